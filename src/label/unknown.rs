//! [`UnknownLabels`]: what the taxonomy does not know, for the people who keep it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::key::Key;
use super::path::LabelPath;
use super::sheet;
use super::suggest::Suggester;
use super::taxonomy::Taxonomy;

/// How many example documents a label keeps.
const EXAMPLES: usize = 3;
/// Longest site, field or document name that is kept, in bytes.
const LONGEST: usize = 512;

/// The columns of the report, in order.
pub(super) const COLUMNS: [&str; 11] = [
    "site",
    "field",
    "label",
    "count",
    "example 1",
    "example 2",
    "example 3",
    "suggestions",
    "decision",
    "concept",
    "note",
];

/// Counts the labels that resolve to nothing.
///
/// Keeps a number of labels that its maker sets: where more come, the rare ones
/// go. Reports of several workers [`merge`](Self::merge). The report is a CSV
/// that a person fills in a spreadsheet and that
/// [`Decisions::read`](super::Decisions::read) makes a layer of.
///
/// ```
/// use diglot::Taxonomy;
/// use diglot::label::{Decisions, UnknownLabels};
///
/// let taxonomy = Taxonomy::built_in();
/// let mut unknown = UnknownLabels::new(1000);
/// unknown.note("tea.example", "category", "茶马古道", "https://tea.example/1");
/// unknown.note("tea.example", "category", "茶馬古道", "https://tea.example/2");
/// assert_eq!(unknown.len(), 1);
///
/// let mut csv = Vec::new();
/// unknown.write_csv(&mut csv, &taxonomy)?;
/// assert!(String::from_utf8(csv).unwrap().contains("tea.example,category,茶馬古道,2,"));
///
/// // Somebody fills the last columns in a spreadsheet and saves:
/// let filled = "label,decision,concept\n茶马古道,new,topic:tea-road\n";
/// let decisions = Decisions::read("decided.csv", filled.as_bytes(), &taxonomy)?;
/// let taxonomy = taxonomy.with_layer(decisions.layer);
/// assert_eq!(taxonomy.find("茶馬古道").unwrap().id, "topic:tea-road");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnknownLabels {
    cap: usize,
    seen: BTreeMap<Place, Seen>,
    dropped: u64,
    /// Keys of the labels that somebody decided to leave alone.
    ignored: BTreeSet<Vec<u8>>,
}

/// Where a label stood, and its key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    site: String,
    field: String,
    key: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Seen {
    label: String,
    count: u64,
    /// The first documents in alphabetical order, so that merging in any order
    /// gives the same.
    examples: Vec<String>,
}

impl UnknownLabels {
    /// An empty report that keeps `cap` labels, at least one.
    #[must_use]
    pub fn new(cap: usize) -> Self {
        Self { cap: cap.max(1), ..Self::default() }
    }

    /// Counts a label that no concept was found for. Spellings with the same
    /// [`key`](super::key) are one label. One without letters, or longer than any
    /// name, is no label and only counts as [`dropped`](Self::dropped).
    pub fn note(&mut self, site: &str, field: &str, label: &str, document: &str) {
        let Some(key) = Key::exact(label) else {
            self.dropped = self.dropped.saturating_add(1);
            return;
        };
        if self.ignored.contains(key.bytes()) {
            return;
        }
        let place = Place {
            site: clipped(site).to_owned(),
            field: clipped(field).to_owned(),
            key: key.bytes().to_vec(),
        };
        let label = clipped(label.trim()).to_owned();
        let seen = Seen { label, count: 1, examples: vec![clipped(document).to_owned()] };
        self.add(place, seen);
    }

    /// Leaves labels alone from now on, those in it already too: what
    /// [`Decisions::ignored`](super::Decisions::ignored) of an earlier report has. In
    /// every spelling, on every site.
    ///
    /// ```
    /// use diglot::Taxonomy;
    /// use diglot::label::{Decisions, UnknownLabels};
    ///
    /// let filled = "label,decision,concept\n专题秀,ignore,\n";
    /// let decisions = Decisions::read("r.csv", filled.as_bytes(), &Taxonomy::built_in())?;
    /// let mut unknown = UnknownLabels::new(1000);
    /// unknown.ignore(&decisions.ignored);
    /// unknown.note("tea.example", "category", "專題秀", "https://tea.example/1");
    /// assert!(unknown.is_empty());
    /// # Ok::<(), diglot::Error>(())
    /// ```
    pub fn ignore(&mut self, labels: impl IntoIterator<Item = impl AsRef<str>>) {
        let keys = labels.into_iter().filter_map(|label| Key::exact(label.as_ref()));
        self.ignored.extend(keys.map(|key| key.bytes().to_vec()));
        let ignored = &self.ignored;
        self.seen.retain(|place, _| !ignored.contains(&place.key));
    }

