//! [`Tally`]: changes counted, and each told.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde_json::{Value, json};

use super::summary::Summary;
use crate::wrap::steers;

/// All changes, counted.
#[derive(Default)]
pub(super) struct Tally {
    compared: u64,
    changed: u64,
    gone: u64,
    came: u64,
    /// By name: values changed, new, gone.
    fields: BTreeMap<&'static str, [u64; 3]>,
    /// Blocks of the same text by their kinds before and after.
    kinds: BTreeMap<(&'static str, &'static str), u64>,
    /// Blocks whose text stands on one side only: old, new.
    texts: [u64; 2],
    /// By site: documents compared, documents changed.
    sites: BTreeMap<String, [u64; 2]>,
}

/// What changed in one document.
pub(super) struct Change {
    key: String,
    site: String,
    fields: Vec<(&'static str, Option<String>, Option<String>)>,
    kinds: BTreeMap<(&'static str, &'static str), u64>,
    texts: [u64; 2],
}

impl Tally {
    /// Compares two documents of one page. None if they are alike.
    pub(super) fn add(&mut self, old: &Summary, new: &Summary) -> Option<Change> {
        self.compared += 1;
        let site = self.sites.entry(new.site.clone()).or_default();
        site[0] += 1;
        let change = Change::between(old, new);
        if change.is_empty() {
            return None;
        }
        site[1] += 1;
        self.changed += 1;
        for (name, before, after) in &change.fields {
            let how = match (before, after) {
                (Some(_), Some(_)) => 0,
                (None, _) => 1,
                (_, None) => 2,
            };
            self.fields.entry(name).or_default()[how] += 1;
        }
        for (kinds, count) in &change.kinds {
            *self.kinds.entry(*kinds).or_default() += count;
        }
        self.texts[0] += change.texts[0];
        self.texts[1] += change.texts[1];
        Some(change)
    }

    /// A document only the old file has.
    pub(super) fn gone(&mut self, old: &Summary) {
        self.gone += 1;
        self.sites.entry(old.site.clone()).or_default()[1] += 1;
    }

    /// A document only the new file has.
    pub(super) fn came(&mut self, new: &Summary) {
        self.came += 1;
        self.sites.entry(new.site.clone()).or_default()[1] += 1;
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.changed + self.gone + self.came == 0
    }

    pub(super) fn json(&self) -> Value {
        let fields = self.fields.iter().map(|(name, [changed, new, gone])| {
            json!({"field": name, "changed": changed, "new": new, "gone": gone})
        });
        let sites = self.sites.iter().map(|(site, [compared, changed])| {
            json!({"site": site, "compared": compared, "changed": changed})
        });
        json!({
            "compared": self.compared, "changed": self.changed,
            "only_old": self.gone, "only_new": self.came,
            "fields": fields.collect::<Vec<_>>(), "kinds": kinds(&self.kinds),
            "blocks_gone": self.texts[0], "blocks_new": self.texts[1],
            "sites": sites.collect::<Vec<_>>(),
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { compared, changed, gone, came, .. } = self;
        writeln!(
            f,
            "{changed} of {compared} documents changed; {gone} only in OLD, {came} only in NEW"
        )?;
        if !self.fields.is_empty() {
            writeln!(f, "\n{:<16}{:>9}{:>9}{:>9}", "field", "changed", "new", "gone")?;
        }
        for (name, [changed, new, gone]) in &self.fields {
            writeln!(f, "{name:<16}{changed:>9}{new:>9}{gone:>9}")?;
        }
        if !self.kinds.is_empty() || self.texts != [0, 0] {
            writeln!(f, "\n{:<34}{:>9}", "blocks", "count")?;
        }
        for ((before, after), count) in &self.kinds {
            writeln!(f, "{:<34}{count:>9}", format!("{before} → {after}"))?;
        }
        for (words, count) in [("text gone", self.texts[0]), ("text new", self.texts[1])] {
            if count > 0 {
                writeln!(f, "{words:<34}{count:>9}")?;
            }
        }
        let changed = self.sites.iter().filter(|(_, [_, changed])| *changed > 0);
        for (at, (site, [compared, changed])) in changed.enumerate() {
            if at == 0 {
                writeln!(f, "\n{:<34}{:>9}{:>9}", "site", "changed", "of")?;
            }
            writeln!(f, "{:<34}{changed:>9}{compared:>9}", shown(site))?;
        }
        Ok(())
    }
}

impl Change {
    fn between(old: &Summary, new: &Summary) -> Self {
        let mut names: Vec<&'static str> =
            old.fields.keys().chain(new.fields.keys()).copied().collect();
        names.sort_unstable();
        names.dedup();
        let fields = names
            .into_iter()
            .map(|name| (name, old.fields.get(name).cloned(), new.fields.get(name).cloned()))
            .filter(|(_, before, after)| before != after)
            .collect();
        // Blocks of one text are partners in their order.
        let mut left: HashMap<_, Vec<&'static str>> = HashMap::new();
        for (digest, kind) in old.blocks.iter().rev() {
            left.entry(*digest).or_default().push(kind);
        }
        let (mut kinds, mut texts) = (BTreeMap::new(), [0, 0]);
        for (digest, kind) in &new.blocks {
            match left.get_mut(digest).and_then(Vec::pop) {
                Some(before) if before != *kind => *kinds.entry((before, *kind)).or_default() += 1,
                Some(_) => {}
                None => texts[1] += 1,
            }
        }
        texts[0] = left.values().map(|kinds| kinds.len() as u64).sum();
        Self { key: new.key.clone(), site: new.site.clone(), fields, kinds, texts }
    }

    fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.kinds.is_empty() && self.texts == [0, 0]
    }

    pub(super) fn json(&self) -> Value {
        let fields = self.fields.iter().map(|(name, before, after)| {
            let mut one = json!({"field": name});
            for (side, value) in [("old", before), ("new", after)] {
                if let Some(value) = value {
                    one[side] = json!(value);
                }
            }
            one
        });
        json!({
            "document": self.key, "site": self.site, "fields": fields.collect::<Vec<_>>(),
            "kinds": kinds(&self.kinds), "blocks_gone": self.texts[0], "blocks_new": self.texts[1],
        })
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({})", shown(&self.key), shown(&self.site))?;
        let side = |value: &Option<String>| {
            value.as_ref().map_or("–".to_owned(), |value| format!("“{}”", shown(value)))
        };
        for (name, before, after) in &self.fields {
            writeln!(f, "  {name}: {} → {}", side(before), side(after))?;
        }
        for ((before, after), count) in &self.kinds {
            writeln!(f, "  {count} × {before} → {after}")?;
        }
        for (words, count) in [("gone", self.texts[0]), ("new", self.texts[1])] {
            if count > 0 {
                writeln!(f, "  {count} × text {words}")?;
            }
        }
        Ok(())
    }
}

fn kinds(counts: &BTreeMap<(&'static str, &'static str), u64>) -> Vec<Value> {
    let one = |((old, new), count): (&(&str, &str), &u64)| json!({"old": old, "new": new, "count": count});
    counts.iter().map(one).collect()
}

/// A page's words on a terminal: short, and harmless.
fn shown(text: &str) -> String {
    const MOST: usize = 120;
    let mut out: String =
        text.chars().take(MOST).map(|c| if steers(c) { '·' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}
