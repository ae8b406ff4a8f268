//! The screen of `show`.

use super::words::{day, mark, reason, status_word};
use super::{NO_BREAK, Screen, Tint, padded, width};
use crate::engine::status::Status;
use crate::plain::Plain;
use crate::report::{Sheet, TopicRef};

/// Lays out one topic.
pub fn sheet(report: &Sheet<'_>, screen: &Screen) -> String {
    let words = &screen.text.topic;
    let mut text = heading(report, screen);
    if !report.summary.is_empty() {
        text.push('\n');
        folded(&mut text, screen, 1, &report.summary);
    }
    section(&mut text, screen, words.practice, &report.practice);
    text.push('\n');
    for (label, value) in facts(report, screen) {
        let lines = screen.fold(&value, 15);
        for (n, line) in lines.iter().enumerate() {
            let label = padded(if n == 0 { label } else { "" }, 14);
            text.push_str(format!(" {}{line}\n", screen.paint(Tint::Heading, &label)).as_str());
        }
    }
    questions_and_notes(&mut text, report, screen);
    resources(&mut text, report, screen);
    if screen.next {
        text.push_str(&step(report, screen));
    }
    text
}

fn heading(report: &Sheet<'_>, screen: &Screen) -> String {
    let status = match (report.row.status, report.row.proven) {
        (Status::Done, true) => screen.text.word.proven,
        (status, _) => status_word(status, screen.text),
    };
    let words = &screen.text.topic;
    let said = if report.row.status.is_closed() { words.on } else { words.since };
    let status = match report.done_on.or(report.since) {
        Some(date) => said(&Plain::line(status), &day(date, screen)),
        None => status.to_owned(),
    };
    let mark = mark(report.row.status, report.row.proven, screen);
    let status = if mark.is_empty() { status } else { format!("{mark} {status}") };
    let number = if report.row.number.is_empty() { String::new() } else { format!("{}  ", report.row.number) };
    let name = format!("{number}{}", report.row.id);
    let gap = screen.columns().min(80).saturating_sub(width(&name) + width(&status) + 2).max(2);
    let place = if report.module.is_empty() {
        report.stage.to_string()
    } else {
        format!("{} / {}", report.stage, report.module)
    };
    let painted = |text: &str, tint: Tint| {
        screen.fold(text, 1).iter().map(|line| screen.paint(tint, line)).collect::<Vec<_>>().join("\n ")
    };
    format!(
        " {name}{}{status}\n {}\n {}\n",
        " ".repeat(gap),
        painted(&report.row.title, Tint::Heading),
        painted(&place, Tint::Faint)
    )
}

/// What fits on a line or two each.
fn facts<'a>(report: &Sheet<'_>, screen: &Screen) -> Vec<(&'a str, String)> {
    let words = &screen.text.topic;
    let mut facts = Vec::new();
    let mut add = |label: &'static str, value: String| {
        if !value.is_empty() {
            facts.push((label, value));
        }
    };
    add(words.requires, topics(&report.requires, screen));
    let reasons = report.leans_on.iter().filter(|link| !link.because.is_empty());
    let leans: Vec<TopicRef<'_>> = report.leans_on.iter().map(|link| link.topic.clone()).collect();
    add(words.leans_on, topics(&leans, screen));
    for link in reasons {
        add("", format!("{}: {}", link.topic.id, link.because));
    }
    add(words.leads_to, topics(&report.leads_to, screen));
    add(words.time, (words.times)(report.row.estimate_minutes, report.sessions, report.row.spent_minutes));
    for (n, evidence) in report.evidence.iter().enumerate() {
        add(if n == 0 { words.evidence } else { "" }, evidence.to_string());
    }
    facts
}

/// Ids in a row, each with its mark.
fn topics(topics: &[TopicRef<'_>], screen: &Screen) -> String {
    let named = topics.iter().map(|topic| {
        let mark = mark(topic.status, false, screen);
        // A space that does not break keeps the mark with its name until the line is folded.
        if mark.is_empty() { topic.id.to_string() } else { format!("{mark}{NO_BREAK}{}", topic.id) }
    });
    (screen.text.word.list)(&named.collect::<Vec<_>>())
}

fn questions_and_notes(text: &mut String, report: &Sheet<'_>, screen: &Screen) {
    let words = &screen.text.topic;
    let mut questions = String::new();
    for row in &report.questions {
        folded(&mut questions, screen, 3, &(screen.text.word.quoted)(&row.question));
    }
    let mut notes = String::new();
    for note in &report.notes {
        let day = note.day.to_string();
        hanging(&mut notes, screen, &day, day.len() + 2, &note.text);
    }
    for (label, block) in [(words.questions, questions), (words.notes, notes)] {
        if !block.is_empty() {
            text.push_str(&format!("\n {}\n{block}", screen.paint(Tint::Heading, label)));
        }
    }
}

fn resources(text: &mut String, report: &Sheet<'_>, screen: &Screen) {
    if report.resources.is_empty() {
        return;
    }
    text.push_str(&format!("\n {}\n", screen.paint(Tint::Heading, screen.text.topic.resources)));
    for (n, resource) in report.resources.iter().enumerate() {
        let tags = (screen.text.topic.tags)(&resource.kind, &resource.lang);
        let helped = if resource.helped { format!(" - {}", screen.text.topic.helped) } else { String::new() };
        hanging(text, screen, &format!("{}.", n + 1), 3, &format!("{}{tags}{helped}", resource.title));
        text.push_str(&format!("      {}\n", resource.url));
    }
}

/// The command that takes the topic further.
fn step(report: &Sheet<'_>, screen: &Screen) -> String {
    let id = &report.row.id;
    let words = &screen.text.outcome;
    match report.row.status {
        Status::Done | Status::Skipped => String::new(),
        Status::Learning | Status::Stuck => {
            format!("\n {}\n", (words.practice_done)(&screen.command(&format!("done {id} --did"))))
        }
        Status::Pending | Status::Parked => {
            let next = (words.next)(&screen.command(&format!("start {id}")));
            let free = report.requires.is_empty();
            let why = free.then(|| (screen.text.reason.because)(&reason(&crate::report::Why::Free, screen.text)));
            format!("\n {next}{}\n", why.map_or_else(String::new, |why| format!("    {why}")))
        }
    }
}

fn section(text: &mut String, screen: &Screen, label: &str, body: &str) {
    if !body.is_empty() {
        text.push_str(&format!("\n {}\n", screen.paint(Tint::Heading, label)));
        folded(text, screen, 3, body);
    }
}

/// A paragraph, folded on a terminal and indented.
fn folded(text: &mut String, screen: &Screen, indent: usize, body: &str) {
    for line in screen.fold(body, indent) {
        text.push_str(format!("{}{line}", " ".repeat(indent)).trim_end());
        text.push('\n');
    }
}

/// A paragraph that hangs `indent` columns in, behind what stands before its first line.
fn hanging(text: &mut String, screen: &Screen, before: &str, indent: usize, body: &str) {
    for (n, line) in screen.fold(body, 3 + indent).iter().enumerate() {
        let before = padded(if n == 0 { before } else { "" }, indent);
        text.push_str(format!("   {before}{line}").trim_end());
        text.push('\n');
    }
}
