//! `throughput`: how fast pages held in memory become documents, on one thread.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diglot::{Input, Pipeline, Scratch, Stage};

/// Reads every file under the given paths, then times rounds over all of them
/// and prints the median round, the stages of that run and the allocations left
/// to the reader's own tools.
pub(crate) fn run(paths: &[String]) -> Result<(), Box<dyn Error>> {
    if paths.is_empty() {
        return Err("which pages?".into());
    }
    let mut pages = Vec::new();
    for path in paths {
        collect(Path::new(path), &mut pages)?;
    }
    let bytes: usize = pages.iter().map(|(_, page)| page.len()).sum();
    if bytes == 0 {
        return Err("the pages are empty".into());
    }
    let pipeline = Pipeline::new();
    let mut scratch = Scratch::new();
    let mut rounds: Vec<Duration> = Vec::new();
    let mut stages: Vec<(Stage, Duration)> = Vec::new();
    for round in 0..ROUNDS {
        let start = Instant::now();
        for (_, page) in &pages {
            let document = pipeline.process_with(&Input::new(page), &mut scratch)?;
            std::hint::black_box(document.text().len());
            // The first round warms up.
            if round > 0 {
                add(&mut stages, &scratch);
            }
        }
        rounds.push(start.elapsed());
    }
    rounds.remove(0);
    rounds.sort_unstable();
    let median = rounds[rounds.len() / 2];
    println!("{} pages, {bytes} bytes: {:.1} MB/s", pages.len(), rate(bytes, median));
    for (stage, time) in stages {
        let time = time / (ROUNDS as u32 - 1);
        println!("  {stage:?}: {:.1} MB/s of input", rate(bytes, time));
    }
    Ok(())
}

const ROUNDS: usize = 6;

fn collect(path: &Path, pages: &mut Vec<(PathBuf, Vec<u8>)>) -> Result<(), Box<dyn Error>> {
    let place = |error: std::io::Error| format!("{}: {error}", path.display());
    if path.is_dir() {
        let mut inside: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(path).map_err(place)? {
            inside.push(entry.map_err(place)?.path());
        }
        inside.sort();
        return inside.iter().try_for_each(|path| collect(path, pages));
    }
    pages.push((path.to_owned(), fs::read(path).map_err(place)?));
    Ok(())
}

fn add(stages: &mut Vec<(Stage, Duration)>, scratch: &Scratch) {
    for timing in scratch.timings() {
        match stages.iter_mut().find(|(stage, _)| *stage == timing.stage) {
            Some((_, time)) => *time += timing.time,
            None => stages.push((timing.stage, timing.time)),
        }
    }
}

/// Megabytes (10⁶ bytes) a second.
fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / time.as_secs_f64().max(1e-9) / 1e6
}
