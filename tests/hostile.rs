//! Files and words from strangers: nothing in them drives the terminal, becomes code in an export, a
//! command, or a path; and what is meant to exhaust the program is refused in one breath.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use roadmap::engine::roadmap::is_web_address;

use crate::sandbox::Sandbox;

/// What terminals act on: colours, cursor, title, clipboard, links, answers, bells, turned and hidden text.
const PAYLOADS: [&str; 36] = [
    "\u{1b}[31mred",
    "\u{1b}[2J\u{1b}[H",
    "\u{1b}[8mhidden",
    "\u{1b}[1A\u{1b}[2K",
    "\u{1b}[6n",
    "\u{1b}[?1049h",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]52;c;ZXZpbA==\u{7}",
    "\u{1b}]8;;https://evil.example\u{1b}\\link\u{1b}]8;;\u{1b}\\",
    "\u{1b}]1337;File=inline=1:AA==\u{7}",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{1b}_G;\u{1b}\\",
    "\u{1b}^x\u{1b}\\",
    "\u{1b}c",
    "\u{1b}(0",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "\u{90}x\u{9c}",
    "\u{84}\u{85}\u{8d}",
    "\u{7}\u{8}\u{8}",
    "over\rwritten",
    "tab\tbed",
    "\u{b}\u{c}",
    "\u{e}\u{f}",
    "\u{7f}",
    "\u{202e}gnp.exe",
    "\u{202a}a\u{202c}",
    "\u{2066}a\u{2069}",
    "\u{200e}\u{200f}",
    "\u{61c}",
    "a\u{200b}b\u{feff}",
    "a\u{2028}b\u{2029}",
    "\u{180e}\u{fff9}a\u{fffb}",
    "\u{e0041}\u{e0042}",
    "\u{2060}\u{2064}",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}\u{33d}\u{34f}\u{334}\u{319}\u{324}\u{31e}",
];

/// As a string of TOML and of JSON: controls as escapes, so that no raw byte of them is in the file.
fn escaped(text: &str) -> String {
    let escape = |c: char| if c.is_control() { format!("\\u{:04x}", c as u32) } else { c.to_string() };
    text.replace('\\', "\\\\").replace('"', "\\\"").chars().map(escape).collect()
}

