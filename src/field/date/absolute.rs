//! Dates that name a day, a month or a year.

use super::lexicon::Word;
use super::scan::{Number, Scan};
use super::{Form, Order, Precision};
use jiff::civil;

/// What a date says, before the calendar has been asked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    /// A weekday printed beside it.
    pub(super) weekday: Option<u8>,
    /// The time of day of a moment counted from another.
    pub(super) time: Option<civil::Time>,
    /// The precision of such a moment.
    pub(super) precision: Option<Precision>,
    pub(super) form: Form,
}

impl Parts {
    /// The day of a moment.
    pub(super) fn of(moment: civil::DateTime, form: Form) -> Self {
        let (year, month, day) = (moment.year(), moment.month(), moment.day());
        Self { year: Some(year), month: Some(month), day: Some(day), form, ..Self::default() }
    }

    /// A moment counted from the moment of reading.
    pub(super) fn at(moment: civil::DateTime, precision: Precision) -> Self {
        let parts = Self::of(moment, Form::Relative);
        let month = parts.month.filter(|_| precision >= Precision::Month);
        let day = parts.day.filter(|_| precision >= Precision::Day);
        let time = (precision >= Precision::Hour).then_some(moment.time());
        Self { month, day, time, precision: Some(precision), ..parts }
    }

    fn ymd(year: u32, month: u32, day: u32) -> Option<Self> {
        let parts = Self::ym(year, month)?;
        Some(Self { day: Some(day_of(day)?), ..parts })
    }

    fn ym(year: u32, month: u32) -> Option<Self> {
        Some(Self { month: Some(month_of(month)?), ..Self::y(year)? })
    }

    fn y(year: u32) -> Option<Self> {
        let year = i16::try_from(year).ok().filter(|year| (1000..3000).contains(year))?;
        Some(Self { year: Some(year), ..Self::default() })
    }

    fn md(month: u32, day: u32) -> Option<Self> {
        let (month, day) = (Some(month_of(month)?), Some(day_of(day)?));
        Some(Self { month, day, form: Form::Partial, ..Self::default() })
    }
}

fn month_of(month: u32) -> Option<i8> {
    i8::try_from(month).ok().filter(|month| (1..=12).contains(month))
}

fn day_of(day: u32) -> Option<i8> {
    i8::try_from(day).ok().filter(|day| (1..=31).contains(day))
}

/// Reads a date at `scan`.
pub(super) fn date(scan: Scan<'_>, order: Order) -> Option<(Parts, Scan<'_>)> {
    let number = scan.peek_number();
    match (number, scan.peek_word()) {
        (Some(number), _) => era(scan)
            .or_else(|| chinese(scan, number, None))
            .or_else(|| compact(scan, number))
            .or_else(|| year_first(scan, number, order))
            .or_else(|| day_month(scan))
            .or_else(|| numeric(scan, number, order))
            .or_else(|| short(scan, number, order)),
        (None, Some(Word::Roc)) => era(scan),
        (None, Some(Word::Ad)) => {
            let mut next = scan;
            next.step();
            chinese(next, next.peek_number()?, None)
        }
        (None, Some(Word::Month(_) | Word::Modal)) => month_day(scan),
        (None, Some(Word::The | Word::Ordinal(_) | Word::Cardinal(_))) => day_month(scan),
        _ => None,
    }
}

/// 民國114年8月25日, 114年8月25日, 114/08/25: years since 1911.
fn era(scan: Scan<'_>) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    let named = next.word(Word::Roc).is_some();
    let number = next.peek_number()?;
    let plain = number.digits == 3 && !number.han && (90..200).contains(&number.value);
    if !(1..200).contains(&number.value) || !(named || plain) {
        return None;
    }
    let year = number.value + 1911;
    let mut more = next;
    more.step();
    let found = if more.peek_word() == Some(Word::Year) {
        chinese(next, number, Some(year)).filter(|(parts, _)| named || parts.month.is_some())
    } else {
        let marks: &[char] = if named { &['/', '.', '-'] } else { &['/'] };
        let mark = more.mark(marks)?;
        let month = more.number(1, 2)?;
        more.mark(&[mark])?;
        let day = more.number(1, 2)?;
        Some((Parts::ymd(year, month.value, day.value)?, more))
    };
    found.map(|(parts, next)| (Parts { form: Form::Roc, ..parts }, next))
}

