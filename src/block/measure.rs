//! [`Measure`]: what one pass over a line's characters counts.
//!
//! Lengths are language-aware: a Chinese sentence is a third as long as an
//! English one of the same content, so a Han character weighs three letters.

/// Counts of one line. Saturating; a line longer than 64 Ki counts as that long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measure {
    /// Characters without white space.
    pub(super) chars: u16,
    /// Length in Latin letters: a Han or kana character counts three.
    pub(super) weight: u16,
    /// Han characters and kana.
    pub(super) han: u16,
    /// Other letters.
    pub(super) latin: u16,
    /// ASCII digits.
    pub(super) digits: u16,
    /// Words in letters other than Han.
    pub(super) words: u16,
    /// Such words that begin with a capital.
    pub(super) capitals: u16,
    /// Punctuation and symbols.
    pub(super) punct: u16,
    /// Full stops, question and exclamation marks that end a sentence.
    pub(super) stops: u16,
    /// Commas, enumeration commas, semicolons.
    pub(super) commas: u16,
    /// `|`, `>`, `»`, `/`, `·`, `-` with space around it, and the like.
    pub(super) bars: u16,
    /// Those that lead from one step to the next: `>`, `»`, `→`, `/`.
    pub(super) steps: u16,
    /// Stretches of three or more spaces, or tabs, inside the line.
    pub(super) gaps: u16,
    /// Opening brackets of any sort.
    pub(super) brackets: u16,
    /// Quotation marks.
    pub(super) quotes: u16,
    /// Characters before the first colon; 0 without one among the first 24.
    pub(super) colon: u16,
    /// What the line begins with.
    pub(super) first: Edge,
    /// What it ends with.
    pub(super) last: Edge,
    /// Whether a date stands in it: year, month and day, in digits or by name.
    pub(super) date: bool,
    /// Whether a time of day stands in it.
    pub(super) clock: bool,
    /// Whether an address (`http`, `www.`, `@`) stands in it.
    pub(super) address: bool,
    /// Whether it ends in a question mark.
    pub(super) question: bool,
    /// Whether a price stands in it: a currency's sign by a digit.
    pub(super) price: bool,
    /// Whether it begins with a number, bullet or mark of enumeration.
    pub(super) numbered: bool,
}

/// Classes of a line's first and last character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    #[default]
    Nothing,
    Han,
    Capital,
    Letter,
    Digit,
    Bullet,
    Open,
    Quote,
    Close,
    Comma,
    Colon,
    Stop,
    Bar,
    Other,
}

impl Measure {
    /// Measures a line without white space at its ends.
    ///
    /// Stretches of Han, of ASCII letters and of digits are counted at once; what
    /// stands between them goes a character at a time.
    pub(super) fn of(line: &str) -> Self {
        let mut m = Self::default();
        let bytes = line.as_bytes();
        let (mut in_word, mut spaces, mut at, mut before) = (false, 0_u16, 0_u32, '\0');
        let (mut chars, mut weight, mut han, mut latin) = (0_u32, 0_u32, 0_u32, 0_u32);
        let mut place = 0;
        while let Some(&first) = bytes.get(place) {
            let rest = bytes.get(place..).unwrap_or_default();
            let (count, len, opens, closes) = match first {
                b'A'..=b'Z' | b'a'..=b'z' => {
                    let len = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                    let last = rest.get(len - 1).copied().unwrap_or(first);
                    if !in_word {
                        m.words = m.words.saturating_add(1);
                        m.capitals = m.capitals.saturating_add(first.is_ascii_uppercase().into());
                    }
                    latin += len as u32;
                    weight += len as u32;
                    (len as u32, len, letter(first), letter(last))
                }
                0xE4..=0xE9 => {
                    let ideographs = rest.as_chunks::<3>().0.iter();
                    // U+4E00 to U+9FFF.
                    let of = |c: &&[u8; 3]| matches!(c, [0xE5..=0xE9, ..] | [0xE4, 0xB8..=0xBF, _]);
                    let count = ideographs.take_while(of).count();
                    han += count as u32;
                    weight += 3 * count as u32;
                    (count as u32, count * 3, Edge::Han, Edge::Han)
                }
                b'0'..=b'9' => {
                    let len = rest.iter().take_while(|b| b.is_ascii_digit()).count();
                    m.digits = m.digits.saturating_add(saturated(len as u32));
                    weight += len as u32;
                    (len as u32, len, Edge::Digit, Edge::Digit)
                }
                _ => (0, 0, Edge::Nothing, Edge::Nothing),
            };
            if count > 0 {
                if chars == 0 {
                    m.first = opens;
                }
                m.last = closes;
                chars += count;
                at += count;
                place += len;
                in_word = !matches!(opens, Edge::Han | Edge::Digit);
                spaces = 0;
                m.question = false;
                before = if opens == Edge::Digit { '0' } else { 'a' };
                continue;
            }
            let Some(c) = line.get(place..).and_then(|rest| rest.chars().next()) else { break };
            place += c.len_utf8();
            at += 1;
            if c.is_whitespace() {
                in_word = false;
                // A wide space separates like three.
                let width = if matches!(c, '\t' | '\u{3000}') { 3 } else { 1 };
                m.gaps = m.gaps.saturating_add(u16::from(spaces < 3 && spaces + width >= 3));
                spaces = (spaces + width).min(3);
                before = c;
                continue;
            }
            chars += 1;
            weight += if is_han(c) { 3 } else { 1 };
            let edge = edge(c);
            if chars == 1 {
                m.first = edge;
            }
            m.last = edge;
            let next = || line.get(place..).and_then(|rest| rest.chars().next());
            match edge {
                Edge::Han => han += 1,
                Edge::Capital | Edge::Letter => {
                    latin += 1;
                    if !in_word {
                        m.words = m.words.saturating_add(1);
                        m.capitals = m.capitals.saturating_add(u16::from(edge == Edge::Capital));
                    }
                }
                _ => m.mark(c, edge, saturated(at), spaces > 0, next()),
            }
            in_word = matches!(edge, Edge::Capital | Edge::Letter)
                || (in_word && matches!(c, '\'' | '’' | '-'));
            m.question = matches!(c, '?' | '？');
            m.price |= matches!(c, '$' | '¥' | '￥' | '€' | '£') && digit(next());
            m.clock |= c == ':' && before.is_ascii_digit() && digit(next());
            spaces = 0;
            before = c;
        }
        m.chars = saturated(chars);
        m.weight = saturated(weight);
        m.han = saturated(han);
        m.latin = saturated(latin);
        m.address = m.punct > 0 && has_address(line);
        m.date = m.digits > 0 && has_date(line);
        m.numbered = m.first == Edge::Bullet || is_numbered(line);
        m
    }

