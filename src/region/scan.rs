//! Finding the next letter, and the next letter of another script.

use super::Script;

/// The first letter of `text` at or after byte `from`, with its script.
pub(crate) fn next_letter(text: &str, from: usize) -> Option<(usize, Script)> {
    let rest = text.get(from..)?;
    rest.char_indices().find_map(|(at, c)| {
        let script = Script::of(c);
        script.is_letter().then_some((from + at, script))
    })
}

/// The first letter at or after byte `from` that is not of `script`, with its own.
pub(crate) fn leave(text: &str, from: usize, script: Script) -> Option<(usize, Script)> {
    let rest = text.get(from..)?;
    rest.char_indices().find_map(|(at, c)| {
        let found = Script::of(c);
        (found.is_letter() && found != script).then_some((from + at, found))
    })
}

/// The end of the last letter of `text` before byte `to`, or 0.
pub(crate) fn letter_end(text: &str, to: usize) -> usize {
    let Some(head) = text.get(..to) else {
        return 0;
    };
    head.char_indices()
        .rev()
        .find(|(_, c)| Script::of(*c).is_letter())
        .map_or(0, |(at, c)| at + c.len_utf8())
}
