//! `features`: a page → what the block model sees of each of its rows.
//!
//! Training reads this; see `tools/train`. A question is a file (`path`) or a
//! plain `text`. The first answer's `names` name the columns.

use diglot::block::{self, Page};
use diglot::clean::{Options, clean};
use diglot::decode::{Hints, decode};
use diglot::markup::{self, Flat};
use diglot::{OffsetMap, Region, Span};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(crate) struct Question {
    path: Option<String>,
    text: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Answer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    names: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    page_names: Vec<String>,
    rows: Vec<Row>,
    /// The features of the page as a whole, in hexadecimal.
    page: String,
    /// What the page is taken for today.
    page_kind: &'static str,
}

#[derive(Serialize)]
struct Row {
    text: String,
    /// What the blocks stage says of it today.
    kind: &'static str,
    /// The features in hexadecimal, two digits each.
    values: String,
}

pub(crate) fn stage() -> impl FnMut(Question) -> Answer {
    let mut named = false;
    move |question| {
        let first = !core::mem::replace(&mut named, true);
        let names = if first { block::feature_names() } else { Vec::new() };
        let page_names = if first { block::page_feature_names() } else { Vec::new() };
        let bytes =
            question.path.map_or(Vec::new(), |path| std::fs::read(path).unwrap_or_default());
        let decoded = decode(&bytes, &Hints::new());
        let flat = match &question.text {
            Some(text) => {
                Flat { lines: markup::plain_lines(text), text: text.clone(), ..Flat::default() }
            }
            None => markup::read_shown(decoded.text()),
        };
        Answer { names, page_names, ..study(flat) }
    }
}

fn study(mut flat: Flat) -> Answer {
    let text = core::mem::take(&mut flat.text);
    let (text, map, _) = clean(&text, &Options::new()).into_parts();
    let text = text.into_owned();
    place(&mut flat, &map);
    let regions: Vec<Region> = diglot::region::regions(&text).collect();
    let page = Page {
        text: &text,
        lines: &flat.lines,
        elements: &flat.elements,
        regions: &regions,
        head: &flat.head,
        barred: &[],
    };
    let typed = block::classify_page(&page, None);
    let blocks = &typed.blocks;
    let kind = |span: Span| {
        let at = blocks.partition_point(|block| block.span.end() <= span.start());
        blocks.get(at).map_or("other", |block| block.kind.as_str())
    };
    let rows = block::features(&page)
        .into_iter()
        .map(|(span, values)| Row {
            text: span.of(&text).unwrap_or_default().to_owned(),
            kind: kind(span),
            values: hex(&values),
        })
        .collect();
    Answer {
        names: Vec::new(),
        page_names: Vec::new(),
        rows,
        page: hex(&block::page_features(&page)),
        page_kind: typed.page.kind.as_str(),
    }
}

fn hex(values: &[u8]) -> String {
    values.iter().map(|value| format!("{value:02x}")).collect()
}

/// Moves lines to the cleaned text, as the pipeline does.
fn place(flat: &mut Flat, map: &OffsetMap) {
    if map.is_identity() {
        return;
    }
    let mut end = 0;
    for line in &mut flat.lines {
        let moved = map.to_text(line.span.range()).map_or(end, |span| span.end().max(end));
        line.span = Span::new(end, moved);
        end = moved;
    }
    if let Some(last) = flat.lines.last_mut() {
        last.span = Span::new(last.span.start(), map.text_len());
    }
}
