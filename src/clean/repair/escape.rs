//! Escapes that were shown instead of read: `&#20998;`, `&amp;#x5206;`,
//! `&eacute;`, `\u5206`, `%E5%88%86`.
//!
//! They are undone where they hide text, never where they may be meant: in
//! code, in addresses, in ranges like `[\u4e00-\u9fa5]`, in a text about them.

use super::bytes::{Loss, Unit, What, pieces};
use super::charset::Charset;
use super::mend::{Mending, Part, Stretch, search};
use super::walk::is_good;
use crate::clean::Repair;

/// An escape: where it stands and what it says.
#[derive(Clone, Copy, Debug)]
struct Escape {
    start: usize,
    end: usize,
    c: char,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Numeric,
    Named,
    Unicode,
    Percent,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Numeric | Self::Named => "character references",
            Self::Unicode => "\\u escapes",
            Self::Percent => "percent encoding",
        }
    }
}

/// The escapes of `line` to undo, if any.
pub(super) fn undo(line: &str, level: Repair) -> Option<Mending> {
    memchr::memchr3(b'&', b'\\', b'%', line.as_bytes())?;
    let found: Vec<Escape> = Escapes { line, at: 0 }.collect();
    let chosen = choose(line, &found, level);
    let stretches: Vec<Stretch> = runs(&chosen).map(stretch).collect();
    (!stretches.is_empty()).then_some(Mending { stretches, misreading: None, loss: Loss::Byte })
}

/// Escapes of a kind that follow each other.
fn runs(escapes: &[Escape]) -> impl Iterator<Item = &[Escape]> {
    escapes.chunk_by(|a, b| a.end == b.start && a.kind == b.kind)
}

/// What a run of escapes stands for.
fn stretch(run: &[Escape]) -> Stretch {
    let place = run.first().map_or(0, |e| e.start)..run.last().map_or(0, |e| e.end);
    let name = run.first().map_or("", |e| e.kind.name());
    let mut stretch = Stretch::new(place, run.iter().map(|e| e.c).collect(), name);
    stretch.parts.clear();
    for escape in run {
        let part = Part::new(escape.end - escape.start, escape.c.len_utf8());
        match stretch.parts.last_mut() {
            Some(last) if last.is_like(&part) => last.many += 1,
            _ => stretch.parts.push(part),
        }
    }
    stretch
}

/// Which of the escapes hide text.
fn choose(line: &str, found: &[Escape], level: Repair) -> Vec<Escape> {
    // Escapes of Chinese come in runs; a single one is quoted.
    let mut chosen: Vec<Escape> = Vec::new();
    for run in runs(found) {
        let text: String = run.iter().map(|escape| escape.c).collect();
        let many = text.chars().filter(|c| is_cjk(*c)).count() > 1;
        if many && is_good(&text) && !is_code(line, run) {
            chosen.extend(run);
        }
    }
    if !chosen.is_empty() {
        // In the same line the others are of the same making.
        let kinds = [Kind::Numeric, Kind::Named, Kind::Unicode, Kind::Percent];
        let kinds = kinds.map(|kind| chosen.iter().any(|e| e.kind == kind).then_some(kind));
        let same = |e: &&Escape| !e.c.is_ascii() && kinds.contains(&Some(e.kind));
        return found.iter().filter(same).copied().collect();
    }
    let is_reference = |e: &&Escape| matches!(e.kind, Kind::Numeric | Kind::Named);
    let references: Vec<Escape> = found.iter().filter(is_reference).copied().collect();
    if line.contains(['<', '{', '}']) || line.contains("&lt;") {
        return Vec::new();
    }
    if references.len() >= 4 {
        // References to Latin-1 may be mojibake themselves.
        let mut text = String::with_capacity(line.len());
        let mut copied = 0;
        for escape in &references {
            text.push_str(line.get(copied..escape.start).unwrap_or_default());
            text.push(escape.c);
            copied = escape.end;
        }
        text.push_str(line.get(copied..).unwrap_or_default());
        if search(&text, level, 0).is_some_and(|mending| mending.covers(&text)) {
            return references;
        }
    }
    references.into_iter().filter(|escape| is_in_word(line, escape)).collect()
}

/// Whether an escape stands where only its character can be meant: a letter or
/// an apostrophe in a word, a quote or dash beside one.
fn is_in_word(line: &str, escape: &Escape) -> bool {
    let letter = |c: char| c.is_alphabetic();
    let before = line.get(..escape.start).and_then(|text| text.chars().next_back());
    let after = line.get(escape.end..).and_then(|text| text.chars().next());
    let token = before_place(line, escape.start);
    let token = token.rsplit(char::is_whitespace).next().unwrap_or_default();
    if token.contains(['/', '=', '?', '"']) {
        return false;
    }
    match escape.c {
        c if c.is_alphabetic() => before.is_some_and(letter) || after.is_some_and(letter),
        '\'' | '’' | '&' => before.is_some_and(letter) && after.is_some_and(letter),
        '“' | '‘' => after.is_some_and(letter),
        '”' | '…' => before.is_some_and(|c| letter(c) || c.is_ascii_punctuation()),
        '–' | '—' => before.is_some_and(|c| letter(c) || c == ' '),
        _ => false,
    }
}

