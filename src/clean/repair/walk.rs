//! Where in a line a misreading begins and ends: the cheaper of two readings,
//! place by place.

use core::ops::Range;

use super::bytes::{Bytes, HOLE, Unit, What, pieces};
use super::charset::Charset;
use super::guess;
use super::mend::{self, Misreading, Part, Stretch};
use crate::clean::Repair;
use crate::plausible::{NAT, Score, Scorer};

const fn nats(n: i64) -> i64 {
    n * NAT as i64
}

/// What it costs to say that mojibake begins: the prior against it.
const ENTER: i64 = nats(9);
/// The same inside a word.
const ENTER_WORD: i64 = nats(18);
/// What it costs to say that it ends before the line does.
const LEAVE: i64 = nats(1);
const LEAVE_WORD: i64 = nats(9);

/// What a loss costs by itself, as it stands and undone.
const LOSS: u64 = NAT;

/// A line as it stands, and what it costs up to each of its bytes.
#[derive(Debug)]
pub(super) struct Observed<'a> {
    line: &'a str,
    costs: Vec<u32>,
}

impl<'a> Observed<'a> {
    pub(super) fn new(line: &'a str) -> Self {
        let mut costs = Vec::with_capacity(line.len() + 1);
        let mut scorer = Scorer::new();
        let mut sum = 0_u32;
        for c in line.chars() {
            costs.extend(core::iter::repeat_n(sum, c.len_utf8()));
            let cost = scorer.push(c);
            // What was lost was lost in any reading.
            let cost = if c == '\u{FFFD}' { LOSS } else { cost };
            sum = sum.saturating_add(u32::try_from(cost).unwrap_or(u32::MAX));
        }
        costs.push(sum);
        Self { line, costs }
    }

    pub(super) const fn line(&self) -> &'a str {
        self.line
    }

    fn cost(&self, place: &Range<usize>) -> i64 {
        let at = |at: usize| self.costs.get(at).copied().map_or(0, i64::from);
        at(place.end) - at(place.start)
    }
}

/// The stretches of a line that are more plausible with `misreading` undone.
pub(super) fn undo(
    observed: &Observed<'_>,
    bytes: &Bytes,
    misreading: Misreading,
    level: Repair,
    depth: usize,
) -> Vec<Stretch> {
    let groups = Groups::read(observed, bytes, misreading, level);
    if groups.witnesses < 2 {
        return Vec::new();
    }
    let spoilt = groups.cheaper(observed.line, misreading);
    // Only UTF-8 shows by its form that it is right when it still reads wrong.
    let depth = if misreading.truth == Charset::Utf8 { depth } else { 0 };
    let good = |stretch: &Stretch| {
        stretch.is_plausible()
            || depth > 0 && mend::search(&stretch.text, Repair::Sure, depth - 1).is_some()
    };
    groups.stretches(observed.line, &spoilt, misreading).into_iter().filter(good).collect()
}

impl Misreading {
    /// What it costs beyond the usual: a Han for a Han is soon found.
    const fn prior(self) -> i64 {
        let both = self.truth.is_double() && self.reader.is_double();
        if both { nats(4) } else { 0 }
    }
}

/// Pieces between two places where characters end both before and after.
#[derive(Debug)]
struct Group {
    place: Range<usize>,
    /// In the text of all groups.
    text: Range<usize>,
    /// Cost as it stands.
    old: i64,
    /// Cost with the misreading undone; `None` if it cannot be.
    new: Option<i64>,
    /// Bytes that bear witness: those of a character beyond its first.
    witnesses: u32,
    guess: Option<u16>,
}

struct Groups {
    groups: Vec<Group>,
    text: String,
    witnesses: u32,
}

