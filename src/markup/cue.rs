//! What `class`, `id`, `role` and `itemprop` hint at: words in English and pinyin.

use super::Cues;

/// Reads the cues of one attribute: its words, cut at punctuation, at case and at
/// digits, and joined words that start or end in a telling one (`newstitle`).
pub(super) fn cues(attribute: &str) -> Cues {
    let mut found = Cues::default();
    let mut word: &[u8] = &[];
    let mut rest = attribute.as_bytes();
    let mut before = Letter::None;
    // One letter at a time; `word` is what has come since the last cut.
    let mut start = rest;
    while let [byte, after @ ..] = rest {
        let letter = Letter::of(*byte);
        let goes_on = letter == before || (before, letter) == (Letter::Upper, Letter::Lower);
        if !goes_on {
            if before != Letter::None {
                found = found.with(of_word(word));
            }
            start = rest;
        }
        word = start.get(..start.len() - after.len()).unwrap_or_default();
        before = letter;
        rest = after;
    }
    if before != Letter::None { found.with(of_word(word)) } else { found }
}

/// What a byte of an attribute is to its words: `newsTitle2` is `news` and `Title`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letter {
    Lower,
    Upper,
    /// Anything else cuts words.
    None,
}

impl Letter {
    const fn of(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' => Self::Lower,
            b'A'..=b'Z' => Self::Upper,
            _ => Self::None,
        }
    }
}

