//! `roadmap stuck` and `unstuck`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

#[test]
fn questions_nest_and_each_answer_leads_back_one_level() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "start transformer-block",
            "stuck -m \"why two layers?\"",
            "start neural-networks",
            "@2026-11-23T20:10:00+08:00",
            "stuck -m \"what is a gradient?\"",
            "start calculus",
            "@2026-11-23T20:20:00+08:00",
            "stuck -m \"what is a limit?\"",
            "unstuck -m \"as near as you like\"",
            "@2026-11-23T20:30:00+08:00",
            "unstuck",
            "@2026-11-23T20:40:00+08:00",
            "unstuck -m \"width is memory\"",
            "unstuck",
            "log",
            "show neural-networks",
            "undo",
            "undo",
            "status",
        ]),
        str![[r#"
$ roadmap start transformer-block
 ▸ transformer-block begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on attention, which is still open
   practice: Assemble one block yourself and count its parameters by hand. Done when the hand count equals the count reported by the framework and a forward pass keeps the shape (batch, length, width).
$ roadmap stuck -m "why two layers?"
 ? transformer-block: "why two layers?"
   it leans on
     neural-networks: a linear layer from n to m has n × m weights and m biases to count
     pytorch: `nn.Module` holds the parts; summing `p.numel()` checks the hand count
$ roadmap start neural-networks
 ▸ neural-networks begun
   for transformer-block: "why two layers?"
   less than a minute on transformer-block: not counted
   practice: Write a two-layer network with hand-made backpropagation in NumPy for the 8-by-8 handwritten digits. Done when a gradient check passes and test accuracy is at least 95%.
$ roadmap stuck -m "what is a gradient?"
 ? neural-networks: "what is a gradient?"
   it leans on
     linear-algebra: a layer is a matrix product; going back multiplies by the transposed matrix
     calculus: backpropagation is the chain rule, taken from the loss back layer by layer
$ roadmap start calculus
 ▸ calculus begun
   neural-networks: 10 min recorded
   for neural-networks: "what is a gradient?"
   practice: Derive the gradient of softmax with cross-entropy on paper and check it with finite differences. Done when the largest difference is below 1e-5.
$ roadmap stuck -m "what is a limit?"
 ? calculus: "what is a limit?"
   this topic leans on no foundation: look up the question itself
     Essence of Calculus (3Blue1Brown) (video, en)
       https://www.3blue1brown.com/topics/calculus
     《动手学深度学习》：微积分 (book, zh)
       https://zh.d2l.ai/chapter_preliminaries/calculus.html
   three questions deep or more: go back up and try; you may not need this answer
$ roadmap unstuck -m "as near as you like"
   answered: "what is a limit?", on calculus
   your answer stands first in the notes of calculus
   still open: "why two layers?", on transformer-block
   back to calculus
   for neural-networks: "what is a gradient?"
   practice: Derive the gradient of softmax with cross-entropy on paper and check it with finite differences. Done when the largest difference is below 1e-5.
$ roadmap unstuck
   answered: "what is a gradient?", on neural-networks
   back to neural-networks
   calculus is back on the shelf
   calculus: 20 min recorded
   for transformer-block: "why two layers?"
   practice: Write a two-layer network with hand-made backpropagation in NumPy for the 8-by-8 handwritten digits. Done when a gradient check passes and test accuracy is at least 95%.
$ roadmap unstuck -m "width is memory"
   answered: "why two layers?", on transformer-block
   your answer stands first in the notes of transformer-block
   back to transformer-block
   neural-networks is back on the shelf
   neural-networks: 10 min recorded
   practice: Assemble one block yourself and count its parameters by hand. Done when the hand count equals the count reported by the framework and a forward pass keeps the shape (batch, length, width).
$ roadmap unstuck
   no question is open; nothing to record
$ roadmap log
 2026-11-23
   9  20:40  neural-networks: pending, 10 min
             transformer-block: timer started, unstuck: "width is memory"
   8  20:30  calculus: pending, 20 min
             neural-networks: timer started, unstuck
   7  20:20  calculus: unstuck: "as near as you like"
   6  20:20  calculus: stuck: "what is a limit?"
   5  20:10  calculus: learning, timer started, for neural-networks
             neural-networks: 10 min
   4  20:10  neural-networks: stuck: "what is a gradient?"
   3  20:00  neural-networks: learning, timer started, for transformer-block
   2  20:00  transformer-block: stuck: "why two layers?"
   1  20:00  transformer-block: learning, timer started
$ roadmap show neural-networks
 neural-networks                                                        pending
 Neural networks and backpropagation
 Foundations, looked up when needed / Deep learning and frameworks

 Layers, activation functions, loss, and how the error finds its way back to every weight.

 Practice
   Write a two-layer network with hand-made backpropagation in NumPy for the 8-by-8 handwritten digits. Done when a gradient check passes and test accuracy is at least 95%.

 Leans on      linear-algebra: a layer is a matrix product; going back multiplies by the transposed matrix
               calculus: backpropagation is the chain rule, taken from the loss back layer by layer
 Needed        once, for transformer-block
 Time          20 min in 2 sessions, 8 h estimated

 Resources
   1. Neural Networks (3Blue1Brown) (video, en)
      https://www.3blue1brown.com/topics/neural-networks
   2. The spelled-out intro to neural networks and backpropagation (Andrej Karpathy) (video, en)
      https://www.youtube.com/watch?v=VMj-3S1tku0
   3. 《动手学深度学习》：前向传播、反向传播和计算图 (book, zh)
      https://zh.d2l.ai/chapter_multilayer-perceptrons/backprop.html
$ roadmap undo
 took back 9:
   neural-networks: pending, 10 min
   transformer-block: timer started, unstuck: "width is memory"
 ? transformer-block is stuck again    LLM fundamentals, hands on first 0/21, 0%
 ▸ neural-networks is learning again
$ roadmap undo
 took back 8:
   calculus: pending, 20 min
   neural-networks: timer started, unstuck
 ▸ calculus is learning again
 ? neural-networks is stuck again
$ roadmap status
 Learning large language models, by doing     0 of 100 topics, 0%, 10 min spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  2 taken down, 0 finished

 Running    calculus: the timer, 30 min
 Learning   calculus: since today, for neural-networks
 Stuck      neural-networks: "what is a gradient?"
            transformer-block: "why two layers?"

"#]]
    );
}

