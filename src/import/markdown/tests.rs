//! What becomes of whole files.

use super::{Found, read};
use crate::import::FoundTopic;
use crate::plain::Plain;

fn found(text: &str) -> Found {
    read(text, &Plain::line("a.md"))
}

/// What was found, a line each: titles by level, topics with all they hold, what is left out.
fn shown(text: &str) -> Vec<String> {
    let found = found(text);
    let mut lines = vec![format!("# {}", found.title)];
    for stage in &found.stages {
        lines.push(format!("## {}", stage.title));
        for module in &stage.modules {
            lines.push(format!("### {}", module.title));
            lines.extend(module.topics.iter().map(topic));
        }
    }
    let left = found.left_out.iter();
    lines.extend(left.map(|left| format!("{}+{} {:?}", left.line, left.n_lines, left.why)));
    lines
}

fn topic(topic: &FoundTopic) -> String {
    let mut line = topic.title.to_string();
    if let Some(tick) = topic.tick {
        line.push_str(&format!(" {tick:?}"));
    }
    if topic.source_id != topic.title {
        line.push_str(&format!(" = {}", topic.source_id));
    }
    if !topic.summary.is_empty() {
        line.push_str(&format!(" ({})", topic.summary.replace('\n', " / ")));
    }
    for resource in &topic.resources {
        line.push_str(&format!(" <{}{} {}>", resource.kind, resource.title, resource.url));
    }
    if topic.minutes > 0 {
        line.push_str(&format!(" {} min", topic.minutes));
    }
    line + if topic.optional { " optional" } else { "" }
}

#[test]
fn a_tree_of_boxes_becomes_stages_modules_and_topics() {
    let text = "# Code\n\n## Structures\n\n- [ ] Arrays\n- ### Lists\n    - [x] Description:\n        - [X] [Links](https://a.org/l) - why\n        \
                - [notes](https://youtu.be/1)\n        - said\n    - [/] Code it\n- ### Stacks\n\t- [-] Description\n\n\
                ## Sorting\n\n### Fast\n1. [ ] Quick (optional)\n";
    assert_eq!(
        shown(text),
        [
            "# Code",
            "## Structures",
            "### ",
            "Arrays",
            "### Lists",
            "Lists: Description Done(None) (said) <videonotes https://youtu.be/1>",
            "Links Done(None) = https://a.org/l (why) <Links https://a.org/l>",
            "Code it Learning",
            "### Stacks",
            "Stacks: Description Skipped",
            "## Sorting",
            "### Fast",
            "Quick (optional) optional",
        ]
    );
}

#[test]
fn deep_headings_and_groups_are_joined_to_one_module() {
    let text = "# T\n## S\n### M\n- [ ] a\n#### N\n- [ ] b\n- **Week 1**: hard\n  - [ ] c\n  - Day 2:\n    - [ ] d\n## E\n- [ ] e\n";
    assert_eq!(
        shown(text),
        [
            "# T",
            "## S",
            "### M",
            "a",
            "### M: N",
            "b",
            "### M: N: Week 1",
            "c",
            "### M: N: Week 1: Day 2",
            "d",
            "## E",
            "### ",
            "e",
            "7+1 Text",
        ]
    );
}

#[test]
fn the_title_is_the_heading_above_all_topics_else_the_first_one_else_that_of_html() {
    let title = |text| found(text).title.to_string();
    assert_eq!(title("# All\n## A\n- [ ] a\n## B\n- [ ] b\n"), "All");
    assert_eq!(title("# About it\n# A\n- [ ] a\n# B\n- [ ] b\n"), "About it");
    assert_eq!(title("# Why\n# Plan\n## A\n- [ ] a\n"), "Plan");
    assert_eq!(title("All\n===\n- [ ] a\n"), "All");
    assert_eq!(title("<h1 align=\"center\"><a>All</a> of it</h1>\n\n# A\n- [ ] a\n# B\n- [ ] b\n"), "All of it");
    assert_eq!(title("# A\n- [ ] a\n# B\n- [ ] b\n"), "");
}

#[test]
fn a_heading_keeps_all_of_its_words() {
    assert_eq!(
        shown("# T\n## **Week 1** - [Sorting](https://a.org) 🚀\n- [ ] a\n## ![Week 2](b.png)\n- [ ] b\n"),
        ["# T", "## Week 1 - Sorting", "### ", "a", "## Week 2", "### ", "b"]
    );
}

#[test]
fn a_title_of_nothing_visible_is_none() {
    assert_eq!(shown("- [ ] \u{202e}\u{2066}\n- [ ] [\u{202e}](https://a.org)\n"), ["# ", "1+2 NoTitle"]);
}

#[test]
fn what_divides_nothing_is_no_stage() {
    assert_eq!(
        shown("# T\n## Curriculum\n### A\n#### B\n- [ ] a\n### C\n- [ ] b\n"),
        ["# T", "## A", "### B", "a", "## C", "### ", "b"]
    );
    assert_eq!(shown("# T\n## A\n- [ ] a\n"), ["# T", "## A", "### ", "a"]);
}

#[test]
fn without_boxes_bold_bullets_are_topics_and_the_links_below_them_their_resources() {
    let text = "# LLM\n\n## Basics\n\nRead *this*.\n\n* **Tokens**: pieces of [text](https://a.org/t)\n* **Vectors:** numbers ✅\n\n\
                📚 References:\n* [One](https://a.org/1) by X: good\n* [Two](https://arxiv.org/abs/2)\n\n---\n\n## Next\n\n- **Attention**\n";
    assert_eq!(
        shown(text),
        [
            "# LLM",
            "## Basics",
            "### ",
            "Tokens = https://a.org/t (pieces of text) <text https://a.org/t>",
            "Vectors Done(None) (numbers / One by X: good) <One https://a.org/1> <paperTwo https://arxiv.org/abs/2>",
            "## Next",
            "### ",
            "Attention",
            "5+1 Text",
            "10+1 Text",
            "14+1 Markup",
        ]
    );
}

