//! Concepts in SKOS as JSON: IPTC's lists, JSON-LD graphs, Skosmos.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::super::compile::error;
use super::super::concept::{Axis, Concept};
use super::json::{pieces, syntax};
use super::tree::axis;
use crate::Error;

/// What the list of concepts is called: by IPTC, in JSON-LD, by Skosmos.
pub(super) const LISTS: [&str; 3] = ["conceptSet", "@graph", "graph"];

type Node = Map<String, Value>;

pub(super) fn concepts(file: &str, text: &str, default: Axis) -> Result<Vec<Concept>, Error> {
    let mut nodes = Vec::new();
    for piece in pieces(file, text, &LISTS)? {
        let node: Node = serde_json::from_str(piece.json)
            .map_err(|wrong| syntax(file, &wrong, piece.row.saturating_sub(1)))?;
        // A graph also holds the scheme, collections and notes.
        let types: Vec<&str> =
            ["type", "@type"].iter().flat_map(|key| texts(node.get(*key))).collect();
        if types.is_empty() || types.iter().any(|name| local(name) == "Concept") {
            nodes.push((piece.row, node));
        }
    }
    // Links may name a concept by its address where its id is a short code.
    let mut ids: HashMap<&str, &str> = HashMap::new();
    let mut wider: HashMap<&str, &str> = HashMap::new();
    for (row, node) in &nodes {
        let id = id(node).ok_or_else(|| error(file, *row, "", "a concept has no id"))?;
        ids.extend(
            ["uri", "@id", "id"].iter().flat_map(|key| texts(node.get(*key))).map(|uri| (uri, id)),
        );
        wider.extend(texts(field(node, "narrower")).into_iter().map(|child| (child, id)));
    }
    let link = |id: &str| ids.get(id).copied().unwrap_or(id).to_owned();
    let mut concepts = Vec::new();
    for (row, node) in &nodes {
        let Some(id) = id(node) else { continue };
        let axis = match texts(node.get("axis")).first() {
            Some(name) => axis(file, *row, name)?,
            None => default,
        };
        let mut concept = Concept::new(id, axis).at_row(*row);
        concept.replaced_by = texts(field(node, "isReplacedBy")).first().map(|id| link(id));
        let wide = texts(field(node, "broader")).first().copied();
        let uri = texts(node.get("uri")).first().copied().unwrap_or(id);
        let wide = wide.or_else(|| wider.get(id).or_else(|| wider.get(uri)).copied());
        concept.parent = wide.map(link);
        // What is retired and has no follower keeps its id, for links, and no name.
        let gone = ["retired", "deprecated"]
            .iter()
            .any(|key| field(node, key).is_some_and(|value| *value != Value::Bool(false)));
        if !gone || concept.replaced_by.is_some() {
            concept = named(concept, node);
        }
        concepts.push(concept);
    }
    Ok(concepts)
}

fn named(mut concept: Concept, node: &Node) -> Concept {
    for (key, preferred) in [("prefLabel", true), ("altLabel", false), ("hiddenLabel", false)] {
        for (language, name) in labels(field(node, key)) {
            let han = name.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}'));
            let zh = match language.split(['-', '_']).next().unwrap_or_default() {
                "zh" => true,
                "en" => false,
                "" => han,
                _ => continue,
            };
            concept = match (zh, preferred) {
                (true, true) => concept.zh(name),
                (true, false) => concept.alias_zh(name),
                (false, true) => concept.en(name),
                (false, false) => concept.alias_en(name),
            };
        }
    }
    concept
}

/// The labels of a property with their languages.
fn labels(value: Option<&Value>) -> Vec<(&str, &str)> {
    match value {
        Some(Value::String(name)) => vec![("", name)],
        Some(Value::Array(all)) => all.iter().flat_map(|one| labels(Some(one))).collect(),
        Some(Value::Object(node)) => {
            let text = |keys: [&str; 2]| keys.iter().find_map(|key| node.get(*key)?.as_str());
            if let Some(name) = text(["@value", "value"]) {
                return vec![(text(["@language", "lang"]).unwrap_or_default(), name)];
            }
            let all = node.iter().flat_map(|(language, names)| {
                texts(Some(names)).into_iter().map(move |name| (language.as_str(), name))
            });
            all.collect()
        }
        _ => Vec::new(),
    }
}

/// A property by its name, which may have a prefix or be an address.
fn field<'a>(node: &'a Node, name: &str) -> Option<&'a Value> {
    node.iter().find(|(key, _)| local(key) == name).map(|(_, value)| value)
}

fn local(name: &str) -> &str {
    name.rsplit([':', '#', '/']).next().unwrap_or(name)
}

fn id(node: &Node) -> Option<&str> {
    ["qcode", "uri", "@id", "id"].iter().find_map(|key| node.get(*key)?.as_str())
}

/// Texts and the ids of nodes: one or a list.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Object(node)) => id(node).into_iter().collect(),
        Some(Value::Array(all)) => all
            .iter()
            .filter_map(|one| match one {
                Value::String(text) => Some(text.as_str()),
                Value::Object(node) => id(node),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// In the shape of IPTC's files, with the axes SKOS has no word for.
pub(super) fn write(concepts: &[Concept]) -> String {
    let lines: Vec<String> = concepts
        .iter()
        .map(|concept| {
            let names = |preferred: bool| {
                let names = |zh: bool| -> Vec<&str> {
                    let all =
                        concept.names.iter().filter(|n| n.preferred == preferred && n.zh == zh);
                    all.map(|name| name.text.as_str()).collect()
                };
                json!({"en": names(false), "zh-Hans": names(true)})
            };
            let mut node = json!({
                "uri": concept.id,
                "type": ["http://www.w3.org/2004/02/skos/core#Concept"],
                "axis": concept.axis.as_str(),
                "prefLabel": names(true),
                "altLabel": names(false),
            });
            if let Some(node) = node.as_object_mut() {
                let links = [("broader", &concept.parent), ("isReplacedBy", &concept.replaced_by)];
                for (key, id) in links {
                    node.extend(id.iter().map(|id| (key.to_owned(), json!([id]))));
                }
            }
            node.to_string()
        })
        .collect();
    format!("{{\"conceptSet\": [\n{}\n]}}\n", lines.join(",\n"))
}
