//! The normal form, one pass: see the table at [`Options`].

use super::Options;
use super::look::CHANGE;
use super::radical;
use super::writer::{Writer, Written, stable};
use crate::NoteCode;

/// What becomes of one character.
enum Act {
    Keep,
    /// Another character instead.
    Put(char),
    Drop(Option<NoteCode>),
    Private,
}

/// Brings `text` into the normal form, if a character from `from` on needs it.
pub(super) fn normalise(text: &str, from: usize, options: &Options) -> Written {
    let mut writer = Writer::new(text.len(), options.composition());
    let (mut copied, mut at) = (0, CHANGE.next(text, from));
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let run = text.get(copied..at).unwrap_or_default();
        let rest = text.get(at..).unwrap_or_default();
        let before = run.chars().next_back().or_else(|| writer.base());
        // Where NULs are between all characters, `\r\n` is still one newline.
        let next = rest.chars().skip(1).take(2).find(|c| *c != '\0');
        let width = c.len_utf8();
        match act(c, before, next, options) {
            Act::Keep if stable(c) => {}
            Act::Keep => {
                writer.copy(run);
                writer.unstable(c);
                copied = at + width;
            }
            Act::Private => {
                writer.copy(run);
                let end = rest.find(|c| !private(c)).unwrap_or(rest.len());
                writer.private(rest.get(..end).unwrap_or_default());
                copied = at + end;
                at = copied - width;
            }
            Act::Put(to) => {
                writer.copy(run);
                // A half-width mark stands alone where it has nothing to join.
                let to = match to {
                    '\u{3099}' if !writer.composes_with(to) => '\u{309B}',
                    '\u{309A}' if !writer.composes_with(to) => '\u{309C}',
                    to => to,
                };
                writer.put(to, width, false);
                copied = at + width;
            }
            Act::Drop(note) => {
                writer.copy(run);
                writer.drop(width, note);
                copied = at + width;
                let spaced = text.get(copied..).map_or(0, spaced);
                if spaced > 0 {
                    writer.spaced(text.get(copied..copied + spaced).unwrap_or_default());
                    copied += spaced;
                    at = copied - width;
                }
            }
        }
        at = CHANGE.next(text, at + width);
    }
    writer.copy(text.get(copied..).unwrap_or_default());
    writer.finish()
}

/// Length of the ASCII with a NUL behind each character that `text` begins with.
fn spaced(text: &str) -> usize {
    let plain = |pair: &&[u8]| matches!(pair, [b'\n' | b'\t' | b' '..=b'~', 0]);
    2 * text.as_bytes().chunks_exact(2).take_while(plain).count()
}

fn act(c: char, before: Option<char>, next: Option<char>, options: &Options) -> Act {
    let control = Act::Drop(Some(NoteCode::Control));
    match c {
        '\0' => control,
        '\r' if options.newlines() => match next {
            Some('\n') => Act::Drop(None),
            _ => Act::Put('\n'),
        },
        '\u{85}' | '\u{2028}' | '\u{2029}' if options.newlines() => Act::Put('\n'),
        '\u{B}'
        | '\u{C}'
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}'
            if options.spaces() =>
        {
            Act::Put(' ')
        }
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            if options.bidi() {
                Act::Drop(Some(NoteCode::Bidi))
            } else {
                Act::Keep
            }
        }
        _ if private(c) => Act::Private,
        _ if invisible(c, before, next) && options.invisible() => control,
        '\u{2E80}'..='\u{2FDF}' if options.radicals() => {
            radical::unified(c).map_or(Act::Keep, Act::Put)
        }
        '\u{FF01}'..='\u{FF9F}' if options.width() => narrow(c).map_or(Act::Keep, Act::Put),
        _ => Act::Keep,
    }
}

/// Whether `c` shows nothing and is not part of what stands beside it.
fn invisible(c: char, before: Option<char>, next: Option<char>) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => false,
        '\u{0}'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{AD}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{2060}'..='\u{2064}'
        | '\u{206A}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' => true,
        // Joiners belong to emoji and to scripts that join.
        '\u{200C}' => !before.is_some_and(joins),
        '\u{200D}' => {
            !(before.is_some_and(joins)
                || before.is_some_and(pictured) && next.is_some_and(pictured))
        }
        // A selector selects a variant of what stands before it.
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => {
            before.is_none_or(|b| b.is_whitespace() || b.is_control() || selector(b))
        }
        // Tags spell the flag that opens them; elsewhere they hide text.
        '\u{E0001}'..='\u{E007F}' => {
            !before.is_some_and(|b| matches!(b, '\u{1F3F4}' | '\u{E0020}'..='\u{E007E}'))
        }
        _ => false,
    }
}

fn selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Scripts whose shapes the joiners steer, Hebrew to Mongolian; between them,
/// in Thai or Georgian, nothing is lost by keeping a joiner.
fn joins(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{1CFF}' | '\u{A800}'..='\u{ABFF}' | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}')
}

/// Emoji and what modifies them.
fn pictured(c: char) -> bool {
    matches!(c, '\u{FE0F}' | '\u{2190}'..='\u{2328}' | '\u{232B}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'
        | '\u{E007F}')
}

fn private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// The usual form of a full-width letter or digit, or of half-width kana.
fn narrow(c: char) -> Option<char> {
    match c {
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(u32::from(c) - 0xFEE0)
        }
        '\u{FF61}'..='\u{FF9F}' => {
            let mut to = None;
            unicode_normalization::char::decompose_compatible(c, |part| to = Some(part));
            to
        }
        _ => None,
    }
}
