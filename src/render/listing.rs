//! The screen of `list`.

use super::table::{Cell, Column, lines};
use super::words::{mark, names, next_step};
use super::{Screen, Tint, padded, width};
use crate::engine::status::Status;
use crate::report::{Listing, Row, Section};

/// What modules and topics stand behind.
const INDENT: &str = "  ";

/// Columns from which on a foundation's title and what it was needed for are both read, though cut.
const ROOM_FOR_BOTH: usize = 60;

/// Lays out topics under their modules.
pub fn listing(report: &Listing<'_>, screen: &Screen) -> String {
    if report.sections.is_empty() {
        return format!(" {}\n", screen.text.topic.nothing);
    }
    let rows: Vec<Vec<Cell>> =
        report.sections.iter().flat_map(|section| &section.topics).map(|topic| row(topic, screen)).collect();
    let column = |right, drop| Column { heading: String::new(), right, whole: false, drop };
    let id = Column { whole: true, ..column(false, 0) };
    // What a foundation was needed for matters as much as what it is called: both stay, and are cut, while there is
    // room for both.
    let needed = report.sections.iter().flat_map(|section| &section.topics).any(|topic| topic.needed > 0);
    let last = match needed {
        true if screen.width.is_none_or(|width| width >= ROOM_FOR_BOTH) => column(false, 0),
        true => column(false, 3),
        false => column(true, 3),
    };
    let columns = [column(false, 0), column(false, 2), id, column(false, 0), last];
    let inner = Screen { width: screen.width.map(|width| width.saturating_sub(INDENT.len())), ..screen.clone() };
    let mut rows = lines(&inner, &columns, rows).into_iter();
    let mut text = String::new();
    let mut stage = None;
    for section in &report.sections {
        if stage != Some(&section.stage) {
            stage = Some(&section.stage);
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&stage_line(section, screen));
        }
        if section.module.is_some() {
            text.push_str(&format!("{INDENT}{}\n", section.module_title));
        }
        for row in rows.by_ref().take(section.topics.len()) {
            text.push_str(INDENT);
            text.push_str(&row);
            text.push('\n');
        }
    }
    if screen.next {
        text.push('\n');
        for line in packed(&legend(screen), screen.columns().saturating_sub(2)) {
            text.push_str(&format!(" {}\n", screen.paint(Tint::Faint, &line)));
        }
        text.push('\n');
        text.push_str(&next_step(report.next.as_ref(), 1, screen));
    }
    text
}

/// Items in a row, two spaces apart, in as many lines of a width as they need.
fn packed(items: &[String], room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if width(line) + 2 + width(item) <= room => line.push_str(&format!("  {item}")),
            _ => lines.push(item.clone()),
        }
    }
    lines
}

/// What each mark means.
pub(super) fn legend(screen: &Screen) -> [String; 6] {
    let mark = |status, proven| mark(status, proven, screen);
    (screen.text.topic.legend)([
        mark(Status::Learning, false),
        mark(Status::Stuck, false),
        mark(Status::Parked, false),
        mark(Status::Done, false),
        mark(Status::Done, true),
        mark(Status::Skipped, false),
    ])
}

fn stage_line(section: &Section<'_>, screen: &Screen) -> String {
    let number = section.stage_number.map_or_else(String::new, |number| format!("{number} "));
    let title = format!("{number}{}", section.stage_title);
    let Some(tally) = &section.stage_tally else { return format!(" {}\n", screen.paint(Tint::Heading, &title)) };
    let percent = tally.percent.map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"));
    let count = format!("{}/{}  {percent:>4}", tally.done, tally.topics);
    let room = screen.columns().min(80).saturating_sub(width(&count) + 2);
    let painted = screen.paint(Tint::Heading, &title);
    match room.checked_sub(width(&title)) {
        Some(gap @ 2..) => format!(" {painted}{}{count}\n", padded("", gap)),
        _ => format!(" {painted}\n {count}\n"),
    }
}

/// A topic's title, marked where it is the learner's own.
pub(super) fn title(topic: &Row<'_>, screen: &Screen) -> String {
    if topic.own { (screen.text.topic.own)(&topic.title) } else { topic.title.as_str().to_owned() }
}

fn needed(topic: &Row<'_>, screen: &Screen) -> String {
    (screen.text.topic.needed_short)(topic.needed, &names(&topic.needed_for))
}

/// The colour of a topic's line.
pub(super) fn tint(status: Status) -> Option<Tint> {
    match status {
        Status::Done => Some(Tint::Done),
        Status::Learning => Some(Tint::Underway),
        Status::Stuck => Some(Tint::Stuck),
        Status::Skipped | Status::Parked => Some(Tint::Faint),
        Status::Pending => None,
    }
}

fn row(topic: &Row<'_>, screen: &Screen) -> Vec<Cell> {
    let tint = tint(topic.status);
    let hours =
        if topic.estimate_minutes > 0 { (screen.text.word.duration)(topic.estimate_minutes) } else { String::new() };
    vec![
        Cell::tinted(format!("{:<2}", mark(topic.status, topic.proven, screen)), tint),
        topic.number.as_str().to_owned().into(),
        Cell::tinted(topic.id.as_str().to_owned(), tint),
        title(topic, screen).into(),
        if topic.needed > 0 { needed(topic, screen) } else { hours }.into(),
    ]
}
