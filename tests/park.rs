//! `roadmap park`, `skip` and `reopen`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_parked_topic_holds_nothing_up_and_can_be_started_again() {
    assert_data_eq!(
        Sandbox::new().screens(&[
            "park learning-loop -m \"not tonight\"",
            "park learning-loop",
            "next -n 2",
            "show learning-loop"
        ]),
        str![[r#"
$ roadmap park learning-loop -m "not tonight"
 ~ learning-loop parked: not now, not never
   LLM fundamentals, hands on first 0/21, 0%
   learning-loop: 1 note kept
   it comes back when a related topic is done, or on 2026-12-07
   next: roadmap start first-api-call    (you can begin it right away)
$ roadmap park learning-loop
   learning-loop is parked already; nothing to record
$ roadmap next -n 2
 1. roadmap start first-api-call
    Your first model API call (2 h)
    you can begin it right away
 2. roadmap start llm-essence
    What an LLM really is: a statistical next-token predictor (3 h)
    you can begin it right away
$ roadmap show learning-loop
 1.1.1  learning-loop                                      ~ parked since today
 Learn by doing: stuck, look up, move on
 LLM fundamentals, hands on first / First contact

 Start from something that runs, look up exactly what blocks you, park what
 will not sink in yet, and let the pieces join into a whole over time.

 Practice
   Run `roadmap start first-api-call` and work on it for an hour. Note each
   thing that stops you with `roadmap stuck -m`, look up just that, and answer
   it with `roadmap unstuck -m` once it is clear; a topic that will not sink in
   yet can wait: `roadmap park`. Done when `roadmap log` shows five questions,
   each with what got you moving again.

 Parked        until a related topic is done, or 2026-12-07
 Time          1 h estimated

 Notes
   2026-11-23  not tonight

 Resources
   1. DeepLearning.AI learning platform (Andrew Ng) (course, en)
      https://learn.deeplearning.ai
   2. LLM Course (Maxime Labonne) (course, en)
      https://github.com/mlabonne/llm-course
   3. Hugging Face LLM 课程 8.2：出现错误时该怎么办 (course, zh)
      https://huggingface.co/learn/llm-course/zh-CN/chapter8/2

 next: roadmap start learning-loop

"#]]
    );
}

#[test]
fn park_without_a_name_is_the_topic_in_progress() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "park",
            "start rag",
            "@2026-11-23T20:20:00+08:00",
            "park",
            "park rag-core",
            "list --status parked"
        ]),
        str![[r#"
$ roadmap park
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap park
 ~ rag parked: not now, not never    Building LLM applications 0/32, 0%
   rag: 20 min recorded
   it comes back when a related topic is done, or on 2026-12-07
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap park rag-core
 ~ document-parsing parked: not now, not never
   Building LLM applications 0/32, 0%
 ~ rag-chunking parked: not now, not never
 ~ embedding-models parked: not now, not never
 ~ vector-db parked: not now, not never
   4 topics, 1 more left as it was; to take it back: roadmap undo
   now ready: hybrid-search
$ roadmap list --status parked
 3 Building LLM applications                                         0/32    0%
  RAG, the basics
   ~   3.4.1  rag               RAG from scratch                         5 h
   ~   3.4.2  document-parsing  Parsing real documents                   4 h
   ~   3.4.3  rag-chunking      Chunking                                 3 h
   ~   3.4.4  embedding-models  Embedding models for retrieval           3 h
   ~   3.4.5  vector-db         Vector databases and approximate search  4 h

"#]]
    );
}

