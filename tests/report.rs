//! `roadmap report`.

use proptest::prelude::*;
use roadmap::lang::Lang;
use roadmap::plain::Plain;
use roadmap::render;
use roadmap::report::{Digest, DigestHours, DigestQuestion, DigestTopic, Tally, TermRow};
use roadmap::text::Text;
use snapbox::{assert_data_eq, str};

use crate::export::read_back;
use crate::sandbox::{OWN, Sandbox};

/// A week with all that a report tells of, and some days before it.
fn week() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.session(&[
        "@2026-11-10T20:00:00+08:00",
        "done first-api-call --did https://example.com/chat.py --spent 1h",
        "term \"token\" -m \"a piece of a word\"",
        "term \"KV cache\"",
        "@2026-11-18T20:00:00+08:00",
        "start attention",
        "@2026-11-18T20:15:00+08:00",
        "stuck -m \"why divide by sqrt d?\"",
        "start linear-algebra",
        "@2026-11-18T21:00:00+08:00",
        "unstuck -m \"the variance grows with d\" --resource 1",
        "@2026-11-20T21:00:00+08:00",
        "done attention --did ~/attention.ipynb --did \"heads differ\" -m \"a private note\" --spent 2h",
        "stuck moe",
        "@phone",
        "@2026-11-22T21:00:00+08:00",
        "stuck rag -m \"which chunk size?\"",
        "done rag --spent 35m",
        "term \"kv cache\" -m \"keys and values of earlier tokens\"",
        "note rag -m \"another private note\"",
        "done mcp",
        "undo",
        "@laptop",
        "@2026-11-23T20:00:00+08:00",
    ]);
    sandbox
}

