//! A page in a few numbers: what the page model sees once its rows are typed.

use super::cue::Cue;
use super::feature::{log, share};
use super::kind::Kind;
use super::matrix::Matrix;
use super::outline::Outline;
use super::row::Row;
use super::rule::{prose, shown};
use super::{Block, Page};
use crate::markup::Cues;

macro_rules! portrait {
    ($($name:ident)*) => {
        #[derive(Clone, Copy)]
        #[expect(non_camel_case_types, reason = "the names of a table's columns")]
        enum P { $($name,)* }

        const NAMED: &[&str] = &[$(stringify!($name),)*];
    };
}

portrait! {
    rows weight linked prose prose_weight longest mean body_rows body_weight body_share title_weight
    body_runs longest_run dates clocks numbered strong_heads questions prices
    says_article says_news says_blog says_product says_list says_forum says_question says_video
    says_site says_person says_organisation says_howto says_recipe says_faq says_breadcrumb says_author
    og_article og_website og_product og_video og_other has_published has_author has_section
    depth last_dashes last_digits last_empty has_query path_year
    p_products p_posts p_replies p_login p_search p_paywall p_pager p_ad p_continue p_comment p_footer
    h1 h2 h3 in_main in_article articles in_form in_list in_table in_pre in_quote
    hint_thread hint_comment hint_body hint_list hint_meta hint_pager hint_tags hint_related hint_title
    alike
}

/// How many numbers there are.
pub(super) const COUNT: usize = NAMED.len() + 2 * Kind::ALL.len();

/// Their names, in order.
pub(super) fn names() -> Vec<String> {
    let kinds =
        |of: &'static str| Kind::ALL.iter().map(move |kind| format!("{of}_{}", kind.as_str()));
    NAMED.iter().map(|n| (*n).to_owned()).chain(kinds("rows")).chain(kinds("share")).collect()
}

/// The numbers of one page, as a matrix of one row.
pub(super) fn portrait(
    page: &Page<'_>,
    blocks: &[Block],
    rows: &[Row],
    outline: &Outline<'_>,
) -> Matrix {
    let mut put = Put(Matrix::new(COUNT, 1));
    text(&mut put, rows, blocks);
    head(&mut put, page);
    address(&mut put, page);
    shape(&mut put, rows, outline);
    put.0
}

struct Put(Matrix);

impl Put {
    fn set(&mut self, number: P, value: u8) {
        self.0.set(number as usize, 0, value);
    }
}

