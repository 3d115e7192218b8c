//! [`Suggester`]: the concepts a label nobody knows may mean, for people to choose from.
//!
//! Rare shared pairs of characters pick a few candidates, edit distance orders
//! them: a scan of all names would look closely at thousands.

use std::collections::BTreeMap;
use std::fmt;

use super::distance::Pattern;
use super::key::Key;
use super::taxonomy::Taxonomy;

/// How many suggestions a label gets at most.
const MOST: usize = 3;
/// How many candidates are looked at closely.
const CLOSE: usize = 24;
/// Characters of a key that are looked at closely.
const LONGEST: usize = 64;

/// Why a concept is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The label is a name of it, among other concepts.
    Same,
    /// One character was added, dropped, changed or swapped.
    OneOff,
    /// Its name has the whole label in it.
    Longer,
    /// The label has the whole name in it.
    Shorter,
    /// They share characters in a row.
    Shares,
}

impl Reason {
    /// In a word, as it stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same name",
            Self::OneOff => "one character off",
            Self::Longer => "longer name",
            Self::Shorter => "shorter name",
            Self::Shares => "shares characters",
        }
    }
}

/// A concept that a label may mean. Prints as `id name (reason)`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suggestion {
    /// The concept.
    pub id: String,
    /// The name of it that is like the label.
    pub name: String,
    /// How it is like it.
    pub reason: Reason,
    /// How like, in per mille. Good for ordering; no probability.
    pub score: u16,
}

impl fmt::Display for Suggestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.id, self.name, self.reason.as_str())
    }
}

