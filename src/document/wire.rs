//! The wire form: what `serde` writes of a [`Document`].
//!
//! Offsets are UTF-8 bytes of `text`; integers are signed and fit an `i64`;
//! what there is none of is absent, never `null`; there are no maps with free
//! keys. The shape is described by `schema/document.schema.json`, and a golden
//! file holds it still.

use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use super::{DecodeReport, Document, Fired, Provenance};
use crate::block::Block;
use crate::decode::Evidence;
use crate::field::fingerprint::{ALGORITHM, Fingerprint};
use crate::field::keyphrase::Keyphrase;
use crate::field::{Candidate, Computed, Field, Fields, Origin, PageCredit, Parallel};
use crate::label::{Label, LabelPath};
use crate::markup::{Link, LinkRole, Medium, MediumKind};
use crate::note::Note;
use crate::{Lang, Region, Span, Variant};

/// The version of the wire form.
const SCHEMA: &str = "diglot/1";

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Document")?;
        out.put("schema", SCHEMA)?;
        out.put("provenance", &self.provenance)?;
        out.put("decode", &self.decode)?;
        out.put("lang", self.main_lang().code())?;
        out.put("page_kind", self.page.kind.as_str())?;
        out.put("page_reason", self.page.reason.as_str())?;
        out.put("page_confidence", &i64::from(self.page.confidence))?;
        out.put("text", &self.text)?;
        out.put("blocks", &Seq(&self.blocks, BlockWire))?;
        out.put("regions", &Seq(&self.regions, RegionWire))?;
        out.put("fields", &FieldsWire(&self.fields, self))?;
        let computed = Some(&self.computed).filter(|computed| !computed.is_empty());
        out.put_some("computed", computed.map(ComputedWire))?;
        out.put_some("links", non_empty(&self.links).map(|links| Seq(links, LinkWire)))?;
        out.put_some("media", non_empty(&self.media).map(|media| Seq(media, MediumWire)))?;
        let notes: Vec<&Note> = self.notes.iter().collect();
        out.put_some("rules", non_empty(&self.rules).map(|rules| Seq(rules, FiredWire)))?;
        out.put_some("notes", non_empty(&notes).map(|notes| Seq(notes, |&note| NoteWire(note))))?;
        out.end()
    }
}

impl Serialize for Provenance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Provenance")?;
        out.put("version", self.version)?;
        out.put("tables", &self.tables.to_string())?;
        out.put("taxonomy", &self.taxonomy.to_string())?;
        out.put("config", &self.config.to_string())?;
        out.put("input", &self.input.to_string())?;
        out.end()
    }
}

impl Serialize for DecodeReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Decode")?;
        out.put("encoding", self.encoding.name())?;
        out.put_some("declared", self.declared.map(|encoding| encoding.name()))?;
        out.put("evidence", evidence_word(self.evidence))?;
        out.put("confidence", &i64::from(self.confidence))?;
        out.put("replaced", &i64::try_from(self.replaced).unwrap_or(i64::MAX))?;
        out.end()
    }
}

struct BlockWire<'a>(&'a Block);

impl Serialize for BlockWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(block) = self;
        let mut out = Record::new(serializer, "Block")?;
        out.put("kind", block.kind.as_str())?;
        out.put_span(block.span)?;
        out.put("content_start", &i64::from(block.content.start()))?;
        out.put("content_end", &i64::from(block.content.end()))?;
        out.put_some("lang", (block.lang != Lang::None).then(|| block.lang.code()))?;
        out.put_some("level", (block.level > 0).then_some(i64::from(block.level)))?;
        out.put_some("row", block.cell.map(|(row, _)| i64::from(row)))?;
        out.put_some("column", block.cell.map(|(_, column)| i64::from(column)))?;
        out.put("confidence", &i64::from(block.confidence))?;
        out.end()
    }
}

struct RegionWire<'a>(&'a Region);

impl Serialize for RegionWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(region) = self;
        let lang = match (region.lang, region.variant) {
            (Lang::Zh, Variant::Hans | Variant::Hant) => region.variant.code(),
            (lang, _) => lang.code(),
        };
        let mut out = Record::new(serializer, "Region")?;
        out.put("lang", lang)?;
        out.put_span(region.span)?;
        out.put("confidence", &i64::from(region.confidence))?;
        out.end()
    }
}

struct FieldsWire<'a>(&'a Fields, &'a Document);

