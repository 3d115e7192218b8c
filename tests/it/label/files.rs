//! Taxonomy files: each format reads what it wrote, and nothing wrong.

use diglot::label::{Axis, Concept, Format, Layer};
use diglot::{ErrorKind, Taxonomy};
use proptest::prelude::*;

const FORMATS: [Format; 5] =
    [Format::Toml, Format::Json, Format::Csv, Format::Tsv, Format::SkosJson];

/// What a layer has, without the lines it was on.
fn content(layer: &Layer) -> Vec<String> {
    let concepts = layer.concepts().into_iter();
    concepts.map(|c| format!("{:?}", c.at_row(0))).map(|c| without_rows(&c)).collect()
}

fn without_rows(debug: &str) -> String {
    let mut out = String::new();
    for (at, part) in debug.split("row: ").enumerate() {
        let part =
            if at == 0 { part } else { part.trim_start_matches(|c: char| c.is_ascii_digit()) };
        out.push_str(part);
    }
    out
}

fn teas() -> Layer {
    let concepts = [
        Concept::new("tea", Axis::Topic).en("Tea, hot").zh("茶").alias_zh("茶饮").alias_zh("茗"),
        Concept::new("http://tea.example/#绿", Axis::Topic)
            .en("Green \"tea\"")
            .zh("绿茶")
            .parent("tea"),
        Concept::new("genre:tasting", Axis::Genre).alias_en("Tasting; notes"),
        Concept::new("tea:old", Axis::Topic).zh("旧茶").replaced_by("tea"),
    ];
    Layer::new("teas", concepts).unwrap()
}

#[test]
fn every_format_reads_what_it_wrote() {
    let layer = teas();
    for format in FORMATS {
        let file = layer.export(format);
        let back = Layer::parse("teas", file.as_bytes(), format).unwrap();
        assert_eq!(content(&back), content(&layer), "{format:?}:\n{file}");
        let marked = format!("\u{FEFF}{file}");
        assert_eq!(Layer::parse("teas", marked.as_bytes(), format).unwrap().len(), 4, "{format:?}");
        let taxonomy = Taxonomy::empty().with_layer(back);
        assert_eq!(taxonomy.find("舊茶").unwrap().id, "tea", "the retired one's follower");
        assert!(taxonomy.find("茗").unwrap().row.is_some(), "{format:?} knows its lines");
    }
    let built_in = Layer::built_in();
    let file = built_in.export(Format::Json);
    let back = Layer::parse("built-in", file.as_bytes(), Format::Json).unwrap();
    assert_eq!(content(&back), content(&built_in));
}

proptest! {
    #[test]
    fn any_id_and_name_comes_back_verbatim(id in "[a-z:/#\"',|=甲]{0,8}x", name in "[a-z \\\\\"',;=#甲-]{0,8}x") {
        let name = name.trim().to_owned();
        let layer = Layer::new("l", [Concept::new(id, Axis::Nav).en(name)]).unwrap();
        for format in FORMATS {
            let file = layer.export(format);
            let back = Layer::parse("l", file.as_bytes(), format).unwrap();
            prop_assert_eq!(content(&back), content(&layer), "{:?}", format);
        }
    }
}

