//! `roadmap export --format svg`: a card, and the map.

use proptest::prelude::*;
use roadmap::engine::roadmap::Roadmap;
use roxmltree::Document;
use snapbox::{IntoData, assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

fn evenings() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in [
        "done fundamentals",
        "reopen moe",
        "start quantization",
        "stuck vram-math -m why",
        "park rag",
        "skip mcp",
        "study vectors 3h",
        "add \"Our <own> search\" --after rag",
    ] {
        sandbox.ok(act);
    }
    sandbox
}

/// A picture behind its style, which is the same in every picture.
fn drawn(picture: &str) -> &str {
    picture.split_once("</style>\n").unwrap().1
}

#[test]
fn the_card_says_title_counts_and_a_bar_a_stage() {
    assert_data_eq!(drawn(&evenings().ok("export --format svg")), str![[r#"
<rect class="paper" x="0.5" y="0.5" width="479" height="287" rx="10"/>
<g font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<text class="head" x="24" y="43" font-size="19" font-weight="600">Learning large language models, by doing</text>
<text class="small" x="24" y="62" font-size="13">20 of 100 topics (1 yours), 20%, 3.0 h spent</text>
<text class="ink" x="24" y="98" font-size="14">1. LLM fundamentals, hands on first</text>
<text class="ink" x="456" y="98" font-size="14" text-anchor="end">20/21</text>
<rect class="bar" x="24" y="112" width="432" height="8" rx="4"/><rect class="full" x="24" y="112" width="411" height="8" rx="4"/>
<text class="ink" x="24" y="146" font-size="14">2. Local inference for open models</text>
<text class="ink" x="456" y="146" font-size="14" text-anchor="end">0/17</text>
<rect class="bar" x="24" y="160" width="432" height="8" rx="4"/>
<text class="ink" x="24" y="194" font-size="14">3. Building LLM applications</text>
<text class="ink" x="456" y="194" font-size="14" text-anchor="end">0/32</text>
<rect class="bar" x="24" y="208" width="432" height="8" rx="4"/>
<text class="ink" x="24" y="242" font-size="14">4. Training a model of your own</text>
<text class="ink" x="456" y="242" font-size="14" text-anchor="end">0/30</text>
<rect class="bar" x="24" y="256" width="432" height="8" rx="4"/>
</g>
</svg>
"#]].raw());
    assert_data_eq!(drawn(&evenings().chinese().ok("export --format svg")), str![[r#"
<rect class="paper" x="0.5" y="0.5" width="479" height="287" rx="10"/>
<g font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<text class="head" x="24" y="43" font-size="19" font-weight="600">边做边学大模型</text>
<text class="small" x="24" y="62" font-size="13">20/100 个主题（自己加的 1 个），20%，已学 3.0 小时</text>
<text class="ink" x="24" y="98" font-size="14">1. 大模型基础：先动手</text>
<text class="ink" x="456" y="98" font-size="14" text-anchor="end">20/21</text>
<rect class="bar" x="24" y="112" width="432" height="8" rx="4"/><rect class="full" x="24" y="112" width="411" height="8" rx="4"/>
<text class="ink" x="24" y="146" font-size="14">2. 本地推理环境</text>
<text class="ink" x="456" y="146" font-size="14" text-anchor="end">0/17</text>
<rect class="bar" x="24" y="160" width="432" height="8" rx="4"/>
<text class="ink" x="24" y="194" font-size="14">3. 大模型应用开发</text>
<text class="ink" x="456" y="194" font-size="14" text-anchor="end">0/32</text>
<rect class="bar" x="24" y="208" width="432" height="8" rx="4"/>
<text class="ink" x="24" y="242" font-size="14">4. 训练自己的模型</text>
<text class="ink" x="456" y="242" font-size="14" text-anchor="end">0/30</text>
<rect class="bar" x="24" y="256" width="432" height="8" rx="4"/>
</g>
</svg>
"#]].raw());
}

#[test]
fn the_card_of_a_scope_counts_that_alone() {
    let sandbox = evenings();
    assert_data_eq!(drawn(&sandbox.ok("export inside-transformer --format svg")), str![[r#"
<rect class="paper" x="0.5" y="0.5" width="479" height="143" rx="10"/>
<g font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<text class="head" x="24" y="43" font-size="19" font-weight="600">Learning large language models, by doing</text>
<text class="small" x="24" y="62" font-size="13">5 of 6 topics, 83%</text>
<text class="ink" x="24" y="98" font-size="14">Inside the Transformer</text>
<text class="ink" x="456" y="98" font-size="14" text-anchor="end">5/6</text>
<rect class="bar" x="24" y="112" width="432" height="8" rx="4"/><rect class="full" x="24" y="112" width="360" height="8" rx="4"/>
</g>
</svg>
"#]].raw());
    assert_data_eq!(drawn(&sandbox.ok("export attention --format svg")), str![[r#"
<rect class="paper" x="0.5" y="0.5" width="479" height="143" rx="10"/>
<g font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<text class="head" x="24" y="43" font-size="19" font-weight="600">Learning large language models, by doing</text>
<text class="small" x="24" y="62" font-size="13">1 of 1 topic, 100%</text>
<text class="ink" x="24" y="98" font-size="14">Self-attention</text>
<text class="ink" x="456" y="98" font-size="14" text-anchor="end">1/1</text>
<rect class="bar" x="24" y="112" width="432" height="8" rx="4"/><rect class="full" x="24" y="112" width="432" height="8" rx="4"/>
</g>
</svg>
"#]].raw());
}

#[test]
fn the_map_of_a_module() {
    assert_data_eq!(drawn(&evenings().ok("export inside-transformer --map")), str![[r#"
<rect class="paper" x="0.5" y="0.5" width="1159" height="433" rx="10"/>
<g class="chart" font-size="12" font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<g fill="none" stroke-width="1.5">
<path class="line met" d="M486 134C486 149 486 149 486 164"/>
<path class="line met" d="M486 134C486 149 674 149 674 164"/>
<path class="line met" d="M486 226C486 241 486 241 486 256"/>
<path class="line met" d="M486 226C486 241 674 241 674 256"/>
<path class="line met" d="M674 226C674 287 674 287 674 348"/>
<path class="line met" d="M486 318C486 333 674 333 674 348"/>
</g>
<text class="head" x="24" y="54" font-size="17" font-weight="600" stroke-width="6" stroke-linejoin="round" paint-order="stroke">1. LLM fundamentals, hands on first</text>
<g class="done"><title>Self-attention: done (attention)</title><rect class="spot" x="400" y="72" width="172" height="62" rx="8"/>
<text class="small" x="409" y="89">1.3.1</text><text class="mark" x="563" y="89" font-weight="700" text-anchor="end">✓</text>
<text class="ink" x="409" y="106">Self-attention</text>
</g>
<g class="done"><title>How the Transformer works: done (transformer-block)</title><rect class="spot" x="400" y="164" width="172" height="62" rx="8"/>
<text class="small" x="409" y="181">1.3.2</text><text class="mark" x="563" y="181" font-weight="700" text-anchor="end">✓</text>
<text class="ink" x="409" y="198">How the Transformer</text>
<text class="ink" x="409" y="215">works</text>
</g>
<g class="done"><title>Positional encoding and RoPE: done (positional-encoding)</title><rect class="spot" x="588" y="164" width="172" height="62" rx="8"/>
<text class="small" x="597" y="181">1.3.3</text><text class="mark" x="751" y="181" font-weight="700" text-anchor="end">✓</text>
<text class="ink" x="597" y="198">Positional encoding</text>
<text class="ink" x="597" y="215">and RoPE</text>
</g>
<g class="done"><title>Build a small GPT from scratch: done (gpt-from-scratch)</title><rect class="spot" x="400" y="256" width="172" height="62" rx="8"/>
<text class="small" x="409" y="273">1.3.4</text><text class="mark" x="563" y="273" font-weight="700" text-anchor="end">✓</text>
<text class="ink" x="409" y="290">Build a small GPT from</text>
<text class="ink" x="409" y="307">scratch</text>
</g>
<g class="pending"><title>Mixture of experts: pending (moe)</title><rect class="spot" x="588" y="256" width="172" height="62" rx="8"/>
<text class="small" x="597" y="273">1.3.6</text>
<text class="ink" x="597" y="290">Mixture of experts</text>
</g>
<g class="done"><title>From GPT to Llama: the modern block: done (llama-architecture)</title><rect class="spot" x="588" y="348" width="172" height="62" rx="8"/>
<text class="small" x="597" y="365">1.3.5</text><text class="mark" x="751" y="365" font-weight="700" text-anchor="end">✓</text>
<text class="ink" x="597" y="382">From GPT to Llama: the</text>
<text class="ink" x="597" y="399">modern block</text>
</g>
</g>
</svg>
"#]].raw());
}

/// The boxes of a map: what they are called, their left and upper edges.
fn boxes(map: &str) -> Vec<(String, usize, usize)> {
    let document = Document::parse(map).unwrap();
    let place = |node: roxmltree::Node<'_, '_>| {
        let group = node.parent().unwrap();
        let title = group.children().find(|child| child.has_tag_name("title")).unwrap().text().unwrap().to_owned();
        let at = |name| node.attribute(name).unwrap().parse().unwrap();
        (title, at("x"), at("y"))
    };
    document.descendants().filter(|node| node.attribute("class") == Some("spot")).map(place).collect()
}

#[test]
fn each_topic_stands_on_the_map_once_in_a_place_of_its_own_and_below_what_it_requires() {
    let sandbox = Sandbox::new();
    let map = sandbox.ok("export --map");
    let boxes = boxes(&map);
    let roadmap: Roadmap = roadmap::source::built_in().unwrap().roadmap;
    let at = |ix| {
        let id = format!("({})", roadmap.topic(ix).id);
        let found: Vec<_> = boxes.iter().filter(|(title, ..)| title.ends_with(&id)).collect();
        assert_eq!(found.len(), 1, "{id}");
        (found[0].1, found[0].2)
    };
    let topics: Vec<_> = roadmap.topic_ixs().filter(|ix| !roadmap.is_foundation(*ix)).collect();
    assert_eq!(boxes.len(), topics.len());
    let mut places: Vec<_> = topics.iter().map(|ix| at(*ix)).collect();
    places.sort_unstable();
    assert!(places.windows(2).all(|pair| pair[0] != pair[1]));
    let mut lines = 0;
    for ix in topics {
        for before in &roadmap.topic(ix).requires {
            lines += 1;
            assert!(at(*before).1 < at(ix).1, "{}", roadmap.topic(ix).id);
        }
    }
    assert_eq!(map.matches("<path ").count(), lines);
}

#[test]
fn the_map_names_each_status_by_a_mark_and_not_by_colour_alone() {
    let map = evenings().ok("export --map");
    let document = Document::parse(&map).unwrap();
    for (class, mark) in [("done", "✓"), ("learning", "▸"), ("stuck", "?"), ("parked", "~"), ("skipped", "-")] {
        let group = document.descendants().find(|node| node.attribute("class") == Some(class));
        let group = group.unwrap_or_else(|| panic!("{class}"));
        let shown = group.children().find(|child| child.attribute("class") == Some("mark")).unwrap();
        assert_eq!(shown.text(), Some(mark), "{class}");
    }
}

#[test]
fn a_flat_roadmap_of_one_stage_is_a_card_and_a_map_as_well() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    assert_data_eq!(
        drawn(&sandbox.ok("--roadmap own.toml export --format svg")),
        str![[r#"
<rect class="paper" x="0.5" y="0.5" width="479" height="143" rx="10"/>
<g font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<text class="head" x="24" y="43" font-size="19" font-weight="600">Own</text>
<text class="small" x="24" y="62" font-size="13">0 of 1 topic, 0%</text>
<text class="ink" x="24" y="98" font-size="14">1. S</text>
<text class="ink" x="456" y="98" font-size="14" text-anchor="end">0/1</text>
<rect class="bar" x="24" y="112" width="432" height="8" rx="4"/>
</g>
</svg>
"#]]
        .raw()
    );
    assert_data_eq!(drawn(&sandbox.ok("--roadmap own.toml export --map")), str![[r#"
<rect class="paper" x="0.5" y="0.5" width="1159" height="157" rx="10"/>
<g class="chart" font-size="12" font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
<g fill="none" stroke-width="1.5">
</g>
<text class="head" x="24" y="54" font-size="17" font-weight="600" stroke-width="6" stroke-linejoin="round" paint-order="stroke">1. S</text>
<g class="pending"><title>Extra: pending (extra)</title><rect class="spot" x="400" y="72" width="172" height="62" rx="8"/>
<text class="small" x="409" y="89">1.1</text>
<text class="ink" x="409" y="106">Extra</text>
</g>
<g class="pending"><title>Core: pending (core)</title><rect class="spot" x="588" y="72" width="172" height="62" rx="8"/>
<text class="small" x="597" y="89">1.2</text>
<text class="ink" x="597" y="106">Core</text>
</g>
</g>
</svg>
"#]].raw());
}

#[test]
fn what_is_of_one_format_chooses_it_and_is_refused_by_the_others() {
    assert_data_eq!(
        evenings().session(&[
            "export --map --format html",
            "export --map -o map.md",
            "export --events --format json",
            "export --csv-safe --flavor obsidian",
            "export --map --events",
            "export --flavor obsidian -o page.html",
            "export --map -o map.svg",
            "export -o map.svg",
            "export -o page.html",
            "export -o page.html",
            "export --format svg -o page.html",
            "export --events -o acts.csv",
            "export -o acts.csv",
        ]),
        str![[r#"
$ roadmap export --map --format html
error: `--map` is for --format svg alone
[exit 2]
$ roadmap export --map -o map.md
error: `--map` is for --format svg alone
[exit 2]
$ roadmap export --events --format json
error: `--events` is for --format csv alone
[exit 2]
$ roadmap export --csv-safe --flavor obsidian
error: `--flavor` is for --format markdown alone
[exit 2]
$ roadmap export --map --events
error: `--events` is for --format csv alone
[exit 2]
$ roadmap export --flavor obsidian -o page.html
error: `--flavor` is for --format markdown alone
[exit 2]
$ roadmap export --map -o map.svg
   written: map.svg
$ roadmap export -o map.svg
   written: map.svg
$ roadmap export -o page.html
   written: page.html
$ roadmap export -o page.html
   written: page.html
$ roadmap export --format svg -o page.html
error: page.html is there already, and is no such export
hint: another name, or --force to write over it
[exit 1]
$ roadmap export --events -o acts.csv
   written: acts.csv
$ roadmap export -o acts.csv
   written: acts.csv

"#]]
    );
}

#[test]
fn pages_pictures_and_calendars_are_no_lists_to_import() {
    let sandbox = evenings();
    for act in ["-o page.html", "--map -o map.svg", "-o card", "--hours-per-week 5 -o plan.ics", "-o page.html"] {
        let format = if act == "-o card" { " --format svg" } else { "" };
        sandbox.ok(&format!("export {act}{format}"));
    }
    assert_data_eq!(
        sandbox.session(&["import page.html", "import map.svg --dry-run", "import card", "import plan.ics"]),
        str![[r#"
$ roadmap import page.html
error: page.html: a page, a picture or a calendar, which holds no list to read
hint: ticks are read back from `roadmap export -o progress.md`
[exit 1]
$ roadmap import map.svg --dry-run
error: map.svg: a page, a picture or a calendar, which holds no list to read
hint: ticks are read back from `roadmap export -o progress.md`
[exit 1]
$ roadmap import card
error: card: a page, a picture or a calendar, which holds no list to read
hint: ticks are read back from `roadmap export -o progress.md`
[exit 1]
$ roadmap import plan.ics
error: plan.ics: a page, a picture or a calendar, which holds no list to read
hint: ticks are read back from `roadmap export -o progress.md`
[exit 1]

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["import page.html"]),
        str![[r#"
$ roadmap import page.html
错误：page.html：网页、图片或日历里没有可以读取的列表
提示：要读回勾选，请用 `roadmap export -o progress.md` 导出的文件
[exit 1]

"#]]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_title_holds_the_pictures_are_well_formed_and_say_it(
        text in "[a-z<>\"'&/=!中 -]{1,12}|</(style|title|svg)>|<!--|]]>|&lt;|\\PC{1,6}"
    ) {
        let sandbox = Sandbox::new();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!text.is_empty());
        let quoted = toml::Value::String(text.clone());
        let own = OWN.replace("\"Own\"", &quoted.to_string()).replace("\"Core\"", &quoted.to_string());
        sandbox.file("own.toml", own);
        let shown = roadmap::plain::Plain::line(text).to_string();
        for command in ["export --format svg", "export --map"] {
            let picture = sandbox.ok(&format!("--roadmap own.toml {command}"));
            let document = Document::parse(&picture);
            prop_assert!(document.is_ok(), "{:?}: {picture}", document);
            let document = document.unwrap();
            let root = document.root_element().attribute("aria-label").unwrap_or_default().to_owned();
            prop_assert!(root.starts_with(shown.trim()), "{root:?} {shown:?}");
        }
    }
}
