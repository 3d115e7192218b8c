//! English names behind a label.

use super::label::Joint;
use super::name::{is_chinese_person, is_english_org, is_han, is_western_person};
use super::value::{cleaned, is_nobody};
use super::{Found, Role, Told};

/// Reads English names in `roles`, and for whom they wrote.
pub(super) fn people(found: &mut Found<'_>, roles: &[Role], joint: Joint, value: &str) {
    let by = joint != Joint::Strong;
    let told = if by { Told::Byline } else { Told::Label };
    let value = value.trim();
    let (value, outlet) = cut(value);
    let parts: Vec<&str> = value
        .split([',', ';', '&', '，', '、'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" And "))
        .flat_map(|part| part.split(" AND "))
        .map(|part| part.trim().trim_start_matches("and ").trim())
        .filter(|part| !part.is_empty() && !DEGREES.contains(&part.to_ascii_lowercase().as_str()))
        .collect();
    let mut any = false;
    for part in parts {
        let untitled = TITLES
            .iter()
            .find_map(|title| part.strip_prefix(title).filter(|rest| rest.starts_with(' ')));
        let name = cleaned(untitled.unwrap_or(part));
        let words = name.split_whitespace().count();
        if is_nobody(name) || name.len() > 60 {
            return;
        }
        if is_english_org(name) && is_capitalised(name) {
            // By Some Agency: it publishes; a photo's agency is its photographer.
            let generic = name
                .split_whitespace()
                .all(|word| GENERIC.iter().any(|g| g.eq_ignore_ascii_case(word)));
            if !generic {
                // By The Some Team writes itself; by Some Agency publishes.
                let crew = name
                    .split_whitespace()
                    .any(|w| CREWS.iter().any(|c| c.eq_ignore_ascii_case(w)));
                let writes = roles.iter().any(|role| role.writes());
                let role = if by && writes && !crew {
                    Role::Source
                } else {
                    roles.first().copied().unwrap_or(Role::Source)
                };
                found.push(role, name, told);
            }
            any = true;
        } else if (is_western_person(name) && (words > 1 || !by || any))
            || is_chinese_person(name)
            || (!by && words <= 3 && !name.contains(['.', '!', '?']) && name.len() < 30)
        {
            for &role in roles {
                found.push(role, name, told);
            }
            any = true;
        } else {
            return;
        }
    }
    let wrote = roles.iter().any(|role| role.writes());
    let outlet = outlet.map(cleaned).filter(|outlet| is_capitalised(outlet) && outlet.len() <= 40);
    if let Some(outlet) = outlet.filter(|_| any && wrote) {
        found.push(Role::Source, outlet, Told::Byline);
    }
}

/// Words of the names of those who write together.
const CREWS: &[&str] =
    &["staff", "team", "desk", "editors", "editorial", "writers", "sport", "sports"];

/// Words that say what somebody is and not who.
const GENERIC: &[&str] = &[
    "staff",
    "reporter",
    "reporters",
    "writer",
    "writers",
    "correspondent",
    "correspondents",
    "editor",
    "editors",
    "team",
    "desk",
    "editorial",
    "contributor",
    "contributors",
    "admin",
    "administrator",
    "webmaster",
    "our",
    "the",
    "news",
    "special",
];

/// Cuts off where an author wrote from and for whom; the latter is returned apart.
pub(super) fn cut(value: &str) -> (&str, Option<&str>) {
    let mut end = value.len();
    let mut outlet = None;
    for mark in [" in ", " from ", " at ", " on ", " — ", " – ", " - ", " -- ", " with ", " | "]
    {
        end = end.min(value.find(mark).unwrap_or(end));
    }
    let mut head = value.get(..end).unwrap_or(value);
    if let Some((before, after)) = head.split_once(" for ") {
        (head, outlet) = (before, Some(after));
    }
    (head, outlet)
}

pub(super) fn is_capitalised(name: &str) -> bool {
    name.split_whitespace()
        .next()
        .and_then(|word| word.chars().next())
        .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || is_han(c))
}

const TITLES: &[&str] = &["Dr.", "Dr", "Prof.", "Professor", "Mr.", "Mrs.", "Ms.", "Sir"];
const DEGREES: &[&str] = &[
    "ph.d", "ph.d.", "phd", "md", "m.d.", "m.d", "jr", "jr.", "sr.", "esq", "mba", "rn", "cfa",
    "ma", "m.a.", "msc", "ld", "rd",
];
