//! The screens of `review`: the list, and the question on a terminal.

use super::words::day;
use super::{Screen, Tint};
use crate::plain::Plain;
use crate::report::{ReviewRow, Reviews};

/// Lays out what is on for today, with the command that grades it.
pub fn reviews(report: &Reviews<'_>, screen: &Screen) -> String {
    let words = &screen.text.review;
    if report.reviews.is_empty() {
        let said = match report.next {
            Some(next) => (words.rest)(report.reviewed, &Plain::line(next.to_string())),
            None if report.unscheduled > 0 => (words.unscheduled)(&super::unbroken(&screen.command("review"))),
            None => words.none.to_owned(),
        };
        return format!(" {}\n", screen.fold(&said, 1).join("\n "));
    }
    let mut text = String::new();
    for row in &report.reviews {
        text.push_str(&heading(row, screen));
        text.push_str(&asked(row, screen));
        let good = screen.command(&format!("review {} {}", row.topic, screen.text.word.good));
        text.push_str(&format!("   {}\n", screen.fold(&(words.how)(&super::unbroken(&good)), 3).join("\n   ")));
    }
    text
}

/// What is asked of one topic.
pub fn question(row: &ReviewRow<'_>, first: bool, screen: &Screen) -> String {
    format!("{}{}{}", if first { "" } else { "\n" }, heading(row, screen), asked(row, screen))
}

fn heading(row: &ReviewRow<'_>, screen: &Screen) -> String {
    let last = row.last.map(|last| (screen.text.review.last)(&day(last, screen))).unwrap_or_default();
    let last = if last.is_empty() { String::new() } else { format!("    {}", screen.paint(Tint::Faint, &last)) };
    format!(" {}  {}{last}\n", row.topic, screen.paint(Tint::Heading, &row.title))
}

/// The questions; where there are none, the practice.
fn asked(row: &ReviewRow<'_>, screen: &Screen) -> String {
    let words = &screen.text.review;
    let mut text = String::new();
    let (lead, asked): (&str, Vec<&Plain<'_>>) = if row.recall.is_empty() {
        (words.redo, vec![&row.practice])
    } else {
        (words.ask, row.recall.iter().map(|recall| &recall.ask).collect())
    };
    text.push_str(&format!("   {}\n", screen.fold(lead, 3).join("\n   ")));
    for asked in asked.into_iter().filter(|asked| !asked.is_empty()) {
        text.push_str(&format!("     {}\n", screen.fold(asked, 5).join("\n     ")));
    }
    text
}

/// Before the answer is shown.
pub fn reveal(screen: &Screen) -> String {
    format!("   {}{}", screen.paint(Tint::Faint, screen.text.review.reveal), screen.text.word.colon)
}

/// The answers.
pub fn answer(row: &ReviewRow<'_>, screen: &Screen) -> String {
    let answers = row.recall.iter().map(|recall| screen.fold(&recall.answer, 5).join("\n     "));
    answers.flat_map(|answer| ["     ".to_owned(), answer, "\n".to_owned()]).collect()
}

/// Before a grade is typed.
pub fn grade(screen: &Screen) -> String {
    format!("   {}{}", screen.text.review.grade, screen.text.word.colon)
}

/// Where the person stopped, after so many grades.
pub fn stopped(graded: usize, screen: &Screen) -> String {
    let words = &screen.text.review;
    format!("\n   {}\n", if graded > 0 { words.stopped } else { words.stopped_early })
}

/// What is said of a grade that is none.
pub fn no_grade(screen: &Screen) -> String {
    format!("   {}\n", screen.text.review.no_grade_hint)
}
