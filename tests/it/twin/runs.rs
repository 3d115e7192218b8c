//! Runs by the book.

use std::ops::Range;

use diglot::region::Script;

use super::{CLOSERS, OPENERS};

const ENDERS: &str = ".,;:!?。，；：！？、…．｡､％%";
const DASHES: &str = "-/|·–—～~／｜－";

/// The runs of a text: letters of one script, neutrals cut by the rules between them.
pub(crate) fn runs(text: &str) -> Vec<(Range<usize>, Script)> {
    let mut letters: Vec<(usize, usize, Script)> = Vec::new();
    for (at, c) in text.char_indices() {
        let script = Script::of(c);
        match letters.last_mut() {
            _ if script == Script::Common => {}
            Some(last) if last.2 == script => last.1 = at + c.len_utf8(),
            _ => letters.push((at, at + c.len_utf8(), script)),
        }
    }
    if letters.is_empty() {
        return if text.is_empty() { Vec::new() } else { vec![(0..text.len(), Script::Common)] };
    }
    let mut out = Vec::new();
    let mut start = 0;
    for (i, (_, last, script)) in letters.iter().enumerate() {
        let end = match letters.get(i + 1) {
            Some((next, ..)) => last + cut(&text[*last..*next]),
            None => text.len(),
        };
        out.push((start..end, *script));
        start = end;
    }
    out
}

/// Where the neutrals between two scripts are cut.
fn cut(gap: &str) -> usize {
    // A new line starts with its own indentation and number.
    if let Some(line) = gap.rfind('\n') {
        return line + 1;
    }
    let chars: Vec<(usize, char)> = gap.char_indices().collect();
    let digit = |i: usize| chars.get(i).is_some_and(|(_, c)| c.is_ascii_digit());
    // The last space, closer or stop ends what stands before: a stop amid a number none.
    let last = (0..chars.len()).rev().find(|i| {
        let c = chars[*i].1;
        let ender = CLOSERS.contains(c) || ENDERS.contains(c);
        c.is_whitespace() || (ender && !digit(i + 1))
    });
    let Some(mut last) = last else {
        // Openers go with what follows, anything else stays.
        return gap.find(|c| OPENERS.contains(c)).unwrap_or(gap.len());
    };
    if !chars[last].1.is_whitespace() {
        // So do the dashes right behind a closer, but for the sign of a number.
        let dashes = chars[last + 1..].iter().take_while(|(_, c)| DASHES.contains(*c)).count();
        if !digit(last + 1 + dashes) {
            last += dashes;
        }
    }
    chars.get(last + 1).map_or(gap.len(), |(at, _)| *at)
}
