//! [`Scorer`]: runs the benches' scorers over our own stages.

use std::error::Error;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The folder of benches and the program whose stages are scored: this one.
pub(crate) struct Scorer {
    dir: PathBuf,
    program: PathBuf,
}

impl Scorer {
    pub(crate) fn new(dir: &Path) -> Result<Self, Box<dyn Error>> {
        let dir = dir.canonicalize().map_err(|error| format!("{}: {error}", dir.display()))?;
        Ok(Self { dir, program: std::env::current_exe()? })
    }

    /// The command of a stage, for scorers that want it in one word of shell.
    pub(crate) fn stage(&self, stage: &str) -> String {
        format!("'{}' {stage}", self.program.display())
    }

    /// The same, for scorers that want the words after `--`.
    pub(crate) fn words(&self, stage: &str) -> [String; 3] {
        ["--".to_owned(), self.program.display().to_string(), stage.to_owned()]
    }

    /// What a Python scorer prints, run in its own folder.
    pub(crate) fn python<S: AsRef<OsStr>>(
        &self,
        folder: &str,
        script: &str,
        args: impl IntoIterator<Item = S>,
    ) -> Result<String, Box<dyn Error>> {
        let folder = self.dir.join(folder);
        let out = Command::new("python3")
            .arg("-B")
            .arg(script)
            .args(args)
            .current_dir(folder)
            .stderr(Stdio::inherit())
            .output()?;
        if !out.status.success() {
            return Err(format!("{script}: {}", out.status).into());
        }
        Ok(String::from_utf8(out.stdout)?)
    }

    /// Our answers to a file of questions, row by row beside their questions.
    pub(crate) fn answers(
        &self,
        stage: &str,
        questions: &Path,
    ) -> Result<Vec<(Value, Value)>, Box<dyn Error>> {
        let out = Command::new(&self.program)
            .arg(stage)
            .stdin(File::open(questions)?)
            .stderr(Stdio::inherit())
            .output()?;
        if !out.status.success() {
            return Err(format!("{stage}: {}", out.status).into());
        }
        let asked = rows(&fs::read_to_string(questions)?)?;
        let said = rows(std::str::from_utf8(&out.stdout)?)?;
        Ok(asked.into_iter().zip(said).collect())
    }

    /// A file of the benches.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.dir.join(path)
    }

    /// A file for this run alone, holding `content`.
    pub(crate) fn scratch(&self, name: &str, content: &str) -> Result<PathBuf, Box<dyn Error>> {
        let path = std::env::temp_dir().join(format!("diglot-eval-{}-{name}", std::process::id()));
        fs::write(&path, content)?;
        Ok(path)
    }
}

/// The rows of a JSONL text.
pub(crate) fn rows(text: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let filled = text.split('\n').filter(|line| !line.trim().is_empty());
    filled.map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// The number that follows `key` in a scorer's print.
pub(crate) fn after(text: &str, key: &str) -> Result<f64, Box<dyn Error>> {
    let at = text.find(key).ok_or_else(|| format!("no {key:?} in {text:?}"))?;
    number(text[at + key.len()..].trim_start())
        .ok_or_else(|| format!("no number after {key:?} in {text:?}").into())
}

/// The number a text starts with.
pub(crate) fn number(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'));
    text[..end.unwrap_or(text.len())].trim_end_matches('.').parse().ok()
}

/// The line that starts with `key`.
pub(crate) fn line<'t>(text: &'t str, key: &str) -> Result<&'t str, Box<dyn Error>> {
    text.lines()
        .find(|line| line.trim_start().starts_with(key))
        .ok_or_else(|| format!("no line {key:?} in {text:?}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_behind_their_keys() {
        assert_eq!(after("fine acc 0.9317 macroF1 0.81 |", "macroF1").unwrap(), 0.81);
        assert_eq!(after("F99.5 ok87", "F").unwrap(), 99.5);
        assert!(after("fine acc", "coarse").is_err());
        assert!(after("acc x", "acc").is_err());
        assert_eq!(line("a 1\nb 2", "b").unwrap(), "b 2");
    }
}
