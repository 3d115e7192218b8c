//! The bars: what the best peer reaches on a set and what we ask of ourselves.
//!
//! Peers were measured on the same dev halves in one run (November 2026; names
//! and versions beside each). Shares are per cent in the encoding and region
//! sets, fractions elsewhere, as the scorers print them.

/// Which side of the bar is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Better {
    Higher,
    Lower,
}

/// A bar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bar {
    pub(crate) set: &'static str,
    pub(crate) metric: &'static str,
    /// The best peer's figure, where there is a peer.
    pub(crate) peer: Option<f64>,
    pub(crate) must: f64,
    pub(crate) better: Better,
}

const fn at_least(set: &'static str, metric: &'static str, peer: Option<f64>, must: f64) -> Bar {
    Bar { set, metric, peer, must, better: Better::Higher }
}

const fn at_most(set: &'static str, metric: &'static str, peer: Option<f64>, must: f64) -> Bar {
    Bar { set, metric, peer, must, better: Better::Lower }
}

/// Every bar.
#[rustfmt::skip]
pub(crate) const BARS: &[Bar] = &[
    // chardet 7.7 over all; compact-enc-det 0.1 and chardetng 1.0 on single classes.
    at_least("encoding/raw", "all", Some(85.6), 99.3),
    at_least("encoding/raw", "zh gbk, gb18030, big5, hkscs, ≥ 32 B", Some(99.7), 99.7),
    at_least("encoding/raw", "zh gbk, gb18030, big5, hkscs, 16 B", Some(97.5), 99.0),
    at_least("encoding/raw", "mix gbk", Some(96.7), 99.0),
    at_least("encoding/raw", "mix big5", Some(95.0), 98.5),
    at_least("encoding/raw", "en windows-1252", Some(97.3), 98.5),
    at_least("encoding/raw", "UTF-16 without BOM", Some(98.3), 99.5),
    at_least("encoding/raw", "EUC-TW, HZ, ISO-2022-CN", Some(93.0), 99.5),
    at_least("encoding/raw", "cut tails", Some(99.7), 99.5),
    at_least("encoding/html", "all", Some(94.8), 99.3),
    at_least("encoding/html", "page with a fragment in another encoding", Some(0.0), 98.0),
    at_least("encoding/native", "all", Some(99.6), 99.3),
    // ftfy 6.3.
    at_least("encoding/mojibake", "exact, not lossy", Some(46.0), 95.0),
    at_least("encoding/mojibake", "characters recovered, all", Some(56.0), 94.0),
    at_least("encoding/mojibake", "exact, lossless GBK and Big5 chains", Some(0.0), 97.0),
    at_least("encoding/mojibake", "characters recovered, lossy", Some(50.0), 82.0),
    at_least("encoding/mojibake", "exact, in the wild and C1/quotes", Some(100.0), 97.0),
    at_most("encoding/mojibake", "false positives zh, en, mixed", Some(0.2), 0.0),
    at_most("encoding/mojibake", "false positives, other languages", Some(0.2), 0.2),
    // UAX-29 sentences with whichlang or whatlang.
    at_least("regions", "macro-F1", Some(92.6), 99.5),
    at_least("regions", "boundary F1", Some(84.8), 97.5),
    at_least("regions", "exact documents", Some(75.5), 94.0),
    at_least("runs", "accuracy", Some(90.0), 99.9),
    at_least("runs", "exact documents", Some(77.0), 99.6),
    at_least("runs", "recall of other languages", None, 99.3),
    at_most("hans-hant", "wrong, ≥ 16 Han (%)", None, 0.1),
    at_most("hans-hant", "undecided, ≥ 16 Han (%)", None, 2.0),
    // sentencex on zh and mixed, pysbd on golden-en, unicode-segmentation elsewhere.
    at_least("sentences", "F1 zh GSD", Some(99.8), 99.5),
    at_least("sentences", "F1 zh PUD", Some(99.4), 99.5),
    at_least("sentences", "F1 mixed", Some(98.4), 99.0),
    at_least("sentences", "F1 EWT", Some(86.8), 87.0),
    at_least("sentences", "F1 golden-en", Some(96.8), 85.0),
    // No peer: a careful regular expression, and NFKC with case folding and t2s.
    at_least("label-path", "whole path exact", Some(0.93), 0.985),
    at_least("label-resolve", "surface classes", Some(0.96), 0.995),
    at_least("label-resolve", "synonyms and regional names", Some(0.11), 0.85),
    at_least("label-resolve", "known labels resolved", Some(0.75), 0.95),
    at_most("label-resolve", "false on unknown", Some(0.0), 0.0),
    at_most("label-resolve", "wrong on known", Some(0.003), 0.002),
    at_least("label-resolve", "top 3 suggestions on misses", Some(0.64), 0.75),
    at_least("field-kind", "accuracy", Some(0.41), 0.97),
    at_most("field-kind", "false on negatives", Some(0.0), 0.0),
    // Body: magic-html. Fields: gne. Nobody types portal lines.
    at_least("typed html", "fine accuracy", None, 0.88),
    at_least("typed html", "fine macro-F1", None, 0.72),
    at_least("typed html", "coarse accuracy", None, 0.965),
    at_least("typed html", "coarse macro-F1", None, 0.90),
    at_least("typed html", "body F1", Some(0.968), 0.970),
    at_least("typed html", "title exact", Some(0.86), 0.95),
    at_least("typed html", "date exact", Some(0.92), 0.95),
    at_least("typed html", "source exact", None, 0.88),
    at_least("typed html", "editor exact", None, 0.88),
    at_least("typed html", "breadcrumb exact", None, 0.85),
    at_least("typed text", "fine accuracy", None, 0.78),
    at_least("typed text", "coarse accuracy", None, 0.92),
    at_least("typed text", "body F1", None, 0.93),
    at_least("bilingual", "coarse accuracy", None, 0.93),
    at_least("bilingual", "body F1", None, 0.95),
    // dom_smoothie, readability-lxml, gne, legible, magic-html, rust-trafilatura, rs-trafilatura, jusText.
    at_least("daniel zh", "F1", Some(0.918), 0.945),
    at_least("daniel zh", "exact paragraphs", Some(0.79), 0.86),
    at_least("daniel zh", "title exact", Some(0.898), 0.94),
    at_most("daniel zh", "failures", Some(0.0), 0.0),
    at_least("daniel en", "F1", Some(0.910), 0.92),
    at_least("daniel en", "title exact", Some(0.973), 0.96),
    at_most("daniel en", "failures", Some(0.0), 0.0),
    at_least("cwce", "F1", Some(0.912), 0.925),
    at_least("cwce", "date exact", Some(0.824), 0.92),
    at_most("cwce", "failures", Some(0.0), 0.0),
    at_least("magic-article zh", "F1", Some(0.944), 0.91),
    at_most("magic-article zh", "failures", Some(0.0), 0.0),
    at_least("magic-article en", "F1", Some(0.899), 0.88),
    at_most("magic-article en", "failures", Some(0.0), 0.0),
    at_least("magic-forum", "F1", Some(0.625), 0.64),
    at_most("magic-forum", "failures", Some(0.0), 0.0),
    at_least("aeb", "F1", Some(0.959), 0.95),
    at_most("aeb", "failures", Some(0.0), 0.0),
    at_least("wcxb", "F1", Some(0.853), 0.82),
    at_most("wcxb", "failures", Some(0.0), 0.0),
    at_most("portaleval", "failures", Some(0.0), 0.0),
    at_most("readability", "failures", Some(0.0), 0.0),
    at_most("gne", "failures", Some(0.0), 0.0),
    // recognizers-text, dateparser.
    at_least("dates", "portal forms zh", Some(0.79), 0.97),
    at_least("dates", "portal forms en", Some(0.81), 0.95),
    at_least("dates", "negatives kept", Some(1.0), 1.0),
    at_least("dates", "absolute and partial zh", Some(0.80), 0.88),
    at_least("dates", "absolute and partial en", Some(0.66), 0.72),
    // gne; trafilatura and htmldate for the date.
    at_least("credits", "F1 author", Some(0.1), 0.88),
    at_least("credits", "F1 editor", None, 0.92),
    at_least("credits", "F1 source", None, 0.90),
    at_most("credits", "false on lines without any", None, 0.0),
    at_least("zh pages", "date", Some(0.947), 0.97),
    at_least("zh pages", "author exact where there is one", Some(0.11), 0.80),
    at_most("zh pages", "author where there is none", Some(0.09), 0.03),
    at_least("align", "link F1, parallel pages", None, 0.90),
    at_most("align", "pairs claimed where there are none", None, 10.0),
];
