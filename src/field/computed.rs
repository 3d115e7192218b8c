//! [`Computed`]: what is worked out of a document only when asked.

use super::align::align;
use super::fingerprint::Fingerprint;
use super::keyphrase::{Keyphrase, keyphrases_in};
use crate::Span;
use crate::block::{Block, Kind};

/// What to compute beside the fields. By default nothing.
///
/// ```
/// use diglot::field::Extras;
/// use diglot::{Input, Pipeline};
///
/// let page = "<h1>The Night Ferry</h1><p>The night ferry is back after ten years, and \
///             the night ferry was full from the first evening on, said its captain.</p>";
/// let pipeline = Pipeline::new().with_extras(Extras::new().with_keyphrases(3).with_fingerprint());
/// let document = pipeline.process(&Input::new(page.as_bytes()))?;
/// assert_eq!(document.computed().keyphrases[0].text, "Night Ferry");
/// assert!(document.computed().fingerprint.is_some());
/// assert!(document.computed().parallel.is_empty(), "it was not asked for");
/// # Ok::<(), diglot::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    keyphrases: usize,
    fingerprint: bool,
    parallel: bool,
}

impl Extras {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { keyphrases: 0, fingerprint: false, parallel: false }
    }

    /// At most `limit` [keyphrases](super::keyphrase) of the body.
    #[must_use]
    pub const fn with_keyphrases(mut self, limit: usize) -> Self {
        self.keyphrases = limit;
        self
    }

    /// The [fingerprint](super::fingerprint) of the body.
    #[must_use]
    pub const fn with_fingerprint(mut self) -> Self {
        self.fingerprint = true;
        self
    }

    /// The [parallel](super::align) paragraphs of the body.
    #[must_use]
    pub const fn with_parallel(mut self) -> Self {
        self.parallel = true;
        self
    }

    /// Whether anything is asked for.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.keyphrases == 0 && !self.fingerprint && !self.parallel
    }
}

/// What was computed: as much as was asked for and the body gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Computed {
    /// What the body is about, best first; spans are of the document's text.
    pub keyphrases: Vec<Keyphrase>,
    /// The fingerprint of the body. Absent where there is no body.
    pub fingerprint: Option<Fingerprint>,
    /// Paragraphs of the body that translate one another, in order.
    pub parallel: Vec<Parallel>,
}

impl Computed {
    /// Whether there is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.keyphrases.is_empty() && self.fingerprint.is_none() && self.parallel.is_empty()
    }
}

/// Chinese paragraphs and the English ones that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parallel {
    /// The contents of the Chinese blocks, in order.
    pub zh: Vec<Span>,
    /// The contents of the English blocks, in order.
    pub en: Vec<Span>,
    /// How well they fit, in per mille.
    pub score: u16,
}

/// Computes what is asked for from the body blocks of a document. Linear in the text.
#[must_use]
pub fn compute(text: &str, blocks: &[Block], extras: Extras) -> Computed {
    let mut computed = Computed::default();
    if extras.is_empty() {
        return computed;
    }
    let body = || blocks.iter().filter(|block| block.kind.is_body() && !block.content.is_empty());
    // Nobody writes about the names of variables, nor translates them.
    let prose = || body().filter(|block| block.kind != Kind::Code).map(|block| block.content);
    if extras.keyphrases > 0 {
        computed.keyphrases = keyphrases_in(text, prose(), extras.keyphrases);
    }
    if extras.fingerprint {
        let texts = body().filter_map(|block| block.content.of(text));
        computed.fingerprint = body().next().map(|_| Fingerprint::of_parts(texts));
    }
    if extras.parallel {
        let spans: Vec<Span> = prose().collect();
        let lines: Vec<&str> = spans.iter().map(|span| span.of(text).unwrap_or_default()).collect();
        let of = |lines: &[usize]| lines.iter().filter_map(|at| spans.get(*at).copied()).collect();
        let pairs = align(&lines).into_iter();
        computed.parallel = pairs
            .map(|pair| Parallel { zh: of(&pair.zh), en: of(&pair.en), score: pair.score })
            .collect();
    }
    computed
}
