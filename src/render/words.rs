//! Which phrase says what: statuses, days, reasons. Here the engine's facts meet the words of `text`.

use super::{NO_BREAK, Screen, cut, unbroken, width};
use crate::engine::status::{Grade, Status};
use crate::engine::when::{Date, normal};
use crate::plain::Plain;
use crate::report::{DeviceRef, NextStep, NoteRow, Often, ParkedRow, Tally, TopicRef, Why};
use crate::text::Text;

/// A status in words.
pub fn status_word(status: Status, text: &Text) -> &'static str {
    let word = &text.word;
    match status {
        Status::Pending => word.pending,
        Status::Learning => word.learning,
        Status::Stuck => word.stuck,
        Status::Parked => word.parked,
        Status::Done => word.done,
        Status::Skipped => word.skipped,
    }
}

/// All statuses in words.
pub fn status_words(text: &Text) -> Vec<String> {
    Status::ALL.iter().map(|status| status_word(*status, text).to_owned()).collect()
}

/// The status that a word in either language stands for.
pub fn status_of(word: &str) -> Option<Status> {
    let word = normal(word);
    let texts = [Text::of(crate::lang::Lang::En), Text::of(crate::lang::Lang::Zh)];
    Status::ALL.into_iter().find(|status| texts.iter().any(|text| status_word(*status, text) == word))
}

/// A status as a mark of one or two columns.
pub fn mark(status: Status, proven: bool, screen: &Screen) -> &'static str {
    match (status, screen.ascii) {
        (Status::Pending, _) => "",
        (Status::Learning, false) => "▸",
        (Status::Learning, true) => ">",
        (Status::Stuck, _) => "?",
        (Status::Parked, _) => "~",
        (Status::Done, false) => {
            if proven {
                "✓*"
            } else {
                "✓"
            }
        }
        (Status::Done, true) => {
            if proven {
                "x*"
            } else {
                "x"
            }
        }
        (Status::Skipped, _) => "-",
    }
}

/// A day as people say it: today, yesterday, a weekday of the last six days, else the date.
pub(super) fn day(date: Date, screen: &Screen) -> Plain<'static> {
    let days = (screen.today - date).get_days();
    let word = &screen.text.word;
    Plain::line(match days {
        0 => word.today.to_owned(),
        1 => word.yesterday.to_owned(),
        2..=6 => {
            let weekday = |date: Date| date.weekday().to_monday_zero_offset();
            let this_week = weekday(date) < weekday(screen.today);
            (word.weekday)(usize::try_from(weekday(date)).unwrap_or(0), this_week).to_owned()
        }
        _ => date.to_string(),
    })
}

/// A device, as sentences name it.
pub(super) fn device(device: &DeviceRef<'_>, text: &Text) -> Plain<'static> {
    if device.is_named {
        return Plain::line(device.label.as_str().to_owned());
    }
    Plain::line((text.word.device)(&device.label))
}

/// Why something is offered.
pub(super) fn reason(why: &Why<'_>, screen: &Screen) -> String {
    let reason = &screen.text.reason;
    match why {
        Why::Running => reason.running.to_owned(),
        Why::Continue { sessions, minutes } => (reason.continued)(*sessions, *minutes),
        Why::After { topic } => (reason.after)(topic),
        Why::Parked { topic } => (reason.parked)(topic),
        Why::Free => reason.free.to_owned(),
        Why::Back { long: true, .. } => reason.back_long.to_owned(),
        Why::Back { foundation, finished: true, .. } => (reason.back_finished)(foundation),
        Why::Back { foundation, .. } => (reason.back_studied)(foundation),
        Why::Answer { topic, question } => (reason.answer)(topic, &short(question)),
        Why::LookUp { topic, question } => (reason.look_up)(topic, &short(question)),
        Why::Question { question } => (reason.question)(&short(question)),
        Why::Elsewhere { topic, done_on } => (reason.elsewhere)(topic, done_on.map(|on| day(on, screen)).as_ref()),
        Why::Review { topic, last } => (reason.review)(topic, &day(*last, screen)),
        Why::Returned { topic } => (reason.returned)(topic),
        Why::Rested { since } => (reason.rested)(&day(*since, screen)),
        Why::Term { .. } => reason.term.to_owned(),
        Why::Taste { topics } => (reason.taste)(*topics),
    }
}

/// An id with the mark of its status, which a line does not break off.
pub(super) fn named(topic: &TopicRef<'_>, screen: &Screen) -> String {
    let mark = mark(topic.status, false, screen);
    if mark.is_empty() { topic.id.to_string() } else { format!("{mark}{NO_BREAK}{}", topic.id) }
}

/// What is said of a topic that one was stuck on again and again.
pub(super) fn often(often: &Often<'_>, screen: &Screen) -> String {
    let take = often.take.as_ref().map(unbroken);
    (screen.text.reason.often)(&often.topic, often.times, take.as_ref(), &unbroken(&often.park))
}

/// How a parked topic comes back.
pub(super) fn returns(row: &ParkedRow<'_>, screen: &Screen) -> String {
    let words = &screen.text.overview;
    match (&row.neighbour, row.until) {
        (Some(near), _) => (words.parked_back)(near),
        (None, Some(until)) if row.back => (words.parked_since)(&day(until, screen)),
        (None, until) => (words.parked_until)(&Plain::line(until.map(|day| day.to_string()).unwrap_or_default())),
    }
}

/// All grades in words.
pub fn grade_words(text: &Text) -> Vec<String> {
    Grade::ALL.iter().map(|grade| grade_word(*grade, text).to_owned()).collect()
}

/// A grade in words.
pub(super) fn grade_word(grade: Grade, text: &Text) -> &'static str {
    let word = &text.word;
    match grade {
        Grade::Again => word.again,
        Grade::Hard => word.hard,
        Grade::Good => word.good,
        Grade::Easy => word.easy,
    }
}

