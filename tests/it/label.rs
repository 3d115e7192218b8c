//! Floor tests: `label`.

use diglot::label::{FieldKind, field_kind, key};
use diglot::{LabelPath, Taxonomy};
use proptest::prelude::*;

#[cfg(feature = "taxonomy-files")]
mod files;
mod report;

#[test]
fn field_kinds_of_labels() {
    let cases = [
        ("责任编辑：", Some(FieldKind::Editor), "the plain form"),
        ("責 任 編 輯 /", Some(FieldKind::Editor), "traditional, spaced out"),
        ("ＤＡＴＥ ＰＯＳＴＥＤ:", Some(FieldKind::Published), "full width"),
        ("本文撰稿人", None, "only some labels take a prefix"),
        ("稿件来源", Some(FieldKind::Source), "a prefix and a label"),
        ("你目前所处的位置是：", Some(FieldKind::LocationCrumb), "a free form"),
        ("现在的位置感", None, "only whole labels count"),
        ("目击者：", None, "a speaker is no field"),
        ("", None, "nothing names nothing"),
    ];
    for (label, kind, why) in cases {
        assert_eq!(field_kind(label), kind, "{label:?}: {why}");
    }
}

/// Every name of the built-in taxonomy, and for each simplified character a
/// traditional one.
fn names_and_traditional() -> (Vec<String>, std::collections::BTreeMap<char, char>) {
    let taxonomy = diglot::label::Layer::built_in();
    let names = taxonomy.concepts().iter().flat_map(|c| c.names().map(str::to_owned)).collect();
    let pairs = include_str!("../../tools/data/labels/t2s_chars.txt").lines();
    let pairs = pairs.filter_map(|line| {
        let mut pair = line.chars();
        let traditional = pair.next()?;
        Some((pair.next()?, traditional))
    });
    (names, pairs.collect())
}

#[test]
fn every_name_resolves_in_any_case_width_and_script() {
    let taxonomy = Taxonomy::built_in();
    let (names, traditional) = names_and_traditional();
    assert!(names.len() > 3000);
    for name in names {
        let found = taxonomy.find(&name).unwrap_or_else(|| panic!("{name} is a name"));
        let wide = |c: char| match c {
            ' ' => '\u{3000}',
            '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
            c => c,
        };
        let spellings = [
            name.to_uppercase(),
            name.to_lowercase(),
            name.chars().map(wide).collect(),
            name.chars().map(|c| traditional.get(&c).copied().unwrap_or(c)).collect(),
            format!(" \u{200b}{name}\u{3000}"),
        ];
        for spelling in spellings {
            let other = taxonomy.find(&spelling).map(|found| found.id);
            assert_eq!(other, Some(found.id), "{name} as {spelling}");
        }
    }
}

proptest! {
    #[test]
    fn resolving_is_stable_under_width_case_and_script(label in "[国際財经首頁News and&SPORT体育频道 ]{1,12}") {
        let taxonomy = Taxonomy::built_in();
        let id = |label: &str| taxonomy.find(label).map(|found| found.id.to_owned());
        prop_assert_eq!(id(&label.to_uppercase()), id(&label));
        let simplified: String = label
            .chars()
            .map(|c| match c { '際' => '际', '財' => '财', '頁' => '页', c => c })
            .collect();
        prop_assert_eq!(id(&simplified), id(&label));
        let read: Vec<Option<String>> = {
            let mut ids = Vec::new();
            taxonomy.read(&label, |segment| ids.push(segment.id.map(str::to_owned)));
            ids
        };
        let parsed: Vec<_> = taxonomy.parse(&label).labels().iter().map(|l| l.id.clone()).collect();
        prop_assert_eq!(read, parsed);
    }

    #[test]
    fn a_key_is_its_own_key(label in "(\\PC|[和与&a-zA-Z àＡ臺 '#+]){0,40}") {
        if let Some(folded) = key(&label) {
            prop_assert_eq!(key(&folded), Some(folded.clone()));
        }
    }

    #[test]
    fn case_and_width_leave_keys_alone(label in "[ -~]{0,40}") {
        let wide: String = label
            .chars()
            .map(|c| char::from_u32(if c == ' ' { 0x3000 } else { u32::from(c) + 0xFEE0 }).unwrap())
            .collect();
        prop_assert_eq!(key(&wide), key(&label));
        prop_assert_eq!(key(&label.to_uppercase()), key(&label));
    }
}

