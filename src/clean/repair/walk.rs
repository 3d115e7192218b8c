//! Where in a line a misreading begins and ends: the cheaper of two readings,
//! place by place.

use core::ops::Range;

use super::bytes::{Bytes, HOLE, Piece, Unit, What, pieces};
use super::charset::Charset;
use super::guess;
use super::mend::{self, Misreading, Part, Stretch};
use crate::clean::Repair;
use crate::plausible::{NAT, cost};

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

/// The stretches of `line` that are more plausible with `misreading` undone.
pub(super) fn undo(
    line: &str,
    bytes: &Bytes,
    misreading: Misreading,
    level: Repair,
    depth: usize,
) -> Vec<Stretch> {
    let groups = Groups::read(line, bytes, misreading, level);
    let spoilt = groups.cheaper(line);
    // Only UTF-8 shows by its form that it is right when it still reads wrong.
    let depth = if misreading.truth == Charset::Utf8 { depth } else { 0 };
    let good = |stretch: &Stretch| {
        stretch.is_plausible()
            || depth > 0 && mend::search(&stretch.text(), Repair::Sure, depth - 1).is_some()
    };
    stretches(line, groups.0, &spoilt, misreading).into_iter().filter(good).collect()
}

/// Pieces between two places where characters end both before and after.
#[derive(Debug)]
struct Group {
    place: Range<usize>,
    part: Part,
    /// Cost as it stands.
    old: i64,
    /// Cost with the misreading undone; `None` if it cannot be.
    new: Option<i64>,
    /// Characters that bear witness: of more than one byte.
    witnesses: u32,
}

struct Groups(Vec<Group>);

impl Groups {
    fn read(line: &str, bytes: &Bytes, misreading: Misreading, level: Repair) -> Self {
        let read: Vec<Piece> = pieces(&bytes.units, misreading.truth).collect();
        let mut groups = Vec::new();
        let (mut old_before, mut new_before) = ('\n', '\n');
        let (mut unit, mut from, mut opened) = (0, 0, 0);
        let mut group = Reading::default();
        for (index, piece) in read.iter().enumerate() {
            let next = unit + usize::from(piece.len);
            let around = guess::Around {
                misreading,
                opened: opened > 0,
                before: new_before,
                after: match read.get(index + 1).map(|piece| piece.what) {
                    Some(What::Char(c)) => c,
                    _ => '\n',
                },
                next: bytes.units.get(next).copied(),
            };
            let known = bytes.units.get(unit..next).unwrap_or_default();
            if let Some(c) = group.add(*piece, known, &around, level) {
                new_before = c;
                opened += i32::from(c == '“') - i32::from(c == '”');
            }
            unit = next;
            let Some(end) = bytes.place(unit) else { continue };
            let place = from..end;
            from = end;
            let mut old = 0;
            for c in line.get(place.clone()).unwrap_or_default().chars() {
                old += step(old_before, c);
                old_before = c;
            }
            let Reading { part, cost, witnesses, bad } = core::mem::take(&mut group);
            let new = (!bad).then_some(cost);
            if bad {
                new_before = old_before;
            }
            let part = Part { source: place.len(), ..part };
            groups.push(Group { place, part, old, new, witnesses });
        }
        Self(groups)
    }

    /// For each group whether it is cheaper with the misreading undone, given
    /// what beginning and ending cost (Viterbi over two states).
    fn cheaper(&self, line: &str) -> Vec<bool> {
        let mut from = Vec::with_capacity(self.0.len());
        // Least cost of all so far, ending as it stands and ending undone.
        let (mut kept, mut undone) = (0, None);
        for group in &self.0 {
            let word = inside_word(line, group.place.start);
            let enter = kept + if word { ENTER_WORD } else { ENTER };
            let leave = undone.map(|cost: i64| cost + if word { LEAVE_WORD } else { LEAVE });
            let stays = undone.filter(|cost| *cost <= enter);
            let leaves = leave.filter(|cost| *cost < kept);
            from.push((leaves.is_some(), stays.is_some()));
            kept = leaves.unwrap_or(kept) + group.old;
            undone = group.new.map(|new| stays.unwrap_or(enter) + new);
        }
        let mut is = undone.is_some_and(|cost| cost < kept);
        let mut spoilt = vec![false; self.0.len()];
        for (slot, (leaves, stays)) in spoilt.iter_mut().zip(&from).rev() {
            *slot = is;
            is = if is { *stays } else { *leaves };
        }
        spoilt
    }
}

/// A group while its pieces come in.
#[derive(Debug, Default)]
struct Reading {
    part: Part,
    cost: i64,
    witnesses: u32,
    bad: bool,
}

