//! `roadmap stats`.

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

/// Nine weeks: two of study, four off, three of study, on two devices, with an act that was undone.
fn autumn() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.session(&[
        "@2026-09-21T20:00:00+08:00",
        "start first-api-call",
        "@2026-09-21T21:10:00+08:00",
        "done --did https://example.com/chat.py",
        "@2026-09-23T21:00:00+08:00",
        "study llm-essence 1h30m",
        "@2026-09-28T21:00:00+08:00",
        "done llm-essence --spent 2h",
        "@2026-11-03T20:00:00+08:00",
        "start attention",
        "@2026-11-03T20:10:00+08:00",
        "stuck -m \"why divide by sqrt d?\"",
        "start linear-algebra",
        "@2026-11-03T20:45:00+08:00",
        "unstuck -m \"the variance grows with d\" --resource 1",
        "done attention --did ~/attention.ipynb --spent 3h",
        "@phone",
        "@2026-11-10T08:00:00+08:00",
        "stuck rag -m \"which chunk size?\"",
        "@2026-11-13T08:00:00+08:00",
        "unstuck rag -m \"the one that the evaluation likes\"",
        "@2026-11-14T02:00:00+08:00",
        "study rag 25m",
        "@laptop",
        "@2026-11-22T21:00:00+08:00",
        "done moe --spent 5h",
        "undo",
        "study probability 50m --date 2026-11-20 -m \"Bayes, by counting\"",
        "skip tensorflow",
        "@2026-11-24T20:00:00+08:00",
        "stuck tokenization -m \"why bytes?\"",
    ]);
    sandbox
}

