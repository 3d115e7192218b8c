//! [`View`]: a page as the readers of its fields want it.

use crate::block::{Block, Kind};
use crate::field::{Context, Origin, OriginKind};
use crate::markup::Meta;
use crate::{Lang, Span};

/// A page with what all readers of fields need of it.
pub(super) struct View<'a> {
    pub(super) context: &'a Context<'a>,
    /// Index of the headline's block.
    pub(super) title: Option<usize>,
    /// What the head says the title is, letters and digits alone.
    pub(super) claims: Vec<String>,
    /// Index of the first body paragraph behind the headline.
    pub(super) body: Option<usize>,
    /// Index of the last body block.
    pub(super) end: usize,
    /// The language of the body.
    pub(super) lang: Lang,
}

impl<'a> View<'a> {
    pub(super) fn new(context: &'a Context<'a>) -> Self {
        let blocks = context.blocks;
        let names = ["og:title", "ld:headline", "twitter:title", "title"];
        let stated = names.iter().filter_map(|name| context.head.get(name));
        let claims: Vec<String> = stated.map(|meta| bare(&meta.value)).collect();
        let title = anchor(context, &claims);
        let from = title.unwrap_or(0);
        let text = |block: &Block| matches!(block.kind, Kind::Paragraph | Kind::List | Kind::Quote);
        let body = blocks.iter().skip(from).position(text).map(|at| at + from);
        let end = blocks.iter().rposition(|block| block.kind.is_body()).unwrap_or(from);
        let mut zh = 0u64;
        let mut en = 0u64;
        for block in blocks.iter().filter(|block| block.kind.is_body()) {
            match block.lang {
                // A character of Chinese says as much as a few letters.
                Lang::Zh => zh += u64::from(block.content.len()),
                Lang::En => en += u64::from(block.content.len()),
                _ => {}
            }
        }
        let lang = if zh == 0 && en == 0 {
            Lang::None
        } else if zh * 2 >= en {
            Lang::Zh
        } else {
            Lang::En
        };
        Self { context, title, claims, body, end, lang }
    }

    pub(super) fn blocks(&self) -> &'a [Block] {
        self.context.blocks
    }

    pub(super) fn text(&self, span: Span) -> &'a str {
        span.of(self.context.text).unwrap_or_default()
    }

    pub(super) fn content(&self, block: &Block) -> &'a str {
        self.text(block.content)
    }

    /// Blocks of a kind, with their indices.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (usize, &'a Block)> + '_ {
        self.context.blocks.iter().enumerate().filter(move |(_, block)| block.kind == kind)
    }

    /// How many blocks lie between a block and the headline.
    pub(super) fn title_distance(&self, at: usize) -> usize {
        at.abs_diff(self.title.unwrap_or(0))
    }

    /// Whether a block stands between headline and body, or close to the headline.
    pub(super) fn near_title(&self, at: usize) -> bool {
        let Some(title) = self.title else { return true };
        let below = at > title && self.body.is_none_or(|body| at <= body);
        below || self.title_distance(at) <= 8
    }

    /// The origin of a part of a text that begins at `base`.
    pub(super) fn part(base: Span, part: Span) -> Origin {
        let start = base.start().saturating_add(part.start());
        Origin::text(Span::new(start, start.saturating_add(part.len())))
    }

    /// The origin of a head statement.
    pub(super) fn head(meta: &Meta) -> Origin {
        let kind = if meta.name.starts_with("ld:") { OriginKind::JsonLd } else { OriginKind::Meta };
        Origin::hidden(kind, meta.source.clone())
    }

    /// Runs of metadata blocks: from and past their indices.
    pub(super) fn meta_runs(&self) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (at, _) in self.of_kind(Kind::Meta) {
            match runs.last_mut() {
                Some((_, end)) if *end == at => *end = at + 1,
                _ => runs.push((at, at + 1)),
            }
        }
        runs
    }

    /// The text of a run of blocks, and its span.
    pub(super) fn run(&self, (from, end): (usize, usize)) -> (&'a str, Span) {
        let blocks = self.context.blocks.get(from..end).unwrap_or_default();
        let span = match (blocks.first(), blocks.last()) {
            (Some(first), Some(last)) => Span::new(first.content.start(), last.content.end()),
            _ => Span::empty(0),
        };
        (self.text(span), span)
    }
}

/// The headline's block: one typed as headline that the head's title holds, else
/// the line that the head's title begins with, else any typed as headline.
fn anchor(context: &Context<'_>, claims: &[String]) -> Option<usize> {
    let blocks = context.blocks;
    let typed = || blocks.iter().enumerate().filter(|(_, block)| block.kind == Kind::Title);
    let line = |block: &Block| block.content.of(context.text).map(bare).unwrap_or_default();
    let backed = typed().take(8).find(|(_, block)| {
        let line = line(block);
        line.len() >= 6 && claims.iter().any(|claim| claim.contains(&line))
    });
    if let Some((at, _)) = backed {
        return Some(at);
    }
    let mut best: Option<(usize, usize)> = None;
    for (at, block) in blocks.iter().enumerate().take(600) {
        let chrome = matches!(
            block.kind,
            Kind::Related | Kind::Footer | Kind::Comment | Kind::Breadcrumb | Kind::Title
        );
        if claims.is_empty() || chrome || !(6..LONGEST).contains(&block.content.len()) {
            continue;
        }
        // Most lines begin otherwise, and need not be read whole.
        let text = block.content.of(context.text).unwrap_or_default();
        let first =
            text.chars().find(|c| c.is_alphanumeric()).and_then(|c| c.to_lowercase().next());
        if first.is_none_or(|first| !claims.iter().any(|claim| claim.starts_with(first))) {
            continue;
        }
        let line = line(block);
        let chars = line.chars().count();
        let fits = |claim: &String| claim.starts_with(&line) && chars * 3 >= claim.chars().count();
        if chars >= 4 && claims.iter().any(fits) && best.is_none_or(|(_, most)| chars > most) {
            best = Some((at, chars));
        }
    }
    best.map(|(at, _)| at).or_else(|| typed().next().map(|(at, _)| at))
}

/// Bytes; longer lines are no headlines.
pub(super) const LONGEST: u32 = 600;

/// Letters and digits alone, small: what two printings of a text share.
pub(super) fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            // No case, all letters: most of a Chinese page.
            '\u{4E00}'..='\u{9FFF}' => out.push(c),
            _ if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out
}
