//! Runs, regions, sentences and variants, case by case; the files give the reasons.

use diglot::Lang;
use diglot::region::{regions, runs, sentences, variant};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    #[serde(default)]
    runs: Vec<String>,
    #[serde(default)]
    regions: Vec<(String, String)>,
    #[serde(default)]
    sentences: Vec<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    code: String,
    why: String,
}

fn cases(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/cases/region/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the case file");
    toml::from_str::<Cases>(&text).expect("cases").case
}

#[test]
fn runs_of_cases() {
    for case in cases("runs.toml") {
        let text = case.runs.concat();
        let found: Vec<_> = runs(&text).filter_map(|run| run.span.of(&text)).collect();
        assert_eq!(found, case.runs, "{}", case.why);
    }
}

#[test]
fn regions_of_cases() {
    let name = |lang| match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
        Lang::Ja => "ja",
        Lang::Ko => "ko",
        Lang::Other => "other",
        _ => "none",
    };
    for case in cases("regions.toml") {
        let text: String = case.regions.iter().map(|(_, text)| text.as_str()).collect();
        let found: Vec<_> = regions(&text)
            .map(|region| (name(region.lang).to_owned(), region.span.of(&text).unwrap().to_owned()))
            .collect();
        assert_eq!(found, case.regions, "{}", case.why);
    }
}

#[test]
fn sentences_of_cases() {
    for case in cases("sentences.toml") {
        let text = case.sentences.concat();
        let found: Vec<_> = sentences(&text).filter_map(|span| span.of(&text)).collect();
        assert_eq!(found, case.sentences, "{}", case.why);
    }
}

#[test]
fn variants_of_cases() {
    for case in cases("variant.toml") {
        let code = match variant(&case.text).code() {
            "" => "zh",
            code => code,
        };
        assert_eq!(code, case.code, "{}", case.why);
    }
}
