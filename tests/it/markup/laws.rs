//! The flat reader on random markup, and against a slow obvious twin.

use diglot::markup::{looks_like_html, read, resolve};
use proptest::prelude::*;

use crate::law;

/// Pieces that open, close and confuse blocks.
const PIECES: &[&str] = &[
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<p hidden>",
    "<span style='display: none'>",
    "</span>",
    "<ul>",
    "<li>",
    "</ul>",
    "</li>",
    "<dl><dt>",
    "<dd>",
    "</dl>",
    "<table>",
    "<tr>",
    "<td colspan=2>",
    "<th>",
    "</td>",
    "</tr>",
    "</table>",
    "<caption>",
    "<tbody>",
    "<h2>",
    "</h3>",
    "<a href='/a?b&amp;c'>",
    "<a>",
    "</a>",
    "<b>",
    "</b>",
    "<em>",
    "<br>",
    "<hr>",
    "<pre>",
    "</pre>",
    "<textarea>",
    "</textarea>",
    "<svg>",
    "<title>",
    "</title>",
    "<foreignObject>",
    "</svg>",
    "<math><mi>",
    "</math>",
    "<template>",
    "</template>",
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<select><option>",
    "<option>",
    "</select>",
    "<input placeholder='搜索 &amp;'>",
    "<input type=submit value=Go>",
    "<img src=a.jpg alt=图>",
    "<video><source src=v.mp4>",
    "</video>",
    "<object>",
    "</object>",
    "<script>",
    "</script>",
    "<body>",
    "</body>",
    "<html lang=zh>",
    "<meta name=author content='甲'>",
    "<time datetime=2025-01-02>",
    "<script type='application/ld+json'>{\"a\":[{\"b\":\"\\u4e2d\"}]}</script>",
    "<x-y class='news-title'>",
    "</x-y>",
    "<o:p>",
    "text",
    "中文",
    " ",
    "\n",
    "\r\n",
    "\t",
    "&nbsp;",
    "\u{3000}",
    "\u{200B}",
    "&#10;",
    "&lt;",
    "&ngE;",
    "&",
    "\0",
    "<!--x-->",
    "<![CDATA[x]]>",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..60)
        .prop_map(|pieces| pieces.concat())
}

/// Words and how they are set apart, for a page whose lines are known beforehand.
fn page() -> impl Strategy<Value = (String, Vec<String>)> {
    let word = prop_oneof![Just("one"), Just("二"), Just("three&amp;"), Just("四")];
    let gap = prop_oneof![Just(" "), Just("\n  "), Just("</b> <b>"), Just(" <!-- - --> ")];
    let line = proptest::collection::vec((word, gap), 1..6);
    let block = prop_oneof![Just("div"), Just("p"), Just("li"), Just("h2"), Just("section")];
    proptest::collection::vec((block, line), 0..8).prop_map(|blocks| {
        let mut html = String::new();
        let mut lines = Vec::new();
        for (block, words) in blocks {
            html.push_str(&format!("<{block}> \n"));
            for (word, gap) in &words {
                html.push_str(word);
                html.push_str(gap);
            }
            html.push_str(&format!("</{block}>"));
            let words: Vec<_> = words.iter().map(|(word, _)| word.replace("&amp;", "&")).collect();
            lines.push(words.join(" "));
        }
        (html, lines)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_page_keeps_the_laws(html in soup()) {
        law::flat(&html, &read(&html));
    }

    #[test]
    fn any_text_keeps_the_laws(html in any::<String>()) {
        law::flat(&html, &read(&html));
        let _ = looks_like_html(&html);
    }

    #[test]
    fn lines_are_what_the_page_was_made_of((html, lines) in page()) {
        let flat = read(&html);
        let found: Vec<_> = flat.text.lines().map(str::to_owned).collect();
        prop_assert_eq!(found, lines);
    }

    #[test]
    fn reading_again_gives_the_same(html in soup()) {
        prop_assert_eq!(format!("{:?}", read(&html)), format!("{:?}", read(&html)));
    }

    #[test]
    fn resolved_addresses_resolve_to_themselves(href in "[a-z0-9./?#:&=-]{0,24}") {
        let base = "http://news.example.cn/a/b/c.html";
        let once = resolve(base, &href);
        prop_assert_eq!(resolve(base, &once), once);
    }
}

#[test]
fn the_depth_is_bounded_and_no_text_is_lost() {
    use diglot::NoteCode;

    let deep = 2000;
    let html = format!("{}deep{}after", "<div>".repeat(deep), "</div>".repeat(deep));
    let flat = read(&html);
    law::flat(&html, &flat);
    assert_eq!(flat.text, "deep\nafter\n");
    assert!(flat.elements.iter().all(|element| element.depth < 512));
    assert_eq!(flat.notes.count(NoteCode::Depth), 1);
    assert_eq!(flat.lines[1].element, None, "the end tags were counted");
}
