//! Times of day and zones after (or before) a date.

use super::lexicon::{Part, Word};
use super::scan::Scan;
use super::token::Kind;

/// A time of day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u8,
    pub(super) minute: Option<u8>,
    pub(super) second: Option<u8>,
    /// 夜里12点 and 24:00 are the start of the next day.
    pub(super) next_day: bool,
}

impl Clock {
    /// `00:00:00`, the time a database gives a date without one.
    pub(super) fn is_default(self) -> bool {
        self.hour == 0 && self.minute == Some(0) && self.second == Some(0) && !self.next_day
    }

    /// The time of the calendar.
    pub(super) fn time(self) -> Option<jiff::civil::Time> {
        let part = |part: Option<u8>| i8::try_from(part.unwrap_or(0)).ok();
        let (minute, second) = (part(self.minute)?, part(self.second)?);
        jiff::civil::Time::new(part(Some(self.hour))?, minute, second, 0).ok()
    }
}

/// Reads a time that follows a date, with what may stand between them.
pub(super) fn after_date(scan: Scan<'_>) -> Option<(Clock, Scan<'_>)> {
    let mut next = scan;
    // A weekday, bracketed or not: 2025年8月25日（星期一）10:30.
    weekday(&mut next);
    for _ in 0..2 {
        if next.mark(&[',', '@', '|', '·']).is_some() {
            continue;
        }
        let joined = !next.spaced();
        let words = [Word::T, Word::At, Word::On];
        if words.iter().any(|word| next.word(*word).is_some()) {
            continue;
        }
        if joined && next.peek_mark() == Some('-') && next.ahead(2).is_some_and(is_colon) {
            next.step();
        }
    }
    let dotted = true;
    time(next, dotted).or_else(|| iso_hour(scan))
}

/// `T08`, an hour of ISO 8601 without minutes.
fn iso_hour(scan: Scan<'_>) -> Option<(Clock, Scan<'_>)> {
    let mut next = scan;
    let joined = !next.spaced();
    next.word(Word::T).filter(|()| joined && !next.spaced())?;
    let number = next.number(2, 2).filter(|number| !number.han && number.value < 24)?;
    let hour = u8::try_from(number.value).ok()?;
    Some((Clock { hour, minute: None, second: None, next_day: false }, next))
}

/// Reads over a weekday, bracketed or not.
pub(super) fn weekday(scan: &mut Scan<'_>) -> Option<u8> {
    let mut next = *scan;
    let _ = next.mark(&[',']);
    let open = next.mark(&['(']).is_some();
    let bare =
        open && matches!(next.token()?.kind, Kind::Word(Word::Day) | Kind::Han { chars: 1, .. });
    let day = if bare {
        next.step();
        0
    } else {
        next.map(|word| match word {
            Word::Weekday(day) => Some(day),
            _ => None,
        })?
    };
    if open {
        next.mark(&[')'])?;
    }
    let _ = next.mark(&['.']);
    *scan = next;
    Some(day)
}

fn is_colon(token: &super::token::Token) -> bool {
    token.kind == Kind::Mark(':')
}

/// Reads a time of day. `dotted` allows `14.05`, which only a date before it makes a time.
pub(super) fn time(scan: Scan<'_>, dotted: bool) -> Option<(Clock, Scan<'_>)> {
    let mut next = scan;
    if let Some(hour) = next.map(named) {
        return Some((Clock { hour, minute: None, second: None, next_day: false }, next));
    }
    let mut part = next.map(part_word);
    let chinese = part.is_some();
    let (mut minute, mut second) = (None, None);
    let hour = next.number(1, 2)?.value;
    let joined = !next.spaced();
    if next.mark(&[':']).is_some() {
        minute = Some(sixty(&mut next, false)?);
        if next.peek_mark() == Some(':') {
            let mut seconds = next;
            seconds.step();
            second = Some(sixty(&mut seconds, true)?);
            next = seconds;
            fraction(&mut next);
        }
    } else if next.word(Word::Hour).is_some() {
        let _ = next.word(Word::Sharp);
        if next.word(Word::Half).is_some() {
            minute = Some(30);
        } else if let Some(number) = next.peek_number().filter(|number| number.digits <= 3) {
            let mut more = next;
            more.step();
            let value = u8::try_from(number.value).ok().filter(|value| *value < 60);
            if more.word(Word::Minute).is_some() {
                minute = Some(value?);
                next = more;
                let mut seconds = next;
                let value = seconds.number(1, 2).and_then(|n| u8::try_from(n.value).ok());
                if seconds.word(Word::Second).is_some() {
                    second = Some(value.filter(|value| *value < 60)?);
                    next = seconds;
                }
            } else if number.digits == 2 && !next.spaced() && value.is_some() {
                minute = value;
                next = more;
            }
        }
    } else if next.word(Word::H).is_some() {
        let mut more = next;
        if let Some(number) = more.number(2, 2).filter(|number| number.value < 60) {
            minute = u8::try_from(number.value).ok();
            next = more;
        }
    } else if joined && next.peek_mark() == Some('.') {
        let mut more = next;
        more.step();
        let glued = !more.spaced();
        let minutes = more.number(2, 2).filter(|number| glued && number.value < 60);
        let meridiem = english_part(more);
        if let Some(number) = minutes.filter(|_| dotted || meridiem.is_some()) {
            minute = u8::try_from(number.value).ok();
            next = more;
        }
    }
    let counted = minute.is_some() || next.at > scan.at + 1 + usize::from(chinese);
    if let Some((english, more)) = english_part(next) {
        part = Some(english);
        next = more;
    } else if !counted {
        // A bare number is no time.
        return None;
    }
    let (hour, next_day) = of_day(hour, part)?;
    let clock = Clock { hour, minute, second, next_day };
    Some((clock, next))
}

