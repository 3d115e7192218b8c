//! Where each character came from: pieces of the source, walked unit by unit.

use core::ops::Range;
use std::sync::OnceLock;

use super::Encoding;
use super::unit::{self, Cursor, Step};
use crate::{OffsetMap, Span};

/// A stretch of the source that was decoded in one encoding. What lies between
/// pieces (a byte order mark) has no text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) encoding: Encoding,
    pub(super) source: Range<usize>,
    pub(super) text: Range<usize>,
    /// Valid UTF-8: the text is the source.
    pub(super) copied: bool,
}

/// Text ↔ source for the pieces of a page. Holds the pieces and, once asked for
/// a place, a checkpoint for every [`EVERY`] bytes of text.
#[derive(Clone, Debug)]
pub(super) struct Places {
    pieces: Pieces,
    checkpoints: OnceLock<Vec<Checkpoint>>,
}

/// Nearly every page is one piece, which needs no memory of its own.
#[derive(Clone, Debug)]
enum Pieces {
    One(Piece),
    Many(Vec<Piece>),
}

impl Pieces {
    fn all(&self) -> &[Piece] {
        match self {
            Self::One(piece) => core::slice::from_ref(piece),
            Self::Many(pieces) => pieces,
        }
    }
}

/// Twelve bytes and a piece's number for every kilobyte of text: 1.6 %.
const EVERY: u32 = 1024;

#[derive(Clone, Copy, Debug)]
struct Checkpoint {
    at: Cursor,
    piece: u32,
}

impl Places {
    /// One piece with `text` bytes of text.
    pub(super) fn whole(
        encoding: Encoding,
        source: Range<usize>,
        text: usize,
        copied: bool,
    ) -> Self {
        let piece = Piece { encoding, source, text: 0..text, copied };
        Self { pieces: Pieces::One(piece), checkpoints: OnceLock::new() }
    }

    pub(super) fn new(pieces: Vec<Piece>) -> Self {
        Self { pieces: Pieces::Many(pieces), checkpoints: OnceLock::new() }
    }

