//! A document as schema.org's `NewsArticle`, the JSON-LD that search engines and
//! catalogues read.

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

use super::Document;
use super::wire::{Record, non_empty};
use crate::block::PageKind;
use crate::field::Field;
use crate::label::LabelPath;
use crate::markup::{Medium, MediumKind};
use crate::{Lang, Span};

/// A view of a [`Document`] that serialises as JSON-LD, with the terms of
/// [schema.org/NewsArticle](https://schema.org/NewsArticle). Made by
/// [`Document::news_article`].
///
/// It says only what the page says: a field that was not found is absent, and
/// evidence, confidence and places stay in the document's own wire form. A page
/// that is no article is a `WebPage` and has no `articleBody`.
///
/// | term | from |
/// |---|---|
/// | `headline`, `alternativeHeadline`, `description` | title, subtitle, summary |
/// | `datePublished`, `dateModified` | ISO 8601, as precise as the page |
/// | `author`, `editor`, `contributor` | who wrote, who edited, all other credits |
/// | `sourceOrganization`, `publisher` | where it was first published, the site |
/// | `articleSection` | the names of the category paths, each in each language once |
/// | `keywords` | keywords, then tags that are not among them |
/// | `inLanguage` | the language found, not the one declared |
/// | `url`, `isBasedOn`, `license` | the canonical, original and licence addresses |
/// | `image` | addresses of the images from the first to the last line of the body |
/// | `articleBody` | [`Document::main_text`] |
#[derive(Clone, Copy, Debug)]
pub struct NewsArticle<'a>(&'a Document);

impl Document {
    /// This document as schema.org's `NewsArticle`, to be serialised.
    ///
    /// ```
    /// use diglot::document::script_safe;
    /// use diglot::{Input, Pipeline};
    ///
    /// let page = "Harbour Towns and Their Ferries\n2026-03-09 Source: Example Daily\n\n\
    ///     The ferries came first, and the towns grew around the places where they landed.\n\n\
    ///     Nobody had planned it, and for a long time nobody wrote it down either.\n";
    /// let document = Pipeline::new().process(&Input::new(page.as_bytes()))?;
    /// let json = serde_json::to_string(&document.news_article()).unwrap();
    /// assert!(json.starts_with(r#"{"@context":"https://schema.org","@type":"NewsArticle""#));
    /// assert!(json.contains(r#""datePublished":"2026-03-09""#));
    /// let element = format!("<script type=\"application/ld+json\">{}</script>", script_safe(&json));
    /// # assert!(element.len() > json.len());
    /// # Ok::<(), diglot::Error>(())
    /// ```
    #[must_use]
    pub const fn news_article(&self) -> NewsArticle<'_> {
        NewsArticle(self)
    }
}

/// JSON that may stand inside a `<script>` element: `<`, `>`, `&` and the two line
/// separators of Unicode are written as `\u` escapes. JSON has those characters in
/// strings only, so the value is the same. Borrowed where there are none.
///
/// ```
/// use diglot::document::script_safe;
///
/// assert_eq!(script_safe(r#"{"a":"</script>"}"#), r#"{"a":"\u003c/script\u003e"}"#);
/// ```
#[must_use]
pub fn script_safe(json: &str) -> Cow<'_, str> {
    const TOLD: [char; 5] = ['<', '>', '&', '\u{2028}', '\u{2029}'];
    if !json.contains(TOLD) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len() + json.len() / 8);
    for piece in json.split_inclusive(TOLD) {
        let kept = piece.trim_end_matches(TOLD);
        safe.push_str(kept);
        safe.push_str(match piece.chars().next_back().filter(|_| kept.len() < piece.len()) {
            Some('<') => "\\u003c",
            Some('>') => "\\u003e",
            Some('&') => "\\u0026",
            Some('\u{2028}') => "\\u2028",
            Some('\u{2029}') => "\\u2029",
            _ => "",
        });
    }
    Cow::Owned(safe)
}

