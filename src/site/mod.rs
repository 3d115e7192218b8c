//! [`Sites`]: what is known of a site and no page of it says.
//!
//! Rules are for what the general reading gets wrong on one site, or cannot
//! know. A rule speaks where its site's pages are; each one brought to bear is
//! listed in [`Document::rules`](crate::Document::rules).

mod apply;
#[cfg(feature = "sites")]
mod file;
mod pattern;

use std::sync::Arc;

use crate::block::Kind;
use crate::label::{Axis, Concept, Layer};
use crate::{Digest, Taxonomy};
#[cfg(feature = "sites")]
pub use file::Config;

/// Rules for sites. Of several that match an address the first speaks.
///
/// ```
/// use diglot::site::{Cue, Site, Sites};
/// use diglot::{Input, Kind, Pipeline};
///
/// let harbour = Site::new("harbour", ["*.harbour.example"])
///     .with_source("Harbour Daily")
///     .with_title_suffix("_Harbour Daily")
///     .with_force(Cue::Text("Printed on board".into()), Kind::Disclaimer);
/// let pipeline = Pipeline::new().with_sites(&Sites::new().with(harbour));
///
/// let page = "Ferries at Noon_Harbour Daily\n2026-03-09\n\nThe ferries leave at noon, and they come back at six.\n\n\
///     Printed on board.\n";
/// let input = Input::new(page.as_bytes()).with_url("http://news.harbour.example/1.html");
/// let document = pipeline.process(&input)?;
/// assert_eq!(document.fields().source.as_ref().unwrap().value, "Harbour Daily");
/// assert_eq!(document.blocks().last().unwrap().kind, Kind::Disclaimer);
/// assert!(document.rules().iter().any(|rule| rule.rule == "force"));
/// # Ok::<(), diglot::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Sites {
    sites: Arc<[Site]>,
}

/// What is known of one site.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub(super) name: String,
    pub(super) patterns: Vec<String>,
    pub(super) source: Option<Ruled<String>>,
    pub(super) zone: Option<Ruled<String>>,
    pub(super) day_first: Option<Ruled<bool>>,
    pub(super) charset: Option<Ruled<String>>,
    pub(super) suffixes: Vec<Ruled<String>>,
    pub(super) kinds: Vec<Ruled<KindRule>>,
    /// Names and the ids they stand for.
    pub(super) labels: Vec<Ruled<(String, String)>>,
}

/// A rule and the line of its file, 0 where there is none.
#[derive(Clone, Debug)]
pub(super) struct Ruled<T> {
    pub(super) what: T,
    pub(super) line: u32,
}

/// What a rule of kinds looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cue {
    /// A word of the `class` of a block element; rules hold for all inside it.
    Class(String),
    /// The `id` of a block element; rules hold for all inside it.
    Id(String),
    /// Words in a block's text.
    Text(String),
}

/// A rule of kinds.
#[derive(Clone, Debug)]
pub(super) struct KindRule {
    pub(super) cue: Cue,
    pub(super) kind: Kind,
    /// It is of that kind, or else it is not.
    pub(super) force: bool,
}

impl Sites {
    /// No rules.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a site, behind those there are.
    #[must_use]
    pub fn with(self, site: Site) -> Self {
        Self { sites: self.sites.iter().cloned().chain([site]).collect() }
    }

    /// How many sites there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sites.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sites.is_empty()
    }

    /// The site an address belongs to.
    #[must_use]
    pub fn find(&self, url: &str) -> Option<&Site> {
        self.at(url).and_then(|at| self.sites.get(at))
    }

    fn at(&self, url: &str) -> Option<usize> {
        let fits = |site: &Site| site.patterns.iter().any(|of| pattern::fits(of, url));
        self.sites.iter().position(fits)
    }
}

impl Site {
    /// A site by name and patterns. A pattern with `://` is one of addresses, in
    /// which `*` stands for anything; any other is a host (`*.harbour.example`
    /// is `harbour.example` and all hosts under it).
    #[must_use]
    pub fn new<P: Into<String>>(
        name: impl Into<String>,
        patterns: impl IntoIterator<Item = P>,
    ) -> Self {
        let patterns = patterns.into_iter().map(Into::into).collect();
        Self { name: name.into(), patterns, ..Self::default() }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The source where a page names none.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(ruled(source.into()));
        self
    }

