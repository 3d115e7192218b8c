//! Pages of 200 KB in the encodings that are timed, for our own benches and for those
//! beside other libraries.

const SIZE: usize = 200_000;

const ZH: &str = include_str!("zh.txt");
const ZH_HANT: &str = include_str!("zh-hant.txt");
const EN: &str = include_str!("en.txt");
const PAGE: &str = include_str!("page.txt");

/// A page.
pub(crate) struct Page {
    /// What it is called in reports.
    pub(crate) name: &'static str,
    /// The label of its encoding.
    pub(crate) label: &'static str,
    /// Its bytes: a text repeated to size.
    pub(crate) bytes: Vec<u8>,
}

/// The pages.
pub(crate) fn pages() -> Vec<Page> {
    let pages = [
        ("utf-8", "utf-8", ZH),
        ("gbk", "gbk", ZH),
        ("big5", "big5", ZH_HANT),
        ("page-gbk", "gbk", PAGE),
        ("windows-1252", "windows-1252", EN),
        ("ascii", "utf-8", EN),
    ];
    let page = |(name, label, text)| Page { name, label, bytes: encoded(label, text) };
    pages.into_iter().map(page).collect()
}

fn encoded(label: &str, text: &str) -> Vec<u8> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a known label");
    // Old English pages have curly quotes beyond ASCII and not much else.
    let quoted = if label == "windows-1252" { text.replace('"', "\u{201D}") } else { text.into() };
    encoding.encode(&quoted.repeat(SIZE.div_ceil(quoted.len()))).0.into_owned()
}
