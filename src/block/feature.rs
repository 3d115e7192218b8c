//! What the model sees of each row: one byte a feature.
//!
//! Counts are bucketed on a logarithmic scale and shares scaled to 0…255, so
//! thresholds are bytes, a page's features are a small matrix, and the same page
//! gives the same features on every platform.

use super::container::Containers;
use super::cue::{CUES, Cue};
use super::matrix::{Matrix, ROWS};
use super::outline::{Outline, flag};
use super::row::Row;
use super::rule::{prose, shown};
use super::title::Headline;

macro_rules! features {
    ($($group:ident: $($name:ident)*;)*) => {
        #[derive(Clone, Copy)]
        #[expect(non_camel_case_types, reason = "the names of a table's columns")]
        enum F { $($($name,)*)* }

        const NAMED: &[&str] = &[$($(stringify!($name),)*)*];
    };
}

features! {
    own: chars weight words han digits punct capitals stops commas bars gaps brackets quotes colon
        first last date clock address numbered ends indent blank lines piece is_prose;
    links: linked links strong weight_per_link;
    page: plain rows position weight_position page_linked page_prose;
    place: in_run run_distance in_best best_share best_parent best_grand best_before best_after;
    title: title_share title_row title_distance under_title;
    element: heading depth look_count first_in last_in
        el_rows el_weight el_linked el_prose up_rows up_weight up_linked up_prose
        top_rows top_weight top_linked top_prose;
    around: p3_weight p3_linked p3_last p3_prose p2_weight p2_linked p2_last p2_prose
        p1_weight p1_linked p1_last p1_prose p1_alike
        n1_weight n1_linked n1_last n1_prose n1_alike
        n2_weight n2_linked n2_last n2_prose n3_weight n3_linked n3_last n3_prose
        near_prose near_linked far_prose far_linked;
    section: since_related since_comment since_share since_footer since_ad since_tags since_rights
        since_date since_prose until_prose;
}

const TAGS: usize = flag::NAMES.len();
const HINTS: usize = 25;

/// How many features a row has.
pub(super) const COUNT: usize = NAMED.len() + CUES + TAGS + HINTS;

/// The features' names, in order.
pub(super) fn names() -> Vec<String> {
    let cues = super::cue::NAMES.iter().map(|name| format!("cue_{name}").to_lowercase());
    let tags = flag::NAMES.iter().map(|name| format!("in_{name}").to_lowercase());
    let hints = (0..HINTS).map(|bit| format!("hint_{bit}"));
    NAMED.iter().map(|name| (*name).to_owned()).chain(cues).chain(tags).chain(hints).collect()
}

/// Makes the features of a page's rows, in order, some at a time.
pub(super) struct Features<'a> {
    rows: &'a [Row],
    outline: &'a Outline<'a>,
    containers: &'a Containers,
    headline: &'a Headline,
    /// How far on the next running text is, for each row.
    until: Vec<u8>,
    /// What the rows around see of each: made once, asked for six times.
    seen: Vec<Glimpse>,
}

/// What a row shows to those around it.
#[derive(Clone, Copy, Debug)]
struct Glimpse {
    weight: u8,
    linked: u8,
    last: u8,
    prose: u8,
}

impl Glimpse {
    fn of(row: &Row) -> Self {
        Self {
            weight: log(row.measure.weight.into()),
            linked: share(row.linked.into(), 1000),
            last: row.measure.last as u8,
            prose: prose(row).into(),
        }
    }
}

impl<'a> Features<'a> {
    pub(super) fn of(
        rows: &'a [Row],
        outline: &'a Outline<'a>,
        containers: &'a Containers,
        headline: &'a Headline,
    ) -> Self {
        let mut until = vec![255; rows.len()];
        let mut next = None;
        for (index, (row, until)) in rows.iter().zip(&mut until).enumerate().rev() {
            *until = far(next, index);
            if prose(row) {
                next = Some(index);
            }
        }
        let seen = rows.iter().map(Glimpse::of).collect();
        Self { rows, outline, containers, headline, until, seen }
    }

