//! Mojibake that is meant: in a text about mojibake it is an example.

use super::mend::Mending;

/// Words of a text about mojibake.
const ABOUT: [&str; 5] = ["乱码", "亂碼", "文字化け", "mojibake", "Mojibake"];
/// Words that make it likely in the same line.
const NEAR: [&str; 7] = ["编码", "編碼", "字符集", "encoding", "charset", "garbled", "转义"];

/// Whether what `mending` would repair in `line` is an example. `about` keeps
/// whether the text is one about mojibake.
pub(super) fn is_quoted(
    text: &str,
    line: &str,
    mending: &Mending,
    about: &mut Option<bool>,
) -> bool {
    let any = |text: &str, words: &[&str]| {
        words.iter().any(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())
    };
    if *about.get_or_insert_with(|| any(text, &ABOUT)) {
        return true;
    }
    let mut at = 0;
    let mut beside = Vec::with_capacity(mending.stretches.len() + 1);
    for stretch in &mending.stretches {
        beside.push(line.get(at..stretch.place.start).unwrap_or_default());
        at = stretch.place.end;
    }
    beside.push(line.get(at..).unwrap_or_default());
    // `encoding` in a URL-encoded query is part of what is repaired.
    beside.into_iter().any(|rest| any(rest, &NEAR))
}
