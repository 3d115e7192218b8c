//! Label paths, concepts, the kinds of metadata lines.

use std::error::Error;

use serde_json::Value;

use super::Measured;
use crate::report::Figure;
use crate::report::scorer::{Scorer, number};

pub(super) fn label_path(scorer: &Scorer) -> Measured {
    let figures = label_figures(scorer, "parse", "label-path")?;
    Ok(vec![Figure::new("label-path", "whole path exact", share(&figures["accuracy"]))])
}

pub(super) fn label_resolve(scorer: &Scorer) -> Measured {
    let figures = label_figures(scorer, "resolve", "label-resolve")?;
    let surface = [
        "exact",
        "case",
        "width",
        "t2s",
        "pair",
        "count",
        "emoji",
        "bracket",
        "space",
        "uk-us",
        "amp/plural",
    ];
    let set = "label-resolve";
    Ok(vec![
        Figure::new(set, "surface classes", classes(&figures, &surface)),
        Figure::new(
            set,
            "synonyms and regional names",
            classes(&figures, &["synonym", "regional-name"]),
        ),
        Figure::new(set, "known labels resolved", share(&figures["recall_known"])),
        Figure::new(set, "false on unknown", share(&figures["false_resolve_unknown"])),
        Figure::new(set, "wrong on known", share(&figures["wrong_resolve_known"])),
        Figure::new(set, "top 3 suggestions on misses", share(&figures["suggest_top3_on_misses"])),
    ])
}

pub(super) fn field_kind(scorer: &Scorer) -> Measured {
    let figures = label_figures(scorer, "meta", "field-kind")?;
    Ok(vec![
        Figure::new("field-kind", "accuracy", share(&figures["accuracy"])),
        Figure::new("field-kind", "false on negatives", share(&figures["false_resolve_unknown"])),
    ])
}

fn label_figures(scorer: &Scorer, task: &str, stage: &str) -> Result<Value, Box<dyn Error>> {
    let mut args = vec![task.to_owned(), "--json".to_owned()];
    args.extend(scorer.words(stage));
    let print = scorer.python("labels", "score.py", args)?;
    Ok(serde_json::from_str(print.lines().next().unwrap_or_default())?)
}

fn share(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// The share right over several classes of a label task, from its `right/all` entries.
fn classes(figures: &Value, names: &[&str]) -> f64 {
    let (mut right, mut all) = (0.0, 0.0);
    for name in names {
        let entry = figures["by"][name].as_str().and_then(|entry| entry.split_once('/'));
        let pair = entry.and_then(|(r, n)| number(r).zip(number(n)));
        let (r, n) = pair.unwrap_or_default();
        right += r;
        all += n;
    }
    right / all
}
