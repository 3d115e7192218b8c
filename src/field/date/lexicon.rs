//! The words dates are written with, in both languages and both scripts.

use crate::field::first::{Firsts, Index};

/// A word that means something to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month's English name, 1 to 12; `May` in lower case is [`Word::Modal`].
    Month(u8),
    /// `may`: a month only beside a year.
    Modal,
    /// A weekday, Monday 1 to Sunday 7.
    Weekday(u8),
    /// `first` … `thirtieth`.
    Ordinal(u8),
    /// `one` … `twenty`, and the tens.
    Cardinal(u8),
    /// `st`, `nd`, `rd`, `th`.
    Suffix,
    /// Part of the day: before noon, after noon, night.
    Part(Part),
    /// A zone's offset from UTC in minutes.
    Zone(i16),
    /// A zone that means more than one offset (`CST`).
    AnyZone,
    /// `T` between date and time.
    T,
    /// `h` after an hour.
    H,
    /// `p` and `m` of `p.m.`
    P,
    M,
    /// 年, 月, 日, 号…
    Year,
    Month_,
    Day,
    /// 时, 点
    Hour,
    Minute,
    Second,
    /// 半, 整, 钟
    Half,
    Sharp,
    /// 民国
    Roc,
    /// 公元, and words that may stand before a date without a meaning of their own.
    Ad,
    /// 今天 0, 昨天 -1…
    RelDay(i8),
    /// 今年 0, 去年 -1…
    RelYear(i8),
    /// 本月 0, 上月 -1…
    RelMonth(i8),
    /// 上周 -1, 下周 1 before a weekday.
    RelWeek(i8),
    /// `last`, `previous` -1, `this` 0, `next` 1.
    Rel(i8),
    /// A length of time.
    Unit(Unit),
    /// 前, `ago`; 后, `later`.
    Ago,
    Hence,
    /// 刚刚, `just now`, `now`.
    Now,
    Just,
    A,
    In,
    Of,
    The,
    At,
    On,
    /// `to`, 至, 到: joins the ends of a range.
    To,
    /// `midnight` 0, `noon` 12.
    Named(u8),
    /// `v`, `version`, `ver`: what follows is none.
    Version,
}

/// Part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// `am`, 上午, 凌晨, 早上: the hour stands.
    Am,
    /// `pm`, 下午, 傍晚: twelve is added.
    Pm,
    /// 晚上, 夜里: twelve is added from five on; twelve itself ends the day.
    Night,
    /// 中午: eleven and twelve stand, one to three are afternoon.
    Noon,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// The word a run of ASCII letters is.
pub(super) fn latin(word: &str) -> Option<Word> {
    if word.len() > 12 {
        return None;
    }
    if let Some(&(_, zone)) = ZONES.iter().find(|(name, _)| *name == word) {
        return Some(zone.map_or(Word::AnyZone, Word::Zone));
    }
    if word == "may" {
        return Some(Word::Modal);
    }
    let mut lower = [0u8; 12];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let lower = core::str::from_utf8(lower).ok()?;
    LATIN
        .binary_search_by(|(name, _)| (*name).cmp(lower))
        .ok()
        .and_then(|at| LATIN.get(at))
        .map(|&(_, w)| w)
}

/// The Chinese word at the start of `rest`, the longest first, and its length in bytes.
pub(super) fn han(rest: &str) -> Option<(Word, usize)> {
    let first = rest.chars().next().filter(|c| FIRSTS.may(*c))?;
    if let Some(lead) = WEEK.iter().find(|lead| rest.starts_with(**lead)) {
        let day = rest.get(lead.len()..).and_then(|rest| rest.chars().next()).and_then(weekday);
        if let Some(day) = day {
            return Some((Word::Weekday(day), lead.len() + 3));
        }
    }
    INDEX
        .of(first)
        .filter_map(|nth| HAN.get(nth))
        .filter(|(name, _)| rest.starts_with(*name))
        .max_by_key(|(name, _)| name.len())
        .map(|&(name, word)| (word, name.len()))
}

/// The places in [`HAN`] by what the words begin with.
static INDEX: Index<{ HAN.len() }> = {
    let mut index = Index::new();
    let (mut nth, mut rest) = (0, HAN);
    while let [(word, _), tail @ ..] = rest {
        index = index.with(nth, word);
        (nth, rest) = (nth + 1, tail);
    }
    index
};

