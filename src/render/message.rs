//! What is said where something was refused or failed: what is wrong, then what to do.

use std::io::ErrorKind;

use super::Screen;
use super::words::{names, status_word, whole};
use crate::engine::decide::{Idle, Refusal};
use crate::engine::resolve::Unresolved;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::{DateFault, DurationFault, read_date};
use crate::files;
use crate::git;
use crate::plain::Plain;
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
    pub fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { what: what.into(), hints: vec![hint.into()] }
    }

    /// A message without a hint.
    pub fn bare(what: impl Into<String>) -> Self {
        Self { what: what.into(), hints: Vec::new() }
    }
}

/// What was typed around a name that may stand for nothing: there, a text was perhaps meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// The command.
    pub verb: &'static str,
    /// All that stands where topics belong.
    pub topics: Vec<String>,
    /// The text of `-m`.
    pub text: Option<String>,
}

impl Call {
    /// A command with what stands where topics belong.
    pub fn new<'a>(verb: &'static str, topics: impl IntoIterator<Item = &'a String>) -> Self {
        Self { verb, topics: topics.into_iter().cloned().collect(), text: None }
    }

    /// The same with the text of `-m`.
    #[must_use]
    pub fn with_text(self, text: Option<&String>) -> Self {
        Self { text: text.cloned(), ..self }
    }

    /// The option that takes a text, if the command has one.
    fn option(&self) -> Option<&'static str> {
        match self.verb {
            "done" if self.text.is_none() => Some("--did"),
            "done" | "park" | "skip" | "study" | "note" | "stuck" | "unstuck" => Some("-m"),
            _ => None,
        }
    }

    /// What stands before `typed`, and it with what follows.
    fn around(&self, typed: &str) -> (&[String], &[String]) {
        let at = self.topics.iter().position(|topic| Plain::line(topic.as_str()).as_str() == typed);
        self.topics.split_at(at.unwrap_or(0))
    }

    /// Whether `typed` seems to begin a sentence: it follows a topic, and two more words follow it.
    fn begins_a_sentence(&self, typed: &str) -> bool {
        let (before, words) = self.around(typed);
        self.option().is_some() && !before.is_empty() && words.len() > 2
    }

    /// The line to paste where `typed` begins a text.
    fn as_text(&self, typed: &str, screen: &Screen) -> String {
        let Some(option) = self.option() else {
            let command = screen.command(&format!("list --search {}", quoted(typed)));
            return (screen.text.error.search)(&command);
        };
        let (topics, words) = self.around(typed);
        let whole: Vec<&str> = self.text.iter().chain(words).map(String::as_str).collect();
        let before =
            shell_words::join([self.verb].into_iter().chain(topics.iter().map(String::as_str)).chain([option]));
        let command = format!("{before} {}", quoted(Plain::line(whole.join(" ")).as_str()));
        (screen.text.error.paste)(&screen.command(&command))
    }
}