#[test]
fn without_a_name_it_is_the_topic_in_progress_and_a_text_is_no_topic() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "stuck -m why",
            "unstuck",
            "unstuck -m because",
            "start attention",
            "stuck \"why divide by sqrt d?\"",
            "stuck 为什么除以√d",
            "stuck -m \"\"",
            "stuck --on rag",
            "stuck --on vector",
            "stuck",
            "stuck -m \"and once more\"",
            "unstuck \"the variance grows\"",
            "unstuck rag",
            "unstuck rag -m \"an answer\"",
            "unstuck --resource 9",
            "unstuck --resource 0",
            "unstuck attention --resource 2",
            "unstuck attention -m \"an answer\"",
            "show attention",
        ]),
        str![[r#"
$ roadmap stuck -m why
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]
$ roadmap unstuck
   no question is open; nothing to record
$ roadmap unstuck -m because
error: no question is open; nothing to record
hint: to keep it as a note: roadmap note TOPIC -m "because"
[exit 1]
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap stuck "why divide by sqrt d?"
error: `why divide by sqrt d?` is no topic
hint: if you meant it as text: roadmap stuck -m "why divide by sqrt d?"
[exit 1]
$ roadmap stuck 为什么除以√d
error: `为什么除以√d` is no topic
hint: if you meant it as text: roadmap stuck -m "为什么除以√d"
[exit 1]
$ roadmap stuck -m ""
error: the text is empty
[exit 1]
$ roadmap stuck --on rag
error: `rag` is no foundation, and --on takes one
hint: roadmap list foundations shows them
[exit 1]
$ roadmap stuck --on vector
error: `vector` could be `vector-db`, `vectors`
hint: write some more of it
[exit 1]
$ roadmap stuck
 ? attention is stuck
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap stuck -m "and once more"
 ? attention: "and once more"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap unstuck "the variance grows"
error: `the variance grows` is no topic
hint: if you meant it as text: roadmap unstuck -m "the variance grows"
[exit 1]
$ roadmap unstuck rag
   no question is open on rag; nothing to record
$ roadmap unstuck rag -m "an answer"
error: no question is open on rag; nothing to record
hint: to keep it as a note: roadmap note rag -m "an answer"
[exit 1]
$ roadmap unstuck --resource 9
error: `attention` has no resource 9
hint: 1 to 3: roadmap show attention
[exit 1]
$ roadmap unstuck --resource 0
error: `0` does not fit --resource, which takes a whole number, 1 or more
hint: roadmap unstuck --help
[exit 2]
$ roadmap unstuck attention --resource 2
   answered: "and once more", on attention
   https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html helped: it stands first from now on
   still open: your question on attention
   back to attention
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap unstuck attention -m "an answer"
   answered: your question on attention
   your answer stands first in the notes of attention
   back to attention
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap show attention
 1.3.1  attention                                        ▸ learning since today
 Self-attention
 LLM fundamentals, hands on first / Inside the Transformer

 Each position sends out a query, compares it with the keys of the positions it may look at (in a GPT: itself and the earlier ones), and takes a weighted mix of their values.

 Practice
   Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.

 Requires      embeddings
 Leans on      vectors: every score is a dot product of a query and a key
               linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
 Leads to      transformer-block, positional-encoding
 Time          6 h estimated

 Notes
   2026-11-23  an answer

 Resources
   1. 《动手学深度学习》：自注意力和位置编码 (book, zh) - helped
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   2. Attention in transformers, step by step (3Blue1Brown) (video, en)
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

"#]]
    );
}

