//! Parallel lines: which Chinese lines of a page translate which English ones.
//!
//! A translation is about as long as its original in proportion, shares its numbers
//! and Latin words, and says the words of a small bilingual list in both languages. The page is cut into runs of lines in
//! one language; neighbouring runs are aligned by dynamic programming in a band
//! of bounded width, and the pairing of runs with the highest sum wins. That
//! covers lines that alternate, blocks after blocks, and Hans / Hant / English
//! in threes. Runs that fit badly are not claimed at all.

mod gloss;
mod line;
mod run;
mod stem;

use crate::field::credit::is_han;
use line::{Lang, Line};
use run::Run;

/// Lines that translate one another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pair {
    /// Indices of the Chinese lines, in order.
    pub zh: Vec<usize>,
    /// Indices of the English lines, in order.
    pub en: Vec<usize>,
    /// How well they fit, in per mille.
    pub score: u16,
}

/// Aligns the lines of a page. Linear in their number and length.
///
/// ```
/// use diglot::field::align::align;
///
/// let lines = [
///     "这座桥建于1998年，长320米，连接江的两岸。",
///     "The bridge, built in 1998 and 320 metres long, joins both banks of the river.",
///     "每天约有四万辆汽车通过，其中大部分是货车。",
///     "About forty thousand vehicles cross it every day, and most of them are lorries.",
///     "夜间桥上限速60公里。",
///     "At night the speed limit on the bridge is 60 kilometres an hour.",
/// ];
/// let pairs = align(&lines);
/// assert_eq!(pairs.len(), 3);
/// assert_eq!((pairs[1].zh.as_slice(), pairs[1].en.as_slice()), (&[2][..], &[3][..]));
/// ```
#[must_use]
pub fn align(lines: &[&str]) -> Vec<Pair> {
    let mut fenced = false;
    let mut read: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let mut one = Line::read(line);
        // Between fences stands code, whatever its words look like.
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        if fenced || fence {
            one.lang = Lang::Neither;
        }
        read.push(one);
    }
    let runs = run::runs(&read);
    // Classical Chinese says in one character what takes five letters, modern prose
    // what takes three; and a page puts one language first throughout. The proportion
    // and the order that fit best are the page's.
    let mut fits: Vec<Fit> = Vec::new();
    let mut most = 0;
    for ratio in RATIOS {
        for first in [Lang::Zh, Lang::En] {
            let found = pairings(&runs, ratio, first);
            let sum: i64 = found.iter().map(|fit| fit.gain).sum();
            if sum > most {
                (fits, most) = (found, sum);
            }
        }
    }
    if !page_is_parallel(&runs, &fits) {
        // A headline, or two paragraphs, in both languages on another page.
        fits.retain(Fit::certain);
    }
    let mut pairs: Vec<Pair> = fits.into_iter().flat_map(|fit| fit.pairs).collect();
    pairs.sort_by_key(|pair| {
        (pair.zh.first().copied().min(pair.en.first().copied()), pair.zh.first().copied())
    });
    pairs
}

