//! [`Summary`]: of a document what is compared.

use std::collections::BTreeMap;

use diglot::Digest;
use serde_json::Value;

/// A document without its text: what it says of itself, and a digest for each block.
pub(super) struct Summary {
    /// What finds its partner: the id, or else the place.
    pub(super) key: String,
    pub(super) site: String,
    /// Fields by name, printed; with the page's kind, language and encoding.
    pub(super) fields: BTreeMap<&'static str, String>,
    /// The content of each block, digested, and its kind.
    pub(super) blocks: Vec<(Digest, &'static str)>,
}

const FIELDS: [&str; 22] = [
    "title",
    "published",
    "modified",
    "breadcrumb",
    "categories",
    "tags",
    "keywords",
    "authors",
    "editors",
    "source",
    "original",
    "subtitle",
    "summary",
    "canonical",
    "site",
    "language",
    "licence",
    "reprint",
    "robots",
    "tdm_reserved",
    "credits",
    "error",
];

impl Summary {
    /// Reads a line the command wrote.
    pub(super) fn of_line(line: &[u8]) -> Result<Self, String> {
        let record: Value = serde_json::from_slice(line)
            .map_err(|error| format!("no document in this line: byte {}", error.column()))?;
        if record["schema"] != "diglot/1" {
            return Err("no document of ours in this line".to_owned());
        }
        let text = |name: &str| record[name].as_str().unwrap_or_default();
        let key = match &record["id"] {
            Value::Null if text("place").is_empty() => {
                return Err("the document has neither id nor place".to_owned());
            }
            Value::Null => format!("at {}", text("place")),
            id => format!("id {id}"),
        };
        let mut fields = BTreeMap::new();
        for name in FIELDS {
            let value = if name == "error" { &record["error"] } else { &record["fields"][name] };
            if !value.is_null() {
                fields.insert(name, printed(value));
            }
        }
        for (name, value) in [
            ("page kind", &record["page_kind"]),
            ("main language", &record["lang"]),
            ("encoding", &record["decode"]["encoding"]),
        ] {
            if let Some(value) = value.as_str() {
                fields.insert(name, value.to_owned());
            }
        }
        let page = text("text");
        let blocks = record["blocks"].as_array().into_iter().flatten();
        let blocks = blocks.filter_map(|block| {
            let at = |name: &str| usize::try_from(block[name].as_u64()?).ok();
            let content = page.get(at("content_start")?..at("content_end")?)?;
            Some((Digest::of(content.as_bytes()), kind(block["kind"].as_str()?)))
        });
        let blocks = blocks.collect();
        Ok(Self { site: site(&record), key, fields, blocks })
    }
}

/// The site named, or else the address's host, or else the folder.
fn site(record: &Value) -> String {
    let text = |name: &str| record[name].as_str().filter(|text| !text.is_empty());
    let host = text("url").and_then(|url| url.split_once("://"));
    let host = host.and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    let folder =
        || text("place").and_then(|place| place.rsplit_once('/')).map(|(folder, _)| folder);
    text("site").or(host).or_else(folder).unwrap_or("-").to_owned()
}

/// What a field says, without its grounds.
fn printed(field: &Value) -> String {
    match field {
        Value::Array(items) => items.iter().map(printed).collect::<Vec<_>>().join(" · "),
        Value::Object(_) if field.get("role").is_some() => {
            let text = |name: &str| field[name].as_str().unwrap_or_default();
            format!("{}: {}", text("role"), text("name"))
        }
        Value::Object(object) => {
            let value = object.get("value").or_else(|| object.get("message"));
            value.map_or_else(String::new, printed)
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The kind's own word, which costs nothing to keep.
fn kind(word: &str) -> &'static str {
    let known = diglot::Kind::ALL.iter().find(|kind| kind.as_str() == word);
    known.map_or("unknown", |kind| kind.as_str())
}
