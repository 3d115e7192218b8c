//! No shipped table is stale, and all of them together stay small.

use std::path::Path;

use diglot_tools::TABLES;

#[test]
fn tables_are_what_their_tools_make() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut total = 0;
    for table in TABLES {
        let shipped = std::fs::read(root.join(table.path)).expect("the table is in the tree");
        assert!(shipped == (table.make)(), "{} is stale: cargo run -p diglot-tools", table.path);
        total += shipped.len();
    }
    assert!(total < 1_500_000, "tables take {total} bytes, over 1.5 MB");
}