impl Groups {
    fn read(observed: &Observed<'_>, bytes: &Bytes, misreading: Misreading, level: Repair) -> Self {
        let line = observed.line;
        let mut all = Self {
            groups: Vec::with_capacity(bytes.units.len() / 2),
            text: String::with_capacity(line.len()),
            witnesses: 0,
        };
        let mut read = pieces(&bytes.units, misreading.truth).peekable();
        let (mut unit, mut from, mut start) = (0, 0, 0);
        let mut group = Reading::new();
        while let Some(piece) = read.next() {
            let next = unit + usize::from(piece.len);
            let known = bytes.units.get(unit..next).unwrap_or_default();
            let mut after = || match read.peek().map(|piece| piece.what) {
                Some(What::Char(c)) => c,
                _ => '\n',
            };
            match piece.what {
                What::Char(c) if !is_stray(c) => group.push(c, known, misreading, &mut all.text),
                What::Torn(units) => {
                    let around = guess::Around {
                        misreading,
                        opened: group.opened > 0,
                        before: group.before,
                        after: after(),
                        next: bytes.units.get(next).copied(),
                    };
                    let likely = level == Repair::Likely;
                    match likely.then(|| guess::character(units, &around)).flatten() {
                        Some((c, sure)) => {
                            group.push(c, known, misreading, &mut all.text);
                            group.cost += nats(1);
                            group.guess = Some(group.guess.map_or(sure, |g| g.min(sure)));
                        }
                        None => group.lose(known, misreading, &mut all.text),
                    }
                }
                _ => group.bad = true,
            }
            unit = next;
            let Some(end) = bytes.place(unit) else { continue };
            let place = from..end;
            let text = start..all.text.len();
            (from, start) = (end, all.text.len());
            let old = observed.cost(&place);
            let new = (!group.bad).then_some(group.cost);
            if group.bad {
                let last = line.get(..end).and_then(|line| line.chars().next_back());
                group.restart(last.unwrap_or('\n'));
            }
            let witnesses = group.witnesses;
            let guess = group.guess;
            all.witnesses += witnesses;
            all.groups.push(Group { place, text, old, new, witnesses, guess });
            group.next();
        }
        all
    }

    /// For each group whether it is cheaper with the misreading undone, given
    /// what beginning and ending cost (Viterbi over two states).
    fn cheaper(&self, line: &str, misreading: Misreading) -> Vec<bool> {
        let mut from = Vec::with_capacity(self.groups.len());
        // Least cost of all so far, ending as it stands and ending undone.
        let (mut kept, mut undone) = (0, None);
        for group in &self.groups {
            let word = inside_word(line, group.place.start);
            let enter = kept + misreading.prior() + if word { ENTER_WORD } else { ENTER };
            let leave = undone.map(|cost: i64| cost + if word { LEAVE_WORD } else { LEAVE });
            let stays = undone.filter(|cost| *cost <= enter);
            let leaves = leave.filter(|cost| *cost < kept);
            from.push((leaves.is_some(), stays.is_some()));
            kept = leaves.unwrap_or(kept) + group.old;
            undone = group.new.map(|new| stays.unwrap_or(enter) + new);
        }
        let mut is = undone.is_some_and(|cost| cost < kept);
        let mut spoilt = vec![false; self.groups.len()];
        for (slot, (leaves, stays)) in spoilt.iter_mut().zip(&from).rev() {
            *slot = is;
            is = if is { *stays } else { *leaves };
        }
        spoilt
    }
}

/// A group while its pieces come in.
struct Reading {
    scorer: Scorer,
    before: char,
    opened: i32,
    cost: i64,
    witnesses: u32,
    guess: Option<u16>,
    bad: bool,
}

impl Reading {
    const fn new() -> Self {
        Self {
            scorer: Scorer::new(),
            before: '\n',
            opened: 0,
            cost: 0,
            witnesses: 0,
            guess: None,
            bad: false,
        }
    }

    fn push(&mut self, c: char, known: &[Unit], misreading: Misreading, text: &mut String) {
        // Bytes that are UTF-8 are seldom so by chance, the less the longer.
        if known.len() > 1 {
            let high = known.iter().filter(|unit| **unit >= 0x80 && **unit != HOLE).count();
            let witnesses = u32::try_from(high.saturating_sub(1)).unwrap_or(0);
            self.witnesses += witnesses;
            if misreading.truth == Charset::Utf8 {
                self.cost -= nats(2) * i64::from(witnesses);
            }
        }
        self.cost += i64::try_from(self.scorer.push(c)).unwrap_or(i64::MAX);
        self.before = c;
        self.opened += i32::from(c == '“') - i32::from(c == '”');
        text.push(c);
    }

    /// A character of which only `known` is left: that is what it costs.
    fn lose(&mut self, known: &[Unit], misreading: Misreading, text: &mut String) {
        let cost = self.cost;
        self.push('\u{FFFD}', known, misreading, text);
        let left = known.iter().filter(|unit| **unit != HOLE).count();
        self.cost = cost + nats(1) + nats(2) * i64::try_from(left).unwrap_or(0);
    }