/// What Chinese words begin with.
static FIRSTS: Firsts = {
    let (mut firsts, mut rest) = (Firsts::new(), HAN);
    while let [(word, _), tail @ ..] = rest {
        firsts = firsts.with(word);
        rest = tail;
    }
    let mut rest = WEEK;
    while let [word, tail @ ..] = rest {
        firsts = firsts.with(word);
        rest = tail;
    }
    firsts
};

const WEEK: &[&str] = &["星期", "礼拜", "禮拜", "周", "週"];

fn weekday(c: char) -> Option<u8> {
    "一二三四五六日天"
        .chars()
        .position(|day| day == c)
        .and_then(|at| u8::try_from(at + 1).ok())
        .map(|day| day.min(7))
}

/// Zones as printed, in minutes; `None` where the letters name several.
const ZONES: &[(&str, Option<i16>)] = &[
    ("Z", Some(0)),
    ("UTC", Some(0)),
    ("GMT", Some(0)),
    ("BST", Some(60)),
    ("CET", Some(60)),
    ("CEST", Some(120)),
    ("EET", Some(120)),
    ("MSK", Some(180)),
    ("HKT", Some(480)),
    ("SGT", Some(480)),
    ("BJT", Some(480)),
    ("JST", Some(540)),
    ("KST", Some(540)),
    ("AEST", Some(600)),
    ("EST", Some(-300)),
    ("EDT", Some(-240)),
    ("CDT", Some(-300)),
    ("MST", Some(-420)),
    ("PST", Some(-480)),
    ("PDT", Some(-420)),
    ("ET", None),
    ("PT", None),
    ("CST", None),
    ("IST", None),
];

