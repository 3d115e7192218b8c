//! `dates`: a string → the date it states.

use diglot::Lang;
use diglot::field::date::{Date, DateReader, Form, Order, Precision, Prefer};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(crate) struct Question {
    input: String,
    lang: String,
    /// The moment relative dates count from.
    #[serde(rename = "ref")]
    now: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Answer {
    value: Option<String>,
}

/// The first date that states its day, else the first date.
pub(crate) fn answer(question: Question) -> Answer {
    let lang = if question.lang == "zh" { Lang::Zh } else { Lang::En };
    let mut reader = DateReader::new().with_order(Order::of(lang)).with_prefer(Prefer::SameYear);
    if let Some(now) = &question.now {
        reader = reader.with_now(now);
    }
    let dates = reader.read(&question.input);
    let stated = |date: &&Date| !matches!(date.form(), Form::Relative | Form::Time);
    let date = dates.iter().find(stated).or(dates.first());
    Answer { value: date.map(written) }
}

/// The bench's form: a day, or a day and a time to the second.
fn written(date: &Date) -> String {
    if date.precision() <= Precision::Day {
        date.day().to_string()
    } else {
        date.civil().to_string()
    }
}
