//! The tokenizer and the flat reader on a portal page, fragments of it, and floods.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::markup::tokenizer::Tokenizer;
use diglot::markup::{looks_like_html, read};

const PAGE: &str = include_str!("haystacks/portal.html");

fn bench(c: &mut Criterion) {
    let inputs = [
        ("page", PAGE.to_owned()),
        ("pages 4MiB", PAGE.repeat((4 << 20) / PAGE.len())),
        ("references 1MiB", "&amp;&#x4e2d;".repeat((1 << 20) / 13)),
        ("cells 1MiB", "<td>x".repeat((1 << 20) / 5)),
    ];
    for (name, html) in &inputs {
        let mut group = c.benchmark_group(*name);
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_function("tokens", |b| {
            b.iter(|| {
                let mut tokens = Tokenizer::new(black_box(html));
                while let Some(token) = tokens.next_token() {
                    black_box(token);
                }
            });
        });
        group.bench_function("read", |b| b.iter(|| read(black_box(html))));
        group.bench_function("sniff", |b| b.iter(|| looks_like_html(black_box(html))));
        group.finish();
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
