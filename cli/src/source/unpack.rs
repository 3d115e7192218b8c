//! [`Unpack`]: a file's bytes, unpacked if it is gzip or zstd.
//!
//! Archives are packed record by record: each record a gzip member or a zstd
//! frame. So where one is broken the next can still be read: [`Unpack::resync`]
//! looks for where it begins.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::GzDecoder;
use ruzstd::decoding::{BlockDecodingStrategy, Dictionary, FrameDecoder, StreamingDecoder};

type File = BufReader<Box<dyn Read + Send>>;

const GZIP: &[u8] = &[0x1f, 0x8b, 0x08];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
/// A zstd frame that decoders skip begins `5? 2a 4d 18`; that of a dictionary with this.
const ZSTD_DICTIONARY: u8 = 0x5d;
/// The most a zstd frame may ask us to remember, as `zstd` itself has it.
const ZSTD_WINDOW: u64 = 128 << 20;

/// A readable file, whatever it is packed with.
pub(crate) struct Unpack {
    state: State,
    dictionary: Option<Vec<u8>>,
}

enum State {
    Plain(File),
    /// Between two members or frames.
    Between(File, Packing),
    Gzip(Box<GzDecoder<File>>),
    Zstd(File, Box<FrameDecoder>),
    /// Something was wrong: only `resync` helps.
    Broken(File, Packing),
    Over,
}

#[derive(Clone, Copy)]
enum Packing {
    Gzip,
    Zstd,
}

impl Packing {
    const fn magic(self) -> &'static [u8] {
        match self {
            Self::Gzip => GZIP,
            Self::Zstd => ZSTD,
        }
    }
}

impl Unpack {
    pub(crate) fn new(file: Box<dyn Read + Send>) -> io::Result<Self> {
        let mut file = BufReader::with_capacity(1 << 17, file);
        let head = file.fill_buf()?;
        let state = if head.starts_with(GZIP) {
            State::Between(file, Packing::Gzip)
        } else if head.starts_with(ZSTD) || is_skippable(head) {
            State::Between(file, Packing::Zstd)
        } else {
            State::Plain(file)
        };
        Ok(Self { state, dictionary: None })
    }

    /// After an error: goes on at the next member or frame. False if there is none.
    pub(crate) fn resync(&mut self) -> io::Result<bool> {
        let State::Broken(mut file, packing) = std::mem::replace(&mut self.state, State::Over)
        else {
            return Ok(false);
        };
        if seek(&mut file, packing.magic())? {
            self.state = State::Between(file, packing);
            return Ok(true);
        }
        Ok(false)
    }

    /// Opens the next member or frame; at the end of the file nothing is left.
    fn begin(&mut self, mut file: File, packing: Packing) -> io::Result<()> {
        // Zeros pad some files to whole blocks.
        while file.fill_buf()?.first() == Some(&0) {
            let zeros = file.buffer().iter().take_while(|byte| **byte == 0).count();
            file.consume(zeros);
        }
        if file.fill_buf()?.is_empty() {
            self.state = State::Over;
            return Ok(());
        }
        match packing {
            Packing::Gzip => self.state = State::Gzip(Box::new(GzDecoder::new(file))),
            Packing::Zstd => {
                let mut head = [0; 4];
                let peeked = file.buffer().get(..4).map(|four| head.copy_from_slice(four));
                if peeked.is_some() && is_skippable(&head) {
                    self.skip(&mut file, head[0])?;
                    self.state = State::Between(file, packing);
                    return Ok(());
                }
                let mut decoder = FrameDecoder::new();
                decoder.set_max_window_size(ZSTD_WINDOW);
                if let Some(dictionary) = &self.dictionary {
                    let dictionary = Dictionary::decode_dict(dictionary).map_err(invalid)?;
                    decoder.add_dict(dictionary).map_err(invalid)?;
                }
                if let Err(error) = decoder.init(&mut file) {
                    self.state = State::Broken(file, packing);
                    return Err(invalid(error));
                }
                self.state = State::Zstd(file, Box::new(decoder));
            }
        }
        Ok(())
    }

