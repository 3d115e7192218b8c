//! Main text and Markdown say what the blocks say.

use diglot::{Document, Input, Media, Pipeline};
use proptest::prelude::*;

fn document(page: &str, media: Media) -> Document {
    Pipeline::new().process(&Input::new(page.as_bytes()).with_media(media)).expect("small enough")
}

/// A line wrapped at a column is one paragraph; Han meets Han without a space.
#[test]
fn wrapped_paragraphs_are_joined() {
    let page = "Harbour News\n\n\
        The ferry line between the two harbours was opened again in\n\
        spring, after the pier had been rebuilt and the old boats were\n\
        sold to a museum in the north, where they are shown to people.\n\n\
        Passengers now pay less than before, the operator said, because\n\
        the new boats need only half the fuel and a crew of three people.\n";
    let text = document(page, Media::Text).main_text();
    assert!(text.contains("opened again in spring, after the pier"), "{text}");
    assert!(text.contains("old boats were sold to a museum"), "{text}");

    let page = "海岛新闻\n\n\
        两座港口之间的轮渡航线今年春天重新开通，此前码头经过了为期一年的\n\
        重建，旧船已经捐给了北方的一家博物馆，供各地游客免费参观。运营方\n\
        表示，新船的油耗只有原来的一半，船员也从五人减少到三人，票价比过\n\
        去更低。\n";
    let text = document(page, Media::Text).main_text();
    assert!(text.contains("为期一年的重建") && text.contains("运营方表示"), "{text}");
}

#[cfg(feature = "html")]
#[test]
fn markdown_of_a_page() {
    let page = "<article><h1>Ferries * and boats</h1>\
        <p>The ferry line between the two harbours was opened again in spring, after the pier had been rebuilt.</p>\
        <h2>Fares</h2>\
        <p>1. Passengers now pay less than before, the operator said, because the new boats need only half the fuel.</p>\
        <pre>if fare &lt; 3:\n    board()</pre>\
        <p>Fishermen on the island complain about the waves, and they have asked the council to lower the speed limit.</p>\
        <p>A decision is expected before the summer season begins, and until then the boats keep to the timetable.</p></article>";
    let markdown = document(page, Media::Html).markdown();
    assert!(markdown.starts_with("# Ferries \\* and boats\n\n"), "{markdown}");
    assert!(markdown.contains("\n## Fares\n\n1\\. Passengers now"), "{markdown}");
    assert!(markdown.contains("```\nif fare < 3:\n    board()\n```\n"), "{markdown}");
}

proptest! {
    /// No text becomes markup: escapes taken away, every body block is found in order.
    #[test]
    fn markdown_keeps_every_word(words in prop::collection::vec("[a-z]{1,6}|[*_#|`<>&-]|分析", 30..60)) {
        let page = format!("Title here\n\n{}.\n\n{}.\n", words.join(" "), words.join(", "));
        let document = document(&page, Media::Text);
        let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(plain(&document.markdown()), plain(&document.main_text()));
    }
}
