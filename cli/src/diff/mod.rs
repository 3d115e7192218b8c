//! `diglot diff`: what changed between two runs over the same pages.
//!
//! Both files are read side by side. A document waits until its partner comes:
//! memory grows with how far apart their orders are, not with their length.

mod summary;
mod tally;

use std::collections::{HashMap, VecDeque};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::source::Unpack;
use summary::Summary;
use tally::{Change, Tally};

/// What is compared and how it is told.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// Documents of the earlier run
    #[arg(value_name = "OLD.jsonl")]
    old: PathBuf,
    /// Documents of the later run
    #[arg(value_name = "NEW.jsonl")]
    new: PathBuf,
    /// Tell at most this many changed documents one by one
    #[arg(long, value_name = "N", default_value_t = 20)]
    most: usize,
    /// Tell every changed document as a line of JSON, and the counts as the last
    #[arg(long)]
    json: bool,
}

/// Compares. The code is that of `diff`: 0 alike, 1 different.
pub(crate) fn run(args: &Diff) -> Result<u8, (String, io::Error)> {
    let mut old = Side::open(&args.old)?;
    let mut new = Side::open(&args.new)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut tally = Tally::default();
    let mut told = 0;
    loop {
        let (left, right) = (old.next()?, new.next()?);
        if left.is_none() && right.is_none() {
            break;
        }
        if let Some(left) = left {
            old.wait(left);
        }
        if let Some(right) = right {
            new.wait(right);
        }
        for (left, right) in pairs(&mut old, &mut new) {
            if let Some(change) = tally.add(&left, &right) {
                if args.json || told < args.most {
                    tell(&mut out, args.json, &change).map_err(output)?;
                }
                told += 1;
            }
        }
    }
    old.waiting.values().flatten().for_each(|left| tally.gone(left));
    new.waiting.values().flatten().for_each(|right| tally.came(right));
    if !args.json && told > args.most {
        writeln!(out, "… and {} more documents\n", told - args.most).map_err(output)?;
    }
    let counts = if args.json { tally.json().to_string() + "\n" } else { tally.to_string() };
    out.write_all(counts.as_bytes()).and_then(|()| out.flush()).map_err(output)?;
    Ok(u8::from(!tally.is_empty()))
}

fn output(error: io::Error) -> (String, io::Error) {
    ("standard output".to_owned(), error)
}

fn tell(out: &mut dyn Write, json: bool, change: &Change) -> io::Result<()> {
    if json { writeln!(out, "{}", change.json()) } else { writeln!(out, "{change}") }
}

/// Partners that have both come.
fn pairs(old: &mut Side, new: &mut Side) -> Vec<(Summary, Summary)> {
    let mut found = Vec::new();
    for key in old.fresh.drain(..).chain(new.fresh.drain(..)) {
        let (Some(lefts), Some(rights)) = (old.waiting.get_mut(&key), new.waiting.get_mut(&key))
        else {
            continue;
        };
        while let (Some(_), Some(_)) = (lefts.front(), rights.front()) {
            found.extend(lefts.pop_front().zip(rights.pop_front()));
        }
        if lefts.is_empty() {
            old.waiting.remove(&key);
        }
        if rights.is_empty() {
            new.waiting.remove(&key);
        }
    }
    found
}

/// One of the two files.
struct Side {
    place: String,
    lines: BufReader<Unpack>,
    count: u64,
    /// Documents without their partner, by key; those of one key in order.
    waiting: HashMap<String, VecDeque<Summary>>,
    /// Keys that came since partners were looked for.
    fresh: Vec<String>,
}

impl Side {
    fn open(path: &Path) -> Result<Self, (String, io::Error)> {
        let place = path.display().to_string();
        let open = || Ok(BufReader::new(Unpack::new(Box::new(File::open(path)?))?));
        match open() {
            Ok(lines) => {
                Ok(Self { place, lines, count: 0, waiting: HashMap::new(), fresh: Vec::new() })
            }
            Err(error) => Err((place, error)),
        }
    }

    fn next(&mut self) -> Result<Option<Summary>, (String, io::Error)> {
        let mut line = Vec::new();
        loop {
            line.clear();
            self.count += 1;
            let place = || format!("{}#{}", self.place, self.count);
            match self.lines.read_until(b'\n', &mut line) {
                Ok(0) => return Ok(None),
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => {
                    let summary = Summary::of_line(&line);
                    return summary.map(Some).map_err(|why| (place(), io::Error::other(why)));
                }
                Err(error) => return Err((place(), error)),
            }
        }
    }

    fn wait(&mut self, summary: Summary) {
        self.fresh.push(summary.key.clone());
        self.waiting.entry(summary.key.clone()).or_default().push_back(summary);
    }
}
