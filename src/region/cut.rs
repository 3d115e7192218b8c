//! Where the neutral characters between two scripts are cut.

/// The byte of `gap` where the left side ends.
///
/// `gap` holds the neutral characters between the last letter of one script and
/// the first of the next. A new line starts with its own indentation and number;
/// closers, stops and spaces end what stands before them, and so does a dash or
/// a slash right behind; openers, signs and digits that touch the letter after
/// them go with it.
pub(crate) fn cut(gap: &str) -> usize {
    if gap.is_empty() || gap == " " {
        return gap.len();
    }
    let mut after = ' ';
    let mut opener = None;
    let mut cut = None;
    for (at, c) in gap.char_indices().rev() {
        if c == '\n' {
            return at + 1;
        }
        if cut.is_none() {
            let end = at + c.len_utf8();
            if c.is_whitespace() {
                cut = Some(end);
            } else if is_closer(c) && !after.is_ascii_digit() {
                cut = Some(end + dashes(gap.get(end..).unwrap_or("")));
            } else if is_opener(c) {
                opener = Some(at);
            }
            after = c;
        }
    }
    cut.or(opener).unwrap_or(gap.len())
}

/// The bytes of dashes and slashes `text` starts with, but for a sign of a number.
fn dashes(text: &str) -> usize {
    let is_dash =
        |c| matches!(c, '-' | '/' | '|' | '·' | '–' | '—' | '～' | '~' | '／' | '｜' | '－');
    let rest = text.trim_start_matches(is_dash);
    if rest.starts_with(|c: char| c.is_ascii_digit()) { 0 } else { text.len() - rest.len() }
}

/// Brackets and quotes that open.
pub(crate) const fn is_opener(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '<'
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '¿'
            | '¡'
            | '（'
            | '［'
            | '｛'
            | '「'
            | '『'
            | '《'
            | '〈'
            | '【'
            | '〔'
            | '〖'
            | '〘'
            | '〚'
            | '｢'
            | '〝'
            | '＜'
            | '﹁'
            | '﹃'
    )
}

/// Brackets and quotes that close.
pub(crate) const fn is_bracket_close(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '>'
            | '”'
            | '’'
            | '»'
            | '›'
            | '）'
            | '］'
            | '｝'
            | '」'
            | '』'
            | '》'
            | '〉'
            | '】'
            | '〕'
            | '〗'
            | '〙'
            | '〛'
            | '｣'
            | '〞'
            | '〟'
            | '＞'
            | '﹂'
            | '﹄'
    )
}

/// What ends the text before it: closers and stops.
const fn is_closer(c: char) -> bool {
    is_bracket_close(c)
        || matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '。'
                | '，'
                | '；'
                | '：'
                | '！'
                | '？'
                | '、'
                | '…'
                | '．'
                | '｡'
                | '､'
                | '％'
                | '%'
        )
}
