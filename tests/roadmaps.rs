//! Several roadmaps: `use`, what lies over one, what becomes of one, topics that are the same in two.

use std::fs;

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

/// A roadmap in which three topics can be told apart.
const FIRST: &str = r#"format = 1
id = "own"
title = "Own"
[[stage]]
id = "s"
title = "S"
[[stage.topic]]
id = "docker"
title = "Docker"
[[stage.topic]]
id = "old-name"
title = "Named otherwise"
[[stage.topic]]
id = "gone"
title = "Gone soon"
[[stage.topic]]
id = "untouched"
title = "Gone as well"
"#;

/// The same a year later.
const SECOND: &str = r#"format = 1
id = "own"
title = "Own, second edition"
[[stage]]
id = "s"
title = "S"
[[stage.topic]]
id = "docker"
title = "Docker"
[[stage.topic]]
id = "new-name"
title = "Named anew"
aliases = ["old-name"]
[[stage.topic]]
id = "fresh"
title = "Fresh"
"#;

/// A roadmap that has a topic in common with the built-in one.
const TWIN: &str = r#"format = 1
id = "twin"
title = "Twin"
[[stage]]
id = "s"
title = "S"
[[stage.topic]]
id = "heads"
title = "Attention heads"
same_as = ["llm/attention"]
[[stage.topic]]
id = "docker"
title = "Docker"
"#;

fn with_own() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", FIRST);
    sandbox.ok("use own.toml");
    sandbox
}

