//! [`Cue`]: words that tell what a line is, in both languages.
//!
//! One lexicon for the classifier; simplified and traditional forms stand side
//! by side because the text is classified as printed.

use std::sync::LazyLock;

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident: $words:literal;)*) => {
        /// What a word hints at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Cue { $($(#[$doc])* $name,)* }

        /// How many cues there are.
        pub(super) const CUES: usize = [$(Cue::$name,)*].len();

        /// The names, for feature dumps.
        pub(super) const NAMES: [&str; CUES] = [$(stringify!($name),)*];

        const WORDS: &[(Cue, &str)] = &[$((Cue::$name, $words),)*];
    };
}

// Words are parted by `|`. Latin words are lower-case and match whole words.
cues! {
    /// Login and registration.
    Login: "用户名|用戶名|用户登录|密码|密碼|验证码|驗證碼|登录|登錄|登入|登陆|登出|退出|注册|註冊|忘记密码|忘記密碼|看不清|换一张|換一張|记住我|自动登录|会员|會員|帳號|账号|\
        username|user name|password|captcha|log in|login|sign in|sign up|sign out|log out|logout|register|forgot|remember me|my account|create account";
    /// Search and other input.
    Search: "搜索|搜尋|搜寻|检索|檢索|查询|查詢|请输入|請輸入|输入|提交|确定|取消|重置|全选|请选择|search|submit|enter your|go|reset|cancel|apply|select";
    /// Subscriptions.
    Subscribe: "订阅|訂閱|电子报|電子報|手机报|手機報|newsletter|newsletters|subscribe|subscription|inbox|your email|email address|sign up for|rss|get updates";
    /// Greetings of a site.
    Welcome: "您好|你好|欢迎|歡迎|welcome";
    /// What opens a breadcrumb.
    Crumb: "您的位置|你的位置|当前位置|當前位置|您现在的位置|您現在的位置|现在的位置|所在位置|目前位置|您所在的位置|您目前的位置|您当前的位置|您當前的位置|您在这里|您在這裡|you are here|current location";
    /// The root of a breadcrumb or menu.
    Home: "首页|首頁|主页|主頁|home|homepage";
    /// Where the document was taken from.
    Source: "来源|來源|出处|出處|稿源|稿件来源|信息来源|消息来源|文章来源|转自|轉自|摘自|源自|供稿|发布机构|发布单位|source|via|originally published";
    /// Who wrote it.
    Author: "作者|记者|記者|文/|文／|撰文|撰稿|通讯员|通訊員|编译|編譯|译者|譯者|翻译|整理|综合报道|綜合報導|电讯|電訊|by|written by|posted by|author|authors|reporter|correspondent|staff writer|contributor|translated by|reporting by";
    /// Who edited it.
    Editor: "责任编辑|責任編輯|责编|責編|编辑|編輯|编审|校对|校對|审核|審核|审校|主编|主編|值班编辑|editor|edited by|editing by|reviewed by|fact checked";
    /// When it was published.
    Published: "发布时间|發布時間|發佈時間|发布日期|发布于|發佈於|发表于|發表於|发表时间|更新时间|更新時間|更新于|更新日期|最后更新|最後更新|时间|時間|日期|刊登|publish|published|updated|posted on|posted|last modified|last updated|modified|date|created|est|gmt|utc|hours ago|minutes ago|小时前|分钟前|天前|小時前|分鐘前";
    /// How often it was read.
    Counts: "阅读|閱讀|点击|點擊|浏览|瀏覽|阅读数|阅读量|浏览次数|浏览量|点击数|点击量|人气|人氣|字数|字數|次|热度|reads|views|min read|minute read|words|read time";
    /// A link to the page it was taken from.
    Original: "原网页|原網頁|原文网页|原文網頁|原文链接|原文連結|原文地址|原文网址|查看原文|阅读原文|閱讀原文|原始链接|原始網頁|原链接|原网址|原網址|original link|original page|original url|original article|original source|view original|read original|source link|source url";
    /// Tags.
    Tags: "标签|標籤|标记|所属分类|所属栏目|所属类别|分类|分類|归类|栏目|欄目|类别|類別|话题|話題|tags|tag|filed under|filed in|topics|topic|categories|category|labels|posted in|more on|in this story";
    /// Keywords.
    Keywords: "关键词|關鍵詞|关键字|關鍵字|主题词|主題詞|文章关键词|keywords|keyword|key words|index terms";
    /// Heads of boxes with other documents.
    Related: "相关阅读|相關閱讀|相关新闻|相關新聞|相关文章|相關文章|相关报道|相關報導|相关链接|相關鏈接|相關連結|相关内容|相关资讯|相关推荐|相關推薦|相关专题|相关|相關|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|推荐|推薦|热点|熱點|热门|熱門|猜你喜欢|你可能|您可能|滚动新闻|滾動新聞|滚动|即时新闻|即時新聞|最新|今日要闻|要闻|要聞|头条|頭條|排行|排行榜|点击排行|阅读排行|精彩|图集|图片新闻|新闻热图|专题|專題|看点|焦点|焦點|更多|more|精选|精選|其他新闻|其他文章|本类|同类|最近更新|热帖|\
        related|related stories|related articles|related news|related posts|related content|most read|most popular|most viewed|most commented|most shared|most recent|most emailed|popular|trending|latest|latest news|recommended|recommended for you|you may also like|you might also like|more from|more stories|more news|more in|see also|also read|read also|read more|read next|up next|recent posts|recent articles|top stories|top news|editor's picks|editors' picks|featured|don't miss|what's hot|in other news|breaking news|headlines|in pictures|elsewhere";
    /// The documents before and after.
    Adjacent: "上一篇|下一篇|上一条|下一条|上一條|下一條|前一篇|后一篇|後一篇|上篇|下篇|上一章|下一章|previous|next|prev|previous post|next post|previous article|next article|older|newer";
    /// Pagination.
    Pager: "上一页|下一页|上一頁|下一頁|尾页|末页|末頁|共页|返回列表|返回目录|next page|previous page|last page|first page|page";
    /// Reader comments.
    Comment: "评论|評論|网友|網友|跟帖|跟贴|回复|回覆|回帖|我要评论|发表评论|發表評論|留言|参与|網友評論|楼主|樓主|举报|顶|匿名|引用|comment|comments|commented|reply|replies|leave a reply|join the discussion|said|wrote|upvote|respond|responses|discussion|report abuse|add comment|post a comment|no comments";
    /// Sharing, printing, font size.
    Share: "分享|微信|微博|朋友圈|qq空间|qq好友|空间|豆瓣|人人网|打印|列印|字号|字號|字体|字體|收藏|点赞|复制链接|二维码|扫一扫|扫码|掃碼|关注|關注|公众号|转发|轉發|轉寄|推荐给好友|返回顶部|大中小|放大|缩小|繁体|繁體|share|sharethis|tweet|retweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|email|e-mail|print|copy link|follow us|follow|like|likes|pin it|telegram|instagram|youtube|google+|digg|bookmark|favorite|save|font size|text size|tumblr|stumbleupon|listen";
    /// Applications to install.
    App: "客户端|客戶端|app|下载|下載|安装|download|downloads|app store|google play|install|打开";
    /// Advertisements.
    Ad: "广告|廣告|推广|推廣|赞助|贊助|促销|特价|优惠|折扣|抢购|免费|ad|ads|advertisement|advertise|advertising|sponsored|sponsor|promoted|promotion|partner|partners|shop|buy now|deals|offer|offers|free trial|learn more|get started|coupon|anzeige|paid";
    /// A site's footer.
    Footer: "关于我们|關於我們|联系我们|聯絡我們|聯繫我們|联系方式|聯絡方式|版权所有|版權所有|备案|icp备|icp证|京icp|公网安备|公安|许可证|許可證|网站地图|網站地圖|友情链接|友情連結|网站声明|法律声明|法律聲明|隐私|隱私|免责条款|服务条款|服務條款|使用条款|招聘|诚聘|加入我们|广告服务|廣告服務|网站简介|主办单位|主办|承办|技术支持|客服|投诉|举报电话|举报邮箱|地址|邮编|电话|電話|传真|傳真|保留所有权利|保留所有權利|about us|about|contact us|contact|careers|jobs|terms of use|terms of service|terms|privacy policy|privacy|sitemap|site map|help|faq|feedback|press|copyright|all rights reserved|legal|accessibility|cookie settings|powered by|imprint|do not sell|corrections|media kit|masthead|©";
    /// Legal and editorial notes.
    Rights: "版权声明|版權聲明|免责声明|免責聲明|郑重声明|特别声明|本网声明|声明|聲明|转载请注明|轉載請註明|转载|轉載|未经授权|未經授權|不得转载|不得轉載|请勿转载|不代表本|不代表|仅代表|僅代表|个人观点|個人觀點|仅供参考|僅供參考|投资建议|投資建議|风险自担|不承担|赞同其观点|证实其描述|本站立场|本站觀點|侵权|著作权|著作權|文责自负|views expressed|opinions expressed|view expressed|opinions are|views are|disclaimer|do not necessarily|does not necessarily|not represent|not reflect|not constitute|without permission|may not be reproduced|may not be published|reprinted with|reprint|republished|creative commons|licensed under|material may not|editorial process|affiliate|informational purposes";
    /// Captions and photo credits.
    Caption: "图片来源|圖片來源|图为|圖為|图源|资料图|資料圖|资料照片|资料图片|图片|摄|攝|摄影|攝影|图/|图：|圖：|图|組圖|视频截图|视频|视频加载|时长|photo|photos|photo credit|photo by|photograph by|photograph|image|images|image credit|picture|pictured|credit|getty|getty images|reuters|shutterstock|courtesy|illustration|figure|video|file photo|click to enlarge|play video|watch|gallery";
    /// Decks and abstracts.
    Summary: "摘要|核心提示|导读|導讀|提要|内容提要|导语|導語|要点|编者按|編者按|前言|引言|abstract|summary|key points|highlights|at a glance|tl;dr|key takeaways|introduction|overview|conclusion|结语|結語|总结|總結|结论|結論";
    /// Menus and page furniture.
    Menu: "网站首页|設為首頁|设为首页|加入收藏|导航|導航|频道|頻道|栏目导航|简体|繁体中文|繁體中文|english|中文|简体中文|英文|手机版|电脑版|移动版|skip to|skip to content|skip to main content|menu|navigation|main menu|toggle navigation|close|open|back to top|top|collapse|expand|sections|all|view all|see all|show all";
    /// News channels.
    Channel: "新闻|新聞|国内|國內|国际|國際|社会|社會|军事|軍事|财经|財經|经济|經濟|股票|基金|科技|数码|手机|汽车|汽車|房产|房產|娱乐|娛樂|体育|體育|教育|文化|健康|旅游|旅遊|时尚|女性|游戏|博客|论坛|論壇|社区|图片|视频|影音|生活|公益|历史|读书|评论|观点|政治|两岸|港澳|台湾|香港|地方|彩票|音乐|电影|news|world|business|politics|technology|tech|science|health|sports|sport|entertainment|opinion|arts|travel|style|weather|local|lifestyle|culture|education|money|finance|markets|economy|video|videos|photos|blogs|events|podcasts|jobs|u.s|us|uk|asia|europe|china";
    /// Consent banners.
    Consent: "cookie|cookies|consent|gdpr|ad blocker|adblock|javascript|浏览器|瀏覽器|升级浏览器|browser";
    /// A text that goes on elsewhere.
    Continue: "展开|全文|查看更多|阅读全文|点击查看|点击进入|详细|加载中|正在加载|show more|load more|continue reading|read full|full story|loading|click here|view more|see more|read the full|expand";
    /// Things to buy.
    Product: "加入购物车|加入購物車|立即购买|立即購買|购物车|購物車|价格|價格|库存|规格|型号|add to cart|add to bag|add to basket|buy now|in stock|out of stock|sku|price|pricing|free shipping|checkout|shopping cart|cart|wishlist|add to wishlist|size guide|quantity|request a quote|get a quote|book a demo|book now|schedule a demo|contact sales|our services|testimonials|returns|warranty|specifications|reviews|customer reviews|sort by|filter|filters|items|results|showing|per page";
    /// Forum furniture.
    Forum: "楼主|樓主|发帖|發帖|回帖|主题|主題|帖子|积分|積分|注册时间|注册日期|精华|沙发|板凳|只看该作者|只看楼主|发表于|發表於|版主|发消息|编辑于|joined|messages|posts|thread|threads|thread starter|topic starter|forum|forums|member|senior member|junior member|registered|reaction score|posted|quote|reply|guest|last edited|new posts|unread|moderator|original poster|answers|votes|asked|viewed|answered|accepted";
    /// Paid access.
    Paywall: "付费|付費|订阅后|会员专享|登录后|开通会员|subscribers|subscriber|subscribe to continue|already a subscriber|for subscribers only|unlimited access|to continue reading|register to read";
}

