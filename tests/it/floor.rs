//! Floor 0: promises that are not behaviour.

use diglot::{Document, Error, Pipeline, Scratch, Span};

#[test]
fn auto_traits_and_sizes() {
    fn shared<T: Send + Sync + 'static>() {}
    fn sent<T: Send>() {}
    shared::<Pipeline>();
    shared::<Document>();
    shared::<Error>();
    sent::<Scratch>();
    assert_eq!(size_of::<Span>(), 8);
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}
