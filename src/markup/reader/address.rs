//! Links, media, and what form fields show.

use super::attribute::{Attributes, Slot};
use super::name::Name;
use super::{OpenLink, Reader, most_addresses};
use crate::Span;
use crate::markup::tokenizer::{Content, Tokenizer, reference};
use crate::markup::{Link, Medium, MediumKind};

/// Attributes in which pages keep the address of an image until it is scrolled
/// into sight, best first.
const LAZY: [&str; 14] = [
    "data-original",
    "data-src",
    "data-lazy-src",
    "data-lazyload",
    "data-lazy",
    "data-actualsrc",
    "data-echo",
    "data-url",
    "data-hi-res-src",
    "lazy-src",
    "_src",
    "zoomfile",
    "file",
    "original",
];

/// Hosts and paths of players that pages embed as frames.
const PLAYERS: [&str; 18] = [
    "youtube.com/embed",
    "youtube-nocookie.com/embed",
    "player.vimeo.com",
    "dailymotion.com/embed",
    "player.youku.com",
    "player.bilibili.com",
    "v.qq.com",
    "video.qq.com",
    "tudou.com/programs/view",
    "player.video.qiyi.com",
    "open.iqiyi.com",
    "tv.sohu.com",
    "player.cntv.cn",
    "ixigua.com/iframe",
    "facebook.com/plugins/video",
    "players.brightcove.net",
    "jwplatform.com",
    "ted.com/talks",
];