/// The hour of the day, and whether it is the next day's.
fn of_day(hour: u32, part: Option<Part>) -> Option<(u8, bool)> {
    let hour = u8::try_from(hour).ok()?;
    Some(match (part, hour) {
        (_, 24) => (0, true),
        (_, 25..) => return None,
        (Some(Part::Am), 12) => (0, false),
        (Some(Part::Pm), 1..12) => (hour + 12, false),
        (Some(Part::Night), 12) => (0, true),
        (Some(Part::Night), 5..12) => (hour + 12, false),
        (Some(Part::Noon), 1..4) => (hour + 12, false),
        _ => (hour, false),
    })
}

/// Minutes or seconds: two digits (or one). Of a longer run the first two are
/// read where the time ends with them (`04:29:4439`).
fn sixty(scan: &mut Scan<'_>, last: bool) -> Option<u8> {
    let number = scan.peek_number().filter(|number| !number.han)?;
    let value = if number.digits == 2 || (last && number.digits == 1) {
        scan.step();
        number.value
    } else if (last && number.digits > 2) || number.digits == 3 || number.digits == 4 {
        scan.part(2)?
    } else {
        return None;
    };
    u8::try_from(value).ok().filter(|value| *value < 60)
}

/// Reads over a fraction of a second.
fn fraction(scan: &mut Scan<'_>) {
    let mut next = *scan;
    if !next.spaced()
        && next.mark(&['.', ',']).is_some()
        && !next.spaced()
        && next.number(1, 9).is_some()
    {
        *scan = next;
    }
}

/// `am`, `p.m.`
fn english_part(scan: Scan<'_>) -> Option<(Part, Scan<'_>)> {
    let mut next = scan;
    if let Some(part) = next.map(|word| match word {
        Word::Part(part @ (Part::Am | Part::Pm)) => Some(part),
        _ => None,
    }) {
        return Some((part, next));
    }
    let part = match next.token()?.kind {
        Kind::Word(Word::A) => Part::Am,
        Kind::Word(Word::P) => Part::Pm,
        _ => return None,
    };
    next.step();
    next.mark(&['.'])?;
    next.word(Word::M)?;
    let _ = next.mark(&['.']);
    Some((part, next))
}

fn part_word(word: Word) -> Option<Part> {
    match word {
        Word::Part(part) => Some(part),
        _ => None,
    }
}

fn named(word: Word) -> Option<u8> {
    match word {
        Word::Named(hour) => Some(hour),
        _ => None,
    }
}

/// Reads a zone after a time: its offset from UTC in minutes, `None` within for
/// letters that name several zones.
pub(super) fn zone(scan: Scan<'_>) -> Option<(Option<i16>, Scan<'_>)> {
    let mut next = scan;
    let open = next.mark(&['(']).is_some();
    let named = next.map(|word| match word {
        Word::Zone(offset) => Some(Some(offset)),
        Word::AnyZone => Some(None),
        _ => None,
    });
    // The letters may carry an offset: GMT+8, UTC+08:00.
    if let Some((offset, more)) = offset(next).filter(|_| matches!(named, None | Some(Some(0)))) {
        next = more;
        if open {
            next.mark(&[')'])?;
        }
        return Some((Some(offset), next));
    }
    if open {
        next.mark(&[')'])?;
    }
    named.map(|offset| (offset, next))
}

/// `+08:00`, `+0800`, `+8`; a minus needs four digits or a colon to be one.
fn offset(scan: Scan<'_>) -> Option<(i16, Scan<'_>)> {
    let mut next = scan;
    let minus = next.mark(&['+', '-'])? == '-';
    if next.spaced() {
        return None;
    }
    let number = next.number(1, 4)?;
    let (hours, mut minutes) = match number.digits {
        4 => (number.value / 100, number.value % 100),
        1 | 2 => (number.value, 0),
        _ => return None,
    };
    let mut more = next;
    let colon = number.digits <= 2 && more.mark(&[':']).is_some();
    if let Some(number) = more.number(2, 2).filter(|_| colon) {
        minutes = number.value;
        next = more;
    }
    let bare = number.digits <= 2 && minutes == 0 && next.at == scan.at + 2;
    let total = i16::try_from(hours.checked_mul(60)?.checked_add(minutes)?).ok()?;
    let sound = total <= 14 * 60 && minutes < 60 && !(minus && (bare || scan.spaced()));
    sound.then_some((if minus { -total } else { total }, next))
}
