//! A roadmap of one's own, whole and broken.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

const HEAD: &str = "format = 1\nid = \"own\"\ntitle = \"Own\"\n";

/// What the program says of a roadmap file.
fn said(text: &str) -> String {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", text);
    sandbox.session(&["--roadmap own.toml list"])
}

fn topics(text: &str) -> String {
    format!("{HEAD}[[stage]]\nid = \"one\"\ntitle = \"One\"\n{text}")
}

#[test]
fn a_folder_and_a_file_are_read_alike() {
    let sandbox = Sandbox::new();
    let stage =
        "[[stage]]\nid = \"one\"\ntitle = \"One\"\n[[stage.topic]]\nid = \"a\"\ntitle = { en = \"A\", zh = \"甲\" }\n";
    sandbox.file("own.toml", format!("{HEAD}{stage}"));
    sandbox.file("own/roadmap.toml", format!("{HEAD}stages = [\"1.toml\"]\n"));
    sandbox.file("own/1.toml", stage);
    sandbox.ok("--roadmap own.toml done a");
    let shown = sandbox.ok("--roadmap own.toml status");
    assert_eq!(sandbox.ok("--roadmap own status"), shown);
    assert_eq!(sandbox.ok("--roadmap ./own/ status"), shown);
    assert!(sandbox.chinese().ok("--roadmap own list").contains("甲"));
}

#[test]
fn one_journal_holds_several_roadmaps_apart() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", topics("[[stage.topic]]\nid = \"rag\"\ntitle = \"A rag of my own\"\n"));
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap own.toml start rag",
            "status",
            "stop",
            "done mcp",
            "--roadmap own.toml status",
            "log"
        ]),
        str![[r#"
$ roadmap --roadmap own.toml start rag
 ▸ rag begun    One 0/1, 0%
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    own/rag: the timer, 0 min
$ roadmap stop
   the timer is stopped
   less than a minute on own/rag: not counted
$ roadmap done mcp
 ✓ mcp done    Building LLM applications 1/32, 3%
   it builds on function-calling, which is still open
$ roadmap --roadmap own.toml status
 Own                                                           0 of 1 topic, 0%

 #  Stage  Progress      Done  Proven
 1  One ◂  ▱▱▱▱▱▱▱▱▱▱▱▱   0/1       0

 Learning   rag: since today
$ roadmap log
 2026-11-23
   3  20:00  mcp: done
   2  20:00  the timer is stopped
   1 more act on other roadmaps

"#]]
    );
}

