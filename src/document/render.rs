//! A document as plain main text.

use super::Document;

impl Document {
    /// The main document's text: its body blocks, a paragraph a line.
    #[must_use]
    pub fn main_text(&self) -> String {
        let mut out = String::new();
        for block in self.blocks.iter().filter(|block| block.kind.is_body()) {
            let Some(text) = block.content.of(&self.text).filter(|text| !text.is_empty()) else {
                continue;
            };
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(text);
        }
        out
    }
}