impl Reading {
    /// Adds a piece and returns the character it is.
    fn add(
        &mut self,
        piece: Piece,
        known: &[Unit],
        around: &guess::Around,
        level: Repair,
    ) -> Option<char> {
        let c = match piece.what {
            What::Char(c) if !is_stray(c) => c,
            What::Char(_) => {
                self.bad = true;
                return None;
            }
            What::Torn(units) => {
                let likely = level == Repair::Likely;
                match likely.then(|| guess::character(units, around)).flatten() {
                    Some((c, sure)) => {
                        self.part.guess = Some(self.part.guess.map_or(sure, |g| g.min(sure)));
                        c
                    }
                    None => {
                        self.part.lost = true;
                        '\u{FFFD}'
                    }
                }
            }
            What::Bad => {
                self.bad = true;
                return None;
            }
        };
        // Bytes that are UTF-8 are seldom so by chance, the less the longer.
        let witness = known.iter().filter(|unit| **unit >= 0x80 && **unit != HOLE).count();
        self.witnesses += witness.saturating_sub(1) as u32;
        self.cost += step(around.before, c);
        if around.misreading.truth == Charset::Utf8 {
            self.cost -= nats(2) * witness.saturating_sub(1) as i64;
        }
        self.part.text.push(c);
        Some(c)
    }
}

/// The runs of undone groups, without what they leave as it is at either end.
fn stretches(
    line: &str,
    groups: Vec<Group>,
    spoilt: &[bool],
    misreading: Misreading,
) -> Vec<Stretch> {
    let mut out = Vec::new();
    let mut run: Vec<Group> = Vec::new();
    for (group, is) in groups.into_iter().zip(spoilt) {
        if *is {
            run.push(group);
        } else {
            out.extend(stretch(line, core::mem::take(&mut run), misreading));
        }
    }
    out.extend(stretch(line, run, misreading));
    out
}

fn stretch(line: &str, mut run: Vec<Group>, misreading: Misreading) -> Option<Stretch> {
    let same = |group: &Group| line.get(group.place.clone()) == Some(group.part.text.as_str());
    let gain: i64 = run.iter().map(|g| g.old - g.new.unwrap_or(g.old)).sum();
    let last = run.iter().rposition(|group| !same(group))?;
    run.truncate(last + 1);
    let first = run.iter().position(|group| !same(group))?;
    let run = run.split_off(first);
    let witnesses: u32 = run.iter().map(|group| group.witnesses).sum();
    let place = run.first()?.place.start..run.last()?.place.end;
    let cost = run.iter().filter_map(|group| group.new).sum();
    let run_of_two = run.windows(2).any(|two| two.iter().all(|group| group.witnesses > 0));
    let parts = run.into_iter().map(|group| group.part).collect();
    let what = misreading.name().into();
    let sound = if misreading.truth != Charset::Utf8 {
        // Pairs of bytes that happen to be characters: two in a row at least.
        run_of_two
    } else if misreading.reader.is_double() || witnesses > 5 {
        witnesses > 1
    } else {
        // The form alone says little of a character or two: the whole of what
        // stands there must be read.
        let edge = |c: Option<char>| c.is_none_or(|c| c.is_ascii());
        witnesses > 3
            && edge(line.get(..place.start).and_then(|text| text.chars().next_back()))
            && edge(line.get(place.end..).and_then(|text| text.chars().next()))
    };
    sound.then_some(Stretch { place, parts, gain: gain - ENTER, cost, what })
}

/// What a character may cost on average in a text that is any good.
const MEAN: i64 = nats(9);
/// What one that is lost costs.
const LOST: i64 = nats(15);

impl Stretch {
    /// Whether what was found under the mojibake is any good.
    fn is_plausible(&self) -> bool {
        let chars = self.parts.iter().flat_map(|part| part.text.chars());
        let most = chars.map(|c| if c == '\u{FFFD}' { LOST } else { MEAN }).sum();
        self.cost <= most
    }

    fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect()
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
fn is_stray(c: char) -> bool {
    c != 'ƒ'
        && matches!(c, 'ſ' | 'ŉ' | '\u{180}'..='\u{2AF}' | '\u{300}'..='\u{36F}' | '\u{1D00}'..='\u{1DFF}')
}

fn is_stop(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}')
}

/// Whether `text` on its own reads like Chinese or English.
pub(super) fn is_good(text: &str) -> bool {
    let mut before = '\n';
    let mut sum = 0;
    for c in text.chars() {
        sum += step(before, c);
        before = c;
    }
    sum <= MEAN * text.chars().count() as i64
}

fn step(before: char, c: char) -> i64 {
    i64::try_from(cost(before, c)).unwrap_or(i64::MAX)
}
