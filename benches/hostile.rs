//! Hostile inputs, timed: `cargo bench --bench hostile`. Prints for each the time
//! a megabyte takes and how it grows when the input doubles; a growth over 2.5 is
//! marked. What they cost in memory is counted by `tests/hostile.rs`.

#[path = "hostile/inputs.rs"]
mod inputs;

use std::hint::black_box;
use std::time::{Duration, Instant};

use diglot::{Input, Pipeline, Scratch};

/// Bytes of the smaller input.
const SIZE: usize = 512 << 10;
const ROUNDS: usize = 5;

fn main() {
    // `cargo bench` passes flags meant for criterion; a word picks inputs by name.
    let word = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let pipeline = Pipeline::new();
    let mut scratch = Scratch::new();
    let mut time = |page: &[u8]| -> Duration {
        let start = Instant::now();
        let document = pipeline.process_with(&Input::new(page), &mut scratch);
        black_box(document.is_ok());
        start.elapsed()
    };
    println!("{:<28}{:>10}{:>9}", "input", "ms/MB", "growth");
    for ((name, once), (_, twice)) in inputs::all(SIZE).into_iter().zip(inputs::all(2 * SIZE)) {
        if word.as_ref().is_some_and(|word| !name.contains(word.as_str())) {
            continue;
        }
        // In turns, so that a busy machine slows both; the best of each counts.
        let (mut small, mut large) = (Duration::MAX, Duration::MAX);
        for _ in 0..ROUNDS {
            small = small.min(time(&once));
            large = large.min(time(&twice));
        }
        let growth = large.as_secs_f64() / small.as_secs_f64().max(1e-6);
        let rate = large.as_secs_f64() * 1e9 / twice.len() as f64;
        let mark = if growth > 2.5 && large > Duration::from_millis(5) { "  over 2.5" } else { "" };
        println!("{name:<28}{rate:>10.1}{growth:>9.2}{mark}");
    }
}