    /// The features of the next rows, at most [`ROWS`], with room for more
    /// columns. `seen` carries what stood before them; start with the default.
    pub(super) fn next(&self, seen: &mut Seen, room: usize) -> Matrix {
        let rows = self.rows.get(seen.at..).unwrap_or_default();
        let count = rows.len().min(ROWS);
        let mut matrix = Matrix::new(COUNT + room, count);
        for (at, row) in rows.iter().take(count).enumerate() {
            let index = seen.at;
            let mut put = Put { matrix: &mut matrix, row: at };
            own(&mut put, row);
            page(&mut put, self.rows, index, self.outline, self.containers);
            title(&mut put, index, self.headline);
            element(&mut put, row, index, self.outline);
            around(&mut put, self.rows, &self.seen, index, self.outline);
            put.set(F::until_prose, self.until.get(index).copied().unwrap_or(255));
            seen.pass(&mut put, row);
        }
        matrix
    }

    /// The features of every row, one byte a feature.
    pub(super) fn vectors(&self) -> Vec<Vec<u8>> {
        let mut seen = Seen::default();
        let mut vectors = Vec::with_capacity(self.rows.len());
        while vectors.len() < self.rows.len() {
            let matrix = self.next(&mut seen, 0);
            let vector = |row| (0..COUNT).map(|column| matrix.get(column, row)).collect();
            vectors.extend((0..matrix.rows()).map(vector));
        }
        vectors
    }
}

/// Where rows of some sorts were last seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    at: usize,
    heads: [Option<usize>; HEADS.len()],
    date: Option<usize>,
    text: Option<usize>,
}

/// Heads of sections: short rows that open with these cues.
const HEADS: [(F, Cue); 7] = [
    (F::since_related, Cue::Related),
    (F::since_comment, Cue::Comment),
    (F::since_share, Cue::Share),
    (F::since_footer, Cue::Footer),
    (F::since_ad, Cue::Ad),
    (F::since_tags, Cue::Tags),
    (F::since_rights, Cue::Rights),
];

impl Seen {
    fn pass(&mut self, put: &mut Put<'_>, row: &Row) {
        let index = self.at;
        let short = row.measure.weight <= 60;
        for ((feature, cue), last) in HEADS.iter().zip(&mut self.heads) {
            if short && shown(row, *cue) >= 2 {
                *last = Some(index);
            }
            put.set(*feature, far(*last, index));
        }
        put.set(F::since_date, far(self.date, index));
        put.set(F::since_prose, far(self.text, index));
        if row.measure.date && short {
            self.date = Some(index);
        }
        if prose(row) {
            self.text = Some(index);
        }
        self.at += 1;
    }
}

/// A distance on a logarithmic scale, 255 where there is nothing.
fn far(to: Option<usize>, index: usize) -> u8 {
    to.map_or(255, |to| log(u32::try_from(index.abs_diff(to)).unwrap_or(u32::MAX)))
}

/// Writes one row of a matrix.
struct Put<'a> {
    matrix: &'a mut Matrix,
    row: usize,
}

impl Put<'_> {
    fn set(&mut self, feature: F, value: u8) {
        self.at(feature as usize, value);
    }

    fn at(&mut self, index: usize, value: u8) {
        self.matrix.set(index, self.row, value);
    }
}

/// A count on a logarithmic scale: exact to 3, then four steps an octave.
pub(super) fn log(n: u32) -> u8 {
    if n < 4 {
        return n as u8;
    }
    let octave = n.ilog2();
    ((octave - 1) * 4 + ((n >> (octave - 2)) & 3)) as u8
}

/// `part` of `whole` in 255ths.
pub(super) fn share(part: u32, whole: u32) -> u8 {
    let whole = whole.max(1);
    match part.checked_mul(255) {
        // Narrow divisions are several times faster.
        Some(many) => (many / whole).min(255) as u8,
        None => (u64::from(part) * 255 / u64::from(whole)).min(255) as u8,
    }
}

