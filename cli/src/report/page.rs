//! One document as HTML: colour is kind, stripe is language, the tip is where
//! it stands in the source.

use std::fmt::Write;

use diglot::{Block, Coarse, Document, Field, Kind, Label, Lang, Origin, Span};

use super::escape::escape;
use super::head;
use crate::page::Name;
use crate::view;

/// The colours: name in the style sheet, and in the legend.
const COLOURS: [(&str, &str); 5] = [
    ("title", "title"),
    ("body", "body"),
    ("meta", "metadata"),
    ("disclaimer", "disclaimer"),
    ("chrome", "furniture"),
];
const STRIPES: [(&str, &str); 6] = [
    ("zh", "Chinese"),
    ("en", "English"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("und", "other"),
    ("zxx", "none"),
];

/// The whole file.
pub(super) fn html(name: &Name, document: &Document) -> String {
    let mut out = String::with_capacity(document.text().len() * 3 + (16 << 10));
    // Writing to memory does not fail.
    let _ = write_page(&mut out, name, document);
    out
}

fn write_page(out: &mut String, name: &Name, document: &Document) -> std::fmt::Result {
    let title = document.fields().title.as_ref().map_or(name.place.as_str(), |f| f.value.as_str());
    out.push_str(head!());
    writeln!(out, "<title>{}</title>\n<body>\n<h1>{0}</h1>", escape(title))?;
    write!(out, "<div class=\"dim mono\">{}", escape(&name.place))?;
    if let Some(url) = &name.url {
        write!(out, " · {}", escape(url))?;
    }
    out.push_str("</div>\n<dl class=\"fields\">\n");
    write_fields(out, document)?;
    out.push_str("</dl>\n<div class=\"legend\">\n");
    for (class, words) in COLOURS {
        writeln!(
            out,
            "<label class=\"{class}\"><input type=\"checkbox\" id=\"s-{class}\" checked> <i></i>{words}</label>"
        )?;
    }
    for (class, words) in STRIPES {
        writeln!(
            out,
            "<span class=\"l-{class}\" style=\"--c:var(--l)\"><i class=\"s\"></i>{words}</span>"
        )?;
    }
    out.push_str("</div>\n<main>\n");
    let mut regions = 0;
    for (number, block) in document.blocks().iter().enumerate() {
        write_block(out, document, number, block, &mut regions)?;
    }
    out.push_str("</main>\n");
    write_notes(out, document)?;
    let made = document.provenance();
    writeln!(
        out,
        "<p class=\"dim mono\">diglot {} · input {}</p>\n</body>\n</html>",
        made.version, made.input
    )
}

fn write_fields(out: &mut String, document: &Document) -> std::fmt::Result {
    let fields = document.fields();
    let strings = [
        ("title", &fields.title),
        ("subtitle", &fields.subtitle),
        ("published", &fields.published),
        ("modified", &fields.modified),
        ("source", &fields.source),
        ("original", &fields.original),
        ("canonical", &fields.canonical),
        ("site", &fields.site),
    ];
    for (name, field) in strings {
        if let Some(field) = field {
            row(out, name, [chip(document, field, &escape(&field.value))])?;
        }
    }
    let lists = [
        ("authors", &fields.authors),
        ("editors", &fields.editors),
        ("tags", &fields.tags),
        ("keywords", &fields.keywords),
    ];
    for (name, field) in lists {
        if let Some(field) = field {
            row(out, name, field.value.iter().map(|value| chip(document, field, &escape(value))))?;
        }
    }
    let paths = fields.breadcrumb.iter().map(|field| ("breadcrumb", field));
    for (name, field) in paths.chain(fields.categories.iter().map(|field| ("category", field))) {
        let segments = field.value.labels().iter();
        row(out, name, segments.map(|label| chip(document, field, &label_html(label))))?;
    }
    row(out, "language", [escape(document.main_lang().code())])?;
    let page = document.page();
    let kind = format!(
        "{} <span class=\"dim\">by {}, {} ‰</span>",
        page.kind.as_str(),
        page.reason.as_str(),
        page.confidence
    );
    row(out, "page", [kind])?;
    let encoding = format!(
        "{} <span class=\"dim\">{} ‰</span>",
        escape(&view::encoding(document)),
        document.decode().confidence
    );
    row(out, "encoding", [encoding])
}

fn row(out: &mut String, name: &str, values: impl IntoIterator<Item = String>) -> std::fmt::Result {
    write!(out, "<dt>{name}</dt><dd data-field=\"{name}\">")?;
    out.extend(values);
    out.push_str("</dd>\n");
    Ok(())
}

/// A value that leads to the block it stands in. `html` is escaped.
fn chip<T>(document: &Document, field: &Field<T>, html: &str) -> String {
    let tip = format!(
        "{} · {} ‰{}",
        escape(field.evidence),
        field.confidence,
        origin(document, &field.origin)
    );
    let home = field.origin.span.and_then(|span| block_at(document, span));
    match home {
        Some(number) => {
            format!("<a class=\"chip\" href=\"#b{number}\" title=\"{tip}\">{html}</a>")
        }
        None => format!("<span class=\"chip\" title=\"{tip}\">{html}</span>"),
    }
}

fn origin(document: &Document, origin: &Origin) -> String {
    let source = origin.source.clone().or_else(|| Some(document.source(origin.span?)));
    let place = source.map_or(String::new(), |range| bytes(&range));
    format!(" · {}{place}", origin.kind.as_str())
}

fn bytes(range: &std::ops::Range<usize>) -> String {
    format!(" · source bytes {}–{}", range.start, range.end)
}

fn label_html(label: &Label) -> String {
    let names: Vec<&str> = label.en.iter().chain(&label.zh).map(String::as_str).collect();
    let id = label.id.as_ref().map_or(String::new(), |id| format!("<small>{}</small>", escape(id)));
    escape(&names.join(" / ")) + &id
}

/// The number of the block a span begins in.
fn block_at(document: &Document, span: Span) -> Option<usize> {
    let blocks = document.blocks();
    let after = blocks.partition_point(|block| block.span.end() <= span.start());
    (after < blocks.len()).then_some(after)
}

fn write_block(
    out: &mut String,
    document: &Document,
    number: usize,
    block: &Block,
    region: &mut usize,
) -> std::fmt::Result {
    let kind = block.kind.as_str();
    let confidence = block.confidence;
    let (lang, content) = (lang(block.lang), block.content);
    let place = bytes(&document.source(content));
    writeln!(
        out,
        "<div class=\"b k-{kind} {} l-{lang}\" id=\"b{number}\" title=\"{kind} · {lang} · {confidence} ‰ · \
         text {}–{}{place}\"><b>{kind}</b><p>{}</p></div>",
        colour(block.kind),
        content.start(),
        content.end(),
        marked(document, block, region),
    )
}

/// A block's text, with regions marked where it holds several languages. Blocks
/// come in order, so `at` only moves on.
fn marked(document: &Document, block: &Block, at: &mut usize) -> String {
    let (content, regions) = (block.content, document.regions());
    while regions.get(*at).is_some_and(|region| region.span.end() <= content.start()) {
        *at += 1;
    }
    let inside = regions.get(*at..).unwrap_or_default();
    let inside = inside.iter().take_while(|region| region.span.start() < content.end());
    let mixed = inside.clone().any(|region| region.lang != block.lang && region.lang != Lang::None);
    if !mixed {
        return escape(content.of(document.text()).unwrap_or_default());
    }
    let mut out = String::new();
    for region in inside {
        let span = Span::new(
            region.span.start().max(content.start()),
            region.span.end().min(content.end()),
        );
        let text = escape(span.of(document.text()).unwrap_or_default());
        let code = lang(region.lang);
        let _ = write!(
            out,
            "<span class=\"r l-{code}\" title=\"{code} · {} ‰\">{text}</span>",
            region.confidence
        );
    }
    out
}

fn write_notes(out: &mut String, document: &Document) -> std::fmt::Result {
    if document.notes().is_empty() {
        return Ok(());
    }
    out.push_str("<h2>Notes</h2>\n<ul class=\"notes\">\n");
    for note in document.notes().iter() {
        let line = escape(&view::note_line(note));
        writeln!(out, "<li class=\"{}\">{line}</li>", note.severity().as_str())?;
    }
    out.push_str("</ul>\n");
    Ok(())
}

fn colour(kind: Kind) -> &'static str {
    match kind.coarse() {
        _ if kind == Kind::Title => "title",
        Coarse::Body => "body",
        Coarse::Meta => "meta",
        Coarse::Disclaimer => "disclaimer",
        _ => "chrome",
    }
}

fn lang(lang: Lang) -> &'static str {
    if lang == Lang::None { "zxx" } else { lang.code() }
}
