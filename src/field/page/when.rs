//! When the document was published and changed.

use super::view::View;
use super::{Bid, settle};
use crate::block::{Block, Kind};
use crate::field::date::{Date, DateReader, Form, Order, Precision};
use crate::field::{Fields, Origin, OriginKind};
use crate::input::Known;
use crate::{Lang, Span};

/// Head statements of publication, the surest first, with their confidence.
const PUBLISHED: &[(&str, u16)] = &[
    ("article:published_time", 800),
    ("ld:datepublished", 790),
    ("og:published_time", 770),
    ("og:article:published_time", 770),
    ("datepublished", 770),
    ("pubdate", 750),
    ("publishdate", 750),
    ("publish-date", 750),
    ("publish_date", 750),
    ("publishtime", 750),
    ("_pubtime", 750),
    ("publication_date", 740),
    ("article.published", 740),
    ("parsely-pub-date", 740),
    ("sailthru.date", 740),
    ("dc.date.issued", 730),
    ("dcterms.issued", 730),
    ("weibo: article:create_at", 730),
    ("weibo:article:create_at", 730),
    ("cxenseparse:recs:publishtime", 730),
    ("bt:pubdate", 730),
    ("dcterms.created", 700),
    ("dc.date.created", 700),
    ("ld:datecreated", 690),
    ("dc.date", 680),
    ("og:release_date", 680),
    ("ld:uploaddate", 680),
    ("time", 640),
    ("date", 620),
];

/// Head statements of the last change.
const MODIFIED: &[(&str, u16)] = &[
    ("article:modified_time", 800),
    ("ld:datemodified", 790),
    ("og:updated_time", 760),
    ("datemodified", 760),
    ("dcterms.modified", 740),
    ("lastmod", 700),
    ("last-modified", 600),
];

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    let url = view.context.input.url().and_then(of_url);
    let plain = DateReader::new().with_order(order(view));
    let plain = view.context.input.zone().map_or(plain, |zone| plain.with_zone(zone));
    let head = head_dates(view, plain, PUBLISHED);
    // Dates without a year are of the year before the page was fetched, or else
    // before the date it gives elsewhere.
    let now = view.context.input.now().map(str::to_owned);
    let now = now.or_else(|| head.first().map(|bid| bid.value.day().to_string()));
    let now = now.or_else(|| url.as_ref().map(|date| date.day().to_string()));
    let counted = view.context.input.now().is_some();
    let reader = now.as_deref().map_or(plain, |now| plain.with_now(now));

    let mut published: Vec<Bid<Date>> = Vec::new();
    let mut modified = Vec::new();
    for (at, block) in view.of_kind(Kind::Meta) {
        on_line(view, reader, counted, block, place_of(view, at), &mut published, &mut modified);
    }
    if published.iter().all(|bid| bid.confidence < 700) {
        beside_title(view, reader, counted, &mut published, &mut modified);
        dateline(view, reader, &mut published);
    }
    unswap(&mut published, &head);
    published.extend(head);
    modified.extend(head_dates(view, plain, MODIFIED));
    if let Some(date) = url {
        let confidence = if date.precision() >= Precision::Day { 600 } else { 250 };
        let origin = Origin::outside(OriginKind::Url);
        published.push(Bid { value: date, origin, evidence: "url", confidence });
    }
    for known in view.context.input.known(Known::Published) {
        if let Some(date) = plain.first(known) {
            let origin = Origin::outside(OriginKind::Input);
            published.push(Bid { value: date, origin, evidence: "input", confidence: 660 });
        }
    }
    // A page that only says when it was updated was published no later; most often then.
    if published.is_empty() {
        let stated = modified.iter().find(|bid| bid.origin.kind == OriginKind::Text);
        published.extend(stated.map(|bid| Bid {
            evidence: "updated",
            confidence: 600,
            ..bid.clone()
        }));
    }
    let before = |bid: &Bid<Date>| (1900..2200).contains(&bid.value.civil().year());
    published.retain(before);
    modified.retain(before);
    let same = |a: &Date, b: &Date| a.day() == b.day();
    let published = settle(fields, "published", published, Date::to_string, same);
    let modified = settle(fields, "modified", modified, Date::to_string, same);
    fields.published = published.map(|field| field.map(|date| date.to_string()));
    fields.modified = modified.map(|field| field.map(|date| date.to_string()));
}