#[test]
fn the_last_seven_days_are_told_in_markdown() {
    assert_data_eq!(
        week().session(&["report"]),
        str![[r#"
$ roadmap report
# Learning large language models, by doing

2026-11-17 to 2026-11-23: 3 h 35 min on 3 days  
3 of 100 topics done (3%), 2 with evidence

## Done

- Self-attention `attention`: `~/attention.ipynb`, heads differ
- RAG from scratch `rag`

## Got stuck

- Mixture of experts `moe`

## Got unstuck

- Self-attention `attention`: "why divide by sqrt d?"
  - after 45 min: the variance grows with d
  - looked up: Linear algebra
  - what helped: <https://www.khanacademy.org/math/linear-algebra>
- RAG from scratch `rag`: "which chunk size?"
  - after less than a minute: by finishing the topic

## Terms learnt

- **KV cache**: keys and values of earlier tokens

## Hours

- LLM fundamentals, hands on first: 2 h 15 min
- Building LLM applications: 35 min
- Foundations, looked up when needed: 45 min

"#]]
    );
    assert_data_eq!(
        week().chinese().session(&["report"]),
        str![[r#"
$ roadmap report
# 边做边学大模型

2026-11-17 至 2026-11-23：学了 3 天，共 3 小时 35 分  
完成 3/100 个主题（3%），其中 2 个有成果

## 完成

- 自注意力机制 `attention`：`~/attention.ipynb`、heads differ
- 从零实现 RAG `rag`

## 卡住了

- 混合专家模型（MoE） `moe`

## 弄清了

- 自注意力机制 `attention`：“why divide by sqrt d?”
  - 45 分钟后：the variance grows with d
  - 查了：线性代数
  - 有用的资料：<https://www.khanacademy.org/math/linear-algebra>
- 从零实现 RAG `rag`：“which chunk size?”
  - 不到一分钟后：把主题做完就弄清了

## 新学的术语

- **KV cache**：keys and values of earlier tokens

## 时长

- 大模型基础：先动手：2 小时 15 分
- 大模型应用开发：35 分钟
- 基础书架：用到再查：45 分钟

"#]]
    );
}

#[test]
fn on_a_terminal_it_is_the_same_and_nothing_else() {
    assert_eq!(week().screens(&["report"]), week().session(&["report"]));
    assert_eq!(week().columns(40).screens(&["report"]), week().session(&["report"]));
}

#[test]
fn since_a_day_it_tells_of_all_that_counts_since() {
    assert_data_eq!(
        week().session(&["report --since 2026-11-22", "report --since 2026-11-01"]),
        str![[r#"
$ roadmap report --since 2026-11-22
# Learning large language models, by doing

2026-11-22 to 2026-11-23: 35 min on 1 day  
3 of 100 topics done (3%), 2 with evidence

## Done

- RAG from scratch `rag`

## Got unstuck

- RAG from scratch `rag`: "which chunk size?"
  - after less than a minute: by finishing the topic

## Terms learnt

- **KV cache**: keys and values of earlier tokens

## Hours

- Building LLM applications: 35 min
$ roadmap report --since 2026-11-01
# Learning large language models, by doing

2026-11-01 to 2026-11-23: 4 h 35 min on 4 days  
3 of 100 topics done (3%), 2 with evidence

## Done

- Your first model API call `first-api-call`: <https://example.com/chat.py>
- Self-attention `attention`: `~/attention.ipynb`, heads differ
- RAG from scratch `rag`

## Got stuck

- Mixture of experts `moe`

## Got unstuck

- Self-attention `attention`: "why divide by sqrt d?"
  - after 45 min: the variance grows with d
  - looked up: Linear algebra
  - what helped: <https://www.khanacademy.org/math/linear-algebra>
- RAG from scratch `rag`: "which chunk size?"
  - after less than a minute: by finishing the topic

## Terms learnt

- **token**: a piece of a word
- **KV cache**: keys and values of earlier tokens

## Hours

- LLM fundamentals, hands on first: 3 h 15 min
- Building LLM applications: 35 min
- Foundations, looked up when needed: 45 min

"#]]
    );
}

#[test]
fn a_quiet_week_is_said_kindly() {
    assert_data_eq!(
        Sandbox::new().session(&["report"]),
        str![[r#"
$ roadmap report
# Learning large language models, by doing

2026-11-17 to 2026-11-23: nothing recorded. A pause is part of learning; it all waits where it was.  
0 of 100 topics done (0%), 0 with evidence

"#]]
    );
    let sandbox = week();
    sandbox.at("2026-12-24T20:00:00+08:00");
    assert_data_eq!(
        sandbox.screens(&["report", "report -q"]),
        str![[r#"
$ roadmap report
# Learning large language models, by doing

2026-12-18 to 2026-12-24: nothing recorded. A pause is part of learning; it all waits where it was.  
3 of 100 topics done (3%), 2 with evidence
hint: roadmap next 20m finds something for a short evening
$ roadmap report -q
# Learning large language models, by doing

2026-12-18 to 2026-12-24: nothing recorded. A pause is part of learning; it all waits where it was.  
3 of 100 topics done (3%), 2 with evidence

"#]]
    );
    let sandbox = week().chinese();
    sandbox.at("2026-12-24T20:00:00+08:00");
    assert_data_eq!(
        sandbox.screens(&["report"]),
        str![[r#"
$ roadmap report
# 边做边学大模型

2026-12-18 至 2026-12-24：没有记录。歇一歇也是学习的一部分，进度都还在。  
完成 3/100 个主题（3%），其中 2 个有成果
提示：时间不多？roadmap next 20m 挑个小的

"#]]
    );
}

#[test]
fn notes_that_answer_nothing_stay_private() {
    let report = week().ok("report --since 2026-11-01") + &week().ok("report --since 2026-11-01 --json");
    assert!(!report.contains("private"), "{report}");
}

#[test]
fn only_the_roadmap_in_use_is_told_of() {
    let sandbox = week();
    sandbox.file("own.toml", OWN);
    assert_data_eq!(
        sandbox.session(&["--roadmap own.toml report"]),
        str![[r#"
$ roadmap --roadmap own.toml report
# Own

2026-11-17 to 2026-11-23: nothing recorded. A pause is part of learning; it all waits where it was.  
0 of 1 topic done (0%), 0 with evidence

"#]]
    );
}

#[test]
fn the_json_form() {
    assert_data_eq!(
        week().ok("report --json"),
        str![[r#"
{
  "schema": 1,
  "roadmap": "llm",
  "title": "Learning large language models, by doing",
  "since": "2026-11-17",
  "until": "2026-11-23",
  "days": 3,
  "minutes": 215,
  "total": {
    "done": 3,
    "proven": 2,
    "topics": 100,
    "own": 0,
    "skipped": 0,
    "done_estimate_minutes": 780,
    "estimate_minutes": 27240,
    "percent": 3
  },
  "done": [
    {
      "id": "attention",
      "title": "Self-attention",
      "foundation": false,
      "evidence": [
        "~/attention.ipynb",
        "heads differ"
      ]
    },
    {
      "id": "rag",
      "title": "RAG from scratch",
      "foundation": false,
      "evidence": []
    }
  ],
  "stuck": [
    {
      "topic": "moe",
      "title": "Mixture of experts",
      "question": "",
      "minutes": null,
      "by_finishing": false,
      "answers": [],
      "foundations": [],
      "helped": []
    }
  ],
  "unstuck": [
    {
      "topic": "attention",
      "title": "Self-attention",
      "question": "why divide by sqrt d?",
      "minutes": 45,
      "by_finishing": false,
      "answers": [
        "the variance grows with d"
      ],
      "foundations": [
        "Linear algebra"
      ],
      "helped": [
        "https://www.khanacademy.org/math/linear-algebra"
      ]
    },
    {
      "topic": "rag",
      "title": "RAG from scratch",
      "question": "which chunk size?",
      "minutes": 0,
      "by_finishing": true,
      "answers": [],
      "foundations": [],
      "helped": []
    }
  ],
  "terms": [
    {
      "word": "KV cache",
      "meaning": "keys and values of earlier tokens"
    }
  ],
  "hours": [
    {
      "id": "fundamentals",
      "title": "LLM fundamentals, hands on first",
      "minutes": 135
    },
    {
      "id": "applications",
      "title": "Building LLM applications",
      "minutes": 35
    },
    {
      "id": "foundations",
      "title": "Foundations, looked up when needed",
      "minutes": 45
    }
  ]
}

"#]]
    );
}

/// A report in which each text is the same.
fn page(text: &str) -> String {
    let plain = || Plain::line(text.to_owned());
    let sentence = || Plain::line(format!("see {text}"));
    let id = || Plain::line("id");
    let question = DigestQuestion {
        topic: id(),
        title: plain(),
        question: plain(),
        minutes: Some(5),
        by_finishing: false,
        answers: vec![plain()],
        foundations: vec![plain()],
        helped: vec![sentence()],
    };
    let digest = Digest {
        roadmap: Plain::line("r"),
        title: plain(),
        since: jiff::civil::date(2026, 11, 17),
        until: jiff::civil::date(2026, 11, 23),
        days: 1,
        minutes: 60,
        total: Tally { done: 1, topics: 1, percent: Some(100), ..Tally::default() },
        done: vec![DigestTopic { id: id(), title: plain(), foundation: false, evidence: vec![sentence()] }],
        stuck: vec![question.clone()],
        unstuck: vec![question],
        terms: vec![TermRow { word: plain(), meaning: plain() }],
        hours: vec![DigestHours { id: id(), title: plain(), minutes: 60 }],
    };
    render::digest(&digest, Text::of(Lang::En))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_recorded_a_reader_sees_just_that(
        text in "[-+*_#>`~!\\[\\](){}<>&|\\\\.:;=0-9a-b $^@\"'/中。]{1,12}|https?://[a-z.]{1,8}|&(amp|#35);|<!--|<b>|[a# ]{1,4}#{1,2}|\\PC{1,8}"
    ) {
        let text = Plain::line(text.split_whitespace().collect::<Vec<_>>().join(" ")).to_string();
        prop_assume!(!text.is_empty());
        let expected = vec![
            text.clone(),
            "2026-11-17 to 2026-11-23: 1 h on 1 day 1 of 1 topic done (100%), 0 with evidence".to_owned(),
            "Done".to_owned(),
            format!("{text}: see {text}"),
            "Got stuck".to_owned(),
            format!("{text}: \"{text}\""),
            "Got unstuck".to_owned(),
            format!("{text}: \"{text}\""),
            format!("after 5 min: {text}"),
            format!("looked up: {text}"),
            format!("what helped: see {text}"),
            "Terms learnt".to_owned(),
            format!("{text}|: {text}"),
            "Hours".to_owned(),
            format!("{text}: 1 h"),
        ];
        prop_assert_eq!(read_back(&page(&text)), expected);
    }
}

#[test]
fn a_foundation_is_told_from_the_topics_that_are_counted() {
    let sandbox = Sandbox::new();
    sandbox.ok("done vectors learning-loop");
    assert_data_eq!(
        sandbox.session(&["report", "report --lang zh"]),
        str![[r#"
$ roadmap report
# Learning large language models, by doing

2026-11-17 to 2026-11-23: studied on 1 day  
1 of 100 topics done (1%), 0 with evidence

## Done

- Learn by doing: stuck, look up, move on `learning-loop`
- Vectors, dot product and cosine `vectors` (a foundation)
$ roadmap report --lang zh
# 边做边学大模型

2026-11-17 至 2026-11-23：学了 1 天  
完成 1/100 个主题（1%），其中 0 个有成果

## 完成

- 边做边学：卡住、查清、继续 `learning-loop`
- 向量、点积与余弦 `vectors`（基础）

"#]]
    );
}
