//! Labels beside what one would write with `unicode-normalization` and a hash map,
//! and suggestions beside a scan of all names with `rapidfuzz`.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use diglot::Taxonomy;
use diglot::label::{Layer, Suggester};
use unicode_normalization::UnicodeNormalization;

/// Names the baseline finds too.
const KNOWN: [&str; 6] =
    ["财经", "首页", "Science and Technology", "ＳＰＯＲＴ", "专家意见", "Election"];
/// Breadcrumbs, and the names in them that the baseline is handed, parsed already.
const CRUMBS: [(&str, &[&str]); 4] = [
    ("您的位置：首页 > Sport(体育) > 足球", &["首页", "Sport", "体育", "足球"]),
    ("Home > Politics > Election", &["Home", "Politics", "Election"]),
    ("首页 > 财经 > 股票", &["首页", "财经", "股票"]),
    (
        "首页 > Analysis(分析) > Expert Opinions(专家意见)",
        &["首页", "Analysis", "分析", "Expert Opinions", "专家意见"],
    ),
];
const UNKNOWN: [&str; 4] = ["Enviromnent news desk", "财经眼", "国际观察员", "Football leage"];

fn folded(name: &str) -> String {
    name.nfkc().collect::<String>().to_lowercase()
}

fn bench(c: &mut Criterion) {
    let taxonomy = Taxonomy::built_in();
    let mut map: HashMap<String, String> = HashMap::new();
    let mut names: Vec<String> = Vec::new();
    let csv = Layer::built_in().export(diglot::label::Format::Tsv);
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        for name in
            [2, 3, 5, 6].iter().flat_map(|at| cells[*at].split('|')).filter(|n| !n.is_empty())
        {
            map.insert(folded(name), cells[0].to_owned());
            names.push(folded(name));
        }
    }
    for name in KNOWN {
        assert!(taxonomy.find(name).is_some(), "diglot knows {name}");
        assert!(map.contains_key(&folded(name)), "the map knows {name}");
    }
    for (crumb, names) in CRUMBS {
        let (path, mut read) = (taxonomy.parse(crumb), 0);
        taxonomy.read(crumb, |segment| read += usize::from(segment.id.is_some()));
        assert!(path.labels().iter().all(|label| label.id.is_some()), "all of {crumb} is known");
        assert_eq!(path.labels().len(), read);
        assert!(names.iter().all(|name| map.contains_key(&folded(name))), "to the map too");
    }
    let mut group = c.benchmark_group("resolve 6 known");
    group.bench_function("diglot", |b| {
        b.iter(|| KNOWN.iter().filter(|name| taxonomy.find(black_box(name)).is_some()).count());
    });
    group.bench_function("nfkc, lowercase, HashMap", |b| {
        b.iter(|| KNOWN.iter().filter(|name| map.contains_key(&folded(black_box(name)))).count());
    });
    group.finish();
    let mut group = c.benchmark_group("4 breadcrumbs");
    group.bench_function("diglot, read in place", |b| {
        b.iter(|| {
            let mut known = 0;
            for (crumb, _) in CRUMBS {
                taxonomy
                    .read(black_box(crumb), |segment| known += usize::from(segment.id.is_some()));
            }
            known
        });
    });
    group.bench_function("diglot, parsed and resolved", |b| {
        b.iter(|| {
            CRUMBS
                .iter()
                .map(|(crumb, _)| taxonomy.parse(black_box(crumb)).labels().len())
                .sum::<usize>()
        });
    });
    group.bench_function("nfkc, lowercase, HashMap, their names", |b| {
        b.iter(|| {
            let names = CRUMBS.iter().flat_map(|(_, names)| *names);
            names.filter(|name| map.contains_key(&folded(black_box(name)))).count()
        });
    });
    group.finish();
    let suggester = Suggester::new(&taxonomy);
    let mut group = c.benchmark_group("suggest for 4 unknown");
    group.sample_size(10);
    group.bench_function("diglot", |b| {
        b.iter(|| {
            UNKNOWN.iter().map(|label| suggester.suggest(black_box(label)).len()).sum::<usize>()
        });
    });
    group.bench_function("rapidfuzz ratio, all names", |b| {
        b.iter(|| {
            let best = |label: &str| {
                let label = folded(label);
                let scorer = rapidfuzz::fuzz::RatioBatchComparator::new(label.chars());
                let mut all: Vec<(f64, usize)> = names
                    .iter()
                    .enumerate()
                    .map(|(at, name)| (scorer.similarity(name.chars()), at))
                    .collect();
                all.select_nth_unstable_by(3, |a, b| b.0.total_cmp(&a.0));
                all.truncate(3);
                all.len()
            };
            UNKNOWN.iter().map(|label| best(black_box(label))).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
