//! What the rules of a site do to a page.

use super::{Cue, Site};
use crate::Span;
use crate::block::{Block, Kind};
use crate::document::Fired;
use crate::field::{Fields, OriginKind};
use crate::input::{Input, Known};
use crate::markup::Flat;
#[cfg(feature = "html")]
use crate::markup::Mark;

impl Site {
    /// The input with what the site adds. What is known of the page itself stays.
    pub(crate) fn inform<'a>(&'a self, mut input: Input<'a>, fired: &mut Vec<Fired>) -> Input<'a> {
        if let Some(rule) = self.charset.as_ref().filter(|_| input.charset().is_none()) {
            input = input.with_charset(&rule.what);
            fired.push(self.fired("charset", rule.line));
        }
        if let Some(rule) = self.zone.as_ref().filter(|_| input.zone().is_none()) {
            input = input.with_zone(&rule.what);
            fired.push(self.fired("zone", rule.line));
        }
        if let Some(rule) = &self.source {
            input = input.with_known(Known::Source, &rule.what);
        }
        input
    }

    pub(crate) fn day_first(&self, fired: &mut Vec<Fired>) -> Option<bool> {
        let rule = self.day_first.as_ref()?;
        fired.push(self.fired("date_order", rule.line));
        Some(rule.what)
    }

    /// What the reader of markup has to look out for; the numbers of marks are
    /// those of the rules of kinds.
    #[cfg(feature = "html")]
    pub(crate) fn marks(&self) -> Vec<Mark> {
        let mark = |cue: &Cue| match cue {
            Cue::Class(word) => Mark::Class(word.clone()),
            Cue::Id(word) => Mark::Id(word.clone()),
            Cue::Text(_) => Mark::Nothing,
        };
        self.kinds.iter().map(|rule| mark(&rule.what.cue)).collect()
    }

    /// The kinds forbidden, each with a span whose blocks may not be of it, in
    /// order: what the models are told before they judge.
    pub(crate) fn barred(&self, text: &str, flat: &Flat) -> Vec<(Span, Kind)> {
        let mut out = Vec::new();
        for (number, rule) in self.kinds.iter().enumerate().filter(|(_, rule)| !rule.what.force) {
            let spans = shown(text, flat, number, &rule.what.cue);
            out.extend(spans.into_iter().map(|span| (span, rule.what.kind)));
        }
        out.sort_by_key(|(span, _)| span.start());
        out
    }

    /// Forces kinds, and names the rules that forced or forbade one. `kept_off`
    /// has the blocks kept off a kind by what is [`barred`](Self::barred).
    pub(crate) fn type_blocks(
        &self,
        text: &str,
        flat: &Flat,
        blocks: &mut [Block],
        kept_off: &[(usize, Kind)],
        fired: &mut Vec<Fired>,
    ) {
        for (number, rule) in self.kinds.iter().enumerate() {
            let (kind, force) = (rule.what.kind, rule.what.force);
            let spans = shown(text, flat, number, &rule.what.cue);
            let mut spans = spans.iter().peekable();
            let mut off = kept_off.iter().filter(|(_, off)| *off == kind).peekable();
            let mut count = 0;
            let mut first = None;
            for (index, block) in blocks.iter_mut().enumerate() {
                let at = block.content;
                while spans.next_if(|span| span.end() <= at.start()).is_some() {}
                while off.next_if(|(of, _)| *of < index).is_some() {}
                let touches = spans.peek().is_some_and(|span| span.start() < at.end());
                let changes = match force {
                    true => block.kind != kind,
                    false => off.peek().is_some_and(|(of, _)| *of == index),
                };
                if !touches || !changes {
                    continue;
                }
                if force {
                    set(block, kind);
                }
                first = first.or(Some(at));
                count += 1;
            }
            if count > 0 {
                let word = if force { "force" } else { "forbid" };
                fired.push(Fired { span: first, count, ..self.fired(word, rule.line) });
            }
        }
    }

    /// Takes suffixes off the title, and marks what came from rules.
    pub(crate) fn finish(&self, fields: &mut Fields, fired: &mut Vec<Fired>) {
        if let Some(title) = &mut fields.title {
            let cut = self.suffixes.iter().find_map(|rule| {
                let head = title.value.strip_suffix(rule.what.as_str())?.trim_end();
                (!head.is_empty()).then(|| (head.to_owned(), rule.line))
            });
            if let Some((head, line)) = cut {
                let dropped = title.value.len().saturating_sub(head.len());
                // The value is what the span shows, or a part of it: then the span stays.
                if let Some(span) =
                    title.origin.span.filter(|s| s.len() as usize == title.value.len())
                {
                    let end = span.end().saturating_sub(u32::try_from(dropped).unwrap_or(0));
                    title.origin.span = Some(Span::new(span.start(), end.max(span.start())));
                }
                title.value = head;
                let span = title.origin.span;
                fired.push(Fired { span, ..self.fired("title_suffix", line) });
            }
        }
        if let (Some(rule), Some(source)) = (&self.source, &mut fields.source)
            && source.origin.kind == OriginKind::Input
            && source.value == rule.what
        {
            source.evidence = "site";
            fired.push(self.fired("source", rule.line));
        }
        let paths = fields.breadcrumb.iter().chain(&fields.categories);
        let printed: Vec<String> = paths
            .flat_map(|field| field.value.labels())
            .flat_map(|label| label.en.iter().chain(&label.zh).cloned())
            .collect();
        for rule in &self.labels {
            let count = printed.iter().filter(|name| **name == rule.what.0).count();
            if count > 0 {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                fired.push(Fired { count, ..self.fired("label", rule.line) });
            }
        }
    }

    fn fired(&self, rule: &'static str, line: u32) -> Fired {
        Fired { site: self.name.clone(), rule, line, span: None, count: 1 }
    }
}

/// Where the cue of a rule is shown, in order: blocks that touch it are meant.
fn shown(text: &str, flat: &Flat, rule: usize, cue: &Cue) -> Vec<Span> {
    match cue {
        Cue::Text(words) if words.is_empty() => Vec::new(),
        Cue::Text(words) => text
            .match_indices(words.as_str())
            .map(|(at, found)| Span::from_usize(at, at.saturating_add(found.len())))
            .collect(),
        _ => marked(flat, rule),
    }
}

/// The spans of the text a rule's marked elements hold, in order; one inside
/// another is part of it.
fn marked(flat: &Flat, rule: usize) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (_, element) in flat.marks.iter().filter(|(of, _)| *of as usize == rule) {
        let Some(element) = flat.elements.get(*element as usize) else { continue };
        let lines = flat.lines.get(element.first_line as usize..element.end_line as usize);
        let lines = lines.unwrap_or_default();
        if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
            let span = Span::new(first.span.start(), last.span.end());
            if out.last().is_none_or(|before| span.end() > before.end()) {
                out.push(span);
            }
        }
    }
    out
}

fn set(block: &mut Block, kind: Kind) {
    block.kind = kind;
    block.level = match kind {
        Kind::Title | Kind::List => 1,
        Kind::Heading => 2,
        _ => 0,
    };
    block.cell = block.cell.filter(|_| kind == Kind::Table);
    block.confidence = 1000;
}
