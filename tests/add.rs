//! `roadmap add`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_topic_of_ones_own_stands_beside_the_others_counts_and_can_be_taken_back() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "add \"My RAG project\" --after rag",
            "add My RAG project",
            "add \"提示词库\" --to rag-core",
            "add \"我的 RAG\" --to applications",
            "add \"Our own maths\" --to mathematics",
            "list rag-core",
            "list foundations --search own",
            "status",
            "start my-rag-project",
            "@2026-11-23T20:30:00+08:00",
            "done my-rag-project --did https://example.com/mine",
            "show my-rag-project",
            "log -n 3",
            "undo 1",
            "list --search my-rag",
            "redo",
            "list --search my-rag",
        ]),
        str![[r#"
$ roadmap add "My RAG project" --after rag
   my-rag-project added, a topic of your own: My RAG project
   after rag, in "RAG, the basics"
$ roadmap add My RAG project
   my-rag-project has that title already; nothing to record
$ roadmap add "提示词库" --to rag-core
   rag-core-1 added, a topic of your own: 提示词库
   at the end of "RAG, the basics"
$ roadmap add "我的 RAG" --to applications
   rag-2 added, a topic of your own: 我的 RAG
   at the end of "Evaluate, secure, ship"
$ roadmap add "Our own maths" --to mathematics
   our-own-maths added, a topic of your own: Our own maths
   at the end of "Mathematics"
   it stands on the shelf, outside all totals
$ roadmap list rag-core
 3 Building LLM applications                                         0/35    0%
  RAG, the basics
       3.4.1  rag               RAG from scratch                         5 h
              my-rag-project    My RAG project (yours)
       3.4.2  document-parsing  Parsing real documents                   4 h
       3.4.3  rag-chunking      Chunking                                 3 h
       3.4.4  embedding-models  Embedding models for retrieval           3 h
       3.4.5  vector-db         Vector databases and approximate search  4 h
              rag-core-1        提示词库 (yours)
$ roadmap list foundations --search own
 Foundations, looked up when needed
  Mathematics
       our-own-maths  Our own maths (yours)
$ roadmap status
 Learning large language models, by doing         0 of 103 topics (3 yours), 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/35       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished
$ roadmap start my-rag-project
 ▸ my-rag-project begun    Building LLM applications 0/35, 0%
$ roadmap done my-rag-project --did https://example.com/mine
 ✓ my-rag-project done, with evidence    Building LLM applications 1/35, 2%
   my-rag-project: 30 min recorded
$ roadmap show my-rag-project
 my-rag-project                                   ✓* done, with evidence: today
 My RAG project (yours)
 Building LLM applications / RAG, the basics

 Time          30 min in 1 session
 Review        next on 2026-11-25
 Evidence      https://example.com/mine
$ roadmap log -n 3
 2026-11-23
   6  20:30  my-rag-project: done, 30 min, evidence: https://example.com/mine
   5  20:00  my-rag-project: learning, timer started
   4  20:00  our-own-maths: added, "Our own maths"
   3 acts before these: -n 6 shows them
$ roadmap undo 1
 took back 1:
   my-rag-project: added, "My RAG project"
   2 acts on it count no longer; to have it back: roadmap redo
$ roadmap list --search my-rag
 nothing here matches
$ roadmap redo
 brought back what 7 had taken back:
   my-rag-project: added, "My RAG project"
$ roadmap list --search my-rag
 3 Building LLM applications                                         1/35    2%
  RAG, the basics
   ✓*  my-rag-project  My RAG project (yours)

"#]]
    );
}