#[test]
fn what_leans_on_nothing_shows_its_resources() {
    assert_data_eq!(
        Sandbox::new().session(&["stuck chat-template -m \"where does the system text go?\"", "next -n 1"]),
        str![[r#"
$ roadmap stuck chat-template -m "where does the system text go?"
 ? chat-template: "where does the system text go?"
   this topic leans on no foundation: look up the question itself
     Transformers: chat templates (docs, en)
       https://huggingface.co/docs/transformers/chat_templating
     Hugging Face 智能体课程：消息和特殊 token (course, zh)
       https://huggingface.co/learn/agents-course/zh-CN/unit1/messages-and-special-tokens
$ roadmap next -n 1
 1. roadmap show chat-template
    Chat templates and special tokens (3 h)
    look up "where does the system text go?", and go back

"#]]
    );
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap own.toml stuck core",
            "--roadmap own.toml stuck core --on extra",
            "--roadmap own.toml next -n 1"
        ]),
        str![[r#"
$ roadmap --roadmap own.toml stuck core
 ? core is stuck
   this topic leans on no foundation: look up the question itself
$ roadmap --roadmap own.toml stuck core --on extra
error: `extra` is no foundation, and --on takes one
[exit 1]
$ roadmap --roadmap own.toml next -n 1
 1. roadmap --roadmap own.toml show core
    Core
    look up what stopped you, and go back

"#]]
    );
}

#[test]
fn an_hour_of_looking_up_is_enough() {
    assert_data_eq!(
        Sandbox::new().screens(&[
            "stuck attention -m \"why divide by sqrt d?\"",
            "start vectors",
            "@2026-11-23T20:40:00+08:00",
            "status",
            "stop",
            "@2026-11-24T20:00:00+08:00",
            "start vectors",
            "@2026-11-24T20:20:00+08:00",
            "status",
            "next",
        ]),
        str![[r#"
$ roadmap stuck attention -m "why divide by sqrt d?"
 ? attention: "why divide by sqrt d?"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n
       scores at once
   look one up:       roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start vectors
 ▸ vectors begun
   for attention: "why divide by sqrt d?"
   practice: Compute dot product, length and cosine for three pairs of 3-D
   vectors by hand and in code. Done when the two agree and you have ranked
   five sentence embeddings by their similarity to a sixth.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Running    vectors: the timer, 40 min
 Learning   vectors: since today, for attention
 Stuck      attention: "why divide by sqrt d?"

 Next       roadmap unstuck -m "…"
            once "why divide by sqrt d?" is clear, write down what helped
$ roadmap stop
   vectors: 40 min recorded
   next: roadmap start attention
      (you looked up vectors: go back and try again)
$ roadmap start vectors
   the timer runs on vectors
   for attention: "why divide by sqrt d?"
   practice: Compute dot product, length and cosine for three pairs of 3-D
   vectors by hand and in code. Done when the two agree and you have ranked
   five sentence embeddings by their similarity to a sixth.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap status
 Learning large language models, by doing     0 of 100 topics, 0%, 40 min spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Running    vectors: the timer, 20 min
 Learning   vectors: 1 session, 40 min, since yesterday, for attention
 Stuck      attention: "why divide by sqrt d?"; 1 h spent looking it up: time to
            go back and try again

 Next       roadmap start attention
            an hour or more went into looking this up: go back and try again
$ roadmap next
 1. roadmap start attention
    Self-attention (6 h)
    an hour or more went into looking this up: go back and try again
 2. roadmap start vectors
    Vectors, dot product and cosine (2 h)
    you have begun it: 1 session, 40 min
 3. roadmap start learning-loop
    Learn by doing: stuck, look up, move on (1 h)
    you can begin it right away
 4. roadmap start first-api-call
    Your first model API call (2 h)
    you can begin it right away

"#]]
    );
}

#[test]
fn a_done_topic_is_open_again_when_one_is_stuck_on_it() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done attention",
            "stuck attention -m \"why again?\"",
            "list inside-transformer --status stuck",
            "undo",
            "list inside-transformer --status done",
        ]),
        str![[r#"
$ roadmap done attention
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   it builds on embeddings, which is still open
   now ready: transformer-block, positional-encoding
$ roadmap stuck attention -m "why again?"
 ? attention: "why again?"
   attention was done, and is open again
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap list inside-transformer --status stuck
 1 LLM fundamentals, hands on first                                  0/21    0%
  Inside the Transformer
   ?   1.3.1  attention  Self-attention  6 h
$ roadmap undo
 took back 2:
   attention: learning, stuck: "why again?"
 ✓ attention is done again    LLM fundamentals, hands on first 1/21, 4%
   now ready: transformer-block, positional-encoding
$ roadmap list inside-transformer --status done
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention  6 h

"#]]
    );
}

#[test]
fn done_and_skip_close_questions_and_put_back_what_was_taken_down() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "start attention",
            "stuck -m \"why divide by sqrt d?\"",
            "start vectors",
            "@2026-11-23T20:15:00+08:00",
            "done attention --spent 40m",
            "list foundations --status learning",
            "log -n 1",
            "stuck rag -m \"what is a score?\"",
            "start vectors",
            "done vectors",
            "skip rag",
            "list foundations --status done",
        ]),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap stuck -m "why divide by sqrt d?"
 ? attention: "why divide by sqrt d?"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap start vectors
 ▸ vectors begun
   for attention: "why divide by sqrt d?"
   less than a minute on attention: not counted
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap done attention --spent 40m
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   attention: 40 min recorded
   vectors is back on the shelf
   vectors: 15 min recorded
   it builds on embeddings, which is still open
   closed: "why divide by sqrt d?"
   to write down what helped:
      roadmap note attention -m "…"
   now ready: transformer-block, positional-encoding
$ roadmap list foundations --status learning
 nothing here matches
$ roadmap log -n 1
 2026-11-23
   4  20:15  attention: done, 40 min
             vectors: pending, 15 min
   3 acts before these: -n 4 shows them
$ roadmap stuck rag -m "what is a score?"
 ? rag: "what is a score?"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is enough to rank them
$ roadmap start vectors
 ▸ vectors begun
   for rag: "what is a score?"
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap done vectors
 ✓ vectors done
   less than a minute on vectors: not counted
$ roadmap skip rag
 - rag skipped    Building LLM applications 0/31, 0%
   rag is off your path; 99 topics count. Only for now? roadmap park rag
   closed: "what is a score?"
   to write down what helped:
      roadmap note rag -m "…"
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap list foundations --status done
 Foundations, looked up when needed
   ✓   vectors  Vectors, dot product and cosine  2x, for attention, rag

"#]]
    );
}

