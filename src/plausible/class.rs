//! Kinds of characters, as far as they tell prose from garbage.

/// What a character is to the model. Fewer than 32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// A line end, or the start of the text.
    Line,
    Space,
    Lower,
    Upper,
    Digit,
    /// ASCII marks of prose: `. , ; : ! ? ' " ( ) -`.
    Stop,
    /// The other ASCII marks.
    Sign,
    /// C0 and C1 controls, noncharacters.
    Control,
    /// U+FFFD.
    Replacement,
    /// Latin letters beyond ASCII, lower case.
    AccentLower,
    /// Latin letters beyond ASCII, upper case.
    AccentUpper,
    /// The marks of Latin-1.
    Latin1Sign,
    /// General punctuation: dashes, curly quotes, dots.
    Quote,
    /// Arrows, boxes, mathematics, dingbats.
    Symbol,
    /// Han of the basic block.
    Han,
    /// Han of the extensions and compatibility blocks.
    RareHan,
    /// CJK symbols and punctuation.
    CjkStop,
    /// Full-width marks.
    WideStop,
    /// Full-width digits and letters.
    WideLetter,
    Kana,
    HalfKana,
    Hangul,
    Cyrillic,
    Greek,
    /// Any other script.
    Foreign,
    PrivateUse,
    /// Combining marks, joiners, variation selectors, bidirectional controls.
    Mark,
    /// Pictographs beyond the basic plane.
    Emoji,
    Bopomofo,
}

impl Class {
    #[inline]
    pub(crate) fn of(c: char) -> Self {
        match c {
            // The two that texts are made of.
            '\u{4E00}'..='\u{9FFF}' => Self::Han,
            '\0'..='\u{7F}' => ASCII.get(c as usize).copied().unwrap_or(Self::Control),
            _ => Self::looked_up(c),
        }
    }

    const fn looked_up(c: char) -> Self {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => Self::Line,
            ' ' | '\t' | '\u{A0}' | '\u{3000}' => Self::Space,
            'a'..='z' => Self::Lower,
            'A'..='Z' => Self::Upper,
            '0'..='9' => Self::Digit,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | '(' | ')' | '-' => Self::Stop,
            '!'..='~' => Self::Sign,
            '\0'..='\u{9F}' => Self::Control,
            '\u{A1}'..='\u{BF}' | '×' | '÷' => Self::Latin1Sign,
            'À'..='Þ' => Self::AccentUpper,
            'ß'..='ÿ' => Self::AccentLower,
            '\u{100}'..='\u{17F}' => {
                // Pairs start at even places, but for two stretches.
                let odd = matches!(c, '\u{139}'..='\u{148}' | '\u{179}'..='\u{17E}');
                if c as u32 & 1 == odd as u32 { Self::AccentUpper } else { Self::AccentLower }
            }
            '\u{1E00}'..='\u{1EFF}' => Self::AccentLower,
            '\u{300}'..='\u{36F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' => Self::Mark,
            '\u{370}'..='\u{3FF}' => Self::Greek,
            '\u{400}'..='\u{52F}' => Self::Cyrillic,
            '\u{2000}'..='\u{205F}' => Self::Quote,
            '\u{20A0}'..='\u{2BFF}' | '\u{3200}'..='\u{33FF}' => Self::Symbol,
            '\u{4E00}'..='\u{9FFF}' => Self::Han,
            '\u{2E80}'..='\u{2FDF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}' => Self::RareHan,
            '\u{3001}'..='\u{303F}' | '\u{FE30}'..='\u{FE6F}' => Self::CjkStop,
            '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' => Self::Kana,
            '\u{3100}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}' => Self::Bopomofo,
            '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7AF}' => {
                Self::Hangul
            }
            '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
                Self::WideLetter
            }
            '\u{FF01}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFEE}' => Self::WideStop,
            '\u{FF61}'..='\u{FFDF}' => Self::HalfKana,
            '\u{FFFD}' => Self::Replacement,
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Self::PrivateUse,
            '\u{FFF0}'..='\u{FFFF}' => Self::Control,
            '\u{1F000}'..='\u{1FAFF}' => Self::Emoji,
            _ => Self::Foreign,
        }
    }

    /// Whether text of this class is neither Chinese nor English nor neutral.
    pub(crate) const fn is_foreign(self) -> bool {
        matches!(
            self,
            Self::Kana
                | Self::HalfKana
                | Self::Hangul
                | Self::Cyrillic
                | Self::Greek
                | Self::Foreign
        )
    }

    /// Whether it is written as part of words.
    pub(crate) const fn is_letter(self) -> bool {
        matches!(
            self,
            Self::Lower
                | Self::Upper
                | Self::AccentLower
                | Self::AccentUpper
                | Self::Han
                | Self::RareHan
                | Self::WideLetter
                | Self::Bopomofo
        ) || self.is_foreign()
    }
}

static ASCII: [Class; 128] = {
    let mut classes = [Class::Control; 128];
    let mut c = 0;
    while c < 128 {
        #[expect(clippy::indexing_slicing, reason = "runs in the compiler")]
        {
            classes[c as usize] = Class::looked_up(c as char);
        }
        c += 1_u8;
    }
    classes
};