/// How each cue shows in a line: 0 not, 1 somewhere, 2 at its start, 3 it is all of it.
/// Two bits a cue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown(u64);

const _: () = assert!(CUES <= 32);

impl Shown {
    pub(super) const fn of(self, cue: Cue) -> u8 {
        self.at(cue as usize)
    }

    pub(super) const fn at(self, index: usize) -> u8 {
        (self.0 >> (2 * index) & 3) as u8
    }

    /// The cues that show at all, by index, and how.
    pub(super) fn found(self) -> impl Iterator<Item = (usize, u8)> {
        let any = (self.0 | self.0 >> 1) & 0x5555_5555_5555_5555;
        super::feature::bits(any).map(move |bit| (bit / 2, self.at(bit / 2)))
    }

    /// Whether the line as a whole is one of the words.
    pub(super) const fn any_whole(self) -> bool {
        self.0 & (self.0 >> 1) & 0x5555_5555_5555_5555 != 0
    }

    const fn raise(&mut self, cue: Cue, strength: u8) {
        if strength > self.of(cue) {
            let shift = 2 * cue as u64;
            self.0 = self.0 & !(3 << shift) | (strength as u64) << shift;
        }
    }
}

/// Only so much of a line is searched: cues stand in labels and first sentences.
const REACH: usize = 200;

