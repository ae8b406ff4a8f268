//! `roadmap plan`.

use std::fmt::Write as _;

use roadmap::engine::event::{Decided, Device, EventId, Head, LineRef};
use roadmap::engine::journal::Journal;
use roadmap::engine::plan::{Ahead, Days, lay};
use roadmap::engine::roadmap::{Roadmap, TopicIx};
use roadmap::engine::standing::Standing;
use roadmap::engine::status::Status;
use roadmap::engine::when::{Calendar, Moment};
use roadmap::lang::Lang;
use roadmap::plain::Plain;
use roadmap::report::{ForecastRow, Plan, PlanQuery, Scene};
use roadmap::source::schema::{SourceFile, parse};
use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, dice};

/// Four topics with hours and one without, a goal at their end, and one that nobody has to do.
const PATH: &str = r#"format = 1
id = "path"
title = "A path"
[[stage]]
id = "s"
title = "First stage"
[[stage.topic]]
id = "ground"
title = "The ground"
hours = 4
[[stage.topic]]
id = "aside"
title = "Aside"
hours = 10
[[stage.topic]]
id = "walls"
title = "The walls"
hours = 6
requires = ["ground"]
[[stage.topic]]
id = "windows"
title = "Windows, no hours"
requires = ["walls"]
[[stage]]
id = "t"
title = "Second stage"
[[stage.topic]]
id = "roof"
title = "The roof"
hours = 4
requires = ["walls"]
[[stage.topic]]
id = "weathercock"
title = "A weathercock"
hours = 1
optional = true
requires = ["roof"]
"#;

/// The same without hours.
fn without_hours() -> String {
    PATH.lines().filter(|line| !line.starts_with("hours")).fold(String::new(), |file, line| file + line + "\n")
}

fn on_path(file: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.file("path.toml", file);
    sandbox.ok("use path.toml");
    sandbox
}

/// Six weeks of study from 5 October on, with one week off: what was finished and how long it took.
fn six_weeks(sandbox: &Sandbox) {
    for (day, act) in [
        ("2026-10-05", "done ground --spent 5h"),
        ("2026-10-13", "study walls 3h"),
        ("2026-10-20", "study walls 2h"),
        ("2026-11-03", "study walls 3h"),
        ("2026-11-10", "done walls --spent 1h"),
        ("2026-11-17", "study roof 1h"),
    ] {
        sandbox.at(&format!("{day}T20:00:00+08:00"));
        sandbox.ok(act);
    }
    sandbox.at("2026-11-23T20:00:00+08:00");
}

