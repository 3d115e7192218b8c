//! Mojibake undone.

use super::{Measured, mean};
use crate::report::Figure;
use crate::report::scorer::{Scorer, number};

pub(super) fn mojibake(scorer: &Scorer) -> Measured {
    let command = format!("diglot={}", scorer.stage("repair"));
    let print = scorer.python("encoding", "score_repair.py", ["mojibake.jsonl", &command])?;
    let (mut repaired, mut spared) = (Vec::new(), Vec::new());
    for row in print.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [class, n, value] = columns.as_slice() else { continue };
        let n = number(n).ok_or("unreadable count")?;
        if let Some(wrong) = value.strip_prefix("FP ") {
            spared.push((*class, n, number(wrong).ok_or("unreadable share")?));
        } else if let Some((exact, recovered)) = value.split_once('/') {
            let pair = number(exact).zip(number(recovered)).ok_or("unreadable shares")?;
            repaired.push((*class, n, pair));
        }
    }
    type Positive<'a> = (&'a str, f64, (f64, f64));
    let lossy = |class: &str| class.contains("(lossy)");
    let exact = |which: &dyn Fn(&str) -> bool| {
        mean(&repaired, |(class, n, (exact, _)): &Positive<'_>| {
            which(class).then_some((*n, *exact))
        })
    };
    let recovered = |which: &dyn Fn(&str) -> bool| {
        mean(&repaired, |(class, n, (_, rec)): &Positive<'_>| which(class).then_some((*n, *rec)))
    };
    let ours =
        ["cantonese", "en", "hand", "mix", "native big5", "native gb2312", "zh-Hans", "zh-Hant"];
    let own = |class: &str| class.strip_prefix("neg ").is_some_and(|name| ours.contains(&name));
    let wrong = |which: &dyn Fn(&str) -> bool| {
        mean(&spared, |(class, n, wrong): &(&str, f64, f64)| which(class).then_some((*n, *wrong)))
    };
    let set = "encoding/mojibake";
    Ok(vec![
        Figure::new(set, "exact, not lossy", exact(&|class| !lossy(class))),
        Figure::new(set, "characters recovered, all", recovered(&|_| true)),
        Figure::new(
            set,
            "exact, lossless GBK and Big5 chains",
            exact(&|class| {
                (class.contains("gbk") || class.contains("big5"))
                    && !lossy(class)
                    && !class.starts_with("en-curly")
            }),
        ),
        Figure::new(set, "characters recovered, lossy", recovered(&lossy)),
        Figure::new(
            set,
            "exact, in the wild and C1/quotes",
            exact(&|class| {
                matches!(
                    class,
                    "ftfy in-the-wild pos" | "en-curly cp1252>latin1(C1)" | "en-curly utf8>cp1252"
                )
            }),
        ),
        Figure::new(set, "false positives zh, en, mixed", wrong(&own)),
        Figure::new(set, "false positives, other languages", wrong(&|class| !own(class))),
    ])
}
