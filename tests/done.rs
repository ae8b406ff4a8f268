//! `roadmap done`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn evidence_time_day_and_note_go_with_it() {
    assert_data_eq!(
        Sandbox::new().screens(&[
            "done rag --did https://example.com/rag --spent 40m --date yesterday -m \"chunk size matters\"",
            "show rag",
        ]),
        str![[r#"
$ roadmap done rag --did https://example.com/rag --spent 40m --date yesterday -m "chunk size matters"
 ✓ rag done, with evidence    Building LLM applications 1/32, 3%
   rag: 40 min recorded
   rag: 1 note kept
   counted on 2026-11-22
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db,
   reranking, and 3 more
   next: roadmap start document-parsing
      (you finished rag, which it builds on)
$ roadmap show rag
 3.4.1  rag                                   ✓* done, with evidence: yesterday
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
 Time          40 min in 1 session, 5 h estimated
 Review        next on 2026-11-24
 Evidence      https://example.com/rag

 Notes
   2026-11-23  chunk size matters

 Resources
   1. Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks (paper,
      en)
      https://arxiv.org/abs/2005.11401
   2. All-in-RAG：RAG 技术全栈指南 (book, zh)
      https://datawhalechina.github.io/all-in-rag/
   3. Tiny-Universe：手写 TinyRAG (repo, zh)
      https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG

"#]]
    );
    assert_data_eq!(
        Sandbox::new()
            .chinese()
            .screens(&["done rag --did https://example.com/rag --spent 40分钟 --date 昨天 -m 分块大小很关键"]),
        str![[r#"
$ roadmap done rag --did https://example.com/rag --spent 40分钟 --date 昨天 -m 分块大小很关键
 ✓ rag 完成，有成果    大模型应用开发 1/32，3%
   rag：记下 40 分钟
   rag：记下 1 条笔记
   记在 2026-11-22
   还有 2 个前置主题没完成：prompt-basics、embeddings
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、
   reranking，还有 3 个
   下一步：roadmap start document-parsing    （前置主题 rag 已完成）

"#]]
    );
}

#[test]
fn several_topics_share_the_evidence_and_take_no_time_together() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag rag-chunking --did https://example.com/rag",
            "done mcp tool-design --spent 40m",
            "list --status done",
        ]),
        str![[r#"
$ roadmap done rag rag-chunking --did https://example.com/rag
 ✓ rag done, with evidence    Building LLM applications 2/32, 6%
 ✓ rag-chunking done, with evidence
   the evidence is kept with each of the 2 topics
   now ready: document-parsing, embedding-models, vector-db, reranking, query-rewriting, and 2 more
$ roadmap done mcp tool-design --spent 40m
error: no topic, module or stage `tool-design` in `llm`
hint: if you meant it as text: roadmap done mcp --did "tool-design"
[exit 1]
$ roadmap list --status done
 3 Building LLM applications                                         2/32    6%
  RAG, the basics
   ✓*  3.4.1  rag           RAG from scratch  5 h
   ✓*  3.4.3  rag-chunking  Chunking          3 h

"#]]
    );
}

#[test]
fn a_scope_leaves_closed_topics_alone_and_says_how_many_it_took() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag",
            "skip vector-db",
            "done rag-core",
            "done rag-core",
            "list rag-core",
            "undo"
        ]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap skip vector-db
 - vector-db skipped    Building LLM applications 1/31, 3%
   vector-db is off your path; 99 topics count. Only for now? roadmap park vector-db
   now ready: hybrid-search
$ roadmap done rag-core
 ✓ document-parsing done    Building LLM applications 4/31, 12%
 ✓ rag-chunking done
 ✓ embedding-models done
   3 topics, 2 more left as they were; to take it back: roadmap undo
$ roadmap done rag-core
   everything there is done or off your path; nothing to record
$ roadmap list rag-core
 3 Building LLM applications                                         4/31   12%
  RAG, the basics
   ✓   3.4.1  rag               RAG from scratch                         5 h
   ✓   3.4.2  document-parsing  Parsing real documents                   4 h
   ✓   3.4.3  rag-chunking      Chunking                                 3 h
   ✓   3.4.4  embedding-models  Embedding models for retrieval           3 h
   -   3.4.5  vector-db         Vector databases and approximate search  4 h
$ roadmap undo
 took back 3:
   document-parsing: done
   rag-chunking: done
   embedding-models: done
   checked off with rag-core
   document-parsing is pending again    Building LLM applications 1/31, 3%
   rag-chunking is pending again
   embedding-models is pending again

"#]]
    );
}

#[test]
fn more_evidence_is_never_a_no_op_but_saying_it_again_is() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag",
            "done rag",
            "done rag --did ~/llm/rag.md",
            "done rag -m \"a note\"",
            "done rag --spent 20m",
            "show rag",
        ]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap done rag
   rag is done already; nothing to record
