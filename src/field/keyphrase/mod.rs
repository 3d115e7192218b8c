//! The phrases a text is about, computed from the text alone.

mod chinese;
mod english;
mod rank;

use crate::Span;
use chinese::Chinese;
use english::English;

/// A phrase a text keeps coming back to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Keyphrase {
    /// The phrase as it stands where it stands first.
    pub text: String,
    /// Where that is, in bytes of the text.
    pub span: Span,
    /// How often the text has it. English is counted without regard to case.
    pub count: u32,
    /// What it was ranked by: comparable within one text only.
    pub score: u64,
}

/// The at most `limit` phrases that best say what a text is about, best first.
///
/// One pass reads both languages, each in its own way:
///
/// - **English**: runs of one to four words between function words and marks, as in
///   RAKE (Rose et al., 2010). A single word counts once it is repeated.
/// - **Chinese**: repeated stretches of two to six characters between marks and
///   function characters whose neighbours vary on both sides: their boundary entropy
///   (as in the unsupervised finding of words, Feng et al., 2004) is above nought. No
///   dictionary is asked. Of a repeated phrase of more than six characters nothing may
///   be found.
///
/// In both, what stands mostly inside longer phrases is discounted by them, as in
/// C-value (Frantzi et al., 2000), and early phrases count for up to twice as much as
/// late ones. Scores are integers, and ties go to the earlier phrase, so that the
/// result is the same everywhere.
///
/// Time is linear in the text; at most 65,536 different stretches per language are
/// held, and those which turn up later are not counted.
///
/// ```
/// use diglot::field::keyphrase::keyphrases;
///
/// let text = "旧码头建于上个世纪。市民喜欢旧码头，旧码头也有了新的用处。\n\
///             The night ferry is back. People took the night ferry for years.";
/// let found = keyphrases(text, 5);
/// let texts: Vec<&str> = found.iter().map(|phrase| phrase.text.as_str()).collect();
/// assert!(texts.contains(&"旧码头") && texts.contains(&"night ferry"), "{texts:?}");
/// assert!(found.iter().all(|phrase| phrase.span.of(text) == Some(phrase.text.as_str())));
/// ```
#[must_use]
pub fn keyphrases(text: &str, limit: usize) -> Vec<Keyphrase> {
    keyphrases_in(text, core::iter::once(Span::from_usize(0, text.len())), limit)
}

/// The same for parts of a text, in order, such as the paragraphs of a page. No phrase
/// goes across their ends, and spans are of the whole text.
///
/// ```
/// use diglot::Span;
/// use diglot::field::keyphrase::keyphrases_in;
///
/// let text = "Home Sport Home\nThe salt road, and the old salt road.\nHome Sport Home";
/// let found = keyphrases_in(text, [Span::new(16, 53)], 1);
/// assert_eq!((found[0].text.as_str(), found[0].count), ("salt road", 2));
/// ```
#[must_use]
pub fn keyphrases_in(
    text: &str,
    parts: impl IntoIterator<Item = Span>,
    limit: usize,
) -> Vec<Keyphrase> {
    let mut chinese = Chinese::default();
    let mut english = English::default();
    let mut whole: Option<Span> = None;
    for part in parts {
        let start = part.range().start;
        for (at, c) in part.of(text).unwrap_or_default().char_indices() {
            chinese.take(start + at, Some(c));
            english.take(text, start + at, Some(c));
        }
        chinese.take(part.range().end, None);
        english.take(text, part.range().end, None);
        let first = whole.map_or(part.start(), |whole| whole.start());
        whole = Some(Span::new(first, part.end().max(first)));
    }
    let mut found = chinese.phrases();
    found.extend(english.phrases());
    rank::best(text, whole.unwrap_or(Span::empty(0)), found, limit)
}

/// How many different stretches a language holds: bounds the memory.
const MOST_GRAMS: usize = 1 << 16;