/// Finds the names of a taxonomy nearest to a label.
///
/// Suggestions are for people: labels resolve exactly or not at all. Making one
/// reads every name (some milliseconds for the built-in ones), so make it once for many labels.
///
/// ```
/// use diglot::Taxonomy;
/// use diglot::label::{Reason, Suggester};
///
/// let taxonomy = Taxonomy::built_in();
/// assert!(taxonomy.look_up("Enviromnent").is_none());
/// let nearest = Suggester::new(&taxonomy).suggest("Enviromnent");
/// assert_eq!(nearest[0].id, "medtop:06000000");
/// assert_eq!(nearest[0].reason, Reason::OneOff);
/// ```
#[derive(Clone, Debug)]
pub struct Suggester {
    taxonomy: Taxonomy,
    names: Vec<Name>,
    /// The characters of all keys, one after the other.
    chars: Vec<char>,
    grams: Vec<Gram>,
    /// For each gram the names that have it.
    postings: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Name {
    id: String,
    text: String,
    /// Its key, in `chars`.
    start: usize,
    end: usize,
    /// The weight of all its grams.
    weight: u32,
}

#[derive(Clone, Copy, Debug)]
struct Gram {
    code: u64,
    /// Its postings.
    start: u32,
    end: u32,
    /// The rarer the heavier.
    weight: u32,
}

/// A name that is like a label.
#[derive(Clone, Copy)]
struct Near {
    score: u32,
    name: usize,
    reason: Reason,
}

impl Suggester {
    /// Reads the names of `taxonomy`.
    #[must_use]
    pub fn new(taxonomy: &Taxonomy) -> Self {
        let mut names = Vec::new();
        let mut chars = Vec::new();
        let mut pairs: Vec<(u64, u32)> = Vec::new();
        for (text, id) in taxonomy.names() {
            let Some(key) = Key::exact(text) else { continue };
            let start = chars.len();
            chars.extend(key_chars(&key));
            let name = u32::try_from(names.len()).unwrap_or(u32::MAX);
            let own = chars.get(start..).unwrap_or_default();
            pairs.extend(grams(own).into_iter().map(|gram| (gram, name)));
            let (id, text) = (id.to_owned(), text.to_owned());
            names.push(Name { id, text, start, end: chars.len(), weight: 0 });
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut out: Vec<Gram> = Vec::new();
        let mut postings = Vec::with_capacity(pairs.len());
        for group in pairs.chunk_by(|a, b| a.0 == b.0) {
            let start = u32::try_from(postings.len()).unwrap_or(u32::MAX);
            let weight = (names.len() / group.len()).max(1).ilog2() + 1;
            let weight = weight * weight;
            for (_, name) in group {
                postings.push(*name);
                if let Some(name) = names.get_mut(*name as usize) {
                    name.weight += weight;
                }
            }
            let end = u32::try_from(postings.len()).unwrap_or(u32::MAX);
            out.push(Gram { code: group.first().map_or(0, |pair| pair.0), start, end, weight });
        }
        Self { taxonomy: taxonomy.clone(), names, chars, grams: out, postings }
    }

    /// The taxonomy whose names it knows.
    #[must_use]
    pub const fn taxonomy(&self) -> &Taxonomy {
        &self.taxonomy
    }

    /// At most three concepts whose names are nearest to `label`, best first.
    /// Linear in the label's length, which is looked at up to 192 bytes of key.
    #[must_use]
    pub fn suggest(&self, label: &str) -> Vec<Suggestion> {
        let Some(key) = Key::exact(label) else { return Vec::new() };
        let label: Vec<char> = key_chars(&key).collect();
        // The best name of each concept.
        let mut best: BTreeMap<&str, Near> = BTreeMap::new();
        let pattern = Pattern::new(clipped(&label));
        for (shared, name) in self.candidates(&label) {
            let Some(near) = self.near(&label, &pattern, shared, name) else { continue };
            let Some(name) = self.names.get(name) else { continue };
            let known = best.entry(&name.id).or_insert(near);
            if near.score > known.score {
                *known = near;
            }
        }
        let mut all: Vec<(&str, Near)> = best.into_iter().collect();
        all.sort_by_key(|(_, near)| core::cmp::Reverse(near.score));
        let suggestions = all.into_iter().take(MOST).filter_map(|(id, near)| {
            Some(Suggestion {
                id: id.to_owned(),
                name: self.names.get(near.name)?.text.clone(),
                reason: near.reason,
                score: u16::try_from(near.score).unwrap_or(1000).min(1000),
            })
        });
        suggestions.collect()
    }

    /// The names that share most with the label: what share of both, in per mille.
    fn candidates(&self, label: &[char]) -> Vec<(u32, usize)> {
        let mut total = 0;
        let mut found: Vec<Gram> = Vec::new();
        for code in grams(label) {
            let gram = self.grams.binary_search_by_key(&code, |gram| gram.code).ok();
            match gram.and_then(|at| self.grams.get(at)) {
                Some(gram) => {
                    total += gram.weight;
                    found.push(*gram);
                }
                // Nobody's gram is as rare as can be.
                None => total += UNSEEN,
            }
        }
        // The sum of what each name shares, of those that share anything.
        let mut shared = vec![0_u32; self.names.len()];
        let mut touched: Vec<u32> = Vec::new();
        for gram in found {
            let postings = self.postings.get(gram.start as usize..gram.end as usize);
            for name in postings.unwrap_or_default() {
                if let Some(shared) = shared.get_mut(*name as usize) {
                    if *shared == 0 {
                        touched.push(*name);
                    }
                    *shared += gram.weight;
                }
            }
        }
        let mut all: Vec<(u32, usize)> = touched
            .into_iter()
            .filter_map(|name| {
                let name = name as usize;
                let both = total + self.names.get(name)?.weight;
                Some((2000 * shared.get(name)? / both.max(1), name))
            })
            .collect();
        let better = |a: &(u32, usize), b: &(u32, usize)| b.0.cmp(&a.0).then(a.1.cmp(&b.1));
        if all.len() > CLOSE {
            all.select_nth_unstable_by(CLOSE, better);
            all.truncate(CLOSE);
        }
        all.sort_unstable_by(better);
        all
    }

    fn near(&self, label: &[char], pattern: &Pattern, shared: u32, at: usize) -> Option<Near> {
        let name = self.names.get(at)?;
        let own = self.chars.get(name.start..name.end)?;
        let other = clipped(own);
        let longest = clipped(label).len().max(other.len()).max(1);
        let distance = pattern.distance(other);
        let alike = 1000 * (longest - distance.min(longest)) / longest;
        let alike = u32::try_from(alike).unwrap_or(0);
        let (reason, bonus) = if own == label {
            (Reason::Same, 300)
        } else if distance == 1 && longest > 2 {
            (Reason::OneOff, 200)
        } else if contains(own, label) {
            (Reason::Longer, 150)
        } else if contains(label, own) {
            (Reason::Shorter, 150)
        } else {
            (Reason::Shares, 0)
        };
        Some(Near { score: (shared + alike) * 7 / 20 + bonus, name: at, reason })
    }
}

/// The weight of a pair of characters that no name has.
const UNSEEN: u32 = 100;

fn clipped(chars: &[char]) -> &[char] {
    chars.get(..LONGEST).unwrap_or(chars)
}

fn contains(long: &[char], short: &[char]) -> bool {
    long.windows(short.len().max(1)).any(|part| part == short)
}

fn key_chars(key: &Key) -> impl Iterator<Item = char> {
    core::str::from_utf8(key.bytes()).unwrap_or_default().chars()
}

/// Pairs of neighbours; of Chinese also single characters, which are words.
/// The first character counts as a pair of its own: names differ most at the end.
fn grams(chars: &[char]) -> Vec<u64> {
    let pair = |a: char, b: char| u64::from(u32::from(a)) << 32 | u64::from(u32::from(b));
    let mut grams: Vec<u64> = chars
        .windows(2)
        .filter_map(|two| Some(pair(*two.first()?, *two.last()?)))
        .chain(chars.iter().filter(|c| !c.is_ascii()).map(|c| pair(*c, '\0')))
        .chain(chars.first().map(|first| pair('\0', *first)))
        .collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}
