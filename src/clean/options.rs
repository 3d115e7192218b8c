//! [`Options`]: which transformations cleaning makes.

/// How far mojibake is undone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Repair {
    /// Not at all.
    Off,
    /// Where nothing is guessed: every byte of the original survives in the
    /// mojibake. What was lost stays visible as U+FFFD and is noted.
    #[default]
    Sure,
    /// Also where a lost byte must be guessed from its neighbours. Guessed
    /// characters are noted with a confidence: do not publish names from them.
    Likely,
}

/// Which transformations are made. The defaults are safe on any page.
///
/// | option | default | before | after |
/// |---|---|---|---|
/// | [`with_repair`](Self::with_repair) | `Sure` | `鍒嗘瀽` | `分析` |
/// | [`with_composition`](Self::with_composition) | on | `e` + U+0301 | `é` |
/// | [`with_width`](Self::with_width) | on | `ＡＢＣ１２３` `ｶﾞ` | `ABC123` `ガ` |
/// | [`with_radicals`](Self::with_radicals) | on | `⾒` U+2F92, `⻅` U+2EC5, `見` U+FA0A | `見`, `见`, `見` |
/// | [`with_spaces`](Self::with_spaces) | on | U+3000, U+00A0, U+2009 | a space each |
/// | [`with_newlines`](Self::with_newlines) | on | CR LF, CR, U+0085, U+2028, U+2029 | LF |
/// | [`with_invisible`](Self::with_invisible) | on | U+200B, U+FEFF, U+00AD, U+0007 | nothing |
/// | [`with_bidi`](Self::with_bidi) | on | U+202E and the 11 other bidi controls | nothing |
/// | [`with_punctuation`](Self::with_punctuation) | off | `，！（）：` | `,!():` |
/// | [`with_annotations`](Self::with_annotations) | off | `發(fā)布` | `發布` |
///
/// Kept as they are, whatever the options: `① ㎏ ℃ № x² ½`, curly quotes, emoji
/// sequences, variation selectors that follow something, private use (noted).
/// U+0000 never stays: databases refuse it.
///
/// ```
/// use diglot::clean::{Options, Repair, clean};
///
/// let plain = Options::new().with_repair(Repair::Off).with_width(false);
/// assert_eq!(clean("Ａ\u{3000}b\r\n", &plain).as_str(), "Ａ b\n");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Options {
    repair: Repair,
    composition: bool,
    width: bool,
    radicals: bool,
    spaces: bool,
    newlines: bool,
    invisible: bool,
    bidi: bool,
    punctuation: bool,
    annotations: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            repair: Repair::Sure,
            composition: true,
            width: true,
            radicals: true,
            spaces: true,
            newlines: true,
            invisible: true,
            bidi: true,
            punctuation: false,
            annotations: false,
        }
    }
}

impl Options {
    /// The safe defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Repair only: every transformation of the normal form off. (U+0000 still goes.)
    #[must_use]
    pub fn repair_only(repair: Repair) -> Self {
        Self {
            repair,
            composition: false,
            width: false,
            radicals: false,
            spaces: false,
            newlines: false,
            invisible: false,
            bidi: false,
            punctuation: false,
            annotations: false,
        }
    }

    /// How far mojibake is undone.
    #[must_use]
    pub fn with_repair(mut self, repair: Repair) -> Self {
        self.repair = repair;
        self
    }

    /// Composes (Unicode's NFC): `e` + U+0301 becomes `é`, compatibility
    /// ideographs become the unified ones.
    #[must_use]
    pub fn with_composition(mut self, on: bool) -> Self {
        self.composition = on;
        self
    }

    /// Full-width letters and digits become ASCII; half-width kana, with the
    /// marks that follow them, and half-width `｡｢｣､` become full-width.
    #[must_use]
    pub fn with_width(mut self, on: bool) -> Self {
        self.width = on;
        self
    }

    /// Radicals become the ideographs they look like: Kangxi (U+2F00) all, the
    /// supplement (U+2E80) where there is one. They come from PDF files.
    #[must_use]
    pub fn with_radicals(mut self, on: bool) -> Self {
        self.radicals = on;
        self
    }

    /// The ideographic, no-break and typographic spaces, vertical tab and form
    /// feed become one U+0020 each, so that an indentation keeps its width in
    /// characters.
    #[must_use]
    pub fn with_spaces(mut self, on: bool) -> Self {
        self.spaces = on;
        self
    }

    /// Every newline becomes LF; none is dropped, none is made.
    #[must_use]
    pub fn with_newlines(mut self, on: bool) -> Self {
        self.newlines = on;
        self
    }

    /// Strips controls and invisible characters and notes it. Joiners stay in
    /// emoji sequences and in scripts that write with them.
    #[must_use]
    pub fn with_invisible(mut self, on: bool) -> Self {
        self.invisible = on;
        self
    }

    /// Strips the 12 bidirectional controls and notes it.
    #[must_use]
    pub fn with_bidi(mut self, on: bool) -> Self {
        self.bidi = on;
        self
    }

    /// Full-width punctuation (U+FF01–U+FF5E) becomes ASCII. Off: in Chinese it
    /// is right as it is; label keys fold it for themselves.
    #[must_use]
    pub fn with_punctuation(mut self, on: bool) -> Self {
        self.punctuation = on;
        self
    }

    /// Strips pinyin and bopomofo glued in brackets behind Han, as mirror sites
    /// do against copying, and notes it. Off: a dictionary page means them.
    #[must_use]
    pub fn with_annotations(mut self, on: bool) -> Self {
        self.annotations = on;
        self
    }

    /// How far mojibake is undone.
    #[must_use]
    pub const fn repair(&self) -> Repair {
        self.repair
    }

    pub(super) const fn composition(&self) -> bool {
        self.composition
    }

    pub(super) const fn width(&self) -> bool {
        self.width
    }

    pub(super) const fn radicals(&self) -> bool {
        self.radicals
    }

    pub(super) const fn spaces(&self) -> bool {
        self.spaces
    }

    pub(super) const fn newlines(&self) -> bool {
        self.newlines
    }

    pub(super) const fn invisible(&self) -> bool {
        self.invisible
    }

    pub(super) const fn bidi(&self) -> bool {
        self.bidi
    }

    pub(super) const fn punctuation(&self) -> bool {
        self.punctuation
    }

    pub(super) const fn annotations(&self) -> bool {
        self.annotations
    }
}
