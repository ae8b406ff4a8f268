//! What is said after something was recorded.

use super::method;
use super::words::{device, mark, names, next_step, one_line, status_word, whole};
use super::{Screen, Tint, said_below, unbroken, width};
use crate::engine::status::Status;
use crate::plain::Plain;
use crate::report::{ChangeRow, Outcome};

/// At most so many topics are said one by one; of an undo, which names them before and after, fewer.
const MOST: usize = 12;
const MOST_UNDONE: usize = 3;

/// At most so many ready topics are named.
const MOST_READY: usize = 5;

/// Lays out what changed.
pub fn outcome(report: &Outcome<'_>, screen: &Screen) -> String {
    let words = &screen.text.outcome;
    let mut text = String::new();
    if let Some(undo) = &report.undo {
        let said = if report.redo { words.redid } else { words.undid };
        text.push_str(&format!(" {}\n", said(undo)));
    }
    for undone in &report.undone {
        for line in super::log::said(undone, screen, MOST_UNDONE) {
            said_below(&mut text, &line, screen);
        }
    }
    if report.undo.is_none() {
        method::said(&mut text, report, screen);
    }
    changes(&mut text, report, screen);
    for line in remarks(report, screen) {
        said_below(&mut text, &line, screen);
    }
    if report.stuck.is_some() {
        method::look_up(&mut text, report, screen);
        return text;
    }
    practice(&mut text, report, screen);
    next(&mut text, report, screen);
    text
}

fn changes(text: &mut String, report: &Outcome<'_>, screen: &Screen) {
    let words = &screen.text.outcome;
    // What an undo took off a topic besides its status was said in naming the act.
    let told = |change: &&ChangeRow<'_>| {
        (report.undone.is_empty() || change.from != change.to) && (!method::tells(report, change) || change.minutes > 0)
    };
    let shown: Vec<&ChangeRow<'_>> = report.changes.iter().filter(told).collect();
    let most = if report.undone.is_empty() { MOST } else { MOST_UNDONE };
    for (n, change) in shown.iter().take(most).enumerate() {
        let moved = change.from != change.to && !method::tells(report, change);
        for (m, said) in said(change, moved, report.undo.is_some(), screen).into_iter().enumerate() {
            let sign = if m == 0 && moved { mark(change.to, false, screen) } else { "" };
            let line = format!(" {}{said}", if sign.is_empty() { "  ".to_owned() } else { format!("{sign} ") });
            let stage =
                report.stage.as_ref().filter(|_| n == 0 && m == 0 && !change.foundation).map(|stage| {
                    (words.stage)(&stage.title, stage.tally.done, stage.tally.topics, stage.tally.percent)
                });
            let tint = if change.to == Status::Done { Tint::Done } else { Tint::Heading };
            let painted = if m == 0 { screen.paint(tint, &line) } else { line.clone() };
            match stage {
                Some(stage) if width(&line) + width(&stage) + 4 <= screen.columns() => {
                    text.push_str(&format!("{painted}    {stage}\n"));
                }
                Some(stage) => text.push_str(&format!("{painted}\n   {}\n", screen.fold(&stage, 3).join("\n   "))),
                None => text.push_str(&format!("{painted}\n")),
            }
        }
    }
    if shown.len() > most {
        text.push_str(&format!("   {}\n", (words.more)(shown.len() - most)));
    }
    if let Some(name) = &report.named {
        text.push_str(&format!("   {}\n", (words.named)(name)));
        if let Some(before) = &report.name_moved {
            said_below(text, &(words.name_moved)(name, &device(before, screen.text)), screen);
        }
    } else if report.changes.is_empty() && report.undone.is_empty() && text.is_empty() {
        let timer = match (&report.running, &report.begun) {
            (Some(topic), _) => (words.started)(topic),
            (None, Some(topic)) => (screen.text.home.goes_on)(topic),
            (None, None) => words.stopped.to_owned(),
        };
        text.push_str(&format!("   {timer}\n"));
    }
}

/// What changed on one topic: its status first, if that is to be told, then what was added; `again` where
/// an undo or a redo brought it back.
fn said(change: &ChangeRow<'_>, moved: bool, again: bool, screen: &Screen) -> Vec<String> {
    let words = &screen.text.outcome;
    let topic = &change.topic;
    let mut said = Vec::new();
    if moved {
        said.push(match change.to {
            status if again => (words.again)(topic, &Plain::line(status_word(status, screen.text))),
            Status::Pending if change.foundation => (words.shelved)(topic),
            Status::Pending => (words.pending)(topic),
            Status::Learning => (words.learning)(topic),
            Status::Stuck => (words.stuck)(topic),
            Status::Parked => (words.parked)(topic),
            Status::Done if change.proven => (words.proven)(topic),
            Status::Done => (words.done)(topic),
            Status::Skipped => (words.skipped)(topic),
        });
    }
    let moved_with_evidence = change.from != change.to && change.proven;
    if change.evidence > 0 && !moved_with_evidence {
        said.push((words.evidence)(topic, whole(change.evidence)));
    }
    if change.minutes > 0 {
        said.push((words.minutes)(topic, whole(change.minutes)));
    }
    if change.notes > 0 {
        said.push((words.notes)(topic, whole(change.notes)));
    }
    if said.is_empty() {
        said.push((words.settled)(topic, &Plain::line(status_word(change.to, screen.text))));
    }
    said
}

