//! [`Taxonomy`]: layers of concepts and the rules that find them.

use core::hash::Hasher;
use core::ops::Range;
use std::sync::Arc;

use siphasher::sip128::{Hasher128, SipHasher13};

use super::grammar::{self, Names as Spelling};
use super::key::{Key, is_key_of, quick, same_key};
use super::layer::Layer;
use super::path::{LabelPath, Segment};
use super::resolution::{Hits, Resolution, Rule, id, is_ancestor, resolution, settled};
use super::suffix;
use super::table::{Entry, Known};
use crate::Span;

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

impl Default for Taxonomy {
    /// The built-in taxonomy.
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
            let below = below.and_then(|hits| self.best(hits).map(|hit| hit.id));
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
        let (layer, _) = self.position(id)?;
        Some((layer, settled(layer, layer.table.position(id)?)?))
    }

    /// Every name a label can have, with the id it resolves to.
    pub(super) fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.layers.iter().enumerate().flat_map(move |(at, layer)| {
            let all = layer.table.names().filter(move |entry| self.counts(at, *entry));
            all.filter_map(move |entry| Some((entry.text, settled(layer, entry.concept)?.id)))
        })
    }

    /// The concept a single name stands for. Allocates nothing.
    ///
    /// The name alone: a pair, a count or a lead is for [`look_up`](Self::look_up)
    /// or [`parse`](Self::parse). Rules are tried in order: name or alias, spelling, suffix.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Resolution<'_>> {
        let Some(hash) = quick(name) else { return self.best(self.loosely(name, false)?) };
        for layer in self.layers.iter() {
            if layer.names_only {
                return self.best(self.hits(name)?);
            }
            if let Some(at) = layer.table.place(hash)
                && let Some(entry) = layer.table.name(at)
                && same_key(entry.text, name)
            {
                return resolution(layer, Rule::Name, entry, entry.more);
            }
        }
        self.best(self.loosely(name, true)?)
    }

    /// The concept a printed label stands for: a name, or one segment with all
    /// that may stand around it. A path of several segments has none.
    #[must_use]
    pub fn look_up(&self, label: &str) -> Option<Resolution<'_>> {
        if let Some(found) = self.find(label) {
            return Some(found);
        }
        let mut one = None;
        let mut count = 0;
        grammar::each(label, self, |segment| {
            one = Some(segment);
            count += 1;
        });
        let segment = one.filter(|_| count == 1)?;
        let name = |range: Option<Range<usize>>| label.get(range?);
        self.meaning(name(segment.en), name(segment.zh))
    }

    /// Parses a printed label and resolves its segments, with this taxonomy
    /// deciding where spelling does not.
    #[must_use]
    pub fn parse(&self, source: &str) -> LabelPath {
        let mut path = LabelPath::parse_with(source, self);
        self.resolve(&mut path);
        path
    }

    /// Parses a printed label and hands over its segments, resolved, in order, as
    /// [`parse`](Self::parse) would. Where the label is plain (words, brackets and
    /// arrows) nothing is allocated: for those who look at many labels and keep few.
    ///
    /// ```
    /// use diglot::Taxonomy;
    ///
    /// let mut topics = Vec::new();
    /// let taxonomy = Taxonomy::built_in();
    /// taxonomy.read("首页 > Stocks(股票)", |segment| topics.extend(segment.id));
    /// assert_eq!(topics, ["nav:home", "medtop:20000396"]);
    /// ```
    pub fn read<'a>(&'a self, label: &'a str, mut each: impl FnMut(Segment<'a>)) {
        grammar::each(label, self, |segment| {
            let name = |range: Option<Range<usize>>| label.get(range?);
            let (en, zh) = (name(segment.en), name(segment.zh));
            let id = self.meaning(en, zh).map(|found| found.id);
            let span = Span::from_usize(segment.range.start, segment.range.end);
            each(Segment { en, zh, id, span });
        });
    }

    /// Gives every segment of `path` that the taxonomy knows its concept's id.
    ///
    /// A segment in two languages gets the concept both names share; where they
    /// name two, the one that is an ancestor of the other; else none.
    pub fn resolve(&self, path: &mut LabelPath) {
        for label in path.labels_mut() {
            let found = self.meaning(label.en.as_deref(), label.zh.as_deref());
            label.id = found.map(|found| found.id.to_owned());
        }
    }

    fn meaning(&self, en: Option<&str>, zh: Option<&str>) -> Option<Resolution<'_>> {
        let (Some(en), Some(zh)) = (en, zh) else { return self.find(en.or(zh)?) };
        match (self.hits(en), self.hits(zh)) {
            (Some(en), Some(zh)) => self.common(en, zh),
            (one, other) => self.best(one.or(other)?),
        }
    }

    /// The first names that a rule finds.
    fn hits(&self, name: &str) -> Option<Hits> {
        let Some(hash) = quick(name) else { return self.loosely(name, false) };
        for (at, layer) in self.layers.iter().enumerate() {
            if let Some(names) = layer.table.place(hash)
                && let Some(entry) = layer.table.name(names)
                && same_key(entry.text, name)
            {
                let hits = Hits::new(at, names, Rule::Name);
                if !layer.names_only || self.entries(hits).next().is_some() {
                    return Some(hits);
                }
            }
        }
        self.loosely(name, true)
    }

    /// Names but for spelling or a suffix, and exact ones unless they were `tried`.
    #[inline(never)]
    fn loosely(&self, name: &str, tried: bool) -> Option<Hits> {
        let key = Key::exact(name)?;
        let exact = if tried { None } else { self.by_key(&key) };
        exact.or_else(|| self.respelled(&key, name)).or_else(|| {
            suffix::stems(name, &key).find_map(|stem| {
                let hits = self.by_key(&stem.key)?;
                let found = self.best(hits)?;
                stem.takes(found.axis).then_some(Hits::new(
                    hits.layer(),
                    hits.names(),
                    Rule::Suffix,
                ))
            })
        })
    }

    fn respelled(&self, key: &Key, name: &str) -> Option<Hits> {
        let loose = Key::loose(name).filter(|_| key.is_latin())?;
        let same =
            |text: &str| Key::loose(text).is_some_and(|other| other.bytes() == loose.bytes());
        self.first(Rule::Spelling, |layer| layer.table.named(loose.hash(), same))
    }

    /// The first layer's names of a key.
    fn by_key(&self, key: &Key) -> Option<Hits> {
        let same = |text: &str| is_key_of(key.bytes(), text);
        self.first(Rule::Name, |layer| layer.table.named(key.hash(), same))
    }

    #[inline(always)]
    fn first(&self, rule: Rule, find: impl Fn(&Layer) -> Option<u32>) -> Option<Hits> {
        for (at, layer) in self.layers.iter().enumerate() {
            if let Some(names) = find(layer) {
                let hits = Hits::new(at, names, rule);
                if !layer.names_only || self.entries(hits).next().is_some() {
                    return Some(hits);
                }
            }
        }
        None
    }

    #[inline(always)]
    fn layer(&self, hits: Hits) -> Option<&Layer> {
        self.layers.get(hits.layer())
    }

    /// The names that count, best first.
    fn entries(&self, hits: Hits) -> impl Iterator<Item = Entry<'_>> {
        let all = self.layer(hits).map(|layer| layer.table.group(hits.names()));
        let all = all.into_iter().flatten();
        all.filter(move |entry| self.counts(hits.layer(), *entry))
    }

    /// Whether a layer may speak of a name's concept: one of names only has to leave
    /// it to those above it which concepts there are.
    fn counts(&self, layer: usize, entry: Entry<'_>) -> bool {
        let Some(here) = self.layers.get(layer) else { return false };
        let knows = |id: &str| {
            let mut above = self.layers.iter().take(layer);
            above.any(|layer| !layer.names_only && layer.table.position(id).is_some())
        };
        !here.names_only || here.table.concept(entry.concept).is_some_and(|known| knows(known.id))
    }

    #[inline(always)]
    fn best(&self, hits: Hits) -> Option<Resolution<'_>> {
        let layer = self.layer(hits)?;
        if !layer.names_only {
            let entry = layer.table.name(hits.names())?;
            return resolution(layer, hits.rule(), entry, entry.more);
        }
        let mut all = self.entries(hits);
        let entry = all.next()?;
        let ambiguous = all.next().is_some();
        resolution(layer, hits.rule(), entry, ambiguous)
    }

    /// The concept two names share, or the wider of two where one is the other's ancestor.
    fn common(&self, one: Hits, other: Hits) -> Option<Resolution<'_>> {
        let (here, there) = (self.layer(one)?, self.layer(other)?);
        let first = |entry| resolution(here, one.rule(), entry, false);
        let second = |entry| resolution(there, other.rule(), entry, false);
        // In one table, one concept is one position.
        let together = one.layer() == other.layer();
        let (best, same) = (here.table.name(one.names())?, there.table.name(other.names())?);
        if together && best.concept == same.concept && !here.names_only {
            return first(best);
        }
        for entry in self.entries(one) {
            let same = |second: Entry<'_>| {
                if together {
                    second.concept == entry.concept
                } else {
                    id(there, second) == id(here, entry)
                }
            };
            if self.entries(other).any(same) {
                return first(entry);
            }
        }
        for entry in self.entries(one) {
            for other_entry in self.entries(other) {
                if is_ancestor(there, id(here, entry)?, other_entry.concept) {
                    return first(entry);
                }
                if is_ancestor(here, id(there, other_entry)?, entry.concept) {
                    return second(other_entry);
                }
            }
        }
        None
    }
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
            .is_some_and(|(one, other)| self.common(one, other).is_some())
    }

    fn differ(&self, one: &str, other: &str) -> bool {
        self.hits(one)
            .zip(self.hits(other))
            .is_some_and(|(one, other)| self.common(one, other).is_none())
    }
}