#[test]
fn a_skipped_topic_leaves_the_total_and_says_what_that_means() {
    assert_data_eq!(
        Sandbox::new().session(&["skip moe", "skip moe", "skip vectors", "status", "reopen moe"]),
        str![[r#"
$ roadmap skip moe
 - moe skipped    LLM fundamentals, hands on first 0/20, 0%
   moe is off your path; 99 topics count. Only for now? roadmap park moe
$ roadmap skip moe
   moe is skipped already; nothing to record
$ roadmap skip vectors
 - vectors skipped
$ roadmap status
 Learning large language models, by doing                    0 of 99 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/20       0        0/75
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished
$ roadmap reopen moe
   moe is pending again    LLM fundamentals, hands on first 0/21, 0%

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&["skip moe", "skip rag-core", "reopen rag-core"]),
        str![[r#"
$ roadmap skip moe
 - moe 不学了    大模型基础：先动手 0/20，0%
   moe 不再计入，总数变为 99 个主题。只是暂时不想学？roadmap park moe
$ roadmap skip rag-core
 - rag 不学了    大模型应用开发 0/27，0%
 - document-parsing 不学了
 - rag-chunking 不学了
 - embedding-models 不学了
 - vector-db 不学了
   共 5 个主题；要撤销：roadmap undo
   现在可以学：hybrid-search、reranking、query-rewriting、rag-evaluation、finetune-or-not
$ roadmap reopen rag-core
   rag 改回“未开始”    大模型应用开发 0/32，0%
   document-parsing 改回“未开始”
   rag-chunking 改回“未开始”
   embedding-models 改回“未开始”
   vector-db 改回“未开始”
   共 5 个主题；要撤销：roadmap undo

"#]]
    );
}

#[test]
fn reopen_keeps_history_and_evidence() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag --did https://example.com/rag --spent 1h",
            "reopen rag",
            "reopen rag",
            "reopen rag-core",
            "reopen",
            "show rag",
        ]),
        str![[r#"
$ roadmap done rag --did https://example.com/rag --spent 1h
 ✓ rag done, with evidence    Building LLM applications 1/32, 3%
   rag: 1 h recorded
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap reopen rag
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap reopen rag
   rag is pending already; nothing to record
$ roadmap reopen rag-core
   nothing there is done, parked or off your path; nothing to record
$ roadmap reopen
error: SCOPE is missing
hint: for example: roadmap reopen attention
hint: roadmap reopen --help
[exit 2]
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
 Time          1 h in 1 session, 5 h estimated
 Evidence      https://example.com/rag

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
fn a_parked_topic_comes_back_after_14_days_and_parking_it_again_doubles_the_wait() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "park moe",
                "@2026-12-06T20:00:00+08:00",
                "park moe",
                "list --status parked",
                "@2026-12-07T20:00:00+08:00",
                "status",
                "park moe -m \"not yet\"",
                "show moe --json",
                "@2027-01-04T20:00:00+08:00",
                "park moe",
                "start moe",
                "park",
                "undo",
                "park",
                "@2027-03-01T20:00:00+08:00",
                "park moe",
                // On one evening it is one parking.
                "park lora",
                "start lora",
                "park lora",
            ])
            .lines()
            .filter(|line| !line.starts_with("  \"") || line.contains("until"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap park moe
   moe is parked already; nothing to record
$ roadmap list --status parked
 1 LLM fundamentals, hands on first                                  0/21    0%
  Inside the Transformer
   ~   1.3.6  moe  Mixture of experts  3 h
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Parked     moe: back, the wait ended today
$ roadmap park moe -m "not yet"
   moe parked once more
   moe: 1 note kept
   it comes back when a related topic is done, or on 2027-01-04
$ roadmap show moe --json
{
    {
      "id": "transformer-block",
      "status": "pending"
    }
  ],
    {
      "id": "probability",
      "status": "pending",
      "because": "the balancing loss sums token share times mean probability over the experts"
    }
  ],
    {
      "day": "2026-12-07",
      "question": null,
      "text": "not yet"
    }
  ],
    "topic": "moe",
    "since": "2026-12-07",
    "until": "2027-01-04",
    "neighbour": null,
    "back": false
  },
    {
      "kind": "article",
      "title": "Mixture of Experts Explained (Hugging Face)",
      "url": "https://huggingface.co/blog/moe",
      "lang": "en",
      "helped": false
    },
    {
      "kind": "course",
      "title": "Base LLM：MoE 架构解析",
      "url": "https://github.com/datawhalechina/base-llm/blob/main/docs/chapter6/18_MoE.md",
      "lang": "zh",
      "helped": false
    },
    {
      "kind": "paper",
      "title": "DeepSeek-V3 Technical Report",
      "url": "https://arxiv.org/abs/2412.19437",
      "lang": "en",
      "helped": false
    }
  ]
}
$ roadmap park moe
   moe parked once more
   it comes back when a related topic is done, or on 2027-03-01
$ roadmap start moe
 ▸ moe begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on transformer-block, which is still open
   practice: Replace the feed-forward layer of your block with 8 experts and top-2 routing, and train it briefly on CPU with and without a load-balancing loss. Done when you have printed, for both runs, how 1,000 tokens spread over the experts, and the total and active parameter counts.
$ roadmap park
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   less than a minute on moe: not counted
   it comes back when a related topic is done, or on 2027-03-01
$ roadmap undo
 took back 5:
   moe: parked
 ▸ moe is learning again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap park
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   less than a minute on moe: not counted
   it comes back when a related topic is done, or on 2027-03-01
