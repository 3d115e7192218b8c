//! Prints a page's blocks, each with its kind and language.
//!
//! ```sh
//! cargo run --release --example blocks -- examples/pages/bilingual.html
//! ```

use diglot::{Input, Pipeline};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Pipeline::new();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let document = pipeline.process(&Input::new(&bytes))?;
        for block in document.blocks() {
            let text = block.content.of(document.text()).unwrap_or_default();
            let home = document.source(block.content);
            println!("{:<10} {:<3} {home:?} {text}", block.kind.as_str(), block.lang.code());
        }
    }
    Ok(())
}
