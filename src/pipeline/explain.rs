//! [`Explanation`]: a document with what spoke for it.

use super::{Pipeline, flatten, hints, place};
use crate::block::{self, Kind, Page, Why};
use crate::clean;
use crate::decode::{Encoding, decode, rank};
use crate::{Document, Error, Input};

/// A document and why its blocks are of their kinds. The evidence of the other
/// stages stands in the document itself: [`decode`](Document::decode) for the
/// encoding, [`notes`](Document::notes) for repairs, [`regions`](Document::regions)
/// with their confidence, the origin and evidence of every field,
/// [`rules`](Document::rules) of its site.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// The document.
    pub document: Document,
    /// The encodings weighed, the likeliest first, with the nats each lies behind.
    pub encodings: Vec<(Encoding, u64)>,
    /// Why, for each block that holds text, in order.
    pub blocks: Vec<Why>,
}

impl Pipeline {
    /// Processes a page and says why each block is of its kind. For people who
    /// ask about one page: costs several times what [`process`](Self::process) does.
    ///
    /// ```
    /// use diglot::{Input, Kind, Pipeline};
    ///
    /// let page = "渡轮恢复往来的消息\n责任编辑：王小明\n\n港口今天开放，渡轮照常往来，旅客可以在码头买票。\n";
    /// let explained = Pipeline::new().explain(&Input::new(page.as_bytes()))?;
    /// assert_eq!(explained.blocks[1].says, Some(Kind::Meta));
    /// # Ok::<(), diglot::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`process`](Self::process).
    pub fn explain(&self, input: &Input<'_>) -> Result<Explanation, Error> {
        let document = self.process(input)?;
        let (given, _) = self.limited(input)?;
        let found = self.sites.as_ref().zip(given.url());
        let site = found.and_then(|(sites, url)| sites.find(url)).map(|(site, _)| site);
        let input = match site {
            Some(site) => site.inform(given.clone(), &mut Vec::new()),
            None => given,
        };
        let decoded = decode(input.bytes(), &hints(&input));
        let mut flat = flatten(decoded.text(), input.media(), site);
        let (text, to_flat, _) = clean::clean(&flat.text, &self.clean).into_parts();
        let text = text.into_owned();
        place(&mut flat, &to_flat);
        let page = Page {
            text: &text,
            lines: &flat.lines,
            elements: &flat.elements,
            regions: document.regions(),
            head: &flat.head,
            barred: &[],
        };
        let kinds: Vec<Kind> = document.blocks().iter().map(|block| block.kind).collect();
        let blocks = block::explain(&page, &kinds);
        let encodings = rank(input.bytes(), &hints(&input));
        Ok(Explanation { document, encodings, blocks })
    }
}
