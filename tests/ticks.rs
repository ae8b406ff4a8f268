//! Ticks that come back: an export that was edited elsewhere is read again, and only ever adds.

use proptest::prelude::*;
use snapbox::{IntoData, assert_data_eq, str};

use crate::sandbox::{Sandbox, dice, trials};

/// Puts ticks into a file, by the titles of their topics: `x`, `/`, `-` or a space.
fn edit(sandbox: &Sandbox, file: &str, edits: &[(&str, &str)]) {
    let mut text = sandbox.read(file);
    for (id, mark) in edits {
        let line = text.lines().find(|line| line.contains(&format!("`{id}`"))).unwrap().to_owned();
        let ticked = format!("- [{mark}]{}", &line[5..]);
        text = text.replace(&line, &ticked);
    }
    sandbox.file(file, text);
}

#[test]
fn ticks_are_shown_and_then_taken_where_someone_agrees() {
    let sandbox = Sandbox::new();
    sandbox.ok("done mcp");
    sandbox.ok("export -o progress.md");
    edit(&sandbox, "progress.md", &[("attention", "x"), ("moe", "X"), ("mcp", " ")]);
    assert_data_eq!(
        sandbox.session(&[
            "import progress.md",
            "import progress.md --dry-run",
            "import progress.md --yes",
            "import progress.md --yes",
            "log",
            "review",
            "undo",
        ]),
        str![[r#"
$ roadmap import progress.md
 progress.md: 100 boxes for `llm`, 2 topics would change
   ✓ attention                 done
   ✓ moe                       done
   1 topic done but empty here: --reopen takes these as well
error: 2 changes not taken: nobody is here to ask
hint: --yes takes them, --dry-run shows them
[exit 1]
$ roadmap import progress.md --dry-run
 progress.md: 100 boxes for `llm`, 2 topics would change
   ✓ attention                 done
   ✓ moe                       done
   1 topic done but empty here: --reopen takes these as well
$ roadmap import progress.md --yes
 progress.md: 100 boxes for `llm`, 2 topics would change
   ✓ attention                 done
   ✓ moe                       done
   1 topic done but empty here: --reopen takes these as well
 ✓ attention done    LLM fundamentals, hands on first 2/21, 9%
 ✓ moe done
   now ready: transformer-block, positional-encoding
$ roadmap import progress.md --yes
 progress.md: 100 boxes for `llm`, nothing new
   1 topic done but empty here: --reopen takes these as well
$ roadmap log
 2026-11-23
   2  20:00  attention: done
             moe: done
             checked off with progress.md
   1  20:00  mcp: done
$ roadmap review
 nothing to review today; the next is on 2026-11-25
$ roadmap undo
 took back 2:
   attention: done
   moe: done
   checked off with progress.md
   attention is pending again    LLM fundamentals, hands on first 0/21, 0%
   moe is pending again

"#]]
    );
}

#[test]
fn on_a_terminal_it_is_asked() {
    let sandbox = Sandbox::new();
    sandbox.ok("export -o progress.md");
    edit(&sandbox, "progress.md", &[("attention", "x")]);
    assert_data_eq!(
        sandbox.screens(&["import progress.md <<< n/", "import progress.md <<< y/", "import progress.md"]),
        str![[r#"
$ roadmap import progress.md
 progress.md: 100 boxes for `llm`, 1 topic would change
   ✓ attention                 done
 Take 1 change? [y/N]    nothing was taken
$ roadmap import progress.md
 progress.md: 100 boxes for `llm`, 1 topic would change
   ✓ attention                 done
 Take 1 change? [y/N]  ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   now ready: transformer-block, positional-encoding
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap import progress.md
 progress.md: 100 boxes for `llm`, nothing new

"#]]
    );
    let sandbox = Sandbox::new().chinese();
    sandbox.ok("export -o 进度.md");
    edit(&sandbox, "进度.md", &[("attention", "x"), ("moe", "x")]);
    assert_data_eq!(
        sandbox.screens(&["import 进度.md <<< 是/", "import 进度.md"]),
        str![[r#"
$ roadmap import 进度.md
 进度.md：`llm` 的 100 个复选框，有 2 个主题会改变
   ✓ attention                 完成
   ✓ moe                       完成
 读入这 2 处变化？[y/N]  ✓ attention 完成    大模型基础：先动手 2/21，9%
 ✓ moe 完成
   现在可以学：transformer-block、positional-encoding
   下一步：roadmap start learning-loop    （随时可以开始）
$ roadmap import 进度.md
 进度.md：`llm` 的 100 个复选框，没有新变化

"#]]
    );
}

#[test]
fn a_stale_file_reopens_nothing_unless_it_is_asked_to() {
    let sandbox = Sandbox::new();
    sandbox.ok("export -o progress.md");
    sandbox.ok("done attention");
    sandbox.ok("skip moe");
    assert_data_eq!(
        sandbox.session(&["import progress.md", "import progress.md --reopen --yes", "list inside-transformer"]),
        str![[r#"
$ roadmap import progress.md
 progress.md: 100 boxes for `llm`, nothing new
   1 topic done but empty here: --reopen takes these as well
$ roadmap import progress.md --reopen --yes
 progress.md: 100 boxes for `llm`, 1 topic would change
     attention                 pending
   attention is pending again    LLM fundamentals, hands on first 0/20, 0%
$ roadmap list inside-transformer
 1 LLM fundamentals, hands on first                                  0/20    0%
  Inside the Transformer
       1.3.1  attention            Self-attention                        6 h
       1.3.2  transformer-block    How the Transformer works             5 h
       1.3.3  positional-encoding  Positional encoding and RoPE          3 h
       1.3.4  gpt-from-scratch     Build a small GPT from scratch       14 h
       1.3.5  llama-architecture   From GPT to Llama: the modern block   4 h
   -   1.3.6  moe                  Mixture of experts                    3 h

"#]]
    );
}

#[test]
fn an_export_is_not_written_over_ticks_that_were_not_read() {
    let sandbox = Sandbox::new();
    sandbox.ok("export -o progress.md");
    edit(&sandbox, "progress.md", &[("attention", "x")]);
    sandbox.file("own.toml", crate::sandbox::OWN);
    sandbox.ok("--roadmap own.toml export -o own.md");
    assert_data_eq!(
        sandbox.session(&[
            "export -o progress.md",
            "import progress.md --yes",
            "export -o progress.md",
            "export -o own.md",
            "export -o own.md --force",
            "export --format json --flavor obsidian",
        ]),
        str![[r#"
$ roadmap export -o progress.md
error: progress.md holds 1 tick not read yet
hint: roadmap import progress.md reads them; --force writes over them
[exit 1]
$ roadmap import progress.md --yes
 progress.md: 100 boxes for `llm`, 1 topic would change
   ✓ attention                 done
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   now ready: transformer-block, positional-encoding
$ roadmap export -o progress.md
   written: progress.md
$ roadmap export -o own.md
error: own.md is an export of `own`
hint: another name, or --force to write over it
[exit 1]
$ roadmap export -o own.md --force
   written: own.md
$ roadmap export --format json --flavor obsidian
error: `--flavor` is for --format markdown alone
[exit 2]

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["--roadmap own.toml export -o own.md"]),
        str![[r#"
$ roadmap --roadmap own.toml export -o own.md
错误：own.md 是 `llm` 的导出
提示：换个文件名，或加 --force 覆盖
[exit 1]

"#]]
    );
}

#[test]
fn boxes_without_a_topic_are_named_with_their_lines_and_a_file_of_another_roadmap_goes_to_that() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", crate::sandbox::OWN);
    sandbox.ok("use own.toml");
    sandbox.file(
        "phone.md",
        "<!-- roadmap export: llm -->\r\n\r\n# T\r\n\r\n* [x] Self-attention `attention`: `notes/vram.md`\r\n\
         \t* [x] Mine\r\n+ [x] Gone `no-such-topic`\r\n- [x] moe, typed by hand\r\n- [x] Twice `attention`\r\n",
    );
    assert_data_eq!(
        sandbox.session(&["import phone.md --yes", "--roadmap llm list attention", "import phone.md --json --dry-run"]),
        str![[r#"
$ roadmap import phone.md --yes
 phone.md: 5 boxes for `llm`, 1 topic would change
   ✓ attention                 done
   phone.md:6: no id behind "Mine"
   phone.md:7: no topic `no-such-topic` in `llm`
   phone.md:8: no id behind "moe, typed by hand"
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   now ready: transformer-block, positional-encoding
$ roadmap --roadmap llm list attention
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention  6 h
$ roadmap import phone.md --json --dry-run
{
  "schema": 1,
  "roadmap": "llm",
  "file": "phone.md",
  "boxes": 5,
  "changes": [],
  "unticked": 0,
  "is_written_in": false,
  "unknown": [
    {
      "line": 6,
      "id": null,
      "title": "Mine"
    },
    {
      "line": 7,
      "id": "no-such-topic",
      "title": "Gone"
    },
    {
      "line": 8,
      "id": null,
      "title": "moe, typed by hand"
    }
  ]
}

"#]]
    );
    sandbox.file("lost.md", "<!-- roadmap export: lost -->\n- [x] A `a`\n");
    assert_data_eq!(
        sandbox.session(&["import lost.md --yes"]),
        str![[r#"
$ roadmap import lost.md --yes
error: no roadmap `lost`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]

"#]]
    );
}

#[test]
fn obsidian_writes_states_and_days_and_they_come_back() {
    let sandbox = Sandbox::new();
    for act in ["start moe", "skip gpt-from-scratch", "park llama-architecture", "stuck positional-encoding -m why"] {
        sandbox.ok(act);
    }
    sandbox.ok("done attention --date 2026-11-20 --did https://example.com");
    assert_data_eq!(
        sandbox.ok("export inside-transformer --flavor obsidian"),
        str![[r#"
<!-- roadmap export: llm ca05fb39 -->

# Learning large language models, by doing

## 1. LLM fundamentals, hands on first

### Inside the Transformer

- [x] Self-attention `attention`: <https://example.com> ✅ 2026-11-20
- [ ] How the Transformer works `transformer-block`
- [/] Positional encoding and RoPE `positional-encoding` *(stuck)*
- [-] Build a small GPT from scratch `gpt-from-scratch`
- [ ] From GPT to Llama: the modern block `llama-architecture` *(parked)*
- [/] Mixture of experts `moe`

"#]]
        .raw()
    );
    sandbox.ok("export -o vault.md --flavor obsidian");
    let other = Sandbox::new();
    let text = sandbox.read("vault.md").replace("- [ ] How the", "- [x] How the");
    let text = text.replace("`transformer-block`", "`transformer-block` #study ⏫ ✅ 2026-11-21");
    other.file("vault.md", format!("---\ntags: [llm]\n---\n{text}"));
    assert_data_eq!(
        other.session(&["import vault.md --yes", "log"]),
        str![[r#"
$ roadmap import vault.md --yes
 vault.md: 100 boxes for `llm`, 5 topics would change
   ✓ attention                 done on 2026-11-20
   ✓ transformer-block         done on 2026-11-21
   ▸ positional-encoding       learning
   - gpt-from-scratch          skipped
   ▸ moe                       learning
   more was written into it than ticks: that is not read
 ✓ attention done    LLM fundamentals, hands on first 2/20, 10%
 ✓ transformer-block done
 ▸ positional-encoding begun
 - gpt-from-scratch skipped
 ▸ moe begun
$ roadmap log
 2026-11-23
   1  20:00  attention: done, for 2026-11-20
             transformer-block: done, for 2026-11-21
             positional-encoding: learning
             gpt-from-scratch: skipped
             moe: learning
             checked off with vault.md

"#]]
    );
}

#[test]
fn an_open_question_is_closed_and_a_running_timer_ended_by_a_tick() {
    let sandbox = Sandbox::new();
    sandbox.ok("export -o progress.md");
    edit(&sandbox, "progress.md", &[("attention", "x")]);
    sandbox.ok("start attention");
    sandbox.ok("stuck -m 'why divide?' --on vectors");
    sandbox.at("2026-11-23T20:40:00+08:00");
    assert_data_eq!(
        sandbox.session(&["import progress.md --yes", "status"]),
        str![[r#"
$ roadmap import progress.md --yes
 progress.md: 100 boxes for `llm`, 1 topic would change
   ✓ attention                 done
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   attention: 40 min recorded
   closed: "why divide?"
   to write down what helped:
      roadmap note attention -m "…"
   now ready: transformer-block, positional-encoding
$ roadmap status
 Learning large language models, by doing     1 of 100 topics, 1%, 40 min spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  1/21       0        6/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

"#]]
    );
}

/// The lines of two pages that differ.
fn changed(one: &str, other: &str) -> Vec<String> {
    let lack = |a: &str, b: &str| {
        a.lines().filter(|line| !b.lines().any(|known| known == *line)).map(str::to_owned).collect::<Vec<_>>()
    };
    [lack(one, other), lack(other, one)].concat()
}

/// A history of random acts.
fn history(seed: u64, acts: &[&str]) -> Sandbox {
    let mut roll = dice(seed);
    let topics = ["attention", "moe", "rag", "mcp", "embeddings", "lora"];
    let sandbox = Sandbox::new();
    for _ in 0..8 {
        sandbox.ok(&acts[roll(acts.len())].replace("TOPIC", topics[roll(topics.len())]));
    }
    sandbox
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: u32::try_from(trials(8, 100)).unwrap(),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn export_import_export_is_identity(seed: u64, obsidian: bool) {
        let flavor = if obsidian { "obsidian" } else { "plain" };
        let acts = ["done TOPIC", "skip TOPIC", "park TOPIC", "start TOPIC", "stuck TOPIC -m why", "reopen TOPIC",
            "done TOPIC --did https://example.com/✅ --date 2026-11-20", "note TOPIC -m x"];
        let sandbox = history(seed, &acts);
        let export = format!("export -o p.md --flavor {flavor}");
        sandbox.ok(&export);
        let before = sandbox.read("p.md");
        let journals = sandbox.journals().iter().map(std::fs::read).map(Result::unwrap).collect::<Vec<_>>();
        sandbox.ok("import p.md --yes");
        let after = sandbox.journals().iter().map(std::fs::read).map(Result::unwrap).collect::<Vec<_>>();
        prop_assert!(after == journals, "{}", sandbox.ok("log"));
        sandbox.ok(&export);
        prop_assert_eq!(changed(&sandbox.read("p.md"), &before), Vec::<String>::new());
    }

    #[test]
    fn what_the_ticks_say_arrives_whole_on_a_new_machine(seed: u64) {
        let acts = ["done TOPIC", "done TOPIC --date 2026-11-20", "skip TOPIC", "start TOPIC", "reopen TOPIC"];
        let sandbox = history(seed, &acts);
        sandbox.ok("stop");
        sandbox.ok("export -o p.md --flavor obsidian");
        let other = Sandbox::new();
        other.file("p.md", sandbox.read("p.md"));
        other.ok("import p.md --yes");
        other.ok("export -o p.md --flavor obsidian");
        prop_assert_eq!(changed(&other.read("p.md"), &sandbox.read("p.md")), Vec::<String>::new());
    }
}

#[test]
fn a_day_counts_where_it_is_the_day_that_it_was_done() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "vault.md",
        "<!-- roadmap export: llm -->\n- [x] Due `attention` 📅 2026-11-20\n\
         - [x] Done, then due `moe` ✅ 2026-11-20 📅 2026-11-21\n- [x] Still to come `rag` ✅ 2026-12-01\n",
    );
    let shown = sandbox.session(&["import vault.md --dry-run"]);
    sandbox.ok("import vault.md --yes");
    assert_data_eq!(
        shown + &sandbox.session(&["log"]),
        str![[r#"
$ roadmap import vault.md --dry-run
 vault.md: 3 boxes for `llm`, 3 topics would change
   ✓ attention                 done
   ✓ moe                       done on 2026-11-20
   ✓ rag                       done
$ roadmap log
 2026-11-23
   1  20:00  attention: done
             moe: done, for 2026-11-20
             rag: done
             checked off with vault.md

"#]]
    );
}

#[test]
fn a_box_that_says_in_progress_leaves_a_stuck_topic_and_a_running_timer_alone() {
    let sandbox = Sandbox::new();
    for act in ["stuck moe -m why", "reopen moe", "done attention", "start attention", "undo 3"] {
        sandbox.ok(act);
    }
    sandbox.file("p.md", "<!-- roadmap export: llm -->\n- [/] Stuck `moe`\n- [/] Running `attention`\n");
    sandbox.at("2026-11-23T20:40:00+08:00");
    assert_data_eq!(
        sandbox.session(&["import p.md --yes", "status"]),
        str![[r#"
$ roadmap import p.md --yes
 p.md: 2 boxes for `llm`, 1 topic would change
   ▸ attention                 learning
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 40 min
 Learning   attention: since today
 Stuck      moe: "why"

"#]]
    );
}

#[test]
fn ticks_go_to_the_roadmap_that_the_file_names_or_to_the_same_one_by_its_path() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "plan.toml",
        "format = 1\nid = \"plan\"\ntitle = \"Plan\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n\
         [[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n",
    );
    sandbox.ok("--roadmap ./plan.toml export -o plan.md");
    sandbox.file("plan.md", sandbox.read("plan.md").replace("[ ] A", "[x] A"));
    sandbox.file("list.md", "# Own list\n- [x] One\n- [ ] Two\n");
    let acts = [
        "--roadmap ./plan.toml export -o plan.md",
        "import plan.md --yes",
        "--roadmap llm import plan.md --yes",
        "--roadmap ./plan.toml import plan.md --yes",
        "--roadmap llm import list.md",
        "--json import list.md --statuses",
        "--json import list.md --statuses",
    ];
    assert_data_eq!(
        sandbox.session(&acts),
        str![[r#"
$ roadmap --roadmap ./plan.toml export -o plan.md
error: plan.md holds 1 tick not read yet
hint: roadmap --roadmap ./plan.toml import plan.md reads them; --force writes over them
[exit 1]
$ roadmap import plan.md --yes
error: no roadmap `plan`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap --roadmap llm import plan.md --yes
error: the ticks in plan.md are of `plan`, not of `llm`
hint: without --roadmap they go to the roadmap that the file names
[exit 1]
$ roadmap --roadmap ./plan.toml import plan.md --yes
 plan.md: 1 box for `plan`, 1 topic would change
   ✓ a                         done
 ✓ a done    S 1/1, 100%
$ roadmap --roadmap llm import list.md
error: `--roadmap` is not expected here
[exit 2]
$ roadmap --json import list.md --statuses
{
  "schema": 1,
  "id": "own-list",
  "title": "Own list",
  "path": "[HERE]/data/roadmaps/own-list.toml",
  "written": true,
  "stages": 1,
  "modules": 0,
  "topics": 2,
  "renewed": null,
  "before": null,
  "taken": 1,
  "ticks": 0,
  "statuses": "roadmap import list.md --statuses",
  "left_out": []
}
$ roadmap --json import list.md --statuses
{
  "schema": 1,
  "id": "own-list",
  "title": "Own list",
  "path": "[HERE]/data/roadmaps/own-list.toml",
  "written": true,
  "stages": 1,
  "modules": 0,
  "topics": 2,
  "renewed": {
    "new": [],
    "gone": [],
    "kept": [],
    "gone_groups": [],
    "unlinked": []
  },
  "before": null,
  "taken": 0,
  "ticks": 0,
  "statuses": "roadmap import list.md --statuses",
  "left_out": []
}

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&acts[2..3]),
        str![[r#"
$ roadmap --roadmap llm import plan.md --yes
错误：plan.md 里的勾选属于 `plan`，不是 `llm`
提示：不写 --roadmap，就会记到文件里写明的路线图
[exit 1]

"#]]
    );
}

#[test]
fn what_was_written_into_an_export_beside_ticks_is_told_and_not_written_over() {
    let sandbox = Sandbox::new();
    sandbox.ok("export rag -o rag.md");
    let written = sandbox.read("rag.md").replace("- [ ]", "- [x]").replace("`rag`", "`rag`: https://example.com/mine");
    sandbox.file("rag.md", format!("# My heading\n\n{written}\nA thought of mine.\n"));
    let acts = ["import rag.md --yes", "export rag -o rag.md"];
    assert_data_eq!(
        sandbox.session(&acts),
        str![[r#"
$ roadmap import rag.md --yes
 rag.md: 1 box for `llm`, 1 topic would change
   ✓ rag                       done
   more was written into it than ticks: that is not read
 ✓ rag done    Building LLM applications 1/32, 3%
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap export rag -o rag.md
error: something was written into rag.md that is only there
hint: what shows that a topic is done is recorded with `roadmap done TOPIC --did`, a thought with `roadmap note TOPIC`; then --force writes over the file
[exit 1]

"#]]
    );
    assert!(sandbox.read("rag.md").ends_with("A thought of mine.\n"));
    sandbox.ok("undo");
    let sandbox = sandbox.chinese();
    assert_data_eq!(
        sandbox.session(&acts),
        str![[r#"
$ roadmap import rag.md --yes
 rag.md：`llm` 的 1 个复选框，有 1 个主题会改变
   ✓ rag                       完成
   文件里除了勾选还写了别的内容：那些不会读入
 ✓ rag 完成    大模型应用开发 1/32，3%
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、reranking，还有 3 个
$ roadmap export rag -o rag.md
错误：有人在 rag.md 里写了别处没有的内容
提示：成果用 `roadmap done 主题 --did` 记录，想法用 `roadmap note 主题` 记录；之后用 --force 覆盖
[exit 1]

"#]]
    );
    sandbox.ok("export rag -o rag.md --force");
    sandbox.ok("export rag -o rag.md");
}