#[test]
fn a_foundation_serves_the_latest_question_that_names_it() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "stuck attention -m first --on vectors",
            "stuck rag -m second",
            "start vectors",
            "start python",
            "list foundations --status learning",
            "unstuck rag",
            "start vectors",
            "list foundations --status learning",
            "--json stuck mcp",
        ]),
        str![[r#"
$ roadmap stuck attention -m first --on vectors
 ? attention: "first"
   it is about
     vectors: every score is a dot product of a query and a key
$ roadmap stuck rag -m second
 ? rag: "second"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is enough to rank them
$ roadmap start vectors
 ▸ vectors begun
   for attention: "first"
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap start python
 ▸ python begun
   less than a minute on vectors: not counted
   practice: Port a 100-line program from your main language to Python with type hints and tests. Done when tests and linter pass in a fresh virtual environment.
$ roadmap list foundations --status learning
 Foundations, looked up when needed
   ▸   vectors  Vectors, dot product and cosine  1x, for attention
   ▸   python   Python for engineers             12 h
$ roadmap unstuck rag
   answered: "second", on rag
   still open: "first", on attention
$ roadmap start vectors
   the timer runs on vectors
   for attention: "first"
   less than a minute on python: not counted
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap list foundations --status learning
 Foundations, looked up when needed
   ▸   vectors  Vectors, dot product and cosine  1x, for attention
   ▸   python   Python for engineers             12 h
$ roadmap --json stuck mcp
{
  "schema": 1,
  "id": "7",
  "event": "29j8dkxj-7-wsgwtp",
  "undone": [],
  "undo": null,
  "redo": false,
  "still": [],
  "named": null,
  "name_moved": null,
  "changes": [
    {
      "topic": "mcp",
      "from": "pending",
      "to": "stuck",
      "foundation": false,
      "proven": false,
      "evidence": 0,
      "notes": 0,
      "minutes": 0
    }
  ],
  "stage": {
    "title": "Building LLM applications",
    "done": 0,
    "proven": 0,
    "topics": 32,
    "own": 0,
    "skipped": 0,
    "done_estimate_minutes": 0,
    "estimate_minutes": 8580,
    "percent": 0
  },
  "counted": 100,
  "took": null,
  "evidence_to_each": null,
  "open_before": [],
  "day": null,
  "not_believed": null,
  "runs_on": null,
  "ended": null,
  "elsewhere": null,
  "stays_done": null,
  "under_a_minute": null,
  "off_path": null,
  "now_ready": [],
  "brought_back": [],
  "closed_questions": [],
  "practice": null,
  "practice_of": null,
  "running": "vectors",
  "stuck": {
    "topic": "mcp",
    "question": "",
    "foundations": [
      {
        "id": "python",
        "status": "learning",
        "because": "a stdio server is started by a command, which must use the right venv"
      }
    ],
    "named": false,
    "resources": [],
    "take": "roadmap start python",
    "deep": false,
    "often": null
  },
  "answered": null,
  "serves": null,
  "term": null,
  "reviewed": null,
  "added": null,
  "was": null,
  "begun": null,
  "open_question": null,
  "rests": [],
  "hidden": 0,
  "parked": null,
  "next": {
    "topic": "vectors",
    "command": "roadmap unstuck -m /"…/"",
    "reason": {
      "kind": "answer",
      "topic": "attention",
      "question": "first"
    },
    "often": null
  }
}

"#]]
    );
}

#[test]
fn without_a_name_an_answer_is_for_what_one_is_at_and_for_the_innermost_question_there() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox
            .session(&[
                "stuck attention -m outer",
                "start vectors",
                "stuck vectors -m inner",
                // It leans on nothing of this, but is what `attention` leans on too.
                "start linear-algebra",
                "unstuck",
                "stuck chat-template -m elsewhere",
                "unstuck",
                "unstuck",
            ])
            .lines()
            .filter(|line| !line.contains("practice") && !line.contains("http"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap stuck attention -m outer
 ? attention: "outer"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap start vectors
 ▸ vectors begun
   for attention: "outer"
$ roadmap stuck vectors -m inner
 ? vectors: "inner"
   this topic leans on no foundation: look up the question itself
     Essence of Linear Algebra (3Blue1Brown) (video, en)
     《动手学深度学习》：线性代数 (book, zh)
$ roadmap start linear-algebra
 ▸ linear-algebra begun
   for attention: "outer"
   less than a minute on vectors: not counted
$ roadmap unstuck
   answered: "inner", on vectors
   back to vectors
   for attention: "outer"
   less than a minute on linear-algebra: not counted
$ roadmap stuck chat-template -m elsewhere
 ? chat-template: "elsewhere"
   this topic leans on no foundation: look up the question itself
     Transformers: chat templates (docs, en)
     Hugging Face 智能体课程：消息和特殊 token (course, zh)
$ roadmap unstuck
   answered: "outer", on attention
   still open: "elsewhere", on chat-template
   back to attention
   vectors is back on the shelf
   linear-algebra is back on the shelf
   less than a minute on vectors: not counted
$ roadmap unstuck
   answered: "elsewhere", on chat-template
"#]]
    );
}

#[test]
fn a_question_that_was_taken_back_counts_for_nothing() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "stuck attention --on vectors",
            "undo",
            "list foundations --search vectors",
            "stuck attention",
            "undo",
            "stuck attention",
            "unstuck",
            "stuck attention",
            "next -n 1",
        ]),
        str![[r#"
$ roadmap stuck attention --on vectors
 ? attention is stuck
   it is about
     vectors: every score is a dot product of a query and a key
$ roadmap undo
 took back 1:
   attention: learning, stuck, about vectors
   attention is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap list foundations --search vectors
 Foundations, looked up when needed
  Mathematics
       vectors  Vectors, dot product and cosine  2 h
$ roadmap stuck attention
 ? attention is stuck
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap undo
 took back 3:
   attention: learning, stuck
   attention is pending again    LLM fundamentals, hands on first 0/21, 0%
$ roadmap stuck attention
 ? attention is stuck
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap unstuck
   answered: your question on attention
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.
$ roadmap stuck attention
 ? attention is stuck
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap next -n 1
 1. roadmap start vectors
    Vectors, dot product and cosine (2 h)
    you are stuck on attention: look this up

"#]]
    );
}