/// What is said where something was refused.
pub fn refusal(refusal: &Refusal, roadmap: &Plain<'_>, call: &Call, screen: &Screen) -> Message {
    let error = &screen.text.error;
    match refusal {
        Refusal::Name(name) => unresolved(name, roadmap, call, screen),
        Refusal::NothingInProgress => {
            Message::new(error.nothing_in_progress.to_owned(), (error.name_a_topic)(&screen.program))
        }
        Refusal::NothingLeft => Message::bare(screen.text.reason.nothing),
        Refusal::OneTopic => Message::new(error.one_topic.to_owned(), (error.one_topic_hint)(&screen.program)),
        Refusal::EmptyText => Message::bare(error.empty_text),
        Refusal::NoName(typed) => Message::bare((error.no_words)(typed)),
        Refusal::NoWords(typed) => Message::new((error.no_words)(typed), error.no_words_hint),
        Refusal::Date(typed, DateFault::Unreadable) => Message::new((error.date)(typed), error.date_hint),
        Refusal::Date(typed, DateFault::Future(day)) => {
            Message::new((error.future)(typed, &Plain::line(day.to_string())), error.future_hint)
        }
        Refusal::NotBelieved(topic, minutes, began) => {
            let command = screen.study(topic, *began);
            Message::new((error.not_believed)(topic, whole(*minutes)), (error.not_believed_hint)(&command))
        }
        Refusal::NothingToUndo => Message::bare(error.nothing_to_undo),
        Refusal::NewerElsewhere(device, newest, mine) => Message::new(
            (error.newer_elsewhere)(device, newest),
            (error.undo_id)(&screen.command(&format!("undo {mine}"))),
        ),
        Refusal::NoEvent(id) => Message::new((error.no_event)(id), (error.see_log)(&screen.program)),
        Refusal::ManyEvents(id, ids) => {
            Message::new((error.many_events)(id), (error.its_topics)(&some(ids), more(ids)))
        }
        Refusal::DeviceName(typed) => Message::new((error.device_name)(typed), error.device_name_hint),
        Refusal::NoFoundation(name, shelf) => {
            let hint = |shelf: &Plain<'_>| (error.no_foundation_hint)(&screen.command(&format!("list {shelf}")));
            Message { what: (error.no_foundation)(name), hints: shelf.iter().map(hint).collect() }
        }
        Refusal::NoQuestion(topic, words, here) => {
            let noted = topic.as_ref().or(here.as_ref()).map_or(screen.text.word.topic, |topic| topic.as_str());
            let command = screen.command(&format!("note {noted} -m {}", quoted(words)));
            let outcome = &screen.text.outcome;
            let what = topic.as_ref().map_or(outcome.no_question.to_owned(), |topic| (outcome.no_question_on)(topic));
            Message::new(what, (error.keep_as_note)(&command))
        }
        Refusal::NoResource(topic, number, count) => Message::new(
            (error.no_resource)(topic, *number),
            (error.no_resource_hint)(*count, &screen.command(&format!("show {topic}"))),
        ),
        Refusal::NotDone(topic) => {
            let command = screen.command(&format!("done {topic} --did"));
            Message::new((error.not_done)(topic), (error.not_done_hint)(&command))
        }
        Refusal::LongTerm(max) => Message::new((error.long_term)(*max), error.long_term_hint),
        Refusal::LongTitle(max) => Message::bare((error.long_title)(*max)),
        Refusal::TooManyTopics(max) => Message::bare((error.too_many_topics)(*max)),
        Refusal::NoModule(name) => {
            Message::new((error.no_module)(name), (error.no_module_hint)(&Plain::line(format!("--after {name}"))))
        }
        Refusal::NothingToRedo => Message::bare(error.nothing_to_redo),
        Refusal::RecordedSince(id) => {
            Message::new(error.recorded_since.to_owned(), (error.redo_id)(&screen.command(&format!("redo {id}"))))
        }
    }
}

fn unresolved(name: &Unresolved, roadmap: &Plain<'_>, call: &Call, screen: &Screen) -> Message {
    let error = &screen.text.error;
    let day = |typed: &str| {
        let takes_a_day = matches!(call.verb, "done" | "study");
        let is_day = takes_a_day && read_date(typed, screen.today) != Err(DateFault::Unreadable);
        is_day.then(|| (error.paste_day)(&Plain::line(format!("--date {}", quoted(typed)))))
    };
    match name {
        Unresolved::Unknown { name, near, any_scope } => {
            let words = if *any_scope && near.is_empty() { error.no_scope } else { error.no_topic };
            let hint = if let Some(hint) = day(name) {
                hint
            } else if call.begins_a_sentence(name) {
                call.as_text(name, screen)
            } else if !near.is_empty() {
                (error.meant)(&names(near))
            } else if call.option().is_some() && call.topics.iter().skip(1).any(|topic| *topic == **name) {
                call.as_text(name, screen)
            } else {
                (error.see_list)(&screen.program)
            };
            Message::new(words(name, roadmap), hint)
        }
        Unresolved::Ambiguous { name, matches } => {
            let words = (error.ambiguous)(name, &some(matches), more(matches));
            if call.begins_a_sentence(name) {
                return Message::new(words, call.as_text(name, screen));
            }
            Message::new(words, error.more_letters)
        }
        Unresolved::NotATopic { name, topics } => {
            Message::new((error.not_a_topic)(name), (error.its_topics)(&some(topics), more(topics)))
        }
        Unresolved::Text(typed) => {
            let hint = day(typed).unwrap_or_else(|| call.as_text(typed, screen));
            Message::new((error.text_for_topic)(typed), hint)
        }
    }
}

