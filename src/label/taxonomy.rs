//! [`Taxonomy`]: layers of concepts and the rules that find them.

use core::hash::Hasher;
use std::sync::Arc;

use siphasher::sip128::{Hasher128, SipHasher13};

use super::concept::Axis;
use super::grammar::Names as Spelling;
use super::key::Key;
use super::layer::Layer;
use super::path::{Label, LabelPath};
use super::suffix;
use super::table::{Entry, Known, Names};

/// Concepts with names in both languages, in layers: site over portal over built-in.
///
/// Names are looked up exactly, after folding ([`key`](super::key)); there is no
/// edit distance, because in Chinese one character away is another concept
/// (国际 and 国籍). Cloning is cheap, so a running pipeline swaps its taxonomy by
/// taking another one.
///
/// The built-in one contains IPTC Media Topics (© IPTC, CC BY 4.0, names and ids
/// unchanged, aliases added) and territory names of the Unicode CLDR (Unicode-3.0).
///
/// ```
/// use diglot::{LabelPath, Taxonomy};
///
/// let taxonomy = Taxonomy::built_in();
/// let mut path = LabelPath::parse("首頁 > 財經新聞 > Stocks(股票)");
/// taxonomy.resolve(&mut path);
/// let ids: Vec<_> = path.labels().iter().map(|label| label.id.as_deref()).collect();
/// assert_eq!(ids, [Some("nav:home"), Some("medtop:04000000"), Some("medtop:20000396")]);
/// ```
#[derive(Clone, Debug)]
pub struct Taxonomy {
    /// Top first.
    layers: Arc<[Layer]>,
    overrides: Arc<[Override]>,
}

/// The built-in taxonomy.
impl Default for Taxonomy {
    fn default() -> Self {
        Self::built_in()
    }
}

/// A name that an upper layer took from a lower one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Override {
    /// The name, as the upper layer has it.
    pub name: String,
    /// The concept it means now.
    pub id: String,
    /// The concept it meant below.
    pub was: String,
}

/// Why a label resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// It is a preferred name.
    Name,
    /// It is an alias.
    Alias,
    /// It is a name but for plural or British spelling.
    Spelling,
    /// It is a name and a word such as 频道 or `News`.
    Suffix,
}

/// What a label resolved to, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolution<'a> {
    /// The concept.
    pub id: &'a str,
    /// Its axis.
    pub axis: Axis,
    /// The rule that found it.
    pub rule: Rule,
    /// The name it was found by, as the taxonomy has it.
    pub name: &'a str,
    /// The layer that name is in.
    pub layer: &'a str,
    /// The line of the layer's file the name is on, if it came from a file.
    pub row: Option<u32>,
    /// Whether the name is also one of other concepts.
    pub ambiguous: bool,
}

/// The names a label has in one layer, by one rule.
#[derive(Clone)]
struct Hits<'a> {
    layer: &'a Layer,
    /// The layers above, which say what a layer of names only may speak of.
    above: &'a [Layer],
    names: Names<'a>,
    rule: Rule,
}

impl Taxonomy {
    /// The built-in taxonomy. Made in no time: its table is read in place.
    #[must_use]
    pub fn built_in() -> Self {
        Self { layers: Arc::from([Layer::built_in()]), overrides: Arc::from([]) }
    }

    /// A taxonomy without any layer.
    #[must_use]
    pub fn empty() -> Self {
        Self { layers: Arc::from([]), overrides: Arc::from([]) }
    }

    /// Puts a layer on top: its names win. What they take from the layers below
    /// is listed in [`overrides`](Self::overrides).
    ///
    /// ```
    /// use diglot::Taxonomy;
    /// use diglot::label::{Axis, Concept, Layer};
    ///
    /// let site = Layer::new("site", [Concept::new("site:money", Axis::Topic).zh("财经")])?;
    /// let taxonomy = Taxonomy::built_in().with_layer(site);
    /// assert_eq!(taxonomy.find("財經").unwrap().id, "site:money");
    /// assert_eq!(taxonomy.overrides()[0].was, "medtop:04000000");
    /// # Ok::<(), diglot::Error>(())
    /// ```
    #[must_use]
    pub fn with_layer(self, layer: Layer) -> Self {
        let mut overrides = self.overrides.to_vec();
        for entry in layer.table.names() {
            let Some(known) = layer.table.concept(entry.concept) else { continue };
            let below = Key::exact(entry.text).and_then(|key| self.by_key(&key));
            let below = below.and_then(|hits| hits.best().map(|hit| hit.id));
            if let Some(was) = below.filter(|was| *was != known.id) {
                let (name, id, was) = (entry.text.to_owned(), known.id.to_owned(), was.to_owned());
                overrides.push(Override { name, id, was });
            }
        }
        let layers = core::iter::once(layer).chain(self.layers.iter().cloned());
        Self { layers: layers.collect(), overrides: overrides.into() }
    }

