//! Concepts become a table, or an error that says which of them cannot.

use core::hash::Hasher;
use std::collections::{BTreeMap, HashMap};

use siphasher::sip128::{Hasher128, SipHasher13};

use super::concept::{Concept, Name};
use super::key::{self, Key, LONGEST};
use super::table::{
    self, FINGERPRINT_BITS, MAGIC, MORE, PADDING, PARENT, PREFERRED, REPLACED, ROW, ZH,
};
use crate::{Error, ErrorKind};

/// The largest heap of names whose offsets fit a slot.
const LARGEST: usize = (1 << (32 - FINGERPRINT_BITS)) - 2;
/// The most concepts whose numbers, of four bytes, are read in one word with the length.
const MOST: usize = 1 << 24;

/// The index and the heap of the table of `concepts`. `file` names their source in
/// errors.
pub(super) fn compile(file: &str, mut concepts: Vec<Concept>) -> Result<(Vec<u8>, String), Error> {
    concepts.sort_by(|a, b| a.id.cmp(&b.id));
    let index = index(file, &concepts)?;
    let links = links(file, &concepts, &index)?;
    let groups = groups(file, &concepts)?;

    let mut concept_at = Vec::new();
    let mut concept_heap = String::new();
    for (concept, (parent, replaced)) in concepts.iter().zip(&links) {
        concept_at.push(concept_heap.len());
        let flags = if parent.is_some() { PARENT } else { 0 }
            | if replaced.is_some() { REPLACED } else { 0 };
        table::put_byte(&mut concept_heap, concept.axis as u8 | flags);
        table::put_varint(&mut concept_heap, concept.id.len());
        concept_heap.push_str(&concept.id);
        for at in parent.iter().chain(replaced) {
            table::put_varint(&mut concept_heap, *at);
        }
    }

    let mut heap = String::new();
    let mut keys: Vec<(Vec<u8>, usize)> = Vec::new();
    let mut loose: BTreeMap<Vec<u8>, Vec<(usize, usize)>> = BTreeMap::new();

    for (key, names) in groups {
        keys.push((key.clone(), heap.len()));
        let mut rest = names.len();
        for (concept, name) in names {
            rest -= 1;
            if let Some(other) =
                Key::loose(&name.text).filter(|other| other.bytes() != key.as_slice())
            {
                loose.entry(other.bytes().to_vec()).or_default().push((concept, heap.len()));
            }
            put_name(&mut heap, concept, name, rest > 0);
        }
    }
    // A loose key is of use only where it means one concept and is nobody's name.
    let taken: Vec<&[u8]> = keys.iter().map(|(key, _)| key.as_slice()).collect();
    loose.retain(|key, names| {
        let (first, _) = names.first().copied().unwrap_or_default();
        taken.binary_search(&key.as_slice()).is_err()
            && names.iter().all(|(concept, _)| *concept == first)
    });
    keys.extend(loose.into_iter().filter_map(|(key, names)| Some((key, names.first()?.1))));
    if heap.len() > LARGEST || concepts.len() > MOST {
        let problem = "has more than 16 MiB of names or 16 million concepts";
        return Err(error(file, 0, "", problem));
    }
    let places = keys.iter().map(|(key, offset)| (key::hash(key), *offset)).collect();
    let Some((slots, shifts)) = perfect(places) else {
        return Err(error(file, 0, "", "two names hash alike"));
    };
    Ok(assemble(&concept_at, concept_heap, &slots, &shifts, &heap))
}

/// An error about a line of a file: `portal.toml:12: food:tea: no such parent`.
pub(super) fn error(file: &str, row: u32, value: &str, problem: &str) -> Error {
    let line = if row > 0 { format!(":{row}") } else { String::new() };
    let value = if value.is_empty() { String::new() } else { format!(" {value}:") };
    Error::new(ErrorKind::Taxonomy, format!("{file}{line}:{value} {problem}"))
}

fn index<'a>(file: &str, concepts: &'a [Concept]) -> Result<HashMap<&'a str, usize>, Error> {
    let mut index = HashMap::new();
    for (at, concept) in concepts.iter().enumerate() {
        if concept.id.is_empty() {
            return Err(error(file, concept.row, "", "a concept has no id"));
        }
        if index.insert(concept.id.as_str(), at).is_some() {
            return Err(error(file, concept.row, &concept.id, "the id stands twice"));
        }
    }
    Ok(index)
}

type Links = Vec<(Option<usize>, Option<usize>)>;

/// Parents and replacements as positions; unknown ones and cycles are errors.
fn links(file: &str, concepts: &[Concept], index: &HashMap<&str, usize>) -> Result<Links, Error> {
    let mut links = Vec::new();
    for concept in concepts {
        let find = |id: &Option<String>, what: &str| match id {
            None => Ok(None),
            Some(id) => index.get(id.as_str()).copied().map(Some).ok_or_else(|| {
                error(file, concept.row, &concept.id, &format!("its {what} {id} is unknown"))
            }),
        };
        links.push((find(&concept.parent, "parent")?, find(&concept.replaced_by, "replacement")?));
    }
    acyclic(file, concepts, "parents", |at| links.get(at).and_then(|link| link.0))?;
    acyclic(file, concepts, "replacements", |at| links.get(at).and_then(|link| link.1))?;
    Ok(links)
}