/// Finds the cues of a line (white space trimmed).
pub(super) fn cues(line: &str, buffer: &mut String) -> Shown {
    let mut shown = Shown::default();
    let bytes = whole(line, buffer).as_bytes();
    let lexicon: &Lexicon = &LEXICON;
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        // Words begin with a letter of ours, a digit or a whole character.
        if first.is_ascii_alphanumeric() || first >= 0xC0 {
            lexicon.at(bytes, at, |cue, len| {
                let strength = match (at, len) {
                    (0, len) if len == bytes.len() => 3,
                    (0, _) => 2,
                    _ => 1,
                };
                shown.raise(cue, strength);
            });
        }
        at += 1;
        let rest = bytes.get(at..).unwrap_or_default();
        at += if first < 0x80 {
            let inside = |byte: &&u8| first.is_ascii_alphanumeric() && byte.is_ascii_alphanumeric();
            rest.iter().take_while(inside).count()
        } else {
            rest.iter().take_while(|byte| (0x80..0xC0).contains(*byte)).count()
        };
    }
    shown
}

/// Whether the line as a whole is a word of `cue`: what [`cues`] calls 3.
pub(super) fn is_whole(line: &str, cue: Cue, buffer: &mut String) -> bool {
    // The shortest of most cues is longer than a menu's entry.
    if LEXICON.shortest.get(cue as usize).is_some_and(|shortest| line.len() < *shortest) {
        return false;
    }
    let whole = whole(line, buffer).as_bytes();
    let mut is = false;
    LEXICON.at(whole, 0, |of, len| is |= of == cue && len == whole.len());
    is
}

