//! Cleaning beside what is used for it elsewhere: NFKC for the normal form, the
//! Rust port of ftfy for the repair, validation of UTF-8 as the yardstick.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use diglot::clean::{Options, clean};
use encoding_rs::{GBK, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

const EN: &str = include_str!("../../haystacks/en.txt");
const ZH: &str = include_str!("../../haystacks/zh.txt");

fn haystacks() -> Vec<(&'static str, String)> {
    let read = |bytes: &[u8], reader: &'static encoding_rs::Encoding| {
        reader.decode_without_bom_handling(bytes).0.into_owned()
    };
    let wide = ZH.replace('，', "\u{3000}").replace("的", "的１２ＡＢ");
    let texts = [
        ("en", EN.to_owned()),
        ("zh", ZH.to_owned()),
        ("dirty-zh", wide),
        ("dirty-en", EN.replace('\n', "\r\n").replace("e ", "e\u{301}\u{A0}")),
        ("utf-8 as windows-1252", read(ZH.as_bytes(), WINDOWS_1252)),
        ("gbk as windows-1252", read(&GBK.encode(ZH).0, WINDOWS_1252)),
    ];
    texts.into_iter().map(|(name, text)| (name, text.repeat(40_000 / text.len() + 1))).collect()
}

fn bench(c: &mut Criterion) {
    for (name, text) in haystacks() {
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter("from_utf8"), |b| {
            b.iter(|| core::str::from_utf8(black_box(text.as_bytes())).is_ok());
        });
        group.bench_function(BenchmarkId::from_parameter("diglot"), |b| {
            b.iter(|| clean(black_box(&text), &Options::new()).as_str().len());
        });
        group.bench_function(BenchmarkId::from_parameter("nfkc"), |b| {
            b.iter(|| black_box(&text).nfkc().collect::<String>().len());
        });
        group.bench_function(BenchmarkId::from_parameter("plsfix"), |b| {
            b.iter(|| plsfix::fix_text(black_box(&text), None).len());
        });
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(900))
        .sample_size(10)
}

criterion_group! {
    name = all;
    config = quick();
    targets = bench
}
criterion_main!(all);
