//! Checks the built-in roadmap and bakes it, so that a start parses no TOML. The modules are the
//! program's own: a fault here is found by the same walk that reads a user's roadmap.

#![allow(clippy::disallowed_methods, reason = "a build script reads its own folder and variables")]

#[allow(dead_code, unreachable_pub, reason = "shared with the library, which uses all of it")]
#[path = "src/lang.rs"]
mod lang;
#[allow(dead_code, unreachable_pub, reason = "shared with the library, which uses all of it")]
#[path = "src/plain.rs"]
mod plain;
#[allow(dead_code, unreachable_pub, reason = "shared with the library, which uses all of it")]
#[path = "src/sort.rs"]
mod sort;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "shared with the library, which uses all of it")]
#[path = "src/engine"]
mod engine {
    #[path = "roadmap/mod.rs"]
    pub mod roadmap;
}
#[allow(dead_code, unreachable_pub, unused_imports, reason = "shared with the library, which uses all of it")]
#[path = "src/source"]
mod source {
    #[path = "baked.rs"]
    pub mod baked;
    #[path = "schema/mod.rs"]
    pub mod schema;
}

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use source::schema::{SourceFile, parse, stage_files};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=roadmap");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("roadmap");
    let read = |name: &str| -> Result<SourceFile, Box<dyn Error>> {
        let text = fs::read_to_string(folder.join(name))?;
        Ok(SourceFile { path: plain::Plain::line(format!("roadmap/{name}")), text })
    };
    let mut files = vec![read("roadmap.toml")?];
    for name in stage_files(&files[0].text) {
        files.push(read(&name)?);
    }
    let parsed = parse(&files).map_err(|faults| {
        let line = |fault: &source::schema::Fault| {
            let file = &files[fault.file];
            let line = file.text[..fault.span.start].matches('\n').count() + 1;
            format!("{}:{line}: {:?}", file.path, fault.what)
        };
        faults.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    let baked = source::baked::encode(&parsed.outline, &parsed.details)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("roadmap.baked"), baked)?;
    Ok(())
}
