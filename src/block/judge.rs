//! From scores to kinds: the two models, the rules and the base brought together.

use super::barred::Kinds;
use super::base;
use super::cue::Cue;
use super::feature::{self, Features};
use super::kind::Kind;
use super::matrix::ROWS;
use super::model::Forest;
use super::outline::Outline;
use super::row::Row;
use super::rule;
use super::said::{self, Said};
use crate::tables;

/// A row's kind and how sure of it, in per mille.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) kind: Kind,
    pub(super) confidence: u16,
}

/// What all rows were judged to be.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) verdicts: Vec<Verdict>,
    /// Rows that would be of a kind barred there.
    pub(super) kept_off: Vec<(usize, Kind)>,
}

/// The kinds, padded to eights.
const WIDTH: usize = Kind::ALL.len().next_multiple_of(8);

/// Scores of one row, in 64ths of a nat, in the order of [`Kind::ALL`],
/// then what pads them.
pub(super) type Scores = [i16; WIDTH];

/// More rows than this are a flood and no document anybody reads: the models
/// would spend microseconds on each, the rules do not.
const FLOOD: usize = 1 << 16;

/// How many matrices of features are kept between the models: about 0.9 MB of them.
const KEPT: usize = 64;

/// A nat in the units of [`Scores`].
const NAT: i32 = 64;

/// Types every row. `barred` has the kinds a row may not have, or is empty.
pub(super) fn judge(
    rows: &[Row],
    features: &Features<'_>,
    outline: &Outline<'_>,
    barred: &[Kinds],
) -> Judged {
    if rows.len() > FLOOD {
        return within(barred, by_rules(rows), rows, &[], Vec::new());
    }
    let (body, mut scores) = weigh(rows, features);
    let mut kept_off = Vec::new();
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(rows.len());
    for (at, ((row, scores), body)) in rows.iter().zip(&mut scores).zip(&body).enumerate() {
        let mut verdict = one(row, scores, *body, outline.is_plain(), Kinds::default());
        let off = barred.get(at).copied().unwrap_or_default();
        if off.contains(verdict.kind) {
            kept_off.push((at, verdict.kind));
        }
        if !off.is_empty() {
            bar(scores, off);
            verdict = one(row, scores, *body, outline.is_plain(), off);
        }
        verdicts.push(verdict);
    }
    titles(rows, &scores, &mut verdicts);
    questions(rows, &mut verdicts);
    breadcrumbs(rows, &mut verdicts);
    let cells: Vec<bool> = rows.iter().map(|row| outline.in_cell(row.element)).collect();
    tables(rows, &cells, &mut verdicts);
    if lost(rows, &verdicts) {
        verdicts = by_rules(rows);
    }
    within(barred, verdicts, rows, &scores, kept_off)
}

/// Takes barred kinds out of the choice.
fn bar(scores: &mut Scores, off: Kinds) {
    for (kind, score) in Kind::ALL.iter().zip(scores) {
        if off.contains(*kind) {
            *score = i16::MIN;
        }
    }
}

/// What rules made of rows is held against what is barred there: the models' best
/// other kind, or what the text looks like where they were not asked.
fn within(
    barred: &[Kinds],
    mut verdicts: Vec<Verdict>,
    rows: &[Row],
    scores: &[Scores],
    mut kept_off: Vec<(usize, Kind)>,
) -> Judged {
    for (at, (verdict, off)) in verdicts.iter_mut().zip(barred).enumerate() {
        if !off.contains(verdict.kind) {
            continue;
        }
        kept_off.push((at, verdict.kind));
        let prose = rows.get(at).is_some_and(rule::prose);
        let looks = if prose { [Kind::Paragraph, Kind::Other] } else { [Kind::Other; 2] };
        let open = |kind: &Kind| !off.contains(*kind);
        let best = scores.get(at).and_then(|scores| {
            let open = Kind::ALL.iter().zip(scores).filter(|(kind, _)| open(kind));
            open.max_by_key(|(_, score)| **score).map(|(kind, _)| *kind)
        });
        let kind = best.or_else(|| looks.into_iter().find(open));
        *verdict = Verdict { kind: kind.unwrap_or(Kind::Other), confidence: 300 };
    }
    kept_off.sort_unstable_by_key(|(at, kind)| (*at, *kind as u8));
    kept_off.dedup();
    Judged { verdicts, kept_off }
}

