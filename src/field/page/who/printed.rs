//! Credits that the page prints.

use super::super::view::View;
use super::{Found, push, push_within};
use crate::block::{Block, Kind};
use crate::field::credit::{Credit, Place, Role, Told, credits};
use crate::{Lang, Span};

/// Whether a text says more than who made it.
fn is_prose(text: &str) -> bool {
    text.len() > 100 && text.contains(['。', '，', '！', '？'])
}

/// Whether a part of a paragraph calls somebody its author in so many words, and does
/// not only sign a report (记者甲, 文/图 甲, a name in brackets).
fn says_author(part: &str) -> bool {
    const WORDS: &[&str] = &["作者", "撰文", "撰稿", "执笔", "執筆", "采写", "採寫"];
    WORDS.iter().any(|word| part.contains(word))
}

/// Credits on metadata lines.
pub(super) fn in_meta(view: &View<'_>, found: &mut Vec<Found>) {
    for run in view.meta_runs() {
        let (text, span) = view.run(run);
        // Far from the headline a name beside a date is a reader's, or another document's.
        let near = view.near_title(run.0) || view.near_title(run.1.saturating_sub(1));
        for credit in credits(text, Place::Meta) {
            let confidence = match credit.told {
                Told::Label => 950,
                Told::Byline => 930,
                Told::Dateline => 850,
                _ => 780,
            };
            // A list of other documents may be set like metadata; it is not about this one.
            let far = !near && (run.0 > view.end + 12 || run.1 + 12 < view.title.unwrap_or(0));
            let confidence = if far { confidence - 300 } else { confidence };
            if is_control(view, &credit, span) {
                continue;
            }
            if near || credit.told != Told::Bare {
                push(found, credit, span, confidence);
            }
        }
    }
}

/// Whether a bare name is two capitalised words alone on a line of a Chinese page: a
/// control (Play Video) more often than somebody.
fn is_control(view: &View<'_>, credit: &Credit, base: Span) -> bool {
    let bare = credit.told == Told::Bare && view.lang == Lang::Zh && credit.name.is_ascii();
    bare && View::part(base, credit.span).span.is_some_and(|name| {
        let at = view.blocks().partition_point(|block| block.content.end() < name.end());
        view.blocks().get(at).is_some_and(|block| block.content == name)
    })
}

/// Lines between headline and body that are not typed as metadata but look like it:
/// short, and with a date or a label.
pub(super) fn beside_title(view: &View<'_>, found: &mut Vec<Found>) {
    let (Some(title), Some(body)) = (view.title, view.body) else { return };
    let between = view.blocks().get(title + 1..body.min(title + 12)).unwrap_or_default();
    for block in between {
        let odd = matches!(
            block.kind,
            Kind::Subtitle | Kind::Heading | Kind::Other | Kind::Caption | Kind::Nav
        );
        if !odd || block.content.len() > 160 {
            continue;
        }
        let text = view.content(block);
        for credit in credits(text, Place::Meta) {
            let confidence = if credit.told == Told::Bare { 640 } else { 860 };
            if is_control(view, &credit, block.content) {
                continue;
            }
            if is_prose(text) && !says_author(text) {
                push_within(found, credit, block.content, confidence);
            } else {
                push(found, credit, block.content, confidence);
            }
        }
    }
}

/// Credits in the first and last paragraphs, in disclaimers and asides of the body.
pub(super) fn in_body(view: &View<'_>, found: &mut Vec<Found>) {
    let Some(body) = view.body else { return };
    // Bylines stand between headline and body too, whatever they were taken for.
    let first = view.title.map_or(body, |title| (title + 1).max(body.saturating_sub(8)).min(body));
    let end = view.end.min(view.blocks().len().saturating_sub(1));
    let texts: Vec<&Block> = view
        .blocks()
        .get(first..=end.max(first))
        .unwrap_or_default()
        .iter()
        .filter(|block| {
            matches!(
                block.kind,
                Kind::Paragraph | Kind::List | Kind::Heading | Kind::Subtitle | Kind::Title
            )
        })
        .filter(|block| !block.content.is_empty())
        .collect();
    captions(view, (first, end), found);
    let text = view.blocks().get(body).map_or(0, |block| block.span.start());
    let tail = texts.len().saturating_sub(4);
    for block in texts.iter().rev().take(2) {
        initials(view, block, found);
    }
    for (at, block) in texts.iter().enumerate() {
        let outer = at < 3 + (body - first) || at >= tail;
        if !outer && !begins_report(view.content(block)) {
            continue;
        }
        let prose = is_prose(view.content(block));
        for (part, span) in ends(view.content(block), block.content) {
            let english = part.is_ascii();
            // In English running text only a line that is a byline counts.
            if english && !(part.len() <= 160 && (at < 3 + (body - first) || at + 2 >= texts.len()))
            {
                continue;
            }
            for credit in credits(part, Place::Running) {
                let confidence = match credit.told {
                    Told::Label => 820,
                    Told::Byline => 860,
                    _ => 800,
                };
                if foot_heading(block.span.start() > text, block, part)
                    || prose && !english && !says_author(part)
                {
                    push_within(found, credit, span, confidence);
                } else {
                    push(found, credit, span, confidence);
                }
            }
        }
    }
    let after = view.blocks().get(end..).unwrap_or_default();
    for block in after.iter().take(12).filter(|block| block.kind == Kind::Disclaimer) {
        for (part, span) in ends(view.content(block), block.content) {
            for credit in credits(part, Place::Running)
                .into_iter()
                .filter(|c| c.told == Told::Label || c.role == Role::Source)
            {
                push(found, credit, span, 800);
            }
        }
    }
}

