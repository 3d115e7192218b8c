//! The misreading met last, undone in a line that lost bytes to it: known to be
//! there, it needs no weighing place by place.

use super::bytes::{Bytes, HOLE, Loss, What, pieces};
use super::charset::Charset;
use super::guess;
use super::mend::{Known, Mending, Part, Stretch};
use super::walk::is_stray;
use crate::clean::Repair;
use crate::plausible::{NAT, Scorer};

/// Undoes `known` in all of `line` but what it cannot have made, if that is
/// little and the result good.
pub(super) fn most(line: &str, known: Known, level: Repair) -> Option<Mending> {
    let either = Known { loss: Loss::Either, ..known };
    undone(line, known, level).or_else(|| {
        let other = known.misreading.reader.is_double() && line.contains('\u{FFFD}');
        (other && known.loss != Loss::Either).then(|| undone(line, either, level)).flatten()
    })
}

fn undone(line: &str, known: Known, level: Repair) -> Option<Mending> {
    let Known { misreading, loss } = known;
    let bytes = Bytes::torn(line, misreading, loss);
    if !bytes.can_be(misreading.truth, misreading.reader) {
        return None;
    }
    let name = misreading.name();
    let mut undone = Undone::new(line, &name);
    let mut read = pieces(&bytes.units, misreading.truth).peekable();
    // Where Han were made of them, controls are chance.
    let double = misreading.reader.is_double();
    let mut unit = 0;
    while let Some(piece) = read.next() {
        let next = unit + usize::from(piece.len);
        let units = bytes.units.get(unit..next).unwrap_or_default();
        match piece.what {
            What::Char(c) if !(is_stray(c) || double && is_c1(c)) => undone.push(c, units.len()),
            What::Torn(torn) => {
                let after = match read.peek().map(|piece| piece.what) {
                    Some(What::Char(c)) => c,
                    _ => '\n',
                };
                let around = guess::Around {
                    misreading,
                    opened: undone.opened > 0,
                    before: undone.before,
                    after,
                    next: bytes.units.get(next).copied(),
                };
                let known = units.iter().filter(|unit| **unit != HOLE).count();
                let likely = level == Repair::Likely;
                undone.lose(likely.then(|| guess::character(torn, &around)).flatten(), known);
            }
            _ => undone.bad = true,
        }
        unit = next;
        if let Some(end) = bytes.place(unit) {
            undone.group(end);
        }
    }
    undone.finish(known)
}

/// A line as it is undone.
struct Undone<'a> {
    line: &'a str,
    what: &'a str,
    stretches: Vec<Stretch>,
    text: String,
    parts: Vec<Part>,
    /// Where the stretch and the group begin in the line, the group in the text.
    from: usize,
    start: usize,
    group: usize,
    guess: Option<u16>,
    bad: bool,
    before: char,
    opened: i32,
    /// Characters of more than one byte, their bytes beyond the first, characters
    /// with losses, characters that were not undone.
    whole: usize,
    witnesses: usize,
    lost: usize,
    left: usize,
}

impl<'a> Undone<'a> {
    fn new(line: &'a str, what: &'a str) -> Self {
        Self {
            line,
            what,
            stretches: Vec::new(),
            text: String::with_capacity(line.len()),
            parts: Vec::new(),
            from: 0,
            start: 0,
            group: 0,
            guess: None,
            bad: false,
            before: '\n',
            opened: 0,
            whole: 0,
            witnesses: 0,
            lost: 0,
            left: 0,
        }
    }

    fn push(&mut self, c: char, bytes: usize) {
        if bytes > 1 {
            self.whole += 1;
            self.witnesses += bytes - 1;
        }
        self.opened += i32::from(c == '“') - i32::from(c == '”');
        self.before = c;
        self.text.push(c);
    }

    fn lose(&mut self, guessed: Option<(char, u16)>, known: usize) {
        self.lost += 1;
        self.witnesses += known.saturating_sub(1);
        let (c, sure) = guessed.map_or(('\u{FFFD}', None), |(c, sure)| (c, Some(sure)));
        if let Some(sure) = sure {
            self.guess = Some(self.guess.map_or(sure, |least| least.min(sure)));
        }
        self.before = c;
        self.text.push(c);
    }

    /// Ends a group of whole characters at `end` in the line.
    fn group(&mut self, end: usize) {
        let len = self.text.len() - self.group;
        if self.bad {
            self.text.truncate(self.group);
            self.left += self.line.get(self.start..end).map_or(0, |text| text.chars().count());
            self.close();
            self.from = end;
        } else {
            let part = Part { guess: self.guess, ..Part::new(end - self.start, len) };
            match self.parts.last_mut() {
                Some(last) if last.is_like(&part) => last.many += 1,
                _ => self.parts.push(part),
            }
        }
        (self.start, self.group) = (end, self.text.len());
        (self.guess, self.bad) = (None, false);
    }

    /// Ends a stretch at the start of the group.
    fn close(&mut self) {
        let text = core::mem::take(&mut self.text);
        let parts = core::mem::take(&mut self.parts);
        self.group = 0;
        if self.line.get(self.from..self.start).is_some_and(|line| line != text) {
            let mut stretch = Stretch::new(self.from..self.start, text, self.what.to_owned());
            stretch.parts = parts;
            self.stretches.push(stretch);
        }
    }

    fn finish(mut self, known: Known) -> Option<Mending> {
        self.close();
        let Known { misreading, loss } = known;
        let good = if misreading.truth == Charset::Utf8 {
            self.witnesses >= 8 && self.left * 8 <= self.whole + self.lost
        } else {
            let text: String = self.stretches.iter().map(|stretch| stretch.text.as_str()).collect();
            self.whole >= 6
                && self.lost * 2 <= self.whole
                && self.left * 8 <= self.whole
                && samples_are_good(&text)
        };
        let Self { stretches, .. } = self;
        (good && !stretches.is_empty()).then_some(Mending {
            stretches,
            misreading: Some(misreading),
            loss,
        })
    }
}

/// Whether `text` reads like Chinese or English, losses aside, by one character
/// in four.
pub(super) fn samples_are_good(text: &str) -> bool {
    /// Characters in a row that are looked at, and that are passed over.
    const LOOK: usize = 64;
    const SKIP: usize = 192;
    const MEAN: u64 = 9 * NAT;
    let mut chars = text.chars();
    loop {
        let mut scorer = Scorer::new();
        chars.by_ref().take(LOOK).filter(|c| *c != '\u{FFFD}').for_each(|c| {
            scorer.push(c);
        });
        let score = scorer.score();
        if score.chars() == 0 {
            return true;
        }
        // A few left at the end are too few to be judged alone.
        if score.mean() > MEAN && (score.chars() * 2 >= LOOK as u64 || text.len() < 4 * LOOK) {
            return false;
        }
        if chars.by_ref().nth(SKIP - 1).is_none() {
            return true;
        }
    }
}

const fn is_c1(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9F}')
}
