//! The laws every document keeps, as functions that panic where one is broken.
//! The property tests call them, and so do the fuzz targets (by `#[path]`).

use diglot::clean::{Options, Text, clean};
use diglot::{Document, Span};

/// Law 1: spans in order, touching, from 0 to the end of the text, on character
/// boundaries; joined they are the text.
pub(crate) fn tiles(text: &str, spans: impl Iterator<Item = Span>) {
    let mut at = 0;
    for span in spans {
        assert_eq!(span.start(), at, "a piece starts where the last one ended");
        assert!(!span.is_empty(), "no piece is empty (at {at})");
        assert!(span.of(text).is_some(), "{span:?} is cut on character boundaries");
        at = span.end();
    }
    assert_eq!(at as usize, text.len(), "the pieces reach the end of the text");
}

/// Laws 1 and 2 on a whole document.
pub(crate) fn document(document: &Document, bytes: &[u8]) {
    let text = document.text();
    tiles(text, document.blocks().iter().map(|block| block.span));
    tiles(text, document.regions().iter().map(|region| region.span));
    for block in document.blocks() {
        assert!(block.span.contains(block.content), "content lies inside its block");
        assert!(block.content.of(text).is_some(), "content is cut on character boundaries");
        home(document, block.content, bytes.len());
    }
    for link in document.links() {
        assert!(link.span.of(text).is_some(), "anchors lie in the text");
        assert!(link.source.end <= bytes.len(), "addresses lie in the source");
    }
    for note in document.notes().iter() {
        assert!(note.span().is_none_or(|span| span.of(text).is_some()), "notes lie in the text");
        assert!(note.source().is_none_or(|s| s.start <= s.end && s.end <= bytes.len()));
    }
    assert!(text.len() <= 3 * bytes.len() + 1024, "text is at most 3 × input + 1 KiB");
}

/// Law 2: a span has source bytes inside the page, and they lead back to (at least) the span.
fn home(document: &Document, span: Span, len: usize) {
    let source = document.source(span);
    assert!(source.start <= source.end && source.end <= len, "{span:?} maps into the page");
    if !source.is_empty() {
        let back = document.span(source).expect("bytes with text lead back to it");
        assert!(back.contains(span), "{span:?} came back as {back:?}");
    }
}

/// Laws 2, 4 and 5 on a cleaned text: offsets there and back, notes in place,
/// bounded, and cleaning again changes nothing.
pub(crate) fn cleaned(input: &str, text: &Text<'_>, options: &Options) {
    let (out, map) = (text.as_str(), text.offsets());
    assert_eq!(map.text_len() as usize, out.len(), "the map is of this text");
    assert_eq!(map.source_len() as usize, input.len(), "the map leads to this input");
    assert!(out.len() <= 3 * input.len(), "text is at most 3 × input");
    assert!(!out.contains('\0'), "no U+0000");
    let mut last = 0;
    for (at, c) in out.char_indices() {
        let span = Span::from_usize(at, at + c.len_utf8());
        let source = map.to_source(span);
        assert!(input.get(source.clone()).is_some(), "{source:?} is cut on character boundaries");
        assert!(!source.is_empty(), "cleaning makes nothing from nothing");
        assert!(source.end >= last, "offsets never run back");
        last = source.end;
        let back = map.to_text(source).expect("source with text leads back to it");
        assert!(back.contains(span), "{span:?} came back as {back:?}");
    }
    for note in text.notes().iter() {
        assert!(note.span().is_none_or(|span| span.of(out).is_some()), "{note:?} lies in the text");
    }
    let again = clean(out, options);
    assert_eq!(again.as_str(), out, "cleaning twice is cleaning once");
    assert!(again.offsets().is_identity(), "and the second time nothing moves");
}
