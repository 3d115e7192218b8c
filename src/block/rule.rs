//! What rules know: rows that say themselves what they are.

use super::cue::Cue;
use super::kind::Kind;
use super::measure::Edge;
use super::row::Row;

/// How a cue shows in a row: 0 not, 1 somewhere, 2 at its start, 3 it is all of it.
pub(super) const fn shown(row: &Row, cue: Cue) -> u8 {
    row.cues.of(cue)
}

/// The kind of a row that opens with a label or is one, whatever stands around it.
pub(super) fn labelled(row: &Row) -> Option<Kind> {
    let m = &row.measure;
    let at = |cue| shown(row, cue);
    // A label and a value: `来源：新华社`, `标签 : a b`, `By A. Writer`.
    let led = m.colon > 0 && m.colon <= 12;
    let alone = |cue| at(cue) == 3;
    let opens = |cue| at(cue) >= 2;
    let short = m.weight <= 120;
    let kind = if opens(Cue::Welcome) && at(Cue::Login) > 0 && m.weight <= 60 {
        Kind::Form
    } else if opens(Cue::Crumb)
        || (opens(Cue::Home) && m.steps > 0 && m.bars <= 6 && m.weight <= 160 && m.stops == 0)
    {
        Kind::Breadcrumb
    } else if opens(Cue::Keywords) && (led || alone(Cue::Keywords)) {
        Kind::Keywords
    } else if opens(Cue::Tags) && led && m.stops == 0 && !m.date {
        Kind::Tags
    } else if rights(row) {
        Kind::Disclaimer
    } else if alone(Cue::Original)
        || ((opens(Cue::Editor) || opens(Cue::Source) || opens(Cue::Published)) && led && short)
        || (opens(Cue::Author) && led && short && m.stops == 0)
        || (m.date && short && m.stops == 0 && m.chars <= 60 && row.linked < 500)
    {
        Kind::Meta
    } else if (opens(Cue::Adjacent) && led) || (alone(Cue::Related) && m.weight >= 12) {
        Kind::Related
    } else if alone(Cue::Login)
        || alone(Cue::Search)
        // `Email or user name`: an address to log in with, not to share by.
        || (opens(Cue::Share) && at(Cue::Login) > 0 && m.weight <= 60 && m.stops == 0)
        || (opens(Cue::Login) && m.weight <= 60 && !m.ends_sentence())
    {
        Kind::Form
    } else if alone(Cue::Share) {
        Kind::Share
    } else if at(Cue::Footer) > 0 && at(Cue::Footer) < 3 && footer(row) {
        Kind::Footer
    } else {
        return None;
    };
    Some(kind)
}

/// A legal or editorial note: words of rights in a sentence, not a link to one.
fn rights(row: &Row) -> bool {
    let m = &row.measure;
    let says = shown(row, Cue::Rights);
    row.linked < 500
        && m.weight >= 30
        && m.weight <= 1200
        && (says >= 2 && (m.stops > 0 || m.colon > 0))
}

fn footer(row: &Row) -> bool {
    let m = &row.measure;
    m.stops <= 2 && m.weight <= 400 && (m.bars >= 2 || (m.first == Edge::Other && m.digits >= 4))
}

/// Whether a row reads as running text.
pub(super) fn prose(row: &Row) -> bool {
    let m = &row.measure;
    let enough = if m.han > m.latin { 60 } else { 80 };
    row.linked < 350
        && m.weight >= enough
        && (m.stops > 0 || m.commas > 0)
        && m.bars <= 2 + m.weight / 60
        && m.gaps <= 2
}

/// Whether a row could head a section: short, and not the end of a sentence.
pub(super) fn heading_like(row: &Row) -> bool {
    let m = &row.measure;
    row.linked < 500
        && (2..=150).contains(&m.weight)
        && m.chars > 1
        && m.han + m.latin > m.digits
        && !matches!(m.last, Edge::Comma)
        && (m.stops == 0 || m.numbered || (m.weight <= 90 && m.commas == 0))
}

/// How many 64ths of a nat the model must lead by to overrule what a row says of
/// itself. Without tags words are most of what there is.
pub(super) const fn sure(kind: Kind, plain: bool) -> i32 {
    match kind {
        Kind::Keywords => 400,
        Kind::Form | Kind::Related if plain => 600,
        Kind::Form => 300,
        Kind::Tags | Kind::Breadcrumb => 200,
        Kind::Disclaimer => 300,
        _ => 32,
    }
}

/// Whether a row without tags around it may be a quotation: it must be set as one.
pub(super) fn quoted(row: &Row) -> bool {
    matches!(row.measure.first, Edge::Quote | Edge::Bar | Edge::Open)
        || row.measure.last == Edge::Quote
}

/// Whether a row that ends in a question mark heads what follows: a short
/// question without quotes between two paragraphs.
pub(super) fn asks(before: Option<&Row>, row: &Row, after: Option<&Row>) -> bool {
    let m = &row.measure;
    let long = |row: Option<&Row>| row.is_some_and(|row| prose(row) && row.measure.weight >= 100);
    m.question && m.weight <= 60 && m.stops == 1 && m.quotes == 0 && long(before) && long(after)
}

/// Whether a short numbered row heads the running text under it.
pub(super) fn opens_section(row: &Row, after: Option<&Row>) -> bool {
    let m = &row.measure;
    let short = m.numbered && m.first != Edge::Bullet && m.weight <= 60 && m.stops == 0 && !m.date;
    short && row.linked < 500 && after.is_some_and(prose)
}
