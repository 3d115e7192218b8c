//! Speaks the JSONL protocol of the quality benches.
//!
//! `diglot-eval STAGE` reads one question a line on stdin and writes one answer
//! a line on stdout, each with the `id` of its question. A stage is a file of
//! its name. `diglot-eval report DIR` runs every scorer of a folder of benches and
//! prints one table; `diglot-eval throughput DIR` times pages held in memory, and
//! `diglot-eval false-repairs FILE` counts repairs of clean text.

mod align;
mod blocks;
mod confidence;
mod credits;
mod dates;
mod detect;
mod document;
mod false_repairs;
mod features;
mod field_kind;
mod jsonl;
mod keyphrases;
mod label_path;
mod label_resolve;
mod regions;
mod repair;
mod report;
mod runs;
mod sentences;
mod throughput;
mod variant;

use std::error::Error;
use std::process::ExitCode;

const USAGE: &str = "usage: diglot-eval STAGE < questions.jsonl > answers.jsonl
       diglot-eval report DIR [SET…]
       diglot-eval throughput DIR|FILE…
       diglot-eval false-repairs FILE…
stages: detect repair regions runs variant sentences label-path label-resolve
        field-kind blocks document article features dates credits align
        keyphrases confidence";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(stage) = args.next() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let rest: Vec<String> = args.collect();
    match run(&stage, &rest) {
        Some(Ok(())) => ExitCode::SUCCESS,
        Some(Err(error)) => {
            eprintln!("diglot-eval {stage}: {error}");
            ExitCode::FAILURE
        }
        None => {
            eprintln!("diglot-eval: there is no stage {stage}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Runs a stage; `None` if there is none of that name.
fn run(stage: &str, rest: &[String]) -> Option<Result<(), Box<dyn Error>>> {
    Some(match stage {
        "align" => jsonl::serve(align::answer),
        "article" => jsonl::serve(document::stage(false)),
        "blocks" => jsonl::serve(blocks::stage()),
        "confidence" => jsonl::serve(confidence::stage()),
        "credits" => jsonl::serve(credits::answer),
        "dates" => jsonl::serve(dates::answer),
        "detect" => jsonl::serve(detect::answer),
        "document" => jsonl::serve(document::stage(true)),
        "false-repairs" => false_repairs::run(rest),
        "features" => jsonl::serve(features::stage()),
        "field-kind" => jsonl::serve(field_kind::answer),
        "keyphrases" => jsonl::serve(keyphrases::answer),
        "label-path" => jsonl::serve(label_path::answer),
        "label-resolve" => label_resolve::stage().and_then(jsonl::serve),
        "regions" => jsonl::serve(regions::answer),
        "repair" => jsonl::serve(repair::answer),
        "report" => report::run(rest),
        "runs" => jsonl::serve(runs::answer),
        "sentences" => jsonl::serve(sentences::answer),
        "throughput" => throughput::run(rest),
        "variant" => jsonl::serve(variant::answer),
        _ => return None,
    })
}
