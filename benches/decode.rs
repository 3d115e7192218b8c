//! Detection and decoding of a page of 200 KB in each encoding, and of 100 MB of
//! what is no page.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::Encoding;
use diglot::decode::{Hints, decode, decode_as, detect};
use diglot::plausible::Score;

#[path = "haystacks/pages.rs"]
mod pages;

use pages::{Page, pages};

const PAGE: &str = include_str!("haystacks/page.txt");

fn bench(c: &mut Criterion) {
    for Page { name, label, bytes } in pages() {
        let hints = Hints::new();
        let encoding = Encoding::for_label(label).expect("a known label");
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function("detect", |b| b.iter(|| detect(black_box(&bytes), &hints)));
        group.bench_function("decode", |b| b.iter(|| decode(black_box(&bytes), &hints)));
        group.bench_function("decode_as", |b| b.iter(|| decode_as(black_box(&bytes), encoding)));
        let decoded = decode(&bytes, &hints);
        group.bench_function("offsets", |b| b.iter(|| black_box(&decoded).offsets()));
        group.finish();
    }
    let text = PAGE.repeat(100);
    let mut group = c.benchmark_group("plausible");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("score", |b| b.iter(|| Score::of(black_box(&text))));
    group.finish();
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .sample_size(20)
}

/// 100 MB of what is no page: `cargo bench --bench decode flood`.
fn floods(c: &mut Criterion) {
    const MANY: usize = 100_000_000;
    let mut group = c.benchmark_group("flood");
    group.throughput(Throughput::Bytes(MANY as u64)).sample_size(10);
    for (name, seed, step) in [("0x81", 0x81 << 56, 0), ("nul", 0, 0), ("random", 1, 1)] {
        group.bench_function(name, |b| {
            let mut state: u64 = seed;
            let bytes: Vec<u8> = (0..MANY)
                .map(|_| {
                    if step > 0 {
                        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(step);
                    }
                    (state >> 56) as u8
                })
                .collect();
            b.iter(|| decode(black_box(&bytes), &Hints::new()).replaced());
        });
    }
    group.finish();
}

criterion_group! { name = benches; config = config(); targets = bench, floods }
criterion_main!(benches);
