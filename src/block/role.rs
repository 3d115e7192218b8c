//! What each link is for, once its block is typed.

use super::cue::{Cue, is_whole};
use super::{Block, Kind};
use crate::markup::{Link, LinkRole};

/// An anchor longer than this (bytes) is a headline or a sentence, not a button.
const LONGEST_BUTTON: usize = 40;

/// Extensions of files people download rather than read in place.
const FILES: &[&str] = &[
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "ofd", "odt", "ods",
    "csv", "zip", "rar", "7z", "gz", "epub", "caj",
];

/// Gives every link its role: by `rel`, by what its anchor says, by the file it
/// leads to, else by the kind of the block its anchor stands in.
///
/// `links` and `blocks` are in document order; one walk over both.
///
/// ```
/// use diglot::block::{Block, assign_roles};
/// use diglot::markup::{Link, LinkRole};
///
/// let mut links = [Link { url: "/f/plan.pdf?v=2".into(), ..Link::default() }];
/// assign_roles("", &[], &mut links);
/// assert_eq!(links[0].role, LinkRole::Attachment);
/// ```
pub fn assign_roles(text: &str, blocks: &[Block], links: &mut [Link]) {
    let mut at = 0;
    let mut buffer = String::new();
    for link in links {
        while blocks.get(at).is_some_and(|block| block.span.end() <= link.span.start()) {
            at += 1;
        }
        let kind = blocks.get(at).map_or(Kind::Other, |block| block.kind);
        link.role = role(text, link, kind, &mut buffer);
    }
}

fn role(text: &str, link: &Link, kind: Kind, buffer: &mut String) -> LinkRole {
    let rel = |word: &str| link.rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case(word));
    if rel("next") {
        return LinkRole::Next;
    }
    if rel("tag") {
        return LinkRole::Tag;
    }
    if is_file(&link.url) {
        return LinkRole::Attachment;
    }
    let anchor = link.span.of(text).unwrap_or("").trim();
    if !anchor.is_empty() && anchor.len() <= LONGEST_BUTTON {
        if matches!(anchor, "下一页" | "下一頁" | "下页" | "下頁" | "Next page" | "next page")
        {
            return LinkRole::Next;
        }
        if is_whole(anchor, Cue::Original, buffer) {
            return LinkRole::Original;
        }
    }
    match kind {
        Kind::Tags | Kind::Keywords => LinkRole::Tag,
        Kind::Related => LinkRole::Related,
        kind if kind.is_body() => LinkRole::Body,
        _ => LinkRole::Other,
    }
}

/// Whether the address's path ends in the extension of a file to download.
fn is_file(url: &str) -> bool {
    let bytes = url.as_bytes();
    let end = memchr::memchr2(b'?', b'#', bytes).unwrap_or(bytes.len());
    let path = bytes.get(..end).unwrap_or_default();
    // No extension is longer than four letters.
    let near = path.get(path.len().saturating_sub(5)..).unwrap_or_default();
    let Some(dot) = memchr::memrchr(b'.', near) else { return false };
    let ext = near.get(dot + 1..).unwrap_or_default();
    if !FILES.iter().any(|file| ext.eq_ignore_ascii_case(file.as_bytes())) {
        return false;
    }
    // A bare host (`example.et`) is no file: its last part follows `//`.
    !memchr::memrchr(b'/', path)
        .is_some_and(|slash| slash > 0 && path.get(slash - 1) == Some(&b'/'))
}
