//! [`Paths`]: files, folders and patterns of the command line as a list of files.

use std::path::{Path, PathBuf};

use super::{place, reason};
use crate::page::Failure;

/// Files in the order named; a folder's in order of their names, at every depth.
/// Folders are read when their turn comes.
pub(crate) struct Paths {
    /// What is still to come, the next one last.
    left: Vec<Entry>,
}

enum Entry {
    /// As named on the command line: may be a pattern.
    Named(PathBuf),
    /// Found in a folder.
    Found(PathBuf),
}

impl Paths {
    pub(crate) fn new(named: Vec<PathBuf>) -> Self {
        Self { left: named.into_iter().rev().map(Entry::Named).collect() }
    }

    /// Puts a folder's entries next. Hidden ones and links to folders are left
    /// out: links can lead in circles.
    fn enter(&mut self, folder: &Path) -> Result<(), Failure> {
        let failed =
            |error: std::io::Error| Failure::file(folder.display().to_string(), reason(&error));
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let links = entry.file_type().map_err(failed)?.is_symlink();
            let path = entry.path();
            let circles = links && path.is_dir();
            if !hidden && !circles {
                found.push(path);
            }
        }
        found.sort_unstable();
        self.left.extend(found.into_iter().rev().map(Entry::Found));
        Ok(())
    }

    /// Puts the files a pattern matches next.
    fn expand(&mut self, pattern: &str) -> Result<(), Failure> {
        let failed = |message: String| Failure::file(pattern, message);
        let matches = glob::glob(pattern).map_err(|error| failed(error.to_string()))?;
        let mut found = Vec::new();
        for path in matches {
            found.push(path.map_err(|error| failed(reason(error.error())))?);
        }
        if found.is_empty() {
            return Err(failed("no such file, and no file matches".to_owned()));
        }
        found.sort_unstable();
        self.left.extend(found.into_iter().rev().map(Entry::Found));
        Ok(())
    }
}

impl Iterator for Paths {
    type Item = Result<PathBuf, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let entry = self.left.pop()?;
            let (Entry::Named(path) | Entry::Found(path)) = &entry;
            let done = if path.is_dir() {
                self.enter(path)
            } else if let (Entry::Named(_), Some(pattern)) = (&entry, pattern(path)) {
                self.expand(&pattern)
            } else if is_special(path) {
                Err(Failure::file(place(path), "neither a file nor a pipe"))
            } else {
                return Some(Ok(path.clone()));
            };
            if let Err(failure) = done {
                return Some(Err(failure));
            }
        }
    }
}

/// A path that names no file but could match some.
fn pattern(path: &Path) -> Option<String> {
    let text = path.to_str()?;
    (text.contains(['*', '?', '[']) && !path.exists()).then(|| text.to_owned())
}

/// Devices and sockets.
#[cfg(unix)]
fn is_special(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    std::fs::metadata(path).is_ok_and(|of| {
        let kind = of.file_type();
        kind.is_block_device() || kind.is_socket()
    })
}

#[cfg(not(unix))]
fn is_special(_: &Path) -> bool {
    false
}
