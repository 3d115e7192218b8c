//! [`Config`]: options of the pipeline and rules of sites, from a TOML file.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{Cue, KindRule, Ruled, Site, Sites};
use crate::block::Kind;
use crate::clean::{self, Repair};
use crate::decode::Encoding;
use crate::field::date::DateReader;
use crate::{Error, ErrorKind, Taxonomy};

/// What a configuration file says.
///
/// ```toml
/// [pipeline]
/// max_bytes = 8_000_000
/// repair = "sure"                   # off, sure, likely
///
/// [[site]]
/// name = "harbour"
/// match = ["*.harbour.example", "https://news.example/port/*"]
/// source = "Harbour Daily"          # where a page names none
/// zone = "+08:00"
/// date_order = "day-first"          # or month-first
/// charset = "gbk"                   # where the transport names none
/// title_suffix = ["_Harbour Daily"]
///
/// [[site.kind]]
/// class = "path"                    # or id, or text
/// force = "breadcrumb"              # or forbid
///
/// [site.labels]
/// "港闻" = "medtop:04000000"
/// ```
///
/// Keys are strict: one that is not known is an error, with its line.
#[derive(Clone, Debug, Default)]
pub struct Config {
    sites: Sites,
    max_bytes: Option<usize>,
    repair: Option<Repair>,
}

