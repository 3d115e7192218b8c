//! [`Script`]: what a character is written in, by block.

/// What a run is written in.
///
/// Blocks decide, not single characters: a whole block belongs to a script, so
/// the answer does not change with the Unicode version of the compiler.
///
/// ```
/// use diglot::Script;
///
/// assert_eq!(Script::of('新'), Script::Han);
/// assert_eq!(Script::of('é'), Script::Latin);
/// assert_eq!(Script::of('7'), Script::Common);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Script {
    /// Chinese characters, radicals and bopomofo.
    Han,
    /// Latin letters, full-width ones included.
    Latin,
    /// Hiragana and Katakana.
    Kana,
    /// Hangul.
    Hangul,
    /// Cyrillic letters.
    Cyrillic,
    /// Another script's characters.
    Other,
    /// No script of its own: digits, punctuation, symbols, white space, combining marks.
    #[default]
    Common,
}

impl Script {
    /// The script of a character.
    #[must_use]
    #[inline]
    pub const fn of(c: char) -> Self {
        match c {
            // First, and again below, for speed.
            '\u{4E00}'..='\u{9FFF}' => Self::Han,
            '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{FF00}'..='\u{FF20}'
            | '\u{2000}'..='\u{206F}' => Self::Common,
            _ => Self::rarer(c),
        }
    }

    const fn rarer(c: char) -> Self {
        match c {
            'A'..='Z' | 'a'..='z' => Self::Latin,
            '\0'..='\u{A9}' => Self::Common,
            '\u{AA}' | '\u{BA}' => Self::Latin,
            '\u{AB}'..='\u{BF}' | '\u{D7}' | '\u{F7}' => Self::Common,
            '\u{C0}'..='\u{2AF}' => Self::Latin,
            '\u{2B0}'..='\u{36F}' => Self::Common,
            '\u{370}'..='\u{3FF}' => Self::Other,
            '\u{400}'..='\u{52F}' => Self::Cyrillic,
            '\u{530}'..='\u{10FF}' => Self::Other,
            '\u{1100}'..='\u{11FF}' => Self::Hangul,
            '\u{1AB0}'..='\u{1AFF}' => Self::Common,
            '\u{1C80}'..='\u{1C8F}' => Self::Cyrillic,
            '\u{1200}'..='\u{1CFF}' => Self::Other,
            '\u{1D00}'..='\u{1DBF}' => Self::Latin,
            '\u{1DC0}'..='\u{1DFF}' => Self::Common,
            '\u{1E00}'..='\u{1EFF}' => Self::Latin,
            '\u{1F00}'..='\u{1FFF}' => Self::Other,
            '\u{2000}'..='\u{2BFF}' => Self::Common,
            '\u{2C60}'..='\u{2C7F}' => Self::Latin,
            '\u{2C00}'..='\u{2DDF}' => Self::Other,
            '\u{2DE0}'..='\u{2DFF}' => Self::Cyrillic,
            '\u{2E00}'..='\u{2E7F}' => Self::Common,
            '\u{2E80}'..='\u{2FDF}' => Self::Han,
            '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3038}'..='\u{303B}' => {
                Self::Han
            }
            '\u{2FE0}'..='\u{3040}' => Self::Common,
            '\u{30A0}' | '\u{30FB}' => Self::Common,
            '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' => Self::Kana,
            '\u{3100}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}' => Self::Han,
            '\u{3130}'..='\u{318F}' => Self::Hangul,
            '\u{3190}'..='\u{33FF}' => Self::Common,
            '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => Self::Han,
            '\u{A640}'..='\u{A69F}' => Self::Cyrillic,
            '\u{A700}'..='\u{A71F}' => Self::Common,
            '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}' => Self::Latin,
            '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}' => Self::Hangul,
            '\u{A000}'..='\u{ABFF}' => Self::Other,
            '\u{E000}'..='\u{F8FF}' => Self::Common,
            '\u{FB00}'..='\u{FB06}' => Self::Latin,
            '\u{FB07}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => Self::Other,
            '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => Self::Latin,
            '\u{FF66}'..='\u{FF9F}' => Self::Kana,
            '\u{FFA0}'..='\u{FFDC}' => Self::Hangul,
            '\u{FE00}'..='\u{FFFF}' => Self::Common,
            '\u{1AFF0}'..='\u{1B16F}' => Self::Kana,
            '\u{10000}'..='\u{1CFFF}' | '\u{1E000}'..='\u{1EFFF}' => Self::Other,
            '\u{20000}'..='\u{3FFFF}' => Self::Han,
            _ => Self::Common,
        }
    }

    /// Whether characters of it are letters (all but [`Common`](Self::Common)).
    #[must_use]
    pub const fn is_letter(self) -> bool {
        !matches!(self, Self::Common)
    }
}
