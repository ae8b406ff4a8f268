//! Phrases: none is left over, none is left in the other language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use roadmap::cli::full_tree;
use roadmap::lang::Lang;

use crate::sandbox::Sandbox;

/// All files below a folder that end in one of these.
fn texts(folder: &Path, ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(texts(&path, ends));
        } else if ends.iter().any(|end| path.display().to_string().ends_with(end)) {
            found.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
        }
    }
    found
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The texts in quotes of a file of the program, with their lines.
fn quoted(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let (mut inside, mut escaped, mut said) = (false, false, String::new());
        for c in line.chars() {
            match c {
                '"' if inside && !escaped => found.push((n + 1, std::mem::take(&mut said))),
                _ if inside => said.push(c),
                _ => {}
            }
            inside ^= c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
        }
    }
    found
}

/// A text without what is the same in every language: what is typed, what is filled in.
fn without_names(text: &str) -> String {
    let mut rest = text.to_owned();
    for (open, close) in [('`', '`'), ('{', '}'), ('<', '>'), ('[', ']')] {
        while let Some(at) = rest.find(open) {
            let end = rest[at + 1..].find(close).map_or(rest.len(), |end| at + 1 + end + close.len_utf8());
            rest.replace_range(at..end, " ¤ ");
        }
    }
    // A command goes on to the next word of the language, or to the end.
    while let Some(at) = rest.find("roadmap ") {
        let end = rest[at..].find(|c| is_han(c) || "，。；（）".contains(c)).map_or(rest.len(), |end| at + end);
        rest.replace_range(at..end, "¤");
    }
    rest
}

