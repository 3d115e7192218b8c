//! Licences by their SPDX ids (<https://spdx.org/licenses/>).

/// Creative Commons' terms, as they stand in addresses.
const TERMS: &[&str] = &["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"];
const VERSIONS: &[&str] = &["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"];

/// Other ids that pages state.
const OTHERS: &[&str] = &[
    "CC0-1.0",
    "CC-PDDC",
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "GFDL-1.2-or-later",
    "GFDL-1.3-or-later",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "MPL-2.0",
    "ODbL-1.0",
    "OGL-UK-3.0",
    "MulanPSL-2.0",
];

/// Whether a text is an SPDX id we know.
pub(in crate::field) fn is_id(text: &str) -> bool {
    OTHERS.contains(&text)
        || creative(text.strip_prefix("CC-").unwrap_or_default()).is_some_and(|id| id == text)
}

/// The id of the licence at an address of Creative Commons'.
pub(in crate::field) fn of_address(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let path = rest.strip_prefix("creativecommons.org/")?;
    let mut parts = path.split(['/', '?', '#']);
    let (shelf, terms, version) = (parts.next()?, parts.next()?, parts.next().unwrap_or_default());
    match (shelf, terms) {
        ("licenses", _) => id(terms, version),
        ("publicdomain", "zero") => Some("CC0-1.0".to_owned()),
        _ => None,
    }
}

/// The id of a licence of Creative Commons' that a statement prints (`CC BY-SA 4.0`).
/// Without a version there is none.
pub(in crate::field) fn printed(text: &str) -> Option<String> {
    // A statement is short; one occurrence among a few is the licence.
    text.match_indices("CC").take(8).find_map(|(at, _)| {
        let before = text.get(..at)?.chars().next_back();
        let rest = text.get(at + 2..)?;
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        if rest.strip_prefix("0 1.0").or_else(|| rest.strip_prefix("0-1.0")).is_some() {
            return Some("CC0-1.0".to_owned());
        }
        creative(rest.strip_prefix([' ', '-', '\u{a0}'])?)
    })
}

/// `BY-SA 4.0`, `BY-NC-SA-4.0` at the start of a text.
fn creative(text: &str) -> Option<String> {
    let end = text.find(|c: char| c.is_ascii_digit())?;
    // The longest terms and two marks.
    let named = text.get(..end).filter(|named| named.len() <= 12)?;
    let terms: Vec<&str> =
        named.split([' ', '-', '–', '_', '\u{a0}']).filter(|term| !term.is_empty()).collect();
    let rest = text.get(end..)?;
    let version = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .map_or(rest, |at| rest.get(..at).unwrap_or(rest));
    id(&terms.join("-").to_ascii_lowercase(), version.trim_end_matches('.'))
}

fn id(terms: &str, version: &str) -> Option<String> {
    let known = TERMS.contains(&terms) && VERSIONS.contains(&version);
    known.then(|| format!("CC-{}-{version}", terms.to_ascii_uppercase()))
}