    /// Puts a layer under all others, without a say where they have one.
    #[must_use]
    pub fn with_base(self, layer: Layer) -> Self {
        let layers = self.layers.iter().cloned().chain([layer]);
        Self { layers: layers.collect(), overrides: self.overrides }
    }

    /// The layers, top first.
    #[must_use]
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The names that upper layers took from lower ones.
    #[must_use]
    pub fn overrides(&self) -> &[Override] {
        &self.overrides
    }

    /// A digest of every layer and their order: two taxonomies with one digest
    /// resolve alike.
    #[must_use]
    pub fn digest(&self) -> u128 {
        let mut hasher = SipHasher13::new();
        for layer in self.layers.iter() {
            hasher.write_u128(layer.table.digest());
            hasher.write_u8(u8::from(layer.names_only));
        }
        hasher.finish128().as_u128()
    }

    /// The topmost layer that has a concept of that id, and what it says of it.
    pub(super) fn position(&self, id: &str) -> Option<(&Layer, Known<'_>)> {
        self.layers
            .iter()
            .filter(|layer| !layer.names_only)
            .find_map(|layer| Some((layer, layer.table.concept(layer.table.position(id)?)?)))
    }

    /// The concept of that id, or the one that came for it.
    pub(super) fn live(&self, id: &str) -> Option<(&Layer, Known<'_>)> {
        let (layer, mut known) = self.position(id)?;
        // Replacements never run in a circle: that was checked.
        while let Some(next) = known.replaced_by.and_then(|at| layer.table.concept(at)) {
            known = next;
        }
        Some((layer, known))
    }

    /// Every name a label can have, with the id it resolves to.
    pub(super) fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.layers.iter().enumerate().flat_map(|(at, layer)| {
            let above = self.layers.get(..at).unwrap_or_default();
            let hits = Hits { layer, above, names: layer.table.names(), rule: Rule::Name };
            let names: Vec<_> = hits
                .clone()
                .filter_map(|(entry, _)| Some((entry.text, hits.resolution(entry, false)?.id)))
                .collect();
            names
        })
    }

    /// The concept a single name stands for. Allocates nothing.
    ///
    /// The name alone: a pair, a count or a lead is for [`look_up`](Self::look_up)
    /// or [`parse`](Self::parse). Rules are tried in order: name or alias, spelling, suffix.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Resolution<'_>> {
        self.hits(name)?.best()
    }

    /// The concept a printed label stands for: a name, or one segment with all
    /// that may stand around it. A path of several segments has none.
    #[must_use]
    pub fn look_up(&self, label: &str) -> Option<Resolution<'_>> {
        if let Some(found) = self.find(label) {
            return Some(found);
        }
        let path = LabelPath::parse_with(label, self);
        let [label] = path.labels() else { return None };
        self.meaning(label)
    }

    /// Parses a printed label and resolves its segments, with this taxonomy
    /// deciding where spelling does not.
    #[must_use]
    pub fn parse(&self, source: &str) -> LabelPath {
        let mut path = LabelPath::parse_with(source, self);
        self.resolve(&mut path);
        path
    }

    /// Gives every segment of `path` that the taxonomy knows its concept's id.
    ///
    /// A segment in two languages gets the concept both names share; where they
    /// name two, the one that is an ancestor of the other; else none.
    pub fn resolve(&self, path: &mut LabelPath) {
        for label in path.labels_mut() {
            label.id = self.meaning(label).map(|found| found.id.to_owned());
        }
    }

    fn meaning(&self, label: &Label) -> Option<Resolution<'_>> {
        let hits = |name: &Option<String>| name.as_deref().and_then(|name| self.hits(name));
        match (hits(&label.en), hits(&label.zh)) {
            (Some(en), Some(zh)) => common(&en, &zh),
            (one, other) => one.or(other)?.best(),
        }
    }

    /// The first names that a rule finds.
    fn hits(&self, name: &str) -> Option<Hits<'_>> {
        let key = Key::exact(name)?;
        if let Some(hits) = self.by_key(&key) {
            return Some(hits);
        }
        if key.is_latin() {
            let loose = Key::loose(name)?;
            let hits = self.first(Rule::Spelling, |layer| layer.table.loose(&loose));
            if hits.is_some() {
                return hits;
            }
        }
        suffix::stems(name, &key).find_map(|stem| {
            let hits = self.by_key(&stem.key)?;
            let found = hits.best()?;
            stem.takes(found.axis).then_some(Hits { rule: Rule::Suffix, ..hits })
        })
    }

    fn by_key(&self, key: &Key) -> Option<Hits<'_>> {
        self.first(Rule::Name, |layer| layer.table.exact(key))
    }

    fn first<'a>(&'a self, rule: Rule, names: impl Fn(&'a Layer) -> Names<'a>) -> Option<Hits<'a>> {
        self.layers.iter().enumerate().find_map(|(at, layer)| {
            let above = self.layers.get(..at).unwrap_or_default();
            let hits = Hits { layer, above, names: names(layer), rule };
            hits.clone().next().is_some().then_some(hits)
        })
    }
}

