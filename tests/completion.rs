//! Completion: what a shell is offered, and how it comes to ask. That real shells take it so is tried by
//! `tests/shells/tab.py`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, words};

/// What fish is offered for a line: the words, and what they stand for.
fn offered(sandbox: &Sandbox, line: &str) -> String {
    let mut args = vec!["--".to_owned(), "roadmap".to_owned()];
    args.extend(words(line));
    if line.is_empty() || line.ends_with(' ') {
        args.push(String::new());
    }
    let output = sandbox.command(&args).env("ROADMAP_COMPLETE", "fish").output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The words alone.
fn offered_words(sandbox: &Sandbox, line: &str) -> Vec<String> {
    offered(sandbox, line).lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect()
}

#[test]
fn only_topics_that_make_sense_are_offered_with_their_titles() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag");
    sandbox.ok("park rag-chunking");
    sandbox.ok("start rag-evaluation");
    for (line, wanted) in [
        (
            "done rag",
            str![[r#"
rag-evaluation	Evaluating RAG
rag-chunking	Chunking
rag-core	RAG, the basics
rag-advanced	RAG, beyond the basics

"#]],
        ),
        (
            "park rag",
            str![[r#"
rag-evaluation	Evaluating RAG
rag-core	RAG, the basics
rag-advanced	RAG, beyond the basics

"#]],
        ),
        (
            "reopen rag",
            str![[r#"
rag-evaluation	Evaluating RAG
rag	RAG from scratch
rag-chunking	Chunking
rag-core	RAG, the basics
rag-advanced	RAG, beyond the basics

"#]],
        ),
        (
            "review ",
            str![[r#"
rag	RAG from scratch

"#]],
        ),
        (
            "show RAG",
            str![[r#"
rag-evaluation	Evaluating RAG
rag	RAG from scratch
rag-chunking	Chunking
rag-core	RAG, the basics
rag-advanced	RAG, beyond the basics

"#]],
        ),
        (
            "--lang zh start rag",
            str![[r#"
rag-evaluation	RAG 评测
rag-chunking	文本分块

"#]],
        ),
        (
            "done rag-evaluation rag",
            str![[r#"
rag-chunking	Chunking
rag-core	RAG, the basics
rag-advanced	RAG, beyond the basics

"#]],
        ),
        (
            "stuck --on lin",
            str![[r#"
linear-algebra	Linear algebra
linux-docker	Shell, Linux and Docker

"#]],
        ),
        (
            "add title --to rag",
            str![[r#"
rag-core	RAG, the basics
rag-advanced	RAG, beyond the basics

"#]],
        ),
        (
            "unstuck ",
            str![[r#"
--message	What helped; it goes first in the topic's notes
--roadmap	The roadmap for this command: its id, or the path of a file or folder
--resource	The number of the resource that helped, in the list of the foundation last looked up for it, else of the topic
--data-dir	Where the record lies, instead of the usual folder
--lang	The language: en or zh
--color	Colours: auto, always or never
--ascii	Plain ASCII marks and bars
--json	The answer as one JSON object
--quiet	Nothing but the answer and errors
--help	This help

"#]],
        ),
    ] {
        assert_data_eq!(offered(&sandbox, line), wanted);
    }
}

#[test]
fn where_nothing_was_typed_it_is_what_one_studies_in_order_what_is_underway_first() {
    let sandbox = Sandbox::new();
    sandbox.ok("done learning-loop");
    sandbox.ok("start vectors");
    let open = offered_words(&sandbox, "done ");
    assert_eq!(open.len(), 100);
    assert_eq!(open[..3], ["vectors", "first-api-call", "llm-essence"]);
}

#[test]
fn numbers_and_titles_lead_to_topics_as_well() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        offered(&sandbox, "start 3.4."),
        str![[r#"
3.4.1	RAG from scratch
3.4.2	Parsing real documents
3.4.3	Chunking
3.4.4	Embedding models for retrieval
3.4.5	Vector databases and approximate search

"#]]
    );
    assert_data_eq!(
        offered(&sandbox, "start 注意力"),
        str![[r#"
attention	Self-attention
efficient-attention	Cheaper attention: FlashAttention, GQA, MLA

"#]]
    );
    assert_data_eq!(
        offered(&sandbox, "start loop"),
        str![[r#"
learning-loop	Learn by doing: stuck, look up, move on
agent-loop	The agent loop

"#]]
    );
}

#[test]
fn days_times_statuses_grades_acts_resources_roadmaps_and_settings_are_offered() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", crate::sandbox::OWN);
    sandbox.ok("use own.toml");
    sandbox.ok("use llm");
    sandbox.ok("done rag");
    sandbox.ok("note rag -m \"chunk size matters\"");
    sandbox.ok("undo");
    sandbox.ok("term token");
    let chinese = |line: &str| offered(&sandbox, &format!("--lang zh {line}"));
    for (shown, wanted) in [
        (
            offered(&sandbox, "log --since "),
            str![[r#"
today	2026-11-23
yesterday	2026-11-22
monday	2026-11-23
tuesday	2026-11-17
wednesday	2026-11-18
thursday	2026-11-19
friday	2026-11-20
saturday	2026-11-21
sunday	2026-11-22
3d	2026-11-20
2026-11-23

"#]],
        ),
        (
            chinese("done rag --date "),
            str![[r#"
今天	2026-11-23
昨天	2026-11-22
前天	2026-11-21
周一	2026-11-23
周二	2026-11-17
周三	2026-11-18
周四	2026-11-19
周五	2026-11-20
周六	2026-11-21
周日	2026-11-22
上周一	2026-11-16
3天前	2026-11-20
2026-11-23

"#]],
        ),
        (
            offered(&sandbox, "next "),
            str![[r#"
15m	15 min
30m	30 min
45m	45 min
1h	1 h
1h30m	1 h 30 min
2h	2 h

"#]],
        ),
        (
            chinese("list --status "),
            str![[r#"
未开始
学习中
卡住
先跳过
完成
不学

"#]],
        ),
        (
            offered(&sandbox, "review rag "),
            str![[r#"
again
hard
good
easy

"#]],
        ),
        (
            offered(&sandbox, "undo "),
            str![[r#"
4	word: token
1	rag: done

"#]],
        ),
        (
            offered(&sandbox, "redo "),
            str![[r#"
2	rag: "chunk size matters"

"#]],
        ),
        (
            offered(&sandbox, "open attention "),
            str![[r#"
1	Attention in transformers, step by step (3Blue1Brown)
2	《动手学深度学习》：自注意力和位置编码
3	Attention Is All You Need

"#]],
        ),
        (
            offered(&sandbox, "--roadmap o"),
            str![[r#"
own
own.toml

"#]],
        ),
        (
            offered(&sandbox, "term "),
            str![[r#"
token

"#]],
        ),
        (
            offered(&sandbox, "config set "),
            str![[r#"
device
roadmap
lang
day_ends
timer

"#]],
        ),
        (
            offered(&sandbox, "config set lang "),
            str![[r#"
en
zh

"#]],
        ),
        (
            offered(&sandbox, "completions "),
            str![[r#"
bash
zsh
fish
elvish
powershell

"#]],
        ),
        (
            offered(&sandbox, "help conf"),
            str![[r#"
config	Show the settings, set one, or edit them all

"#]],
        ),
        (
            chinese("re"),
            str![[r#"
reopen	把主题改回未开始，记录都保留
review	复习学完的主题，一天最多三个；在终端里会逐个提问
redo	取消上一次撤销，恢复那条记录
report	把最近七天写成可发布的 Markdown，含问题和解答

"#]],
        ),
        (
            offered(&sandbox, "--roadmap own start "),
            str![[r#"
extra	Extra
core	Core

"#]],
        ),
        (
            offered(&sandbox, "check o"),
            str![[r#"
own.toml

"#]],
        ),
        (
            offered(&sandbox, "stop "),
            str![[r#"
--roadmap	The roadmap for this command: its id, or the path of a file or folder
--data-dir	Where the record lies, instead of the usual folder
--lang	The language: en or zh
--color	Colours: auto, always or never
--ascii	Plain ASCII marks and bars
--json	The answer as one JSON object
--quiet	Nothing but the answer and errors
--help	This help

"#]],
        ),
    ] {
        assert_data_eq!(shown, wanted);
    }
}

#[test]
fn it_never_writes_and_never_says_what_is_wrong() {
    let sandbox = Sandbox::new();
    let large = format!("{}{}", crate::sandbox::OWN, "# Words.\n".repeat(8000));
    sandbox.file("data/roadmaps/own.toml", large);
    sandbox.file("data/roadmaps/broken.toml", "format = 1\nid = ");
    sandbox.file("data/journal/k3f9q2xw.jsonl", "torn");
    let before = sandbox.tree();
    assert_eq!(offered_words(&sandbox, "--roadmap own start "), ["extra", "core"]);
    for line in
        ["--roadmap broken start a", "--roadmap nowhere start a", "start \u{1b}[31m", "--data-dir /dev/null start a"]
    {
        assert_eq!(offered(&sandbox, line), "", "{line}");
    }
    assert_eq!(sandbox.tree(), before);
    sandbox.file("home/.config/roadmap/config.toml", "lang = 3\n");
    assert_eq!(offered(&sandbox, "start att"), "");
    assert!(offered(&sandbox, "sta").starts_with("status\t"), "commands need no settings");
}

#[test]
fn what_is_printed_for_a_shell_says_where_it_goes_and_has_it_ask() {
    let sandbox = Sandbox::new();
    let lines = ["bash", "zsh", "fish", "elvish", "powershell", "tcsh"].map(|shell| format!("completions {shell}"));
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    assert_data_eq!(
        sandbox.session(&lines),
        str![[r#"
$ roadmap completions bash
# to have completions in every new shell: roadmap completions bash >> ~/.bashrc
source <(ROADMAP_COMPLETE=bash roadmap 2>/dev/null)
$ roadmap completions zsh
#compdef roadmap
# to have completions in every new shell: roadmap completions zsh >> ~/.zshrc
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
source <(ROADMAP_COMPLETE=zsh roadmap 2>/dev/null)
if [ "$funcstack[1]" = "_roadmap" ]; then _clap_dynamic_completer_roadmap "$@"; fi
$ roadmap completions fish
# to have completions in every new shell: roadmap completions fish > ~/.config/fish/completions/roadmap.fish
ROADMAP_COMPLETE=fish roadmap | source
$ roadmap completions elvish
# to have completions in every new shell: roadmap completions elvish >> ~/.config/elvish/rc.elv
eval (env ROADMAP_COMPLETE=elvish roadmap | slurp)
$ roadmap completions powershell
# to have completions in every new shell: roadmap completions powershell >> $PROFILE
$env:ROADMAP_COMPLETE = "powershell"; roadmap | Out-String | Invoke-Expression; Remove-Item Env:/ROADMAP_COMPLETE
$ roadmap completions tcsh
error: `tcsh` does not fit SHELL, which takes `bash`, `zsh`, `fish`, `elvish`, `powershell`
hint: did you mean `zsh`?
hint: roadmap completions --help
[exit 2]

"#]]
    );
    assert!(Sandbox::new().chinese().ok("completions fish").starts_with("# 要在"));
    assert_data_eq!(
        sandbox.ok("completions fish --json"),
        str![[r#"
{
  "schema": 1,
  "install": "roadmap completions fish > ~/.config/fish/completions/roadmap.fish",
  "lines": "ROADMAP_COMPLETE=fish roadmap | source/n"
}

"#]]
    );
    for shell in ["bash", "zsh", "fish", "elvish", "powershell", "/bin/bash"] {
        let output = sandbox.command(&[]).env("ROADMAP_COMPLETE", shell).output().unwrap();
        let script = String::from_utf8(output.stdout).unwrap();
        let name = shell.trim_start_matches("/bin/");
        assert!(script.contains("ROADMAP_COMPLETE") && script.contains(name), "{shell}: {script}");
    }
    let output = sandbox.command(&[]).env("ROADMAP_COMPLETE", "tcsh").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let output = sandbox.command(&["--version".to_owned()]).env("ROADMAP_COMPLETE", "0").output().unwrap();
    assert_eq!(output.stdout, b"roadmap 0.1.0\n");
}

#[test]
fn days_that_something_is_to_be_done_by_lie_ahead() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        offered(&sandbox, "plan rag --by "),
        str![[r#"
tomorrow	2026-11-24
friday	2026-11-27
sunday	2026-11-29
1w	2026-11-30
4w	2026-12-21
8w	2027-01-18
13w	2027-02-22
26w	2027-05-24
2026-11-23

"#]]
    );
    assert!(offered_words(&Sandbox::new().chinese(), "plan rag --by ").contains(&"下周五".to_owned()));
}
