//! The calendar: iCalendar, RFC 5545. An entry a topic, of whole days that block no time; its UID is made of
//! the ids of roadmap and topic, so that a calendar that imports it again moves the entry. What changes
//! without need is left out: the same plan is the same file.

use crate::engine::when::{later, local};
use crate::report::{Agenda, AgendaRow};
use crate::text::Text;

/// A line has at most so many bytes, its end apart (RFC 5545, section 3.1).
const LINE: usize = 75;

/// Lays out a calendar.
pub fn calendar(report: &Agenda<'_>, text: &Text) -> String {
    let mut file = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//roadmap//plan//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        line(&mut file, name, value);
    }
    line(&mut file, "X-WR-CALNAME", &escaped(&report.title));
    let made = format!("{}Z", basic(&local(report.made, 0)));
    for entry in &report.entries {
        self::entry(&mut file, report, entry, &made, text);
    }
    line(&mut file, "END", "VCALENDAR");
    file
}

fn entry(file: &mut String, report: &Agenda<'_>, entry: &AgendaRow<'_>, made: &str, text: &Text) {
    let words = &text.plan;
    let title = if entry.done { (words.done)(&entry.title) } else { entry.title.to_string() };
    let time = (entry.estimate_minutes > 0).then(|| (text.word.duration)(entry.estimate_minutes));
    let about = (words.about)(&entry.stage, time.as_deref());
    let about = [about].into_iter().chain(entry.command.as_ref().map(ToString::to_string));
    line(file, "BEGIN", "VEVENT");
    line(file, "UID", &escaped(&format!("{}/{}@roadmap", report.roadmap, entry.id)));
    line(file, "DTSTAMP", made);
    line(file, "DTSTART;VALUE=DATE", &basic(&entry.begins));
    // The end is the day behind the last one.
    line(file, "DTEND;VALUE=DATE", &basic(&later(entry.ends, 1)));
    line(file, "SUMMARY", &escaped(&title));
    line(file, "DESCRIPTION", &escaped(&about.collect::<Vec<_>>().join("\n")));
    line(file, "TRANSP", "TRANSPARENT");
    line(file, "END", "VEVENT");
}

/// A date, or a date and time, in the basic form of ISO 8601.
fn basic(extended: &impl ToString) -> String {
    extended.to_string().replace(['-', ':'], "")
}

/// Text that stands for itself (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line of content, folded between characters: what goes on begins with a space.
fn line(file: &mut String, name: &str, value: &str) {
    let mut used = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if used + c.len_utf8() > LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(c);
        used += c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{escaped, line};

    #[test]
    fn a_long_line_is_folded_between_characters_and_reads_back() {
        for value in ["a".repeat(200), "边做边学大模型，".repeat(40), "é🙂".repeat(50), String::new()] {
            let mut file = String::new();
            line(&mut file, "SUMMARY", &value);
            let lines: Vec<&str> = file.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= 75), "{lines:?}");
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
            assert_eq!(file.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
        }
    }

    #[test]
    fn what_parts_values_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne: \"f\""), "a\\, b\\; c\\\\d\\ne: \"f\"");
    }
}
