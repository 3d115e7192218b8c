//! Which encoding makes the likeliest text? The contest and its priors.
//!
//! A glance comes first: short windows from all over the page, one after the
//! other, until one encoding leads by far and none of them spoke against it. A
//! page of nothing but Chinese is decided after three. Else all candidates start
//! again and look at 4 KiB; and where the best of them still reads like neither
//! Chinese nor English, `chardetng` names one more.
//!
//! What stands in the page, its label too, decides. What comes from outside (the
//! transport's label, the country, the languages expected) chooses among
//! encodings that the page leaves within the rounding of the model, so that no hint
//! makes a right answer wrong.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::score::{self, Candidate};
use super::sniff::Found;
use super::window::Windows;
use super::{Encoding, Evidence};
use crate::Lang;
use crate::plausible::NAT;

/// What speaks for an encoding from outside its bytes.
#[derive(Clone, Copy)]
pub(super) struct Priors<'a> {
    pub(super) transport: Option<Encoding>,
    pub(super) page: Option<Encoding>,
    pub(super) country: Option<&'a str>,
    pub(super) languages: &'a [Lang],
}

/// What a label in the page is worth.
const LABEL: u64 = 5 * NAT;
/// Below this lead what is known from outside decides: costs are sums of rounded
/// ones.
const TIE: u64 = NAT / 8;
/// There, what the transport says: servers say the same of all their pages.
const TRANSPORT: u64 = 4;
/// There, what the country of the host and the languages expected are worth.
const HINT: u64 = 1;

/// A glance is enough when it took this many windows, was led by this much, and
/// no window read better in another encoding by more than a doubt.
const GLANCES: usize = 3;
const DECIDED: u64 = 60 * NAT;
const DOUBT: u64 = 10 * NAT;
/// A lag in one window after which a candidate stops reading it: at a glance,
/// where windows are short, and at a look.
const BEHIND: u64 = 25 * NAT;
const HOPELESS: u64 = 120 * NAT;

/// The mean cost of characters beyond ASCII from which on `chardetng` is asked.
const DOUBTFUL: u64 = 8 * NAT;
/// `chardetng` sees at most this much.
const ASKED: usize = 32 * 1024;