#[test]
fn skos_comes_in_three_shapes() {
    let iptc = r#"{"uri": "http://a.example/", "conceptSet": [
        {"uri": "http://a.example/1", "qcode": "a:1", "type": ["http://www.w3.org/2004/02/skos/core#Concept"],
         "prefLabel": {"en-GB": "tea", "fr": "thé", "zh-Hans": "茶"}, "narrower": ["a:2"]},
        {"uri": "http://a.example/2", "qcode": "a:2", "prefLabel": {"en-GB": "green tea", "zh-Hans": "绿茶"}},
        {"uri": "http://a.example/3", "qcode": "a:3", "prefLabel": {"en-GB": "old tea"}, "broader": ["http://a.example/1"], "retired": "2020-01-01"}]}"#;
    let graph = r#"{"@context": {}, "@graph": [
        {"@id": "http://a.example/", "@type": "skos:ConceptScheme", "skos:prefLabel": "Teas"},
        {"@id": "a:1", "@type": ["skos:Concept"], "skos:prefLabel": [{"@language": "en", "@value": "tea"}, {"@language": "zh", "@value": "茶"}]},
        {"@id": "a:2", "@type": "skos:Concept", "skos:broader": {"@id": "a:1"}, "skos:prefLabel": {"@language": "en", "@value": "green tea"},
         "http://www.w3.org/2004/02/skos/core#altLabel": "绿茶"}]}"#;
    let skosmos = r#"{"graph": [
        {"uri": "a:1", "type": "skos:Concept", "prefLabel": [{"lang": "en", "value": "tea"}, {"lang": "zh", "value": "茶"}]},
        {"uri": "a:2", "type": "skos:Concept", "broader": {"uri": "a:1"}, "prefLabel": {"lang": "en", "value": "green tea"}, "altLabel": {"lang": "zh", "value": "绿茶"}}]}"#;
    for file in [iptc, graph, skosmos] {
        let layer = Layer::parse("s.json", file.as_bytes(), Format::SkosJson).unwrap();
        let taxonomy = Taxonomy::empty().with_layer(layer);
        let path = taxonomy.parse("Tea(綠茶) > Green Tea > thé > Old Tea");
        let ids: Vec<_> = path.labels().iter().map(|label| label.id.as_deref()).collect();
        assert_eq!(ids, [Some("a:1"), Some("a:2"), None, None], "{file}");
    }
}

#[test]
fn wrong_files_are_errors_with_file_line_and_value() {
    use Format::{Csv, Json, SkosJson, Toml, Tsv};
    let cases: [(&[u8], Format, &str); 18] = [
        (b"id,en\na,A\nb,\xE9\n", Csv, "f:3: byte 0xe9: is no UTF-8"),
        (b"axis,en\ntopic,A\n", Csv, "f:1: id: the column is missing"),
        (b"id\taxis\na\ttopic\n", Tsv, "f:1: en or zh: the column is missing"),
        (b"", Csv, "f:1: id: the column is missing"),
        (
            b"id,axis,en\na,colour,A\n",
            Csv,
            "f:2: colour: an axis is topic, genre, scope, region or nav",
        ),
        (b"id,en\na,A\na,B\n", Csv, "f:3: a: the id stands twice"),
        (b"id,en\n,A\n", Csv, "f:2: a concept has no id"),
        (b"id,en,parent\na,A,b\n", Csv, "f:2: a: its parent b is unknown"),
        (b"id,en,parent\na,A,b\nb,B,a\n", Csv, "f:2: a: its parents run in a circle"),
        (b"id,en,alt_en\na,A,\nb,B,A\n", Csv, "f:3: A: is a name of a and of b"),
        (b"id,en\na,\"A\n", Csv, "f:2: a quotation mark is never closed"),
        (
            b"[[concept]]\nid = 'a'\n\n[[concept]]\nid = 'b'\nparent = 'c'\n",
            Toml,
            "f:4: b: its parent c is unknown",
        ),
        (
            b"[[concept]]\nid = 'a'\nnaem = 'b'\n",
            Toml,
            "f:3: unknown field `naem`, expected one of `id`, `axis`, `en`, `zh`, `alt_en`, `alt_zh`, `parent`, `replaced_by`",
        ),
        (b"{\"concepts\": [\n{\"id\": \"a\", \"id\": \"b\"}]}", Json, "f:2: duplicate field `id`"),
        (
            b"{\"concepts\": [\n{\"id\": \"a\"},\n{\"id\": \"a\"}]}",
            Json,
            "f:3: a: the id stands twice",
        ),
        (b"{\"concept\": []}", Json, "f:1: concepts: the list is missing"),
        (b"[{\"id\":\n\"a\",]", Json, "f:2: key must be a string"),
        (b"{\"conceptSet\": [{},\n{\"uri\": \"a\"}]}", SkosJson, "f:1: a concept has no id"),
    ];
    for (file, format, message) in cases {
        let error = Layer::parse("f", file, format).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Taxonomy);
        assert_eq!(error.to_string(), message);
    }
}

