//! What nobody can restore is noted where it stands.

use crate::{Note, NoteCode, Notes, Span};

/// U+FFFD twice in UTF-8, read as GBK: what is left of text that was first
/// destroyed and then misread.
const FLOOD: &str = "锟斤拷";

/// Notes each run of U+FFFD and of 锟斤拷 in `text` as lost.
pub(in crate::clean) fn note(text: &str, notes: &mut Notes) {
    let mut at = 0;
    while let Some(start) = next(text, at) {
        let mut end = start;
        while let Some(len) = text.get(end..).and_then(lost) {
            end += len;
        }
        let end = end.max(start + 1);
        notes.push(Note::new(NoteCode::Lost).with_span(Span::from_usize(start, end)));
        at = end;
    }
}

/// Where the next loss begins.
fn next(text: &str, mut at: usize) -> Option<usize> {
    loop {
        // Both begin with bytes that Chinese is full of; the second ones are rare.
        let rest = text.as_bytes().get(at..)?;
        let mut leads = memchr::memchr2_iter(0xBF, 0x94, rest);
        let found = leads.find_map(|second| {
            let lead = second.checked_sub(1)?;
            let three = rest.get(lead..lead + 3)?;
            (three == "\u{FFFD}".as_bytes() || three == "锟".as_bytes()).then_some(at + lead)
        })?;
        let rest = text.get(found..)?;
        if lost(rest).is_some() {
            return Some(found);
        }
        at = found + rest.chars().next()?.len_utf8();
    }
}

/// Length of what is lost at the start of `rest`.
fn lost(rest: &str) -> Option<usize> {
    [FLOOD, "\u{FFFD}"].iter().find(|lost| rest.starts_with(**lost)).map(|lost| lost.len())
}