/// 2025年8月25日, 二〇二五年八月, 8月25日, 15年3月2日. `year` replaces the written one.
fn chinese(scan: Scan<'_>, number: Number, year: Option<u32>) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    next.step();
    if next.word(Word::Year).is_some() {
        let short = number.digits == 2;
        let year = match year {
            Some(year) => year,
            None if number.digits == 4 && number.value >= 1000 => number.value,
            None if short => century(number.value),
            None => return None,
        };
        let mut more = next;
        let month = more.peek_number().filter(|n| n.digits <= 2 || n.han);
        if let Some(month) = month {
            more.step();
            if more.word(Word::Month_).is_some() && (1..=12).contains(&month.value) {
                let (day, more) = day(more);
                let parts = match day {
                    Some(day) => Parts::ymd(year, month.value, day)?,
                    None => Parts::ym(year, month.value)?,
                };
                return Some((parts, more));
            }
        }
        // 15年 alone is a length of time, and so is 2025年前 an end.
        return Some((Parts::y(year)?, next)).filter(|_| !short || number.han);
    }
    // 8月25日, 十月31.
    if number.digits <= 3 && next.word(Word::Month_).is_some() && year.is_none() {
        let (day, next) = day(next);
        return Some((Parts::md(number.value, day?)?, next));
    }
    None
}

/// The day after 月: 25日, 25号, 25, or the 29 of 2911:30.
fn day(scan: Scan<'_>) -> (Option<u32>, Scan<'_>) {
    let mut next = scan;
    let Some(number) = next.peek_number() else { return (None, scan) };
    let glued = number.digits == 4 && !number.han && colon_after(next);
    let value = if glued {
        next.part(2)
    } else if number.digits <= 2 || number.han {
        next.step();
        Some(number.value)
    } else {
        None
    };
    let marked = !glued && next.word(Word::Day).is_some();
    match value {
        // 8月3个 is no day: without 日 the number must not count something.
        Some(value) if (1..=31).contains(&value) && (marked || glued || stands(next)) => {
            (Some(value), next)
        }
        _ => (None, scan),
    }
}

/// Whether nothing that a number could count or measure follows.
fn stands(scan: Scan<'_>) -> bool {
    use super::token::Kind;
    match scan.token() {
        None => true,
        Some(token) if token.spaced => {
            !matches!(token.kind, Kind::Word(Word::Month_ | Word::Unit(_)))
        }
        Some(token) => match token.kind {
            Kind::Mark(mark) => !matches!(mark, '%' | '℃' | '°'),
            Kind::Word(Word::Part(_) | Word::T | Word::Weekday(_)) => true,
            _ => false,
        },
    }
}

/// 20250825, 202508251030, 20250825103000. The time is read by the caller, from
/// the digits left.
fn compact(scan: Scan<'_>, number: Number) -> Option<(Parts, Scan<'_>)> {
    if number.han || number.digits != 8 {
        return None;
    }
    let (year, rest) = (number.value / 10_000, number.value % 10_000);
    let mut next = scan;
    next.step();
    let parts = Parts::ymd(year, rest / 100, rest % 100)?;
    let sound = parts.year.is_some_and(|year| (1900..2100).contains(&year)) && stands(next);
    sound.then_some((parts, next))
}

/// 2025-08-25, 2025.8.25, 2025 08 25, 2025-08, 2020/Sep/23, 2025 Aug 25.
fn year_first(scan: Scan<'_>, number: Number, order: Order) -> Option<(Parts, Scan<'_>)> {
    const MARKS: &[char] = &['-', '/', '.'];
    let mut next = scan;
    if number.digits == 2 && order == Order::YearFirst {
        return short_year_first(scan, number);
    }
    if number.digits != 4 || number.han {
        return None;
    }
    next.step();
    let mark = next.mark(MARKS);
    if mark.is_none() && !next.spaced() {
        return None;
    }
    if let Some(month) = next.map(month_name) {
        let joined = next.mark(MARKS);
        let day = next.number(1, 2).filter(|_| joined.is_some() || mark.is_none())?;
        return Some((Parts::ymd(number.value, month.into(), day.value)?, next));
    }
    let month = next.number(1, 2).filter(|month| !month.han)?;
    let before = next;
    let second = next.mark(MARKS);
    let follows = match (mark, second) {
        (Some(_), Some(_)) => true,
        (None, None) => next.spaced(),
        _ => false,
    };
    let day = next.peek_number().filter(|day| follows && !day.han);
    if let Some(day) = day {
        let value = match day.digits {
            1 | 2 => next.number(1, 2).map(|day| day.value),
            // 2018-12-1209:03, 2025.08.2505:39, 2019-12-2410时.
            3 | 4 if colon_after(next) => next.part(if day.digits == 3 { 1 } else { 2 }),
            _ => None,
        };
        let parts = value.and_then(|day| Parts::ymd(number.value, month.value, day));
        if let Some(parts) = parts {
            // 2025-08-25-17 goes on: it is a number of something else.
            return Some((parts, next));
        }
        if mark.is_some() {
            return None;
        }
    }
    // 2025-08: a month, where nothing goes on.
    let closed = before.token().is_none_or(|token| {
        token.spaced || !matches!(token.kind, super::token::Kind::Mark('-' | '/' | '.' | ':'))
    });
    let sound = matches!(mark, Some('-' | '/')) && month.digits == 2 && closed && stands(before);
    Some((Parts::ym(number.value, month.value)?, before)).filter(|_| sound)
}

