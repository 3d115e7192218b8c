//! Dates as portals print them, in Chinese and English.
//!
//! | form | examples |
//! |---|---|
//! | numeric, year first | `2025-08-25`, `2025/8/5 9:05`, `2025.08.25`, `20250825`, `2025-08-25 00:00:00.0` |
//! | Chinese | `2025年8月25日下午3时20分`, `二〇二五年八月`, `8月25日` |
//! | years of the Republic | `民國114年8月25日`, `114年8月25日`, `114/08/25` |
//! | numeric, year last | `08/25/2025`, `25.08.2025`, `25/08/25` (see [`Order`]) |
//! | English | `Aug 25, 2025 at 3:04 PM GMT+8`, `25 August 2025`, `fourth of July 1995` |
//! | standard | `2025-08-25T10:30:00+08:00`, `Mon, 25 Aug 2025 10:30:00 GMT` |
//! | against a moment | `3小时前`, `昨天 18:20`, `2 days ago`, `yesterday` |
//!
//! Versions (`v2.3.1`), telephone numbers, addresses, halves (`1/2`) and filing
//! numbers are no dates. The work is linear in the line.

mod absolute;
mod clock;
mod lexicon;
mod relative;
mod scan;
mod token;

use core::fmt;

use jiff::civil;

use crate::{Lang, Span};
use absolute::Parts;
use clock::Clock;
use scan::Scan;

/// How exactly a date is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Precision {
    /// 2025
    Year,
    /// 2025-08
    Month,
    /// 2025-08-25
    #[default]
    Day,
    /// 2025-08-25T10
    Hour,
    /// 2025-08-25T10:30
    Minute,
    /// 2025-08-25T10:30:00
    Second,
}

/// How a date was written, as far as it bears on trusting it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// All its parts are printed.
    #[default]
    Absolute,
    /// In years of the Republic of China.
    Roc,
    /// With a year of two digits.
    ShortYear,
    /// Month and day could be the other way round; the reader's [`Order`] decided.
    Ambiguous,
    /// Without a year: the moment of reading gave it.
    Partial,
    /// Counted from the moment of reading.
    Relative,
    /// A time of day alone, on the day of reading.
    Time,
}

/// Which number stands first where all three are short or the year is last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Order {
    /// `08/25/2025`
    #[default]
    MonthFirst,
    /// `25/08/2025`
    DayFirst,
    /// `25-08-25`; `25/08/2025` with the year last.
    YearFirst,
}

impl Order {
    /// The order pages of a language are written in.
    #[must_use]
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Zh | Lang::Ja | Lang::Ko => Self::YearFirst,
            Lang::En | Lang::None => Self::MonthFirst,
            _ => Self::DayFirst,
        }
    }
}

/// A date on a line.
///
/// `Display` gives ISO 8601 at the date's own precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    civil: civil::DateTime,
    precision: Precision,
    offset: Option<i16>,
    form: Form,
    ranged: bool,
    span: Span,
}

impl Date {
    /// Date and time of day; what is below the [precision](Self::precision) is zero, or one.
    #[must_use]
    pub const fn civil(&self) -> civil::DateTime {
        self.civil
    }

    /// How exactly it is stated.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// The zone, if stated or else [given](DateReader::with_zone): minutes east of UTC.
    #[must_use]
    pub const fn offset(&self) -> Option<i16> {
        self.offset
    }

    /// How it was written.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Whether it is an end of a range (8月20日至25日).
    #[must_use]
    pub const fn is_ranged(&self) -> bool {
        self.ranged
    }

    /// Its bytes of the line.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The same date at day precision, time and zone dropped.
    #[must_use]
    pub fn day(&self) -> civil::Date {
        self.civil.date()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { civil: c, precision, .. } = self;
        write!(f, "{:04}", c.year())?;
        if *precision >= Precision::Month {
            write!(f, "-{:02}", c.month())?;
        }
        if *precision >= Precision::Day {
            write!(f, "-{:02}", c.day())?;
        }
        if *precision >= Precision::Hour {
            write!(f, "T{:02}", c.hour())?;
        }
        if *precision >= Precision::Minute {
            write!(f, ":{:02}", c.minute())?;
        }
        if *precision >= Precision::Second {
            write!(f, ":{:02}", c.second())?;
        }
        match self.offset.filter(|_| *precision >= Precision::Hour) {
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let offset = offset.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)
            }
            None => Ok(()),
        }
    }
}

