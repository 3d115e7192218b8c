//! [`Reader`]: pages to documents, as the command line says.

use std::io;
use std::path::Path;
use std::sync::Arc;

use diglot::field::Extras;
use diglot::label::{Decisions, Layer};
use diglot::site::Config;
use diglot::{Document, Input, Limits, Media, Pipeline, Scratch, Taxonomy};

use crate::args::{Compute, Reading, Reads};
use crate::page::Page;

/// The pipeline with what the command line adds to every page.
#[derive(Clone)]
pub(crate) struct Reader {
    pub(crate) pipeline: Pipeline,
    /// The most bytes of a page.
    pub(crate) max_bytes: usize,
    /// What labels resolve to.
    pub(crate) taxonomy: Arc<Taxonomy>,
    /// The labels that somebody decided to leave alone.
    pub(crate) ignored: Vec<String>,
    options: Reading,
}

impl Reader {
    /// An error names the file that cannot be used.
    pub(crate) fn new(options: &Reading) -> Result<Self, (String, io::Error)> {
        let mut taxonomy = Taxonomy::built_in();
        let mut ignored = Vec::new();
        for path in &options.taxonomy {
            let layer = layer(path, &taxonomy, &mut ignored)
                .map_err(|error| ("--taxonomy".to_owned(), io::Error::other(error.to_string())))?;
            taxonomy = taxonomy.with_layer(layer);
        }
        let taxonomy = Arc::new(taxonomy);
        let mut pipeline = Pipeline::new().with_taxonomy(Arc::clone(&taxonomy));
        let mut max_bytes = options.max_bytes;
        if let Some(path) = &options.config {
            let name = path.display().to_string();
            let text = std::fs::read_to_string(path).map_err(|error| (name.clone(), error))?;
            let config = Config::parse(&name, &text)
                .map_err(|error| ("--config".to_owned(), io::Error::other(error.to_string())))?;
            max_bytes = max_bytes.or(config.max_bytes());
            let clean = config.clean(diglot::clean::Options::new());
            pipeline = pipeline.with_clean(clean).with_sites(config.sites());
        }
        pipeline = pipeline.with_extras(extras(&options.compute));
        let limits = max_bytes.map_or(Limits::new(), |max| Limits::new().with_max_bytes(max));
        Ok(Self {
            pipeline: pipeline.with_limits(limits),
            max_bytes: limits.max_bytes(),
            taxonomy,
            ignored,
            options: options.clone(),
        })
    }

    /// A page with what the command line says of it, which its container does not overrule.
    pub(crate) fn input<'a>(&'a self, page: &'a Page) -> Input<'a> {
        let mut input = page.input().with_media(match self.options.media {
            Reads::Auto => Media::Auto,
            Reads::Text => Media::Text,
            Reads::Html => Media::Html,
        });
        if let Some(label) = &self.options.charset {
            input = input.with_charset(label);
        }
        if let Some(url) = &self.options.url {
            input = input.with_url(url);
        }
        if let Some(now) = &self.options.now {
            input = input.with_now(now);
        }
        input
    }

    /// Reads a page. The error is a limit's, or a bug of ours.
    pub(crate) fn read(&self, page: &Page, scratch: &mut Scratch) -> Result<Document, String> {
        let read = || self.pipeline.process_with(&self.input(page), scratch);
        // One page that finds a bug must not take the others with it.
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)) {
            Ok(Ok(document)) => Ok(document),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err("a bug in diglot; please report the page".to_owned()),
        }
    }
}

/// A taxonomy file, or a report of unknown labels that somebody filled in.
fn layer(
    path: &Path,
    taxonomy: &Taxonomy,
    ignored: &mut Vec<String>,
) -> Result<Layer, diglot::Error> {
    match std::fs::read(path) {
        Ok(bytes) if Decisions::is_report(&bytes) => {
            let decisions = Decisions::read(path.display().to_string(), &bytes, taxonomy)?;
            ignored.extend(decisions.ignored);
            Ok(decisions.layer)
        }
        _ => Layer::from_path(path),
    }
}

/// What to compute beside the fields.
fn extras(asked: &[Compute]) -> Extras {
    /// As many as a reader takes in.
    const KEYPHRASES: usize = 10;
    asked.iter().fold(Extras::new(), |extras, what| match what {
        Compute::Keyphrases => extras.with_keyphrases(KEYPHRASES),
        Compute::Fingerprint => extras.with_fingerprint(),
        Compute::Parallel => extras.with_parallel(),
    })
}
