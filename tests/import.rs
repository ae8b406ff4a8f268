//! `roadmap import`: what others wrote becomes a roadmap that passes `check`, and is known again.

use std::fs;

use proptest::prelude::*;
use roadmap::engine::roadmap::{Details, Outline, OutlineStage, Resource, ids_for, is_id};
use roadmap::import::{Found, FoundModule, FoundStage, FoundTopic, Tick, draft};
use roadmap::plain::Plain;
use roadmap::source::schema::{SourceFile, parse};
use roadmap::source::{self, write};
use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, dice, trials};

const LIST: &str = "\u{feff}# 🚀 Rust list\r\n\r\n![badge](https://img.example.com/b.svg)\r\n\r\n## Contents\r\n\r\n\
    - [Ownership](#ownership)\r\n\r\n## Ownership\r\n\r\nSome words.\r\n\r\n### Basics\r\n\r\n\
    - [x] [Moves](https://example.com/moves) - who owns what\r\n  - [ ] Copy types\r\n- [ ] Borrowing\r\n\
    \t- see [the book](https://example.com/book)\r\n- [/] Lifetimes ✅ 2026-11-20\r\n\r\n### 高级\r\n\r\n- [-] 智能指针\r\n- [ ] 并发\r\n\r\n\
    ## License\r\n\r\nMIT\r\n";