/// Whether nothing but line ends, and on a terminal colours of our own, can move or hide anything.
fn assert_harmless(shown: &str, colours: bool, context: &str) {
    let mut rest = shown;
    while let Some(at) = rest.find(|c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
            || matches!(c, '\u{61c}' | '\u{180e}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    }) {
        let found = &rest[at..];
        let sgr = found.strip_prefix("\u{1b}[").and_then(|sgr| sgr.split_once('m'));
        match sgr {
            Some((codes, after)) if colours && codes.bytes().all(|b| b.is_ascii_digit() || b == b';') => {
                // Of colours, ours are bold, faint and the eight plain ones; nothing that hides.
                assert!(
                    codes.split(';').all(|code| matches!(code.parse(), Err(_) | Ok(0..=2 | 31..=36 | 91..=96))),
                    "{context}: {codes}"
                );
                rest = after;
            }
            _ => panic!("{context}: {:?} in {shown:?}", found.chars().next()),
        }
    }
    let marks = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let mut heap = 0;
    for c in shown.chars() {
        heap = if marks(c) { heap + 1 } else { 0 };
        assert!(heap <= 4, "{context}: marks are heaped up");
    }
}

/// A roadmap every text of which is the payload.
fn roadmap_of(text: &str) -> String {
    let text = escaped(text);
    format!(
        r#"format = 1
id = "own"
title = "{text}"
summary = "{text}"
method = "{text}"
[[stage]]
id = "s"
title = "{text}"
[[stage.module]]
id = "m"
title = {{ en = "{text}", zh = "{text}" }}
[[stage.module.topic]]
id = "a"
title = "{text}"
summary = "{text}"
practice = "{text}"
resources = [{{ title = "{text}", url = "https://example.com/" }}]
"#
    )
}

#[test]
fn a_strangers_roadmap_cannot_drive_the_terminal() {
    for text in PAYLOADS {
        let sandbox = Sandbox::new();
        let visible = format!("x{text}");
        sandbox.file("own.toml", roadmap_of(&visible));
        sandbox.file("bad.toml", roadmap_of(&visible).replace("title =", &format!("\"{}\" =", escaped(text))));
        sandbox.file("torn.toml", format!("title = \"{}\nx\n", text.replace('\n', "")));
        sandbox.ok("--roadmap own.toml start a");
        let coloured = sandbox.var("NO_COLOR", "");
        for line in [
            "",
            "list",
            "show a",
            "next",
            "log",
            "stats",
            "report",
            "export",
            "export --format csv",
            "export --format html",
            "export --format svg",
            "export --map",
            "--json list",
            "--json show a",
            "doctor",
        ] {
            for file in ["own.toml", "bad.toml", "torn.toml"] {
                let line = format!("--roadmap {file} {line}");
                let output = coloured.run(&line);
                let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
                assert_harmless(&shown.replace("\r\n", "\n"), false, &line);
            }
        }
        for line in
            ["--roadmap own.toml status", "--roadmap own.toml show a", "--roadmap bad.toml", "--roadmap torn.toml"]
        {
            assert_harmless(&coloured.screens(&[line]), true, line);
        }
    }
}

#[test]
fn what_a_journal_holds_cannot_drive_the_terminal() {
    for text in PAYLOADS {
        let sandbox = Sandbox::new();
        let text = escaped(text);
        let line = |n: usize, says: &str| {
            format!(
                "{{\"v\":1,\"id\":\"stranger-{n}-aaaaaa\",\"order\":{n},\"at\":\"2026-11-23T19:00:00+08:00\",{says}}}\n"
            )
        };
        let lines = [
            line(
                1,
                &format!(
                    "\"set\":{{\"llm/rag\":\"done\",\"llm/{text}\":\"done\"}},\"evidence\":{{\"llm/rag\":\"{text}\"}},\"note\":{{\"llm/rag\":\"{text}\"}}"
                ),
            ),
            line(2, &format!("\"stuck\":{{\"llm/mcp\":\"{text}\"}},\"from\":\"{text}\"")),
            line(3, &format!("\"term\":{{\"llm/{text}\":\"{text}\"}},\"helped\":{{\"llm/mcp\":\"{text}\"}}")),
            line(4, &format!("\"add\":{{\"llm/mine\":\"{text}\"}},\"into\":\"llm/{text}\"")),
            line(5, &format!("\"device\":\"{text}\"")),
            line(6, &format!("\"timer\":\"llm/{text}\"")),
            format!("{text}\n{{\"v\":1,\"{text}\":1}}\n"),
        ];
        sandbox.file("data/journal/stranger.jsonl", lines.concat());
        for line in [
            "",
            "list",
            "show rag",
            "show mcp",
            "show mine",
            "log",
            "stats",
            "report",
            "export --notes",
            "export --format csv --notes",
            "export --events --notes",
            "export --format html --notes",
            "export --format svg",
            "export --map",
            "--json log",
            "doctor",
            "--json doctor",
            "config",
        ] {
            let output = sandbox.run(line);
            let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert_harmless(&shown.replace("\r\n", "\n"), false, line);
        }
        assert_harmless(&sandbox.screens(&["status", "log", "doctor"]), true, "on a terminal");
    }
}

#[test]
fn what_is_typed_or_named_in_files_is_shown_harmless_too() {
    for text in PAYLOADS.iter().filter(|text| !text.contains('\0')) {
        let sandbox = Sandbox::new();
        sandbox.ok("done rag");
        let args = [
            vec!["done", text],
            vec!["note", "rag", "-m", text],
            vec!["done", "rag", "--did", text],
            vec!["undo", text],
            vec!["study", text, "10m"],
            vec!["list", "--status", text],
            vec!["list", "--search", text],
            vec!["log", "--since", text],
            vec!["report", "--since", text],
            vec!["--roadmap", text],
            vec!["--lang", text],
            vec![text],
            vec!["config", "set", "device", text],
            vec!["sync", "--init", text],
            vec!["export", "-o", text],
            vec!["log"],
        ];
        drop(fs::write(sandbox.data().join("journal").join(format!("{text}.jsonl")), "x\n"));
        for args in args {
            let args: Vec<String> = args.into_iter().map(str::to_owned).collect();
            let output = sandbox.command(&args).output().unwrap();
            let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert_harmless(&shown, false, &format!("{args:?}"));
        }
    }
}

#[test]
fn a_spreadsheet_takes_no_cell_for_a_formula() {
    let sandbox = Sandbox::new();
    let starts =
        ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "=HYPERLINK(\"https://evil.example\")", "\t=1"];
    for text in starts {
        sandbox.file("own.toml", roadmap_of(text));
        sandbox.ok(&format!("--roadmap own.toml note a -m '{text}'"));
        let csv = sandbox.ok("--roadmap own.toml export --format csv --csv-safe --notes");
        for record in csv::ReaderBuilder::new().from_reader(csv.as_bytes()).records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']), "{text}: {cell}");
            }
        }
        assert!(csv.contains(&format!("'{}", text.trim().replace('"', "\"\""))), "{text}: {csv}");
    }
}

