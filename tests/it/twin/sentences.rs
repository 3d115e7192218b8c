//! Sentences by the book: where a row of stops ends, and what stands behind it.

use super::stop::Stop;
use super::{CLOSERS, OPENERS, REACH};

pub(super) const COMMAS: &str = "，、；：,;:";

/// The starts of the sentences of a text.
pub(crate) fn sentences(text: &str) -> Vec<usize> {
    let rules = Rules { text, chars: text.char_indices().collect() };
    let mut starts = Vec::new();
    let mut start = 0;
    let mut i = 0;
    if !text.is_empty() {
        starts.push(0);
    }
    while i < rules.chars.len() {
        let (end, next) = rules.decide(i);
        match end {
            Some(end) if end > start => {
                if end >= text.len() {
                    break;
                }
                starts.push(end);
                start = end;
                i = rules.index(end);
            }
            Some(_) => i += 1,
            None => i = next,
        }
    }
    starts
}

/// A text, its characters and the rules.
pub(super) struct Rules<'a> {
    pub(super) text: &'a str,
    chars: Vec<(usize, char)>,
}

impl Rules<'_> {
    pub(super) fn at(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|(_, c)| *c)
    }

    /// The character so many before `i`.
    fn back(&self, i: usize, by: usize) -> Option<char> {
        self.at(i.checked_sub(by)?)
    }

    pub(super) fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.text.len(), |(at, _)| *at)
    }

    fn index(&self, byte: usize) -> usize {
        self.chars.partition_point(|(at, _)| *at < byte)
    }

    /// Whether a sentence ends by the character at `i`, and where the next begins; else
    /// the character to look at next.
    fn decide(&self, i: usize) -> (Option<usize>, usize) {
        let c = self.at(i).expect("in the text");
        match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                let pair = c == '\r' && self.at(i + 1) == Some('\n');
                let from = i + 1 + usize::from(pair);
                let line = self.lines(from).unwrap_or(from);
                return (Some(self.byte(line)), 0);
            }
            '•' | '⁃' => {
                return (self.item(i).then(|| self.byte(i)), i + 1);
            }
            _ if !is_stop(c) => return (None, i + 1),
            _ => {}
        }
        // Stops in a row.
        let (mut end, mut wide, mut mark, mut full, mut dots) = (i, false, false, 0, 0);
        loop {
            match self.at(end) {
                Some('…') if wide || mark => break,
                Some('…') => dots += 1,
                Some('.' | '．') => full += 1,
                Some('!' | '?' | '‼' | '⁇' | '⁈' | '⁉') => mark = true,
                Some('！' | '？') => (wide, mark) = (true, true),
                Some('。') => wide = true,
                Some('｡') => (wide, mark) = (true, true),
                Some(' ')
                    if full > 0
                        && self.back(end, 1) == Some('.')
                        && self.at(end + 1) == Some('.') =>
                {
                    full += 1;
                    end += 1;
                }
                _ => break,
            }
            end += 1;
        }
        let goes = (None, end);
        let mut close = self.closers(end);
        let closed = close > end;
        if full == 1 {
            if let Some(notes) = self.notes(i, close) {
                close = notes;
            }
            if let Some(item) = self.list_item(i) {
                return (Some(item), 0);
            }
        }
        let space = self.spaces(close);
        let Some(next) = self.at(space) else {
            return (Some(self.text.len()), 0);
        };
        if space > 0 && matches!(self.back(space, 1), Some('\n' | '\r')) {
            return (Some(self.byte(space)), 0);
        }
        let stop = Stop {
            rules: self,
            i,
            end,
            close,
            space,
            closed,
            mark,
            full,
            dots,
            before: self.back(i, 1).unwrap_or(' '),
            next,
        };
        let ends = if wide {
            stop.wide()
        } else if mark {
            stop.mark()
        } else if full == 0 {
            stop.ellipsis()
        } else if space == close {
            stop.tight()
        } else {
            stop.spaced()
        };
        if ends { (Some(self.byte(space)), 0) } else { goes }
    }

    /// Past white space up to its last line break, if there is one.
    fn lines(&self, from: usize) -> Option<usize> {
        let mut line = None;
        let mut i = from;
        while let Some(c) = self.at(i).filter(|c| is_white(*c)) {
            i += 1;
            if matches!(c, '\n' | '\r') {
                line = Some(i);
            }
        }
        line
    }

    fn spaces(&self, from: usize) -> usize {
        self.lines(from).unwrap_or_else(|| {
            (from..).find(|i| self.at(*i).is_none_or(|c| !is_white(c))).unwrap_or(from)
        })
    }

    /// Whether a bullet at `i` starts an item: a gap before it, and text on its line.
    fn item(&self, i: usize) -> bool {
        let line = self.near(i);
        let kept = line.trim_end_matches(|c: char| c.is_ascii_whitespace());
        !kept.is_empty() && kept.len() < line.len() && !line[kept.len()..].contains(['\n', '\r'])
    }

    /// The text before `i`, as far as rules look.
    pub(super) fn near(&self, i: usize) -> &str {
        let to = self.byte(i);
        let mut from = to.saturating_sub(REACH);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        &self.text[from..to]
    }

    /// Closing brackets, quotes and footnote marks from `i` on.
    fn closers(&self, i: usize) -> usize {
        let limit = self.byte(i) + REACH;
        let mut at = i;
        while self.byte(at) < limit {
            let Some(c) = self.at(at) else { break };
            let behind = self.at(at + 1);
            let quote = c == '\'' || (c == '"' && self.closes_quote(at));
            if quote || (CLOSERS.contains(c) && c != '>') {
                at += 1;
            } else if matches!(c, ' ' | '\u{A0}' | '\u{202F}')
                && behind == Some('»')
                && self.at(at + 2).is_none_or(|c| !c.is_alphanumeric() && !OPENERS.contains(c))
            {
                at += 2;
            } else if c == '['
                && let Some(end) = self.number(at + 1, ']')
            {
                at = end;
            } else {
                break;
            }
        }
        at
    }

    fn closes_quote(&self, i: usize) -> bool {
        match self.at(i + 1) {
            Some(c) if c.is_ascii() && !c.is_ascii_alphanumeric() => true,
            _ => {
                let near = self.near(i);
                let line = near.rsplit('\n').next().unwrap_or("");
                line.matches('"').count() % 2 == 1
            }
        }
    }

    /// Past one to four digits and `close`.
    fn number(&self, i: usize, close: char) -> Option<usize> {
        let digits =
            (0..4).take_while(|d| self.at(i + d).is_some_and(|c| c.is_ascii_digit())).count();
        (digits > 0 && self.at(i + digits) == Some(close)).then_some(i + digits + 1)
    }

    /// Past the footnote numbers of "the result.11 12 The next".
    fn notes(&self, stop: usize, from: usize) -> Option<usize> {
        let before = self.back(stop, 1)?;
        if !(before.is_ascii_lowercase() || before == ')') {
            return None;
        }
        let mut at = from;
        while let Some(next) = self.number(at, ' ').filter(|next| next - at <= 3) {
            at = next;
        }
        (at > from && self.at(at).is_some_and(|c| c.is_ascii_uppercase())).then(|| at - 1)
    }

    /// Where the item of a list on one line starts whose mark the stop at `i` ends.
    fn list_item(&self, i: usize) -> Option<usize> {
        let close = if self.at(i + 1) == Some(')') { ".) " } else { ". " };
        let behind = self.text[self.byte(i)..].strip_prefix(close)?;
        let near = &self.text[..self.byte(i)];
        let (head, mark) = near.rsplit_once(' ')?;
        let previous = match mark.as_bytes() {
            [letter @ b'b'..=b'h'] => char::from(letter - 1).to_string(),
            [b'2'..=b'9'] | [b'1'..=b'9', b'0'..=b'9'] => {
                (mark.parse::<u32>().ok()? - 1).to_string()
            }
            _ => return None,
        };
        let small = behind.starts_with(|c: char| c.is_ascii_lowercase());
        if small && mark.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let worded = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '。');
        if !head.ends_with(worded) {
            return None;
        }
        let mut from = head.len().saturating_sub(REACH);
        // Bytes, as the rule counts them: a character cut in two is no mark.
        while !head.is_char_boundary(from) {
            from += 1;
        }
        let line = head[from..].rsplit(['\n', '\r']).next()?;
        let is_item = |at: usize| {
            let rest = line[at..].strip_prefix(previous.as_str())?.strip_prefix(close)?;
            let starts = at == 0 || line[..at].ends_with(' ');
            let letter = |b: &u8| b.is_ascii_alphabetic() || *b >= 0x80;
            (starts && rest.as_bytes().windows(2).any(|pair| pair.iter().all(letter))).then_some(())
        };
        line.char_indices().find_map(|(at, _)| is_item(at))?;
        Some(self.byte(i) - mark.len())
    }

    /// The ASCII letters from `i` on.
    pub(super) fn letters(&self, i: usize) -> String {
        let rest = &self.text[self.byte(i)..];
        rest.chars().take_while(char::is_ascii_alphabetic).take(REACH).collect()
    }

    /// Whether what stands at `i` carries a sentence on.
    pub(super) fn carries_on(&self, i: usize) -> bool {
        let is = |by: usize, c: char| self.at(i + by) == Some(c);
        if is(0, '(') && self.at(i + 1).is_some_and(|c| c.is_ascii_alphanumeric()) && is(2, ')') {
            return false;
        }
        (i..i + REACH)
            .map_while(|i| self.at(i))
            .find(|c| !OPENERS.contains(*c) && !matches!(c, '"' | '\''))
            .is_some_and(|c| c.is_lowercase() || COMMAS.contains(c))
    }

    /// Whether a title that opened before closes after `i`.
    pub(super) fn in_title(&self, i: usize) -> bool {
        let from = self.byte(i);
        self.text[from..]
            .char_indices()
            .take_while(|(at, _)| *at < REACH)
            .find(|(_, c)| matches!(c, '》' | '《' | '\n'))
            .is_some_and(|(_, c)| c == '》')
    }
}

fn is_stop(c: char) -> bool {
    ".!?…．。！？｡‼⁇⁈⁉".contains(c)
}

/// White space between sentences; other line breaks stand for themselves.
fn is_white(c: char) -> bool {
    if c.is_ascii() {
        matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}')
    } else {
        c.is_whitespace()
    }
}
