//! `roadmap study` and `roadmap note`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

#[test]
fn time_and_topic_come_in_either_order() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "study rag 45m",
            "study 1h30m rag --date monday",
            "study 45m",
            "start rag",
            "study 20分钟 -m \"块的大小\"",
            "show rag",
        ]),
        str![[r#"
$ roadmap study rag 45m
   rag: 45 min recorded
$ roadmap study 1h30m rag --date monday
   rag: 1 h 30 min recorded
$ roadmap study 45m
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap study 20分钟 -m "块的大小"
   rag: 20 min recorded
   rag: 1 note kept
   the timer on rag is still running (0 min so far) and will count as well
$ roadmap show rag
 3.4.1  rag                                              ▸ learning since today
 RAG from scratch
 Building LLM applications / RAG, the basics

 Retrieve passages first, then answer from them with citations, so that private or recent knowledge can be used without training.

 Practice
   In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.

 Requires      prompt-basics, embeddings
 Leans on      vectors: once vectors are normalized, one dot product per passage is enough to rank them
 Leads to      document-parsing, rag-chunking, embedding-models, vector-db, reranking, query-rewriting, rag-evaluation, finetune-or-not
 Time          2 h 35 min in 3 sessions, 5 h estimated

 Notes
   2026-11-23  块的大小

 Resources
   1. Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks (paper, en)
      https://arxiv.org/abs/2005.11401
   2. All-in-RAG：RAG 技术全栈指南 (book, zh)
      https://datawhalechina.github.io/all-in-rag/
   3. Tiny-Universe：手写 TinyRAG (repo, zh)
      https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG

"#]]
    );
}

#[test]
fn what_is_no_time_or_no_topic_is_refused() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "study rag 90",
            "study rag",
            "study",
            "study 45m 30m",
            "study rag soon",
            "study nonsense 45m",
            "study rag -45m",
            "study rag -----45m"
        ]),
        str![[r#"
$ roadmap study rag 90
error: `90` of what?
hint: `90m` for minutes
[exit 1]
$ roadmap study rag
error: how long?
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap study
error: TOPIC|TIME is missing
hint: for example: roadmap study attention 45m
hint: roadmap study --help
[exit 2]
$ roadmap study 45m 30m
error: no topic `45m` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap study rag soon
error: `soon` is no duration
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap study nonsense 45m
error: no topic `nonsense` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap study rag -45m
error: `-45m` is no time
hint: for example 45m, 1h30m, 1.5h
hint: roadmap study --help
[exit 2]
$ roadmap study rag -----45m
error: no option `-----45m` here
hint: roadmap study --help
[exit 2]

"#]]
    );
}

#[test]
fn a_note_is_text_of_ones_own() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "note rag -m \"chunk size matters\"",
            "note rag -m \"- lists begin with a dash\"",
            "note rag -m \"\"",
            "note -m \"which topic?\"",
            "note nonsense -m \"x\"",
            "show rag",
        ]),
        str![[r#"
$ roadmap note rag -m "chunk size matters"
   rag: 1 note kept
$ roadmap note rag -m "- lists begin with a dash"
   rag: 1 note kept
$ roadmap note rag -m ""
error: the text is empty
[exit 1]
$ roadmap note -m "which topic?"
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]
$ roadmap note nonsense -m "x"
error: no topic `nonsense` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap show rag
 3.4.1  rag                                                             pending
 RAG from scratch
 Building LLM applications / RAG, the basics

 Retrieve passages first, then answer from them with citations, so that private or recent knowledge can be used without training.

 Practice
   In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.

 Requires      prompt-basics, embeddings
 Leans on      vectors: once vectors are normalized, one dot product per passage is enough to rank them
 Leads to      document-parsing, rag-chunking, embedding-models, vector-db, reranking, query-rewriting, rag-evaluation, finetune-or-not
 Time          5 h estimated

 Notes
   2026-11-23  chunk size matters
   2026-11-23  - lists begin with a dash

 Resources
   1. Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks (paper, en)
      https://arxiv.org/abs/2005.11401
   2. All-in-RAG：RAG 技术全栈指南 (book, zh)
      https://datawhalechina.github.io/all-in-rag/
   3. Tiny-Universe：手写 TinyRAG (repo, zh)
      https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG

"#]]
    );
}

