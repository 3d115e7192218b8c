//! Floor 8: the only place that knows all the stages and their order.

mod explain;
mod scratch;

pub use explain::Explanation;
pub use scratch::{Scratch, Stage, Timing, Timings};

use std::borrow::Cow;
use std::sync::Arc;

use crate::block;
use crate::clean;
use crate::decode::{Decoded, Hints, decode};
use crate::document::{DecodeReport, Digest, Document, Provenance};
use crate::field::{self, Computed, Extras};
use crate::input::Media;
use crate::label::Taxonomy;
use crate::limit::AtLimit;
use crate::markup::{self, Flat};
use crate::region::regions;
use crate::site::{Compiled, Site, Sites};
use crate::{Error, ErrorKind, Input, Limits, Note, NoteCode, Notes, OffsetMap, Span};

/// From bytes to documents. Cheap to clone, `Send` and `Sync`: make one and share it.
///
/// ```
/// use diglot::{Input, Pipeline, Scratch};
///
/// let pipeline = Pipeline::new();
/// let mut scratch = Scratch::new();
/// for page in ["第一页", "second page"] {
///     let document = pipeline.process_with(&Input::new(page.as_bytes()), &mut scratch)?;
///     assert_eq!(document.text(), page);
/// }
/// # Ok::<(), diglot::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pipeline {
    limits: Limits,
    clean: clean::Options,
    taxonomy: Arc<Taxonomy>,
    sites: Option<Arc<Compiled>>,
    extras: Extras,
}

impl Pipeline {
    /// The defaults: safe cleaning, the built-in taxonomy, pages up to 256 MiB.
    #[must_use]
    pub fn new() -> Self {
        Self {
            limits: Limits::new(),
            clean: clean::Options::new(),
            taxonomy: Arc::new(Taxonomy::built_in()),
            sites: None,
            extras: Extras::new(),
        }
    }

    /// Bounds on the input.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Which transformations cleaning makes.
    #[must_use]
    pub fn with_clean(mut self, options: clean::Options) -> Self {
        self.clean = options;
        self
    }

    /// What labels resolve to.
    #[must_use]
    pub fn with_taxonomy(mut self, taxonomy: Arc<Taxonomy>) -> Self {
        self.taxonomy = taxonomy;
        match self.sites.take() {
            Some(sites) => self.with_sites(sites.sites()),
            None => self,
        }
    }

    /// Rules for what no page of a site says.
    #[must_use]
    pub fn with_sites(mut self, sites: &Sites) -> Self {
        let compiled = || Arc::new(Compiled::new(sites, &self.taxonomy));
        self.sites = (!sites.is_empty()).then(compiled);
        self
    }

    /// What is [computed](Document::computed) beside the fields: nothing, unless asked.
    #[must_use]
    pub const fn with_extras(mut self, extras: Extras) -> Self {
        self.extras = extras;
        self
    }

    /// Turns a page into a document.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::TooLarge`] for an input over the [`Limits`], unless they say
    /// to truncate. Never because of what the page contains.
    pub fn process(&self, input: &Input<'_>) -> Result<Document, Error> {
        self.process_with(input, &mut Scratch::new())
    }

    /// The same, keeping timings in `scratch` from page to page.
    ///
    /// # Errors
    ///
    /// As [`process`](Self::process).
    pub fn process_with(
        &self,
        input: &Input<'_>,
        scratch: &mut Scratch,
    ) -> Result<Document, Error> {
        let mut document = Document::default();
        self.process_into(input, scratch, &mut document)?;
        Ok(document)
    }

