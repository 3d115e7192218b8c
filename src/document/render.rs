//! A document as plain main text.

use super::Document;
use crate::block::{Block, Kind};

impl Document {
    /// The main document's text: its body blocks, a paragraph a line. Lines of a
    /// paragraph wrapped at a column are joined, Han to Han without a space. The
    /// headline is part of it, once however often the page prints it.
    /// Empty for pages that have no document: login, captcha, error.
    ///
    /// ```
    /// use diglot::{Input, Pipeline};
    ///
    /// let page = "<title>Sign in</title><form>Password <input type=password><button>Sign in</button></form>";
    /// assert_eq!(Pipeline::new().process(&Input::new(page.as_bytes()))?.main_text(), "");
    /// # Ok::<(), diglot::Error>(())
    /// ```
    #[must_use]
    pub fn main_text(&self) -> String {
        let mut out = String::new();
        for (block, text) in self.body() {
            if !out.is_empty() {
                out.push('\n');
            }
            if block.kind == Kind::Code { out.push_str(text) } else { join(text, &mut out) }
        }
        out
    }

    /// The body blocks with their text; none where the page has no document.
    pub(super) fn body(&self) -> impl Iterator<Item = (&Block, &str)> {
        let refused = self.page.kind.refuses_text();
        let blocks = self.blocks.iter().filter(move |block| !refused && block.kind.is_body());
        let texts = blocks.filter_map(|block| Some((block, block.content.of(&self.text)?)));
        let mut headline = None;
        texts.filter(move |(block, text)| {
            let again = block.kind == Kind::Title && headline == Some(*text);
            if block.kind == Kind::Title && headline.is_none() {
                headline = Some(*text);
            }
            !again && !text.is_empty()
        })
    }
}

/// Appends a paragraph on one line: what was wrapped is joined as it was before.
pub(super) fn join(text: &str, out: &mut String) {
    for (at, line) in text.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
        if at > 0 {
            let before = out.chars().next_back();
            let after = line.chars().next();
            // A hyphen at a line's end belongs to the word or breaks it: either way no space.
            let open =
                before.is_some_and(is_wide) || after.is_some_and(is_wide) || before == Some('-');
            if !open {
                out.push(' ');
            }
        }
        out.push_str(line);
    }
}

/// Whether no space stands between this character and the next: Han, kana, and
/// the punctuation set with them.
const fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}