#[test]
fn where_nothing_is_said_it_goes_behind_the_topic_in_progress() {
    assert_data_eq!(
        Sandbox::new().session(&["add First", "start rag", "add Second", "list --search first", "list rag-core"]),
        str![[r#"
$ roadmap add First
   first added, a topic of your own: First
   at the end of "How models are made"
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap add Second
   second added, a topic of your own: Second
   after rag, in "RAG, the basics"
$ roadmap list --search first
 1 LLM fundamentals, hands on first                                  0/22    0%
  First contact
       1.1.2  first-api-call  Your first model API call  2 h
  How models are made
              first           First (yours)
$ roadmap list rag-core
 3 Building LLM applications                                         0/33    0%
  RAG, the basics
   ▸   3.4.1  rag               RAG from scratch                         5 h
              second            Second (yours)
       3.4.2  document-parsing  Parsing real documents                   4 h
       3.4.3  rag-chunking      Chunking                                 3 h
       3.4.4  embedding-models  Embedding models for retrieval           3 h
       3.4.5  vector-db         Vector databases and approximate search  4 h

"#]]
    );
}

#[test]
fn what_cannot_be_added_is_refused() {
    let long = format!("add {}", "a".repeat(201));
    assert_data_eq!(
        Sandbox::new().session(&[
            "add",
            "add \"  \"",
            &long,
            "add X --to rag",
            "add X --after rag-core",
            "add X --after nothing",
            "add X --after rag --to rag-core",
            "add Self-attention",
            "add 3d",
            "add rag",
        ]),
        str![[r#"
$ roadmap add
error: TITLE is missing
hint: for example: roadmap add "My RAG project" --after rag
hint: roadmap add --help
[exit 2]
$ roadmap add "  "
error: the text is empty
[exit 1]
$ roadmap add aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
error: a title has at most 200 characters
[exit 1]
$ roadmap add X --to rag
error: `rag` is a topic, and --to takes a module or a stage
hint: to put it after that topic: --after rag
[exit 1]
$ roadmap add X --after rag-core
error: `rag-core` holds several topics, and one is wanted
hint: one of `rag`, `document-parsing`, `rag-chunking`, `embedding-models`, `vector-db`
[exit 1]
$ roadmap add X --after nothing
error: no topic `nothing` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap add X --after rag --to rag-core
error: --after does not go together with --to
hint: roadmap add --help
[exit 2]
$ roadmap add Self-attention
   attention has that title already; nothing to record
$ roadmap add 3d
   how-models-are-made-1 added, a topic of your own: 3d
   at the end of "How models are made"
$ roadmap add rag
   rag-2 added, a topic of your own: rag
   at the end of "How models are made"

"#]]
    );
}

#[test]
fn it_comes_to_other_devices() {
    let (laptop, phone) = (Sandbox::new(), Sandbox::new());
    phone.device("phone");
    laptop.ok("add \"My RAG\" --after rag");
    phone.receive(&laptop);
    phone.at("2026-11-23T20:05:00+08:00").ok("done my-rag --did ~/mine");
    laptop.receive(&phone);
    assert_data_eq!(
        laptop.session(&["list rag-core --search my"]),
        str![[r#"
$ roadmap list rag-core --search my
 3 Building LLM applications                                         1/33    3%
  RAG, the basics
   ✓*  my-rag  My RAG (yours)

"#]]
    );
}

#[test]
fn what_was_recorded_on_a_topic_that_is_taken_back_is_said_and_comes_back_with_it() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "add Mine --after rag",
                "done mine --did https://example.com/mine --spent 30m",
                "undo 1",
                "doctor",
                "redo",
                "list rag-core --search mine",
                "add \"Our Docker\" --to langu",
                "add \"Our Docker\" --to foundations",
            ])
            .lines()
            .filter(|line| !line.contains("[HERE]") && !line.contains("git"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap add Mine --after rag
   mine added, a topic of your own: Mine
   after rag, in "RAG, the basics"
$ roadmap done mine --did https://example.com/mine --spent 30m
 ✓ mine done, with evidence    Building LLM applications 1/33, 3%
   mine: 30 min recorded
$ roadmap undo 1
 took back 1:
   mine: added, "Mine"
   1 act on it counts no longer; to have it back: roadmap redo
$ roadmap doctor
 roadmap 0.1.0

 Roadmap    llm
 Terminal   English, UTF-8, no terminal
 Clock      2026-11-23 20:00 +08:00
 Sync       not set up: roadmap sync --init ADDRESS

 Device       Id        Acts  Last act
 device 29j8  29j8dkxj     3  2026-11-23 20:00  this one

 - llm/mine was added and taken back; 1 act on it
     nothing is lost: roadmap redo 1 brings it back with all of them
 all is well: nothing needs a hand
$ roadmap redo
 brought back what 3 had taken back:
   mine: added, "Mine"
$ roadmap list rag-core --search mine
 3 Building LLM applications                                         1/33    3%
  RAG, the basics
   ✓*  mine  Mine (yours)
$ roadmap add "Our Docker" --to langu
error: no topic, module or stage `langu` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap add "Our Docker" --to foundations
   our-docker added, a topic of your own: Our Docker
   at the end of "Languages and systems"
   it stands on the shelf, outside all totals
"#]]
    );
}

#[test]
fn an_id_is_never_given_twice_and_never_empty() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "add 提示词 --to agents",
            "done agents-1 --did https://example.com/mine",
            "undo 1",
            "add 检索 --to agents",
            "list agents --search 检索",
        ]),
        str![[r#"
$ roadmap add 提示词 --to agents
   agents-1 added, a topic of your own: 提示词
   at the end of "Agents"
$ roadmap done agents-1 --did https://example.com/mine
 ✓ agents-1 done, with evidence    Building LLM applications 1/33, 3%
$ roadmap undo 1
 took back 1:
   agents-1: added, "提示词"
   1 act on it counts no longer; to have it back: roadmap redo
$ roadmap add 检索 --to agents
   agents-2 added, a topic of your own: 检索
   at the end of "Agents"
$ roadmap list agents --search 检索
 3 Building LLM applications                                         0/33    0%
  Agents
       agents-2  检索 (yours)

"#]]
    );
    let module = "m".repeat(63);
    let own = format!(
        "format = 1\nid = \"long\"\ntitle = \"L\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.module]]\nid = \"{module}\"\ntitle = \"M\"\n[[stage.module.topic]]\nid = \"t\"\ntitle = \"T\"\n"
    );
    sandbox.file("long.toml", own);
    let said = sandbox.ok(&format!("--roadmap long.toml add 提示词 --to {module}"));
    assert!(said.contains(&format!("{}-1 added", "m".repeat(58))), "{said}");
}

#[test]
fn what_follows_a_topic_that_was_taken_back_stays_where_it_was() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "add Alpha --after rag",
            "add Beta --after alpha",
            "undo 1",
            "list --search beta",
            "redo",
            "list --search a --status done",
        ]),
        str![[r#"
$ roadmap add Alpha --after rag
   alpha added, a topic of your own: Alpha
   after rag, in "RAG, the basics"
$ roadmap add Beta --after alpha
   beta added, a topic of your own: Beta
   after alpha, in "RAG, the basics"
$ roadmap undo 1
 took back 1:
   alpha: added, "Alpha"
$ roadmap list --search beta
 3 Building LLM applications                                         0/33    0%
  RAG, the basics
       beta  Beta (yours)
$ roadmap redo
 brought back what 3 had taken back:
   alpha: added, "Alpha"
$ roadmap list --search a --status done
 nothing here matches

"#]]
    );
}
