//! Golden documents: what becomes of every sample page, held still.
//!
//! `BLESS=1 cargo test --all-features --test golden` writes them anew; read the difference
//! before you keep it.

#[allow(dead_code, reason = "the laws of single rooms are for their own tests")]
#[path = "it/law.rs"]
mod law;
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use diglot::field::Extras;
use diglot::{Document, Input, Pipeline};
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The sample pages, in order of their names.
fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("examples/pages")).expect("the sample pages");
    let mut pages: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ext| ext != "md"))
        .collect();
    pages.sort();
    assert!(pages.len() >= 8, "the sample pages are there");
    pages
}

fn document(bytes: &[u8]) -> Document {
    Pipeline::new().process(&Input::new(bytes)).expect("small enough")
}

/// The wire form without the digests that change with every table and version.
fn wire(document: &Document) -> Value {
    let mut wire = serde_json::to_value(document).expect("documents serialise");
    for digest in ["version", "tables", "taxonomy", "config"] {
        wire["provenance"][digest] = "0".repeat(32).into();
    }
    wire
}

#[test]
fn documents_are_golden() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut stale = Vec::new();
    for page in pages() {
        let name = page.file_name().and_then(|name| name.to_str()).expect("utf-8 name");
        let golden = root().join("tests/golden").join(format!("{name}.json"));
        let wire = wire(&document(&fs::read(&page).expect("readable")));
        let made = serde_json::to_string_pretty(&wire).expect("documents serialise") + "\n";
        if bless {
            fs::write(&golden, &made).expect("writable");
        } else if fs::read_to_string(&golden).unwrap_or_default() != made {
            stale.push(name.to_owned());
        }
    }
    assert!(
        stale.is_empty(),
        "changed: {}. Run `BLESS=1 cargo test --all-features --test golden` and read the difference.",
        stale.join(", ")
    );
}

#[test]
fn every_golden_document_belongs_to_a_page() {
    let names: Vec<String> = pages()
        .iter()
        .map(|page| format!("{}.json", page.file_name().unwrap().display()))
        .collect();
    for entry in fs::read_dir(root().join("tests/golden")).expect("the golden documents") {
        let name = entry.expect("readable").file_name().into_string().expect("utf-8 name");
        assert!(names.contains(&name), "{name} is left over");
    }
}

#[test]
fn documents_keep_the_laws_and_the_schema() {
    let schema =
        fs::read_to_string(root().join("schema/document.schema.json")).expect("the schema");
    let schema = schema::Schema::new(serde_json::from_str(&schema).expect("JSON"));
    for page in pages() {
        let bytes = fs::read(&page).expect("readable");
        let document = document(&bytes);
        law::document(&document, &bytes);
        let wire = serde_json::to_value(&document).expect("documents serialise");
        if let Err(wrong) = schema.check(&wire) {
            panic!("{}: {wrong}", page.display());
        }
    }
}

#[test]
fn what_is_computed_passes_the_schema_too() {
    let schema =
        fs::read_to_string(root().join("schema/document.schema.json")).expect("the schema");
    let schema = schema::Schema::new(serde_json::from_str(&schema).expect("JSON"));
    let extras = Extras::new().with_keyphrases(10).with_fingerprint().with_parallel();
    let pipeline = Pipeline::new().with_extras(extras);
    let mut parallel = 0;
    for page in pages() {
        let bytes = fs::read(&page).expect("readable");
        let document = pipeline.process(&Input::new(&bytes)).expect("small enough");
        law::computed(&document);
        let wire = serde_json::to_value(&document).expect("documents serialise");
        if let Err(wrong) = schema.check(&wire) {
            panic!("{}: {wrong}", page.display());
        }
        parallel += document.computed().parallel.len();
    }
    assert!(parallel > 0, "one of the sample pages is in both languages");
}

#[test]
fn a_documents_own_offsets_cut_its_text() {
    for page in pages() {
        let document = document(&fs::read(&page).expect("readable"));
        let wire = serde_json::to_value(&document).expect("documents serialise");
        let text = wire["text"].as_str().expect("text");
        let joined: String = wire["blocks"]
            .as_array()
            .expect("blocks")
            .iter()
            .map(|block| {
                let at = |key: &str| block[key].as_u64().expect("offset") as usize;
                &text[at("start")..at("end")]
            })
            .collect();
        assert_eq!(joined, text, "{}", page.display());
    }
}
