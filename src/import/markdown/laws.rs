//! What holds of every file: nothing is dropped silently, and no input overflows, floods or takes long.

use proptest::prelude::*;

use super::read;
use crate::engine::roadmap::TopicIx;
use crate::import::{Found, FoundTopic, LeftOut, Reason};
use crate::plain::Plain;

fn found(text: &str) -> Found {
    read(text, &Plain::line("a.md"))
}

fn topics(found: &Found) -> Vec<&FoundTopic> {
    found.stages.iter().flat_map(|stage| &stage.modules).flat_map(|module| &module.topics).collect()
}

/// What a line may be; `@` stands for a word that no other line has, and `^` for one of a title that
/// need not be of a topic, or of a picture beside a title.
const LINES: [&str; 30] = [
    "- [ ] @",
    "* [x] [@](https://a.org/@) - x@",
    "- [/] **@**: x@",
    "+ [-] @ ✅ 2026-11-23",
    "1. [X] @:",
    "- [ ]",
    "- @",
    "- **@**: x@",
    "- **@**",
    "- [@](https://a.org/@)",
    "- [@](docs/@.md) x@",
    "- [@](#@)",
    "@ and @.",
    "![^](^.png)",
    "**[@](#top)**",
    "# ^",
    "## ^",
    "### ^",
    "## License",
    "## Contents",
    "",
    "",
    "***",
    "```",
    "> @",
    "| ^ | ^ |",
    "| --- | --- |",
    "| @ | x@ |",
    "<details><summary>@</summary>",
    "</details>",
];

fn page() -> impl Strategy<Value = String> {
    let line = (0..LINES.len(), 0usize..5);
    let ends = prop_oneof![Just("\n"), Just("\r\n")];
    (prop::collection::vec(line, 0..40), ends).prop_map(|(lines, end)| {
        let line = |(n, (line, indent)): (usize, (usize, usize))| {
            let text = LINES[line].replace('@', &format!("w{n}w")).replace('^', &format!("h{n}h"));
            format!("{}{text}{end}", "  ".repeat(indent))
        };
        lines.into_iter().enumerate().map(line).collect()
    })
}

/// Everything that was found, as one text.
fn told(found: &Found) -> String {
    let mut told = found.title.to_string();
    for stage in &found.stages {
        told.push_str(&stage.title);
        stage.modules.iter().for_each(|module| told.push_str(&module.title));
    }
    for topic in topics(found) {
        told.push_str(&format!("{} {} ", topic.title, topic.summary));
        topic.resources.iter().for_each(|resource| told.push_str(&format!("{} {} ", resource.title, resource.url)));
    }
    told
}

fn covers(left: &LeftOut, line: usize) -> bool {
    (left.line..left.line + left.n_lines).contains(&line)
}

proptest! {
    #[test]
    fn every_line_is_in_a_title_a_topic_or_what_was_left_out(text in page()) {
        let found = found(&text);
        let told = told(&found);
        let lines: Vec<&str> = text.lines().collect();
        for (n, line) in lines.iter().enumerate() {
            // The titles of a table's columns are as good as a heading.
            if lines.get(n + 1).is_some_and(|next| next.trim_start().starts_with("| ---")) {
                continue;
            }
            let word = format!("w{n}w");
            let left = found.left_out.iter().any(|left| covers(left, n + 1));
            prop_assert!(!line.contains(&word) || left || told.contains(&word), "line {}: {line}\n{text}\n{found:#?}", n + 1);
        }
    }

    #[test]
    fn no_stage_module_or_title_of_a_topic_is_empty(text in page()) {
        let found = found(&text);
        prop_assert!(found.stages.iter().all(|stage| !stage.modules.is_empty()));
        prop_assert!(found.stages.iter().flat_map(|stage| &stage.modules).all(|module| !module.topics.is_empty()));
        prop_assert!(topics(&found).iter().all(|topic| !topic.title.trim().is_empty() && !topic.source_id.is_empty()));
    }

    #[test]
    fn what_is_left_out_is_in_the_files_order_and_inside_it(text in page()) {
        let found = found(&text);
        prop_assert!(found.left_out.is_sorted_by_key(|left| left.line));
        prop_assert!(found.left_out.iter().all(|left| left.line + left.n_lines <= text.lines().count() + 1));
    }

    #[test]
    fn any_text_is_survived(text in "[-*+#>|`\\[\\]()!<:x✅ \t\r\n\u{feff}\u{202e}0-9a\\\\]{0,200}") {
        let found = found(&text);
        prop_assert!(topics(&found).iter().all(|topic| !topic.title.trim().is_empty()));
        let resources: Vec<_> = topics(&found).into_iter().flat_map(|topic| &topic.resources).collect();
        prop_assert!(resources.iter().all(|resource| !resource.title.trim().is_empty()));
    }
}

#[test]
fn more_topics_than_a_roadmap_has_are_left_out_as_one() {
    let text = "- [ ] a\n".repeat(TopicIx::MAX) + "## More\n\n- [ ] b\n\ntext\n- [ ] c\n";
    let found = found(&text);
    let path = Plain::line("a.md");
    let left = |line, n_lines, why| LeftOut { path: path.clone(), line, n_lines, why };
    let left = vec![left(TopicIx::MAX + 1, 1, Reason::NoTopics), left(TopicIx::MAX + 3, 4, Reason::TooMany(2))];
    assert_eq!((topics(&found).len(), found.left_out), (TopicIx::MAX, left));
}

#[test]
fn more_addresses_than_a_topic_has_are_counted_and_the_same_one_is_none_more() {
    let links = (0..103).map(|n| format!("  - [l{n}](https://a.org/{n})\n")).collect::<Vec<_>>().concat();
    let found = found(&format!("- [ ] a\n{links}  - [again](https://a.org/0)\n"));
    let why: Vec<&Reason> = found.left_out.iter().map(|left| &left.why).collect();
    assert_eq!((topics(&found)[0].resources.len(), why), (100, vec![&Reason::TooManyLinks(3)]));
}

#[test]
fn titles_and_summaries_stay_within_what_a_roadmap_file_holds() {
    let found = found(&format!("- [ ] {}\n  - {}\n", "字".repeat(100_000), "word ".repeat(5000)));
    let topic = topics(&found)[0];
    let why: Vec<&Reason> = found.left_out.iter().map(|left| &left.why).collect();
    assert_eq!((topic.title.chars().count(), why), (200, vec![&Reason::TooLong, &Reason::TooLong]));
    assert!(topic.summary.len() <= 10_001, "{}", topic.summary.len());
}

#[test]
fn hostile_files_neither_overflow_nor_take_long() {
    let nested = (0..2000).map(|depth| "  ".repeat(depth) + "- [ ] a\n").collect::<String>();
    let files = [
        "- ".repeat(10_000) + "a",
        "> ".repeat(10_000) + "- [ ] a",
        "- [ ] a\n".repeat(100_000),
        "- [ ] ".to_owned() + &"[".repeat(1 << 20),
        "- [ ] ".to_owned() + &"*a ".repeat(1 << 18),
        "# [a](b)\n".repeat(100_000),
        "# License\n## License\n".repeat(20_000),
        "a|b\n-|-\n".to_owned() + &"a|b\n".repeat(50_000),
        nested,
    ];
    for file in files {
        let start = std::time::Instant::now();
        found(&file);
        // A hundred times what it takes, so that a busy machine does not fail it: only what grows with
        // the square of the input does.
        assert!(start.elapsed().as_secs() < 20, "{file:.40}…");
    }
}