    /// The time zone of its pages, as [`Input::with_zone`](crate::Input::with_zone) takes it.
    #[must_use]
    pub fn with_zone(mut self, zone: impl Into<String>) -> Self {
        self.zone = Some(ruled(zone.into()));
        self
    }

    /// Whether 03/04 is the third of April.
    #[must_use]
    pub fn with_day_first(mut self, day_first: bool) -> Self {
        self.day_first = Some(ruled(day_first));
        self
    }

    /// The encoding of its pages where the transport names none: evidence, no verdict.
    #[must_use]
    pub fn with_charset(mut self, label: impl Into<String>) -> Self {
        self.charset = Some(ruled(label.into()));
        self
    }

    /// What its titles end in and is no part of them.
    #[must_use]
    pub fn with_title_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.suffixes.push(ruled(suffix.into()));
        self
    }

    /// What the cue shows is of that kind. Of rules that disagree the last wins.
    #[must_use]
    pub fn with_force(self, cue: Cue, kind: Kind) -> Self {
        self.with_kind(cue, kind, true)
    }

    /// What the cue shows is not of that kind: where it would be, the models'
    /// next choice takes its place. A kind forced there all the same stands.
    #[must_use]
    pub fn with_forbid(self, cue: Cue, kind: Kind) -> Self {
        self.with_kind(cue, kind, false)
    }

    fn with_kind(mut self, cue: Cue, kind: Kind, force: bool) -> Self {
        self.kinds.push(ruled(KindRule { cue, kind, force }));
        self
    }

    /// A label of the site stands for a concept of the taxonomy, by its id.
    #[must_use]
    pub fn with_label(mut self, name: impl Into<String>, id: impl Into<String>) -> Self {
        self.labels.push(ruled((name.into(), id.into())));
        self
    }

    /// The site's labels as a layer over a taxonomy, each concept on the axis it has there.
    fn layer(&self, taxonomy: &Taxonomy) -> Result<Layer, crate::Error> {
        let known: Vec<(String, Axis)> = taxonomy
            .layers()
            .iter()
            .flat_map(|layer| layer.concepts())
            .filter(|concept| self.labels.iter().any(|label| label.what.1 == concept.id()))
            .map(|concept| (concept.id().to_owned(), concept.axis()))
            .collect();
        let mut concepts: Vec<Concept> = Vec::new();
        for Ruled { what: (name, id), line } in &self.labels {
            let axis = known.iter().find(|(of, _)| of == id).map_or(Axis::Topic, |(_, axis)| *axis);
            let at = concepts.iter().position(|concept| concept.id() == id);
            let concept = at.map_or_else(
                || Concept::new(id.clone(), axis).at_row(*line),
                |at| concepts.swap_remove(at),
            );
            let latin = name.is_ascii();
            concepts.push(if latin { concept.alias_en(name) } else { concept.alias_zh(name) });
        }
        Layer::new(self.name.clone(), concepts)
    }
}

const fn ruled<T>(what: T) -> Ruled<T> {
    Ruled { what, line: 0 }
}

/// Sites with their taxonomies, ready for a pipeline.
#[derive(Clone, Debug)]
pub(crate) struct Compiled {
    sites: Sites,
    taxonomies: Vec<Option<Arc<Taxonomy>>>,
    digest: Digest,
}

impl Compiled {
    /// Labels that make no layer are left out: files are checked when they are read.
    pub(crate) fn new(sites: &Sites, taxonomy: &Taxonomy) -> Self {
        let over = |site: &Site| {
            let layer = (!site.labels.is_empty()).then(|| site.layer(taxonomy).ok()).flatten();
            layer.map(|layer| Arc::new(taxonomy.clone().with_layer(layer)))
        };
        Self {
            taxonomies: sites.sites.iter().map(over).collect(),
            // `Debug` is a faithful, ordered list of all the rules hold.
            digest: Digest::of(format!("{:?}", sites.sites).as_bytes()),
            sites: sites.clone(),
        }
    }

    pub(crate) const fn sites(&self) -> &Sites {
        &self.sites
    }

    pub(crate) const fn digest(&self) -> Digest {
        self.digest
    }

    /// The site of an address, and the taxonomy with its labels if it has any.
    pub(crate) fn find(&self, url: &str) -> Option<(&Site, Option<&Arc<Taxonomy>>)> {
        let at = self.sites.at(url)?;
        Some((self.sites.sites.get(at)?, self.taxonomies.get(at)?.as_ref()))
    }
}
