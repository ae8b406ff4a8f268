//! The screen of `plan`.

use super::table::{Cell, Column, lines};
use super::words::mark;
use super::{Screen, labelled, listing, titled, unbroken, width};
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::report::{ByRow, ForecastRow, MeasureRow, PaceRow, Plan, PlanTopic};

/// Lays out a plan: the topics by the weeks in which they begin, then what it comes to.
pub fn plan(report: &Plan<'_>, screen: &Screen) -> String {
    let words = &screen.text.plan;
    if report.topics == 0 {
        let said = match &report.scope {
            Some(scope) => (words.nothing_left_of)(scope),
            None => words.nothing_left.to_owned(),
        };
        return format!(" {}\n", screen.fold(&said, 1).join("\n "));
    }
    let mut text = heading(report, screen);
    text.push('\n');
    for line in table(report, screen) {
        text.push_str(&line);
        text.push('\n');
    }
    text.push('\n');
    let mut block = entries(report, screen);
    if let Some(next) = report.next.as_ref().filter(|_| screen.next) {
        block.push((screen.text.overview.next_label, unbroken(next).to_string()));
    }
    let room = block.iter().map(|(label, _)| width(label)).max().unwrap_or(0) + 3;
    for (label, entry) in block {
        labelled(&mut text, screen, label, &entry, room);
    }
    text
}

fn heading(report: &Plan<'_>, screen: &Screen) -> String {
    let words = &screen.text.plan;
    let title = match &report.scope {
        Some(scope) => (words.towards)(scope, &report.title),
        None => report.title.to_string(),
    };
    let time = time(report.minutes, screen);
    let left = (words.left)(report.topics, Some(time.as_str()).filter(|_| report.minutes > 0));
    titled(&title, &left, screen)
}

fn table(report: &Plan<'_>, screen: &Screen) -> Vec<String> {
    let words = &screen.text.plan;
    let column = |heading: &str, right, drop| Column { heading: heading.to_owned(), right, whole: false, drop };
    let weeks = if report.pace.is_some() { words.week } else { "" };
    let hours = if report.minutes > 0 { words.hours } else { "" };
    let columns = [
        Column { whole: true, ..column(weeks, false, 0) },
        column("", false, 0),
        Column { whole: true, ..column(words.topic, false, 0) },
        column(words.title, false, 2),
        column(hours, true, 3),
    ];
    let rows = report.weeks.iter().flat_map(|week| {
        let monday = |n: usize| week.monday.filter(|_| n == 0).map(|day| day.to_string()).unwrap_or_default();
        week.topics.iter().enumerate().map(move |(n, topic)| row(monday(n), topic, screen))
    });
    lines(screen, &columns, rows.collect())
}

fn row(monday: String, topic: &PlanTopic<'_>, screen: &Screen) -> Vec<Cell> {
    let tint = listing::tint(topic.row.status);
    let hours = if topic.left_minutes > 0 { time(u64::from(topic.left_minutes), screen) } else { String::new() };
    vec![
        monday.into(),
        Cell::tinted(mark(topic.row.status, false, screen).to_owned(), tint),
        Cell::tinted(topic.row.id.to_string(), tint),
        listing::title(&topic.row, screen).into(),
        hours.into(),
    ]
}

/// What the plan comes to, as label and entry.
fn entries(report: &Plan<'_>, screen: &Screen) -> Vec<(&'static str, String)> {
    let words = &screen.text.plan;
    let mut block = Vec::new();
    if let Some(own) = &report.own {
        block.push((words.pace_label, (words.own)(&pace(&own.pace, screen), own.weeks, own.takes_percent)));
    }
    // At the pace that a day takes, it ends on that day.
    let at = report.pace.filter(|at| report.by.is_none_or(|by| by.pace != *at));
    if let Some((ends, at)) = report.ends.zip(at) {
        let weeks = (ends - screen.today).get_days() / 7 + 1;
        let weeks = usize::try_from(weeks).unwrap_or(0);
        block.push((words.ends_label, (words.ends)(&shown(ends), weeks, &pace(&at, screen))));
    }
    block.extend(report.by.iter().map(|row| (words.by_label, by(row, report, screen))));
    block.extend(report.forecast.iter().map(|row| (words.forecast_label, forecast(row, screen))));
    let mut notes = Vec::new();
    if report.pace.is_none() {
        let command = unbroken(&screen.command(&hint(report)));
        notes.push(if report.is_unlaid { words.no_hours.to_owned() } else { (words.lay)(&command) });
    }
    if let Some(minutes) = report.counted_minutes.filter(|_| report.without_hours > 0) {
        notes.push((words.counted)(report.without_hours, &time(u64::from(minutes), screen)));
    }
    notes.extend(report.unreached.iter().map(|row| (words.unreached)(row.topics, &row.from)));
    if report.optional > 0 {
        notes.push((words.optional)(report.optional));
    }
    block.extend(notes.into_iter().enumerate().map(|(n, note)| (if n == 0 { words.note_label } else { "" }, note)));
    block
}

/// The command that lays the same plan over weeks.
fn hint(report: &Plan<'_>) -> String {
    let scope = report.scope.as_ref().map_or_else(String::new, |scope| format!(" {scope}"));
    format!("plan{scope} --hours-per-week 5")
}

fn by(row: &ByRow, report: &Plan<'_>, screen: &Screen) -> String {
    let words = &screen.text.plan;
    let takes = match (row.pace.measure, row.days) {
        // Within a week, hours a week say little.
        (MeasureRow::Hours, 0..7) => (words.hours_until_then)(&time(row.minutes, screen)),
        _ => pace(&row.pace, screen),
    };
    let takes = (if row.possible { words.by } else { words.by_impossible })(&shown(row.date), &takes);
    let then = row.done_by_then.map(|then| (words.by_then)(then.topics, report.topics, &pace(&then.pace, screen)));
    [takes].into_iter().chain(then).collect::<Vec<_>>().join("\n")
}

fn forecast(row: &ForecastRow, screen: &Screen) -> String {
    let words = &screen.text.plan;
    match *row {
        ForecastRow::Range { earliest, latest: Some(latest), weeks } => {
            (words.between)(&shown(earliest), &shown(latest), weeks)
        }
        ForecastRow::Range { earliest, latest: None, weeks } => (words.not_before)(&shown(earliest), weeks),
        ForecastRow::Early { weeks, needs } => (words.early)(weeks, needs),
        ForecastRow::Idle { weeks } => (words.idle)(weeks),
        ForecastRow::Beyond { weeks } => (words.beyond)(weeks),
    }
}

fn pace(row: &PaceRow, screen: &Screen) -> String {
    let words = &screen.text.plan;
    let minutes = time(u64::from(row.minutes_a_week), screen);
    match (row.measure, row.topics_in_ten_weeks) {
        (MeasureRow::Topics, topics) => (words.topics_a_week)(topics.unwrap_or(0)),
        (MeasureRow::Hours, _) => (words.hours_a_week)(&minutes),
        (MeasureRow::Estimates, _) => (words.estimates_a_week)(&minutes),
    }
}

fn time(minutes: u64, screen: &Screen) -> String {
    (screen.text.word.duration)(u32::try_from(minutes).unwrap_or(u32::MAX))
}

fn shown(date: Date) -> Plain<'static> {
    Plain::line(date.to_string())
}
