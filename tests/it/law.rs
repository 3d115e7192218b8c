//! The laws every document keeps, as functions that panic where one is broken.
//! The property tests call them, and so do the fuzz targets (by `#[path]`).

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