    /// Passes over a frame that is not data, keeping it if it is the dictionary.
    fn skip(&mut self, file: &mut File, kind: u8) -> io::Result<()> {
        const LARGEST: u64 = 16 << 20;
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let len = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]]));
        let mut frame = file.take(len);
        if kind != ZSTD_DICTIONARY || len > LARGEST {
            io::copy(&mut frame, &mut io::sink())?;
            return Ok(());
        }
        let mut dictionary = Vec::new();
        frame.read_to_end(&mut dictionary)?;
        if dictionary.starts_with(ZSTD) {
            let mut unpacked = Vec::new();
            StreamingDecoder::new(dictionary.as_slice())
                .map_err(invalid)?
                .take(LARGEST)
                .read_to_end(&mut unpacked)?;
            dictionary = unpacked;
        }
        self.dictionary = Some(dictionary);
        Ok(())
    }
}

impl Read for Unpack {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            let read = match &mut self.state {
                State::Plain(file) => return file.read(buffer),
                State::Gzip(decoder) => decoder.read(buffer),
                State::Zstd(file, decoder) => read_zstd(file, decoder, buffer),
                State::Over => return Ok(0),
                State::Broken(..) => return Err(io::ErrorKind::InvalidData.into()),
                State::Between(..) => Ok(0),
            };
            if let Ok(read @ 1..) = read {
                return Ok(read);
            }
            let (file, packing) = match std::mem::replace(&mut self.state, State::Over) {
                State::Gzip(decoder) => (decoder.into_inner(), Packing::Gzip),
                State::Zstd(file, _) => (file, Packing::Zstd),
                State::Between(file, packing) => {
                    self.begin(file, packing)?;
                    continue;
                }
                State::Plain(_) | State::Broken(..) | State::Over => return Ok(0),
            };
            match read {
                Ok(_) => self.state = State::Between(file, packing),
                Err(error) => {
                    self.state = State::Broken(file, packing);
                    return Err(explained(error, packing));
                }
            }
        }
    }
}

/// The next bytes of a frame; none at its end.
fn read_zstd(file: &mut File, decoder: &mut FrameDecoder, buffer: &mut [u8]) -> io::Result<usize> {
    while decoder.can_collect() == 0 && !decoder.is_finished() {
        let block = BlockDecodingStrategy::UptoBlocks(1);
        decoder.decode_blocks(&mut *file, block).map_err(|error| {
            let over = file.fill_buf().is_ok_and(<[u8]>::is_empty);
            let kind = if over { io::ErrorKind::UnexpectedEof } else { io::ErrorKind::InvalidData };
            io::Error::new(kind, error.to_string())
        })?;
    }
    decoder.read(buffer)
}

/// An error of unpacking, said so that its reader knows what broke.
fn explained(error: io::Error, packing: Packing) -> io::Error {
    let what = match packing {
        Packing::Gzip => "gzip",
        Packing::Zstd => "zstd",
    };
    let how = match error.kind() {
        io::ErrorKind::UnexpectedEof => "is cut off".to_owned(),
        _ => format!("is broken: {error}"),
    };
    io::Error::new(error.kind(), format!("the {what} data {how}"))
}

fn invalid(error: impl std::fmt::Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the zstd data is broken: {error}"))
}

fn is_skippable(head: &[u8]) -> bool {
    matches!(head, [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..])
}

/// Moves on to the next place where `magic` stands. False if there is none.
fn seek(file: &mut File, magic: &[u8]) -> io::Result<bool> {
    loop {
        let buffer = file.fill_buf()?;
        let Some(found) = buffer.windows(magic.len()).position(|bytes| bytes == magic) else {
            let (len, tail) = (buffer.len(), magic.len() - 1);
            if len <= tail {
                file.consume(len);
                if file.fill_buf()?.is_empty() {
                    return Ok(false);
                }
                continue;
            }
            // A place that lies across two fillings of the buffer is not found:
            // one record in very many, and only in files that are broken.
            file.consume(len);
            continue;
        };
        file.consume(found);
        return Ok(true);
    }
}
