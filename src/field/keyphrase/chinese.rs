//! Chinese: repeated stretches whose neighbours vary.

use std::collections::HashMap;

use super::MOST_GRAMS;
use super::rank::{Nested, Phrase, log2};
use crate::Span;
use crate::field::credit::is_han;

/// The longest stretch, in characters.
const LONGEST: usize = 6;

/// How many different neighbours are told apart on a side; further ones count as new.
const NEIGHBOURS: usize = 8;

/// Characters no phrase goes across.
const BOUNDS: &str = "的了是在这那我你他她它们們這很吗嗎呢吧啊把被着著也就都但与與及或";

/// Characters that are part of some words, but neither open nor close a phrase.
const LOOSE: &str = "和以于於将將等其为為对對从從到有不没沒还還并並而之已给給让讓向由";

/// Words that say nothing of what a text is about, though texts repeat them.
const IDLE: &[&str] = &[
    "一个",
    "一個",
    "一些",
    "一样",
    "一樣",
    "一种",
    "一種",
    "一次",
    "一定",
    "一直",
    "一般",
    "不少",
    "不能",
    "不同",
    "不过",
    "不過",
    "主要",
    "之后",
    "之後",
    "之前",
    "之间",
    "之間",
    "也就",
    "今天",
    "今年",
    "介绍",
    "介紹",
    "他们",
    "以上",
    "以下",
    "以及",
    "任何",
    "但是",
    "使用",
    "其中",
    "其他",
    "具体",
    "具體",
    "出现",
    "出現",
    "出来",
    "出來",
    "分别",
    "分別",
    "前後",
    "前后",
    "只有",
    "只要",
    "可以",
    "可能",
    "各种",
    "各種",
    "同时",
    "同時",
    "后来",
    "後來",
    "告诉",
    "告訴",
    "因为",
    "因為",
    "因此",
    "如何",
    "如果",
    "如此",
    "存在",
    "对于",
    "對於",
    "属于",
    "屬於",
    "已经",
    "已經",
    "希望",
    "并且",
    "开始",
    "開始",
    "影响",
    "影響",
    "很多",
    "必须",
    "必須",
    "怎么",
    "怎麼",
    "情况",
    "情況",
    "成为",
    "成為",
    "我们",
    "我們",
    "所以",
    "所有",
    "打造",
    "据悉",
    "提出",
    "提供",
    "提升",
    "方面",
    "方式",
    "日前",
    "昨天",
    "昨日",
    "是否",
    "时候",
    "時候",
    "时间",
    "時間",
    "明天",
    "更多",
    "更加",
    "最后",
    "最後",
    "有关",
    "有關",
    "有些",
    "有效",
    "期间",
    "期間",
    "本报",
    "根据",
    "根據",
    "正在",
    "此外",
    "此次",
    "每年",
    "比较",
    "比較",
    "没有",
    "沒有",
    "然后",
    "然後",
    "特别",
    "特別",
    "现在",
    "現在",
    "现场",
    "現場",
    "由于",
    "由於",
    "的话",
    "目前",
    "直接",
    "相关",
    "相關",
    "看到",
    "知道",
    "突然",
    "第一",
    "等等",
    "继续",
    "繼續",
    "自己",
    "自身",
    "至少",
    "虽然",
    "雖然",
    "表示",
    "要求",
    "觉得",
    "覺得",
    "认为",
    "認為",
    "记者",
    "記者",
    "许多",
    "許多",
    "达到",
    "達到",
    "这些",
    "這些",
    "这种",
    "這種",
    "进一步",
    "進一步",
    "进入",
    "進入",
    "进行",
    "進行",
    "近日",
    "还是",
    "還是",
    "还有",
    "還有",
    "通过",
    "通過",
    "那么",
    "那麼",
    "部分",
    "采取",
    "非常",
    "发现",
    "發現",
    "发生",
    "發生",
    "去年",
    "超过",
    "超過",
    "共同",
    "得到",
    "能够",
    "能夠",
    "了解",
    "需要",
    "除了",
    "随着",
    "隨著",
    "尤其",
    "导致",
    "導致",
    "包括",
    "作为",
    "作為",
    "什么",
    "什麼",
    "万元",
    "萬元",
    "亿元",
    "億元",
    "左右",
    "以来",
    "以來",
    "问题",
    "問題",
    "内容",
    "內容",
];

type Gram = [char; LONGEST];

/// What the pass remembers of Chinese.
#[derive(Default)]
pub(super) struct Chinese {
    /// The last characters since a bound: a stretch and the one before it.
    window: Vec<(usize, char)>,
    grams: HashMap<Gram, Seen>,
}

struct Seen {
    first: Span,
    len: usize,
    count: u32,
    left: Side,
    right: Side,
}