fn of_word(word: &[u8]) -> Cues {
    let mut lower = [0u8; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else {
        return Cues::default();
    };
    for (low, &byte) in lower.iter_mut().zip(word) {
        *low = byte | 0x20;
    }
    let lower: &[u8] = lower;
    if let Some(cues) = exact(lower) {
        return cues;
    }
    // Joined words: one known piece at either end, long enough to mean something.
    let mut found = Cues::default();
    for (at, start) in lower.windows(4).enumerate() {
        // Most places start no cue: four letters tell that soonest.
        if !may_start(start) {
            continue;
        }
        if at > 0 {
            found = found.with(lower.get(at..).and_then(exact).unwrap_or_default());
            continue;
        }
        for len in 4..lower.len() {
            found = found.with(lower.get(..len).and_then(exact).unwrap_or_default());
        }
    }
    found
}

/// Longest word looked at; the known ones have at most sixteen letters.
const LONGEST: usize = 24;

fn exact(word: &[u8]) -> Option<Cues> {
    // The lengths known to a first letter tell sooner that a word is no cue.
    let letter = word.first()?.checked_sub(b'a')?;
    let group = GROUPS.get(usize::from(letter))?;
    if group.lengths & 1_u32.checked_shl(u32::try_from(word.len()).ok()?)? == 0 {
        return None;
    }
    let keys = KEYS.get(group.start..group.end)?;
    let at = keys.binary_search(&key(word)).ok()?;
    WORDS.get(group.start + at).map(|&(_, cues)| cues)
}

/// Whether a known word may start with these four letters.
fn may_start(four: &[u8]) -> bool {
    let Some(&four) = four.first_chunk::<4>() else {
        return false;
    };
    let bit = start_bit(four);
    STARTS.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
}

const fn start_bit(four: [u8; 4]) -> usize {
    (u32::from_le_bytes(four).wrapping_mul(0x9E37_79B1) >> 18) as usize
}

/// The first four letters of the known words, hashed to bits: 2 KiB.
static STARTS: [u64; 256] = starts();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn starts() -> [u64; 256] {
    let mut bits = [0; 256];
    let mut at = 0;
    while at < WORDS.len() {
        if let Some(&four) = WORDS[at].0.as_bytes().first_chunk::<4>() {
            let bit = start_bit(four);
            bits[bit / 64] |= 1 << (bit % 64);
        }
        at += 1;
    }
    bits
}

/// A word of up to sixteen bytes as a number that sorts as it does.
const fn key(word: &[u8]) -> u128 {
    let mut key = 0;
    let mut rest = word;
    let mut free = 128;
    while let [first, after @ ..] = rest {
        if free == 0 {
            break;
        }
        free -= 8;
        key |= (*first as u128) << free;
        rest = after;
    }
    key
}

static KEYS: [u128; WORDS.len()] = keys();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn keys() -> [u128; WORDS.len()] {
    let mut keys = [0; WORDS.len()];
    let mut at = 0;
    while at < WORDS.len() {
        assert!(WORDS[at].0.len() <= 16, "keys hold sixteen bytes");
        keys[at] = key(WORDS[at].0.as_bytes());
        assert!(at == 0 || keys[at - 1] < keys[at], "words are sorted");
        at += 1;
    }
    keys
}

/// The words that begin with one letter: where they stand and which lengths they have.
#[derive(Clone, Copy, Debug)]
struct Group {
    start: usize,
    end: usize,
    lengths: u32,
}

static GROUPS: [Group; 26] = groups();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn groups() -> [Group; 26] {
    let mut groups = [Group { start: 0, end: 0, lengths: 0 }; 26];
    let mut at = 0;
    while at < WORDS.len() {
        let word = WORDS[at].0.as_bytes();
        let group = &mut groups[(word[0] - b'a') as usize];
        if group.lengths == 0 {
            group.start = at;
        }
        group.end = at + 1;
        group.lengths |= 1 << word.len();
        at += 1;
    }
    groups
}

/// Sorted by word.
static WORDS: &[(&str, Cues)] = &[
    ("abstract", Cues::SUMMARY),
    ("ad", Cues::AD),
    ("ads", Cues::AD),
    ("adsense", Cues::AD),
    ("adv", Cues::AD),
    ("advert", Cues::AD),
    ("advertisement", Cues::AD),
    ("advertising", Cues::AD),
    ("agreement", Cues::DISCLAIMER),
    ("also", Cues::RELATED),
    ("announcement", Cues::DISCLAIMER),
    ("answer", Cues::THREAD),
    ("arcbody", Cues::BODY),
    ("article", Cues::BODY),
    ("articlebody", Cues::BODY.with(Cues::STATED_BODY)),
    ("articles", Cues::LIST),
    ("aside", Cues::SIDEBAR),
    ("author", Cues::META),
    ("authors", Cues::META),
    ("banner", Cues::AD),
    ("banquan", Cues::DISCLAIMER),
    ("baoliao", Cues::FORM),
    ("bdshare", Cues::SHARE),
    ("bdsharebuttonbox", Cues::SHARE),
    ("beian", Cues::FOOTER),
    ("bianji", Cues::EDITOR),
    ("biaoqian", Cues::TAGS),
    ("biaoti", Cues::TITLE),
    ("blockquote", Cues::QUOTE),
    ("body", Cues::BODY),
    ("bottom", Cues::FOOTER),
    ("breadcrumb", Cues::BREADCRUMB),
    ("breadcrumblist", Cues::BREADCRUMB),
    ("breadcrumbs", Cues::BREADCRUMB),
    ("breadnav", Cues::BREADCRUMB),
    ("byline", Cues::META),
    ("caidan", Cues::NAV),
    ("captcha", Cues::FORM),
    ("caption", Cues::CAPTION),
    ("category", Cues::META),
    ("channel", Cues::NAV),
    ("channels", Cues::NAV),
    ("code", Cues::CODE),
    ("codeblock", Cues::CODE),
    ("comment", Cues::COMMENT),
    ("commentlist", Cues::COMMENT),
    ("comments", Cues::COMMENT),
    ("content", Cues::BODY),
    ("contentinfo", Cues::FOOTER),
    ("contents", Cues::BODY),
    ("cookie", Cues::OVERLAY),
    ("cookies", Cues::OVERLAY),
    ("copyright", Cues::FOOTER),
    ("crumb", Cues::BREADCRUMB),
    ("crumbs", Cues::BREADCRUMB),
    ("cutline", Cues::CAPTION),
    ("dangqian", Cues::BREADCRUMB),
    ("daodu", Cues::SUMMARY),
    ("daohang", Cues::NAV),
    ("date", Cues::META),
    ("dateline", Cues::META),
    ("datemodified", Cues::META),
    ("datepublished", Cues::META),
    ("datetime", Cues::META),
    ("deck", Cues::SUMMARY),
    ("dek", Cues::SUMMARY),
    ("description", Cues::SUMMARY),
    ("detail", Cues::BODY),
    ("details", Cues::BODY),
    ("dialog", Cues::OVERLAY),
    ("dibu", Cues::FOOTER),
    ("digest", Cues::SUMMARY),
    ("digg", Cues::SHARE),
    ("disclaimer", Cues::DISCLAIMER),
    ("disqus", Cues::COMMENT),
    ("download", Cues::SHARE),
    ("dropdown", Cues::NAV),
    ("editor", Cues::EDITOR),
    ("editors", Cues::EDITOR),
    ("endtext", Cues::BODY),
    ("entry", Cues::BODY),
    ("erweima", Cues::SHARE),
    ("excerpt", Cues::SUMMARY),
    ("facebook", Cues::SHARE),
    ("favorite", Cues::SHARE),
    ("fenlei", Cues::META),
    ("fenxiang", Cues::SHARE),
    ("fenye", Cues::PAGER),
    ("figcaption", Cues::CAPTION),
    ("floor", Cues::THREAD),
    ("follow", Cues::SHARE),
    ("fontsize", Cues::SHARE),
    ("foot", Cues::FOOTER),
    ("footer", Cues::FOOTER),
    ("footnav", Cues::FOOTER.with(Cues::NAV)),
    ("form", Cues::FORM),
    ("forum", Cues::THREAD),
    ("friendlink", Cues::FOOTER),
    ("friendlinks", Cues::FOOTER),
    ("fubiaoti", Cues::SUMMARY),
    ("fulltext", Cues::BODY),
    ("gallery", Cues::CAPTION),
    ("gdpr", Cues::OVERLAY),
    ("genduo", Cues::RELATED),
    ("gonggao", Cues::LIST),
    ("gotop", Cues::NAV),
    ("gsc", Cues::FORM),
    ("guanggao", Cues::AD),
    ("guanjianci", Cues::TAGS),
    ("guanlian", Cues::RELATED),
    ("hd", Cues::HEADER),
    ("head", Cues::HEADER),
    ("header", Cues::HEADER),
    ("heading", Cues::TITLE),
    ("headline", Cues::TITLE),
    ("hidden", Cues::OVERLAY),
    ("highlight", Cues::CODE),
    ("highlights", Cues::SUMMARY),
    ("hot", Cues::RELATED),
    ("hotnews", Cues::RELATED),
    ("imgtext", Cues::CAPTION),
    ("info", Cues::META),
    ("infobar", Cues::META),
    ("instagram", Cues::SHARE),
    ("item", Cues::LIST),
    ("items", Cues::LIST),
    ("jiathis", Cues::SHARE),
    ("jieshao", Cues::SUMMARY),
    ("jj", Cues::SUMMARY),
    ("jump", Cues::NAV),
    ("keyword", Cues::TAGS),
    ("keywords", Cues::TAGS),
    ("kicker", Cues::META),
    ("laiyuan", Cues::META),
    ("lanmu", Cues::NAV),
    ("latest", Cues::RELATED),
    ("lead", Cues::SUMMARY),
    ("lede", Cues::SUMMARY),
    ("left", Cues::SIDEBAR),
    ("legal", Cues::DISCLAIMER),
    ("liebiao", Cues::LIST),
    ("like", Cues::SHARE),
    ("likes", Cues::SHARE),
    ("list", Cues::LIST),
    ("listing", Cues::LIST),
    ("liuyan", Cues::COMMENT),
    ("location", Cues::BREADCRUMB),
    ("login", Cues::FORM),
    ("logo", Cues::HEADER),
    ("main", Cues::BODY),
    ("mainbody", Cues::BODY),
    ("mainnav", Cues::NAV),
    ("mainpage", Cues::PAGER),
    ("masthead", Cues::HEADER),
    ("mbx", Cues::BREADCRUMB),
    ("menu", Cues::NAV),
    ("menus", Cues::NAV),
    ("message", Cues::THREAD),
    ("meta", Cues::META),
    ("metadata", Cues::META),
    ("mianbaoxie", Cues::BREADCRUMB),
    ("mianze", Cues::DISCLAIMER),
    ("modal", Cues::OVERLAY),
    ("more", Cues::RELATED),
    ("mulu", Cues::LIST),
    ("name", Cues::META),
    ("nav", Cues::NAV),
    ("navbar", Cues::NAV),
    ("navbox", Cues::NAV),
    ("navi", Cues::NAV),
    ("navigation", Cues::NAV),
    ("navlist", Cues::NAV),
    ("navmenu", Cues::NAV),
    ("neirong", Cues::BODY),
    ("newsletter", Cues::FORM),
    ("next", Cues::RELATED),
    ("note", Cues::DISCLAIMER),
    ("notice", Cues::DISCLAIMER),
    ("outbrain", Cues::RELATED),
    ("overlay", Cues::OVERLAY),
    ("page", Cues::PAGER),
    ("pagebar", Cues::PAGER),
    ("pagelist", Cues::PAGER),
    ("pagenav", Cues::PAGER),
    ("pager", Cues::PAGER),
    ("pages", Cues::PAGER),
    ("pagination", Cues::PAGER),
    ("paihang", Cues::RELATED),
    ("partner", Cues::FOOTER),
    ("paywall", Cues::OVERLAY),
    ("photo", Cues::CAPTION),
    ("pinglun", Cues::COMMENT),
    ("pl", Cues::COMMENT),
    ("poll", Cues::FORM),
    ("popular", Cues::RELATED),
    ("popup", Cues::OVERLAY),
    ("position", Cues::BREADCRUMB),
    ("post", Cues::BODY),
    ("postbody", Cues::BODY),
    ("prev", Cues::RELATED),
    ("previous", Cues::RELATED),
    ("print", Cues::SHARE),
    ("privacy", Cues::OVERLAY),
    ("promo", Cues::AD),
    ("promotion", Cues::AD),
    ("pubdate", Cues::META),
    ("publish", Cues::META),
    ("published", Cues::META),
    ("publisher", Cues::META),
    ("pubtime", Cues::META),
    ("pullquote", Cues::QUOTE),
    ("qianyan", Cues::SUMMARY),
    ("qrcode", Cues::SHARE),
    ("quote", Cues::QUOTE),
    ("rail", Cues::SIDEBAR),
    ("rank", Cues::RELATED),
    ("ranking", Cues::RELATED),
    ("read", Cues::RELATED),
    ("recent", Cues::RELATED),
    ("recirc", Cues::RELATED),
    ("recommend", Cues::RELATED),
    ("recommendation", Cues::RELATED),
    ("recommendations", Cues::RELATED),
    ("recommended", Cues::RELATED),
    ("register", Cues::FORM),
    ("relate", Cues::RELATED),
    ("related", Cues::RELATED),
    ("relation", Cues::RELATED),
    ("relative", Cues::RELATED),
    ("remen", Cues::RELATED),
    ("renqi", Cues::RELATED),
    ("replies", Cues::COMMENT),
    ("reply", Cues::COMMENT),
    ("reporter", Cues::META),
    ("respond", Cues::COMMENT),
    ("right", Cues::SIDEBAR),
    ("riqi", Cues::META),
    ("scroll", Cues::RELATED),
    ("search", Cues::FORM),
    ("searchbar", Cues::FORM),
    ("searchform", Cues::FORM),
    ("secondary", Cues::SIDEBAR),
    ("shang", Cues::RELATED),
    ("share", Cues::SHARE),
    ("sharebar", Cues::SHARE),
    ("sharing", Cues::SHARE),
    ("shengming", Cues::DISCLAIMER),
    ("shijian", Cues::META),
    ("shoucang", Cues::SHARE),
    ("shouye", Cues::NAV),
    ("sidebar", Cues::SIDEBAR),
    ("signin", Cues::FORM),
    ("signup", Cues::FORM),
    ("sitemap", Cues::FOOTER),
    ("sitenav", Cues::NAV),
    ("sns", Cues::SHARE),
    ("social", Cues::SHARE),
    ("source", Cues::META),
    ("sourcecode", Cues::CODE),
    ("sousuo", Cues::FORM),
    ("sponsor", Cues::AD),
    ("sponsored", Cues::AD),
    ("standfirst", Cues::SUMMARY),
    ("statement", Cues::DISCLAIMER),
    ("story", Cues::BODY),
    ("storybody", Cues::BODY),
    ("sub", Cues::SUMMARY),
    ("subhead", Cues::SUMMARY),
    ("subheadline", Cues::SUMMARY),
    ("submenu", Cues::NAV),
    ("subnav", Cues::NAV),
    ("subscribe", Cues::FORM),
    ("subscription", Cues::FORM),
    ("subtitle", Cues::SUMMARY),
    ("summary", Cues::SUMMARY),
    ("syntax", Cues::CODE),
    ("taboola", Cues::RELATED.with(Cues::AD)),
    ("tabs", Cues::NAV),
    ("tag", Cues::TAGS),
    ("tagcloud", Cues::TAGS),
    ("taglist", Cues::TAGS),
    ("tags", Cues::TAGS),
    ("teaser", Cues::RELATED),
    ("terms", Cues::FOOTER),
    ("text", Cues::BODY),
    ("thread", Cues::THREAD),
    ("thumb", Cues::CAPTION),
    ("tihu", Cues::OVERLAY),
    ("time", Cues::META),
    ("timestamp", Cues::META),
    ("title", Cues::TITLE),
    ("titles", Cues::TITLE),
    ("toolbar", Cues::SHARE),
    ("tools", Cues::SHARE),
    ("top", Cues::HEADER),
    ("topbar", Cues::HEADER),
    ("topic", Cues::THREAD),
    ("topics", Cues::TAGS),
    ("topnav", Cues::NAV),
    ("toutiao", Cues::RELATED),
    ("trending", Cues::RELATED),
    ("trs", Cues::BODY),
    ("tuijian", Cues::RELATED),
    ("tupian", Cues::CAPTION),
    ("tuzhu", Cues::CAPTION),
    ("twitter", Cues::SHARE),
    ("updated", Cues::META),
    ("views", Cues::META),
    ("vote", Cues::SHARE),
    ("webshare", Cues::SHARE),
    ("wechat", Cues::SHARE),
    ("weiba", Cues::FOOTER),
    ("weibo", Cues::SHARE),
    ("weixin", Cues::SHARE),
    ("weizhi", Cues::BREADCRUMB),
    ("wenzhang", Cues::BODY),
    ("widget", Cues::SIDEBAR),
    ("writer", Cues::META),
    ("wzy", Cues::BODY),
    ("xgnews", Cues::RELATED),
    ("xgwz", Cues::RELATED),
    ("xgxw", Cues::RELATED),
    ("xgyd", Cues::RELATED),
    ("xiangguan", Cues::RELATED),
    ("xiayi", Cues::RELATED),
    ("xinxi", Cues::META),
    ("xwbt", Cues::TITLE),
    ("yinyong", Cues::QUOTE),
    ("youce", Cues::SIDEBAR),
    ("youlian", Cues::FOOTER),
    ("youqing", Cues::FOOTER),
    ("youqinglianjie", Cues::FOOTER),
    ("yuedu", Cues::RELATED),
    ("zebian", Cues::EDITOR),
    ("zhaiyao", Cues::SUMMARY),
    ("zhengwen", Cues::BODY),
    ("zhuanzai", Cues::DISCLAIMER),
    ("zhuce", Cues::FORM),
    ("zuixin", Cues::RELATED),
    ("zuoce", Cues::SIDEBAR),
    ("zuozhe", Cues::META),
];