/// Which number stands first: by the language, and by where English is written.
fn order(view: &View<'_>) -> Order {
    if let Some(day_first) = view.context.day_first {
        return if day_first { Order::DayFirst } else { Order::MonthFirst };
    }
    if view.lang != Lang::En {
        return Order::of(view.lang);
    }
    let lang = view.context.head.get("lang").map(|meta| meta.value.to_ascii_lowercase());
    let declared = lang.as_deref().and_then(|lang| lang.split(['-', '_']).nth(1));
    let host = view.context.input.url().and_then(host);
    let top = host.and_then(|host| host.rsplit('.').next());
    match declared.or(top) {
        Some("us" | "ca" | "ph") => Order::MonthFirst,
        Some(
            "gb" | "uk" | "au" | "nz" | "ie" | "in" | "za" | "sg" | "my" | "hk" | "ru" | "by"
            | "de" | "fr" | "eu",
        ) => Order::DayFirst,
        _ => Order::MonthFirst,
    }
}

fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split(['/', '?', '#', ':']).next()
}

/// How far a metadata block can be trusted to be the headline's.
fn place_of(view: &View<'_>, at: usize) -> u16 {
    let below =
        view.title.is_some_and(|title| at > title) && view.body.is_none_or(|body| at < body);
    let distance = u16::try_from(view.title_distance(at)).unwrap_or(u16::MAX);
    match () {
        () if view.title.is_none() => 820,
        () if below => 930u16.saturating_sub(distance.min(10)),
        () if distance <= 6 => 880 - distance * 4,
        () if at <= view.end => 780,
        () => 800,
    }
}

/// Adds the dates of a line.
fn on_line(
    view: &View<'_>,
    reader: DateReader,
    counted: bool,
    block: &Block,
    confidence: u16,
    published: &mut Vec<Bid<Date>>,
    modified: &mut Vec<Bid<Date>>,
) {
    let text = view.content(block);
    let mut end = 0;
    for (nth, date) in reader.read(text).into_iter().enumerate() {
        let span = date.span();
        let before = Span::new(end, span.start()).of(text).unwrap_or_default();
        let after = text.get(span.range().end..).unwrap_or_default();
        end = span.end();
        if date.form() == Form::Time || date.is_ranged() || date.precision() == Precision::Year {
            continue;
        }
        if date.form() == Form::Relative && !counted {
            continue;
        }
        let bid = |evidence, confidence: u16| {
            let doubt = match date.form() {
                Form::Absolute | Form::Roc => 0,
                Form::Ambiguous => 60,
                _ => 30,
            };
            let rough = if date.precision() < Precision::Day { 250 } else { 0 };
            let late = 8 * u16::try_from(nth.min(20)).unwrap_or(20);
            let confidence = confidence.saturating_sub(doubt + rough + late);
            Bid { value: date, origin: View::part(block.content, span), evidence, confidence }
        };
        match label_before(before) {
            Says::Modified => modified.push(bid("meta-line", confidence)),
            Says::Published => published.push(bid("meta-line-labelled", confidence + 20)),
            Says::Nothing if after.trim_start().starts_with("更新") => {
                modified.push(bid("meta-line", confidence));
            }
            Says::Nothing => published.push(bid("meta-line", confidence)),
            Says::Other => {}
        }
    }
}

/// What the words before a date say it is.
enum Says {
    Published,
    Modified,
    /// The date of something else: of an event, of a law's coming into force.
    Other,
    Nothing,
}