/// Whether a part is a label set as a heading below the text's start (文/甲, 作者 甲): it
/// heads what is said of somebody, or is the signature of a text taken from elsewhere,
/// as often as it signs the page. A reporter's line (某报记者 甲) signs it.
fn foot_heading(below: bool, block: &Block, part: &str) -> bool {
    let reports = ["记者", "記者"].iter().any(|label| part.contains(label));
    below && block.kind == Kind::Heading && !reports
}

/// A byline under the picture a report opens with: 某社记者甲、乙, a line of its own.
fn captions(view: &View<'_>, (first, end): (usize, usize), found: &mut Vec<Found>) {
    let blocks = view.blocks().get(first..=end.max(first)).unwrap_or_default();
    let captions = blocks.iter().filter(|block| block.kind == Kind::Caption);
    for block in captions.take(4).filter(|block| block.content.len() < 100) {
        let text = view.content(block);
        if is_prose(text) || text.contains(['。', '，', '图', '圖']) {
            continue;
        }
        for credit in credits(text, Place::Running) {
            if credit.told == Told::Byline {
                push(found, credit, block.content, 860);
            }
        }
    }
}

/// (甲) at the very end of the text: who signs it.
fn initials(view: &View<'_>, block: &Block, found: &mut Vec<Found>) {
    let text = view.content(block);
    let Some(inner) = text.strip_suffix([')', '）']) else { return };
    let Some(open) = inner.rfind(['(', '（']) else { return };
    let name = inner.get(open..).unwrap_or_default().trim_start_matches(['(', '（']);
    if inner.get(..open).is_some_and(|before| before.len() > 30) {
        for mut credit in credits(name, Place::Meta)
            .into_iter()
            .filter(|c| c.role.writes() && c.told == Told::Bare)
        {
            let at = u32::try_from(inner.len() - name.len()).unwrap_or(0);
            credit.span = Span::new(credit.span.start() + at, credit.span.end() + at);
            push_within(found, credit, block.content, 700);
        }
    }
}

/// Whether a paragraph begins as reports do: with a bracketed byline or a dateline.
fn begins_report(text: &str) -> bool {
    let mut ends = text.char_indices();
    let head = ends.nth(40).map_or(text.len(), |(at, _)| at);
    let head = text.get(..head).unwrap_or(text);
    // A line of its own, set as a heading or short paragraph.
    if text.len() < 100
        && ["记者", "記者", "采写", "撰文", "作者"].iter().any(|label| text.contains(label))
    {
        return true;
    }
    let opens = head.contains(['(', '（', '【', '〔']);
    opens
        && (head.contains("记者")
            || head.contains("記者")
            || head.contains(") —")
            || head.contains(") --")
            || head.contains(") -"))
}

/// The head and the tail of a long text, or a short one whole, with their spans.
fn ends(text: &str, span: Span) -> Vec<(&str, Span)> {
    const SHORT: usize = 240;
    if text.len() <= SHORT {
        return vec![(text, span)];
    }
    let cut = |at: usize| {
        (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
    };
    let head = cut(SHORT * 2 / 3);
    let from = cut(text.len().saturating_sub(SHORT / 2));
    // The tail begins with its last bracket, so that no sentence is cut in two.
    let tail =
        text.get(from..).and_then(|tail| tail.rfind(['(', '（', '[', '【'])).map(|at| at + from);
    // The head ends before a sentence's end, at the latest.
    let head_end = text
        .get(..head)
        .and_then(|head| head.find(['）', ')', '。', '】', '〕', ']', '］']))
        .map_or(0, |at| at + 3);
    let place = |from: usize, to: usize| {
        let start = span.start().saturating_add(u32::try_from(from).unwrap_or(u32::MAX));
        let end = span.start().saturating_add(u32::try_from(to).unwrap_or(u32::MAX));
        Span::new(start, end)
    };
    let mut out = Vec::new();
    let head_end = cut(head_end);
    if let Some(part) = text.get(..head_end).filter(|part| !part.is_empty()) {
        out.push((part, place(0, head_end)));
    }
    if let Some((from, part)) = tail.and_then(|from| Some((from, text.get(from..)?))) {
        out.push((part, place(from, text.len())));
    }
    out
}
