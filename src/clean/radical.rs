//! Radicals of the supplement block and the ideographs they look like.
//!
//! PDF files hand out `⻅` for `见`. Unicode normalises two of the block
//! (U+2E9F, U+2EF3); the rest was written down here by shape, from the
//! characters' names. Radicals without one unified ideograph of their shape are
//! left alone.

/// The unified ideograph that looks like radical `c`, of either block.
pub(super) fn unified(c: char) -> Option<char> {
    if matches!(c, '\u{2F00}'..='\u{2FD5}') {
        let mut to = None;
        unicode_normalization::char::decompose_compatible(c, |part| to = Some(part));
        return to;
    }
    let index = SUPPLEMENT.binary_search_by_key(&c, |pair| pair.0).ok()?;
    SUPPLEMENT.get(index).map(|pair| pair.1)
}

/// Radical and ideograph, in order of the radicals.
#[rustfmt::skip]
const SUPPLEMENT: &[(char, char)] = &[
    ('\u{2E81}', '厂'), ('\u{2E82}', '乛'), ('\u{2E83}', '乚'), ('\u{2E84}', '乙'), ('\u{2E85}', '亻'),
    ('\u{2E86}', '冂'), ('\u{2E88}', '刀'), ('\u{2E89}', '刂'), ('\u{2E8A}', '卜'), ('\u{2E8B}', '㔾'),
    ('\u{2E8C}', '小'), ('\u{2E8D}', '小'), ('\u{2E8E}', '尢'), ('\u{2E8F}', '尣'), ('\u{2E92}', '巳'),
    ('\u{2E93}', '幺'), ('\u{2E94}', '彑'), ('\u{2E95}', '彐'), ('\u{2E96}', '忄'), ('\u{2E97}', '㣺'),
    ('\u{2E98}', '扌'), ('\u{2E99}', '攵'), ('\u{2E9B}', '旡'), ('\u{2E9C}', '日'), ('\u{2E9D}', '月'),
    ('\u{2E9E}', '歺'), ('\u{2E9F}', '母'), ('\u{2EA0}', '民'), ('\u{2EA1}', '氵'), ('\u{2EA2}', '氺'),
    ('\u{2EA3}', '灬'), ('\u{2EA4}', '爫'), ('\u{2EA5}', '爫'), ('\u{2EA6}', '丬'), ('\u{2EA7}', '牛'),
    ('\u{2EA8}', '犭'), ('\u{2EA9}', '王'), ('\u{2EAA}', '疋'), ('\u{2EAB}', '目'), ('\u{2EAC}', '示'),
    ('\u{2EAD}', '礻'), ('\u{2EAE}', '竹'), ('\u{2EAF}', '糹'), ('\u{2EB0}', '纟'), ('\u{2EB1}', '罓'),
    ('\u{2EB2}', '罒'), ('\u{2EB6}', '羊'), ('\u{2EB9}', '耂'), ('\u{2EBA}', '肀'), ('\u{2EBB}', '聿'),
    ('\u{2EBD}', '臼'), ('\u{2EBE}', '艹'), ('\u{2EBF}', '艹'), ('\u{2EC0}', '艹'), ('\u{2EC1}', '虎'),
    ('\u{2EC2}', '衤'), ('\u{2EC3}', '覀'), ('\u{2EC4}', '西'), ('\u{2EC5}', '见'), ('\u{2EC6}', '角'),
    ('\u{2EC8}', '讠'), ('\u{2EC9}', '贝'), ('\u{2ECB}', '车'), ('\u{2ECC}', '辶'), ('\u{2ECD}', '辶'),
    ('\u{2ECE}', '辶'), ('\u{2ECF}', '阝'), ('\u{2ED0}', '钅'), ('\u{2ED1}', '長'), ('\u{2ED2}', '镸'),
    ('\u{2ED3}', '长'), ('\u{2ED4}', '门'), ('\u{2ED6}', '阝'), ('\u{2ED7}', '雨'), ('\u{2ED8}', '青'),
    ('\u{2ED9}', '韦'), ('\u{2EDA}', '页'), ('\u{2EDB}', '风'), ('\u{2EDC}', '飞'), ('\u{2EDD}', '食'),
    ('\u{2EDF}', '飠'), ('\u{2EE0}', '饣'), ('\u{2EE2}', '马'), ('\u{2EE3}', '骨'), ('\u{2EE4}', '鬼'),
    ('\u{2EE5}', '鱼'), ('\u{2EE6}', '鸟'), ('\u{2EE7}', '卤'), ('\u{2EE8}', '麦'), ('\u{2EE9}', '黄'),
    ('\u{2EEA}', '黾'), ('\u{2EEB}', '斉'), ('\u{2EEC}', '齐'), ('\u{2EED}', '歯'), ('\u{2EEE}', '齿'),
    ('\u{2EEF}', '竜'), ('\u{2EF0}', '龙'), ('\u{2EF1}', '龜'), ('\u{2EF2}', '亀'), ('\u{2EF3}', '龟'),
];