#[test]
fn broken_syntax_is_shown_with_its_line_and_a_caret() {
    assert_data_eq!(
        said("format = 1\nid = \"own\"\ntitle = \"Own\n[[stage]]\n"),
        str![[r#"
$ roadmap --roadmap own.toml list
error: not valid TOML: invalid basic string, expected `"`
  ╭▸ own.toml:3:13
  │
3 │ title = "Own
  ╰╴            ━

error: `id` is missing or empty
  ╭▸ own.toml:4:1
  │
4 │ [[stage]]
  ╰╴━━━━━━━━━

error: `title` is missing or empty
  ╭▸ own.toml:4:1
  │
4 │ [[stage]]
  ╰╴━━━━━━━━━

error: 3 faults in the roadmap
[exit 1]

"#]]
    );
    assert_data_eq!(
        said(&topics("[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\nrequires = [\"b\"\n[[stage.topic]]\nid = \"c\"\n")),
        str![[r#"
$ roadmap --roadmap own.toml list
error: not valid TOML: missing comma between array elements, expected `,`
   ╭▸ own.toml:11:1
   │
11 │ [[stage.topic]]
   ╰╴━

error: `title` is missing or empty
   ╭▸ own.toml:11:1
   │
11 │ [[stage.topic]]
   ╰╴━━━━━━━━━━━━━━━

error: 2 faults in the roadmap
[exit 1]

"#]]
    );
}

#[test]
fn all_faults_are_named_at_once() {
    assert_data_eq!(
        said(
            r#"format = 1
id = "Own"
title = 3
[[stage]]
id = "one"
title = "One"
[[stage.topic]]
id = "a"
hours = "two"
requires = ["b", "zz", "f"]
resources = [{ title = "T", url = "javascript:alert(1)", kind = "tweet" }]
[[stage.topic]]
id = "b"
title = "B"
requires = ["a"]
leans_on = ["a"]
[[stage.topic]]
id = "b"
title = "again"
[[stage]]
id = "shelf"
title = "Shelf"
kind = "shelf"
[[stage.topic]]
id = "f"
title = "F"
"#
        ),
        str![[r#"
$ roadmap --roadmap own.toml list
error: `Own` is not an id
  ╭▸ own.toml:2:6
  │
2 │ id = "Own"
  │      ━━━━━
  ╰╴
hint: lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day
  ╭╴
2 - id = "Own"
2 + id = "own"
  ╰╴

error: `title` takes a text, or { en = "…", zh = "…" }
  ╭▸ own.toml:3:9
  │
3 │ title = 3
  ╰╴        ━

error: `title` is missing or empty
  ╭▸ own.toml:7:1
  │
7 │ [[stage.topic]]
  ╰╴━━━━━━━━━━━━━━━

error: `hours` takes a number
  ╭▸ own.toml:9:9
  │
9 │ hours = "two"
  ╰╴        ━━━━━

error: these require one another in a circle: a > b > a
   ╭▸ own.toml:10:13
   │
10 │ requires = ["b", "zz", "f"]
   │             ━━━
   ┆
15 │ requires = ["a"]
   ╰╴            ─── goes on here

error: there is no topic `zz`
   ╭▸ own.toml:10:18
   │
10 │ requires = ["b", "zz", "f"]
   ╰╴                 ━━━━

error: `f` is a foundation, which nothing requires: use `leans_on`
   ╭▸ own.toml:10:24
   │
10 │ requires = ["b", "zz", "f"]
   │                        ━━━
   ┆
25 │ id = "f"
   ╰╴     ─── stands here

error: `javascript:alert(1)` is no http or https address in ASCII
   ╭▸ own.toml:11:35
   │
11 │ resources = [{ title = "T", url = "javascript:alert(1)", kind = "tweet" }]
   ╰╴                                  ━━━━━━━━━━━━━━━━━━━━━

error: `kind` is one of `course`, `book`, `paper`, `docs`, `repo`, `article`, `video`
   ╭▸ own.toml:11:65
   │
11 │ resources = [{ title = "T", url = "javascript:alert(1)", kind = "tweet" }]
   ╰╴                                                                ━━━━━━━

error: `a` is not a foundation: use `requires`
   ╭▸ own.toml:16:13
   │
 8 │ id = "a"
   │      ─── stands here
   ┆
16 │ leans_on = ["a"]
   ╰╴            ━━━

error: `b` already stands for something else
   ╭▸ own.toml:18:6
   │
13 │ id = "b"
   │      ─── first here
   ┆
18 │ id = "b"
   ╰╴     ━━━

error: 11 faults in the roadmap
[exit 1]

"#]]
    );
}

#[test]
fn in_chinese_too() {
    let sandbox = Sandbox::new().chinese();
    sandbox.file("own.toml", topics("[[stage.topic]]\nid = \"a\"\ntitel = \"A\"\nrequires = [\"a\"]\nhours = -1\n"));
    assert_data_eq!(
        sandbox.session(&["--roadmap own.toml"]),
        str![[r#"
$ roadmap --roadmap own.toml
错误：缺少 `title`，或内容为空
  ╭▸ own.toml:7:1
  │
7 │ [[stage.topic]]
  ╰╴━━━━━━━━━━━━━━━

错误：未知的键 `titel`
  ╭▸ own.toml:9:1
  │
9 │ titel = "A"
  │ ━━━━━
  ╰╴
提示：是不是想写 `title`？
  ╭╴
9 - titel = "A"
9 + title = "A"
  ╰╴

错误：`a` 写重了，或写的是主题自己
   ╭▸ own.toml:10:13
   │
10 │ requires = ["a"]
   ╰╴            ━━━

错误：小时数应大于 0，不超过 1000
   ╭▸ own.toml:11:9
   │
11 │ hours = -1
   ╰╴        ━━

错误：路线图有 4 处错误
[exit 1]

"#]]
    );
}

#[test]
fn an_unknown_key_is_a_warning_and_the_rest_is_used() {
    assert_data_eq!(
        said(&topics("[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\nrequire = [\"b\"]\nmood = 1\n")),
        str![[r#"
$ roadmap --roadmap own.toml list
 1 One                                                                0/1    0%
       1.1  a  A
warning: unknown key `require`
   ╭▸ own.toml:10:1
   │
10 │ require = ["b"]
   │ ━━━━━━━
   ╰╴
hint: did you mean `requires`?
   ╭╴
10 │ requires = ["b"]
   ╰╴       +

warning: unknown key `mood`
   ╭▸ own.toml:11:1
   │
11 │ mood = 1
   ╰╴━━━━


"#]]
    );
}

#[test]
fn a_later_format_no_topics_and_no_roadmap_are_refused_in_words() {
    assert_data_eq!(
        [said("format = 2\nid = \"own\"\ntitle = \"Own\"\n"), said(HEAD), said("")].join("---\n"),
        str![[r#"
$ roadmap --roadmap own.toml list
error: this version reads `format = 1`
  ╭▸ own.toml:1:10
  │
1 │ format = 2
  ╰╴         ━

error: 1 fault in the roadmap
[exit 1]
---
$ roadmap --roadmap own.toml list
error: there is no topic to study, only a shelf or nothing
  ╭▸ own.toml:1:1
  │
1 │ format = 1
  ╰╴━

error: 1 fault in the roadmap
[exit 1]
---
$ roadmap --roadmap own.toml list
error: `format` is missing or empty
  ╭▸ own.toml:1:1
  │
1 │
  ╰╴━

error: `id` is missing or empty
  ╭▸ own.toml:1:1
  │
1 │
  ╰╴━

error: `title` is missing or empty
  ╭▸ own.toml:1:1
  │
1 │
  ╰╴━

error: 3 faults in the roadmap
[exit 1]

"#]]
    );
    let sandbox = Sandbox::new();
    sandbox.file("folder/readme.txt", "");
    sandbox.file("latin.toml", b"title = \"caf\xe9\"");
    sandbox.file("large.toml", "# ".repeat(3 << 20));
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap own",
            "--roadmap no/such.toml",
            "--roadmap folder",
            "--roadmap latin.toml",
            "--roadmap large.toml",
            "--roadmap /dev/null",
            "--roadmap ''",
            "--roadmap llm list moe",
        ]),
        str![[r#"
$ roadmap --roadmap own
error: no roadmap `own`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap --roadmap no/such.toml
error: cannot read no/such.toml: it is not there
[exit 1]
$ roadmap --roadmap folder
error: cannot read folder/roadmap.toml: it is not there
[exit 1]
$ roadmap --roadmap latin.toml
error: cannot read latin.toml: it is not UTF-8 text
[exit 1]
$ roadmap --roadmap large.toml
error: cannot read large.toml: it is too large
[exit 1]
$ roadmap --roadmap /dev/null
error: cannot read /dev/null: it is not a regular file
[exit 1]
$ roadmap --roadmap ''
error: no roadmap ``
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap --roadmap llm list moe
 1 LLM fundamentals, hands on first                                  0/21    0%
  Inside the Transformer
       1.3.6  moe  Mixture of experts  3 h

"#]]
    );
}

#[test]
fn what_a_roadmap_holds_cannot_drive_the_terminal() {
    let evil = topics(
        "[[stage.topic]]\nid = \"a\"\ntitle = \"\\u001b[31mred\\u001b]0;owned\\u0007 \\u202Eback \\u009b1m\"\nsummary = \"a\\r\\nb\"\nmood\\u001b = 1\n",
    );
    for text in [evil.clone(), evil.replace("mood\\u001b", "mood"), "\u{1b}[31m = 1\n".to_owned()] {
        let sandbox = Sandbox::new();
        sandbox.file("own.toml", &text);
        for command in ["list", "show a", "export", "status", "--json list"] {
            let output = sandbox.run(&format!("--roadmap own.toml {command}"));
            for byte in output.stdout.iter().chain(&output.stderr) {
                assert!(*byte == b'\n' || !byte.is_ascii_control(), "{command}: {byte:#x}");
            }
            let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert!(!said.contains(['\u{202e}', '\u{9b}']), "{command}: {said}");
        }
    }
}

#[test]
fn thousands_of_topics_and_of_faults_are_taken_in_one_breath() {
    let many: String =
        (0..10_000).fold(String::new(), |all, n| all + &format!("[[stage.topic]]\nid = \"t{n}\"\ntitle = \"T\"\n"));
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", topics(&many));
    assert!(sandbox.ok("--roadmap own.toml status").contains("0 of 10000 topics"));
    sandbox.file("own.toml", topics(&format!("{many}[[stage.topic]]\nid = \"more\"\ntitle = \"T\"\n")));
    assert!(sandbox.session(&["--roadmap own.toml"]).contains("more than 10000 of these"));
    sandbox.file("own.toml", topics(&many.replace("title", "titel")));
    let said = sandbox.session(&["--roadmap own.toml"]);
    assert!(said.contains("and 19980 more") && said.len() < 20_000, "{} bytes", said.len());
}

#[test]
fn a_title_is_one_line_whatever_the_file_says() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", topics("[[stage.topic]]\nid = \"a\"\ntitle = \"\"\"One\n- [x] forged\n# heading\"\"\"\n"));
    assert_data_eq!(
        sandbox.ok("--roadmap own.toml export").replace('\\', "|"),
        str![[r#"
<!-- roadmap export: own 23987822 -->

# Own

## 1. One

0 of 1 topic done (0%), 0 with evidence

- [ ] One - |[x|] forged |# heading `a`

"#]]
    );
}

#[test]
fn what_reads_as_a_day_a_time_or_a_number_is_no_id() {
    for id in ["45minutes", "5days", "3d", "tomorrow", "1e5", "2026-11-01", "12"] {
        let said = said(&topics(&format!("[[stage.topic]]\nid = \"{id}\"\ntitle = \"A\"\n")));
        assert!(said.contains(&format!("`{id}` is not an id")), "{said}");
    }
}

#[test]
fn a_stage_holds_modules_or_topics() {
    let text = "[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n[[stage.module]]\nid = \"m\"\ntitle = \"M\"\n";
    assert_data_eq!(
        said(&topics(text)),
        str![[r#"
$ roadmap --roadmap own.toml list
error: a stage holds modules or topics, not both
   ╭▸ own.toml:10:1
   │
10 │ [[stage.module]]
   ╰╴━━━━━━━━━━━━━━━━

error: 1 fault in the roadmap
[exit 1]

"#]]
    );
}

#[test]
fn a_thousand_links_that_lead_nowhere_are_told_in_one_breath() {
    let links: String = (0..1000).fold(String::new(), |all, n| all + &format!("\"x{n}\","));
    let text = (0..100).fold(String::new(), |all, n| {
        all + &format!("[[stage.topic]]\nid = \"t{n}\"\ntitle = \"T\"\nrequires = [{links}]\n")
    });
    assert!(said(&topics(&text)).contains("and 99980 more"));
}
