//! English: runs of words between function words and marks.

use std::collections::HashMap;

use super::MOST_GRAMS;
use super::rank::{Nested, Phrase, log2};
use crate::Span;
use crate::region::Word;

/// The longest phrase, in words.
const LONGEST: usize = 4;

/// The longest word, in bytes: what is longer is an address or a cipher.
const LONGEST_WORD: usize = 40;

/// The longest run, in words: longer ones are cut.
const LONGEST_RUN: usize = 64;

/// Words that name nothing, beside the function words.
const IDLE: &[&str] = &[
    "according",
    "ago",
    "already",
    "also",
    "although",
    "among",
    "back",
    "become",
    "called",
    "come",
    "day",
    "days",
    "even",
    "every",
    "get",
    "give",
    "given",
    "go",
    "going",
    "however",
    "including",
    "it",
    "last",
    "like",
    "made",
    "make",
    "many",
    "may",
    "much",
    "new",
    "next",
    "often",
    "one",
    "people",
    "put",
    "said",
    "say",
    "says",
    "see",
    "several",
    "since",
    "still",
    "take",
    "taken",
    "therefore",
    "three",
    "took",
    "told",
    "two",
    "use",
    "used",
    "using",
    "way",
    "well",
    "will",
    "within",
    "without",
    "year",
    "years",
];

/// What the pass remembers of English.
#[derive(Default)]
pub(super) struct English {
    /// Where the word under way began.
    word: Option<usize>,
    /// The words since a bound.
    run: Vec<Span>,
    grams: HashMap<String, Seen>,
}

struct Seen {
    first: Span,
    count: u32,
    /// It stood between bounds.
    whole: bool,
}

impl English {
    /// Takes the next character, or the end of the text.
    pub(super) fn take(&mut self, text: &str, at: usize, c: Option<char>) {
        let joins = |c| matches!(c, '-' | '\'' | '’');
        if c.is_some_and(|c| is_latin(c) || self.word.is_some() && joins(c)) {
            self.word.get_or_insert(at);
            return;
        }
        if let Some(start) = self.word.take() {
            self.close_word(text, Span::from_usize(start, at));
            // A join at the end of a word is a mark.
            if text.get(start..at).is_some_and(|word| word.ends_with(joins)) {
                self.close_run(text);
            }
        } else {
            self.close_run(text);
        }
        if c != Some(' ') {
            self.close_run(text);
        }
    }

    fn close_word(&mut self, text: &str, span: Span) {
        let word = span.of(text).unwrap_or_default();
        let word = word.trim_end_matches(['-', '\'', '’']);
        if !is_telling(word) {
            self.close_run(text);
            return;
        }
        let start = span.start() as usize;
        self.run.push(Span::from_usize(start, start + word.len()));
        if self.run.len() >= LONGEST_RUN {
            self.close_run(text);
        }
    }

    fn close_run(&mut self, text: &str) {
        let run = std::mem::take(&mut self.run);
        for len in 1..=LONGEST {
            for words in run.windows(len) {
                let (Some(first), Some(last)) = (words.first(), words.last()) else {
                    continue;
                };
                let span = Span::new(first.start(), last.end());
                self.count(text, span, len == run.len());
            }
        }
        // The room is kept for the next run.
        self.run = run;
        self.run.clear();
    }

    fn count(&mut self, text: &str, span: Span, whole: bool) {
        let key = span.of(text).unwrap_or_default().to_lowercase();
        if self.grams.len() >= MOST_GRAMS && !self.grams.contains_key(&key) {
            return;
        }
        let seen = self.grams.entry(key).or_insert(Seen { first: span, count: 0, whole: false });
        seen.count = seen.count.saturating_add(1);
        seen.whole |= whole;
    }

    /// The phrases found.
    pub(super) fn phrases(self) -> Vec<Phrase> {
        let phrases = || {
            self.grams
                .iter()
                .filter(|(key, seen)| seen.whole && (seen.count > 1 || key.contains(' ')))
        };
        let mut nested: HashMap<String, Nested> = HashMap::new();
        for (key, seen) in phrases() {
            let words: Vec<&str> = key.split(' ').collect();
            for len in 1..words.len() {
                for part in words.windows(len) {
                    nested.entry(part.join(" ")).or_default().held(seen.count);
                }
            }
        }
        phrases()
            .map(|(key, seen)| {
                let count = nested.get(key).copied().unwrap_or_default().discount(seen.count);
                // A phrase is worth what its words are worth in the text.
                let worth = |word| self.grams.get(word).map_or(1, |seen: &Seen| seen.count);
                let words = key.split(' ').map(|word| log2(worth(word).saturating_add(1)));
                let weight = log2(count.saturating_add(1)) * words.sum::<u64>() / 256;
                Phrase { span: seen.first, count: seen.count, weight }
            })
            .collect()
    }
}

/// A word that may be part of a phrase.
fn is_telling(word: &str) -> bool {
    if word.len() > LONGEST_WORD || !word.contains(char::is_alphabetic) {
        return false;
    }
    let short = word.chars().count() < 3;
    let lower = word.to_lowercase();
    // What comes before an apostrophe says whether it's a function word.
    let stem = lower.split(['\'', '’']).next().unwrap_or_default();
    let acronym = !word.contains(char::is_lowercase) && word.len() > 1;
    let function = Word::of_letters(stem.as_bytes()).is_english() || IDLE.contains(&stem);
    (acronym || !short) && !function
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{C0}'..='\u{24F}') && c.is_alphabetic()
}