#[test]
fn roadmaps_are_listed_with_their_progress_and_switched_between() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", FIRST);
    sandbox.file("twin.toml", TWIN);
    sandbox.file("data/roadmaps/broken.toml", "format = 1\n");
    assert_data_eq!(
        sandbox.session(&[
            "use",
            "use own.toml",
            "done docker",
            "use twin.toml",
            "status",
            "use llm",
            "--roadmap own done old-name",
            "use",
            "use nowhere",
            "--roadmap nowhere status",
            "use --json",
        ]),
        str![[r#"
$ roadmap use
 Roadmap  Title                                      Done
 llm ◂    Learning large language models, by doing  0/100  0%
 broken   cannot be read
   what is wrong with `broken`:
      roadmap check [HERE]/data/roadmaps/broken.toml
$ roadmap use own.toml
 `own` is in use: Own, 0 of 4 topics
$ roadmap done docker
 ✓ docker done    S 1/4, 25%
$ roadmap use twin.toml
 `twin` is in use: Twin, 0 of 2 topics
$ roadmap status
 Twin                                                         0 of 2 topics, 0%

 #  Stage  Progress      Done  Proven
 1  S ◂    ▱▱▱▱▱▱▱▱▱▱▱▱   0/2       0
$ roadmap use llm
 `llm` is in use: Learning large language models, by doing, 0 of 100 topics
$ roadmap --roadmap own done old-name
 ✓ old-name done    S 2/4, 50%
$ roadmap use
 Roadmap  Title                                      Done
 llm ◂    Learning large language models, by doing  0/100   0%
 broken   cannot be read
 own      Own                                         2/4  50%
 twin     Twin                                        0/2   0%
   what is wrong with `broken`:
      roadmap check [HERE]/data/roadmaps/broken.toml
$ roadmap use nowhere
error: no roadmap `nowhere`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap --roadmap nowhere status
error: no roadmap `nowhere`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap use --json
{
  "schema": 1,
  "in_use": "llm",
  "roadmaps": [
    {
      "id": "llm",
      "title": "Learning large language models, by doing",
      "in_use": true,
      "total": {
        "done": 0,
        "proven": 0,
        "topics": 100,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 0,
        "estimate_minutes": 27240,
        "percent": 0
      },
      "path": null,
      "trouble": null
    },
    {
      "id": "broken",
      "title": "",
      "in_use": false,
      "total": null,
      "path": "[HERE]/data/roadmaps/broken.toml",
      "trouble": "what is wrong with `broken`:/nroadmap check [HERE]/data/roadmaps/broken.toml"
    },
    {
      "id": "own",
      "title": "Own",
      "in_use": false,
      "total": {
        "done": 2,
        "proven": 0,
        "topics": 4,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 0,
        "estimate_minutes": 0,
        "percent": 50
      },
      "path": "[HERE]/data/roadmaps/own.toml",
      "trouble": null
    },
    {
      "id": "twin",
      "title": "Twin",
      "in_use": false,
      "total": {
        "done": 0,
        "proven": 0,
        "topics": 2,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 0,
        "estimate_minutes": 0,
        "percent": 0
      },
      "path": "[HERE]/data/roadmaps/twin.toml",
      "trouble": null
    }
  ]
}

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().screens(&["use", "use llm"]),
        str![[r#"
$ roadmap use
 路线图  标题             完成
 llm ◂   边做边学大模型  0/100  0%

 换用另一份：roadmap use ID
$ roadmap use llm
 现在使用 `llm`：边做边学大模型，已完成 0/100
   下一步：roadmap start learning-loop    （随时可以开始）

"#]]
    );
}

#[test]
fn the_settings_keep_their_comments_and_their_order() {
    let sandbox = with_own();
    let config = "home/.config/roadmap/config.toml";
    sandbox.file(config, "# mine\nroadmap = \"llm\" # the usual one\n\n[later]\nkey = 1 # kept\n");
    sandbox.ok("use own");
    assert_eq!(sandbox.read(config), "# mine\nroadmap = \"own\" # the usual one\n\n[later]\nkey = 1 # kept\n");
    sandbox.file(config, "roadmap = 3\n");
    assert_data_eq!(
        sandbox.session(&["status", "--roadmap llm list moe"]),
        str![[r#"
$ roadmap status
error: [HERE]/home/.config/roadmap/config.toml:1: `roadmap` takes an id in quotes
hint: to mend it: roadmap config edit
[exit 1]
$ roadmap --roadmap llm list moe
error: [HERE]/home/.config/roadmap/config.toml:1: `roadmap` takes an id in quotes
hint: to mend it: roadmap config edit
[exit 1]

"#]]
    );
    sandbox.file(config, "roadmap = \"own\nx = 1\n");
    assert_data_eq!(
        sandbox.session(&["status", "use llm"]),
        str![[r#"
$ roadmap status
error: [HERE]/home/.config/roadmap/config.toml:1: not valid TOML: invalid basic string, expected `"`
hint: to mend it: roadmap config edit
[exit 1]
$ roadmap use llm
error: [HERE]/home/.config/roadmap/config.toml:1: not valid TOML: invalid basic string, expected `"`
hint: to mend it: roadmap config edit
[exit 1]

"#]]
    );
    sandbox.file(config, "roadmap = \"elsewhere\"\n");
    assert_data_eq!(
        sandbox.session(&["done docker"]),
        str![[r#"
$ roadmap done docker
error: no roadmap `elsewhere`
hint: the settings name it, but it is not here; `roadmap use` lists those that are
[exit 1]

"#]]
    );
    let nowhere = Sandbox::new().var("ROADMAP_CONFIG_DIR", "/dev/null/config");
    assert_data_eq!(
        nowhere.session(&["use llm"]),
        str![[r#"
$ roadmap use llm
error: cannot read /dev/null/config/config.toml: part of the path is a file, not a folder
[exit 1]

"#]]
    );
}

#[test]
fn a_folder_becomes_one_file_and_a_file_that_it_replaces_is_kept() {
    let sandbox = Sandbox::new();
    sandbox.file("folder/roadmap.toml", "format = 1\nid = \"own\"\ntitle = \"Own\"\nstages = [\"1.toml\"]\n");
    sandbox.file(
        "folder/1.toml",
        "# why\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"docker\"\ntitle = \"A\"\n",
    );
    assert_data_eq!(
        sandbox.session(&["use folder", "list"]),
        str![[r#"
$ roadmap use folder
 `own` is in use: Own, 0 of 1 topic
$ roadmap list
 1 S                                                                  0/1    0%
       1.1  docker  A

"#]]
    );
    let kept = sandbox.read("data/roadmaps/own.toml");
    assert!(kept.contains("# why"), "{kept}");
    sandbox.file("own.toml", FIRST);
    assert_data_eq!(
        sandbox.session(&["use own.toml", "use own.toml"]),
        str![[r#"
$ roadmap use own.toml
 `own` is in use: Own, 0 of 4 topics
   the file that was there before is kept as [HERE]/data/roadmaps/own.toml.before

 `own` since it was last taken into use here, today

 As it was  1 topic
 New        old-name, Named otherwise
            gone, Gone soon
            untouched, Gone as well
$ roadmap use own.toml
 `own` is in use: Own, 0 of 4 topics

"#]]
    );
    assert_eq!(sandbox.read("data/roadmaps/own.toml.before"), kept);
}

#[test]
fn statuses_belong_to_a_roadmap_and_words_to_all() {
    let sandbox = with_own();
    sandbox.file("twin.toml", TWIN);
    sandbox.ok("use twin.toml");
    assert_data_eq!(
        sandbox.session(&[
            "done docker",
            "term 'KV cache' -m 'what attention kept'",
            "--roadmap own status",
            "--roadmap own term 'kv cache'",
            "--roadmap own log",
            "undo 1",
            "undo 2",
            "--roadmap own log",
            "log",
        ]),
        str![[r#"
$ roadmap done docker
 ✓ docker done    S 1/2, 50%
$ roadmap term 'KV cache' -m 'what attention kept'
   KV cache: what attention kept
$ roadmap --roadmap own status
 Own                                                          0 of 4 topics, 0%

 #  Stage  Progress      Done  Proven
 1  S ◂    ▱▱▱▱▱▱▱▱▱▱▱▱   0/4       0
$ roadmap --roadmap own term 'kv cache'
   KV cache: what attention kept
$ roadmap --roadmap own log
 2026-11-23
   2  20:00  word: KV cache, "what attention kept"
   1 more act on other roadmaps
$ roadmap undo 1
 took back 1:
   docker: done
   docker is pending again    S 0/2, 0%
$ roadmap undo 2
 took back 2:
   word: KV cache, "what attention kept"
$ roadmap --roadmap own log
 2026-11-23
   4  20:00  took back 2
   2  20:00  word: KV cache, "what attention kept"  (taken back)
   2 more acts on other roadmaps
$ roadmap log
 2026-11-23
   4  20:00  took back 2
   3  20:00  took back 1
   2  20:00  word: KV cache, "what attention kept"  (taken back)
   1  20:00  docker: done  (taken back)

"#]]
    );
}

#[test]
fn what_is_done_in_one_is_offered_as_done_in_the_other_with_its_evidence() {
    let sandbox = Sandbox::new();
    sandbox.file("twin.toml", TWIN);
    sandbox.ok("use twin.toml");
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap llm done attention --did https://example.com/heads --did 'it works'",
            "next -n 2",
            "done heads --did https://example.com/heads --did 'it works'",
            "next -n 1",
            "--roadmap llm reopen attention",
            "--roadmap llm next -n 1",
            "--roadmap twin.toml show heads",
        ]),
        str![[r#"
$ roadmap --roadmap llm done attention --did https://example.com/heads --did 'it works'
 ✓ attention done, with evidence    LLM fundamentals, hands on first 1/21, 4%
   it builds on embeddings, which is still open
   now ready: transformer-block, positional-encoding
$ roadmap next -n 2
 1. roadmap done heads --did https://example.com/heads --did 'it works'
    Attention heads
    `llm/attention` is the same, and was done today: this ticks it here too
 2. roadmap start docker
    Docker
    you can begin it right away
$ roadmap done heads --did https://example.com/heads --did 'it works'
 ✓ heads done, with evidence    S 1/2, 50%
$ roadmap next -n 1
 1. roadmap start docker
    Docker
    you can begin it right away
$ roadmap --roadmap llm reopen attention
   attention is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap --roadmap llm next -n 1
 1. roadmap done attention --did https://example.com/heads --did 'it works'
    Self-attention (6 h)
    `twin/heads` is the same, and was done today: this ticks it here too
$ roadmap --roadmap twin.toml show heads
 1.1  heads                                       ✓* done, with evidence: today
 Attention heads
 S

 Same as       llm/attention
 Time          none yet
 Review        next on 2026-11-25
 Evidence      https://example.com/heads
               it works

"#]]
    );
    assert_data_eq!(
        Sandbox::chinese(sandbox).session(&["--roadmap llm next -n 1"]),
        str![[r#"
$ roadmap --roadmap llm next -n 1
 1. roadmap done attention --did https://example.com/heads --did 'it works'
    自注意力机制（6 小时）
    与 `twin/heads` 是同一内容，那边今天已完成：用这条命令在这里也记为完成

"#]]
    );
}

#[test]
fn an_overlay_hides_and_adds_and_outlives_what_it_names() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "data/roadmaps/llm.local.toml",
        r#"hide = ["moe", "no-more"]
[[topic]]
id = "my-rag"
title = "RAG at work"
after = "rag"
requires = ["rag", "no-more"]
practice = "Build it."
[[topic]]
id = "attention"
title = "Shipped by now"
[[topic]]
id = "of-mine"
title = { en = "Of mine", zh = "我的" }
into = "rag-core"
[[resource]]
topic = "attention"
title = "My notes"
url = "https://example.com/mine"
"#,
    );
    assert_data_eq!(
        sandbox.session(&["list rag-core", "-q list moe", "-q show my-rag", "-q done my-rag"]),
        str![[r#"
$ roadmap list rag-core
 3 Building LLM applications                                         0/34    0%
  RAG, the basics
       3.4.1  rag               RAG from scratch                         5 h
       3.4.2  my-rag            RAG at work
       3.4.3  document-parsing  Parsing real documents                   4 h
       3.4.4  rag-chunking      Chunking                                 3 h
       3.4.5  embedding-models  Embedding models for retrieval           3 h
       3.4.6  vector-db         Vector databases and approximate search  4 h
       3.4.7  of-mine           Of mine
warning: 3 things passed over in [HERE]/data/roadmaps/llm.local.toml
hint: roadmap check [HERE]/data/roadmaps/llm.local.toml shows them
$ roadmap -q list moe
error: no topic, module or stage `moe` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap -q show my-rag
 3.4.2  my-rag                                                          pending
 RAG at work
 Building LLM applications / RAG, the basics

 Practice
   Build it.

 Requires      rag
 Time          none yet
$ roadmap -q done my-rag
 ✓ my-rag done    Building LLM applications 1/34, 2%
   it builds on rag, which is still open

"#]]
    );
    assert!(sandbox.ok("-q show attention").contains("My notes"));
    assert_data_eq!(
        sandbox.session(&["check data/roadmaps/llm.local.toml"]),
        str![[r#"
$ roadmap check data/roadmaps/llm.local.toml
error: there is no topic `no-more`
  ╭▸ data/roadmaps/llm.local.toml:1:16
  │
1 │ hide = ["moe", "no-more"]
  ╰╴               ━━━━━━━━━

error: there is no topic `no-more`
  ╭▸ data/roadmaps/llm.local.toml:6:20
  │
6 │ requires = ["rag", "no-more"]
  ╰╴                   ━━━━━━━━━

error: `attention` already stands for something else
  ╭▸ data/roadmaps/llm.local.toml:9:6
  │
9 │ id = "attention"
  ╰╴     ━━━━━━━━━━━

   data/roadmaps/llm.local.toml: 3 errors
error: 3 errors
[exit 1]

"#]]
    );
    sandbox.file("data/roadmaps/llm.local.toml", "hide = 3\n");
    assert_data_eq!(
        sandbox.session(&["status"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished
warning: all of [HERE]/data/roadmaps/llm.local.toml is passed over, for 1 fault
hint: roadmap check [HERE]/data/roadmaps/llm.local.toml shows them

"#]]
    );
    assert_data_eq!(
        sandbox.session(&["check nowhere.local.toml"]),
        str![[r#"
$ roadmap check nowhere.local.toml
error: nowhere.local.toml lies over the roadmap `nowhere`, and there is none
hint: `roadmap use` lists those that there are; the name of the file begins with the id of its roadmap
[exit 1]

"#]]
    );
}

#[test]
fn an_overlay_lies_over_a_roadmap_of_ones_own_as_well() {
    let sandbox = with_own();
    sandbox.file("data/roadmaps/own.local.toml", "hide = [\"gone\"]\n");
    assert_data_eq!(
        sandbox.session(&["list", "use"]),
        str![[r#"
$ roadmap list
 1 S                                                                  0/3    0%
       1.1  docker     Docker
       1.2  old-name   Named otherwise
       1.3  untouched  Gone as well
$ roadmap use
 Roadmap  Title                                      Done
 llm      Learning large language models, by doing  0/100  0%
 own ◂    Own                                         0/3  0%

"#]]
    );
}

#[test]
fn an_overlay_knows_topics_by_the_ids_that_they_had_and_its_own_faults_cost_no_other_topic() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "data/roadmaps/own.toml",
        "format = 1\nid = \"own\"\ntitle = \"Own\"\n[[stage]]\nid = \"one\"\ntitle = \"One\"\n\
         [[stage.topic]]\nid = \"first\"\ntitle = \"First\"\naliases = [\"uno\"]\n\
         [[stage.topic]]\nid = \"second\"\ntitle = \"Second\"\naliases = [\"due\"]\n\
         [[stage.topic]]\nid = \"third\"\ntitle = \"Third\"\nrequires = [\"second\"]\n",
    );
    sandbox.file(
        "data/roadmaps/own.local.toml",
        "hide = [\"due\"]\n\
         [[topic]]\nid = \"Bad One\"\ntitle = \"Bad one\"\nafter = \"uno\"\n\
         [[topic]]\nid = \"Bad Two\"\ntitle = \"Bad two\"\nafter = \"uno\"\n\
         [[topic]]\nid = \"good\"\ntitle = \"Good\"\naliases = [\"third\", \"better\"]\nafter = \"uno\"\n\
         [[resource]]\ntopic = \"uno\"\ntitle = \"A page\"\nurl = \"https://example.com/page\"\n",
    );
    sandbox.ok("use own");
    assert_data_eq!(
        sandbox.session(&["list", "show first", "show third", "check data/roadmaps/own.local.toml"]),
        str![[r#"
$ roadmap list
 1 One                                                                0/3    0%
       1.1  first  First
       1.2  good   Good
       1.3  third  Third
warning: 3 things passed over in [HERE]/data/roadmaps/own.local.toml
hint: roadmap check [HERE]/data/roadmaps/own.local.toml shows them
$ roadmap show first
 1.1  first                                                             pending
 First
 One

 Time          none yet

 Resources
   1. A page
      https://example.com/page
warning: 3 things passed over in [HERE]/data/roadmaps/own.local.toml
hint: roadmap check [HERE]/data/roadmaps/own.local.toml shows them
$ roadmap show third
 1.3  third                                                             pending
 Third
 One

 Time          none yet
warning: 3 things passed over in [HERE]/data/roadmaps/own.local.toml
hint: roadmap check [HERE]/data/roadmaps/own.local.toml shows them
$ roadmap check data/roadmaps/own.local.toml
error: `Bad One` is not an id
  ╭▸ data/roadmaps/own.local.toml:3:6
  │
3 │ id = "Bad One"
  │      ━━━━━━━━━
  │
  ╰ hint: lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day

error: `Bad Two` is not an id
  ╭▸ data/roadmaps/own.local.toml:7:6
  │
7 │ id = "Bad Two"
  │      ━━━━━━━━━
  │
  ╰ hint: lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day

error: `third` already stands for something else
   ╭▸ data/roadmaps/own.local.toml:13:11
   │
13 │ aliases = ["third", "better"]
   ╰╴          ━━━━━━━━━━━━━━━━━━━

   data/roadmaps/own.local.toml: 3 errors
error: 3 errors
[exit 1]

"#]]
    );
}

#[test]
fn a_new_edition_loses_nothing_that_was_recorded() {
    let sandbox = with_own();
    for act in [
        "done docker",
        "done old-name --did https://example.com",
        "done gone --did notes.md --spent 2h -m 'worth it' --date 2026-11-20",
    ] {
        sandbox.ok(act);
    }
    sandbox.file("own.toml", SECOND);
    assert_data_eq!(
        sandbox.at("2026-11-25T20:00:00+08:00").session(&[
            "use own --changes",
            "use own.toml",
            "list",
            "use own --changes",
            "use llm --changes",
            "use own --changes --json",
        ]),
        str![[r#"
$ roadmap use own --changes
 `own` since it was last taken into use here, Monday

 As it was  4 topics
$ roadmap use own.toml
 `own` is in use: Own, second edition, 2 of 3 topics
   the file that was there before is kept as [HERE]/data/roadmaps/own.toml.before

 `own` since it was last taken into use here, Monday

 As it was  1 topic
 Renamed    old-name is new-name now
 Gone       gone, Gone soon: done on 2026-11-20, 2 h, notes.md, 1 note
            untouched, Gone as well: nothing was recorded on it
 New        fresh, Fresh
   what was recorded stays: it counts again once a topic has that id, or names it in `aliases`
$ roadmap list
 1 S                                                                  2/3   66%
   ✓   1.1  docker    Docker
   ✓*  1.2  new-name  Named anew
       1.3  fresh     Fresh
$ roadmap use own --changes
 `own` since it was last taken into use here, Monday

 As it was  1 topic
 Renamed    old-name is new-name now
 Gone       gone, Gone soon: done on 2026-11-20, 2 h, notes.md, 1 note
            untouched, Gone as well: nothing was recorded on it
 New        fresh, Fresh
   what was recorded stays: it counts again once a topic has that id, or names it in `aliases`
$ roadmap use llm --changes
 `llm` was not taken into use here before: what was recorded tells what it had
$ roadmap use own --changes --json
{
  "schema": 1,
  "id": "own",
  "since": "2026-11-23",
  "kept": 1,
  "renamed": [
    {
      "from": "old-name",
      "to": "new-name",
      "status": "done"
    }
  ],
  "gone": [
    {
      "id": "gone",
      "title": "Gone soon",
      "status": "done",
      "done_on": "2026-11-20",
      "minutes": 120,
      "evidence": [
        "notes.md"
      ],
      "notes": [
        "worth it"
      ]
    },
    {
      "id": "untouched",
      "title": "Gone as well",
      "status": "pending",
      "done_on": null,
      "minutes": 0,
      "evidence": [],
      "notes": []
    }
  ],
  "new": [
    {
      "id": "fresh",
      "title": "Fresh"
    }
  ]
}

"#]]
    );
    sandbox.file("own.toml", FIRST);
    assert_data_eq!(
        sandbox.session(&["use own.toml", "list"]),
        str![[r#"
$ roadmap use own.toml
 `own` is in use: Own, 3 of 4 topics
   the file that was there before is kept as [HERE]/data/roadmaps/own.toml.before-2

 `own` since it was last taken into use here, today

 As it was  1 topic
 Gone       fresh, Fresh: nothing was recorded on it
            new-name, Named anew: nothing was recorded on it
 New        old-name, Named otherwise
            gone, Gone soon
            untouched, Gone as well
$ roadmap list
 1 S                                                                  3/4   75%
   ✓   1.1  docker     Docker
   ✓*  1.2  old-name   Named otherwise
   ✓*  1.3  gone       Gone soon
       1.4  untouched  Gone as well

"#]]
    );
    assert_data_eq!(
        Sandbox::chinese(sandbox).session(&["use llm --changes"]),
        str![[r#"
$ roadmap use llm --changes
 `llm` 还没有在这里启用过：以前有哪些主题，只能从记录里看出来

"#]]
    );
}

#[test]
fn a_file_that_is_called_otherwise_than_its_roadmap_is_named() {
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/other.toml", FIRST);
    sandbox.file("data/roadmaps/llm.toml", FIRST);
    assert_data_eq!(
        sandbox.session(&["--roadmap other status", "use"]),
        str![[r#"
$ roadmap --roadmap other status
error: [HERE]/data/roadmaps/other.toml holds roadmap `own`
hint: call the file own.toml
[exit 1]
$ roadmap use
 Roadmap  Title                                      Done
 llm ◂    Learning large language models, by doing  0/100  0%
 other    cannot be read
   [HERE]/data/roadmaps/other.toml holds roadmap `own`; call the file own.toml

"#]]
    );
    let said = String::from_utf8(sandbox.run("doctor").stdout).unwrap();
    assert!(said.contains("llm.toml is never read: `llm` is built in"), "{said}");
}

#[test]
fn looking_writes_nothing_and_using_writes_settings_and_state_alone() {
    let sandbox = with_own();
    sandbox.ok("done docker");
    let before = sandbox.tree();
    for line in ["use", "use --changes", "--roadmap llm status", "check own.toml", "next"] {
        sandbox.ok(line);
    }
    assert_eq!(sandbox.tree(), before);
    let journal = fs::read(sandbox.journal()).unwrap();
    sandbox.ok("use llm");
    assert_eq!(fs::read(sandbox.journal()).unwrap(), journal);
}

/// A roadmap of so many topics without modules, foundations, hours or practices, in one language.
fn plain(n_topics: usize) -> String {
    let topic = |n| format!("[[stage.topic]]\nid = \"topic-{n}\"\ntitle = \"Thema {n}\"\n");
    let topics: Vec<String> = (0..n_topics).map(topic).collect();
    format!("format = 1\nid = \"plain\"\ntitle = \"Plain\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n{}", topics.concat())
}

#[test]
fn every_command_works_on_any_roadmap() {
    for n_topics in [1, 2000] {
        let sandbox = Sandbox::new();
        sandbox.file("plain.toml", plain(n_topics));
        sandbox.ok("use plain.toml");
        for line in [
            "start",
            "stuck -m why",
            "unstuck -m so",
            "stop",
            "note -m text",
            "study 45m",
            "park",
            "reopen topic-0",
            "done topic-0 --did here",
            "review topic-0 good",
            "skip topic-0",
            "undo",
            "redo",
            "undo",
            "term word -m meaning",
            "add 'One more' --to s",
            "status",
            "list",
            "list s",
            "show topic-0",
            "show s",
            "next",
            "next 20m",
            "why topic-0",
            "log",
            "gaps",
            "review",
            "export",
            "export --format json",
            "export --format csv",
            "export --flavor obsidian",
            "export -o p.md",
            "import p.md",
            "doctor",
            "config",
            "use",
            "use --changes",
            "check plain.toml",
        ] {
            let [plain, chinese] = ["", "--lang zh "].map(|lang| sandbox.run(&format!("{lang}{line}")));
            // What was recorded by the first is no news to the second, or another act.
            assert!(plain.status.success(), "{line}: {}", String::from_utf8_lossy(&plain.stderr));
            assert!(
                chinese.status.code().is_some_and(|code| code < 2),
                "{line}: {}",
                String::from_utf8_lossy(&chinese.stderr)
            );
        }
        assert_eq!(sandbox.ok("list --status done").matches("topic-").count(), 1);
    }
}

#[cfg(unix)]
#[test]
fn the_sheet_of_a_topic_that_is_done_elsewhere_ends_in_the_line_that_ticks_it() {
    let sandbox = Sandbox::new();
    sandbox.file("twin.toml", TWIN);
    sandbox.ok("use twin.toml");
    sandbox.ok("--roadmap llm done attention --did https://example.com/heads");
    assert_data_eq!(
        sandbox.screens(&["show heads"]),
        str![[r#"
$ roadmap show heads
 1.1  heads                                                             pending
 Attention heads
 S

 Same as       ✓ llm/attention
 Time          none yet

 next: roadmap done heads --did https://example.com/heads
    (`llm/attention` is the same, and was done today: this ticks it here too)

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().screens(&["show heads"]),
        str![[r#"
$ roadmap show heads
 1.1  heads                                                              未开始
 Attention heads
 S

 同一内容      ✓ llm/attention
 用时          暂无记录

 下一步：roadmap done heads --did https://example.com/heads
    （与 `llm/attention` 是同一内容，那边今天已完成：用这条命令在这里也记为完
    成）

"#]]
    );
}

#[test]
fn topics_that_name_each_other_are_shown_as_one_twin() {
    let sandbox = Sandbox::new();
    sandbox.file("twin.toml", TWIN);
    sandbox.file("other.toml", FIRST.replace("id = \"docker\"\n", "id = \"docker\"\nsame_as = [\"twin/docker\"]\n"));
    sandbox.ok("use other.toml");
    sandbox.file("twin.toml", format!("{TWIN}same_as = [\"own/docker\"]\n"));
    sandbox.ok("use twin.toml");
    assert_data_eq!(
        sandbox.session(&["show docker", "--roadmap own show docker"]),
        str![[r#"
$ roadmap show docker
 1.2  docker                                                            pending
 Docker
 S

 Same as       own/docker
 Time          none yet
$ roadmap --roadmap own show docker
 1.1  docker                                                            pending
 Docker
 S

 Same as       twin/docker
 Time          none yet

"#]]
    );
}

#[test]
fn topics_that_one_added_are_neither_new_in_an_edition_nor_gone_from_it() {
    let sandbox = with_own();
    assert_data_eq!(
        sandbox.session(&["add 'Of mine' --to s", "use own", "undo", "use own"]),
        str![[r#"
$ roadmap add 'Of mine' --to s
   of-mine added, a topic of your own: Of mine
   at the end of "S"
$ roadmap use own
 `own` is in use: Own, 0 of 5 topics
$ roadmap undo
 took back 1:
   of-mine: added, "Of mine"
$ roadmap use own
 `own` is in use: Own, 0 of 4 topics

"#]]
    );
}

/// A roadmap with two modules in a stage, and a topic that had another id.
const MODULES: &str = r#"format = 1
id = "own"
title = "Own"
[[stage]]
id = "s"
title = "S"
[[stage.module]]
id = "first"
title = "First"
[[stage.module.topic]]
id = "docker"
title = "Docker"
[[stage.module]]
id = "last"
title = "Last"
[[stage.module.topic]]
id = "new-name"
title = "Named anew"
aliases = ["old-name"]
"#;

#[test]
fn an_overlay_adds_to_a_stage_at_its_end_and_gives_no_id_that_a_topic_had() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", MODULES);
    sandbox.ok("use own.toml");
    sandbox.file(
        "data/roadmaps/own.local.toml",
        r#"[[topic]]
id = "mine"
title = "Mine"
into = "s"
[[topic]]
id = "old-name"
title = "Taken"
after = "docker"
"#,
    );
    assert_data_eq!(
        sandbox.session(&["list", "check data/roadmaps/own.local.toml"]),
        str![[r#"
$ roadmap list
 1 S                                                                  0/3    0%
  First
       1.1.1  docker    Docker
  Last
       1.2.1  new-name  Named anew
       1.2.2  mine      Mine
warning: 1 thing passed over in [HERE]/data/roadmaps/own.local.toml
hint: roadmap check [HERE]/data/roadmaps/own.local.toml shows them
$ roadmap check data/roadmaps/own.local.toml
error: `old-name` already stands for something else
  ╭▸ data/roadmaps/own.local.toml:6:6
  │
6 │ id = "old-name"
  ╰╴     ━━━━━━━━━━

   data/roadmaps/own.local.toml: 1 error
error: 1 error
[exit 1]

"#]]
    );
}

#[test]
fn a_topic_that_is_hidden_is_required_by_no_other() {
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/llm.local.toml", "hide = [\"embeddings\"]\n");
    assert_data_eq!(
        sandbox.session(&["list tokens-and-vectors", "show attention"]),
        str![[r#"
$ roadmap list tokens-and-vectors
 1 LLM fundamentals, hands on first                                  0/20    0%
  From text to vectors
       1.2.1  tokenization       Tokenization and BPE                            4 h
       1.2.2  language-modeling  Language modeling: from bigrams to neural nets  4 h
$ roadmap show attention
 1.3.1  attention                                                       pending
 Self-attention
 LLM fundamentals, hands on first / Inside the Transformer

 Each position sends out a query, compares it with the keys of the positions it may look at (in a GPT: itself and the earlier ones), and takes a weighted mix of their values.

 Practice
   Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.

 Leans on      vectors: every score is a dot product of a query and a key
               linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
 Leads to      transformer-block, positional-encoding
 Time          6 h estimated

 Resources
   1. Attention in transformers, step by step (3Blue1Brown) (video, en)
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   2. 《动手学深度学习》：自注意力和位置编码 (book, zh)
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

"#]]
    );
}

#[test]
fn a_folder_whose_files_say_something_else_in_one_is_written_out_as_the_roadmap_that_it_is() {
    let sandbox = Sandbox::new();
    sandbox
        .file("folder/roadmap.toml", "format = 1\nid = \"own\"\ntitle = \"Own\"\nstages = [\"1.toml\", \"2.toml\"]\n");
    sandbox.file("folder/1.toml", "[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n");
    sandbox.file("folder/2.toml", "stage = [{ id = \"t\", title = \"T\", topic = [{ id = \"b\", title = \"B\" }] }]\n");
    assert_data_eq!(
        sandbox.session(&["use folder", "list"]),
        str![[r#"
$ roadmap use folder
 `own` is in use: Own, 0 of 2 topics
$ roadmap list
 1 S                                                                  0/1    0%
       1.1  a  A

 2 T                                                                  0/1    0%
       2.1  b  B

"#]]
    );
}

#[test]
fn twins_are_found_however_their_names_are_quoted_in_overlays_and_by_earlier_ids() {
    let own = |id: &str, more: &str| {
        format!(
            "format = 1\nid = \"{id}\"\ntitle = \"{id}\"\n{more}[[stage]]\nid = \"s\"\ntitle = \"S\"\n\
             [[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n"
        )
    };
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/quoted.toml", own("quoted", "") + "same_as = ['llm/embeddings']\n");
    sandbox.file("data/roadmaps/laid.toml", own("laid", ""));
    sandbox.file(
        "data/roadmaps/laid.local.toml",
        "[[topic]]\nid = \"mine\"\ntitle = \"Mine\"\nsame_as = [\"llm/embeddings\"]\n",
    );
    sandbox.file("data/roadmaps/now.toml", own("now", "aliases = [\"then\"]\n"));
    sandbox.file("data/roadmaps/far.toml", own("far", "") + "same_as = [\"then/a\"]\n");
    for done in ["quoted done a", "laid done mine", "now done a"] {
        sandbox.ok(&format!("--roadmap {done}"));
    }
    assert_data_eq!(
        sandbox.session(&["show embeddings", "--roadmap far show a", "--roadmap then show a"]),
        str![[r#"
$ roadmap show embeddings
 1.2.2  embeddings                                                      pending
 Embeddings: tokens as vectors
 LLM fundamentals, hands on first / From text to vectors

 Every token is looked up as a row of numbers, and rows that lie close together have related meanings; this is where vectors become unavoidable.

 Practice
   Take the input embedding matrix of a small open model, choose 20 words that are a single token each, and list the ten nearest neighbors of each by cosine similarity. Done when a saved 2-D plot shows at least three groups of words clearly apart.

 Requires      tokenization
 Leans on      vectors: neighbors are ranked by cosine: the dot product divided by both lengths
               linear-algebra: with rows scaled to length 1, one matrix product gives cosines to all tokens
               unsupervised-learning: the 2-D plot needs a projection such as PCA, and its groups are clusters
 Leads to      attention, rag
 Same as       ✓ laid/mine, ✓ quoted/a
 Time          3 h estimated

 Resources
   1. The Illustrated Word2vec (Jay Alammar) (article, en)
      https://jalammar.github.io/illustrated-word2vec/
   2. 《动手学深度学习》：词嵌入（word2vec） (book, zh)
      https://zh.d2l.ai/chapter_natural-language-processing-pretraining/word2vec.html
$ roadmap --roadmap far show a
 1.1  a                                                                 pending
 A
 S

 Same as       ✓ now/a
 Time          none yet
$ roadmap --roadmap then show a
 1.1  a                                                           ✓ done: today
 A
 S

 Same as       far/a
 Time          none yet
 Review        next on 2026-11-25

"#]]
    );
}

#[cfg(unix)]
#[test]
fn a_link_among_the_roadmaps_is_neither_read_nor_written_through() {
    let sandbox = Sandbox::new();
    sandbox.file("elsewhere.toml", FIRST);
    sandbox.file("data/roadmaps/other.toml", FIRST.replace("\"own\"", "\"other\""));
    std::os::unix::fs::symlink(sandbox.path().join("elsewhere.toml"), sandbox.path().join("data/roadmaps/own.toml"))
        .unwrap();
    sandbox.file("own.md", "# Own\n- [ ] One\n");
    assert_data_eq!(
        sandbox.session(&["use", "use own", "import own.md", "use elsewhere.toml"]),
        str![[r#"
$ roadmap use
 Roadmap  Title                                      Done
 llm ◂    Learning large language models, by doing  0/100  0%
 other    Own                                         0/4  0%
$ roadmap use own
error: no roadmap `own`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap import own.md
error: cannot write [HERE]/data/roadmaps/own.toml: it is not a regular file; nothing was saved
[exit 1]
$ roadmap use elsewhere.toml
error: cannot write [HERE]/data/roadmaps/own.toml: it is not a regular file; nothing was saved
[exit 1]

"#]]
    );
    assert_eq!(sandbox.read("elsewhere.toml"), FIRST);
}

#[test]
fn a_roadmap_is_taken_into_use_where_this_device_remembers_nothing_yet_and_settings_are_not_written_over() {
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/own.toml", FIRST);
    sandbox.ok("use own");
    assert_data_eq!(
        sandbox.session(&["use own --changes"]),
        str![[r#"
$ roadmap use own --changes
 `own` since it was last taken into use here, today

 As it was  4 topics

"#]]
    );
    sandbox.file("home/.config/roadmap/config.toml", "[roadmap]\nkept = true\n");
    assert_data_eq!(
        sandbox.session(&["use own"]),
        str![[r#"
$ roadmap use own
error: [HERE]/home/.config/roadmap/config.toml:1: `roadmap` takes an id in quotes
hint: to mend it: roadmap config edit
[exit 1]

"#]]
    );
    assert_eq!(sandbox.read("home/.config/roadmap/config.toml"), "[roadmap]\nkept = true\n");
    sandbox.file("home/.config/roadmap/config.toml", "roadmap = \"gone\"\n");
    assert_data_eq!(
        sandbox.session(&["use"]),
        str![[r#"
$ roadmap use
 Roadmap  Title                                      Done
 llm      Learning large language models, by doing  0/100  0%
 own      Own                                         0/4  0%
 gone ◂   cannot be read
   no roadmap `gone`

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["use"]),
        str![[r#"
$ roadmap use
 路线图  标题             完成
 llm     边做边学大模型  0/100  0%
 own     Own               0/4  0%
 gone ◂  无法读取
   没有路线图 `gone`

"#]]
    );
}

#[test]
fn what_is_no_roadmap_is_told_from_one() {
    let sandbox = with_own();
    sandbox.file("list.md", "# List\n- [ ] One\n");
    sandbox.file("data/roadmaps/own.local.toml", "hide = []\n");
    sandbox.file("other.local.toml", "hide = []\n");
    let lines = [
        "use list.md",
        "--roadmap list.md list",
        "check list.md",
        "check nowhere.csv",
        "use data/roadmaps/own.local.toml",
        "--roadmap data/roadmaps/own.local.toml list",
        "check data/roadmaps/own.local.toml",
        "use other.local.toml",
        "check other.local.toml",
    ];
    assert_data_eq!(
        sandbox.session(&lines),
        str![[r#"
$ roadmap use list.md
error: list.md is a list, not a roadmap
hint: `roadmap import` makes a roadmap of it
[exit 1]
$ roadmap --roadmap list.md list
error: list.md is a list, not a roadmap
hint: `roadmap import` makes a roadmap of it
[exit 1]
$ roadmap check list.md
error: list.md is a list, not a roadmap
hint: `roadmap import` makes a roadmap of it
[exit 1]
$ roadmap check nowhere.csv
error: cannot read nowhere.csv: it is not there
[exit 1]
$ roadmap use data/roadmaps/own.local.toml
error: data/roadmaps/own.local.toml is no roadmap: it lies over `own`, and is read with it
hint: name `own` instead: that is the roadmap with this file over it
[exit 1]
$ roadmap --roadmap data/roadmaps/own.local.toml list
error: data/roadmaps/own.local.toml is no roadmap: it lies over `own`, and is read with it
hint: name `own` instead: that is the roadmap with this file over it
[exit 1]
$ roadmap check data/roadmaps/own.local.toml
   data/roadmaps/own.local.toml: nothing is wrong
$ roadmap use other.local.toml
error: other.local.toml lies over the roadmap `other`, and there is none
hint: `roadmap use` lists those that there are; the name of the file begins with the id of its roadmap
[exit 1]
$ roadmap check other.local.toml
error: other.local.toml lies over the roadmap `other`, and there is none
hint: `roadmap use` lists those that there are; the name of the file begins with the id of its roadmap
[exit 1]

"#]]
    );
    let sandbox = sandbox.chinese();
    let lines = ["use list.md", "--roadmap data/roadmaps/own.local.toml list", "check other.local.toml"];
    assert_data_eq!(
        sandbox.session(&lines),
        str![[r#"
$ roadmap use list.md
错误：list.md 是一份清单，不是路线图
提示：`roadmap import` 可以把它变成路线图
[exit 1]
$ roadmap --roadmap data/roadmaps/own.local.toml list
错误：data/roadmaps/own.local.toml 不是路线图，而是盖在 `own` 上面的文件，会随它一起读入
提示：请改写 `own`：用的就是盖上了这个文件的那份路线图
[exit 1]
$ roadmap check other.local.toml
错误：other.local.toml 要盖在路线图 `other` 上面，但没有这份路线图
提示：`roadmap use` 列出已有的路线图；文件名的开头要与路线图的 id 一致
[exit 1]

"#]]
    );
}

#[test]
fn what_an_edition_changed_is_told_once_and_again_where_it_is_asked_for() {
    let sandbox = with_own();
    sandbox.ok("use own");
    sandbox.ok("done docker");
    let file = "data/roadmaps/own.toml";
    let first = sandbox.read(file);
    sandbox.file(file, first.replace("id = \"docker\"", "id = \"podman\""));
    let lines = ["use own", "use own", "use own --changes", "--lang zh use own --changes"];
    assert_data_eq!(
        sandbox.session(&lines),
        str![[r#"
$ roadmap use own
 `own` is in use: Own, 0 of 4 topics

 `own` since it was last taken into use here, today

 As it was  3 topics
 Gone       docker, Docker: done on 2026-11-23
 New        podman, Docker
   what was recorded stays: it counts again once a topic has that id, or names it in `aliases`
$ roadmap use own
 `own` is in use: Own, 0 of 4 topics
$ roadmap use own --changes
 `own` since it was last taken into use here, today

 As it was  3 topics
 Gone       docker, Docker: done on 2026-11-23
 New        podman, Docker
   what was recorded stays: it counts again once a topic has that id, or names it in `aliases`
$ roadmap --lang zh use own --changes
 `own` 与上次在这里启用时（今天）相比：

 未变       3 个主题
 已删除     docker，Docker：2026-11-23 完成
 新增       podman，Docker
   记录都还在：只要有主题用回这个 id，或把它写进 `aliases`，就会重新计入

"#]]
    );
    sandbox.file(file, first.replace("id = \"docker\"", "id = \"buildah\""));
    assert_data_eq!(
        sandbox.session(&["use own --changes", "use own", "use own"]),
        str![[r#"
$ roadmap use own --changes
 `own` since it was last taken into use here, today

 As it was  3 topics
 Gone       podman, Docker: nothing was recorded on it
 New        buildah, Docker
$ roadmap use own
 `own` is in use: Own, 0 of 4 topics

 `own` since it was last taken into use here, today

 As it was  3 topics
 Gone       podman, Docker: nothing was recorded on it
 New        buildah, Docker
$ roadmap use own
 `own` is in use: Own, 0 of 4 topics

"#]]
    );
}

#[test]
fn what_looks_like_a_file_and_is_not_there_is_said_to_be_not_there() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["use ./nope.toml", "use nope"]),
        str![[r#"
$ roadmap use ./nope.toml
error: cannot read ./nope.toml: it is not there
[exit 1]
$ roadmap use nope
error: no roadmap `nope`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]

"#]]
    );
}
