//! Bytes to document over whole pages, one thread, warm scratch.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

#[path = "document/pages.rs"]
mod pages;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::{Input, Pipeline, Scratch};

fn bench(c: &mut Criterion) {
    let pipeline = Pipeline::new();
    let mut scratch = Scratch::new();
    let mut group = c.benchmark_group("document");
    for (name, page) in pages::all() {
        group.throughput(Throughput::Bytes(page.len() as u64));
        group.bench_function(name, |b| {
            b.iter(|| pipeline.process_with(&Input::new(black_box(&page)), &mut scratch));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