    fn mark(&mut self, c: char, edge: Edge, at: u16, spaced: bool, next: Option<char>) {
        self.punct = self.punct.saturating_add(1);
        let step = matches!(c, '>' | '＞' | '»' | '›' | '→' | '/' | '／');
        self.steps = self.steps.saturating_add(step.into());
        let ends =
            next.is_none_or(|n| n.is_whitespace() || matches!(n, '"' | '”' | '’' | ')' | '」'));
        let counter = match edge {
            Edge::Stop if c != '.' || ends => &mut self.stops,
            Edge::Comma => &mut self.commas,
            Edge::Open => &mut self.brackets,
            Edge::Quote => &mut self.quotes,
            Edge::Bar if !matches!(c, '-' | '–' | '/') || spaced => &mut self.bars,
            Edge::Bullet => &mut self.bars,
            // 【标签】 is a label as 标签： is.
            Edge::Close if self.first == Edge::Open && self.colon == 0 && at <= 12 => {
                self.colon = at.saturating_sub(1);
                return;
            }
            Edge::Colon => {
                if self.colon == 0 && at <= 24 && !digit(next) {
                    self.colon = at.saturating_sub(1);
                }
                return;
            }
            _ => return,
        };
        *counter = counter.saturating_add(1);
    }

    /// Whether the line ends as a sentence does, closing quotes and brackets aside.
    pub(super) fn ends_sentence(&self) -> bool {
        self.last == Edge::Stop
            || (matches!(self.last, Edge::Quote | Edge::Close) && self.stops > 0)
    }
}

/// Whether a character is Han or kana, by block: what counts three.
pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

fn saturated(count: u32) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

const fn letter(byte: u8) -> Edge {
    if byte.is_ascii_uppercase() { Edge::Capital } else { Edge::Letter }
}

fn edge(c: char) -> Edge {
    match ASCII.get(c as usize) {
        Some(edge) => *edge,
        None => wide_edge(c),
    }
}

static ASCII: [Edge; 128] = ascii();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn ascii() -> [Edge; 128] {
    let mut edges = [Edge::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        edges[byte as usize] = narrow_edge(byte);
        byte += 1;
    }
    edges
}

const fn narrow_edge(byte: u8) -> Edge {
    match byte {
        b'A'..=b'Z' => Edge::Capital,
        b'a'..=b'z' => Edge::Letter,
        b'0'..=b'9' => Edge::Digit,
        b'(' | b'[' | b'{' => Edge::Open,
        b')' | b']' | b'}' => Edge::Close,
        b'"' | b'\'' => Edge::Quote,
        b',' | b';' => Edge::Comma,
        b':' => Edge::Colon,
        b'.' | b'!' | b'?' => Edge::Stop,
        b'|' | b'>' | b'<' | b'/' | b'-' | b'_' | b'~' => Edge::Bar,
        b'*' => Edge::Bullet,
        _ => Edge::Other,
    }
}

