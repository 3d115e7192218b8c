//! Inputs a fuzz target once failed on, replayed: `fuzz/regressions/TARGET/*`.

use std::fs;
use std::path::Path;

use crate::target;

#[test]
fn what_failed_once_passes() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    for folder in fs::read_dir(&kept).expect("the kept inputs") {
        let folder = folder.expect("readable").path();
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().and_then(|name| name.to_str()).expect("utf-8 name");
        let (_, run) = target::ALL
            .iter()
            .find(|(target, _)| *target == name)
            .unwrap_or_else(|| panic!("there is no target {name}"));
        for input in fs::read_dir(&folder).expect("readable") {
            run(&fs::read(input.expect("readable").path()).expect("readable"));
        }
    }
}

#[test]
fn every_target_holds_on_the_samples() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/pages");
    for page in fs::read_dir(pages).expect("the sample pages") {
        let bytes = fs::read(page.expect("readable").path()).expect("readable");
        for (_, run) in target::ALL {
            run(&bytes);
        }
    }
}
