//! `runs`: text → what is written, run by run, each in the language it shows
//! there: Han is Japanese inside a Japanese region, else Chinese; Latin takes its
//! region's language where that is written in Latin letters, else English.

use diglot::Lang;
use diglot::region::{Region, Script, regions};

use crate::jsonl::OfText;
use crate::regions::Answer;

pub(crate) fn answer(question: OfText) -> Answer {
    let text = &question.text;
    let mut spans = Vec::new();
    for region in regions(text) {
        for run in region.runs(text) {
            let lang = language(region, run.script, text);
            spans.push((run.span.start(), run.span.end(), lang));
        }
    }
    Answer { spans }
}

fn language(region: Region, script: Script, text: &str) -> &'static str {
    match script {
        Script::Han if region.lang == Lang::Ja => "ja",
        Script::Han => "zh",
        Script::Kana => "ja",
        Script::Hangul => "ko",
        Script::Cyrillic => "ru",
        Script::Latin if region.lang == Lang::Other && mostly_latin(region, text) => "und",
        Script::Latin => "en",
        Script::Common => "zxx",
        _ => "und",
    }
}

fn mostly_latin(region: Region, text: &str) -> bool {
    let (mut latin, mut all) = (0, 0);
    for run in region.runs(text) {
        all += run.span.len();
        latin += if run.script == Script::Latin { run.span.len() } else { 0 };
    }
    latin * 2 > all
}
