//! [`resolve`]: from an address as written to an absolute one.

use std::borrow::Cow;

/// The address `href` leads to on a page at `base`: [RFC 3986], section 5, with
/// what browsers forgive (white space around and line breaks inside, `\` for
/// `/`, `http:page` without slashes). Without an absolute `base` a relative
/// address stays as it is. Nothing is percent-encoded or decoded.
///
/// ```
/// use diglot::markup::resolve;
///
/// let page = "http://news.example.cn/2025/08/a.html?p=1";
/// assert_eq!(resolve(page, "../img/1.jpg"), "http://news.example.cn/2025/img/1.jpg");
/// assert_eq!(resolve(page, "//cdn.example.cn/1.jpg"), "http://cdn.example.cn/1.jpg");
/// assert_eq!(resolve(page, "?p=2"), "http://news.example.cn/2025/08/a.html?p=2");
/// assert_eq!(resolve(page, "mailto:desk@example.cn"), "mailto:desk@example.cn");
/// assert_eq!(resolve("", "a.html"), "a.html");
/// ```
///
/// [RFC 3986]: https://www.rfc-editor.org/rfc/rfc3986#section-5
#[must_use]
pub fn resolve(base: &str, href: &str) -> String {
    let href = tidied(href).into_owned();
    let mut reference = Parts::of(&href);
    let base = base.trim();
    let base = Parts::of(base);
    let Some(base_scheme) = base.scheme else {
        return href;
    };
    if let Some(scheme) = reference.scheme {
        let same = scheme.eq_ignore_ascii_case(base_scheme) && is_web(scheme);
        if !same || reference.authority.is_some() {
            return href;
        }
        reference.scheme = None;
    }
    let slashed;
    if is_web(base_scheme) && href.contains('\\') {
        let cut = href.find(['?', '#']).unwrap_or(href.len());
        let (path, rest) = href.split_at_checked(cut).unwrap_or((&href, ""));
        slashed = path.replace('\\', "/") + rest;
        reference = Parts { scheme: None, ..Parts::of(&slashed) };
    }
    let joined;
    let (authority, path, query) = if reference.authority.is_some() {
        (reference.authority, reference.path, reference.query)
    } else if reference.path.is_empty() {
        (base.authority, base.path, reference.query.or(base.query))
    } else if reference.path.starts_with('/') {
        (base.authority, reference.path, reference.query)
    } else {
        let folder = match base.path.rfind('/') {
            Some(slash) => base.path.get(..=slash).unwrap_or_default(),
            None if base.authority.is_some() => "/",
            None => "",
        };
        joined = format!("{folder}{}", reference.path);
        (base.authority, joined.as_str(), reference.query)
    };
    let mut out = format!("{base_scheme}:");
    if let Some(authority) = authority {
        out.push_str("//");
        out.push_str(authority);
    }
    push_path(&mut out, path, authority.is_some());
    for (mark, part) in [('?', query), ('#', reference.fragment)] {
        if let Some(part) = part {
            out.push(mark);
            out.push_str(part);
        }
    }
    out
}

/// Makes addresses that stand on one page absolute, in place.
pub(crate) fn resolve_all<'a>(base: &str, addresses: impl Iterator<Item = &'a mut String>) {
    let relative = Parts::of(base.trim()).scheme.is_none();
    let absolute =
        |address: &str| ["http://", "https://"].iter().any(|web| address.starts_with(web));
    for address in addresses {
        if absolute(address) {
            continue;
        }
        if relative {
            // They stay as they are.
            if let Cow::Owned(tidy) = tidied(address) {
                *address = tidy;
            } else if address.trim().len() < address.len() {
                *address = address.trim().to_owned();
            }
        } else {
            *address = resolve(base, address);
        }
    }
}

/// An address cut at its marks.
#[derive(Clone, Copy, Debug)]
struct Parts<'a> {
    scheme: Option<&'a str>,
    authority: Option<&'a str>,
    path: &'a str,
    query: Option<&'a str>,
    fragment: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(address: &'a str) -> Self {
        let cut = |text: &'a str, mark: char| match text.split_once(mark) {
            Some((before, after)) => (before, Some(after)),
            None => (text, None),
        };
        let (rest, fragment) = cut(address, '#');
        let (rest, query) = cut(rest, '?');
        let (scheme, rest) = match rest.split_once(':') {
            Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme), rest),
            _ => (None, rest),
        };
        let (authority, path) = match rest.strip_prefix("//") {
            Some(rest) => {
                let end = rest.find('/').unwrap_or(rest.len());
                let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
                (Some(authority), path)
            }
            None => (None, rest),
        };
        Self { scheme, authority, path, query, fragment }
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// Without white space around it and without the line breaks browsers drop.
fn tidied(href: &str) -> Cow<'_, str> {
    let href = href.trim();
    if memchr::memchr3(b'\t', b'\n', b'\r', href.as_bytes()).is_none() {
        return Cow::Borrowed(href);
    }
    Cow::Owned(href.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect())
}

/// Writes a path without its `.` and `..`.
fn push_path(out: &mut String, path: &str, absolute: bool) {
    let mut kept: Vec<&str> = Vec::new();
    let rooted = path.starts_with('/');
    let mut ends_in_folder = false;
    for segment in path.strip_prefix('/').unwrap_or(path).split('/') {
        ends_in_folder = matches!(segment, "." | "..");
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            other => kept.push(other),
        }
    }
    if ends_in_folder {
        kept.push("");
    }
    if rooted || (absolute && !path.is_empty()) {
        out.push('/');
    }
    out.push_str(&kept.join("/"));
}
