//! [`words`]: the words of text written with spaces.

use unicode_segmentation::UnicodeSegmentation;

use crate::Span;
use crate::region::Script;

/// The words of `text` that spaces and punctuation part, by the rules of
/// [UAX #29]: Latin, Cyrillic, Hangul, numbers. Han and Kana are passed over.
///
/// Chinese words need a dictionary, which is not this crate's business: give
/// the span of a run of [`Script::Han`] to a segmenter, jieba for instance,
/// and move what it cuts by the run's start.
///
/// ```
/// use diglot::region::words;
///
/// let text = "港口 Harbour's 3.5 million 人";
/// let found: Vec<_> = words(text).filter_map(|word| word.of(text)).collect();
/// assert_eq!(found, ["Harbour's", "3.5", "million"]);
/// ```
///
/// [UAX #29]: https://www.unicode.org/reports/tr29/
pub fn words(text: &str) -> impl DoubleEndedIterator<Item = Span> + '_ {
    text.unicode_word_indices()
        .filter(|(_, word)| {
            let script = word.chars().next().map(Script::of);
            !matches!(script, Some(Script::Han | Script::Kana))
        })
        .map(|(start, word)| Span::from_usize(start, start + word.len()))
}
