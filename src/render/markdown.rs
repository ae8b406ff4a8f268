//! The Markdown export: what people commit. Stable order, nothing that changes by itself, and valid
//! `CommonMark` whatever the titles hold.

use super::words::{self, status_word};
use crate::engine::roadmap::is_web_address;
use crate::engine::status::Status;
use crate::import::export_mark;
use crate::plain::Plain;
use crate::report::{Export, ExportStage, ExportTopic, Tally};
use crate::text::Text;

/// Whose Markdown it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flavor {
    /// Everybody's: a box is ticked or empty.
    #[default]
    Plain,
    /// That of Obsidian's tasks: `[/]`, `[-]`, and the day behind `✅`.
    Obsidian,
}

/// Lays out the export. Each box carries its topic's id, so that its tick can be read back.
pub fn export(report: &Export<'_>, flavor: Flavor, text: &Text) -> String {
    let mut page = format!("\n# {}\n", escaped(&report.title));
    if report.stages.len() > 1 {
        page.push_str(&format!("\n{}\n", total(&report.total, report.has_hours, text)));
    }
    for stage in &report.stages {
        self::stage(&mut page, report, stage, flavor, text);
    }
    if !report.terms.is_empty() {
        page.push_str(&format!("\n## {}\n\n", text.export.glossary));
        for term in &report.terms {
            let colon = text.word.colon;
            let meaning =
                if term.meaning.is_empty() { String::new() } else { format!("{colon}{}", inline(&term.meaning)) };
            page.push_str(&format!("- **{}**{meaning}\n", escaped(&term.word)));
        }
    }
    export_mark(&report.roadmap, &page) + &page
}

fn total(tally: &Tally, has_hours: bool, text: &Text) -> String {
    let (counts, hours) = words::counts(tally, has_hours, text);
    escaped(&counts) + &hours.map(|hours| format!("  \n{hours}")).unwrap_or_default()
}

fn stage(page: &mut String, report: &Export<'_>, stage: &ExportStage<'_>, flavor: Flavor, text: &Text) {
    let number = stage.number.map_or_else(String::new, |number| format!("{number}. "));
    page.push_str(&format!("\n## {}{}\n", number, escaped(&stage.title)));
    if let Some(tally) = stage.tally.as_ref().filter(|tally| tally.topics > 0) {
        page.push_str(&format!("\n{}\n", total(tally, report.has_hours, text)));
    }
    for module in &stage.modules {
        if module.id.is_some() {
            page.push_str(&format!("\n### {}\n", escaped(&module.title)));
        }
        page.push('\n');
        for topic in &module.topics {
            self::topic(page, topic, flavor, text);
        }
    }
}

fn topic(page: &mut String, topic: &ExportTopic<'_>, flavor: Flavor, text: &Text) {
    let row = &topic.row;
    let (mark, told) = match (row.status, flavor) {
        (Status::Done, _) => ('x', true),
        (Status::Learning, Flavor::Obsidian) => ('/', true),
        (Status::Stuck, Flavor::Obsidian) => ('/', false),
        (Status::Skipped, Flavor::Obsidian) => ('-', true),
        (status, _) => (' ', status == Status::Pending),
    };
    let state = if told { String::new() } else { format!(" {}", (text.export.state)(status_word(row.status, text))) };
    page.push_str(&format!("- [{mark}] {} `{}`{state}", escaped(&row.title), row.id));
    let evidence: Vec<String> = topic.evidence.iter().map(|text| link(text)).collect();
    if !evidence.is_empty() {
        page.push_str(&format!("{}{}", text.word.colon, (text.word.list)(&evidence)));
    }
    if let (Some(on), Flavor::Obsidian) = (topic.done_on, flavor) {
        page.push_str(&format!(" ✅ {on}"));
    }
    page.push('\n');
    for note in &topic.notes {
        page.push_str(&format!("  - {}\n", inline(&words::note(note, text))));
    }
    for question in &topic.questions {
        page.push_str(&format!("  - {}\n", (text.export.question)(&inline(question))));
    }
}

/// Evidence: an address as a link, a path as code, a sentence as itself.
pub(super) fn link(evidence: &str) -> String {
    if is_web_address(evidence) {
        return format!("<{evidence}>");
    }
    let begins = ["/", "~", "./", "../"].iter().any(|start| evidence.starts_with(start));
    let is_path =
        !evidence.contains(char::is_whitespace) && (begins || evidence.is_ascii() && evidence.contains(['/', '\\']));
    if is_path && !evidence.contains('`') { format!("`{evidence}`") } else { inline(evidence) }
}

/// A text of several lines on one.
pub(super) fn inline(text: &str) -> String {
    escaped(&Plain::line(text.replace('\n', " ")))
}

/// Text that stands for itself: what `CommonMark` could read as markup is escaped, and nothing else,
/// so that the file stays readable as text.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let line_start = at == 0;
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '@' => true,
            // A `#` behind a space may end a heading.
            '#' => line_start || before == ' ' || before == '#',
            '+' | '=' | '-' => line_start,
            '!' => text[at + 1..].starts_with('['),
            '.' | ')' => before.is_ascii_digit() && text[..at].bytes().all(|b| b.is_ascii_digit()),
            // What some renderers make a link of, unasked.
            ':' => text[at..].starts_with("://"),
            _ => false,
        };
        // Between letters and digits an underscore is text to every renderer.
        let inner = c == '_' && before.is_alphanumeric() && text[at + 1..].starts_with(char::is_alphanumeric);
        if special && !inner {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped.trim_end().to_owned()
}
