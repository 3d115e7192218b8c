//! The stem of an English word, as far as matching glosses needs one. The workshop
//! includes this file to stem the list it makes the table from.

/// Letters of a stem.
const LONGEST: usize = 6;

/// The stem of a word in lower-case ASCII: without the commonest endings, and cut.
pub(super) fn stem(word: &str) -> &str {
    let long = |least: usize| word.len() >= least;
    let word = match word {
        _ if word.ends_with("ss") => word,
        _ if long(6) && word.ends_with("ing") => word.strip_suffix("ing").unwrap_or(word),
        _ if long(5) && word.ends_with("ies") => word.strip_suffix("ies").unwrap_or(word),
        _ if long(5) && word.ends_with("ed") => word.strip_suffix("ed").unwrap_or(word),
        _ if long(4) => word.strip_suffix('s').unwrap_or(word),
        _ => word,
    };
    let word = if word.len() > 3 { word.strip_suffix(['e', 'y']).unwrap_or(word) } else { word };
    word.get(..LONGEST).unwrap_or(word)
}
