//! The laws every document keeps, as functions that panic where one is broken.
//! The property tests call them, and so do the fuzz targets (by `#[path]`).

use diglot::clean::{Options, Text, clean};
use diglot::field::Origin;
use diglot::field::credit::Place;
use diglot::field::date::{DateReader, Precision};
use diglot::{Document, Span};

/// Law 1: spans in order, touching, from 0 to the end of the text, on character
/// boundaries; joined they are the text.
pub(crate) fn tiles(text: &str, spans: impl Iterator<Item = Span>) {
    let mut at = 0;
    for span in spans {
        assert_eq!(span.start(), at, "a piece starts where the last one ended");
        assert!(!span.is_empty(), "no piece is empty (at {at})");
        assert!(span.of(text).is_some(), "{span:?} is cut on character boundaries");
        at = span.end();
    }
    assert_eq!(at as usize, text.len(), "the pieces reach the end of the text");
}

/// Laws 1 and 2 on a whole document.
pub(crate) fn document(document: &Document, bytes: &[u8]) {
    let text = document.text();
    tiles(text, document.blocks().iter().map(|block| block.span));
    tiles(text, document.regions().iter().map(|region| region.span));
    for block in document.blocks() {
        assert!(block.span.contains(block.content), "content lies inside its block");
        assert!(block.content.of(text).is_some(), "content is cut on character boundaries");
        home(document, block.content, bytes.len());
    }
    for link in document.links() {
        assert!(link.span.of(text).is_some(), "anchors lie in the text");
        assert!(link.source.end <= bytes.len(), "addresses lie in the source");
    }
    for note in document.notes().iter() {
        assert!(note.span().is_none_or(|span| span.of(text).is_some()), "notes lie in the text");
        assert!(note.source().is_none_or(|s| s.start <= s.end && s.end <= bytes.len()));
    }
    assert!(text.len() <= 3 * bytes.len() + 1024, "text is at most 3 × input + 1 KiB");
}

/// Law 2: a span has source bytes inside the page, and they lead back to (at least) the span.
fn home(document: &Document, span: Span, len: usize) {
    let source = document.source(span);
    assert!(source.start <= source.end && source.end <= len, "{span:?} maps into the page");
    if !source.is_empty() {
        let back = document.span(source).expect("bytes with text lead back to it");
        assert!(back.contains(span), "{span:?} came back as {back:?}");
    }
}

/// Laws 1, 2 and 4 on a page read from markup: lines tile the text, every
/// character comes from what stands at its place, and all else lies in the page.
#[cfg(feature = "html")]
pub(crate) fn flat(html: &str, flat: &diglot::markup::Flat) {
    let text = &flat.text;
    tiles(text, flat.lines.iter().map(|line| line.span));
    assert!(text.is_empty() || text.ends_with('\n'), "every line has its newline");
    assert!(text.len() <= 3 * html.len() + 1024, "text is at most 3 × input + 1 KiB");
    assert_eq!(flat.offsets.text_len() as usize, text.len(), "the map is of this text");
    assert_eq!(flat.offsets.source_len() as usize, html.len(), "the map leads to this page");
    let mut last = 0..0;
    for (at, c) in text.char_indices() {
        let source = flat.offsets.to_source(Span::from_usize(at, at + c.len_utf8()));
        // A reference can stand for two characters.
        assert!(source.start >= last.end || source == last, "offsets never run back");
        last = source.clone();
        let from = html.get(source).expect("cut on character boundaries");
        let fits = match (c, from) {
            // Ends of lines, and the gap behind a form field.
            ('\n' | ' ', "") => true,
            ('\n', "\n" | "\r" | "\r\n") => true,
            (' ', "\n" | "\r" | "\t" | "\x0C") => true,
            ('\u{FFFD}', "\0") => true,
            _ if from.len() > 1 && from.starts_with('&') => true,
            _ => from.chars().eq([c]),
        };
        assert!(fits, "{c:?} came from {from:?}");
    }
    for (at, element) in flat.elements.iter().enumerate() {
        let lines = element.first_line..element.end_line;
        assert!(lines.start <= lines.end && lines.end as usize <= flat.lines.len());
        let outer = element.parent.map(|parent| {
            assert!((parent as usize) < at, "a parent stands before its children");
            flat.elements[parent as usize]
        });
        assert_eq!(element.depth, outer.map_or(0, |outer| outer.depth + 1));
        let inside = outer.is_none_or(|o| o.first_line <= lines.start && lines.end <= o.end_line);
        assert!(inside, "the lines of an element are lines of the one around it");
    }
    for (at, line) in flat.lines.iter().enumerate() {
        assert!(line.linked <= 1000 && line.strong <= 1000, "shares are per mille");
        if let Some(element) = line.element {
            let element = flat.elements[element as usize];
            let lines = element.first_line as usize..element.end_line as usize;
            assert!(lines.contains(&at), "a line is one of its element's lines");
        }
    }
    let anchors = flat.links.iter().map(|link| (link.span, link.source.clone()));
    let media = flat.media.iter().map(|medium| (medium.span, medium.source.clone()));
    for (span, source) in anchors.chain(media) {
        assert!(span.of(text).is_some(), "anchors lie in the text");
        assert!(html.get(source).is_some(), "addresses lie in the source");
    }
    for meta in &flat.head.metas {
        assert!(html.get(meta.source.clone()).is_some(), "statements lie in the source");
        assert!(!meta.value.is_empty() && meta.name == meta.name.to_ascii_lowercase());
    }
    for note in flat.notes.iter() {
        assert!(note.span().is_none_or(|span| span.of(text).is_some()), "notes lie in the text");
    }
}