    /// The same into a document at hand, whose buffers are used again. On an
    /// error the document is left as it was.
    ///
    /// ```
    /// use diglot::{Document, Input, Pipeline, Scratch};
    ///
    /// let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    /// let mut document = Document::default();
    /// for page in ["第一页", "second page"] {
    ///     pipeline.process_into(&Input::new(page.as_bytes()), &mut scratch, &mut document)?;
    ///     assert_eq!(document.text(), page);
    /// }
    /// # Ok::<(), diglot::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`process`](Self::process).
    pub fn process_into(
        &self,
        input: &Input<'_>,
        scratch: &mut Scratch,
        document: &mut Document,
    ) -> Result<(), Error> {
        let (given, truncated) = self.limited(input)?;
        let mut fired = Vec::new();
        let found = self.sites.as_ref().zip(given.url());
        let found = found.and_then(|(sites, url)| sites.find(url));
        let (site, taxonomy) = (found.map(|(site, _)| site), found.and_then(|(_, names)| names));
        let taxonomy = taxonomy.unwrap_or(&self.taxonomy);
        let input = match site {
            Some(site) => site.inform(given.clone(), &mut fired),
            None => given.clone(),
        };
        scratch.begin();

        let decoded = decode(input.bytes(), &hints(&input));
        scratch.lap(Stage::Decode, input.bytes().len());

        let mut flat = flatten(decoded.text(), input.media(), site);
        scratch.lap(Stage::Markup, decoded.text().len());

        let (text, to_flat, clean_notes) = clean::clean(&flat.text, &self.clean).into_parts();
        refill(&mut document.text, text);
        let text = document.text.as_str();
        place(&mut flat, &to_flat);
        scratch.lap(Stage::Clean, text.len());

        document.regions.clear();
        document.regions.extend(regions(text));
        scratch.lap(Stage::Regions, text.len());

        let barred = site.map_or_else(Vec::new, |site| site.barred(text, &flat));
        let page = block::Page {
            text,
            lines: &flat.lines,
            elements: &flat.elements,
            regions: &document.regions,
            head: &flat.head,
            barred: &barred,
        };
        let typed = block::classify_page(&page, input.status());
        document.blocks = typed.blocks;
        document.page = typed.page;
        if let Some(site) = site {
            site.type_blocks(text, &flat, &mut document.blocks, &typed.kept_off, &mut fired);
        }
        block::assign_roles(text, &document.blocks, &mut flat.links);
        scratch.lap(Stage::Blocks, text.len());

        let to_decoded = to_flat.then(&flat.offsets);
        let source = decoded.offsets();
        document.offsets = to_decoded.then(&source);
        locate(&mut flat, &source);
        #[cfg(feature = "html")]
        resolve(&mut flat, input.url());
        scratch.lap(Stage::Offsets, text.len());

        for meta in &mut flat.head.metas {
            // The head never was part of the visible text, so it is cleaned by itself.
            if let (Cow::Owned(value), _, _) = clean::clean(&meta.value, &self.clean).into_parts() {
                meta.value = value;
            }
        }
        document.fields = field::extract(&field::Context {
            text,
            blocks: &document.blocks,
            links: &flat.links,
            head: &flat.head,
            input: &input,
            taxonomy,
            day_first: site.and_then(|site| site.day_first(&mut fired)),
        });
        if let Some(site) = site {
            site.finish(&mut document.fields, &mut fired);
        }
        document.rules = fired;
        scratch.lap(Stage::Fields, text.len());

        let refused = document.page.kind.refuses_text();
        document.computed = if refused || self.extras.is_empty() {
            Computed::default()
        } else {
            field::compute(text, &document.blocks, self.extras)
        };
        if !self.extras.is_empty() {
            scratch.lap(Stage::Extras, text.len());
        }

        let mut notes = Notes::new();
        if truncated {
            let end = input.bytes().len();
            notes.push(Note::new(NoteCode::Truncated).with_source(end..end));
        }
        notes.absorb(decoded.notes().clone(), |note| match note.span() {
            Some(span) => note
                .with_source(decoded.source(span))
                .moved(|span| to_decoded.to_text(span.range())),
            None => note,
        });
        notes.absorb(core::mem::take(&mut flat.notes), |note| {
            let note = note.moved(|span| to_flat.to_text(span.range()));
            with_source(note, &document.offsets)
        });
        notes.absorb(clean_notes, |note| with_source(note, &document.offsets));
        let of_fields = core::mem::take(&mut document.fields.notes);
        notes.absorb(of_fields, |note| with_source(note, &document.offsets));

        document.links = flat.links;
        document.media = flat.media;
        document.decode = report(&decoded);
        document.notes = notes;
        document.provenance = self.provenance(&given);
        Ok(())
    }

    fn limited<'a>(&self, input: &Input<'a>) -> Result<(Input<'a>, bool), Error> {
        let (len, max) = (input.bytes().len(), self.limits.max_bytes());
        match input.bytes().get(..max) {
            Some(head) if len > max => match self.limits.at_limit() {
                AtLimit::Truncate => Ok((input.clone().with_bytes(head), true)),
                AtLimit::Error => Err(Error::new(
                    ErrorKind::TooLarge,
                    format!("input of {len} bytes is over the limit of {max}"),
                )),
            },
            _ => Ok((input.clone(), false)),
        }
    }

    fn provenance(&self, input: &Input<'_>) -> Provenance {
        // `Debug` of the options is a faithful, ordered list of all they hold.
        let beside = input.clone().with_bytes(&[]);
        let mut config = format!("{:?}{:?}{beside:?}", self.limits, self.clean);
        if !self.extras.is_empty() {
            config += &format!("{:?}", self.extras);
        }
        if let Some(sites) = &self.sites {
            config += &sites.digest().to_string();
        }
        Provenance {
            version: env!("CARGO_PKG_VERSION"),
            tables: Digest::from_u128(crate::tables::DIGEST),
            taxonomy: Digest::from_u128(self.taxonomy.digest()),
            config: Digest::of(config.as_bytes()),
            input: Digest::of(input.bytes()),
        }
    }
}

