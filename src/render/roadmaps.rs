//! The screens of `use`: all roadmaps, and what became of one.

use super::table::{Cell, Column, lines};
use super::words::{day, next_step, one_line, status_word};
use super::{Screen, Tint, labelled, said_below};
use crate::plain::Plain;
use crate::report::{Changes, GoneRow, NextStep, RoadmapRow, Roadmaps, Switched};

/// At most so many topics of a kind are named.
const MOST: usize = 20;

/// Lays out all roadmaps, a line each.
pub fn roadmaps(report: &Roadmaps, screen: &Screen) -> String {
    let words = &screen.text.roadmaps;
    let column = |heading: &str, right, whole| Column { heading: heading.to_owned(), right, whole, drop: 0 };
    let columns = [
        column(words.roadmap, false, true),
        column(words.title, false, false),
        column(words.done, true, true),
        column("", true, true),
    ];
    let mark = if screen.ascii { " <" } else { " ◂" };
    let row = |row: &RoadmapRow| {
        let tint = row.in_use.then_some(Tint::Heading);
        let id = format!("{}{}", row.id, if row.in_use { mark } else { "" });
        let title = if row.total.is_some() { row.title.to_string() } else { words.unreadable.to_owned() };
        let done = row.total.map_or_else(String::new, |total| format!("{}/{}", total.done, total.topics));
        let share = row.total.and_then(|total| total.percent).map_or_else(String::new, |share| format!("{share}%"));
        [id, title, done, share].map(|text| Cell::tinted(text, tint)).into()
    };
    let rows = report.roadmaps.iter().map(row).collect();
    let mut text = lines(screen, &columns, rows).join("\n");
    text.push('\n');
    for trouble in report.roadmaps.iter().filter_map(|row| row.trouble.as_ref()) {
        said_below(&mut text, trouble, screen);
    }
    if screen.next {
        text.push_str(&format!("\n {}\n", (words.to_switch)(&screen.command("use ID"))));
    }
    text
}

/// Lays out that a roadmap was begun, and on a terminal what to do with it.
pub fn begun(path: &Plain<'_>, screen: &Screen) -> String {
    let words = &screen.text.roadmaps;
    let mut text = String::new();
    said_below(&mut text, &(words.begun)(path), screen);
    if screen.next {
        let [check, take] = ["check", "use"].map(|verb| screen.line(&[verb, path]));
        text.push_str(&format!("   {}\n", (screen.text.outcome.next)(&Plain::line((words.begun_next)(&check, &take)))));
    }
    text
}

/// Lays out the roadmap that was taken into use, and what became of it since.
pub fn switched(report: &Switched<'_>, next: Option<&NextStep<'_>>, screen: &Screen) -> String {
    let words = &screen.text.roadmaps;
    let RoadmapRow { id, title, total, .. } = &report.roadmap;
    let total = total.unwrap_or_default();
    let mut text = String::new();
    for line in screen.fold(&(words.switched)(id, title, total.done, total.topics), 1) {
        text.push_str(&format!(" {line}\n"));
    }
    if let Some(before) = &report.before {
        said_below(&mut text, &(words.before_kept)(before), screen);
    }
    if !report.changes.is_empty() {
        text.push('\n');
        text.push_str(&changes(&report.changes, screen));
    }
    text.push_str(&next_step(next, 3, screen));
    text
}

/// Lays out what became of a roadmap.
pub fn changes(report: &Changes<'_>, screen: &Screen) -> String {
    let words = &screen.text.roadmaps;
    let since = report.since.map(|since| day(since, screen));
    let mut text = String::new();
    for line in screen.fold(&(words.since)(&report.id, since.as_ref()), 1) {
        text.push_str(&format!(" {line}\n"));
    }
    if report.since.is_some() || report.kept > 0 || !report.is_empty() {
        text.push('\n');
    }
    let renamed = report.renamed.iter().map(|row| (words.now_called)(&row.from, &row.to));
    let new = report.new.iter().map(|row| (words.titled)(&row.id, &row.title));
    if report.kept > 0 || report.since.is_some() {
        labelled_rows(&mut text, screen, words.kept, [(words.topics)(report.kept)].into_iter());
    }
    labelled_rows(&mut text, screen, words.renamed, renamed);
    labelled_rows(&mut text, screen, words.gone, report.gone.iter().map(|row| gone(row, screen)));
    labelled_rows(&mut text, screen, words.new, new);
    if report.gone.iter().any(|row| recorded(row, screen).is_some()) {
        said_below(&mut text, words.gone_hint, screen);
    }
    text
}

/// Rows behind a label, the first beside it; of very many the first.
fn labelled_rows(text: &mut String, screen: &Screen, label: &str, rows: impl ExactSizeIterator<Item = String>) {
    let n_rows = rows.len();
    let mut label = label;
    for row in rows.take(MOST) {
        labelled(text, screen, label, &row, 11);
        label = "";
    }
    if n_rows > MOST {
        labelled(text, screen, "", &(screen.text.fault.more)(n_rows - MOST), 11);
    }
}

fn gone(row: &GoneRow<'_>, screen: &Screen) -> String {
    let words = &screen.text.roadmaps;
    let name = if row.title.is_empty() { row.id.to_string() } else { (words.titled)(&row.id, &row.title) };
    let said = recorded(row, screen).unwrap_or_else(|| words.nothing_recorded.to_owned());
    format!("{name}{}{said}", screen.text.word.colon)
}

/// What was recorded on a topic that is gone, if anything was.
fn recorded(row: &GoneRow<'_>, screen: &Screen) -> Option<String> {
    let words = &screen.text.roadmaps;
    let mut said = Vec::new();
    if row.status != crate::engine::status::Status::Pending {
        let day = row.done_on.map(|on| Plain::line(on.to_string()));
        said.push((words.status_on)(status_word(row.status, screen.text), day.as_ref()));
    }
    if row.minutes > 0 {
        said.push((screen.text.word.duration)(row.minutes));
    }
    said.extend(row.evidence.iter().map(|text| one_line(text).to_string()));
    if !row.notes.is_empty() {
        said.push((words.notes)(row.notes.len()));
    }
    (!said.is_empty()).then(|| (screen.text.word.list)(&said))
}
