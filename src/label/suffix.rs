//! Words that portals add to a name: 体育频道, 国际新闻, `World News`.

use super::concept::Axis;
use super::key::Key;

/// A key without its suffix.
pub(super) struct Stem {
    pub(super) key: Key,
    /// Whether the suffix says channel, which any part of a portal can be.
    channel: bool,
}

impl Stem {
    /// Whether the suffix may stand on a name of that axis. `Home News` is not
    /// home, while every topic, place and scope has its news.
    pub(super) fn takes(&self, axis: Axis) -> bool {
        match axis {
            Axis::Topic | Axis::Region | Axis::Scope => true,
            Axis::Genre => self.channel,
            Axis::Nav => false,
        }
    }
}

/// Each suffix, and whether it says channel.
const CHINESE: &[(&str, bool)] = &[
    ("频道", true),
    ("栏目", true),
    ("专区", true),
    ("版块", true),
    ("板块", true),
    ("新闻", false),
    ("资讯", false),
];

const ENGLISH: &[(&str, bool)] = &[("news", false), ("channel", true), ("section", true)];

/// Institutions: their 新闻 is what the institution itself tells, not a topic.
const HOUSES: &[&str] = &[
    "学院",
    "大学",
    "学校",
    "小学",
    "中学",
    "公司",
    "企业",
    "医院",
    "法院",
    "图书馆",
    "工会",
    "教堂",
    "警察",
    "政府",
    "部门",
    "俱乐部",
    "董事会",
    "员工",
    "产品",
    "项目",
    "校园",
];

/// The stems of a label, shortest suffix first: at most two suffixes come off.
pub(super) fn stems<'a>(label: &'a str, key: &Key) -> impl Iterator<Item = Stem> + use<'a> {
    let first = stem(label, key);
    let second = first.as_ref().and_then(|stem| self::stem("", &stem.key));
    [first, second].into_iter().flatten()
}

fn stem(label: &str, key: &Key) -> Option<Stem> {
    if let Some((suffix, channel)) =
        CHINESE.iter().find(|(s, _)| key.bytes().ends_with(s.as_bytes()))
    {
        let key = key.without(suffix.len())?;
        let house = HOUSES.iter().any(|house| key.bytes().ends_with(house.as_bytes()));
        return (*channel || !house).then_some(Stem { key, channel: *channel });
    }
    // A word of its own: `Chinanews` is a site.
    let word = label.trim_end().rsplit_once(char::is_whitespace)?.1;
    let (suffix, channel) = ENGLISH.iter().find(|(suffix, _)| word.eq_ignore_ascii_case(suffix))?;
    Some(Stem { key: key.without(suffix.len())?, channel: *channel })
}
