//! Which scripts a line is written in, and whether it reads like a language
//! that is written in them: what other languages write is no mojibake.

use super::charset::Charset;

/// What a line is made of, in characters.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    latin: u32,
    eastern: u32,
    boxes: u32,
    cyrillic: u32,
    /// Cyrillic letters that follow a letter as they do in words.
    cyrillic_words: u32,
    han: u32,
    private: u32,
    kana: u32,
    kana_pairs: u32,
    bopomofo: u32,
    bopomofo_pairs: u32,
    half: u32,
    hangul: u32,
    /// Hangul that Korean is mostly made of.
    hangul_common: u32,
}

/// The syllables Korean uses most: they make up half of any Korean text, and a
/// twenty-fifth of the Hangul in mojibake.
const HANGUL: &str = "이다는에의을가고하지를로서한기사도은아자해어나리인그일대시수정니스부전원으장라보주제과구거상선문여관들년만있등중동우공국조성소모적안게면신러트경계업위연유요";

impl Scripts {
    pub(super) fn of(line: &str) -> Self {
        let mut is = Self::default();
        let mut before = '\n';
        for c in line.chars() {
            match c {
                ..='\u{7F}' => {}
                '\u{80}'..='\u{FF}' | '\u{152}'..='\u{192}' | '\u{2000}'..='\u{22FF}' => {
                    is.latin += 1;
                    is.boxes += u32::from(matches!(c, '\u{2200}'..='\u{22FF}'));
                }
                '\u{100}'..='\u{151}' | 'ˇ' | '˘'..='˝' => is.eastern += 1,
                '\u{370}'..='\u{3FF}' | '\u{2300}'..='\u{25A0}' => is.boxes += 1,
                '\u{400}'..='\u{4FF}' => {
                    is.cyrillic += 1;
                    is.cyrillic_words += u32::from(continues(before, c));
                }
                '\u{3040}'..='\u{30FF}' => {
                    is.kana += 1;
                    is.kana_pairs += u32::from(matches!(before, '\u{3040}'..='\u{30FF}'));
                }
                '\u{3100}'..='\u{312F}' => {
                    is.bopomofo += 1;
                    is.bopomofo_pairs += u32::from(matches!(before, '\u{3100}'..='\u{312F}'));
                }
                '\u{3400}'..='\u{9FFF}' => is.han += 1,
                '\u{FF61}'..='\u{FF9F}' => is.half += 1,
                '\u{AC00}'..='\u{D7A3}' => {
                    is.hangul += 1;
                    is.hangul_common += u32::from(HANGUL.contains(c));
                }
                '\u{E000}'..='\u{F8FF}' => is.private += 1,
                _ => {}
            }
            before = c;
        }
        // Latin extensions are written in eastern Europe and read from cp1250.
        is.latin += is.eastern;
        is
    }

    /// The charsets that the line may have been read in by mistake.
    pub(super) fn readers(&self) -> impl Iterator<Item = Charset> {
        let japanese = self.kana_pairs * 3 > self.kana + self.han + self.private;
        let korean = self.hangul_common * 5 > self.hangul;
        // Bopomofo spells syllables; in mojibake it stands alone among Han.
        let spelled = self.bopomofo_pairs * 2 >= self.bopomofo && self.bopomofo * 3 > self.han;
        let han = self.han + self.private + self.bopomofo > 0
            && !japanese
            && !(spelled && self.bopomofo > 0);
        [
            (han, Charset::Gbk),
            (self.latin > 0, Charset::Windows1252),
            (self.cyrillic > 0, Charset::Windows1251),
            (self.boxes > 0, Charset::Cp437),
            (self.latin > 0, Charset::MacRoman),
            (han, Charset::Big5),
            (self.half > 0 || self.private > 0 && han, Charset::ShiftJis),
            (self.hangul > 0 && !korean, Charset::EucKr),
            (self.eastern > 0, Charset::Windows1250),
            (self.eastern > 0, Charset::Latin2),
        ]
        .into_iter()
        .filter_map(|(is, reader)| is.then_some(reader))
    }

    /// Whether the line reads as a language written in Cyrillic.
    pub(super) fn is_cyrillic(&self) -> bool {
        let others = self.latin + self.han + self.private + self.kana + self.hangul;
        self.cyrillic > others && self.cyrillic_words * 20 > self.cyrillic * 17
    }
}

/// Whether `c` follows `before` as in a word: no capital behind a small letter.
fn continues(before: char, c: char) -> bool {
    !before.is_alphanumeric() && !is_mark(before)
        || before.is_alphabetic() && !(before.is_lowercase() && c.is_uppercase())
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{BF}' | '\u{2010}'..='\u{2122}')
}
