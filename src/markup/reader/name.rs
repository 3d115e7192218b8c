//! [`Name`]: the element names the reader acts on.

use crate::markup::Tag;

/// The first sixteen bytes of a name in lower case, as a number: cheap to
/// compare and to look up.
pub(super) type Key = u128;

/// The key of a name of any case.
#[inline]
pub(super) const fn key(name: &[u8]) -> Key {
    if name.len() <= 8 {
        // Nearly all names: half the width does.
        let mut key = 0_u64;
        let mut rest = name;
        while let [first, tail @ ..] = rest {
            key = key << 8 | first.to_ascii_lowercase() as u64;
            rest = tail;
        }
        return key as Key;
    }
    let mut key: Key = 0;
    let mut rest = name;
    let mut len = 0;
    while let [first, tail @ ..] = rest {
        if len == 16 {
            break;
        }
        key = key << 8 | first.to_ascii_lowercase() as Key;
        rest = tail;
        len += 1;
    }
    key
}

/// An element's name, or a group of names treated alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A block element that is only that: its tag says all.
    Block(Tag),
    /// Inline, without further meaning.
    Inline,
    /// Inline and strong.
    Strong,
    /// Inline, a label of a form.
    Label,
    /// `<time>`.
    Time,
    A,
    Area,
    Audio,
    Base,
    Body,
    Br,
    Button,
    Caption,
    /// `dd` and `dt`.
    Term(Tag),
    /// Foreign content.
    Embed,
    Foreign,
    /// HTML inside foreign content.
    Integration,
    Form,
    Head,
    Heading(Tag),
    /// An element whose content no reader sees.
    Hidden,
    Hr,
    Html,
    Iframe,
    Img,
    Input,
    Li,
    Link,
    Meta,
    Object,
    OptionItem,
    P,
    Pre,
    Picture,
    /// `tr`.
    Row,
    Script,
    /// `tbody`, `thead`, `tfoot`.
    Section,
    Select,
    Source,
    /// `style`, `noscript`, `noembed`, `noframes`: raw text nobody sees.
    Sheet,
    Table,
    /// `td` and `th`.
    Cell(Tag),
    Textarea,
    Title,
    Video,
    Wbr,
    /// `col` and the like: nothing to see, no end tag.
    Void,
    /// A name not known: a block, as sites' own elements mostly are.
    Unknown,
}

macro_rules! names {
    ($($key:ident $text:literal $name:expr;)*) => {
        #[allow(non_upper_case_globals)]
        mod keys {
            $(pub(super) const $key: super::Key = super::key($text.as_bytes());)*
        }

        impl Name {
            /// What the name with this key means.
            pub(super) fn of(key: Key, name: &[u8]) -> Self {
                match key {
                    $(keys::$key => $name,)*
                    // Prefixed names are word processors' inline tags (`<o:p>`).
                    _ if name.contains(&b':') => Self::Inline,
                    _ => Self::Unknown,
                }
            }
        }
    };
}

