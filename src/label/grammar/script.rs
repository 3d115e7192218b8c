//! What a character is to the grammar of labels.

/// What stands beside a separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Nothing: an end of the label.
    End,
    Han,
    Latin,
    Digit,
    /// A closing bracket.
    Close,
    Other,
}

impl Side {
    pub(super) fn of(c: char) -> Self {
        match c {
            c if is_han(c) => Self::Han,
            c if is_latin(c) => Self::Latin,
            '0'..='9' | '０'..='９' => Self::Digit,
            c if closes(c).is_some() => Self::Close,
            _ => Self::Other,
        }
    }
}

pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '々' | '〇' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

pub(super) const fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}'
        | '\u{1e00}'..='\u{1eff}' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ')
}

/// How many classes of brackets there are.
pub(super) const CLASSES: usize = 9;

/// The class of bracket or quote that `c` opens. Those hold together what they
/// enclose. Widths are one class, since portals open with one and close with another.
pub(super) const fn opens(c: char) -> Option<usize> {
    Some(match c {
        '(' | '（' | '﹙' => 0,
        '[' | '［' | '〔' | '【' | '〖' => 1,
        '《' => 2,
        '〈' => 3,
        '{' | '｛' => 4,
        '「' | '『' => 5,
        '“' => 6,
        '«' => 7,
        '‹' => 8,
        _ => return None,
    })
}

/// The class of bracket that `c` closes.
pub(super) const fn closes(c: char) -> Option<usize> {
    Some(match c {
        ')' | '）' | '﹚' => 0,
        ']' | '］' | '】' | '〕' | '〗' => 1,
        '》' => 2,
        '〉' => 3,
        '}' | '｝' => 4,
        '」' | '』' => 5,
        '”' => 6,
        '»' => 7,
        '›' => 8,
        _ => return None,
    })
}

/// White space and invisible characters, which may stand anywhere.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
            | '\u{ad}' | '\u{61c}' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}')
}

/// Emoji, bullets and other ornaments that portals put around a label.
pub(super) fn is_ornament(c: char) -> bool {
    is_blank(c)
        || matches!(c, '\u{2300}'..='\u{23ff}' | '\u{2460}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '※'
            | '\u{1f000}'..='\u{1faff}' | '\u{fe00}'..='\u{fe0f}' | '\u{20e3}' | '\u{e0020}'..='\u{e007f}'
            | '\u{e000}'..='\u{f8ff}')
}

/// How much of each script a piece of a label holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scripts {
    pub(super) han: usize,
    pub(super) latin: usize,
}

impl Scripts {
    pub(super) fn of(text: &str) -> Self {
        let mut scripts = Self::default();
        text.chars().for_each(|c| scripts.add(c));
        scripts
    }

    pub(super) fn add(&mut self, c: char) {
        self.han += usize::from(is_han(c));
        self.latin += usize::from(is_latin(c));
    }

    /// Chinese, with or without Latin letters in it.
    pub(super) const fn is_zh(self) -> bool {
        self.han > 0
    }

    /// Latin letters and no Han.
    pub(super) const fn is_en(self) -> bool {
        self.latin > 0 && self.han == 0
    }

    /// Han and no Latin letters.
    pub(super) const fn is_han_only(self) -> bool {
        self.han > 0 && self.latin == 0
    }
}
