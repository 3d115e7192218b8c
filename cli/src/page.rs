//! [`Page`]: one page's bytes with all that its container says about it.

use diglot::Input;

use crate::{FAILED, TROUBLE};

/// A page ready to be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) name: Name,
    pub(crate) status: Option<u16>,
    pub(crate) headers: Vec<(String, String)>,
    /// When it was fetched, RFC 3339.
    pub(crate) fetched: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

/// How a page is named in what comes out: echoed, never read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Name {
    /// Its id in the container: a string or an integer, as given.
    pub(crate) id: Option<serde_json::Value>,
    /// Where it was read: a path, with the record's or line's number in an archive.
    pub(crate) place: String,
    /// Its address.
    pub(crate) url: Option<String>,
    /// The site it was filed under.
    pub(crate) site: Option<String>,
}

impl Name {
    pub(crate) fn at(place: impl Into<String>) -> Self {
        Self { place: place.into(), ..Self::default() }
    }
}

impl Page {
    /// The library's view of the page.
    pub(crate) fn input(&self) -> Input<'_> {
        let mut input = Input::new(&self.bytes);
        if let Some(url) = &self.name.url {
            input = input.with_url(url);
        }
        if let Some(status) = self.status {
            input = input.with_status(status);
        }
        if let Some(now) = &self.fetched {
            input = input.with_now(now);
        }
        for (name, value) in &self.headers {
            input = input.with_header(name, value);
        }
        input
    }
}

/// Something that gave no document.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) name: Box<Name>,
    pub(crate) message: String,
    pub(crate) whose: Whose,
}

/// What a failure is one of; the command's exit code says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// A page that cannot be taken in.
    Page,
    /// A file that cannot be read, in whole or from some place on.
    File,
}

impl Failure {
    /// The exit code it asks for.
    pub(crate) const fn code(&self) -> u8 {
        match self.whose {
            Whose::Page => FAILED,
            Whose::File => TROUBLE,
        }
    }

    pub(crate) fn page(name: Name, message: impl Into<String>) -> Self {
        Self { name: Box::new(name), message: message.into(), whose: Whose::Page }
    }

    pub(crate) fn file(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { name: Box::new(Name::at(place)), message: message.into(), whose: Whose::File }
    }
}
