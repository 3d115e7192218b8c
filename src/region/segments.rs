//! [`Segments`]: regions, each with its runs.

use core::iter::FusedIterator;

use super::{Region, Regions, Runs, regions};

/// A region and what is written in it.
#[derive(Clone, Debug)]
pub struct Segment<'a> {
    /// Which language stands there.
    pub region: Region,
    /// What it is written in, script by script, in spans of the whole text.
    pub runs: Runs<'a>,
}

/// The regions of a text, each with its runs; both tile the text.
///
/// [`regions`] alone is faster where runs are not asked for. A [run](super::runs)
/// of the text that stands in two regions is two runs here.
///
/// ```
/// use diglot::Lang;
/// use diglot::region::{Script, segments};
///
/// let text = "他用 Python 写代码。It works.";
/// let mut found = segments(text);
/// let first = found.next().unwrap();
/// assert_eq!(first.region.lang, Lang::Zh);
/// let scripts: Vec<_> = first.runs.map(|run| run.script).collect();
/// assert_eq!(scripts, [Script::Han, Script::Latin, Script::Han]);
/// assert_eq!(found.next().unwrap().region.lang, Lang::En);
/// ```
#[must_use]
pub fn segments(text: &str) -> Segments<'_> {
    Segments { text, regions: regions(text) }
}

/// The iterator [`segments`] returns.
#[derive(Clone, Debug)]
pub struct Segments<'a> {
    text: &'a str,
    regions: Regions<'a>,
}

impl<'a> Segments<'a> {
    /// What of the text has not been given out.
    #[must_use]
    pub fn remainder(&self) -> &'a str {
        self.regions.remainder()
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        let region = self.regions.next()?;
        Some(Segment { region, runs: region.runs(self.text) })
    }
}

impl FusedIterator for Segments<'_> {}
