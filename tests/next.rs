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
 5. roadmap start prompt-basics
    Prompt engineering basics (4 h)
    you finished first-api-call, which it builds on

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["next -n 3"]),
        str![[r#"
$ roadmap next -n 3
 1. roadmap done vllm
    用 vLLM 部署服务（5 小时）
    正在学，做出来就勾掉
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
 3. roadmap start ollama
    Run an open model locally with Ollama (2 h)
    you can begin it right away

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
 Learn by doing: when stuck, look up exactly that, and go back.
 roadmap start begins a topic, done checks it off, park puts it aside for now.
 Nothing is locked, every step can be undone, and the record stays with you.

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