/// 25-08-25 where the reader was told that years stand first.
fn short_year_first(scan: Scan<'_>, number: Number) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    next.step();
    let mark = next.mark(&['-', '/', '.'])?;
    let month = next.number(2, 2)?;
    next.mark(&[mark])?;
    let day = next.number(2, 2)?;
    let parts = Parts::ymd(century(number.value), month.value, day.value)?;
    Some((Parts { form: Form::ShortYear, ..parts }, next)).filter(|_| ends(next))
}

/// 08/25/2025, 25.08.2025, 3/3/15, 26. 10.21.
fn numeric(scan: Scan<'_>, number: Number, order: Order) -> Option<(Parts, Scan<'_>)> {
    if number.han || number.digits > 2 {
        return None;
    }
    let mut next = scan;
    next.step();
    let mark = next.mark(&['-', '/', '.'])?;
    let second = next.number(1, 2).filter(|second| !second.han)?;
    next.mark(&[mark])?;
    let third = next.peek_number().filter(|third| !third.han)?;
    let long = third.digits == 4;
    // 2.3.1 is a version.
    let short = third.digits == 2 && (mark != '.' || (number.digits == 2 && second.digits == 2));
    if !long && !short {
        return None;
    }
    next.step();
    let year = if long { third.value } else { century(third.value) };
    let (a, b) = (number.value, second.value);
    let month_first = match mark {
        '.' => false,
        _ => order == Order::MonthFirst || (order == Order::YearFirst && a <= 12 && b > 12),
    };
    let parts = if month_first {
        Parts::ymd(year, a, b).or_else(|| Parts::ymd(year, b, a))
    } else {
        Parts::ymd(year, b, a).or_else(|| Parts::ymd(year, a, b))
    }?;
    let form = match () {
        () if a <= 12 && b <= 12 && a != b => Form::Ambiguous,
        () if !long => Form::ShortYear,
        () => Form::Absolute,
    };
    Some((Parts { form, ..parts }, next)).filter(|_| ends(next))
}

/// 08-25, 12/1, 29/03: a month and a day without a year.
fn short(scan: Scan<'_>, number: Number, order: Order) -> Option<(Parts, Scan<'_>)> {
    if number.han || number.digits > 2 {
        return None;
    }
    let mut next = scan;
    next.step();
    let mark = next.mark(&['-', '/', '.']).filter(|_| !next.spaced())?;
    let second = next.number(1, 2).filter(|second| !second.han)?;
    if !ends(next) {
        return None;
    }
    let (a, b) = (number.value, second.value);
    let both = number.digits == 2 && second.digits == 2;
    let timed = super::clock::after_date(next).is_some_and(|(clock, _)| clock.minute.is_some());
    let told = weekday_before(scan) || timed;
    let alone = scan.at == 0 && next.token().is_none();
    let allowed = match mark {
        // 1/2 is a half, or a page of two; 2-15 may be a score.
        '/' => number.digits + second.digits > 2 || told,
        '-' => both || told || (alone && second.digits == 2),
        _ => both && timed,
    };
    if !allowed {
        return None;
    }
    let month_first = Parts::md(a, b);
    let day_first = Parts::md(b, a).filter(|_| both || told);
    let parts = if order == Order::DayFirst && mark == '/' {
        day_first.or(month_first)
    } else {
        month_first.or(day_first)
    }?;
    Some((parts, next))
}

/// 25 August 2025, 15th of february, 25-Aug-2025, fourth of july, 14th April 15.
fn day_month(scan: Scan<'_>) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    let _ = next.word(Word::The);
    let day = day_number(&mut next)?;
    let mark = next.mark(&['-', '/', '.', ',']);
    let of = next.word(Word::Of).is_some();
    let month = next.map(|word| match word {
        Word::Modal if of || mark == Some('-') => Some(5),
        word => month_name(word),
    })?;
    let base = Parts::md(month.into(), day)?;
    let _ = next.mark(&['.']);
    let mut more = next;
    if let Some(year) = year_after(&mut more, true) {
        return Some((Parts { year: Some(year), form: Form::Absolute, ..base }, more));
    }
    Some((base, next))
}

