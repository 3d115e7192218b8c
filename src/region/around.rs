//! What surrounds a stop: the word before it, and whether what follows carries on.
//!
//! Everything here looks a bounded way, so that a decision depends on the text
//! near it only, and reading stays linear.

use super::Script;
use super::cut::{is_bracket_close, is_opener};
use super::scan::char_at;
use super::word::{Abbreviation, Word};

/// The furthest a decision looks, in bytes, either way.
const REACH: usize = 256;

/// The word before a stop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before<'a> {
    /// All bytes before the letters.
    head: &'a [u8],
    /// Letters, full stops and apostrophes in a row, up to the stop.
    token: &'a [u8],
    /// ASCII letters in a row, up to the stop.
    letters: &'a [u8],
}

impl<'a> Before<'a> {
    /// The word before byte `at`.
    pub(crate) fn of(text: &'a str, at: usize) -> Self {
        /// The longest token looked at.
        const LONG: usize = 24;
        let head = text.as_bytes().get(..at).unwrap_or(&[]);
        let (_, near) = head.split_at(head.len().saturating_sub(LONG));
        let tail = |is: fn(&u8) -> bool| {
            let len = near.iter().rev().take_while(|byte| is(byte)).count();
            near.split_at(near.len() - len).1
        };
        let letters = tail(u8::is_ascii_alphabetic);
        let token = tail(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'.' | b'\''));
        Self { head: head.split_at(head.len() - letters.len()).0, token, letters }
    }

    /// How many letters it has.
    pub(crate) const fn len(self) -> usize {
        self.letters.len()
    }

    /// Whether it is a word in lower case and nothing else.
    pub(crate) fn is_plain(self) -> bool {
        self.letters.len() == self.token.len() && self.letters.iter().all(u8::is_ascii_lowercase)
    }

    /// Whether it is a name of three letters or more and nothing else.
    pub(crate) fn is_capitalised(self) -> bool {
        self.letters.len() == self.token.len()
            && self.abbreviation().is_none()
            && matches!(self.letters, [b'A'..=b'Z', tail @ ..]
                if tail.len() > 1 && tail.iter().all(u8::is_ascii_lowercase))
    }

    /// What it abbreviates.
    pub(crate) fn abbreviation(self) -> Option<Abbreviation> {
        if let [letter] = self.token {
            // An initial, or an item's letter. "I" is a word, but after a name; the end
            // of "1980s" or "née" is neither.
            let initial = (*letter != b'I' || self.follows_name())
                && self.head.last().is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_digit());
            return initial.then_some(Abbreviation::Never);
        }
        if !self.token.contains(&b'.') {
            return Word::of_letters(self.letters).abbreviation();
        }
        let is = |word: &[u8]| self.token.eq_ignore_ascii_case(word);
        if is(b"a.m") || is(b"p.m") {
            return Some(Abbreviation::Clock);
        }
        if is(b"e.g") || is(b"i.e") || is(b"f.e") {
            return Some(Abbreviation::Never);
        }
        // "U.S", "J.C", "Ph.D": parts of a letter or two.
        let short = self.token.split(|byte| *byte == b'.').all(|part| part.len() <= 2);
        if short {
            Some(Abbreviation::Maybe)
        } else {
            Word::of_letters(self.letters).abbreviation()
        }
    }

    /// Whether a capitalised word and a space stand before it.
    fn follows_name(self) -> bool {
        let Some((b' ', head)) = self.head.split_last() else {
            return false;
        };
        let name = head.iter().rev().take(REACH).take_while(|byte| byte.is_ascii_alphabetic());
        name.last().is_some_and(u8::is_ascii_uppercase)
    }

    /// Whether no Latin word stands right before it: it is alone amid other text.
    pub(crate) fn is_alone(self) -> bool {
        let head = self.head.trim_ascii_end();
        !head.last().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b',')
    }
}

/// The ASCII letters at byte `at`, and all behind them.
pub(crate) fn letters_at(text: &str, at: usize) -> (&[u8], &[u8]) {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    let letters = rest.iter().take(REACH).take_while(|byte| byte.is_ascii_alphabetic()).count();
    rest.split_at(letters)
}

/// Whether a capitalised word and a space, a comma or a stop stand at byte `at`.
pub(crate) fn is_capitalised_word(text: &str, at: usize) -> bool {
    let (letters, rest) = letters_at(text, at);
    matches!(letters, [b'A'..=b'Z', tail @ ..] if tail.iter().all(u8::is_ascii_lowercase))
        && matches!(rest, [] | [b' ' | b',' | b'\'' | b'.', ..])
}

/// Whether a number before byte `at` stands behind a Latin word: "in 1979".
pub(crate) fn number_follows_word(text: &str, at: usize) -> bool {
    let head = text.as_bytes().get(..at).unwrap_or(&[]);
    let digits = head.iter().rev().take(REACH).take_while(|byte| byte.is_ascii_digit()).count();
    let (head, _) = head.split_at(head.len() - digits);
    matches!(head, [.., b'A'..=b'Z' | b'a'..=b'z' | b',', b' '])
}