fn len(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn text(put: &mut Put, rows: &[Row], blocks: &[Block]) {
    let weight = |row: &Row| u32::from(row.measure.weight);
    let all: u32 = rows.iter().map(weight).sum();
    let linked: u32 = rows.iter().map(|row| weight(row) * u32::from(row.linked) / 1000).sum();
    let count = |of: &dyn Fn(&Row) -> bool| len(rows.iter().filter(|row| of(row)).count());
    let prose_rows = count(&prose);
    let prose_weight: u32 = rows.iter().filter(|row| prose(row)).map(weight).sum();
    put.set(P::rows, log(len(rows.len())));
    put.set(P::weight, log(all));
    put.set(P::linked, share(linked, all));
    put.set(P::prose, log(prose_rows));
    put.set(P::prose_weight, log(prose_weight));
    put.set(P::longest, log(rows.iter().map(weight).max().unwrap_or(0)));
    put.set(P::mean, log(prose_weight / prose_rows.max(1)));
    put.set(P::dates, log(count(&|row| row.measure.date)));
    put.set(P::clocks, log(count(&|row| row.measure.clock)));
    put.set(P::numbered, log(count(&|row| row.measure.numbered)));
    put.set(P::questions, log(count(&|row| row.measure.question)));
    put.set(P::prices, log(count(&|row| row.measure.price)));
    let cue = |cue| count(&|row: &Row| shown(row, cue) >= 2 && row.measure.weight <= 60);
    put.set(P::p_login, log(cue(Cue::Login)));
    put.set(P::p_search, log(cue(Cue::Search)));
    put.set(P::p_paywall, log(count(&|row| shown(row, Cue::Paywall) > 0)));
    put.set(P::p_pager, log(cue(Cue::Pager)));
    put.set(P::p_ad, log(cue(Cue::Ad)));
    put.set(P::p_continue, log(cue(Cue::Continue)));
    put.set(P::p_comment, log(cue(Cue::Comment)));
    put.set(P::p_footer, log(cue(Cue::Footer)));
    put.set(P::p_products, log(cue(Cue::Product)));
    put.set(P::p_posts, log(cue(Cue::Forum)));
    put.set(P::p_replies, log(count(&|row| shown(row, Cue::Forum) > 0)));

    let mut counts = [(0_u32, 0_u32); Kind::ALL.len()];
    let (mut run, mut longest, mut runs, mut body, mut body_rows) =
        (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    let mut title = 0;
    for (block, row) in blocks.iter().zip(rows) {
        if let Some((rows, sum)) = counts.get_mut(block.kind as usize) {
            *rows += 1;
            *sum += weight(row);
        }
        if block.kind == Kind::Title {
            title = weight(row);
        }
        if block.kind.is_body() {
            runs += u32::from(run == 0);
            run += weight(row);
            body += weight(row);
            body_rows += 1;
            longest = longest.max(run);
        } else {
            run = 0;
        }
    }
    put.set(P::title_weight, log(title));
    put.set(P::body_rows, log(body_rows));
    put.set(P::body_weight, log(body));
    put.set(P::body_share, share(body, all));
    put.set(P::body_runs, log(runs));
    put.set(P::longest_run, share(longest, body));
    for (kind, (rows, sum)) in counts.into_iter().enumerate() {
        put.0.set(NAMED.len() + kind, 0, log(rows));
        put.0.set(NAMED.len() + Kind::ALL.len() + kind, 0, share(sum, all));
    }
}

/// What the page states of itself.
fn head(put: &mut Put, page: &Page<'_>) {
    let mut says = |number: P, holds: bool| put.set(number, holds.into());
    let mut types = String::new();
    for meta in page.head.metas.iter().filter(|meta| meta.name.ends_with("@type")) {
        if types.len() < 2000 {
            types.push_str(&meta.value.to_ascii_lowercase());
            types.push(' ');
        }
    }
    let words = [
        (P::says_article, "article"),
        (P::says_news, "newsarticle"),
        (P::says_blog, "blogposting"),
        (P::says_product, "product"),
        (P::says_list, "list"),
        (P::says_forum, "discussionforum"),
        (P::says_question, "qapage"),
        (P::says_video, "videoobject"),
        (P::says_site, "website"),
        (P::says_person, "person"),
        (P::says_organisation, "organization"),
        (P::says_howto, "howto"),
        (P::says_recipe, "recipe"),
        (P::says_faq, "faqpage"),
        (P::says_breadcrumb, "breadcrumb"),
        (P::says_author, "author"),
    ];
    for (number, word) in words {
        says(number, types.contains(word));
    }
    let og = page.head.get("og:type").map(|meta| meta.value.to_ascii_lowercase());
    let og = og.as_deref().unwrap_or_default();
    says(P::og_article, og.contains("article") || og.contains("news") || og.contains("blog"));
    says(P::og_website, og == "website");
    says(P::og_product, og.contains("product"));
    says(P::og_video, og.contains("video"));
    says(P::og_other, !og.is_empty());
    let any = |names: &[&str]| names.iter().any(|name| page.head.get(name).is_some());
    says(
        P::has_published,
        any(&[
            "article:published_time",
            "ld:datepublished",
            "datepublished",
            "publishdate",
            "pubdate",
            "date",
        ]),
    );
    says(P::has_author, any(&["author", "article:author", "ld:author.name", "byl"]));
    says(P::has_section, any(&["article:section", "article:tag", "ld:articlesection"]));
}

/// The page's own address, where the head states it.
fn address(put: &mut Put, page: &Page<'_>) {
    let stated = ["canonical", "og:url", "ld:url"].iter().find_map(|name| page.head.get(name));
    let Some(stated) = stated else { return };
    let path = stated.value.split_once("://").map_or("", |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let (path, query) = path.split_once(['?', '#']).unwrap_or((path, ""));
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let last = segments.clone().next_back().unwrap_or_default();
    let count = |of: fn(&u8) -> bool| len(last.bytes().filter(of).count());
    put.set(P::depth, log(1 + len(segments.clone().count())));
    put.set(P::last_dashes, log(count(|b| matches!(b, b'-' | b'_'))));
    put.set(P::last_digits, log(count(u8::is_ascii_digit)));
    put.set(P::last_empty, u8::from(path.is_empty()) + u8::from(path.ends_with('/')));
    put.set(P::has_query, (!query.is_empty()).into());
    let year = |segment: &str| {
        segment.len() >= 4
            && segment.get(..2).is_some_and(|c| matches!(c, "19" | "20"))
            && segment.bytes().all(|b| b.is_ascii_digit())
    };
    put.set(P::path_year, segments.clone().any(year).into());
}

/// How the page is built.
fn shape(put: &mut Put, rows: &[Row], outline: &Outline<'_>) {
    use super::outline::flag;
    let places = rows.iter().filter_map(|row| outline.place(row.element));
    let flagged = |bits: u32| len(places.clone().filter(|place| place.flags & bits != 0).count());
    let all = len(rows.len());
    let levels = |level: u8| len(places.clone().filter(|place| place.heading == level).count());
    put.set(P::h1, log(levels(1)));
    put.set(P::h2, log(levels(2)));
    put.set(P::h3, log(levels(3)));
    put.set(P::in_main, share(flagged(flag::MAIN), all));
    put.set(P::in_article, share(flagged(flag::ARTICLE), all));
    put.set(P::in_form, share(flagged(flag::FORM), all));
    put.set(P::in_list, share(flagged(flag::LI), all));
    put.set(P::in_table, share(flagged(flag::TABLE), all));
    put.set(P::in_pre, log(flagged(flag::PRE)));
    put.set(P::in_quote, log(flagged(flag::QUOTE)));
    // Elements with the flag that the element around them does not have.
    let own = |bits: u32| {
        let opens = |(at, place): (usize, &super::outline::Place)| {
            let above =
                outline.place(outline.up(u32::try_from(at).ok())).map_or(0, |above| above.flags);
            place.flags & !above & bits != 0
        };
        len(outline.places().iter().enumerate().filter(|place| opens(*place)).count())
    };
    put.set(P::articles, log(own(flag::ARTICLE)));
    let hinted =
        |cues: Cues| share(len(places.clone().filter(|p| p.near & cues.bits() != 0).count()), all);
    put.set(P::hint_thread, hinted(Cues::THREAD));
    put.set(P::hint_comment, hinted(Cues::COMMENT));
    put.set(P::hint_body, hinted(Cues::BODY));
    put.set(P::hint_list, hinted(Cues::LIST));
    put.set(P::hint_meta, hinted(Cues::META));
    put.set(P::hint_pager, hinted(Cues::PAGER));
    put.set(P::hint_tags, hinted(Cues::TAGS));
    put.set(P::hint_related, hinted(Cues::RELATED));
    put.set(P::hint_title, hinted(Cues::TITLE));
    // How often the element of a running text repeats: posts, products, cards.
    let above = rows
        .iter()
        .filter(|row| prose(row))
        .filter_map(|row| outline.place(outline.up(row.element)));
    put.set(P::alike, log(above.map(|place| place.alike).max().unwrap_or(0)));
    put.set(P::strong_heads, log(len(rows.iter().filter(|row| row.strong > 900).count())));
}
