//! The screen of `status`.

use super::table::{Cell, Column, lines};
use super::words::{day, device, names, often, reason, returns, short, status_word, whole};
use super::{Screen, Tint, labelled, padded, titled, unbroken, width};
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::report::{Contest, Overview, StageRow, Tally};

/// Cells of a bar.
const BAR: usize = 12;

/// At most so many topics that devices disagree on: no other screen shows them.
const MOST_CONTESTS: usize = 20;

/// At most so many entries under one label.
const MOST: usize = 3;

/// Lays out the overview.
pub fn overview(report: &Overview<'_>, screen: &Screen) -> String {
    let mut text = heading(report, screen);
    text.push('\n');
    for line in table(report, screen) {
        text.push_str(&line);
        text.push('\n');
    }
    let block = entries(report, screen);
    if !block.is_empty() {
        text.push('\n');
    }
    let room = block.iter().map(|(label, _)| width(label)).max().unwrap_or(0).max(8) + 3;
    for (label, entry) in block {
        labelled(&mut text, screen, &label, &entry, room);
    }
    if screen.next {
        text.push('\n');
        next(&mut text, report, screen, room);
    }
    text
}

/// The likely next command and its reason, and what the timer runs on, alone.
pub fn overview_next(report: &Overview<'_>, screen: &Screen) -> String {
    let (mut text, words) = (String::new(), &screen.text.overview);
    let timers = timers(report, screen);
    let timer_room = if timers.is_empty() { 0 } else { width(words.running_label) };
    let room = width(words.next_label).max(timer_room) + 3;
    next(&mut text, report, screen, room);
    for timer in &timers {
        labelled(&mut text, screen, words.running_label, timer, room);
    }
    text
}

/// What of the whole is done, in one line.
pub fn total(report: &Overview<'_>, screen: &Screen) -> String {
    let tally = &report.total;
    (screen.text.overview.total)(tally.done, tally.topics, tally.own, tally.percent, report.spent_minutes)
}

/// What is said where nothing was recorded yet.
pub fn greeting(report: &Overview<'_>, folder: &Plain<'_>, screen: &Screen) -> String {
    let help = screen.command("help");
    let first = report.next.as_ref().map_or(&help, |next| &next.command);
    let set_lang = unbroken(&screen.command("config set lang"));
    let lines = (screen.text.overview.greeting)(folder, &set_lang, &unbroken(first), screen.ascii);
    let folded = lines.iter().flat_map(|line| screen.fold(line, 1)).map(|line| format!(" {line}\n"));
    folded.chain(["\n".to_owned()]).collect()
}

fn heading(report: &Overview<'_>, screen: &Screen) -> String {
    titled(&report.title, &total(report, screen), screen)
}

fn table(report: &Overview<'_>, screen: &Screen) -> Vec<String> {
    let words = &screen.text.overview;
    let column = |heading: &str, right, drop| Column { heading: heading.to_owned(), right, whole: false, drop };
    let columns = [
        column("#", true, 0),
        column(words.stage, false, 0),
        column(words.progress, false, 2),
        column(words.done, true, 0),
        column(words.proven, true, 3),
        column(if report.has_hours { words.hours } else { "" }, true, 4),
    ];
    let mut rows: Vec<Vec<Cell>> = report.stages.iter().map(|stage| row(report, stage, screen)).collect();
    if let Some(shelf) = &report.shelf {
        let taken = (words.shelf)(shelf.taken_down, shelf.finished);
        let cells =
            [String::new(), shelf.title.to_string(), String::new(), String::new(), String::new(), String::new()];
        rows.push(cells.into_iter().map(Cell::from).collect());
        let mut lines = lines(screen, &columns, rows);
        if let Some(last) = lines.last_mut() {
            // The shelf has no counts: what it has stands across their columns, where there is room.
            let at = lines_start(report, screen);
            let line = format!("{}{taken}", padded(last, at));
            *last = if width(&line) <= screen.columns() { line } else { format!("{last}\n    {taken}") };
        }
        return lines;
    }
    lines(screen, &columns, rows)
}

/// The column where the stages' progress begins.
fn lines_start(report: &Overview<'_>, screen: &Screen) -> usize {
    let titles = report.stages.iter().map(|stage| width(&title(stage, screen)));
    let shelf = report.shelf.iter().map(|shelf| width(&shelf.title));
    4 + titles.chain(shelf).chain([width(screen.text.overview.stage)]).max().unwrap_or(0) + 2
}

fn title(stage: &StageRow<'_>, screen: &Screen) -> String {
    let current = match (stage.current, screen.ascii) {
        (false, _) => "",
        (true, false) => " ◂",
        (true, true) => " <",
    };
    format!("{}{current}", stage.title)
}

fn row(report: &Overview<'_>, stage: &StageRow<'_>, screen: &Screen) -> Vec<Cell> {
    let tally = &stage.tally;
    let hours = |minutes: u32| (minutes + 30) / 60;
    let tint = (tally.topics > 0 && tally.done == tally.topics).then_some(Tint::Done);
    vec![
        stage.number.to_string().into(),
        title(stage, screen).into(),
        Cell::tinted(bar(tally, BAR, screen), tint),
        format!("{}/{}", tally.done, tally.topics).into(),
        tally.proven.to_string().into(),
        if report.has_hours {
            format!("{}/{}", hours(tally.done_estimate_minutes), hours(tally.estimate_minutes))
        } else {
            String::new()
        }
        .into(),
    ]
}

