//! Naming the language of a region.

use super::Region;
use crate::{Lang, Variant};

impl Region {
    /// The BCP-47 code of the region's language: `en`, `zh`, `zh-Hans`, `zh-Hant`,
    /// `ja`, `ko`, `zxx` for none. Another language is named by
    /// [whatlang](https://docs.rs/whatlang) here and now, from the region's own text,
    /// and is `und` where that is not sure. `text` is the text the region was found in.
    ///
    /// ```
    /// use diglot::region::regions;
    ///
    /// let text = "Der Zug nach München ist heute leider nicht pünktlich gewesen.";
    /// let region = regions(text).next().unwrap();
    /// assert_eq!(region.code(text), "de");
    /// ```
    #[must_use]
    pub fn code(&self, text: &str) -> &'static str {
        match (self.lang, self.variant) {
            (Lang::Zh, Variant::Hans | Variant::Hant) => self.variant.code(),
            (Lang::Other, _) => self.span.of(text).and_then(named).unwrap_or(Lang::Other.code()),
            _ => self.lang.code(),
        }
    }
}

/// The BCP-47 code whatlang comes to, if it is sure.
fn named(text: &str) -> Option<&'static str> {
    let info = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    // Those with a code of two letters; the rest have none.
    Some(match info.lang().code() {
        "epo" => "eo",
        "rus" => "ru",
        "spa" => "es",
        "por" => "pt",
        "ita" => "it",
        "ben" => "bn",
        "fra" => "fr",
        "deu" => "de",
        "ukr" => "uk",
        "kat" => "ka",
        "ara" => "ar",
        "hin" => "hi",
        "heb" => "he",
        "yid" => "yi",
        "pol" => "pl",
        "amh" => "am",
        "jav" => "jv",
        "nob" => "nb",
        "dan" => "da",
        "swe" => "sv",
        "fin" => "fi",
        "tur" => "tr",
        "nld" => "nl",
        "hun" => "hu",
        "ces" => "cs",
        "ell" => "el",
        "bul" => "bg",
        "bel" => "be",
        "mar" => "mr",
        "kan" => "kn",
        "ron" => "ro",
        "slv" => "sl",
        "hrv" => "hr",
        "srp" => "sr",
        "mkd" => "mk",
        "lit" => "lt",
        "lav" => "lv",
        "est" => "et",
        "tam" => "ta",
        "vie" => "vi",
        "urd" => "ur",
        "tha" => "th",
        "guj" => "gu",
        "uzb" => "uz",
        "pan" => "pa",
        "aze" => "az",
        "ind" => "id",
        "tel" => "te",
        "pes" => "fa",
        "mal" => "ml",
        "ori" => "or",
        "mya" => "my",
        "nep" => "ne",
        "sin" => "si",
        "khm" => "km",
        "tuk" => "tk",
        "aka" => "ak",
        "zul" => "zu",
        "sna" => "sn",
        "afr" => "af",
        "lat" => "la",
        "slk" => "sk",
        "cat" => "ca",
        "tgl" => "tl",
        "hye" => "hy",
        // English after all, or East Asian: whoever judged it foreign was sure of that.
        _ => return None,
    })
}
