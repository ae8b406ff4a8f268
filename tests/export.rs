//! `roadmap export`: Markdown that people commit, JSON and CSV.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roadmap::lang::Lang;
use roadmap::plain::Plain;
use roadmap::render::{self, Flavor};
use roadmap::report::{Export, ExportModule, ExportStage, ExportTopic, NoteRow, Row, Tally, TermRow};
use roadmap::text::Text;
use snapbox::{IntoData, assert_data_eq, str};

use crate::sandbox::Sandbox;

fn evenings() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in [
        "done attention --did https://example.com/attention.ipynb --did ~/llm/heads.md --did \"it matches to 1e-6\" --spent 2h",
        "note attention -m \"scores are *dot products*\nand softmax makes weights\"",
        "done embeddings",
        "start moe",
        "park positional-encoding -m \"too early\"",
        "skip gpt-from-scratch",
        "done vectors --did notes/vectors.md",
    ] {
        sandbox.ok(act);
    }
    sandbox
}

#[test]
fn a_module_as_markdown() {
    assert_data_eq!(
        evenings().ok("export inside-transformer --notes"),
        str![[r#"
<!-- roadmap export: llm 11eea72e -->

# Learning large language models, by doing

## 1. LLM fundamentals, hands on first

### Inside the Transformer

- [x] Self-attention `attention`: <https://example.com/attention.ipynb>, `~/llm/heads.md`, it matches to 1e-6
  - 2026-11-23: scores are \*dot products\* and softmax makes weights
- [ ] How the Transformer works `transformer-block`
- [ ] Positional encoding and RoPE `positional-encoding` *(parked)*
  - 2026-11-23: too early
- [ ] Build a small GPT from scratch `gpt-from-scratch` *(skipped)*
- [ ] From GPT to Llama: the modern block `llama-architecture`
- [ ] Mixture of experts `moe` *(learning)*

"#]]
        .raw()
    );
    assert_data_eq!(
        evenings().chinese().ok("export inside-transformer"),
        str![[r#"
<!-- roadmap export: llm 699abf5c -->

# 边做边学大模型

## 1. 大模型基础：先动手

### 拆开 Transformer

- [x] 自注意力机制 `attention`：<https://example.com/attention.ipynb>、`~/llm/heads.md`、it matches to 1e-6
- [ ] Transformer 的工作原理 `transformer-block`
- [ ] 位置编码与 RoPE `positional-encoding` *（先跳过）*
- [ ] 从零写一个小 GPT `gpt-from-scratch` *（不学）*
- [ ] 从 GPT 到 Llama：现代架构的改动 `llama-architecture`
- [ ] 混合专家模型（MoE） `moe` *（学习中）*

"#]]
        .raw()
    );
}

#[test]
fn the_whole_has_every_topic_and_those_foundations_that_were_taken_down() {
    let page = evenings().ok("export");
    assert_eq!(page.lines().filter(|line| line.starts_with("- [")).count(), 101, "{page}");
    assert!(
        page.ends_with("### Mathematics\n\n- [x] Vectors, dot product and cosine `vectors`: `notes/vectors.md`\n"),
        "{page}"
    );
    assert!(!page.contains("dot products"), "notes are shared only when asked for");
}

#[test]
fn nothing_in_it_changes_by_itself() {
    let sandbox = evenings();
    let first = sandbox.ok("export --notes");
    sandbox.at("2027-05-01T09:00:00+02:00");
    assert_eq!(sandbox.device("phone").ok("export --notes"), first);
    assert!(!first.contains("20:00"), "{first}");
}

#[test]
fn csv_and_json_hold_the_same_topics() {
    assert_data_eq!(evenings().ok("export inside-transformer --format csv --notes"), str![[r#"
roadmap,stage,module,number,id,title,status,proven,done_on,estimate_minutes,spent_minutes,evidence,notes
llm,fundamentals,inside-transformer,1.3.1,attention,Self-attention,done,true,2026-11-23,360,120,"https://example.com/attention.ipynb
~/llm/heads.md
it matches to 1e-6","scores are *dot products*
and softmax makes weights"
llm,fundamentals,inside-transformer,1.3.2,transformer-block,How the Transformer works,pending,false,,300,0,,
llm,fundamentals,inside-transformer,1.3.3,positional-encoding,Positional encoding and RoPE,parked,false,,180,0,,too early
llm,fundamentals,inside-transformer,1.3.4,gpt-from-scratch,Build a small GPT from scratch,skipped,false,,840,0,,
llm,fundamentals,inside-transformer,1.3.5,llama-architecture,From GPT to Llama: the modern block,pending,false,,240,0,,
llm,fundamentals,inside-transformer,1.3.6,moe,Mixture of experts,learning,false,,180,0,,

"#]].raw());
    assert_data_eq!(
        evenings().ok("export attention --format json --notes"),
        str![[r#"
{
  "schema": 1,
  "roadmap": "llm",
  "title": "Learning large language models, by doing",
  "total": {
    "done": 1,
    "proven": 1,
    "topics": 1,
    "own": 0,
    "skipped": 0,
    "done_estimate_minutes": 360,
    "estimate_minutes": 360,
    "percent": 100
  },
  "spent_minutes": 120,
  "has_hours": true,
  "stages": [
    {
      "number": 1,
      "id": "fundamentals",
      "title": "LLM fundamentals, hands on first",
      "tally": null,
      "modules": [
        {
          "id": "inside-transformer",
          "title": "Inside the Transformer",
          "topics": [
            {
              "number": "1.3.1",
              "id": "attention",
              "title": "Self-attention",
              "status": "done",
              "proven": true,
              "estimate_minutes": 360,
              "spent_minutes": 120,
              "own": false,
              "needed": 0,
              "needed_for": [],
              "sessions": 1,
              "since": "2026-11-23",
              "done_on": "2026-11-23",
              "requires": [
                "embeddings"
              ],
              "leans_on": [
                "vectors",
                "linear-algebra"
              ],
              "evidence": [
                "https://example.com/attention.ipynb",
                "~/llm/heads.md",
                "it matches to 1e-6"
              ],
              "notes": [
                {
                  "day": "2026-11-23",
                  "question": null,
                  "text": "scores are *dot products*\nand softmax makes weights"
                }
              ],
              "questions": []
            }
          ]
        }
      ]
    }
  ],
  "terms": []
}

"#]]
        .raw()
    );
    assert_eq!(evenings().ok("export attention --json"), evenings().ok("export attention --format json"));
}

#[test]
fn a_file_is_written_whole_and_over_an_earlier_export_but_over_nothing_else() {
    let sandbox = evenings();
    sandbox.file("notes.md", "my own notes\n");
    sandbox.file("empty.md", "");
    assert_data_eq!(
        sandbox.session(&[
            "export -o progress.md",
            "export -o progress.md",
            "export attention --format json -o progress.json",
            "export moe --format json -o progress.json",
            "export --format csv -o progress.csv",
            "export --format csv -o progress.csv",
            "export --format csv -o progress.md",
            "export -o empty.md",
            "export -o notes.md",
            "export -o notes.md --force -q",
            "export -o no/such/folder.md",
            "export -o .",
            "export nonsense -o progress.md",
            "export -o /dev/null --force",
            "export -o asked.CSV --json",
            "export -o asked.CSV",
        ]),
        str![[r#"
$ roadmap export -o progress.md
   written: progress.md
$ roadmap export -o progress.md
   written: progress.md
$ roadmap export attention --format json -o progress.json
   written: progress.json
$ roadmap export moe --format json -o progress.json
   written: progress.json
$ roadmap export --format csv -o progress.csv
   written: progress.csv
$ roadmap export --format csv -o progress.csv
   written: progress.csv
$ roadmap export --format csv -o progress.md
error: progress.md is there already, and is no such export
hint: another name, or --force to write over it
[exit 1]
$ roadmap export -o empty.md
   written: empty.md
$ roadmap export -o notes.md
error: notes.md is there already, and is no such export
hint: another name, or --force to write over it
[exit 1]
$ roadmap export -o notes.md --force -q
$ roadmap export -o no/such/folder.md
error: cannot write no/such/folder.md: its folder is not there; nothing was saved
[exit 1]
$ roadmap export -o .
error: cannot write .: it is a folder; nothing was saved
[exit 1]
$ roadmap export nonsense -o progress.md
error: no topic, module or stage `nonsense` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap export -o /dev/null --force
error: cannot write /dev/null: it is not a regular file; nothing was saved
[exit 1]
$ roadmap export -o asked.CSV --json
{
  "schema": 1,
  "written": "asked.CSV"
}
$ roadmap export -o asked.CSV
   written: asked.CSV

"#]]
    );
    let page = sandbox.read("progress.md");
    assert_eq!(page, sandbox.ok("export"));
    assert_eq!(sandbox.read("notes.md"), page);
    assert_eq!(sandbox.ok("export -o -"), page);
    let left: Vec<_> = std::fs::read_dir(sandbox.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 8, "no temporary file is left: {left:?}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_the_mode_stays() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = evenings();
    let real = sandbox.file("blog/progress.md", "");
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = sandbox.path().join("progress.md");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    sandbox.ok("export -o progress.md");
    assert!(link.is_symlink());
    std::os::unix::fs::symlink("blog/new.md", sandbox.path().join("new.md")).unwrap();
    sandbox.ok("export -o new.md");
    assert!(
        sandbox.path().join("new.md").is_symlink()
            && sandbox.read("blog/new.md").starts_with("<!-- roadmap export: llm ")
    );
    assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(std::fs::read_to_string(&real).unwrap(), sandbox.ok("export"));
}

/// A page with one stage, one module, one topic, one note, one term, all of which hold a text.
fn page(text: &str) -> String {
    let plain = || Plain::line(text.to_owned());
    let row = Row {
        number: Plain::line("1.1"),
        id: Plain::line("id"),
        title: plain(),
        status: roadmap::engine::status::Status::Done,
        proven: true,
        estimate_minutes: 60,
        spent_minutes: 0,
        own: false,
        needed: 0,
        needed_for: Vec::new(),
    };
    let topic = ExportTopic {
        row,
        sessions: 0,
        since: None,
        done_on: None,
        requires: vec![],
        leans_on: vec![],
        evidence: vec![],
        notes: vec![NoteRow { day: jiff::civil::date(2026, 11, 23), question: None, text: plain() }],
        questions: vec![],
        study: None,
    };
    let module = ExportModule { id: Some(Plain::line("m")), title: plain(), topics: vec![topic] };
    let tally = Tally { done: 1, topics: 1, percent: Some(100), ..Tally::default() };
    let stage = ExportStage {
        number: Some(1),
        id: Plain::line("s"),
        title: plain(),
        tally: Some(tally),
        modules: vec![module],
    };
    let export = Export {
        roadmap: Plain::line("r"),
        title: plain(),
        total: tally,
        spent_minutes: 0,
        has_hours: false,
        stages: vec![stage],
        terms: vec![TermRow { word: plain(), meaning: plain() }],
    };
    render::markdown(&export, Flavor::Plain, Text::of(Lang::En))
}

/// What a reader of the page sees: each heading and item as its text, and how it is marked up.
pub(crate) fn read_back(page: &str) -> Vec<String> {
    let options = Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let mut seen = vec![String::new()];
    for event in Parser::new_ext(page, options) {
        match event {
            Event::Text(text) => seen.last_mut().unwrap().push_str(&text),
            Event::SoftBreak | Event::HardBreak => seen.last_mut().unwrap().push(' '),
            Event::Start(Tag::Heading { .. } | Tag::Item | Tag::Paragraph) => seen.push(String::new()),
            Event::End(TagEnd::Strong) => seen.last_mut().unwrap().push('|'),
            Event::Start(Tag::List(_) | Tag::HtmlBlock | Tag::Strong) | Event::TaskListMarker(true) | Event::End(_) => {
            }
            Event::Html(html) if html.starts_with("<!-- roadmap export: r ") => {}
            Event::Code(id) if &*id == "id" => {
                let title = seen.last_mut().unwrap();
                title.truncate(title.trim_end().len());
            }
            other => seen.push(format!("unexpected markup: {other:?}")),
        }
    }
    seen.retain(|text| !text.is_empty());
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_titles_hold_a_reader_sees_just_that(
        text in "[-+*_#>`~!\\[\\](){}<>&|\\\\.:;=0-9a-b $^@\"'/中。]{1,12}|https?://[a-z.]{1,8}|&(amp|#35);|<!--|<b>|[a# ]{1,4}#{1,2}|\\PC{1,8}"
    ) {
        let text = Plain::line(text.split_whitespace().collect::<Vec<_>>().join(" ")).to_string();
        prop_assume!(!text.is_empty());
        let total = "1 of 1 topic done (100%), 0 with evidence".to_owned();
        let expected = vec![
            text.clone(),
            format!("1. {text}"),
            total,
            text.clone(),
            text.clone(),
            format!("2026-11-23: {text}"),
            "Glossary".to_owned(),
            format!("{text}|: {text}"),
        ];
        prop_assert_eq!(read_back(&page(&text)), expected);
    }
}

#[test]
fn a_name_that_says_no_format_and_an_option_of_another_format_are_refused() {
    let lines = ["export -o progress.pdf", "export --map -o progress.md", "export -o progress.txt"];
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&lines),
        str![[r#"
$ roadmap export -o progress.pdf
error: no format goes by `.pdf`
hint: md, html, svg, ics, json and csv do; --format says which for any other name
[exit 2]
$ roadmap export --map -o progress.md
error: `--map` is for --format svg alone
[exit 2]
$ roadmap export -o progress.txt
   written: progress.txt

"#]]
    );
    assert!(!sandbox.path().join("progress.pdf").exists());
    assert_data_eq!(
        Sandbox::new().chinese().session(&lines),
        str![[r#"
$ roadmap export -o progress.pdf
错误：没有后缀是 `.pdf` 的格式
提示：可用的后缀：md、html、svg、ics、json、csv；用别的文件名时请加 --format
[exit 2]
$ roadmap export --map -o progress.md
错误：`--map` 只能配合 --format svg 使用
[exit 2]
$ roadmap export -o progress.txt
   已写入 progress.txt

"#]]
    );
}
