//! Dates on lines.

use diglot::Lang;
use diglot::field::date::{DateReader, Order, Precision};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    line: String,
    #[serde(default)]
    lang: String,
    now: Option<String>,
    want: Vec<String>,
    why: String,
}

fn reader(lang: &str, now: &str) -> DateReader {
    let order = Order::of(if lang == "en" { Lang::En } else { Lang::Zh });
    DateReader::new().with_order(order).with_now(now)
}

#[test]
fn lines_give_the_dates_a_reader_sees() {
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/dates.toml")).expect("cases parse");
    for case in cases.case {
        let now = case.now.as_deref().unwrap_or("2026-01-31T08:00:00");
        let found: Vec<String> =
            reader(&case.lang, now).read(&case.line).iter().map(ToString::to_string).collect();
        assert_eq!(found, case.want, "{}: {}", case.line, case.why);
    }
}

#[test]
fn an_end_of_a_range_says_so() {
    let dates = reader("zh", "").read("2025年11月3日至2025年11月9日，2025-12-01");
    let ranged: Vec<bool> = dates.iter().map(diglot::field::date::Date::is_ranged).collect();
    assert_eq!(ranged, [true, true, false]);
}

/// Pieces that lines with dates are made of, and hostile ones.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,5}",
        "[年月日号时点分:/.,T+ -]",
        "[一二三十〇零廿]{1,4}",
        prop::sample::select(vec![
            "民國", "下午", "昨天", "前", "小时", "Aug", "may", "Fri", "pm", "a.m.", "CST", "ago",
            "至", "（", ")", "the", "of", "first"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,3}",
    ]
}

proptest! {
    /// Spans lie on the line, in order and apart; every value is in the calendar.
    #[test]
    fn spans_are_sound(pieces in prop::collection::vec(piece(), 0..40)) {
        let line = pieces.concat();
        for lang in ["zh", "en"] {
            let mut end = 0;
            for date in reader(lang, "2026-01-31T08:00:00").read(&line) {
                let text = date.span().of(&line);
                prop_assert!(text.is_some_and(|text| !text.trim().is_empty()), "{:?} in {line:?}", date.span());
                prop_assert!(date.span().start() >= end, "dates do not overlap");
                end = date.span().end();
            }
        }
    }

    /// What is printed reads back as the same date, at every precision.
    #[test]
    fn iso_reads_back(year in 1900i16..2100, month in 1i8..=12, day in 1i8..=28, hour in 1i8..24, minute in 0i8..60, second in 0i8..60, offset in prop::option::of(-720i32..=720)) {
        let zone = offset.map_or(String::new(), |o| {
            format!("{}{:02}:{:02}", if o < 0 { '-' } else { '+' }, o.abs() / 60, o.abs() % 60)
        });
        let full = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
        for len in [7, 10, 16, 19] {
            let mut iso = full[..len].to_owned();
            if len > 10 {
                iso.push_str(&zone);
            }
            let dates = DateReader::new().read(&iso);
            prop_assert_eq!(dates.len(), 1, "{}", iso);
            let printed = dates[0].to_string();
            let want = iso.replace("+00:00", "Z").replace("-00:00", "Z");
            prop_assert_eq!(printed, want);
        }
    }

    /// A day reads the same in every way portals print it.
    #[test]
    fn all_forms_agree(year in 2000i16..2060, month in 1i8..=12, day in 1i8..=28) {
        const MONTHS: [&str; 12] = ["Jan.", "February", "Mar", "April", "May", "June", "Jul", "Aug.", "Sept.", "October", "NOV", "Dec"];
        let name = MONTHS[usize::try_from(month).unwrap() - 1];
        for line in [
            format!("{year}-{month}-{day}"),
            format!("{year}/{month:02}/{day:02}"),
            format!("{year}.{month:02}.{day:02}"),
            format!("{year}年{month}月{day}日"),
            format!("{year}{month:02}{day:02}"),
            format!("民國{}年{month}月{day}日", year - 1911),
            format!("{name} {day}, {year}"),
            format!("{day} {name} {year}"),
            format!("{day}-{name}-{year}"),
            format!("{day:02}.{month:02}.{year}"),
        ] {
            let dates = reader("zh", "").read(&line);
            prop_assert_eq!(dates.len(), 1, "{}", &line);
            prop_assert_eq!(dates[0].precision(), Precision::Day, "{}", &line);
            prop_assert_eq!(dates[0].to_string(), format!("{year:04}-{month:02}-{day:02}"), "{}", line);
        }
    }
}
