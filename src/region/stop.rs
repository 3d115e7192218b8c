//! Whether a stop ends a sentence, by the text around it.

use super::Script;
use super::abbreviation::{Abbreviation, starts_sentence};
use super::cut::{is_bracket_close, is_opener};

/// The furthest a decision looks, in bytes, either way.
const REACH: usize = 256;

/// The end of the sentence that byte `from` stands in, with the white space behind it.
pub(crate) fn next_stop(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(candidate) = next_candidate(text, at) {
        match judge(text, candidate) {
            Verdict::Ends(end) => return end,
            Verdict::Goes(next) => at = next,
        }
    }
    text.len()
}

/// What a candidate came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A sentence ends here: the byte the next one starts at.
    Ends(usize),
    /// It goes on; looking continues at this byte.
    Goes(usize),
}

/// The next byte at which a stop or a line break may start.
pub(crate) fn next_candidate(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    bytes
        .iter()
        .enumerate()
        .position(|(i, &b)| match b {
            b'\n' | b'\r' | b'.' | b'!' | b'?' => true,
            0xC2 | 0xE2 | 0xE3 | 0xEF => bytes.get(i..).is_some_and(|rest| stop_of(rest).is_some()),
            _ => false,
        })
        .map(|i| from + i)
}

/// The kinds of stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// `.` and `．`.
    Full,
    /// `!`, `?` and what is like them.
    Mark,
    /// `。`, `！`, `？` and what is like them.
    Wide,
    /// `…`.
    Ellipsis,
    /// A line break.
    Line,
}

/// The stop at the start of `bytes`, and its length.
fn stop_of(bytes: &[u8]) -> Option<(Stop, usize)> {
    Some(match bytes {
        [b'.', ..] => (Stop::Full, 1),
        [b'!' | b'?', ..] => (Stop::Mark, 1),
        [b'\r', b'\n', ..] => (Stop::Line, 2),
        [b'\n' | b'\r', ..] => (Stop::Line, 1),
        [0xC2, 0x85, ..] => (Stop::Line, 2),
        // U+2028, U+2029.
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => (Stop::Line, 3),
        // `…`; `‼`; `⁇` to `⁉`.
        [0xE2, 0x80, 0xA6, ..] => (Stop::Ellipsis, 3),
        [0xE2, 0x80, 0xBC, ..] | [0xE2, 0x81, 0x87..=0x89, ..] => (Stop::Mark, 3),
        // `。`; `！`; `？`; `｡`; `．`.
        [0xE3, 0x80, 0x82, ..] | [0xEF, 0xBC, 0x81 | 0x9F, ..] | [0xEF, 0xBD, 0xA1, ..] => {
            (Stop::Wide, 3)
        }
        [0xEF, 0xBC, 0x8E, ..] => (Stop::Full, 3),
        _ => return None,
    })
}

