//! Our tokenizer and reader beside `html5gum` and `lol_html`, on the same page.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::markup::read;
use diglot::markup::tokenizer::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use lol_html::{HtmlRewriter, Settings, doc_text};

const PAGE: &str = include_str!("../../haystacks/portal.html");

fn bench(c: &mut Criterion) {
    let html = PAGE.repeat((1 << 20) / PAGE.len());
    let mut group = c.benchmark_group("markup");
    group.throughput(Throughput::Bytes(html.len() as u64));
    group.bench_function("diglot read", |b| b.iter(|| read(black_box(&html))));
    group.bench_function("diglot tokens", |b| {
        b.iter(|| {
            let mut tokens = Tokenizer::new(black_box(&html));
            while let Some(token) = tokens.next_token() {
                black_box(token);
            }
        });
    });
    group.bench_function("html5gum callback", |b| {
        b.iter(|| {
            let callback = |event: CallbackEvent<'_>, _: html5gum::Span<()>| -> Option<()> {
                black_box(&event);
                None
            };
            let mut emitter = CallbackEmitter::new(callback);
            emitter.naively_switch_states(true);
            html5gum::Tokenizer::new_with_emitter(black_box(&html), emitter).count()
        });
    });
    group.bench_function("lol_html text", |b| {
        b.iter(|| {
            let handler = doc_text!(|text| {
                black_box(text.as_str());
                Ok(())
            });
            rewrite(&html, Settings::new().append_document_content_handler(handler));
        });
    });
    group.bench_function("lol_html no handlers", |b| b.iter(|| rewrite(&html, Settings::new())));
    group.finish();
}

fn rewrite(html: &str, settings: Settings<'_, '_>) {
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    rewriter.write(black_box(html).as_bytes()).expect("no memory limit");
    rewriter.end().expect("no memory limit");
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(20)
}

criterion_group! { name = benches; config = config(); targets = bench }
criterion_main!(benches);
