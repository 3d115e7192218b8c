//! Text of a page as text of a report.

use std::fmt::Write;

/// Text for between tags and for quoted attributes: nothing in it is markup, and
/// what no reader sees is shown as a symbol.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            c if crate::wrap::steers(c) => out.push('·'),
            c => out.push(c),
        }
    }
    out
}

/// A file's name as part of a relative address.
pub(super) fn url(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_means_something() {
        let hostile = "</script><img src=x onerror=\"alert('1')\">&lt;\u{202e}\0\u{1b}";
        let safe = escape(hostile);
        assert!(!safe.contains(['<', '>', '"', '\'', '\u{202e}', '\0', '\u{1b}']), "{safe}");
        assert!(safe.contains("&amp;lt;"));
        assert_eq!(escape("港口 & harbour"), "港口 &amp; harbour");
    }

    #[test]
    fn addresses_hold_no_other_signs() {
        assert_eq!(url("a b\"报.html"), "a%20b%22%E6%8A%A5.html");
    }
}