impl Reader<'_> {
    pub(super) fn start_link(&mut self, attributes: &Attributes<'_>) {
        self.end_link();
        let Some(href) = attributes.span(Slot::Href) else {
            return;
        };
        let before = self.links.len();
        if !self.hidden && leads_somewhere(href.of(self.html).unwrap_or_default()) {
            self.address(attributes, Span::empty(self.writer.end()));
        }
        let index = (self.links.len() > before).then_some(before);
        self.link = Some(OpenLink { start: self.writer.end(), depth: self.stack.len(), index });
        self.setting.linked = true;
        self.writer.open_link();
    }

    pub(super) fn end_link(&mut self) {
        let Some(link) = self.link.take() else {
            return;
        };
        self.setting.linked = false;
        let end = self.writer.end();
        let text = &self.writer.text;
        let anchor = Span::new(link.start, end).trimmed(text);
        if let Some(link) = link.index.and_then(|index| self.links.get_mut(index)) {
            link.span = if anchor.is_empty() { Span::empty(end) } else { anchor };
        }
    }

    /// Keeps the address of a link.
    pub(super) fn address(&mut self, attributes: &Attributes<'_>, span: Span) {
        if self.links.len() >= most_addresses(self.html.len()) {
            return;
        }
        let Some(source) = attributes.span(Slot::Href) else {
            return;
        };
        let value = |slot| attributes.value(self.html, slot).unwrap_or_default();
        self.links.push(Link {
            url: value(Slot::Href).trim().to_owned(),
            span,
            source: source.range(),
            rel: value(Slot::Rel).trim().to_owned(),
            ..Link::default()
        });
    }

    /// Keeps an image, video or sound.
    pub(super) fn medium(
        &mut self,
        name: Name,
        attributes: &Attributes<'_>,
        tokens: &Tokenizer<'_>,
    ) {
        let concealed = self.stack.top().map(|top| top.name);
        let kind = match (name, concealed) {
            (Name::Img, _) => MediumKind::Image,
            (Name::Audio, _) | (Name::Source, Some(Name::Audio)) => MediumKind::Audio,
            (Name::Video, _) | (Name::Source, Some(Name::Video)) => MediumKind::Video,
            (Name::Iframe | Name::Embed | Name::Object, _) => MediumKind::Video,
            _ => return,
        };
        // In a picture hidden by its own element nothing else is hidden.
        let shows = matches!(concealed, Some(Name::Audio | Name::Video | Name::Object));
        if (self.hidden && !shows) || self.media.len() >= most_addresses(self.html.len()) {
            return;
        }
        let source = match name {
            Name::Img => self.image_source(attributes, tokens),
            Name::Object => attributes.span(Slot::Data),
            _ => attributes.span(Slot::Src),
        };
        let Some((source, raw)) = source.and_then(|span| Some((span, span.of(self.html)?))) else {
            return;
        };
        let url = reference::decode(raw.trim());
        let framed = matches!(name, Name::Iframe | Name::Embed | Name::Object);
        if url.is_empty() || (framed && !is_player(&url)) {
            return;
        }
        self.media.push(Medium {
            kind,
            url: url.into_owned(),
            alt: attributes.value(self.html, Slot::Alt).unwrap_or_default().trim().to_owned(),
            span: Span::empty(self.writer.end()),
            source: source.range(),
        });
    }

    /// The address of an image: where it waits, where it stands, or the first of a set.
    fn image_source(&self, attributes: &Attributes<'_>, tokens: &Tokenizer<'_>) -> Option<Span> {
        let name = |span: Span| span.of(self.html).unwrap_or_default();
        let trimmed = |span: Span| span.trimmed(self.html);
        let lazy = LAZY.iter().find_map(|lazy| {
            tokens
                .attributes()
                .iter()
                .find(|attribute| name(attribute.name).eq_ignore_ascii_case(lazy))
                .map(|attribute| trimmed(attribute.value))
                .filter(|&value| is_address(value.of(self.html).unwrap_or_default()))
        });
        let src = attributes.span(Slot::Src).map(trimmed);
        let plain = src.filter(|&src| is_address(src.of(self.html).unwrap_or_default()));
        lazy.or(plain).or_else(|| self.first_of_set(attributes, tokens))
    }

    fn first_of_set(&self, attributes: &Attributes<'_>, tokens: &Tokenizer<'_>) -> Option<Span> {
        let lazy = tokens.attributes().iter().find(|attribute| {
            attribute
                .name
                .of(self.html)
                .is_some_and(|name| name.eq_ignore_ascii_case("data-srcset"))
        });
        let set = attributes.span(Slot::SrcSet).or(lazy.map(|attribute| attribute.value))?;
        let set = set.trimmed(self.html);
        let text = set.of(self.html)?;
        let end = text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len());
        let first = text.get(..end)?.trim_end_matches(',');
        Some(Span::from_usize(set.range().start, set.range().start + first.len()))
            .filter(|span| !span.is_empty())
    }

    /// What a form field shows before anything is typed.
    pub(super) fn input(&mut self, attributes: &Attributes<'_>) {
        let is = |kind| attributes.is(self.html, Slot::Type, kind);
        if is("hidden") {
            return;
        }
        let button = is("submit") || is("button") || is("reset");
        let filled = |slot| attributes.span(slot).filter(|span| !span.is_empty());
        let shown = filled(Slot::Placeholder).or_else(|| filled(Slot::Value).filter(|_| button));
        if let Some(span) = shown {
            self.writer.write(self.html, span, Content::Rcdata, self.setting);
            self.writer.gap(span.range().end);
        }
    }
}

/// Whether an address is one: scripts and empty addresses are not.
fn leads_somewhere(href: &str) -> bool {
    let href = href.trim();
    let scheme = href.get(..11).unwrap_or_default();
    !href.is_empty() && !scheme.eq_ignore_ascii_case("javascript:")
}

/// Whether a value can be an image's address and not a picture in itself.
fn is_address(value: &str) -> bool {
    let data = value.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
    !data && value.len() > 1 && !value.contains(['<', '>'])
}

fn is_player(url: &str) -> bool {
    let files = [".mp4", ".flv", ".swf", ".m3u8", ".webm", ".mov"];
    let path = url.split(['?', '#']).next().unwrap_or_default();
    PLAYERS.iter().any(|player| url.contains(player))
        || files.iter().any(|file| path.to_ascii_lowercase().ends_with(file))
}
