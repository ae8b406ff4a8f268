//! `roadmap check` and `roadmap new`: all faults at once, and a roadmap to begin from.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

/// A roadmap with a fault of nearly every kind.
const FAULTY: &str = r#"format = 1
id = "faulty"
title = "Faulty"
titel = "A typo"

[[stage]]
id = "one"
title = { en = "One" }

[[stage.topic]]
id = "a"
title = "A"
requires = ["c"]

[[stage.topic]]
id = "b"
title = "B"
requires = ["a"]

[[stage.topic]]
id = "c"
title = "C"
requires = ["b", "embeding"]
resources = [{ title = "No scheme", url = "example.com/page" }]

[[stage.topic]]
id = "embedding"
title = "Embedding"

[[stage.topic]]
id = "a"
title = "A again"

[[stage]]
id = "shelf"
title = "Shelf"
kind = "shelf"

[[stage.topic]]
id = "unused"
title = "Unused"
"#;

#[test]
fn all_faults_are_shown_in_one_run_with_line_and_related_place_and_edit() {
    let sandbox = Sandbox::new();
    sandbox.file("faulty.toml", FAULTY);
    assert_data_eq!(
        sandbox.session(&["check faulty.toml"]),
        str![[r#"
$ roadmap check faulty.toml
error: unknown key `titel`
  ╭▸ faulty.toml:4:1
  │
4 │ titel = "A typo"
  ╰╴━━━━━

advice: no topic of stage `one` has a practice
  ╭▸ faulty.toml:7:6
  │
7 │ id = "one"
  │      ━━━━━
  │
  ╰ hint: add `practice = "…"` to a topic: something to do, with a result one can see

advice: the text is there, but not in Chinese
  ╭▸ faulty.toml:8:9
  │
8 │ title = { en = "One" }
  ╰╴        ━━━━━━━━━━━━━━

error: these require one another in a circle: a > c > b > a
   ╭▸ faulty.toml:13:13
   │
13 │ requires = ["c"]
   │             ━━━
   ┆
18 │ requires = ["a"]
   │             ─── goes on here
   ┆
23 │ requires = ["b", "embeding"]
   ╰╴            ─── goes on here

error: there is no topic `embeding`
   ╭▸ faulty.toml:23:18
   │
23 │ requires = ["b", "embeding"]
   │                  ━━━━━━━━━━
   ╰╴
hint: did you mean `embedding`?
   ╭╴
23 │ requires = ["b", "embedding"]
   ╰╴                       +

error: `example.com/page` is no http or https address in ASCII
   ╭▸ faulty.toml:24:43
   │
24 │ resources = [{ title = "No scheme", url = "example.com/page" }]
   │                                           ━━━━━━━━━━━━━━━━━━
   ╰╴
hint: write
   ╭╴
24 │ resources = [{ title = "No scheme", url = "https://example.com/page" }]
   ╰╴                                           ++++++++

error: `a` already stands for something else
   ╭▸ faulty.toml:31:6
   │
11 │ id = "a"
   │      ─── first here
   ┆
31 │ id = "a"
   ╰╴     ━━━

advice: no topic leans on foundation `unused`
   ╭▸ faulty.toml:40:6
   │
40 │ id = "unused"
   │      ━━━━━━━━
   │
   ╰ hint: name it in the `leans_on` of the topics where one gets stuck on it

   faulty.toml: 5 errors, 3 pieces of advice
error: 5 errors
[exit 1]

"#]]
    );
}

#[test]
fn two_places_of_one_long_line_are_shown_each_by_itself() {
    let sandbox = Sandbox::new();
    let long = "long ".repeat(1500);
    sandbox.file(
        "line.toml",
        format!(
            "format = 1\nid = \"line\"\ntitle = \"Line\"\nstage = [{{ id = \"one\", title = \"One\", \
             summary = \"{long}\", topic = [{{ id = \"a\", title = \"A\" }}, {{ id = \"a\", title = \"B\", \
             practice = \"{long}\" }}] }}]\n"
        ),
    );
    assert_data_eq!(
        sandbox.session(&["check line.toml"]),
        str![[r#"
$ roadmap check line.toml
error: `a` already stands for something else
  ╭▸ line.toml:4:401
  │
4 │ …[{ id = "a", title = "A" }, { id = "a", title = "B", practice = "long long…
  │                                     ━━━
  │
  ⸬  line.toml:4:401
  │
4 │ … long long ", topic = [{ id = "a", title = "A" }, { id = "a", title = "B",…
  ╰╴                               ─── first here

   line.toml: 1 error
error: 1 error
[exit 1]

"#]]
    );
}

#[test]
fn what_is_worth_a_second_thought_is_no_error_but_for_those_who_are_strict() {
    let sandbox = Sandbox::new();
    let long = "A title that goes on and on ".repeat(4);
    sandbox.file(
        "fine.toml",
        format!(
            "format = 1\nid = \"fine\"\ntitle = \"{long}\"\n\
             [[stage]]\nid = \"one\"\ntitle = {{ zh = \"一\" }}\n\
             [[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n\
             same_as = [\"llm/attention\", \"llm/attentoin\", \"elsewhere/a\"]\n\
             [[stage.topic]]\nid = \"b\"\ntitle = \"B\"\nrequires = [\"a\"]\n\
             [[stage.topic]]\nid = \"c\"\ntitle = \"C\"\nrequires = [\"a\", \"b\"]\n\
             [[stage]]\nid = \"shelf\"\ntitle = \"Shelf\"\nkind = \"shelf\"\n\
             [[stage.topic]]\nid = \"unused\"\ntitle = \"Unused\"\n"
        ),
    );
    assert_data_eq!(
        sandbox.session(&["check fine.toml"]),
        str![[r#"
$ roadmap check fine.toml
advice: this title is longer than 80 characters
  ╭▸ fine.toml:3:9
  │
3 │ …le = "A title that goes on and on A title that goes on and on A title that goes on and on A title that goes on and on "
  ╰╴      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

advice: no topic of stage `one` has a practice
  ╭▸ fine.toml:5:6
  │
5 │ id = "one"
  │      ━━━━━
  │
  ╰ hint: add `practice = "…"` to a topic: something to do, with a result one can see

advice: the text is there, but not in English
  ╭▸ fine.toml:6:9
  │
6 │ title = { zh = "一" }
  ╰╴        ━━━━━━━━━━━━━

advice: roadmap `llm` has no topic `attentoin`
   ╭▸ fine.toml:10:29
   │
10 │ same_as = ["llm/attention", "llm/attentoin", "elsewhere/a"]
   │                             ━━━━━━━━━━━━━━━
   │
   ╰ hint: see its ids with `roadmap list --roadmap llm`

advice: `a` comes with `b`, which requires it or what requires it
   ╭▸ fine.toml:18:13
   │
14 │ requires = ["a"]
   │             ─── required here
   ┆
18 │ requires = ["a", "b"]
   │             ━━━
   │
   ╰ hint: name what comes directly before, and leave the rest to that

advice: no topic leans on foundation `unused`
   ╭▸ fine.toml:24:6
   │
24 │ id = "unused"
   │      ━━━━━━━━
   │
   ╰ hint: name it in the `leans_on` of the topics where one gets stuck on it

   fine.toml: no error, 6 pieces of advice

"#]]
    );
    assert_eq!(sandbox.run("check fine.toml --strict").status.code(), Some(1));
    assert_data_eq!(
        Sandbox::new().chinese().session(&["check nowhere.toml"]),
        str![[r#"
$ roadmap check nowhere.toml
错误：无法读取 nowhere.toml：不存在
[exit 1]

"#]]
    );
}

#[test]
fn faults_as_json_name_places_and_edits() {
    let sandbox = Sandbox::new();
    sandbox.file("small.toml", "format = 1\nid = \"s\"\ntitle = \"S\"\n[[stage]]\nid = \"one\"\ntitel = \"One\"\n");
    assert_data_eq!(
        sandbox.session(&["check small.toml --json"]),
        str![[r#"
$ roadmap check small.toml --json
{
  "schema": 1,
  "path": "small.toml",
  "errors": 2,
  "advice": 1,
  "faults": [
    {
      "level": "error",
      "message": "`title` is missing or empty",
      "hint": null,
      "file": "small.toml",
      "line": 4,
      "column": 1,
      "end_line": 4,
      "end_column": 10,
      "also": [],
      "edit": null
    },
    {
      "level": "advice",
      "message": "there is no topic in `one`",
      "hint": null,
      "file": "small.toml",
      "line": 5,
      "column": 6,
      "end_line": 5,
      "end_column": 11,
      "also": [],
      "edit": null
    },
    {
      "level": "error",
      "message": "unknown key `titel`",
      "hint": "did you mean `title`?",
      "file": "small.toml",
      "line": 6,
      "column": 1,
      "end_line": 6,
      "end_column": 6,
      "also": [],
      "edit": {
        "start": 53,
        "end": 58,
        "text": "title"
      }
    }
  ]
}
{
  "schema": 1,
  "error": "2 errors",
  "hints": []
}
[exit 1]

"#]]
    );
}

#[test]
fn broken_blocks_are_told_one_by_one_and_the_rest_is_checked() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "broken.toml",
        "format = 1\nid = \"broken\"\ntitle = \"Broken\"\n\
         [[stage]]\nid = \"one\"\ntitle = \"One\"\n\
         [[stage.topic]]\nid = \"a\"\ntitle = \"A\nrequires = [\"x\"]\n\
         [[stage.topic]]\nid = \"b\"\ntitle = \"B\"\nrequires = [\"a\"\n\
         [[stage.topic]]\nid = \"Bad Id\"\ntitle = \"C\"\n\
         [[stage.topic]\nid = \"d\"\ntitle = \"D\"\n",
    );
    assert_data_eq!(
        sandbox.session(&["check broken.toml"]),
        str![[r#"
$ roadmap check broken.toml
error: not valid TOML: invalid basic string, expected `"`
  ╭▸ broken.toml:9:11
  │
9 │ title = "A
  ╰╴          ━

error: not valid TOML: missing comma between array elements, expected `,`
   ╭▸ broken.toml:15:1
   │
15 │ [[stage.topic]]
   ╰╴━

error: `Bad Id` is not an id
   ╭▸ broken.toml:16:6
   │
16 │ id = "Bad Id"
   │      ━━━━━━━━
   ╰╴
hint: lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day
   ╭╴
16 - id = "Bad Id"
16 + id = "bad-id"
   ╰╴

error: not valid TOML: unclosed array table, expected `]`
   ╭▸ broken.toml:18:15
   │
18 │ [[stage.topic]
   ╰╴              ━

   broken.toml: 4 errors
error: 4 errors
[exit 1]

"#]]
    );
}

#[test]
fn a_new_roadmap_passes_the_strict_check_in_both_languages_and_can_be_used() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "new rust.toml",
            "check rust.toml --strict",
            "new rust.toml",
            "new llm.toml",
            "use rust.toml",
            "use llm.toml",
            "new no/such/folder.toml",
        ]),
        str![[r#"
$ roadmap new rust.toml
   rust.toml is written: a small roadmap, every key explained
$ roadmap check rust.toml --strict
   rust.toml: nothing is wrong
$ roadmap new rust.toml
error: rust.toml is there already
hint: choose another name
[exit 1]
$ roadmap new llm.toml
   llm.toml is written: a small roadmap, every key explained
$ roadmap use rust.toml
 `rust` is in use: rust, 0 of 2 topics
$ roadmap use llm.toml
 `llm-2` is in use: llm, 0 of 2 topics
$ roadmap new no/such/folder.toml
error: cannot write no/such/folder.toml: its folder is not there; nothing was saved
[exit 1]

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&["new 学习.toml", "check 学习.toml --strict", "use 学习.toml"]),
        str![[r#"
$ roadmap new 学习.toml
   已写好 学习.toml：一份小路线图，每个键都有说明
$ roadmap check 学习.toml --strict
   学习.toml：没有问题
$ roadmap use 学习.toml
 现在使用 `my-roadmap`：学习，已完成 0/2

"#]]
    );
}

#[test]
fn the_shipped_roadmap_passes_the_strict_check() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/roadmap");
    let said = Sandbox::new().ok(&format!("check {folder} --strict"));
    assert!(said.ends_with("roadmap: nothing is wrong\n"), "{said}");
}

#[test]
fn on_a_terminal_the_next_steps_follow() {
    #[cfg(unix)]
    assert_data_eq!(
        Sandbox::new().screens(&["new 'my list.toml'"]),
        str![[r#"
$ roadmap new 'my list.toml'
   my list.toml is written: a small roadmap, every key explained
   next: roadmap check 'my list.toml', then roadmap use 'my list.toml'

"#]]
    );
}

#[test]
fn a_foundation_may_be_named_by_an_id_that_it_had_and_a_twin_only_by_ids() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "own.toml",
        "format = 1\nid = \"own\"\ntitle = \"Own\"\n[[stage]]\nid = \"one\"\ntitle = \"One\"\n\
         [[stage.topic]]\nid = \"a\"\ntitle = \"A\"\npractice = \"Do it.\"\nleans_on = [\"old\"]\n\
         same_as = [\"No Id/a\"]\n[[stage]]\nid = \"shelf\"\ntitle = \"Shelf\"\nkind = \"shelf\"\n\
         [[stage.topic]]\nid = \"new\"\ntitle = \"New\"\naliases = [\"old\"]\n",
    );
    assert_data_eq!(
        sandbox.session(&["check own.toml"]),
        str![[r#"
$ roadmap check own.toml
error: `No Id/a` names no topic of another roadmap
   ╭▸ own.toml:12:12
   │
12 │ same_as = ["No Id/a"]
   │            ━━━━━━━━━
   │
   ╰ hint: write the roadmap's id, a slash and the topic's id, as in `llm/attention`

   own.toml: 1 error
error: 1 error
[exit 1]

"#]]
    );
}

#[test]
fn a_text_that_never_ends_is_told_once_however_many_blocks_it_swallows() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "open.toml",
        "format = 1\nid = \"open\"\ntitle = \"Open\"\n[[stage]]\nid = \"one\"\ntitle = \"One\"\n\
         [[stage.topic]]\nid = \"a\"\ntitle = \"A\"\npractice = \"\"\"Do it.\n\
         [[stage.topic]]\nid = \"b\"\ntitle = \"B\"\n[[stage.topic]]\nid = \"c\"\ntitle = \"C\"\n",
    );
    let many: String =
        (0..12).fold(String::new(), |text, n| text + &format!("[[stage]]\nid = \"s{n}\ntitle = \"S\"\n"));
    sandbox.file("many.toml", format!("format = 1\nid = \"many\"\ntitle = \"Many\"\n{many}"));
    assert_data_eq!(
        sandbox.session(&["check open.toml"]),
        str![[r#"
$ roadmap check open.toml
error: not valid TOML: invalid multi-line basic string, expected `"`
   ╭▸ open.toml:10:12
   │
10 │ practice = """Do it.
   ╰╴           ━━━

   open.toml: 1 error
error: 1 error
[exit 1]

"#]]
    );
    let said = sandbox.session(&["check many.toml"]);
    assert_eq!(said.matches("not valid TOML").count(), said.matches("error: ").count() - 1, "{said}");
}

#[test]
fn nothing_is_suggested_that_stands_there_already() {
    let sandbox = Sandbox::new();
    let topic = |id: &str, requires: &str| {
        format!("[[stage.topic]]\nid = \"{id}\"\ntitle = \"T\"\npractice = \"P.\"\nrequires = [{requires}]\n")
    };
    let head = "format = 1\nid = \"own\"\ntitle = \"Own\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n";
    sandbox.file("own.toml", [head, &topic("loops", ""), &topic("values", "\"loops\", \"lops\"")].concat());
    assert_data_eq!(
        sandbox.session(&["check own.toml"]),
        str![[r#"
$ roadmap check own.toml
error: there is no topic `lops`
   ╭▸ own.toml:16:22
   │
16 │ requires = ["loops", "lops"]
   ╰╴                     ━━━━━━

   own.toml: 1 error
error: 1 error
[exit 1]

"#]]
    );
}
