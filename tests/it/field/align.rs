//! Parallel lines.

use diglot::field::align::align;
use proptest::prelude::*;

const ZH: [&str; 5] = [
    "江边的旧码头于1956年建成，曾经是全城最繁忙的地方。",
    "每天清晨有十二班渡船从这里出发。",
    "2003年大桥通车以后，渡船的乘客减少了七成。",
    "如今这里改建为公园，保留了三座仓库和一段铁轨。",
    "市民可以免费参观，开放时间是上午9点到下午5点。",
];
const EN: [&str; 5] = [
    "The old wharf by the river was built in 1956 and used to be the busiest place in the whole city.",
    "Twelve ferries set out from here early every morning.",
    "After the bridge was opened to traffic in 2003, the ferries lost seven in ten of their passengers.",
    "Today it has been turned into a park that keeps three of the warehouses and a stretch of track.",
    "Residents may visit free of charge; it is open from 9 in the morning until 5 in the afternoon.",
];

fn links(lines: &[&str]) -> Vec<(usize, usize)> {
    let pairs = align(lines);
    let both = pairs
        .iter()
        .flat_map(|pair| pair.zh.iter().flat_map(|zh| pair.en.iter().map(|en| (*zh, *en))));
    both.collect()
}

#[test]
fn lines_that_alternate() {
    let chinese_first: Vec<&str> = ZH.iter().zip(EN).flat_map(|(zh, en)| [*zh, en]).collect();
    assert_eq!(links(&chinese_first), [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)]);
    let english_first: Vec<&str> = ZH.iter().zip(EN).flat_map(|(zh, en)| [en, *zh]).collect();
    assert_eq!(links(&english_first), [(1, 0), (3, 2), (5, 4), (7, 6), (9, 8)]);
}

#[test]
fn block_after_block() {
    let lines: Vec<&str> = ZH.into_iter().chain(EN).collect();
    assert_eq!(links(&lines), [(0, 5), (1, 6), (2, 7), (3, 8), (4, 9)]);
}

#[test]
fn both_scripts_and_english() {
    let hant = "江邊的舊碼頭於1956年建成，曾經是全城最繁忙的地方。";
    let lines = [ZH[0], hant, EN[0], ZH[2], EN[2], ZH[3], EN[3], ZH[4], EN[4]];
    assert_eq!(links(&lines)[..2], [(0, 2), (1, 2)], "either script is a version of the English");
}

#[test]
fn three_versions_in_blocks() {
    let hant = [
        "江邊的舊碼頭於1956年建成，曾經是全城最繁忙的地方。",
        "每天清晨有十二班渡船從這裏出發。",
        "2003年大橋通車以後，渡船的乘客減少了七成。",
        "如今這裏改建爲公園，保留了三座倉庫和一段鐵軌。",
        "市民可以免費參觀，開放時間是上午9點到下午5點。",
    ];
    let lines: Vec<&str> = hant.into_iter().chain(EN).chain(ZH).collect();
    let found = links(&lines);
    let both = (0..5).all(|at| found.contains(&(at, at + 5)) && found.contains(&(at + 10, at + 5)));
    assert!(both && found.len() == 10, "{found:?}");
}

#[test]
fn meanings_tell_what_lengths_do_not() {
    // As long as one another, without numbers or Latin words; one Chinese line has no partner.
    let lines = [
        "老师每天早上在学校的图书馆里读报纸。",
        "医生说天气太冷对病人的健康不好。",
        "农民在山下的田里种水稻和茶树。",
        "警察在河边的桥上找到了丢失的马。",
        "The doctor said that cold weather was bad for health.",
        "Farmers grow rice and tea in fields below the mountain.",
        "Police found the lost horse on a bridge by the river.",
    ];
    assert_eq!(links(&lines), [(1, 4), (2, 5), (3, 6)]);
}

#[test]
fn a_headline_in_both_languages_on_another_page() {
    let lines = [
        "中国成功发射火箭并回收了第一级，2031年第8次 (SkyPost)",
        "China launches rocket and recovers its first stage, eighth of 2031 (SkyPost)",
        "昨天夜里山下的居民听到了很大的响声，很多人走出家门观看。",
        "工程师们在控制中心里一直工作到凌晨，没有人离开自己的座位。",
        "附近的道路在两个小时以后重新开放，公交车恢复了正常。",
        "专家认为这次试验的结果对以后的计划有重要的影响。",
    ];
    assert_eq!(links(&lines), [(0, 1)]);
}

#[test]
fn pages_in_one_language_claim_nothing() {
    assert_eq!(align(&ZH), []);
    assert_eq!(align(&EN), []);
    let menu = [
        "首页",
        "Home page of the site",
        "关于我们的公司",
        "Jobs",
        "产品与服务一览表",
        "News",
        "联系方式",
    ];
    assert_eq!(align(&menu), [], "labels in two languages are no translation of a text");
}

proptest! {
    /// Every index is a line, Chinese lines are in order, none is used twice on its side of a run.
    #[test]
    fn indices_are_lines(lines in prop::collection::vec("[一二三四五六七八九十人民大学江河 a-z0-9.,。，]{0,40}", 0..40)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        for pair in align(&lines) {
            prop_assert!(!pair.zh.is_empty() && !pair.en.is_empty());
            prop_assert!(pair.zh.iter().chain(&pair.en).all(|at| *at < lines.len()));
            prop_assert!(pair.zh.windows(2).all(|w| w[0] < w[1]) && pair.en.windows(2).all(|w| w[0] < w[1]));
            prop_assert!((1..=1000).contains(&pair.score));
        }
    }
}