    /// Counts every segment of `path` that has no id.
    pub fn note_path(&mut self, site: &str, field: &str, path: &LabelPath, document: &str) {
        for label in path.labels().iter().filter(|label| label.id.is_none()) {
            let printed = label.span.of(path.source()).unwrap_or_default();
            self.note(site, field, printed, document);
        }
    }

    /// Adds all that `other` counted. What either ignores, both do.
    pub fn merge(&mut self, other: Self) {
        if !other.ignored.is_subset(&self.ignored) {
            self.ignored.extend(other.ignored);
            let ignored = &self.ignored;
            self.seen.retain(|place, _| !ignored.contains(&place.key));
        }
        self.dropped = self.dropped.saturating_add(other.dropped);
        for (place, seen) in other.seen {
            if self.ignored.contains(&place.key) {
                continue;
            }
            self.add(place, seen);
        }
    }

    /// How many labels there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.seen.len().min(self.cap)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// How often a label came that is not in the report: it was rare and there
    /// was no room, or was none.
    #[must_use]
    pub const fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Writes the report as CSV, the commonest labels first, each with at most
    /// three suggestions from `taxonomy`.
    ///
    /// UTF-8 with a byte order mark, so that Excel and WPS read it right; cells
    /// that they would take for formulas have an apostrophe before them. The
    /// columns `decision` (`alias`, `new` or `ignore`), `concept` and `note` are
    /// left empty for a person.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_csv(&self, mut writer: impl Write, taxonomy: &Taxonomy) -> io::Result<()> {
        let suggester = Suggester::new(taxonomy);
        let mut line = String::from('\u{FEFF}');
        sheet::put(&mut line, ',', COLUMNS);
        writer.write_all(line.as_bytes())?;
        for (place, seen) in self.ranked().into_iter().take(self.cap) {
            let nearest = suggester.suggest(&seen.label);
            let nearest: Vec<String> = nearest.iter().map(ToString::to_string).collect();
            let example = |at: usize| seen.examples.get(at).map_or("", String::as_str);
            let count = seen.count.to_string();
            let nearest = nearest.join("; ");
            let cells = [
                &place.site,
                &place.field,
                &seen.label,
                count.as_str(),
                example(0),
                example(1),
                example(2),
                &nearest,
                "",
                "",
                "",
            ];
            line.clear();
            sheet::put(&mut line, ',', cells.map(sheet::neutral).each_ref().map(String::as_str));
            writer.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    fn add(&mut self, place: Place, seen: Seen) {
        match self.seen.entry(place) {
            Entry::Vacant(entry) => {
                entry.insert(seen);
                // Twice the room, so that making room is rare.
                if self.seen.len() >= self.cap.saturating_mul(2) {
                    self.shrink();
                }
            }
            Entry::Occupied(mut entry) => entry.get_mut().add(seen),
        }
    }

    /// Drops the rarest.
    fn shrink(&mut self) {
        let rare: Vec<Place> =
            self.ranked().into_iter().skip(self.cap).map(|(place, _)| place.clone()).collect();
        for place in rare {
            let count = self.seen.remove(&place).map_or(0, |seen| seen.count);
            self.dropped = self.dropped.saturating_add(count);
        }
    }

    /// The commonest first, then in order of place.
    fn ranked(&self) -> Vec<(&Place, &Seen)> {
        let mut all: Vec<_> = self.seen.iter().collect();
        all.sort_by_key(|(_, seen)| core::cmp::Reverse(seen.count));
        all
    }
}

impl Seen {
    fn add(&mut self, other: Self) {
        self.count = self.count.saturating_add(other.count);
        if other.label < self.label {
            self.label = other.label;
        }
        self.examples.extend(other.examples);
        self.examples.sort();
        self.examples.dedup();
        self.examples.truncate(EXAMPLES);
    }
}

/// `text` up to [`LONGEST`] bytes.
fn clipped(text: &str) -> &str {
    (0..=LONGEST)
        .rev()
        .find_map(|end| text.get(..end))
        .filter(|_| text.len() > LONGEST)
        .unwrap_or(text)
}