#[test]
fn a_list_in_markdown_becomes_a_roadmap_and_what_is_left_out_is_told() {
    let sandbox = Sandbox::new();
    sandbox.file("README.md", LIST);
    assert_data_eq!(
        sandbox.session(&[
            "import README.md --dry-run",
            "import README.md",
            "use rust-list",
            "list",
            "show moves",
            "next -n 2",
            "import README.md --statuses",
            "list",
            "import README.md --statuses",
        ]),
        str![[r#"
$ roadmap import README.md --dry-run
 `rust-list`: 6 topics in 1 stage and 2 modules
   nothing is written: without --dry-run it would go to [HERE]/data/roadmaps/rust-list.toml
   3 ticks of the list itself were not taken:
      roadmap import README.md --statuses

   left out, in 4 places with 8 lines:
   README.md:3: pictures or badges
   README.md:5: a list of contents, 3 lines
   README.md:11: running text
   README.md:26: about the list itself, 3 lines
$ roadmap import README.md
 `rust-list`: 6 topics in 1 stage and 2 modules
   written to [HERE]/data/roadmaps/rust-list.toml
   3 ticks of the list itself were not taken:
      roadmap import README.md --statuses

   left out, in 4 places with 8 lines:
   README.md:3: pictures or badges
   README.md:5: a list of contents, 3 lines
   README.md:11: running text
   README.md:26: about the list itself, 3 lines
$ roadmap use rust-list
 `rust-list` is in use: Rust list, 0 of 6 topics
$ roadmap list
 1 Ownership                                                          0/6    0%
  Basics
       1.1.1  moves          Moves
       1.1.2  copy-types     Copy types
       1.1.3  borrowing      Borrowing
       1.1.4  lifetimes      Lifetimes
  高级
       1.2.1  ownership-1-1  智能指针
       1.2.2  ownership-1-2  并发
$ roadmap show moves
 1.1.1  moves                                                           pending
 Moves
 Ownership / Basics

 who owns what

 Time          none yet

 Resources
   1. Moves
      https://example.com/moves
$ roadmap next -n 2
 1. roadmap start moves
    Moves
    you can begin it right away
 2. roadmap start copy-types
    Copy types
    you can begin it right away
$ roadmap import README.md --statuses
 `rust-list`: 6 topics in 1 stage and 2 modules
   written to [HERE]/data/roadmaps/rust-list.toml
   it was there before, with the same topics

   left out, in 4 places with 8 lines:
   README.md:3: pictures or badges
   README.md:5: a list of contents, 3 lines
   README.md:11: running text
   README.md:26: about the list itself, 3 lines
 ✓ moves done    Ownership 1/5, 20%
 ▸ lifetimes begun
 - ownership-1-1 skipped
$ roadmap list
 1 Ownership                                                          1/5   20%
  Basics
   ✓   1.1.1  moves          Moves
       1.1.2  copy-types     Copy types
       1.1.3  borrowing      Borrowing
   ▸   1.1.4  lifetimes      Lifetimes
  高级
   -   1.2.1  ownership-1-1  智能指针
       1.2.2  ownership-1-2  并发
$ roadmap import README.md --statuses
 `rust-list`: 6 topics in 1 stage and 2 modules
   written to [HERE]/data/roadmaps/rust-list.toml
   it was there before, with the same topics

   left out, in 4 places with 8 lines:
   README.md:3: pictures or badges
   README.md:5: a list of contents, 3 lines
   README.md:11: running text
   README.md:26: about the list itself, 3 lines
   the ticks tell nothing new

"#]]
    );
    assert_data_eq!(
        sandbox.read("data/roadmaps/rust-list.toml"),
        str![[r##"
# Imported from README.md. Importing it again updates titles, hours, summaries and links. A topic that is
# known by its link, else by its title, keeps its id and what was added here by hand, but not comments.
# What is yours alone is safest in rust-list.local.toml.

format = 1
id = "rust-list"
title = "Rust list"

[[stage]]
id = "ownership"
title = "Ownership"
source_id = "Ownership"

[[stage.module]]
id = "basics"
title = "Basics"
source_id = "Basics"

[[stage.module.topic]]
id = "moves"
title = "Moves"
source_id = "https://example.com/moves"
summary = "who owns what"
resources = [
  { title = "Moves", url = "https://example.com/moves" },
]

[[stage.module.topic]]
id = "copy-types"
title = "Copy types"
source_id = "Copy types"

[[stage.module.topic]]
id = "borrowing"
title = "Borrowing"
source_id = "Borrowing"
summary = "see the book"
resources = [
  { title = "the book", url = "https://example.com/book" },
]

[[stage.module.topic]]
id = "lifetimes"
title = "Lifetimes"
source_id = "Lifetimes"

[[stage.module]]
id = "ownership-1"
title = "高级"
source_id = "高级"

[[stage.module.topic]]
id = "ownership-1-1"
title = "智能指针"
source_id = "智能指针"

[[stage.module.topic]]
id = "ownership-1-2"
title = "并发"
source_id = "并发"

"##]]
    );
    assert_data_eq!(
        sandbox.session(&["check data/roadmaps/rust-list.toml"]),
        str![[r#"
$ roadmap check data/roadmaps/rust-list.toml
advice: no topic of stage `ownership` has a practice
   ╭▸ data/roadmaps/rust-list.toml:10:6
   │
10 │ id = "ownership"
   │      ━━━━━━━━━━━
   │
   ╰ hint: add `practice = "…"` to a topic: something to do, with a result one can see

   data/roadmaps/rust-list.toml: no error, 1 piece of advice

"#]]
    );
    let sandbox = Sandbox::new().chinese();
    sandbox.file("README.md", LIST);
    assert_data_eq!(
        sandbox.screens(&["import README.md --as mine"]),
        str![[r#"
$ roadmap import README.md --as mine
 `mine`：1 个阶段，2 个模块，6 个主题
   已写入 [HERE]/data/roadmaps/mine.toml
   清单里自带的 3 处勾选没有读入：
      roadmap import README.md --as mine --statuses

   有 4 处没有导入，共 8 行：
   README.md:3: 图片或徽章
   README.md:5: 目录，3 行
   README.md:11: 普通段落
   README.md:26: 关于清单本身的内容，3 行
   下一步：roadmap use mine

"#]]
    );
}

#[test]
fn importing_again_updates_what_it_made_and_keeps_ids_and_what_was_added() {
    let sandbox = Sandbox::new();
    sandbox.file("list.md", LIST);
    sandbox.ok("import list.md");
    sandbox.ok("use rust-list");
    sandbox.ok("done moves --did here");
    sandbox.ok("done lifetimes");
    let file = "data/roadmaps/rust-list.toml";
    let by_hand = sandbox
        .read(file)
        .replace("title = \"Basics\"\n", "title = { en = \"The basics\", zh = \"Basics\" }\n")
        .replace("title = \"Ownership\"\n", "title = \"Ownership\"\nsummary = \"Who frees what.\"\n")
        .replace(
            "id = \"borrowing\"\n",
            "id = \"borrowing\"\npractice = \"Borrow.\"\nrequires = [\"moves\", \"lifetimes\"]\n",
        );
    let by_hand = by_hand
        + "\n[[stage.module]]\nid = \"extra\"\ntitle = \"Extra\"\n\
        [[stage.module.topic]]\nid = \"miri\"\ntitle = \"Miri\"\n\
        [[stage]]\nid = \"mine\"\ntitle = \"Mine\"\nsummary = \"My own.\"\n\
        [[stage.module]]\nid = \"tools\"\ntitle = \"Tools\"\n\
        [[stage.module.topic]]\nid = \"clippy\"\ntitle = \"Clippy\"\n\
        [[stage]]\nid = \"shelf\"\ntitle = \"Shelf\"\nkind = \"shelf\"\n\
        [[stage.topic]]\nid = \"types\"\ntitle = \"Types\"\n";
    sandbox.file(file, by_hand);
    let renewed = LIST
        .replace("[Moves]", "[Moving values]")
        .replace("Lifetimes", "Lifetime")
        .replace("- [ ] 并发\r\n", "- [ ] 异步\r\n- [ ] Pinning\r\n");
    sandbox.file("list.md", renewed);
    assert_data_eq!(
        sandbox.session(&["import list.md", "list", "list shelf", "use rust-list --changes", "show borrowing"]),
        str![[r#"
$ roadmap import list.md
 `rust-list`: 10 topics in 3 stages and 4 modules
   written to [HERE]/data/roadmaps/rust-list.toml
   it was there before; new: lifetime, ownership-1-3, pinning; gone: lifetimes, ownership-1-2
   `lifetimes` is gone, so `borrowing` can no longer build on it: that link was taken out
   what was recorded on those that are gone stays:
      roadmap use rust-list --changes
   the file that was there before is kept as [HERE]/data/roadmaps/rust-list.toml.before
   2 ticks of the list itself were not taken:
      roadmap import list.md --statuses

   left out, in 4 places with 8 lines:
   list.md:3: pictures or badges
   list.md:5: a list of contents, 3 lines
   list.md:11: running text
   list.md:27: about the list itself, 3 lines
$ roadmap list
 1 Ownership                                                          1/8   12%
  The basics
   ✓*  1.1.1  moves          Moving values
       1.1.2  copy-types     Copy types
       1.1.3  borrowing      Borrowing
       1.1.4  lifetime       Lifetime
  高级
       1.2.1  ownership-1-1  智能指针
       1.2.2  ownership-1-3  异步
       1.2.3  pinning        Pinning
  Extra
       1.3.1  miri           Miri

 2 Mine                                                               0/1    0%
  Tools
       2.1.1  clippy         Clippy

 Shelf
              types          Types
$ roadmap list shelf
 Shelf
       types  Types
$ roadmap use rust-list --changes
 `rust-list` since it was last taken into use here, today

 As it was  4 topics
 Gone       lifetimes, Lifetimes: done on 2026-11-23
            ownership-1-2, 并发: nothing was recorded on it
 New        lifetime, Lifetime
            ownership-1-3, 异步
            pinning, Pinning
            miri, Miri
            clippy, Clippy
            types, Types
   what was recorded stays: it counts again once a topic has that id, or names it in `aliases`
$ roadmap show borrowing
 1.1.3  borrowing                                                       pending
 Borrowing
 Ownership / The basics

 see the book

 Practice
   Borrow.

 Requires      ✓ moves
 Time          none yet

 Resources
   1. the book
      https://example.com/book

"#]]
    );
    let once = sandbox.read(file);
    assert!(once.contains("Who frees what.") && once.contains("My own."));
    sandbox.ok("import list.md");
    assert_eq!(sandbox.read(file), once);
}

#[test]
fn more_groups_than_a_roadmap_has_end_in_its_last_one_and_cost_no_topic() {
    let sandbox = Sandbox::new();
    let row = |stage: &str, m: usize| format!("T{stage}{m},{stage},M{m}\n");
    let mut csv = vec!["title,stage,module\n".to_owned()];
    csv.extend((0..1_003).map(|m| row("A", m)).chain((0..2).map(|m| row("B", m))));
    csv.extend((0..1_002).map(|s| format!("S{s},Stage {s},\n")));
    sandbox.file("many.csv", csv.concat());
    sandbox.ok("import many.csv");
    let file = sandbox.read("data/roadmaps/many.toml");
    assert_eq!(file.matches("[[stage]]").count(), 1_000);
    assert_eq!(file.matches(".topic]]").count(), 1_003 + 2 + 1_002);
    sandbox.ok("import many.csv");
    assert_eq!(sandbox.read("data/roadmaps/many.toml"), file);
}

#[test]
fn titles_that_read_as_numbers_days_or_devices_get_ids_that_can_be_typed() {
    let sandbox = Sandbox::new();
    sandbox.file("dnd.md", "# Dnd\n\n## 5E\n\n- [ ] 5E\n- [ ] 5e\n- [ ] 法术\n- [ ] 3d\n- [ ] Con\n- [ ] Sunday\n");
    sandbox.ok("import dnd.md");
    sandbox.ok("use dnd");
    assert_data_eq!(
        sandbox.session(&["list"]),
        str![[r#"
$ roadmap list
 1 5E                                                                 0/6    0%
       1.1  5e          5E
       1.2  topic-5e-2  5e
       1.3  topic-5e-1  法术
       1.4  topic-5e-3  3d
       1.5  topic-5e-4  Con
       1.6  topic-5e-5  Sunday

"#]]
    );
}

#[test]
fn another_source_and_a_built_in_id_are_refused() {
    let sandbox = Sandbox::new();
    sandbox.file("a.md", "# Same title\n- [ ] One\n- [ ] Two\n");
    sandbox.file("b.md", "# Same title\n- [ ] Three\n- [ ] Four\n");
    sandbox.file("llm.md", "# LLM\n- [ ] One\n");
    sandbox.file(
        "data/roadmaps/by-hand.toml",
        "format = 1\nid = \"by-hand\"\ntitle = \"By hand\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n\
         [[stage.topic]]\nid = \"one\"\ntitle = \"One\"\n",
    );
    sandbox.file("tasks.toml", "format = 1\n");
    sandbox.file("empty.md", "Only words.\n");
    sandbox.file("zero.json", "");
    sandbox.file("latin1.md", b"# caf\xe9\n");
    assert_data_eq!(
        sandbox.session(&[
            "import a.md",
            "import b.md",
            "import b.md --as other",
            "import a.md --as by-hand",
            "import llm.md",
            "import a.md --as llm",
            "import a.md --as 'Not An Id'",
            "import tasks.toml",
            "import empty.md",
            "import zero.json",
            "import latin1.md",
            "import nowhere.md",
            "import /dev/null",
            "import .",
        ]),
        str![[r#"
$ roadmap import a.md
 `same-title`: 2 topics in 1 stage
   written to [HERE]/data/roadmaps/same-title.toml
$ roadmap import b.md
error: `same-title` is another roadmap already, at [HERE]/data/roadmaps/same-title.toml
hint: give this one another id: --as ID
[exit 1]
$ roadmap import b.md --as other
 `other`: 2 topics in 1 stage
   written to [HERE]/data/roadmaps/other.toml
$ roadmap import a.md --as by-hand
error: `by-hand` is another roadmap already, at [HERE]/data/roadmaps/by-hand.toml
hint: give this one another id: --as ID
[exit 1]
$ roadmap import llm.md
 `imported`: 1 topic in 1 stage
   written to [HERE]/data/roadmaps/imported.toml
$ roadmap import a.md --as llm
error: `llm` is the roadmap that is built in
hint: give yours another `id`; to change the built-in one, lay llm.local.toml over it
[exit 1]
$ roadmap import a.md --as 'Not An Id'
error: `Not An Id` is not an id
hint: lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day
[exit 1]
$ roadmap import tasks.toml
error: tasks.toml: it is a roadmap already
hint: `roadmap use` takes it as it is
[exit 1]
$ roadmap import empty.md
error: empty.md: no topic was found in it
hint: topics are boxes, bullets or table rows in Markdown, nodes in a flow, rows of a CSV, lines of text
[exit 1]
$ roadmap import zero.json
error: zero.json: no topic was found in it
hint: topics are boxes, bullets or table rows in Markdown, nodes in a flow, rows of a CSV, lines of text
[exit 1]
$ roadmap import latin1.md
error: cannot read latin1.md: it is not UTF-8 text
[exit 1]
$ roadmap import nowhere.md
error: cannot read nowhere.md: it is not there
[exit 1]
$ roadmap import /dev/null
error: cannot read /dev/null: it is not a regular file
[exit 1]
$ roadmap import .
error: ./zero.json: no topic was found in it
hint: topics are boxes, bullets or table rows in Markdown, nodes in a flow, rows of a CSV, lines of text
[exit 1]

"#]]
    );
    let sandbox = sandbox.chinese();
    assert_data_eq!(
        sandbox.session(&["import empty.md", "import b.md", "import zero.json"]),
        str![[r#"
$ roadmap import empty.md
错误：empty.md：里面没有找到主题
提示：主题可以是 Markdown 里的复选框、列表项或表格行，flow 的节点，CSV 的行，或一行行文本
[exit 1]
$ roadmap import b.md
错误：`same-title` 已经是另一份路线图，在 [HERE]/data/roadmaps/same-title.toml
提示：请换一个 id：--as ID
[exit 1]
$ roadmap import zero.json
错误：zero.json：里面没有找到主题
提示：主题可以是 Markdown 里的复选框、列表项或表格行，flow 的节点，CSV 的行，或一行行文本
[exit 1]

"#]]
    );
}

#[test]
fn tables_and_outlines() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "plan.csv",
        "title,stage,module,hours,url,owner\nAlgebra,Maths,Basics,1.5,https://example.com/a,me\n\
         \"Limits, series\",Maths,Basics,two,example.com,me\n,Maths,,,,\n微积分,Maths,,3,,\n",
    );
    sandbox.file(
        "plan.txt",
        "Maths\n\tBasics\n\t\tAlgebra https://example.com/a\n\t\tLimits\n\tCalculus\n# later\nPhysics\n",
    );
    sandbox.file("no-title.csv", "what,hours\nA,1\n");
    assert_data_eq!(
        sandbox.session(&[
            "import plan.csv",
            "--roadmap plan list",
            "import plan.txt --as outline",
            "--roadmap outline list",
            "import no-title.csv"
        ]),
        str![[r#"
$ roadmap import plan.csv
 `plan`: 3 topics in 1 stage and 2 modules
   written to [HERE]/data/roadmaps/plan.toml

   left out, in 4 places with 4 lines:
   plan.csv:1: column `owner` says nothing that a topic has: title, stage, module, hours, url, done
   plan.csv:3: `two` is no number of hours; the topic is there without
   plan.csv:3: `example.com` is no http or https address
   plan.csv:4: something without a title
$ roadmap --roadmap plan list
 1 Maths                                                              0/3    0%
  Basics
       1.1.1  algebra        Algebra         1 h 30 min
       1.1.2  limits-series  Limits, series
  Maths
       1.2.1  maths-1        微积分                 3 h
$ roadmap import plan.txt --as outline
 `outline`: 4 topics in 2 stages and 2 modules
   written to [HERE]/data/roadmaps/outline.toml

   left out, in 1 place with 1 line:
   plan.txt:6: a comment
$ roadmap --roadmap outline list
 1 Maths                                                              0/3    0%
  Basics
       1.1.1  algebra   Algebra
       1.1.2  limits    Limits
  Maths
       1.2.1  calculus  Calculus

 2 Further topics                                                     0/1    0%
       2.1    physics   Physics
$ roadmap import no-title.csv
error: no-title.csv: no column `title`, but `what`, `hours`
hint: the first line names the columns: title, and maybe stage, module, hours, url, done
[exit 1]

"#]]
    );
}

/// A flow of the shape that roadmap.sh draws.
const FLOW: &str = r#"{
  "title": {"card": "Gardening", "page": "Gardening"},
  "nodes": [
    {"id": "t", "type": "title", "position": {"x": 0, "y": 0}, "data": {"label": "Gardening"}},
    {"id": "-soil", "type": "topic", "position": {"x": 0, "y": 100}, "width": 100, "height": 40, "data": {"label": "Soil"}},
    {"id": "compost", "type": "subtopic", "position": {"x": 200, "y": 100}, "width": 100, "height": 40, "data": {"label": "Compost", "legend": {"id": "o", "label": "Optional", "color": "red"}}},
    {"id": "_seeds", "type": "topic", "position": {"x": 0, "y": 300}, "width": 100, "height": 40, "data": {"label": "Seeds"}},
    {"id": "sow", "type": "subtopic", "position": {"x": 200, "y": 300}, "width": 100, "height": 40, "data": {"label": "Sow"}},
    {"id": "far", "type": "subtopic", "position": {"x": 9000, "y": 9000}, "width": 100, "height": 40, "data": {"label": "Far away"}},
    {"id": "line", "type": "vertical", "position": {"x": 50, "y": 140}, "data": {}}
  ],
  "edges": [
    {"id": "1", "source": "-soil", "target": "_seeds", "data": {"edgeStyle": "solid"}},
    {"id": "2", "source": "-soil", "target": "compost", "data": {"edgeStyle": "dashed"}},
    {"id": "3", "source": "_seeds", "target": "sow", "data": {"edgeStyle": "dashed"}},
    {"id": "4", "source": "_seeds", "target": "nowhere"}
  ]
}
"#;

#[test]
fn flows_of_roadmap_sh_alone_and_with_their_texts() {
    let sandbox = Sandbox::new();
    sandbox.file("gardening/gardening.json", FLOW);
    sandbox.file("gardening/mapping.json", r#"{"soil": "-soil"}"#);
    sandbox.file(
        "gardening/content/soil@-soil.md",
        "# Soil\n\nWhat plants stand in.\n\n- [@video@Digging](https://example.com/dig)\n",
    );
    sandbox.file("gardening/content/water@water.md", "# Water\n\nNot too much.\n");
    sandbox.file("mockup.json", r#"{"mockup": {"controls": {}}}"#);
    assert_data_eq!(
        sandbox.session(&[
            "import gardening/gardening.json",
            "--roadmap gardening list",
            "import gardening",
            "--roadmap gardening list",
            "--roadmap gardening show soil",
            "import mockup.json",
            "import gardening/mapping.json",
            "import gardening/content --as texts",
        ]),
        str![[r#"
$ roadmap import gardening/gardening.json
 `gardening`: 5 topics in 2 stages and 2 modules
   written to [HERE]/data/roadmaps/gardening.toml

   left out, in 3 places with 3 lines:
   gardening/gardening.json:4: drawn only: 1 of `title`
   gardening/gardening.json:10: drawn only: 1 of `vertical`
   gardening/gardening.json:16: 1 line without a topic at one end
$ roadmap --roadmap gardening list
 1 Gardening                                                          0/3    0%
  Soil
       1.1.1  soil      Soil
       1.1.2  compost   Compost
  Seeds
       1.2.1  seeds     Seeds
       1.2.2  sow       Sow

 2 Further topics                                                     0/1    0%
       2.1    far-away  Far away
$ roadmap import gardening
 `gardening`: 6 topics in 3 stages and 2 modules
   written to [HERE]/data/roadmaps/gardening.toml
   it was there before; new: water
   the file that was there before is kept as [HERE]/data/roadmaps/gardening.toml.before

   left out, in 4 places with 4 lines:
   gardening/gardening.json:4: drawn only: 1 of `title`
   gardening/gardening.json:10: drawn only: 1 of `vertical`
   gardening/gardening.json:16: 1 line without a topic at one end
   gardening/mapping.json:1: another file, not the roadmap
$ roadmap --roadmap gardening list
 1 Gardening                                                          0/3    0%
  Soil
       1.1.1  soil      Soil
       1.1.2  compost   Compost
  Seeds
       1.2.1  seeds     Seeds
       1.2.2  sow       Sow

 2 Further topics                                                     0/1    0%
       2.1    far-away  Far away

 3 Further topics                                                     0/1    0%
       3.1    water     Water
$ roadmap --roadmap gardening show soil
 1.1.1  soil                                                            pending
 Soil
 Gardening / Soil

 What plants stand in.

 Time          none yet

 Resources
   1. Digging (video)
      https://example.com/dig
$ roadmap import mockup.json
error: mockup.json: a drawing of the older kind, which names no topics
hint: give the file with `nodes` and `edges`, or the folder that holds it and `content/`
[exit 1]
$ roadmap import gardening/mapping.json
error: gardening/mapping.json: a table from ids to ids, and no roadmap
hint: give the file with `nodes` and `edges`, or the folder that holds it and `content/`
[exit 1]
$ roadmap import gardening/content --as texts
 `texts`: 2 topics in 1 stage
   written to [HERE]/data/roadmaps/texts.toml

"#]]
    );
}

#[test]
fn all_that_was_left_out_is_told_in_a_pipe_and_counted_on_a_terminal() {
    let sandbox = Sandbox::new();
    let list: Vec<String> = (0..40).map(|n| format!("- [ ] Topic {n}\n\nWords {n}.\n\n")).collect();
    sandbox.file("long.md", format!("# Long\n\n{}", list.concat()));
    assert_eq!(sandbox.ok("import long.md").matches("running text").count(), 40);
    let screen = sandbox.screens(&["import long.md"]);
    assert!(screen.contains("and 20 places more: in a pipe, or with --json, all are named"), "{screen}");
    assert!(screen.ends_with("next: roadmap use long\n"), "{screen}");
    let json = sandbox.ok("import long.md --json");
    assert_eq!(json.matches("\"why\": \"running text\"").count(), 40);
}

#[test]
fn the_shipped_roadmap_written_out_reads_back_as_itself() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/roadmap"));
    let parsed = parse(&source::read_files(folder).unwrap()).unwrap();
    let (outline, details) = reread(&write::roadmap(&parsed.outline, &parsed.details, "a head\nof two lines"));
    assert_eq!(outline, parsed.outline);
    assert!(details == parsed.details);
}

/// What a roadmap's text says.
fn reread(text: &str) -> (Outline<'static>, Details<'static>) {
    let files = [SourceFile { path: Plain::line("written.toml"), text: text.to_owned() }];
    let parsed = parse(&files).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    assert_eq!(parsed.warnings, Vec::new(), "{text}");
    (parsed.outline, parsed.details)
}

fn topic() -> impl Strategy<Value = FoundTopic> {
    let title = "[a-eA-E中文0-9\"'\\\\ .:-]{1,12}|Description|😀|[a-z]{60,90}|12";
    (title, "[a-d]{1,2}|https://example.com/[ab]", "[a-z\n\"]{0,9}", 0..600u32, any::<bool>(), 0..3usize).prop_map(
        |(title, source_id, summary, minutes, optional, n)| {
            let url = |n| Plain::line(format!("https://example.com/{n}"));
            let resource = |n| Resource { title: Plain::line("R"), url: url(n), ..Resource::default() };
            let title = Plain::line(if title.trim().is_empty() { "x".to_owned() } else { title.trim().to_owned() });
            FoundTopic {
                title,
                source_id: Plain::line(source_id),
                summary: Plain::block(summary.trim().to_owned()),
                minutes,
                optional,
                resources: (0..n).map(resource).collect(),
                tick: optional.then_some(Tick::Learning),
            }
        },
    )
}

fn found() -> impl Strategy<Value = Found> {
    let title = || "|Basics|高级|[a-b]{1,3}|2026-11-23|llm".prop_map(Plain::line);
    let module =
        || (title(), prop::collection::vec(topic(), 1..5)).prop_map(|(title, topics)| FoundModule { title, topics });
    let stage =
        (title(), prop::collection::vec(module(), 1..4)).prop_map(|(title, modules)| FoundStage { title, modules });
    (title(), prop::collection::vec(stage, 1..4)).prop_map(|(title, stages)| Found { title, stages, left_out: vec![] })
}

fn ids(outline: &Outline<'static>) -> Vec<String> {
    let modules = outline.stages.iter().flat_map(|stage| &stage.modules);
    modules.flat_map(|module| &module.topics).map(|topic| topic.id.to_string()).collect()
}

fn differ<'a>(names: impl Iterator<Item = &'a Plain<'static>>) -> bool {
    let mut names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
    names.sort();
    names.windows(2).all(|pair| pair[0] != pair[1])
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: u32::try_from(trials(300, 5000)).unwrap(),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_found_becomes_a_roadmap_that_passes_check_with_every_topic(found in found()) {
        let n_topics = found.stages.iter().flat_map(|stage| &stage.modules).map(|module| module.topics.len()).sum::<usize>();
        let drafted = draft(found.clone(), "drafted", &Plain::line("Rest"), None);
        let (outline, details) = reread(&write::roadmap(&drafted.outline, &drafted.details, ""));
        prop_assert_eq!(&outline, &drafted.outline);
        prop_assert!(details == drafted.details);
        prop_assert_eq!(ids(&outline).len(), n_topics);
        prop_assert!(ids(&outline).iter().all(|id| is_id(id)));
        // The same source once more changes nothing.
        let again = draft(found, "drafted", &Plain::line("Rest"), Some((&outline, &details)));
        prop_assert_eq!(&again.outline, &drafted.outline);
        prop_assert!(again.details == drafted.details);
    }

    #[test]
    fn whatever_somebody_did_to_its_groups_stays_when_it_is_imported_again(found in found(), seed in any::<u64>()) {
        let mut dice = dice(seed);
        let mut found = found;
        let modules = found.stages.iter_mut().flat_map(|stage| &mut stage.modules);
        for (n, topic) in modules.flat_map(|module| &mut module.topics).enumerate() {
            topic.title = Plain::line(format!("{} no. {n}", topic.title));
            topic.source_id = topic.title.clone();
        }
        let before = draft(found.clone(), "drafted", &Plain::line("Rest"), None);
        let (mut outline, mut details) = (before.outline, before.details);
        // Of what has one name nobody can say which is which.
        let named = outline.stages.iter().map(|stage| &stage.title.en);
        let named_in = |stage: &OutlineStage<'static>| differ(stage.modules.iter().map(|module| &module.title.en));
        prop_assume!(differ(named) && outline.stages.iter().all(named_in));
        for (stage, detail) in outline.stages.iter_mut().zip(&mut details.stages) {
            match dice(4) {
                0 => stage.title.zh = Plain::line("我的"),
                1 => {
                    stage.title.en = Plain::line(format!("Mine {}", stage.id));
                    stage.title.zh = stage.title.en.clone();
                    detail.source_id = Plain::default();
                }
                _ => {}
            }
            for (module, source_id) in stage.modules.iter_mut().zip(&mut detail.modules).filter(|(module, _)| module.id.is_some()) {
                match dice(4) {
                    0 => module.title.en = Plain::line("My own"),
                    1 => {
                        let id = module.id.as_deref().unwrap_or_default();
                        module.title.en = Plain::line(format!("Mine {id}"));
                        module.title.zh = module.title.en.clone();
                        *source_id = Plain::default();
                    }
                    _ => {}
                }
            }
        }
        let last = outline.stages.len() - 1;
        outline.stages[last].shelf = last > 0 && dice(3) == 0;
        let after = draft(found.clone(), "drafted", &Plain::line("Rest"), Some((&outline, &details)));
        let (reread_outline, reread_details) = reread(&write::roadmap(&after.outline, &after.details, ""));
        prop_assert_eq!(&reread_outline, &after.outline);
        prop_assert!(reread_details == after.details);
        let sorted = |outline| { let mut ids = ids(outline); ids.sort(); ids };
        prop_assert_eq!(sorted(&after.outline), sorted(&outline));
        let titles = |outline: &Outline<'static>| outline.stages.iter().filter(|stage| stage.title.zh.as_str() == "我的").count();
        prop_assert_eq!(titles(&after.outline), titles(&outline));
        let again = draft(found, "drafted", &Plain::line("Rest"), Some((&after.outline, &after.details)));
        prop_assert_eq!(&again.outline, &after.outline);
        prop_assert!(again.details == after.details);
    }

    #[test]
    fn whatever_becomes_of_a_source_the_next_edition_passes_check_as_well(first in found(), second in found()) {
        let before = draft(first, "drafted", &Plain::line("Rest"), None);
        let after = draft(second, "drafted", &Plain::line("Rest"), Some((&before.outline, &before.details)));
        let (outline, _) = reread(&write::roadmap(&after.outline, &after.details, ""));
        prop_assert_eq!(outline, after.outline);
    }
}

#[test]
fn a_dry_run_writes_nothing_at_all() {
    let sandbox = Sandbox::new();
    sandbox.file("list.md", LIST);
    let before = sandbox.tree();
    sandbox.ok("import list.md --dry-run --statuses");
    assert_eq!(sandbox.tree(), before);
    sandbox.ok("export -o p.md");
    fs::write(sandbox.path().join("p.md"), sandbox.read("p.md").replace("- [ ] Self", "- [x] Self")).unwrap();
    let before = sandbox.tree();
    sandbox.ok("import p.md --dry-run --yes");
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn what_was_added_by_hand_stays_and_names_nothing_that_is_gone() {
    let sandbox = Sandbox::new();
    sandbox.file("list.md", "# Plants\n- [ ] Soil\n- [ ] Water\n- [ ] Seeds\n");
    sandbox.ok("import list.md");
    let file = "data/roadmaps/plants.toml";
    let by_hand = "id = \"seeds\"\naliases = [\"roots\"]\noptional = true\nrequires = [\"soil\", \"water\"]\n";
    sandbox.file(file, sandbox.read(file).replace("id = \"seeds\"\n", by_hand));
    sandbox.file("list.md", "# Plants\n- [ ] Seeds\n- [ ] Roots\n");
    assert_data_eq!(
        sandbox.session(&["import list.md"]),
        str![[r#"
$ roadmap import list.md
 `plants`: 2 topics in 1 stage
   written to [HERE]/data/roadmaps/plants.toml
   it was there before; new: roots-2; gone: soil, water
   `water` is gone, so `seeds` can no longer build on it: that link was taken out
   `soil` is gone, so `seeds` can no longer build on it: that link was taken out
   what was recorded on those that are gone stays:
      roadmap use plants --changes
   the file that was there before is kept as [HERE]/data/roadmaps/plants.toml.before

"#]]
    );
    assert_data_eq!(
        sandbox.read(file),
        str![[r##"
# Imported from list.md. Importing it again updates titles, hours, summaries and links. A topic that is
# known by its link, else by its title, keeps its id and what was added here by hand, but not comments.
# What is yours alone is safest in plants.local.toml.

format = 1
id = "plants"
title = "Plants"

[[stage]]
id = "plants"
title = "Plants"
source_id = "Plants"

[[stage.topic]]
id = "seeds"
title = "Seeds"
source_id = "Seeds"
aliases = ["roots"]
optional = true

[[stage.topic]]
id = "roots-2"
title = "Roots"
source_id = "Roots"

"##]]
    );
}

#[test]
fn a_topic_keeps_no_more_links_than_a_roadmap_may_have() {
    let sandbox = Sandbox::new();
    let link = |site: &str, n| format!("  - [{n}](https://{site}.example.com/{n})\n");
    let links = |site: &str| (0..60).map(|n| link(site, n)).collect::<Vec<_>>().concat();
    sandbox.file("list.md", format!("# Links\n- [ ] Many\n{}", links("one")));
    sandbox.ok("import list.md");
    sandbox.file("list.md", format!("# Links\n- [ ] Many\n{}", links("two")));
    sandbox.ok("import list.md");
    let kept = sandbox.read("data/roadmaps/links.toml");
    assert_eq!(["two.example", "one.example"].map(|site| kept.matches(site).count()), [60, 40]);
}

#[test]
fn a_source_that_makes_more_than_a_roadmap_may_hold_is_refused() {
    let sandbox = Sandbox::new();
    let topics: Vec<String> = (0..5000).map(|n| format!("- [ ] Topic {n}: {}\n", "words ".repeat(180))).collect();
    sandbox.file("long.md", format!("# Long\n{}", topics.concat()));
    assert_data_eq!(
        sandbox.session(&["import long.md", "use"]),
        str![[r#"
$ roadmap import long.md
error: [HERE]/data/roadmaps/long.toml would be larger than a roadmap's file may be, 4 MiB
[exit 1]
$ roadmap use
 Roadmap  Title                                      Done
 llm ◂    Learning large language models, by doing  0/100  0%

"#]]
    );
}

#[test]
fn an_id_that_is_cut_for_a_number_ends_in_a_word() {
    let title = format!("{} {} c", "a".repeat(29), "b".repeat(27));
    let [alone, second] = ids_for(&title, "stage", 0).take(2).collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(alone, format!("{}-{}-c", "a".repeat(29), "b".repeat(27)));
    assert_eq!(second, format!("{}-{}-2", "a".repeat(29), "b".repeat(27)));
}

#[test]
fn what_was_written_in_a_topic_outlives_its_place_in_the_list() {
    let sandbox = Sandbox::new();
    sandbox.file("git.md", "# Git\n- [ ] Commit\n- [ ] Branch\n- [ ] Merge\n");
    sandbox.ok("import git.md");
    let file = "data/roadmaps/git.toml";
    let written = "id = \"branch\"\npractice = \"Branch.\"\nrequires = [\"commit\"]\n";
    sandbox.file(file, sandbox.read(file).replace("id = \"branch\"\n", written));
    sandbox.file("git.md", "# Git\n- [ ] Branching\n- [ ] Merge\n- [ ] Commit\n");
    assert_data_eq!(
        sandbox.session(&["import git.md"]),
        str![[r#"
$ roadmap import git.md
 `git`: 4 topics in 1 stage
   written to [HERE]/data/roadmaps/git.toml
   it was there before; new: branching
   no longer in the list, kept for what you wrote in it or where you put it: branch
   the file that was there before is kept as [HERE]/data/roadmaps/git.toml.before

"#]]
    );
    sandbox.file("git.md", "# Git\n## Later\n- [ ] Branching\n- [ ] Merge\n- [ ] Rebase\n## Last\n- [ ] Commit\n");
    let sandbox = sandbox.chinese();
    assert_data_eq!(
        sandbox.session(&["import git.md", "--roadmap git list"]),
        str![[r#"
$ roadmap import git.md
 `git`：2 个阶段，5 个主题
   已写入 [HERE]/data/roadmaps/git.toml
   之前导入过；新增：rebase
   清单里已经没有，但你写过内容或挪动过，所以保留：branch
   `commit` 现在排在它后面，`branch` 不能再依赖它，这条关联已去掉
   原来的文件保留为 [HERE]/data/roadmaps/git.toml.before-2
$ roadmap --roadmap git list
 1 Later                                                              0/4    0%
       1.1  branching  Branching
       1.2  merge      Merge
       1.3  rebase     Rebase
       1.4  branch     Branch

 2 Last                                                               0/1    0%
       2.1  commit     Commit

"#]]
    );
    assert!(sandbox.read(file).contains("practice = \"Branch.\""));
}

#[test]
fn groups_keep_the_title_and_the_place_that_somebody_gave_them() {
    let sandbox = Sandbox::new();
    let list = "# Rust\n\n## Ownership\n\n### Basics\n- [ ] Moves\n- [ ] Borrowing\n\n### Deep\n- [ ] Pin\n\n\
                ## Later\n- [ ] Async\n- [x] Macros\n\n## 以后\n- [ ] 宏\n";
    sandbox.file("rust.md", list);
    sandbox.ok("import rust.md");
    let file = "data/roadmaps/rust.toml";
    let by_hand = sandbox
        .read(file)
        .replace("title = \"Basics\"", "title = \"First steps\"")
        .replace("id = \"later\"\ntitle = \"Later\"", "id = \"some-day\"\ntitle = \"Some day\"")
        .replace("[[stage.module]]\nid = \"deep\"\n", "[[stage]]\nkind = \"shelf\"\nid = \"deep\"\n")
        .replace("[[stage.module.topic]]\nid = \"pin\"", "[[stage.topic]]\nid = \"pin\"")
        .replace(
            "[[stage.topic]]\nid = \"macros\"",
            "[[stage]]\nid = \"mine\"\ntitle = \"Mine\"\n[[stage.topic]]\nid = \"macros\"",
        );
    sandbox.file(file, by_hand);
    let listed = "\
$ roadmap --roadmap rust list
 1 Ownership                                                          0/2    0%
  First steps
       1.1.1  moves      Moves
       1.1.2  borrowing  Borrowing

 2 Some day                                                           0/1    0%
       2.1    async      Async

 3 Mine                                                               1/1  100%
   ✓   3.1    macros     Macros

 4 以后                                                               0/1    0%
       4.1    stage-3-1  宏

 Deep
              pin        Pin
";
    sandbox.ok("import rust.md --statuses");
    assert_data_eq!(sandbox.session(&["--roadmap rust list"]), listed);
    let once = sandbox.read(file);
    sandbox.ok("import rust.md");
    assert_eq!(sandbox.read(file), once);
    // The source calls them otherwise, and has some of them no more.
    let renamed = list.replace("Basics", "Groundwork").replace("Ownership", "Owning").replace("以后", "将来");
    sandbox.file(
        "rust.md",
        renamed.replace("## Later\n- [ ] Async\n", "").replace("- [ ] Pin", "- [ ] [Pin](https://example.com)"),
    );
    assert_data_eq!(
        sandbox.session(&["import rust.md", "--roadmap rust list"]),
        str![[r#"
$ roadmap import rust.md
 `rust`: 5 topics in 4 stages and 1 module
   written to [HERE]/data/roadmaps/rust.toml
   it was there before; gone: async
   stages and modules that are no more: some-day
   what was recorded on those that are gone stays:
      roadmap use rust --changes
   the file that was there before is kept as [HERE]/data/roadmaps/rust.toml.before-2
$ roadmap --roadmap rust list
 1 Owning                                                             0/2    0%
  First steps
       1.1.1  moves      Moves
       1.1.2  borrowing  Borrowing

 2 Mine                                                               1/1  100%
   ✓   2.1    macros     Macros

 3 将来                                                               0/1    0%
       3.1    stage-3-1  宏

 Deep
              pin        Pin

"#]]
    );
    let sandbox = sandbox.chinese();
    sandbox.file("rust.md", "# Rust\n## 将来\n- [ ] Moves\n- [ ] Borrowing\n");
    assert_data_eq!(
        sandbox.session(&["import rust.md", "--roadmap rust list"]),
        str![[r#"
$ roadmap import rust.md
 `rust`：3 个阶段，4 个主题
   已写入 [HERE]/data/roadmaps/rust.toml
   之前导入过；删去：stage-3-1
   清单里已经没有，但你写过内容或挪动过，所以保留：macros、pin
   不再有的阶段和模块：ownership、basics
   删去的主题上的记录都还在：
      roadmap use rust --changes
   原来的文件保留为 [HERE]/data/roadmaps/rust.toml.before-3
$ roadmap --roadmap rust list
 1 Mine                                                               1/1  100%
   ✓   1.1  macros     Macros

 2 将来                                                               0/2    0%
       2.1  moves      Moves
       2.2  borrowing  Borrowing

 Deep
            pin        Pin

"#]]
    );
}

#[test]
fn addresses_in_the_text_are_links_and_one_that_nobody_would_write_costs_no_import() {
    let sandbox = Sandbox::new();
    let long = format!("https://example.com/{}", "x".repeat(10 << 10));
    sandbox.file(
        "links.md",
        format!(
            "# Links\n\nWords.\n\n## Nothing here\n\n## Trees\n- [ ] Heaps (https://example.com/heaps)\n\
             - [ ] 图：https://example.com/图，再看\n  - see https://example.com/b。\n- [ ] [Long]({long})\n"
        ),
    );
    let listing = sandbox.session(&["import links.md", "--roadmap links show heaps", "--roadmap links show 1.2"]);
    assert_data_eq!(
        listing,
        str![[r#"
$ roadmap import links.md
 `links`: 3 topics in 1 stage
   written to [HERE]/data/roadmaps/links.toml

   left out, in 3 places with 3 lines:
   links.md:3: running text
   links.md:5: a heading without topics
   links.md:11: `https://example.com/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx` is no http or https address
$ roadmap --roadmap links show heaps
 1.1  heaps                                                             pending
 Heaps
 Trees

 Time          none yet

 Resources
   1. https://example.com/heaps
      https://example.com/heaps
$ roadmap --roadmap links show 1.2
 1.2  https-example-com                                                 pending
 图：https://example.com/图，再看
 Trees

 see https://example.com/b。

 Time          none yet

 Resources
   1. https://example.com/图
      https://example.com/%E5%9B%BE
   2. https://example.com/b
      https://example.com/b

"#]]
    );
}

#[test]
fn columns_of_a_csv_are_known_in_both_languages_and_cells_beyond_them_told() {
    let sandbox = Sandbox::new();
    let csv = "课程,周次,预计时长,链接,状态,备注\n\
               排序,第一周,2小时,https://example.com/a https://example.com/b,已完成,,\n图,第二周,1.5,,未完成,x,y,z\n";
    sandbox.file("plan.csv", csv);
    sandbox.file("other.csv", "甲,乙\n一,二\n");
    let lines = ["import plan.csv --as plan --statuses", "--roadmap plan list", "import other.csv"];
    assert_data_eq!(
        sandbox.session(&lines),
        str![[r#"
$ roadmap import plan.csv --as plan --statuses
 `plan`: 2 topics in 1 stage and 2 modules
   written to [HERE]/data/roadmaps/plan.toml

   left out, in 2 places with 2 lines:
   plan.csv:1: column `备注` says nothing that a topic has: title, stage, module, hours, url, done
   plan.csv:3: 2 cells behind the last column that has a name
 ✓ plan-1-1 done    plan 1/2, 50%
$ roadmap --roadmap plan list
 1 plan                                                               1/2   50%
  第一周
   ✓   1.1.1  plan-1-1  排序         2 h
  第二周
       1.2.1  plan-2-1  图    1 h 30 min
$ roadmap import other.csv
error: other.csv: no column `title`, but `甲`, `乙`
hint: the first line names the columns: title, and maybe stage, module, hours, url, done
[exit 1]

"#]]
    );
    let sandbox = sandbox.chinese();
    assert_data_eq!(
        sandbox.session(&["import plan.csv --as plan", "import other.csv"]),
        str![[r#"
$ roadmap import plan.csv --as plan
 `plan`：1 个阶段，2 个模块，2 个主题
   已写入 [HERE]/data/roadmaps/plan.toml
   之前导入过，主题没有增减
   原来的文件保留为 [HERE]/data/roadmaps/plan.toml.before

   有 2 处没有导入，共 2 行：
   plan.csv:1: 列 `备注` 不是标题、阶段、模块、小时、链接、完成之一
   plan.csv:3: 有 2 个单元格超出了有名字的列
$ roadmap import other.csv
错误：other.csv：没有“标题”或 `title` 列，只有 `甲`、`乙`
提示：第一行是列名：标题（title），以及可选的阶段（stage）、模块（module）、小时（hours）、链接（url）、完成（done）
[exit 1]

"#]]
    );
}
