//! Writes the tables the library ships: all, or those named.

use std::path::Path;
use std::process::ExitCode;

use diglot_tools::TABLES;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let names: Vec<String> = std::env::args().skip(1).collect();
    if let [verb, name, corpus] = names.as_slice()
        && verb == "count"
    {
        return count(name, Path::new(corpus), &root);
    }
    if let Some(unknown) = names.iter().find(|name| TABLES.iter().all(|t| t.name != **name)) {
        eprintln!("tools: no table is named {unknown}");
        return ExitCode::from(2);
    }
    for table in TABLES.iter().filter(|t| names.is_empty() || names.iter().any(|n| n == t.name)) {
        let bytes = (table.make)();
        if let Err(error) = std::fs::write(root.join(table.path), &bytes) {
            eprintln!("tools: {}: {error}", table.path);
            return ExitCode::FAILURE;
        }
        println!("{}: {} bytes", table.path, bytes.len());
    }
    ExitCode::SUCCESS
}

/// Counts a table's inputs from corpora, into `tools/data`.
fn count(name: &str, corpus: &Path, root: &Path) -> ExitCode {
    let result = match name {
        "plausible" => diglot_tools::plausible::count(corpus, &root.join("tools/data/plausible")),
        _ => {
            eprintln!("tools: nothing is counted for {name}");
            return ExitCode::from(2);
        }
    };
    result.map_or_else(
        |error| {
            eprintln!("tools: {name}: {error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}
