//! Hostile inputs, timed and weighed: `cargo bench --bench hostile [WORD]`. Prints for
//! each the time a megabyte takes, how time and bytes asked for grow when the input
//! doubles, the most heap held and the text made, both as multiples of the input.
//! What is over a bound (growth 2.5; heap 10 × input + 1 MiB + 64 bytes a block or
//! region; text 3 × input + 1 KiB) is marked.

#[path = "hostile/inputs.rs"]
mod inputs;

use std::hint::black_box;
use std::time::{Duration, Instant};

use cap::Cap;
use diglot::{Document, Input, Pipeline, Scratch};
use peak_alloc::PeakAlloc;

const PEAK: PeakAlloc = PeakAlloc;
/// Counts all bytes ever asked for; `PEAK`, inside it, the most held at one time.
#[global_allocator]
static ALL: Cap<PeakAlloc> = Cap::new(PEAK, usize::MAX);

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
    println!(
        "{:<28}{:>8}{:>8}{:>8}{:>8}{:>8}",
        "input", "ms/MB", "growth", "asked", "heap ×", "text ×"
    );
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
        let (light, heavy) = (weigh(&pipeline, &once), weigh(&pipeline, &twice));
        let asked = heavy.asked as f64 / light.asked.max(1) as f64;
        let times = |bytes: usize| bytes as f64 / twice.len() as f64;
        let mut over = Vec::new();
        if growth > 2.5 && large > Duration::from_millis(5) {
            over.push("time");
        }
        if asked > 2.5 {
            over.push("asked");
        }
        if heavy.peak > 10 * twice.len() + (1 << 20) + 64 * heavy.pieces {
            over.push("heap");
        }
        if heavy.text > 3 * twice.len() + 1024 {
            over.push("text");
        }
        println!(
            "{name:<28}{rate:>8.1}{growth:>8.2}{asked:>8.2}{:>8.1}{:>8.2}  {}",
            times(heavy.peak),
            times(heavy.text),
            over.join(" ")
        );
    }
}

/// What one page cost.
struct Weight {
    /// The most bytes held at one time, beyond what was held before.
    peak: usize,
    /// All bytes asked for.
    asked: usize,
    /// Blocks and regions made.
    pieces: usize,
    /// Bytes of text made.
    text: usize,
}

fn weigh(pipeline: &Pipeline, page: &[u8]) -> Weight {
    let before = (PEAK.current_usage(), ALL.total_allocated());
    PEAK.reset_peak_usage();
    let document = pipeline.process(&Input::new(page));
    let of = |count: fn(&Document) -> usize| document.as_ref().map_or(0, count);
    Weight {
        peak: PEAK.peak_usage().saturating_sub(before.0),
        asked: ALL.total_allocated() - before.1,
        pieces: of(|document| document.blocks().len() + document.regions().len()),
        text: of(|document| document.text().len()),
    }
}
