//! A page's bytes and its name.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// How messages name a page.
pub(crate) fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// The first `most` bytes of a page.
pub(crate) fn bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let most = most as u64;
    let mut bytes = Vec::new();
    if is_stdin(path) {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        let file = File::open(path)?;
        if file.metadata()?.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        file.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