#[test]
fn only_addresses_that_a_browser_may_be_handed_are_taken_as_such() {
    for bad in [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.com/",
        "HTTP://example.com/",
        "http:example.com",
        "http:///x",
        "https://",
        "https://user@example.com/",
        "https://user:pass@example.com/",
        "https://example.com/a b",
        "https://example.com/\"x",
        "https://example.com/'x",
        "https://example.com/`x`",
        "https://example.com/$(x)",
        "https://example.com/\\x",
        "https://example.com/<x>",
        "https://example.com/\nx",
        "https://example.com/\u{1b}[31m",
        "https://example.com/ü",
        "https://еxample.com/",
        "https://-x/",
        " https://example.com/",
        "--help",
        "-x",
        "//example.com",
        "mailto:a@example.com",
        "smb://example.com/",
        "https://%31/",
        "https:\\\\example.com",
    ] {
        assert!(!is_web_address(bad), "{bad}");
        let sandbox = Sandbox::new();
        let text = roadmap_of("T").replace("https://example.com/", &escaped(bad).replace('\n', "\\n"));
        sandbox.file("own.toml", text);
        let output = sandbox.run("--roadmap own.toml");
        assert_eq!(output.status.code(), Some(1), "{bad}");
        sandbox.ok(&format!("done rag --did {}", shell_words(bad)));
        let page = sandbox.ok("export rag");
        assert!(!page.contains(&format!("<{bad}>")), "{bad}: {page}");
    }
    for good in ["https://example.com", "http://example.com:8080/a?b=c#d", "https://[::1]/x", "https://a.b/%20(x)"] {
        assert!(is_web_address(good), "{good}");
    }
}

/// One word of a command line in a test's quotes.
fn shell_words(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
}

#[test]
fn no_text_reaches_a_shell_and_no_name_becomes_a_path() {
    let sandbox = Sandbox::new();
    for text in
        ["$(touch ran)", "`touch ran`", "; touch ran", "| touch ran", "& touch ran", "a\ntouch ran", "%x", "../../ran"]
    {
        for args in [
            vec!["done", "rag", "--did", text],
            vec!["note", "rag", "-m", text],
            vec!["park", "moe", "-m", text],
            vec!["config", "set", "device", text],
            vec!["done", text],
            vec!["sync", "--init", text],
            vec!["--roadmap", text, "status"],
        ] {
            let args: Vec<String> = args.into_iter().map(str::to_owned).collect();
            sandbox.command(&args).output().unwrap();
        }
        // An editor that is a command line, and a note that looks like one.
        let mut command = sandbox.command(&["note".to_owned(), "rag".to_owned()]);
        command.env("EDITOR", format!("cat {text}")).output().unwrap();
    }
    let listed: Vec<String> = fs::read_dir(sandbox.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "data" && name != "state")
        .collect();
    assert_eq!(listed, Vec::<String>::new());
    let names: Vec<_> = sandbox.journals();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[test]
fn what_is_made_is_for_its_owner_alone_whatever_the_umask() {
    for umask in ["000", "022", "077"] {
        let sandbox = Sandbox::new();
        let script = format!("umask {umask}; \"$0\" done rag && \"$0\" sync --init && \"$0\" sync");
        let output = sandbox.other("sh").args(["-c", &script, env!("CARGO_BIN_EXE_roadmap")]).output().unwrap();
        assert!(output.status.success());
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let mut folders = vec![sandbox.data(), sandbox.path().join("state")];
        let mut n_files = 0;
        while let Some(folder) = folders.pop() {
            assert_eq!(mode(&folder), 0o700, "{}", folder.display());
            for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
                // What git makes for itself lies in a folder that nobody else can enter.
                if entry.is_dir() && !entry.ends_with(".git") {
                    folders.push(entry);
                } else if entry.is_file() {
                    n_files += 1;
                    assert_eq!(mode(&entry), 0o600, "{}", entry.display());
                }
            }
        }
        assert_eq!(n_files, 6, "journal, two of git's, two locks, last sync");
    }
}

