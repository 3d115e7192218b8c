//! What each fuzz target asserts, as functions over any bytes. The fuzz targets
//! call them (by `#[path]`), and every input kept in `fuzz/regressions` is
//! replayed by an ordinary test.

use std::borrow::Cow;

use diglot::clean::{Options, clean};
use diglot::decode::{Decoded, Hints, decode as decoded};
use diglot::field::Extras;
use diglot::field::fingerprint::Fingerprint;
use diglot::label::{Decisions, UnknownLabels, field_kind, key};
use diglot::region::{regions, regions_sentence_by_sentence, runs, sentences};
use diglot::{Input, LabelPath, Media, NoteCode, Pipeline, Scratch, Span, Taxonomy};

use crate::{law, twin};

/// A fuzz target: its name and what it asserts.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every target, by the name of its file in `fuzz/fuzz_targets`.
pub(crate) const ALL: &[Target] = &[
    ("clean", cleans),
    ("decode", decodes),
    ("document", documents),
    ("field", fields),
    ("label", labels),
    ("markup", markups),
    ("segment", segments),
];

/// Bytes become text whose every character comes from bytes in order.
pub(crate) fn decodes(bytes: &[u8]) {
    for hints in [Hints::new(), Hints::new().with_charset("gbk").with_url("http://a.tw/")] {
        let decoded = decoded(bytes, &hints);
        let text = decoded.text();
        assert!(text.len() <= 3 * bytes.len() + 1024, "text is at most 3 × input + 1 KiB");
        assert!(decoded.replaced() <= bytes.len() as u64, "no more is lost than there was");
        assert!(decoded.confidence() <= 1000);
        // A look-up may read on from the nearest checkpoint: of a long text only
        // some characters are asked for.
        let stride = text.len() / 256 + 1;
        let mut last = 0;
        for (at, c) in text.char_indices().step_by(stride) {
            let span = Span::from_usize(at, at + c.len_utf8());
            let source = decoded.source(span);
            assert!(source.start < source.end && source.end <= bytes.len(), "{c:?} has a source");
            assert!(source.end >= last, "offsets never run back");
            last = source.end;
            let back = decoded.span(source).expect("bytes with text lead back to it");
            assert!(back.contains(span), "{span:?} came back as {back:?}");
        }
        for note in decoded.notes().iter() {
            assert!(note.span().is_none_or(|span| span.of(text).is_some()));
        }
        same_alone(bytes, &decoded);
    }
}

/// Where nothing was lost and the page is in one encoding, a character's bytes
/// alone give it back through `encoding_rs`.
fn same_alone(bytes: &[u8], decoded: &Decoded<'_>) {
    let text = decoded.text();
    let name = decoded.encoding().name();
    let Some(web) = encoding_rs::Encoding::for_label(name.as_bytes()) else { return };
    let stateful = [encoding_rs::ISO_2022_JP, encoding_rs::REPLACEMENT].contains(&web);
    let mixed = decoded.notes().iter().any(|note| note.code() == NoteCode::MixedEncoding);
    let same = diglot::Encoding::for_label(name) == Some(decoded.encoding());
    if stateful || mixed || !same || decoded.replaced() > 0 {
        return;
    }
    // Written in that encoding again, it reads the same. A second mark of order, once
    // the first is gone, would be the first of what is written.
    if !decoded.encoding().name().starts_with("UTF-16") && !text.starts_with('\u{FEFF}') {
        let (again, _, unmappable) = web.encode(text);
        let back = diglot::decode::decode_as(&again, decoded.encoding());
        assert!(unmappable || back.text() == text, "{name} written again reads the same");
    }
    let stride = text.len() / 256 + 1;
    for (at, c) in text.char_indices().step_by(stride) {
        let source = decoded.source(Span::from_usize(at, at + c.len_utf8()));
        // Two characters may stand in the same bytes.
        let all = decoded.span(source.clone()).and_then(|span| span.of(text));
        let (alone, bad) = web.decode_without_bom_handling(&bytes[source]);
        assert!(!bad, "{c:?} of {name} is whole");
        assert_eq!(Some(&*alone), all, "{c:?} of {name} by itself");
    }
}