/// A path as its segments: `en|zh`, either side empty.
fn read(source: &str) -> Vec<String> {
    let path = LabelPath::parse(source);
    assert_eq!(path.to_string(), source);
    let name = |name: &Option<String>| name.clone().unwrap_or_default();
    path.labels().iter().map(|label| format!("{}|{}", name(&label.en), name(&label.zh))).collect()
}

#[derive(serde::Deserialize)]
struct PathCases {
    case: Vec<PathCase>,
}

#[derive(serde::Deserialize)]
struct PathCase {
    source: String,
    path: Vec<String>,
    why: String,
}

#[test]
fn paths() {
    let cases: PathCases = toml::from_str(include_str!("../cases/label/paths.toml")).unwrap();
    for PathCase { source, path, why } in cases.case {
        assert_eq!(read(&source), path, "{source:?}: {why}");
    }
}

/// What a label of `length` costs, by the clock: only its order of growth is looked at.
fn hostile(length: usize) -> Vec<String> {
    [
        "(", "(a)", "甲(A)", ">", "> ", "甲/", "1/", "a-", "- ", "：", "=", "《", "·", "甲 A ",
        "(）[】",
    ]
    .iter()
    .map(|unit| unit.repeat(length / unit.len()))
    .collect()
}

#[test]
fn long_labels_and_deep_brackets_end() {
    for source in hostile(1 << 18) {
        let path = LabelPath::parse(&source);
        assert!(path.labels().len() <= source.len());
    }
}

proptest! {
    #[test]
    fn paths_print_as_their_source_and_segments_lie_in_it(
        source in "(\\PC|[甲乙首页A-c ]|[ >|/()（）【】·_-]|: ){0,60}"
    ) {
        let path = LabelPath::parse(&source);
        prop_assert_eq!(path.to_string(), &source[..]);
        let mut at = 0;
        for label in path.labels() {
            prop_assert!(label.span.start() >= at, "segments are in order");
            at = label.span.end();
            let printed = label.span.of(&source).expect("segments lie in the source");
            prop_assert!(label.en.is_some() || label.zh.is_some());
            for name in label.en.iter().chain(&label.zh) {
                prop_assert!(!name.is_empty() && printed.contains(name.as_str()));
            }
        }
    }
}

/// The ids a printed label resolves to, `-` for a segment nobody knows.
fn ids(source: &str) -> Vec<String> {
    let mut path = LabelPath::parse(source);
    Taxonomy::built_in().resolve(&mut path);
    path.labels().iter().map(|label| label.id.clone().unwrap_or("-".into())).collect()
}

#[test]
fn built_in_names_resolve() {
    assert_eq!(ids("首页 > Analysis(分析) > 海洋怪谈"), ["nav:home", "genre:Analysis", "-"]);
    assert_eq!(ids("Expert Opinions【專家意見】(12)"), ["genre:Expert_Opinion"]);
    assert_eq!(ids("ＥＬＥＣＴＩＯＮＳ"), ["medtop:20000574"], "width, case, plural");
    assert_eq!(ids("教育频道"), ["medtop:05000000"], "a suffix");
    let built_in = Taxonomy::built_in();
    assert_eq!(built_in.digest(), Taxonomy::built_in().digest());
    assert_ne!(built_in.digest(), Taxonomy::empty().digest());
}

/// `Updates` alone is among the names that only the whole table has.
#[cfg(feature = "topics")]
#[test]
fn an_arrow_parts_what_together_is_a_name() {
    assert_eq!(ids("News > Updates"), ["nav:news", "genre:Latest"]);
    assert_eq!(ids("News Updates"), ["genre:Latest"]);
}

