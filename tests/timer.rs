//! `roadmap start` and `roadmap stop`: this device's timer.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_start_prints_the_practice_and_a_stop_records_the_minutes() {
    assert_data_eq!(
        Sandbox::new().screens(&["start attention", "@2026-11-23T20:45:30+08:00", "stop", "stop", "show attention"]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or
   PyTorch. Done when the output matches
   torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat
   map of the attention weights for one sentence.
   when the practice works: roadmap done attention --did LINK
$ roadmap stop
   attention: 45 min recorded
   next: roadmap start attention    (you have begun it: 1 session, 45 min)
$ roadmap stop
   no timer runs on this device; nothing to record
$ roadmap show attention
 1.3.1  attention                                        ▸ learning since today
 Self-attention
 LLM fundamentals, hands on first / Inside the Transformer

 Each position sends out a query, compares it with the keys of the positions it
 may look at (in a GPT: itself and the earlier ones), and takes a weighted mix
 of their values.

 Practice
   Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done
   when the output matches torch.nn.functional.scaled_dot_product_attention to
   1e-5 and you have a heat map of the attention weights for one sentence.

 Requires      embeddings
 Leans on      vectors: every score is a dot product of a query and a key
               linear-algebra: one matrix product, (n, d) times (d, n), gives
               all n × n scores at once
 Leads to      transformer-block, positional-encoding
 Time          45 min in 1 session, 6 h estimated

 Resources
   1. Attention in transformers, step by step (3Blue1Brown) (video, en)
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   2. 《动手学深度学习》：自注意力和位置编码 (book, zh)
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

 when the practice works: roadmap done attention --did LINK

"#]]
    );
}

#[test]
fn another_start_ends_the_first_timer_and_done_ends_the_second() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "start attention",
            "start attention",
            "@2026-11-23T20:25:00+08:00",
            "start rag",
            "@2026-11-23T20:55:00+08:00",
            "done",
            "stop",
            "log",
        ]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap start attention
   the timer runs on attention already; nothing to record
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   attention: 25 min recorded
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap done
 ✓ rag done    Building LLM applications 1/32, 3%
   rag: 30 min recorded
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap stop
   no timer runs on this device; nothing to record
$ roadmap log
 2026-11-23
   3  20:55  rag: done, 30 min
   2  20:25  rag: learning, timer started
             attention: 25 min
   1  20:00  attention: learning, timer started

"#]]
    );
}

#[test]
fn without_a_name_it_is_the_first_of_next() {
    assert_data_eq!(
        Sandbox::new().session(&["start", "park", "start"]),
        str![[r#"
$ roadmap start
 ▸ learning-loop begun    LLM fundamentals, hands on first 0/21, 0%
   practice: Run `roadmap start first-api-call` and work on it for an hour. Note each thing that stops you with `roadmap stuck -m`, look up just that, and answer it with `roadmap unstuck -m` once it is clear; a topic that will not sink in yet can wait: `roadmap park`. Done when `roadmap log` shows five questions, each with what got you moving again.
$ roadmap park
 ~ learning-loop parked: not now, not never
   LLM fundamentals, hands on first 0/21, 0%
   less than a minute on learning-loop: not counted
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap start
 ▸ first-api-call begun    LLM fundamentals, hands on first 0/21, 0%
   practice: Write a terminal chat program of at most 50 lines against any OpenAI-compatible endpoint. Done when it holds a ten-turn conversation and prints prompt and completion token counts after every turn.

"#]]
    );
}

#[test]
fn a_parked_skipped_or_done_topic_can_be_started_again() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "park moe",
            "start moe",
            "skip rag",
            "start rag",
            "done mcp",
            "start mcp",
            "list --status learning",
            "list --status done",
        ]),
        str![[r#"
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap start moe
 ▸ moe begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on transformer-block, which is still open
   practice: Replace the feed-forward layer of your block with 8 experts and top-2 routing, and train it briefly on CPU with and without a load-balancing loss. Done when you have printed, for both runs, how 1,000 tokens spread over the experts, and the total and active parameter counts.
$ roadmap skip rag
 - rag skipped    Building LLM applications 0/31, 0%
   rag is off your path; 99 topics count. Only for now? roadmap park rag
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   less than a minute on moe: not counted
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap done mcp
 ✓ mcp done    Building LLM applications 1/32, 3%
   it builds on function-calling, which is still open
$ roadmap start mcp
   the timer runs on mcp
   mcp is done, and stays so
   less than a minute on rag: not counted
   practice: Write an MCP server that offers two read-only tools and one resource over your own data. Done when an existing client lists and calls the tools and reads the resource, and the MCP Inspector shows every message.
$ roadmap list --status learning
 1 LLM fundamentals, hands on first                                  0/21    0%
  Inside the Transformer
   ▸   1.3.6  moe  Mixture of experts  3 h

 3 Building LLM applications                                         1/32    3%
  RAG, the basics
   ▸   3.4.1  rag  RAG from scratch    5 h
$ roadmap list --status done
 3 Building LLM applications                                         1/32    3%
  Agents
   ✓   3.6.3  mcp  Model Context Protocol (MCP)  5 h

"#]]
    );
}

