//! The screens of `import`: what became of a source, and what ticks would change.

use super::words::{mark, status_word};
use super::{Screen, Tint, labelled, said_below};
use crate::import::{Reason, Unreadable};
use crate::plain::Plain;
use crate::report::{Imported, LeftOutRow, Ticks, Unlinked};
use crate::text::Text;

/// At most so many things that were left out are named on a terminal, and so many boxes that name no topic.
const MOST: usize = 20;

/// Lays out a roadmap that was imported, and what is not in it.
pub fn imported(report: &Imported, screen: &Screen) -> String {
    let words = &screen.text.imports;
    let mut text = String::new();
    let counts = (words.counts)(&report.id, report.stages, report.modules, report.topics);
    for line in screen.fold(&counts, 1) {
        text.push_str(&format!(" {}\n", screen.paint(Tint::Heading, &line)));
    }
    let place = if report.written { (words.written)(&report.path) } else { (words.not_written)(&report.path) };
    said_below(&mut text, &place, screen);
    if let Some(renewed) = &report.renewed {
        let shown = |ids: &[Plain<'_>]| {
            let mut shown: Vec<String> = ids.iter().take(MOST).map(ToString::to_string).collect();
            if ids.len() > MOST {
                shown.push((screen.text.fault.more)(ids.len() - MOST));
            }
            shown
        };
        said_below(&mut text, &(words.renewed)(&shown(&renewed.new), &shown(&renewed.gone)), screen);
        if !renewed.kept.is_empty() {
            said_below(&mut text, &(words.kept)(&shown(&renewed.kept)), screen);
        }
        if !renewed.gone_groups.is_empty() {
            said_below(&mut text, &(words.gone_groups)(&shown(&renewed.gone_groups)), screen);
        }
        for Unlinked { topic, named, gone } in &renewed.unlinked {
            said_below(&mut text, &(words.unlinked)(topic, named, *gone), screen);
        }
        if !renewed.gone.is_empty() && report.written {
            let command = screen.line(&["use", &report.id, "--changes"]);
            said_below(&mut text, &(words.see_gone)(&command), screen);
        }
    }
    if let Some(before) = &report.before {
        said_below(&mut text, &(screen.text.roadmaps.before_kept)(before), screen);
    }
    if report.ticks > 0 {
        said_below(&mut text, &(words.ticks)(report.ticks, &report.statuses), screen);
    }
    left(&mut text, report, screen);
    if report.written && screen.next {
        let command = screen.command(&format!("use {}", report.id));
        text.push_str(&format!("   {}\n", (screen.text.outcome.next)(&command)));
    }
    text
}

/// What was left out, `path:line: reason`; off a terminal all of it.
fn left(text: &mut String, report: &Imported, screen: &Screen) {
    let words = &screen.text.imports;
    let n_rows = report.left_out.len();
    if n_rows == 0 {
        return;
    }
    let lines = report.left_out.iter().map(|row| row.n_lines).sum();
    text.push('\n');
    said_below(text, &(words.left_out)(n_rows, lines), screen);
    let most = if screen.width.is_some() { MOST } else { n_rows };
    let row = |row: &LeftOutRow| {
        let why = if row.n_lines > 1 { (words.lines)(&row.why, row.n_lines) } else { row.why.clone() };
        format!("   {}:{}: {why}\n", row.path, row.line)
    };
    text.extend(report.left_out.iter().take(most).map(row));
    if n_rows > most {
        said_below(text, &(words.more_left_out)(n_rows - most), screen);
    }
}

