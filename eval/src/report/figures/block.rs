//! Typed lines and main content of whole pages.

use std::error::Error;

use serde_json::Value;

use super::Measured;
use crate::report::Figure;
use crate::report::scorer::{Scorer, after, line, number};

pub(super) fn typed_html(scorer: &Scorer) -> Measured {
    let args = ["dev.jsonl", "--mode", "html", "--html-root", "../extract/corpus", "--fields"];
    let print = typed(scorer, &args, "document")?;
    let mut figures = typed_figures("typed html", &print)?;
    let fields = line(&print, "fields")?;
    let metrics = [
        ("title", "title exact"),
        ("date", "date exact"),
        ("source", "source exact"),
        ("editor", "editor exact"),
        ("breadcrumb", "breadcrumb exact"),
        ("authors", "authors exact"),
        ("tags", "tags exact"),
        ("keywords", "keywords exact"),
    ];
    for (field, metric) in metrics {
        let at = fields.find(&format!(" {field} ")).ok_or("no such field")?;
        let counts: Vec<f64> = fields[at + field.len() + 2..]
            .split(' ')
            .next()
            .unwrap_or_default()
            .split('/')
            .filter_map(number)
            .collect();
        let [right, _, gold] = counts[..] else { return Err("unreadable field".into()) };
        figures.push(Figure::new("typed html", metric, right / gold));
    }
    Ok(figures)
}

pub(super) fn typed_text(scorer: &Scorer) -> Measured {
    typed_figures("typed text", &typed(scorer, &["dev.jsonl", "--mode", "text"], "blocks")?)
}

pub(super) fn bilingual(scorer: &Scorer) -> Measured {
    let args = ["../bilingual/dev.jsonl", "--mode", "html", "--html-root", "../bilingual"];
    let figures = typed_figures("bilingual", &typed(scorer, &args, "document")?)?;
    Ok(figures.into_iter().filter(|f| ["coarse accuracy", "body F1"].contains(&f.metric)).collect())
}

/// Main content of one set of pages.
pub(super) fn extract(
    scorer: &Scorer,
    name: &'static str,
    set: &str,
    langs: Option<&str>,
) -> Measured {
    let command = scorer.stage("article");
    let mut args = vec![set, "--by", "none", "--json", "--cmd", &command];
    args.extend(langs.iter().flat_map(|langs| ["--langs", *langs]));
    let print = scorer.python("extract", "score.py", args)?;
    let row: Value = serde_json::from_str(print.lines().next().unwrap_or_default())?;
    let metrics = [
        ("F1", "F1"),
        ("paraF1", "exact paragraphs"),
        ("title", "title exact"),
        ("date", "date exact"),
        ("fail", "failures"),
    ];
    let figure = |(key, metric): (&str, &'static str)| {
        row[key].as_f64().map(|value| Figure::new(name, metric, value))
    };
    Ok(metrics.into_iter().filter_map(figure).collect())
}

fn typed(scorer: &Scorer, args: &[&str], stage: &str) -> Result<String, Box<dyn Error>> {
    let args = args.iter().map(|arg| (*arg).to_owned()).chain(scorer.words(stage));
    scorer.python("typed", "score.py", args)
}

/// Fine and coarse accuracy and macro-F1, and body F1, off the typed scorer's first line.
fn typed_figures(set: &'static str, print: &str) -> Measured {
    let first = line(print, "pages")?;
    let fine = first.split('|').nth(1).unwrap_or_default();
    let coarse = first.split('|').nth(2).unwrap_or_default();
    Ok(vec![
        Figure::new(set, "fine accuracy", after(fine, "acc")?),
        Figure::new(set, "fine macro-F1", after(fine, "macroF1")?),
        Figure::new(set, "coarse accuracy", after(coarse, "acc")?),
        Figure::new(set, "coarse macro-F1", after(coarse, "macroF1")?),
        Figure::new(set, "body F1", after(first, "body char F1")?),
    ])
}
