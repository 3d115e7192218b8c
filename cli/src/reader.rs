//! [`Reader`]: pages to documents, as the command line says.

use diglot::{Document, Input, Limits, Media, Pipeline, Scratch};

use crate::args::{Reading, Reads};
use crate::page::Page;

/// The pipeline with what the command line adds to every page.
#[derive(Clone)]
pub(crate) struct Reader {
    pub(crate) pipeline: Pipeline,
    options: Reading,
}

impl Reader {
    pub(crate) fn new(options: &Reading) -> Self {
        let pipeline = Pipeline::new().with_limits(limits(options));
        Self { pipeline, options: options.clone() }
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

/// The bounds asked for.
pub(crate) fn limits(options: &Reading) -> Limits {
    options.max_bytes.map_or(Limits::new(), |max| Limits::new().with_max_bytes(max))
}
