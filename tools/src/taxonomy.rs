//! The built-in taxonomy: topics of IPTC, regions of CLDR, concepts and aliases of our own.

use std::collections::{BTreeMap, BTreeSet};

use diglot::label::{Axis, Concept, Layer, key};

const TOPICS: &str = include_str!("../data/labels/topics.tsv");
const REGIONS: &str = include_str!("../data/labels/regions.tsv");
const OWN: &str = include_str!("../data/labels/own.tsv");
const ALIASES: &str = include_str!("../data/labels/aliases.tsv");

/// The aliases of a concept that the small table keeps, and of a deeper topic: the
/// commonest come first.
const COMMON: [usize; 2] = [14, 2];

/// The index of everything.
pub(crate) fn index() -> Vec<u8> {
    whole().compiled().0.to_vec()
}

/// The heap of everything.
pub(crate) fn heap() -> Vec<u8> {
    whole().compiled().1.into()
}

/// The index of the small table.
pub(crate) fn core_index() -> Vec<u8> {
    core().compiled().0.to_vec()
}

/// The heap of the small table.
pub(crate) fn core_heap() -> Vec<u8> {
    core().compiled().1.into()
}

fn whole() -> Layer {
    compile(|_| true, [usize::MAX; 2])
}

/// Without the topics nobody gave an alias, which are those portals have no section for,
/// and the rarer aliases.
fn core() -> Layer {
    let aliases = aliases();
    let mut keep: BTreeSet<&str> = aliases.keys().copied().collect();
    // A topic keeps those above it.
    let parents: BTreeMap<&str, &str> = rows(TOPICS).map(|row| (row[0], row[3])).collect();
    for id in aliases.keys() {
        let mut at = id.strip_prefix("medtop:");
        while let Some(id) = at.filter(|id| !id.is_empty()) {
            keep.insert(id);
            at = parents.get(id).copied();
        }
    }
    compile(
        |topic| keep.contains(topic) || keep.contains(format!("medtop:{topic}").as_str()),
        COMMON,
    )
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut row: Vec<&str> = line.split('\t').collect();
        row.resize(4, "");
        row
    })
}

fn aliases() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut aliases: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in rows(ALIASES) {
        let names = row[1].split('|').map(str::trim).filter(|name| !name.is_empty());
        aliases.entry(row[0]).or_default().extend(names);
    }
    aliases
}

fn compile(keep: impl Fn(&str) -> bool, common: [usize; 2]) -> Layer {
    let mut concepts: BTreeMap<String, Concept> = BTreeMap::new();
    for row in rows(TOPICS).filter(|row| keep(row[0])) {
        let mut topic =
            Concept::new(format!("medtop:{}", row[0]), Axis::Topic).en(row[1]).zh(row[2]);
        if !row[3].is_empty() {
            topic = topic.parent(format!("medtop:{}", row[3]));
        }
        concepts.insert(topic.id().to_owned(), topic);
    }
    for row in rows(REGIONS) {
        let region = Concept::new(format!("region:{}", row[0]), Axis::Region).en(row[1]).zh(row[2]);
        let region = if row[3].is_empty() { region } else { region.alias_zh(row[3]) };
        concepts.insert(region.id().to_owned(), region);
    }
    for row in rows(OWN) {
        let axis =
            row[0].split(':').next().and_then(Axis::named).expect("an id starts with its axis");
        let own = Concept::new(row[0], axis).en(row[1]).zh(row[2]);
        concepts.insert(row[0].to_owned(), own);
    }
    let mut strangers = Vec::new();
    for (id, names) in aliases() {
        let Some(mut concept) = concepts.remove(id) else {
            strangers.push(id);
            continue;
        };
        let most = common[usize::from(id.starts_with("medtop:2"))];
        for name in names.into_iter().take(most) {
            let han = key(name).is_some_and(|key| !key.is_ascii());
            concept = if han { concept.alias_zh(name) } else { concept.alias_en(name) };
        }
        concepts.insert(id.to_owned(), concept);
    }
    assert!(strangers.is_empty(), "aliases of unknown concepts: {strangers:?}");
    let layer = Layer::new("built-in", concepts.into_values());
    layer.unwrap_or_else(|error| panic!("{error}"))
}
