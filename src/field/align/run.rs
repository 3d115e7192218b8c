//! Runs of lines in one language, and the alignment of two of them.

use core::ops::Range;

use super::line::{Lang, Line};

/// The gain of a pair that could not fit better.
pub(super) const BEST: i64 = 300;
/// What leaving a unit without partner costs.
const SKIP: i64 = -50;
/// The same at the outer edges of two neighbouring runs: the first may begin with
/// lines of something else, and the second may go on with them.
const OUTER: i64 = -3;
/// The same at the edges where the runs touch: what ends the first or begins the
/// second may belong to neither.
const INNER: i64 = -18;
/// Half the width of the band around the diagonal, in units.
const BAND: usize = 40;
/// Shapes of pairs: units on the Chinese side, on the English side, and what the
/// shape costs against one to one.
const SHAPES: &[(usize, usize, i64)] = &[
    (1, 1, 0),
    (1, 2, 60),
    (2, 1, 60),
    (2, 2, 130),
    (1, 3, 80),
    (3, 1, 90),
    (1, 4, 95),
    (1, 5, 110),
    (1, 6, 120),
    (1, 7, 130),
    (1, 8, 140),
    (1, 9, 150),
];

/// A line, or a Chinese line with its other script below it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) lines: Range<usize>,
    han: i64,
    latin: i64,
    tokens: Vec<u32>,
    glosses: Vec<u16>,
    /// A sentence rather than a label.
    long: bool,
}

/// Neighbouring lines in one language.
#[derive(Clone, Debug)]
pub(super) struct Run<'l> {
    pub(super) lang: Lang,
    pub(super) units: Vec<Unit>,
    lines: &'l [Line],
}

impl Run<'_> {
    /// How many lines of neither language lie between this run and the next.
    pub(super) fn gap(&self, next: &Self) -> usize {
        let end = self.units.last().map_or(0, |unit| unit.lines.end);
        next.units.first().map_or(0, |unit| unit.lines.start).saturating_sub(end)
    }

    fn push(&mut self, at: usize, line: &Line) {
        if self.lang == Lang::Zh {
            let lines = self.lines;
            if let Some(last) = self.units.last_mut() {
                let before = lines.get(last.lines.end.saturating_sub(1));
                if last.lines.end == at
                    && last.lines.len() == 1
                    && before.is_some_and(|before| variants(before, line))
                {
                    last.lines.end = at + 1;
                    return;
                }
            }
        }
        let (han, latin) = (i64::from(line.han), i64::from(line.latin));
        let long = han * 3 + latin >= 18;
        let tokens = line.tokens.clone();
        let glosses = line.glosses.clone();
        self.units.push(Unit { lines: at..at + 1, han, latin, tokens, glosses, long });
    }
}

/// Whether two Chinese lines are one text in both scripts: equally long, nearly all
/// characters the same but for their script, the same numbers.
fn variants(a: &Line, b: &Line) -> bool {
    let shared = (a.folded & b.folded).count_ones();
    a.shape != b.shape
        && a.han.abs_diff(b.han) * 12 <= a.han.max(b.han)
        && a.han >= 3
        && shared * 6 >= a.folded.count_ones().max(b.folded.count_ones()) * 5
        && a.tokens == b.tokens
}

/// Cuts lines into runs. A few lines of neither language do not end a run that goes
/// on behind them.
pub(super) fn runs(lines: &[Line]) -> Vec<Run<'_>> {
    let mut out: Vec<Run<'_>> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.lang != Lang::Neither) {
        let touching =
            |run: &Run<'_>| run.units.last().is_some_and(|unit| unit.lines.end + 2 >= at);
        match out.last_mut() {
            Some(run) if run.lang == line.lang && touching(run) => run.push(at, line),
            _ => {
                let mut run = Run { lang: line.lang, units: Vec::new(), lines };
                run.push(at, line);
                out.push(run);
            }
        }
    }
    out
}

/// Units that translate one another.
#[derive(Clone, Debug)]
pub(super) struct Bead {
    pub(super) zh: Range<usize>,
    pub(super) en: Range<usize>,
    pub(super) gain: i64,
    pub(super) telling: u32,
    pub(super) shared: bool,
}

