//! `roadmap export --format ics`: the plan as a calendar.

use snapbox::{IntoData, assert_data_eq, str};

use crate::sandbox::Sandbox;

/// Three topics, the titles of two of which are of the kind that breaks formats.
const HOSTILE: &str = r#"format = 1
id = "hostile"
title = "A; b, c\\d"
[[stage]]
id = "s"
title = "Stage: one, two; three"
[[stage.topic]]
id = "first"
title = "BEGIN:VEVENT\\nUID:x, y; z"
hours = 2
[[stage.topic]]
id = "second"
title = "一个很长很长的标题，长到一行放不下，要折成好几行，而且不能把一个汉字从中间折断，否则日历里就是乱码🙂"
hours = 10
requires = ["first"]
[[stage.topic]]
id = "third"
title = "Third"
requires = ["second"]
"#;

fn hostile() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.file("hostile.toml", HOSTILE);
    sandbox.ok("use hostile.toml");
    sandbox
}

/// The entries of a calendar: each name with what stands behind it, unfolded.
fn entries(file: &str) -> Vec<Vec<(String, String)>> {
    let file = file.replace("\r\n ", "");
    let mut entries = Vec::new();
    for entry in file.split("BEGIN:VEVENT\r\n").skip(1) {
        let fields = entry.lines().take_while(|line| *line != "END:VEVENT").filter_map(|line| line.split_once(':'));
        entries.push(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    }
    entries
}

fn of<'a>(entry: &'a [(String, String)], name: &str) -> &'a str {
    entry.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
}

