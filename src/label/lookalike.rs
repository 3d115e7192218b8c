//! Letters of other scripts that look like Latin ones.

/// The Latin letter, lower case, that a Greek or Cyrillic letter passes for.
///
/// Only letters no reader can tell apart: `Ѕроrt` in Cyrillic must be `Sport`,
/// while a label with a single letter that is clearly Cyrillic keeps that letter
/// and so never equals an English name.
pub(super) fn latin(c: char) -> Option<u8> {
    Some(match c {
        'А' | 'а' | 'Α' | 'α' => b'a',
        'В' | 'Β' => b'b',
        'С' | 'с' | 'Ϲ' | 'ϲ' => b'c',
        'ԁ' => b'd',
        'Е' | 'е' | 'Ε' => b'e',
        'Н' | 'Η' | 'һ' => b'h',
        'І' | 'і' | 'Ι' | 'ι' => b'i',
        'Ј' | 'ј' | 'ϳ' | 'Ϳ' => b'j',
        'К' | 'Κ' | 'κ' => b'k',
        'М' | 'Μ' => b'm',
        'Ν' => b'n',
        'О' | 'о' | 'Ο' | 'ο' => b'o',
        'Р' | 'р' | 'Ρ' | 'ρ' => b'p',
        'ԛ' => b'q',
        'Ѕ' | 'ѕ' => b's',
        'Т' | 'Τ' => b't',
        'υ' => b'u',
        'ν' => b'v',
        'ԝ' => b'w',
        'Х' | 'х' | 'Χ' | 'χ' => b'x',
        'У' | 'у' | 'Υ' => b'y',
        'Ζ' => b'z',
        _ => return None,
    })
}