/// Aug 25, 2025; march 3rd 2015; Dec31, 1994; Oct/2; August 2025.
fn month_day(scan: Scan<'_>) -> Option<(Parts, Scan<'_>)> {
    let mut next = scan;
    let modal = next.peek_word() == Some(Word::Modal);
    let month = next.map(|word| if word == Word::Modal { Some(5) } else { month_name(word) })?;
    let _ = next.mark(&['.']);
    // August 2025, August, 2025.
    let mut alone = next;
    let _ = alone.mark(&[',']);
    let _ = alone.word(Word::Of);
    if let Some(year) = alone.number(4, 4).filter(|year| (1000..3000).contains(&year.value)) {
        return Some((Parts::ym(year.value, month.into())?, alone));
    }
    let _ = next.mark(&['/', '-', ',']);
    let _ = next.word(Word::The);
    let day = day_number(&mut next)?;
    let base = Parts::md(month.into(), day)?;
    // Aug 25-27 and Aug 25%: no day of publication, but a day still; 25:30 is none.
    if next.peek_mark() == Some(':') && !next.spaced() {
        return None;
    }
    let mut more = next;
    let _ = super::clock::weekday(&mut more);
    if let Some(year) = year_after(&mut more, false) {
        return Some((Parts { year: Some(year), form: Form::Absolute, ..base }, more));
    }
    // `may 5 people come`: the month needs a year or a capital.
    Some((base, next)).filter(|_| !modal)
}

/// A day's number: 3, 3rd, third, thirty first.
fn day_number(scan: &mut Scan<'_>) -> Option<u32> {
    let mut next = *scan;
    let value = if let Some(number) = next.number(1, 2) {
        if number.han {
            return None;
        }
        let _ = next.word(Word::Suffix);
        number.value
    } else {
        let tens = next.map(|word| match word {
            Word::Cardinal(n @ (20 | 30)) => Some(n),
            _ => None,
        });
        let _ = next.mark(&['-']).filter(|_| tens.is_some());
        let ordinal = next.map(|word| match word {
            Word::Ordinal(n) => Some(n),
            _ => None,
        })?;
        u32::from(tens.unwrap_or(0) + ordinal)
    };
    if !(1..=31).contains(&value) {
        return None;
    }
    *scan = next;
    Some(value)
}

/// A year after month and day: `2025`, `, 2025`, `of 1995`, `of 87`; two bare digits
/// where `short` allows.
fn year_after(scan: &mut Scan<'_>, short: bool) -> Option<i16> {
    let mut next = *scan;
    let mark = next.mark(&[',', '-', '/', '.']);
    let of = next.word(Word::Of).is_some();
    let number = next.number(2, 4).filter(|number| !number.han)?;
    let year = match number.digits {
        4 if (1000..3000).contains(&number.value) => number.value,
        2 if (short || of) && mark != Some(',') && ends(next) && !time_follows(next) => {
            century(number.value)
        }
        _ => return None,
    };
    let _ = next.word(Word::Unit(super::lexicon::Unit::Year));
    *scan = next;
    i16::try_from(year).ok()
}

fn time_follows(scan: Scan<'_>) -> bool {
    scan.peek_mark() == Some(':')
        || matches!(scan.peek_word(), Some(Word::Part(_) | Word::A | Word::P | Word::H))
}

/// Whether a number pattern ends here, and does not go on as another number.
fn ends(scan: Scan<'_>) -> bool {
    use super::token::Kind;
    let Some(token) = scan.token() else { return true };
    if token.spaced {
        return !matches!(token.kind, Kind::Word(Word::Unit(_) | Word::H));
    }
    match token.kind {
        Kind::Mark('-' | '/' | '.' | ':') => {
            !scan.ahead(1).is_some_and(|next| !next.spaced && matches!(next.kind, Kind::Num { .. }))
        }
        Kind::Mark('%' | '℃' | '°') => false,
        Kind::Mark(_) => true,
        Kind::Word(Word::Part(_) | Word::T | Word::Weekday(_)) => true,
        _ => false,
    }
}

fn weekday_before(scan: Scan<'_>) -> bool {
    use super::token::Kind;
    scan.at
        .checked_sub(1)
        .and_then(|at| scan.tokens.get(at))
        .is_some_and(|token| matches!(token.kind, Kind::Word(Word::Weekday(_) | Word::Rel(_))))
}

fn colon_after(scan: Scan<'_>) -> bool {
    use super::token::Kind;
    scan.ahead(1).is_some_and(|token| !token.spaced && matches!(token.kind, Kind::Mark(':')))
}

fn month_name(word: Word) -> Option<u8> {
    match word {
        Word::Month(month) => Some(month),
        _ => None,
    }
}

/// The century of a year of two digits: 1940 to 2039.
fn century(year: u32) -> u32 {
    if year < 40 { 2000 + year } else { 1900 + year }
}