impl Chinese {
    /// Takes the next character, or the end of the text.
    pub(super) fn take(&mut self, at: usize, c: Option<char>) {
        let next = c.filter(|c| is_han(*c) && !BOUNDS.contains(*c));
        for len in 2..=LONGEST {
            let Some(from) = self.window.len().checked_sub(len) else {
                break;
            };
            let left = from.checked_sub(1).and_then(|at| self.window.get(at)).map(|(_, c)| *c);
            self.count(from, at, left, next);
        }
        match next {
            Some(c) => {
                if self.window.len() > LONGEST {
                    self.window.remove(0);
                }
                self.window.push((at, c));
            }
            None => self.window.clear(),
        }
    }

    /// Counts the stretch from place `from` of the window to byte `end`.
    fn count(&mut self, from: usize, end: usize, left: Option<char>, right: Option<char>) {
        let stretch = self.window.get(from..).unwrap_or_default();
        let Some((start, _)) = stretch.first() else {
            return;
        };
        let key = gram(stretch.iter().map(|(_, c)| *c));
        if self.grams.len() >= MOST_GRAMS && !self.grams.contains_key(&key) {
            return;
        }
        let seen = self.grams.entry(key).or_insert_with(|| Seen {
            first: Span::from_usize(*start, end),
            len: stretch.len(),
            count: 0,
            left: Side::default(),
            right: Side::default(),
        });
        seen.count = seen.count.saturating_add(1);
        seen.left.meet(left);
        seen.right.meet(right);
    }

    /// The phrases found.
    pub(super) fn phrases(self) -> Vec<Phrase> {
        let phrases: HashMap<&Gram, (&Seen, u64)> = self
            .grams
            .iter()
            .filter_map(|(gram, seen)| Some((gram, (seen, freedom(gram, seen)?))))
            .collect();
        let mut nested: HashMap<Gram, Nested> = HashMap::new();
        for (long, (seen, _)) in &phrases {
            for len in 2..seen.len {
                for part in long.get(..seen.len).unwrap_or_default().windows(len) {
                    nested.entry(gram(part.iter().copied())).or_default().held(seen.count);
                }
            }
        }
        phrases
            .into_iter()
            .map(|(gram, (seen, freedom))| {
                let count = nested.get(gram).copied().unwrap_or_default().discount(seen.count);
                let len = u32::try_from(seen.len).unwrap_or(2);
                let weight = log2(count.saturating_add(1)) * log2(len + 1) / 256;
                let weight = if count == 0 { 0 } else { weight * (512 + freedom) / 512 };
                Phrase { span: seen.first, count: seen.count, weight }
            })
            .collect()
    }
}

/// How freely a repeated stretch moves: the entropy of its narrower side, if any.
fn freedom(gram: &Gram, seen: &Seen) -> Option<u64> {
    let word = gram.get(..seen.len).unwrap_or_default();
    if IDLE.iter().any(|idle| idle.chars().eq(word.iter().copied())) {
        return None;
    }
    let ends = [gram.first(), gram.get(seen.len.saturating_sub(1))];
    if seen.count < 2 || ends.into_iter().flatten().any(|c| LOOSE.contains(*c)) {
        return None;
    }
    Some(seen.left.entropy().min(seen.right.entropy())).filter(|freedom| *freedom > 0)
}

fn gram(chars: impl Iterator<Item = char>) -> Gram {
    let mut gram = ['\0'; LONGEST];
    for (place, c) in gram.iter_mut().zip(chars) {
        *place = c;
    }
    gram
}

/// The neighbours on one side.
#[derive(Default)]
struct Side {
    known: Vec<(char, u32)>,
    /// Bounds, each of which is a new neighbour, and those beyond what is told apart.
    new: u32,
}

impl Side {
    fn meet(&mut self, neighbour: Option<char>) {
        let Some(c) = neighbour else {
            self.new = self.new.saturating_add(1);
            return;
        };
        let room = self.known.len() < NEIGHBOURS;
        match self.known.iter_mut().find(|(known, _)| *known == c) {
            Some((_, count)) => *count = count.saturating_add(1),
            None if room => self.known.push((c, 1)),
            None => self.new = self.new.saturating_add(1),
        }
    }

    /// The entropy in 256ths of a bit.
    fn entropy(&self) -> u64 {
        let all = self.known.iter().fold(self.new, |sum, (_, n)| sum.saturating_add(*n));
        let bits = |n: u32| u64::from(n) * (log2(all).saturating_sub(log2(n)));
        let known: u64 = self.known.iter().map(|(_, n)| bits(*n)).sum();
        let sum = known.saturating_add(u64::from(self.new).saturating_mul(log2(all)));
        sum.checked_div(u64::from(all)).unwrap_or(0)
    }
}
