//! Why a command failed, as facts. The words are picked where the error is shown.

use std::io;

use crate::config;
use crate::engine::decide::Refusal;
use crate::engine::when::{ByFault, DurationFault};
use crate::files;
use crate::git;
use crate::import;
use crate::plain::Plain;
use crate::render::{self, Call, Message, Screen};
use crate::source;
use crate::store;
use crate::text::Text;

/// Why a command failed; nothing was recorded.
#[derive(Debug)]
pub enum Error {
    /// The disk refused.
    Files(files::Error),
    /// The roadmap could not be read.
    Roadmap(source::Error),
    /// The event could not be written.
    Store(store::Error),
    /// The user's git could not do it.
    Git(git::Error),
    /// There is no git on this machine.
    NoGit,
    /// Another sync runs on this machine.
    SyncRuns,
    /// A word that the command has no use for.
    Unexpected(Plain<'static>),
    /// An option where its one format is not asked for: which, and the format.
    OnlyFor(&'static str, Plain<'static>),
    /// An option beside another that has no use for it.
    Apart(&'static str, Plain<'static>),
    /// No format is known by the end of a file's name.
    NoFormat(Plain<'static>),
    /// No command is called so; what was perhaps meant.
    NoCommand(Plain<'static>, Plain<'static>),
    /// The full-screen view has no terminal to draw on.
    NoScreen,
    /// This device has no name yet.
    NoDeviceName,
    /// Something that was shown needs a hand.
    Unwell,
    /// The engine refused: why, the roadmap's id, what was typed.
    Refused(Refusal, Plain<'static>, Box<Call>),
    /// What was typed for a duration is none, and why.
    Duration(Plain<'static>, DurationFault),
    /// No duration was typed.
    NoDuration,
    /// There is no such plan.
    Plan(Unplanned),
    /// No status of that name.
    NoStatus(Plain<'static>),
    /// No grade of that name.
    NoGrade(Plain<'static>),
    /// No roadmap of that name, whether the settings name it, and what was perhaps meant.
    NoRoadmap(Plain<'static>, bool, Option<Plain<'static>>),
    /// The settings could not be read or written.
    Config(config::Error),
    /// What was typed for a setting is none of what it takes.
    BadValue(Plain<'static>, config::Key),
    /// No editor for a file: which.
    NoEditorFor(Plain<'static>),
    /// There is no home folder: what has no place, and the variable that would give it one.
    NoHome(&'static str, &'static str),
    /// `ROADMAP_NOW` is no time.
    BadNow(Plain<'static>),
    /// So many errors in a roadmap's files, and so much to think about.
    Faulty(usize, usize),
    /// The id of a roadmap that is built in.
    Reserved(Plain<'static>),
    /// Someone asked for an id that is none.
    NoId(Plain<'static>),
    /// Another roadmap has this id: the id, the file.
    OtherRoadmap(Plain<'static>, Plain<'static>),
    /// A list, from which a roadmap is first to be made.
    List(Plain<'static>),
    /// A file that lies over a roadmap: the file, the roadmap.
    Overlay(Plain<'static>, Plain<'static>),
    /// A file that lies over a roadmap which is not here: the file, the roadmap.
    Stray(Plain<'static>, Plain<'static>),
    /// Another source was imported under this id: the id, the file.
    OtherSource(Plain<'static>, Plain<'static>),
    /// What others wrote could not be read.
    Import(import::Error),
    /// So many ticks would change something, and nobody agreed to it.
    NotAgreed(usize),
    /// An export holds so many ticks that were not read yet.
    Unread(Plain<'static>, usize),
    /// Ticks of another roadmap than the one that is asked for: the file, its roadmap, the one that was opened.
    OtherTicks(Plain<'static>, Plain<'static>, Plain<'static>),
    /// An export into which something else than ticks was written.
    WrittenIn(Plain<'static>),
    /// An export of another roadmap: the file, the roadmap.
    OtherExport(Plain<'static>, Plain<'static>),
    /// A file to be made is there already.
    Exists(Plain<'static>),
    /// The file was not written by an export.
    NotOurs(Plain<'static>),
    /// An address that did not come with the program, and nobody agreed to opening it: the address, the
    /// roadmap that names it.
    NotAsked(Plain<'static>, Plain<'static>),
    /// No editor and no text.
    NoEditor,
    /// The editor failed: its name, what happened.
    Editor(Plain<'static>, Plain<'static>),
    /// A note could not be recorded: why, and where its text is kept.
    NoteKept(Box<Error>, Plain<'static>),
    /// What is piped in could not be read.
    Input(io::Error),
    /// The answer could not be written.
    Output(io::Error),
}

impl Error {
    /// Whether the command line itself is wrong.
    pub fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::Unexpected(_)
                | Self::OnlyFor(..)
                | Self::Apart(..)
                | Self::NoFormat(_)
                | Self::NoCommand(..)
                | Self::NoScreen
        )
    }

    /// The engine refused, in a roadmap of that id, what was typed.
    pub fn refused(refusal: Refusal, roadmap: Plain<'static>, call: Call) -> Self {
        Self::Refused(refusal, roadmap, Box::new(call))
    }

    /// What is said of it.
    pub fn message(&self, screen: &Screen) -> Message {
        let text = screen.text;
        let error = &text.error;
        match self {
            Self::Files(disk)
            | Self::Roadmap(source::Error::Files(disk))
            | Self::Store(store::Error::Files(disk))
            | Self::Config(config::Error::Files(disk))
            | Self::Import(import::Error::Files(disk)) => render::disk(disk, text),
            Self::Roadmap(source::Error::Damaged) => Message::bare(error.damaged_program),
            Self::Roadmap(source::Error::TooLarge(path)) => Message::bare((error.too_large)(path)),
            Self::Roadmap(source::Error::Misnamed(path, id)) => {
                Message::new((error.misnamed)(path, id), (error.misnamed_hint)(id))
            }
            Self::Roadmap(source::Error::Faults(faults)) => Message::bare((error.bad_roadmap)(faults.faults.len())),
            Self::Store(store::Error::Nested(data, state)) => {
                Message::new((error.nested)(data, state), error.nested_hint)
            }
            Self::Store(store::Error::NoChance) => Message::bare(error.no_chance),
            Self::Store(store::Error::NoOrder) => Message::bare(error.no_order),
            Self::Store(store::Error::TooLong) => Message::bare(error.line_too_long),
            Self::Git(error) => render::git_failed(error, screen),
            Self::NoGit => Message::new(text.sync.no_git, text.sync.no_git_hint),
            Self::SyncRuns => Message::new(text.sync.running, (text.sync.again)(&screen.command("sync"))),
            Self::Unexpected(word) => Message::bare((text.usage.unexpected)(word)),
            Self::OnlyFor(option, format) => Message::bare((text.usage.only_for)(&Plain::line(*option), format)),
            Self::Apart(option, other) => Message::bare((text.usage.conflict)(&Plain::line(*option), other)),
            Self::NoFormat(extension) => Message::new((text.usage.no_format)(extension), text.usage.no_format_hint),
            Self::NoCommand(name, meant) => Message::new((text.usage.no_command)(name), (text.usage.meant)(meant)),
            Self::Unwell => Message::bare(text.checkup.unwell),
            Self::NoScreen => Message::new(text.tui.no_screen, (text.tui.no_screen_hint)(&screen.command("status"))),
            Self::NoDeviceName => {
                Message::new(text.sync.no_name, (text.sync.name_it)(&screen.command("config set device")))
            }
            Self::Refused(refusal, roadmap, call) => render::refusal(refusal, roadmap, call, screen),
            Self::Duration(typed, fault) => render::duration_fault(typed, *fault, text),
            Self::Plan(unplanned) => unplanned.message(screen),
            Self::NoDuration => Message::new(error.no_duration.to_owned(), error.duration_hint),
            Self::NoStatus(word) => {
                Message::new((error.no_status)(word), (error.statuses)(&render::status_words(text)))
            }
            Self::NoGrade(word) => Message::new((text.review.no_grade)(word), text.review.no_grade_hint),
            Self::NoRoadmap(name, _, Some(near)) => Message::new((error.no_roadmap)(name), (text.usage.meant)(near)),
            Self::NoRoadmap(name, set, None) => {
                let hint = if *set { error.set_elsewhere.to_owned() } else { error.no_roadmap_hint.to_owned() };
                Message::new((error.no_roadmap)(name), hint)
            }
            Self::Config(config::Error::Syntax(path, line, words)) => {
                Message::new((error.bad_config)(path, *line, words), (text.home.mend)(&screen.command("config edit")))
            }
            Self::Config(config::Error::Bad(path, line, key)) => {
                let what = (error.bad_setting)(path, *line, &Plain::line(key.name()), taken_by(*key, text));
                Message::new(what, (text.home.mend)(&screen.command("config edit")))
            }
            Self::BadValue(typed, key) => {
                let takes = if *key == config::Key::Timer { text.home.takes_on_off } else { taken_by(*key, text) };
                Message::bare((text.home.bad_value)(typed, &Plain::line(key.name()), takes))
            }
            Self::NoEditorFor(path) => Message::new(text.home.no_editor, (text.home.no_editor_hint)(path)),
            Self::NoHome(what, variable) => {
                Message::new((error.no_home)(&Plain::line(*what)), (error.no_home_hint)(&Plain::line(*variable)))
            }
            Self::BadNow(typed) => Message::bare((error.bad_now)(typed)),
            Self::NoId(id) => Message::new((text.fault.bad_id)(id), text.fault.id_rule),
            Self::OtherRoadmap(id, path) => {
                Message::new((text.imports.other_source)(id, path), (text.roadmaps.other_hint)(path))
            }
            Self::List(path) => Message::new((text.roadmaps.list)(path), text.roadmaps.list_hint),
            Self::Overlay(path, id) => {
                Message::new((text.roadmaps.overlay)(path, id), (text.roadmaps.overlay_hint)(id))
            }
            Self::Stray(path, id) => Message::new((text.roadmaps.stray)(path, id), text.roadmaps.stray_hint),
            Self::OtherSource(id, path) => {
                Message::new((text.imports.other_source)(id, path), text.imports.other_source_hint)
            }
            Self::Import(import::Error::Unreadable(path, why)) => render::unreadable(path, why, text),
            Self::NotAgreed(count) => Message::new((text.imports.not_agreed)(*count), text.imports.not_agreed_hint),
            Self::Unread(path, count) => {
                let import = screen.line(&["import", path]);
                Message::new((text.imports.unread)(path, *count), (text.imports.unread_hint)(&import))
            }
            Self::OtherExport(path, id) => Message::new((text.imports.other_export)(path, id), error.not_ours_hint),
            Self::WrittenIn(path) => Message::new((text.imports.written_in)(path), text.imports.written_in_hint),
            Self::OtherTicks(path, theirs, asked) => {
                Message::new((text.imports.other_ticks)(path, theirs, asked), text.imports.other_ticks_hint)
            }
            Self::Faulty(errors, advice) => Message::bare((text.roadmaps.faulty)(*errors, *advice)),
            Self::Reserved(id) => Message::new((text.roadmaps.reserved)(id), text.roadmaps.reserved_hint),
            Self::Exists(path) => Message::new((text.roadmaps.exists)(path), text.roadmaps.exists_hint),
            Self::NotOurs(path) => Message::new((error.not_ours)(path), error.not_ours_hint),
            Self::NotAsked(url, roadmap) => Message::new((text.home.not_asked)(url, roadmap), text.home.not_asked_hint),
            Self::NoEditor => Message::new(error.no_editor.to_owned(), (error.no_editor_hint)(&screen.program)),
            Self::Editor(editor, words) => Message::bare((error.editor_failed)(editor, words)),
            Self::NoteKept(why, path) => {
                let mut message = why.message(screen);
                message.hints.push((error.note_kept)(path));
                message
            }
            Self::Input(io) => Message::bare((error.input)(&render::refused(io.kind(), &io.to_string(), text))),
            Self::Output(io) => Message::bare((error.output)(&render::refused(io.kind(), &io.to_string(), text))),
        }
    }
}

/// Why there is no plan.
#[derive(Debug)]
pub enum Unplanned {
    /// What was typed for hours a week is no number of them.
    NoHours(Plain<'static>),
    /// What was typed for a day to be done by is none, or lies behind.
    NoDay(Plain<'static>, ByFault),
    /// What stands on the shelf has no plan: the scope, a foundation of it.
    Shelf(Plain<'static>, Plain<'static>),
    /// A plan at no pace is no calendar: the words that would name a pace, if hours could be laid out.
    NoCalendar(Option<Vec<String>>),
}

impl Unplanned {
    fn message(&self, screen: &Screen) -> Message {
        let text = screen.text;
        match self {
            Self::NoHours(typed) => Message::new((text.plan.bad_hours)(typed), text.plan.bad_hours_hint),
            Self::NoDay(typed, ByFault::Unreadable) => Message::new((text.error.date)(typed), text.plan.by_hint),
            Self::NoDay(_, ByFault::Past(day)) => {
                Message::new((text.plan.past)(&Plain::line(day.to_string())), text.plan.past_hint)
            }
            Self::Shelf(scope, foundation) => {
                let start = screen.line(&["start", foundation]);
                Message::new((text.plan.shelf)(scope), (text.plan.shelf_hint)(&start))
            }
            Self::NoCalendar(None) => Message::bare(text.plan.no_hours),
            Self::NoCalendar(Some(words)) => {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                Message::new(text.plan.no_calendar, (text.plan.no_calendar_hint)(&screen.line(&words)))
            }
        }
    }
}

/// What a setting takes.
fn taken_by(key: config::Key, text: &Text) -> &'static str {
    match key {
        config::Key::Roadmap => text.home.takes_id,
        config::Key::Lang => text.home.takes_lang,
        config::Key::DayEnds => text.home.takes_clock,
        config::Key::Timer => text.home.takes_switch,
    }
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

impl From<source::Error> for Error {
    fn from(error: source::Error) -> Self {
        Self::Roadmap(error)
    }
}

impl From<config::Error> for Error {
    fn from(error: config::Error) -> Self {
        Self::Config(error)
    }
}

impl From<import::Error> for Error {
    fn from(error: import::Error) -> Self {
        Self::Import(error)
    }
}

impl From<git::Error> for Error {
    fn from(error: git::Error) -> Self {
        Self::Git(error)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
