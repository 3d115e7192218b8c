//! Loads a taxonomy of one's own and shows what labels resolve to, and why.
//!
//! ```sh
//! cargo run --features taxonomy-files --example taxonomy
//! cargo run --features taxonomy-files --example taxonomy -- my.toml 'Tea(绿茶) > 茗谈'
//! ```
//!
//! Without arguments it reads the same small taxonomy from every format.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;

use diglot::label::{Format, Layer, Suggester};
use diglot::{Pipeline, Taxonomy};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    if let Some(file) = args.next() {
        let taxonomy = Taxonomy::built_in().with_layer(Layer::from_path(file)?);
        args.for_each(|label| explain(&taxonomy, &label));
        return Ok(());
    }
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/taxonomy");
    for name in
        ["portal.toml", "portal.json", "portal.csv", "portal.tsv", "iptc.json", "coar.jsonld"]
    {
        println!("{name}");
        let portal = Layer::from_path(here.join(name))?;
        // Site over portal over built-in.
        let site = Layer::from_path(here.join("site.csv"))?;
        let taxonomy = Taxonomy::built_in().with_layer(portal).with_layer(site);
        for taken in taxonomy.overrides() {
            println!("  {}: {} goes before {}", taken.name, taken.id, taken.was);
        }
        explain(&taxonomy, "首頁 > Tea(綠茶)");
        explain(&taxonomy, "茗");
        explain(&taxonomy, "绿茶叶");
        // Another taxonomy takes the place of the old one while the program runs:
        // pipelines share it, and a document's provenance has its digest.
        let digest = taxonomy.digest();
        let _pipeline = Pipeline::new().with_taxonomy(Arc::new(taxonomy));
        println!("  digest {digest:032x}");
    }
    let portal = Layer::from_path(here.join("portal.csv"))?;
    println!("portal.csv as TOML\n{}", portal.export(Format::Toml));
    Ok(())
}

fn explain(taxonomy: &Taxonomy, label: &str) {
    for segment in taxonomy.parse(label).labels() {
        let name = segment.zh.as_deref().or(segment.en.as_deref()).unwrap_or_default();
        match (&segment.id, taxonomy.find(name)) {
            (Some(id), Some(found)) => {
                let row = found.row.map(|row| format!(":{row}")).unwrap_or_default();
                println!("  {name}: {id} ({:?} {}, {}{row})", found.rule, found.name, found.layer);
            }
            _ => {
                println!("  {name}: unknown");
                for near in Suggester::new(taxonomy).suggest(name) {
                    println!("    perhaps {near}");
                }
            }
        }
    }
}
