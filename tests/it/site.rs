//! Rules of sites: what they change, what they leave, and that they say so.

use diglot::site::{Cue, Site, Sites};
use diglot::{Document, Input, Kind, Pipeline};

const URL: &str = "http://news.harbour.example/port/1.html";

fn read(site: Site, page: &str, url: &str) -> Document {
    let pipeline = Pipeline::new().with_sites(&Sites::new().with(site));
    pipeline.process(&Input::new(page.as_bytes()).with_url(url)).expect("within limits")
}

fn harbour() -> Site {
    Site::new("harbour", ["*.harbour.example"])
}

const PAGE: &str = "<html><body><div class='way x'><p>Port and Ferries</p></div><h1>Ferries at Noon_Harbour Daily</h1>\
    <div id=story><p>The ferries leave at noon, and they come back at six in the evening.</p>\
    <p>The second ferry leaves one hour later, but only on Sundays and in summer.</p></div>\
    <p>Printed on board</p></body></html>";

fn kind_of(document: &Document, words: &str) -> Kind {
    let holds = |block: &&diglot::Block| {
        block.content.of(document.text()).is_some_and(|text| text.contains(words))
    };
    document.blocks().iter().find(holds).expect("a block").kind
}

#[test]
fn classes_ids_and_words_force_kinds() {
    let site = harbour()
        .with_force(Cue::Class("way".into()), Kind::Breadcrumb)
        .with_force(Cue::Id("story".into()), Kind::Quote)
        .with_force(Cue::Text("on board".into()), Kind::Disclaimer);
    let document = read(site, PAGE, URL);
    assert_eq!(kind_of(&document, "Port and Ferries"), Kind::Breadcrumb);
    assert_eq!(kind_of(&document, "at six"), Kind::Quote);
    assert_eq!(kind_of(&document, "on Sundays"), Kind::Quote);
    assert_eq!(kind_of(&document, "Printed"), Kind::Disclaimer);
    let fired: Vec<_> = document.rules().iter().map(|rule| (rule.rule, rule.count)).collect();
    assert_eq!(fired, [("force", 1), ("force", 2), ("force", 1)]);
}

#[test]
fn a_forbidden_kind_is_not_given() {
    let free = read(harbour(), PAGE, URL);
    let kind = kind_of(&free, "at six");
    assert!(free.rules().is_empty());
    let bound = read(harbour().with_forbid(Cue::Id("story".into()), kind), PAGE, URL);
    let next = kind_of(&bound, "at six");
    assert_ne!(next, kind);
    // It is what the models would have said next: here another kind of the body.
    assert!(next.is_body(), "{next:?}");
    assert_eq!(bound.rules().first().map(|rule| (rule.rule, rule.count)), Some(("forbid", 2)));
    // That one forbidden too, a third is found; what is elsewhere stays.
    let rules = harbour().with_forbid(Cue::Id("story".into()), kind);
    let twice = read(rules.with_forbid(Cue::Text("at six".into()), next), PAGE, URL);
    let third = kind_of(&twice, "at six");
    assert!(third != kind && third != next, "{third:?}");
    assert_eq!(kind_of(&twice, "Printed"), kind_of(&free, "Printed"));
}

#[test]
fn a_forced_kind_stands_though_it_is_forbidden() {
    let cue = || Cue::Id("story".into());
    let site = harbour().with_forbid(cue(), Kind::Quote).with_force(cue(), Kind::Quote);
    assert_eq!(kind_of(&read(site, PAGE, URL), "at six"), Kind::Quote);
}

#[test]
fn rules_hold_on_their_site_only() {
    let site = harbour().with_force(Cue::Text("Printed".into()), Kind::Ad).with_source("Daily");
    let elsewhere = read(site, PAGE, "http://other.example/");
    assert!(elsewhere.rules().is_empty());
    assert_ne!(kind_of(&elsewhere, "Printed"), Kind::Ad);
}

#[test]
fn titles_lose_their_suffix_and_spans_with_it() {
    let document = read(harbour().with_title_suffix("_Harbour Daily"), PAGE, URL);
    let title = document.fields().title.as_ref().expect("a title");
    assert_eq!(title.value, "Ferries at Noon");
    if let Some(span) = title.origin.span {
        assert_eq!(span.of(document.text()), Some("Ferries at Noon"));
    }
}

