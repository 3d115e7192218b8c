//! `document`: a page's file → its main text, fields and typed blocks.
//! `article`: the same, `blocks` being those of the main document only, as a
//! scorer of paragraphs reads them.

use std::time::Instant;

use diglot::{Document, Field, Input, LabelPath, Pipeline, Scratch};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(crate) struct Question {
    pub(crate) path: String,
    pub(crate) url: Option<String>,
}

#[derive(Default, Serialize)]
#[serde(default)]
pub(crate) struct Answer {
    /// The main content, a paragraph a line.
    text: String,
    title: Option<String>,
    date: Option<String>,
    /// All authors as one string.
    author: Option<String>,
    authors: Vec<String>,
    source: Option<String>,
    editor: Option<String>,
    breadcrumb: Vec<String>,
    tags: Vec<String>,
    keywords: Vec<String>,
    blocks: Vec<Block>,
    page_kind: &'static str,
    /// Milliseconds from bytes to document, reading the file left out.
    ms: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[derive(Serialize)]
struct Block {
    kind: &'static str,
    text: String,
}

/// `whole`: blocks of the whole page, not only of its main document.
pub(crate) fn stage(whole: bool) -> impl FnMut(Question) -> Answer {
    let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    move |question| {
        let bytes = match std::fs::read(&question.path) {
            Ok(bytes) => bytes,
            Err(error) => return failed(format!("{}: {error}", question.path)),
        };
        let mut input = Input::new(&bytes);
        if let Some(url) = &question.url {
            input = input.with_url(url);
        }
        let start = Instant::now();
        match pipeline.process_with(&input, &mut scratch) {
            Ok(document) => {
                let ms = start.elapsed().as_secs_f64() * 1000.0;
                let mut answer = Answer { ms, ..of_document(&document) };
                if !whole {
                    answer.blocks = paragraphs(&answer.text);
                }
                answer
            }
            Err(error) => failed(error.to_string()),
        }
    }
}

/// The main text in paragraphs.
fn paragraphs(text: &str) -> Vec<Block> {
    text.lines().map(|line| Block { kind: "paragraph", text: line.to_owned() }).collect()
}

fn failed(error: String) -> Answer {
    Answer { error: Some(error), ..Answer::default() }
}

fn of_document(document: &Document) -> Answer {
    let fields = document.fields();
    let authors = list(fields.authors.as_ref());
    let editors = list(fields.editors.as_ref());
    let block = |block: &diglot::Block| Block {
        kind: block.kind.as_str(),
        text: block.content.of(document.text()).unwrap_or_default().to_owned(),
    };
    Answer {
        text: document.main_text(),
        title: value(fields.title.as_ref()),
        date: value(fields.published.as_ref()),
        author: joined(&authors),
        authors,
        source: value(fields.source.as_ref()),
        editor: joined(&editors),
        breadcrumb: fields.breadcrumb.as_ref().map_or(Vec::new(), |f| segments(&f.value)),
        tags: list(fields.tags.as_ref()),
        keywords: list(fields.keywords.as_ref()),
        page_kind: document.page_kind().as_str(),
        blocks: document.blocks().iter().map(block).filter(|b| !b.text.is_empty()).collect(),
        ..Answer::default()
    }
}

fn value(field: Option<&Field<String>>) -> Option<String> {
    field.map(|field| field.value.clone())
}

fn list(field: Option<&Field<Vec<String>>>) -> Vec<String> {
    field.map_or(Vec::new(), |field| field.value.clone())
}

fn joined(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| names.join(" "))
}

/// Each segment as printed: the names it has, Chinese before English.
pub(crate) fn segments(path: &LabelPath) -> Vec<String> {
    let printed = |label: &diglot::Label| {
        label.zh.iter().chain(&label.en).map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    path.labels().iter().map(printed).collect()
}
