//! [`Input`]: one page's bytes and what is known about them from outside.

/// How the bytes are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Media {
    /// HTML if it looks like HTML, plain text otherwise.
    #[default]
    Auto,
    /// Plain text, whatever it looks like.
    Text,
    /// HTML, whatever it looks like.
    Html,
}

/// One page: bytes, and what the caller knows that the bytes do not say.
///
/// Everything but the bytes is optional, and nothing of it can make a right
/// answer wrong: it is evidence beside the evidence on the page. diglot reads
/// no clock; without [`with_now`](Self::with_now) relative dates stay unresolved.
///
/// ```
/// use diglot::{Input, Media};
///
/// let input = Input::new(b"<p>\xb7\xd6\xce\xf6</p>")
///     .with_url("https://example.cn/a/1.html")
///     .with_header("content-type", "text/html; charset=gbk")
///     .with_media(Media::Html)
///     .with_now("2026-01-31T08:00:00+08:00");
/// assert_eq!(input.charset(), Some("gbk"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input<'a> {
    bytes: &'a [u8],
    url: Option<&'a str>,
    charset: Option<&'a str>,
    status: Option<u16>,
    media: Media,
    now: Option<&'a str>,
    zone: Option<&'a str>,
    headers: Vec<(&'a str, &'a str)>,
    known: Vec<(Known, &'a str)>,
}

/// A value the caller has from a feed or an index, to stand beside what the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Known {
    /// The headline.
    Title,
    /// The date of publication.
    Published,
    /// An author.
    Author,
    /// The source or site name.
    Source,
}

impl<'a> Input<'a> {
    /// The page's bytes, in any encoding.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, ..Self::default() }
    }

    /// The page's own address, after redirects.
    #[must_use]
    pub fn with_url(mut self, url: &'a str) -> Self {
        self.url = Some(url);
        self
    }

    /// The encoding label the transport gave.
    #[must_use]
    pub fn with_charset(mut self, label: &'a str) -> Self {
        self.charset = Some(label);
        self
    }

    /// An HTTP header; names are compared without case. `content-type` gives the
    /// charset unless [`with_charset`](Self::with_charset) did.
    #[must_use]
    pub fn with_header(mut self, name: &'a str, value: &'a str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The HTTP status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Says whether the bytes are HTML or text.
    #[must_use]
    pub fn with_media(mut self, media: Media) -> Self {
        self.media = media;
        self
    }

    /// The moment the page was fetched, as RFC 3339: what 3小时前 counts from.
    #[must_use]
    pub fn with_now(mut self, now: &'a str) -> Self {
        self.now = Some(now);
        self
    }

    /// The time zone of times that the page prints without one, as an offset from
    /// UTC (`+08:00`). A name (`Asia/Shanghai`) says nothing to us: there is no
    /// database of zones here.
    #[must_use]
    pub fn with_zone(mut self, zone: &'a str) -> Self {
        self.zone = Some(zone);
        self
    }

    /// A value already known, from a feed for instance.
    #[must_use]
    pub fn with_known(mut self, what: Known, value: &'a str) -> Self {
        self.known.push((what, value));
        self
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The address, if given.
    #[must_use]
    pub const fn url(&self) -> Option<&'a str> {
        self.url
    }

    /// The transport's encoding label: as given, or from the `content-type` header.
    #[must_use]
    pub fn charset(&self) -> Option<&'a str> {
        self.charset.or_else(|| charset_of(self.header("content-type")?))
    }

    /// The first value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|&(_, v)| v)
    }

    /// The HTTP status, if given.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        self.status
    }

    /// How the bytes are to be read.
    #[must_use]
    pub const fn media(&self) -> Media {
        self.media
    }

    /// The moment of fetching, if given.
    #[must_use]
    pub const fn now(&self) -> Option<&'a str> {
        self.now
    }

    /// The time zone, if given.
    #[must_use]
    pub const fn zone(&self) -> Option<&'a str> {
        self.zone
    }

    /// The values given for `what`, in order.
    pub fn known(&self, what: Known) -> impl Iterator<Item = &'a str> + '_ {
        self.known.iter().filter(move |(w, _)| *w == what).map(|&(_, v)| v)
    }

    /// The same input over other bytes: what the pipeline reads after truncation.
    pub(crate) fn with_bytes(mut self, bytes: &'a [u8]) -> Self {
        self.bytes = bytes;
        self
    }
}

/// The `charset` parameter of a `content-type` value.
fn charset_of(value: &str) -> Option<&str> {
    value.split(';').skip(1).find_map(|param| {
        let (name, label) = param.split_once('=')?;
        let label = label.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !label.is_empty()).then_some(label)
    })
}
