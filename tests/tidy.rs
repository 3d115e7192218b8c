//! Keeps the house in order: floors, file sizes, left-over markers.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors, lowest first. A module may use its own floor's earlier entries
/// and every floor below; nothing points up.
const FLOORS: &[&[&str]] = &[
    &["span", "lang", "error", "limit", "note", "offset", "input", "class", "plausible", "tables"],
    &["decode"],
    &["markup"],
    &["clean"],
    &["region"],
    &["block"],
    &["label", "field"],
    &["document"],
    &["site", "pipeline"],
];

fn rust_files(dir: &Path, out: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(dir).expect("a readable directory");
    for entry in entries {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            if !path.ends_with("target") {
                rust_files(&path, out);
            }
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            out.push(path);
        }
    }
}

fn repo_files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    for dir in ["src", "cli", "eval", "tools", "benches", "fuzz", "tests", "examples"] {
        // A packaged crate has only some of them.
        if root.join(dir).is_dir() {
            rust_files(&root.join(dir), &mut out);
        }
    }
    out.sort();
    assert!(out.len() > 20, "the walk found the files");
    out
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The crate modules a source text names by `crate::…`; names re-exported at
/// the root are traced to their module through `lib.rs`.
fn used_modules(source: &str, exports: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 1;
                let end = group.find(|c| {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    depth == 0
                });
                top_level(&group[..end.unwrap_or(group.len())])
            }
            None => vec![rest],
        };
        for name in names {
            let name = name.trim();
            let word: String =
                name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let module = exports.iter().find(|(item, _)| *item == word).map(|(_, module)| module);
            found.push(module.cloned().unwrap_or(word));
        }
    }
    found
}

/// Splits a use group at its own commas, not at those of groups inside it.
fn top_level(group: &str) -> Vec<&str> {
    let mut depth = 0;
    group
        .split(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == ',' && depth == 0
        })
        .collect()
}

fn exports(lib: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for statement in lib.split(';') {
        let Some(at) = statement.find("pub use ") else { continue };
        let path = &statement[at + "pub use ".len()..];
        let Some((module, items)) = path.split_once("::") else { continue };
        for item in items.trim_matches(['{', '}', '\n', ' ']).split(',') {
            out.push((item.trim().to_owned(), module.trim().to_owned()));
        }
    }
    out
}

#[test]
fn imports_point_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let exports = exports(&fs::read_to_string(src.join("lib.rs")).expect("lib.rs"));
    assert!(exports.contains(&("Span".to_owned(), "span".to_owned())), "exports are read");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let mut upward = Vec::new();
    for path in files {
        let inside = path.strip_prefix(&src).expect("under src");
        let room = inside.iter().next().and_then(|p| p.to_str()).expect("utf-8 path");
        let module = room.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let own = floor_of(module).unwrap_or_else(|| panic!("{module} stands on no floor"));
        let source = fs::read_to_string(&path).expect("readable");
        for used in used_modules(&source, &exports) {
            let floor = floor_of(&used).unwrap_or_else(|| {
                panic!("{}: `crate::{used}` stands on no floor", inside.display())
            });
            if floor > own {
                upward.push(format!("{}: crate::{used}", inside.display()));
            }
        }
    }
    assert!(upward.is_empty(), "imports point up:\n{}", upward.join("\n"));
}

#[test]
fn files_hold_one_idea() {
    const MOST: usize = 600;
    let generated = |path: &Path| path.components().any(|part| part.as_os_str() == "tables");
    for path in repo_files().iter().filter(|path| !generated(path)) {
        let lines = fs::read_to_string(path).expect("readable").lines().count();
        assert!(lines <= MOST, "{} has {lines} lines, over {MOST}", path.display());
    }
}

#[test]
fn nothing_is_left_over() {
    let markers = ["TODO", "FIXME", "XXX", "#[ignore"].map(|marker| marker.to_owned());
    for path in repo_files() {
        if path.ends_with("tests/tidy.rs") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("readable");
        for marker in &markers {
            assert!(!source.contains(marker.as_str()), "{} holds {marker}", path.display());
        }
    }
}
