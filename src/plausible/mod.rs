//! Floor 0: how plausible a text is as Chinese or English prose.
//!
//! One small model serves everything that has to choose between readings of the
//! same bytes: which encoding a page stands in, whether a passage is mojibake.
//! It gives a cost, −ln P in sixteenths of a nat, for each character after the
//! one before it:
//!
//! - the transition between two *classes* of characters (a lower-case letter, a
//!   Han, a curly quote, a control…), times
//! - the character within its class: letters after the letter before them, Han
//!   by how common they are and by the pairs they make, the rest one by one.
//!
//! Costs add up: the total of a text is −ln P(text), and two texts decoded from
//! the same bytes compare by their totals, *not* by their means, whatever their
//! lengths in characters. A difference of [`NAT`] is a factor of e.
//!
//! Simplified, Traditional and written Cantonese are equally at home, since all
//! were counted together. Other languages are not: their letters are known well
//! enough not to be taken for garbage, and [`Score::is_mine`] tells that the
//! model has no say about them.
//!
//! The table is 287 KB, made by `tools` from permissively licensed text; see its
//! header and NOTICE.
//!
//! ```
//! use diglot::plausible::{Score, NAT};
//!
//! let right = Score::of("分析眼前的问题");
//! let wrong = Score::of("煽昴栱ヶ腔恀枙"); // the same bytes in the wrong encoding
//! assert!(right.cost() + 20 * NAT < wrong.cost());
//! assert!(right.is_mine());
//! assert!(!Score::of("Анализ текста").is_mine());
//! ```

mod class;
mod table;

pub(crate) use class::Class;

/// One nat, in the units of a cost.
pub const NAT: u64 = 16;

/// What a character costs after the one before it: −ln P in sixteenths of a nat,
/// at most 510 (about 32 nats).
///
/// `before` is `'\n'` at the start of a text. The state of the model is the
/// last character alone, so a dynamic program may try many continuations.
///
/// ```
/// use diglot::plausible::cost;
///
/// assert!(cost('问', '题') < cost('问', '梻'));
/// assert!(cost('q', 'u') < cost('q', 'z'));
/// ```
#[must_use]
pub fn cost(before: char, c: char) -> u64 {
    step(Class::of(before), before, Class::of(c), c)
}

fn step(from: Class, before: char, to: Class, c: char) -> u64 {
    table::transition(from, to) + table::emission(from, before, to, c)
}

/// The cost of a text, and how much of it the model can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    cost: u64,
    chars: u64,
    foreign: u64,
    native: u64,
}

impl Score {
    /// The score of a text on its own, its end included as a line's end.
    /// Linear, allocates nothing.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut scorer = Scorer::new();
        text.chars().for_each(|c| {
            scorer.push(c);
        });
        scorer.push('\n');
        scorer.score
    }

    /// −ln P(text) in sixteenths of a nat.
    #[must_use]
    pub const fn cost(self) -> u64 {
        self.cost
    }

    /// Characters scored.
    #[must_use]
    pub const fn chars(self) -> u64 {
        self.chars
    }

    /// The mean cost of a character, in sixteenths of a nat; 0 for an empty text.
    /// Chinese prose costs 65 to 110, English 35 to 50, garbage 150 and more.
    #[must_use]
    pub const fn mean(self) -> u64 {
        match self.cost.checked_div(self.chars) {
            Some(mean) => mean,
            None => 0,
        }
    }

    /// Whether the letters of the text are such that the model has a say: not
    /// mostly kana, Hangul, Cyrillic or another script that is neither Han nor
    /// Latin. A text without letters is.
    ///
    /// This looks at scripts alone: French is "mine", and so is garbage in Han.
    #[must_use]
    pub const fn is_mine(self) -> bool {
        self.foreign * 4 <= self.native
    }
}

/// Scores a text character by character.
///
/// ```
/// use diglot::plausible::{Score, Scorer};
///
/// let mut scorer = Scorer::new();
/// "分析 page\n".chars().for_each(|c| { scorer.push(c); });
/// assert_eq!(scorer.score(), Score::of("分析 page"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Scorer {
    before: char,
    class: Class,
    score: Score,
}

impl Scorer {
    /// At the start of a line.
    #[must_use]
    pub const fn new() -> Self {
        let score = Score { cost: 0, chars: 0, foreign: 0, native: 0 };
        Self { before: '\n', class: Class::Line, score }
    }

    /// Adds a character and returns its cost in sixteenths of a nat.
    #[inline]
    pub fn push(&mut self, c: char) -> u64 {
        let class = Class::of(c);
        let cost = step(self.class, self.before, class, c);
        (self.before, self.class) = (c, class);
        self.score.cost += cost;
        self.score.chars += 1;
        self.score.foreign += u64::from(class.is_foreign());
        self.score.native += u64::from(class.is_letter() && !class.is_foreign());
        cost
    }

    /// The score so far.
    #[must_use]
    pub const fn score(&self) -> Score {
        self.score
    }
}

impl Default for Scorer {
    fn default() -> Self {
        Self::new()
    }
}
