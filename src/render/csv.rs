//! The CSV exports, RFC 4180: one topic a row, or one event and topic a row.

use crate::engine::status::{Grade, Status};
use crate::report::{Entry, Export, Log, LogRow};

/// The names of the columns of topics.
const TOPICS: [&str; 13] = [
    "roadmap",
    "stage",
    "module",
    "number",
    "id",
    "title",
    "status",
    "proven",
    "done_on",
    "estimate_minutes",
    "spent_minutes",
    "evidence",
    "notes",
];

/// The names of the columns of events; what is private is empty where it was not asked for.
const EVENTS: [&str; 20] = [
    "event",
    "device",
    "at",
    "counts_on",
    "live",
    "topic",
    "status",
    "minutes",
    "timer",
    "evidence",
    "helped",
    "review",
    "added",
    "on",
    "terms",
    "from",
    "undoes",
    "note",
    "question",
    "answer",
];

/// What a spreadsheet would take for a formula at the beginning of a cell gets a `'` before it where safe
/// cells are asked for (OWASP, "CSV Injection", with the full-width signs that some take for the same).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Lays out topics as rows; several pieces of evidence or notes stand in one cell, a line each.
pub fn export(report: &Export<'_>, safe: bool) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for stage in &report.stages {
        for module in &stage.modules {
            for topic in &module.topics {
                let row = &topic.row;
                rows.push(vec![
                    report.roadmap.to_string(),
                    stage.id.to_string(),
                    cell(module.id.as_ref()),
                    row.number.to_string(),
                    row.id.to_string(),
                    row.title.to_string(),
                    row.status.word().to_owned(),
                    row.proven.to_string(),
                    cell(topic.done_on),
                    row.estimate_minutes.to_string(),
                    row.spent_minutes.to_string(),
                    lines(&topic.evidence),
                    lines(topic.notes.iter().map(|note| &note.text)),
                ]);
            }
        }
    }
    written(&TOPICS, rows, safe)
}

/// Lays out what was recorded, oldest first: a row for each topic that an event says something of, one for an
/// event that speaks of none.
pub fn events(report: &Log<'_>, with_notes: bool, safe: bool) -> String {
    let of_event = |row: &LogRow<'_>| match &row.entries[..] {
        [] => vec![event(row, &Entry::default(), with_notes)],
        entries => entries.iter().map(|entry| event(row, entry, with_notes)).collect(),
    };
    written(&EVENTS, report.events.iter().rev().flat_map(of_event).collect(), safe)
}

fn event(row: &LogRow<'_>, entry: &Entry<'_>, with_notes: bool) -> Vec<String> {
    let private = |text: String| if with_notes { text } else { String::new() };
    let terms = row.terms.iter().map(|term| match term.meaning.as_str() {
        "" => term.word.to_string(),
        meaning => format!("{}: {meaning}", term.word),
    });
    vec![
        row.event.to_string(),
        row.device.to_string(),
        row.at.clone(),
        entry.day.unwrap_or(row.recorded_on).to_string(),
        row.live.to_string(),
        entry.topic.to_string(),
        cell(entry.status.map(Status::word)),
        cell(entry.minutes),
        entry.timer.to_string(),
        lines(&entry.evidence),
        cell(entry.helped.as_ref()),
        cell(entry.review.map(Grade::word)),
        cell(entry.added.as_ref()),
        cell(entry.on.as_ref()),
        lines(terms),
        cell(row.from.as_ref()),
        lines(&row.undoes),
        private(lines(&entry.notes)),
        private(cell(entry.question.as_ref())),
        private(cell(entry.answer.as_ref())),
    ]
}

/// What is there, or an empty cell.
fn cell(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Several values in one cell.
fn lines(values: impl IntoIterator<Item = impl ToString>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join("\n")
}

fn written(header: &[&str], rows: Vec<Vec<String>>, safe: bool) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let header = header.iter().map(ToString::to_string).collect();
    for row in std::iter::once(header).chain(rows) {
        let row = row.into_iter().map(|cell| if safe && cell.starts_with(FORMULA) { format!("'{cell}") } else { cell });
        writer.write_record(row).unwrap_or_else(|_| unreachable!("rows are equally long, and memory takes them"));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
