//! The tokenizer: token for token what `html5gum` makes of the same page.

use proptest::prelude::*;

use crate::peer::{Plain, ours, same_tokens};

/// Pieces whose combinations meet every state of the tokenizer.
const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "</",
    "<!",
    "<!--",
    "-->",
    "--!>",
    "--",
    "-",
    "!",
    "?",
    "<?",
    "&",
    ";",
    "#",
    "=",
    "\"",
    "'",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\x0C",
    "\0",
    "a",
    "B",
    "中",
    "é",
    "<p",
    "<P ",
    "<br/>",
    "</p>",
    "<script>",
    "</script>",
    "</SCRIPT ",
    "<script",
    "</script",
    "<title>",
    "</title>",
    "</title/",
    "<style>",
    "</style>",
    "<textarea>",
    "</textarea>",
    "<xmp>",
    "</xmp>",
    "<iframe>",
    "<noembed>",
    "<noframes>",
    "</noframes>",
    "<noscript>",
    "</noscript>",
    "<plaintext>",
    "<!doctype",
    "<!DOCTYPE html>",
    " PUBLIC",
    " system ",
    "html",
    "\"-//W3C//DTD\"",
    "[CDATA[",
    "]]>",
    "&amp",
    "&amp;",
    "&#x4e2d;",
    "&#20013",
    "&#0;",
    "&#x80;",
    "&#xD800;",
    "&#99999999999;",
    "&#x110000;",
    "&#",
    "&#x",
    "&not",
    "&notin;",
    "&notit;",
    "&nbsp;",
    "&copy",
    "&ngE;",
    "&fjlig;",
    "a=b",
    " class=\"x y\"",
    " a='1'",
    " A=2",
    "x=\"&copy=1\"",
    "y='&lt;&gt'",
    "=b",
    "= c",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn tokens_are_html5gums(html in soup()) {
        same_tokens(&html);
    }

    #[test]
    fn tokens_of_any_text_are_html5gums(html in any::<String>()) {
        same_tokens(&html);
    }
}

#[test]
fn every_name_decodes_as_in_html5gum() {
    let list = include_str!("../../../tools/data/entities.tsv");
    let mut names = 0;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split('\t').next().expect("a name");
        same_tokens(&format!("&{name};&{name}&{name}x<a b=\"&{name};&{name}=&{name}\">"));
        names += 1;
    }
    assert_eq!(names, 2125);
}

#[test]
fn comments_end_in_odd_ways() {
    // Each of these ends a comment, or does not, in a way of its own.
    let content = |html: &str| match ours(html).as_slice() {
        [Plain::Comment(content), ..] => content.clone(),
        other => panic!("{html} made {other:?}"),
    };
    for (html, wanted) in [
        ("<!-->x", ""),
        ("<!--->x", ""),
        ("<!---->x", ""),
        ("<!----!>x", ""),
        ("<!---!>x-->", "-!>x"),
        ("<!--a--!>x", "a"),
        ("<!--a--x>-->", "a--x>"),
        ("<!--a--!", "a"),
        ("<!--a---", "a-"),
        ("<!--<!--a-->", "<!--a"),
        ("</ p>x", " p"),
        ("<?xml version='1.0'?>x", "?xml version='1.0'?"),
        ("<![CDATA[a]]>x", "[CDATA[a]]"),
    ] {
        assert_eq!(content(html), wanted, "{html}");
        same_tokens(html);
    }
}

#[test]
fn a_script_inside_a_comment_inside_a_script_does_not_end_it() {
    let html = "<script><!-- <script>a</script> --> b</script><p>";
    let script = "<!-- <script>a</script> --> b".to_owned();
    assert_eq!(ours(html)[1], Plain::Text(script));
    same_tokens(html);
}