/// Whether the number or letter before byte `at` numbers an item, at the start of
/// a line or of a sentence: "1.", "• 10.".
pub(crate) fn is_list_number(text: &str, at: usize) -> bool {
    let head = text.as_bytes().get(..at).unwrap_or(&[]);
    let digits = head.iter().rev().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 || digits > 3 {
        return false;
    }
    let (before, _) = head.split_at(head.len() - digits);
    let (_, near) = before.split_at(before.len().saturating_sub(REACH));
    let trimmed = near.trim_ascii_end();
    match trimmed {
        // Nothing but white space: the start of the text, or a deep indentation.
        [] => true,
        [.., 0xE2, 0x80, 0xA2] | [.., 0xE2, 0x81, 0x83] | [.., 0xC2, 0xB7] | [.., b'*'] => true,
        _ if near.len() == trimmed.len() => false,
        _ => {
            let gap = near.split_at(trimmed.len()).1;
            gap.contains(&b'\n')
                || gap.contains(&b'\r')
                || matches!(trimmed, [.., b'.' | b'!' | b'?' | b':' | b';'])
                || trimmed.ends_with("。".as_bytes())
        }
    }
}

/// Whether a number and a bracket stand around the full stop at byte `at`: "2.)".
pub(crate) fn is_bracketed_number(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    bytes.get(at + 1) == Some(&b')')
        && at.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit)
}

/// The start of the number or small letter before the full stop at byte `at`, if it
/// numbers an item of a list written on one line: "a. one b. two", "1.) one 2.) two".
/// The item before it, a word or more, must start within reach.
pub(crate) fn next_item(text: &str, at: usize) -> Option<usize> {
    let head = text.as_bytes().get(..at)?;
    let behind = text.as_bytes().get(at..)?;
    let close: &[u8] = if behind.starts_with(b".)") { b".) " } else { b". " };
    if !behind.starts_with(close) {
        return None;
    }
    let mut mark = [0; 2];
    let (before, len): (&[u8], usize) = match *head {
        [ref before @ .., b' ', letter @ b'b'..=b'h'] => {
            mark[1] = letter - 1;
            (before, 1)
        }
        [ref before @ .., b' ', digit @ b'2'..=b'9'] => {
            mark[1] = digit - 1;
            (before, 1)
        }
        [ref before @ .., b' ', tens @ b'1'..=b'9', ones @ b'0'..=b'9'] => {
            let last = (tens - b'0') * 10 + (ones - b'0') - 1;
            mark = [b'0' + last / 10, b'0' + last % 10];
            (before, 2)
        }
        _ => return None,
    };
    // "sections 1. and 2. above" are no items, nor is a bullet's number a second mark.
    let capital = behind.get(close.len()).is_none_or(|byte| !byte.is_ascii_lowercase());
    let after_word = before.last().is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.')
        || before.ends_with("。".as_bytes());
    if !after_word || !(capital || mark[1].is_ascii_lowercase()) {
        return None;
    }
    let mark = if matches!(mark[0], 0 | b'0') { mark.get(1..)? } else { &mark };
    let (_, near) = before.split_at(before.len().saturating_sub(REACH));
    let letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let is_item = |from: usize| {
        let rest = near.get(from..)?.strip_prefix(mark)?.strip_prefix(close)?;
        let behind = from.checked_sub(1).and_then(|at| near.get(at)).unwrap_or(&b' ');
        let starts = matches!(behind, b' ' | b'\n' | b'\r');
        (starts && rest.windows(2).any(|pair| pair.iter().all(letter))).then_some(())
    };
    let first = *mark.first()?;
    let line = near.iter().enumerate().rev().take_while(|(_, b)| !matches!(b, b'\n' | b'\r'));
    line.filter(|(_, byte)| **byte == first).find_map(|(from, _)| is_item(from))?;
    Some(at - len)
}

/// Whether the bullet at byte `at` starts an item in mid-line.
pub(crate) fn is_item(text: &str, at: usize) -> bool {
    let head = text.as_bytes().get(..at).unwrap_or(&[]);
    let (_, near) = head.split_at(head.len().saturating_sub(REACH));
    let trimmed = near.trim_ascii_end();
    let gap = near.split_at(trimmed.len()).1;
    !trimmed.is_empty() && !gap.is_empty() && !gap.contains(&b'\n') && !gap.contains(&b'\r')
}

/// Whether a month or century stands at byte `at`, after a German ordinal: "9. März".
pub(crate) fn is_month(text: &str, at: usize) -> bool {
    let months = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
        "Jahrhundert",
    ];
    text.get(at..).is_some_and(|rest| months.iter().any(|month| rest.starts_with(month)))
}

