//! Whether a few characters are built as a person's name.

use super::{all_han, is_han, is_org, is_place, place_at};

/// Whether `text` is built as a Chinese person's name: a surname and one or two
/// more characters, or foreign parts joined by a point.
pub(in crate::field::credit) fn is_chinese_person(text: &str) -> bool {
    let chars = text.chars().count();
    if text.contains('·') || text.contains('•') {
        let mut parts = text.split(['·', '•']);
        return chars <= 20 && parts.all(|part| all_han(part) && !is_org(part));
    }
    all_han(text)
        && surname(text).is_some_and(|of| (of + 1..=of + 2).contains(&chars))
        && !is_place(text)
        && !NOT_NAMES.contains(&text)
}

/// Whether `text` is built as a Western person's name: one to five capitalised
/// words, particles between them.
pub(in crate::field::credit) fn is_western_person(text: &str) -> bool {
    let mut words = 0;
    for word in text.split_whitespace() {
        let first = word.chars().next().unwrap_or(' ');
        let particle = words > 0 && PARTICLES.iter().any(|p| p.eq_ignore_ascii_case(word));
        let sound = word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-' | '‐' | '·'));
        if !sound || !(first.is_uppercase() || particle) || word.chars().any(is_han) {
            return false;
        }
        words += 1;
    }
    (1..=5).contains(&words) && text.chars().count() <= 60
}

/// Splits a Chinese name from what is glued on behind it (王小明台北報導): the
/// name, where a place, a known word or the end follows it.
pub(in crate::field::credit) fn leading_person<'a>(
    text: &'a str,
    stops: &[&str],
) -> Option<&'a str> {
    let of = surname(text)?;
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    for (count, end) in ends.enumerate().map(|(at, end)| (at + 1, end)).take(of + 2).skip(of) {
        let (name, rest) = text.split_at_checked(end)?;
        let closed = rest.chars().next().is_none_or(|c| !is_han(c))
            || place_at(rest).is_some()
            || stops.iter().any(|stop| rest.starts_with(stop));
        if closed && count > of && is_chinese_person(name) {
            return Some(name);
        }
    }
    None
}

/// The length in characters of the surname `text` begins with.
fn surname(text: &str) -> Option<usize> {
    if COMPOUND.iter().any(|name| text.starts_with(name)) {
        return Some(2);
    }
    text.chars().next().filter(|c| SURNAMES.contains(*c)).map(|_| 1)
}

/// The surnames of some 95 of 100 Chinese, in both scripts.
const SURNAMES: &str = "\
王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于於董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣\
蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾锺汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬\
贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂塗谷祁时耿牟\
卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵闵解强強柴华華车車冉房边邊辜吉\
饶饒瞿戚丘古米池滕晋苑邬鄔臧畅宫宮来來嵺苟全褚廉简簡娄婁盖蓋符奚木穆党党燕郎邸冀谈談姬屠连連郜晏栾欒郁商蒙计計喻揭窦竇迟遲宇敖糜鄢\
冷卓花仇艾蓝藍都巩鞏稽井练練仲乐樂虞卞封竺冼原官衣楚佟夜束荆荊应應宗巫危明佘匡池尚习習沙阚闞濮慕皮丰豐诸諸闫闫";

const COMPOUND: &[&str] = &[
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "慕容", "皇甫", "尉迟", "令狐", "司徒",
    "东方", "東方", "夏侯", "公孙", "公孫", "长孙", "宇文", "南宫", "端木", "独孤", "张简", "范姜",
];

/// Words that begin with a surname and are none.
const NOT_NAMES: &[&str] = &[
    "时间",
    "时长",
    "时段",
    "时事",
    "时政",
    "时评",
    "时尚",
    "时讯",
    "高清",
    "高考",
    "文章",
    "文化",
    "文字",
    "文学",
    "文艺",
    "方面",
    "方式",
    "路透",
    "任何",
    "程序",
    "金融",
    "黄金",
    "安全",
    "田园",
    "关于",
    "关注",
    "关键",
    "成为",
    "成人",
    "明星",
    "明显",
    "连续",
    "连载",
    "全国",
    "全文",
    "全球",
    "全部",
    "华语",
    "马上",
    "何时",
    "何处",
    "毛利",
    "石油",
    "江湖",
    "武器",
    "常见",
    "常识",
    "向前",
    "管理",
    "项目",
    "包括",
    "宁可",
    "查看",
    "查询",
    "解读",
    "解放",
    "来源",
    "来自",
    "强调",
    "强国",
    "车市",
    "车讯",
    "边缘",
    "房产",
    "公益",
    "原创",
    "计算",
    "应用",
    "应该",
    "商业",
    "商务",
    "商城",
    "都市",
    "都是",
    "计划",
    "简介",
    "简讯",
    "简体",
    "单位",
    "单身",
    "封面",
    "花絮",
    "明日",
    "明天",
    "于是",
    "成立",
    "成都",
    "华盛",
    "万元",
    "包邮",
    "贵州",
    "易车",
    "和讯",
    "任务",
    "高校",
    "高端",
    "白酒",
    "牛市",
    "龙头",
    "国际",
    "国内",
    "温馨",
    "周刊",
    "周末",
    "周边",
    "周报",
    "党建",
    "党员",
    "党委",
    "游戏",
    "游客",
    "旅游",
    "纪实",
    "纪委",
    "孔子",
    "史料",
    "古代",
    "古典",
    "米饭",
    "商报",
    "施工",
    "符合",
    "应当",
    "经济",
    "康复",
    "管家",
    "时代",
    "未来",
    "安徽",
    "安监",
    "严选",
    "严重",
    "于此",
    "章节",
    "原文",
    "原标题",
    "全媒体",
    "毕业",
    "计生",
    "景区",
    "易网",
    "金报",
];

/// Small words inside people's names.
const PARTICLES: &[&str] = &[
    "de", "van", "von", "der", "den", "al", "el", "bin", "ibn", "da", "di", "du", "la", "le",
    "dos", "del", "ter", "y",
];
