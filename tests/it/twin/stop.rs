//! Whether a row of stops ends a sentence, by the book.

use diglot::region::Script;

use super::sentences::{COMMAS, Rules};
use super::{CLOSERS, OPENERS};

/// The lists the crate's table is made of.
const ABBREVIATIONS: &str = include_str!("../../../tools/data/region/abbreviations.txt");

/// What an abbreviation's full stop may do.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Never,
    Number,
    Maybe,
    Clock,
}

/// A row of stops and what surrounds it, in indices of characters.
pub(super) struct Stop<'a> {
    pub(super) rules: &'a Rules<'a>,
    pub(super) i: usize,
    pub(super) end: usize,
    pub(super) close: usize,
    pub(super) space: usize,
    pub(super) closed: bool,
    pub(super) mark: bool,
    pub(super) full: usize,
    pub(super) dots: usize,
    pub(super) before: char,
    pub(super) next: char,
}

impl Stop<'_> {
    fn opens(&self) -> bool {
        !self.rules.carries_on(self.space)
    }

    fn careless(&self) -> bool {
        !self.closed && self.next.is_lowercase()
    }

    pub(super) fn wide(&self) -> bool {
        let joined = COMMAS.contains(self.next)
            || CLOSERS.contains(self.next)
            || (self.closed && matches!(self.next, '的' | '之'));
        !joined && (self.closed || !self.mark || !self.rules.in_title(self.end))
    }

    pub(super) fn mark(&self) -> bool {
        if self.before == ':' {
            return false;
        }
        if self.space > self.close {
            let following = self.rules.letters(self.space);
            let speech = ["he", "she", "they", "said", "asked", "and", "or"];
            return !"!?)-–—".contains(self.next)
                && (self.opens() || (self.careless() && !speech.contains(&following.as_str())));
        }
        let near = self.rules.near(self.i);
        let token = near.trim_end_matches(|c: char| c.is_ascii_graphic()).len();
        if near[token..].contains('/') {
            return false;
        }
        let name = !is_east(self.before) && is_east(self.next) && !self.closed && self.alone();
        let starts = is_east(self.before)
            || is_east(self.next)
            || self.next.is_uppercase()
            || OPENERS.contains(self.next);
        starts && !name && (self.closed || !self.rules.in_title(self.end))
    }

    pub(super) fn ellipsis(&self) -> bool {
        (self.space > self.close && self.opens())
            || (self.closed && !COMMAS.contains(self.next))
            || (self.dots > 1 && is_east(self.before) && is_east(self.next))
    }

    pub(super) fn tight(&self) -> bool {
        let word = self.word();
        let number = self.before.is_ascii_digit() && {
            let head = &self.rules.text[..self.rules.byte(self.i)];
            let words = head.trim_end_matches(|c: char| c.is_ascii_digit());
            words
                .strip_suffix(' ')
                .is_some_and(|words| words.ends_with(|c: char| c.is_ascii_alphabetic() || c == ','))
        };
        let solid =
            self.closed || word.letters.len() > 1 || ")]\"”’'".contains(self.before) || number;
        let rest = &self.rules.text[self.rules.byte(self.close)..];
        let behind_digits = rest.trim_start_matches(|c: char| c.is_ascii_digit()).chars().next();
        let number_then_east = self.next.is_ascii_digit()
            && !self.before.is_ascii_digit()
            && behind_digits.is_some_and(is_east);
        if is_east(self.next) || number_then_east || "“「《【（".contains(self.next) {
            return solid && self.kind(&word).is_none();
        }
        let following = self.rules.letters(self.close);
        let behind = rest[following.len()..].chars().next();
        let capitalised = following.starts_with(|c: char| c.is_ascii_uppercase())
            && following[1..].chars().all(|c| c.is_ascii_lowercase())
            && behind.is_none_or(|c| " ,'.".contains(c));
        if self.full != 1 || !capitalised {
            return false;
        }
        let lone = word.token == word.letters;
        let small = word.letters.chars().all(|c| c.is_ascii_lowercase());
        let name = lone
            && self.kind(&word).is_none()
            && word.letters.len() > 2
            && word.letters.starts_with(|c: char| c.is_ascii_uppercase())
            && word.letters[1..].chars().all(|c| c.is_ascii_lowercase());
        let starter = listed("starter", &following) || listed("never", &following);
        self.closed
            || (word.letters.len() > 2 && lone && small)
            || ((name || self.before.is_ascii_digit()) && starter)
    }

    pub(super) fn spaced(&self) -> bool {
        let word = self.word();
        let following = self.rules.letters(self.space);
        if self.full > 1 {
            return self.opens() && following != "I";
        }
        if self.numbers_item()
            || (self.rules.at(self.i + 1) == Some(')') && self.before.is_ascii_digit())
        {
            return false;
        }
        let kind = self.kind(&word);
        if !self.opens() {
            return self.careless() && word.letters.len() > 1 && kind.is_none();
        }
        if self.closed {
            return true;
        }
        if word.letters.is_empty() {
            let rest = &self.rules.text[self.rules.byte(self.space)..];
            let months = "Januar Februar März April Mai Juni Juli August September Oktober \
                          November Dezember Jahrhundert";
            let month = months.split(' ').any(|month| rest.starts_with(month));
            return !(self.before.is_ascii_digit() && month);
        }
        match kind {
            None => true,
            Some(Kind::Never) => false,
            Some(Kind::Number) => !self.next.is_ascii_digit(),
            Some(Kind::Clock) => self.next.is_uppercase(),
            Some(Kind::Maybe) => {
                (self.next.is_uppercase() && listed("starter", &following))
                    || "\"“‘'".contains(self.next)
                    || is_east(self.next)
            }
        }
    }

    /// Whether a number before the stop numbers an item, at the start of a line or of a
    /// sentence, or behind a bullet.
    fn numbers_item(&self) -> bool {
        let head = self.rules.near(self.i);
        let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = head.len() - before.len();
        if digits == 0 || digits > 3 {
            return false;
        }
        let kept = before.trim_end_matches(|c: char| c.is_ascii_whitespace());
        let gap = &before[kept.len()..];
        kept.is_empty()
            || kept.ends_with(['•', '⁃', '·', '*'])
            || (!gap.is_empty()
                && (gap.contains(['\n', '\r']) || kept.ends_with(['.', '!', '?', ':', ';', '。'])))
    }

    /// The word before the stop.
    fn word(&self) -> Before {
        let head = &self.rules.text.as_bytes()[..self.rules.byte(self.i)];
        // No longer token is looked at.
        let near = &head[head.len().saturating_sub(24)..];
        let tail = |is: fn(u8) -> bool| -> String {
            let len = near.iter().rev().take_while(|byte| is(**byte)).count();
            near[near.len() - len..].iter().map(|byte| char::from(*byte)).collect()
        };
        Before {
            letters: tail(|byte| byte.is_ascii_alphabetic()),
            token: tail(|byte| byte.is_ascii_alphabetic() || b".'".contains(&byte)),
        }
    }

    /// Whether no Latin word stands right before the word: "Yahoo!" amid other text.
    fn alone(&self) -> bool {
        let head = &self.rules.text[..self.rules.byte(self.i)];
        let head = &head[..head.len() - self.word().letters.len()];
        let head = head.trim_end_matches(|c: char| c.is_ascii_whitespace());
        !head.ends_with(|c: char| c.is_ascii_alphabetic() || c == ',')
    }

    /// What the word abbreviates.
    fn kind(&self, word: &Before) -> Option<Kind> {
        let head = &self.rules.text[..self.rules.byte(self.i)];
        if word.token.len() == 1 {
            if word.token == "." || word.token == "'" {
                let after = head[..head.len() - word.letters.len()].chars().next_back();
                return after
                    .is_none_or(|c| c.is_ascii() && !c.is_ascii_digit())
                    .then_some(Kind::Never);
            }
            let before = &head[..head.len() - 1];
            // "I" is a word, but behind a name: "Elizabeth I".
            let name = before.strip_suffix(' ').is_some_and(|words| {
                let start = words.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
                words[start..].starts_with(|c: char| c.is_ascii_uppercase())
            });
            let free =
                before.chars().next_back().is_none_or(|c| c.is_ascii() && !c.is_ascii_digit());
            return ((word.token != "I" || name) && free).then_some(Kind::Never);
        }
        let token = word.token.to_ascii_lowercase();
        if token.contains('.') {
            match token.as_str() {
                "a.m" | "p.m" => return Some(Kind::Clock),
                "e.g" | "i.e" | "f.e" => return Some(Kind::Never),
                _ => {}
            }
            if token.split('.').all(|part| part.len() <= 2) {
                return Some(Kind::Maybe);
            }
        }
        let letters = &word.letters;
        if listed("maybe", letters) {
            Some(Kind::Maybe)
        } else if listed("number", letters) {
            Some(Kind::Number)
        } else {
            listed("never", letters).then_some(Kind::Never)
        }
    }
}

/// The word before a stop.
struct Before {
    /// ASCII letters.
    letters: String,
    /// Letters, full stops and apostrophes.
    token: String,
}

/// Whether the list of abbreviations and starters has a word under a tag.
fn listed(tag: &str, word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    ABBREVIATIONS
        .lines()
        .filter_map(|line| line.strip_prefix(tag))
        .flat_map(str::split_ascii_whitespace)
        .any(|listed| listed == word)
}

fn is_east(c: char) -> bool {
    matches!(Script::of(c), Script::Han | Script::Kana | Script::Hangul)
}
