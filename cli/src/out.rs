//! [`Out`]: where what is written goes.

use std::fs::File;
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anstream::AutoStream;

use crate::args::Format;

/// Standard output, or a file that appears only when it is whole.
pub(crate) enum Out {
    Stdout(BufWriter<AutoStream<Stdout>>),
    File(Pending),
}

impl Out {
    /// Only the view is coloured, and only where colours are wanted; what is
    /// data passes as it is.
    pub(crate) fn stdout(format: Format) -> Self {
        let stream = match format {
            Format::Terminal => AutoStream::auto(io::stdout()),
            _ => AutoStream::always_ansi(io::stdout()),
        };
        Self::Stdout(BufWriter::new(stream))
    }

    pub(crate) fn file(path: &Path) -> io::Result<Self> {
        Pending::new(path).map(Self::File)
    }

    /// Writes a record. On standard output it is flushed, so that a reader at
    /// the other end need not wait for the next.
    pub(crate) fn write(&mut self, record: &[u8]) -> io::Result<()> {
        match self {
            Self::Stdout(stream) => {
                stream.write_all(record)?;
                stream.flush()
            }
            Self::File(file) => file.write_all(record),
        }
    }

    /// All is written: a file takes its name.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self {
            Self::Stdout(mut stream) => stream.flush(),
            Self::File(file) => file.finish(),
        }
    }
}

/// A file being written under another name in the same folder. It takes its own
/// name when finished; given up or interrupted, nothing is left of it.
pub(crate) struct Pending {
    to: PathBuf,
    file: BufWriter<AutoStream<File>>,
    under: PathBuf,
}

/// The half-written files there are, for the one who takes them away.
static HALF: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

impl Pending {
    pub(crate) fn new(to: &Path) -> io::Result<Self> {
        if to.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut name = std::ffi::OsString::from(".");
        name.push(to.file_name().ok_or(io::ErrorKind::InvalidInput)?);
        name.push(format!(".{}.part", std::process::id()));
        let under = to.with_file_name(name);
        sweep(to);
        let mut half = half();
        let file = File::create(&under)?;
        half.push(under.clone());
        drop(half);
        let file = BufWriter::with_capacity(1 << 18, AutoStream::never(file));
        Ok(Self { to: to.to_owned(), file, under })
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        let mut half = half();
        std::fs::rename(&self.under, &self.to)?;
        half.retain(|path| *path != self.under);
        Ok(())
    }
}

/// Takes away what runs killed outright left of this file: theirs are the numbers
/// of processes there are no more. Only where the system lists its processes.
fn sweep(to: &Path) {
    let (Some(name), Some(folder)) = (to.file_name().and_then(|name| name.to_str()), to.parent())
    else {
        return;
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let left = entry.file_name();
        let number = left.to_str().and_then(|left| left.strip_prefix('.'));
        let number = number.and_then(|left| left.strip_prefix(name)?.strip_prefix('.'));
        let number: Option<u32> = number.and_then(|left| left.strip_suffix(".part")?.parse().ok());
        if number.is_some_and(|number| !Path::new(&format!("/proc/{number}")).exists()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        let mut half = half();
        if half.contains(&self.under) {
            let _ = std::fs::remove_file(&self.under);
            half.retain(|path| *path != self.under);
        }
    }
}

/// On an interruption, takes half-written files away and ends the process.
pub(crate) fn tidy_on_interruption() {
    // A second handler is the only error, and there is none.
    let _ = ctrlc::set_handler(|| {
        // Kept locked: nobody may begin or finish a file now.
        let half = half();
        for path in half.iter() {
            let _ = std::fs::remove_file(path);
        }
        // As shells have it for an interrupted command.
        std::process::exit(130);
    });
}

fn half() -> std::sync::MutexGuard<'static, Vec<PathBuf>> {
    HALF.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
