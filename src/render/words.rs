//! Which phrase says what: statuses, days, reasons. Here the engine's facts meet the words of `text`.

use super::{Screen, width};
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::report::{DeviceRef, NextStep, Why};
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
    let word = word.trim().to_lowercase();
    let texts = [Text::of(crate::lang::Lang::En), Text::of(crate::lang::Lang::Zh)];
    Status::ALL.into_iter().find(|status| texts.iter().any(|text| status_word(*status, text) == word))
}

/// A status as a mark of one or two columns.
pub(super) fn mark(status: Status, proven: bool, screen: &Screen) -> &'static str {
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

/// Why a topic is offered.
pub(super) fn reason(why: &Why<'_>, text: &Text) -> String {
    let reason = &text.reason;
    match why {
        Why::Running => reason.running.to_owned(),
        Why::Continue { sessions, minutes } => (reason.continued)(*sessions, *minutes),
        Why::After { topic } => (reason.after)(topic),
        Why::Parked { topic } => (reason.parked)(topic),
        Why::Free => reason.free.to_owned(),
    }
}

/// The likely next command and its reason, on a terminal: on one line where there is room.
pub(super) fn next_step(step: Option<&NextStep<'_>>, indent: usize, screen: &Screen) -> String {
    let Some(step) = step.filter(|_| screen.next) else { return String::new() };
    let indent = " ".repeat(indent);
    let command = format!("{indent}{}", (screen.text.outcome.next)(&step.command));
    let why = (screen.text.reason.because)(&reason(&step.reason, screen.text));
    if width(&command) + width(&why) + 4 <= screen.columns() {
        format!("{command}    {why}\n")
    } else {
        let why = screen.fold(&why, indent.len() + 3).into_iter().map(|line| format!("{indent}   {line}\n"));
        format!("{command}\n{}", why.collect::<Vec<_>>().concat())
    }
}

/// Names as strings, for phrases that take a list.
pub(super) fn names(names: &[Plain<'_>]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// Minutes as an amount for a phrase.
pub(super) fn whole(minutes: i64) -> u32 {
    u32::try_from(minutes).unwrap_or(0)
}
