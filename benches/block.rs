//! Lines to typed blocks on portal pages and on a flood of lines, and the
//! allocations a whole page takes with a warm scratch: `cargo bench --bench block`.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

#[path = "document/pages.rs"]
mod pages;

use std::alloc::System;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group};
use diglot::block::{Page, classify};
use diglot::markup::read;
use diglot::region::regions;
use diglot::{Input, Pipeline, Region, Scratch};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALL: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const PAGE: &str = include_str!("haystacks/portal.html");

fn bench(c: &mut Criterion) {
    let inputs = [
        ("page", PAGE.to_owned()),
        ("pages 1MiB", PAGE.repeat((1 << 20) / PAGE.len())),
        ("cells 256KiB", "<td>x".repeat((256 << 10) / 5)),
    ];
    let mut group = c.benchmark_group("block");
    for (name, html) in &inputs {
        let flat = read(html);
        let regions: Vec<Region> = regions(&flat.text).collect();
        let page = Page {
            text: &flat.text,
            lines: &flat.lines,
            elements: &flat.elements,
            regions: &regions,
            head: &flat.head,
            barred: &[],
        };
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_function(*name, |b| b.iter(|| classify(black_box(&page))));
    }
    group.finish();
}

/// Prints the allocations of the second of two equal pages.
fn allocations() {
    let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    for (name, page) in pages::all() {
        let input = Input::new(&page);
        drop(black_box(pipeline.process_with(&input, &mut scratch)));
        let before = ALL.stats();
        let document = pipeline.process_with(&input, &mut scratch);
        let made = ALL.stats() - before;
        let blocks = document.as_ref().map_or(0, |document| document.blocks().len());
        println!(
            "{name:<12} {blocks:>5} blocks: {:>6} allocations, {:>6} reallocations",
            made.allocations, made.reallocations
        );
    }
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .sample_size(20)
}

criterion_group! { name = benches; config = config(); targets = bench }

fn main() {
    allocations();
    benches();
    Criterion::default().configure_from_args().final_summary();
}
