//! Pages that are shells for scripts: what a browser without scripts would show.
//!
//! Some pages print nothing until a script has run, and keep their text in
//! `<noscript>` or, streamed by a server, in hidden parts a script would put in
//! place. Read as a browser with scripts would show them before any has run, they
//! are empty.

use super::{Flat, Mark, read_marked};

/// Less visible text than this (bytes) may be a shell's.
const BARE: usize = 600;

/// Reads a page, and where it shows next to nothing, what it shows without scripts.
///
/// ```
/// let page = "<body><noscript><p>港口开通新航线。</p></noscript></body>";
/// assert_eq!(diglot::markup::read(page).text.trim(), "");
/// assert_eq!(diglot::markup::read_shown(page).text.trim(), "港口开通新航线。");
/// ```
#[must_use]
pub fn read_shown(source: &str) -> Flat {
    read_shown_marked(source, &[])
}

/// The same, noting the elements that bear one of `marks`.
pub(crate) fn read_shown_marked(source: &str, marks: &[Mark]) -> Flat {
    let flat = read_marked(source, marks);
    let size = flat.text.trim().len();
    if size >= BARE {
        return flat;
    }
    let Some(shown) = unscripted(source) else { return flat };
    let other = read_marked(&shown, marks);
    // A picture to count readers by, or a plea for scripts, is no text.
    let enough = if size == 0 { 1 } else { 2 * BARE };
    if other.text.trim().len() >= size + enough { other } else { flat }
}

/// What stands for what: each as long as the other, so that every position holds.
const PLAIN: [(&str, &str); 3] = [
    ("<noscript", "<div     "),
    ("</noscript", "</div     "),
    ("<div hidden id=\"S:", "<div        id=\"S:"),
];

/// The page with what scripts would hide or show set plainly; none without such.
fn unscripted(source: &str) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'<', source.as_bytes()) {
        let starts = |word: &str| {
            let start = source.as_bytes().get(at..at + word.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
        };
        if let Some((word, plain)) = PLAIN.iter().find(|(word, _)| starts(word)) {
            out.push_str(source.get(done..at)?);
            out.push_str(plain);
            done = at + word.len();
        }
    }
    (done > 0).then(|| source.get(done..).map(|rest| out + rest)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{read_shown, unscripted};

    #[test]
    fn positions_hold() {
        let page = "<!--é--><NOSCRIPT class=a>文<b>x</b></NoScript><div hidden id=\"S:1\">y</div>";
        let shown = unscripted(page).unwrap_or_default();
        assert_eq!(shown.len(), page.len());
        let flat = read_shown(page);
        assert!(flat.text.contains('文') && flat.text.contains('y'), "{}", flat.text);
        assert_eq!(unscripted("<p>a"), None);
    }

    #[test]
    fn a_page_with_text_keeps_its_noscript_hidden() {
        let page = "<p>A line that everybody sees.</p><noscript>Please turn scripts on.</noscript>";
        assert!(!read_shown(page).text.contains("scripts"));
    }
}