/// The start of a line that is searched: small letters, without marks at its ends
/// and without an article or 本 before a label, which is not part of it.
fn whole<'a>(line: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    let end = (REACH..REACH + 4).find(|at| line.is_char_boundary(*at)).unwrap_or(line.len());
    let head = line.get(..end).unwrap_or(line);
    if memchr::memchr(0xE2, head.as_bytes()).is_none() {
        buffer.push_str(head);
    } else {
        // Both apostrophes are one.
        for (at, piece) in head.split('’').enumerate() {
            buffer.push_str(if at > 0 { "'" } else { "" });
            buffer.push_str(piece);
        }
    }
    buffer.make_ascii_lowercase();
    let whole = buffer.trim_matches(is_trim);
    ["the ", "本文", "本"].iter().find_map(|lead| whole.strip_prefix(lead)).unwrap_or(whole)
}

/// What may stand around a label without being part of it.
fn is_trim(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ':' | '：'
                | '['
                | ']'
                | '【'
                | '】'
                | '('
                | ')'
                | '（'
                | '）'
                | '|'
                | '>'
                | '<'
                | '»'
                | '«'
                | '·'
                | '•'
                | '+'
                | '-'
                | '—'
                | '*'
                | '#'
                | '"'
                | '“'
                | '”'
                | '…'
                | '.'
                | '！'
                | '!'
                | '?'
                | '？'
                | '▼'
                | '/'
        )
}

