//! Dates, credits, pairs of translations.

use serde_json::{Value, json};

use super::{Measured, mean};
use crate::report::Figure;
use crate::report::scorer::{Scorer, after, line, number, rows};

pub(super) fn dates(scorer: &Scorer) -> Measured {
    let questions = scorer.file("features/dates.jsonl");
    let answers = scorer.answers("dates", &questions)?;
    let said: String = answers.iter().map(|(_, said)| format!("{said}\n")).collect();
    let answers = scorer.scratch("dates", &said)?;
    let args = ["dates".as_ref(), questions.as_os_str(), answers.as_os_str()];
    let print = scorer.python("features", "score.py", args)?;
    std::fs::remove_file(&answers)?;
    let mut rows = Vec::new();
    for row in print.lines() {
        let words: Vec<&str> = row.split_whitespace().collect();
        if let [lang, kind, "n", n, "exact", exact, ..] = words.as_slice() {
            rows.push((
                *lang,
                *kind,
                number(n).ok_or("unreadable count")?,
                number(exact).ok_or("unreadable share")?,
            ));
        }
    }
    type Row<'a> = (&'a str, &'a str, f64, f64);
    let pick = |metric, lang: &str, kinds: &[&str]| {
        let value = mean(&rows, |(l, kind, n, exact): &Row<'_>| {
            ((lang.is_empty() || *l == lang) && kinds.contains(kind)).then_some((*n, *exact))
        });
        Figure::new("dates", metric, value)
    };
    let full = ["absolute", "absolute2", "absolute_hanzi", "numeric_short", "partial", "portal"];
    Ok(vec![
        pick("portal forms zh", "zh", &["portal"]),
        pick("portal forms en", "en", &["portal"]),
        pick("negatives kept", "", &["negative"]),
        pick("absolute and partial zh", "zh", &full),
        pick("absolute and partial en", "en", &full),
    ])
}

pub(super) fn credits(scorer: &Scorer) -> Measured {
    let questions = scorer.file("features/bylines.jsonl");
    let pairs = scorer.answers("credits", &questions)?;
    let said: String = pairs.iter().map(|(_, said)| format!("{said}\n")).collect();
    let answers = scorer.scratch("credits", &said)?;
    let args = ["bylines".as_ref(), questions.as_os_str(), answers.as_os_str()];
    let print = scorer.python("features", "score.py", args)?;
    std::fs::remove_file(&answers)?;
    let f1 = |role: &str| after(line(&print, role)?, "F1");
    let empty = |value: &Value| {
        value.as_object().is_none_or(|roles| {
            roles.values().all(|names| names.as_array().is_none_or(Vec::is_empty))
        })
    };
    let invented = pairs
        .iter()
        .filter(|(asked, said)| empty(&asked["gold"]) && !empty(&said["roles"]))
        .count();
    Ok(vec![
        Figure::new("credits", "F1 author", f1("author")?),
        Figure::new("credits", "F1 editor", f1("editor")?),
        Figure::new("credits", "F1 source", f1("source")?),
        Figure::new("credits", "false on lines without any", invented as f64),
    ])
}

/// Date and author of whole pages.
pub(super) fn zh_pages(scorer: &Scorer) -> Measured {
    let pages = rows(&std::fs::read_to_string(scorer.file("features/zh_pages.jsonl"))?)?;
    let ask = |page: &Value| {
        let path = scorer.file("features").join(page["path"].as_str().unwrap_or_default());
        format!("{}\n", json!({"id": page["id"], "path": path}))
    };
    let questions = scorer.scratch("pages", &pages.iter().map(ask).collect::<String>())?;
    let answers = scorer.answers("document", &questions)?;
    std::fs::remove_file(&questions)?;
    let (mut dated, mut named, mut right, mut invented) = (0, 0, 0, 0);
    for (page, (_, said)) in pages.iter().zip(&answers) {
        let day = |value: &Value| value.as_str().and_then(|date| date.get(..10)).map(str::to_owned);
        dated += i32::from(day(&page["date"]) == day(&said["date"]));
        let none = page["author"].as_array().is_none_or(Vec::is_empty);
        named += i32::from(!none);
        right += i32::from(!none && page["author"] == said["authors"]);
        invented +=
            i32::from(none && said["authors"].as_array().is_some_and(|names| !names.is_empty()));
    }
    let of = |count: i32, all: i32| f64::from(count) / f64::from(all.max(1));
    let all = i32::try_from(pages.len())?;
    Ok(vec![
        Figure::new("zh pages", "date", of(dated, all)),
        Figure::new("zh pages", "author exact where there is one", of(right, named)),
        Figure::new("zh pages", "author where there is none", of(invented, all - named)),
    ])
}

pub(super) fn align(scorer: &Scorer) -> Measured {
    let mut args = vec!["dev.jsonl".to_owned()];
    args.extend(scorer.words("align"));
    let print = scorer.python("bilingual", "score_align.py", args)?;
    Ok(vec![
        Figure::new(
            "align",
            "link F1, parallel pages",
            after(line(&print, "parallel")?, "link F1")?,
        ),
        Figure::new(
            "align",
            "pairs claimed where there are none",
            after(line(&print, "ALL")?, "without pairs")?,
        ),
    ])
}