#[test]
fn without_boxes_plain_bullets_are_topics_and_what_is_below_them_theirs() {
    let text = "# T\n## A\n1. Sorting\n   - [how](https://a.org/h)\n2. Graphs\n   in depth\n\n   More.\n";
    assert_eq!(shown(text), ["# T", "## A", "### ", "Sorting <how https://a.org/h>", "Graphs in depth (More.)"]);
}

#[test]
fn a_bullet_above_bullets_with_titles_of_their_own_is_their_module() {
    let text = "# T\n## A\n- **Math**\n  - `B` [Bits](bits/a.md) - set\n  - `A` [Primes](primes/a.md)\n    - [Sieve](sieve/a.md)\n";
    let bad = |line, path: &str| format!("{line}+1 BadAddress(Plain(\"{path}\"))");
    assert_eq!(
        shown(text),
        [
            &["# T", "## A", "### Math", "Bits (set)", "Primes", "Sieve"].map(str::to_owned)[..],
            &[bad(4, "bits/a.md"), bad(5, "primes/a.md"), bad(6, "sieve/a.md")]
        ]
        .concat()
    );
}

#[test]
fn the_rows_of_tables_are_topics_and_bullets_beside_them_are_not() {
    let text = "# T\n## How\n- take your time\n## A\nCourses | Duration | Effort | Chat\n:-- | :--: | :--: | --:\n\
                [Sorting](https://a.org/s) ([or](https://a.org/o)) | 13 weeks | 8–10 hours/week | [chat](https://a.org/c)\n\
                Graphs | self-paced | - | [chat](https://a.org/c)\n\n## B\n\n| Lesson | State |\n|---|---|\n| Trees | ✅ |\n|  | |\n";
    assert_eq!(
        shown(text),
        [
            "# T",
            "## A",
            "### ",
            "Sorting = https://a.org/s (Duration: 13 weeks / Effort: 8–10 hours/week) <Sorting https://a.org/s> \
             <or https://a.org/o> <chat https://a.org/c> 7020 min",
            "Graphs = https://a.org/c (Duration: self-paced) <chat https://a.org/c>",
            "## B",
            "### ",
            "Trees Done(None)",
            "2+1 NoTopics",
            "3+1 Aside",
            "15+1 NoTitle",
        ]
    );
}

#[test]
fn in_a_list_of_boxes_all_else_is_left_out_and_named() {
    let text = "\u{feff}---\ntags: [a]\n---\n[![ci](https://a.org/b.svg)](https://a.org)\n\n# T\n\nWhy\nso.\n\n> And more.\n\n\
                ## Contents\n\n- [A](#a)\n\n## A\n\n- plain\n- [ ] a\n\n  ```\n  code\n  ```\n- [ ]\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n\
                **[back to top](#t)**\n\n## License 📜\n\nMIT\n\n[1]: https://a.org\n";
    assert_eq!(
        shown(text),
        [
            "# T",
            "## A",
            "### ",
            "a",
            "1+3 Markup",
            "4+1 Pictures",
            "8+4 Text",
            "13+3 Contents",
            "19+1 Aside",
            "22+3 Code",
            "25+1 NoTitle",
            "27+3 Aside",
            "31+1 Contents",
            "33+3 About",
            "37+1 Markup",
        ]
    );
}

#[test]
fn boxes_are_never_left_out_with_their_section() {
    assert_eq!(
        shown("# T\n## Contents\n- [ ] [a](#a)\n## Contributing\n- [ ] b\n"),
        ["# T", "## Contents", "### ", "a", "## Contributing", "### ", "b"]
    );
}

#[test]
fn markdown_inside_html_and_quotations_is_read() {
    let text =
        "<details>\n<summary>A</summary>\n\n- [x] a ✅ 2026-11-23\n\n</details>\n\n> > - [ ] b\r\n> >   - [ ] c\r\n";
    assert_eq!(shown(text), ["# ", "## ", "### ", "a Done(Some(2026-11-23))", "b", "c", "1+2 Markup", "6+1 Markup"]);
}

#[test]
fn chinese_and_right_to_left_lists_are_read_like_others() {
    assert_eq!(
        shown(
            "# 路线图 🚀\n## 第一周：基础\n- [x] 分词：\n  - [讲解](https://www.bilibili.com/video/1)\n## الأسبوع\n- [ ] **مصفوفات**: شرح\n"
        ),
        [
            "# 路线图",
            "## 第一周：基础",
            "### ",
            "分词 Done(None) <video讲解 https://www.bilibili.com/video/1>",
            "## الأسبوع",
            "### ",
            "مصفوفات (شرح)",
        ]
    );
}

#[test]
fn an_address_that_two_topics_have_identifies_neither() {
    assert_eq!(
        shown("- [ ] [a](https://a.org)\n- [ ] [b](https://a.org)\n- [ ] [c](https://c.org) [d](mailto:d@c.org)\n"),
        [
            "# ",
            "## ",
            "### ",
            "a <a https://a.org>",
            "b <b https://a.org>",
            "c = https://c.org <c https://c.org>",
            "3+1 BadAddress(Plain(\"mailto:d@c.org\"))",
        ]
    );
}

#[test]
fn nothing_to_learn_is_no_stage() {
    assert_eq!(shown("# T\n\nText.\n"), ["# T", "3+1 Text"]);
    assert_eq!(shown(""), ["# "]);
}
