//! The screen of `log`.

use super::words::{grade_word, next_step, one_line, status_word};
use super::{Screen, Tint, said_below, unbroken, width};
use crate::plain::Plain;
use crate::report::{Entry, Log, LogRow};

/// At most so many topics of one act are told.
const MOST: usize = 5;

/// Lays out events, newest first, under their days.
pub fn log(report: &Log<'_>, screen: &Screen) -> String {
    if report.events.is_empty() {
        let words = &screen.text.log;
        let empty = || (words.empty)(&unbroken(&screen.command("next")));
        let said = match report.elsewhere {
            _ if !report.any => empty(),
            0 => words.nothing.to_owned(),
            elsewhere => (words.only_elsewhere)(elsewhere),
        };
        return format!(" {}\n", screen.fold(&said, 1).join("\n "));
    }
    let ids = report.events.iter().map(|row| width(&row.id)).max().unwrap_or(0);
    let mut text = String::new();
    let mut day = None;
    for row in &report.events {
        let time = row.at.split_once('T').map_or("", |(_, time)| time);
        if day.replace(row.recorded_on) != Some(row.recorded_on) {
            text.push_str(&format!(" {}\n", screen.paint(Tint::Heading, &row.recorded_on.to_string())));
        }
        let id = format!("{}{}", " ".repeat(ids.saturating_sub(width(&row.id))), row.id);
        let indent = " ".repeat(3 + ids + 2 + 5 + 2);
        let taken_back = |said: String| if row.live { said } else { (screen.text.log.taken_back)(&said) };
        let said = said(row, screen, MOST).into_iter().map(taken_back);
        for (n, said) in said.flat_map(|said| screen.fold(&said, indent.len())).enumerate() {
            let said = if row.live { said } else { screen.paint(Tint::Faint, &said) };
            let line = if n == 0 { format!("   {id}  {time}  {said}") } else { format!("{indent}{said}") };
            text.push_str(&line);
            text.push('\n');
        }
    }
    if report.earlier > 0 {
        let most = report.events.len() + report.earlier;
        for line in screen.fold(&(screen.text.log.earlier)(report.earlier, most), 3) {
            text.push_str(&format!("   {line}\n"));
        }
    }
    if report.elsewhere > 0 {
        said_below(&mut text, &(screen.text.log.elsewhere)(report.elsewhere), screen);
    }
    let next = next_step(report.next.as_ref(), 1, screen);
    if !next.is_empty() {
        text.push('\n');
        text.push_str(&next);
    }
    text
}

/// What an event says, in a line.
pub fn act(row: &LogRow<'_>, screen: &Screen) -> String {
    (screen.text.word.list)(&said(row, screen, 1))
}

/// The same below a heading, as part of another screen; nothing where there is nothing to tell.
pub fn history(report: &Log<'_>, screen: &Screen) -> String {
    if report.events.is_empty() {
        return String::new();
    }
    format!("\n {}\n{}", screen.paint(Tint::Heading, screen.text.tui.history), log(report, screen))
}

/// What an event says, a line a topic, of the first topics.
pub(super) fn said(row: &LogRow<'_>, screen: &Screen, most: usize) -> Vec<String> {
    let words = &screen.text.log;
    let mut lines: Vec<String> = row.entries.iter().take(most).map(|entry| entry_line(entry, screen)).collect();
    if row.entries.len() > most {
        lines.push((words.more)(row.entries.len() - most));
    }
    lines.extend(row.terms.iter().map(|term| (words.term)(&term.word, &one_line(&term.meaning))));
    lines.extend(row.from.as_ref().map(|from| (words.from)(from)));
    lines.extend(row.named.as_ref().map(|name| (words.named)(&Plain::line(name.as_str().to_owned()))));
    if !row.redoes.is_empty() {
        lines.push((words.redo_of)(&row.redoes.iter().map(ToString::to_string).collect::<Vec<_>>()));
    } else if !row.undoes.is_empty() {
        lines.push((words.undo_of)(&row.undoes.iter().map(ToString::to_string).collect::<Vec<_>>()));
    }
    if lines.is_empty() && row.stopped {
        lines.push(screen.text.outcome.stopped.to_owned());
    }
    if lines.is_empty() {
        lines.push(row.event.to_string());
    }
    lines
}

fn entry_line(entry: &Entry<'_>, screen: &Screen) -> String {
    let words = &screen.text.log;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(entry.status.map(|status| status_word(status, screen.text).to_owned()));
    parts.extend(entry.added.as_ref().map(|title| (words.added)(&one_line(title))));
    if entry.timer {
        parts.push(words.started.to_owned());
    }
    parts.extend(entry.serves.as_ref().map(|topic| (words.serves)(topic)));
    parts.extend(entry.minutes.map(|minutes| (screen.text.word.duration)(u32::from(minutes))));
    parts.extend(entry.day.map(|day| (words.on_day)(&Plain::line(day.to_string()))));
    let line = |text: &Plain<'_>| Plain::line(text.as_str().to_owned());
    parts.extend(entry.evidence.iter().map(|text| (words.evidence)(&line(text))));
    parts.extend(entry.question.as_ref().map(|question| (words.question)(&line(question))));
    parts.extend(entry.on.as_ref().map(|on| (words.on)(on)));
    parts.extend(entry.answer.as_ref().map(|answer| (words.answer)(&line(answer))));
    parts.extend(entry.helped.as_ref().map(|address| (words.helped)(address)));
    parts.extend(entry.review.map(|grade| (words.review)(&Plain::line(grade_word(grade, screen.text)))));
    parts.extend(entry.notes.iter().map(|note| (screen.text.word.quoted)(&line(note))));
    (words.entry)(&entry.topic, &parts)
}
