//! Whether a stop ends a sentence, by the text around it.

use super::around::{
    Before, after_closers, after_lines, after_notes, after_space, goes_on, in_address, in_title,
    is_bracketed_number, is_capitalised_word, is_comma, is_east, is_item, is_list_number, is_month,
    letters_at, next_item, number_follows_word,
};
use super::cut::{is_bracket_close, is_opener};
use super::stop::{Stop, stop_of};
use super::word::{Abbreviation, HIGH, Word, letters};

/// What a candidate came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A sentence ends here: the byte the next one starts at.
    Ends(usize),
    /// It goes on; looking continues at this byte.
    Goes(usize),
}

/// Decides the candidate at byte `at`.
#[inline]
pub(crate) fn judge(text: &str, at: usize) -> Verdict {
    quick(text.as_bytes(), at).unwrap_or_else(|| weigh(text, at))
}

/// The commonest cases, by the bytes beside: `weigh` comes to the same.
#[inline]
fn quick(bytes: &[u8], at: usize) -> Option<Verdict> {
    let (head, tail) = bytes.split_at_checked(at)?;
    match *tail.first_chunk::<4>()? {
        // A line, perhaps blank lines, and text.
        [b'\n', b'!'..=b'~', ..] => Some(Verdict::Ends(at + 1)),
        [b'\n', b'\n', b'!'..=b'~', _] => Some(Verdict::Ends(at + 2)),
        [b'!' | b'?', b' ', b'A'..=b'Z', _] => Some(Verdict::Ends(at + 2)),
        // Inside a name or a number.
        [b'.', b'a'..=b'z', ..] => Some(Verdict::Goes(at + 1)),
        [b'.', b'0'..=b'9', ..] if head.last()?.is_ascii_digit() => Some(Verdict::Goes(at + 1)),
        // Behind a word that is no abbreviation.
        [b'.', b' ', b'A'..=b'Z', _] => {
            is_whole_word(head.last_chunk::<8>()?).then_some(Verdict::Ends(at + 2))
        }
        // A stop that ends a line.
        [b'.' | b'!' | b'?', b'\n', b'!'..=b'~', _] => Some(Verdict::Ends(at + 2)),
        // `。` and a Chinese character, a letter or a digit.
        [0xE3, 0x80, 0x82, 0xE4..=0xE9 | b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9'] => {
            Some(Verdict::Ends(at + 3))
        }
        _ => None,
    }
}

/// Whether text ends in a space and a word that is no abbreviation, or in a word
/// longer than any.
#[inline]
fn is_whole_word(end: &[u8; 8]) -> bool {
    let word = u64::from_le_bytes(*end);
    let len = (!letters(word) & HIGH).leading_zeros() / 8;
    match len {
        8 => true,
        0 | 1 => false,
        _ => {
            let behind = word >> (56 - 8 * len) & 0xFF;
            let key = word >> (64 - 8 * len) | 0x2020_2020_2020_2020 >> (64 - 8 * len);
            behind == u64::from(b' ') && Word::of(key).abbreviation().is_none()
        }
    }
}

/// Stops in a row: "?!", "……", "...", ". . .".
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    wide: bool,
    mark: bool,
    full: u32,
    dots: u32,
    end: usize,
}

impl Row {
    fn at(text: &str, at: usize) -> Self {
        let bytes = text.as_bytes();
        let mut row = Self { end: at, ..Self::default() };
        loop {
            let rest = bytes.get(row.end..).unwrap_or(&[]);
            match (stop_of(rest), rest) {
                // After an end, dots are the start of what follows.
                (Some((Stop::Ellipsis, _)), _) if row.wide || row.mark => break,
                (Some((Stop::Line | Stop::Bullet, _)), _) | (None, []) => break,
                (Some((stop, len)), _) => {
                    match stop {
                        Stop::Full => row.full += 1,
                        Stop::Mark => row.mark = true,
                        Stop::Wide => {
                            row.wide = true;
                            row.mark |= rest.first() == Some(&0xEF);
                        }
                        _ => row.dots += 1,
                    }
                    row.end += len;
                }
                (None, [b' ', b'.', ..])
                    if bytes.get(row.end.wrapping_sub(1)) == Some(&b'.') && row.full > 0 =>
                {
                    row.full += 1;
                    row.end += 2;
                }
                _ => break,
            }
        }
        row
    }
}

fn weigh(text: &str, at: usize) -> Verdict {
    let bytes = text.as_bytes();
    match stop_of(bytes.get(at..).unwrap_or(&[])) {
        None => return Verdict::Goes(at + 1),
        Some((Stop::Line, len)) => return Verdict::Ends(after_lines(text, at + len)),
        Some((Stop::Bullet, len)) => {
            return if is_item(text, at) { Verdict::Ends(at) } else { Verdict::Goes(at + len) };
        }
        _ => {}
    }
    let row = Row::at(text, at);
    let goes = Verdict::Goes(row.end);
    let mut end = after_closers(text, row.end);
    let closed = end > row.end;
    if row.full == 1
        && let Some(notes) = after_notes(text, at, end)
    {
        end = notes;
    }
    if row.full == 1
        && let Some(item) = next_item(text, at)
    {
        return Verdict::Ends(item);
    }
    let start = after_space(text, end);
    let Some(next) = text.get(start..).and_then(|rest| rest.chars().next()) else {
        return Verdict::Ends(text.len());
    };
    if matches!(bytes.get(start.wrapping_sub(1)), Some(b'\n' | b'\r')) {
        return Verdict::Ends(start);
    }
    let before = text.get(..at).and_then(|head| head.chars().next_back()).unwrap_or(' ');
    let around = Around { text, at, row, end, start, closed, before, next };
    let ends = if row.wide {
        around.wide()
    } else if row.mark {
        around.mark()
    } else if row.full == 0 {
        around.ellipsis()
    } else if start == end {
        around.tight_stop()
    } else {
        around.spaced_stop()
    };
    if ends { Verdict::Ends(start) } else { goes }
}

