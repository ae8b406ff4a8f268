//! What `plan` and the calendar say, in both languages.
#![allow(missing_docs, reason = "a field is named after its phrase, which stands below")]

use super::Data;

/// The screen of `plan`, and the calendar.
#[derive(Debug)]
pub struct Plan {
    /// The id and title of what it leads to.
    pub towards: fn(Data<'_>, Data<'_>) -> String,
    /// Topics, and their time where any names hours.
    pub left: fn(usize, Option<&str>) -> String,
    /// Above the column of Mondays.
    pub week: &'static str,
    pub topic: &'static str,
    pub title: &'static str,
    /// Above the column of hours that are left.
    pub hours: &'static str,
    pub pace_label: &'static str,
    pub ends_label: &'static str,
    pub by_label: &'static str,
    pub forecast_label: &'static str,
    pub note_label: &'static str,
    /// A time, a week.
    pub hours_a_week: fn(&str) -> String,
    /// A time, until a day that is near.
    pub hours_until_then: fn(&str) -> String,
    /// An estimated time, a week.
    pub estimates_a_week: fn(&str) -> String,
    /// Topics in ten weeks.
    pub topics_a_week: fn(u32) -> String,
    /// A pace, the weeks it is the mean of, and what topics take of their estimates in percent.
    pub own: fn(&str, usize, Option<u32>) -> String,
    /// The command that lays the plan over weeks.
    pub lay: fn(Data<'_>) -> String,
    pub no_hours: &'static str,
    /// The day, weeks until then, the pace.
    pub ends: fn(Data<'_>, usize, &str) -> String,
    /// The day, the pace that it takes.
    pub by: fn(Data<'_>, &str) -> String,
    pub by_impossible: fn(Data<'_>, &str) -> String,
    /// Topics that are done by then at another pace, of how many; that pace.
    pub by_then: fn(usize, usize, &str) -> String,
    /// The first day, the last one, weeks.
    pub between: fn(Data<'_>, Data<'_>, usize) -> String,
    /// The first day, weeks.
    pub not_before: fn(Data<'_>, usize) -> String,
    /// Weeks that are over, weeks that it needs.
    pub early: fn(usize, usize) -> String,
    pub idle: fn(usize) -> String,
    pub beyond: fn(usize) -> String,
    /// Topics without hours, and what each counts for.
    pub counted: fn(usize, &str) -> String,
    pub optional: fn(usize) -> String,
    /// Topics, the first of them.
    pub unreached: fn(usize, Data<'_>) -> String,
    pub nothing_left: &'static str,
    pub nothing_left_of: fn(Data<'_>) -> String,
    /// The day that lies behind.
    pub past: fn(Data<'_>) -> String,
    pub past_hint: &'static str,
    pub by_hint: &'static str,
    pub bad_hours: fn(Data<'_>) -> String,
    pub bad_hours_hint: &'static str,
    pub shelf: fn(Data<'_>) -> String,
    /// The command that takes a foundation down.
    pub shelf_hint: fn(Data<'_>) -> String,
    pub no_calendar: &'static str,
    /// The command that makes a calendar.
    pub no_calendar_hint: fn(Data<'_>) -> String,
    /// A topic's title, done.
    pub done: fn(Data<'_>) -> String,
    /// The stage, and the estimated time.
    pub about: fn(Data<'_>, Option<&str>) -> String,
}

fn topics(n: usize) -> String {
    if n == 1 { "1 topic".to_owned() } else { format!("{n} topics") }
}

fn weeks(n: usize) -> String {
    if n == 1 { "1 week".to_owned() } else { format!("{n} weeks") }
}

/// So many in ten weeks, a week.
fn tenths(n: u32) -> String {
    if n.is_multiple_of(10) { (n / 10).to_string() } else { format!("{}.{}", n / 10, n % 10) }
}

/// English.
pub(super) const EN: Plan = Plan {
    towards: |id, title| format!("Towards {id}: {title}"),
    left: |n, time| match time {
        Some(time) => format!("{} left, {time}", topics(n)),
        None => format!("{} left", topics(n)),
    },
    week: "Week of",
    topic: "Topic",
    title: "Title",
    hours: "Hours left",
    pace_label: "Pace",
    ends_label: "Ends",
    by_label: "By",
    forecast_label: "Forecast",
    note_label: "Note",
    hours_a_week: |time| format!("{time} a week"),
    hours_until_then: |time| format!("{time} until then"),
    estimates_a_week: |time| format!("{time} of estimates a week"),
    topics_a_week: |n| match n {
        0 => "less than 1 topic in 10 weeks".to_owned(),
        10 => "1 topic a week".to_owned(),
        n => format!("{} topics a week", tenths(n)),
    },
    own: |pace, n, takes| {
        let takes =
            takes.map_or_else(String::new, |percent| format!("; topics take you {percent}% of their estimates"));
        format!("{pace}, the mean of your last {}, weeks off included{takes}", weeks(n))
    },
    lay: |command| format!("lay it over weeks at hours of your own: {command}"),
    no_hours: "no topic names hours, so hours a week cannot be laid out; once 3 topics were timed, they can",
    ends: |day, n, pace| format!("{day}, in {}, at {pace}", weeks(n)),
    by: |day, pace| format!("{day} takes {pace}"),
    by_impossible: |day, pace| format!("{day} would take {pace}: there are not as many"),
    by_then: |n, of, pace| {
        if n == of {
            format!("at {pace} all is done by then")
        } else {
            format!("at {pace} {n} of {} are done by then", topics(of))
        }
    },
    between: |earliest, latest, n| {
        if earliest == latest {
            format!("{earliest}, as your last {} tell", weeks(n))
        } else {
            format!("between {earliest} and {latest} in 8 cases of 10, as your last {} tell", weeks(n))
        }
    },
    not_before: |earliest, n| {
        format!(
            "not before {earliest} in 9 cases of 10, and maybe not within ten years, as your last {} tell",
            weeks(n)
        )
    },
    early: |n, needs| format!("not enough data yet: it needs {needs} weeks of record, and there are {n}"),
    idle: |n| format!("none: nothing was finished or timed in the last {}", weeks(n)),
    beyond: |n| format!("not within ten years, as your last {} tell", weeks(n)),
    counted: |n, time| format!("{} without hours, each counted as {time}, the middle of all estimates", topics(n)),
    optional: |n| format!("{} left out: optional, and nobody asked for them", topics(n)),
    unreached: |n, first| format!("{} from {first} on lie more than ten years ahead at this pace", topics(n)),
    nothing_left: "nothing is left: every topic is done or off your path",
    nothing_left_of: |scope| format!("nothing is left of {scope}: it is done or off your path"),
    past: |day| format!("{day} lies behind"),
    past_hint: "`--by` takes today or a day to come",
    by_hint: "for example 2026-12-24, friday, 3w (in three weeks), 6 months",
    bad_hours: |typed| format!("`{typed}` is no number of hours a week"),
    bad_hours_hint: "more than 0 and at most 168, for example 5, 2.5 or 5h30m",
    shelf: |scope| format!("`{scope}` stands on the shelf, and the shelf is in no plan"),
    shelf_hint: |command| format!("take a foundation down when you are stuck: {command}"),
    no_calendar: "there is no pace yet to lay the plan over days",
    no_calendar_hint: |command| format!("name one: {command}"),
    done: |title| format!("✓ {title}"),
    about: |stage, time| time.map_or_else(|| stage.to_string(), |time| format!("{stage}, {time} estimated")),
};

/// 中文。
pub(super) const ZH: Plan = Plan {
    towards: |id, title| format!("通往 {id}：{title}"),
    left: |n, time| match time {
        Some(time) => format!("还剩 {n} 个主题，{time}"),
        None => format!("还剩 {n} 个主题"),
    },
    week: "所在周",
    topic: "主题",
    title: "标题",
    hours: "剩余",
    pace_label: "节奏",
    ends_label: "学完",
    by_label: "期限",
    forecast_label: "预测",
    note_label: "说明",
    hours_a_week: |time| format!("每周 {time}"),
    hours_until_then: |time| format!("到时共学 {time}"),
    estimates_a_week: |time| format!("每周完成预计 {time}的主题"),
    topics_a_week: |n| match n {
        0 => "十周不到 1 个主题".to_owned(),
        n => format!("每周 {} 个主题", tenths(n)),
    },
    own: |pace, n, takes| {
        let takes = takes.map_or_else(String::new, |percent| format!("；实际用时是预计的 {percent}%"));
        format!("{pace}（最近 {n} 周的平均值，没学的周也算在内）{takes}")
    },
    lay: |command| format!("自己定每周学几小时，就能排到各周：{command}"),
    no_hours: "这份路线图没有标时长，没法按每周小时数来排；记下 3 个主题的实际用时之后就可以了",
    ends: |day, n, pace| format!("{day}，还要 {n} 周（{pace}）"),
    by: |day, pace| format!("要在 {day} 前学完，需要{pace}"),
    by_impossible: |day, pace| format!("要在 {day} 前学完，需要{pace}：没有这么多时间"),
    by_then: |n, of, pace| {
        if n == of {
            format!("按{pace}，到时能全部学完")
        } else {
            format!("按{pace}，到时能学完 {of} 个主题中的 {n} 个")
        }
    },
    between: |earliest, latest, n| {
        if earliest == latest {
            format!("{earliest}（根据最近 {n} 周的记录推算）")
        } else {
            format!("八成可能在 {earliest} 到 {latest} 之间学完（根据最近 {n} 周的记录推算）")
        }
    },
    not_before: |earliest, n| format!("九成可能在 {earliest} 之后，十年内也不一定学得完（根据最近 {n} 周的记录推算）"),
    early: |n, needs| format!("数据还不够：至少要有 {needs} 周的记录，现在有 {n} 周"),
    idle: |n| format!("无法预测：最近 {n} 周没有学完主题，也没有记录用时"),
    beyond: |n| format!("十年内学不完（根据最近 {n} 周的记录推算）"),
    counted: |n, time| format!("{n} 个主题没有标时长，各按 {time}计（全部预计时长的中位数）"),
    optional: |n| format!("{n} 个选学主题没有排进来"),
    unreached: |n, first| format!("按这个节奏，从 {first} 起的 {n} 个主题要排到十年以后"),
    nothing_left: "没有剩下的主题：都已完成或标为“不学”",
    nothing_left_of: |scope| format!("{scope} 没有剩下的主题：都已完成或标为“不学”"),
    past: |day| format!("{day} 已经过去了"),
    past_hint: "`--by` 要写今天或以后的日期",
    by_hint: "例如 2026-12-24、周五、下周五、3周后、6个月后",
    bad_hours: |typed| format!("`{typed}` 不是有效的每周小时数"),
    bad_hours_hint: "要大于 0，最多 168，例如 5、2.5、5小时30分",
    shelf: |scope| format!("`{scope}` 在书架上，书架不排计划"),
    shelf_hint: |command| format!("卡住的时候再取下来：{command}"),
    no_calendar: "还没有学习节奏，没法把计划排到日历上",
    no_calendar_hint: |command| format!("自己定一个：{command}"),
    done: |title| format!("✓ {title}"),
    about: |stage, time| time.map_or_else(|| stage.to_string(), |time| format!("{stage}，预计 {time}")),
};
