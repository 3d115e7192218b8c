//! Bytes to typed document beside `dom_smoothie`'s bytes to article, on the same
//! pages. The rival is handed UTF-8: the decoding is not in its time.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

#[path = "../../document/pages.rs"]
mod pages;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::{Input, Pipeline, Scratch};
use dom_smoothie::Readability;

fn bench(c: &mut Criterion) {
    let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    for (name, page) in pages::all() {
        let Ok(text) = std::str::from_utf8(&page) else { continue };
        if name.starts_with("text") {
            continue;
        }
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(page.len() as u64));
        group.bench_function("diglot", |b| {
            b.iter(|| pipeline.process_with(&Input::new(black_box(&page)), &mut scratch));
        });
        group.bench_function("dom_smoothie", |b| {
            b.iter(|| Readability::new(black_box(text), None, None).and_then(|mut r| r.parse()));
        });
        group.finish();
    }
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(20)
}

criterion_group! { name = benches; config = config(); targets = bench }
criterion_main!(benches);
