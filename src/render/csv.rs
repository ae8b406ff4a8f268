//! The CSV export: one topic a row, RFC 4180.

use crate::plain::Plain;
use crate::report::Export;

/// The names of the columns.
const HEADER: [&str; 13] = [
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

/// What a spreadsheet would take for a formula at the beginning of a cell, gets a `'` before it
/// (OWASP, "CSV Injection", with the full-width signs that some take for the same).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Lays out topics as rows; several pieces of evidence or notes stand in one cell, a line each.
pub fn export(report: &Export<'_>) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let mut rows: Vec<Vec<String>> = vec![HEADER.iter().map(ToString::to_string).collect()];
    for stage in &report.stages {
        for module in &stage.modules {
            for topic in &module.topics {
                let row = &topic.row;
                let lines = |texts: Vec<&str>| texts.join("\n");
                rows.push(vec![
                    report.roadmap.to_string(),
                    stage.id.to_string(),
                    module.id.as_ref().map(ToString::to_string).unwrap_or_default(),
                    row.number.to_string(),
                    row.id.to_string(),
                    row.title.to_string(),
                    row.status.word().to_owned(),
                    row.proven.to_string(),
                    topic.done_on.map(|day| day.to_string()).unwrap_or_default(),
                    row.estimate_minutes.to_string(),
                    row.spent_minutes.to_string(),
                    lines(topic.evidence.iter().map(Plain::as_str).collect()),
                    lines(topic.notes.iter().map(|note| note.text.as_str()).collect()),
                ]);
            }
        }
    }
    for row in rows {
        let row = row.into_iter().map(|cell| if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell });
        writer.write_record(row).unwrap_or_else(|_| unreachable!("rows are equally long, and memory takes them"));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
