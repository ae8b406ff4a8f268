//! A study week, as someone lives it.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_new_machine_shows_the_roadmap_and_leaves_no_file_behind() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["", "status", "list --search cache", "next -n 2", "log"]),
        str![[r#"
$ roadmap 
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished
 In English; 要看中文：roadmap config set lang zh
 Your record will lie in [HERE]/data, once there is one.
 Do it; when stuck, look up exactly that. Begin: roadmap start learning-loop

$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished
 In English; 要看中文：roadmap config set lang zh
 Your record will lie in [HERE]/data, once there is one.
 Do it; when stuck, look up exactly that. Begin: roadmap start learning-loop

$ roadmap list --search cache
 4 Training a model of your own                                      0/30    0%
  Inference optimization
       4.5.2  kv-cache             KV cache                                4 h
       4.5.4  continuous-batching  Continuous batching and paged KV cache  4 h
$ roadmap next -n 2
 1. roadmap start learning-loop
    Learn by doing: stuck, look up, move on (1 h)
    you can begin it right away
 2. roadmap start first-api-call
    Your first model API call (2 h)
    you can begin it right away
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin

"#]]
    );
    assert_eq!(std::fs::read_dir(sandbox.path()).unwrap().count(), 0);
}

#[test]
fn a_week_reads_like_a_session() {
    let sandbox = Sandbox::new();
    let shown = sandbox.screens(&[
        "start first-api-call",
        "@2026-11-23T20:25:00+08:00",
        "done --did https://example.com/chat.py",
        "start llm-essence",
        "@2026-11-23T20:27:00+08:00",
        "park -m \"the maths is too dense today\"",
        "@2026-11-24T21:00:00+08:00",
        "study llm-glossary 45m --date yesterday",
        "note llm-glossary -m \"temperature scales the logits\"",
        "skip tensorflow",
        "skip moe",
        "undo",
        "log",
        "status",
    ]);
    assert_data_eq!(
        shown,
        str![[r#"
$ roadmap start first-api-call
 ▸ first-api-call begun    LLM fundamentals, hands on first 0/21, 0%
   practice: Write a terminal chat program of at most 50 lines against any
   OpenAI-compatible endpoint. Done when it holds a ten-turn conversation and
   prints prompt and completion token counts after every turn.
   when the practice works: roadmap done first-api-call --did LINK
$ roadmap done --did https://example.com/chat.py
 ✓ first-api-call done, with evidence
   LLM fundamentals, hands on first 1/21, 4%
   first-api-call: 25 min recorded
   now ready: llm-glossary, prompt-basics, chat-app
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap start llm-essence
 ▸ llm-essence begun    LLM fundamentals, hands on first 1/21, 4%
   practice: Load a model of at most 200M parameters on CPU and print the ten
   most likely next tokens with their probabilities for ten prompts, some of
   them Chinese. Done when you have found one prompt whose top token has a
   probability above 0.9 and one where it stays below 0.2, and can say why.
   when the practice works: roadmap done llm-essence --did LINK
$ roadmap park -m "the maths is too dense today"
 ~ llm-essence parked: not now, not never
   LLM fundamentals, hands on first 1/21, 4%
   llm-essence: 2 min recorded
   llm-essence: 1 note kept
   it comes back when a related topic is done, or on 2026-12-07
   now ready: tokenization, sampling, hallucination, training-pipeline
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap study llm-glossary 45m --date yesterday
   llm-glossary: 45 min recorded
   counted on 2026-11-23
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap note llm-glossary -m "temperature scales the logits"
   llm-glossary: 1 note kept
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap skip tensorflow
 - tensorflow skipped
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap skip moe
 - moe skipped    LLM fundamentals, hands on first 1/20, 5%
   moe is off your path; 99 topics count. Only for now? roadmap park moe
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap undo
 took back 8:
   moe: skipped
   moe is pending again    LLM fundamentals, hands on first 1/21, 4%
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap log
 2026-11-24
   9  21:00  took back 8
   8  21:00  moe: skipped  (taken back)
   7  21:00  tensorflow: skipped
   6  21:00  llm-glossary: "temperature scales the logits"
   5  21:00  llm-glossary: 45 min, for 2026-11-23
 2026-11-23
   4  20:27  llm-essence: parked, 2 min, "the maths is too dense today"
   3  20:25  llm-essence: learning, timer started
   2  20:25  first-api-call: done, 25 min, evidence:
             https://example.com/chat.py
   1  20:00  first-api-call: learning, timer started

 next: roadmap start learning-loop    (you can begin it right away)
$ roadmap status
 Learning large language models, by doing      1 of 100 topics, 1%, 1.2 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  1/21       1        2/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Parked     llm-essence: until a related topic is done, or 2026-12-07

 Next       roadmap start learning-loop
            you can begin it right away

"#]]
    );
}
