//! A document as Markdown, for people and for language models.

use super::Document;
use super::render::join;
use crate::block::{Block, Kind};

impl Document {
    /// The main document as Markdown (CommonMark with tables): headings, lists,
    /// quotes, tables, code. What Markdown would read as markup is escaped.
    ///
    /// ```
    /// use diglot::{Input, Media, Pipeline};
    ///
    /// let page = "<article><h1>渡轮 Ferries</h1><p>The ferry *Star* leaves at noon, and again at six in the evening.</p>\
    ///     <p>The second ferry leaves one hour later, but only on Sundays and during the summer holidays.</p></article>";
    /// let input = Input::new(page.as_bytes()).with_media(Media::Html);
    /// let document = Pipeline::new().process(&input)?;
    /// assert!(document.markdown().contains("The ferry \\*Star\\* leaves at noon"));
    /// # Ok::<(), diglot::Error>(())
    /// ```
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        let mut before: Option<&Block> = None;
        let mut line = String::new();
        for (block, text) in self.body() {
            line.clear();
            join(text, &mut line);
            separate(before, block, &mut out);
            write(before, block, text, &line, &mut out);
            before = Some(block);
        }
        finish(before, &mut out);
        out
    }
}

/// What stands between two blocks.
fn separate(before: Option<&Block>, block: &Block, out: &mut String) {
    let Some(last) = before else { return };
    finish(before.filter(|last| !(in_table(last) && in_table(block))), out);
    match (last.kind, block.kind) {
        (Kind::List, Kind::List) => {}
        (Kind::Quote, Kind::Quote) => out.push_str(">\n"),
        _ if in_table(last) && in_table(block) => {}
        _ => out.push('\n'),
    }
}

/// Ends a table's last row.
fn finish(before: Option<&Block>, out: &mut String) {
    if before.is_some_and(in_table) {
        out.push_str(" |\n");
    }
}

fn in_table(block: &Block) -> bool {
    block.kind == Kind::Table && block.cell.is_some()
}

fn write(before: Option<&Block>, block: &Block, text: &str, line: &str, out: &mut String) {
    match block.kind {
        Kind::Title | Kind::Heading => {
            let level = usize::from(block.level.clamp(1, 6));
            out.extend(core::iter::repeat_n('#', level));
            out.push(' ');
            escape(line, false, out);
            out.push('\n');
        }
        Kind::List => {
            out.extend(core::iter::repeat_n("  ", usize::from(block.level.clamp(1, 8)) - 1));
            out.push_str("- ");
            escape(line.trim_start_matches(['•', '·', '●', '■', '-', '*', ' ']), true, out);
            out.push('\n');
        }
        Kind::Quote => {
            out.push_str("> ");
            escape(line, true, out);
            out.push('\n');
        }
        Kind::Code => code(text, out),
        Kind::Caption => {
            out.push('*');
            escape(line, true, out);
            out.push_str("*\n");
        }
        Kind::Table if in_table(block) => cell(before, block, line, out),
        _ => {
            escape(line, true, out);
            out.push('\n');
        }
    }
}

/// A cell: in the row of the cell before it, or in a new one. The first row is
/// the head, which Markdown asks for.
fn cell(before: Option<&Block>, block: &Block, line: &str, out: &mut String) {
    let place = |block: &Block| block.cell.unwrap_or_default();
    let last = before.filter(|last| in_table(last)).map(place);
    let (row, column) = place(block);
    match last {
        Some((of, at)) if of == row && at == column => out.push(' '),
        Some((of, _)) if of == row => out.push_str(" | "),
        Some((of, columns)) => {
            out.push_str(" |\n");
            if of == 0 {
                out.extend(core::iter::repeat_n("| --- ", columns as usize + 1));
                out.push_str("|\n");
            }
            out.push_str("| ");
        }
        None => out.push_str("| "),
    }
    escape(line, false, out);
}

/// A fence longer than any in the code.
fn code(text: &str, out: &mut String) {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = 3.max(longest + 1);
    out.extend(core::iter::repeat_n('`', fence));
    out.push('\n');
    out.push_str(text.trim_end_matches('\n'));
    out.push('\n');
    out.extend(core::iter::repeat_n('`', fence));
    out.push('\n');
}

/// Appends text with what Markdown would take for markup escaped; `opens` where
/// the text stands at a line's beginning.
fn escape(text: &str, opens: bool, out: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next.is_ascii_alphabetic() || next == '#',
            '#' | '>' | '+' | '=' if at == 0 => opens,
            '-' if at == 0 => opens && (next == ' ' || next == '-'),
            '.' | ')' => opens && at == digits && digits > 0 && digits < 10 && next == ' ',
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
}
