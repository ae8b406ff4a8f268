//! `--json`: one object on standard output for every command, the same in every language.

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

fn evening() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in ["done rag --did https://example.com/rag", "start attention", "park moe -m \"too early\""] {
        sandbox.ok(act);
    }
    sandbox
}

const QUESTIONS: [&str; 9] =
    ["status", "list rag-core", "show rag", "show rag-core", "next", "log", "stats", "export rag", "report"];

const ACTS: [&str; 12] = [
    "start mcp",
    "stop",
    "done mcp --did x",
    "reopen mcp",
    "park mcp",
    "skip mcp",
    "skip mcp",
    "study mcp 20m",
    "note mcp -m x",
    "undo",
    "redo",
    "done rag-core",
];

#[test]
fn every_command_answers_with_one_object_of_schema_1() {
    let sandbox = evening();
    for line in QUESTIONS.iter().chain(&ACTS) {
        let text = sandbox.ok(&format!("{line} --json"));
        let object: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{line}: {error}\n{text}"));
        assert_eq!(object["schema"], 1, "{line}");
        assert!(text.starts_with("{\n  \"schema\": 1,"), "{line}");
        assert!(!text.contains('\u{1b}'));
    }
}

#[test]
fn only_words_for_people_change_with_the_language() {
    let keys = |text: String| -> Vec<String> {
        text.lines().filter_map(|line| line.split_once("\":").map(|(key, _)| key.trim().to_owned())).collect()
    };
    for line in QUESTIONS {
        let line = format!("{line} --json");
        assert_eq!(keys(evening().ok(&line)), keys(evening().chinese().ok(&line)), "{line}");
    }
    let chinese: Value = serde_json::from_str(&evening().chinese().ok("show moe --json")).unwrap();
    assert_eq!((&chinese["status"], &chinese["title"]), (&"parked".into(), &"混合专家模型（MoE）".into()));
}

