//! [`Charset`]: the encodings pages are read in by mistake, both ways, by table.
//!
//! A double-byte set is one table of 32,768 `u16` there and one of 65,536 back,
//! made from `encoding_rs` when the first mojibake of its kind is met (a
//! fraction of a millisecond): its own encoders search their tables for Han.

use std::sync::OnceLock;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, ISO_8859_2, MACINTOSH, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1257,
};

/// An encoding that takes part in mojibake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    Utf8,
    Gbk,
    Big5,
    ShiftJis,
    EucKr,
    /// Also ISO 8859-1: bytes without a character are the C1 control they are.
    Windows1252,
    Windows1251,
    Windows1250,
    Windows1253,
    Windows1254,
    Windows1257,
    Latin2,
    Cp437,
    MacRoman,
}

/// One character's bytes in a charset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    One(u8),
    Two(u8, u8),
}

impl Charset {
    /// The name, as it stands in notes.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gbk => "gbk",
            Self::Big5 => "big5",
            Self::ShiftJis => "shift_jis",
            Self::EucKr => "euc-kr",
            Self::Windows1252 => "windows-1252",
            Self::Windows1251 => "windows-1251",
            Self::Windows1250 => "windows-1250",
            Self::Windows1253 => "windows-1253",
            Self::Windows1254 => "windows-1254",
            Self::Windows1257 => "windows-1257",
            Self::Latin2 => "iso-8859-2",
            Self::Cp437 => "cp437",
            Self::MacRoman => "macintosh",
        }
    }

    /// Whether a character takes two bytes.
    pub(super) const fn is_double(self) -> bool {
        matches!(self, Self::Gbk | Self::Big5 | Self::ShiftJis | Self::EucKr)
    }

    /// Whether only pages in European languages are read in it by mistake.
    pub(super) const fn is_european(self) -> bool {
        matches!(
            self,
            Self::Windows1250
                | Self::Windows1253
                | Self::Windows1254
                | Self::Windows1257
                | Self::Latin2
                | Self::MacRoman
        )
    }

    /// The bytes `c` has in this charset; none for what it cannot write.
    pub(super) fn encode(self, c: char) -> Option<Code> {
        self.table().encode(c)
    }

    /// The way back to bytes, to be looked up once for many characters.
    pub(super) fn table(self) -> Table {
        if self.is_double() {
            Table(Kind::Double(self.double()))
        } else {
            Table(Kind::Single(self.single()))
        }
    }

    /// The way from byte pairs to characters, to be looked up once for many; none
    /// for a charset without pairs.
    pub(super) fn pairs(self) -> Option<Pairs> {
        self.is_double().then(|| Pairs(self.double()))
    }

    /// The character of a byte pair; none for pairs without one.
    pub(super) fn pair(self, lead: u8, trail: u8) -> Option<char> {
        self.double().decode(lead, trail)
    }

    /// Whether a reader of this charset reads `byte`, with `next` behind it, as
    /// something. Big5 is meant without the supplements most readers lack.
    pub(super) fn reads(self, byte: u8, next: u8) -> bool {
        let plain = self != Self::Big5
            || matches!((byte, next), (0xA1..=0xC5 | 0xC9..=0xF8, _) | (0xC6, ..=0x7E) | (0xF9, ..=0xD5));
        let single = self == Self::ShiftJis && matches!(byte, 0xA1..=0xDF);
        single || self.is_double() && plain && self.pair(byte, next).is_some()
    }

    /// The character of a byte from 0x80 up.
    pub(super) fn high(self, byte: u8) -> Option<char> {
        self.single().0.get(usize::from(byte & 0x7F)).copied()
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Gbk => GBK,
            Self::Big5 => BIG5,
            Self::ShiftJis => SHIFT_JIS,
            Self::EucKr => EUC_KR,
            Self::Windows1251 => WINDOWS_1251,
            Self::Windows1250 => WINDOWS_1250,
            Self::Windows1253 => WINDOWS_1253,
            Self::Windows1254 => WINDOWS_1254,
            Self::Windows1257 => WINDOWS_1257,
            Self::Latin2 => ISO_8859_2,
            Self::MacRoman => MACINTOSH,
            Self::Windows1252 | Self::Cp437 | Self::Utf8 => WINDOWS_1252,
        }
    }

    fn double(self) -> &'static Double {
        static TABLES: [OnceLock<Double>; 4] = [const { OnceLock::new() }; 4];
        let [gbk, big5, shift_jis, euc_kr] = &TABLES;
        let table = match self {
            Self::Big5 => big5,
            Self::ShiftJis => shift_jis,
            Self::EucKr => euc_kr,
            _ => gbk,
        };
        table.get_or_init(|| Double::new(self.encoding()))
    }

    fn single(self) -> &'static Single {
        static TABLES: [OnceLock<Single>; 9] = [const { OnceLock::new() }; 9];
        let [w1252, w1251, w1250, w1253, w1254, w1257, latin2, cp437, mac] = &TABLES;
        let table = match self {
            Self::Windows1251 => w1251,
            Self::Windows1250 => w1250,
            Self::Windows1253 => w1253,
            Self::Windows1254 => w1254,
            Self::Windows1257 => w1257,
            Self::Latin2 => latin2,
            Self::Cp437 => cp437,
            Self::MacRoman => mac,
            _ => w1252,
        };
        table.get_or_init(|| {
            if self == Self::Cp437 {
                return Single::new(CP437.chars());
            }
            let high: Vec<u8> = (0x80..=0xFF).collect();
            let (text, _) = self.encoding().decode_without_bom_handling(&high);
            let mut single = Single::new(text.chars());
            // Readers hand out the C1 control for a byte they have no character
            // for, and latin-1 is read as windows-1252.
            let latin = if self == Self::Windows1252 { 0x80..=0xFF } else { 0x80..=0x9F };
            latin.for_each(|byte| single.also(char::from(byte), byte));
            single
        })
    }
}