struct Lexicon {
    /// Words ordered by bucket.
    words: Vec<(&'static [u8], Cue)>,
    /// Where each bucket begins in `words`.
    starts: Vec<u16>,
    /// Which buckets hold a word: most places of a text are told apart here.
    held: [u64; BUCKETS / 64],
    /// Bytes of each cue's shortest word.
    shortest: [usize; CUES],
}

const BUCKETS: usize = 4096;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

impl Lexicon {
    fn build() -> Self {
        let mut words: Vec<_> = WORDS
            .iter()
            .flat_map(|&(cue, words)| {
                words.split('|').map(move |word| (word.trim().as_bytes(), cue))
            })
            .filter(|(word, _)| !word.is_empty())
            .collect();
        words.sort_by_key(|(word, _)| bucket(word));
        let starts = (0..=BUCKETS)
            .map(|b| words.partition_point(|(word, _)| bucket(word) < b))
            .map(|at| u16::try_from(at).unwrap_or(u16::MAX))
            .collect();
        let mut held = [0; BUCKETS / 64];
        let mut shortest = [usize::MAX; CUES];
        for (word, cue) in &words {
            if let Some(least) = shortest.get_mut(*cue as usize) {
                *least = word.len().min(*least);
            }
            let bucket = bucket(word);
            if let Some(bits) = held.get_mut(bucket / 64) {
                *bits |= 1 << (bucket % 64);
            }
        }
        Self { words, starts, held, shortest }
    }

    /// Calls `found` with each word that stands at `at`.
    #[inline]
    fn at(&self, bytes: &[u8], at: usize, found: impl FnMut(Cue, usize)) {
        let Some(rest) = bytes.get(at..) else { return };
        let bucket = bucket(rest);
        if self.held.get(bucket / 64).is_some_and(|bits| bits >> (bucket % 64) & 1 == 1) {
            self.among(rest, bucket, found);
        }
    }

    fn among(&self, rest: &[u8], bucket: usize, mut found: impl FnMut(Cue, usize)) {
        let bounds = (self.starts.get(bucket), self.starts.get(bucket + 1));
        let (Some(&start), Some(&end)) = bounds else { return };
        for &(word, cue) in self.words.get(usize::from(start)..usize::from(end)).unwrap_or_default()
        {
            // Most that share a bucket differ at the end: no call for those.
            let end = word.len().wrapping_sub(1);
            if rest.get(end) == word.last() && rest.starts_with(word) {
                // A Latin word must end where the word in the text does.
                let cut = word.last().is_some_and(u8::is_ascii_alphanumeric)
                    && rest.get(word.len()).is_some_and(u8::is_ascii_alphanumeric);
                let latin = word.first().is_some_and(u8::is_ascii_alphanumeric);
                if !(cut && latin) {
                    found(cue, word.len());
                }
            }
        }
    }
}

/// By the first three bytes: all of a Han character, the start of a Latin word.
/// Where a word is shorter than that, what follows it is no letter: none stands
/// in its place.
#[inline]
fn bucket(word: &[u8]) -> usize {
    let byte = |at: usize| u32::from(word.get(at).copied().unwrap_or(0));
    let first = byte(0);
    let third = match byte(2) {
        _ if (0x80..0xE0).contains(&first) => 0,
        byte if byte < 0x80 && !(byte as u8).is_ascii_alphanumeric() => 0,
        byte => byte,
    };
    let all = first << 16 | byte(1) << 8 | third;
    (all.wrapping_mul(0x9E37_79B1) >> 20) as usize
}