/// The grade that a word in either language, its first letter or its number stands for.
pub fn grade_of(word: &str) -> Option<Grade> {
    let word = normal(word);
    let texts = [Text::of(crate::lang::Lang::En), Text::of(crate::lang::Lang::Zh)];
    Grade::ALL.into_iter().enumerate().find_map(|(n, grade)| {
        let named = texts.iter().any(|text| grade_word(grade, text) == word);
        (named || grade.word()[..1] == word || (n + 1).to_string() == word).then_some(grade)
    })
}

/// Columns that a question takes where it stands among other things.
const SHORT: usize = 60;

/// A text on one line, cut where it is long.
pub(super) fn short(text: &Plain<'_>) -> Plain<'static> {
    Plain::line(cut(&one_line(text), SHORT, ".."))
}

/// A text of several lines on one.
pub(super) fn one_line<'a>(text: &'a Plain<'a>) -> Plain<'a> {
    Plain::line(text.as_str())
}

/// The likely next command and its reason, on a terminal: on one line where there is room.
pub(super) fn next_step(step: Option<&NextStep<'_>>, indent: usize, screen: &Screen) -> String {
    let Some(step) = step.filter(|_| screen.next) else { return String::new() };
    let why = (screen.text.reason.because)(&reason(&step.reason, screen));
    let often = step.often.iter().flat_map(|said| screen.fold(&often(said, screen), indent));
    let often: String = often.flat_map(|line| [" ".repeat(indent), line, "\n".to_owned()]).collect();
    reasoned(&(screen.text.outcome.next)(&step.command), &why, indent, screen) + &often
}

/// A command, and behind it or below it why.
pub(super) fn reasoned(command: &str, why: &str, indent: usize, screen: &Screen) -> String {
    let indent = " ".repeat(indent);
    let command = format!("{indent}{command}");
    if width(&command) + width(why) + 4 <= screen.columns() {
        return format!("{command}    {why}\n");
    }
    let why = screen.fold(why, indent.len() + 3).into_iter().map(|line| format!("{indent}   {line}\n"));
    format!("{command}\n{}", why.collect::<Vec<_>>().concat())
}

/// A note with its day, behind the question that it answers.
pub(super) fn note(note: &NoteRow<'_>, text: &Text) -> String {
    let asked = note.question.as_ref().filter(|question| !question.is_empty());
    let asked = asked.map(|question| format!("{} ", (text.word.quoted)(question))).unwrap_or_default();
    format!("{}{}{asked}{}", note.day, text.word.colon, note.text)
}

/// Counts in words, and what hours they were estimated at where there are any.
pub(super) fn counts(tally: &Tally, has_hours: bool, text: &Text) -> (String, Option<String>) {
    let words = &text.export;
    let hours = has_hours.then(|| (words.hours)(tally.done_estimate_minutes, tally.estimate_minutes));
    ((words.total)(tally.done, tally.topics, tally.percent, tally.proven), hours)
}

/// Names as strings, for phrases that take a list.
pub(super) fn names(names: &[Plain<'_>]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// Minutes as an amount for a phrase.
pub(super) fn whole(minutes: i64) -> u32 {
    u32::try_from(minutes).unwrap_or(0)
}
