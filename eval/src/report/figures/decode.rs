//! Encodings: detection and decoding.

use std::error::Error;

use super::{Measured, mean};
use crate::report::Figure;
use crate::report::scorer::{Scorer, number};

pub(super) fn raw(scorer: &Scorer) -> Measured {
    let rows = score(scorer, "raw.jsonl", "cls,len")?;
    let pick = |metric, which: &dyn Fn(&str, f64) -> bool| {
        let value = mean(&rows, |row| which(&row.class, row.len).then_some((row.items, row.right)));
        Figure::new("encoding/raw", metric, value)
    };
    let legacy = |class: &str| {
        ["zh-Hans/gbk", "zh-Hant/gbk", "zh-Hans/gb18030-4b", "zh-Hant/big5", "zh-Hant/big5-hkscs"]
            .contains(&class)
    };
    let rare = |class: &str| ["euc-tw", "hz", "iso-2022-cn"].iter().any(|n| class.ends_with(n));
    let unmarked = |class: &str| class.contains("utf-16") && !class.ends_with("-bom");
    Ok(vec![
        pick("all", &|_, _| true),
        pick("zh gbk, gb18030, big5, hkscs, ≥ 32 B", &|class, len| legacy(class) && len >= 32.0),
        pick("zh gbk, gb18030, big5, hkscs, 16 B", &|class, len| legacy(class) && len == 16.0),
        pick("mix gbk", &|class, _| class == "mix/gbk"),
        pick("mix big5", &|class, _| class == "mix/big5"),
        pick("en windows-1252", &|class, _| class == "en/windows-1252"),
        pick("UTF-16 without BOM", &|class, _| unmarked(class)),
        pick("EUC-TW, HZ, ISO-2022-CN", &|class, _| rare(class)),
        pick("cut tails", &|class, _| class.ends_with("-cut")),
    ])
}

pub(super) fn html(scorer: &Scorer) -> Measured {
    let rows = score(scorer, "html.jsonl", "cls")?;
    let all = mean(&rows, |row| Some((row.items, row.right)));
    let mixed =
        mean(&rows, |row| row.class.ends_with("fragment").then_some((row.items, row.right)));
    Ok(vec![
        Figure::new("encoding/html", "all", all),
        Figure::new("encoding/html", "page with a fragment in another encoding", mixed),
    ])
}

pub(super) fn native(scorer: &Scorer) -> Measured {
    let rows = score(scorer, "native.jsonl", "cls")?;
    let all = mean(&rows, |row| Some((row.items, row.right)));
    Ok(vec![Figure::new("encoding/native", "all", all)])
}

/// A row of the scorer's table.
struct Row {
    class: String,
    /// Bytes a snippet; 0 where the table is not by length.
    len: f64,
    items: f64,
    /// Decoded right, in per cent.
    right: f64,
}

fn score(scorer: &Scorer, file: &str, by: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let command = format!("diglot={}", scorer.stage("detect"));
    let print = scorer.python("encoding", "score.py", [file, "--by", by, &command])?;
    let rows = print.lines().skip(1).take_while(|line| !line.starts_with("ALL"));
    rows.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let (class, numbers) = columns.split_first().ok_or("an empty row")?;
        let numbers: Vec<f64> = numbers.iter().filter_map(|column| number(column)).collect();
        let (len, items, right) = match numbers[..] {
            [items, right] => (0.0, items, right),
            [len, items, right] => (len, items, right),
            _ => return Err(format!("unreadable row {line:?}").into()),
        };
        Ok(Row { class: (*class).to_owned(), len, items, right })
    })
    .collect()
}