fn remarks(report: &Outcome<'_>, screen: &Screen) -> Vec<String> {
    let words = &screen.text.outcome;
    let mut lines = Vec::new();
    lines.extend(report.day.map(|day| (words.on_day)(&Plain::line(day.to_string()))));
    lines.extend(report.still.iter().take(MOST_UNDONE).map(|still| {
        let status = Plain::line(status_word(still.status, screen.text));
        (words.still)(&still.topic, &status, &device(&still.device, screen.text))
    }));
    lines.extend(report.off_path.as_ref().map(|topic| {
        let park = unbroken(&screen.command(&format!("park {topic}")));
        (words.off_path)(topic, report.counted, &park)
    }));
    lines.extend(report.took.map(|took| (words.took)(took.taken, took.left, &unbroken(&screen.command("undo")))));
    lines.extend(report.evidence_to_each.map(words.evidence_to_each));
    if !report.open_before.is_empty() {
        lines.push((words.open_before)(&names(&report.open_before)));
    }
    let not_believed = report.not_believed.as_ref();
    lines.extend(
        not_believed
            .map(|(topic, minutes, began)| (words.not_believed)(topic, whole(*minutes), &screen.study(topic, *began))),
    );
    lines.extend(report.runs_on.as_ref().map(|(topic, minutes)| (words.runs_on)(topic, whole(*minutes))));
    lines.extend(report.ended.as_ref().map(|topic| (words.timer_ended)(topic)));
    lines.extend(report.serves.as_ref().map(|question| method::serves(question, screen)));
    lines.extend(method::was(report, screen));
    lines.extend(report.open_question.as_ref().map(|row| method::still_open(row, screen)));
    lines.extend(report.stays_done.as_ref().map(|topic| (words.stays_done)(topic)));
    lines.extend(report.elsewhere.as_ref().map(|(topic, minutes)| (words.minutes)(topic, u32::from(*minutes))));
    lines.extend(report.under_a_minute.as_ref().map(|topic| (words.under_a_minute)(topic)));
    let until = report.parked.as_ref().and_then(|row| row.until.filter(|_| !row.back));
    lines.extend(until.map(|until| (words.comes_back)(&Plain::line(until.to_string()))));
    lines.extend(method::rests(report, screen));
    for (n, closed) in report.closed_questions.iter().enumerate() {
        lines.push((words.closed)(&closed.topic, &one_line(&closed.question)));
        if report.closed_questions.get(n + 1).is_none_or(|next| next.topic != closed.topic) {
            let note = unbroken(&screen.command(&format!("note {} -m \"…\"", closed.topic)));
            lines.push((words.keep)(&note));
        }
    }
    if report.hidden > 0 {
        lines.push((words.hidden)(report.hidden, &unbroken(&screen.command("redo"))));
    }
    if !report.brought_back.is_empty() && report.undo.is_none() {
        lines.push((words.brought_back)(&names(&report.brought_back)));
    }
    if !report.now_ready.is_empty() {
        let mut ready = names(&report.now_ready);
        let more = ready.len().saturating_sub(MOST_READY);
        ready.truncate(MOST_READY);
        lines.push((words.now_ready)(&ready, more));
    }
    lines
}

fn practice(text: &mut String, report: &Outcome<'_>, screen: &Screen) {
    let Some(practice) = report.practice.as_ref().filter(|practice| !practice.is_empty()) else { return };
    let said = (screen.text.outcome.practice)(practice);
    for line in screen.fold(&said, 3) {
        text.push_str(&format!("   {line}\n"));
    }
}

fn next(text: &mut String, report: &Outcome<'_>, screen: &Screen) {
    match (&report.practice_of, &report.practice) {
        (Some(_), Some(_)) if screen.next && (report.serves.is_some() || report.open_question.is_some()) => {
            method::when_clear(text, screen);
        }
        (Some(topic), Some(_)) if screen.next && (report.running.as_ref() == Some(topic) || report.begun.is_some()) => {
            let done = screen.command(&format!("done {topic} --did"));
            text.push_str(&format!("   {}\n", (screen.text.outcome.practice_done)(&done)));
        }
        _ => text.push_str(&next_step(report.next.as_ref(), 3, screen)),
    }
}
