//! The words that announce a credit, in both languages and both scripts.

use super::Role;
use crate::field::first::Index;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// People or organisations in these roles.
    Roles(&'static [Role]),
    /// A reporter: a person, with an organisation before the label.
    Reporter(&'static [Role]),
    /// Something that is no credit (views, font size, time): it ends a value.
    Nothing,
}

/// How a label must be joined to its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// By a colon, a slash or a bar.
    Strong,
    /// By a space at least.
    Space,
    /// By nothing.
    Glued,
}

/// A label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub(super) name: &'static str,
    pub(super) says: Says,
    /// The weakest joint it announces with.
    pub(super) joint: Joint,
}

const AUTHOR: Says = Says::Roles(&[Role::Author]);
const EDITOR: Says = Says::Roles(&[Role::Editor]);
const SOURCE: Says = Says::Roles(&[Role::Source]);
const PHOTO: Says = Says::Roles(&[Role::Photographer]);
const BOTH: Says = Says::Roles(&[Role::Author, Role::Photographer]);
const TRANSLATOR: Says = Says::Roles(&[Role::Translator]);
const PROOF: Says = Says::Roles(&[Role::Proofreader]);
const REVIEW: Says = Says::Roles(&[Role::Reviewer]);
const REPORTER: Says = Says::Reporter(&[Role::Reporter]);
const COLUMNIST: Says = Says::Reporter(&[Role::Author]);
const CORRESPONDENT: Says = Says::Reporter(&[Role::Correspondent]);

macro_rules! labels {
    ($($says:expr, $joint:ident: $($name:literal)*;)*) => {
        &[$($(Label { name: $name, says: $says, joint: Joint::$joint },)*)*]
    };
}