/// Runs, regions and sentences tile any text and are those of their slow twins;
/// regions are made of runs.
pub(crate) fn segments(bytes: &[u8]) {
    let text = &lossy(bytes);
    law::tiles(text, runs(text).map(|run| run.span));
    law::tiles(text, regions(text).map(|region| region.span));
    law::tiles(text, sentences(text));
    assert!(
        regions(text).eq(regions_sentence_by_sentence(text)),
        "short cuts come to what surveying every sentence does"
    );
    assert!(
        runs(text).map(|run| (run.span.range(), run.script)).eq(twin::runs(text)),
        "runs are those of their characters"
    );
    let starts: Vec<_> = sentences(text).map(|span| span.range().start).collect();
    assert_eq!(starts, twin::sentences(text), "sentences end by the rules");
    for region in regions(text) {
        let mut at = region.span.start();
        for run in region.runs(text) {
            assert_eq!(run.span.start(), at, "the runs of a region tile it");
            at = run.span.end();
        }
        assert_eq!(at, region.span.end());
    }
}

/// Any bytes give a lawful document, the same from a warm scratch.
pub(crate) fn documents(bytes: &[u8]) {
    let pipeline = Pipeline::new();
    let mut scratch = Scratch::new();
    for media in [Media::Auto, Media::Html, Media::Text] {
        let input = Input::new(bytes).with_media(media);
        let cold = pipeline.process(&input).expect("small enough");
        law::document(&cold, bytes);
        let warm = pipeline.process_with(&input, &mut scratch).expect("small enough");
        assert_eq!(format!("{cold:?}"), format!("{warm:?}"), "a warm scratch changes nothing");
    }
}

/// Cleaning is idempotent and keeps its offsets.
pub(crate) fn cleans(bytes: &[u8]) {
    let text = &lossy(bytes);
    let options = Options::new();
    law::cleaned(text, &clean(text, &options), &options);
}

/// A label prints as it was read, its segments lie in it, and keys are stable.
pub(crate) fn labels(bytes: &[u8]) {
    let text = &lossy(bytes);
    let mut path = LabelPath::parse(text);
    assert_eq!(path.to_string(), **text, "an unmodified path is its source");
    for label in path.labels() {
        assert!(label.span.of(text).is_some(), "segments lie in the label");
        assert!(label.en.is_some() || label.zh.is_some(), "a segment has a name");
    }
    Taxonomy::built_in().resolve(&mut path);
    assert_eq!(path.to_string(), **text, "resolving changes no print");
    if let Some(once) = key(text) {
        assert_eq!(key(&once).as_deref(), Some(once.as_str()), "a key is its own key");
    }
    let taxonomy = Taxonomy::built_in();
    let found = taxonomy.find(text).map(|found| found.id);
    let upper: String = text.chars().map(|c| c.to_ascii_uppercase()).collect();
    assert_eq!(taxonomy.find(&upper).map(|found| found.id), found, "case leaves concepts alone");
    let mut unknown = UnknownLabels::new(4);
    unknown.note(text, text, text, text);
    assert_eq!(unknown.len() as u64 + unknown.dropped(), 1, "a label is kept or counted");
    let _ = Decisions::read("report.csv", bytes, &taxonomy);
    let _ = field_kind(text);
}

/// Visible text is tiled by its lines, everything on the page has its place,
/// and the tokens are those of a tokenizer that passes the html5lib tests.
pub(crate) fn markups(bytes: &[u8]) {
    let html = &lossy(bytes);
    law::flat(html, &diglot::markup::read(html));
    crate::peer::same_tokens(html);
    let _ = diglot::markup::looks_like_html(html);
}

/// Dates lie in their line and keyphrases in their text; what a page's lines give lies in
/// the page.
pub(crate) fn fields(bytes: &[u8]) {
    let text = &lossy(bytes);
    law::dates(text);
    law::credits(text);
    law::keyphrases(text, 10);
    law::aligned(text);
    let parts = text.split_inclusive('\n');
    assert_eq!(Fingerprint::of(text), Fingerprint::of_parts(parts), "in parts or whole");
    let extras = Extras::new().with_keyphrases(10).with_fingerprint().with_parallel();
    let pipeline = Pipeline::new().with_extras(extras);
    // As lines of a page, and as markup.
    let plain = format!("A Headline of Some Length\n{text}\n\nThe first paragraph of the page.\n");
    let markup =
        format!("<title>A Headline</title><h1>A Headline</h1>{text}<p>The first paragraph.");
    for (page, media) in [(plain, Media::Text), (markup, Media::Html)] {
        let input = Input::new(page.as_bytes()).with_charset("utf-8").with_media(media);
        let input = input.with_url("https://news.example.org/2026/01/31/1.html");
        let document = pipeline.process(&input).expect("small enough");
        law::fields(&document, page.len());
        law::computed(&document);
    }
}

fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