names! {
    a "a" Self::A;
    abbr "abbr" Self::Inline;
    acronym "acronym" Self::Inline;
    address "address" Self::Block(Tag::Address);
    area "area" Self::Area;
    article "article" Self::Block(Tag::Article);
    aside "aside" Self::Block(Tag::Aside);
    audio "audio" Self::Audio;
    b "b" Self::Strong;
    base "base" Self::Base;
    bdi "bdi" Self::Inline;
    bdo "bdo" Self::Inline;
    big "big" Self::Inline;
    blockquote "blockquote" Self::Block(Tag::Blockquote);
    body "body" Self::Body;
    br "br" Self::Br;
    button "button" Self::Button;
    canvas "canvas" Self::Hidden;
    caption "caption" Self::Caption;
    center "center" Self::Block(Tag::Center);
    cite "cite" Self::Inline;
    code "code" Self::Inline;
    col "col" Self::Void;
    data "data" Self::Inline;
    datalist "datalist" Self::Hidden;
    dd "dd" Self::Term(Tag::Dd);
    del "del" Self::Inline;
    details "details" Self::Block(Tag::Details);
    dfn "dfn" Self::Inline;
    dialog "dialog" Self::Block(Tag::Dialog);
    dir "dir" Self::Block(Tag::Ul);
    div "div" Self::Block(Tag::Div);
    dl "dl" Self::Block(Tag::Dl);
    dt "dt" Self::Term(Tag::Dt);
    em "em" Self::Strong;
    embed "embed" Self::Embed;
    fieldset "fieldset" Self::Block(Tag::Fieldset);
    figcaption "figcaption" Self::Block(Tag::Figcaption);
    figure "figure" Self::Block(Tag::Figure);
    font "font" Self::Inline;
    footer "footer" Self::Block(Tag::Footer);
    form "form" Self::Form;
    frame "frame" Self::Void;
    h1 "h1" Self::Heading(Tag::H1);
    h2 "h2" Self::Heading(Tag::H2);
    h3 "h3" Self::Heading(Tag::H3);
    h4 "h4" Self::Heading(Tag::H4);
    h5 "h5" Self::Heading(Tag::H5);
    h6 "h6" Self::Heading(Tag::H6);
    head "head" Self::Head;
    header "header" Self::Block(Tag::Header);
    hgroup "hgroup" Self::Block(Tag::Div);
    hr "hr" Self::Hr;
    html "html" Self::Html;
    i "i" Self::Inline;
    iframe "iframe" Self::Iframe;
    image "image" Self::Img;
    img "img" Self::Img;
    input "input" Self::Input;
    ins "ins" Self::Inline;
    kbd "kbd" Self::Inline;
    keygen "keygen" Self::Void;
    label "label" Self::Label;
    legend "legend" Self::Block(Tag::Legend);
    li "li" Self::Li;
    link "link" Self::Link;
    listing "listing" Self::Pre;
    main "main" Self::Block(Tag::Main);
    map "map" Self::Hidden;
    mark "mark" Self::Inline;
    math "math" Self::Foreign;
    menu "menu" Self::Block(Tag::Ul);
    meta "meta" Self::Meta;
    meter "meter" Self::Inline;
    nav "nav" Self::Block(Tag::Nav);
    nobr "nobr" Self::Inline;
    noembed "noembed" Self::Sheet;
    noframes "noframes" Self::Sheet;
    noscript "noscript" Self::Sheet;
    object "object" Self::Object;
    ol "ol" Self::Block(Tag::Ol);
    optgroup "optgroup" Self::Block(Tag::Other);
    option "option" Self::OptionItem;
    output "output" Self::Inline;
    p "p" Self::P;
    param "param" Self::Void;
    picture "picture" Self::Picture;
    plaintext "plaintext" Self::Pre;
    pre "pre" Self::Pre;
    progress "progress" Self::Inline;
    q "q" Self::Inline;
    rb "rb" Self::Inline;
    rp "rp" Self::Inline;
    rt "rt" Self::Inline;
    rtc "rtc" Self::Inline;
    ruby "ruby" Self::Inline;
    s "s" Self::Inline;
    samp "samp" Self::Inline;
    script "script" Self::Script;
    search "search" Self::Block(Tag::Section);
    section "section" Self::Block(Tag::Section);
    select "select" Self::Select;
    slot "slot" Self::Inline;
    small "small" Self::Inline;
    source "source" Self::Source;
    span "span" Self::Inline;
    strike "strike" Self::Inline;
    strong "strong" Self::Strong;
    style "style" Self::Sheet;
    sub "sub" Self::Inline;
    summary "summary" Self::Block(Tag::Summary);
    sup "sup" Self::Inline;
    svg "svg" Self::Foreign;
    table "table" Self::Table;
    tbody "tbody" Self::Section;
    td "td" Self::Cell(Tag::Td);
    template "template" Self::Hidden;
    textarea "textarea" Self::Textarea;
    tfoot "tfoot" Self::Section;
    th "th" Self::Cell(Tag::Th);
    thead "thead" Self::Section;
    time "time" Self::Time;
    title "title" Self::Title;
    tr "tr" Self::Row;
    track "track" Self::Void;
    tt "tt" Self::Inline;
    u "u" Self::Inline;
    ul "ul" Self::Block(Tag::Ul);
    var "var" Self::Inline;
    video "video" Self::Video;
    wbr "wbr" Self::Wbr;
    xmp "xmp" Self::Pre;
}

impl Name {
    /// The block element it makes, if it makes one.
    pub(super) const fn tag(self) -> Option<Tag> {
        Some(match self {
            Self::Block(tag) | Self::Term(tag) | Self::Heading(tag) | Self::Cell(tag) => tag,
            Self::Body => Tag::Body,
            Self::Button => Tag::Button,
            Self::Caption => Tag::Caption,
            Self::Form => Tag::Form,
            Self::Li => Tag::Li,
            Self::OptionItem => Tag::Option,
            Self::P => Tag::P,
            Self::Pre => Tag::Pre,
            Self::Row => Tag::Tr,
            Self::Section | Self::Unknown => Tag::Other,
            Self::Select => Tag::Select,
            Self::Table => Tag::Table,
            Self::Textarea => Tag::Textarea,
            _ => return None,
        })
    }

    /// Whether its start tag ends an open paragraph.
    pub(super) const fn ends_paragraph(self) -> bool {
        match self {
            Self::Block(tag) => !matches!(tag, Tag::Legend | Tag::Other),
            Self::Heading(_) | Self::Term(_) | Self::Form | Self::Hr => true,
            Self::Li | Self::P | Self::Pre | Self::Table => true,
            _ => false,
        }
    }
}

/// What a start tag in SVG or MathML is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InForeign {
    /// Part of the picture or formula.
    Part,
    /// Its content is HTML again.
    Integration,
    /// HTML that ends the foreign content.
    Breakout,
}

/// What the start tag with this key is inside SVG or MathML.
pub(super) fn in_foreign(key_of_name: Key, name: Name) -> InForeign {
    const INTEGRATION: [Key; 9] = [
        key(b"foreignobject"),
        key(b"desc"),
        key(b"title"),
        key(b"mi"),
        key(b"mo"),
        key(b"mn"),
        key(b"ms"),
        key(b"mtext"),
        key(b"annotation-xml"),
    ];
    if INTEGRATION.contains(&key_of_name) {
        return InForeign::Integration;
    }
    let inline = [
        key(b"span"),
        key(b"big"),
        key(b"i"),
        key(b"nobr"),
        key(b"ruby"),
        key(b"s"),
        key(b"small"),
        key(b"strike"),
        key(b"sub"),
        key(b"sup"),
        key(b"tt"),
        key(b"u"),
        key(b"var"),
        key(b"code"),
    ];
    let breaks = match name {
        Name::Block(_) | Name::Strong | Name::Heading(_) | Name::Term(_) => true,
        Name::Body | Name::Br | Name::Embed | Name::Head | Name::Hr | Name::Img => true,
        Name::Li | Name::Meta | Name::P | Name::Pre | Name::Table => true,
        Name::Inline => inline.contains(&key_of_name),
        _ => false,
    };
    if breaks { InForeign::Breakout } else { InForeign::Part }
}