/// Four mebibytes of this again and again.
fn much(text: &str) -> String {
    text.repeat((4 << 20) / text.len())
}

#[test]
fn files_that_are_meant_to_exhaust_the_program_are_refused_in_one_breath() {
    const HEAD: &str = "format = 1\nid = \"x\"\ntitle = \"X\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n";
    const TOPIC: &str = "[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n";
    let chain = |last: &str| {
        let topic = |n: usize| {
            let next = if n == 8999 { last.to_owned() } else { format!("t{}a", n + 1) };
            format!("[[stage.topic]]\nid = \"t{n}a\"\ntitle = \"T\"\nrequires = [\"{next}\"]\n")
        };
        format!("{HEAD}{}", (0..9000).map(topic).collect::<Vec<_>>().concat())
    };
    let knot = |n: usize| {
        let requires =
            |at: usize| (0..n).filter(|to| *to != at).map(|to| format!("\"k{to}\",")).collect::<Vec<_>>().concat();
        let topic = |at| format!("[[stage.topic]]\nid = \"k{at}\"\ntitle = \"K\"\nrequires = [{}]\n", requires(at));
        HEAD.to_owned() + &(0..n).map(topic).collect::<Vec<_>>().concat()
    };
    let bombs = [
        ("comment", much("#")),
        ("brackets", format!("a = {}", "[".repeat(4_000_000))),
        ("inline tables", format!("a = {}", "{a=".repeat(1_300_000))),
        ("dotted key", format!("a{} = 1", ".a".repeat(2_000_000))),
        ("numbers", format!("a = [{}]", "1,".repeat(2_000_000))),
        ("one number", format!("a = {}", "9".repeat(4_000_000))),
        ("open string", format!("a = \"\"\"{}", "x".repeat(4_000_000))),
        ("escapes", format!("a = \"{}\"", "\\u0041".repeat(600_000))),
        ("quotes", much("\"")),
        ("carriage returns", much("\r")),
        ("line ends", much("\n")),
        ("nothing but faults", much("= \n")),
        ("zero bytes", much("\0")),
        ("keys", (0..300_000).map(|n| format!("k{n} = 1\n")).collect::<Vec<_>>().concat()),
        ("stages", format!("format = 1\nid = \"x\"\ntitle = \"X\"\n{}", "[[stage]]\n".repeat(400_000))),
        ("topics", format!("{HEAD}{}", TOPIC.repeat(90_000))),
        ("prerequisites", format!("{HEAD}{TOPIC}requires = [{}]\n", "\"b\",".repeat(800_000))),
        ("resources", format!("{HEAD}{TOPIC}resources = [{}]\n", "{},".repeat(1_300_000))),
        ("a long chain to nothing", chain("nothing")),
        ("a long circle", chain("t0a")),
        ("all require one another", knot(500)),
        ("too large", "#".repeat((4 << 20) + 1)),
    ];
    let sandbox = Sandbox::new();
    for (name, text) in &bombs {
        sandbox.file("bomb.toml", text);
        let (code, said) = within_limits(&sandbox, "--roadmap bomb.toml status");
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains("error: ") && said.len() < 64 << 10, "{name}: {said}");
    }
    // What lies over a roadmap takes nothing of it.
    let aliases = |at: usize| (0..1000).map(|n| format!("\"a{at}b{n}\",")).collect::<Vec<_>>().concat();
    let topic = |at| format!("[[topic]]\nid = \"a{at}\"\ntitle = \"A\"\naliases = [{}]\n", aliases(at));
    let after = |at: usize| format!("[[topic]]\nid = \"b{at}\"\ntitle = \"B\"\nafter = \"attentoin-{at}\"\n");
    let nowhere = (0..9_000).map(after).collect::<Vec<_>>().concat();
    let hide = (0..1_000).map(|n| format!("\"attentoin-{n}\",")).collect::<Vec<_>>().concat();
    let overlays = [
        format!("hide = [{hide}]\n{nowhere}"),
        (0..150).map(topic).collect::<Vec<_>>().concat(),
        knot(500).replace(HEAD, "").replace("stage.topic", "topic"),
    ];
    for overlay in overlays {
        sandbox.file("data/roadmaps/llm.local.toml", overlay);
        let (code, said) = within_limits(&sandbox, "status");
        assert_eq!(code, Some(0), "{said}");
    }
    sandbox.file("data/roadmaps/llm.local.toml", "");
    // A folder is no way around it.
    let stages: Vec<String> = (0..900).map(|n| format!("\"s{n}.toml\"")).collect();
    let main = format!("format = 1\nid = \"x\"\ntitle = \"X\"\nstages = [{}]\n", stages.join(", "));
    sandbox.file("bomb/roadmap.toml", main);
    for n in 0..900 {
        sandbox.file(&format!("bomb/s{n}.toml"), "#".repeat(8 << 10));
    }
    let (code, said) = within_limits(&sandbox, "--roadmap bomb status");
    assert_eq!((code, said.contains("too large")), (Some(1), true), "{said}");
}

