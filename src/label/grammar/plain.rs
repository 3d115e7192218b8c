//! The plainest labels, read in one pass: `首页 > Sport(体育) > 足球`.
//!
//! Most labels are words, brackets in the other language and arrows, and nothing
//! else. Of those the whole grammar can say only one thing, which is said here
//! without looking at it from all sides. Whatever else a label has in it, even one
//! character, is for the whole grammar.

use core::ops::Range;

use super::Segment;
use super::trim::{is_lead, may_begin_place};
use crate::label::field_kind::field_kind;

/// The most segments of a plain label, and the most bytes.
const MOST: usize = 8;
const LONGEST: usize = 1024;

/// Where something stands in a plain label; an end of 0 is nowhere.
#[derive(Clone, Copy, Default)]
struct Place {
    start: u16,
    end: u16,
}

impl Place {
    fn range(self) -> Range<usize> {
        usize::from(self.start)..usize::from(self.end)
    }

    const fn is_nowhere(self) -> bool {
        self.end == 0
    }
}

/// The segments of a plain label, small enough for the stack.
#[derive(Clone, Copy, Default)]
pub(super) struct Plain {
    /// Each whole, in English, in Chinese.
    segments: [[Place; 3]; MOST],
    len: usize,
}

/// What a piece, or what stands before or in its bracket, has in it.
#[derive(Clone, Copy, Default)]
struct Words {
    han: bool,
    latin: bool,
    digit: bool,
    /// From its first character to its last, spaces aside.
    place: Place,
}

/// A piece on its way: `outer(inner)`.
#[derive(Clone, Copy, Default)]
struct Piece {
    outer: Words,
    inner: Words,
    /// The end of its bracket, 0 without one.
    close: u16,
}

impl Plain {
    pub(super) fn segments(&self) -> impl Iterator<Item = Segment> {
        self.segments.iter().take(self.len).map(|[range, en, zh]| Segment {
            range: range.range(),
            en: (!en.is_nowhere()).then(|| en.range()),
            zh: (!zh.is_nowhere()).then(|| zh.range()),
        })
    }

    /// Reads `text`, if it is plain.
    #[inline]
    pub(super) fn read(&mut self, text: &str) -> Option<()> {
        if text.len() > LONGEST {
            return None;
        }
        let mut piece = Piece::default();
        let mut open = false;
        let mut led = false;
        // A lead without a colon may be anywhere in front.
        let mut place = false;
        // Whether the piece has a space in it, and whether one came last.
        let (mut spaced, mut space) = (false, false);
        let mut chars = text.chars();
        let mut at = 0_u16;
        while let Some(c) = chars.next() {
            let end = at + c.len_utf8() as u16;
            let start = core::mem::replace(&mut at, end);
            let words = if open { &mut piece.inner } else { &mut piece.outer };
            match c {
                '\u{4e00}'..='\u{9fff}' if c != '丨' => {
                    words.han = true;
                    place |= c == '位';
                }
                'a'..='z' | 'A'..='Z' => words.latin = true,
                ' ' | '\u{3000}' => {
                    space = true;
                    continue;
                }
                '0'..='9' => words.digit = true,
                '&' | ',' | '.' | '\'' => {}
                '>' | '»' | '›' | '→' if !open => {
                    self.add(text, piece)?;
                    piece = Piece::default();
                    (spaced, space) = (false, false);
                    continue;
                }
                '(' | '（' if !open && piece.close == 0 => {
                    open = true;
                    continue;
                }
                ')' | '）' if open => {
                    open = false;
                    piece.close = end;
                    continue;
                }
                ':' | '：' if !led && self.len == 0 && !open && piece.close == 0 && end < 80 => {
                    let lead = text.get(piece.outer.place.range())?;
                    if chars.as_str().starts_with([':', '：'])
                        || !field_kind(lead).is_some_and(is_lead)
                    {
                        return None;
                    }
                    (led, place) = (true, false);
                    piece = Piece::default();
                    (spaced, space) = (false, false);
                    continue;
                }
                _ => return None,
            }
            // Words after a bracket are for the whole grammar.
            if !open && piece.close > 0 {
                return None;
            }
            if words.place.is_nowhere() {
                words.place.start = start;
            } else {
                spaced |= space;
            }
            space = false;
            words.place.end = end;
        }
        // `首页 > 要闻 正文` has one segment more.
        let glued = spaced && piece.outer.han;
        if open || place || glued {
            return None;
        }
        self.add(text, piece)
    }

    /// Adds a piece as a segment.
    #[inline]
    fn add(&mut self, text: &str, piece: Piece) -> Option<()> {
        let Piece { outer, inner, close } = piece;
        let place = outer.place;
        let from = text.get(usize::from(place.start)..)?;
        if place.is_nowhere() || self.len == 0 && may_begin_place(from) {
            return None;
        }
        let nowhere = Place::default();
        let segment = match (outer.han, outer.latin, close) {
            (true, false, 0) => [place, nowhere, place],
            (false, true, 0) => [place, place, nowhere],
            // A number in a bracket may be a count.
            (han, latin, end) if han != latin && inner.han == latin && inner.latin == han => {
                if inner.digit {
                    return None;
                }
                let whole = Place { start: place.start, end };
                if han { [whole, inner.place, place] } else { [whole, place, inner.place] }
            }
            _ => return None,
        };
        *self.segments.get_mut(self.len)? = segment;
        self.len += 1;
        Some(())
    }
}
