//! A line as alignment sees it: language, length, telling tokens.

use super::{gloss, is_han};
use crate::label::simplified;
use crate::region::regions;

/// The language of a line, as far as its script says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lang {
    Zh,
    En,
    /// Code, addresses, both at once.
    Neither,
}

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) lang: Lang,
    /// Han characters.
    pub(super) han: u32,
    /// Latin letters.
    pub(super) latin: u32,
    /// Numbers and, on Chinese lines, Latin words: hashed, sorted, at most [`TOKENS`].
    pub(super) tokens: Vec<u32>,
    /// What it speaks of, as far as a small word list knows: sorted.
    pub(super) glosses: Vec<u16>,
    /// The line's Han characters, hashed to a set of 64: how alike two lines are.
    pub(super) shape: u64,
    /// The same of their simplified forms.
    pub(super) folded: u64,
}

/// Tokens kept of a line.
const TOKENS: usize = 24;

impl Line {
    pub(super) fn read(text: &str) -> Self {
        let (mut han, mut latin, mut odd) = (0u32, 0u32, 0u32);
        let (mut shape, mut folded) = (0u64, 0u64);
        let mut tokens = Vec::new();
        let mut word: Option<(u32, bool, u32)> = None;
        for c in text.chars().chain([' ']) {
            if c.is_ascii_alphanumeric() {
                let number = c.is_ascii_digit();
                match &mut word {
                    Some((hash, digits, len)) if *digits == number => {
                        *hash = mix(*hash, c.to_ascii_lowercase() as u32);
                        *len += 1;
                    }
                    _ => {
                        keep(&mut tokens, word);
                        word = Some((mix(17, c.to_ascii_lowercase() as u32), number, 1));
                    }
                }
                latin += u32::from(!number);
                continue;
            }
            keep(&mut tokens, word.take());
            if is_han(c) {
                han += 1;
                shape |= 1 << (mix(3, c as u32) % 64);
                folded |= 1 << (mix(3, simplified(c) as u32) % 64);
            } else if matches!(c, '{' | '}' | ';' | '=' | '<' | '>' | '`' | '\\' | '_' | '#' | '$')
            {
                odd += 1;
            }
        }
        tokens.sort_unstable();
        tokens.dedup();
        tokens.truncate(TOKENS);
        let trimmed = text.trim_start();
        let code = trimmed.starts_with("```")
            || trimmed.starts_with("//")
            || trimmed.starts_with("http")
            || (han == 0 && odd * 12 > latin && odd > 1)
            || (han == 0 && trimmed.ends_with(['{', '}', ';']));
        let lang = match () {
            () if code => Lang::Neither,
            // 首页 | Home: both sides of one label.
            () if han > 0 && latin > 2 && text.contains(['|', '｜']) => Lang::Neither,
            // A Chinese sentence may hold as many Latin letters as Han say, and a value
            // behind a Chinese label more.
            () if han >= 2 && han * 3 >= latin => Lang::Zh,
            () if han >= 2 && han * 8 >= latin && trimmed.starts_with(is_han) => Lang::Zh,
            () if han * 30 <= latin && latin >= 3 && !is_foreign(text, latin) => Lang::En,
            () => Lang::Neither,
        };
        let glosses = match lang {
            Lang::Zh => gloss::chinese(text),
            Lang::En => gloss::english(text),
            Lang::Neither => Vec::new(),
        };
        Self { lang, han, latin, tokens, glosses, shape, folded }
    }
}

/// Whether a line without Chinese is in a third language.
fn is_foreign(text: &str, letters: u32) -> bool {
    // A few plain letters say too little.
    if letters < 25 && text.is_ascii() {
        return false;
    }
    let (mut other, mut all) = (0u32, 0u32);
    for region in regions(text) {
        all += region.span.len();
        other += if region.lang == crate::Lang::Other { region.span.len() } else { 0 };
    }
    other * 2 > all
}

fn keep(tokens: &mut Vec<u32>, word: Option<(u32, bool, u32)>) {
    if let Some((hash, number, len)) = word {
        // Short words are everywhere; one digit is a list's number.
        if (number || len >= 3) && tokens.len() < TOKENS * 4 {
            tokens.push(hash);
        }
    }
}

const fn mix(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x9E37_79B1).rotate_left(13)
}