#[test]
fn the_screen_shows_weeks_days_stages_and_what_being_stuck_took() {
    assert_data_eq!(
        autumn().screens(&["stats"]),
        str![[r#"
$ roadmap stats
 Learning large language models, by doing      9.7 h on 8 days since 2026-09-21

 Week of     Days  Hours                            Topics
 2026-09-21     2   2:40  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰             1  ▰
 2026-09-28     1   2:00  ▰▰▰▰▰▰▰▰▰▰▰▰▰                  1  ▰
 2026-10-05     0   0:00                                 0
 2026-10-12     0   0:00                                 0
 2026-10-19     0   0:00                                 0
 2026-10-26     0   0:00                                 0
 2026-11-02     1   3:45  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰       1  ▰
 2026-11-09     2   0:25  ▰▰▰                            0
 2026-11-16     1   0:50  ▰▰▰▰▰▰                         0
 2026-11-23     1   0:00                                 0

 Studied on 5 of the last 30 days
      Sep Oct     Nov
 Mon  ▰ ▰ . . . . . . . .
 Tue  . . . . . . ▰ ▱ . ▱
 Wed  ▰ . . . . . . . .
 Thu  . . . . . . . . .
 Fri  . . . . . . . ▰ ▰
 Sat  . . . . . . . . .
 Sun  . . . . . . . . .
      ▰ studied, with time   ▱ without time   . no record

 #  Stage                               Hours  Est. hours  Done  Proven
 1  LLM fundamentals, hands on first     7:50       11/78  3/21       2
 2  Local inference for open models      0:00        0/51  0/17       0
 3  Building LLM applications            0:25       0/143  0/32       0
 4  Training a model of your own         0:00       0/182  0/30       0
    Foundations, looked up when needed   1:25                 0       0

 Pace       3 topics finished and timed took 7 h 50 min, estimated at 11 h
 Stuck      3 times, unstuck again twice, typically after 36 h
 Helped     linear-algebra, taken down for a question once
            Khan Academy: Linear algebra (linear-algebra), once

 next: roadmap start python
    (you are stuck on tokenization, look this up: "why bytes?")

"#]]
    );
    assert_data_eq!(
        autumn().chinese().screens(&["stats"]),
        str![[r#"
$ roadmap stats
 边做边学大模型                           2026-09-21 以来学了 8 天，共 9.7 小时

 所在周      天数  时长                            主题
 2026-09-21     2  2:40  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰           1  ▰
 2026-09-28     1  2:00  ▰▰▰▰▰▰▰▰▰▰▰▰▰                1  ▰
 2026-10-05     0  0:00                               0
 2026-10-12     0  0:00                               0
 2026-10-19     0  0:00                               0
 2026-10-26     0  0:00                               0
 2026-11-02     1  3:45  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰     1  ▰
 2026-11-09     2  0:25  ▰▰▰                          0
 2026-11-16     1  0:50  ▰▰▰▰▰▰                       0
 2026-11-23     1  0:00                               0

 最近 30 天里学了 5 天
       9月 10月    11月
 周一  ▰ ▰ . . . . . . . .
 周二  . . . . . . ▰ ▱ . ▱
 周三  ▰ . . . . . . . .
 周四  . . . . . . . . .
 周五  . . . . . . . ▰ ▰
 周六  . . . . . . . . .
 周日  . . . . . . . . .
       ▰ 学了，有时长   ▱ 学了，没记时长   . 没有记录

 #  阶段                时长  预计小时  完成  有成果
 1  大模型基础：先动手  7:50     11/78  3/21       2
 2  本地推理环境        0:00      0/51  0/17       0
 3  大模型应用开发      0:25     0/143  0/32       0
 4  训练自己的模型      0:00     0/182  0/30       0
    基础书架：用到再查  1:25               0       0

 用时       学完并记了时长的 3 个主题用了 7 小时 50 分，预计 11 小时
 卡住       3 次，弄清了 2 次，通常要 36 小时
 有用的     linear-algebra，为解决问题查了 1 次
            Khan Academy: Linear algebra（linear-algebra），1 次

 下一步：roadmap start python    （tokenization 卡住了，先查这个：“why bytes?”）

"#]]
    );
}

#[test]
fn a_narrow_screen_drops_bars_and_weeks_and_ascii_has_marks_of_its_own() {
    assert_data_eq!(
        autumn().columns(48).screens(&["stats"]),
        str![[r#"
$ roadmap stats
 Learning large language models, by doing
 9.7 h on 8 days since 2026-09-21

 Week of     Days  Hours  Topics
 2026-09-21     2   2:40       1
 2026-09-28     1   2:00       1
 2026-10-05     0   0:00       0
 2026-10-12     0   0:00       0
 2026-10-19     0   0:00       0
 2026-10-26     0   0:00       0
 2026-11-02     1   3:45       1
 2026-11-09     2   0:25       0
 2026-11-16     1   0:50       0
 2026-11-23     1   0:00       0

 Studied on 5 of the last 30 days
      Sep Oct     Nov
 Mon  ▰ ▰ . . . . . . . .
 Tue  . . . . . . ▰ ▱ . ▱
 Wed  ▰ . . . . . . . .
 Thu  . . . . . . . . .
 Fri  . . . . . . . ▰ ▰
 Sat  . . . . . . . . .
 Sun  . . . . . . . . .
      ▰ studied, with time
      ▱ without time
      . no record

 #  Stage                            Hours  Done
 1  LLM fundamentals, hands on..      7:50  3/21
 2  Local inference for open models   0:00  0/17
 3  Building LLM applications         0:25  0/32
 4  Training a model of your own      0:00  0/30
    Foundations, looked up when..     1:25     0

 Pace       3 topics finished and timed took 7 h
            50 min, estimated at 11 h
 Stuck      3 times, unstuck again twice,
            typically after 36 h
 Helped     linear-algebra, taken down for a
            question once
            Khan Academy: Linear algebra
            (linear-algebra), once

 next: roadmap start python
    (you are stuck on tokenization, look this
    up: "why bytes?")

"#]]
    );
    assert_data_eq!(
        autumn().chinese().columns(32).screens(&["stats"]),
        str![[r#"
$ roadmap stats
 边做边学大模型
 2026-09-21 以来学了 8 天，共
 9.7 小时

 所在周      天数  时长  主题
 2026-09-21     2  2:40     1
 2026-09-28     1  2:00     1
 2026-10-05     0  0:00     0
 2026-10-12     0  0:00     0
 2026-10-19     0  0:00     0
 2026-10-26     0  0:00     0
 2026-11-02     1  3:45     1
 2026-11-09     2  0:25     0
 2026-11-16     1  0:50     0
 2026-11-23     1  0:00     0

 最近 30 天里学了 5 天
       9月 10月    11月
 周一  ▰ ▰ . . . . . . . .
 周二  . . . . . . ▰ ▱ . ▱
 周三  ▰ . . . . . . . .
 周四  . . . . . . . . .
 周五  . . . . . . . ▰ ▰
 周六  . . . . . . . . .
 周日  . . . . . . . . .
       ▰ 学了，有时长
       ▱ 学了，没记时长
       . 没有记录

 #  阶段              时长  完成
 1  大模型基础：先..  7:50  3/21
 2  本地推理环境      0:00  0/17
 3  大模型应用开发    0:25  0/32
 4  训练自己的模型    0:00  0/30
    基础书架：用到..  1:25     0

 用时       学完并记了时长的 3
            个主题用了 7 小时 50
            分，预计 11 小时
 卡住       3 次，弄清了 2 次，
            通常要 36 小时
 有用的     linear-algebra，为解
            决问题查了 1 次
            Khan Academy: Linear
            algebra
            （linear-algebra），
            1 次

 下一步：roadmap start python
    （tokenization 卡住了，先查
    这个：“why bytes?”）

"#]]
    );
    assert_data_eq!(
        autumn().session(&["stats --ascii"]),
        str![[r#"
$ roadmap stats --ascii
 Learning large language models, by doing      9.7 h on 8 days since 2026-09-21

 Week of     Days  Hours                            Topics
 2026-09-21     2   2:40  ##################             1  #
 2026-09-28     1   2:00  #############                  1  #
 2026-10-05     0   0:00                                 0
 2026-10-12     0   0:00                                 0
 2026-10-19     0   0:00                                 0
 2026-10-26     0   0:00                                 0
 2026-11-02     1   3:45  ########################       1  #
 2026-11-09     2   0:25  ###                            0
 2026-11-16     1   0:50  ######                         0
 2026-11-23     1   0:00                                 0

 Studied on 5 of the last 30 days
      Sep Oct     Nov
 Mon  # # . . . . . . . .
 Tue  . . . . . . # + . +
 Wed  # . . . . . . . .
 Thu  . . . . . . . . .
 Fri  . . . . . . . # #
 Sat  . . . . . . . . .
 Sun  . . . . . . . . .
      # studied, with time   + without time   . no record

 #  Stage                               Hours  Est. hours  Done  Proven
 1  LLM fundamentals, hands on first     7:50       11/78  3/21       2
 2  Local inference for open models      0:00        0/51  0/17       0
 3  Building LLM applications            0:25       0/143  0/32       0
 4  Training a model of your own         0:00       0/182  0/30       0
    Foundations, looked up when needed   1:25                 0       0

 Pace       3 topics finished and timed took 7 h 50 min, estimated at 11 h
 Stuck      3 times, unstuck again twice, typically after 36 h
 Helped     linear-algebra, taken down for a question once
            Khan Academy: Linear algebra (linear-algebra), once

"#]]
    );
}

#[test]
fn since_a_day_counts_what_counts_on_it_or_later_and_nothing_of_the_whole() {
    assert_data_eq!(
        autumn().session(&["stats --since 2026-11-09", "stats --since monday"]),
        str![[r#"
$ roadmap stats --since 2026-11-09
 Learning large language models, by doing      1.2 h on 4 days since 2026-11-09

 Week of     Days  Hours                            Topics
 2026-11-09     2   0:25  ▰▰▰▰▰▰▰▰▰▰▰▰                   0
 2026-11-16     1   0:50  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰       0
 2026-11-23     1   0:00                                 0

 Studied on 5 of the last 30 days
        Nov
 Mon      . . .
 Tue      ▱ . ▱
 Wed      . .
 Thu      . .
 Fri      ▰ ▰
 Sat      . .
 Sun      . .
      ▰ studied, with time   ▱ without time   . no record

 #  Stage                               Hours  Est. hours  Done  Proven
 1  LLM fundamentals, hands on first     0:00           0     0       0
 2  Local inference for open models      0:00           0     0       0
 3  Building LLM applications            0:25           0     0       0
 4  Training a model of your own         0:00           0     0       0
    Foundations, looked up when needed   0:50                 0       0

 Stuck      twice, unstuck again once, typically after 3 days
$ roadmap stats --since monday
 Learning large language models, by doing        1 day studied since 2026-11-23

 Week of     Days  Hours  Topics
 2026-11-23     1   0:00       0

 Studied on 5 of the last 30 days
        Nov
 Mon          .
 Tue          ▱
 Wed
 Thu
 Fri
 Sat
 Sun
      ▰ studied, with time   ▱ without time   . no record

 #  Stage                             Hours  Est. hours  Done  Proven
 1  LLM fundamentals, hands on first   0:00           0     0       0
 2  Local inference for open models    0:00           0     0       0
 3  Building LLM applications          0:00           0     0       0
 4  Training a model of your own       0:00           0     0       0

 Stuck      once, not unstuck yet

"#]]
    );
}

#[test]
fn weeks_before_the_last_twelve_are_told_and_shown_when_asked_for() {
    let sandbox = Sandbox::new();
    sandbox.session(&["study rag 30m --date 2026-07-01", "study rag 30m --date 2026-11-23"]);
    let shown = sandbox.ok("stats");
    let line = "   10 weeks before these: roadmap stats --since 2026-07-01";
    assert!(shown.lines().any(|shown| shown == line), "{shown}");
    let rows = |shown: &str| shown.lines().filter(|line| line.starts_with(" 2026-")).count();
    assert_eq!((rows(&shown), rows(&sandbox.ok("stats --since 2026-07-01"))), (12, 22));
}

#[test]
fn who_has_recorded_nothing_is_told_what_to_do() {
    assert_data_eq!(
        Sandbox::new().screens(&["stats"]),
        str![[r#"
$ roadmap stats
 Nothing to count yet. roadmap start begins a topic and times it,
 roadmap study 45m records time that no timer measured; a day with a question
 or a note counts as well.

 next: roadmap start learning-loop    (you can begin it right away)

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().screens(&["stats"]),
        str![[r#"
$ roadmap stats
 还没有可统计的记录。roadmap start 开始一个主题并计时，roadmap study 45m 补记没
 计时的时长；记下问题或笔记的日子也算学习日。

 下一步：roadmap start learning-loop    （随时可以开始）

"#]]
    );
    let sandbox = Sandbox::new();
    sandbox.ok("study rag 30m --date 2026-11-20");
    assert_data_eq!(
        sandbox.session(&["stats --since today", "stats --since tomorrow"]),
        str![[r#"
$ roadmap stats --since today
 nothing was studied since 2026-11-23; all there is: roadmap stats
$ roadmap stats --since tomorrow
error: `tomorrow` is 2026-11-24, which is still to come
hint: today or an earlier day
[exit 1]

"#]]
    );
}

#[test]
fn only_the_roadmap_in_use_counts() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    sandbox.session(&["study rag 30m", "term \"KV cache\" -m \"keys\""]);
    assert_data_eq!(
        sandbox.session(&["--roadmap own.toml stats", "--roadmap own.toml study core 20m", "--roadmap own.toml stats"]),
        str![[r#"
$ roadmap --roadmap own.toml stats
 nothing was studied of this roadmap yet, and others are not counted here. roadmap --roadmap own.toml start begins a topic.
$ roadmap --roadmap own.toml study core 20m
   core: 20 min recorded
$ roadmap --roadmap own.toml stats
 Own                                           20 min on 1 day since 2026-11-23

 Week of     Days  Hours                            Topics
 2026-11-23     1   0:20  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰       0

 Studied on 1 of the last 30 days
        Nov
 Mon  . . . . ▰
 Tue  . . . .
 Wed  . . . .
 Thu  . . . .
 Fri  . . . .
 Sat  . . . .
 Sun  . . . .
      ▰ studied, with time   ▱ without time   . no record

 #  Stage  Hours  Done  Proven
 1  S       0:20   0/1       0

"#]]
    );
}

/// The days of each week, the minutes and what was done, by its Monday.
fn weeks(sandbox: &Sandbox) -> Vec<(String, u64, u64, u64)> {
    let stats: Value = serde_json::from_str(&sandbox.ok("stats --json")).unwrap();
    let number = |week: &Value, key: &str| week[key].as_u64().unwrap();
    let week = |week: &Value| {
        let monday = week["monday"].as_str().unwrap().to_owned();
        (monday, number(week, "days"), number(week, "minutes"), number(week, "done"))
    };
    stats["weeks"].as_array().unwrap().iter().map(week).collect()
}

fn week(monday: &str, days: u64, minutes: u64, done: u64) -> (String, u64, u64, u64) {
    (monday.to_owned(), days, minutes, done)
}

#[test]
fn a_study_day_ends_at_four_and_a_week_on_sunday_night() {
    let sandbox = Sandbox::new();
    sandbox.at("2026-11-23T03:59:00+08:00").ok("study rag 10m");
    assert_eq!(weeks(&sandbox), [week("2026-11-16", 1, 10, 0)]);
    sandbox.at("2026-11-23T04:00:00+08:00").ok("study rag 5m");
    assert_eq!(weeks(&sandbox), [week("2026-11-16", 1, 10, 0), week("2026-11-23", 1, 5, 0)]);
}

#[test]
fn an_act_counts_on_the_day_that_it_is_told_for_with_all_that_it_says_of_the_topic() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag --spent 40m --did x -m y --date 2026-11-20");
    sandbox.at("2026-11-24T20:00:00+08:00");
    assert_eq!(weeks(&sandbox), [week("2026-11-16", 1, 40, 1), week("2026-11-23", 0, 0, 0)]);
    // That it was taken up again and finished later is a run of its own.
    sandbox.session(&["reopen rag", "done rag"]);
    assert_eq!(weeks(&sandbox), [week("2026-11-16", 1, 40, 0), week("2026-11-23", 1, 0, 1)]);
}

#[test]
fn plans_are_no_study_and_what_was_taken_back_does_not_count() {
    let sandbox = Sandbox::new();
    sandbox.session(&["skip moe", "reopen moe", "add \"My own\" --after rag", "config set device desk"]);
    assert_eq!(weeks(&sandbox), []);
    for act in ["start rag", "stuck rag -m x", "note rag -m x", "term x", "park rag", "study rag 5m"] {
        sandbox.ok(act);
        assert_eq!(weeks(&sandbox).iter().map(|week| week.1).collect::<Vec<_>>(), [1], "{act}");
        sandbox.ok("undo");
        assert_eq!(weeks(&sandbox), [], "{act}");
    }
}

#[test]
fn each_device_counts_by_its_own_clock_and_zone() {
    let sandbox = Sandbox::new();
    // An evening in New York is the next morning in Shanghai.
    sandbox.device("phone").at("2026-11-22T21:00:00-05:00").ok("study rag 20m");
    sandbox.device("laptop").at("2026-11-23T10:00:00+08:00").ok("study rag 30m");
    let both = [week("2026-11-16", 1, 20, 0), week("2026-11-23", 1, 30, 0)];
    assert_eq!(weeks(&sandbox), both);
    // Seen from where it is Sunday still, the Monday of the other device stands beside it.
    sandbox.device("phone").at("2026-11-22T22:00:00-05:00");
    assert_eq!(weeks(&sandbox), both);
}

#[test]
fn a_clock_that_went_years_ahead_does_not_stretch_the_screen() {
    let sandbox = Sandbox::new();
    sandbox.at("2031-01-01T20:00:00+08:00").ok("study rag 30m");
    sandbox.at("2026-11-23T20:00:00+08:00").ok("study rag 30m");
    assert_data_eq!(
        sandbox.session(&["stats"]),
        str![[r#"
$ roadmap stats
 Learning large language models, by doing      1.0 h on 2 days since 2026-11-23

 Week of     Days  Hours                            Topics
 2026-11-23     1   0:30  ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰       0

 Studied on 1 of the last 30 days
        Nov
 Mon  . . . . ▰
 Tue  . . . .
 Wed  . . . .
 Thu  . . . .
 Fri  . . . .
 Sat  . . . .
 Sun  . . . .
      ▰ studied, with time   ▱ without time   . no record

 #  Stage                             Hours  Est. hours  Done  Proven
 1  LLM fundamentals, hands on first   0:00        0/78  0/21       0
 2  Local inference for open models    0:00        0/51  0/17       0
 3  Building LLM applications          1:00       0/143  0/32       0
 4  Training a model of your own       0:00       0/182  0/30       0

"#]]
    );
}

#[test]
fn the_json_form() {
    let sandbox = Sandbox::new();
    sandbox.session(&["stuck attention -m \"why?\"", "start linear-algebra"]);
    sandbox
        .at("2026-11-23T20:30:00+08:00")
        .session(&["unstuck -m \"so\" --resource 1", "done rag --did x --spent 40m"]);
    assert_data_eq!(
        sandbox.ok("stats --json"),
        str![[r#"
{
  "schema": 1,
  "roadmap": "llm",
  "title": "Learning large language models, by doing",
  "since": null,
  "first": "2026-11-23",
  "days": 1,
  "minutes": 70,
  "days_of_last_30": 1,
  "any": true,
  "weeks": [
    {
      "monday": "2026-11-23",
      "days": 1,
      "minutes": 70,
      "done": 1
    }
  ],
  "earlier": null,
  "calendar": [
    {
      "monday": "2026-10-26",
      "days": [
        "no",
        "no",
        "no",
        "no",
        "no",
        "no",
        "no"
      ]
    },
    {
      "monday": "2026-11-02",
      "days": [
        "no",
        "no",
        "no",
        "no",
        "no",
        "no",
        "no"
      ]
    },
    {
      "monday": "2026-11-09",
      "days": [
        "no",
        "no",
        "no",
        "no",
        "no",
        "no",
        "no"
      ]
    },
    {
      "monday": "2026-11-16",
      "days": [
        "no",
        "no",
        "no",
        "no",
        "no",
        "no",
        "no"
      ]
    },
    {
      "monday": "2026-11-23",
      "days": [
        "with_time",
        null,
        null,
        null,
        null,
        null,
        null
      ]
    }
  ],
  "stages": [
    {
      "number": 1,
      "id": "fundamentals",
      "title": "LLM fundamentals, hands on first",
      "minutes": 0,
      "done": 0,
      "proven": 0,
      "done_estimate_minutes": 0,
      "whole": {
        "done": 0,
        "proven": 0,
        "topics": 21,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 0,
        "estimate_minutes": 4680,
        "percent": 0
      }
    },
    {
      "number": 2,
      "id": "local-inference",
      "title": "Local inference for open models",
      "minutes": 0,
      "done": 0,
      "proven": 0,
      "done_estimate_minutes": 0,
      "whole": {
        "done": 0,
        "proven": 0,
        "topics": 17,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 0,
        "estimate_minutes": 3060,
        "percent": 0
      }
    },
    {
      "number": 3,
      "id": "applications",
      "title": "Building LLM applications",
      "minutes": 40,
      "done": 1,
      "proven": 1,
      "done_estimate_minutes": 300,
      "whole": {
        "done": 1,
        "proven": 1,
        "topics": 32,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 300,
        "estimate_minutes": 8580,
        "percent": 3
      }
    },
    {
      "number": 4,
      "id": "training",
      "title": "Training a model of your own",
      "minutes": 0,
      "done": 0,
      "proven": 0,
      "done_estimate_minutes": 0,
      "whole": {
        "done": 0,
        "proven": 0,
        "topics": 30,
        "own": 0,
        "skipped": 0,
        "done_estimate_minutes": 0,
        "estimate_minutes": 10920,
        "percent": 0
      }
    },
    {
      "number": null,
      "id": "foundations",
      "title": "Foundations, looked up when needed",
      "minutes": 30,
      "done": 0,
      "proven": 0,
      "done_estimate_minutes": 0,
      "whole": null
    }
  ],
  "has_hours": true,
  "pace": {
    "topics": 1,
    "minutes": 40,
    "estimate_minutes": 300
  },
  "stuck": {
    "times": 1,
    "unstuck": 1,
    "median_minutes": 30,
    "resources": [
      {
        "topic": "linear-algebra",
        "title": "Khan Academy: Linear algebra",
        "url": "https://www.khanacademy.org/math/linear-algebra",
        "times": 1
      }
    ],
    "foundations": [
      {
        "topic": "linear-algebra",
        "title": "Linear algebra",
        "url": null,
        "times": 1
      }
    ]
  },
  "next": {
    "topic": "attention",
    "command": "roadmap done attention",
    "reason": {
      "kind": "running"
    },
    "often": null
  }
}

"#]]
    );
}

#[test]
fn a_skip_gets_nobody_unstuck_and_a_finished_topic_does() {
    let sandbox = Sandbox::new();
    sandbox.session(&["stuck rag -m a", "stuck moe -m b", "stuck mcp -m c"]);
    sandbox.at("2026-11-23T20:10:00+08:00").session(&["skip moe", "done rag"]);
    let stuck = |sandbox: &Sandbox| {
        let stats: Value = serde_json::from_str(&sandbox.ok("stats --json")).unwrap();
        (stats["stuck"]["times"].clone(), stats["stuck"]["unstuck"].clone(), stats["stuck"]["median_minutes"].clone())
    };
    assert_eq!(stuck(&sandbox), (3.into(), 1.into(), 10.into()));
    sandbox.at("2026-11-23T20:20:00+08:00").session(&["unstuck mcp -m so"]);
    assert_eq!(stuck(&sandbox), (3.into(), 2.into(), 15.into()));
}
