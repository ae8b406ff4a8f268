//! What `stats` and `report` say, in both languages.
#![allow(missing_docs, reason = "a field is named after its phrase")]

use super::{Data, en, zh};

/// Statistics, and the week to post.
#[derive(Debug)]
pub struct History {
    /// Minutes, days studied, the day since.
    pub total: fn(u32, usize, Data<'_>) -> String,
    pub week: &'static str,
    pub days: &'static str,
    pub hours: &'static str,
    pub topics: &'static str,
    /// Weeks that are not shown, and the command that shows them.
    pub earlier: fn(usize, Data<'_>) -> String,
    /// Of the last 30 days.
    pub lately: fn(usize) -> String,
    /// From Monday on.
    pub weekdays: [&'static str; 7],
    /// From January on.
    pub months: [&'static str; 12],
    /// Days with time, without, and without anything: what stands behind their marks.
    pub legend: [&'static str; 3],
    pub pace_label: &'static str,
    /// Topics, the minutes they took, the minutes estimated.
    pub pace: fn(usize, u32, u32) -> String,
    pub stuck_label: &'static str,
    /// How often, how often one got over it, and the median of the minutes that took.
    pub stuck: fn(usize, usize, Option<u32>) -> String,
    pub helped_label: &'static str,
    /// The resource, its topic, how often.
    pub resource: fn(Data<'_>, Data<'_>, usize) -> String,
    /// The foundation, how often.
    pub foundation: fn(Data<'_>, usize) -> String,
    /// The commands that begin a topic and that record time.
    pub empty: fn(Data<'_>, Data<'_>) -> String,
    /// The day, and the command that shows all.
    pub nothing_since: fn(Data<'_>, Data<'_>) -> String,
    pub only_elsewhere: fn(Data<'_>) -> String,
    /// The first day and the last, minutes, days studied.
    pub span: fn(Data<'_>, Data<'_>, u32, usize) -> String,
    pub done_heading: &'static str,
    /// Behind a foundation, which the total does not count.
    pub foundation_mark: &'static str,
    pub stuck_heading: &'static str,
    pub unstuck_heading: &'static str,
    pub terms_heading: &'static str,
    pub hours_heading: &'static str,
    /// Minutes until one got over a question.
    pub after: fn(u32) -> String,
    /// The same where nothing is known but how long it took.
    pub clear: fn(&str) -> String,
    pub finished: &'static str,
    /// Titles of foundations, addresses.
    pub looked_up: fn(&[String]) -> String,
    pub helped: fn(&[String]) -> String,
    /// The command that finds something small.
    pub small: fn(Data<'_>) -> String,
}

fn times_en(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{times} times"),
    }
}

/// Time that was taken: to the minute under ten hours, else to the hour.
fn taken_en(minutes: u32) -> String {
    if minutes < 600 { en::duration(minutes) } else { en::hours(minutes) }
}

/// Time that passed: the same under two days, else in days.
fn passed_en(minutes: u32) -> String {
    match minutes {
        0 => "less than a minute".to_owned(),
        1..2880 => taken_en(minutes),
        _ => en::n((minutes as usize + 720) / 1440, "day"),
    }
}

/// English.
pub(super) const EN: History = History {
    total: |minutes, days, since| {
        let days = en::n(days, "day");
        if minutes == 0 {
            return format!("{days} studied since {since}");
        }
        format!("{} on {days} since {since}", en::spent(minutes))
    },
    week: "Week of",
    days: "Days",
    hours: "Hours",
    topics: "Topics",
    earlier: |weeks, command| format!("{} before these: {command}", en::n(weeks, "week")),
    lately: |days| format!("Studied on {days} of the last 30 days"),
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    legend: ["studied, with time", "without time", "no record"],
    pace_label: "Pace",
    pace: |topics, took, estimated| {
        let topics = en::n(topics, "topic");
        format!("{topics} finished and timed took {}, estimated at {}", taken_en(took), taken_en(estimated))
    },
    stuck_label: "Stuck",
    stuck: |times, over, median| {
        let after = median.map(passed_en).unwrap_or_default();
        match over {
            0 => format!("{}, not unstuck yet", times_en(times)),
            1 if times == 1 => format!("once, unstuck again after {after}"),
            _ if over == times => format!("{}, unstuck again each time, typically after {after}", times_en(times)),
            _ => format!("{}, unstuck again {}, typically after {after}", times_en(times), times_en(over)),
        }
    },
    helped_label: "Helped",
    resource: |resource, topic, times| format!("{resource} ({topic}), {}", times_en(times)),
    foundation: |foundation, times| format!("{foundation}, taken down for a question {}", times_en(times)),
    empty: |start, study| {
        format!(
            "Nothing to count yet. {start} begins a topic and times it, {study} records time that no timer measured; \
             a day with a question or a note counts as well."
        )
    },
    nothing_since: |since, command| format!("nothing was studied since {since}; all there is: {command}"),
    only_elsewhere: |start| {
        format!("nothing was studied of this roadmap yet, and others are not counted here. {start} begins a topic.")
    },
    span: |since, until, minutes, days| {
        let span = format!("{since} to {until}");
        match (days, minutes) {
            (0, _) => format!("{span}: nothing recorded. A pause is part of learning; it all waits where it was."),
            (_, 0) => format!("{span}: studied on {}", en::n(days, "day")),
            _ => format!("{span}: {} on {}", en::duration(minutes), en::n(days, "day")),
        }
    },
    done_heading: "Done",
    foundation_mark: " (a foundation)",
    stuck_heading: "Got stuck",
    unstuck_heading: "Got unstuck",
    terms_heading: "Terms learnt",
    hours_heading: "Hours",
    after: |minutes| format!("after {}", passed_en(minutes)),
    clear: |after| format!("it became clear {after}").trim_end().to_owned(),
    finished: "by finishing the topic",
    looked_up: |titles| format!("looked up: {}", titles.join(", ")),
    helped: |addresses| format!("what helped: {}", addresses.join(", ")),
    small: |command| format!("{command} finds something for a short evening"),
};

/// 用掉的时间：十小时内精确到分钟，再长到小时。
fn taken_zh(minutes: u32) -> String {
    if minutes < 600 { zh::duration(minutes) } else { zh::hours(minutes) }
}

/// 过去的时间：两天内同上，再长按天。
fn passed_zh(minutes: u32) -> String {
    match minutes {
        0 => "不到一分钟".to_owned(),
        1..2880 => taken_zh(minutes),
        _ => format!("{} 天", (minutes + 720) / 1440),
    }
}

/// 做一件事要多久。
fn takes_zh(minutes: u32) -> String {
    if minutes == 0 { passed_zh(0) } else { format!("要 {}", passed_zh(minutes)) }
}

/// 中文。
pub(super) const ZH: History = History {
    total: |minutes, days, since| {
        if minutes == 0 {
            return format!("{since} 以来学了 {days} 天");
        }
        format!("{since} 以来学了 {days} 天，共 {}", zh::spent(minutes))
    },
    week: "所在周",
    days: "天数",
    hours: "时长",
    topics: "主题",
    earlier: |weeks, command| format!("更早还有 {weeks} 周：{command}"),
    lately: |days| format!("最近 30 天里学了 {days} 天"),
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    legend: ["学了，有时长", "学了，没记时长", "没有记录"],
    pace_label: "用时",
    pace: |topics, took, estimated| {
        format!("学完并记了时长的 {topics} 个主题用了 {}，预计 {}", taken_zh(took), taken_zh(estimated))
    },
    stuck_label: "卡住",
    stuck: |times, over, median| {
        let (after, takes) = (median.map(passed_zh).unwrap_or_default(), median.map(takes_zh).unwrap_or_default());
        match over {
            0 => format!("{times} 次，还没弄清"),
            1 if times == 1 => format!("1 次，{after}后弄清"),
            _ if over == times => format!("{times} 次，都弄清了，通常{takes}"),
            _ => format!("{times} 次，弄清了 {over} 次，通常{takes}"),
        }
    },
    helped_label: "有用的",
    resource: |resource, topic, times| format!("{resource}（{topic}），{times} 次"),
    foundation: |foundation, times| format!("{foundation}，为解决问题查了 {times} 次"),
    empty: |start, study| {
        format!(
            "还没有可统计的记录。{start} 开始一个主题并计时，{study} 补记没计时的时长；记下问题或笔记的日子也算学习日。"
        )
    },
    nothing_since: |since, command| format!("{since} 以来没有学习记录；看全部：{command}"),
    only_elsewhere: |start| format!("这份路线图还没有学习记录，别的路线图不在这里统计。{start} 开始一个主题。"),
    span: |since, until, minutes, days| {
        let span = format!("{since} 至 {until}");
        match (days, minutes) {
            (0, _) => format!("{span}：没有记录。歇一歇也是学习的一部分，进度都还在。"),
            (_, 0) => format!("{span}：学了 {days} 天"),
            _ => format!("{span}：学了 {days} 天，共 {}", zh::duration(minutes)),
        }
    },
    done_heading: "完成",
    foundation_mark: "（基础）",
    stuck_heading: "卡住了",
    unstuck_heading: "弄清了",
    terms_heading: "新学的术语",
    hours_heading: "时长",
    after: |minutes| format!("{}后", passed_zh(minutes)),
    clear: |after| format!("{after}弄清了"),
    finished: "把主题做完就弄清了",
    looked_up: |titles| format!("查了：{}", titles.join("、")),
    helped: |addresses| format!("有用的资料：{}", addresses.join("、")),
    small: |command| format!("时间不多？{command} 挑个小的"),
};
