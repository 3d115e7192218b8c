//! [`Scan`]: a place among tokens that rules move forward.

use super::lexicon::Word;
use super::token::{Kind, Token};

/// A place among tokens. Copied to try a rule, kept where it matched.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'t> {
    pub(super) tokens: &'t [Token],
    /// Index of the next token.
    pub(super) at: usize,
    /// Digits of the next token that belong to a number read before
    /// (`2018-12-1209:03`: the hour begins inside the run).
    pub(super) eaten: u8,
}

/// A number with how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: u8,
    /// In Chinese numerals.
    pub(super) han: bool,
}

impl<'t> Scan<'t> {
    pub(super) const fn new(tokens: &'t [Token], at: usize) -> Self {
        Self { tokens, at, eaten: 0 }
    }

    pub(super) fn token(&self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn ahead(&self, by: usize) -> Option<&'t Token> {
        self.tokens.get(self.at + by)
    }

    /// Whether white space stands before the next token.
    pub(super) fn spaced(&self) -> bool {
        self.eaten == 0 && self.token().is_some_and(|token| token.spaced)
    }

    pub(super) fn step(&mut self) {
        self.at += 1;
        self.eaten = 0;
    }

    /// The byte where what was read ends.
    pub(super) fn end(&self, line: &str) -> usize {
        if self.eaten > 0 {
            let Some(token) = self.token() else { return line.len() };
            let digits = line.get(token.start..token.end).unwrap_or_default();
            let read = digits.chars().take(self.eaten.into()).map(char::len_utf8).sum::<usize>();
            return token.start + read;
        }
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(0, |token| token.end)
    }

    /// Reads a number of `min` to `max` digits that ends with its run.
    pub(super) fn number(&mut self, min: u8, max: u8) -> Option<Number> {
        let number = self.peek_number()?;
        if !number.han && !(min..=max).contains(&number.digits) {
            return None;
        }
        self.step();
        Some(number)
    }

    /// Reads the first `take` digits of a longer run.
    pub(super) fn part(&mut self, take: u8) -> Option<u32> {
        let number = self.peek_number().filter(|number| !number.han && number.digits >= take)?;
        let rest = number.digits - take;
        let value = number.value.checked_div(10u32.checked_pow(rest.into())?)?;
        if rest == 0 {
            self.step();
        } else {
            self.eaten = self.eaten.saturating_add(take);
        }
        Some(value)
    }

    pub(super) fn peek_number(&self) -> Option<Number> {
        match self.token()?.kind {
            Kind::Num { value, digits } => {
                let left = digits.checked_sub(self.eaten).filter(|left| *left > 0)?;
                let value =
                    value.checked_rem(10u32.checked_pow(left.into()).unwrap_or(u32::MAX))?;
                Some(Number { value, digits: left, han: false })
            }
            Kind::Han { value, chars } => Some(Number { value, digits: chars, han: true }),
            _ => None,
        }
    }

    /// Reads a mark if it is one of `marks`.
    pub(super) fn mark(&mut self, marks: &[char]) -> Option<char> {
        if self.eaten > 0 {
            return None;
        }
        match self.token()?.kind {
            Kind::Mark(mark) if marks.contains(&mark) => {
                self.step();
                Some(mark)
            }
            _ => None,
        }
    }

    pub(super) fn peek_mark(&self) -> Option<char> {
        match self.token()?.kind {
            Kind::Mark(mark) if self.eaten == 0 => Some(mark),
            _ => None,
        }
    }

    pub(super) fn peek_word(&self) -> Option<Word> {
        match self.token()?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Reads the word.
    pub(super) fn word(&mut self, word: Word) -> Option<()> {
        self.map(|w| (w == word).then_some(()))
    }

    /// Reads a word that `f` makes something of.
    pub(super) fn map<T>(&mut self, f: impl FnOnce(Word) -> Option<T>) -> Option<T> {
        let value = f(self.peek_word()?)?;
        self.step();
        Some(value)
    }
}
