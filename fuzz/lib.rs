//! The assertions of the fuzz targets, shared with the library's own tests.

#[allow(dead_code, reason = "the tests use more of the laws than the targets do")]
#[path = "../tests/it/law.rs"]
mod law;
#[allow(dead_code, reason = "the tests use more of the tokens than the targets do")]
#[path = "../tests/it/peer.rs"]
mod peer;
#[path = "../tests/it/target.rs"]
mod target;
#[path = "../tests/it/twin/mod.rs"]
mod twin;

/// Runs the target of this name.
///
/// # Panics
///
/// Where a law is broken: that is what a fuzzer looks for.
pub fn run(name: &str, data: &[u8]) {
    let (_, target) = target::ALL.iter().find(|(known, _)| *known == name).expect("a target");
    target(data);
}