#[test]
fn over_four_hours_a_timer_is_not_believed() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "start attention",
            "@2026-11-24T00:00:00+08:00",
            "status",
            "@2026-11-24T00:01:00+08:00",
            "stop",
            "next -n 1",
            "study attention 2h --date yesterday",
            "stop",
            "log",
        ]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 4 h
 Learning   attention: since today
$ roadmap stop
error: the timer on attention has run 4 h 1 min: over four hours it is not believed
hint: to say what it was, which ends it: roadmap study attention 2h
[exit 1]
$ roadmap next -n 1
 1. roadmap start attention
    Self-attention (6 h)
    you have begun it
$ roadmap study attention 2h --date yesterday
   attention: 2 h recorded
   counted on 2026-11-22
   the forgotten timer on attention has ended; it does not count
$ roadmap stop
   no timer runs on this device; nothing to record
$ roadmap log
 2026-11-23
   2  00:01  attention: 2 h, for 2026-11-22
   1  20:00  attention: learning, timer started

"#]]
    );
    assert_data_eq!(
        Sandbox::new().session(&["start attention", "@2026-11-24T09:00:00+08:00", "done attention", "log"]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap done attention
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   it builds on embeddings, which is still open
   the timer on attention ran 13 h: forgotten, not counted. To say what it was:
      roadmap study attention 2h --date 2026-11-23
   now ready: transformer-block, positional-encoding
$ roadmap log
 2026-11-24
   2  09:00  attention: done
 2026-11-23
   1  20:00  attention: learning, timer started

"#]]
    );
}

#[test]
fn a_clock_set_back_makes_no_minutes_and_does_not_change_what_came_last() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["start attention", "@2025-11-23T20:00:00+08:00", "stop", "done attention", "undo", "log"]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap stop
   the timer is stopped
   less than a minute on attention: not counted
$ roadmap done attention
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   it builds on embeddings, which is still open
   now ready: transformer-block, positional-encoding
$ roadmap undo
 took back 3:
   attention: done
 ▸ attention is learning again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap log
 2025-11-23
   4  20:00  took back 3
   3  20:00  attention: done  (taken back)
   2  20:00  the timer is stopped
 2026-11-23
   1  20:00  attention: learning, timer started

"#]]
    );
}

#[test]
fn each_device_has_a_timer_of_its_own() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "start attention",
            "@phone",
            "stop",
            "start rag",
            "@2026-11-23T20:30:00+08:00",
            "stop",
            "@laptop",
            "stop",
            "log",
        ]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap stop
   no timer runs on this device; nothing to record
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap stop
   rag: 30 min recorded
$ roadmap stop
   attention: 30 min recorded
$ roadmap log
 2026-11-23
        2  20:30  attention: 30 min
   60rd.2  20:30  rag: 30 min
   60rd.1  20:00  rag: learning, timer started
        1  20:00  attention: learning, timer started

"#]]
    );
}

#[test]
fn a_topic_whose_prerequisites_are_open_is_started_with_a_remark() {
    assert_data_eq!(
        Sandbox::new().session(&["start grpo"]),
        str![[r#"
$ roadmap start grpo
 ▸ grpo begun    Training a model of your own 0/30, 0%
   2 of the topics it builds on are still open: sft, reasoning-models
   practice: Train a 0.5 to 1.5B model with GRPO on arithmetic or format tasks on one GPU for a few hundred steps. Done when mean reward and held-out accuracy both rise, and you have read 50 sampled answers for reward hacking and noted what you found.

"#]]
    );
}
