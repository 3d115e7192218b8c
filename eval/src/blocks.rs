//! `blocks`: plain text → typed blocks.

use diglot::{Input, Media, Pipeline, Scratch};
use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    blocks: Vec<Block>,
}

/// A block at its place in the text that was asked about.
#[derive(Serialize)]
struct Block {
    kind: &'static str,
    start: usize,
    end: usize,
}

pub(crate) fn stage() -> impl FnMut(OfText) -> Answer {
    let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    move |question| {
        let input =
            Input::new(question.text.as_bytes()).with_charset("utf-8").with_media(Media::Text);
        // Questions are far below the limit, the only error there is.
        let Ok(document) = pipeline.process_with(&input, &mut scratch) else {
            return Answer { blocks: Vec::new() };
        };
        let place = |block: &diglot::Block| {
            let source = document.source(block.content);
            Block { kind: block.kind.as_str(), start: source.start, end: source.end }
        };
        Answer { blocks: document.blocks().iter().map(place).collect() }
    }
}