/// What the two models say of every row: for body or not, and for each kind.
pub(super) fn weigh(rows: &[Row], features: &Features<'_>) -> (Vec<i32>, Vec<Scores>) {
    let body_model = Forest::read(tables::BLOCK_BODY);
    let kind_model = Forest::read(tables::BLOCK_KIND);
    let mut seen = feature::Seen::default();
    let mut body = Vec::with_capacity(rows.len());
    // The second model looks at the first one's scores on either side, so it comes
    // after it. The features of many rows are made twice rather than kept.
    let mut kept = Vec::with_capacity(rows.len().div_ceil(ROWS).min(KEPT));
    let mut resume = None;
    while body.len() < rows.len() {
        if kept.len() == KEPT && resume.is_none() {
            resume = Some(seen.clone());
        }
        let matrix = features.next(&mut seen, said::COLUMNS);
        body_model.score(&matrix, &mut body);
        if kept.len() < KEPT {
            kept.push(matrix);
        }
    }
    let said = Said::of(&body, rows);
    let mut scores: Vec<Scores> = Vec::with_capacity(rows.len());
    let mut seen = resume.unwrap_or_default();
    let mut kept = kept.into_iter();
    while scores.len() < rows.len() {
        let next = kept.next();
        let mut matrix = next.unwrap_or_else(|| features.next(&mut seen, said::COLUMNS));
        said.fill(scores.len(), &mut matrix);
        kind_model.scores::<WIDTH>(&matrix, &mut scores);
    }
    (body, scores)
}

/// Every row by the rules alone.
fn by_rules(rows: &[Row]) -> Vec<Verdict> {
    let kinds = base::kinds(rows);
    kinds.into_iter().map(|kind| Verdict { kind, confidence: 300 }).collect()
}

/// The kind of a row by itself.
fn one(row: &Row, scores: &Scores, body: i32, plain: bool, off: Kinds) -> Verdict {
    // The best of each of three sides; of equals the last.
    let nothing = (Kind::Other, i16::MIN);
    let (mut inside, mut outside, mut title) = (nothing, nothing, nothing);
    for (&kind, score) in Kind::ALL.iter().zip(scores) {
        let best = match kind {
            Kind::Title => &mut title,
            _ if kind.is_body() => &mut inside,
            _ => &mut outside,
        };
        if *score >= best.1 {
            *best = (kind, *score);
        }
    }
    if plain && inside.0 == Kind::Quote && !rule::quoted(row) {
        inside.0 = Kind::Paragraph;
    }
    let lead = i32::from(inside.1) - i32::from(outside.1);
    // Both models have a say on body or not: the first saw more pages, the second more kinds.
    let fused = lead + body * NAT / 256;
    let (mut kind, rival) = if fused > 0 { (inside, outside) } else { (outside, inside) };
    let mut margin = fused.abs() / 2;
    if title.1 > kind.1 {
        margin = i32::from(title.1) - i32::from(kind.1.max(rival.1));
        kind = title;
    }
    let says = rule::labelled(row).filter(|known| *known != kind.0 && !off.contains(*known));
    if let Some(known) = says.filter(|known| margin < rule::sure(*known, plain)) {
        return Verdict { kind: known, confidence: 600 };
    }
    Verdict { kind: kind.0, confidence: confidence(margin) }
}

