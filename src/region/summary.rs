//! [`Summary`]: how much of a text is in which language.

use super::{Region, Script, regions};
use crate::{Lang, Span};

/// The letters of a text by language.
///
/// Sum whatever is asked about: a text, some regions, or the spans of some blocks
/// (body apart from navigation, say).
///
/// ```
/// use diglot::Lang;
/// use diglot::region::{Summary, regions};
///
/// let text = "新闻中心\nThe harbour is quiet in the morning.\n";
/// let all = Summary::of(text);
/// assert_eq!(all.main(), Lang::En);
/// assert_eq!(all.letters(Lang::Zh), 4);
///
/// let found: Vec<_> = regions(text).collect();
/// let heading = Summary::of_spans(text, &found, [diglot::Span::new(0, 12)]);
/// assert_eq!(heading.share(Lang::Zh), 1000);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    letters: [u64; Self::LANGS.len()],
}

impl Summary {
    const LANGS: [Lang; 5] = [Lang::Zh, Lang::En, Lang::Ja, Lang::Ko, Lang::Other];

    /// Sums a whole text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut summary = Self::default();
        for region in regions(text) {
            summary.add(text, region);
        }
        summary
    }

    /// Sums the parts of `regions` that lie in `spans`; both in order, as
    /// regions and blocks of a document are.
    #[must_use]
    pub fn of_spans(text: &str, regions: &[Region], spans: impl IntoIterator<Item = Span>) -> Self {
        let mut summary = Self::default();
        let mut rest = regions;
        for span in spans {
            let done = rest.partition_point(|region| region.span.end() <= span.start());
            rest = rest.get(done..).unwrap_or(&[]);
            for region in rest.iter().take_while(|region| region.span.start() < span.end()) {
                let start = region.span.start().max(span.start());
                let part = Span::new(start, region.span.end().min(span.end()));
                summary.add(text, Region { span: part, ..*region });
            }
        }
        summary
    }

    /// Adds a region of `text`.
    pub fn add(&mut self, text: &str, region: Region) {
        let letters = region.span.of(text).unwrap_or("").chars();
        let count = letters.filter(|c| Script::of(*c).is_letter()).count();
        if let Some(sum) = Self::slot(region.lang).and_then(|slot| self.letters.get_mut(slot)) {
            *sum = sum.saturating_add(count as u64);
        }
    }

    /// Letters in regions of `lang`, foreign words in them included.
    #[must_use]
    pub fn letters(&self, lang: Lang) -> u64 {
        Self::slot(lang).and_then(|slot| self.letters.get(slot)).copied().unwrap_or(0)
    }

    /// The share of all letters, in per mille.
    #[must_use]
    pub fn share(&self, lang: Lang) -> u16 {
        let all = self.letters.iter().fold(0u64, |all, count| all.saturating_add(*count));
        let share = self.letters(lang).saturating_mul(1000).checked_div(all).unwrap_or(0);
        u16::try_from(share).unwrap_or(1000)
    }

    /// The language with the most letters, a Chinese character counted as three:
    /// about what its translation takes. [`Lang::None`] without letters.
    #[must_use]
    pub fn main(&self) -> Lang {
        let weight = |lang: Lang| {
            let dense = if matches!(lang, Lang::Zh | Lang::Ja | Lang::Ko) { 3 } else { 1 };
            self.letters(lang).saturating_mul(dense)
        };
        let most = Self::LANGS.into_iter().max_by_key(|lang| weight(*lang));
        most.filter(|lang| weight(*lang) > 0).unwrap_or(Lang::None)
    }

    fn slot(lang: Lang) -> Option<usize> {
        Self::LANGS.iter().position(|known| *known == lang)
    }
}
