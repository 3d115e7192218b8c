//! `report DIR [WORD…]`: runs every scorer of the benches in DIR over our own
//! stages and prints one table: set, metric, ours, best peer, bar. With words,
//! only the sets whose name holds one of them.

mod bars;
mod figures;
mod scorer;

use std::error::Error;
use std::path::Path;

use bars::{BARS, Bar, Better};
use scorer::Scorer;

/// What was measured: a set, a metric of it, its value.
pub(crate) struct Figure {
    set: &'static str,
    metric: &'static str,
    value: f64,
}

impl Figure {
    fn new(set: &'static str, metric: &'static str, value: f64) -> Self {
        Self { set, metric, value }
    }
}

pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let (dir, words) = args.split_first().ok_or("which folder of benches?")?;
    let scorer = Scorer::new(Path::new(dir))?;
    let mut failed = 0;
    println!("| set | metric | ours | best peer | bar | met |");
    println!("|---|---|---:|---:|---:|---|");
    for (set, measure) in figures::SETS {
        if !words.is_empty() && !words.iter().any(|word| set.contains(word.as_str())) {
            continue;
        }
        match measure(&scorer) {
            Ok(figures) => figures.iter().for_each(print),
            Err(error) => {
                eprintln!("diglot-eval report: {set}: {error}");
                failed += 1;
            }
        }
    }
    if failed > 0 { Err(format!("{failed} sets could not be measured").into()) } else { Ok(()) }
}

fn print(figure: &Figure) {
    let bar = BARS.iter().find(|bar| bar.set == figure.set && bar.metric == figure.metric);
    let shown =
        |value: f64| format!("{value:.4}").trim_end_matches('0').trim_end_matches('.').to_owned();
    let peer = bar.and_then(|bar| bar.peer).map_or(String::new(), shown);
    let (must, met) = bar.map_or((String::new(), ""), |bar| {
        let sign = if bar.better == Better::Higher { "≥" } else { "≤" };
        (format!("{sign} {}", shown(bar.must)), if met(bar, figure.value) { "yes" } else { "no" })
    });
    let Figure { set, metric, value } = figure;
    println!("| {set} | {metric} | {} | {peer} | {must} | {met} |", shown(*value));
}

fn met(bar: &Bar, value: f64) -> bool {
    match bar.better {
        Better::Higher => value >= bar.must,
        Better::Lower => value <= bar.must,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bar_is_named_once() {
        for (i, bar) in BARS.iter().enumerate() {
            let again = BARS.iter().skip(i + 1).any(|b| b.set == bar.set && b.metric == bar.metric);
            assert!(!again, "{} / {} stands twice", bar.set, bar.metric);
            assert!(
                figures::SETS.iter().any(|(set, _)| *set == bar.set),
                "{}: no such set",
                bar.set
            );
        }
    }

    #[test]
    fn a_bar_is_met_on_its_own_side() {
        let bar = |better| Bar { set: "", metric: "", peer: None, must: 0.5, better };
        assert!(met(&bar(Better::Higher), 0.5) && !met(&bar(Better::Higher), 0.49));
        assert!(met(&bar(Better::Lower), 0.5) && !met(&bar(Better::Lower), 0.51));
    }
}
