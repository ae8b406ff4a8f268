//! `roadmap undo` and `roadmap redo`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn an_undo_takes_back_the_whole_last_act_and_names_it() {
    assert_data_eq!(
        Sandbox::new().screens(&[
            "done rag mcp --did https://example.com/x",
            "undo",
            "undo",
            "redo",
            "redo",
            "status -q",
        ]),
        str![[r#"
$ roadmap done rag mcp --did https://example.com/x
 ✓ rag done, with evidence    Building LLM applications 2/32, 6%
 ✓ mcp done, with evidence
   the evidence is kept with each of the 2 topics
   now ready: document-parsing, rag-chunking, embedding-models, vector-db,
   reranking, and 3 more
   next: roadmap start document-parsing
      (you finished rag, which it builds on)
$ roadmap undo
 took back 1:
   rag: done, evidence: https://example.com/x
   mcp: done, evidence: https://example.com/x
   rag is pending again    Building LLM applications 0/32, 0%
   mcp is pending again
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap undo
error: this device has recorded nothing that could be taken back
$ roadmap redo
 brought back what 2 had taken back:
   rag: done, evidence: https://example.com/x
   mcp: done, evidence: https://example.com/x
 ✓ rag is done again    Building LLM applications 2/32, 6%
 ✓ mcp is done again
   now ready: document-parsing, rag-chunking, embedding-models, vector-db,
   reranking, and 3 more
   next: roadmap start document-parsing
      (you finished rag, which it builds on)
$ roadmap redo
error: nothing was taken back that could come again
$ roadmap status -q
 Learning large language models, by doing                   2 of 100 topics, 2%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first    ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications ◂         ▰▱▱▱▱▱▱▱▱▱▱▱  2/32       2      10/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&["done rag", "undo", "redo", "undo 9"]),
        str![[r#"
$ roadmap done rag
 ✓ rag 完成    大模型应用开发 1/32，3%
   还有 2 个前置主题没完成：prompt-basics、embeddings
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、reranking，还有 3 个
$ roadmap undo
 已撤销第 1 条：
   rag：完成
   rag 恢复为“未开始”    大模型应用开发 0/32，0%
$ roadmap redo
 已恢复被第 2 条撤销的：
   rag：完成
 ✓ rag 恢复为“完成”    大模型应用开发 1/32，3%
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、reranking，还有 3 个
$ roadmap undo 9
错误：没有编号为 `9` 的记录
提示：roadmap log 会列出记录和编号
[exit 1]

"#]]
    );
}

#[test]
fn undos_go_back_one_by_one_and_redos_forth_until_something_new_is_recorded() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag", "park moe", "undo", "undo", "redo", "redo", "undo", "skip mcp", "redo", "redo 7", "log",
        ]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap undo
 took back 2:
   moe: parked
   moe is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap undo
 took back 1:
   rag: done
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap redo
 brought back what 4 had taken back:
   rag: done
 ✓ rag is done again    Building LLM applications 1/32, 3%
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap redo
 brought back what 3 had taken back:
   moe: parked
 ~ moe is parked again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap undo
 took back 2:
   moe: parked
   moe is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap skip mcp
 - mcp skipped    Building LLM applications 1/31, 3%
   mcp is off your path; 99 topics count. Only for now? roadmap park mcp
$ roadmap redo
error: something was recorded since the last undo
hint: to bring back what it took all the same: roadmap redo 7
[exit 1]
$ roadmap redo 7
 brought back what 7 had taken back:
   moe: parked
 ~ moe is parked again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap log
 2026-11-23
   9  20:00  brought back 2
   8  20:00  mcp: skipped
   7  20:00  took back 2  (taken back)
   6  20:00  brought back 2
   5  20:00  brought back 1
   4  20:00  took back 1  (taken back)
   3  20:00  took back 2  (taken back)
   2  20:00  moe: parked
   1  20:00  rag: done

"#]]
    );
}

#[test]
fn an_act_in_the_middle_is_taken_back_by_its_number() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag",
            "park moe",
            "undo 1",
            "undo 1",
            "undo 3",
            "undo 99",
            "undo rag",
            "redo 1",
            "list --status done"
        ]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap undo 1
 took back 1:
   rag: done
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap undo 1
   1 was taken back before; nothing to record
$ roadmap undo 3
 brought back what 3 had taken back:
   rag: done
 ✓ rag is done again    Building LLM applications 1/32, 3%
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap undo 99
error: no act `99`
hint: roadmap log shows them with their numbers
[exit 1]
$ roadmap undo rag
error: no act `rag`
hint: roadmap log shows them with their numbers
[exit 1]
$ roadmap redo 1
error: nothing was taken back that could come again
[exit 1]
$ roadmap list --status done
 3 Building LLM applications                                         1/32    3%
  RAG, the basics
   ✓   3.4.1  rag  RAG from scratch  5 h

"#]]
    );
}

#[test]
fn what_was_taken_back_can_be_named_to_bring_it_back() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox
            .session(&["done rag", "undo 1", "park moe", "redo 1", "redo 1", "undo 3", "redo 3", "redo 9", "redo 4"]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap undo 1
 took back 1:
   rag: done
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap redo 1
 brought back what 2 had taken back:
   rag: done
 ✓ rag is done again    Building LLM applications 1/32, 3%
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap redo 1
error: nothing was taken back that could come again
[exit 1]
$ roadmap undo 3
 took back 3:
   moe: parked
   moe is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap redo 3
 brought back what 5 had taken back:
   moe: parked
 ~ moe is parked again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap redo 9
error: no act `9`
hint: roadmap log shows them with their numbers
[exit 1]
$ roadmap redo 4
 brought back what 4 had taken back:
   took back 1
   rag is pending again    Building LLM applications 0/32, 0%

"#]]
    );
}

#[test]
fn a_newer_act_of_another_device_is_not_taken_back_by_accident() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["done rag", "@phone", "park moe", "@laptop", "undo", "undo 1", "undo 60rd.1", "log"]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap undo
error: the newest act is 60rd.1, made on 60rd: nothing was taken back
hint: to take back this device's last: roadmap undo 1
[exit 1]
$ roadmap undo 1
 took back 1:
   rag: done
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap undo 60rd.1
 took back 60rd.1:
   moe: parked
   moe is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap log
 2026-11-23
        3  20:00  took back 60rd.1
        2  20:00  took back 1
   60rd.1  20:00  moe: parked  (taken back)
        1  20:00  rag: done  (taken back)

"#]]
    );
}

#[test]
fn what_was_taken_back_elsewhere_too_is_taken_back_once() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["done rag", "@phone", "undo 29j8.1", "@laptop", "undo", "undo 1", "list --status done"]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap undo 29j8.1
 took back 29j8.1:
   rag: done
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap undo
error: this device has recorded nothing that could be taken back
[exit 1]
$ roadmap undo 1
   1 was taken back before; nothing to record
$ roadmap list --status done
 nothing here matches

"#]]
    );
}