/// Follows every chain once; a chain that meets itself is an error.
fn acyclic(
    file: &str,
    concepts: &[Concept],
    what: &str,
    next: impl Fn(usize) -> Option<usize>,
) -> Result<(), Error> {
    // The walk that first reached each concept, 0 for none yet.
    let mut seen = vec![0_usize; concepts.len()];
    for (start, concept) in concepts.iter().enumerate() {
        let walk = start + 1;
        let mut at = Some(start);
        while let Some(here) = at {
            match seen.get_mut(here) {
                Some(mark) if *mark == 0 => *mark = walk,
                Some(mark) if *mark == walk => {
                    return Err(error(
                        file,
                        concept.row,
                        &concept.id,
                        &format!("its {what} run in a circle"),
                    ));
                }
                _ => break,
            }
            at = next(here);
        }
    }
    Ok(())
}

type Groups<'a> = BTreeMap<Vec<u8>, Vec<(usize, &'a Name)>>;

/// The names under each key, best first.
fn groups<'a>(file: &str, concepts: &'a [Concept]) -> Result<Groups<'a>, Error> {
    let mut groups: Groups<'a> = BTreeMap::new();
    for (at, concept) in concepts.iter().enumerate() {
        for name in &concept.names {
            let Some(key) = Key::exact(&name.text) else {
                let problem = if name.text.len() > LONGEST {
                    "a name is too long"
                } else {
                    "a name has no letters"
                };
                return Err(error(file, name.row, &concept.id, problem));
            };
            let group = groups.entry(key.bytes().to_vec()).or_default();
            if group.iter().any(|(other, _)| *other == at) {
                continue;
            }
            group.push((at, name));
        }
    }
    let axis = |at: &usize| concepts.get(*at).map(|concept| concept.axis);
    // What is retired gives way to what has its name now.
    let retired = |at: &usize| concepts.get(*at).is_some_and(|c| c.replaced_by.is_some());
    for group in groups.values_mut() {
        for (n, (at, name)) in group.iter().enumerate() {
            // Vocabularies do give two concepts one preferred name; a name that
            // somebody gave a second concept of the axis is a slip.
            let clash = group.iter().take(n).find(|(other, earlier)| {
                axis(other) == axis(at)
                    && !(name.preferred && earlier.preferred)
                    && !(retired(other) || retired(at))
            });
            if let Some((other, _)) = clash {
                let ids = [other, at].map(|at| concepts.get(*at).map_or("", |concept| &concept.id));
                let problem = format!("is a name of {}", ids.join(" and of "));
                return Err(error(file, name.row, &name.text, &problem));
            }
        }
        group.sort_by_key(|(at, name)| (axis(at), retired(at), !name.preferred, *at));
    }
    Ok(groups)
}

fn put_name(out: &mut String, concept: usize, name: &Name, more: bool) {
    let flags = if name.zh { ZH } else { 0 }
        | if name.preferred { PREFERRED } else { 0 }
        | if more { MORE } else { 0 }
        | if name.row > 0 { ROW } else { 0 };
    table::put_byte(out, flags);
    table::put_varint(out, name.text.len());
    table::put_varint(out, concept);
    out.push_str(&name.text);
    if name.row > 0 {
        table::put_varint(out, name.row as usize);
    }
}

/// A perfect hash table: offset + 1 and a fingerprint in each taken slot, and for
/// each bucket of hashes the shift under which all of them find free slots. The
/// fullest buckets choose first. `None` where two hashes are the same.
fn perfect(mut keys: Vec<(u64, usize)>) -> Option<(Vec<u32>, Vec<u16>)> {
    // Of slots a few stay free, for the last buckets to find one soon.
    let (slots, buckets) = (keys.len() * 33 / 32 + 1, keys.len() / 4 + 1);
    keys.sort_unstable();
    let mut all: Vec<&[(u64, usize)]> =
        keys.chunk_by(|a, b| table::bucket(a.0, buckets) == table::bucket(b.0, buckets)).collect();
    all.sort_by_key(|bucket| core::cmp::Reverse(bucket.len()));
    let mut table = vec![0_u32; slots];
    let mut shifts = vec![0_u16; buckets];
    for bucket in all {
        let slot = |hash, shift| table::slot(hash, shift, slots);
        let fits = |table: &[u32], shift: u16| {
            bucket.iter().enumerate().all(|(n, (hash, _))| {
                let at = slot(*hash, shift);
                table.get(at) == Some(&0)
                    && bucket.iter().take(n).all(|(other, _)| slot(*other, shift) != at)
            })
        };
        let shift = (0..=u16::MAX).find(|shift| fits(&table, *shift))?;
        for (hash, offset) in bucket {
            let taken = (offset + 1) << FINGERPRINT_BITS | table::fingerprint(*hash);
            *table.get_mut(slot(*hash, shift))? = u32::try_from(taken).ok()?;
            *shifts.get_mut(table::bucket(*hash, buckets))? = shift;
        }
    }
    Some((table, shifts))
}

fn assemble(
    concept_at: &[usize],
    concepts: String,
    slots: &[u32],
    shifts: &[u16],
    names: &str,
) -> (Vec<u8>, String) {
    let mut body = Vec::new();
    let put = |out: &mut Vec<u8>, n: usize| {
        out.extend_from_slice(&u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
    };
    put(&mut body, slots.len());
    put(&mut body, shifts.len());
    put(&mut body, concept_at.len());
    put(&mut body, concepts.len());
    slots.iter().for_each(|slot| body.extend_from_slice(&slot.to_le_bytes()));
    shifts.iter().for_each(|shift| body.extend_from_slice(&shift.to_le_bytes()));
    concept_at.iter().for_each(|at| put(&mut body, *at));
    let heap = concepts + names + PADDING;
    let mut hasher = SipHasher13::new();
    hasher.write(&body);
    hasher.write(heap.as_bytes());
    let mut index = MAGIC.to_vec();
    index.extend_from_slice(&hasher.finish128().as_u128().to_le_bytes());
    index.extend_from_slice(&body);
    (index, heap)
}
