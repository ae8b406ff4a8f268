//! Help, in both languages: the reference of the command line is a snapshot, and its examples run.

use roadmap::commands::TABLE;
use roadmap::lang::Lang;
use roadmap::text::Text;
use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
#[cfg(feature = "tui")]
fn the_reference_in_english() {
    let sandbox = Sandbox::new();
    let lines: Vec<String> = TABLE.iter().map(|(name, _)| format!("help {name}")).collect();
    let lines: Vec<&str> = ["--help"].into_iter().chain(lines.iter().map(String::as_str)).collect();
    assert_data_eq!(sandbox.session(&lines), snapbox::file!["help/en.txt"]);
}

#[test]
#[cfg(feature = "tui")]
fn the_reference_in_chinese() {
    let sandbox = Sandbox::new().chinese();
    let lines: Vec<String> = TABLE.iter().map(|(name, _)| format!("help {name}")).collect();
    let lines: Vec<&str> = ["--help"].into_iter().chain(lines.iter().map(String::as_str)).collect();
    assert_data_eq!(sandbox.session(&lines), snapbox::file!["help/zh.txt"]);
}

#[test]
fn help_is_the_same_however_it_is_asked_for() {
    let sandbox = Sandbox::new();
    let help = sandbox.ok("help done");
    for line in ["done --help", "done -h", "--help done", "done rag --help", "done --nonsense --help"] {
        assert_eq!(sandbox.ok(line), help, "{line}");
    }
    assert_eq!(sandbox.ok("help"), sandbox.ok("-h"));
    assert_eq!(sandbox.ok("ls --help"), sandbox.ok("list --help"));
    assert_data_eq!(
        sandbox.session(&["--version", "-V"]),
        str![[r#"
$ roadmap --version
roadmap 0.1.0
$ roadmap -V
roadmap 0.1.0

"#]]
    );
}

#[test]
fn help_fits_80_columns_and_the_narrower_terminal() {
    for (sandbox, columns) in [(Sandbox::new(), 80), (Sandbox::new().chinese(), 80), (Sandbox::new().chinese(), 50)] {
        let sandbox = sandbox.columns(columns);
        for line in TABLE.iter().map(|(name, _)| format!("help {name}")).chain(["help".to_owned()]) {
            let shown = sandbox.screens(&[&line]);
            let examples =
                ["示例：", "Examples:"].iter().find_map(|heading| shown.find(heading)).unwrap_or(shown.len());
            for row in shown[..examples].lines().filter(|row| !row.contains("用法：") && !row.contains("Usage:")) {
                assert!(unicode_width::UnicodeWidthStr::width(row) <= usize::from(columns), "{line}: {row}");
                let closes = row.trim_start().starts_with(['，', '。', '、', '；', '：', '？', '！', '）', '》', '”']);
                assert!(!closes, "{line}: {row}");
            }
        }
    }
}

#[test]
fn every_command_has_two_examples_in_each_language_and_all_of_them_work() {
    for lang in [Lang::En, Lang::Zh] {
        let mut all = 0;
        for (name, _) in TABLE {
            let examples = Text::of(lang).help.command(name).unwrap().examples;
            assert!(examples.len() >= 2, "{name}");
            // That one needs a terminal: `tests/tui` has it.
            for example in examples.iter().filter(|_| *name != "tui") {
                // A browser that shows nothing.
                let sandbox = Sandbox::new().var("BROWSER", "true");
                // Something to stop, to undo and to bring back, under the numbers of the examples.
                sandbox.ok("start attention");
                sandbox.at("2026-11-23T20:20:00+08:00");
                for _ in 0..14 {
                    sandbox.ok("note attention -m text");
                }
                sandbox.ok("stuck attention");
                sandbox.ok("done rag");
                if *name == "redo" {
                    sandbox.ok("undo 1");
                }
                sandbox.ok("new rust.toml");
                sandbox.file("README.md", "- [ ] A topic\n");
                sandbox.file("list.csv", "title\nA topic\n");
                sandbox.file("progress.md", "<!-- roadmap export: llm -->\n- [x] RAG `rag`\n");
                if *example == "roadmap new rust.toml" {
                    std::fs::remove_file(sandbox.path().join("rust.toml")).unwrap();
                }
                if *example == "roadmap sync" {
                    sandbox.ok("sync --init");
                }
                let output = sandbox.piped(example.strip_prefix("roadmap").unwrap().trim(), "a text");
                assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
                all += 1;
            }
        }
        assert!(all >= 2 * (TABLE.len() - 1));
    }
}
