//! English abbreviations: which full stops end no sentence.

/// What the full stop of an abbreviation may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Ends no sentence: something always follows (`Mr.`, `e.g.`, initials).
    Never,
    /// Ends none before a number (`No.`, `Fig.`).
    Number,
    /// Ends one where a word follows that starts sentences (`Inc.`, `U.S.`).
    Maybe,
    /// Ends one before a capital letter (`a.m.`).
    Clock,
}

const NEVER: &[&str] = &[
    "adm", "attys", "brig", "capt", "cf", "cmdr", "col", "cpl", "dr", "e.g", "f.e", "fr", "ft",
    "gen", "gov", "hon", "i.e", "ing", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms",
    "msgr", "mt", "mx", "pres", "prof", "rep", "reps", "rev", "rs", "sen", "sens", "sgt", "st",
    "supt", "v", "viz", "vs",
];

const NUMBER: &[&str] = &[
    "apr", "art", "aug", "ca", "ch", "dec", "eq", "eqs", "feb", "fig", "figs", "jan", "jul", "jun",
    "mar", "no", "nos", "nov", "oct", "op", "p", "pp", "sec", "sep", "sept", "tel", "vol", "vols",
];

const MAYBE: &[&str] = &[
    "al", "approx", "ave", "bldg", "blvd", "bros", "co", "corp", "dept", "dist", "ed", "eds",
    "est", "etc", "ext", "inc", "jr", "ltd", "mfg", "min", "plc", "rd", "sr", "univ",
];

const STARTERS: &[&str] = &[
    "A", "After", "All", "Also", "An", "And", "Another", "As", "At", "Before", "But", "By", "Did",
    "Do", "Does", "During", "Each", "Finally", "For", "From", "He", "Her", "Here", "His", "How",
    "However", "I", "If", "In", "Is", "It", "Its", "Many", "More", "Most", "My", "No", "Now", "On",
    "Once", "One", "Our", "She", "Since", "So", "Some", "Such", "That", "The", "Their", "Then",
    "There", "These", "They", "This", "Those", "Though", "Through", "To", "Under", "Until", "We",
    "What", "When", "Where", "Which", "While", "Who", "Why", "With", "Yet", "You", "Your",
];

impl Abbreviation {
    /// What `word` abbreviates, without its last full stop.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let mut lower = [0u8; 12];
        let bytes = word.as_bytes();
        let slot = lower.get_mut(..bytes.len())?;
        slot.copy_from_slice(bytes);
        slot.make_ascii_lowercase();
        let lower = core::str::from_utf8(slot).ok()?;
        let last = lower.rsplit('.').next().unwrap_or(lower);
        let has = |list: &[&str], word: &str| list.binary_search(&word).is_ok();
        if has(NEVER, lower) {
            return Some(Self::Never);
        }
        if matches!(lower, "a.m" | "p.m") {
            return Some(Self::Clock);
        }
        if lower.contains('.') {
            // "U.S", "J.C": letters with a stop each; "Ph.D".
            return lower.split('.').all(|part| part.chars().count() <= 2).then_some(Self::Maybe);
        }
        if has(MAYBE, last) {
            return Some(Self::Maybe);
        }
        if has(NUMBER, last) {
            return Some(Self::Number);
        }
        // An initial; "I" is a word more often.
        let mut chars = word.chars();
        let initial = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
        (initial && word != "I").then_some(Self::Never)
    }
}

/// Whether `word` is one that starts English sentences.
pub(crate) fn starts_sentence(word: &str) -> bool {
    STARTERS.binary_search(&word).is_ok()
}