impl Serialize for FieldsWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(fields, document) = *self;
        let mut out = Record::new(serializer, "Fields")?;
        out.put_some("title", fields.title.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("published", fields.published.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("modified", fields.modified.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("breadcrumb", fields.breadcrumb.as_ref().map(|f| PathWire(f, document)))?;
        let categories = non_empty(&fields.categories);
        out.put_some("categories", categories.map(|all| Seq(all, |f| PathWire(f, document))))?;
        out.put_some("tags", fields.tags.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("keywords", fields.keywords.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("authors", fields.authors.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("editors", fields.editors.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("source", fields.source.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("original", fields.original.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("subtitle", fields.subtitle.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("summary", fields.summary.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("canonical", fields.canonical.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("site", fields.site.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("language", fields.language.as_ref().map(|f| FieldWire(f, document)))?;
        let rights = &fields.rights;
        let reprint = rights.reprint.clone().map(|field| field.map(crate::field::Reprint::as_str));
        out.put_some("licence", rights.licence.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("reprint", reprint.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("robots", rights.robots.as_ref().map(|f| FieldWire(f, document)))?;
        out.put_some("tdm_reserved", rights.tdm_reserved.as_ref().map(|f| FieldWire(f, document)))?;
        let credits = non_empty(&fields.credits);
        out.put_some("credits", credits.map(|all| Seq(all, |f| CreditWire(f, document))))?;
        let losers = non_empty(&fields.candidates);
        out.put_some("candidates", losers.map(|all| Seq(all, |c| CandidateWire(c, document))))?;
        out.end()
    }
}

struct FieldWire<'a, T>(&'a Field<T>, &'a Document);

impl<T: Serialize> Serialize for FieldWire<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Field")?;
        out.put("value", &self.0.value)?;
        put_grounds(&mut out, self.0, self.1)?;
        out.end()
    }
}

struct CreditWire<'a>(&'a Field<PageCredit>, &'a Document);

impl Serialize for CreditWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Credit")?;
        out.put("role", self.0.value.role.as_str())?;
        out.put("name", &self.0.value.name)?;
        out.put("organisation", &self.0.value.organisation)?;
        put_grounds(&mut out, self.0, self.1)?;
        out.end()
    }
}

struct CandidateWire<'a>(&'a Candidate, &'a Document);

impl Serialize for CandidateWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(candidate, document) = self;
        let mut out = Record::new(serializer, "Candidate")?;
        out.put("field", candidate.field)?;
        out.put("value", &candidate.value)?;
        out.put("origin", &OriginWire(&candidate.origin, document))?;
        out.put("evidence", candidate.evidence)?;
        out.put("confidence", &i64::from(candidate.confidence))?;
        out.put("reason", candidate.reason)?;
        out.end()
    }
}

struct PathWire<'a>(&'a Field<LabelPath>, &'a Document);

impl Serialize for PathWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Path")?;
        out.put("value", &self.0.value.to_string())?;
        out.put("path", &Seq(self.0.value.labels(), LabelWire))?;
        put_grounds(&mut out, self.0, self.1)?;
        out.end()
    }
}

struct LabelWire<'a>(&'a Label);

impl Serialize for LabelWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Label")?;
        out.put_some("en", self.0.en.as_deref())?;
        out.put_some("zh", self.0.zh.as_deref())?;
        out.put_some("id", self.0.id.as_deref())?;
        out.end()
    }
}

fn put_grounds<S: Serializer, T>(
    out: &mut Record<S>,
    field: &Field<T>,
    document: &Document,
) -> Result<(), S::Error> {
    out.put("origin", &OriginWire(&field.origin, document))?;
    out.put("evidence", field.evidence)?;
    out.put("confidence", &i64::from(field.confidence))
}

struct OriginWire<'a>(&'a Origin, &'a Document);

impl Serialize for OriginWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(origin, document) = self;
        let source = origin.source.clone().or_else(|| Some(document.source(origin.span?)));
        let mut out = Record::new(serializer, "Origin")?;
        out.put("kind", origin.kind.as_str())?;
        if let Some(span) = origin.span {
            out.put_span(span)?;
        }
        out.put_some("source_start", source.as_ref().map(|s| int(s.start)))?;
        out.put_some("source_end", source.as_ref().map(|s| int(s.end)))?;
        out.end()
    }
}

struct ComputedWire<'a>(&'a Computed);

impl Serialize for ComputedWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(computed) = self;
        let mut out = Record::new(serializer, "Computed")?;
        let keyphrases = non_empty(&computed.keyphrases);
        out.put_some("keyphrases", keyphrases.map(|all| Seq(all, KeyphraseWire)))?;
        out.put_some("fingerprint", computed.fingerprint.as_ref().map(FingerprintWire))?;
        let parallel = non_empty(&computed.parallel);
        out.put_some("parallel", parallel.map(|all| Seq(all, ParallelWire)))?;
        out.end()
    }
}

struct KeyphraseWire<'a>(&'a Keyphrase);

impl Serialize for KeyphraseWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Keyphrase")?;
        out.put("text", &self.0.text)?;
        out.put_span(self.0.span)?;
        out.put("count", &i64::from(self.0.count))?;
        out.put("score", &i64::try_from(self.0.score).unwrap_or(i64::MAX))?;
        out.end()
    }
}