#[test]
fn journals_that_are_meant_to_exhaust_the_program_leave_it_standing() {
    let line = |n: usize, says: &str| {
        format!(
            "{{\"v\":1,\"id\":\"stranger-{n}-aaaaaa\",\"order\":{n},\"at\":\"2026-11-23T19:00:00+08:00\",{says}}}\n"
        )
    };
    let lines =
        |n: usize, says: &dyn Fn(usize) -> String| (1..=n).map(|n| line(n, &says(n))).collect::<Vec<_>>().concat();
    let bombs: [(&str, String); 9] = [
        ("line ends", "\n".repeat(20 << 20)),
        ("zero bytes", "\0".repeat(20 << 20)),
        ("one line", "x".repeat(20 << 20)),
        ("rubbish", "{\n".repeat(20 << 20)),
        ("half a line again and again", "{\"v\":1,\"id\":\"a\n".repeat(1 << 20)),
        ("depth", line(1, &format!("\"mood\":{}{}", "[".repeat(400_000), "]".repeat(400_000)))),
        (
            "devices",
            (1..=50_000)
                .map(|n| line(1, "\"device\":\"x\"").replace("stranger", &format!("d{n:07}")))
                .collect::<Vec<_>>()
                .concat(),
        ),
        (
            "devices that were seen",
            line(
                1,
                &format!("\"saw\":{{{}}}", (0..40_000).map(|n| format!("\"d{n:07}\":1")).collect::<Vec<_>>().join(",")),
            ),
        ),
        ("undos of undos", lines(100_000, &|n| format!("\"undo\":[\"stranger-{}-aaaaaa\"]", n - 1))),
    ];
    for (name, text) in &bombs {
        let sandbox = Sandbox::new();
        sandbox.file("data/journal/stranger.jsonl", text);
        for command in ["status", "log", "doctor"] {
            let (code, said) = within_limits(&sandbox, command);
            assert!(code == Some(0) || command == "doctor" && code == Some(1), "{name}: {command}: {said}");
            assert!(said.len() < 64 << 10, "{name}: {command}: {} bytes", said.len());
        }
        sandbox.ok("done rag");
        assert!(sandbox.ok("list --status done").contains("RAG from scratch"), "{name}");
    }
    // A sparse file of 256 MiB and a byte is not read at all.
    let sandbox = Sandbox::new();
    let path = sandbox.file("data/journal/stranger.jsonl", "");
    fs::File::options().write(true).open(path).unwrap().set_len((256 << 20) + 1).unwrap();
    assert!(within_limits(&sandbox, "status").1.contains("it is too large"));
}

/// Runs a command with 160 MiB of addresses, the program itself among them, and 10 s of the processor, of
/// which a build for tests takes several times what a release does; its exit code and what it said.
fn within_limits(sandbox: &Sandbox, line: &str) -> (Option<i32>, String) {
    let script = format!("ulimit -v 160000; ulimit -t 10; exec \"$0\" {line}");
    let output = sandbox.other("sh").args(["-c", &script, env!("CARGO_BIN_EXE_roadmap")]).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn special_files_are_neither_waited_for_nor_taken_for_a_journal_or_a_roadmap() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag");
    let journal = sandbox.data().join("journal");
    assert!(Command::new("mkfifo").arg(journal.join("pipe.jsonl")).status().unwrap().success());
    std::os::unix::fs::symlink("/dev/zero", journal.join("zero.jsonl")).unwrap();
    fs::create_dir(journal.join("folder.jsonl")).unwrap();
    let shown = sandbox.session(&["list --status done"]);
    assert_eq!(shown.matches("is not a regular file: passed over").count(), 3, "{shown}");
    assert!(shown.contains("RAG from scratch"), "{shown}");
    for path in ["/dev/zero", "/dev/stdin", "/proc/self/mem", "/", "."] {
        assert_eq!(within_limits(&sandbox, &format!("--roadmap {path} status")).0, Some(1), "{path}");
    }
}
