//! Cleaning: text with nothing to do, text for the normal form, and mojibake,
//! beside what reading the bytes costs in the first place.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use diglot::clean::{Options, Repair, clean};
use encoding_rs::{BIG5, GBK, WINDOWS_1252};

const EN: &str = include_str!("haystacks/en.txt");
const ZH: &str = include_str!("haystacks/zh.txt");
const ZH_HANT: &str = include_str!("haystacks/zh-hant.txt");
const PAGE: &str = include_str!("haystacks/page.txt");

const SIZE: usize = 100 << 10;

/// `text` over and over, at least `size` bytes, cut where a character ends.
fn grown(text: &str, size: usize) -> String {
    let mut out = text.repeat(size.div_ceil(text.len()));
    let end = (0..=size).rev().find(|end| out.is_char_boundary(*end)).unwrap_or(0);
    out.truncate(end);
    out
}

fn both(c: &mut Criterion, kind: &str, name: &str, text: &str) {
    let mut group = c.benchmark_group(format!("{kind}/{name}"));
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::from_parameter("from_utf8"), |b| {
        b.iter(|| core::str::from_utf8(black_box(text.as_bytes())).is_ok());
    });
    group.bench_function(BenchmarkId::from_parameter("clean"), |b| {
        b.iter(|| clean(black_box(text), &Options::new()).as_str().len());
    });
}

fn untouched(c: &mut Criterion) {
    let ascii: String = EN.chars().filter(char::is_ascii).collect();
    let curly = ascii.replace('\'', "’").replace(" the ", " “the” ");
    for (name, text) in [
        ("en", ascii.as_str()),
        ("en-curly", &curly),
        ("zh", ZH),
        ("zh-hant", ZH_HANT),
        ("page", PAGE),
    ] {
        let text = grown(text, SIZE);
        assert!(clean(&text, &Options::new()).offsets().is_identity(), "{name} is clean");
        both(c, "untouched", name, &text);
    }
}

fn normalised(c: &mut Criterion) {
    let wide = ZH.replace('，', "\u{3000}").replace("的", "的１２ＡＢ");
    let marks: String =
        EN.chars().flat_map(|c| [Some(c), (c == 'e').then_some('\u{301}')]).flatten().collect();
    for (name, text) in [("wide", wide), ("marks", marks), ("crlf", PAGE.replace('\n', "\r\n"))] {
        both(c, "normalised", name, &grown(&text, SIZE));
    }
}

fn repaired(c: &mut Criterion) {
    let zh = grown(ZH, SIZE);
    let (gbk, ..) = GBK.encode(&zh);
    let hant = grown(ZH_HANT, SIZE);
    let (big5, ..) = BIG5.encode(&hant);
    let read = |bytes: &[u8], as_: &'static encoding_rs::Encoding| {
        as_.decode_without_bom_handling(bytes).0.into_owned()
    };
    for (name, bytes, text) in [
        ("utf-8 as gbk", zh.as_bytes(), read(zh.as_bytes(), GBK)),
        ("utf-8 as windows-1252", zh.as_bytes(), read(zh.as_bytes(), WINDOWS_1252)),
        ("gbk as windows-1252", &gbk, read(&gbk, WINDOWS_1252)),
        ("big5 as gbk", &big5, read(&big5, GBK)),
    ] {
        let mut group = c.benchmark_group(format!("repaired/{name}"));
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        // What decoding the same bytes rightly costs.
        group.bench_function(BenchmarkId::from_parameter("decode"), |b| {
            b.iter(|| GBK.decode_without_bom_handling(black_box(&gbk)).0.len());
        });
        let options = Options::new().with_repair(Repair::Sure);
        group.bench_function(BenchmarkId::from_parameter("clean"), |b| {
            b.iter(|| clean(black_box(&text), &options).as_str().len());
        });
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(900))
        .sample_size(20)
}

criterion_group! {
    name = all;
    config = quick();
    targets = untouched, normalised, repaired
}
criterion_main!(all);