#[test]
fn what_one_is_stuck_on_just_now_is_looked_up_before_anything_else_is_continued() {
    assert_data_eq!(
        Sandbox::new().session(&["start mcp", "start rag", "stuck -m why", "next -n 2", "park", "next -n 1"]),
        str![[r#"
$ roadmap start mcp
 ▸ mcp begun    Building LLM applications 0/32, 0%
   it builds on function-calling, which is still open
   practice: Write an MCP server that offers two read-only tools and one resource over your own data. Done when an existing client lists and calls the tools and reads the resource, and the MCP Inspector shows every message.
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   less than a minute on mcp: not counted
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap stuck -m why
 ? rag: "why"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is enough to rank them
$ roadmap next -n 2
 1. roadmap start vectors
    Vectors, dot product and cosine (2 h)
    you are stuck on rag, look this up: "why"
 2. roadmap start mcp
    Model Context Protocol (MCP) (5 h)
    you have begun it
$ roadmap park
 ~ rag parked: not now, not never    Building LLM applications 0/32, 0%
   less than a minute on rag: not counted
   it comes back when a related topic is done, or on 2026-12-07
   "why" is parked along with rag; once it is clear:
      roadmap unstuck rag -m "what helped"
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap next -n 1
 1. roadmap start mcp
    Model Context Protocol (MCP) (5 h)
    you have begun it

"#]]
    );
}

#[test]
fn a_foundation_that_serves_two_questions_stays_until_both_are_answered() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "stuck attention -m first",
                "start vectors",
                "stuck rag -m second",
                "start vectors",
                "unstuck",
                "list foundations --search vectors",
                "unstuck",
                "list foundations --search vectors",
                // What runs already is taken down for a question that comes up now.
                "start vectors",
                "stuck attention -m third",
                "@2026-11-23T20:10:00+08:00",
                "start vectors",
                "list foundations --search vectors",
                "start vectors",
            ])
            .lines()
            .filter(|line| !line.contains("practice"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap stuck attention -m first
 ? attention: "first"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap start vectors
 ▸ vectors begun
   for attention: "first"
$ roadmap stuck rag -m second
 ? rag: "second"
   it leans on
     ▸ vectors: once vectors are normalized, one dot product per passage is enough to rank them
$ roadmap start vectors
   the timer runs on vectors
   for rag: "second"
   less than a minute on vectors: not counted
$ roadmap unstuck
   answered: "second", on rag
   still open: "first", on attention
   back to rag
   less than a minute on vectors: not counted
$ roadmap list foundations --search vectors
 Foundations, looked up when needed
   ▸   vectors  Vectors, dot product and cosine  2x, for attention, rag
$ roadmap unstuck
   answered: "first", on attention
   vectors is back on the shelf
$ roadmap list foundations --search vectors
 Foundations, looked up when needed
       vectors  Vectors, dot product and cosine  2x, for attention, rag
$ roadmap start vectors
 ▸ vectors begun
   less than a minute on rag: not counted
$ roadmap stuck attention -m third
 ? attention: "third"
   it leans on
     ▸ vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap start vectors
   vectors: 10 min recorded
   for attention: "third"
$ roadmap list foundations --search vectors
 Foundations, looked up when needed
   ▸   vectors  Vectors, dot product and cosine  3x, for attention, rag
$ roadmap start vectors
   the timer runs on vectors already; nothing to record
"#]]
    );
}

