//! `false-repairs`: how often repair changes text that nobody spoilt.

use std::error::Error;
use std::fs;

use diglot::clean::{Options, Repair, clean};

/// Cuts the lines of clean text under the given paths into windows, from a label
/// to a paragraph in length, and prints how many of them each level of repair
/// changes, and the first few.
pub(crate) fn run(paths: &[String]) -> Result<(), Box<dyn Error>> {
    if paths.is_empty() {
        return Err("which texts?".into());
    }
    for path in paths {
        let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        let windows = windows(&text);
        for level in [Repair::Sure, Repair::Likely] {
            let options = Options::repair_only(level);
            let changed: Vec<(&str, String)> = windows
                .iter()
                .map(|window| (*window, clean(window, &options).as_str().to_owned()))
                .filter(|(window, cleaned)| window != cleaned)
                .collect();
            println!("{path}: {} of {} windows changed ({level:?})", changed.len(), windows.len());
            for (window, cleaned) in changed.iter().take(SHOWN) {
                println!("  {window}\n→ {cleaned}");
            }
        }
    }
    Ok(())
}

const SHOWN: usize = 20;

/// Lengths of windows in characters, taken in turn.
const LENGTHS: [usize; 6] = [4, 8, 16, 32, 64, 256];

/// Windows of a text, line by line, all of it. Lines that have U+FFFD or
/// controls are not clean.
fn windows(text: &str) -> Vec<&str> {
    let mut lengths = LENGTHS.iter().cycle();
    let mut out = Vec::new();
    for line in text.lines().filter(|line| !line.contains(is_dirt)) {
        let mut rest = line;
        while let (false, Some(length)) = (rest.is_empty(), lengths.next()) {
            let end = rest.char_indices().nth(*length).map_or(rest.len(), |(at, _)| at);
            let (window, more) = rest.split_at(end);
            out.push(window);
            rest = more;
        }
    }
    out
}

fn is_dirt(c: char) -> bool {
    c == '\u{FFFD}' || c.is_control() && c != '\t'
}