fn wide_edge(c: char) -> Edge {
    match c {
        '（' | '［' | '〔' | '【' | '《' | '〈' | '「' | '『' => Edge::Open,
        '）' | '］' | '〕' | '】' | '》' | '〉' | '」' | '』' => Edge::Close,
        '“' | '”' | '‘' | '’' => Edge::Quote,
        '，' | '、' | '；' => Edge::Comma,
        '：' => Edge::Colon,
        '。' | '！' | '？' | '…' => Edge::Stop,
        '–' | '—' | '＞' | '｜' | '│' | '┊' | '→' | '»' | '›' => Edge::Bar,
        '·' | '•' | '●' | '■' | '◆' | '◇' | '○' | '□' | '▪' | '★' | '☆' | '▲' | '・' | '※' => {
            Edge::Bullet
        }
        c if is_han(c) => Edge::Han,
        c if c.is_uppercase() => Edge::Capital,
        c if c.is_alphabetic() => Edge::Letter,
        _ => Edge::Other,
    }
}

fn digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

fn has_address(line: &str) -> bool {
    let bytes = line.as_bytes();
    let www = |at: usize| {
        let before = at.checked_sub(3).and_then(|from| bytes.get(from..at));
        before.is_some_and(|word| word.eq_ignore_ascii_case(b"www"))
    };
    memchr::memchr(b'@', bytes).is_some()
        || memchr::memchr_iter(b':', bytes).any(|at| bytes.get(at + 1..at + 3) == Some(b"//"))
        || memchr::memchr_iter(b'.', bytes).any(www)
}

/// Year, month and day next to each other, or an English month's name beside a number.
fn has_date(line: &str) -> bool {
    let (mut number, mut len, mut run, mut gap) = (0_u32, 0_u8, 0_u8, 0_u8);
    let mut word = 0_u32;
    let (mut letters, mut month) = (0_u8, false);
    let mut chars = line.chars();
    let mut done = false;
    while !done {
        let c = chars.next().unwrap_or_else(|| {
            done = true;
            '\n'
        });
        if let Some(d) = c.to_digit(10) {
            if len == 0 {
                number = 0;
            }
            (number, len) = (number.saturating_mul(10).saturating_add(d), len.saturating_add(1));
            continue;
        }
        if len > 0 {
            let year = len == 4 && (1900..2100).contains(&number);
            let small = len <= 2 && (1..=31).contains(&number);
            if month && (small || year) {
                return true;
            }
            run = match run {
                _ if year && c == '年' => 2,
                _ if year => 1,
                1 | 2 if gap <= 1 && small && (run == 2 || matches!(c, '-' | '/' | '.' | '月')) => {
                    3
                }
                3 if gap <= 1 && small => return true,
                _ if small && c == '月' => 4,
                4 if gap <= 1 && small && matches!(c, '日' | '号' | '號') => return true,
                // Day first: 13.11.2019.
                _ => 0,
            };
            (len, gap) = (0, 0);
        }
        gap = gap.saturating_add(1);
        if c.is_ascii_alphabetic() {
            letters = letters.saturating_add(1);
            if letters <= 3 {
                word = (word << 8) | u32::from(c.to_ascii_lowercase());
            }
        } else {
            if letters > 0 {
                month = (3..=9).contains(&letters) && MONTHS.contains(&word);
            } else if !matches!(c, ' ' | ',' | '.') {
                month = false;
            }
            (letters, word) = (0, 0);
        }
        if !c.is_ascii() {
            // Of what goes on beyond ASCII it matters only that it is there.
            let rest = chars.as_str();
            let end = rest.bytes().position(|b| b.is_ascii()).unwrap_or(rest.len());
            if end > 0 {
                (month, gap) = (false, gap.max(2));
                chars = rest.get(end..).unwrap_or_default().chars();
            }
        }
    }
    false
}

const fn code(word: &[u8; 3]) -> u32 {
    ((word[0] as u32) << 16) | ((word[1] as u32) << 8) | word[2] as u32
}

const MONTHS: [u32; 12] = [
    code(b"jan"),
    code(b"feb"),
    code(b"mar"),
    code(b"apr"),
    code(b"may"),
    code(b"jun"),
    code(b"jul"),
    code(b"aug"),
    code(b"sep"),
    code(b"oct"),
    code(b"nov"),
    code(b"dec"),
];

/// `1.`, `2、`, `（三）`, `一、`, `第四章`.
fn is_numbered(line: &str) -> bool {
    // Most lines begin with a letter.
    if line.as_bytes().first().is_none_or(u8::is_ascii_alphabetic) {
        return false;
    }
    let rest = line.trim_start_matches(['(', '（', '第', '[', '【']);
    let numeral =
        |c: char| c.is_ascii_digit() || "一二三四五六七八九十百０１２３４５６７８９".contains(c);
    let after = rest.trim_start_matches(numeral);
    let taken = rest.len() - after.len();
    taken > 0
        && taken <= 9
        && after.starts_with([
            '.', '、', '．', ')', '）', ']', '】', '章', '节', '節', '条', '條', '部', '篇', '回',
            ':', '：',
        ])
        && !after.get(1..).is_some_and(|rest| after.starts_with('.') && rest.starts_with(numeral))
}