/// At most so many names are said; of the rest how many there are.
const MOST_NAMES: usize = 8;

/// Names as strings, the first of many.
fn some(all: &[Plain<'_>]) -> Vec<String> {
    names(&all[..all.len().min(MOST_NAMES)])
}

/// How many more there are.
fn more(all: &[Plain<'_>]) -> usize {
    all.len().saturating_sub(MOST_NAMES)
}

/// The text as one word of a shell.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\', '$', '`', '!']) {
        format!("'{}'", text.replace('\'', r"'\''"))
    } else {
        format!("\"{text}\"")
    }
}

/// Why there was nothing to record, at a standing.
pub fn idle(idle: &Idle, standing: &Standing, screen: &Screen) -> String {
    let text = screen.text;
    let outcome = &text.outcome;
    let id = |topic: &TopicIx| standing.roadmap.topic(*topic).id.as_ref();
    let word = |status: &Status| Plain::line(status_word(*status, text));
    match idle {
        Idle::Already(topic, status) => (outcome.already)(&id(topic), &word(status)),
        Idle::NoneLeft(status) => (outcome.none_left)(&word(status)),
        Idle::NoneClosed => outcome.none_closed.to_owned(),
        Idle::Running(topic) => (outcome.running_already)(&id(topic)),
        Idle::NoQuestion(None) => outcome.no_question.to_owned(),
        Idle::NoQuestion(Some(topic)) => (outcome.no_question_on)(&id(topic)),
        Idle::Known(at) => {
            let term = &standing.progress.terms[*at];
            let meaning = term.meaning.map(|text| standing.journal.text(text)).unwrap_or_default();
            (outcome.term_known)(&Plain::line(term.word.as_str()), &meaning)
        }
        Idle::Exists(topic) => (outcome.exists)(&id(topic)),
        Idle::NoTicks => text.imports.nothing_new.to_owned(),
        Idle::NoTimer if !standing.timed => (text.home.timer_is_off)(&screen.command("config set timer on")),
        Idle::NoTimer => outcome.no_timer.to_owned(),
        Idle::Named(name) => (outcome.named_already)(name),
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

/// What is said where the user's git could not do it.
pub fn git_failed(error: &git::Error, screen: &Screen) -> Message {
    let words = &screen.text.sync;
    let again = || (words.again)(&screen.command("sync"));
    let init = || (words.init)(&screen.command("sync --init"));
    let aside = |folder: &Plain<'_>| {
        let place = |name: &str| shell_words::quote(&format!("{folder}/{name}")).into_owned();
        let command = format!("mv {} {}", place(".git"), place(".git.broken"));
        (words.broken_hint)(&Plain::line(command), &screen.command("sync --init"))
    };
    match error {
        git::Error::NotSetUp(folder) => Message::new((words.not_set_up)(folder), init()),
        git::Error::Elsewhere(folder) => Message::new((words.elsewhere)(folder), aside(folder)),
        git::Error::Broken(folder, said) => Message::new((words.broken)(folder, said), aside(folder)),
        git::Error::WorkFolder(remote) => {
            Message::new((words.work_folder)(remote), (words.make_bare)(&Plain::line("git init --bare record.git")))
        }
        git::Error::NoFolder(path) => {
            let place = path.strip_prefix("file://").unwrap_or(path);
            let command = format!("git init --bare {}", shell_words::quote(place));
            Message::new((words.no_folder)(path), (words.make_bare)(&Plain::line(command)))
        }
        git::Error::Foreign(remote, names) => Message::new((words.foreign)(remote, names), init()),
        git::Error::Busy(remote, said) => Message::new((words.busy)(remote, said), again()),
        git::Error::Setting(key, folder) => {
            let place = Plain::line(shell_words::quote(folder).into_owned());
            Message::new((words.setting)(key, folder), (words.setting_hint)(key, &place))
        }
        git::Error::BadAddress(address) => Message::new((words.bad_address)(address), words.bad_address_hint),
        git::Error::Secret(address) => Message::new((words.secret)(address), words.secret_hint),
        git::Error::Start(said) => Message::bare((words.start)(said)),
        git::Error::Offline(remote, said) => Message::new((words.offline)(remote, said), again()),
        git::Error::Denied(remote, said) => {
            let command = Plain::line(format!("git ls-remote {}", shell_words::quote(remote)));
            Message::new((words.denied)(remote, said), (words.denied_hint)(&command))
        }
        git::Error::Nowhere(remote, said) => Message::new((words.nowhere)(remote, said), init()),
        git::Error::Refused(remote, said) => {
            Message::new((words.refused)(remote, said), (words.refused_hint)(&screen.command("sync --init")))
        }
        git::Error::TooLarge => Message::new(words.too_large, words.too_large_hint),
        git::Error::Other(said) => Message::new((words.failed)(said), again()),
    }
}

/// What is said where the disk refused.
pub fn disk(error: &files::Error, text: &Text) -> Message {
    let disk = &text.disk;
    let why = match (error.act, error.kind) {
        (files::Act::Write, ErrorKind::NotFound) => Plain::line(disk.no_folder),
        (_, kind) => refused(kind, &error.words, text),
    };
    let path = &Plain::path(&error.path);
    match error.act {
        files::Act::Read if error.kind == ErrorKind::PermissionDenied => {
            Message::new((disk.read)(path, &why), format!("chmod u+r {}", shell_words::quote(path)))
        }
        files::Act::Read => Message::bare((disk.read)(path, &why)),
        files::Act::Write => Message::bare((disk.write)(path, &why)),
        files::Act::TakeBack => Message::new((disk.take_back)(path, &why), disk.take_back_hint),
        files::Act::MakeFolder => Message::bare((disk.folder)(path, &why)),
        files::Act::Lock if error.kind == ErrorKind::WouldBlock => {
            Message::new(disk.busy.to_owned(), (disk.busy_hint)(path))
        }
        files::Act::Lock if error.kind == ErrorKind::PermissionDenied => Message::bare((disk.lock)(path, &why)),
        files::Act::Lock => Message::new((disk.lock)(path, &why), disk.lock_hint),
    }
}

/// Why the system refused, in the person's language where that is known, else in the system's words.
pub fn refused(kind: ErrorKind, words: &str, text: &Text) -> Plain<'static> {
    let disk = &text.disk;
    let known = match kind {
        ErrorKind::NotFound => disk.not_found,
        ErrorKind::PermissionDenied => disk.denied,
        ErrorKind::ReadOnlyFilesystem => disk.read_only,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => disk.full,
        ErrorKind::IsADirectory => disk.is_folder,
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => disk.not_folder,
        ErrorKind::FileTooLarge => disk.too_large,
        ErrorKind::InvalidInput => disk.not_regular,
        ErrorKind::InvalidData => disk.not_utf8,
        ErrorKind::ResourceBusy => disk.changed,
        _ => return Plain::line(words.to_owned()),
    };
    Plain::line(known)
}
