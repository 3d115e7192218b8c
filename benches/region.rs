//! Runs, regions and sentences over text of five shapes, at three sizes.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use diglot::region::{regions, runs, sentences};

/// The haystacks: a name, and text that is repeated to size.
const HAYSTACKS: [(&str, &str); 5] = [
    ("en", include_str!("haystacks/en.txt")),
    ("zh", include_str!("haystacks/zh.txt")),
    ("page", include_str!("haystacks/page.txt")),
    ("mixed", include_str!("haystacks/mixed.txt")),
    ("alternating", include_str!("haystacks/alternating.txt")),
];

/// A label, a page, a book.
const SIZES: [(&str, usize); 3] = [("16B", 16), ("128KiB", 128 << 10), ("8MiB", 8 << 20)];

/// `text` over and over, at least `size` bytes, cut where a character ends.
fn grown(text: &str, size: usize) -> String {
    let mut out = text.repeat(size.div_ceil(text.len()));
    let end = (0..=size).rev().find(|end| out.is_char_boundary(*end)).unwrap_or(0);
    out.truncate(end);
    out
}

fn bench(c: &mut Criterion) {
    for (size_name, size) in SIZES {
        for (name, text) in HAYSTACKS {
            let text = grown(text, size);
            let mut group = c.benchmark_group(format!("{size_name}/{name}"));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::from_parameter("runs"), |b| {
                b.iter(|| runs(black_box(&text)).count());
            });
            group.bench_function(BenchmarkId::from_parameter("regions"), |b| {
                b.iter(|| regions(black_box(&text)).count());
            });
            group.bench_function(BenchmarkId::from_parameter("sentences"), |b| {
                b.iter(|| sentences(black_box(&text)).count());
            });
            group.finish();
        }
    }
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .sample_size(20)
}

criterion_group! { name = benches; config = config(); targets = bench }
criterion_main!(benches);