impl<'a> Hits<'a> {
    fn best(&self) -> Option<Resolution<'a>> {
        let mut all = self.clone();
        let (entry, _) = all.next()?;
        let ambiguous = all.next().is_some();
        self.resolution(entry, ambiguous)
    }

    fn resolution(&self, entry: Entry<'a>, ambiguous: bool) -> Option<Resolution<'a>> {
        let mut known = self.layer.table.concept(entry.concept)?;
        // Replacements never run in a circle: that was checked.
        while let Some(next) = known.replaced_by.and_then(|at| self.layer.table.concept(at)) {
            known = next;
        }
        let rule = match self.rule {
            Rule::Name if !entry.preferred => Rule::Alias,
            rule => rule,
        };
        Some(Resolution {
            id: known.id,
            axis: known.axis,
            rule,
            name: entry.text,
            layer: self.layer.name(),
            row: Some(entry.row).filter(|row| *row > 0),
            ambiguous,
        })
    }

    /// Whether `id` is `other` or stands above it in this layer.
    fn is_ancestor(&self, id: &str, other: usize) -> bool {
        let mut at = Some(other);
        while let Some(known) = at.and_then(|at| self.layer.table.concept(at)) {
            if known.id == id {
                return true;
            }
            at = known.parent;
        }
        false
    }
}

/// Each name and the id of its concept.
impl<'a> Iterator for Hits<'a> {
    type Item = (Entry<'a>, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let entry = self.names.next()?;
            let id = self.layer.table.concept(entry.concept)?.id;
            let counts = !self.layer.names_only
                || self
                    .above
                    .iter()
                    .any(|layer| !layer.names_only && layer.table.position(id).is_some());
            if counts {
                return Some((entry, id));
            }
        }
    }
}

/// The concept two names share, or the wider of two where one is the other's ancestor.
fn common<'a>(one: &Hits<'a>, other: &Hits<'a>) -> Option<Resolution<'a>> {
    for (entry, id) in one.clone() {
        if other.clone().any(|(_, other)| other == id) {
            return one.resolution(entry, false);
        }
    }
    for (entry, id) in one.clone() {
        for (other_entry, other_id) in other.clone() {
            if other.is_ancestor(id, other_entry.concept) {
                return one.resolution(entry, false);
            }
            if one.is_ancestor(other_id, entry.concept) {
                return other.resolution(other_entry, false);
            }
        }
    }
    None
}

/// The grammar asks where spelling does not decide.
impl Spelling for Taxonomy {
    fn knows(&self, label: &str) -> bool {
        // Keys drop marks, but an arrow parts two names: `Home > News` is not `Home News`.
        !label.contains(['>', '»', '›', '→'])
            && Key::exact(label).is_some_and(|key| self.by_key(&key).is_some())
    }

    fn agree(&self, one: &str, other: &str) -> bool {
        self.hits(one)
            .zip(self.hits(other))
            .is_some_and(|(one, other)| common(&one, &other).is_some())
    }

    fn differ(&self, one: &str, other: &str) -> bool {
        self.hits(one)
            .zip(self.hits(other))
            .is_some_and(|(one, other)| common(&one, &other).is_none())
    }
}