/// Laws 2, 4 and 5 on a cleaned text: offsets there and back, notes in place,
/// bounded, and cleaning again changes nothing.
pub(crate) fn cleaned(input: &str, text: &Text<'_>, options: &Options) {
    let (out, map) = (text.as_str(), text.offsets());
    assert_eq!(map.text_len() as usize, out.len(), "the map is of this text");
    assert_eq!(map.source_len() as usize, input.len(), "the map leads to this input");
    assert!(out.len() <= 3 * input.len(), "text is at most 3 × input");
    assert!(!out.contains('\0'), "no U+0000");
    let mut last = 0;
    for (at, c) in out.char_indices() {
        let span = Span::from_usize(at, at + c.len_utf8());
        let source = map.to_source(span);
        assert!(input.get(source.clone()).is_some(), "{source:?} is cut on character boundaries");
        assert!(!source.is_empty(), "cleaning makes nothing from nothing");
        assert!(source.end >= last, "offsets never run back");
        last = source.end;
        let back = map.to_text(source).expect("source with text leads back to it");
        assert!(back.contains(span), "{span:?} came back as {back:?}");
    }
    for note in text.notes().iter() {
        assert!(note.span().is_none_or(|span| span.of(out).is_some()), "{note:?} lies in the text");
    }
    let again = clean(out, options);
    assert_eq!(again.as_str(), out, "cleaning twice is cleaning once");
    assert!(again.offsets().is_identity(), "and the second time nothing moves");
}

/// Keyphrases are at most as many as asked, the best first, each as it stands in the
/// text and only once, and the same every time.
pub(crate) fn keyphrases(text: &str, limit: usize) {
    let found = diglot::field::keyphrase::keyphrases(text, limit);
    assert!(found.len() <= limit);
    assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score), "best first");
    let mut seen = std::collections::HashSet::new();
    for phrase in &found {
        assert_eq!(phrase.span.of(text), Some(phrase.text.as_str()));
        assert!(!phrase.text.trim().is_empty() && phrase.count > 0 && phrase.score > 0);
        assert!(seen.insert(phrase.text.to_lowercase()), "{} is named twice", phrase.text);
    }
    assert_eq!(found, diglot::field::keyphrase::keyphrases(text, limit));
}

/// Dates lie in their line, in order, and are read again from what they print.
pub(crate) fn dates(text: &str) {
    let reader = DateReader::new().with_now("2026-01-31T08:00:00+08:00");
    let mut last = 0;
    for date in reader.read(text) {
        let span = date.span();
        assert!(span.of(text).is_some_and(|part| !part.is_empty()), "a date lies in its line");
        assert!(span.start() >= last, "dates stand in order");
        last = span.end();
        let printed = date.to_string();
        // Four digits alone are a number.
        let year = if date.precision() == Precision::Year { "年" } else { "" };
        let again = reader.first(&format!("{printed}{year}"));
        let again = again.unwrap_or_else(|| panic!("{printed:?} is read again"));
        assert_eq!(again.to_string(), printed, "and prints the same");
        assert_eq!(again.civil(), date.civil());
        assert_eq!(again.precision(), date.precision());
    }
}

