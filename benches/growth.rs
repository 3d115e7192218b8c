//! Runs, regions and sentences of hostile strings: `cargo bench --bench growth`. Prints
//! for each what a byte costs, and how time grows when the string doubles: over 2.5 is
//! marked, for all three are linear on any text.

use std::hint::black_box;
use std::time::{Duration, Instant};

use diglot::region::{regions, runs, sentences};

/// What is repeated, and what it is to find out.
const HOSTILE: &[(&str, &str)] = &[
    ("one letter", "a"),
    ("one character", "港"),
    ("no letter, no stop", "-- "),
    ("no stop", "港口 harbour "),
    ("stops alone", "."),
    ("stops with spaces", ". "),
    ("wide stops alone", "！"),
    ("ellipses", "…"),
    ("stops that never end", "e.g. x "),
    ("initials", "J. "),
    ("items of a list", "b. "),
    ("items with content", "the a. one b. two "),
    ("bullets", "• "),
    ("numbers", "1. "),
    ("quotes", "\"."),
    ("openers", "(."),
    ("closers", ".)"),
    ("titles that never close", "《!"),
    ("addresses", "a/!港"),
    ("white space", ". \u{3000}\t "),
    ("line breaks", "\n"),
    ("accents", "é'l "),
    ("a long Latin line", "the harbour ÿ港 "),
    ("Japanese, then Chinese", "港です。港。"),
    ("prose with many asides", "港 the of the of the of "),
    ("scripts in turn", "aбか港각"),
    ("spaced quotes", ". »"),
];

const SIZE: usize = 128 << 10;
const ROUNDS: usize = 5;

/// A name and what is counted.
type Task = (&'static str, fn(&str) -> usize);

const TASKS: [Task; 3] = [
    ("runs", |text| runs(text).count()),
    ("regions", |text| regions(text).count()),
    ("sentences", |text| sentences(text).count()),
];

fn main() {
    println!("{:<26} {:<10} {:>8} {:>7}", "text", "task", "ns/byte", "growth");
    for (name, bit) in HOSTILE {
        let small = bit.repeat(SIZE / bit.len());
        let large = small.repeat(2);
        for (task, count) in TASKS {
            let (once, twice) = (least(count, &small), least(count, &large));
            let growth = twice.as_secs_f64() / once.as_secs_f64();
            let each = once.as_secs_f64() * 1e9 / small.len() as f64;
            let mark = if growth > 2.5 { "  over" } else { "" };
            println!("{name:<26} {task:<10} {each:>8.2} {growth:>7.2}{mark}");
        }
    }
}

/// The shortest time of a few.
fn least(count: fn(&str) -> usize, text: &str) -> Duration {
    let time = |_| {
        let start = Instant::now();
        black_box(count(black_box(text)));
        start.elapsed()
    };
    (0..ROUNDS).map(time).min().unwrap_or_default()
}
