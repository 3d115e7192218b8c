//! `credits`: a metadata line → people and organisations by role.

use std::collections::BTreeMap;

use diglot::field::credit::{Place, credits};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(crate) struct Question {
    line: String,
}

#[derive(Serialize)]
pub(crate) struct Answer {
    roles: BTreeMap<&'static str, Vec<String>>,
}

/// The bench counts reporters and correspondents as authors.
pub(crate) fn answer(question: Question) -> Answer {
    let mut roles = BTreeMap::<_, Vec<String>>::new();
    for credit in credits(&question.line, Place::Meta) {
        let role = if credit.role.writes() { "author" } else { credit.role.as_str() };
        let names = roles.entry(role).or_default();
        if !names.contains(&credit.name) {
            names.push(credit.name);
        }
    }
    Answer { roles }
}