#[test]
fn layers_go_over_each_other() {
    use diglot::label::{Axis, Concept, Layer};
    let site = Layer::new("site", [Concept::new("site:money", Axis::Topic).zh("财经")]).unwrap();
    let taxonomy = Taxonomy::built_in().with_layer(site);
    assert_eq!(taxonomy.find("財經").map(|found| found.id), Some("site:money"));
    assert_eq!(taxonomy.find("教育").map(|found| found.id), Some("medtop:05000000"));
    assert_eq!(taxonomy.overrides().len(), 1, "the taken name is reported");
    assert_ne!(taxonomy.digest(), Taxonomy::built_in().digest());
}

#[test]
fn bad_concepts_are_errors_with_line_and_value() {
    use diglot::label::{Axis, Concept, Layer};
    let topic = |id: &str| Concept::new(id, Axis::Topic).at_row(7);
    let cases = [
        (vec![topic("a"), topic("a")], "teas:7: a: the id stands twice"),
        (vec![topic("a").parent("b")], "teas:7: a: its parent b is unknown"),
        (
            vec![topic("a").parent("b"), topic("b").parent("a")],
            "teas:7: a: its parents run in a circle",
        ),
        (vec![topic("a").en("→")], "teas:7: a: a name has no letters"),
        (
            vec![topic("a").en("Tea"), topic("b").alias_en("TEA")],
            "teas:7: TEA: is a name of a and of b",
        ),
    ];
    for (concepts, message) in cases {
        let error = Layer::new("teas", concepts).unwrap_err();
        assert_eq!(error.kind(), diglot::ErrorKind::Taxonomy);
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn a_resolution_names_its_rule_and_the_name_behind_it() {
    use diglot::label::Rule;
    let taxonomy = Taxonomy::built_in();
    let cases = [
        ("分析", Rule::Name, "分析", "the preferred name"),
        ("深度分析", Rule::Alias, "深度分析", "an alias"),
        ("ELECTION", Rule::Name, "election", "case is no rule"),
        ("Elections", Rule::Spelling, "election", "a plural"),
        ("教育频道", Rule::Suffix, "教育", "a suffix"),
        ("Ехреrt Оріnіоns", Rule::Name, "Expert Opinions", "Cyrillic look-alikes"),
        ("\u{202E}分\u{200B}析\u{2066}", Rule::Name, "分析", "bidi marks and other controls"),
    ];
    for (label, rule, name, why) in cases {
        let found = taxonomy.find(label).unwrap_or_else(|| panic!("{label:?}: {why}"));
        assert_eq!(
            (found.rule, found.name, found.layer),
            (rule, name, "built-in"),
            "{label:?}: {why}"
        );
    }
}

#[test]
fn nearest_names_are_suggested_with_the_reason() {
    use diglot::label::{Axis, Concept, Layer, Reason, Suggester};
    let concepts = [
        Concept::new("tea", Axis::Topic).en("Tea house").zh("茶馆"),
        Concept::new("coffee", Axis::Topic).en("Coffee house").zh("咖啡馆"),
        Concept::new("old", Axis::Topic).zh("茶铺").replaced_by("tea"),
    ];
    let taxonomy = Taxonomy::empty().with_layer(Layer::new("houses", concepts).unwrap());
    let suggester = Suggester::new(&taxonomy);
    let cases = [
        ("Tae house", "tea", Reason::OneOff, "swapped letters"),
        ("Coffe house", "coffee", Reason::OneOff, "a letter less"),
        ("老茶館大全", "tea", Reason::Shorter, "the name in the label"),
        ("咖", "coffee", Reason::Longer, "the label in the name"),
        ("茶鋪", "tea", Reason::Same, "a retired name leads on"),
        ("大茶铺子", "tea", Reason::Shorter, "so it does here"),
        ("啡茶咖啡吧", "coffee", Reason::Shares, "characters in a row"),
    ];
    for (label, id, reason, why) in cases {
        let nearest = suggester.suggest(label);
        let first = nearest.first().unwrap_or_else(|| panic!("{label}: {why}"));
        assert_eq!((first.id.as_str(), first.reason), (id, reason), "{label}: {why}");
    }
    assert!(suggester.suggest("XYZ").is_empty(), "nothing is like it");
    assert!(suggester.suggest("→").is_empty(), "no label");
    assert!(suggester.suggest(&"茶".repeat(1 << 20)).is_empty(), "no name is that long");
}