/// Decides the candidate at byte `at`.
pub(crate) fn judge(text: &str, at: usize) -> Verdict {
    let bytes = text.as_bytes();
    let tail = |from: usize| bytes.get(from..).unwrap_or(&[]);
    let Some((first, len)) = stop_of(tail(at)) else {
        return Verdict::Goes(at + 1);
    };
    if first == Stop::Line {
        return Verdict::Ends(after_lines(text, at + len));
    }
    // All stops in a row are one: "?!", "……", "...".
    let (mut end, mut wide, mut mark, mut full, mut dots) = (at, false, false, 0, 0);
    while let Some((stop, len)) = stop_of(tail(end)) {
        match stop {
            Stop::Line => break,
            Stop::Full => full += 1,
            Stop::Mark => mark = true,
            Stop::Wide => wide = true,
            Stop::Ellipsis => dots += 1,
        }
        end += len;
    }
    let stops_end = end;
    end = after_closers(text, end);
    let closed = end > stops_end;
    let after_space = after_space(text, end);
    let spaced = after_space > end;
    let Some(next) = text.get(after_space..).and_then(|rest| rest.chars().next()) else {
        return Verdict::Ends(text.len());
    };
    if after_space > 0 && matches!(bytes.get(after_space - 1), Some(b'\n' | b'\r')) {
        return Verdict::Ends(after_space);
    }
    let before = text.get(..at).and_then(|head| head.chars().next_back()).unwrap_or(' ');
    let goes = Verdict::Goes(stops_end);
    let ends = Verdict::Ends(after_space);
    if wide {
        let joined = matches!(next, '，' | '、' | '；' | '：' | ',' | ';' | ':')
            || (closed && matches!(next, '的' | '之'))
            || is_bracket_close(next);
        return if joined || (!closed && in_title(text, stops_end)) { goes } else { ends };
    }
    let han_before = matches!(Script::of(before), Script::Han | Script::Kana | Script::Hangul);
    let next_script = Script::of(next);
    let han_next = matches!(next_script, Script::Han | Script::Kana | Script::Hangul);
    if mark {
        return if spaced {
            if goes_on(text, after_space) { goes } else { ends }
        } else if han_before || han_next || next.is_uppercase() || is_opener(next) {
            if !closed && in_title(text, stops_end) { goes } else { ends }
        } else {
            goes
        };
    }
    if dots > 0 && full == 0 {
        // An ellipsis ends a sentence where the next one visibly starts.
        let starts = (spaced && !goes_on(text, after_space))
            || (closed && !is_comma(next))
            || (dots > 1 && han_before && han_next);
        return if starts { ends } else { goes };
    }
    full_stop(text, Around { at, stops_end, end, after_space, full, closed, before, next })
}

const fn is_comma(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | ',' | ';' | ':')
}

/// What surrounds a full stop.
struct Around {
    at: usize,
    stops_end: usize,
    end: usize,
    after_space: usize,
    full: usize,
    closed: bool,
    before: char,
    next: char,
}

fn full_stop(text: &str, around: Around) -> Verdict {
    let Around { at, stops_end, end, after_space, full, closed, before, next } = around;
    let (goes, ends) = (Verdict::Goes(stops_end), Verdict::Ends(after_space));
    let word = word_before(text, at);
    if after_space == end {
        // Nothing between the stop and the next character.
        let letter_before = before.is_alphabetic() && word.chars().count() > 1;
        if matches!(Script::of(next), Script::Han | Script::Kana | Script::Hangul)
            || matches!(next, '“' | '「' | '《' | '【')
        {
            let listed = before.is_ascii_digit() || (!letter_before && !closed);
            return if listed || Abbreviation::of(word).is_some() { goes } else { ends };
        }
        let plain = word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase());
        if full == 1 && (plain || closed) && next.is_ascii_uppercase() && is_word(text, end) {
            return ends;
        }
        return goes;
    }
    if full > 1 {
        return if goes_on(text, after_space) { goes } else { ends };
    }
    if goes_on(text, after_space) {
        return goes;
    }
    if closed {
        return ends;
    }
    let following = word_after(text, after_space);
    if word.is_empty() {
        let ordinal = before.is_ascii_digit() && (is_list_number(text, at) || is_month(following));
        return if ordinal { goes } else { ends };
    }
    match Abbreviation::of(word) {
        Some(Abbreviation::Never) => goes,
        Some(Abbreviation::Number) => {
            if next.is_ascii_digit() {
                goes
            } else {
                ends
            }
        }
        Some(Abbreviation::Maybe) => {
            if starts_sentence(following) || !next.is_alphanumeric() {
                ends
            } else {
                goes
            }
        }
        Some(Abbreviation::Clock) => {
            if next.is_uppercase() {
                ends
            } else {
                goes
            }
        }
        None => ends,
    }
}

/// Whether the text at `at` carries the sentence on: a lower-case letter, or a comma.
fn goes_on(text: &str, at: usize) -> bool {
    let Some(rest) = text.get(at..) else {
        return false;
    };
    let first = rest.chars().find(|c| !is_opener(*c) && !matches!(c, '"' | '\''));
    first.is_some_and(|c| c.is_lowercase() || is_comma(c))
}

