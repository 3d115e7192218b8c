//! Languages, Simplified or Traditional, sentences.

use std::error::Error;

use serde_json::Value;

use super::Measured;
use crate::report::Figure;
use crate::report::scorer::{Scorer, after, line};

pub(super) fn regions(scorer: &Scorer) -> Measured {
    let figures = region_figures(scorer, "regions")?;
    let mean = &figures["mean"];
    Ok(vec![
        Figure::new("regions", "macro-F1", percent(&mean["rmacroF1"])),
        Figure::new("regions", "boundary F1", percent(&mean["rbF1"])),
        Figure::new("regions", "exact documents", percent(&mean["rexact"])),
    ])
}

pub(super) fn runs(scorer: &Scorer) -> Measured {
    let figures = region_figures(scorer, "runs")?;
    let mean = &figures["mean"];
    Ok(vec![
        Figure::new("runs", "accuracy", percent(&mean["facc"])),
        Figure::new("runs", "exact documents", percent(&mean["fexact"])),
        Figure::new(
            "runs",
            "recall of other languages",
            percent(&figures["sources"]["ALL"][0]["other_recall"]),
        ),
    ])
}

pub(super) fn variant(scorer: &Scorer) -> Measured {
    let mut args = vec!["corpus".to_owned()];
    args.extend(scorer.words("variant"));
    let print = scorer.python("regions", "score_hans.py", args)?;
    let row = line(&print, ">=16 Han")?;
    Ok(vec![
        Figure::new("hans-hant", "wrong, ≥ 16 Han (%)", after(row, "wrong")? * 100.0),
        Figure::new("hans-hant", "undecided, ≥ 16 Han (%)", after(row, "undecided")? * 100.0),
    ])
}

pub(super) fn sentences(scorer: &Scorer) -> Measured {
    let mut args = vec!["sent.jsonl".to_owned()];
    args.extend(scorer.words("sentences"));
    let print = scorer.python("regions", "score_sent.py", args)?;
    let f1 = |source: &str| -> Result<f64, Box<dyn Error>> {
        let part = print
            .split('|')
            .find(|part| part.trim_start().starts_with(source))
            .ok_or_else(|| format!("no source {source}"))?;
        after(part, " F")
    };
    Ok(vec![
        Figure::new("sentences", "F1 zh GSD", f1("ud-zh-gsds")?),
        Figure::new("sentences", "F1 zh PUD", f1("ud-zh-pud")?),
        Figure::new("sentences", "F1 mixed", f1("mixed-pud")?),
        Figure::new("sentences", "F1 EWT", f1("ud-en-ewt")?),
        Figure::new("sentences", "F1 golden-en", f1("golden-en")?),
    ])
}

/// The region scorer's figures as it writes them to a file.
fn region_figures(scorer: &Scorer, stage: &str) -> Result<Value, Box<dyn Error>> {
    let out = scorer.scratch(stage, "")?;
    let mut args = vec![
        "--split".to_owned(),
        "dev".to_owned(),
        "--json".to_owned(),
        out.display().to_string(),
    ];
    args.push("corpus".to_owned());
    args.extend(scorer.words(stage));
    scorer.python("regions", "score.py", args)?;
    // The scorer writes NaN, which JSON has not.
    let text = std::fs::read_to_string(&out)?.replace("NaN", "null");
    std::fs::remove_file(&out)?;
    Ok(serde_json::from_str(&text)?)
}

fn percent(value: &Value) -> f64 {
    value.as_f64().map_or(f64::NAN, |share| share * 100.0)
}