/// Which year a date without one is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Prefer {
    /// The last one before the moment of reading: what is published is past.
    #[default]
    Past,
    /// The year of the moment of reading.
    SameYear,
}

/// Reads dates from lines.
///
/// ```
/// use diglot::field::date::DateReader;
///
/// let reader = DateReader::new().with_now("2026-01-31T08:00:00+08:00");
/// let dates = reader.read("发布时间：2026年1月30日 下午3:20　更新：3小时前");
/// let iso: Vec<String> = dates.iter().map(|date| date.to_string()).collect();
/// assert_eq!(iso, ["2026-01-30T15:20", "2026-01-31T05"]);
/// assert!(reader.read("v2.3.1，电话 010-6512-3456，1/2").is_empty());
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct DateReader {
    now: Option<civil::DateTime>,
    order: Order,
    prefer: Prefer,
    zone: Option<i16>,
}

impl DateReader {
    /// A reader that knows no moment: dates that need one are left out.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A reader at some moment: for who asks only where dates stand.
    pub(crate) const fn at_any_moment() -> Self {
        let now = civil::DateTime::constant(2024, 3, 1, 0, 0, 0, 0);
        Self { now: Some(now), order: Order::MonthFirst, prefer: Prefer::Past, zone: None }
    }

    /// The moment of reading: an ISO 8601 date and time. Its offset, if any, says
    /// which clock it is; relative dates count on that clock. Unreadable is none.
    #[must_use]
    pub fn with_now(mut self, now: &str) -> Self {
        let plain = Self { now: None, ..self };
        self.now = plain.first(now).map(|date| date.civil);
        self
    }

    /// Which number stands first in `01/02/2026`.
    #[must_use]
    pub const fn with_order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// Which year a date without one is of.
    #[must_use]
    pub const fn with_prefer(mut self, prefer: Prefer) -> Self {
        self.prefer = prefer;
        self
    }

    /// The zone of times that are printed in full without one: an offset from UTC
    /// (`+08:00`, `GMT+8`). What counts from the moment of reading is on its clock
    /// and gets none. Unreadable is none.
    ///
    /// ```
    /// use diglot::field::date::DateReader;
    ///
    /// let reader = DateReader::new().with_zone("+08:00");
    /// assert_eq!(reader.first("2026-03-09 10:20").unwrap().to_string(), "2026-03-09T10:20+08:00");
    /// assert_eq!(reader.first("2026-03-09").unwrap().to_string(), "2026-03-09");
    /// ```
    #[must_use]
    pub fn with_zone(mut self, zone: &str) -> Self {
        self.zone = Self::new().first(&format!("2000-01-01T12:30{zone}")).and_then(|d| d.offset);
        self
    }

    /// The moment of reading, if known.
    #[must_use]
    pub const fn now(&self) -> Option<civil::DateTime> {
        self.now
    }

    /// The first date on a line.
    #[must_use]
    pub fn first(&self, line: &str) -> Option<Date> {
        self.read(line).into_iter().next()
    }

    /// All dates on a line, in order.
    #[must_use]
    pub fn read(&self, line: &str) -> Vec<Date> {
        let mut out: Vec<Date> = Vec::new();
        let tokens = token::tokens(line);
        let mut at = 0;
        let mut joined = false;
        while at < tokens.len() {
            let scan = Scan::new(&tokens, at);
            // Most of a line says nothing to a date, and no date begins there.
            if scan.token().is_none_or(|token| token.kind == token::Kind::Other) {
                at += 1;
                joined = false;
                continue;
            }
            let Some((mut date, next)) = self.one(scan, line) else {
                at += 1;
                joined = false;
                continue;
            };
            let follows = range_follows(next);
            date.ranged = joined || follows;
            out.push(date);
            // Past the mark between the ends.
            at = next.at + usize::from(next.eaten > 0) + usize::from(follows);
            joined = follows;
        }
        out
    }