$ roadmap park moe
   moe parked once more
   it comes back when a related topic is done, or on 2027-04-26
$ roadmap park lora
 ~ lora parked: not now, not never    Training a model of your own 0/30, 0%
   it comes back when a related topic is done, or on 2027-03-15
   now ready: finetune-tools, hyperparameters
$ roadmap start lora
 ▸ lora begun    Training a model of your own 0/30, 0%
   2 of the topics it builds on are still open: sft, transformer-block
   practice: Write LoRA as a wrapper around a linear layer and train it on your SFT data. Done when under 1% of the parameters are trainable, the eval score is within 5% of full fine-tuning, and merging leaves the logits unchanged to 1e-3.
$ roadmap park lora
 ~ lora parked: not now, not never    Training a model of your own 0/30, 0%
   less than a minute on lora: not counted
   it comes back when a related topic is done, or on 2027-03-15
   now ready: finetune-tools, hyperparameters
"#]]
    );
}

#[test]
fn it_comes_back_when_something_near_it_is_finished() {
    for near in ["transformer-block", "vram-math", "attention", "probability"] {
        let sandbox = Sandbox::new();
        sandbox.ok("done attention");
        sandbox.ok("park moe");
        let back = |sandbox: &Sandbox| sandbox.ok("status").contains("moe: back, now that");
        assert!(!back(&sandbox));
        let said = sandbox.ok(&format!("done {near}"));
        // `vram-math` is elsewhere; `attention` was finished before.
        let expected = matches!(near, "transformer-block" | "probability");
        assert_eq!(
            (back(&sandbox), said.contains("worth another try now: moe")),
            (expected, expected),
            "{near}: {said}"
        );
        let again = sandbox.ok("done positional-encoding");
        assert_eq!(again.contains("worth another try now: moe"), !expected, "{again}");
    }
}

#[test]
fn what_was_back_before_is_not_said_to_come_back() {
    let sandbox = Sandbox::new();
    sandbox.ok("park moe");
    sandbox.at("2026-12-10T20:00:00+08:00");
    let said = sandbox.ok("done llama-architecture");
    assert!(!said.contains("moe") && sandbox.ok("status").contains("moe: back"), "{said}");
}

#[test]
fn a_module_that_was_parked_whole_is_reopened_whole() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["park 4.5", "reopen 4.5", "reopen 4.5"]),
        str![[r#"
$ roadmap park 4.5
 ~ inference-bottlenecks parked: not now, not never
   Training a model of your own 0/30, 0%
 ~ kv-cache parked: not now, not never
 ~ efficient-attention parked: not now, not never
 ~ continuous-batching parked: not now, not never
 ~ speculative-decoding parked: not now, not never
 ~ low-bit-serving parked: not now, not never
   6 topics; to take it back: roadmap undo
$ roadmap reopen 4.5
   inference-bottlenecks is pending again
   Training a model of your own 0/30, 0%
   kv-cache is pending again
   efficient-attention is pending again
   continuous-batching is pending again
   speculative-decoding is pending again
   low-bit-serving is pending again
   6 topics; to take it back: roadmap undo
$ roadmap reopen 4.5
   nothing there is done, parked or off your path; nothing to record

"#]]
    );
}

#[test]
fn that_a_topic_was_done_is_said_when_it_is_parked_and_what_is_parked_holds_nothing_up() {
    let sandbox = Sandbox::new();
    sandbox.ok("done moe");
    assert_data_eq!(
        sandbox.session(&["park moe", "park attention", "start transformer-block"]),
        str![[r#"
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   moe was done, and no longer counts as done
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap park attention
 ~ attention parked: not now, not never
   LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
   now ready: transformer-block, positional-encoding
$ roadmap start transformer-block
 ▸ transformer-block begun    LLM fundamentals, hands on first 0/21, 0%
   practice: Assemble one block yourself and count its parameters by hand. Done when the hand count equals the count reported by the framework and a forward pass keeps the shape (batch, length, width).

"#]]
    );
    let sandbox = Sandbox::new().chinese();
    sandbox.ok("done moe");
    assert_data_eq!(
        sandbox.session(&["park moe"]),
        str![[r#"
$ roadmap park moe
 ~ moe 先跳过，以后再学    大模型基础：先动手 0/21，0%
   moe 之前已完成，现在不再算作完成
   任一相关主题学完，或到 2026-12-07，会再提醒你

"#]]
    );
}