fn label_before(text: &str) -> Says {
    const MODIFIED: &[&str] =
        &["更新", "修改", "updated", "modified", "修订", "last edit", "最后编辑", "編輯於"];
    const PUBLISHED: &[&str] = &[
        "发布",
        "發布",
        "發佈",
        "发表",
        "發表",
        "发稿",
        "發稿",
        "时间",
        "時間",
        "日期",
        "published",
        "posted",
        "date",
        "刊登",
        "上线",
        "created",
        "上传",
        "stated",
        "first published",
        "released",
        "issued",
        "originally published",
    ];
    const OTHER: &[&str] = &[
        "截止",
        "截至",
        "生效",
        "实施",
        "施行",
        "活动时间",
        "开始",
        "結束",
        "结束",
        "注册",
        "註冊",
        "joined",
        "expires",
        "成文",
        "至今",
        "出生",
        "有效",
        "registered",
        "访问",
        "今天是",
        "now",
        "推荐文章",
    ];
    // The label stands right before the date: nothing but a mark and a space between.
    let tail: String = text
        .chars()
        .rev()
        .take(24)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect::<String>()
        .to_lowercase();
    let last = |words: &[&str]| {
        words.iter().filter_map(|word| tail.rfind(word).map(|at| at + word.len())).max()
    };
    let (modified, published, other) = (last(MODIFIED), last(PUBLISHED), last(OTHER));
    // 更新时间 and `date modified` hold words of both: the change is meant.
    match (modified, published, other) {
        (_, _, Some(at)) if Some(at) >= published => Says::Other,
        (Some(at), published, _) if published.is_none_or(|p| p <= at + 14) => Says::Modified,
        (_, Some(_), _) => Says::Published,
        _ => Says::Nothing,
    }
}

/// Short lines near the headline that are not typed as metadata.
fn beside_title(
    view: &View<'_>,
    reader: DateReader,
    counted: bool,
    published: &mut Vec<Bid<Date>>,
    modified: &mut Vec<Bid<Date>>,
) {
    let Some(title) = view.title else { return };
    let last = view.body.map_or(title + 8, |body| body.min(title + 12) + 1);
    let blocks = view.blocks().iter().enumerate();
    for (at, block) in blocks.skip(title.saturating_sub(4)).take_while(|(at, _)| *at < last) {
        let chrome = matches!(
            block.kind,
            Kind::Meta | Kind::Related | Kind::Footer | Kind::Comment | Kind::Ad | Kind::Nav
        );
        if chrome || block.content.len() > 160 {
            continue;
        }
        let distance = u16::try_from(view.title_distance(at)).unwrap_or(u16::MAX).min(12);
        on_line(view, reader, counted, block, 640 - distance * 10, published, modified);
    }
}

/// 某社北京8月25日电 at the head of the body.
fn dateline(view: &View<'_>, reader: DateReader, published: &mut Vec<Bid<Date>>) {
    let Some(block) = view.body.and_then(|at| view.blocks().get(at)) else { return };
    let text = view.content(block);
    let head: usize = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    let text = text.get(..head).unwrap_or(text);
    let wired = |date: &Date| {
        let after = text.get(date.span().range().end..).unwrap_or_default().trim_start();
        ["电", "電", "讯", "訊", "（", "(", "日电"].iter().any(|wire| after.starts_with(wire))
    };
    if let Some(date) = reader.read(text).into_iter().find(wired) {
        let origin = View::part(block.content, date.span());
        published.push(Bid { value: date, origin, evidence: "dateline", confidence: 560 });
    }
}

