//! Lines of at most a given width, broken where a reader would break them.

use unicode_width::UnicodeWidthChar;

/// The lines of `text`, each at most `width` columns wide (a single wider
/// character stands alone). Latin words stay whole where they fit; Chinese
/// breaks anywhere. Control characters, which could steer the terminal, show as `·`.
///
/// ```text
/// wrap("标题 two words", 8) == ["标题 two", "words"]
/// ```
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut columns) = (String::new(), 0);
    // Where the line may be broken: bytes and columns up to there.
    let mut chance = (0, 0);
    for c in text.chars() {
        let c = if steers(c) { '·' } else { c };
        let wide = c.width().unwrap_or(0);
        if columns + wide > width && !line.is_empty() {
            if c == ' ' {
                lines.push(std::mem::take(&mut line));
                (columns, chance) = (0, (0, 0));
                continue;
            }
            let keep = if chance.0 > 0 && !is_wide(c) { chance } else { (line.len(), columns) };
            let rest = line.split_off(keep.0);
            lines.push(line.trim_end().to_owned());
            (line, columns, chance) = (rest, columns - keep.1, (0, 0));
        }
        line.push(c);
        columns += wide;
        if c == ' ' || is_wide(c) {
            chance = (line.len(), columns);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

/// Controls, and the invisible marks that reorder what is shown.
pub(crate) fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_chinese_breaks_anywhere() {
        assert_eq!(wrap("标题 two words", 8), ["标题 two", "words"]);
        assert_eq!(wrap("一二三四五", 4), ["一二", "三四", "五"]);
        assert_eq!(wrap("分析Analytics报告", 9), ["分析", "Analytics", "报告"]);
        assert_eq!(wrap("incomprehensible", 6), ["incomp", "rehens", "ible"]);
        assert_eq!(wrap("", 6), [""]);
        assert_eq!(wrap("中", 1), ["中"]);
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(wrap("a\u{1b}[31mb\u{202e}c\n", 80), ["a·[31mb·c·"]);
    }

    #[test]
    fn no_line_is_too_wide_and_no_letter_is_lost() {
        let text = "A mixed 混合 paragraph，with 全角标点 and averyveryverylongword — 结束。";
        for width in 2..60 {
            let lines = wrap(text, width);
            let columns = |line: &String| line.chars().filter_map(|c| c.width()).sum::<usize>();
            assert!(lines.iter().all(|line| columns(line) <= width), "at {width}: {lines:?}");
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }
}