/// The encoding of bytes that are not ASCII alone and not sure to be UTF-8.
pub(super) fn likeliest(bytes: &[u8], priors: Priors<'_>) -> Found<'static> {
    let mut candidates = entrants(priors);
    let contest = glance(bytes, &mut candidates).or_else(|| look(bytes, priors, &mut candidates));
    let Some((winner, lead)) = contest else {
        return Found::new(Encoding::UTF_8, Evidence::Fallback, 0);
    };
    let winner = priors.choose(winner, lead, &candidates);
    Found::new(winner.encoding, priors.evidence(winner, &candidates), confidence(lead))
}

/// All who took part after a look, the likeliest first, and how many nats each
/// lies behind; those that gave up lie at least so far.
pub(super) fn rank(bytes: &[u8], priors: Priors<'_>) -> Vec<(Encoding, u64)> {
    let mut candidates = entrants(priors);
    let _ = look(bytes, priors, &mut candidates);
    candidates.sort_by_key(|candidate| candidate.cost);
    let least = candidates.first().map_or(0, |first| first.cost);
    candidates.iter().map(|c| (c.encoding, c.cost.saturating_sub(least) / NAT)).collect()
}

fn entrants(priors: Priors<'_>) -> Vec<Candidate> {
    let mut candidates = vec![
        Candidate::new(Encoding::GB18030, 2 * NAT),
        Candidate::new(Encoding::BIG5, 9 * NAT / 2),
        Candidate::new(Encoding::UTF_8, 0),
        Candidate::new(Encoding::WINDOWS_1252, 3 * NAT),
        Candidate::new(Encoding::EUC_TW, 10 * NAT),
    ];
    if let Some(label) = priors.page {
        add(&mut candidates, label, 6 * NAT);
    }
    for candidate in &mut candidates {
        let prior = candidate.prior + priors.unlabelled(candidate.encoding);
        *candidate = Candidate::new(candidate.encoding, prior);
    }
    candidates
}

/// The winner and its lead, if a glance is enough.
fn glance(bytes: &[u8], candidates: &mut [Candidate]) -> Option<(Candidate, u64)> {
    let mut doubts = Vec::new();
    for (count, window) in (1..).zip(Windows::glance(bytes)) {
        let (best, by) = score::read(&window, BEHIND, candidates);
        if by > DOUBT {
            doubts.push(best);
        }
        let (winner, lead) = score::best(candidates)?;
        if count >= GLANCES && lead >= DECIDED {
            let agreed = doubts.iter().all(|best| *best == Some(winner.encoding));
            return (agreed && !is_doubtful(winner)).then_some((winner, lead));
        }
    }
    None
}

/// The winner and its lead, after a look at as much as is worth it.
fn look(
    bytes: &[u8],
    priors: Priors<'_>,
    candidates: &mut Vec<Candidate>,
) -> Option<(Candidate, u64)> {
    score::compete(Windows::look(bytes), HOPELESS, candidates);
    let (winner, lead) = score::best(candidates)?;
    if !is_doubtful(winner) {
        return Some((winner, lead));
    }
    let guess = ask(bytes);
    // A few marks and no letter are English: their readings as letters cost more.
    let marks = winner.encoding == Encoding::WINDOWS_1252
        && winner.high.strange == 0
        && winner.high.chars < 4;
    let prior = if marks { 10 * NAT } else { 5 * NAT };
    let mut more = add(candidates, guess, prior + priors.unlabelled(guess));
    if winner.encoding == Encoding::BIG5 {
        let old = Encoding::BIG5_UNICODE;
        more |= add(candidates, old, 9 * NAT + priors.unlabelled(old));
    }
    if !more {
        return Some((winner, lead));
    }
    score::compete(Windows::look(bytes), HOPELESS, candidates);
    let (winner, lead) = score::best(candidates)?;
    Some(other_latin(winner, candidates, guess).unwrap_or((winner, lead)))
}

impl Priors<'_> {
    /// What an encoding pays for not being the one the page names.
    fn unlabelled(self, encoding: Encoding) -> u64 {
        let named = |label: Encoding| label.name() == encoding.name();
        if self.page.is_none_or(named) { 0 } else { LABEL }
    }

    /// What speaks against an encoding from outside the page.
    fn unexpected(self, encoding: Encoding) -> u64 {
        let is_in = |countries: &[&str]| {
            self.country.is_some_and(|c| countries.iter().any(|o| c.eq_ignore_ascii_case(o)))
        };
        let chinese = if encoding == Encoding::GB18030 {
            Some(is_in(&["tw", "hk", "mo"]))
        } else if encoding == Encoding::BIG5 || encoding == Encoding::EUC_TW {
            Some(is_in(&["cn", "sg"]))
        } else {
            None
        };
        let elsewhere = chinese == Some(true);
        let unexpected = match chinese {
            _ if self.languages.is_empty() => false,
            Some(_) => !self.languages.contains(&Lang::Zh),
            None if encoding == Encoding::UTF_8 => false,
            None => self.languages.iter().all(|lang| *lang == Lang::Zh),
        };
        let other = self.transport.is_some_and(|label| label.name() != encoding.name());
        let hints = u64::from(elsewhere) + u64::from(unexpected);
        u64::from(other) * TRANSPORT + hints * HINT
    }

    /// The winner, or where the bytes nearly leave it open the one expected.
    fn choose(self, winner: Candidate, lead: u64, candidates: &[Candidate]) -> Candidate {
        if lead >= TIE {
            return winner;
        }
        let close = candidates.iter().filter(|c| c.cost < winner.cost + TIE);
        let cost = |c: &&Candidate| c.cost + self.unexpected(c.encoding);
        *close.min_by_key(cost).unwrap_or(&winner)
    }

    /// Whether the bytes alone would have named the winner, or else which label did.
    fn evidence(self, winner: Candidate, candidates: &[Candidate]) -> Evidence {
        let bytes = |c: &&Candidate| c.cost - self.unlabelled(c.encoding).min(c.cost);
        let alone = candidates.iter().min_by_key(bytes).map(|c| c.encoding);
        if alone == Some(winner.encoding) {
            Evidence::Scored
        } else if self.page == Some(winner.encoding) {
            Evidence::Declared
        } else if self.transport == Some(winner.encoding) {
            Evidence::Transport
        } else {
            Evidence::Scored
        }
    }
}

