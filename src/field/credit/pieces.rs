//! A line cut into labels, text between them, and what separates them.

use super::label::{self, Joint, Label};
use crate::field::date::DateReader;

/// A piece of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) what: What,
    pub(super) text: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Label(Label, Joint),
    Text,
    Break(Break),
}

/// What ends a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    Date,
    Open,
    Close,
    /// A bar, a point between spaces, a tab.
    Bar,
    /// The end of a line, unless a label's value is still to come.
    Line,
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.says == other.says
    }
}

impl Eq for Label {}

/// Cuts a line into pieces that tile it but for the joints of labels. Linear: at
/// each character the labels that begin with it are tried.
pub(super) fn pieces(line: &str) -> Vec<Piece<'_>> {
    // Any moment will do: only where dates stand matters here, not which they are.
    let dates = DateReader::at_any_moment().read(line);
    let mut dates = dates.iter().map(|date| date.span().range()).peekable();
    let mut out = Vec::new();
    let (mut text, mut at) = (0, 0);
    let mut previous = None::<char>;
    // Whether the text since the last piece is space alone.
    let mut blank = true;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(c) = rest.chars().next() else { break };
        while dates.peek().is_some_and(|date| date.start < at) {
            dates.next();
        }
        let awaited = |label: &Label| label.says != label::Says::Nothing;
        let open = blank
            && matches!(out.last(), Some(Piece { what: What::Label(label, _), .. }) if awaited(label));
        let found = if c == '\n' && !open {
            Some((What::Break(Break::Line), at + 1, at + 1))
        } else if dates.peek().is_some_and(|date| date.start == at) {
            dates.next().map(|date| (What::Break(Break::Date), date.end, date.end))
        } else {
            breaking(c, previous, rest)
                .map(|found| (What::Break(found), at + c.len_utf8(), at + c.len_utf8()))
                .or_else(|| {
                    let (label, joint, joined) = labelled(rest, previous)?;
                    Some((What::Label(label, joint), at + label_len(rest, &label), at + joined))
                })
        };
        if let Some((what, end, next)) = found {
            push_text(&mut out, line.get(text..at));
            out.push(Piece { what, text: line.get(at..end).unwrap_or_default() });
            at = next.max(at + c.len_utf8());
            text = at;
            previous = None;
            blank = true;
        } else {
            at += c.len_utf8();
            previous = Some(c);
            blank &= c.is_whitespace();
        }
    }
    push_text(&mut out, line.get(text..));
    out
}

fn label_len(rest: &str, label: &Label) -> usize {
    label.name.len().min(rest.len())
}

fn push_text<'a>(out: &mut Vec<Piece<'a>>, text: Option<&'a str>) {
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        out.push(Piece { what: What::Text, text });
    }
}

fn breaking(c: char, previous: Option<char>, rest: &str) -> Option<Break> {
    let apart = || {
        let after = rest.chars().nth(1);
        previous.is_none_or(char::is_whitespace) || after.is_none_or(char::is_whitespace)
    };
    Some(match c {
        '(' | '（' | '[' | '【' | '〔' | '［' | '<' | '〈' => Break::Open,
        ')' | '）' | ']' | '】' | '〕' | '］' | '>' | '〉' => Break::Close,
        '|' | '｜' | '丨' | '\t' | '│' | '┃' | '╱' | '\\' => Break::Bar,
        '·' | '•' | '/' | '／' | '-' | '—' | '–' if apart() => Break::Bar,
        _ => return None,
    })
}

/// The label at the start of `rest`, how it is joined, and the length of label and joint.
fn labelled(rest: &str, previous: Option<char>) -> Option<(Label, Joint, usize)> {
    let first = rest.chars().next()?;
    let boundary = previous.is_none_or(|c| !c.is_alphanumeric());
    let label = if first.is_ascii_alphabetic() {
        boundary.then(|| label::english(rest))??
    } else {
        label::chinese(rest)?
    };
    let after = rest.get(label.name.len()..)?;
    let trimmed = after.trim_start();
    let next = trimmed.chars().next();
    let strong = matches!(
        next,
        Some('：' | ':' | '／' | '╱' | '\\' | '/' | '｜' | '|' | '丨' | '∶' | '@' | '┃' | '│')
    );
    let joint = match next {
        Some(_) if strong => Joint::Strong,
        // An empty value at the end of the line.
        None | Some(')' | '）' | ']' | '】' | '〕') if boundary => Joint::Strong,
        _ if after.starts_with(char::is_whitespace) => Joint::Space,
        Some('(' | '（' | '[') => Joint::Space,
        _ => Joint::Glued,
    };
    // 发表于2026-01-31: a date is as good as a space.
    let dated = label.says == label::Says::Nothing && next.is_some_and(|c| c.is_ascii_digit());
    // 某某网我要评论(0): a count behind it is as good as a colon.
    let counted = label.says == label::Says::Nothing && matches!(next, Some('(' | '（'));
    let enough = dated
        || match label.joint {
            Joint::Strong => joint == Joint::Strong,
            Joint::Space => joint != Joint::Glued,
            Joint::Glued => true,
        };
    // In the middle of a word only a colon makes a label, or a reporter.
    let reporter = matches!(label.says, label::Says::Reporter(_));
    if !enough || !(boundary || joint == Joint::Strong || reporter || counted) {
        return None;
    }
    let mark = if strong { next.map_or(0, char::len_utf8) } else { 0 };
    let space = if strong { after.len() - trimmed.len() } else { 0 };
    Some((label, joint, label.name.len() + space + mark))
}