fn head_dates(
    view: &View<'_>,
    reader: DateReader,
    names: &[(&'static str, u16)],
) -> Vec<Bid<Date>> {
    let mut out: Vec<Bid<Date>> = Vec::new();
    for (name, confidence) in names {
        // Many <time> elements are those of other documents: only a lone one speaks.
        let lone = *name != "time" || view.context.head.all(name).count() == 1;
        let Some(meta) = view.context.head.get(name).filter(|_| lone) else { continue };
        let Some(date) =
            reader.first(&meta.value).filter(|date| date.precision() >= Precision::Month)
        else {
            continue;
        };
        let evidence = if name.starts_with("ld:") {
            "json-ld"
        } else if *name == "time" {
            "time-element"
        } else {
            "head"
        };
        out.push(Bid { value: date, origin: View::head(meta), evidence, confidence: *confidence });
    }
    out
}

/// Where month and day could be swapped, the head decides.
fn unswap(published: &mut Vec<Bid<Date>>, head: &[Bid<Date>]) {
    published.retain(|bid| {
        let swapped = |other: &Bid<Date>| {
            let (a, b) = (bid.value.civil(), other.value.civil());
            a.year() == b.year()
                && a.month() == b.day()
                && a.day() == b.month()
                && a.day() != b.day()
        };
        bid.value.form() != Form::Ambiguous || !head.iter().any(swapped)
    });
}

/// The date in an address: `/2026/01/31/`, `/2026-01/31/`, `/20260131/`, `/2026/0131/`.
fn of_url(url: &str) -> Option<Date> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('/')?.1.split(['?', '#']).next()?;
    let bytes = path.as_bytes();
    let mut best: Option<Date> = None;
    let mut at = 0;
    while at < bytes.len().min(2048) {
        let run = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let iso = url_date(path.get(at..)?, run);
        let date = iso.and_then(|iso| DateReader::new().first(&iso));
        if let Some(date) =
            date.filter(|date| best.is_none_or(|best| date.precision() > best.precision()))
        {
            best = Some(date);
        }
        at += run;
    }
    best
}

/// The date at the start of `rest`, whose first run of digits is `run` long.
fn url_date(rest: &str, run: usize) -> Option<String> {
    let year = rest.get(..4).filter(|_| run >= 4)?;
    if !(1990..2100).contains(&year.parse::<u16>().ok()?) {
        return None;
    }
    let number = |text: &str, len: usize, most: u8| {
        let digits = text.get(..len)?;
        let value: u8 =
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
        (1..=most).contains(&value).then_some(value)
    };
    match run {
        // 20260131, 20260131123456: a day, or a day and a time or number behind it.
        8 | 12.. => {
            let (month, day) = (number(rest.get(4..)?, 2, 12)?, number(rest.get(6..)?, 2, 31)?);
            Some(format!("{year}-{month:02}-{day:02}"))
        }
        6 => {
            let month = number(rest.get(4..)?, 2, 12)?;
            let day =
                rest.get(6..).filter(|rest| rest.starts_with(['/', '-', '_'])).and_then(|rest| {
                    let digits = rest.get(1..)?.bytes().take_while(u8::is_ascii_digit).count();
                    (digits == 2).then(|| number(rest.get(1..)?, 2, 31))?
                });
            Some(
                day.map_or(format!("{year}-{month:02}"), |day| {
                    format!("{year}-{month:02}-{day:02}")
                }),
            )
        }
        4 => {
            let rest = rest.get(4..).filter(|rest| rest.starts_with(['/', '-', '_']))?.get(1..)?;
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 4 {
                let (month, day) = (number(rest, 2, 12)?, number(rest.get(2..)?, 2, 31)?);
                return Some(format!("{year}-{month:02}-{day:02}"));
            }
            let month = number(rest, digits, 12).filter(|_| digits <= 2)?;
            let day = rest.get(digits..).filter(|rest| rest.starts_with(['/', '-', '_'])).and_then(
                |rest| {
                    let rest = rest.get(1..)?;
                    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                    (1..=2).contains(&digits).then(|| number(rest, digits, 31))?
                },
            );
            Some(
                day.map_or(format!("{year}-{month:02}"), |day| {
                    format!("{year}-{month:02}-{day:02}")
                }),
            )
        }
        _ => None,
    }
}