/// Chinese labels; the longest at a place counts.
const CHINESE: &[Label] = labels! {
    AUTHOR, Glued: "作者";
    AUTHOR, Space: "撰文" "撰稿" "撰稿人" "特约评论员" "特約評論員" "本报评论员" "评论员" "主笔" "執筆" "执笔" "采写" "採寫" "记者/作者" "作　者" "作 者" "原作者" "文章作者" "发布者" "发布人" "發佈者" "楼主";
    AUTHOR, Strong: "文" "采访" "供稿人" "投稿" "发表者" "上传者";
    BOTH, Space: "文/图" "图/文" "文／图" "图／文" "文、图" "文/圖" "文&图" "摄影报道";
    BOTH, Strong: "图文" "文图" "图、文" "文并图" "文字/摄影" "文/摄影" "文、摄影" "撰文/摄影" "撰文、摄影";
    EDITOR, Space: "责任编辑" "責任編輯" "责编" "責編" "执行编辑" "本期编辑" "本文编辑" "本文责编" "文字编辑" "网络编辑" "網絡編輯" "新媒体编辑" "值班编辑" "值班主编" "执行主编" "栏目主编" "栏目编辑" "編輯" "实习编辑" "选稿" "選稿" "编审" "統籌" "编　辑" "编 辑" "责任 编辑" "主编" "主編" "总编辑" "录入" "发布编辑";
    EDITOR, Space: "编辑";
    EDITOR, Strong: "统筹" "策划编辑" "编校" "編校";
    SOURCE, Glued: "来源于" "來源於" "来自" "转自" "轉自" "转载自" "轉載自" "摘自" "来源" "來源";
    SOURCE, Space: "稿件来源" "稿件來源" "稿源" "信息来源" "資料來源" "文章来源" "文章來源" "新闻来源" "本文来源" "本文來源" "内容来源" "消息来源" "出处" "出處" "转载" "原载" "来 源" "来　源" "供稿" "供稿单位" "发布单位" "发布机构" "來 源" "媒体" "稿件来自" "文章来自" "本文来自" "發布單位" "信源" "原文来源";
    SOURCE, Glued: "本文来源于" "文章来源于";
    PHOTO, Space: "摄影" "攝影" "摄影记者" "摄影师" "图片摄影" "制图" "製圖" "供图" "供圖" "插画" "插图" "绘图" "漫画";
    PHOTO, Strong: "图" "圖" "图片" "圖片" "图片来源" "圖片來源" "图源" "摄" "题图" "题图来源" "封面图" "照片" "攝" "配图" "图表";
    TRANSLATOR, Space: "译者" "譯者" "翻译" "翻譯" "编译" "編譯" "编译者" "译文";
    TRANSLATOR, Strong: "译" "譯";
    PROOF, Space: "校对" "校對" "责任校对";
    PROOF, Strong: "校";
    REVIEW, Space: "审核" "審核" "审校" "审读" "审稿" "终审" "初审" "复审" "监审" "監審" "监制" "監製" "签发" "審校" "二审" "三审" "一审";
    REPORTER, Glued: "记者" "記者" "特派记者" "特约记者" "本报记者" "本报讯记者" "全媒体记者" "首席记者" "见习记者" "实习记者" "特派員" "特派记者" "驻京记者" "本网记者" "本台记者" "本刊记者" "本社记者" "本报特约记者" "本报特派记者" "本報記者" "特派記者" "实习生" "主任记者" "高级记者" "文/记者" "见习生";
    COLUMNIST, Glued: "专栏作者" "特约作者" "特约撰稿人" "專欄作者" "特约撰稿" "专栏作家";
    CORRESPONDENT, Glued: "通讯员" "通訊員" "特约通讯员" "特約通訊員" "本报通讯员";
    Says::Nothing, Space: "阅读" "閱讀" "评论" "評論" "浏览" "瀏覽" "点击" "點擊" "举报" "字号" "字號" "字体" "文字大小" "字体大小" "字型" "分享" "收藏" "打印" "列印" "关闭" "關閉" "纠错" "时间" "時間" "发布" "發布" "發佈" "发表" "發表" "日期" "更新" "编号" "订阅" "关注" "人气" "人氣" "扫码" "大小" "我有话说" "分享到" "阅读数" "阅读量" "浏览量" "浏览次数" "浏览数" "点击数" "点击量" "点击率" "點閱" "阅读次数" "评论数" "发布时间" "發布時間" "发布日期" "发稿时间" "更新时间" "更新日期" "最后更新" "发表时间" "发表日期" "发表于" "发布于" "修改时间" "已有" "进入论坛" "参与互动" "跟帖" "人参与" "次阅读" "人阅读" "次浏览" "字数" "条评论" "我要评论" "查看评论" "我要投稿" "推荐" "推薦" "点赞" "扫一扫" "手机看新闻" "微信" "微博" "版权声明" "免责声明" "声明" "原标题" "標題" "标题" "关键词" "關鍵詞" "关键字" "标签" "標籤" "数据来源" "分类" "分類" "栏目" "专题" "专栏" "索引号" "文号" "主题分类" "热度" "我来说两句" "保护视力色" "放大" "缩小" "默认" "繁体" "繁體" "简体" "复制链接" "朗读" "听新闻" "收听" "转发" "留言" "回复" "回應" "参与" "进入" "联系" "电话" "邮箱" "地址" "责任" "返回" "登录" "注册" "原网页" "原文链接" "原文" "列印本頁" "友善列印" "小字" "大字" "中字" "字级" "字級" "推" "讚" "有奖报料" "投稿邮箱" "报料" "爆料" "新闻热线" "展开" "全文" "本文共";
};