/// A row of stops and what surrounds it.
struct Around<'a> {
    text: &'a str,
    /// The first stop.
    at: usize,
    row: Row,
    /// After the closers behind the row.
    end: usize,
    /// Where the next sentence would start.
    start: usize,
    /// Whether closers stand behind the row.
    closed: bool,
    before: char,
    next: char,
}

impl Around<'_> {
    fn spaced(&self) -> bool {
        self.start > self.end
    }

    /// `。`, `！`, `？`: a sentence ends, but before a comma and inside a title.
    fn wide(&self) -> bool {
        let joined = is_comma(self.next)
            || is_bracket_close(self.next)
            || (self.closed && matches!(self.next, '的' | '之'));
        // A title may hold a mark, but hardly a full stop.
        !joined && (self.closed || !self.row.mark || !in_title(self.text, self.row.end))
    }

    /// `!`, `?`.
    fn mark(&self) -> bool {
        // What was lost in "Fax:?" was no question.
        if self.before == ':' {
            return false;
        }
        if self.spaced() {
            // "! !": the second mark is of the same sentence.
            let dash = matches!(self.next, '!' | '?' | ')')
                || self.next == '-'
                || self.next == '–'
                || self.next == '—';
            // "Wait! he said" is one sentence, "Wait! is it over" two.
            let (following, _) = letters_at(self.text, self.start);
            let speech =
                matches!(following, b"he" | b"she" | b"they" | b"said" | b"asked" | b"and" | b"or");
            return !dash && (self.opens() || (self.careless() && !speech));
        }
        if in_address(self.text, self.at) {
            return false;
        }
        // "Yahoo!ニュース": a single word with a mark is a name.
        let name = !is_east(self.before)
            && is_east(self.next)
            && !self.closed
            && Before::of(self.text, self.at).is_alone();
        let starts = is_east(self.before)
            || is_east(self.next)
            || self.next.is_uppercase()
            || is_opener(self.next);
        starts && !name && (self.closed || !in_title(self.text, self.row.end))
    }

    /// `…` alone ends a sentence where the next one visibly starts.
    fn ellipsis(&self) -> bool {
        (self.spaced() && self.opens())
            || (self.closed && !is_comma(self.next))
            || (self.row.dots > 1 && is_east(self.before) && is_east(self.next))
    }

    /// A full stop with nothing between it and the next character.
    fn tight_stop(&self) -> bool {
        let word = Before::of(self.text, self.at);
        let solid = self.closed
            || word.len() > 1
            || matches!(self.before, ')' | ']' | '"' | '”' | '’' | '\'')
            || (self.before.is_ascii_digit() && number_follows_word(self.text, self.at));
        let number_then_east = self.next.is_ascii_digit()
            && !self.before.is_ascii_digit()
            && self.text.get(self.end..).is_some_and(|rest| {
                rest.chars().find(|c| !c.is_ascii_digit()).is_some_and(is_east)
            });
        if is_east(self.next)
            || number_then_east
            || matches!(self.next, '“' | '「' | '《' | '【' | '（')
        {
            return solid && word.abbreviation().is_none();
        }
        if self.row.full != 1 || !is_capitalised_word(self.text, self.end) {
            return false;
        }
        // "Tuesday.The", "1,000.That": names have no such words behind a full stop.
        let starts = || {
            let following = Word::of_letters(letters_at(self.text, self.end).0);
            following.is_starter() || following.abbreviation() == Some(Abbreviation::Never)
        };
        let name_or_number = word.is_capitalised() || self.before.is_ascii_digit();
        self.closed || (word.len() > 2 && word.is_plain()) || (name_or_number && starts())
    }

    /// A full stop before white space.
    fn spaced_stop(&self) -> bool {
        let word = Before::of(self.text, self.at);
        let (following, _) = letters_at(self.text, self.start);
        if self.row.full > 1 {
            return self.opens() && following != b"I";
        }
        if is_list_number(self.text, self.at) || is_bracketed_number(self.text, self.at) {
            return false;
        }
        if !self.opens() {
            return self.careless() && word.len() > 1 && word.abbreviation().is_none();
        }
        if self.closed {
            return true;
        }
        if word.len() == 0 {
            return !(self.before.is_ascii_digit() && is_month(self.text, self.start));
        }
        match word.abbreviation() {
            None => true,
            Some(Abbreviation::Never) => false,
            Some(Abbreviation::Number) => !self.next.is_ascii_digit(),
            Some(Abbreviation::Clock) => self.next.is_uppercase(),
            Some(Abbreviation::Maybe) => {
                let starter = self.next.is_uppercase() && Word::of_letters(following).is_starter();
                starter || matches!(self.next, '"' | '“' | '‘' | '\'') || is_east(self.next)
            }
        }
    }

    /// Whether the text behind opens a sentence: not in lower case, not with a comma.
    fn opens(&self) -> bool {
        !goes_on(self.text, self.start)
    }

    /// A lower-case letter behind a stop outside quotes: careless writing, mostly.
    fn careless(&self) -> bool {
        !self.closed && self.next.is_lowercase()
    }
}