/// A few concepts as each format writes them, each on a line of its own: id, name
/// and what follows the name.
fn file_of(concepts: &[(&str, &str, &str)], format: Format) -> String {
    let lines = concepts.iter().map(|(id, name, parent)| match format {
        Format::Toml => {
            format!("[[concept]]\nid = '{id}'\nen = '{name}'\nparent = '{parent}'\n")
        }
        Format::Json => {
            format!("{{\"id\": \"{id}\", \"en\": \"{name}\", \"parent\": \"{parent}\"}}")
        }
        Format::Csv => format!("{id},{name},{parent}"),
        Format::Tsv => format!("{id}\t{name}\t{parent}"),
        _ if parent.is_empty() => {
            format!("{{\"uri\": \"{id}\", \"prefLabel\": {{\"en\": \"{name}\"}}}}")
        }
        _ => format!(
            "{{\"uri\": \"{id}\", \"prefLabel\": {{\"en\": \"{name}\"}}, \"broader\": [\"{parent}\"]}}"
        ),
    });
    let lines: Vec<String> = lines.collect();
    match format {
        Format::Toml => lines.concat(),
        Format::Json => format!("{{\"concepts\": [\n{}\n]}}\n", lines.join(",\n")),
        Format::Csv => format!("id,en,parent\n{}\n", lines.join("\n")),
        Format::Tsv => format!("id\ten\tparent\n{}\n", lines.join("\n")),
        _ => format!("{{\"conceptSet\": [\n{}\n]}}\n", lines.join(",\n")),
    }
}

#[test]
fn the_same_slips_are_found_in_every_format() {
    /// Concepts with a slip in the third, and what is said of it.
    type Slip = ([(&'static str, &'static str, &'static str); 3], &'static str);
    let slips: [Slip; 5] = [
        ([("a", "A", ""), ("b", "B", "a"), ("a", "C", "")], "a: the id stands twice"),
        ([("a", "A", ""), ("b", "B", "a"), ("c", "C", "x")], "c: its parent x is unknown"),
        ([("a", "A", ""), ("b", "B", "a"), ("c", "C", "c")], "c: its parents run in a circle"),
        ([("a", "A", ""), ("b", "B", "a"), ("c", "→", "")], "c: a name has no letters"),
        ([("a", "A", ""), ("b", "B", "a"), ("", "C", "")], "a concept has no id"),
    ];
    for format in FORMATS {
        let good = file_of(&[("a", "A", ""), ("b", "B", "a"), ("c", "C", "b")], format);
        assert_eq!(Layer::parse("f", good.as_bytes(), format).unwrap().len(), 3, "{good}");
        for (concepts, message) in slips {
            let file = file_of(&concepts, format);
            let line = if format == Format::Toml { 9 } else { 4 };
            let error = Layer::parse("f", file.as_bytes(), format).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Taxonomy);
            assert_eq!(error.to_string(), format!("f:{line}: {message}"), "{format:?}:\n{file}");
        }
        // A byte that is none of UTF-8, in the last name.
        let mut file = good.into_bytes();
        let at = file.iter().rposition(|byte| *byte == b'C').unwrap();
        file[at] = 0xFF;
        let error = Layer::parse("f", &file, format).unwrap_err().to_string();
        let line = if format == Format::Toml { 11 } else { 4 };
        assert_eq!(error, format!("f:{line}: byte 0xff: is no UTF-8"), "{format:?}");
        // Cut off anywhere, a file is an error or a smaller file, never a panic.
        file[at] = b'C';
        for end in 0..file.len() {
            let _ = Layer::parse("f", &file[..end], format);
        }
    }
}

#[test]
fn files_that_are_deep_or_long_end() {
    let deep = "[".repeat(100_000);
    for format in FORMATS {
        let error = Layer::parse("f", deep.as_bytes(), format).unwrap_err();
        assert!(error.to_string().starts_with("f:"), "{error}");
    }
    // A chain of parents as long as the file.
    let mut chain = String::from("id,en,parent\nn0,name 0,\n");
    for n in 1..20_000 {
        chain += &format!("n{n},name {n},n{}\n", n - 1);
    }
    let layer = Layer::parse("f", chain.as_bytes(), Format::Csv).unwrap();
    let taxonomy = Taxonomy::empty().with_layer(layer);
    for n in [0, 1, 777, 19_999] {
        let found = taxonomy.find(&format!("Name {n}")).unwrap();
        assert_eq!((found.id, found.row), (&format!("n{n}")[..], Some(n + 2)));
    }
}