/// Aligns two runs: the beads with the highest sum of gains, in order. `None`
/// where the runs are too unlike in size for a band to hold both.
pub(super) fn beads(zh: &Run<'_>, en: &Run<'_>, ratio: i64) -> Option<Vec<Bead>> {
    let (n, m) = (zh.units.len(), en.units.len());
    let start = |run: &Run<'_>| run.units.first().map_or(0, |unit| unit.lines.start);
    let zh_first = start(zh) < start(en);
    let width = 2 * BAND + 1;
    // Column j of row i lies in the band around the diagonal.
    let low = |i: usize| (i * m / n.max(1)).saturating_sub(BAND);
    let cell = |i: usize, j: usize| {
        j.checked_sub(low(i)).filter(|at| *at < width && j <= m).map(|at| i * width + at)
    };
    let mut best = vec![i64::MIN / 4; (n + 1).checked_mul(width)?];
    let mut from = vec![(0u8, 0u8); best.len()];
    *best.get_mut(cell(0, 0)?)? = 0;
    for i in 0..=n {
        for j in low(i)..=(low(i) + width - 1).min(m) {
            let Some(here) =
                cell(i, j).and_then(|at| best.get(at).copied()).filter(|v| *v > i64::MIN / 8)
            else {
                continue;
            };
            let mut reach = |di: usize, dj: usize, gain: i64| {
                let (i, j) = (i + di, j + dj);
                let Some(at) = (i <= n).then(|| cell(i, j)).flatten() else { return };
                let (Some(slot), Some(step)) = (best.get_mut(at), from.get_mut(at)) else { return };
                if here + gain > *slot {
                    *slot = here + gain;
                    *step = (u8::try_from(di).unwrap_or(0), u8::try_from(dj).unwrap_or(0));
                }
            };
            let (zh_outer, en_outer) = if zh_first { (j == 0, i == n) } else { (j == m, i == 0) };
            let edge = |outer: bool, inner: bool| match () {
                () if outer => OUTER,
                () if inner => INNER,
                () => SKIP,
            };
            reach(1, 0, edge(zh_outer, j == 0 || j == m));
            reach(0, 1, edge(en_outer, i == 0 || i == n));
            for &(di, dj, cost) in SHAPES {
                let (a, b) = (zh.units.get(i..i + di), en.units.get(j..j + dj));
                if let (Some(a), Some(b)) = (a, b) {
                    let gain = gain(a, b, ratio).0 - cost;
                    if gain > 0 {
                        reach(di, dj, gain);
                    }
                }
            }
        }
    }
    let mut out = Vec::new();
    let (mut i, mut j) = (n, m);
    while let Some(&(di, dj)) = cell(i, j).and_then(|at| from.get(at)) {
        let (di, dj) = (usize::from(di), usize::from(dj));
        if di == 0 && dj == 0 {
            break;
        }
        let (a, b) = (i.checked_sub(di)?, j.checked_sub(dj)?);
        if di > 0 && dj > 0 {
            let (units, others) = (zh.units.get(a..i)?, en.units.get(b..j)?);
            let (gain, shared) = gain(units, others, ratio);
            let long = units.iter().any(|unit| unit.long) && others.iter().any(|unit| unit.long);
            out.push(Bead {
                zh: a..i,
                en: b..j,
                gain,
                shared: shared > 0,
                telling: u32::from(long) + u32::from(shared > 0),
            });
        }
        (i, j) = (a, b);
    }
    out.reverse();
    Some(out)
}

/// How well units fit by length and shared tokens, and how many they share.
fn gain(zh: &[Unit], en: &[Unit], ratio: i64) -> (i64, u32) {
    // How long an English text of the same content is, in letters.
    let weigh = |units: &[Unit]| {
        units.iter().map(|unit| unit.han * ratio / 10 + unit.latin).sum::<i64>().max(1)
    };
    let (a, b) = (weigh(zh), weigh(en));
    let off = a - b;
    // Lengths vary as the square root of the length, and labels more than that.
    let long = (a + b) / 2;
    let cost = (off * off * 100 / (11 * long + long * long / 36 + 110)).min(600);
    let mut shared = 0;
    let mut lonely = 0;
    for unit in zh {
        for token in &unit.tokens {
            if en.iter().any(|unit| unit.tokens.binary_search(token).is_ok()) {
                shared += 1;
            } else {
                lonely += 1;
            }
        }
    }
    // What the word list knows of the Chinese side, and says on the English one.
    let (mut said, mut unsaid) = (0, 0);
    for gloss in zh.iter().flat_map(|unit| &unit.glosses) {
        if en.iter().any(|unit| unit.glosses.binary_search(gloss).is_ok()) {
            said += 1;
        } else {
            unsaid += 1;
        }
    }
    // Labels do not make up a sentence together.
    let labels = en.len() > 1 && en.iter().any(|unit| unit.latin < 12);
    let cost = if labels { cost + 120 } else { cost };
    let words = 30 * i64::from(said.min(5)) - 8 * unsaid.min(8);
    let gain = 180 - cost + 40 * i64::from(shared.min(4)) - 20 * lonely.min(5) + words;
    (gain.min(BEST + 60), shared + said / 2)
}