#[test]
fn the_plan_is_a_calendar_with_an_entry_a_topic() {
    let sandbox = Sandbox::new();
    sandbox.ok("done first-api-call");
    let lines = ["export embeddings --format ics --hours-per-week 5"];
    assert_data_eq!(
        sandbox.session(&lines).replace('\r', ""),
        str![[r#"
$ roadmap export embeddings --format ics --hours-per-week 5
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//roadmap//plan//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Learning large language models\, by doing
BEGIN:VEVENT
UID:llm/llm-essence@roadmap
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261123
DTEND;VALUE=DATE:20261128
SUMMARY:What an LLM really is: a statistical next-token predictor
DESCRIPTION:LLM fundamentals\, hands on first\, 3 h estimated\nroadmap star
 t llm-essence
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:llm/tokenization@roadmap
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261127
DTEND;VALUE=DATE:20261203
SUMMARY:Tokenization and BPE
DESCRIPTION:LLM fundamentals\, hands on first\, 4 h estimated\nroadmap star
 t tokenization
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:llm/embeddings@roadmap
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261202
DTEND;VALUE=DATE:20261207
SUMMARY:Embeddings: tokens as vectors
DESCRIPTION:LLM fundamentals\, hands on first\, 3 h estimated\nroadmap star
 t embeddings
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR

"#]]
        .raw()
    );
    assert_data_eq!(
        sandbox.chinese().session(&lines).replace('\r', ""),
        str![[r#"
$ roadmap export embeddings --format ics --hours-per-week 5
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//roadmap//plan//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:边做边学大模型
BEGIN:VEVENT
UID:llm/llm-essence@roadmap
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261123
DTEND;VALUE=DATE:20261128
SUMMARY:大模型的本质：用统计预测下一个 token
DESCRIPTION:大模型基础：先动手，预计 3 小时\nroadmap start ll
 m-essence
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:llm/tokenization@roadmap
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261127
DTEND;VALUE=DATE:20261203
SUMMARY:分词与 BPE
DESCRIPTION:大模型基础：先动手，预计 4 小时\nroadmap start to
 kenization
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:llm/embeddings@roadmap
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261202
DTEND;VALUE=DATE:20261207
SUMMARY:Embedding：把 token 变成向量
DESCRIPTION:大模型基础：先动手，预计 3 小时\nroadmap start em
 beddings
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR

"#]]
        .raw()
    );
}

#[test]
fn whatever_titles_hold_stands_for_itself_and_no_line_is_too_long() {
    let file = hostile().ok("export --format ics --hours-per-week 4");
    assert!(file.ends_with("END:VCALENDAR\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']));
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    let entries = entries(&file);
    assert_eq!(entries.len(), 3);
    assert_eq!(of(&entries[0], "SUMMARY"), r"BEGIN:VEVENT\\nUID:x\, y\; z");
    assert_eq!(of(&entries[0], "DESCRIPTION"), r"Stage: one\, two\; three\, 2 h estimated\nroadmap start first");
    assert!(of(&entries[1], "SUMMARY").ends_with("否则日历里就是乱码🙂"));
    assert_eq!(of(&entries[2], "DTEND;VALUE=DATE"), "20270101");
}

#[test]
fn importing_again_moves_the_entries_and_the_same_plan_is_the_same_file() {
    let sandbox = hostile();
    let export = "export --format ics --hours-per-week 4";
    let first = sandbox.ok(export);
    sandbox.at("2026-11-23T23:30:00+08:00");
    assert_eq!(sandbox.ok(export), first);
    sandbox.at("2026-11-25T20:00:00+08:00");
    sandbox.ok("done first");
    let second = sandbox.ok(export);
    let field = |file: &str, name: &str| -> Vec<String> {
        entries(file).iter().map(|entry| of(entry, name).to_owned()).collect()
    };
    assert_eq!(field(&first, "UID"), ["hostile/first@roadmap", "hostile/second@roadmap", "hostile/third@roadmap"]);
    assert_eq!(field(&second, "UID"), field(&first, "UID"));
    assert_eq!(field(&second, "DTSTART;VALUE=DATE")[..2], ["20261125", "20261125"]);
    assert_eq!(field(&second, "DTSTAMP")[0], "20261125T120000Z");
    assert!(field(&second, "DTSTAMP") > field(&first, "DTSTAMP"), "a calendar takes what is newer");
    assert_eq!(of(&entries(&second)[0], "SUMMARY"), r"✓ BEGIN:VEVENT\\nUID:x\, y\; z");
}

#[test]
fn a_file_is_written_and_written_again_but_nothing_else_is_written_over() {
    let sandbox = hostile();
    sandbox.file("other.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//another//EN\r\nEND:VCALENDAR\r\n");
    assert_data_eq!(
        sandbox.session(&[
            "export -o plan.ics",
            "export -o plan.ics --hours-per-week 4",
            "export -o plan.ics --hours-per-week 5",
            "export -o other.ics --hours-per-week 5",
        ]),
        str![[r#"
$ roadmap export -o plan.ics
error: there is no pace yet to lay the plan over days
hint: name one: roadmap export -o plan.ics --hours-per-week 5
[exit 1]
$ roadmap export -o plan.ics --hours-per-week 4
   written: plan.ics
$ roadmap export -o plan.ics --hours-per-week 5
   written: plan.ics
$ roadmap export -o other.ics --hours-per-week 5
error: other.ics is there already, and is no such export
hint: another name, or --force to write over it
[exit 1]

"#]]
    );
    assert!(sandbox.read("plan.ics").starts_with("BEGIN:VCALENDAR\r\n"));
}

#[test]
fn what_cannot_be_a_calendar_is_refused_with_the_way_out() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "export --format ics",
            "export rag --format ics",
            "export foundations --format ics --hours-per-week 5",
            "export --format ics --hours-per-week 0",
            "export --format ics --hours-per-week 5 --notes",
            "export --format ics --hours-per-week 5 --flavor obsidian",
            "export --format csv --hours-per-week 5",
            "--lang zh export rag --format ics",
        ]),
        str![[r#"
$ roadmap export --format ics
error: there is no pace yet to lay the plan over days
hint: name one: roadmap export --format ics --hours-per-week 5
[exit 1]
$ roadmap export rag --format ics
error: there is no pace yet to lay the plan over days
hint: name one: roadmap export rag --format ics --hours-per-week 5
[exit 1]
$ roadmap export foundations --format ics --hours-per-week 5
error: `foundations` stands on the shelf, and the shelf is in no plan
hint: take a foundation down when you are stuck: roadmap start vectors
[exit 1]
$ roadmap export --format ics --hours-per-week 0
error: `0` is no number of hours a week
hint: more than 0 and at most 168, for example 5, 2.5 or 5h30m
[exit 1]
$ roadmap export --format ics --hours-per-week 5 --notes
error: --notes does not go together with --format ics
[exit 2]
$ roadmap export --format ics --hours-per-week 5 --flavor obsidian
error: `--flavor` is for --format markdown alone
[exit 2]
$ roadmap export --format csv --hours-per-week 5
error: `--hours-per-week` is for --format ics alone
[exit 2]
$ roadmap --lang zh export rag --format ics
错误：还没有学习节奏，没法把计划排到日历上
提示：自己定一个：roadmap export rag --format ics --hours-per-week 5
[exit 1]

"#]]
    );
    sandbox.ok("skip llm-essence");
    assert_data_eq!(
        sandbox.session(&["export llm-essence --format ics"]),
        str![[r#"
$ roadmap export llm-essence --format ics
error: nothing is left to start: every topic is done, parked or off your path
[exit 1]

"#]]
    );
    sandbox.file("bare.toml", HOSTILE.lines().filter(|l| !l.starts_with("hours")).collect::<Vec<_>>().join("\n"));
    assert_data_eq!(
        sandbox.session(&["--roadmap bare.toml export --format ics --hours-per-week 5"]),
        str![[r#"
$ roadmap --roadmap bare.toml export --format ics --hours-per-week 5
error: no topic names hours, so hours a week cannot be laid out; once 3 topics were timed, they can
[exit 1]

"#]]
    );
}
