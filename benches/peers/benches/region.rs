//! Runs, regions and sentences beside what people use today, in one run, over text of
//! five shapes at three sizes.
//!
//! `cargo bench -p diglot-peers --bench region`, then `docs/speed.py` draws the figures.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::region::{regions, runs, sentences};
use lingua::{Language, LanguageDetectorBuilder};
use unicode_segmentation::UnicodeSegmentation;

const HAYSTACKS: [(&str, &str); 5] = [
    ("en", include_str!("../../haystacks/en.txt")),
    ("zh", include_str!("../../haystacks/zh.txt")),
    ("page", include_str!("../../haystacks/page.txt")),
    ("mixed", include_str!("../../haystacks/mixed.txt")),
    ("alternating", include_str!("../../haystacks/alternating.txt")),
];

/// A label, a page, a book.
const SIZES: [(&str, usize); 3] = [("16B", 16), ("128KiB", 128 << 10), ("8MiB", 8 << 20)];

/// What the slow ones are given: they need seconds for a book.
const SLOW_SIZES: [(&str, usize); 2] = [SIZES[0], SIZES[1]];

/// `text` over and over, `size` bytes at most, cut where a character ends.
fn grown(text: &str, size: usize) -> String {
    let mut out = text.repeat(size.div_ceil(text.len()));
    let end = (0..=size).rev().find(|end| out.is_char_boundary(*end)).unwrap_or(0);
    out.truncate(end);
    out
}

fn chars(text: &str) -> u32 {
    text.chars().fold(0, |acc, c| acc ^ c as u32)
}

fn fast(c: &mut Criterion) {
    for (size_name, size) in SIZES {
        for (name, text) in HAYSTACKS {
            let text = grown(text, size);
            let mut group = c.benchmark_group(format!("region {size_name}/{name}"));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function("simdutf8", |b| {
                b.iter(|| simdutf8::basic::from_utf8(black_box(text.as_bytes())).is_ok());
            });
            group.bench_function("chars", |b| b.iter(|| chars(black_box(&text))));
            group.bench_function("diglot runs", |b| b.iter(|| runs(black_box(&text)).count()));
            group
                .bench_function("diglot regions", |b| b.iter(|| regions(black_box(&text)).count()));
            group.bench_function("diglot sentences", |b| {
                b.iter(|| sentences(black_box(&text)).count());
            });
            if size <= SLOW_SIZES[1].1 {
                group.bench_function("unicode-segmentation sentences", |b| {
                    b.iter(|| black_box(&text).split_sentence_bounds().count());
                });
            }
            group.finish();
        }
    }
}

/// The slow ones, on the page only; lingua knows Chinese and English and no more.
fn slow(c: &mut Criterion) {
    let (name, text) = HAYSTACKS[2];
    let lingua =
        LanguageDetectorBuilder::from_languages(&[Language::English, Language::Chinese]).build();
    for (size_name, size) in SLOW_SIZES {
        let text = grown(text, size);
        let mut group = c.benchmark_group(format!("region {size_name}/{name}"));
        group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
        group.bench_function("whatlang", |b| b.iter(|| whatlang::detect(black_box(&text))));
        group.bench_function("lingua {en, zh}", |b| {
            b.iter(|| lingua.detect_multiple_languages_of(black_box(text.as_str())).len());
        });
        group.finish();
    }
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .sample_size(20)
}

criterion_group! { name = benches; config = config(); targets = fast, slow }
criterion_main!(benches);
