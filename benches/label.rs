//! Labels: resolving a name, parsing and resolving a breadcrumb, suggesting.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::alloc::System;
use std::hint::black_box;

use cap::Cap;
use criterion::{Criterion, criterion_group, criterion_main};
use diglot::label::{Layer, Suggester};
use diglot::{LabelPath, Taxonomy};

const KNOWN: [&str; 8] = [
    "财经",
    "首頁",
    "Science and Technology",
    "ＳＰＯＲＴＳ",
    "專家意見",
    "Elections",
    "教育频道",
    "World News",
];
const CRUMB: &str = "您的位置：首页 > Sports(体育) > 足球";
const UNKNOWN: [&str; 4] = ["Enviromnent news desk", "财经眼", "国际观察员", "Football leage"];

/// Counts what is asked for.
#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

/// A hit allocates nothing, nor does a plain breadcrumb that is read in place.
fn assert_no_allocation(taxonomy: &Taxonomy) {
    let before = HEAP.total_allocated();
    for name in KNOWN {
        assert!(black_box(taxonomy.find(name)).is_some(), "{name} is known");
    }
    taxonomy.read(black_box(CRUMB), |segment| assert!(segment.id.is_some()));
    assert_eq!(HEAP.total_allocated(), before, "a hit allocates nothing");
}

fn bench(c: &mut Criterion) {
    let taxonomy = Taxonomy::built_in();
    assert_no_allocation(&taxonomy);
    c.bench_function("label/built-in", |b| b.iter(Taxonomy::built_in));
    c.bench_function("label/find 8 known", |b| {
        b.iter(|| KNOWN.iter().filter(|name| taxonomy.find(black_box(name)).is_some()).count());
    });
    c.bench_function("label/read a breadcrumb in place", |b| {
        b.iter(|| {
            let mut known = 0;
            taxonomy.read(black_box(CRUMB), |segment| known += usize::from(segment.id.is_some()));
            known
        });
    });
    c.bench_function("label/parse and resolve a breadcrumb", |b| {
        b.iter(|| taxonomy.parse(black_box(CRUMB)));
    });
    c.bench_function("label/new suggester", |b| b.iter(|| Suggester::new(&taxonomy)));
    let suggester = Suggester::new(&taxonomy);
    c.bench_function("label/suggest for 4 unknown", |b| {
        b.iter(|| {
            UNKNOWN.iter().map(|label| suggester.suggest(black_box(label)).len()).sum::<usize>()
        });
    });
    let concepts = Layer::built_in().concepts();
    c.bench_function("label/compile a layer", |b| {
        b.iter(|| Layer::new("own", black_box(&concepts).iter().cloned()).map(|layer| layer.len()));
    });
    let separators = "> ".repeat(1 << 16);
    c.bench_function("label/parse 128 KiB of separators", |b| {
        b.iter(|| LabelPath::parse(black_box(&separators)));
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