    /// The date that begins at `scan`.
    fn one<'t>(&self, scan: Scan<'t>, line: &str) -> Option<(Date, Scan<'t>)> {
        let mut start = scan;
        if !may_start(scan, line) {
            return None;
        }
        let mut clock = None;
        let mut offset = None;
        let weekday = clock::weekday(&mut start);
        if weekday.is_some() {
            let _ = start.mark(&[',', '-', '(']);
        }
        let (mut parts, mut next) = match self.dated(start) {
            Some(found) => found,
            None if weekday.is_some() => return None,
            None => {
                let (time, mut after) = clock::time(scan, false)?;
                if let Some((zone, more)) = clock::zone(after) {
                    (offset, after) = (zone, more);
                }
                let _ = after.mark(&[',']);
                let _ = after.word(lexicon::Word::On).or_else(|| after.word(lexicon::Word::Of));
                let day = clock::weekday(&mut after);
                if day.is_some() {
                    let _ = after.mark(&[',']);
                }
                clock = Some(time);
                match self.dated(after) {
                    Some((mut parts, next)) => {
                        parts.weekday = day;
                        (parts, next)
                    }
                    None => return self.time_alone(scan, time, line),
                }
            }
        };
        parts.weekday = parts.weekday.or(weekday).filter(|day| *day > 0);
        if clock.is_none() && parts.day.is_some() {
            if let Some((time, after)) = clock::after_date(next) {
                (clock, next) = (Some(time), after);
                if let Some((zone, after)) = clock::zone(next) {
                    (offset, next) = (zone, after);
                }
                // Mon Aug 25 10:30:00 CST 2025.
                let mut year = next;
                let late = parts.year.is_none().then(|| year.number(4, 4)).flatten();
                if let Some(late) = late.filter(|late| (1900..2100).contains(&late.value)) {
                    parts.year = i16::try_from(late.value).ok();
                    parts.form = Form::Absolute;
                    next = year;
                }
            } else {
                let mut more = next;
                if let Some(day) = clock::weekday(&mut more).filter(|day| *day > 0) {
                    (parts.weekday, next) = (Some(day), more);
                }
            }
        }
        let date = self.resolve(parts, clock, offset)?;
        let from = scan.token()?.start;
        Some((Date { span: Span::from_usize(from, next.end(line)), ..date }, next))
    }

    /// A date without its time: printed, or counted from the moment of reading.
    fn dated<'t>(&self, scan: Scan<'t>) -> Option<(Parts, Scan<'t>)> {
        absolute::date(scan, self.order).or_else(|| relative::date(scan, self.now?))
    }

    fn time_alone<'t>(&self, scan: Scan<'t>, clock: Clock, line: &str) -> Option<(Date, Scan<'t>)> {
        let now = self.now?;
        let (_, next) = clock::time(scan, false)?;
        let parts = Parts::of(now, Form::Time);
        let date = self.resolve(parts, Some(clock), None)?;
        Some((Date { span: Span::from_usize(scan.token()?.start, next.end(line)), ..date }, next))
    }

    /// Asks the calendar.
    fn resolve(&self, parts: Parts, clock: Option<Clock>, offset: Option<i16>) -> Option<Date> {
        let precision = match (parts.month, parts.day, clock) {
            (None, ..) => Precision::Year,
            (_, None, _) => Precision::Month,
            (_, _, None) => parts.precision.unwrap_or_default(),
            (_, _, Some(clock)) if clock.is_default() => Precision::Day,
            (_, _, Some(Clock { second: Some(_), .. })) => Precision::Second,
            (_, _, Some(Clock { minute: Some(_), .. })) => Precision::Minute,
            (_, _, Some(_)) => Precision::Hour,
        };
        let (month, day) = (parts.month.unwrap_or(1), parts.day.unwrap_or(1));
        let date = match parts.year {
            Some(year) => civil::Date::new(year, month, day).ok()?,
            None => self.year_of(month, day, parts.weekday)?,
        };
        let time = match clock {
            Some(clock) => clock.time()?,
            None => parts.time.unwrap_or(civil::Time::midnight()),
        };
        let date =
            if clock.is_some_and(|clock| clock.next_day) { date.tomorrow().ok()? } else { date };
        let given = self
            .zone
            .filter(|_| !matches!(parts.form, Form::Partial | Form::Relative | Form::Time));
        let offset = offset.or(given).filter(|_| precision >= Precision::Hour);
        let civil = date.to_datetime(time);
        Some(Date {
            civil,
            precision,
            offset,
            form: parts.form,
            ranged: false,
            span: Span::empty(0),
        })
    }

    /// The date of a month and day without a year.
    fn year_of(&self, month: i8, day: i8, weekday: Option<u8>) -> Option<civil::Date> {
        let today = self.now?.date();
        let in_year = |year: i16| civil::Date::new(year, month, day).ok();
        if let Some(weekday) = weekday {
            // The year at hand in which the day is that weekday. Further away it is a slip.
            let fits = [0, -1, 1]
                .iter()
                .filter_map(|by| in_year(today.year() + by))
                .find(|date| u8::try_from(date.weekday().to_monday_one_offset()) == Ok(weekday));
            if fits.is_some() {
                return fits;
            }
        }
        let latest = match self.prefer {
            // A day ahead is another zone's today.
            Prefer::Past => today.tomorrow().ok()?,
            Prefer::SameYear => civil::Date::new(today.year(), 12, 31).ok()?,
        };
        // 29 February comes every four years, every eight around a century.
        (0..=8).filter_map(|by| in_year(today.year() - by)).find(|date| *date <= latest)
    }
}

