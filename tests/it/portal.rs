//! Pages like the one the first users brought: nothing may hang on that one page.

use diglot::{Block, Coarse, Document, Input, Kind, Pipeline};
use serde::Deserialize;
use std::collections::HashMap;

use crate::law;

#[derive(Deserialize)]
struct Pages {
    page: Vec<Page>,
}

/// A page in parts, and what its document must say.
#[derive(Deserialize)]
struct Page {
    name: String,
    why: String,
    article: String,
    #[serde(default)]
    markup: Markup,
    #[serde(default = "utf_8")]
    encoding: String,
    /// A label in the page, true or not.
    charset: Option<String>,
    #[serde(default = "newline")]
    newline: String,
    #[serde(default = "indent")]
    indent: String,
    /// Empty lines between paragraphs.
    #[serde(default = "one")]
    gap: usize,
    top: Vec<String>,
    title: String,
    meta: Vec<String>,
    disclaimer: String,
    tail: Vec<String>,
    date: String,
    categories: Vec<(String, String)>,
    original: String,
    tags: Vec<String>,
    keywords: Vec<String>,
    related: Vec<String>,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Markup {
    #[default]
    None,
    Div,
    Br,
}

#[derive(Deserialize)]
struct Article {
    lang: String,
    lines: Vec<String>,
}

fn utf_8() -> String {
    "utf-8".to_owned()
}

fn newline() -> String {
    "\n".to_owned()
}

fn indent() -> String {
    " ".repeat(7)
}

const fn one() -> usize {
    1
}

impl Article {
    fn headings(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| line.strip_prefix("# "))
    }

    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str).filter(|line| !line.starts_with("# "))
    }
}

impl Page {
    /// The page's bytes.
    fn bytes(&self, article: &Article) -> Vec<u8> {
        let mut lines = self.top.clone();
        lines.push(self.title.clone());
        lines.extend(self.meta.iter().cloned());
        let body = article.lines.iter().map(|line| line.trim_start_matches("# "));
        for line in body.chain([self.disclaimer.as_str()]) {
            lines.extend(std::iter::repeat_n(String::new(), self.gap));
            lines.push(format!("{}{line}", self.indent));
        }
        lines.push(String::new());
        lines.extend(self.tail.iter().cloned());
        let text = match self.markup {
            Markup::None => lines.join(&self.newline),
            Markup::Div => {
                let div = |line: &String| format!("<div>{line}</div>{}", self.newline);
                self.html(&lines.iter().map(div).collect::<String>())
            }
            Markup::Br => self.html(&lines.join(&format!("<br>{}", self.newline))),
        };
        encode(&text, &self.encoding)
    }

    fn html(&self, body: &str) -> String {
        let label = self.charset.as_ref().map_or(String::new(), |label| {
            format!("<meta http-equiv=content-type content=\"text/html; charset={label}\">")
        });
        format!("<html><head>{label}<title>{}</title></head><body>{body}</body></html>", self.title)
    }
}

fn encode(text: &str, encoding: &str) -> Vec<u8> {
    if encoding == "utf-16le" {
        return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    let encoding = encoding_rs::Encoding::for_label(encoding.as_bytes()).expect("an encoding");
    let (bytes, _, lossy) = encoding.encode(text);
    assert!(!lossy, "the page can be written in {}", encoding.name());
    bytes.into_owned()
}

/// Everything wrong with a document, a line each.
fn wrongs(page: &Page, article: &Article, document: &Document) -> Vec<String> {
    let fields = document.fields();
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: String, wanted: String| {
        if found != wanted {
            wrong.push(format!("{what}: {found:?}, not {wanted:?}"));
        }
    };
    let one = |field: &Option<diglot::Field<String>>| {
        field.as_ref().map_or(String::new(), |field| field.value.clone())
    };
    let many = |field: &Option<diglot::Field<Vec<String>>>| {
        field.as_ref().map_or(String::new(), |field| field.value.join("|"))
    };
    same("title", one(&fields.title), page.title.clone());
    // A time on the page may refine the date; a database's midnight may not.
    let published = one(&fields.published);
    let day = if page.meta.concat().contains("00:00:00.0") {
        &published
    } else {
        published.get(..10).unwrap_or(&published)
    };
    same("published", day.to_owned(), page.date.clone());
    let path = |names: &[(String, String)]| {
        names.iter().map(|(en, zh)| format!("{en}/{zh}")).collect::<Vec<_>>().join(" > ")
    };
    let printed: Vec<(String, String)> = fields.categories.first().map_or(Vec::new(), |field| {
        let name = |name: &Option<String>| name.clone().unwrap_or_default();
        field.value.labels().iter().map(|label| (name(&label.en), name(&label.zh))).collect()
    });
    same("categories", path(&printed), path(&page.categories));
    same("original", one(&fields.original), page.original.clone());
    same("tags", many(&fields.tags), page.tags.join("|"));
    same("keywords", many(&fields.keywords), page.keywords.join("|"));
    same("language", document.main_lang().code().to_owned(), article.lang.clone());

    let kinds = |line: &str| -> Vec<Kind> {
        let text = document.text();
        let is = |block: &&Block| block.content.of(text).is_some_and(|t| t.contains(line.trim()));
        document.blocks().iter().filter(is).map(|block| block.kind).collect()
    };
    let mut typed = |line: &str, right: &dyn Fn(Kind) -> bool, wanted: &str| {
        let kinds = kinds(line);
        if kinds.is_empty() || !kinds.iter().all(|kind| right(*kind)) {
            wrong.push(format!("{line:?} is {kinds:?}, not {wanted}"));
        }
    };
    for line in &page.top {
        // Cleaning makes no-break spaces plain.
        let line = line.replace('\u{a0}', " ");
        let furniture = |kind: Kind| matches!(kind, Kind::Form | Kind::Nav | Kind::Breadcrumb);
        typed(&line, &furniture, "form, nav or breadcrumb");
    }
    article.headings().for_each(|line| typed(line, &|kind| kind == Kind::Heading, "heading"));
    article.paragraphs().for_each(|line| typed(line, &|kind| kind == Kind::Paragraph, "paragraph"));
    typed(&page.disclaimer, &|kind| kind == Kind::Disclaimer, "disclaimer");
    for line in &page.related {
        typed(line, &|kind| kind.coarse() == Coarse::Chrome, "chrome");
    }
    wrong
}

#[test]
fn pages_like_the_first_one_come_out_right() {
    let pages: Pages = toml::from_str(include_str!("../cases/portal/pages.toml")).expect("pages");
    let articles: HashMap<String, Article> =
        toml::from_str(include_str!("../cases/portal/articles.toml")).expect("articles");
    assert!(pages.page.len() >= 15);
    let mut failures = Vec::new();
    for page in &pages.page {
        let article = &articles[&page.article];
        let bytes = page.bytes(article);
        let document = Pipeline::new().process(&Input::new(&bytes)).expect("small enough");
        law::document(&document, &bytes);
        let wrongs = wrongs(page, article, &document);
        if !wrongs.is_empty() {
            failures.push(format!("{} ({}):\n  {}", page.name, page.why, wrongs.join("\n  ")));
        }
    }
    assert!(failures.is_empty(), "{} pages are wrong:\n{}", failures.len(), failures.join("\n"));
}
