//! The `diglot` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    let pipeline = diglot::Pipeline::new();
    let mut code = ExitCode::SUCCESS;
    for path in std::env::args().skip(1) {
        let read = std::fs::read(&path).map_err(|error| error.to_string());
        let page = read.and_then(|bytes| {
            let document =
                pipeline.process(&diglot::Input::new(&bytes)).map_err(|e| e.to_string())?;
            serde_json::to_string(&document).map_err(|e| e.to_string())
        });
        match page {
            Ok(json) => println!("{json}"),
            Err(error) => {
                eprintln!("diglot: {path}: {error}");
                code = ExitCode::from(1);
            }
        }
    }
    code
}
