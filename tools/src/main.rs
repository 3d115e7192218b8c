//! Writes the tables the library ships: all, or those named.

use std::path::Path;
use std::process::ExitCode;

use diglot_tools::TABLES;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let names: Vec<String> = std::env::args().skip(1).collect();
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