impl Config {
    /// Reads a file's text. `name` is what errors call it.
    ///
    /// ```
    /// use diglot::site::Config;
    ///
    /// let error = Config::parse("sites.toml", "[[site]]\nname = \"a\"\nmatch = [\"a.example\"]\ncolour = 1\n");
    /// assert!(error.unwrap_err().to_string().starts_with("sites.toml:4: unknown field `colour`"));
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`] for what is no TOML, unknown keys, and values that
    /// mean nothing: unknown kinds, encodings, orders; with file and line.
    pub fn parse(name: &str, text: &str) -> Result<Self, Error> {
        let at = |line: u32, message: &str| {
            Error::new(ErrorKind::Config, format!("{name}:{line}: {message}"))
        };
        let line = |offset: usize| {
            let before = text.as_bytes().get(..offset).unwrap_or_default();
            u32::try_from(memchr::memchr_iter(b'\n', before).count() + 1).unwrap_or(u32::MAX)
        };
        let file: File = toml::from_str(text).map_err(|error| {
            at(error.span().map_or(1, |span| line(span.start)), error.message())
        })?;
        let mut config = Self::default();
        if let Some(options) = file.pipeline {
            config.max_bytes = options.max_bytes;
            config.repair = options
                .repair
                .map(|word| {
                    let place = line(word.span().start);
                    match word.get_ref().as_str() {
                        "off" => Ok(Repair::Off),
                        "sure" => Ok(Repair::Sure),
                        "likely" => Ok(Repair::Likely),
                        other => {
                            Err(at(place, &format!("repair is off, sure or likely, not {other:?}")))
                        }
                    }
                })
                .transpose()?;
        }
        for entry in file.site {
            let site = read(entry, &line).map_err(|(line, message)| at(line, &message))?;
            if !site.labels.is_empty() {
                site.layer(&Taxonomy::empty())
                    .map_err(|error| Error::new(ErrorKind::Config, format!("{name}: {error}")))?;
            }
            config.sites = config.sites.with(site);
        }
        Ok(config)
    }

    /// The rules of sites.
    #[must_use]
    pub const fn sites(&self) -> &Sites {
        &self.sites
    }

    /// The limit on a page, if the file has one.
    #[must_use]
    pub const fn max_bytes(&self) -> Option<usize> {
        self.max_bytes
    }

    /// How cleaning is to be done, on top of `options`.
    #[must_use]
    pub fn clean(&self, options: clean::Options) -> clean::Options {
        match self.repair {
            Some(repair) => options.with_repair(repair),
            None => options,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    pipeline: Option<PipelineEntry>,
    #[serde(default)]
    site: Vec<SiteEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PipelineEntry {
    max_bytes: Option<usize>,
    repair: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SiteEntry {
    name: Spanned<String>,
    #[serde(rename = "match")]
    patterns: Vec<Spanned<String>>,
    source: Option<Spanned<String>>,
    zone: Option<Spanned<String>>,
    date_order: Option<Spanned<String>>,
    charset: Option<Spanned<String>>,
    #[serde(default)]
    title_suffix: Vec<Spanned<String>>,
    #[serde(default)]
    kind: Vec<Spanned<KindEntry>>,
    #[serde(default)]
    labels: BTreeMap<Spanned<String>, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindEntry {
    class: Option<String>,
    id: Option<String>,
    text: Option<String>,
    force: Option<String>,
    forbid: Option<String>,
}

type Wrong = (u32, String);

fn read(entry: SiteEntry, line: &dyn Fn(usize) -> u32) -> Result<Site, Wrong> {
    let ruled = |value: Spanned<String>| {
        let line = line(value.span().start);
        Ruled { line, what: value.into_inner() }
    };
    let place = line(entry.name.span().start);
    let patterns: Vec<String> = entry.patterns.into_iter().map(Spanned::into_inner).collect();
    if patterns.is_empty() || patterns.iter().any(String::is_empty) {
        return Err((place, "a site needs patterns to match, and none is empty".to_owned()));
    }
    let mut site = Site::new(entry.name.into_inner(), patterns);
    site.source = entry.source.map(ruled);
    site.zone = entry.zone.map(ruled);
    site.charset = entry.charset.map(ruled);
    if let Some(label) = site.charset.as_ref().filter(|l| Encoding::for_label(&l.what).is_none()) {
        return Err((label.line, format!("unknown encoding {:?}", label.what)));
    }
    if let Some(zone) = site.zone.as_ref().filter(|zone| !is_offset(&zone.what)) {
        return Err((zone.line, format!("zone is an offset such as +08:00, not {:?}", zone.what)));
    }
    if let Some(order) = entry.date_order.map(ruled) {
        let day_first = match order.what.as_str() {
            "day-first" => true,
            "month-first" => false,
            other => {
                let what = format!("date_order is day-first or month-first, not {other:?}");
                return Err((order.line, what));
            }
        };
        site.day_first = Some(Ruled { what: day_first, line: order.line });
    }
    site.suffixes = entry.title_suffix.into_iter().map(ruled).collect();
    if let Some(empty) = site.suffixes.iter().find(|suffix| suffix.what.is_empty()) {
        return Err((empty.line, "an empty title_suffix".to_owned()));
    }
    for rule in entry.kind {
        let line = line(rule.span().start);
        let what = kind_rule(rule.into_inner()).map_err(|message| (line, message))?;
        site.kinds.push(Ruled { what, line });
    }
    site.labels = entry
        .labels
        .into_iter()
        .map(|(name, id)| {
            let Ruled { what, line } = ruled(name);
            Ruled { what: (what, id.into_inner()), line }
        })
        .collect();
    Ok(site)
}

/// Whether a zone is one the reader of dates understands.
fn is_offset(zone: &str) -> bool {
    let stated = DateReader::new().with_zone(zone).first("2000-01-01 12:30");
    stated.is_some_and(|date| date.offset().is_some())
}

fn kind_rule(entry: KindEntry) -> Result<KindRule, String> {
    let cues = [entry.class.map(Cue::Class), entry.id.map(Cue::Id), entry.text.map(Cue::Text)];
    let mut cues = cues.into_iter().flatten();
    let (Some(cue), None) = (cues.next(), cues.next()) else {
        return Err("a rule of kinds has one of class, id and text".to_owned());
    };
    let (Cue::Class(word) | Cue::Id(word) | Cue::Text(word)) = &cue;
    if word.trim().is_empty() {
        return Err("an empty class, id or text".to_owned());
    }
    let (word, force) = match (entry.force, entry.forbid) {
        (Some(word), None) => (word, true),
        (None, Some(word)) => (word, false),
        _ => return Err("a rule of kinds has one of force and forbid".to_owned()),
    };
    let kind = Kind::ALL.iter().find(|kind| kind.as_str() == word);
    let kind = *kind.ok_or_else(|| format!("unknown kind {word:?}"))?;
    Ok(KindRule { cue, kind, force })
}