#[cfg(unix)]
#[test]
fn without_text_the_editor_is_opened_before_anything_is_locked() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new();
    let editor =
        sandbox.file("my editor.sh", "#!/bin/sh\nls state/roadmap data 2>/dev/null\nprintf 'two\nlines\n' > \"$2\"\n");
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let editor = format!("\"{}\" --wait", editor.display());
    let sandbox = sandbox.var("EDITOR", "false").var("VISUAL", &editor);
    assert_data_eq!(
        sandbox.screens(&["note rag", "show rag"]),
        str![[r#"
$ roadmap note rag
   rag: 1 note kept
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap show rag
 3.4.1  rag                                                             pending
 RAG from scratch
 Building LLM applications / RAG, the basics

 Retrieve passages first, then answer from them with citations, so that private
 or recent knowledge can be used without training.

 Practice
   In at most 150 lines and without a framework: split 20 documents, embed
   them, retrieve by cosine similarity, answer with citations. Done when ten
   answerable questions cite the right source and five unanswerable ones are
   declined.

 Requires      prompt-basics, embeddings
 Leans on      vectors: once vectors are normalized, one dot product per
               passage is enough to rank them
 Leads to      document-parsing, rag-chunking, embedding-models, vector-db,
               reranking, query-rewriting, rag-evaluation, finetune-or-not
 Time          5 h estimated

 Notes
   2026-11-23  two
               lines

 Resources
   1. Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks (paper,
      en)
      https://arxiv.org/abs/2005.11401
   2. All-in-RAG：RAG 技术全栈指南 (book, zh)
      https://datawhalechina.github.io/all-in-rag/
   3. Tiny-Universe：手写 TinyRAG (repo, zh)
      https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG

 next: roadmap start rag

"#]]
    );
}

#[cfg(unix)]
#[test]
fn a_note_from_the_editor_that_cannot_be_recorded_is_kept() {
    let sandbox = Sandbox::new();
    let temporary = sandbox.path().join("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let temporary = temporary.display().to_string();
    let sandbox = sandbox.var("EDITOR", "sh -c 'rm -rf data; touch data; echo \"an evening of thought\" > \"$0\"'");
    let sandbox = sandbox.var("TMPDIR", &temporary);
    let said = sandbox.screens(&["note rag"]);
    assert!(said.contains("hint: what you wrote is kept in [HERE]/tmp/roadmap-note-"), "{said}");
    let kept = std::fs::read_dir(temporary).unwrap().next().unwrap().unwrap().path();
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "an evening of thought\n");
}

#[cfg(unix)]
#[test]
fn an_editor_that_fails_or_writes_nothing_records_nothing() {
    let note = |editor: &str| Sandbox::new().var("EDITOR", editor).screens(&["note rag", "log"]);
    assert_data_eq!(
        [note("false"), note("no-such-editor --wait"), note("true"), note("'unclosed")].join("---\n"),
        str![[r#"
$ roadmap note rag
error: the editor `false` failed: exit status: 1
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin
---
$ roadmap note rag
error: the editor `no-such-editor --wait` failed: it is not there
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin
---
$ roadmap note rag
error: the text is empty
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin
---
$ roadmap note rag
error: the editor `'unclosed` failed: missing closing quote
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin

"#]]
    );
    assert_data_eq!(
        Sandbox::new().screens(&["note rag", "note nonsense"]),
        str![[r#"
$ roadmap note rag
error: no editor is set, and no text was given
hint: roadmap note TOPIC -m "…", or set VISUAL or EDITOR
$ roadmap note nonsense
error: no topic `nonsense` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one

"#]]
    );
}

#[test]
fn a_note_can_be_piped_in() {
    let sandbox = Sandbox::new();
    assert!(sandbox.piped("note rag", "from a pipe\nof two lines\n").status.success());
    assert!(sandbox.ok("show rag").contains("2026-11-23  from a pipe\n               of two lines\n"));
    assert_data_eq!(
        sandbox.session(&["note rag"]),
        str![[r#"
$ roadmap note rag
error: the text is empty
[exit 1]

"#]]
    );
}

#[test]
fn a_word_too_many_is_refused_wherever_options_stand() {
    let sandbox = Sandbox::new();
    for line in ["study 1h rag -m fine stuff", "study 1h rag --date yesterday lora", "study rag 1h -q moe"] {
        assert_eq!(sandbox.run(line).status.code(), Some(2), "{line}");
    }
    for line in ["study rag 1h --date 800000d", "done rag --date 0999-01-01"] {
        assert_eq!(sandbox.run(line).status.code(), Some(1), "{line}");
    }
    assert!(!sandbox.data().exists());
}

#[test]
fn a_note_that_is_too_long_for_a_pipe_is_refused_and_not_cut() {
    let most = "a".repeat(64 * 1024);
    for (sandbox, said) in [
        (Sandbox::new(), "error: cannot read what was piped in: it is too large\n"),
        (Sandbox::new().chinese(), "错误：无法读取管道输入：太大\n"),
    ] {
        let output = sandbox.piped("note rag", &format!("{most}a"));
        assert_eq!((output.status.code(), sandbox.neutral(&output.stderr).as_str()), (Some(1), said));
        assert!(!sandbox.data().exists());
        assert!(sandbox.piped("note rag", &most).status.success());
        assert!(sandbox.ok("log --json").contains(&most));
    }
}

#[test]
fn a_timer_of_another_roadmap_that_was_forgotten_can_be_ended() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    sandbox.ok("--roadmap own.toml start extra");
    assert_data_eq!(
        sandbox.at("2026-11-24T20:00:00+08:00").session(&["status", "stop", "stop", "--lang zh undo", "start rag"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    own/extra: the timer has run 24 h; forgotten, not counted. To end it:
            roadmap stop
$ roadmap stop
   the timer is stopped
   the forgotten timer on own/extra has ended; it does not count
$ roadmap stop
   no timer runs on this device; nothing to record
$ roadmap --lang zh undo
 已撤销第 2 条：
   计时结束
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   the forgotten timer on own/extra has ended; it does not count
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.

"#]]
    );
}

#[test]
fn time_that_is_told_beside_a_running_timer_says_so() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "start rag",
            "@2026-11-23T20:30:00+08:00",
            "study rag 30m",
            "study rag 1h --date yesterday",
            "stop"
        ]),
        str![[r#"
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap study rag 30m
   rag: 30 min recorded
   the timer on rag is still running (30 min so far) and will count as well
$ roadmap study rag 1h --date yesterday
   rag: 1 h recorded
   counted on 2026-11-22
$ roadmap stop
   rag: 30 min recorded

"#]]
    );
}

#[test]
fn a_time_may_be_of_several_words() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "study rag 45 min",
            "study 1 h 30 min rag",
            "study rag 1 小时 30 分",
            "study rag twice 45m",
            "study 10m 20m"
        ]),
        str![[r#"
$ roadmap study rag 45 min
   rag: 45 min recorded
$ roadmap study 1 h 30 min rag
   rag: 1 h 30 min recorded
$ roadmap study rag 1 小时 30 分
   rag: 1 h 30 min recorded
$ roadmap study rag twice 45m
error: `45m` is not expected here
[exit 2]
$ roadmap study 10m 20m
error: no topic `10m` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]

"#]]
    );
}

#[test]
fn what_a_hint_prints_in_the_place_of_words_is_no_record() {
    for (sandbox, placeholders) in
        [(Sandbox::new(), ["LINK", "what helped"]), (Sandbox::new().chinese(), ["链接", "怎么想通的"])]
    {
        sandbox.ok("stuck rag");
        let [evidence, answer] = placeholders;
        for line in [
            format!("done rag --did {evidence}"),
            format!("unstuck rag -m '{answer}'"),
            "note rag -m …".to_owned(),
            "stuck rag -m ...".to_owned(),
        ] {
            let output = sandbox.run(&line);
            assert_eq!(output.status.code(), Some(1), "{line}");
        }
        assert_eq!(std::fs::read_to_string(sandbox.journal()).unwrap().lines().count(), 1);
        let shown = [
            sandbox.screen(&crate::sandbox::words("start attention")),
            sandbox.screen(&crate::sandbox::words("show rag")),
        ];
        assert!(shown[0].contains(&format!("--did {evidence}\n")), "{}", shown[0]);
        assert!(shown[1].contains(&format!("-m \"{answer}\"")), "{}", shown[1]);
    }
}
