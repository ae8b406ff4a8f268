//! The READMEs do not lie: every `console` block of both is run on a terminal of 80 columns, in order,
//! on one machine. `<!-- now: TIME -->` before a block sets the clock. `SNAPSHOTS=overwrite` writes the
//! answers in.

use std::fs;
use std::path::Path;

use crate::sandbox::Sandbox;

/// The page with the answer of each command in its `console` blocks as the program gives it now.
fn run(page: &str, sandbox: &Sandbox) -> String {
    let mut written = String::new();
    let mut in_block = false;
    for line in page.lines() {
        if let Some(now) = line.strip_prefix("<!-- now: ").and_then(|rest| rest.strip_suffix(" -->")) {
            sandbox.at(now);
        }
        let is_fence = line.starts_with("```");
        if !in_block || is_fence || line.starts_with("$ ") {
            written.push_str(line);
            written.push('\n');
        }
        if is_fence {
            in_block = line == "```console";
        } else if let (true, Some(command)) = (in_block, line.strip_prefix("$ ")) {
            written.push_str(&answer(command, sandbox));
        }
    }
    written
}

/// What a command of a block shows: `roadmap …`, or `cat` or `head` of a file that it wrote.
fn answer(command: &str, sandbox: &Sandbox) -> String {
    match command.split_once(' ').unwrap_or((command, "")) {
        ("roadmap", args) => {
            sandbox.screen(&crate::sandbox::words(args)).replace("[HERE]/data", "~/.local/share/roadmap")
        }
        ("cat", file) => sandbox.read(file),
        ("head", file) => {
            sandbox.read(file.trim_start_matches("-n 20 ")).lines().take(20).fold(String::new(), |s, l| s + l + "\n")
        }
        _ => panic!("no console block runs `{command}`: use another fence"),
    }
}

fn check(name: &str, sandbox: &Sandbox) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("```console\n$ roadmap\n"), "{name} shows a real screen");
    sandbox.file("my-roadmap.toml", block(&page, "toml"));
    sandbox.file("list.md", block(&page, "markdown"));
    let run = run(&page, sandbox);
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        fs::write(&path, &run).unwrap();
    }
    snapbox::assert_data_eq!(page, run);
}

/// The page's first example in a language: a roadmap of one's own, a list to import.
fn block(page: &str, lang: &str) -> String {
    let block = page.split(&format!("```{lang}\n")).nth(1).and_then(|rest| rest.split("```").next());
    block.unwrap_or_default().to_owned()
}

#[test]
fn every_console_block_of_the_readme_runs_as_shown() {
    check("README.md", &Sandbox::new());
}

#[test]
fn every_console_block_of_the_chinese_readme_runs_as_shown() {
    check("README.zh-CN.md", &Sandbox::new().chinese());
}
