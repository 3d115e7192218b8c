//! The same page through our tokenizer and through `html5gum`, which passes the
//! html5lib tests: token for token the same. Shared with the fuzz target.

use std::collections::BTreeMap;

use diglot::Span;
use diglot::markup::tokenizer::reference::{self, Place};
use diglot::markup::tokenizer::{Content, Token, Tokenizer};
use html5gum::State;

/// A token as the standard has it: everything decoded, line ends as `\n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    Text(String),
    Start(String, BTreeMap<String, String>, bool),
    End(String),
    Comment(String),
    Doctype { name: String, public: Option<String>, system: Option<String>, quirks: bool },
}

/// Our tokens are the peer's, and their spans follow one another.
pub(crate) fn same_tokens(html: &str) {
    let (ours, theirs) = (ours(html), theirs(html));
    for (at, (our, their)) in ours.iter().zip(&theirs).enumerate() {
        assert_eq!(our, their, "token {at} of {html:?}");
    }
    assert_eq!(ours.len(), theirs.len(), "as many tokens in {html:?}");
}

/// What our tokenizer makes of a page.
pub(crate) fn ours(html: &str) -> Vec<Plain> {
    let mut tokens = Tokenizer::new(html);
    let mut out = Vec::new();
    let mut end = 0;
    let of = |span: Span| span.of(html).expect("spans are cut on character boundaries");
    while let Some(token) = tokens.next_token() {
        let span = tokens.span();
        assert!(span.start() >= end && !span.is_empty(), "tokens follow one another");
        end = span.end();
        match token {
            Token::Text { span, content } => push_text(&mut out, text(of(span), content)),
            Token::Start { name, self_closing } => {
                let mut attributes = BTreeMap::new();
                for attribute in tokens.attributes() {
                    let value = reference::decode(of(attribute.value)).into_owned();
                    attributes.entry(folded(of(attribute.name))).or_insert(value);
                }
                out.push(Plain::Start(folded(of(name)), attributes, self_closing));
            }
            Token::End { name } => out.push(Plain::End(folded(of(name)))),
            Token::Comment { span } => out.push(Plain::Comment(marked(&lines(of(span))))),
            Token::Doctype(doctype) => out.push(Plain::Doctype {
                name: doctype.name.map_or(String::new(), |name| folded(of(name))),
                public: doctype.public.map(|id| marked(&lines(of(id)))),
                system: doctype.system.map(|id| marked(&lines(of(id)))),
                quirks: doctype.force_quirks,
            }),
            _ => unreachable!("no other tokens"),
        }
    }
    out
}

/// What the peer makes of a page, with the state switches of a browser that runs scripts.
fn theirs(html: &str) -> Vec<Plain> {
    let mut tokens = html5gum::Tokenizer::new(html);
    let mut out = Vec::new();
    while let Some(Ok(token)) = tokens.next() {
        match token {
            html5gum::Token::StartTag(tag) => {
                let name = string(&tag.name);
                let state = match name.as_str() {
                    "title" | "textarea" => Some(State::RcData),
                    "script" => Some(State::ScriptData),
                    "plaintext" => Some(State::PlainText),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
                        Some(State::RawText)
                    }
                    _ => None,
                };
                if let Some(state) = state {
                    tokens.set_state(state);
                }
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (string(name), string(value)));
                out.push(Plain::Start(name, attributes.collect(), tag.self_closing));
            }
            html5gum::Token::EndTag(tag) => out.push(Plain::End(string(&tag.name))),
            html5gum::Token::String(text) => push_text(&mut out, string(&text)),
            html5gum::Token::Comment(comment) => out.push(Plain::Comment(string(&comment))),
            html5gum::Token::Doctype(doctype) => out.push(Plain::Doctype {
                name: string(&doctype.name),
                public: doctype.public_identifier.as_ref().map(|id| string(id)),
                system: doctype.system_identifier.as_ref().map(|id| string(id)),
                quirks: doctype.force_quirks,
            }),
            html5gum::Token::Error(_) => {}
        }
    }
    out
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8 in, UTF-8 out")
}

fn push_text(out: &mut Vec<Plain>, text: String) {
    match out.last_mut() {
        Some(Plain::Text(before)) => before.push_str(&text),
        _ => out.push(Plain::Text(text)),
    }
}

/// Text decoded in the slow obvious way: a character at a time.
fn text(raw: &str, content: Content) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let mut len = c.len_utf8();
        match c {
            '\r' => {
                len += usize::from(rest[1..].starts_with('\n'));
                out.push('\n');
            }
            '\0' if matches!(content, Content::Rcdata | Content::Raw) => out.push('\u{FFFD}'),
            '&' if matches!(content, Content::Data | Content::Rcdata) => {
                match reference::read(rest.as_bytes(), Place::Text) {
                    Some(reference) => {
                        out.push(reference.first);
                        out.extend(reference.second);
                        len = reference.len;
                    }
                    None => out.push('&'),
                }
            }
            other => out.push(other),
        }
        rest = &rest[len..];
    }
    out
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn marked(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

fn folded(name: &str) -> String {
    marked(&name.to_ascii_lowercase())
}