#[test]
fn the_forms_of_status_next_and_an_act() {
    let sandbox = evening();
    assert_data_eq!(
        sandbox.session(&["status --json", "next -n 2 --json", "done attention --spent 40m --json"]),
        str![[r#"
$ roadmap status --json
{
  "schema": 1,
  "roadmap": "llm",
  "title": "Learning large language models, by doing",
  "total": {
    "done": 1,
    "proven": 1,
    "topics": 100,
    "own": 0,
    "skipped": 0,
    "done_estimate_minutes": 300,
    "estimate_minutes": 27240,
    "percent": 1
  },
  "spent_minutes": 0,
  "has_hours": true,
  "stages": [
    {
      "number": 1,
      "id": "fundamentals",
      "title": "LLM fundamentals, hands on first",
      "current": true,
      "done": 0,
      "proven": 0,
      "topics": 21,
      "own": 0,
      "skipped": 0,
      "done_estimate_minutes": 0,
      "estimate_minutes": 4680,
      "percent": 0
    },
    {
      "number": 2,
      "id": "local-inference",
      "title": "Local inference for open models",
      "current": false,
      "done": 0,
      "proven": 0,
      "topics": 17,
      "own": 0,
      "skipped": 0,
      "done_estimate_minutes": 0,
      "estimate_minutes": 3060,
      "percent": 0
    },
    {
      "number": 3,
      "id": "applications",
      "title": "Building LLM applications",
      "current": false,
      "done": 1,
      "proven": 1,
      "topics": 32,
      "own": 0,
      "skipped": 0,
      "done_estimate_minutes": 300,
      "estimate_minutes": 8580,
      "percent": 3
    },
    {
      "number": 4,
      "id": "training",
      "title": "Training a model of your own",
      "current": false,
      "done": 0,
      "proven": 0,
      "topics": 30,
      "own": 0,
      "skipped": 0,
      "done_estimate_minutes": 0,
      "estimate_minutes": 10920,
      "percent": 0
    }
  ],
  "shelf": {
    "title": "Foundations, looked up when needed",
    "taken_down": 0,
    "finished": 0
  },
  "timer": {
    "topic": "attention",
    "minutes": 0,
    "since": "2026-11-23",
    "believed": true,
    "elsewhere": false
  },
  "learning": [
    {
      "topic": "attention",
      "sessions": 0,
      "minutes": 0,
      "since": "2026-11-23",
      "serves": null
    }
  ],
  "stuck": [],
  "parked": [
    {
      "topic": "moe",
      "since": "2026-11-23",
      "until": "2026-12-07",
      "neighbour": null,
      "back": false
    }
  ],
  "review": [],
  "words": [],
  "contested": [],
  "sync": null,
  "next": {
    "topic": "attention",
    "command": "roadmap done attention",
    "reason": {
      "kind": "running"
    },
    "often": null
  }
}
$ roadmap next -n 2 --json
{
  "schema": 1,
  "roadmap": "llm",
  "finished": false,
  "minutes": null,
  "offers": [
    {
      "title": "Self-attention",
      "estimate_minutes": 360,
      "part_minutes": null,
      "topic": "attention",
      "command": "roadmap done attention",
      "reason": {
        "kind": "running"
      },
      "often": null
    },
    {
      "title": "Learn by doing: stuck, look up, move on",
      "estimate_minutes": 60,
      "part_minutes": null,
      "topic": "learning-loop",
      "command": "roadmap start learning-loop",
      "reason": {
        "kind": "free"
      },
      "often": null
    }
  ],
  "waiting": null
}
$ roadmap done attention --spent 40m --json
{
  "schema": 1,
  "id": "4",
  "event": "29j8dkxj-4-whk020",
  "undone": [],
  "undo": null,
  "redo": false,
  "still": [],
  "named": null,
  "name_moved": null,
  "changes": [
    {
      "topic": "attention",
      "from": "learning",
      "to": "done",
      "foundation": false,
      "proven": false,
      "evidence": 0,
      "notes": 0,
      "minutes": 40
    }
  ],
  "stage": {
    "title": "LLM fundamentals, hands on first",
    "done": 1,
    "proven": 0,
    "topics": 21,
    "own": 0,
    "skipped": 0,
    "done_estimate_minutes": 360,
    "estimate_minutes": 4680,
    "percent": 4
  },
  "counted": 100,
  "took": null,
  "evidence_to_each": null,
  "open_before": [
    "embeddings"
  ],
  "day": null,
  "not_believed": null,
  "runs_on": null,
  "ended": null,
  "elsewhere": null,
  "stays_done": null,
  "under_a_minute": null,
  "off_path": null,
  "now_ready": [
    "transformer-block",
    "positional-encoding"
  ],
  "brought_back": [
    "moe"
  ],
  "closed_questions": [],
  "practice": null,
  "practice_of": null,
  "running": null,
  "stuck": null,
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
    "topic": "moe",
    "command": "roadmap start moe",
    "reason": {
      "kind": "returned",
      "topic": "attention"
    },
    "often": null
  }
}

"#]]
    );
}

#[test]
fn an_error_is_an_object_on_standard_error_and_the_answer_stays_empty() {
    let sandbox = Sandbox::new();
    for line in ["done rga --json", "done rag --spent 90 --json", "--roadmap no-such.toml --json", "--json lsit"] {
        let output = sandbox.run(line);
        assert_eq!(output.stdout, b"", "{line}");
        assert_ne!(output.status.code(), Some(0), "{line}");
    }
    assert_data_eq!(
        sandbox.session(&["done rga --json", "--json lsit"]),
        str![[r#"
$ roadmap done rga --json
{
  "schema": 1,
  "error": "no topic `rga` in `llm`",
  "hints": [
    "did you mean `rag`?"
  ]
}
[exit 1]
$ roadmap --json lsit
{
  "schema": 1,
  "error": "no command `lsit`",
  "hints": [
    "did you mean `roadmap --json list`?",
    "roadmap --help"
  ]
}
[exit 2]

"#]]
    );
}

#[test]
fn faults_of_a_roadmap_are_hints_with_their_place() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", "schema = 1\nid = \"own\"\ntitel = \"Mine\"\n\n[[stage]]\nid = \"s\"\n");
    assert_data_eq!(
        sandbox.session(&["--roadmap own.toml status --json"]),
        str![[r#"
$ roadmap --roadmap own.toml status --json
{
  "schema": 1,
  "error": "5 faults in the roadmap",
  "hints": [
    "own.toml:1:1: `format` is missing or empty",
    "own.toml:1:1: `title` is missing or empty",
    "own.toml:1:1: unknown key `schema`",
    "own.toml:3:1: unknown key `titel`",
    "own.toml:5:1: `title` is missing or empty"
  ]
}
[exit 1]

"#]]
    );
}

#[test]
fn nothing_to_record_is_an_answer_too() {
    let sandbox = evening();
    assert_data_eq!(
        sandbox.session(&["done rag --json", "stop --json", "stop --json"]),
        str![[r#"
$ roadmap done rag --json
{
  "schema": 1,
  "event": null,
  "message": "rag is done already; nothing to record"
}
$ roadmap stop --json
{
  "schema": 1,
  "id": "4",
  "event": "29j8dkxj-4-whk020",
  "undone": [],
  "undo": null,
  "redo": false,
  "still": [],
  "named": null,
  "name_moved": null,
  "changes": [],
  "stage": null,
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
  "under_a_minute": "attention",
  "off_path": null,
  "now_ready": [],
  "brought_back": [],
  "closed_questions": [],
  "practice": null,
  "practice_of": null,
  "running": null,
  "stuck": null,
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
    "topic": "attention",
    "command": "roadmap start attention",
    "reason": {
      "kind": "continue",
      "sessions": 0,
      "minutes": 0
    },
    "often": null
  }
}
$ roadmap stop --json
{
  "schema": 1,
  "event": null,
  "message": "no timer runs on this device; nothing to record"
}

"#]]
    );
}