#[test]
#[cfg(unix)]
fn a_goal_is_planned_with_all_that_leads_there_in_order_and_over_weeks() {
    assert_data_eq!(
        Sandbox::new().screens(&["plan rag --hours-per-week 5"]),
        str![[r#"
$ roadmap plan rag --hours-per-week 5
 Towards rag: RAG from scratch                              6 topics left, 21 h

 Week of     Topic           Title                                 Hours left
 2026-11-23  first-api-call  Your first model API call                    2 h
             llm-essence     What an LLM really is: a statistic..         3 h
 2026-11-30  tokenization    Tokenization and BPE                         4 h
             embeddings      Embeddings: tokens as vectors                3 h
 2026-12-07  prompt-basics   Prompt engineering basics                    4 h
 2026-12-14  rag             RAG from scratch                             5 h

 Ends       2026-12-22, in 5 weeks, at 5 h a week
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Next       roadmap start first-api-call

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().screens(&["plan rag --hours-per-week 5"]),
        str![[r#"
$ roadmap plan rag --hours-per-week 5
 通往 rag：从零实现 RAG                                  还剩 6 个主题，21 小时

 所在周      主题            标题                                    剩余
 2026-11-23  first-api-call  第一次调用大模型 API                  2 小时
             llm-essence     大模型的本质：用统计预测下一个 token  3 小时
 2026-11-30  tokenization    分词与 BPE                            4 小时
             embeddings      Embedding：把 token 变成向量          3 小时
 2026-12-07  prompt-basics   提示词工程基础                        4 小时
 2026-12-14  rag             从零实现 RAG                          5 小时

 学完     2026-12-22，还要 5 周（每周 5 小时）
 预测     数据还不够：至少要有 4 周的记录，现在有 0 周
 下一步   roadmap start first-api-call

"#]]
    );
}

#[test]
fn with_nothing_recorded_there_is_an_order_and_the_line_that_lays_it_over_weeks() {
    assert_data_eq!(
        Sandbox::new().session(&["plan rag"]),
        str![[r#"
$ roadmap plan rag
 Towards rag: RAG from scratch                              6 topics left, 21 h

 Topic           Title                                                      Hours left
 first-api-call  Your first model API call                                         2 h
 llm-essence     What an LLM really is: a statistical next-token predictor         3 h
 tokenization    Tokenization and BPE                                              4 h
 embeddings      Embeddings: tokens as vectors                                     3 h
 prompt-basics   Prompt engineering basics                                         4 h
 rag             RAG from scratch                                                  5 h

 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Note       lay it over weeks at hours of your own: roadmap plan rag --hours-per-week 5

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&["plan 3.2"]),
        str![[r#"
$ roadmap plan 3.2
 通往 app-skeleton：LLM 应用的骨架                       还剩 6 个主题，22 小时

 主题               标题                    剩余
 first-api-call     第一次调用大模型 API  2 小时
 prompt-basics      提示词工程基础        4 小时
 structured-output  结构化输出与受限解码  4 小时
 chat-app           流式多轮对话应用      5 小时
 function-calling   函数调用（工具调用）  4 小时
 cost-latency       成本、延迟与容错      3 小时

 预测   数据还不够：至少要有 4 周的记录，现在有 0 周
 说明   自己定每周学几小时，就能排到各周：roadmap plan app-skeleton --hours-per-week 5

"#]]
    );
}

#[test]
#[cfg(unix)]
fn a_narrow_terminal_drops_columns_and_breaks_none() {
    let sandbox = on_path(PATH).columns(40);
    sandbox.ok("start walls");
    assert_data_eq!(
        sandbox.screens(&["plan --hours-per-week 3 --ascii"]),
        str![[r#"
$ roadmap plan --hours-per-week 3 --ascii
 A path             5 topics left, 24 h

 Week of        Topic
 2026-11-23     ground
 2026-11-30  >  walls
 2026-12-14     aside
 2027-01-04     windows
 2027-01-18     roof

 Ends       2027-01-27, in 10 weeks, at
            3 h a week
 Forecast   not enough data yet: it
            needs 4 weeks of record, and
            there are 0
 Note       1 topic without hours, each
            counted as 4 h, the middle
            of all estimates
            1 topic left out: optional,
            and nobody asked for them
 Next       roadmap start ground

"#]]
    );
}

#[test]
fn what_is_in_progress_comes_first_behind_what_it_requires_and_what_is_parked_last() {
    let sandbox = on_path(PATH);
    for act in ["start roof", "park aside", "skip windows"] {
        sandbox.ok(act);
    }
    assert_data_eq!(
        sandbox.session(&["plan", "plan windows", "plan aside"]),
        str![[r#"
$ roadmap plan
 A path                                                     4 topics left, 24 h

    Topic   Title       Hours left
    ground  The ground         4 h
    walls   The walls          6 h
 ▸  roof    The roof           4 h
 ~  aside   Aside             10 h

 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Note       lay it over weeks at hours of your own: roadmap plan --hours-per-week 5
            1 topic left out: optional, and nobody asked for them
$ roadmap plan windows
 nothing is left of windows: it is done or off your path
$ roadmap plan aside
 Towards aside: Aside                                        1 topic left, 10 h

    Topic  Title  Hours left
 ~  aside  Aside        10 h

 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Note       lay it over weeks at hours of your own: roadmap plan aside --hours-per-week 5

"#]]
    );
}

#[test]
fn the_own_pace_lays_the_weeks_and_foretells_a_range() {
    let sandbox = on_path(PATH);
    six_weeks(&sandbox);
    assert_data_eq!(
        sandbox.session(&["plan", "plan roof --json"]),
        str![[r#"
$ roadmap plan
 A path                                                     3 topics left, 13 h

 Week of     Topic    Title              Hours left
 2026-11-23  aside    Aside                    10 h
 2026-12-21  windows  Windows, no hours
 2027-01-04  roof     The roof                  3 h

 Pace       2 h 8 min a week, the mean of your last 7 weeks, weeks off included
 Ends       2027-01-17, in 8 weeks, at 2 h 8 min a week
 Forecast   between 2027-01-10 and 2027-05-18 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            1 topic left out: optional, and nobody asked for them
$ roadmap plan roof --json
{
  "schema": 1,
  "roadmap": "path",
  "scope": "roof",
  "title": "The roof",
  "topics": 1,
  "minutes": 180,
  "without_hours": 0,
  "counted_minutes": 240,
  "optional": 0,
  "own": {
    "measure": "hours",
    "minutes_a_week": 128,
    "topics_in_ten_weeks": null,
    "weeks": 7,
    "takes_percent": null
  },
  "is_unlaid": false,
  "pace": {
    "measure": "hours",
    "minutes_a_week": 128,
    "topics_in_ten_weeks": null
  },
  "ends": "2026-12-02",
  "by": null,
  "forecast": {
    "kind": "range",
    "earliest": "2026-11-27",
    "latest": "2026-12-23",
    "weeks": 7
  },
  "weeks": [
    {
      "monday": "2026-11-23",
      "topics": [
        {
          "number": "2.1",
          "id": "roof",
          "title": "The roof",
          "status": "pending",
          "proven": false,
          "estimate_minutes": 240,
          "spent_minutes": 60,
          "own": false,
          "needed": 0,
          "needed_for": [],
          "stage": "Second stage",
          "left_minutes": 180,
          "begins": "2026-11-23",
          "ends": "2026-12-02"
        }
      ]
    }
  ],
  "unreached": null,
  "next": "roadmap start roof"
}

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["plan"]),
        str![[r#"
$ roadmap plan
 A path                                                  还剩 3 个主题，13 小时

 所在周      主题     标题                  剩余
 2026-11-23  aside    Aside              10 小时
 2026-12-21  windows  Windows, no hours
 2027-01-04  roof     The roof            3 小时

 节奏   每周 2 小时 8 分（最近 7 周的平均值，没学的周也算在内）
 学完   2027-01-17，还要 8 周（每周 2 小时 8 分）
 预测   八成可能在 2027-01-10 到 2027-05-18 之间学完（根据最近 7 周的记录推算）
 说明   1 个主题没有标时长，各按 4 小时计（全部预计时长的中位数）
        1 个选学主题没有排进来

"#]]
    );
}

#[test]
fn who_records_no_hours_is_measured_by_what_they_finish() {
    for file in [PATH, &without_hours()] {
        let sandbox = on_path(file);
        for (day, act) in [("2026-10-05", "done ground"), ("2026-11-12", "done walls")] {
            sandbox.at(&format!("{day}T20:00:00+08:00"));
            sandbox.ok(act);
        }
        sandbox.at("2026-11-23T20:00:00+08:00");
        assert!(sandbox.ok("plan --json").contains(if file == PATH { "\"estimates\"" } else { "\"topics\"" }));
        if file == PATH {
            assert_data_eq!(
                sandbox.session(&["plan"]),
                str![[r#"
$ roadmap plan
 A path                                                     3 topics left, 14 h

 Week of     Topic    Title              Hours left
 2026-11-23  aside    Aside                    10 h
 2027-01-11  windows  Windows, no hours
 2027-01-25  roof     The roof                  4 h

 Pace       1 h 25 min of estimates a week, the mean of your last 7 weeks, weeks off included
 Ends       2027-02-19, in 13 weeks, at 1 h 25 min of estimates a week
 Forecast   between 2026-12-27 and 2027-07-04 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            1 topic left out: optional, and nobody asked for them

"#]]
            );
        } else {
            assert_data_eq!(
                sandbox.session(&["plan --by 2027-01-31", "plan --hours-per-week 5"]),
                str![[r#"
$ roadmap plan --by 2027-01-31
 A path                                                           3 topics left

 Week of     Topic    Title
 2026-11-23  aside    Aside
 2026-12-14  windows  Windows, no hours
 2027-01-04  roof     The roof

 Pace       0.2 topics a week, the mean of your last 7 weeks, weeks off included
 By         2027-01-31 takes 0.3 topics a week
            at 0.2 topics a week 2 of 3 topics are done by then
 Forecast   between 2026-12-26 and 2027-09-04 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic left out: optional, and nobody asked for them
$ roadmap plan --hours-per-week 5
 A path                                                           3 topics left

 Week of     Topic    Title
 2026-11-23  aside    Aside
 2026-12-14  windows  Windows, no hours
 2027-01-11  roof     The roof

 Pace       0.2 topics a week, the mean of your last 7 weeks, weeks off included
 Ends       2027-02-05, in 11 weeks, at 0.2 topics a week
 Forecast   between 2026-12-26 and 2027-09-04 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic left out: optional, and nobody asked for them

"#]]
            );
            assert_data_eq!(
                sandbox.chinese().session(&["plan"]),
                str![[r#"
$ roadmap plan
 A path                                                           还剩 3 个主题

 所在周      主题     标题
 2026-11-23  aside    Aside
 2026-12-14  windows  Windows, no hours
 2027-01-11  roof     The roof

 节奏   每周 0.2 个主题（最近 7 周的平均值，没学的周也算在内）
 学完   2027-02-05，还要 11 周（每周 0.2 个主题）
 预测   八成可能在 2026-12-26 到 2027-09-04 之间学完（根据最近 7 周的记录推算）
 说明   1 个选学主题没有排进来

"#]]
            );
        }
    }
}

#[test]
fn a_day_to_be_done_by_says_what_pace_it_takes() {
    let sandbox = on_path(PATH);
    assert_data_eq!(
        sandbox.session(&["plan roof --by today", "plan roof --by 4w", "plan roof --by 9999-12-31"]),
        str![[r#"
$ roadmap plan roof --by today
 Towards roof: The roof                                     3 topics left, 14 h

 Week of     Topic   Title       Hours left
 2026-11-23  ground  The ground         4 h
             walls   The walls          6 h
             roof    The roof           4 h

 By         2026-11-23 takes 14 h until then
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
$ roadmap plan roof --by 4w
 Towards roof: The roof                                     3 topics left, 14 h

 Week of     Topic   Title       Hours left
 2026-11-23  ground  The ground         4 h
 2026-11-30  walls   The walls          6 h
 2026-12-07  roof    The roof           4 h

 By         2026-12-21 takes 3 h 23 min a week
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
$ roadmap plan roof --by 9999-12-31
 Towards roof: The roof                                     3 topics left, 14 h

 Week of     Topic   Title       Hours left
 2026-11-23  ground  The ground         4 h

 By         9999-12-31 takes 1 min a week
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Note       2 topics from walls on lie more than ten years ahead at this pace

"#]]
    );
    six_weeks(&sandbox);
    assert_data_eq!(
        sandbox.session(&["plan --by tomorrow", "plan --by 2027-01-01 --hours-per-week 8", "plan --by friday"]),
        str![[r#"
$ roadmap plan --by tomorrow
 A path                                                     3 topics left, 13 h

 Week of     Topic    Title              Hours left
 2026-11-23  aside    Aside                    10 h
             windows  Windows, no hours
             roof     The roof                  3 h

 Pace       2 h 8 min a week, the mean of your last 7 weeks, weeks off included
 By         2026-11-24 takes 17 h until then
            at 2 h 8 min a week 0 of 3 topics are done by then
 Forecast   between 2027-01-10 and 2027-05-18 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            1 topic left out: optional, and nobody asked for them
$ roadmap plan --by 2027-01-01 --hours-per-week 8
 A path                                                     3 topics left, 13 h

 Week of     Topic    Title              Hours left
 2026-11-23  aside    Aside                    10 h
 2026-11-30  windows  Windows, no hours
             roof     The roof                  3 h

 Pace       2 h 8 min a week, the mean of your last 7 weeks, weeks off included
 Ends       2026-12-07, in 3 weeks, at 8 h a week
 By         2027-01-01 takes 2 h 59 min a week
            at 8 h a week all is done by then
 Forecast   between 2027-01-10 and 2027-05-18 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            1 topic left out: optional, and nobody asked for them
$ roadmap plan --by friday
 A path                                                     3 topics left, 13 h

 Week of     Topic    Title              Hours left
 2026-11-23  aside    Aside                    10 h
             windows  Windows, no hours
             roof     The roof                  3 h

 Pace       2 h 8 min a week, the mean of your last 7 weeks, weeks off included
 By         2026-11-27 takes 17 h until then
            at 2 h 8 min a week 0 of 3 topics are done by then
 Forecast   between 2027-01-10 and 2027-05-18 in 8 cases of 10, as your last 7 weeks tell
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            1 topic left out: optional, and nobody asked for them

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["plan --by 下周日"]),
        str![[r#"
$ roadmap plan --by 下周日
 A path                                                  还剩 3 个主题，13 小时

 所在周      主题     标题                  剩余
 2026-11-23  aside    Aside              10 小时
 2026-11-30  windows  Windows, no hours
             roof     The roof            3 小时

 节奏   每周 2 小时 8 分（最近 7 周的平均值，没学的周也算在内）
 期限   要在 2026-12-06 前学完，需要每周 8 小时 30 分
        按每周 2 小时 8 分，到时能学完 3 个主题中的 0 个
 预测   八成可能在 2027-01-10 到 2027-05-18 之间学完（根据最近 7 周的记录推算）
 说明   1 个主题没有标时长，各按 4 小时计（全部预计时长的中位数）
        1 个选学主题没有排进来

"#]]
    );
}

#[test]
fn bad_input_is_refused_in_words() {
    let lines = [
        "plan --by yesterday",
        "plan --by 2026-11-22",
        "plan --by soon",
        "plan --hours-per-week 0",
        "plan --hours-per-week -5",
        "plan --hours-per-week 169",
        "plan --hours-per-week many",
        "plan rga",
        "plan foundations",
        "plan vectors",
    ];
    assert_data_eq!(
        Sandbox::new().session(&lines),
        str![[r#"
$ roadmap plan --by yesterday
error: 2026-11-22 lies behind
hint: `--by` takes today or a day to come
[exit 1]
$ roadmap plan --by 2026-11-22
error: 2026-11-22 lies behind
hint: `--by` takes today or a day to come
[exit 1]
$ roadmap plan --by soon
error: `soon` is no day
hint: for example 2026-12-24, friday, 3w (in three weeks), 6 months
[exit 1]
$ roadmap plan --hours-per-week 0
error: `0` is no number of hours a week
hint: more than 0 and at most 168, for example 5, 2.5 or 5h30m
[exit 1]
$ roadmap plan --hours-per-week -5
error: `-5` is no number of hours a week
hint: more than 0 and at most 168, for example 5, 2.5 or 5h30m
[exit 1]
$ roadmap plan --hours-per-week 169
error: `169` is no number of hours a week
hint: more than 0 and at most 168, for example 5, 2.5 or 5h30m
[exit 1]
$ roadmap plan --hours-per-week many
error: `many` is no number of hours a week
hint: more than 0 and at most 168, for example 5, 2.5 or 5h30m
[exit 1]
$ roadmap plan rga
error: no topic `rga` in `llm`
hint: did you mean `rag`?
[exit 1]
$ roadmap plan foundations
error: `foundations` stands on the shelf, and the shelf is in no plan
hint: take a foundation down when you are stuck: roadmap start vectors
[exit 1]
$ roadmap plan vectors
error: `vectors` stands on the shelf, and the shelf is in no plan
hint: take a foundation down when you are stuck: roadmap start vectors
[exit 1]

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&lines),
        str![[r#"
$ roadmap plan --by yesterday
错误：2026-11-22 已经过去了
提示：`--by` 要写今天或以后的日期
[exit 1]
$ roadmap plan --by 2026-11-22
错误：2026-11-22 已经过去了
提示：`--by` 要写今天或以后的日期
[exit 1]
$ roadmap plan --by soon
错误：`soon` 不是日期
提示：例如 2026-12-24、周五、下周五、3周后、6个月后
[exit 1]
$ roadmap plan --hours-per-week 0
错误：`0` 不是有效的每周小时数
提示：要大于 0，最多 168，例如 5、2.5、5小时30分
[exit 1]
$ roadmap plan --hours-per-week -5
错误：`-5` 不是有效的每周小时数
提示：要大于 0，最多 168，例如 5、2.5、5小时30分
[exit 1]
$ roadmap plan --hours-per-week 169
错误：`169` 不是有效的每周小时数
提示：要大于 0，最多 168，例如 5、2.5、5小时30分
[exit 1]
$ roadmap plan --hours-per-week many
错误：`many` 不是有效的每周小时数
提示：要大于 0，最多 168，例如 5、2.5、5小时30分
[exit 1]
$ roadmap plan rga
错误：路线图 `llm` 里没有主题 `rga`
提示：是不是 `rag`？
[exit 1]
$ roadmap plan foundations
错误：`foundations` 在书架上，书架不排计划
提示：卡住的时候再取下来：roadmap start vectors
[exit 1]
$ roadmap plan vectors
错误：`vectors` 在书架上，书架不排计划
提示：卡住的时候再取下来：roadmap start vectors
[exit 1]

"#]]
    );
}

#[test]
fn what_would_go_on_for_decades_says_what_it_does_not_reach() {
    let sandbox = on_path(PATH);
    assert_data_eq!(
        sandbox.session(&[
            "plan --hours-per-week 0.02",
            "plan --hours-per-week 168",
            "plan ground --hours-per-week 0.02"
        ]),
        str![[r#"
$ roadmap plan --hours-per-week 0.02
 A path                                                     5 topics left, 24 h

 Week of     Topic   Title       Hours left
 2026-11-23  ground  The ground         4 h

 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            4 topics from aside on lie more than ten years ahead at this pace
            1 topic left out: optional, and nobody asked for them
$ roadmap plan --hours-per-week 168
 A path                                                     5 topics left, 24 h

 Week of     Topic    Title              Hours left
 2026-11-23  ground   The ground                4 h
             aside    Aside                    10 h
             walls    The walls                 6 h
             windows  Windows, no hours
             roof     The roof                  4 h

 Ends       2026-11-24, in 1 week, at 168 h a week
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0
 Note       1 topic without hours, each counted as 4 h, the middle of all estimates
            1 topic left out: optional, and nobody asked for them
$ roadmap plan ground --hours-per-week 0.02
 Towards ground: The ground                                   1 topic left, 4 h

 Week of     Topic   Title       Hours left
 2026-11-23  ground  The ground         4 h

 Ends       2031-06-29, in 240 weeks, at 1 min a week
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0

"#]]
    );
}

#[test]
fn where_nothing_is_left_that_is_said() {
    let sandbox = on_path(PATH);
    for act in ["done ground walls", "skip aside"] {
        sandbox.ok(act);
    }
    assert_data_eq!(
        sandbox.session(&["plan walls --by friday", "plan aside"]),
        str![[r#"
$ roadmap plan walls --by friday
 nothing is left of walls: it is done or off your path
$ roadmap plan aside
 nothing is left of aside: it is done or off your path

"#]]
    );
    for act in ["done windows roof", "plan --json"] {
        sandbox.ok(act);
    }
    assert_data_eq!(
        sandbox.session(&["plan", "plan weathercock --hours-per-week 2"]),
        str![[r#"
$ roadmap plan
 nothing is left: every topic is done or off your path
$ roadmap plan weathercock --hours-per-week 2
 Towards weathercock: A weathercock                           1 topic left, 1 h

 Week of     Topic        Title          Hours left
 2026-11-23  weathercock  A weathercock         1 h

 Ends       2026-11-26, in 1 week, at 2 h a week
 Forecast   not enough data yet: it needs 4 weeks of record, and there are 0

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["plan", "plan t"]),
        str![[r#"
$ roadmap plan
 没有剩下的主题：都已完成或标为“不学”
$ roadmap plan t
 通往 t：Second stage                                     还剩 1 个主题，1 小时

 主题         标题             剩余
 weathercock  A weathercock  1 小时

 预测   数据还不够：至少要有 4 周的记录，现在有 0 周
 说明   自己定每周学几小时，就能排到各周：roadmap plan t --hours-per-week 5

"#]]
    );
}

#[test]
fn who_stopped_studying_is_foretold_nothing() {
    let sandbox = on_path(PATH);
    six_weeks(&sandbox);
    sandbox.at("2028-01-01T20:00:00+08:00");
    assert_data_eq!(
        sandbox.session(&["plan roof"]),
        str![[r#"
$ roadmap plan roof
 Towards roof: The roof                                       1 topic left, 3 h

 Topic  Title     Hours left
 roof   The roof         3 h

 Forecast   none: nothing was finished or timed in the last 52 weeks
 Note       lay it over weeks at hours of your own: roadmap plan roof --hours-per-week 5

"#]]
    );
}

#[test]
fn an_old_day_that_was_told_afterwards_does_not_stretch_the_record() {
    let sandbox = on_path(PATH);
    sandbox.ok("done ground --date 2024-05-01");
    assert!(sandbox.ok("plan --json").contains("\"kind\": \"early\",\n    \"weeks\": 0"));
    // What was written down of the last weeks is part of it.
    for day in ["2026-11-10", "2026-10-24", "2026-10-12"] {
        sandbox.ok(&format!("study walls 1h --date {day}"));
    }
    assert!(sandbox.ok("plan --json").contains("\"weeks\": 6"));
}

/// A roadmap of chance: topics that require some of earlier stages, and of their own stage some that may
/// stand behind them.
fn any_roadmap(roll: &mut impl FnMut(usize) -> usize) -> Roadmap {
    let n = 1 + roll(30);
    let mut file = "format = 1\nid = \"any\"\ntitle = \"Any\"\n".to_owned();
    let mut order: Vec<usize> = (0..n).collect();
    for at in 0..n {
        order.swap(at, at + roll(n - at));
    }
    let mut stage = 0;
    let stages: Vec<usize> = (0..n)
        .map(|_| {
            stage += usize::from(roll(6) == 0);
            stage
        })
        .collect();
    for at in 0..n {
        if at == 0 || stages[at] > stages[at - 1] {
            writeln!(file, "[[stage]]\nid = \"s{at}x\"\ntitle = \"S\"").unwrap();
        }
        writeln!(file, "[[stage.topic]]\nid = \"t{at}x\"\ntitle = \"T\"\noptional = {}", roll(5) == 0).unwrap();
        if roll(4) > 0 {
            writeln!(file, "hours = {}", 1 + roll(20)).unwrap();
        }
        let is_before = |other: usize| (stages[other], order[other]) < (stages[at], order[at]);
        let before = (0..n).filter(|other| is_before(*other) && roll(8) == 0);
        let requires: Vec<String> = before.map(|other| format!("\"t{other}x\"")).collect();
        writeln!(file, "requires = [{}]", requires.join(", ")).unwrap();
    }
    parse(&[SourceFile { path: Plain::line("any.toml"), text: file }]).unwrap().roadmap
}

const DAY: i64 = 86_400;

/// Some months of chance: topics that were begun, finished, parked, skipped, and time that went into them.
fn any_events(roadmap: &Roadmap, roll: &mut impl FnMut(usize) -> usize) -> Vec<(Head, Vec<Decided>)> {
    let mut events = Vec::new();
    let mut seconds = 1_780_000_000;
    for seq in 1..=roll(60) {
        seconds += i64::try_from(roll(8)).unwrap() * DAY;
        let device = Device::read(["laptop00", "phone000"][roll(2)]).unwrap();
        let id = EventId::new(device, u32::try_from(seq).unwrap(), "000000").unwrap();
        let order = u64::try_from(seconds).unwrap() * 1000 + seq as u64;
        let head = Head { id, order, seconds, offset: 480, line: LineRef::default() };
        let name = format!("any/t{}x", roll(roadmap.topics().len()));
        let statuses = [Status::Learning, Status::Done, Status::Done, Status::Parked, Status::Skipped, Status::Pending];
        let facts = match roll(3) {
            0 => vec![Decided::Spent(name, 1 + u16::try_from(roll(300)).unwrap())],
            1 => vec![Decided::Set(name.clone(), statuses[roll(6)]), Decided::Spent(name, 60)],
            _ => vec![Decided::Set(name, statuses[roll(6)])],
        };
        events.push((head, facts));
    }
    events
}

fn standing(roadmap: &Roadmap, events: &[(Head, Vec<Decided>)]) -> Standing {
    let mut journal = Journal::default();
    for (head, facts) in events {
        journal.push(*head, facts.iter().map(Decided::said));
    }
    journal.merge(|_, _| std::cmp::Ordering::Equal);
    Standing::new(roadmap.clone(), Vec::new(), journal, None, Calendar::default())
}

#[test]
fn whatever_was_recorded_a_plan_holds_its_laws() {
    let mut roll = dice(7);
    for _ in 0..400 {
        let roadmap = any_roadmap(&mut roll);
        let mut events = any_events(&roadmap, &mut roll);
        let here = standing(&roadmap, &events);
        for at in 0..events.len() {
            let other = at + roll(events.len() - at);
            events.swap(at, other);
        }
        let there = standing(&roadmap, &events);
        let now = Moment { millis: 1_800_000_000_000, offset: 480 };
        let scope = (roll(2) == 0).then(|| vec![roadmap.in_order().nth(roll(roadmap.topics().len())).unwrap()]);
        in_order_and_whole(
            &here,
            &Ahead::of(&here, scope.as_deref(), Calendar::default().today(&now)),
            scope.as_deref(),
        );
        let plan = |standing| {
            let scene = Scene { standing, lang: Lang::En, now, program: "roadmap" };
            Plan::of(&scene, &PlanQuery::default())
        };
        assert_eq!(plan(&here), plan(&there), "another order of reading is another plan");
        on_days_to_come(&plan(&here), Calendar::default().today(&now));
    }
}

/// Each open topic that counts is in it exactly once, and behind all that it requires.
fn in_order_and_whole(standing: &Standing, ahead: &Ahead, scope: Option<&[TopicIx]>) {
    let Standing { roadmap, progress, .. } = standing;
    let at = |ix: TopicIx| ahead.topics.iter().position(|topic| *topic == ix);
    for (n, ix) in ahead.topics.iter().enumerate() {
        assert!(!progress.status(*ix).is_closed());
        assert_eq!(at(*ix), Some(n), "a topic is in it twice");
        for before in roadmap.topic(*ix).requires.iter().filter(|before| !progress.status(**before).is_closed()) {
            assert!(at(*before).is_some_and(|before| before < n), "a topic stands before what it requires");
        }
    }
    let wanted = |ix: &TopicIx| scope.is_none_or(|scope| scope.contains(ix));
    let open = roadmap.topic_ixs().filter(|ix| wanted(ix) && !progress.status(*ix).is_closed());
    let left_out: Vec<TopicIx> = open.filter(|ix| at(*ix).is_none()).collect();
    assert!(left_out.iter().all(|ix| roadmap.topic(*ix).optional && progress.of(*ix).touched.is_none()));
    assert_eq!(left_out.len(), ahead.n_optional);
}

/// All its days are in order, and none lies behind.
fn on_days_to_come(plan: &Plan<'_>, today: roadmap::engine::when::Date) {
    let mut last = today;
    for topic in plan.weeks.iter().flat_map(|week| &week.topics) {
        if let (Some(begins), Some(ends)) = (topic.begins, topic.ends) {
            assert!(last <= begins && begins <= ends);
            last = begins;
        }
    }
    if let Some(ForecastRow::Range { earliest, latest, .. }) = plan.forecast {
        assert!(today <= earliest && latest.is_none_or(|latest| earliest <= latest));
    }
    assert_eq!(plan.forecast.is_none(), plan.topics == 0);
}

#[test]
fn work_is_laid_one_piece_behind_the_other() {
    let days = |first, last| Some(Days { first, last });
    assert_eq!(lay(&[60, 60, 120], 120), [days(0, 3), days(3, 6), days(7, 13)]);
    assert_eq!(lay(&[1, 1], 10_080), [days(0, 0), days(0, 0)]);
    assert_eq!(lay(&[60, 1_000_000, 60], 60), [days(0, 6), None, None]);
    assert_eq!(lay(&[60], 0), [None]);
    assert_eq!(lay(&[u64::MAX, 1], 1), [None, None]);
}