impl Default for Pipeline {
    fn default() -> Self {
        Self::new()
    }
}

/// Puts `text` into a buffer at hand: moved where it was made anew, copied where
/// it was borrowed.
fn refill(buffer: &mut String, text: Cow<'_, str>) {
    match text {
        Cow::Owned(text) => *buffer = text,
        Cow::Borrowed(text) => {
            buffer.clear();
            buffer.push_str(text);
        }
    }
}

fn hints<'a>(input: &Input<'a>) -> Hints<'a> {
    let mut hints = Hints::new();
    if let Some(label) = input.charset() {
        hints = hints.with_charset(label);
    }
    if let Some(url) = input.url() {
        hints = hints.with_url(url);
    }
    hints
}

/// The visible text with hints: read from markup, or the text itself in lines.
fn flatten(text: &str, media: Media, site: Option<&Site>) -> Flat {
    #[cfg(feature = "html")]
    if media == Media::Html || (media == Media::Auto && markup::looks_like_html(text)) {
        return match site {
            Some(site) => markup::read_shown_marked(text, &site.marks()),
            None => markup::read_shown(text),
        };
    }
    let _ = (media, site);
    Flat {
        lines: markup::plain_lines(text),
        offsets: OffsetMap::identity(u32::try_from(text.len()).unwrap_or(u32::MAX)),
        text: text.to_owned(),
        ..Flat::default()
    }
}

/// Moves the spans of a flat page from its own text to the cleaned text.
fn place(flat: &mut Flat, cleaned: &OffsetMap) {
    if cleaned.is_identity() {
        return;
    }
    let mut end = 0;
    for line in &mut flat.lines {
        // Lines tile before and after: each ends where its newline went, and a
        // line cleaned away altogether is empty at its place.
        let moved = cleaned.to_text(line.span.range()).map_or(end, |span| span.end().max(end));
        line.span = Span::new(end, moved);
        end = moved;
    }
    if let Some(last) = flat.lines.last_mut() {
        last.span = Span::new(last.span.start(), cleaned.text_len());
    }
    let anchors = flat.links.iter_mut().map(|link| &mut link.span);
    let places = flat.media.iter_mut().map(|medium| &mut medium.span);
    let mut at = 0;
    for span in anchors.chain(places) {
        let moved = cleaned.to_text(span.range()).unwrap_or(Span::empty(at));
        *span = moved;
        at = moved.end();
    }
}

/// Moves the source ranges of a flat page from the decoded text to the source bytes.
fn locate(flat: &mut Flat, source: &OffsetMap) {
    if source.is_identity() {
        return;
    }
    let links = flat.links.iter_mut().map(|link| &mut link.source);
    let media = flat.media.iter_mut().map(|medium| &mut medium.source);
    let metas = flat.head.metas.iter_mut().map(|meta| &mut meta.source);
    for range in links.chain(media).chain(metas) {
        *range = source.to_source(Span::from_usize(range.start, range.end));
    }
}

/// Makes the addresses of a flat page absolute: against its `<base>`, which
/// itself may be relative to the page's address.
#[cfg(feature = "html")]
fn resolve(flat: &mut Flat, url: Option<&str>) {
    // A longer base, written out for every link, would be a flood.
    const LONGEST: usize = 2048;
    let url = url.unwrap_or_default();
    let base = match flat.head.get("base") {
        Some(base) => markup::resolve(url, &base.value),
        None => url.to_owned(),
    };
    if base.len() > LONGEST {
        return;
    }
    let links = flat.links.iter_mut().map(|link| &mut link.url);
    let media = flat.media.iter_mut().map(|medium| &mut medium.url);
    markup::resolve_all(&base, links.chain(media));
}

fn with_source(note: Note, offsets: &OffsetMap) -> Note {
    match note.span() {
        Some(span) => note.with_source(offsets.to_source(span)),
        None => note,
    }
}

fn report(decoded: &Decoded<'_>) -> DecodeReport {
    DecodeReport {
        encoding: decoded.encoding(),
        declared: decoded.declared(),
        evidence: decoded.evidence(),
        confidence: decoded.confidence(),
        replaced: decoded.replaced(),
    }
}