impl Serialize for NewsArticle<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.0;
        let fields = document.fields();
        let article = document.page_kind() == PageKind::Article;
        let mut out = Record::new(serializer, "NewsArticle")?;
        out.put("@context", "https://schema.org")?;
        out.put("@type", if article { "NewsArticle" } else { "WebPage" })?;
        out.put_some(if article { "headline" } else { "name" }, value(fields.title.as_ref()))?;
        out.put_some("alternativeHeadline", value(fields.subtitle.as_ref()))?;
        out.put_some("description", value(fields.summary.as_ref()))?;
        out.put_some("datePublished", value(fields.published.as_ref()))?;
        out.put_some("dateModified", value(fields.modified.as_ref()))?;
        let authors: Vec<Agent<'_>> = named(fields.authors.as_ref(), document);
        let editors: Vec<Agent<'_>> = named(fields.editors.as_ref(), document);
        let others = others(document, &authors, &editors);
        out.put_some("author", non_empty(&authors))?;
        out.put_some("editor", non_empty(&editors))?;
        out.put_some("contributor", non_empty(&others))?;
        out.put_some("sourceOrganization", value(fields.source.as_ref()).map(Agent::house))?;
        out.put_some("publisher", value(fields.site.as_ref()).map(Agent::house))?;
        out.put_some("articleSection", non_empty(&sections(&fields.categories)))?;
        out.put_some("keywords", non_empty(&keywords(document)))?;
        let lang = Some(document.main_lang()).filter(|lang| *lang != Lang::None);
        out.put_some("inLanguage", lang.map(Lang::code))?;
        out.put_some("url", value(fields.canonical.as_ref()).filter(|url| is_address(url)))?;
        out.put_some("isBasedOn", value(fields.original.as_ref()).filter(|url| is_address(url)))?;
        out.put_some("license", value(fields.rights.licence.as_ref()))?;
        if article {
            let images: Vec<&str> = body_images(document).map(|image| image.url.as_str()).collect();
            out.put_some("image", non_empty(&images))?;
            out.put_some(
                "articleBody",
                Some(document.main_text()).filter(|text| !text.is_empty()),
            )?;
        }
        out.end()
    }
}

/// A person or an organisation.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Agent<'a> {
    name: &'a str,
    organisation: bool,
}

impl<'a> Agent<'a> {
    const fn house(name: &'a str) -> Self {
        Self { name, organisation: true }
    }
}

impl Serialize for Agent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Agent")?;
        out.put("@type", if self.organisation { "Organization" } else { "Person" })?;
        out.put("name", self.name)?;
        out.end()
    }
}

fn value(field: Option<&Field<String>>) -> Option<&str> {
    field.map(|field| field.value.as_str())
}

/// The names of a field; the credits know which of them are organisations.
fn named<'a>(field: Option<&'a Field<Vec<String>>>, document: &'a Document) -> Vec<Agent<'a>> {
    let names = field.map_or(&[][..], |field| &field.value);
    let credits = &document.fields().credits;
    names
        .iter()
        .map(|name| Agent {
            name,
            organisation: credits
                .iter()
                .any(|credit| credit.value.name == *name && credit.value.organisation),
        })
        .collect()
}

/// Who is credited, but neither wrote nor edited nor published it.
fn others<'a>(
    document: &'a Document,
    authors: &[Agent<'a>],
    editors: &[Agent<'a>],
) -> Vec<Agent<'a>> {
    let source = value(document.fields().source.as_ref());
    let mut others = Vec::new();
    for credit in &document.fields().credits {
        let agent = Agent { name: &credit.value.name, organisation: credit.value.organisation };
        let known = authors.iter().chain(editors).chain(&others).any(|a| a.name == agent.name);
        if !known && source != Some(agent.name) {
            others.push(agent);
        }
    }
    others
}

/// The names of all paths, each once, in the order printed.
fn sections(paths: &[Field<LabelPath>]) -> Vec<&str> {
    let mut names = Vec::new();
    for label in paths.iter().flat_map(|path| path.value.labels()) {
        for name in [label.en.as_deref(), label.zh.as_deref()].into_iter().flatten() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

fn keywords(document: &Document) -> Vec<&str> {
    let fields = document.fields();
    let mut words: Vec<&str> = Vec::new();
    for word in fields.keywords.iter().chain(&fields.tags).flat_map(|field| &field.value) {
        if !words.contains(&word.as_str()) {
            words.push(word);
        }
    }
    words
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

fn body_images(document: &Document) -> impl Iterator<Item = &Medium> {
    let body = document
        .blocks()
        .iter()
        .filter(|block| block.kind.is_body())
        .map(|block| block.span)
        .reduce(|first, last| Span::from(first.start()..last.end()));
    document.media().iter().filter(move |medium| {
        medium.kind == MediumKind::Image
            && body.is_some_and(|body| {
                body.start() <= medium.span.start() && medium.span.start() <= body.end()
            })
    })
}