#[test]
#[cfg(unix)]
fn the_practice_that_is_printed_is_the_one_to_be_done() {
    let lines = [
        "start attention",
        "stuck rag -m \"why is recall so low?\"",
        "unstuck rag -m \"the chunks were too long\"",
        "stuck rag",
        "start rag",
    ];
    assert_data_eq!(
        Sandbox::new().screens(&lines),
        str![[r#"
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or
   PyTorch. Done when the output matches
   torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat
   map of the attention weights for one sentence.
   when the practice works: roadmap done attention --did LINK
$ roadmap stuck rag -m "why is recall so low?"
 ? rag: "why is recall so low?"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is
       enough to rank them
   look it up:        roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap unstuck rag -m "the chunks were too long"
   answered: "why is recall so low?", on rag
   your answer stands first in the notes of rag
   next: roadmap done attention    (the timer runs on it)
$ roadmap stuck rag
 ? rag is stuck
   it leans on
     vectors: once vectors are normalized, one dot product per passage is
       enough to rank them
   look it up:        roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start rag
   the timer runs on rag
   still open: your question on rag
   less than a minute on attention: not counted
   practice: In at most 150 lines and without a framework: split 20 documents,
   embed them, retrieve by cosine similarity, answer with citations. Done when
   ten answerable questions cite the right source and five unanswerable ones
   are declined.
   when it is clear: roadmap unstuck -m "what helped"

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().screens(&lines[1..4]),
        str![[r#"
$ roadmap stuck rag -m "why is recall so low?"
 ? rag：“why is recall so low?”
   会用到
     vectors：向量先归一化，每个段落算一次点积就能排序
   查一下：    roadmap start vectors
   弄清以后：  roadmap unstuck -m "怎么想通的"
$ roadmap unstuck rag -m "the chunks were too long"
   rag 的问题已解决：“why is recall so low?”
   答案已记在 rag 笔记的最前面
   实践：不用框架，150 行以内：切分 20 篇文档、向量化、按余弦相似度检索、带引用
   作答。完成标准：10 个有答案的问题都引用了正确来源，5 个没有答案的问题都拒绝
   作答。
   下一步：roadmap start rag    （已经开了头）
$ roadmap stuck rag
 ? rag 卡住了
   会用到
     vectors：向量先归一化，每个段落算一次点积就能排序
   查一下：    roadmap start vectors
   弄清以后：  roadmap unstuck -m "怎么想通的"

"#]]
    );
}

#[test]
#[cfg(unix)]
fn a_question_rests_with_the_topic_that_is_parked() {
    assert_data_eq!(
        Sandbox::new().screens(&[
            "stuck attention -m \"why divide by sqrt d?\"",
            "start vectors",
            "@2026-11-23T20:20:00+08:00",
            "park attention",
            "status",
            "show attention",
            "unstuck -m \"the variance grows\"",
            "show attention",
            "stuck attention",
            "park attention",
            "start vectors",
            "@2026-11-23T20:40:00+08:00",
            "unstuck -m \"and scores stay small\"",
            "status",
            "skip moe",
            "stuck moe",
        ]),
        str![[r#"
$ roadmap stuck attention -m "why divide by sqrt d?"
 ? attention: "why divide by sqrt d?"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n
       scores at once
   look one up:       roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start vectors
 ▸ vectors begun
   for attention: "why divide by sqrt d?"
   practice: Compute dot product, length and cosine for three pairs of 3-D
   vectors by hand and in code. Done when the two agree and you have ranked
   five sentence embeddings by their similarity to a sixth.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap park attention
 ~ attention parked: not now, not never
   LLM fundamentals, hands on first 0/21, 0%
   vectors is back on the shelf
   vectors: 20 min recorded
   it comes back when a related topic is done, or on 2026-12-07
   "why divide by sqrt d?" is parked along with attention; once it is clear:
      roadmap unstuck attention -m "what helped"
   now ready: transformer-block, positional-encoding
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap status
 Learning large language models, by doing     0 of 100 topics, 0%, 20 min spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Parked     attention: until a related topic is done, or 2026-12-07

 Next       roadmap start learning-loop
            you can begin it right away
$ roadmap show attention
 1.3.1  attention                                          ~ parked since today
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
 Parked        until a related topic is done, or 2026-12-07
 Time          6 h estimated

 Questions
   "why divide by sqrt d?"

 Resources
   1. Attention in transformers, step by step (3Blue1Brown) (video, en)
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   2. 《动手学深度学习》：自注意力和位置编码 (book, zh)
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

 next: roadmap start attention
$ roadmap unstuck -m "the variance grows"
   answered: "why divide by sqrt d?", on attention
   your answer stands first in the notes of attention
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap show attention
 1.3.1  attention                                          ~ parked since today
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
 Parked        until a related topic is done, or 2026-12-07
 Time          6 h estimated

 Notes
   2026-11-23  "why divide by sqrt d?"
               the variance grows

 Resources
   1. Attention in transformers, step by step (3Blue1Brown) (video, en)
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   2. 《动手学深度学习》：自注意力和位置编码 (book, zh)
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

 next: roadmap start attention
$ roadmap stuck attention
 ? attention is stuck
   attention was parked, and is open again
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n
       scores at once
   look one up:       roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap park attention
 ~ attention parked: not now, not never
   LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-07
   your question is parked along with it; once it is clear:
      roadmap unstuck attention -m "what helped"
   now ready: transformer-block, positional-encoding
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap start vectors
 ▸ vectors begun
   for attention
   practice: Compute dot product, length and cosine for three pairs of 3-D
   vectors by hand and in code. Done when the two agree and you have ranked
   five sentence embeddings by their similarity to a sixth.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap unstuck -m "and scores stay small"
   answered: your question on attention
   your answer stands first in the notes of attention
   vectors is back on the shelf
   vectors: 20 min recorded
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap status
 Learning large language models, by doing     0 of 100 topics, 0%, 40 min spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Parked     attention: until a related topic is done, or 2026-12-07

 Next       roadmap start learning-loop
            you can begin it right away
$ roadmap skip moe
 - moe skipped    LLM fundamentals, hands on first 0/20, 0%
   moe is off your path; 99 topics count. Only for now? roadmap park moe
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap stuck moe
 ? moe is stuck
   moe was off your path, and counts again: 100 topics
   it leans on
     probability: the balancing loss sums token share times mean probability
       over the experts
   look it up:        roadmap start probability
   when it is clear:  roadmap unstuck -m "what helped"

"#]]
    );
}

#[test]
fn the_foundation_that_an_open_question_names_comes_first_whichever_question_is_the_latest() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "stuck attention -m first --on calculus",
            "stuck attention -m second",
            "next -n 1",
            "done calculus",
            "next -n 1",
            "stuck vectors --on vectors",
            "unstuck -m …",
            "log -n 1",
            // What was put aside holds nothing up.
            "stuck rag -m outer",
            "start vectors",
            "stuck vectors -m inner",
            "park vectors",
            "next -n 2",
        ]),
        str![[r#"
$ roadmap stuck attention -m first --on calculus
 ? attention: "first"
   it is about
     calculus
$ roadmap stuck attention -m second
 ? attention: "second"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap next -n 1
 1. roadmap start calculus
    Calculus: gradients and the chain rule (8 h)
    you are stuck on attention, look this up: "first"
$ roadmap done calculus
 ✓ calculus done
$ roadmap next -n 1
 1. roadmap start attention
    Self-attention (6 h)
    you finished calculus: go back and try again
$ roadmap stuck vectors --on vectors
 ? vectors is stuck
   this topic leans on no foundation: look up the question itself
     Essence of Linear Algebra (3Blue1Brown) (video, en)
       https://www.3blue1brown.com/topics/linear-algebra
     《动手学深度学习》：线性代数 (book, zh)
       https://zh.d2l.ai/chapter_preliminaries/linear-algebra.html
$ roadmap unstuck -m …
error: `…` stands for words of your own
hint: write them in its place, or leave the option out
[exit 1]
$ roadmap log -n 1
 2026-11-23
   4  20:00  vectors: learning, stuck
   3 acts before these: -n 4 shows them
$ roadmap stuck rag -m outer
 ? rag: "outer"
   it leans on
     ? vectors: once vectors are normalized, one dot product per passage is enough to rank them
$ roadmap start vectors
   the timer runs on vectors
   for rag: "outer"
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap stuck vectors -m inner
 ? vectors: "inner"
   this topic leans on no foundation: look up the question itself
     Essence of Linear Algebra (3Blue1Brown) (video, en)
       https://www.3blue1brown.com/topics/linear-algebra
     《动手学深度学习》：线性代数 (book, zh)
       https://zh.d2l.ai/chapter_preliminaries/linear-algebra.html
$ roadmap park vectors
 ~ vectors parked: not now, not never
   less than a minute on vectors: not counted
   it comes back when a related topic is done, or on 2026-12-07
   "inner" is parked along with vectors; once it is clear:
      roadmap unstuck vectors -m "what helped"
$ roadmap next -n 2
 1. roadmap start attention
    Self-attention (6 h)
    you finished calculus: go back and try again
 2. roadmap show rag
    RAG from scratch (5 h)
    look up "outer", and go back

"#]]
    );
}

#[test]
fn only_what_was_studied_since_counts_as_looking_up() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "start vectors",
                "@2026-11-23T20:59:00+08:00",
                "stuck attention -m why",
                "@2026-11-23T20:59:10+08:00",
                "start vectors",
                "@2026-11-23T21:01:00+08:00",
                "next -n 1",
                "@2026-11-23T21:30:00+08:00",
                "start linear-algebra",
                "@2026-11-23T22:00:00+08:00",
                "stuck rag",
                "@2026-11-23T22:00:30+08:00",
                "start python",
                "next -n 2",
            ])
            .lines()
            .filter(|line| !line.contains("practice"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap start vectors
 ▸ vectors begun
$ roadmap stuck attention -m why
 ? attention: "why"
   it leans on
     ▸ vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap start vectors
   vectors: 59 min recorded
   for attention: "why"
$ roadmap next -n 1
 1. roadmap unstuck -m "…"
    Self-attention
    once "why" is clear, write down what helped
$ roadmap start linear-algebra
 ▸ linear-algebra begun
   vectors: 30 min recorded
   for attention: "why"
$ roadmap stuck rag
 ? rag is stuck
   it leans on
     ▸ vectors: once vectors are normalized, one dot product per passage is enough to rank them
$ roadmap start python
 ▸ python begun
   linear-algebra: 30 min recorded
$ roadmap next -n 2
 1. roadmap done python
    Python for engineers (12 h)
    the timer runs on it
 2. roadmap start attention
    Self-attention (6 h)
    an hour or more went into looking this up: go back and try again
"#]]
    );
}

#[test]
fn the_question_of_a_topic_that_is_gone_takes_nothing_down_and_answers_nothing() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "add \"My RAG\" --after rag",
            "stuck my-rag -m why --on vectors",
            "undo 1",
            "start vectors",
            "unstuck -m helped",
            "list foundations --search vectors",
        ]),
        str![[r#"
$ roadmap add "My RAG" --after rag
   my-rag added, a topic of your own: My RAG
   after rag, in "RAG, the basics"
$ roadmap stuck my-rag -m why --on vectors
 ? my-rag: "why"
   it is about
     vectors
$ roadmap undo 1
 took back 1:
   my-rag: added, "My RAG"
   1 act on it counts no longer; to have it back: roadmap redo
$ roadmap start vectors
 ▸ vectors begun
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap unstuck -m helped
error: no question is open; nothing to record
hint: to keep it as a note: roadmap note vectors -m "helped"
[exit 1]
$ roadmap list foundations --search vectors
 Foundations, looked up when needed
  Mathematics
   ▸   vectors  Vectors, dot product and cosine  2 h

"#]]
    );
    assert!(!std::fs::read_to_string(sandbox.journal()).unwrap().contains("under"));
}

