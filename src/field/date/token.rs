//! A line as tokens: numbers, words that mean something to a date, punctuation.
//!
//! One pass; each token is made from a bounded look at the text, so the work is
//! linear. Full-width digits and punctuation read as their ASCII twins.

use super::lexicon::{self, Word};

/// One token with its bytes of the line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// White space stands before it.
    pub(super) spaced: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of digits: its value (0 where there are more than nine) and how many.
    Num { value: u32, digits: u8 },
    /// A run of Chinese numerals: its value and how many characters.
    Han { value: u32, chars: u8 },
    /// A word of the lexicon.
    Word(Word),
    /// A punctuation mark, as ASCII where it has an ASCII twin.
    Mark(char),
    /// Letters that mean nothing to a date.
    Other,
}

/// Cuts a line into tokens.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut spaced = false;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() {
            spaced = true;
            at += first.len_utf8();
            continue;
        }
        let (kind, len) = one(rest, first);
        // Text without meaning is one token however long: rules look at tokens, not bytes.
        match out.last_mut() {
            Some(Token { kind: Kind::Other, end, .. }) if kind == Kind::Other && !spaced => {
                *end = at + len;
            }
            _ => out.push(Token { kind, start: at, end: at + len, spaced }),
        }
        at += len;
        spaced = false;
    }
    out
}

/// The token at the start of `rest`, and its length in bytes (at least one character).
fn one(rest: &str, first: char) -> (Kind, usize) {
    if digit(first).is_some() {
        return number(rest);
    }
    if first.is_ascii_alphabetic() {
        let len = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = rest.get(..len).unwrap_or_default();
        let kind = lexicon::latin(word).map_or(Kind::Other, Kind::Word);
        return (kind, len);
    }
    if let Some((word, len)) = lexicon::han(rest) {
        return (Kind::Word(word), len);
    }
    if numeral(first).is_some() {
        return numerals(rest);
    }
    if first.is_alphanumeric() {
        return (Kind::Other, first.len_utf8());
    }
    (Kind::Mark(ascii(first)), first.len_utf8())
}

/// A run of digits.
fn number(rest: &str) -> (Kind, usize) {
    let (mut value, mut digits, mut len) = (0u32, 0u8, 0);
    for (c, d) in rest.chars().map_while(|c| Some((c, digit(c)?))) {
        value = value.saturating_mul(10).saturating_add(d);
        digits = digits.saturating_add(1);
        len += c.len_utf8();
    }
    (Kind::Num { value: if digits > 9 { 0 } else { value }, digits }, len)
}

/// A run of Chinese numerals: positional (二〇二五) or with tens (二十五).
fn numerals(rest: &str) -> (Kind, usize) {
    let (mut total, mut last, mut chars, mut len) = (0u32, None::<u32>, 0u8, 0);
    let mut tens = false;
    for (c, n) in rest.chars().map_while(|c| Some((c, numeral(c)?))) {
        match n {
            10 | 20 | 30 | 100 => {
                tens = true;
                let unit = if n == 20 || n == 30 { n } else { last.take().unwrap_or(1) * n };
                total = total.saturating_add(unit);
                last = None;
            }
            _ if tens => last = Some(n),
            _ => last = Some(last.unwrap_or(0).saturating_mul(10).saturating_add(n).min(99_999)),
        }
        chars = chars.saturating_add(1);
        len += c.len_utf8();
    }
    (Kind::Han { value: total.saturating_add(last.unwrap_or(0)), chars }, len)
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' | '◯' => 0,
        '一' | '元' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '廿' => 20,
        '卅' => 30,
        '百' => 100,
        _ => return None,
    })
}

/// The ASCII twin of a mark.
fn ascii(c: char) -> char {
    match c {
        '，' | '、' => ',',
        '：' | '∶' => ':',
        '－' | '—' | '–' | '‐' | '‑' | '−' => '-',
        '／' => '/',
        '．' | '。' => '.',
        '（' | '【' | '［' | '〔' | '[' => '(',
        '）' | '】' | '］' | '〕' | ']' => ')',
        '｜' | '丨' => '|',
        '～' => '~',
        _ => c,
    }
}