struct FingerprintWire<'a>(&'a Fingerprint);

impl Serialize for FingerprintWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Fingerprint")?;
        out.put("algorithm", ALGORITHM)?;
        out.put("minima", &Seq(self.0.minima(), |minimum: &u32| i64::from(*minimum)))?;
        out.end()
    }
}

struct ParallelWire<'a>(&'a Parallel);

impl Serialize for ParallelWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Parallel")?;
        out.put("zh", &Seq(&self.0.zh, |span: &Span| SpanWire(*span)))?;
        out.put("en", &Seq(&self.0.en, |span: &Span| SpanWire(*span)))?;
        out.put("score", &i64::from(self.0.score))?;
        out.end()
    }
}

struct SpanWire(Span);

impl Serialize for SpanWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = Record::new(serializer, "Span")?;
        out.put_span(self.0)?;
        out.end()
    }
}

struct LinkWire<'a>(&'a Link);

impl Serialize for LinkWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let role = match self.0.role {
            LinkRole::Other => "other",
            LinkRole::Body => "body",
            LinkRole::Next => "next",
            LinkRole::Original => "original",
            LinkRole::Attachment => "attachment",
            LinkRole::Related => "related",
            LinkRole::Tag => "tag",
        };
        let mut out = Record::new(serializer, "Link")?;
        out.put("url", &self.0.url)?;
        out.put("role", role)?;
        out.put_span(self.0.span)?;
        out.end()
    }
}

struct MediumWire<'a>(&'a Medium);

impl Serialize for MediumWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kind = match self.0.kind {
            MediumKind::Image => "image",
            MediumKind::Video => "video",
            MediumKind::Audio => "audio",
        };
        let mut out = Record::new(serializer, "Medium")?;
        out.put("kind", kind)?;
        out.put("url", &self.0.url)?;
        out.put_some("alt", Some(&self.0.alt).filter(|alt| !alt.is_empty()))?;
        out.put_span(self.0.span)?;
        out.end()
    }
}

struct FiredWire<'a>(&'a Fired);

impl Serialize for FiredWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(fired) = self;
        let mut out = Record::new(serializer, "Fired")?;
        out.put("site", &fired.site)?;
        out.put("rule", fired.rule)?;
        out.put_some("line", (fired.line > 0).then_some(i64::from(fired.line)))?;
        if let Some(span) = fired.span {
            out.put_span(span)?;
        }
        out.put("count", &i64::from(fired.count))?;
        out.end()
    }
}

struct NoteWire<'a>(&'a Note);

impl Serialize for NoteWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(note) = self;
        let mut out = Record::new(serializer, "Note")?;
        out.put("code", note.code().as_str())?;
        out.put("severity", note.severity().as_str())?;
        if let Some(span) = note.span() {
            out.put_span(span)?;
        }
        out.put_some("source_start", note.source().map(|s| int(s.start)))?;
        out.put_some("source_end", note.source().map(|s| int(s.end)))?;
        out.put_some("detail", note.detail())?;
        out.put_some("confidence", note.confidence().map(i64::from))?;
        out.end()
    }
}

/// A struct whose absent members are left out.
pub(super) struct Record<S: Serializer>(S::SerializeStruct);

impl<S: Serializer> Record<S> {
    pub(super) fn new(serializer: S, name: &'static str) -> Result<Self, S::Error> {
        // A hint only, but writers of JSON take 0 at its word and close the object.
        serializer.serialize_struct(name, 1).map(Self)
    }

    pub(super) fn put<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(key, value)
    }

    pub(super) fn put_some<T: Serialize>(
        &mut self,
        key: &'static str,
        value: Option<T>,
    ) -> Result<(), S::Error> {
        value.map_or(Ok(()), |value| self.put(key, &value))
    }

    fn put_span(&mut self, span: Span) -> Result<(), S::Error> {
        self.put("start", &i64::from(span.start()))?;
        self.put("end", &i64::from(span.end()))
    }

    pub(super) fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

/// A slice, each element seen through `view`.
struct Seq<'a, T, F>(&'a [T], F);

impl<'a, T, V: Serialize, F: Fn(&'a T) -> V> Serialize for Seq<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(Some(self.0.len()))?;
        for item in self.0 {
            out.serialize_element(&(self.1)(item))?;
        }
        out.end()
    }
}

pub(super) fn non_empty<T>(items: &[T]) -> Option<&[T]> {
    Some(items).filter(|items| !items.is_empty())
}

fn int(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

const fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Told => "told",
        Evidence::Bom => "bom",
        Evidence::Transport => "transport",
        Evidence::Declared => "declared",
        Evidence::Valid => "valid",
        Evidence::Scored => "scored",
        Evidence::Fallback => "fallback",
    }
}