    /// Every step of the page, with where it starts.
    pub(super) fn steps<'a>(&'a self, bytes: &'a [u8], text: &'a str) -> Steps<'a> {
        Steps::new(self.pieces.all(), bytes, text.as_bytes(), None)
    }

    /// The whole map, resolved.
    pub(super) fn map(&self, bytes: &[u8], text: &str) -> OffsetMap {
        let mut map = OffsetMap::builder();
        for (at, step) in self.steps(bytes, text) {
            map.delete(at.source.saturating_sub(map.source_len()) as usize);
            map.units(step.count, step.text, step.source);
        }
        let end = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        map.delete(end.saturating_sub(map.source_len()) as usize);
        map.finish()
    }

    /// The source behind `span`, as [`OffsetMap::to_source`] gives it.
    pub(super) fn to_source(&self, bytes: &[u8], text: &str, span: Span) -> Range<usize> {
        let len = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let (start, end) = (span.start().min(len), span.end().min(len));
        let Some(from) = self.unit_of_text(bytes, text, start) else {
            let end = self.pieces.all().last().map_or(0, |piece| piece.source.end);
            return end..end;
        };
        if end <= start {
            return from.start..from.start;
        }
        let to = self.unit_of_text(bytes, text, end - 1).map_or(from.end, |unit| unit.end);
        from.start..to.max(from.start)
    }

    /// The text made from `source`, as [`OffsetMap::to_text`] gives it.
    pub(super) fn to_text(&self, bytes: &[u8], text: &str, source: Range<usize>) -> Option<Span> {
        let clip = |n: usize| u32::try_from(n.min(bytes.len())).unwrap_or(u32::MAX);
        let (from, to) = (clip(source.start), clip(source.end.max(source.start)));
        if text.is_empty() {
            return bytes.is_empty().then(Span::default);
        }
        if self
            .pieces
            .all()
            .iter()
            .all(|piece| piece.copied && piece.source.start == piece.text.start)
        {
            return Some(Span::new(from, to));
        }
        let wanted = to.max(from.saturating_add(1));
        let start = self.steps_from(bytes, text, from).find_map(|(at, step)| {
            let end = at.source as usize + step.count * step.source;
            (step.text > 0 && end > from as usize).then(|| {
                let skipped = (from.saturating_sub(at.source) as usize) / step.source.max(1);
                (at.source, at.text as usize + skipped * step.text)
            })
        });
        let (_, start) = start.filter(|(source, _)| *source < wanted)?;
        if from == to {
            return Some(Span::empty(u32::try_from(start).unwrap_or(u32::MAX)));
        }
        let mut end = start;
        for (at, step) in self.steps_from(bytes, text, wanted - 1) {
            if at.source >= wanted {
                break;
            }
            if step.text == 0 {
                continue;
            }
            let units = ((wanted - at.source) as usize).div_ceil(step.source.max(1));
            end = end.max(at.text as usize + units.min(step.count) * step.text);
        }
        Some(Span::from_usize(start, end.max(start)))
    }

    /// The source range of the unit that holds text byte `at`; the end of the source
    /// that has text where `at` is the end of the text.
    fn unit_of_text(&self, bytes: &[u8], text: &str, at: u32) -> Option<Range<usize>> {
        let points = self.checkpoints(bytes, text);
        let index = points.partition_point(|point| point.at.text <= at);
        let from = index.checked_sub(1).and_then(|i| points.get(i)).copied();
        let mut end = None;
        for (start, step) in Steps::new(self.pieces.all(), bytes, text.as_bytes(), from) {
            let into = (at - start.text) as usize;
            if step.text > 0 && into < step.count * step.text {
                let source = start.source as usize + into / step.text * step.source;
                return Some(source..source + step.source);
            }
            if step.text > 0 {
                let source = start.source as usize + step.count * step.source;
                end = Some(source..source);
            }
        }
        end
    }

    fn steps_from<'a>(&'a self, bytes: &'a [u8], text: &'a str, at: u32) -> Steps<'a> {
        let points = self.checkpoints(bytes, text);
        let index = points.partition_point(|point| point.at.source <= at);
        let from = index.checked_sub(1).and_then(|i| points.get(i)).copied();
        Steps::new(self.pieces.all(), bytes, text.as_bytes(), from)
    }

    fn checkpoints(&self, bytes: &[u8], text: &str) -> &[Checkpoint] {
        self.checkpoints.get_or_init(|| {
            // Each stands a kilobyte of text behind the last.
            let copied = matches!(&self.pieces, Pieces::One(piece) if piece.copied);
            let most = if copied { 0 } else { text.len() / EVERY as usize };
            let mut points: Vec<Checkpoint> = Vec::with_capacity(most);
            let mut steps = self.steps(bytes, text);
            while let Some((at, step)) = steps.next() {
                let last = points.last().map_or(0, |last| last.at.text);
                if step.text > 0 && last.saturating_add(EVERY) <= at.text {
                    points.push(Checkpoint { at, piece: steps.piece() });
                }
            }
            points
        })
    }
}

/// The steps of the pieces, in order, from a checkpoint on.
pub(super) struct Steps<'a> {
    pieces: &'a [Piece],
    bytes: &'a [u8],
    text: &'a [u8],
    at: Cursor,
    /// Index of the piece being walked.
    piece: usize,
    /// Whether `at` lies in that piece yet.
    inside: bool,
}

impl<'a> Steps<'a> {
    fn new(pieces: &'a [Piece], bytes: &'a [u8], text: &'a [u8], from: Option<Checkpoint>) -> Self {
        let at = from.map_or_else(Cursor::default, |point| point.at);
        let piece = from.map_or(0, |point| point.piece as usize);
        Self { pieces, bytes, text, at, piece, inside: from.is_some() }
    }

    /// The number of the piece the last step lay in.
    fn piece(&self) -> u32 {
        u32::try_from(self.piece).unwrap_or(u32::MAX)
    }
}

impl Iterator for Steps<'_> {
    type Item = (Cursor, Step);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let piece = self.pieces.get(self.piece)?;
            if !self.inside {
                let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                self.at = Cursor {
                    source: clip(piece.source.start),
                    text: clip(piece.text.start),
                    state: 0,
                };
                self.inside = true;
            }
            let source = self.bytes.get(self.at.source as usize..piece.source.end);
            let text = self.text.get(self.at.text as usize..piece.text.end);
            let at = self.at;
            let step = source.zip(text).and_then(|(source, text)| {
                if piece.copied {
                    return (!source.is_empty()).then(|| Step::run(source.len(), 1, 1));
                }
                unit::step(piece.encoding, source, text, &mut self.at.state)
            });
            let Some(step) = step else {
                self.piece += 1;
                self.inside = false;
                continue;
            };
            let grow = |at: u32, by: usize| {
                at.saturating_add(u32::try_from(by * step.count).unwrap_or(u32::MAX))
            };
            self.at.source = grow(at.source, step.source);
            self.at.text = grow(at.text, step.text);
            return Some((at, step));
        }
    }
}
