//! The report of unknown labels, out to a spreadsheet and back.

use diglot::label::{Axis, Concept, Decisions, Layer, UnknownLabels};
use diglot::{ErrorKind, Taxonomy};
use proptest::prelude::*;

fn teas() -> Taxonomy {
    let concepts = [
        Concept::new("tea", Axis::Topic).en("Tea").zh("茶"),
        Concept::new("tea:green", Axis::Topic).en("Green tea").zh("绿茶").parent("tea"),
        Concept::new("tea:old", Axis::Topic).zh("旧茶").replaced_by("tea:green"),
    ];
    Taxonomy::empty().with_layer(Layer::new("teas", concepts).unwrap())
}

fn csv(unknown: &UnknownLabels) -> String {
    let mut out = Vec::new();
    unknown.write_csv(&mut out, &teas()).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn formulas_are_neutral_in_the_file_and_back_after_it() {
    let labels =
        ["=1+1茶", "@sum", "-甲", "+乙", "'quoted", "'=丙", "＝丁", "a \"b\", c", "戊\t己"];
    let mut unknown = UnknownLabels::new(10);
    for label in labels {
        unknown.note("=cmd|' /C calc'!A0", "tags", label, "-1");
    }
    let csv = csv(&unknown);
    assert!(csv.starts_with('\u{FEFF}'), "Excel takes it for UTF-8 only with a mark");
    for line in csv.lines().skip(1) {
        assert!(line.starts_with("'="), "{line}");
    }
    let filled: String = csv
        .trim_end()
        .lines()
        .enumerate()
        .map(|(at, line)| match line.strip_suffix(",,") {
            Some(line) if at > 0 => format!("{line}ignore,,\r\n"),
            _ => format!("{line}\r\n"),
        })
        .collect();
    // The empty cell of `decision` was the one before the two taken off.
    let mut ignored = Decisions::read("r.csv", filled.as_bytes(), &teas()).unwrap().ignored;
    ignored.sort();
    let mut labels = labels.map(str::to_owned);
    labels.sort();
    assert_eq!(ignored, labels);
}

#[test]
fn spreadsheets_save_in_many_ways() {
    let text = "label;decision;concept\r\n綠茗;alias;tea:old\r\n";
    let (gbk, _, _) = encoding_rs::GBK.encode(text);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = format!("\u{FEFF}{text}");
    let tabs = text.replace(';', "\t");
    let commas = text.replace(';', ",");
    for bytes in
        [text.as_bytes(), &gbk, &utf16, marked.as_bytes(), tabs.as_bytes(), commas.as_bytes()]
    {
        let layer = Decisions::read("r.csv", bytes, &teas()).unwrap().layer;
        let taxonomy = teas().with_layer(layer);
        let found = taxonomy.find("绿茗").unwrap();
        assert_eq!((found.id, found.layer, found.row), ("tea:green", "r.csv", Some(2)));
    }
}

#[test]
fn wrong_decisions_are_errors_with_file_line_and_value() {
    let cases = [
        ("label,decision\n", "r.csv:1: concept: the column is missing"),
        ("label,decision,concept,label\n", "r.csv:1: label: the column stands twice"),
        (
            "label,decision,concept\na,keep,tea\n",
            "r.csv:2: keep: a decision is alias, new or ignore",
        ),
        ("label,decision,concept\n\na,alias,coffee\n", "r.csv:3: coffee: no such concept"),
        ("label,decision,concept\na,alias,\n", "r.csv:2: a: an alias needs a concept"),
        ("label,decision,concept\na,new,tea\n", "r.csv:2: tea: is no new concept"),
        (
            "label,decision,concept\na,new,t:b\nA,new,t:c\n",
            "r.csv:3: A: is a name of t:b and of t:c",
        ),
        ("label,decision,concept\n\"a\n\n,new,\n", "r.csv:2: a quotation mark is never closed"),
        ("label,decision,concept\na,ignore,,x\n", "r.csv:2: x: stands in no named column"),
        ("label,decision,concept\n→,alias,tea\n", "r.csv:2: tea: a name has no letters"),
    ];
    for (file, message) in cases {
        let error = Decisions::read("r.csv", file.as_bytes(), &teas()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Taxonomy);
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn a_pair_meets_its_parents_in_the_layer_of_decisions() {
    let filled = "label,decision,concept\n春芽,alias,tea:green\n";
    let layer = Decisions::read("r.csv", filled.as_bytes(), &teas()).unwrap().layer;
    let path = teas().with_layer(layer).parse("Tea(春芽)");
    assert_eq!(path.labels()[0].id.as_deref(), Some("tea"), "the wider of the two");
}

#[test]
fn what_was_ignored_stays_out_of_the_next_report() {
    let mut first = UnknownLabels::new(10);
    for label in ["春芽", "=秀場", "Tea Club"] {
        first.note("s", "tags", label, "d");
    }
    let filled: String = csv(&first)
        .lines()
        .map(|line| match line.strip_suffix(",,") {
            Some(row) if !row.contains("春芽") && !row.ends_with("decision") => {
                format!("{row}ignore,,\r\n")
            }
            _ => format!("{line}\r\n"),
        })
        .collect();
    let ignored = Decisions::read("r.csv", filled.as_bytes(), &teas()).unwrap().ignored;
    assert_eq!(ignored.len(), 2, "{filled}");
    let mut next = UnknownLabels::new(10);
    next.ignore(&ignored);
    for label in ["春芽", "秀场", "＝秀场", "TEA CLUB"] {
        next.note("other", "category", label, "d");
    }
    assert_eq!(next.len(), 1, "in every spelling and on every site");
    assert_eq!(next.dropped(), 0, "left alone is not left out");
    // A worker's report may have been begun without them.
    next.merge(first.clone());
    assert_eq!(next.len(), 2);
    first.merge(next);
    assert_eq!(first.len(), 2, "either way round");
    first.ignore(["春芽"]);
    assert!(first.is_empty());
}

#[test]
fn the_commonest_stay_where_room_is_short() {
    let mut unknown = UnknownLabels::new(2);
    for at in 0..1000 {
        unknown.note("s", "tags", "often", &format!("{at:04}"));
        unknown.note("s", "tags", &format!("rare{at}"), "d");
    }
    unknown.note("s", "tags", "→", "d");
    assert_eq!(unknown.len(), 2);
    let csv = csv(&unknown);
    assert!(csv.contains("s,tags,often,1000,0000,0001,0002,"), "{csv}");
    assert!(unknown.dropped() >= 990, "{}", unknown.dropped());
}

proptest! {
    #[test]
    fn merging_in_any_order_gives_the_same(
        notes in proptest::collection::vec(("[ab]", "[a-cA-C甲]{1,2}", "[x-z]{2}"), 0..40),
        cut in 0_usize..40,
    ) {
        let count = |notes: &[(String, String, String)]| {
            let mut unknown = UnknownLabels::new(100);
            for (site, label, document) in notes {
                unknown.note(site, "tags", label, document);
            }
            unknown
        };
        let (one, other) = notes.split_at(cut.min(notes.len()));
        let mut forth = count(one);
        forth.merge(count(other));
        let mut back = count(other);
        back.merge(count(one));
        prop_assert_eq!(&forth, &back);
        prop_assert_eq!(&forth, &count(&notes));
    }
}