/// Whether what was paired says that the page is one text in two languages: some
/// pair fits by chance on most pages, but then most Chinese lines have no partner.
fn page_is_parallel(runs: &[Run<'_>], fits: &[Fit]) -> bool {
    let zh: usize = runs.iter().filter(|run| run.lang == Lang::Zh).map(|run| run.units.len()).sum();
    let paired: usize = fits.iter().map(|fit| fit.zh).sum();
    let telling: u32 = fits.iter().map(|fit| fit.telling).sum();
    telling >= 3 && paired * 100 >= zh * 72
}

/// Letters of English for a Chinese character, in tenths.
const RATIOS: [i64; 5] = [26, 32, 40, 52, 64];

/// The pairings of neighbouring runs, those with `first` on top, that gain most.
fn pairings(runs: &[Run<'_>], ratio: i64, first: Lang) -> Vec<Fit> {
    // What each run gains with the next one of the other language.
    let mut gains: Vec<Option<Fit>> = Vec::with_capacity(runs.len());
    for (at, run) in runs.iter().enumerate() {
        let next = runs
            .get(at + 1)
            .filter(|next| run.lang == first && next.lang != run.lang && run.gap(next) <= 3);
        gains.push(next.and_then(|next| fit(run, next, ratio)).filter(Fit::sound));
    }
    let chosen = matching(&gains);
    let mut fits: Vec<Fit> = Vec::new();
    let mut used = vec![false; runs.len()];
    for at in chosen {
        if let Some(fit) = gains.get_mut(at).and_then(Option::take) {
            for run in used.iter_mut().skip(at).take(2) {
                *run = true;
            }
            fits.push(fit);
        }
    }
    fits.extend(thirds(runs, &used));
    fits
}

/// Two runs aligned.
struct Fit {
    pairs: Vec<Pair>,
    /// Sum of the gains of its pairs.
    gain: i64,
    /// Lines of the smaller run, and how many of them are in pairs.
    lines: usize,
    covered: usize,
    /// Chinese units in pairs.
    zh: usize,
    /// Pairs that are sentences and not labels, or share a number or word.
    telling: u32,
    /// Pairs that share a number, word or meaning.
    shared: usize,
}

impl Fit {
    /// Whether most of the smaller run is translated in the other.
    fn sound(&self) -> bool {
        self.gain > 0
            && self.covered * 3 >= self.lines * 2
            && (self.pairs.len() < 2 || self.average() >= 450)
            && (self.pairs.len() < 4 || self.shared * 4 >= self.pairs.len())
    }

    /// Whether the pairs speak for themselves: sentences of fitting length that share
    /// words, numbers or meanings; one by one, or three and more on the whole.
    fn certain(&self) -> bool {
        let sure = self.pairs.iter().all(|pair| pair.score >= 960);
        let telling = usize::try_from(self.telling).unwrap_or(0);
        let many = self.pairs.len() >= 3 && telling * 2 >= self.pairs.len() * 3;
        (sure && telling >= 2 * self.pairs.len()) || (many && self.average() >= 550)
    }

    /// The mean score of the pairs.
    fn average(&self) -> usize {
        let sum: usize = self.pairs.iter().map(|pair| usize::from(pair.score)).sum();
        sum / self.pairs.len().max(1)
    }
}

fn fit(a: &Run<'_>, b: &Run<'_>, ratio: i64) -> Option<Fit> {
    let (zh, en) = if a.lang == Lang::Zh { (a, b) } else { (b, a) };
    let beads = run::beads(zh, en, ratio)?;
    let mut out =
        Fit { pairs: Vec::new(), gain: 0, lines: 0, covered: 0, zh: 0, telling: 0, shared: 0 };
    let (mut zh_covered, mut en_covered) = (0, 0);
    for bead in beads {
        out.gain += bead.gain;
        zh_covered += bead.zh.len();
        en_covered += bead.en.len();
        let lines = |units: &[run::Unit], range: core::ops::Range<usize>| -> Vec<usize> {
            units
                .get(range)
                .unwrap_or_default()
                .iter()
                .flat_map(|unit| unit.lines.clone())
                .collect()
        };
        out.telling += bead.telling;
        out.shared += usize::from(bead.shared);
        out.pairs.push(Pair {
            zh: lines(&zh.units, bead.zh),
            en: lines(&en.units, bead.en),
            score: u16::try_from((bead.gain * 1000 / run::BEST).clamp(1, 1000)).unwrap_or(1),
        });
    }
    out.zh = zh_covered;
    (out.lines, out.covered) = if zh.units.len() <= en.units.len() {
        (zh.units.len(), zh_covered)
    } else {
        (en.units.len(), en_covered)
    };
    Some(out)
}

/// The run indices whose pairing with their next neighbour gains most in all; no
/// run is in two.
fn matching(gains: &[Option<Fit>]) -> Vec<usize> {
    let gain = |at: usize| gains.get(at).and_then(Option::as_ref).map_or(0, |fit| fit.gain);
    // best[i]: the most that runs from i on can gain.
    let mut best = vec![0i64; gains.len() + 2];
    for at in (0..gains.len()).rev() {
        let skip = best.get(at + 1).copied().unwrap_or(0);
        let take = gain(at) + best.get(at + 2).copied().unwrap_or(0);
        if let Some(slot) = best.get_mut(at) {
            *slot = if gain(at) > 0 { skip.max(take) } else { skip };
        }
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < gains.len() {
        let here = best.get(at).copied().unwrap_or(0);
        if gain(at) > 0 && here > best.get(at + 1).copied().unwrap_or(0) {
            out.push(at);
            at += 2;
        } else {
            at += 1;
        }
    }
    out
}

/// Chinese runs left over that translate an English run which is taken already:
/// the third version of a page in threes.
fn thirds(runs: &[Run<'_>], used: &[bool]) -> Vec<Fit> {
    let mut out = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let free = !used.get(at).copied().unwrap_or(true);
        if !free || run.lang != Lang::Zh || run.units.len() < 3 {
            continue;
        }
        let near = at.saturating_sub(4)..(at + 5).min(runs.len());
        let best = near
            .filter(|other| used.get(*other).copied().unwrap_or(false))
            .filter_map(|other| runs.get(other).filter(|other| other.lang == Lang::En))
            .flat_map(|other| RATIOS.iter().filter_map(|ratio| fit(run, other, *ratio)))
            .filter(|fit| fit.sound() && fit.covered * 5 >= fit.lines * 4)
            .filter(|fit| fit.average() >= 600)
            .max_by_key(|fit| fit.gain);
        out.extend(best);
    }
    out
}