/// A bar of at least two cells.
pub fn bar(tally: &Tally, cells: usize, screen: &Screen) -> String {
    let filled = tally.share_of(cells);
    let (full, empty) = if screen.ascii { ("#", ".") } else { ("▰", "▱") };
    full.repeat(filled) + &empty.repeat(cells - filled)
}

/// The running timer, and whether it is believed.
fn timers(report: &Overview<'_>, screen: &Screen) -> Vec<String> {
    let words = &screen.text.overview;
    let timer = report.timer.iter().map(|timer| {
        let minutes = whole(timer.minutes);
        if timer.believed {
            (words.running)(&timer.topic, minutes)
        } else if timer.elsewhere {
            (words.forgotten_elsewhere)(&timer.topic, minutes, &unbroken(&screen.command("stop")))
        } else {
            (words.forgotten)(&timer.topic, minutes, &unbroken(&screen.study(&timer.topic, timer.since)))
        }
    });
    timer.collect()
}

/// What is underway, as label and entry; a label stands before its first entry alone.
fn entries(report: &Overview<'_>, screen: &Screen) -> Vec<(String, String)> {
    let words = &screen.text.overview;
    let mut block = Vec::new();
    let mut add = |label: &str, entries: Vec<String>, status: Option<Status>| {
        let more = entries.len().saturating_sub(MOST);
        let rest = (more > 0).then(|| {
            let only = status.map(|status| format!(" --status {}", status_word(status, screen.text)));
            (words.more)(more, &unbroken(&screen.command(&format!("list{}", only.unwrap_or_default()))))
        });
        let shown = entries.into_iter().take(MOST).chain(rest).enumerate();
        block.extend(shown.map(|(n, entry)| (if n == 0 { label.to_owned() } else { String::new() }, entry)));
    };
    add(words.running_label, timers(report, screen), None);
    let since = |date: Option<Date>| date.map(|date| day(date, screen)).unwrap_or_default();
    let learning = report.learning.iter().map(|row| {
        let serves = row.serves.clone().unwrap_or_default();
        (words.learning)(&row.topic, row.sessions, row.minutes, &since(row.since), &serves)
    });
    add(words.learning_label, learning.collect(), Some(Status::Learning));
    let stuck =
        report.stuck.iter().map(|row| (words.stuck)(&row.topic, &short(&row.question), row.long_looked_up.map(whole)));
    add(words.stuck_label, stuck.collect(), Some(Status::Stuck));
    let parked = report.parked.iter().map(|row| (screen.text.log.entry)(&row.topic, &[returns(row, screen)]));
    add(words.parked_label, parked.collect(), Some(Status::Parked));
    if !report.review.is_empty() {
        let review = (words.review)(&names(&report.review), &unbroken(&screen.command("review")));
        add(words.review_label, vec![review], None);
    }
    if !report.words.is_empty() {
        let shown = &report.words[..report.words.len().min(MOST)];
        let more = report.words.len() - shown.len();
        let said = (words.words)(&names(shown), more, &unbroken(&screen.command("term")));
        add(words.words_label, vec![said], None);
    }
    let contests = report.contested.iter().map(|row| contested(row, screen));
    let contests: Vec<String> = contests.collect();
    let more = contests.len().saturating_sub(MOST_CONTESTS);
    let rest = (more > 0).then(|| (screen.text.outcome.more)(more));
    for (n, contest) in contests.into_iter().take(MOST_CONTESTS).chain(rest).enumerate() {
        add(if n == 0 { words.contested_label } else { "" }, vec![contest], None);
    }
    if let Some(sync) = report.sync {
        let (label, said) = if sync.sent { (words.synced_label, words.synced) } else { (words.kept_label, words.kept) };
        let said = said(sync.on.map(|_| sync.days), sync.not_sent, &unbroken(&screen.command("sync")));
        add(label, vec![said], None);
    }
    block
}

/// A topic that two devices disagree on.
pub(super) fn contested(row: &Contest<'_>, screen: &Screen) -> String {
    let status = |status| Plain::line(status_word(status, screen.text));
    let (by, other) = (device(&row.by, screen.text), device(&row.other, screen.text));
    (screen.text.overview.contested)(&row.topic, &status(row.status), &by, &status(row.other_status), &other)
}

fn next(text: &mut String, report: &Overview<'_>, screen: &Screen, room: usize) {
    let words = &screen.text.overview;
    match &report.next {
        None if report.total.is_finished() => {
            let finished = (screen.text.reason.finished)(&unbroken(&screen.command("export")));
            labelled(text, screen, words.next_label, &finished, room);
        }
        None => labelled(text, screen, words.next_label, screen.text.reason.nothing, room),
        Some(step) => {
            labelled(text, screen, words.next_label, &unbroken(&step.command), room);
            labelled(text, screen, "", &reason(&step.reason, screen), room);
            if let Some(said) = &step.often {
                labelled(text, screen, "", &often(said, screen), room);
            }
        }
    }
}
