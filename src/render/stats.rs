//! The screen of `stats`.

use super::calendar::calendar;
use super::table::{Cell, Column, lines};
use super::words::{next_step, whole};
use super::{Screen, Tint, labelled, said_below, titled, unbroken, width};
use crate::engine::history::Week;
use crate::plain::Plain;
use crate::report::{HelpedBy, StageStats, Stats};

/// Cells of the longest bar of hours, and of the longest one of topics.
const BARS: (usize, usize) = (24, 12);

/// Lays out the numbers.
pub fn stats(report: &Stats<'_>, screen: &Screen) -> String {
    let Some(first) = report.first else { return empty(report, screen) };
    let words = &screen.text.history;
    let since = Plain::line(report.since.unwrap_or(first).to_string());
    let mut text = titled(&report.title, &(words.total)(report.minutes, report.days, &since), screen);
    block(&mut text, weeks(report, screen));
    if let Some(earlier) = report.earlier {
        let command = unbroken(&screen.command(&format!("stats --since {}", earlier.since)));
        said_below(&mut text, &(words.earlier)(earlier.weeks, &command), screen);
    }
    let lately = screen.paint(Tint::Heading, &(words.lately)(report.days_of_last_30));
    block(&mut text, [format!(" {lately}")].into_iter().chain(calendar(&report.calendar, screen)));
    block(&mut text, stages(report, screen));
    let entries = entries(report, screen);
    if !entries.is_empty() {
        text.push('\n');
    }
    let room = entries.iter().map(|(label, _)| width(label)).max().unwrap_or(0).max(8) + 3;
    for (label, entry) in entries {
        labelled(&mut text, screen, label, &entry, room);
    }
    end(text, report, screen)
}

/// What is said where nothing was studied.
fn empty(report: &Stats<'_>, screen: &Screen) -> String {
    let words = &screen.text.history;
    let command = |command: &str| unbroken(&screen.command(command));
    let said = match report.since {
        _ if !report.any => (words.empty)(&command("start"), &command("study 45m")),
        Some(since) => (words.nothing_since)(&Plain::line(since.to_string()), &command("stats")),
        None => (words.only_elsewhere)(&command("start")),
    };
    end(format!(" {}\n", screen.fold(&said, 1).join("\n ")), report, screen)
}

fn end(mut text: String, report: &Stats<'_>, screen: &Screen) -> String {
    let next = next_step(report.next.as_ref(), 1, screen);
    if !next.is_empty() {
        text.push('\n');
        text.push_str(&next);
    }
    text
}

/// Lines behind an empty one.
fn block(text: &mut String, lines: impl IntoIterator<Item = String>) {
    text.push('\n');
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
}

fn weeks(report: &Stats<'_>, screen: &Screen) -> Vec<String> {
    let words = &screen.text.history;
    let column = |heading: &str, right, drop| Column { heading: heading.to_owned(), right, whole: true, drop };
    let columns = [
        column(words.week, false, 0),
        column(words.days, true, 1),
        column(words.hours, true, 0),
        column("", false, 2),
        column(words.topics, true, 0),
        column("", false, 3),
    ];
    let most_minutes = report.weeks.iter().map(|week| week.minutes).max().unwrap_or(0);
    let most_done = report.weeks.iter().map(|week| week.done).max().unwrap_or(0);
    let row = |week: &Week| {
        let hours = bar(week.minutes as usize, most_minutes as usize, BARS.0, screen);
        // A mark a topic, where there is room.
        let topics = bar(week.done, most_done.max(BARS.1), BARS.1, screen);
        vec![
            week.monday.to_string().into(),
            week.days.to_string().into(),
            clock(week.minutes).into(),
            Cell::tinted(hours, Some(Tint::Underway)),
            week.done.to_string().into(),
            Cell::tinted(topics, Some(Tint::Done)),
        ]
    };
    lines(screen, &columns, report.weeks.iter().map(row).collect())
}

/// A bar of a part of the most; empty only where there is nothing.
fn bar(part: usize, most: usize, cells: usize, screen: &Screen) -> String {
    let filled = (part * cells).div_ceil(most.max(1));
    (if screen.ascii { "#" } else { "▰" }).repeat(filled)
}

/// Hours and minutes, so that they align: `4:05`.
fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn stages(report: &Stats<'_>, screen: &Screen) -> Vec<String> {
    let (words, of_status) = (&screen.text.history, &screen.text.overview);
    let column = |heading: &str, right, drop| Column { heading: heading.to_owned(), right, whole: false, drop };
    let columns = [
        column("#", true, 0),
        column(of_status.stage, false, 0),
        column(words.hours, true, 0),
        column(if report.has_hours { of_status.hours } else { "" }, true, 2),
        column(of_status.done, true, 0),
        column(of_status.proven, true, 1),
    ];
    lines(screen, &columns, report.stages.iter().map(|stage| stage_row(report, stage)).collect())
}

/// A stage's numbers; beside what was done in all stands the whole, beside what was done since a day nothing.
fn stage_row(report: &Stats<'_>, stage: &StageStats<'_>) -> Vec<Cell> {
    let hours = |minutes: u32| (minutes + 30) / 60;
    let of = |part: String, whole: Option<String>| whole.map_or(part.clone(), |whole| format!("{part}/{whole}"));
    let whole = stage.whole.filter(|_| report.since.is_none());
    let estimate = of(
        hours(stage.done_estimate_minutes).to_string(),
        whole.map(|whole| hours(whole.estimate_minutes).to_string()),
    );
    vec![
        stage.number.map(|number| number.to_string()).unwrap_or_default().into(),
        stage.title.to_string().into(),
        clock(stage.minutes).into(),
        if report.has_hours && stage.number.is_some() { estimate } else { String::new() }.into(),
        of(stage.done.to_string(), whole.map(|whole| whole.topics.to_string())).into(),
        stage.proven.to_string().into(),
    ]
}

/// Pace, being stuck, and what helped, as label and entry.
fn entries<'a>(report: &Stats<'_>, screen: &Screen) -> Vec<(&'a str, String)> {
    let words = &screen.text.history;
    let stuck = &report.stuck;
    let mut entries = Vec::new();
    if let Some(pace) = report.pace {
        entries.push((words.pace_label, (words.pace)(pace.topics, pace.minutes, pace.estimate_minutes)));
    }
    if stuck.times > 0 {
        let said = (words.stuck)(stuck.times, stuck.unstuck, stuck.median_minutes.map(whole));
        entries.push((words.stuck_label, said));
    }
    let foundations = stuck.foundations.iter().map(|by| (words.foundation)(&by.topic, by.times));
    let resources = stuck.resources.iter().map(|by| resource(by, screen));
    for (n, helped) in foundations.chain(resources).enumerate() {
        entries.push((if n == 0 { words.helped_label } else { "" }, helped));
    }
    entries
}

fn resource(by: &HelpedBy<'_>, screen: &Screen) -> String {
    let url = by.url.clone().unwrap_or_default();
    let resource = if by.title.is_empty() { &url } else { &by.title };
    (screen.text.history.resource)(resource, &by.topic, by.times)
}