/// Sorted.
const LATIN: &[(&str, Word)] = &[
    ("a", Word::A),
    ("ago", Word::Ago),
    ("am", Word::Part(Part::Am)),
    ("an", Word::A),
    ("apr", Word::Month(4)),
    ("april", Word::Month(4)),
    ("at", Word::At),
    ("aug", Word::Month(8)),
    ("august", Word::Month(8)),
    ("day", Word::Unit(Unit::Day)),
    ("days", Word::Unit(Unit::Day)),
    ("dec", Word::Month(12)),
    ("december", Word::Month(12)),
    ("eight", Word::Cardinal(8)),
    ("eighteen", Word::Cardinal(18)),
    ("eighteenth", Word::Ordinal(18)),
    ("eighth", Word::Ordinal(8)),
    ("eleven", Word::Cardinal(11)),
    ("eleventh", Word::Ordinal(11)),
    ("feb", Word::Month(2)),
    ("february", Word::Month(2)),
    ("fifteen", Word::Cardinal(15)),
    ("fifteenth", Word::Ordinal(15)),
    ("fifth", Word::Ordinal(5)),
    ("fifty", Word::Cardinal(50)),
    ("first", Word::Ordinal(1)),
    ("five", Word::Cardinal(5)),
    ("forty", Word::Cardinal(40)),
    ("four", Word::Cardinal(4)),
    ("fourteen", Word::Cardinal(14)),
    ("fourteenth", Word::Ordinal(14)),
    ("fourth", Word::Ordinal(4)),
    ("fri", Word::Weekday(5)),
    ("friday", Word::Weekday(5)),
    ("h", Word::H),
    ("hence", Word::Hence),
    ("hour", Word::Unit(Unit::Hour)),
    ("hours", Word::Unit(Unit::Hour)),
    ("hr", Word::Unit(Unit::Hour)),
    ("hrs", Word::Unit(Unit::Hour)),
    ("in", Word::In),
    ("jan", Word::Month(1)),
    ("january", Word::Month(1)),
    ("jul", Word::Month(7)),
    ("july", Word::Month(7)),
    ("jun", Word::Month(6)),
    ("june", Word::Month(6)),
    ("just", Word::Just),
    ("last", Word::Rel(-1)),
    ("later", Word::Hence),
    ("m", Word::M),
    ("mar", Word::Month(3)),
    ("march", Word::Month(3)),
    ("may", Word::Month(5)),
    ("midnight", Word::Named(0)),
    ("min", Word::Unit(Unit::Minute)),
    ("mins", Word::Unit(Unit::Minute)),
    ("minute", Word::Unit(Unit::Minute)),
    ("minutes", Word::Unit(Unit::Minute)),
    ("mon", Word::Weekday(1)),
    ("monday", Word::Weekday(1)),
    ("month", Word::Unit(Unit::Month)),
    ("months", Word::Unit(Unit::Month)),
    ("nd", Word::Suffix),
    ("next", Word::Rel(1)),
    ("nine", Word::Cardinal(9)),
    ("nineteen", Word::Cardinal(19)),
    ("nineteenth", Word::Ordinal(19)),
    ("ninth", Word::Ordinal(9)),
    ("noon", Word::Named(12)),
    ("nov", Word::Month(11)),
    ("november", Word::Month(11)),
    ("now", Word::Now),
    ("oct", Word::Month(10)),
    ("october", Word::Month(10)),
    ("of", Word::Of),
    ("on", Word::On),
    ("one", Word::Cardinal(1)),
    ("p", Word::P),
    ("past", Word::Rel(-1)),
    ("pm", Word::Part(Part::Pm)),
    ("previous", Word::Rel(-1)),
    ("rd", Word::Suffix),
    ("sat", Word::Weekday(6)),
    ("saturday", Word::Weekday(6)),
    ("sec", Word::Unit(Unit::Second)),
    ("second", Word::Ordinal(2)),
    ("seconds", Word::Unit(Unit::Second)),
    ("secs", Word::Unit(Unit::Second)),
    ("sep", Word::Month(9)),
    ("sept", Word::Month(9)),
    ("september", Word::Month(9)),
    ("seven", Word::Cardinal(7)),
    ("seventeen", Word::Cardinal(17)),
    ("seventeenth", Word::Ordinal(17)),
    ("seventh", Word::Ordinal(7)),
    ("six", Word::Cardinal(6)),
    ("sixteen", Word::Cardinal(16)),
    ("sixteenth", Word::Ordinal(16)),
    ("sixth", Word::Ordinal(6)),
    ("st", Word::Suffix),
    ("sun", Word::Weekday(7)),
    ("sunday", Word::Weekday(7)),
    ("t", Word::T),
    ("ten", Word::Cardinal(10)),
    ("tenth", Word::Ordinal(10)),
    ("th", Word::Suffix),
    ("the", Word::The),
    ("third", Word::Ordinal(3)),
    ("thirteen", Word::Cardinal(13)),
    ("thirteenth", Word::Ordinal(13)),
    ("thirtieth", Word::Ordinal(30)),
    ("thirty", Word::Cardinal(30)),
    ("this", Word::Rel(0)),
    ("three", Word::Cardinal(3)),
    ("through", Word::To),
    ("thu", Word::Weekday(4)),
    ("thur", Word::Weekday(4)),
    ("thurs", Word::Weekday(4)),
    ("thursday", Word::Weekday(4)),
    ("to", Word::To),
    ("today", Word::RelDay(0)),
    ("tomorrow", Word::RelDay(1)),
    ("tonight", Word::RelDay(0)),
    ("tue", Word::Weekday(2)),
    ("tues", Word::Weekday(2)),
    ("tuesday", Word::Weekday(2)),
    ("twelfth", Word::Ordinal(12)),
    ("twelve", Word::Cardinal(12)),
    ("twentieth", Word::Ordinal(20)),
    ("twenty", Word::Cardinal(20)),
    ("two", Word::Cardinal(2)),
    ("until", Word::To),
    ("v", Word::Version),
    ("ver", Word::Version),
    ("version", Word::Version),
    ("wed", Word::Weekday(3)),
    ("wednesday", Word::Weekday(3)),
    ("week", Word::Unit(Unit::Week)),
    ("weeks", Word::Unit(Unit::Week)),
    ("year", Word::Unit(Unit::Year)),
    ("years", Word::Unit(Unit::Year)),
    ("yesterday", Word::RelDay(-1)),
];

