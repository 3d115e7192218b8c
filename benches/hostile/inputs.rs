//! Inputs made to hurt: each one is the worst somebody could send to one stage.
//! Shared by the bench that times them and the test that counts what they cost.

/// Every input at `n` bytes or a little more, by name.
pub(crate) fn all(n: usize) -> Vec<(&'static str, Vec<u8>)> {
    let mut out: Vec<(&'static str, Vec<u8>)> = REPEATED
        .iter()
        .map(|(name, unit)| (*name, unit.as_bytes().repeat(n.div_ceil(unit.len()))))
        .collect();
    let raw = RAW.iter().map(|(name, unit)| (*name, unit.repeat(n.div_ceil(unit.len()))));
    out.extend(raw);
    out.extend(OPENED.iter().map(|(name, start, unit)| {
        (*name, [start.as_bytes(), &unit.as_bytes().repeat(n.div_ceil(unit.len()))].concat())
    }));
    out.push(("many attributes", numbered(n, "<p ", |i| format!("a{i}=1 "), ">x")));
    out.push((
        "many classes",
        numbered(n, "", |i| format!("<div class=c{i}>line {i}</div>\n"), ""),
    ));
    out.push(("many links", numbered(n, "", |i| format!("<a href=/{i}>{i}</a> "), "")));
    out.push(("many metas", numbered(n, "", |i| format!("<meta name=m{i} content={i}>"), "x")));
    out.push(("misnested", misnested(n)));
    out.push((
        "closers without openers",
        numbered(n, "<div>", |_| "</p></b></i></td>".to_owned(), ""),
    ));
    out.push(("jsonld depth", jsonld(n)));
    out.push(("two encodings", two_encodings(n)));
    out.push(("doubly mangled", mangled(n)));
    out
}

/// One piece, over and over.
const REPEATED: &[(&str, &str)] = &[
    ("nested div", "<div>"),
    ("nested list", "<ul><li>"),
    ("nested b", "<b>"),
    ("nested table", "<table><tr><td>"),
    ("less-than", "<"),
    ("comments", "<!--"),
    ("cdata", "a <![CDATA["),
    ("end tags", "</p>"),
    ("scripts", "<script>"),
    ("textareas", "<textarea>"),
    ("character references", "&amp;&#x4e2d;"),
    ("unended references", "&#x4e2d&am"),
    ("line feeds", "\n"),
    ("crlf", "\r\n"),
    ("carriage returns", "\r"),
    ("short lines", "a\n"),
    ("indented lines", "　　中\n"),
    ("one Latin word", "a"),
    ("one Latin sentence", "word "),
    ("no end of sentence", "word, "),
    ("full stops", "."),
    ("abbreviations", "Mr. "),
    ("one Han line", "中"),
    ("alternating", "中a"),
    ("alternating widely", "中 a，b。"),
    ("han and kana", "中の"),
    ("open brackets", "（"),
    ("open quotes", "“「"),
    ("brackets around words", "(a)中"),
    ("combining marks", "\u{301}"),
    ("hangul jamo", "\u{1100}\u{1161}"),
    ("half-width kana", "ｶﾞ"),
    ("radicals", "\u{2f00}\u{2e80}"),
    ("zero-width joiners", "\u{200d}"),
    ("bidi controls", "\u{202e}\u{2066}"),
    ("variation selectors", "中\u{e0100}"),
    ("private use", "\u{e000}\u{f8ff}"),
    ("pinyin in brackets", "發(fā)"),
    ("dates", "2025-08-2 "),
    ("chinese dates", "二〇二五年八月"),
    ("relative dates", "3小时前"),
    ("digits", "1"),
    ("times", "12:34:56 "),
    ("separators", "-/.:|>"),
    ("reporters", "记者"),
    ("credits", "来源：a 作者：b "),
    ("labels", "分析/Analytics"),
    ("bilingual labels", "分析(Analytics)-"),
    ("breadcrumb", "首页>"),
    ("tags", "标签:a "),
    ("mojibake of utf-8", "æ–°é—»"),
    ("mojibake of gbk", "ÐÂÎÅ"),
    ("one mojibake letter", "Ã"),
    ("u escapes", "\\u65b0"),
    ("percent escapes", "%E6%96%B0"),
    ("destroyed text", "锟斤拷"),
    ("charset labels", "<meta charset=gbk>"),
    ("utf-7", "+ADw-script+AD4-"),
    ("hz escapes", "~{VP~}"),
    ("bases", "<base href=//a/>"),
];

/// The same for what is not UTF-8.
const RAW: &[(&str, &[u8])] = &[
    ("nul", b"\0"),
    ("gbk leads", b"\x81"),
    ("gb18030 four bytes", b"\x81\x30\x81\x30"),
    ("big5 leads", b"\xa4"),
    ("cut utf-8", b"\xe4\xb8"),
    ("overlong utf-8", b"\xc0\xaf"),
    ("iso-2022-jp escapes", b"\x1b$B\x1b(B"),
    ("iso-2022-cn escapes", b"\x1b$)A\x0e\x0f"),
    ("marks of order", b"\xff\xfe\xef\xbb\xbf"),
    ("utf-16 zeros", b"\0a"),
    ("every byte", b"\x00\x10\x20\x30\x7f\x80\x90\xa0\xb0\xc0\xd0\xe0\xf0\xff"),
];

/// One piece over and over after a start that changes what it means.
const OPENED: &[(&str, &str, &str)] = &[
    ("unclosed quote", "<p a=\"", "x"),
    ("unclosed comment", "<!--", "- "),
    ("unclosed script", "<script>", "</scrip "),
    ("long tag name", "<", "a"),
    ("long attribute name", "<p ", "a"),
    ("many attribute signs", "<p ", "="),
    ("preformatted", "<pre>", "\n \n"),
    ("select", "<select>", "<option>a"),
    ("unclosed math", "<math>", "<mi>"),
    ("options of a table", "<table>", "a<tr>"),
];

fn numbered(n: usize, start: &str, unit: impl Fn(usize) -> String, end: &str) -> Vec<u8> {
    let mut out = start.to_owned();
    for i in 0.. {
        if out.len() >= n {
            break;
        }
        out += &unit(i);
    }
    (out + end).into_bytes()
}

/// Formatting elements closed in the wrong order: what makes tree builders adopt.
fn misnested(n: usize) -> Vec<u8> {
    let third = n / 3;
    let opened = numbered(third, "", |i| format!("<b {i}>"), "");
    let inner = numbered(third, "", |i| format!("<i {i}>"), "");
    [opened, inner, b"x</b>".repeat(third / 5)].concat()
}

fn jsonld(n: usize) -> Vec<u8> {
    let deep = "[".repeat(n);
    format!("<script type=application/ld+json>{deep}</script><p>text</p>").into_bytes()
}

/// Lines in turn in UTF-8 and in GBK.
fn two_encodings(n: usize) -> Vec<u8> {
    let pair = ["新闻与分析\n".as_bytes(), b"\xd0\xc2\xce\xc5\xd3\xeb\xb7\xd6\xce\xf6\n"].concat();
    pair.repeat(n.div_ceil(pair.len()))
}

/// UTF-8 read as Latin-1 and written as UTF-8, twice over.
fn mangled(n: usize) -> Vec<u8> {
    let twice =
        (0..2).fold("中文新闻".to_owned(), |text, _| text.bytes().map(char::from).collect());
    twice.as_bytes().repeat(n.div_ceil(twice.len()))
}