/// Whether a date may begin here: not in the middle of a longer number.
fn may_start(scan: Scan<'_>, line: &str) -> bool {
    use token::Kind;
    let Some(token) = scan.token() else { return false };
    let before = |by: usize| scan.at.checked_sub(by).and_then(|at| scan.tokens.get(at));
    if !matches!(token.kind, Kind::Num { .. } | Kind::Han { .. }) {
        return true;
    }
    if token.spaced {
        return !matches!(
            before(1).map(|token| token.kind),
            Some(Kind::Mark('$' | '￥' | '¥' | '€' | '£'))
        );
    }
    match before(1).map(|token| token.kind) {
        Some(Kind::Mark('-' | '/' | '.' | ':')) => {
            !before(2).is_some_and(|token| matches!(token.kind, Kind::Num { .. }))
        }
        Some(Kind::Mark('$' | '￥' | '¥' | '€' | '£' | '#' | '*')) => false,
        Some(Kind::Mark('+')) => false,
        Some(Kind::Word(lexicon::Word::Version)) => false,
        // The month of a year whose day the calendar refused.
        Some(Kind::Word(lexicon::Word::Year | lexicon::Word::Month_)) => !before(2)
            .is_some_and(|token| matches!(token.kind, Kind::Num { .. } | Kind::Han { .. })),
        // NF4425: letters and digits are one name, unless a whole date follows.
        Some(Kind::Other | Kind::Word(_)) => {
            let glued = line.get(..token.start).and_then(|text| text.chars().next_back());
            let year = matches!(token.kind, Kind::Num { digits: 4.., .. });
            year || !glued.is_some_and(|c| c.is_ascii_alphabetic())
        }
        _ => true,
    }
}

/// Whether a date is the first end of a range: 至, `to`, `-` and then a number.
fn range_follows(scan: Scan<'_>) -> bool {
    use token::Kind;
    let mut next = scan;
    let joined = next.word(lexicon::Word::To).is_some() || next.mark(&['-', '~']).is_some();
    joined
        && next
            .token()
            .is_some_and(|token| matches!(token.kind, Kind::Num { .. } | Kind::Han { .. }))
}