/// Fields of a document whose page had `len` bytes: what was read from the text lies
/// inside its blocks, what was not lies in the page, and no value is empty.
pub(crate) fn fields(document: &Document, len: usize) {
    let fields = document.fields();
    let inside = |origin: &Origin| {
        assert!(origin.source.as_ref().is_none_or(|source| source.end <= len));
        let Some(span) = origin.span else { return };
        assert!(span.of(document.text()).is_some(), "cut on character boundaries");
        let holds = |at: u32| {
            document.blocks().iter().any(|b| b.content.start() <= at && at <= b.content.end())
        };
        assert!(holds(span.start()) && holds(span.end()), "{span:?} lies inside blocks");
    };
    let rights = &fields.rights;
    let one = [&fields.title, &fields.published, &fields.modified, &fields.source]
        .into_iter()
        .chain([&fields.original, &fields.subtitle, &fields.summary, &fields.canonical])
        .chain([&fields.site, &fields.language, &rights.licence, &rights.robots]);
    for field in one.flatten() {
        inside(&field.origin);
        assert!(!field.value.trim().is_empty(), "no value is empty");
        assert!(field.confidence <= 1000 && !field.evidence.is_empty());
    }
    let many = [&fields.authors, &fields.editors, &fields.tags, &fields.keywords];
    for field in many.into_iter().flatten() {
        inside(&field.origin);
        assert!(!field.value.is_empty());
        assert!(field.value.iter().all(|value| !value.trim().is_empty()), "no value is empty");
        assert!(field.confidence <= 1000 && !field.evidence.is_empty());
    }
    for field in &fields.credits {
        inside(&field.origin);
        assert!(!field.value.name.trim().is_empty() && field.confidence <= 1000);
        // A name is written on one line of its own block.
        let span = field.origin.span.expect("credits are read from the text");
        assert!(document.blocks().iter().any(|block| block.content.contains(span)));
    }
    for field in fields.categories.iter().chain(&fields.breadcrumb) {
        inside(&field.origin);
        assert!(!field.value.labels().is_empty() && field.confidence <= 1000);
    }
    for candidate in &fields.candidates {
        inside(&candidate.origin);
        assert!(["agrees", "conflicts", "weaker"].contains(&candidate.reason));
    }
}

/// What is computed lies in the text, pairs do not share paragraphs, and an absent
/// body has no fingerprint.
pub(crate) fn computed(document: &Document) {
    let computed = document.computed();
    for phrase in &computed.keyphrases {
        assert_eq!(phrase.span.of(document.text()), Some(phrase.text.as_str()));
        assert!(
            document.blocks().iter().any(|b| b.kind.is_body() && b.content.contains(phrase.span))
        );
    }
    let mut used = std::collections::HashSet::new();
    for pair in &computed.parallel {
        assert!(!pair.zh.is_empty() && !pair.en.is_empty() && pair.score <= 1000);
        for span in pair.zh.iter().chain(&pair.en) {
            assert!(document.blocks().iter().any(|block| block.content == *span));
        }
        assert!(pair.en.iter().all(|span| used.insert((span.start(), pair.zh[0].start()))));
    }
    if let Some(fingerprint) = &computed.fingerprint {
        assert_eq!(fingerprint.likeness(fingerprint), 1000);
        assert!(!document.main_text().is_empty(), "a fingerprint is of a body");
    }
}

/// Names are printed where they say, in order, each once a role.
pub(crate) fn credits(line: &str) {
    for place in [Place::Meta, Place::Running] {
        let mut seen = std::collections::HashSet::new();
        let mut last = 0;
        for credit in diglot::field::credit::credits(line, place) {
            let printed = credit.span.of(line).expect("a name lies in its line");
            let same = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(same(printed), same(&credit.name), "a name is what is printed");
            assert!(credit.span.start() >= last, "in order");
            last = credit.span.start();
            assert!(seen.insert((credit.role, credit.name.clone())), "{} twice", credit.name);
        }
    }
}

/// Pairs name lines there are, in order, and no line twice in a pair.
pub(crate) fn aligned(text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    for pair in diglot::field::align::align(&lines) {
        assert!(!pair.zh.is_empty() && !pair.en.is_empty() && pair.score <= 1000);
        for side in [&pair.zh, &pair.en] {
            assert!(side.windows(2).all(|two| two[0] < two[1]), "in order");
            assert!(side.iter().all(|at| *at < lines.len()), "of the page");
        }
        assert!(pair.zh.iter().all(|at| !pair.en.contains(at)), "a line has one language");
    }
}
