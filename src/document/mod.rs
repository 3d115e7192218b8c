//! Floor 7: the owned result.

mod fired;
mod markdown;
#[cfg(feature = "serde")]
mod news_article;
mod provenance;
mod render;
#[cfg(feature = "serde")]
mod wire;

pub use fired::Fired;
#[cfg(feature = "serde")]
pub use news_article::{NewsArticle, script_safe};
pub use provenance::{Digest, Provenance};

use core::ops::Range;

use crate::block::{Block, PageKind, PageVerdict};
use crate::decode::{Encoding, Evidence};
use crate::field::{Computed, Fields};
use crate::label::UnknownLabels;
use crate::markup::{Link, Medium};
use crate::{Lang, Notes, OffsetMap, Region, Span};

/// How the bytes were decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeReport {
    /// The encoding used.
    pub encoding: Encoding,
    /// The encoding declared by transport or page, if any.
    pub declared: Option<Encoding>,
    /// What decided.
    pub evidence: Evidence,
    /// How sure, in per mille.
    pub confidence: u16,
    /// How many source bytes became U+FFFD.
    pub replaced: u64,
}

impl Default for DecodeReport {
    fn default() -> Self {
        Self {
            encoding: Encoding::UTF_8,
            declared: None,
            evidence: Evidence::Fallback,
            confidence: 0,
            replaced: 0,
        }
    }
}

/// A page as a typed bilingual document. Owns all it holds.
///
/// Blocks tile the text, and so do regions; every span of the text finds its
/// source bytes through [`source`](Self::source).
///
/// ```
/// use diglot::{Input, Kind, Pipeline};
///
/// let page = "您的位置:首页 - 新闻\nA Headline\n2026-01-31\n\n  First paragraph, long enough to be one.\n";
/// let document = Pipeline::new().process(&Input::new(page.as_bytes()))?;
/// let text: String = document.blocks().iter().filter_map(|b| b.span.of(document.text())).collect();
/// assert_eq!(text, document.text());
/// # Ok::<(), diglot::Error>(())
/// ```
///
/// The default is the document of an empty page, a buffer for
/// `Pipeline::process_into`.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub(crate) text: String,
    pub(crate) offsets: OffsetMap,
    pub(crate) blocks: Vec<Block>,
    pub(crate) page: PageVerdict,
    pub(crate) regions: Vec<Region>,
    pub(crate) fields: Fields,
    pub(crate) computed: Computed,
    pub(crate) links: Vec<Link>,
    pub(crate) media: Vec<Medium>,
    pub(crate) decode: DecodeReport,
    pub(crate) notes: Notes,
    pub(crate) provenance: Provenance,
    pub(crate) rules: Vec<Fired>,
}

impl Document {
    /// The visible text, cleaned. What every [`Span`] of the document counts in.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The blocks, in order, tiling the text.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What the page is as a whole: an article, an index, a login form…
    #[must_use]
    pub const fn page_kind(&self) -> PageKind {
        self.page.kind
    }

    /// The page's kind with what decided and how sure.
    #[must_use]
    pub const fn page(&self) -> PageVerdict {
        self.page
    }

    /// The regions, in order, tiling the text.
    #[must_use]
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// Title, dates, categories, tags, credits…
    #[must_use]
    pub const fn fields(&self) -> &Fields {
        &self.fields
    }

    /// Keyphrases, fingerprint and parallel paragraphs, as far as the pipeline was
    /// [asked](crate::Pipeline::with_extras) for them.
    #[must_use]
    pub const fn computed(&self) -> &Computed {
        &self.computed
    }

    /// Counts the segments of breadcrumb and categories that have no id, as
    /// labels of `site` in the document named `document`.
    ///
    /// ```
    /// use diglot::label::UnknownLabels;
    /// use diglot::{Input, Pipeline};
    ///
    /// let document = Pipeline::new().process(&Input::new("首页 > 茶马古道 > 正文\n".as_bytes()))?;
    /// let mut unknown = UnknownLabels::new(1000);
    /// document.note_unknown_labels("tea.example", "page-1", &mut unknown);
    /// assert_eq!(unknown.len(), 1);
    /// # Ok::<(), diglot::Error>(())
    /// ```
    pub fn note_unknown_labels(&self, site: &str, document: &str, unknown: &mut UnknownLabels) {
        if let Some(path) = &self.fields.breadcrumb {
            unknown.note_path(site, "breadcrumb", &path.value, document);
        }
        for path in &self.fields.categories {
            unknown.note_path(site, "category", &path.value, document);
        }
    }

    /// The links, in order; `source` ranges are source bytes.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Images, video and sound, in order; `source` ranges are source bytes.
    #[must_use]
    pub fn media(&self) -> &[Medium] {
        &self.media
    }

    /// How the bytes were decoded.
    #[must_use]
    pub const fn decode(&self) -> DecodeReport {
        self.decode
    }

    /// Oddities of the page; spans are of [`text`](Self::text).
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        &self.notes
    }

    /// What the document was made from and by. Equal provenance means equal output.
    #[must_use]
    pub const fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The rules of its [site](crate::site) that were brought to bear.
    #[must_use]
    pub fn rules(&self) -> &[Fired] {
        &self.rules
    }

    /// The source bytes behind a span of the text. O(log n).
    #[must_use]
    pub fn source(&self, span: Span) -> Range<usize> {
        self.offsets.to_source(span)
    }

    /// The text made from a range of source bytes; `None` for markup and other
    /// bytes without text. O(log n).
    #[must_use]
    pub fn span(&self, source: Range<usize>) -> Option<Span> {
        self.offsets.to_text(source)
    }

    /// The language most of the body is in, or most of the page where there is no body.
    #[must_use]
    pub fn main_lang(&self) -> Lang {
        let body = self.blocks.iter().filter(|block| block.kind.is_body());
        let of_body = most(body.map(|block| (block.lang, block.content.len())));
        if of_body == Lang::None {
            most(self.regions.iter().map(|region| (region.lang, region.span.len())))
        } else {
            of_body
        }
    }
}

/// The language with the most bytes; [`Lang::None`] never wins over another.
fn most(shares: impl Iterator<Item = (Lang, u32)>) -> Lang {
    let mut sums: [(Lang, u64); 5] =
        [Lang::Zh, Lang::En, Lang::Ja, Lang::Ko, Lang::Other].map(|lang| (lang, 0));
    for (lang, len) in shares {
        if let Some((_, sum)) = sums.iter_mut().find(|(l, _)| *l == lang) {
            *sum += u64::from(len);
        }
    }
    // On equal shares the language listed first wins.
    let best = sums.iter().rev().max_by_key(|(_, sum)| *sum);
    best.filter(|(_, sum)| *sum > 0).map_or(Lang::None, |&(lang, _)| lang)
}