#[test]
fn an_answer_to_the_outer_question_leads_the_timer_back_from_the_inner_one() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "stuck transformer-block -m outer",
                "start neural-networks",
                "stuck neural-networks -m inner",
                "start calculus",
                "@2026-11-23T20:10:00+08:00",
                "unstuck transformer-block -m clear",
                "@2026-11-23T20:30:00+08:00",
                "done transformer-block",
            ])
            .lines()
            .filter(|line| !line.contains("practice") && !line.contains("it leans on") && !line.starts_with("     "))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap stuck transformer-block -m outer
 ? transformer-block: "outer"
$ roadmap start neural-networks
 ▸ neural-networks begun
   for transformer-block: "outer"
$ roadmap stuck neural-networks -m inner
 ? neural-networks: "inner"
$ roadmap start calculus
 ▸ calculus begun
   for neural-networks: "inner"
   less than a minute on neural-networks: not counted
$ roadmap unstuck transformer-block -m clear
   answered: "outer", on transformer-block
   your answer stands first in the notes of transformer-block
   still open: "inner", on neural-networks
   back to transformer-block
   calculus: 10 min recorded
$ roadmap done transformer-block
 ✓ transformer-block done    LLM fundamentals, hands on first 1/21, 4%
   transformer-block: 20 min recorded
   it builds on attention, which is still open
   now ready: moe
"#]]
    );
}

#[test]
fn a_session_that_began_before_the_question_counts_from_there_on() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "start linear-algebra",
            "@2026-11-23T20:50:00+08:00",
            "stuck attention -m why",
            "@2026-11-23T20:50:30+08:00",
            "stop",
            "next -n 1",
        ]),
        str![[r#"
$ roadmap start linear-algebra
 ▸ linear-algebra begun
   practice: Write a matrix product with loops, then rebuild a grayscale image from 5, 20 and 50 singular values. Done when the loop matches NumPy and you can say why a rank-r update of a d-by-k matrix needs only r(d+k) numbers.
$ roadmap stuck attention -m why
 ? attention: "why"
   it leans on
     vectors: every score is a dot product of a query and a key
     ▸ linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once
$ roadmap stop
   linear-algebra: 50 min recorded
$ roadmap next -n 1
 1. roadmap start linear-algebra
    Linear algebra (12 h)
    you are stuck on attention, look this up: "why"

"#]]
    );
}

#[test]
fn what_was_done_before_one_got_stuck_on_it_is_done_again_once_that_is_answered() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "done probability --did https://example.com/p",
                "start llm-essence",
                "stuck -m outer --on probability",
                "start probability",
                "stuck -m inner",
                "unstuck llm-essence -m o",
                "list foundations --search probability",
                "unstuck -m i",
                "list foundations --search probability",
            ])
            .lines()
            .filter(|line| !line.contains("practice") && !line.contains("it leans on") && !line.starts_with("     "))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap done probability --did https://example.com/p
 ✓ probability done, with evidence
$ roadmap start llm-essence
 ▸ llm-essence begun    LLM fundamentals, hands on first 0/21, 0%
$ roadmap stuck -m outer --on probability
 ? llm-essence: "outer"
   it is about
$ roadmap start probability
   the timer runs on probability
   for llm-essence: "outer"
   probability is done, and stays so
   less than a minute on llm-essence: not counted
$ roadmap stuck -m inner
 ? probability: "inner"
   probability was done, and is open again
   this topic leans on no foundation: look up the question itself
$ roadmap unstuck llm-essence -m o
   answered: "outer", on llm-essence
   your answer stands first in the notes of llm-essence
   still open: "inner", on probability
   back to llm-essence
   less than a minute on probability: not counted
$ roadmap list foundations --search probability
 Foundations, looked up when needed
   ?   probability  Probability and statistics  1x, for llm-essence
$ roadmap unstuck -m i
   answered: "inner", on probability
   your answer stands first in the notes of probability