/// A signed distance around 128, on a logarithmic scale.
pub(super) fn signed(from: usize, to: usize) -> u8 {
    let far = |n: usize| log(u32::try_from(n).unwrap_or(u32::MAX)).min(120);
    if to >= from { 128 + far(to - from) } else { 128 - far(from - to) }
}

fn own(put: &mut Put<'_>, row: &Row) {
    let m = &row.measure;
    let letters = u32::from(m.han) + u32::from(m.latin);
    let (chars, weight) = (u32::from(m.chars), u32::from(m.weight));
    put.set(F::chars, log(chars));
    put.set(F::weight, log(weight));
    put.set(F::words, log(m.words.into()));
    put.set(F::han, share(m.han.into(), letters));
    put.set(F::digits, share(m.digits.into(), chars));
    put.set(F::punct, share(m.punct.into(), chars));
    put.set(F::capitals, share(m.capitals.into(), m.words.into()));
    put.set(F::stops, log(m.stops.into()));
    put.set(F::commas, log(m.commas.into()));
    put.set(F::bars, log(m.bars.into()));
    put.set(F::gaps, log(m.gaps.into()));
    put.set(F::brackets, log(m.brackets.into()));
    put.set(F::quotes, log(m.quotes.into()));
    put.set(F::colon, log(m.colon.into()));
    put.set(F::first, m.first as u8);
    put.set(F::last, m.last as u8);
    put.set(F::date, m.date.into());
    put.set(F::clock, m.clock.into());
    put.set(F::address, m.address.into());
    put.set(F::numbered, m.numbered.into());
    put.set(F::ends, m.ends_sentence().into());
    put.set(F::indent, row.indent);
    put.set(F::blank, row.blank.min(8));
    put.set(F::lines, log(row.lines.1 - row.lines.0));
    put.set(F::piece, log(weight / (u32::from(m.bars) + u32::from(m.gaps) + 1)));
    put.set(F::is_prose, prose(row).into());
    put.set(F::linked, share(row.linked.into(), 1000));
    put.set(F::links, log(row.links.into()));
    put.set(F::strong, share(row.strong.into(), 1000));
    put.set(F::weight_per_link, log(weight / (u32::from(row.links) + 1)));
    for (index, strength) in row.cues.found() {
        put.at(NAMED.len() + index, strength);
    }
}

fn page(put: &mut Put<'_>, rows: &[Row], index: usize, outline: &Outline<'_>, found: &Containers) {
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let at = u32::try_from(index).unwrap_or(u32::MAX);
    let all = outline.sum(0, count);
    put.set(F::plain, outline.is_plain().into());
    put.set(F::rows, log(count));
    put.set(F::position, share(at, count));
    put.set(F::weight_position, share(outline.sum(0, at).weight, all.weight));
    put.set(F::page_linked, share(all.linked, all.weight));
    put.set(F::page_prose, log(all.prose_rows));
    let (start, end) = found.run;
    put.set(F::in_run, (start..end).contains(&index).into());
    let distance = if index < start {
        signed(start, index)
    } else {
        signed(end.max(1) - 1, index.max(end.max(1) - 1))
    };
    put.set(F::run_distance, distance);
    let (start, end) = (found.best.0 as usize, found.best.1 as usize);
    put.set(F::in_best, (start..end).contains(&index).into());
    put.set(F::best_before, signed(start, index));
    put.set(F::best_after, signed(end, index));
    put.set(F::best_parent, (found.parent.0..found.parent.1).contains(&at).into());
    put.set(F::best_grand, (found.grand.0..found.grand.1).contains(&at).into());
    put.set(F::best_share, found.shares.get(index).copied().unwrap_or(0));
}

fn title(put: &mut Put<'_>, index: usize, headline: &Headline) {
    put.set(F::title_share, headline.shares.get(index).copied().unwrap_or(0));
    put.set(F::title_row, (headline.row == Some(index)).into());
    put.set(F::title_distance, headline.row.map_or(0, |title| signed(title, index)));
    put.set(F::under_title, headline.row.is_some_and(|title| index > title).into());
}

