//! The workshop: every table the library ships is generated here.
//!
//! A [`Table`] names the file it makes and the function that makes its bytes
//! from inputs kept in `tools/data` (compact counts, model dumps, authored
//! lists). `cargo run -p diglot-tools` writes all of them, with names only the
//! named; a test makes each again and compares, so a stale table fails like any
//! other test. Counting the inputs themselves from corpora is a second, rarer
//! step: `cargo run -p diglot-tools -- count NAME CORPUS_DIR`.

/// A generated file of the library.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The name on the command line.
    pub name: &'static str,
    /// The file it makes, from the repository's root.
    pub path: &'static str,
    /// Makes the file's bytes.
    pub make: fn() -> Vec<u8>,
}

mod block;
mod cns;
mod confidence;
mod digest;
mod double;
mod entities;
mod field_kinds;
mod fold;
mod gloss;
mod han_variant;
mod look;
pub mod plausible;
mod taxonomy;
mod words;

/// Every table. The digest over all others stands last.
pub const TABLES: &[Table] = &[
    Table { name: "clean-look", path: "src/tables/clean_look.bin", make: look::make },
    Table { name: "han-variant", path: "src/tables/han_variant.bin", make: han_variant::make },
    Table { name: "entities", path: "src/tables/entities.rs", make: entities::make },
    Table { name: "gbk", path: "src/tables/gbk.bin", make: double::gbk },
    Table { name: "big5", path: "src/tables/big5.bin", make: double::big5 },
    Table { name: "cns11643", path: "src/tables/cns11643.bin", make: cns::make },
    Table { name: "plausible", path: "src/tables/plausible.bin", make: plausible::make },
    Table { name: "fold", path: "src/tables/fold.rs", make: fold::make },
    Table { name: "field-kinds", path: "src/label/field_kind/labels.rs", make: field_kinds::make },
    Table { name: "block-body", path: "src/tables/block_body.bin", make: block::body },
    Table { name: "block-kind", path: "src/tables/block_kind.bin", make: block::kind },
    Table { name: "block-page", path: "src/tables/block_page.bin", make: block::page },
    Table { name: "gloss", path: "src/tables/gloss.rs", make: gloss::make },
    Table { name: "confidence", path: "src/tables/confidence.rs", make: confidence::make },
    Table { name: "words", path: "src/tables/words.rs", make: words::make },
    Table { name: "taxonomy", path: "src/tables/taxonomy_index.bin", make: taxonomy::index },
    Table { name: "taxonomy", path: "src/tables/taxonomy_heap.bin", make: taxonomy::heap },
    Table {
        name: "taxonomy-core",
        path: "src/tables/taxonomy_core_index.bin",
        make: taxonomy::core_index,
    },
    Table {
        name: "taxonomy-core",
        path: "src/tables/taxonomy_core_heap.bin",
        make: taxonomy::core_heap,
    },
    Table { name: "digest", path: "src/tables/digest.rs", make: digest::make },
];
