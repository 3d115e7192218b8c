//! Taxonomy files: read whole and checked, or not at all.

mod cells;
mod error;
mod json;
mod skos;
mod tree;

use std::borrow::Cow;
use std::path::Path;

use super::concept::Axis;
use super::layer::Layer;
use crate::{Error, ErrorKind};
use error::utf8;

/// The forms a taxonomy file can have.
///
/// Each is read by [`Layer::parse`] and written by [`Layer::export`]. The fields
/// are the same in all: `id`, `axis` (topic where it is left out), `en` and `zh`
/// (preferred names), `alt_en` and `alt_zh` (other names), `parent`, `replaced_by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A table `[[concept]]` each.
    Toml,
    /// `{"concepts": [{"id": …}]}`, or the list alone.
    Json,
    /// A head line and a line each; several names in a cell are parted by `|`.
    /// Needs the columns `id` and at least one of `en` and `zh`; columns it does
    /// not know are passed over.
    Csv,
    /// The same with tabs.
    Tsv,
    /// SKOS in JSON as IPTC publishes it (`conceptSet`, labels by language) and as
    /// COAR's and other vocabularies come (JSON-LD `@graph`, or Skosmos' `graph`).
    /// A `qcode` is the id, or else the address; ids are kept verbatim. Of labels
    /// in many languages, English and Chinese ones count. SKOS has no axes: all
    /// are topics unless a concept has an `axis`.
    SkosJson,
}

impl Layer {
    /// Reads a taxonomy file. `file` names it in errors and resolutions.
    ///
    /// # Errors
    ///
    /// `ErrorKind::Taxonomy`, with file, line and value: what is not UTF-8 or not
    /// of the format, missing columns, unknown fields or axes, and all that
    /// [`Layer::new`] refuses. Then nothing is loaded.
    ///
    /// ```
    /// use diglot::label::{Format, Layer};
    ///
    /// let toml = "[[concept]]\nid = 'tea'\nen = 'Tea'\nzh = '茶'\nalt_zh = ['茶饮', '茗']\n";
    /// let layer = Layer::parse("teas.toml", toml.as_bytes(), Format::Toml)?;
    /// let csv = layer.export(Format::Csv);
    /// assert_eq!(csv.lines().last(), Some("tea,topic,Tea,茶,,,茗|茶饮,"));
    /// assert_eq!(Layer::parse("teas.csv", csv.as_bytes(), Format::Csv)?.len(), 1);
    ///
    /// let error = Layer::parse("teas.csv", b"id,en\na,A\nb,A\na,B\n", Format::Csv).unwrap_err();
    /// assert_eq!(error.to_string(), "teas.csv:4: a: the id stands twice");
    /// # Ok::<(), diglot::Error>(())
    /// ```
    pub fn parse(
        file: impl Into<Cow<'static, str>>,
        bytes: &[u8],
        format: Format,
    ) -> Result<Self, Error> {
        let file = file.into();
        let text = utf8(&file, bytes)?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let concepts = match format {
            Format::Toml => tree::toml(&file, text)?,
            Format::Json => json::concepts(&file, text)?,
            Format::Csv | Format::Tsv => cells::concepts(&file, text)?,
            Format::SkosJson => skos::concepts(&file, text, Axis::Topic)?,
        };
        Self::new(file, concepts)
    }

    /// Reads a taxonomy file by the ending of its name: `.toml`, `.json` (SKOS where
    /// its outermost fields are those of SKOS), `.csv`, `.tsv`, `.jsonld`.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse), and where the file cannot be read or its ending
    /// is another.
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let file = path.display().to_string();
        let wrong = |problem: String| Error::new(ErrorKind::Taxonomy, format!("{file}: {problem}"));
        let bytes = std::fs::read(path).map_err(|error| wrong(error.to_string()))?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let format = match ending.to_ascii_lowercase().as_str() {
            "toml" => Format::Toml,
            "csv" => Format::Csv,
            "tsv" => Format::Tsv,
            "jsonld" => Format::SkosJson,
            "json" if json::is_skos(&bytes) => Format::SkosJson,
            "json" => Format::Json,
            _ => return Err(wrong("a taxonomy ends in toml, json, jsonld, csv or tsv".into())),
        };
        Self::parse(file.clone(), &bytes, format)
    }

    /// The layer as a file of that format: what [`parse`](Self::parse) reads back.
    #[must_use]
    pub fn export(&self, format: Format) -> String {
        let concepts = self.concepts();
        match format {
            Format::Toml => tree::write_toml(&concepts),
            Format::Json => json::write(&concepts),
            Format::Csv => cells::write(&concepts, ','),
            Format::Tsv => cells::write(&concepts, '\t'),
            Format::SkosJson => skos::write(&concepts),
        }
    }
}