/// Whether a run of escapes stands in code or in an address.
fn is_code(line: &str, run: &[Escape]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return true };
    let before = before_place(line, first.start);
    let after = after_place(line, last.end);
    let word = |c: char| c.is_ascii_graphic() && c != '%';
    match first.kind {
        Kind::Unicode => {
            before.ends_with(['"', '\'', '[', '-', '`', '^']) || after.starts_with(['-', ']', '`'])
        }
        Kind::Percent => {
            let token = before.rsplit(|c| !word(c) && c != '%').next().unwrap_or_default();
            let rest = after.split(|c| !word(c) && c != '%').next().unwrap_or_default();
            token.contains(['/', '=', '?', '&', '.', ':', '#'])
                || rest.contains(['/', '=', '&', '.', '?', '#'])
        }
        Kind::Numeric | Kind::Named => before.ends_with(['"', '\'', '`']),
    }
}

/// How far (in bytes) the word around an escape is looked at: a bound for lines
/// of a megabyte without a space.
const REACH: usize = 256;

/// The text before byte `at`, as far as it matters.
fn before_place(line: &str, at: usize) -> &str {
    let from = (at.saturating_sub(REACH)..at).find(|&from| line.is_char_boundary(from));
    line.get(from.unwrap_or(at)..at).unwrap_or_default()
}

/// The text from byte `at` on, as far as it matters.
fn after_place(line: &str, at: usize) -> &str {
    let end = line.len().min(at.saturating_add(REACH));
    let to = (at..=end).rev().find(|&to| line.is_char_boundary(to));
    line.get(at..to.unwrap_or(at)).unwrap_or_default()
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}' | '—' | '…' | '“' | '”' | '‘' | '’' | '·')
}

/// Finds escapes.
struct Escapes<'a> {
    line: &'a str,
    at: usize,
}

impl Iterator for Escapes<'_> {
    type Item = Escape;

    fn next(&mut self) -> Option<Escape> {
        loop {
            let rest = self.line.get(self.at..)?;
            let start = self.at + memchr::memchr3(b'&', b'\\', b'%', rest.as_bytes())?;
            let rest = self.line.get(start..)?;
            let read = match rest.as_bytes().first() {
                Some(b'&') => reference(rest),
                Some(b'\\') => unicode(rest),
                _ => percent(rest),
            };
            match read {
                Some((len, c, kind)) => {
                    self.at = start + len;
                    return Some(Escape { start, end: self.at, c, kind });
                }
                None => self.at = start + 1,
            }
        }
    }
}

/// A character reference, escaped any number of times.
fn reference(rest: &str) -> Option<(usize, char, Kind)> {
    let mut body = rest.strip_prefix('&')?;
    for _ in 0..4 {
        let Some(more) = body.strip_prefix("amp;") else { break };
        body = more;
    }
    let end = body.as_bytes().iter().take(10).position(|b| *b == b';')?;
    let name = body.get(..end)?;
    let len = rest.len() - body.len() + end + 1;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        let c = char::from_u32(code.ok()?).filter(|c| !c.is_control())?;
        return Some((len, c, Kind::Numeric));
    }
    Some((len, named(name)?, Kind::Named))
}

/// The references pages of the nineties were written with: Latin-1 and typography.
fn named(name: &str) -> Option<char> {
    const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    const OTHERS: &[(&str, char)] = &[
        ("amp", '&'),
        ("apos", '\''),
        ("bull", '•'),
        ("euro", '€'),
        ("hellip", '…'),
        ("ldquo", '“'),
        ("lsquo", '‘'),
        ("mdash", '—'),
        ("ndash", '–'),
        ("rdquo", '”'),
        ("rsquo", '’'),
        ("trade", '™'),
    ];
    if let Ok(at) = OTHERS.binary_search_by_key(&name, |pair| pair.0) {
        return OTHERS.get(at).map(|pair| pair.1);
    }
    let code = (0xA0..).zip(LATIN_1.split(' ')).find(|pair| pair.1 == name)?.0;
    char::from_u32(code)
}

/// `\u` and four hexadecimal digits, two of them for a surrogate pair.
fn unicode(rest: &str) -> Option<(usize, char, Kind)> {
    let unit = |from: usize| {
        let hex = rest.get(from..from + 6)?.strip_prefix("\\u")?;
        hex.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u16::from_str_radix(hex, 16).ok())?
    };
    let first = unit(0)?;
    let (units, len) = match first {
        0xD800..=0xDBFF => (unit(6).map_or([first, 0], |low| [first, low]), 12),
        _ => ([first, 0], 6),
    };
    let c = char::decode_utf16(units).next()?.ok()?;
    (!c.is_control()).then_some((len, c, Kind::Unicode))
}

/// The percent-encoded bytes of one character, UTF-8 or else GBK.
fn percent(rest: &str) -> Option<(usize, char, Kind)> {
    let byte = |hex: &[u8]| match *hex {
        [b'%', high, low] => {
            let digit = |b: u8| char::from(b).to_digit(16);
            u8::try_from(digit(high)? << 4 | digit(low)?).ok()
        }
        _ => None,
    };
    let mut units: [Unit; 4] = [0; 4];
    let mut many = 0;
    for (slot, read) in units.iter_mut().zip(rest.as_bytes().chunks(3).map_while(byte)) {
        *slot = read.into();
        many += 1;
    }
    let units = units.get(..many)?;
    if *units.first()? < 0x80 {
        return None;
    }
    [Charset::Utf8, Charset::Gbk].into_iter().find_map(|charset| {
        let piece = pieces(units, charset).next()?;
        let What::Char(c) = piece.what else { return None };
        Some((3 * usize::from(piece.len), c, Kind::Percent))
    })
}