/// The letters (with inner full stops, apostrophes, hyphens) before byte `at`.
fn word_before(text: &str, at: usize) -> &str {
    let head = text.get(..at).unwrap_or("");
    let low = head.len().saturating_sub(24);
    let mut start = head.len();
    for (i, c) in head.char_indices().rev() {
        if i < low || !(Script::of(c) == Script::Latin || matches!(c, '.' | '\'' | '’')) {
            break;
        }
        start = i;
    }
    head.get(start..).unwrap_or("")
}

/// The Latin letters at byte `at`.
fn word_after(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or("");
    let end = rest
        .char_indices()
        .take(24)
        .find(|(_, c)| !(Script::of(*c) == Script::Latin || matches!(c, '\'' | '’')))
        .map_or(rest.len().min(24), |(i, _)| i);
    rest.get(..end).unwrap_or("")
}

/// Whether a capitalised word, followed by a space or a comma, stands at `at`.
fn is_word(text: &str, at: usize) -> bool {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    let letters = rest.iter().skip(1).take(REACH).take_while(|b| b.is_ascii_lowercase()).count();
    matches!(rest.get(letters + 1), Some(b' ' | b',' | b'\'' | b'.') | None)
}

/// Whether `word` is a month or century after a German ordinal: "9. März".
fn is_month(word: &str) -> bool {
    matches!(
        word,
        "Januar"
            | "Februar"
            | "März"
            | "April"
            | "Mai"
            | "Juni"
            | "Juli"
            | "August"
            | "September"
            | "Oktober"
            | "November"
            | "Dezember"
            | "Jahrhundert"
    )
}

/// Whether the digits before byte `at` number a line or an item: "1.", "• 10.".
fn is_list_number(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or("");
    let digits = head.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
    if digits > 3 {
        return false;
    }
    let before = head.get(..head.len() - digits).unwrap_or("");
    let trimmed = before.trim_end_matches([' ', '\t', '\u{3000}']);
    let Some(last) = trimmed.chars().next_back() else {
        return true;
    };
    matches!(last, '\n' | '\r' | '•' | '⁃' | '·' | '*')
        || (trimmed.len() < before.len() && matches!(last, '.' | '!' | '?' | ':' | ';' | '。'))
}

/// Whether a `》` closes after byte `at` what was opened before it.
fn in_title(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    rest.char_indices()
        .take_while(|(i, _)| *i < REACH)
        .find(|(_, c)| matches!(c, '》' | '《' | '\n'))
        .is_some_and(|(_, c)| c == '》')
}

/// The byte after closing brackets, quotes and footnote marks at `at`.
fn after_closers(text: &str, mut at: usize) -> usize {
    let limit = at + REACH;
    while at < limit {
        let rest = text.get(at..).unwrap_or("");
        let Some(c) = rest.chars().next() else {
            break;
        };
        if (is_bracket_close(c) && c != '>') || matches!(c, '"' | '\'') {
            at += c.len_utf8();
        } else if c == '[' {
            let digits = rest.bytes().skip(1).take(4).take_while(u8::is_ascii_digit).count();
            if digits == 0 || rest.as_bytes().get(digits + 1) != Some(&b']') {
                break;
            }
            at += digits + 2;
        } else {
            break;
        }
    }
    at
}

/// The byte after the white space at `at`: up to its last line break, else all of it.
fn after_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let space = rest.len() - rest.trim_start().len();
    let white = rest.get(..space).unwrap_or("");
    white.rfind(['\n', '\r']).map_or(at + space, |line| at + line + 1)
}

/// The byte after further line breaks and blank lines at `at`.
fn after_lines(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let space = rest.len() - rest.trim_start().len();
    let white = rest.get(..space).unwrap_or("");
    white.rfind(['\n', '\r']).map_or(at, |line| at + line + 1)
}