#[test]
fn times_without_a_zone_are_in_that_of_the_site() {
    let page = "渡轮恢复往来的消息\n2026-03-09 10:20 来源：海湾时报\n\n港口今天开放，渡轮照常往来，旅客可以在码头买票。\n";
    let published = |page: &str| {
        let document = read(harbour().with_zone("+08:00"), page, URL);
        assert!(document.rules().iter().any(|rule| rule.rule == "zone"));
        document.fields().published.as_ref().expect("a date").value.clone()
    };
    assert_eq!(published(page), "2026-03-09T10:20+08:00");
    assert_eq!(published(&page.replace("10:20", "10:20 GMT+9")), "2026-03-09T10:20+09:00");
    assert_eq!(published(&page.replace(" 10:20", "")), "2026-03-09");
}

#[test]
fn a_page_that_names_its_source_keeps_it() {
    let page = "渡轮恢复往来的消息\n2026-03-09 来源：海湾时报\n\n港口今天开放，渡轮照常往来，旅客可以在码头买票。\n";
    let said = read(harbour().with_source("Harbour Daily"), page, URL);
    assert_eq!(said.fields().source.as_ref().expect("a source").value, "海湾时报");
    let silent = page.replace(" 来源：海湾时报", "");
    let given = read(harbour().with_source("Harbour Daily"), &silent, URL);
    let source = given.fields().source.as_ref().expect("a source");
    assert_eq!((source.value.as_str(), source.evidence), ("Harbour Daily", "site"));
}

#[test]
fn day_and_month_stand_as_the_site_has_them() {
    let page = "Ferries at Noon\nPublished: 03/04/2026 10:30 Source: Harbour Daily\n\nThe ferries leave at noon, and they come back at six in the evening.\n";
    let date = |day_first| {
        let document = read(harbour().with_day_first(day_first), page, URL);
        document.fields().published.as_ref().map(|field| field.value.clone())
    };
    assert!(date(true).is_some_and(|date| date.starts_with("2026-04-03")));
    assert!(date(false).is_some_and(|date| date.starts_with("2026-03-04")));
}

#[test]
fn labels_of_the_site_find_their_concepts() {
    let page = "当前位置：首页 > 港闻快讯\n渡轮恢复往来的消息\n\n港口今天开放，渡轮照常往来，旅客可以在码头买票。\n";
    let document = read(harbour().with_label("港闻快讯", "medtop:04000000"), page, URL);
    let path = document.fields().breadcrumb.as_ref().expect("a path");
    assert_eq!(path.value.labels().last().and_then(|l| l.id.as_deref()), Some("medtop:04000000"));
    assert!(document.rules().iter().any(|rule| rule.rule == "label"));
}

#[test]
fn rules_are_part_of_the_provenance() {
    let plain = Pipeline::new().process(&Input::new(b"x").with_url(URL)).expect("within limits");
    let ruled = read(harbour(), "x", URL);
    assert_ne!(plain.provenance().config, ruled.provenance().config);
}

#[cfg(feature = "sites")]
mod file {
    use diglot::site::Config;

    #[test]
    fn errors_name_file_line_and_what_is_wrong() {
        let head = "[[site]]\nname = 'a'\nmatch = ['a.example']\n";
        for (text, said) in [
            ("colour = 1", "s.toml:4: unknown field `colour`"),
            ("charset = 'klingon'", "s.toml:4: unknown encoding"),
            ("zone = 'Asia/Shanghai'", "s.toml:4: zone is an offset"),
            ("date_order = 'year'", "s.toml:4: date_order is"),
            ("[[site.kind]]\nclass = 'x'\nforce = 'poem'", "unknown kind \"poem\""),
            ("[[site.kind]]\nclass = 'x'\nid = 'y'\nforce = 'nav'", "one of class, id and text"),
            ("[[site.kind]]\ntext = 'x'", "one of force and forbid"),
            ("title_suffix = ['']", "s.toml:4: an empty title_suffix"),
            ("source = ", "s.toml:4: "),
        ] {
            let error =
                Config::parse("s.toml", &format!("{head}{text}\n")).unwrap_err().to_string();
            assert!(error.starts_with("s.toml:") && error.contains(said), "{error}");
        }
        let config = Config::parse("s.toml", &format!("{head}[site.labels]\n'港闻' = 'x:1'\n"));
        assert_eq!(config.expect("sound").sites().len(), 1);
    }
}