    /// Goes on behind `last`, which could not be read.
    fn restart(&mut self, last: char) {
        self.scorer = Scorer::new();
        self.scorer.push(last);
        self.before = last;
    }

    /// Begins the next group.
    const fn next(&mut self) {
        (self.cost, self.witnesses) = (0, 0);
        (self.guess, self.bad) = (None, false);
    }
}

impl Groups {
    /// The runs of undone groups, without what they leave as it is at either end.
    fn stretches(&self, line: &str, spoilt: &[bool], misreading: Misreading) -> Vec<Stretch> {
        let mut out = Vec::new();
        let mut at = 0;
        for run in spoilt.chunk_by(|a, b| a == b) {
            let end = at + run.len();
            if run.first() == Some(&true) {
                let run = self.groups.get(at..end).unwrap_or_default();
                out.extend(self.stretch(line, run, misreading));
            }
            at = end;
        }
        out
    }

    fn stretch(&self, line: &str, run: &[Group], misreading: Misreading) -> Option<Stretch> {
        let same = |g: &Group| line.get(g.place.clone()) == self.text.get(g.text.clone());
        let gain: i64 = run.iter().map(|g| g.old - g.new.unwrap_or(g.old)).sum();
        let first = run.iter().position(|group| !same(group))?;
        let last = run.iter().rposition(|group| !same(group))?;
        let run = run.get(first..=last)?;
        let (head, tail) = (run.first()?, run.last()?);
        let place = head.place.start..tail.place.end;
        let text = self.text.get(head.text.start..tail.text.end)?.to_owned();
        let cost = run.iter().filter_map(|group| group.new).sum();
        let parts = run.iter().map(|group| Part {
            guess: group.guess,
            ..Part::new(group.place.len(), group.text.len())
        });
        let what = misreading.name().into();
        is_sound(line, run, &place, misreading).then(|| Stretch {
            place,
            text,
            parts: parts.collect(),
            gain: gain - ENTER,
            cost,
            what,
        })
    }
}

/// Whether a stretch has witnesses enough.
fn is_sound(line: &str, run: &[Group], place: &Range<usize>, misreading: Misreading) -> bool {
    let witnesses: u32 = run.iter().map(|group| group.witnesses).sum();
    if misreading.truth != Charset::Utf8 {
        // Pairs of bytes that happen to be characters: two in a row at least.
        run.windows(2).any(|two| two.iter().all(|group| group.witnesses > 0))
    } else if misreading.reader.is_double() || witnesses > 5 {
        witnesses > 1
    } else {
        // The form alone says little of a character or two: the whole of what
        // stands there must be read.
        let edge = |c: Option<char>| c.is_none_or(|c| c.is_ascii());
        witnesses > 3
            && edge(line.get(..place.start).and_then(|text| text.chars().next_back()))
            && edge(line.get(place.end..).and_then(|text| text.chars().next()))
    }
}

/// What a character may cost on average in a text that is any good.
const MEAN: i64 = nats(9);
/// What one that is lost costs.
const LOST: i64 = nats(15);

impl Stretch {
    /// Whether what was found under the mojibake is any good.
    fn is_plausible(&self) -> bool {
        let most = self.text.chars().map(|c| if c == '\u{FFFD}' { LOST } else { MEAN }).sum();
        self.cost <= most
    }
}

/// Whether `at` is between two letters of a word.
fn inside_word(line: &str, at: usize) -> bool {
    let (before, after) = (line.get(..at), line.get(at..));
    let letter = |c: char| !(c.is_whitespace() || c.is_ascii_punctuation() || is_stop(c));
    before.and_then(|text| text.chars().next_back()).is_some_and(letter)
        && after.and_then(|text| text.chars().next()).is_some_and(letter)
}

/// Letters of phonetics and of spelling long past, and marks without a letter:
/// what two bytes make by chance.
pub(super) fn is_stray(c: char) -> bool {
    c != 'ƒ'
        && matches!(c, 'ſ' | 'ŉ' | '\u{180}'..='\u{2AF}' | '\u{300}'..='\u{36F}' | '\u{1D00}'..='\u{1DFF}')
}

fn is_stop(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}')
}

/// Whether `text` on its own reads like Chinese or English.
pub(super) fn is_good(text: &str) -> bool {
    let score = Score::of(text);
    i64::try_from(score.cost()).is_ok_and(|cost| cost <= MEAN * score.chars() as i64)
}