/// English labels, lower case.
const ENGLISH: &[Label] = labels! {
    AUTHOR, Space: "written by" "by" "story by" "words by" "posted by" "submitted by" "published by" "author name" "text by";
    AUTHOR, Strong: "author" "authors" "author(s)" "byline" "writer" "columnist";
    Says::Roles(&[Role::Reporter]), Space: "reporting by" "reported by" "additional reporting by";
    Says::Roles(&[Role::Reporter]), Strong: "reporter" "reporters" "correspondent";
    EDITOR, Space: "editing by" "edited by" "compiled by";
    EDITOR, Strong: "editor" "editors" "editor(s)" "editor-in-charge" "web editor" "responsible editor" "managing editor";
    SOURCE, Strong: "source" "sources" "originally published in" "originally published at" "originally published on" "first published in" "from" "via";
    SOURCE, Space: "originally published by" "reprinted from";
    PHOTO, Space: "photo by" "photos by" "photograph by" "photographs by" "photography by" "image by" "images by" "picture by" "illustration by" "pictures by";
    PHOTO, Strong: "photo" "photos" "photographer" "image" "photo credit" "image credit" "photo courtesy of" "image source" "picture";
    TRANSLATOR, Space: "translated by";
    TRANSLATOR, Strong: "translator" "translation";
    PROOF, Strong: "proofreader" "proofreading";
    REVIEW, Space: "reviewed by" "medically reviewed by" "fact checked by" "fact-checked by";
    REVIEW, Strong: "reviewer";
    Says::Nothing, Space: "updated" "published" "posted" "posted on" "last updated" "last modified" "posted @" "share" "comments" "views" "print" "views:" "read" "min read" "follow" "tags" "filed under" "category" "categories" "email" "tweet" "date" "time" "created" "modified" "subscribe" "listen" "save" "download" "copyright" "advertisement" "reading time" "pm" "am" "est" "edt" "gmt" "hits" "leave a comment" "share on" "font size" "photo gallery";
};

/// The places in [`CHINESE`] by what the labels begin with: 2 KB, made when the crate
/// is compiled.
static INDEX: Index<{ CHINESE.len() }> = {
    let mut index = Index::new();
    let (mut nth, mut rest) = (0, CHINESE);
    while let [label, tail @ ..] = rest {
        index = index.with(nth, label.name);
        (nth, rest) = (nth + 1, tail);
    }
    index
};

/// The Chinese label at the start of `text`.
pub(super) fn chinese(text: &str) -> Option<Label> {
    let first = text.chars().next()?;
    let bytes = text.as_bytes();
    let labels = INDEX.of(first).filter_map(|nth| CHINESE.get(nth));
    longest(labels.filter(|label| bytes.starts_with(label.name.as_bytes())))
}

/// What English labels begin with: for each first letter, which second ones.
static PAIRS: [u32; 32] = {
    let (mut pairs, mut rest) = ([0; 32], ENGLISH);
    while let [label, tail @ ..] = rest {
        if let [first, second, ..] = label.name.as_bytes() {
            #[expect(clippy::indexing_slicing, reason = "five bits of 32")]
            {
                pairs[(*first & 31) as usize] |= 1 << (*second & 31);
            }
        }
        rest = tail;
    }
    pairs
};

/// The English label at the start of `text`, whatever its case, ending with a word.
pub(super) fn english(text: &str) -> Option<Label> {
    // Letters of either case differ in no lower bit; all labels have two characters.
    let &[first, second, ..] = text.as_bytes() else { return None };
    let seconds = PAIRS.get(usize::from(first & 31))?;
    if seconds & (1 << (second & 31)) == 0 {
        return None;
    }
    let head = [first | 0x20, second | 0x20];
    let found = ENGLISH.iter().filter(|label| label.name.as_bytes().starts_with(&head));
    let found = found.filter(|label| {
        let len = label.name.len();
        text.get(..len).is_some_and(|head| head.eq_ignore_ascii_case(label.name))
            && text
                .get(len..)
                .and_then(|rest| rest.chars().next())
                .is_none_or(|c| !c.is_alphanumeric())
    });
    longest(found)
}

fn longest<'a>(labels: impl Iterator<Item = &'a Label>) -> Option<Label> {
    labels.max_by_key(|label| label.name.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_table_has_every_word_that_announces_a_role() {
        let docs = include_str!("mod.rs");
        for label in CHINESE.iter().chain(ENGLISH).filter(|label| label.says != Says::Nothing) {
            assert!(
                docs.contains(&format!("`{}`", label.name)),
                "{} is not in the table",
                label.name
            );
        }
    }

    #[test]
    fn every_label_is_found_at_the_start_of_a_text() {
        for label in CHINESE {
            assert!(
                chinese(label.name).is_some_and(|found| found.name == label.name),
                "{}",
                label.name
            );
        }
        for label in ENGLISH {
            let loud = label.name.to_uppercase();
            assert!(english(&loud).is_some_and(|found| found.name == label.name), "{loud}");
        }
    }
}