/// Lays out what the ticks of a file would change.
pub fn tick_plan(report: &Ticks<'_>, screen: &Screen) -> String {
    let words = &screen.text.imports;
    let mut text = String::new();
    let said = (words.plan)(&report.file, &report.roadmap, report.boxes, report.changes.len());
    for line in screen.fold(&said, 1) {
        text.push_str(&format!(" {line}\n"));
    }
    for row in &report.changes {
        let day = row.on.map(|on| Plain::line(on.to_string()));
        let said = (words.change)(status_word(row.to, screen.text), day.as_ref());
        let label = format!("  {:1} {}", mark(row.to, false, screen), row.topic);
        labelled(&mut text, screen, &label, &said, 30);
    }
    for row in report.unknown.iter().take(MOST) {
        let said = match &row.id {
            Some(id) => (words.unknown_id)(id, &report.roadmap),
            None => (words.no_id)(&row.title),
        };
        text.push_str(&format!("   {}:{}: {said}\n", report.file, row.line));
    }
    if let Some(more @ 1..) = report.unknown.len().checked_sub(MOST) {
        said_below(&mut text, &(screen.text.fault.more)(more), screen);
    }
    if report.is_written_in {
        said_below(&mut text, words.only_ticks, screen);
    }
    if report.unticked > 0 {
        said_below(&mut text, &(words.unticked)(report.unticked), screen);
    }
    text
}

/// Whether someone typed yes.
pub fn is_yes(typed: &str, text: &Text) -> bool {
    let typed = crate::engine::when::normal(typed);
    text.imports.yes.contains(&typed.as_str()) || ["y", "yes"].contains(&typed.as_str())
}

/// Why something is in no topic.
pub fn left_out(why: &Reason, text: &Text) -> String {
    let words = &text.imports;
    match why {
        Reason::Contents => words.contents.to_owned(),
        Reason::About => words.about.to_owned(),
        Reason::NoTopics => words.no_topics.to_owned(),
        Reason::Text => words.text.to_owned(),
        Reason::Aside => words.aside.to_owned(),
        Reason::Code => words.code.to_owned(),
        Reason::Pictures => words.pictures.to_owned(),
        Reason::Markup => words.markup.to_owned(),
        Reason::BadAddress(address) => (words.bad_address)(address),
        Reason::NoTitle => words.no_title.to_owned(),
        Reason::TooMany(more) => (words.too_many)(*more),
        Reason::TooManyLinks(more) => (words.too_many_links)(*more),
        Reason::TooLong => words.too_long.to_owned(),
        Reason::Drawing(kind, count) => (words.drawing)(kind, *count),
        Reason::LooseEdges(count) => (words.loose_edges)(*count),
        Reason::NotANode => words.not_a_node.to_owned(),
        Reason::SameId(id) => (words.same_id)(id),
        Reason::UnknownColumn(name) => (words.unknown_column)(name),
        Reason::CellsBeyond(n) => (words.cells_beyond)(*n),
        Reason::BadHours(hours) => (words.bad_hours)(hours),
        Reason::OpenQuote => words.open_quote.to_owned(),
        Reason::Comment => words.comment.to_owned(),
        Reason::OtherFile => words.other_file.to_owned(),
    }
}

/// Why a source could not be read, and what to do.
pub fn unreadable(path: &Plain<'_>, why: &Unreadable, text: &Text) -> super::Message {
    let words = &text.imports;
    let (said, hint) = match why {
        Unreadable::Empty => (words.empty.to_owned(), words.empty_hint),
        Unreadable::NotJson { line, column } => ((words.not_json)(*line, *column), ""),
        Unreadable::Mockup => (words.mockup.to_owned(), words.flow_hint),
        Unreadable::Mapping => (words.mapping.to_owned(), words.flow_hint),
        Unreadable::NotAFlow => (words.not_a_flow.to_owned(), words.flow_hint),
        Unreadable::NoTitleColumn(columns) => {
            let columns: Vec<String> = columns.iter().map(ToString::to_string).collect();
            ((words.no_title_column)(&columns), words.columns_hint)
        }
        Unreadable::Roadmap => (words.roadmap.to_owned(), words.roadmap_hint),
        Unreadable::Page => (words.page.to_owned(), words.page_hint),
    };
    let what = format!("{path}{}{said}", text.word.colon);
    if hint.is_empty() { super::Message::bare(what) } else { super::Message::new(what, hint) }
}
