//! Token cases.

use diglot::markup::read;

use crate::law;

fn lines(html: &str) -> Vec<String> {
    let flat = read(html);
    law::tiles(&flat.text, flat.lines.iter().map(|line| line.span));
    flat.lines.iter().map(|l| l.span.of(&flat.text).expect("cut").trim_end().to_owned()).collect()
}

#[test]
fn blocks_end_lines_and_inline_elements_do_not() {
    assert_eq!(
        lines("<p>one <b>two</b>\n three<div>four<br>five</div>"),
        ["one two three", "four", "five"]
    );
}
