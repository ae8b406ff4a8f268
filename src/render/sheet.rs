//! The screen of `show`.

use super::listing::title;
use super::words::{day, mark, named, names, next_step, reason, reasoned, returns, status_word};
use super::{Screen, Tint, padded, width};
use crate::engine::status::Status;
use crate::plain::Plain;
use crate::report::{Link, Opening, ResourceRow, Sheet, TopicRef};

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
    // Nobody begins not to have begun.
    let since = report.since.filter(|_| report.row.status != Status::Pending);
    let status = match report.done_on.or(since) {
        Some(date) => said(&Plain::line(status), &day(date, screen)),
        None => status.to_owned(),
    };
    let mark = mark(report.row.status, report.row.proven, screen);
    let status = if mark.is_empty() { status } else { format!("{mark} {status}") };
    let number = if report.row.number.is_empty() { String::new() } else { format!("{}  ", report.row.number) };
    let name = format!("{number}{}", report.row.id);
    let gap = match screen.columns().min(80).checked_sub(width(&name) + width(&status) + 2) {
        Some(gap @ 2..) => " ".repeat(gap),
        _ => "\n ".to_owned(),
    };
    let place = if report.module.is_empty() {
        report.stage.to_string()
    } else {
        format!("{} / {}", report.stage, report.module)
    };
    let painted = |text: &str, tint: Tint| {
        screen.fold(text, 1).iter().map(|line| screen.paint(tint, line)).collect::<Vec<_>>().join("\n ")
    };
    format!(
        " {name}{gap}{status}\n {}\n {}\n",
        painted(&title(&report.row, screen), Tint::Heading),
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
    let (reasons, plain): (Vec<&Link<'_>>, _) = report.leans_on.iter().partition(|link| !link.because.is_empty());
    for (n, link) in reasons.iter().enumerate() {
        let said = format!("{}{}{}", named(&link.topic, screen), screen.text.word.colon, link.because);
        add(if n == 0 { words.leans_on } else { "" }, said);
    }
    let plain: Vec<TopicRef<'_>> = plain.iter().map(|link| link.topic.clone()).collect();
    add(if reasons.is_empty() { words.leans_on } else { "" }, topics(&plain, screen));
    add(words.leads_to, topics(&report.leads_to, screen));
    add(words.same_as, topics(&report.same_as, screen));
    if report.row.needed > 0 {
        add(words.needed, (words.needed_for)(report.row.needed, &names(&report.row.needed_for)));
    }
    add(words.returns, report.returns.as_ref().map(|row| returns(row, screen)).unwrap_or_default());
    add(words.time, (words.times)(report.row.estimate_minutes, report.sessions, report.row.spent_minutes));
    let review = report.review_on.map(|day| (words.review_on)(&Plain::line(day.to_string())));
    add(words.review, review.unwrap_or_default());
    for (n, evidence) in report.evidence.iter().enumerate() {
        add(if n == 0 { words.evidence } else { "" }, evidence.to_string());
    }
    facts
}

/// Ids in a row, each with its mark.
fn topics(topics: &[TopicRef<'_>], screen: &Screen) -> String {
    (screen.text.word.list)(&topics.iter().map(|topic| named(topic, screen)).collect::<Vec<_>>())
}

fn questions_and_notes(text: &mut String, report: &Sheet<'_>, screen: &Screen) {
    let words = &screen.text.topic;
    let mut questions = String::new();
    for row in &report.questions {
        let said = match &row.question {
            empty if empty.is_empty() => words.no_words.to_owned(),
            question => (screen.text.word.quoted)(question),
        };
        let said = row.on.as_ref().map_or_else(|| said.clone(), |on| (words.question_on)(&said, on));
        folded(&mut questions, screen, 3, &said);
    }
    let mut notes = String::new();
    for note in &report.notes {
        let day = note.day.to_string();
        let asked = note.question.as_ref().filter(|question| !question.is_empty());
        let asked = asked.map(|question| format!("{}\n", (screen.text.word.quoted)(question))).unwrap_or_default();
        hanging(&mut notes, screen, &day, day.len() + 2, &format!("{asked}{}", note.text));
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
    for (n, row) in report.resources.iter().enumerate() {
        resource(text, screen, n + 1, row);
    }
}

fn resource(text: &mut String, screen: &Screen, number: usize, row: &ResourceRow<'_>) {
    let tags = (screen.text.topic.tags)(&row.kind, &row.lang);
    let helped = if row.helped { format!(" - {}", screen.text.topic.helped) } else { String::new() };
    hanging(text, screen, &format!("{number}."), 3, &format!("{}{tags}{helped}", row.title));
    text.push_str(&format!("      {}\n", row.url));
}

/// Lays out a resource that was opened, or is to be opened by hand.
pub fn opening(report: &Opening<'_>, sheet: &Sheet<'_>, screen: &Screen) -> String {
    let mut text = String::new();
    resource(&mut text, screen, report.number, &report.resource);
    if !report.opened {
        folded(&mut text, screen, 3, screen.text.home.no_browser);
    }
    if screen.next {
        text.push_str(&step(sheet, screen));
    }
    text
}

/// The command that takes the topic further.
fn step(report: &Sheet<'_>, screen: &Screen) -> String {
    let id = &report.row.id;
    let words = &screen.text.outcome;
    if let Some(ticked) = &report.elsewhere {
        return format!("\n{}", next_step(Some(ticked), 1, screen));
    }
    match report.row.status {
        Status::Done | Status::Skipped => String::new(),
        Status::Stuck => {
            let answer = screen.command(&format!("unstuck {id} -m \"{}\"", words.what_helped));
            format!("\n {}\n", (words.clear)(&answer))
        }
        Status::Learning => {
            format!("\n {}\n", (words.practice_done)(&screen.command(&format!("done {id} --did"))))
        }
        Status::Pending | Status::Parked => {
            let next = (words.next)(&screen.command(&format!("start {id}")));
            if !report.requires.is_empty() || report.row.status == Status::Parked {
                return format!("\n {next}\n");
            }
            let why = (screen.text.reason.because)(&reason(&crate::report::Why::Free, screen));
            format!("\n{}", reasoned(&next, &why, 1, screen))
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
