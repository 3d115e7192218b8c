//! Fields: dates and credits of lines, what is computed when asked, the fields of a
//! page beside all of its stages, and how the time of hostile lines grows.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::field::align::align;
use diglot::field::credit::{Place, credits};
use diglot::field::date::DateReader;
use diglot::field::fingerprint::Fingerprint;
use diglot::field::keyphrase::keyphrases;
use diglot::{Input, Pipeline, Scratch, Stage};

/// A metadata line as portals print them.
const LINE: &str =
    "2026-03-09 10:20:00　来源：港口晚报　作者：王小明、李大同　责任编辑：赵一　阅读：1204";
const ENGLISH: &str =
    "By Anna Smith and Paul Jones | Published March 9, 2026 at 3:04 PM GMT+8 | Updated 2 days ago";
const PAGE: &[u8] = include_bytes!("haystacks/portal.html");
const ZH: &str = include_str!("haystacks/zh.txt");
const EN: &str = include_str!("haystacks/en.txt");
const ALTERNATING: &str = include_str!("haystacks/alternating.txt");

fn bench(c: &mut Criterion) {
    let reader = DateReader::new().with_now("2026-03-10T08:00:00+08:00");
    let mut group = c.benchmark_group("field");
    for (name, line) in [("zh", LINE), ("en", ENGLISH)] {
        group.throughput(Throughput::Bytes(line.len() as u64));
        group.bench_function(format!("dates/{name}"), |b| b.iter(|| reader.read(black_box(line))));
        group.bench_function(format!("credits/{name}"), |b| {
            b.iter(|| credits(black_box(line), Place::Meta));
        });
    }
    for (name, text) in [("zh", ZH), ("en", EN)] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("keyphrases/{name}"), |b| {
            b.iter(|| keyphrases(black_box(text), 10));
        });
        group.bench_function(format!("fingerprint/{name}"), |b| {
            b.iter(|| Fingerprint::of(black_box(text)));
        });
    }
    let lines: Vec<&str> = ALTERNATING.lines().collect();
    group.throughput(Throughput::Bytes(ALTERNATING.len() as u64));
    group.bench_function("align", |b| b.iter(|| align(black_box(&lines))));
    group.throughput(Throughput::Bytes(PAGE.len() as u64));
    let pipeline = Pipeline::new();
    let mut scratch = Scratch::new();
    // The time of one stage, as the pipeline itself takes it.
    group.bench_function("of a page", |b| {
        b.iter_custom(|rounds| {
            let mut sum = Duration::ZERO;
            for _ in 0..rounds {
                let page = pipeline.process_with(&Input::new(black_box(PAGE)), &mut scratch);
                black_box(page.is_ok());
                let laps = scratch.timings().iter().filter(|lap| lap.stage == Stage::Fields);
                sum += laps.map(|lap| lap.time).sum::<Duration>();
            }
            sum
        });
    });
    group.bench_function("all stages of the page", |b| {
        b.iter(|| pipeline.process_with(&Input::new(black_box(PAGE)), &mut scratch));
    });
    group.finish();
    hostile(&reader);
}

/// Lines that would be slow were anything read again and again: how the time grows
/// where the line doubles. What is over 2.5 is marked.
fn hostile(reader: &DateReader) {
    const SIZE: usize = 256 << 10;
    let units = [
        "2026-",
        "2026-03-",
        "1/",
        "12:",
        "2026年",
        "二〇",
        "民國",
        "星期",
        "1 ",
        "1.2.3.",
        "-",
        "(",
        "（记者 ",
        "记者",
        "来源：",
        "作者：王",
        "王小明、",
        "By A B ",
        "by ",
        "文/",
        "、",
        "（",
        "某某日报",
        "/",
        " | ",
        "责任编辑",
        "Jan ",
        "3小时前",
        "+8:00",
        "T08",
        "\u{3000}",
        "甲",
    ];
    println!(
        "{:<14}{:>10}{:>8}{:>10}{:>8}",
        "line of", "dates ns/B", "growth", "credits", "growth"
    );
    for unit in units {
        let once = unit.repeat(SIZE / unit.len());
        let twice = unit.repeat(2 * SIZE / unit.len());
        let dates = grown([&once, &twice], |line| reader.read(line).len());
        let line = grown([&once, &twice], |line| credits(line, Place::Meta).len());
        let mark = if dates.2 || line.2 { "over" } else { "" };
        let unit = unit.replace('\u{3000}', "(wide space)");
        println!(
            "{unit:<14}{:>10.1}{:>8.2}{:>10.1}{:>8.2} {mark}",
            dates.0, dates.1, line.0, line.1
        );
    }
}

/// Nanoseconds a byte of the longer line, the growth from the shorter, whether that is over.
fn grown(lines: [&String; 2], read: impl Fn(&str) -> usize) -> (f64, f64, bool) {
    let [once, twice] = lines.map(|line| best(|| read(line)));
    let rate = twice.as_secs_f64() * 1e9 / lines[1].len() as f64;
    let growth = twice.as_secs_f64() / once.as_secs_f64().max(1e-6);
    (rate, growth, growth > 2.5 && twice > Duration::from_millis(2))
}

/// The best of five runs.
fn best(read: impl Fn() -> usize) -> Duration {
    let time = || {
        let start = Instant::now();
        black_box(read());
        start.elapsed()
    };
    (0..5).map(|_| time()).min().unwrap_or_default()
}

criterion_group!(benches, bench);
criterion_main!(benches);
