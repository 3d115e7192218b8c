//! The two transformations nobody gets without asking: annotations glued into
//! Han text are stripped, full-width punctuation becomes ASCII.

use super::Options;
use super::writer::{Writer, Written};
use crate::NoteCode;

/// Makes them, where the options ask and the text needs it.
pub(super) fn strip(text: &str, options: &Options) -> Option<Written> {
    let folds = |c: char| options.punctuation() && matches!(c, '\u{FF01}'..='\u{FF5E}');
    let opens = |c: char| options.annotations() && matches!(c, '(' | '（');
    text.find(|c| folds(c) || opens(c))?;
    let mut writer = Writer::new(text.len(), false);
    let (mut copied, mut skip) = (0, 0);
    for (at, c) in text.char_indices() {
        if at < skip {
            continue;
        }
        let before = || {
            let run = text.get(copied..at).unwrap_or_default();
            run.chars().next_back().or_else(|| writer.base())
        };
        let len = match text.get(at..) {
            Some(rest) if opens(c) && before().is_some_and(han) => annotation(rest),
            _ => None,
        };
        if let Some(len) = len {
            writer.copy(text.get(copied..at).unwrap_or_default());
            writer.drop(len, Some(NoteCode::Annotation));
            (copied, skip) = (at + len, at + len);
        } else if folds(c) {
            writer.copy(text.get(copied..at).unwrap_or_default());
            writer.put(char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c), c.len_utf8(), false);
            copied = at + c.len_utf8();
        }
    }
    writer.copy(text.get(copied..).unwrap_or_default());
    Some(writer.finish())
}

/// Bytes of an annotation at the start of `rest`, brackets included: one
/// syllable of pinyin with its tone, or of bopomofo. A gloss, a year or an
/// abbreviation is none.
fn annotation(rest: &str) -> Option<usize> {
    const MOST: usize = 8;
    let mut chars = rest.char_indices().skip(1).take(MOST);
    let (mut tones, mut letters, mut bopomofo) = (0, 0, 0);
    loop {
        match chars.next()? {
            (at, close @ (')' | '）')) => {
                let pinyin = tones == 1 && letters <= 6 && bopomofo == 0;
                let zhuyin = bopomofo > 0 && letters == 0;
                return (pinyin || zhuyin).then_some(at + close.len_utf8());
            }
            (_, 'a'..='z' | 'ü' | 'ê') => letters += 1,
            (_, c) if tone(c) => (tones, letters) = (tones + 1, letters + 1),
            (_, '\u{3105}'..='\u{312F}') => bopomofo += 1,
            (_, 'ˊ' | 'ˇ' | 'ˋ' | '˙') if bopomofo > 0 => bopomofo += 1,
            _ => return None,
        }
    }
}

/// A vowel (or syllabic nasal) with a tone mark.
fn tone(c: char) -> bool {
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ".contains(c)
}

fn han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}