fn element(put: &mut Put<'_>, row: &Row, index: usize, outline: &Outline<'_>) {
    let Some(place) = outline.place(row.element) else { return };
    put.set(F::heading, place.heading);
    put.set(F::depth, place.depth.min(255) as u8);
    put.set(F::look_count, log(place.alike));
    put.set(F::first_in, (place.rows.0 as usize == index).into());
    put.set(F::last_in, (place.rows.1 as usize == index + 1).into());
    let up = outline.up(row.element);
    let top = outline.up(up);
    let levels = [
        (row.element, [F::el_rows, F::el_weight, F::el_linked, F::el_prose]),
        (up, [F::up_rows, F::up_weight, F::up_linked, F::up_prose]),
        (top, [F::top_rows, F::top_weight, F::top_linked, F::top_prose]),
    ];
    for (element, [f_rows, f_weight, f_linked, f_prose]) in levels {
        let Some(place) = outline.place(element) else { continue };
        let sum = outline.sum(place.rows.0, place.rows.1);
        put.set(f_rows, log(place.rows.1 - place.rows.0));
        put.set(f_weight, log(sum.weight));
        put.set(f_linked, share(sum.linked, sum.weight));
        put.set(f_prose, share(sum.prose, sum.weight));
    }
    // The matrix begins with zeros: only what is there is written.
    for bit in bits(place.flags.into()).take_while(|bit| *bit < TAGS) {
        put.at(NAMED.len() + CUES + bit, 1);
    }
    for bit in bits(place.all | place.near | place.own).take_while(|bit| *bit < HINTS) {
        let has = |cues: u64| ((cues >> bit) & 1) as u8;
        let strength = has(place.all) + has(place.near) + has(place.own);
        put.at(NAMED.len() + CUES + TAGS + bit, strength);
    }
}

/// The places of the bits that are set, lowest first.
pub(super) fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        lowest
    })
}

fn around(put: &mut Put<'_>, rows: &[Row], seen: &[Glimpse], index: usize, outline: &Outline<'_>) {
    let neighbours: [(isize, F, F, F, F); 6] = [
        (-3, F::p3_weight, F::p3_linked, F::p3_last, F::p3_prose),
        (-2, F::p2_weight, F::p2_linked, F::p2_last, F::p2_prose),
        (-1, F::p1_weight, F::p1_linked, F::p1_last, F::p1_prose),
        (1, F::n1_weight, F::n1_linked, F::n1_last, F::n1_prose),
        (2, F::n2_weight, F::n2_linked, F::n2_last, F::n2_prose),
        (3, F::n3_weight, F::n3_linked, F::n3_last, F::n3_prose),
    ];
    let this = rows.get(index);
    for (step, f_weight, f_linked, f_last, f_prose) in neighbours {
        let at = index.checked_add_signed(step);
        let Some((at, other)) = at.and_then(|at| Some((at, seen.get(at)?))) else { continue };
        put.set(f_weight, other.weight);
        put.set(f_linked, other.linked);
        put.set(f_last, other.last);
        put.set(f_prose, other.prose);
        let alike = || {
            let element = |row: Option<&Row>| row.and_then(|row| row.element);
            outline.alike(element(this), element(rows.get(at)))
        };
        match step {
            -1 => put.set(F::p1_alike, alike().into()),
            1 => put.set(F::n1_alike, alike().into()),
            _ => {}
        }
    }
    let at = u32::try_from(index).unwrap_or(u32::MAX);
    let near = outline.sum(at.saturating_sub(4), at.saturating_add(5));
    let far = outline.sum(at.saturating_sub(12), at.saturating_add(13));
    put.set(F::near_prose, share(near.prose, near.weight));
    put.set(F::near_linked, share(near.linked, near.weight));
    put.set(F::far_prose, share(far.prose, far.weight));
    put.set(F::far_linked, share(far.linked, far.weight));
}
