//! Which phrase says what: statuses, days, refusals. Here the engine's facts meet the words of `text`.

use std::io::ErrorKind;

use jiff::civil::Date;

use super::{Screen, width};
use crate::engine::decide::{Idle, Refusal};
use crate::engine::resolve::Unresolved;
use crate::engine::status::Status;
use crate::engine::when::{DateFault, DurationFault};
use crate::files;
use crate::plain::Plain;
use crate::report::{NextStep, Why};
use crate::text::Text;

/// What is said of an error: what is wrong, then what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub hints: Vec<String>,
}

impl Message {
    /// A message with one hint.
    pub fn new(what: String, hint: impl Into<String>) -> Self {
        Self { what, hints: vec![hint.into()] }
    }

    /// A message without a hint.
    pub fn bare(what: impl Into<String>) -> Self {
        Self { what: what.into(), hints: Vec::new() }
    }
}

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
        2..=6 => word.weekdays[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)].to_owned(),
        _ => date.to_string(),
    })
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
        format!("{command}\n{indent}   {why}\n")
    }
}

/// Names as strings, for phrases that take a list.
pub(super) fn names(names: &[Plain<'_>]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// What is said where something was refused. `verb` is the command, to paste a text behind it.
pub fn refusal(refusal: &Refusal, roadmap: &Plain<'_>, verb: &str, text: &Text) -> Message {
    let error = &text.error;
    match refusal {
        Refusal::Name(name) => unresolved(name, roadmap, verb, text),
        Refusal::NothingInProgress => Message::new(error.nothing_in_progress.to_owned(), error.name_a_topic),
        Refusal::NothingLeft => Message::bare(text.reason.nothing),
        Refusal::OneTopic => Message::new(error.one_topic.to_owned(), error.one_topic_hint),
        Refusal::EmptyText => Message::bare(error.empty_text),
        Refusal::Date(typed, DateFault::Unreadable) => Message::new((error.date)(typed), error.date_hint),
        Refusal::Date(typed, DateFault::Future(day)) => {
            Message::new((error.future)(typed, &Plain::line(day.to_string())), error.future_hint)
        }
        Refusal::NotBelieved(topic, minutes) => {
            Message::new((error.not_believed)(topic, whole(*minutes)), (error.not_believed_hint)(topic))
        }
        Refusal::NothingToUndo => Message::bare(error.nothing_to_undo),
        Refusal::NewerElsewhere(device, newest, mine) => {
            Message::new((error.newer_elsewhere)(device, newest), (error.undo_id)(mine))
        }
        Refusal::NoEvent(id) => Message::new((error.no_event)(id), error.see_log),
        Refusal::ManyEvents(id, ids) => Message::new((error.many_events)(id), (error.its_topics)(&names(ids))),
        Refusal::NothingToRedo => Message::bare(error.nothing_to_redo),
        Refusal::RecordedSince(id) => Message::new(error.recorded_since.to_owned(), (error.redo_id)(id)),
    }
}

fn unresolved(name: &Unresolved, roadmap: &Plain<'_>, verb: &str, text: &Text) -> Message {
    let error = &text.error;
    match name {
        Unresolved::Unknown { name, near } if near.is_empty() => {
            Message::new((error.no_topic)(name, roadmap), error.see_list)
        }
        Unresolved::Unknown { name, near } => {
            Message::new((error.no_topic)(name, roadmap), (error.meant)(&names(near)))
        }
        Unresolved::Ambiguous { name, matches } => Message::bare((error.ambiguous)(name, &names(matches))),
        Unresolved::NotATopic { name, topics } => {
            Message::new((error.not_a_topic)(name), (error.its_topics)(&names(topics)))
        }
        Unresolved::Text(typed) => {
            let quoted = quoted(typed);
            let hint = match verb {
                "done" | "park" | "skip" | "study" | "note" => {
                    (error.paste)(&Plain::line(format!("roadmap {verb} -m {quoted}")))
                }
                _ => (error.search)(&Plain::line(format!("roadmap list --search {quoted}"))),
            };
            Message::new((error.text_for_topic)(typed), hint)
        }
    }
}

/// The text as one word of a shell.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\', '$', '`', '!']) {
        format!("'{}'", text.replace('\'', r"'\''"))
    } else {
        format!("\"{text}\"")
    }
}

/// Why there was nothing to record.
pub fn idle(idle: &Idle, id: impl Fn(crate::engine::roadmap::TopicIx) -> Plain<'static>, text: &Text) -> String {
    let outcome = &text.outcome;
    let word = |status: &Status| Plain::line(status_word(*status, text));
    match idle {
        Idle::Already(topic, status) => (outcome.already)(&id(*topic), &word(status)),
        Idle::NoneLeft(status) => (outcome.none_left)(&word(status)),
        Idle::NoneClosed => outcome.none_closed.to_owned(),
        Idle::Running(topic) => (outcome.running_already)(&id(*topic)),
        Idle::NoTimer => outcome.no_timer.to_owned(),
        Idle::Undone(id) => (outcome.undone_before)(id),
    }
}

/// What is said of a duration that cannot be read.
pub fn duration_fault(typed: &Plain<'_>, fault: DurationFault, text: &Text) -> Message {
    let error = &text.error;
    match fault {
        DurationFault::Bare(number) => Message::new((error.bare)(number), (error.bare_hint)(number)),
        DurationFault::NotPositive => Message::new((error.not_positive)(typed), error.duration_hint),
        DurationFault::TooLong => Message::new((error.too_long)(typed), error.duration_hint),
        DurationFault::Unreadable => Message::new((error.duration)(typed), error.duration_hint),
    }
}

/// What is said where the disk refused.
pub fn disk(error: &files::Error, text: &Text) -> Message {
    let disk = &text.disk;
    let why = Plain::line(match error.kind {
        ErrorKind::NotFound => disk.not_found,
        ErrorKind::PermissionDenied => disk.denied,
        ErrorKind::ReadOnlyFilesystem => disk.read_only,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => disk.full,
        ErrorKind::IsADirectory => disk.is_folder,
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => disk.not_folder,
        ErrorKind::FileTooLarge => disk.too_large,
        ErrorKind::InvalidInput => disk.not_regular,
        ErrorKind::InvalidData => disk.not_utf8,
        _ => error.words.as_str(),
    });
    let path = &Plain::line(error.path.display().to_string());
    match error.act {
        files::Act::Read => Message::bare((disk.read)(path, &why)),
        files::Act::Write => Message::new((disk.write)(path, &why), disk.nothing_saved),
        files::Act::MakeFolder => Message::new((disk.folder)(path, &why), disk.nothing_saved),
        files::Act::Lock if error.kind == ErrorKind::WouldBlock => {
            Message::new(disk.busy.to_owned(), (disk.busy_hint)(path))
        }
        files::Act::Lock => Message::new((disk.lock)(path, &why), disk.nothing_saved),
    }
}

/// Minutes as an amount for a phrase.
pub(super) fn whole(minutes: i64) -> u32 {
    u32::try_from(minutes).unwrap_or(0)
}