/// Chinese words, both scripts; the longest at a place counts.
const HAN: &[(&str, Word)] = &[
    ("年", Word::Year),
    ("月份", Word::Month_),
    ("月", Word::Month_),
    ("日", Word::Day),
    ("号", Word::Day),
    ("號", Word::Day),
    ("时", Word::Hour),
    ("時", Word::Hour),
    ("点", Word::Hour),
    ("點", Word::Hour),
    ("点钟", Word::Hour),
    ("點鐘", Word::Hour),
    ("分", Word::Minute),
    ("分钟", Word::Unit(Unit::Minute)),
    ("分鐘", Word::Unit(Unit::Minute)),
    ("秒", Word::Second),
    ("秒钟", Word::Unit(Unit::Second)),
    ("秒鐘", Word::Unit(Unit::Second)),
    ("半", Word::Half),
    ("整", Word::Sharp),
    ("小时", Word::Unit(Unit::Hour)),
    ("小時", Word::Unit(Unit::Hour)),
    ("个小时", Word::Unit(Unit::Hour)),
    ("個小時", Word::Unit(Unit::Hour)),
    ("天", Word::Unit(Unit::Day)),
    ("周", Word::Unit(Unit::Week)),
    ("週", Word::Unit(Unit::Week)),
    ("星期", Word::Unit(Unit::Week)),
    ("个星期", Word::Unit(Unit::Week)),
    ("個星期", Word::Unit(Unit::Week)),
    ("个月", Word::Unit(Unit::Month)),
    ("個月", Word::Unit(Unit::Month)),
    ("前", Word::Ago),
    ("之前", Word::Ago),
    ("以前", Word::Ago),
    ("后", Word::Hence),
    ("後", Word::Hence),
    ("之后", Word::Hence),
    ("之後", Word::Hence),
    ("以后", Word::Hence),
    ("刚刚", Word::Now),
    ("剛剛", Word::Now),
    ("刚才", Word::Now),
    ("剛才", Word::Now),
    ("现在", Word::Now),
    ("現在", Word::Now),
    ("民国", Word::Roc),
    ("民國", Word::Roc),
    ("公元", Word::Ad),
    ("西元", Word::Ad),
    ("今天", Word::RelDay(0)),
    ("今日", Word::RelDay(0)),
    ("当天", Word::RelDay(0)),
    ("昨天", Word::RelDay(-1)),
    ("昨日", Word::RelDay(-1)),
    ("昨晚", Word::RelDay(-1)),
    ("前天", Word::RelDay(-2)),
    ("前日", Word::RelDay(-2)),
    ("大前天", Word::RelDay(-3)),
    ("明天", Word::RelDay(1)),
    ("明日", Word::RelDay(1)),
    ("后天", Word::RelDay(2)),
    ("後天", Word::RelDay(2)),
    ("大后天", Word::RelDay(3)),
    ("今年", Word::RelYear(0)),
    ("本年", Word::RelYear(0)),
    ("去年", Word::RelYear(-1)),
    ("前年", Word::RelYear(-2)),
    ("明年", Word::RelYear(1)),
    ("后年", Word::RelYear(2)),
    ("本月", Word::RelMonth(0)),
    ("上月", Word::RelMonth(-1)),
    ("上个月", Word::RelMonth(-1)),
    ("上個月", Word::RelMonth(-1)),
    ("下月", Word::RelMonth(1)),
    ("下个月", Word::RelMonth(1)),
    ("上", Word::RelWeek(-1)),
    ("下", Word::RelWeek(1)),
    ("这", Word::RelWeek(0)),
    ("這", Word::RelWeek(0)),
    ("本", Word::RelWeek(0)),
    ("上午", Word::Part(Part::Am)),
    ("早上", Word::Part(Part::Am)),
    ("早晨", Word::Part(Part::Am)),
    ("清晨", Word::Part(Part::Am)),
    ("凌晨", Word::Part(Part::Am)),
    ("中午", Word::Part(Part::Noon)),
    ("下午", Word::Part(Part::Pm)),
    ("午后", Word::Part(Part::Pm)),
    ("傍晚", Word::Part(Part::Pm)),
    ("晚上", Word::Part(Part::Night)),
    ("晚间", Word::Part(Part::Night)),
    ("夜里", Word::Part(Part::Night)),
    ("深夜", Word::Part(Part::Night)),
    ("晚", Word::Part(Part::Night)),
    ("至", Word::To),
    ("到", Word::To),
    ("北京时间", Word::Zone(480)),
    ("北京時間", Word::Zone(480)),
];