$ roadmap list foundations --search probability
 Foundations, looked up when needed
   ✓*  probability  Probability and statistics  1x, for llm-essence
"#]]
    );
}

#[test]
#[cfg(unix)]
fn an_answer_says_back_where_the_timer_is() {
    assert_data_eq!(
        Sandbox::new().screens(&[
            "start llm-essence",
            "@2026-11-23T20:10:00+08:00",
            "stuck -m first",
            // It leans on nothing like this, but was looked up all the same.
            "start calculus",
            "@2026-11-23T20:20:00+08:00",
            "unstuck -m clear",
            "stuck -m second",
            "start python",
            "@2026-11-23T20:30:00+08:00",
            "stop",
            "unstuck -m \"clear too\"",
            "show llm-essence",
        ]),
        str![[r#"
$ roadmap start llm-essence
 ▸ llm-essence begun    LLM fundamentals, hands on first 0/21, 0%
   practice: Load a model of at most 200M parameters on CPU and print the ten
   most likely next tokens with their probabilities for ten prompts, some of
   them Chinese. Done when you have found one prompt whose top token has a
   probability above 0.9 and one where it stays below 0.2, and can say why.
   when the practice works: roadmap done llm-essence --did LINK
$ roadmap stuck -m first
 ? llm-essence: "first"
   it leans on
     probability: softmax turns logits into a distribution conditioned on the
       prompt
     python: a virtual environment for the packages, then slicing and sorting
       the last logits
   look one up:       roadmap start probability
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start calculus
 ▸ calculus begun
   llm-essence: 10 min recorded
   practice: Derive the gradient of softmax with cross-entropy on paper and
   check it with finite differences. Done when the largest difference is below
   1e-5.
   when the practice works: roadmap done calculus --did LINK
$ roadmap unstuck -m clear
   answered: "first", on llm-essence
   your answer stands first in the notes of llm-essence
   back to llm-essence
   calculus: 10 min recorded
   practice: Load a model of at most 200M parameters on CPU and print the ten
   most likely next tokens with their probabilities for ten prompts, some of
   them Chinese. Done when you have found one prompt whose top token has a
   probability above 0.9 and one where it stays below 0.2, and can say why.
   when the practice works: roadmap done llm-essence --did LINK
$ roadmap stuck -m second
 ? llm-essence: "second"
   it leans on
     probability: softmax turns logits into a distribution conditioned on the
       prompt
     python: a virtual environment for the packages, then slicing and sorting
       the last logits
   look one up:       roadmap start probability
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start python
 ▸ python begun
   for llm-essence: "second"
   less than a minute on llm-essence: not counted
   practice: Port a 100-line program from your main language to Python with
   type hints and tests. Done when tests and linter pass in a fresh virtual
   environment.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap stop
   python: 10 min recorded
   next: roadmap start llm-essence
      (you looked up python: go back and try again)
$ roadmap unstuck -m "clear too"
   answered: "second", on llm-essence
   your answer stands first in the notes of llm-essence
   python is back on the shelf
   practice: Load a model of at most 200M parameters on CPU and print the ten
   most likely next tokens with their probabilities for ten prompts, some of
   them Chinese. Done when you have found one prompt whose top token has a
   probability above 0.9 and one where it stays below 0.2, and can say why.
   next: roadmap start llm-essence    (you have begun it: 1 session, 10 min)
$ roadmap show llm-essence
 1.1.3  llm-essence                                      ▸ learning since today
 What an LLM really is: a statistical next-token predictor
 LLM fundamentals, hands on first / First contact

 A large model is a tool for statistical inference: trained on huge amounts of
 text, it assigns a probability to every possible next token, and everything
 else is built on that.

 Practice
   Load a model of at most 200M parameters on CPU and print the ten most likely
   next tokens with their probabilities for ten prompts, some of them Chinese.
   Done when you have found one prompt whose top token has a probability above
   0.9 and one where it stays below 0.2, and can say why.

 Leans on      probability: softmax turns logits into a distribution
               conditioned on the prompt
               python: a virtual environment for the packages, then slicing and
               sorting the last logits
 Leads to      tokenization, sampling, hallucination, training-pipeline
 Time          10 min in 1 session, 3 h estimated

 Notes
   2026-11-23  "second"
               clear too
   2026-11-23  "first"
               clear

 Resources
   1. Deep Dive into LLMs like ChatGPT (Andrej Karpathy) (video, en)
      https://www.youtube.com/watch?v=7xTGNNLPyMI
   2. Hugging Face LLM Course, chapter 1 (course, en)
      https://huggingface.co/learn/llm-course/chapter1/1
   3. 《大语言模型》第 1–2 章：引言与基础介绍 (book, zh)
      https://llmbook-zh.github.io/

 when the practice works: roadmap done llm-essence --did LINK

"#]]
    );
}

#[test]
fn an_answer_that_comes_after_done_is_a_note_on_the_topic_that_was_done() {
    let sandbox = Sandbox::new();
    sandbox.ok("start hallucination");
    sandbox.ok("stuck -m 'why is it so sure?'");
    sandbox.ok("done");
    assert_data_eq!(
        sandbox.session(&["unstuck -m 'it was never told no'", "start rag", "unstuck -m 'a reader'"]),
        str![[r#"
$ roadmap unstuck -m 'it was never told no'
error: no question is open; nothing to record
hint: to keep it as a note: roadmap note hallucination -m "it was never told no"
[exit 1]
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.
$ roadmap unstuck -m 'a reader'
error: no question is open; nothing to record
hint: to keep it as a note: roadmap note rag -m "a reader"
[exit 1]

"#]]
    );
}

#[test]
fn an_answer_to_a_question_that_was_taken_back_is_a_note_on_what_is_in_progress() {
    let sandbox = Sandbox::new();
    sandbox.ok("start rag");
    sandbox.ok("stuck hallucination -m why");
    sandbox.ok("undo");
    let said = sandbox.session(&["unstuck -m 'it was never told no'"]);
    assert!(said.contains("hint: to keep it as a note: roadmap note rag -m"), "{said}");
}