/// Whether the byte at `at` stands inside an address: a slash before it in its token.
pub(crate) fn in_address(text: &str, at: usize) -> bool {
    let head = text.as_bytes().get(..at).unwrap_or(&[]);
    let token = head.iter().rev().take(REACH).take_while(|byte| byte.is_ascii_graphic());
    token.into_iter().any(|byte| *byte == b'/')
}

/// Whether a `》` closes after byte `at` what was opened before it.
pub(crate) fn in_title(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    rest.char_indices()
        .take_while(|(i, _)| *i < REACH)
        .find(|(_, c)| matches!(c, '》' | '《' | '\n'))
        .is_some_and(|(_, c)| c == '》')
}

/// Commas and what is like them.
pub(crate) const fn is_comma(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | ',' | ';' | ':')
}

/// Whether the text at byte `at` carries a sentence on: a lower-case letter or a
/// comma, perhaps behind an opener, but not an item such as "(a)".
pub(crate) fn goes_on(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    if matches!(rest.as_bytes(), [b'(', letter, b')', ..] if letter.is_ascii_alphanumeric()) {
        return false;
    }
    let near = rest.chars().take(REACH);
    let first = near.into_iter().find(|c| !is_opener(*c) && !matches!(c, '"' | '\''));
    first.is_some_and(|c| c.is_lowercase() || is_comma(c))
}

/// The byte after closing brackets, quotes and footnote marks at `at`.
pub(crate) fn after_closers(text: &str, mut at: usize) -> usize {
    let limit = at + REACH;
    while at < limit {
        let Some(c) = char_at(text, at) else {
            break;
        };
        let quote = || c == '\'' || (c == '"' && closes_quote(text, at));
        if (is_bracket_close(c) && c != '>') || quote() {
            at += c.len_utf8();
        } else if matches!(c, ' ' | '\u{A0}' | '\u{202F}')
            && let Some(end) = after_spaced_quote(text, at + c.len_utf8())
        {
            at = end;
        } else if c == '['
            && let Some(end) = after_number(text, at + 1, b']')
        {
            at = end;
        } else {
            break;
        }
    }
    at
}

/// The byte after the `»` at `at`, if white space or a stop stands behind it: it closes
/// what was quoted as French does, with a space inside. (`» x` closes, `»x` opens.)
fn after_spaced_quote(text: &str, at: usize) -> Option<usize> {
    let behind = text.get(at..)?.strip_prefix('»')?;
    let closes = behind.chars().next().is_none_or(|c| !c.is_alphanumeric() && !is_opener(c));
    closes.then(|| at + '»'.len_utf8())
}

/// Whether the `"` at byte `at` closes: white space or nothing behind it, or an odd
/// number of them before it on the line.
fn closes_quote(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if bytes.get(at + 1).is_none_or(|byte| !byte.is_ascii() || byte.is_ascii_alphanumeric()) {
        let head = bytes.get(..at).unwrap_or(&[]);
        let line = head.iter().rev().take(REACH).take_while(|byte| **byte != b'\n');
        return line.filter(|byte| **byte == b'"').count() % 2 == 1;
    }
    true
}

/// The byte after a number of up to four digits at `at` and `close`.
fn after_number(text: &str, at: usize, close: u8) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    let digits = rest.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0 && rest.get(digits) == Some(&close)).then_some(at + digits + 1)
}

/// The byte after the numbers of footnotes at `end`, behind a full stop at `stop`:
/// "the result.11 12 The next". A capital must follow.
pub(crate) fn after_notes(text: &str, stop: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = *bytes.get(stop.checked_sub(1)?)?;
    if !(before.is_ascii_lowercase() || before == b')') {
        return None;
    }
    let mut at = end;
    while let Some(next) = after_number(text, at, b' ').filter(|next| next - at <= 3) {
        at = next;
    }
    let capital = at > end && bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    capital.then(|| at - 1)
}

/// The byte after the white space at `at`: up to its last line break, else all of it.
pub(crate) fn after_space(text: &str, at: usize) -> usize {
    let (end, line) = white(text, at);
    line.unwrap_or(end)
}

/// The byte after further line breaks and blank lines at `at`.
pub(crate) fn after_lines(text: &str, at: usize) -> usize {
    white(text, at).1.unwrap_or(at)
}

/// Where the white space at byte `at` ends, and its last line break.
fn white(text: &str, at: usize) -> (usize, Option<usize>) {
    let bytes = text.as_bytes();
    let (mut end, mut line) = (at, None);
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'\n' | b'\r' => {
                end += 1;
                line = Some(end);
            }
            b' ' | b'\t' | 0x0B | 0x0C => end += 1,
            0x80.. => match char_at(text, end) {
                Some(c) if c.is_whitespace() => end += c.len_utf8(),
                _ => break,
            },
            _ => break,
        }
    }
    (end, line)
}

/// Whether a character is written without spaces between words.
pub(crate) const fn is_east(c: char) -> bool {
    matches!(Script::of(c), Script::Han | Script::Kana | Script::Hangul)
}