/// Two words of English in a row.
fn is_english(text: &str) -> bool {
    let text = without_names(text);
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let words: Vec<&str> = text.split(' ').map(|word| word.trim_end_matches([',', '.', ':', ';'])).collect();
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

#[test]
fn every_phrase_is_said_somewhere() {
    let all = texts(Path::new("src"), &[".rs", ".html", ".svg"]);
    let mut left_over = Vec::new();
    for (path, text) in all.iter().filter(|(path, _)| path.starts_with("src/text")) {
        for field in text.lines().filter_map(|line| line.strip_prefix("    pub ")?.split_once(": ")) {
            if field.0.contains(' ') {
                continue; // A function.
            }
            let said = format!(".{}", field.0);
            let is_said = |text: &str| {
                let ends = |at: usize| text[at + said.len()..].chars().next();
                text.match_indices(&said).any(|(at, _)| ends(at).is_none_or(|c| !c.is_alphanumeric() && c != '_'))
            };
            if !all.iter().any(|(_, text)| is_said(text)) {
                left_over.push(format!("{path}: {}", field.0));
            }
        }
    }
    assert_eq!(left_over, [""; 0]);
}

#[test]
fn no_phrase_is_left_in_the_other_language() {
    // A language is named in itself.
    let names = ["中文", "English"];
    for (path, text) in texts(Path::new("src/text"), &["en.rs"]) {
        for (line, phrase) in quoted(&text) {
            let other = phrase.chars().any(is_han) && !names.iter().any(|name| phrase.contains(name));
            assert!(!other, "{path}:{line}: {phrase}");
        }
    }
    for (path, text) in texts(Path::new("src/text"), &["zh.rs"]) {
        for (line, phrase) in quoted(&text) {
            assert!(!is_english(&phrase) || names.iter().any(|name| phrase.contains(name)), "{path}:{line}: {phrase}");
        }
    }
}

/// Command lines that are wrong in each way that there is, for each command and each of its options.
fn wrong() -> BTreeSet<String> {
    let mut lines =
        BTreeSet::from(["nope", "statsu", "--nope", "--lang", "--color blue", "-x", "help nope"].map(str::to_owned));
    let mut tree = full_tree(Lang::En, 80);
    tree.build();
    for command in tree.get_subcommands().filter(|command| !command.is_hide_set()) {
        let name = command.get_name();
        lines.extend([format!("{name} --nope"), format!("{name} a b c d e f g"), format!("{name} --json=1")]);
        lines.extend([format!("{name} nope"), format!("{name} 无此主题"), format!("{name} '多个词 的话'")]);
        for option in command.get_arguments().filter_map(|arg| arg.get_long()).filter(|long| *long != "json") {
            lines.extend(["", " nope", "=", " -1", " 0", " 多"].map(|value| format!("{name} --{option}{value}")));
            lines.insert(format!("{name} --{option} nope --{option} nope"));
        }
    }
    // Without a terminal the view says that one is missing, whatever is typed.
    lines.retain(|line| !line.starts_with("tui"));
    lines
}

#[test]
fn whatever_is_typed_wrong_is_said_in_the_language_of_the_person() {
    for line in wrong() {
        let said = |sandbox: Sandbox| sandbox.neutral(&sandbox.run(&line).stderr);
        // Lines of a file are shown below a fault, further in.
        let is_said =
            |row: &&str| !row.is_empty() && !row.starts_with([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        for row in said(Sandbox::new()).lines().filter(is_said) {
            // What was typed is said again.
            let said: String = row.chars().filter(|c| c.is_ascii() || !line.contains(*c)).collect();
            assert!(!said.chars().any(is_han), "{line}: {row}");
        }
        for row in said(Sandbox::new().chinese()).lines().filter(is_said) {
            assert!(row.chars().any(is_han) && !is_english(row), "{line}: {row}");
        }
    }
}

#[test]
fn what_the_toml_parser_says_is_said_in_chinese() {
    let broken = [
        "a = 1__2",
        "a = [1]\na.b = 1",
        "a = {}\na.b = 1",
        "a = 1\r ",
        "a = 1\na = 2",
        "a = = 1",
        "a == 1",
        "a = [1,,2]",
        "a = {b = 1,,c = 2}",
        "a = +0x1",
        "a = \"\u{1}\"",
        "a = 0b3",
        "a = tru",
        "# \u{1}",
        "a = 2026-13-40",
        "a = 12:99:00",
        "a = 2026-01-01T00:00:00+99",
        "a = 2026-01-01T",
        "a = 1.e",
        "a = 0xg",
        "a = {1}",
        "a = 1a",
        "a",
        "a = '\u{1}'",
        "a = \"\"\"\u{1}\"\"\"",
        "a = \'\'\'\u{1}\'\'\'",
        "a = 0o8",
        "é = 1",
        "a =",
        "\"\"\"a\"\"\" = 1",
        "\'\'\'a\'\'\' = 1",
        "a = 1]",
        "a b",
        "a = [1 2]",
        "a = {b = 1 c = 2}",
        "a = \"\\",
        "a = {b = 1",
        "a = {= 1}",
        "a = b\"",
        "[a",
        "[[a",
        "a = 0X1",
        "a = ++1",
        "a = b",
        "a = \"\\u12\"",
        "a = [1",
        "[[a]",
        "a = [b = 1]",
        "a = 1 b = 2",
        "[a] b",
        "= 1",
        "a = 01",
        "a = -",
        "a. = 1",
        "a = \"\\q\"",
        "]",
        "a = \"b",
        "a = 'b",
        "a = \"\"\"b",
        "{",
        "a = 1 # b\u{1}",
        "a = _1",
        "a = 1_",
        "a = .5",
        "[]",
        "[[]]",
        "a = 12:99",
        "a = infi",
    ];
    let sandbox = Sandbox::new().chinese();
    for text in broken {
        sandbox.file("broken.toml", format!("format = 1\nid = \"b\"\ntitle = \"B\"\n{text}\n[[stage]]\n"));
        let said = sandbox.session(&["check broken.toml"]);
        let said: Vec<&str> = said.lines().filter(|line| line.contains("TOML 语法错误")).collect();
        assert!(!said.is_empty(), "{text}");
        for row in said {
            let known = !row.contains("这里不符合语法");
            assert!(known && !is_english(row), "{text}: {row}");
        }
    }
}
