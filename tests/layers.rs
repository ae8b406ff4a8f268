//! The house keeps its floors: a module imports only from lower rows, modules of one row not from each
//! other, each outside crate stays behind its wall, and every file says what it is for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rows, lowest first; `src/lib.rs` draws them.
const ROWS: [&[&str]; 11] = [
    &["lang", "plain", "sort", "files"],
    &["engine", "text"],
    &["report", "source", "store", "git", "import", "config"],
    &["render"],
    &["error", "env", "ui"],
    &["app"],
    &["tui"],
    &["commands"],
    &["cli"],
    &["lib"],
    &["main"],
];

/// Where each outside crate may be named. Crates of pure data types and of bytes have no wall.
const WALLS: [(&str, &[&str]); 28] = [
    ("clap", &["cli", "commands", "env"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("comfy_table", &["render"]),
    ("annotate_snippets", &["render"]),
    ("unicode_width", &["render"]),
    ("askama", &["render"]),
    ("csv", &["render", "import"]),
    ("toml", &["source", "config"]),
    ("toml_edit", &["config"]),
    ("toml_parser", &["source"]),
    ("postcard", &["source"]),
    ("serde_json", &["store", "render", "import"]),
    ("pulldown_cmark", &["import"]),
    ("getrandom", &["store"]),
    ("directories", &["env"]),
    ("jiff", &["engine", "env"]),
    ("terminal_size", &["env"]),
    ("tempfile", &["files"]),
    ("strsim", &["engine"]),
    ("anstream", &["ui"]),
    ("ratatui", &["tui"]),
    ("supports_hyperlinks", &["env"]),
    ("signal_hook", &["tui", "ui"]),
    ("nucleo_matcher", &["tui"]),
    ("unicode_segmentation", &["tui"]),
    ("open", &["ui"]),
    ("shell_words", &["cli", "render", "report", "ui"]),
];

/// One source file.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The module of the top level that the file is of.
    fn module(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split(['/', '.']).next().unwrap_or(inside)
    }

    /// Its lines of code: no comments, no tests.
    fn code(&self) -> impl Iterator<Item = &str> {
        let code = self.text.split("#[cfg(test)]").next().unwrap_or("");
        code.lines().map(str::trim).filter(|line| !line.starts_with("//"))
    }

    /// What leads from it to the top level: the crate's name, or as many `super::` as it lies deep.
    fn root(&self) -> [String; 2] {
        let parts = self.path.trim_start_matches("src/").trim_end_matches("mod.rs").trim_end_matches(".rs");
        let depth = parts.split('/').filter(|part| !part.is_empty()).count();
        let name = if self.module() == "main" { "roadmap::" } else { "crate::" };
        [name.to_owned(), "super::".repeat(depth)]
    }

    /// The modules of the top level that it names.
    fn imports(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for line in self.code() {
            for root in self.root() {
                for after in line.split(&root).skip(1) {
                    names.insert(after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
                }
            }
        }
        names
    }
}

/// What is wrong with some files, one line each.
fn faults(sources: &[Source]) -> Vec<String> {
    let row = |module: &str| ROWS.iter().position(|row| row.contains(&module));
    let mut faults = Vec::new();
    for source in sources {
        let (path, module) = (&source.path, source.module());
        let Some(here) = row(module) else {
            faults.push(format!("{path}: `{module}` stands in no row"));
            continue;
        };
        if !source.text.starts_with("//!") {
            faults.push(format!("{path}: does not say what it is for"));
        }
        for import in source.imports().iter().filter(|import| import.as_str() != module) {
            match row(import) {
                Some(there) if there < here => {}
                Some(_) => faults.push(format!("{path}: `{module}` imports `{import}`, which is not below it")),
                None if here == ROWS.len() - 1 => {}
                None => faults.push(format!("{path}: imports `{import}`, which stands in no row")),
            }
        }
        for (outside, rooms) in WALLS.iter().filter(|(_, rooms)| !rooms.contains(&module)) {
            let named = |line: &str| {
                line.match_indices(&format!("{outside}::"))
                    .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
            };
            if source.code().any(named) {
                faults.push(format!("{path}: names `{outside}`, which stays in {rooms:?}"));
            }
        }
    }
    faults
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join("src"), &mut found);
    found.sort();
    let source = |path: PathBuf| Source {
        path: path.strip_prefix(root).unwrap().display().to_string(),
        text: fs::read_to_string(&path).unwrap(),
    };
    found.into_iter().map(source).collect()
}

#[test]
fn the_house_keeps_its_floors_and_walls() {
    assert_eq!(faults(&sources()), Vec::<String>::new());
}

#[test]
fn a_planted_violation_is_found() {
    let plant = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let planted = [
        plant("src/engine/next.rs", "//! Next.\nuse crate::store::line;\n"),
        plant("src/plain.rs", "//! Plain.\nfn f() { crate::lang::Lang::En; }\n"),
        plant("src/report/log.rs", "//! Log.\nuse clap::Parser;\n"),
        plant("src/render/table.rs", "use comfy_table::Table;\n"),
        plant("src/helpers.rs", "//! Helpers.\n"),
        plant("src/app.rs", "//! App.\nuse crate::engine::next;\nuse crate::app::App;\n"),
        plant("src/engine/decide/mark.rs", "//! Mark.\nuse super::super::super::store::line;\nuse super::text;\n"),
        plant("src/text/mod.rs", "//! Text.\nuse super::render::wrap;\n"),
    ];
    assert_eq!(
        faults(&planted),
        [
            "src/engine/next.rs: `engine` imports `store`, which is not below it",
            "src/plain.rs: `plain` imports `lang`, which is not below it",
            "src/report/log.rs: names `clap`, which stays in [\"cli\", \"commands\", \"env\"]",
            "src/render/table.rs: does not say what it is for",
            "src/helpers.rs: `helpers` stands in no row",
            "src/engine/decide/mark.rs: `engine` imports `store`, which is not below it",
            "src/text/mod.rs: `text` imports `render`, which is not below it",
        ]
    );
}
