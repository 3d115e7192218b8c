//! Mojibake that is meant: in a text about mojibake it is an example.
//!
//! A page that mentions mojibake in passing (a reader complains of it) has its
//! other lines repaired; one that speaks of nothing else keeps them all.

use core::ops::Range;

use super::mend::Mending;

/// Words of a text about mojibake.
const ABOUT: [&str; 5] = ["乱码", "亂碼", "文字化け", "mojibake", "Mojibake"];
/// Words that make it likely in the same line.
const NEAR: [&str; 7] = ["编码", "編碼", "字符集", "encoding", "charset", "garbled", "转义"];

/// Lines around a mention that may hold its example.
const LINES: usize = 4;
/// As many mentions make the whole text one about mojibake.
const MANY: usize = 3;

/// Where a text speaks of mojibake.
pub(super) struct Mentions<'a> {
    text: &'a str,
    places: Vec<usize>,
}

impl<'a> Mentions<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut places = Vec::new();
        for word in ABOUT {
            let found = memchr::memmem::find_iter(text.as_bytes(), word.as_bytes());
            places.extend(found.take(MANY));
        }
        Self { text, places }
    }

    /// Whether what stands in `line` may be the example of one of them.
    pub(super) fn are_near(&self, line: &Range<usize>) -> bool {
        if self.places.is_empty() || self.places.len() >= MANY {
            return !self.places.is_empty();
        }
        let bytes = self.text.as_bytes();
        let before = bytes.get(..line.start).unwrap_or_default();
        let after = bytes.get(line.end..).unwrap_or_default();
        // The newline that ends a line beside this one is the second from here.
        let from = memchr::memrchr_iter(b'\n', before).nth(LINES).unwrap_or(0);
        let to = memchr::memchr_iter(b'\n', after).nth(LINES).unwrap_or(after.len());
        self.places.iter().any(|place| (from..line.end + to).contains(place))
    }
}

/// Whether the rest of `line` makes what `mending` would repair an example.
pub(super) fn is_example(line: &str, mending: &Mending) -> bool {
    let mut at = 0;
    let mut beside = Vec::with_capacity(mending.stretches.len() + 1);
    for stretch in &mending.stretches {
        beside.push(line.get(at..stretch.place.start).unwrap_or_default());
        at = stretch.place.end;
    }
    beside.push(line.get(at..).unwrap_or_default());
    // `encoding` in a URL-encoded query is part of what is repaired.
    let near = |rest: &str| {
        NEAR.iter().any(|word| memchr::memmem::find(rest.as_bytes(), word.as_bytes()).is_some())
    };
    beside.into_iter().any(near)
}
