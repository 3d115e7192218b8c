//! [`Headline`]: which row repeats what the head states as the title.

use super::Page;
use super::feature::share;
use super::outline::{Outline, flag};
use super::row::Row;
use crate::markup::Cues;

/// The row that looks most like the headline, by the head and by its element.
#[derive(Clone, Debug, Default)]
pub(super) struct Headline {
    pub(super) row: Option<usize>,
    /// For each row, how much of the stated title it is, in 255ths; empty where
    /// nothing is stated.
    pub(super) shares: Vec<u8>,
}

/// Statements of the title, the surest first.
const STATED: [&str; 5] = ["og:title", "ld:headline", "twitter:title", "articletitle", "title"];

/// A headline is not longer than this, in letters of its folded form.
const LONGEST: usize = 400;

impl Headline {
    pub(super) fn of(page: &Page<'_>, rows: &[Row], outline: &Outline<'_>, from: u32) -> Self {
        let stated: Vec<String> = STATED
            .iter()
            .filter_map(|name| page.head.get(name))
            .map(|meta| folded(&meta.value))
            .filter(|title| !title.is_empty() && title.len() <= LONGEST * 4)
            .collect();
        let mut shares = Vec::new();
        let mut best = (0_u32, None);
        for (index, row) in rows.iter().enumerate() {
            let likeness = likeness(page, row, &stated);
            if !stated.is_empty() {
                shares.push(likeness);
            }
            let score = u32::from(likeness) + set_as_title(row, outline, index, from);
            if score > best.0 && score >= 60 {
                best = (score, Some(index));
            }
        }
        Self { row: best.1, shares }
    }
}

/// How much of the stated title a row is.
fn likeness(page: &Page<'_>, row: &Row, stated: &[String]) -> u8 {
    if stated.is_empty() || row.measure.chars < 2 || usize::from(row.measure.chars) > LONGEST {
        return 0;
    }
    // A row far longer than any title stated cannot be one.
    let longest = stated.iter().map(String::len).max().unwrap_or(0);
    if usize::from(row.measure.chars) > longest * 2 {
        return 0;
    }
    let text = folded(row.content.of(page.text).unwrap_or_default());
    let of = |title: &String| {
        let (short, long) = if text.len() <= title.len() { (&text, title) } else { (title, &text) };
        let within = !short.is_empty() && long.contains(short.as_str());
        if within {
            share(u32::try_from(short.len()).unwrap_or(0), u32::try_from(long.len()).unwrap_or(1))
        } else {
            0
        }
    };
    stated.iter().map(of).max().unwrap_or(0)
}

/// Marks of a headline besides its words.
fn set_as_title(row: &Row, outline: &Outline<'_>, index: usize, body: u32) -> u32 {
    let Some(place) = outline.place(row.element) else { return 0 };
    let m = &row.measure;
    if m.weight < 6 || m.weight > 400 || row.linked > 700 {
        return 0;
    }
    let heading = match place.heading {
        1 => 60,
        2 => 30,
        3 => 12,
        _ => 0,
    };
    let cue = if place.own & Cues::TITLE.bits() != 0 { 25 } else { 0 };
    if heading + cue == 0 || place.flags & (flag::NAV | flag::FOOTER | flag::ASIDE) != 0 {
        return 0;
    }
    // Above the main text and not far from it.
    let near = if index <= body as usize && index + 12 > body as usize { 20 } else { 0 };
    heading + cue + near
}

/// Letters and digits, lower-case.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
