//! Whole documents keep the laws.

use diglot::{Document, Input, Media, Pipeline, Scratch};
use proptest::prelude::*;

use crate::law;

proptest! {
    #[test]
    fn any_bytes_give_a_lawful_document(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let document = Pipeline::new().process(&Input::new(&bytes)).expect("small enough");
        law::document(&document, &bytes);
    }

    #[test]
    fn any_markup_gives_a_lawful_document(
        page in "(<(p|div|a href=x|br|h1|li|/p|/div|/a|!--|script|/script)>|&amp;|&#x5206;|[ \n]|分析|Ａ|e\u{301}|text ){0,40}",
    ) {
        let input = Input::new(page.as_bytes()).with_media(Media::Html);
        let document = Pipeline::new().process(&input).expect("small enough");
        law::document(&document, page.as_bytes());
    }

    #[test]
    fn a_warm_scratch_changes_nothing(pages in prop::collection::vec("[ a-z分析，。\n<>/p]{0,60}", 1..5)) {
        let pipeline = Pipeline::new();
        let (mut scratch, mut warm) = (Scratch::new(), Document::default());
        for page in &pages {
            let input = Input::new(page.as_bytes());
            pipeline.process_into(&input, &mut scratch, &mut warm).expect("small enough");
            let cold = pipeline.process(&input).expect("small enough");
            prop_assert_eq!(format!("{warm:?}"), format!("{cold:?}"));
        }
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_document_writes_as_one_json_object() {
    let document = Pipeline::new().process(&Input::new("标题 a page".as_bytes())).expect("small");
    let json = serde_json::to_string(&document).expect("documents serialise");
    let wire: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(wire["schema"], "diglot/1");
    assert_eq!(wire["text"], document.text());
}