/// One headline: rows that repeat it are titles too, others are what comes second.
fn titles(rows: &[Row], scores: &[Scores], verdicts: &mut [Verdict]) {
    let title_score =
        |scores: &Scores| scores.get(Kind::Title as usize).copied().unwrap_or(i16::MIN);
    let best = verdicts
        .iter()
        .zip(scores)
        .enumerate()
        .filter(|(_, (verdict, _))| verdict.kind == Kind::Title)
        .max_by_key(|(at, (_, scores))| (title_score(scores), usize::MAX - at))
        .map(|(at, _)| at);
    let Some(best) = best else { return };
    let weight = |row: &Row| (row.measure.chars, row.measure.weight);
    let first = rows.get(best).map(weight);
    for ((row, scores), verdict) in rows.iter().zip(scores).zip(verdicts.iter_mut()) {
        if verdict.kind == Kind::Title && Some(weight(row)) != first {
            let others = Kind::ALL.iter().zip(scores).filter(|(kind, _)| **kind != Kind::Title);
            if let Some((kind, _)) = others.max_by_key(|(_, score)| **score) {
                *verdict = Verdict { kind: *kind, confidence: 400 };
            }
        }
    }
}

/// Short questions between paragraphs are headings, and so are numbered rows over one.
fn questions(rows: &[Row], verdicts: &mut [Verdict]) {
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        let near = |step: isize| at.checked_add_signed(step).and_then(|at| rows.get(at));
        let asks = rows.get(at).is_some_and(|row| rule::asks(near(-1), row, near(1)));
        let opens = rows.get(at).is_some_and(|row| rule::opens_section(row, near(1)));
        let heads = match verdict.kind {
            Kind::Paragraph => asks,
            Kind::Meta | Kind::Subtitle => opens,
            _ => false,
        };
        if heads {
            *verdict = Verdict { kind: Kind::Heading, confidence: 500 };
        }
    }
}

/// Where a row says that it is the breadcrumb, menus before it are not.
fn breadcrumbs(rows: &[Row], verdicts: &mut [Verdict]) {
    let says = |row: &Row| rule::shown(row, Cue::Crumb) >= 2;
    let Some(first) = rows.iter().position(says) else { return };
    for (row, verdict) in rows.iter().zip(verdicts.iter_mut()).take(first) {
        if verdict.kind == Kind::Breadcrumb && row.measure.steps == 0 {
            *verdict = Verdict { kind: Kind::Nav, confidence: 600 };
        }
    }
}

/// Cells in a row of which many are a table's are all of it, unless there are so
/// many, or some so long, that the table sets out the page.
fn tables(rows: &[Row], cells: &[bool], verdicts: &mut [Verdict]) {
    let mut start = 0;
    while start < verdicts.len() {
        let inside = cells.get(start..).unwrap_or_default();
        let count = inside.iter().take_while(|cell| **cell).count();
        let end = start + count;
        let (run, of) = (
            rows.get(start..end).unwrap_or_default(),
            verdicts.get_mut(start..end).unwrap_or_default(),
        );
        let table = of.iter().filter(|verdict| verdict.kind == Kind::Table).count();
        let plain = run.iter().filter(|row| row.linked < 500 && row.measure.weight < 240).count();
        if table >= 2 && table * 4 >= count && plain == count {
            for verdict in of {
                *verdict = Verdict { kind: Kind::Table, confidence: verdict.confidence };
            }
        }
        start = end + 1;
    }
}

/// Whether the models found next to nothing on a page with running text.
fn lost(rows: &[Row], verdicts: &[Verdict]) -> bool {
    let weight = |row: &Row| u32::from(row.measure.weight);
    let prose: u32 = rows.iter().filter(|row| rule::prose(row)).map(weight).sum();
    let body = rows.iter().zip(verdicts).filter(|(_, v)| v.kind.is_body() && v.kind != Kind::Title);
    let body: u32 = body.map(|(row, _)| weight(row)).sum();
    prose >= 300 && body < prose / 10
}

/// A margin in 64ths of a nat as a probability in per mille: a logistic curve in
/// steps of a quarter of a nat.
fn confidence(margin: i32) -> u16 {
    const CURVE: [u16; 21] = [
        500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986,
        989, 991, 993,
    ];
    let at = usize::try_from(margin.max(0) * 4 / NAT).unwrap_or(0);
    CURVE.get(at).copied().unwrap_or(995)
}