/// Among languages written in Latin letters `chardetng` knows better than the
/// model, unless the model is sure.
fn other_latin(
    winner: Candidate,
    candidates: &[Candidate],
    guess: Encoding,
) -> Option<(Candidate, u64)> {
    let guessed = candidates.iter().find(|candidate| candidate.encoding == guess)?;
    // The more letters, the surer it is. Marks say nothing of a language.
    let letters = winner.high.strange;
    let trust = if letters < 16 { NAT / 2 } else { 2 * NAT };
    let close = guessed.cost < winner.cost + letters * trust;
    let latin = winner.encoding == Encoding::WINDOWS_1252 && guess.is_single_byte();
    (latin && close && guess != winner.encoding).then_some((*guessed, 2 * NAT))
}

fn add(candidates: &mut Vec<Candidate>, encoding: Encoding, prior: u64) -> bool {
    let new =
        candidates.iter().all(|candidate| candidate.encoding != encoding) && encoding.keeps_ascii();
    if new {
        candidates.push(Candidate::new(encoding, prior));
    }
    new
}

/// Whether the text does not read like ours, so that another opinion is due.
fn is_doubtful(winner: Candidate) -> bool {
    let dear = winner.high.cost > DOUBTFUL * winner.high.chars;
    let sure = winner.encoding == Encoding::UTF_8 && winner.high.strange * 8 < winner.high.chars;
    !sure && (dear || winner.high.strange > 0)
}

/// Bytes of ASCII that are read beside others.
const NEAR: usize = 64;

fn ask(bytes: &[u8]) -> Encoding {
    let from = encoding_rs::Encoding::ascii_valid_up_to(bytes).saturating_sub(256);
    let part = bytes.get(from..).unwrap_or(&[]);
    let part = part.get(..ASKED).unwrap_or(part);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Long stretches of ASCII tell it nothing and cost it as much as any other: of
    // each its ends are read. Never `last`: a cut character at the end would rule
    // out the right answer.
    let mut rest = part;
    while !rest.is_empty() {
        let ascii = encoding_rs::Encoding::ascii_valid_up_to(rest);
        let behind = rest.get(ascii..).unwrap_or(&[]);
        let high = behind.iter().position(u8::is_ascii).unwrap_or(behind.len());
        if ascii > 2 * NEAR {
            detector.feed(rest.get(..NEAR).unwrap_or(&[]), false);
            detector.feed(b" ", false);
        }
        let from = if ascii > 2 * NEAR { ascii - NEAR } else { 0 };
        detector.feed(rest.get(from..ascii + high).unwrap_or(&[]), false);
        rest = rest.get(ascii + high..).unwrap_or(&[]);
    }
    Encoding::web(detector.guess(None, Utf8Detection::Deny))
}

/// Odds of e to the lead, in per mille.
pub(super) fn confidence(lead: u64) -> u16 {
    const PER_MILLE: [u16; 8] = [500, 731, 881, 953, 982, 993, 998, 999];
    let nats = usize::try_from(lead / NAT).unwrap_or(usize::MAX);
    PER_MILLE.get(nats).copied().unwrap_or(999)
}