/// The upper half of the IBM PC's code page, which encodings of the web lack.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";

/// A charset as a way from characters back to bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table(Kind);

#[derive(Clone, Copy, Debug)]
enum Kind {
    Single(&'static Single),
    Double(&'static Double),
}

impl Table {
    /// The bytes of `c`; none for what the charset cannot write.
    #[inline]
    pub(super) fn encode(self, c: char) -> Option<Code> {
        if c.is_ascii() {
            return Some(Code::One(c as u8));
        }
        match self.0 {
            Kind::Single(single) => single.encode(c).map(Code::One),
            Kind::Double(double) => double.encode(c),
        }
    }
}

/// A double-byte charset as a way from bytes to characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pairs(&'static Double);

impl Pairs {
    /// The character of a byte pair; none for pairs without one.
    #[inline]
    pub(super) fn decode(self, lead: u8, trail: u8) -> Option<char> {
        self.0.decode(lead, trail)
    }
}

/// A single-byte charset's upper half, the way back by character (zero for
/// none), and the few characters beyond what that holds.
#[derive(Debug)]
struct Single([char; 128], Vec<u8>, Vec<(char, u8)>);

impl Single {
    const BACK: usize = 0x2600;

    fn new(chars: impl Iterator<Item = char>) -> Self {
        let mut single = Self(['\u{FFFD}'; 128], vec![0; Self::BACK], Vec::new());
        for (byte, c) in (0x80..=0xFF).zip(chars) {
            if let Some(to) = single.0.get_mut(usize::from(byte & 0x7F)) {
                *to = c;
            }
            single.also(c, byte);
        }
        single
    }

    /// `byte` may have been read as `c`, unless another is.
    fn also(&mut self, c: char, byte: u8) {
        match self.1.get_mut(c as usize) {
            Some(slot @ 0) => *slot = byte,
            None if c != '\u{FFFD}' => self.2.push((c, byte)),
            _ => {}
        }
    }

    #[inline]
    fn encode(&self, c: char) -> Option<u8> {
        match self.1.get(c as usize) {
            Some(&byte) => (byte != 0).then_some(byte),
            // Two ligatures and the apple, of Macintosh's.
            None => self.2.iter().find(|far| far.0 == c).map(|far| far.1),
        }
    }
}

/// What other readers than a browser's make of some bytes: set, character,
/// bytes, how many in a row.
const SUPPLEMENTS: &[(&Encoding, u16, u16, u16)] = &[
    // GB 18030 before 2005: forms for vertical text and radicals, in private use.
    (GBK, 0xE78D, 0xA6D9, 7),
    (GBK, 0xE794, 0xA6EC, 2),
    (GBK, 0xE796, 0xA6F3, 1),
    (GBK, 0xE81E, 0xFE59, 1),
    (GBK, 0xE826, 0xFE61, 1),
    (GBK, 0xE82B, 0xFE66, 2),
    (GBK, 0xE832, 0xFE6D, 1),
    (GBK, 0xE843, 0xFE7E, 1),
    (GBK, 0xE854, 0xFE90, 1),
    (GBK, 0xE864, 0xFEA0, 1),
    // Big5 before the Hong Kong supplement: kana.
    (BIG5, 0x3041, 0xC6A5, 83),
    (BIG5, 0x309D, 0xC6A2, 2),
    (BIG5, 0x30A1, 0xC6F8, 7),
    (BIG5, 0x30A8, 0xC740, 63),
    (BIG5, 0x30E7, 0xC7A1, 16),
    // Windows 932: bytes without a character.
    (SHIFT_JIS, 0xF8F0, 0xA0, 1),
    (SHIFT_JIS, 0xF8F1, 0xFD, 3),
];

/// A double-byte charset both ways. Zero: no such character.
#[derive(Debug)]
struct Double {
    /// By the low 7 bits of the lead byte and the trail byte.
    there: Vec<u16>,
    /// By the character: lead and trail, or a single byte.
    back: Vec<u16>,
}

impl Double {
    fn new(encoding: &'static Encoding) -> Self {
        let (mut there, mut back) = (vec![0; 1 << 15], vec![0; 1 << 16]);
        for lead in 0x80..=0xFF_u8 {
            // One row of the table at a time, pairs kept apart by newlines that
            // no pair can take in.
            let row: Vec<u8> = (0x40..=0xFF).flat_map(|trail| [lead, trail, b'\n']).collect();
            let (text, _) = encoding.decode_without_bom_handling(&row);
            for (trail, cell) in (0x40..=0xFF_u8).zip(text.split('\n')) {
                let mut chars = cell.chars();
                let (Some(c), None) = (chars.next(), chars.next()) else { continue };
                let Ok(code) = u16::try_from(u32::from(c)) else { continue };
                if c == '\u{FFFD}' || c.is_ascii() {
                    continue;
                }
                let pair = u16::from_be_bytes([lead, trail]);
                if let Some(slot) = there.get_mut(usize::from(pair & 0x7FFF)) {
                    *slot = code;
                }
                // Of doublets the last is the one in use: the first rows of
                // Big5 and NEC's of Shift_JIS are supplements.
                if let Some(slot) = back.get_mut(usize::from(code)) {
                    *slot = pair;
                }
            }
        }
        // A byte that is a character alone goes before the pair of the same:
        // `€` is 0x80 to a reader of GBK.
        for lead in 0x80..=0xFF_u8 {
            let alone = encoding.decode_without_bom_handling(&[lead]).0.chars().next();
            let alone = alone.filter(|c| *c != '\u{FFFD}').map_or(0, u32::from);
            if let (0x80.., Some(slot)) = (alone, back.get_mut(alone as usize)) {
                *slot = lead.into();
            }
        }
        for &(set, code, first, many) in SUPPLEMENTS {
            if set != encoding {
                continue;
            }
            for n in 0..many {
                if let Some(slot) = back.get_mut(usize::from(code + n)) {
                    *slot = first + n;
                }
            }
        }
        Self { there, back }
    }

    #[inline]
    fn encode(&self, c: char) -> Option<Code> {
        let code = *self.back.get(u32::from(c) as usize)?;
        match code.to_be_bytes() {
            [0, 0] => None,
            [0, byte] => Some(Code::One(byte)),
            [lead, trail] => Some(Code::Two(lead, trail)),
        }
    }

    #[inline]
    fn decode(&self, lead: u8, trail: u8) -> Option<char> {
        let pair = u16::from_be_bytes([lead, trail]);
        let code = *self.there.get(usize::from(pair & 0x7FFF))?;
        (code != 0).then(|| char::from_u32(code.into())).flatten()
    }
}
