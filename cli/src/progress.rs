//! [`Progress`]: how far the run is, on standard error, where somebody looks.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A line that counts pages, or nothing where nobody looks.
pub(crate) struct Progress {
    line: Option<ProgressBar>,
    pages: u64,
    bytes: u64,
}

impl Progress {
    /// `wanted` is whether the terminal is free for it.
    pub(crate) fn new(wanted: bool) -> Self {
        let line = (wanted && std::io::stderr().is_terminal()).then(|| {
            let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(5));
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
                line.set_style(style);
            }
            line.enable_steady_tick(Duration::from_millis(200));
            line
        });
        Self { line, pages: 0, bytes: 0 }
    }

    /// A page of so many bytes is done.
    pub(crate) fn add(&mut self, bytes: u64) {
        self.pages += 1;
        self.bytes += bytes;
        let Some(line) = &self.line else { return };
        let seconds = line.elapsed().as_secs_f64().max(0.001);
        line.set_message(format!(
            "{} pages, {:.0} pages/s, {:.1} MB/s",
            HumanCount(self.pages),
            self.pages as f64 / seconds,
            self.bytes as f64 / seconds / 1e6,
        ));
    }

    /// Says something above the line.
    pub(crate) fn say(&self, message: &str) {
        match &self.line {
            Some(line) => line.suspend(|| eprintln!("{message}")),
            None => eprintln!("{message}"),
        }
    }

    pub(crate) fn finish(&self) {
        if let Some(line) = &self.line {
            line.finish_and_clear();
        }
    }
}
