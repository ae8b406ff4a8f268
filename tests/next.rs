//! `roadmap next`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

#[test]
fn what_is_in_progress_comes_first_then_ready_topics_in_order() {
    let sandbox = Sandbox::new();
    for act in ["done learning-loop first-api-call", "start llm-glossary", "park llm-essence", "start vllm"] {
        sandbox.ok(act);
    }
    assert_data_eq!(
        sandbox.screens(&["next"]),
        str![[r#"
$ roadmap next
 1. roadmap done vllm
    Serving with vLLM (5 h)
    the timer runs on it
 2. roadmap start llm-glossary
    The terms you will meet every day (3 h)
    you have begun it
 3. roadmap start python-env
    Reproducible Python environments (2 h)
    you can begin it right away
 4. roadmap start ollama
    Run an open model locally with Ollama (2 h)
    you can begin it right away

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["next -n 3"]),
        str![[r#"
$ roadmap next -n 3
 1. roadmap done vllm
    用 vLLM 部署服务（5 小时）
    正在计时，做出来就勾掉
 2. roadmap start llm-glossary
    常见术语速通（3 小时）
    已经开了头
 3. roadmap start python-env
    可复现的 Python 环境（2 小时）
    随时可以开始

"#]]
    );
}

#[test]
fn the_stage_last_touched_goes_before_the_others() {
    let sandbox = Sandbox::new();
    sandbox.ok("done python-env");
    assert_data_eq!(
        sandbox.session(&["next -n 3"]),
        str![[r#"
$ roadmap next -n 3
 1. roadmap start gpu-setup
    GPU, driver and the CPU-only path (3 h)
    you finished python-env, which it builds on
 2. roadmap start model-hubs
    Getting models: Hugging Face and ModelScope (2 h)
    you finished python-env, which it builds on

"#]]
    );
}

#[test]
fn optional_topics_are_offered_last_and_count_once_they_are_touched() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    let sandbox = sandbox.var("ROADMAP_LANG", "en");
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap own.toml next",
            "--roadmap own.toml status",
            "--roadmap own.toml start extra",
            "--roadmap own.toml status",
            "--roadmap own.toml next",
        ]),
        str![[r#"
$ roadmap --roadmap own.toml next
 1. roadmap --roadmap own.toml start core
    Core
    you can begin it right away
 2. roadmap --roadmap own.toml start extra
    Extra
    you can begin it right away
$ roadmap --roadmap own.toml status
 Own                                                           0 of 1 topic, 0%

 #  Stage  Progress      Done  Proven
 1  S ◂    ▱▱▱▱▱▱▱▱▱▱▱▱   0/1       0
 In English; 要看中文：roadmap --roadmap own.toml config set lang zh
 Your record will lie in [HERE]/data, once there is one.
 Do it; when stuck, look up exactly that. Begin: roadmap --roadmap own.toml start core

$ roadmap --roadmap own.toml start extra
 ▸ extra begun    S 0/2, 0%
$ roadmap --roadmap own.toml status
 Own                                                          0 of 2 topics, 0%

 #  Stage  Progress      Done  Proven
 1  S ◂    ▱▱▱▱▱▱▱▱▱▱▱▱   0/2       0

 Running    extra: the timer, 0 min
 Learning   extra: since today
$ roadmap --roadmap own.toml next
 1. roadmap --roadmap own.toml done extra
    Extra
    the timer runs on it
 2. roadmap --roadmap own.toml start core
    Core
    you can begin it right away

"#]]
    );
}

#[test]
fn it_ranks_going_back_continuing_looking_up_reviewing_taking_up_again_and_beginning() {
    let sandbox = Sandbox::new();
    for act in [
        "@2026-11-16T20:00:00+08:00",
        "done llm-essence",
        "park sampling",
        "start mcp",
        "start rag",
        "@2026-11-16T20:30:00+08:00",
        "stuck attention -m \"why divide by sqrt d?\" --on vectors",
        "stuck lora -m \"what is a rank?\"",
        "stuck chat-template -m \"where does the system text go?\"",
        "@2026-11-17T20:00:00+08:00",
        "done tokenization",
        "study vectors 20m",
        "note rag -m \"chunk by headings\"",
    ] {
        match act.strip_prefix('@') {
            Some(now) => drop(sandbox.at(now)),
            None => drop(sandbox.ok(act)),
        }
    }
    sandbox.at("2026-11-18T20:00:00+08:00");
    assert_data_eq!(
        sandbox.session(&["next", "next -n 12", "start"]),
        str![[r#"
$ roadmap next
 1. roadmap start attention
    Self-attention (6 h)
    you looked up vectors: go back and try again
 2. roadmap start rag
    RAG from scratch (5 h)
    you have begun it
 3. roadmap start mcp
    Model Context Protocol (MCP) (5 h)
    you have begun it
 4. roadmap show chat-template
    Chat templates and special tokens (3 h)
    look up "where does the system text go?", and go back
 5. roadmap start linear-algebra
    Linear algebra (12 h)
    you are stuck on lora, look this up: "what is a rank?"
$ roadmap next -n 12
  1. roadmap start attention
     Self-attention (6 h)
     you looked up vectors: go back and try again
  2. roadmap start rag
     RAG from scratch (5 h)
     you have begun it
  3. roadmap start mcp
     Model Context Protocol (MCP) (5 h)
     you have begun it
  4. roadmap show chat-template
     Chat templates and special tokens (3 h)
     look up "where does the system text go?", and go back
  5. roadmap start linear-algebra
     Linear algebra (12 h)
     you are stuck on lora, look this up: "what is a rank?"
  6. roadmap review
     What an LLM really is: a statistical next-token predictor
     llm-essence, last seen Monday: do you still know it?
  7. roadmap start learning-loop
     Learn by doing: stuck, look up, move on (1 h)
     you can begin it right away
  8. roadmap start first-api-call
     Your first model API call (2 h)
     you can begin it right away
  9. roadmap start embeddings
     Embeddings: tokens as vectors (3 h)
     you finished tokenization, which it builds on
 10. roadmap start language-modeling
     Language modeling: from bigrams to neural nets (4 h)
     you finished tokenization, which it builds on
 11. roadmap start context-window
     Context windows and long inputs (3 h)
     you finished tokenization, which it builds on
 12. roadmap start hallucination
     Hallucination and knowledge cutoff (2 h)
     you finished llm-essence, which it builds on
$ roadmap start
   the timer runs on attention
   the timer on rag ran 48 h: forgotten, not counted. To say what it was:
      roadmap study rag 2h --date 2026-11-16
   still open: "why divide by sqrt d?", on attention
   practice: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.

"#]]
    );
}

#[test]
fn what_was_on_offer_and_passed_over_on_three_study_days_goes_to_the_end() {
    let sandbox = Sandbox::new();
    sandbox.ok("start rag");
    sandbox.ok("start llm-essence");
    let firsts = |sandbox: &Sandbox| {
        let json = sandbox.ok("next --json");
        let topics = json.lines().filter_map(|line| line.trim().strip_prefix("\"topic\": "));
        topics.map(|topic| topic.trim_matches([',', '"']).to_owned()).collect::<Vec<_>>().join(" ")
    };
    let mut shown = String::new();
    for day in 23..=28 {
        sandbox.at(&format!("2026-11-{day}T20:00:00+08:00"));
        shown.push_str(&format!("{day}: {}\n", firsts(&sandbox)));
        sandbox.ok("note llm-essence -m again");
    }
    assert_data_eq!(
        shown,
        str![[r#"
23: llm-essence rag learning-loop first-api-call
24: llm-essence rag learning-loop first-api-call
25: llm-essence rag learning-loop first-api-call
26: llm-essence rag learning-loop first-api-call
27: llm-essence python-env ollama rag
28: llm-essence python-env ollama rag

"#]]
    );
}

#[test]
fn with_some_time_at_hand_what_does_not_fit_is_left_out_and_short_things_come_in() {
    let sandbox = Sandbox::new();
    sandbox.ok("term RoPE");
    assert_data_eq!(
        sandbox.session(&["next 20m", "next 1h -n 9", "next 3m", "next 90", "next soon", "next 20m 3", "next -5m"]),
        str![[r#"
$ roadmap next 20m
 1. roadmap term RoPE -m "…"
    RoPE
    not explained yet: say what it means in your own words
 2. roadmap start python
    Python for engineers (20 min of its 12 h)
    3 ready topics lean on it
$ roadmap next 1h -n 9
 1. roadmap term RoPE -m "…"
    RoPE
    not explained yet: say what it means in your own words
 2. roadmap start python
    Python for engineers (1 h of its 12 h)
    3 ready topics lean on it
 3. roadmap start learning-loop
    Learn by doing: stuck, look up, move on (1 h)
    you can begin it right away
$ roadmap next 3m
 1. roadmap term RoPE -m "…"
    RoPE
    not explained yet: say what it means in your own words
 2. roadmap start python
    Python for engineers (3 min of its 12 h)
    3 ready topics lean on it
$ roadmap next 90
error: `90` of what?
hint: `90m` for minutes
[exit 1]
$ roadmap next soon
error: `soon` is no duration
hint: for example 45m, 1h30m, 1.5h
[exit 1]
$ roadmap next 20m 3
error: `3` is not expected here
hint: roadmap next --help
[exit 2]
$ roadmap next -5m
error: `-5m` is no time
hint: for example 45m, 1h30m, 1.5h
[exit 1]

"#]]
    );
    sandbox.ok("done attention");
    sandbox.at("2026-11-25T20:00:00+08:00");
    assert_data_eq!(
        sandbox.session(&["next 4m -n 1", "next 5m -n 1"]),
        str![[r#"
$ roadmap next 4m -n 1
 1. roadmap term RoPE -m "…"
    RoPE
    not explained yet: say what it means in your own words
$ roadmap next 5m -n 1
 1. roadmap review
    Self-attention
    attention, last seen Monday: do you still know it?

"#]]
    );
    let own = Sandbox::new();
    own.file("own.toml", "format = 1\nid = \"own\"\ntitle = \"Own\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"t\"\ntitle = \"T\"\nhours = 2\n");
    assert_data_eq!(
        own.session(&["--roadmap own.toml next 30m", "--roadmap own.toml next 2h"]),
        str![[r#"
$ roadmap --roadmap own.toml next 30m
 nothing fits into 30 min; to see everything: roadmap --roadmap own.toml next
$ roadmap --roadmap own.toml next 2h
 1. roadmap --roadmap own.toml start t
    T (2 h)
    you can begin it right away

"#]]
    );
}

#[test]
fn where_all_else_is_closed_it_says_when_the_first_parked_topic_comes_back() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    sandbox.ok("--roadmap own.toml done extra");
    assert_data_eq!(
        sandbox.session(&["--roadmap own.toml park core", "--roadmap own.toml next", "--roadmap own.toml start"]),
        str![[r#"
$ roadmap --roadmap own.toml park core
 ~ core parked: not now, not never    S 1/2, 50%
   it comes back when a related topic is done, or on 2026-12-07
$ roadmap --roadmap own.toml next
 nothing else is left to start; core, which you parked, comes back on 2026-12-07
$ roadmap --roadmap own.toml start
error: nothing is left to start: every topic is done, parked or off your path
[exit 1]

"#]]
    );
    sandbox.at("2026-12-07T20:00:00+08:00");
    sandbox.ok("--roadmap own.toml review extra easy");
    assert_data_eq!(
        sandbox.session(&["--roadmap own.toml next", "--roadmap own.toml start"]),
        str![[r#"
$ roadmap --roadmap own.toml next
 1. roadmap --roadmap own.toml start core
    Core
    you parked it, and the wait ended today
$ roadmap --roadmap own.toml start
 ▸ core begun    S 1/2, 50%

"#]]
    );
}

#[test]
fn days_on_another_roadmap_and_what_was_taken_back_pass_nothing_over() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    sandbox.ok("start learning-loop");
    sandbox.ok("stop");
    for day in 24..=27 {
        sandbox.at(&format!("2026-11-{day}T20:00:00+08:00"));
        sandbox.ok("--roadmap own.toml note core -m again");
        sandbox.ok("done rag");
        sandbox.ok("undo");
    }
    sandbox.at("2026-11-28T20:00:00+08:00");
    assert_data_eq!(
        sandbox.session(&["next -n 1"]),
        str![[r#"
$ roadmap next -n 1
 1. roadmap start learning-loop
    Learn by doing: stuck, look up, move on (1 h)
    you have begun it

"#]]
    );
}
