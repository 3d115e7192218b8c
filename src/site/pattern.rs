//! Which addresses a pattern fits.

/// Whether an address fits a pattern of hosts, or of addresses.
pub(super) fn fits(pattern: &str, url: &str) -> bool {
    if pattern.contains("://") {
        return matches(pattern.as_bytes(), url.as_bytes());
    }
    let Some(host) = host(url) else { return false };
    match pattern.strip_prefix("*.") {
        Some(under) => {
            let inner = host.len().checked_sub(under.len()).map(|at| host.split_at_checked(at));
            inner.flatten().is_some_and(|(before, end)| {
                end.eq_ignore_ascii_case(under) && (before.is_empty() || before.ends_with('.'))
            })
        }
        None => host.eq_ignore_ascii_case(pattern),
    }
}

fn host(url: &str) -> Option<&str> {
    let authority = url.split_once("://")?.1.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    // A port is digits; the colons of a bare IPv6 address stay.
    let port = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    Some(port.map_or(host, |(host, _)| host))
}

/// `*` is anything. Each piece between stars is taken where it comes first, so
/// the work is at most that of looking for it once.
fn matches(pattern: &[u8], text: &[u8]) -> bool {
    let mut pieces = pattern.split(|byte| *byte == b'*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let Some(mut piece) = pieces.next() else { return rest.is_empty() };
    for next in pieces {
        let Some(at) = memchr::memmem::find(rest, piece) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
        piece = next;
    }
    rest.ends_with(piece)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn hosts_and_addresses() {
        let page = "http://user@News.Harbour.example:8080/port/1.html?a=b";
        for pattern in [
            "news.harbour.example",
            "*.harbour.example",
            "*.example",
            "http://*/port/*",
            "*://*?a=*",
        ] {
            assert!(fits(pattern, page), "{pattern}");
        }
        for pattern in ["harbour.example", "*.our.example", "http://*/port", "https://*", "news"] {
            assert!(!fits(pattern, page), "{pattern}");
        }
        assert!(fits("*.harbour.example", "https://harbour.example"));
        assert!(!fits("*.harbour.example", "https://myharbour.example/"));
        assert!(!fits("a.example", "a.example"), "no address");
    }
}