$ roadmap done rag --did ~/llm/rag.md
   rag: evidence kept
$ roadmap done rag -m "a note"
   rag: 1 note kept
$ roadmap done rag --spent 20m
   rag: 20 min recorded
$ roadmap show rag
 3.4.1  rag                                       ✓* done, with evidence: today
 RAG from scratch
 Building LLM applications / RAG, the basics

 Retrieve passages first, then answer from them with citations, so that private or recent knowledge can be used without training.

 Practice
   In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.

 Requires      prompt-basics, embeddings
 Leans on      vectors: once vectors are normalized, one dot product per passage is enough to rank them
 Leads to      document-parsing, rag-chunking, embedding-models, vector-db, reranking, query-rewriting, rag-evaluation, finetune-or-not
 Time          20 min in 1 session, 5 h estimated
 Review        next on 2026-11-25
 Evidence      ~/llm/rag.md

 Notes
   2026-11-23  a note

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
fn what_came_before_and_is_open_is_remarked_on_not_refused() {
    assert_data_eq!(
        Sandbox::new().session(&["done domain-model"]),
        str![[r#"
$ roadmap done domain-model
 ✓ domain-model done    Training a model of your own 1/30, 3%
   3 of the topics it builds on are still open: domain-benchmark, hyperparameters, adapter-merge

"#]]
    );
}

#[test]
fn evidence_below_the_home_folder_is_kept_as_one_writes_it() {
    let sandbox = Sandbox::new();
    let home = sandbox.path().join("home/llm/rag.md");
    sandbox.ok(&format!("done rag --did {}", home.display()));
    let shown = sandbox.ok("show rag");
    assert!(shown.contains(" Evidence      ~/llm/rag.md\n"), "{shown}");
}

#[test]
fn what_cannot_be_recorded_is_refused_with_the_way_to_say_it() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done",
            "done rag --spent 90",
            "done rag --spent 0m",
            "done rag --spent -5m",
            "done rag --spent 25h",
            "done rag --spent soon",
            "done rag --date tomorrow",
            "done rag --date 2026-11-24",
            "done rag --date 03/04",
            "done rag --did \"\"",
            "done rag -m \" \"",
            "log",
        ]),
        str![[r#"
$ roadmap done
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]
$ roadmap done rag --spent 90
error: `90` of what?
hint: `90m` for minutes
[exit 1]
$ roadmap done rag --spent 0m
error: `0m` is no time
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap done rag --spent -5m
error: `-5m` is no time
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap done rag --spent 25h
error: `25h` is more than a day
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap done rag --spent soon
error: `soon` is no duration
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap done rag --date tomorrow
error: `tomorrow` is 2026-11-24, which is still to come
hint: today or an earlier day
[exit 1]
$ roadmap done rag --date 2026-11-24
error: 2026-11-24 is still to come
hint: today or an earlier day
[exit 1]
$ roadmap done rag --date 03/04
error: `03/04` is no day
hint: for example 2026-11-23, yesterday, monday, 3d (three days ago)
[exit 1]
$ roadmap done rag --did ""
error: the text is empty
[exit 1]
$ roadmap done rag -m " "
error: the text is empty
[exit 1]
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&[
            "done",
            "done rag --spent ９０",
            "done rag --spent 0分钟",
            "done rag --spent -5m",
            "done rag --spent 25小时",
            "done rag --spent 一会儿",
            "done rag --date 明天",
            "done rag --date 03/04",
            "done rag --did \"\"",
            "log",
        ]),
        str![[r#"
$ roadmap done
错误：没有正在学的主题
提示：请指定一个；roadmap next 会列出可以学的
[exit 1]
$ roadmap done rag --spent ９０
错误：`90` 没有单位
提示：分钟写 `90m` 或 `90分钟`
[exit 1]
$ roadmap done rag --spent 0分钟
错误：`0分钟` 不是有效的时长
提示：例如 45m、1h30m、半小时、1小时30分
[exit 1]
$ roadmap done rag --spent -5m
错误：`-5m` 不是有效的时长
提示：例如 45m、1h30m、半小时、1小时30分
[exit 1]
$ roadmap done rag --spent 25小时
错误：`25小时` 超过一天
提示：例如 45m、1h30m、半小时、1小时30分
[exit 1]
$ roadmap done rag --spent 一会儿
错误：`一会儿` 不是时长
提示：例如 45m、1h30m、半小时、1小时30分
[exit 1]
$ roadmap done rag --date 明天
错误：`明天` 是 2026-11-24，还没到
提示：请用今天或更早的日期
[exit 1]
$ roadmap done rag --date 03/04
错误：`03/04` 不是日期
提示：例如 2026-11-23、昨天、上周一、3天前
[exit 1]
$ roadmap done rag --did ""
错误：内容为空
[exit 1]
$ roadmap log
 还没有任何记录；从哪里开始，看 roadmap next

"#]]
    );
}
