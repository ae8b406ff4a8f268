//! The words, in English and Chinese. A phrase is the whole sentence with its arguments; the struct
//! has a field a phrase, so that a missing translation does not compile. What the numbers and names
//! mean is left to `render`, which picks the phrase.

#![allow(missing_docs, reason = "a field is named after its phrase, which stands in `en` and `zh`")]

mod en;
mod help;
mod history;
mod syntax;
mod zh;

pub use help::{CommandHelp, GlobalHelp, Help};
pub use history::History;
mod plan;

pub use plan::Plan;

use crate::lang::Lang;
use crate::plain::Plain;

type Data<'a> = &'a Plain<'a>;

/// All phrases of one language.
#[derive(Debug)]
pub struct Text {
    /// Words and amounts that many sentences hold.
    pub word: Word,
    /// The screen of `status`.
    pub overview: Overview,
    /// The screens of `list` and `show`.
    pub topic: Topic,
    /// Why a topic is offered next.
    pub reason: Reason,
    /// Review, words, where things lead to.
    pub review: Review,
    /// The screen of `log`.
    pub log: Log,
    /// What is said after something was recorded.
    pub outcome: Outcome,
    /// Sync and the settings around it.
    pub sync: Sync,
    /// The screen of `doctor`.
    pub checkup: Checkup,
    /// The screen of `plan`, and the calendar.
    pub plan: Plan,
    /// What makes one at home in a terminal: `open`, `config`, `completions`, `man`.
    pub home: Home,
    /// The Markdown export.
    pub export: Export,
    /// The page for a browser, and pictures.
    pub page: Page,
    /// Statistics, and the week to post.
    pub history: History,
    /// Roadmaps of one's own: `use`, `new`, `check`, `import`.
    pub roadmaps: Roadmaps,
    /// What `import` reads and leaves out.
    pub imports: Imports,
    /// What is wrong with a roadmap file.
    pub fault: Fault,
    /// Why something was refused, and what to do instead.
    pub error: Error,
    /// What the disk says.
    pub disk: Disk,
    /// The full-screen view.
    pub tui: Tui,
    /// What is wrong with a command line.
    pub usage: Usage,
    /// Help texts.
    pub help: Help,
}

/// `open`, `config`, `completions`, `man`.
#[derive(Debug)]
pub struct Home {
    pub no_browser: &'static str,
    /// The address, and the roadmap that names it.
    pub may_open: fn(Data<'_>, Data<'_>) -> String,
    pub not_opened: &'static str,
    /// The address, and the roadmap that names it.
    pub not_asked: fn(Data<'_>, Data<'_>) -> String,
    pub not_asked_hint: &'static str,
    /// The settings' file before anything is set.
    pub template: &'static str,
    /// Days by name that lie behind.
    pub days: &'static [&'static str],
    /// The same to come.
    pub days_ahead: &'static [&'static str],
    /// What a setting takes, in the file and on the command line.
    pub takes_id: &'static str,
    pub takes_lang: &'static str,
    pub takes_clock: &'static str,
    pub takes_switch: &'static str,
    /// The same where it is typed, not in a file.
    pub takes_on_off: &'static str,
    /// What was typed, the setting, what it takes.
    pub bad_value: fn(Data<'_>, Data<'_>, &str) -> String,
    /// The setting, its value.
    pub set_to: fn(Data<'_>, Data<'_>) -> String,
    /// File, line, a key that is none, how many more.
    pub unknown_setting: fn(Data<'_>, usize, Data<'_>, usize) -> String,
    /// The command that opens the file.
    pub mend: fn(Data<'_>) -> String,
    pub no_editor: &'static str,
    /// The file.
    pub no_editor_hint: fn(Data<'_>) -> String,
    /// The topic, without a timer.
    pub goes_on: fn(Data<'_>) -> String,
    /// The command that puts completions where a shell reads them.
    pub install: fn(Data<'_>) -> String,
    /// The folder, and how many.
    pub pages: fn(Data<'_>, usize) -> String,
    pub manual: Manual,
    /// The command that turns the timer on.
    pub timer_is_off: fn(Data<'_>) -> String,
}

/// The pages of the manual: headings, and what stands on the first page beside help.
#[derive(Debug)]
pub struct Manual {
    pub title: &'static str,
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub commands: &'static str,
    pub examples: &'static str,
    pub notes: &'static str,
    pub environment: &'static str,
    /// Variables, and what they do.
    pub variables: &'static [(&'static str, &'static str)],
    pub files: &'static str,
    /// Files and folders, and what they hold.
    pub places: &'static [(&'static str, &'static str)],
}

/// What `import` says.
#[derive(Debug)]
pub struct Imports {
    /// The title of a stage that has none.
    pub rest: &'static str,
    /// The comment above a roadmap that was imported: the source, the id.
    pub head: fn(Data<'_>, Data<'_>) -> String,
    /// The id, stages, modules, topics.
    pub counts: fn(Data<'_>, usize, usize, usize) -> String,
    pub written: fn(Data<'_>) -> String,
    pub not_written: fn(Data<'_>) -> String,
    /// Topics that are new, and that are gone.
    pub renewed: fn(&[String], &[String]) -> String,
    /// Topics that the source has no more, and that stay.
    pub kept: fn(&[String]) -> String,
    /// Stages and modules that are no more.
    pub gone_groups: fn(&[String]) -> String,
    /// A topic, one that it required or leaned on before, and whether that is gone.
    pub unlinked: fn(Data<'_>, Data<'_>, bool) -> String,
    /// The command that tells what was recorded on those that are gone.
    pub see_gone: fn(Data<'_>) -> String,
    /// Ticks that were not taken, and the command that takes them.
    pub ticks: fn(usize, Data<'_>) -> String,
    /// Places, and their lines.
    pub left_out: fn(usize, usize) -> String,
    /// A reason, and how many lines it is about.
    pub lines: fn(&str, usize) -> String,
    pub more_left_out: fn(usize) -> String,
    pub contents: &'static str,
    pub about: &'static str,
    pub no_topics: &'static str,
    pub text: &'static str,
    pub aside: &'static str,
    pub code: &'static str,
    pub pictures: &'static str,
    pub markup: &'static str,
    pub bad_address: fn(Data<'_>) -> String,
    pub no_title: &'static str,
    pub too_many: fn(usize) -> String,
    pub too_many_links: fn(usize) -> String,
    pub too_long: &'static str,
    /// What a flow calls it, and how many.
    pub drawing: fn(Data<'_>, usize) -> String,
    pub loose_edges: fn(usize) -> String,
    pub not_a_node: &'static str,
    pub same_id: fn(Data<'_>) -> String,
    pub unknown_column: fn(Data<'_>) -> String,
    pub cells_beyond: fn(usize) -> String,
    pub bad_hours: fn(Data<'_>) -> String,
    pub open_quote: &'static str,
    pub comment: &'static str,
    pub other_file: &'static str,
    pub empty: &'static str,
    pub empty_hint: &'static str,
    /// Line and byte.
    pub not_json: fn(usize, usize) -> String,
    pub mockup: &'static str,
    pub mapping: &'static str,
    pub not_a_flow: &'static str,
    pub flow_hint: &'static str,
    /// The columns that there are.
    pub no_title_column: fn(&[String]) -> String,
    pub columns_hint: &'static str,
    pub roadmap: &'static str,
    pub roadmap_hint: &'static str,
    pub page: &'static str,
    pub page_hint: &'static str,
    /// The id, and the file that has it.
    pub other_source: fn(Data<'_>, Data<'_>) -> String,
    pub other_source_hint: &'static str,
    /// The file, the roadmap, boxes, changes.
    pub plan: fn(Data<'_>, Data<'_>, usize, usize) -> String,
    /// A status, and the day.
    pub change: fn(&str, Option<&Plain<'_>>) -> String,
    /// The id, and the roadmap.
    pub unknown_id: fn(Data<'_>, Data<'_>) -> String,
    pub no_id: fn(Data<'_>) -> String,
    pub unticked: fn(usize) -> String,
    pub take: fn(usize) -> String,
    pub yes: &'static [&'static str],
    pub not_taken: &'static str,
    pub nothing_new: &'static str,
    pub not_agreed: fn(usize) -> String,
    pub not_agreed_hint: &'static str,
    pub unread: fn(Data<'_>, usize) -> String,
    /// The command that reads them.
    pub unread_hint: fn(Data<'_>) -> String,
    /// The file, and the roadmap that it is an export of.
    pub other_export: fn(Data<'_>, Data<'_>) -> String,
    /// The file.
    pub written_in: fn(Data<'_>) -> String,
    pub written_in_hint: &'static str,
    pub only_ticks: &'static str,
    /// The file, the roadmap that it is of, the one that was asked for.
    pub other_ticks: fn(Data<'_>, Data<'_>, Data<'_>) -> String,
    pub other_ticks_hint: &'static str,
}

/// Roadmaps of one's own.
#[derive(Debug)]
pub struct Roadmaps {
    pub roadmap: &'static str,
    pub title: &'static str,
    pub done: &'static str,
    pub unreadable: &'static str,
    /// The roadmap, and the command that shows its faults.
    pub see_faults: fn(Data<'_>, Data<'_>) -> String,
    /// The command that takes one into use.
    pub to_switch: fn(Data<'_>) -> String,
    /// Id, title, done, topics.
    pub switched: fn(Data<'_>, Data<'_>, usize, usize) -> String,
    pub before_kept: fn(Data<'_>) -> String,
    /// The roadmap, and the day since which; none where it was never in use here.
    pub since: fn(Data<'_>, Option<&Plain<'_>>) -> String,
    pub kept: &'static str,
    pub renamed: &'static str,
    pub gone: &'static str,
    pub new: &'static str,
    pub topics: fn(usize) -> String,
    pub now_called: fn(Data<'_>, Data<'_>) -> String,
    /// Id, title.
    pub titled: fn(Data<'_>, Data<'_>) -> String,
    /// A status, and the day since when.
    pub status_on: fn(&str, Option<&Plain<'_>>) -> String,
    pub notes: fn(usize) -> String,
    pub nothing_recorded: &'static str,
    pub gone_hint: &'static str,
    /// What was checked, errors, advice.
    pub checked: fn(Data<'_>, usize, usize) -> String,
    pub faulty: fn(usize, usize) -> String,
    /// A file that was written, and the commands that check it and take it into use.
    pub begun: fn(Data<'_>) -> String,
    pub begun_next: fn(Data<'_>, Data<'_>) -> String,
    /// The id is that of a roadmap that is built in.
    pub reserved: fn(Data<'_>) -> String,
    pub reserved_hint: &'static str,
    /// A file that lies over a roadmap, and how many things in it are passed over.
    pub over_in_parts: fn(Data<'_>, usize) -> String,
    /// The same with so many faults, all of it passed over.
    pub over_not: fn(Data<'_>, usize) -> String,
    /// The command that shows them.
    pub over_hint: fn(Data<'_>) -> String,
    pub exists: fn(Data<'_>) -> String,
    pub exists_hint: &'static str,
    /// The file of another roadmap.
    pub other_hint: fn(Data<'_>) -> String,
    pub list: fn(Data<'_>) -> String,
    pub list_hint: &'static str,
    /// A file that lies over a roadmap, and that roadmap.
    pub overlay: fn(Data<'_>, Data<'_>) -> String,
    /// That roadmap.
    pub overlay_hint: fn(Data<'_>) -> String,
    /// The same where there is no such roadmap.
    pub stray: fn(Data<'_>, Data<'_>) -> String,
    pub stray_hint: &'static str,
}

/// Words and amounts.
#[derive(Debug)]
pub struct Word {
    pub pending: &'static str,
    pub learning: &'static str,
    pub stuck: &'static str,
    pub parked: &'static str,
    pub done: &'static str,
    pub skipped: &'static str,
    pub proven: &'static str,
    pub again: &'static str,
    pub hard: &'static str,
    pub good: &'static str,
    pub easy: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub advice: &'static str,
    pub hint: &'static str,
    pub today: &'static str,
    pub yesterday: &'static str,
    /// A weekday of the last six days, Monday being 0, and whether it is of this week.
    pub weekday: fn(usize, bool) -> &'static str,
    /// Between a label and what it says.
    pub colon: &'static str,
    /// Stands for a topic in a command.
    pub topic: &'static str,
    /// Minutes in hours and minutes.
    pub duration: fn(u32) -> String,
    /// Names in a row.
    pub list: fn(&[String]) -> String,
    /// A device without a name, by the first letters of its id.
    pub device: fn(Data<'_>) -> String,
    /// A text in quotation marks.
    pub quoted: fn(Data<'_>) -> String,
}

/// The screen of `status`.
#[derive(Debug)]
pub struct Overview {
    /// Done, topics, how many of them are the learner's own, percent, minutes spent.
    pub total: fn(usize, usize, usize, Option<usize>, u32) -> String,
    pub stage: &'static str,
    pub progress: &'static str,
    pub done: &'static str,
    pub proven: &'static str,
    pub hours: &'static str,
    /// Taken down, finished.
    pub shelf: fn(usize, usize) -> String,
    pub running_label: &'static str,
    pub learning_label: &'static str,
    pub stuck_label: &'static str,
    pub parked_label: &'static str,
    pub contested_label: &'static str,
    pub next_label: &'static str,
    /// Topic, minutes.
    pub running: fn(Data<'_>, u32) -> String,
    /// Topic, minutes, the command that says what it was: over four hours.
    pub forgotten: fn(Data<'_>, u32, Data<'_>) -> String,
    /// The same of another roadmap's topic; the command ends it.
    pub forgotten_elsewhere: fn(Data<'_>, u32, Data<'_>) -> String,
    /// Topic, sessions, minutes, since, the topic that it is looked up for (maybe empty).
    pub learning: fn(Data<'_>, u32, u32, Data<'_>, Data<'_>) -> String,
    /// Topic, question, minutes of looking up where those are too many.
    pub stuck: fn(Data<'_>, Data<'_>, Option<u32>) -> String,
    /// The day.
    pub parked_until: fn(Data<'_>) -> String,
    /// What was finished near it.
    pub parked_back: fn(Data<'_>) -> String,
    /// The day.
    pub parked_since: fn(Data<'_>) -> String,
    pub review_label: &'static str,
    /// Topics, the command.
    pub review: fn(&[String], Data<'_>) -> String,
    pub words_label: &'static str,
    /// Words, how many more, the command.
    pub words: fn(&[String], usize, Data<'_>) -> String,
    /// Topic, status, device, other status, other device.
    pub contested: fn(Data<'_>, Data<'_>, Data<'_>, Data<'_>, Data<'_>) -> String,
    pub synced_label: &'static str,
    /// Days since, acts not sent (none where that is not known here), the command that sends them.
    pub synced: fn(Option<i32>, Option<usize>, Data<'_>) -> String,
    pub kept_label: &'static str,
    /// The same, of a history that is kept on this machine alone.
    pub kept: fn(Option<i32>, Option<usize>, Data<'_>) -> String,
    /// How many, and the command that shows them.
    pub more: fn(usize, Data<'_>) -> String,
    /// On a machine where nothing was recorded yet, of the language, the folder and the first step: the folder,
    /// the command that sets a language, the command to begin with, whether ASCII alone is shown.
    pub greeting: fn(Data<'_>, Data<'_>, Data<'_>, bool) -> [String; 3],
}

/// The screens of `list` and `show`.
#[derive(Debug)]
pub struct Topic {
    pub nothing: &'static str,
    /// What each mark means, in the order in which they are to be read.
    pub legend: fn([&str; 6]) -> [String; 6],
    /// The title of a topic of one's own.
    pub own: fn(Data<'_>) -> String,
    pub practice: &'static str,
    pub requires: &'static str,
    pub leans_on: &'static str,
    pub leads_to: &'static str,
    pub same_as: &'static str,
    pub needed: &'static str,
    /// Times, topics.
    pub needed_for: fn(usize, &[String]) -> String,
    /// The same, for a column.
    pub needed_short: fn(usize, &[String]) -> String,
    /// A question that was not written down.
    pub no_words: &'static str,
    pub review: &'static str,
    /// The day.
    pub review_on: fn(Data<'_>) -> String,
    pub returns: &'static str,
    pub time: &'static str,
    pub evidence: &'static str,
    pub notes: &'static str,
    pub questions: &'static str,
    /// A question as it is shown, the foundation that it is about.
    pub question_on: fn(&str, Data<'_>) -> String,
    pub resources: &'static str,
    /// Estimated minutes (0: none), sessions, minutes.
    pub times: fn(u32, u32, u32) -> String,
    /// Status, day.
    pub since: fn(Data<'_>, Data<'_>) -> String,
    /// Done or skipped, day.
    pub on: fn(Data<'_>, Data<'_>) -> String,
    /// Kind and language of a resource, as files hold them, behind its title.
    pub tags: fn(&str, &str) -> String,
    pub helped: &'static str,
}

/// Why a topic is offered.
#[derive(Debug)]
pub struct Reason {
    pub running: &'static str,
    /// Sessions, minutes.
    pub continued: fn(u32, u32) -> String,
    pub after: fn(Data<'_>) -> String,
    pub parked: fn(Data<'_>) -> String,
    pub free: &'static str,
    /// The foundation.
    pub back_finished: fn(Data<'_>) -> String,
    /// The foundation.
    pub back_studied: fn(Data<'_>) -> String,
    pub back_long: &'static str,
    /// Topic, question.
    pub answer: fn(Data<'_>, Data<'_>) -> String,
    /// Topic, question.
    pub look_up: fn(Data<'_>, Data<'_>) -> String,
    pub question: fn(Data<'_>) -> String,
    /// The topic, the day.
    pub review: fn(Data<'_>, Data<'_>) -> String,
    /// What was finished near it.
    pub returned: fn(Data<'_>) -> String,
    /// The day.
    pub rested: fn(Data<'_>) -> String,
    pub term: &'static str,
    /// Topics.
    pub taste: fn(usize) -> String,
    /// The topic of another roadmap, and the day on which it was done there.
    pub elsewhere: fn(Data<'_>, Option<&Plain<'_>>) -> String,
    /// Topic, times, the command that takes a foundation down, the command that parks it.
    pub often: fn(Data<'_>, usize, Option<Data<'_>>, Data<'_>) -> String,
    /// Topic, day.
    pub waiting: fn(Data<'_>, Data<'_>) -> String,
    /// Minutes, the command that shows all.
    pub nothing_fits: fn(u32, Data<'_>) -> String,
    /// Behind a command: why.
    pub because: fn(&str) -> String,
    /// Title, estimated minutes.
    pub titled: fn(Data<'_>, u32) -> String,
    /// Title, minutes of it that fit, estimated minutes.
    pub part: fn(Data<'_>, u32, u32) -> String,
    pub nothing: &'static str,
    /// Everything that counts is done; the command that shows it to others.
    pub finished: fn(Data<'_>) -> String,
}

/// Review, words, where things lead to.
#[derive(Debug)]
pub struct Review {
    pub ask: &'static str,
    /// Where nothing is asked: redo the practice.
    pub redo: &'static str,
    /// The day.
    pub last: fn(Data<'_>) -> String,
    pub reveal: &'static str,
    pub grade: &'static str,
    /// What was typed.
    pub no_grade: fn(Data<'_>) -> String,
    pub no_grade_hint: &'static str,
    /// The command with the grade.
    pub how: fn(Data<'_>) -> String,
    /// How many were reviewed today, the next day.
    pub rest: fn(usize, Data<'_>) -> String,
    pub none: &'static str,
    /// The command before a topic.
    pub unscheduled: fn(Data<'_>) -> String,
    /// Topic, days, date.
    pub reviewed: fn(Data<'_>, i32, Data<'_>) -> String,
    /// Topic.
    pub forgotten: fn(Data<'_>) -> String,
    pub stopped: &'static str,
    pub stopped_early: &'static str,
    /// The command that keeps a word.
    pub no_terms: fn(Data<'_>) -> String,
    /// Word, meaning.
    pub term: fn(Data<'_>, Data<'_>) -> String,
    pub leads_to: &'static str,
    pub leads_nowhere: &'static str,
    /// The length of a chain, behind it.
    pub chain: fn(usize) -> String,
    pub leaning: &'static str,
    pub leaning_none: &'static str,
    pub no_gaps: &'static str,
    pub no_gaps_yet: &'static str,
    pub no_shelf: &'static str,
    pub gaps: &'static str,
}

/// The screen of `log`.
#[derive(Debug)]
pub struct Log {
    /// Acts on other roadmaps, beside those that are shown.
    pub elsewhere: fn(usize) -> String,
    /// Nothing but acts on other roadmaps.
    pub only_elsewhere: fn(usize) -> String,
    /// The command that shows where to begin.
    pub empty: fn(Data<'_>) -> String,
    pub nothing: &'static str,
    /// How many, and the `-n` that shows them.
    pub earlier: fn(usize, usize) -> String,
    /// Topic, what was said of it.
    pub entry: fn(Data<'_>, &[String]) -> String,
    pub taken_back: fn(&str) -> String,
    pub undo_of: fn(&[String]) -> String,
    pub redo_of: fn(&[String]) -> String,
    pub evidence: fn(Data<'_>) -> String,
    /// How many topics more the act is about.
    pub more: fn(usize) -> String,
    pub started: &'static str,
    pub question: fn(Data<'_>) -> String,
    /// The foundation that a question names.
    pub on: fn(Data<'_>) -> String,
    pub answer: fn(Data<'_>) -> String,
    pub on_day: fn(Data<'_>) -> String,
    /// The device's name.
    pub named: fn(Data<'_>) -> String,
    /// The topic.
    pub serves: fn(Data<'_>) -> String,
    /// The grade.
    pub review: fn(Data<'_>) -> String,
    /// The address.
    pub helped: fn(Data<'_>) -> String,
    /// The title.
    pub added: fn(Data<'_>) -> String,
    /// The scope or file.
    pub from: fn(Data<'_>) -> String,
    /// Word, meaning (maybe empty).
    pub term: fn(Data<'_>, Data<'_>) -> String,
}

/// What is said after something was recorded.
#[derive(Debug)]
pub struct Outcome {
    pub pending: fn(Data<'_>) -> String,
    pub learning: fn(Data<'_>) -> String,
    pub stuck: fn(Data<'_>) -> String,
    pub parked: fn(Data<'_>) -> String,
    pub done: fn(Data<'_>) -> String,
    pub proven: fn(Data<'_>) -> String,
    pub skipped: fn(Data<'_>) -> String,
    /// Topic, status, device: what was taken back stands by another act of that device.
    pub still: fn(Data<'_>, Data<'_>, Data<'_>) -> String,
    /// Topic, status: brought back by an undo or a redo.
    pub again: fn(Data<'_>, Data<'_>) -> String,
    /// Topic: nothing but the timer changed.
    pub started: fn(Data<'_>) -> String,
    pub evidence: fn(Data<'_>, u32) -> String,
    pub notes: fn(Data<'_>, u32) -> String,
    pub minutes: fn(Data<'_>, u32) -> String,
    /// Topic, the status that is no longer in question between devices.
    pub settled: fn(Data<'_>, Data<'_>) -> String,
    pub stopped: &'static str,
    /// Stage, done, topics, percent.
    pub stage: fn(Data<'_>, usize, usize, Option<usize>) -> String,
    /// Topic, topics that count, the command that only puts it aside.
    pub off_path: fn(Data<'_>, usize, Data<'_>) -> String,
    /// Taken, left alone, the command that takes it back.
    pub took: fn(usize, usize, Data<'_>) -> String,
    pub evidence_to_each: fn(usize) -> String,
    pub open_before: fn(&[String]) -> String,
    /// Topic, minutes, the command that says what it was.
    pub not_believed: fn(Data<'_>, u32, Data<'_>) -> String,
    pub runs_on: fn(Data<'_>, u32) -> String,
    pub timer_ended: fn(Data<'_>) -> String,
    pub stays_done: fn(Data<'_>) -> String,
    pub on_day: fn(Data<'_>) -> String,
    /// How many more.
    pub more: fn(usize) -> String,
    pub under_a_minute: fn(Data<'_>) -> String,
    /// The first ones, how many more.
    pub now_ready: fn(&[String], usize) -> String,
    pub brought_back: fn(&[String]) -> String,
    /// Topic, question.
    pub closed: fn(Data<'_>, Data<'_>) -> String,
    /// The command that keeps what helped.
    pub keep: fn(Data<'_>) -> String,
    /// Topic, question.
    pub question: fn(Data<'_>, Data<'_>) -> String,
    pub leans_on: &'static str,
    /// Above the foundation that a question names.
    pub it_is_about: &'static str,
    pub leans_on_nothing: &'static str,
    pub leans_on_done: &'static str,
    pub look_up: &'static str,
    pub look_one_up: &'static str,
    pub when_clear: &'static str,
    /// The command.
    pub clear: fn(Data<'_>) -> String,
    /// Stands for what helped, in a command to paste.
    pub what_helped: &'static str,
    pub deep: &'static str,
    /// Topic, question.
    pub answered: fn(Data<'_>, Data<'_>) -> String,
    /// Topic, whose first note the answer is.
    pub first_note: fn(Data<'_>) -> String,
    /// The address.
    pub helped: fn(Data<'_>) -> String,
    pub shelved: fn(Data<'_>) -> String,
    /// Topic, question.
    pub still_open: fn(Data<'_>, Data<'_>) -> String,
    /// Topic, question.
    pub serves: fn(Data<'_>, Data<'_>) -> String,
    pub was_done: fn(Data<'_>) -> String,
    /// The same of one that is parked.
    pub done_no_more: fn(Data<'_>) -> String,
    pub was_parked: fn(Data<'_>) -> String,
    /// Topic, topics that count now.
    pub was_skipped: fn(Data<'_>, usize) -> String,
    /// Topic, question, the command that answers it.
    pub rests: fn(Data<'_>, Data<'_>, Data<'_>) -> String,
    pub back_to: fn(Data<'_>) -> String,
    /// Acts, the command that brings the topic back.
    pub hidden: fn(usize, Data<'_>) -> String,
    pub added_on_shelf: &'static str,
    pub parked_again: fn(Data<'_>) -> String,
    /// The day.
    pub comes_back: fn(Data<'_>) -> String,
    pub term: fn(Data<'_>) -> String,
    /// The command that explains it.
    pub explain: fn(Data<'_>) -> String,
    /// Word, meaning.
    pub term_known: fn(Data<'_>, Data<'_>) -> String,
    pub no_question: &'static str,
    pub no_question_on: fn(Data<'_>) -> String,
    /// The topic that has the title.
    pub exists: fn(Data<'_>) -> String,
    /// Id, title.
    pub added: fn(Data<'_>, Data<'_>) -> String,
    /// The topic before it, the module.
    pub added_after: fn(Data<'_>, Data<'_>) -> String,
    /// The module.
    pub added_into: fn(Data<'_>) -> String,
    /// The command before the evidence.
    pub practice_done: fn(Data<'_>) -> String,
    pub practice: fn(Data<'_>) -> String,
    pub next: fn(Data<'_>) -> String,
    pub undid: fn(Data<'_>) -> String,
    pub redid: fn(Data<'_>) -> String,
    pub already: fn(Data<'_>, Data<'_>) -> String,
    pub none_left: fn(Data<'_>) -> String,
    pub none_closed: &'static str,
    pub running_already: fn(Data<'_>) -> String,
    pub no_timer: &'static str,
    pub undone_before: fn(Data<'_>) -> String,
    /// The device's name.
    pub named: fn(Data<'_>) -> String,
    /// The name, the device that had it before.
    pub name_moved: fn(Data<'_>, Data<'_>) -> String,
    pub named_already: fn(Data<'_>) -> String,
    pub written: fn(Data<'_>) -> String,
}

/// Sync and the settings around it.
#[derive(Debug)]
pub struct Sync {
    /// Folder, remote.
    pub set_up: fn(Data<'_>, Data<'_>) -> String,
    /// Folder, the command that names a remote.
    pub set_up_here: fn(Data<'_>, Data<'_>) -> String,
    /// The command before the name.
    pub name_it: fn(Data<'_>) -> String,
    /// Remote, acts sent, acts received.
    pub exchanged: fn(Data<'_>, usize, usize) -> String,
    /// Acts, the command that names a remote.
    pub kept: fn(usize, Data<'_>) -> String,
    /// Files of roadmaps that were sent, and that came.
    pub roadmaps_went: fn(&[String]) -> String,
    pub roadmaps_came: fn(&[String]) -> String,
    pub roadmap_conflict: fn(Data<'_>) -> String,
    pub roadmap_too_large: fn(Data<'_>) -> String,
    pub no_git: &'static str,
    pub no_git_hint: &'static str,
    /// Remote, git's words.
    pub busy: fn(Data<'_>, Data<'_>) -> String,
    /// The command to try once more.
    pub again: fn(Data<'_>) -> String,
    pub no_name: &'static str,
    /// The command before the address.
    pub init: fn(Data<'_>) -> String,
    pub not_set_up: fn(Data<'_>) -> String,
    pub elsewhere: fn(Data<'_>) -> String,
    /// Key, folder.
    pub setting: fn(Data<'_>, Data<'_>) -> String,
    /// Key, folder for a shell.
    pub setting_hint: fn(Data<'_>, Data<'_>) -> String,
    pub bad_address: fn(Data<'_>) -> String,
    pub bad_address_hint: &'static str,
    pub secret: fn(Data<'_>) -> String,
    pub secret_hint: &'static str,
    pub start: fn(Data<'_>) -> String,
    /// Remote, git's words.
    pub offline: fn(Data<'_>, Data<'_>) -> String,
    /// Remote, git's words.
    pub denied: fn(Data<'_>, Data<'_>) -> String,
    /// The command that shows whether the remote lets one in.
    pub denied_hint: fn(Data<'_>) -> String,
    /// Remote, git's words.
    pub nowhere: fn(Data<'_>, Data<'_>) -> String,
    /// Remote, its words.
    pub refused: fn(Data<'_>, Data<'_>) -> String,
    /// The command that names another repository.
    pub refused_hint: fn(Data<'_>) -> String,
    pub too_large: &'static str,
    pub too_large_hint: &'static str,
    pub failed: fn(Data<'_>) -> String,
    pub work_folder: fn(Data<'_>) -> String,
    pub no_folder: fn(Data<'_>) -> String,
    /// The command that makes a repository there.
    pub make_bare: fn(Data<'_>) -> String,
    /// Remote, some of its files.
    pub foreign: fn(Data<'_>, Data<'_>) -> String,
    /// Folder, git's words.
    pub broken: fn(Data<'_>, Data<'_>) -> String,
    /// The command that puts it aside, the one that begins anew.
    pub broken_hint: fn(Data<'_>, Data<'_>) -> String,
    pub running: &'static str,
    /// Another sync.
    pub waiting: &'static str,
    /// Remote.
    pub contacting: fn(Data<'_>) -> String,
    pub new_device: fn(Data<'_>) -> String,
}

/// The screen of `doctor`.
#[derive(Debug)]
pub struct Checkup {
    pub data: &'static str,
    pub state: &'static str,
    pub settings: &'static str,
    pub cache: &'static str,
    pub roadmap: &'static str,
    pub terminal: &'static str,
    pub clock: &'static str,
    pub git: &'static str,
    pub sync: &'static str,
    /// The folder.
    pub empty: fn(Data<'_>) -> String,
    /// Whether the locale is one of UTF-8, columns.
    pub terminal_is: fn(bool, Option<usize>) -> String,
    pub no_git: &'static str,
    /// The command that sets it up.
    pub no_sync: fn(Data<'_>) -> String,
    pub sync_here: &'static str,
    pub device: &'static str,
    pub id: &'static str,
    pub acts: &'static str,
    pub last: &'static str,
    pub this: &'static str,
    pub well: &'static str,
    pub unwell: &'static str,
    pub damaged_remedy: &'static str,
    pub clash_remedy: &'static str,
    pub odd_remedy: &'static str,
    pub shared_id: fn(Data<'_>) -> String,
    pub shared_id_remedy: &'static str,
    /// The name, the device that had it before.
    pub same_name: fn(Data<'_>, Data<'_>) -> String,
    /// The command before the name.
    pub same_name_remedy: fn(Data<'_>) -> String,
    /// Device, date and time.
    pub ahead: fn(Data<'_>, &str) -> String,
    pub ahead_remedy: &'static str,
    pub open: fn(Data<'_>) -> String,
    /// Path, why.
    pub read_only: fn(Data<'_>, Data<'_>) -> String,
    /// Path, why.
    pub no_lock: fn(Data<'_>, Data<'_>) -> String,
    pub nested: &'static str,
    /// Topic, acts.
    pub gone: fn(Data<'_>, usize) -> String,
    pub old_git: fn(Data<'_>) -> String,
    pub old_git_remedy: &'static str,
    pub gone_remedy: &'static str,
    /// Topic, acts.
    pub taken_back: fn(Data<'_>, usize) -> String,
    /// The command that brings it back.
    pub taken_back_remedy: fn(Data<'_>) -> String,
    /// A roadmap's file, and how many faults it has.
    pub faulty: fn(Data<'_>, usize) -> String,
    /// A roadmap's file of another device, beside the one here.
    pub theirs: fn(Data<'_>) -> String,
    /// The same for a shell.
    pub theirs_remedy: fn(Data<'_>) -> String,
    pub nameless: fn(Data<'_>) -> String,
    pub unread_roadmap: fn(Data<'_>) -> String,
    pub unread_roadmap_remedy: &'static str,
    pub copy: fn(Data<'_>) -> String,
    /// The path for a shell.
    pub copy_remedy: fn(Data<'_>) -> String,
    /// Path, lines.
    pub copy_alone: fn(Data<'_>, usize) -> String,
    pub copy_alone_remedy: &'static str,
    pub newer_remedy: &'static str,
}

/// The Markdown export.
#[derive(Debug)]
pub struct Export {
    /// Done, topics, percent, proven.
    pub total: fn(usize, usize, Option<usize>, usize) -> String,
    /// Estimated minutes done and in all.
    pub hours: fn(u32, u32) -> String,
    /// A status other than done and pending, behind a title.
    pub state: fn(&str) -> String,
    pub glossary: &'static str,
    pub question: fn(&str) -> String,
}

/// The page for a browser, and pictures.
#[derive(Debug)]
pub struct Page {
    pub skip: &'static str,
    pub stages: &'static str,
    pub days: &'static str,
    /// Days, the first, the last, minutes.
    pub days_said: fn(usize, Data<'_>, Data<'_>, u32) -> String,
    /// A day, minutes (0: none were recorded).
    pub day: fn(Data<'_>, u32) -> String,
    pub map: &'static str,
    pub map_said: &'static str,
    /// What is folded away under a topic.
    pub more: &'static str,
    /// Between things in a row.
    pub comma: &'static str,
    /// What the card shows, for who does not see it.
    pub card: &'static str,
    /// The same of the map of a roadmap.
    pub map_of: fn(Data<'_>) -> String,
}

/// What is wrong with a roadmap file.
#[derive(Debug)]
pub struct Fault {
    pub syntax: fn(Data<'_>) -> String,
    pub unknown_key: fn(Data<'_>) -> String,
    pub meant: fn(Data<'_>) -> String,
    pub missing: fn(Data<'_>) -> String,
    pub want_text: fn(Data<'_>) -> String,
    pub want_bilingual: fn(Data<'_>) -> String,
    pub want_number: fn(Data<'_>) -> String,
    pub want_flag: fn(Data<'_>) -> String,
    pub want_texts: fn(Data<'_>) -> String,
    pub want_tables: fn(Data<'_>) -> String,
    pub not_one_of: fn(Data<'_>, &[String]) -> String,
    pub too_long: fn(usize) -> String,
    pub too_many: fn(usize) -> String,
    pub too_much: fn(usize) -> String,
    pub format: &'static str,
    pub topics_beside_modules: &'static str,
    pub full_width: &'static str,
    pub hours: &'static str,
    pub bad_file_name: fn(Data<'_>) -> String,
    pub bad_id: fn(Data<'_>) -> String,
    pub id_rule: &'static str,
    pub duplicate: fn(Data<'_>) -> String,
    pub unknown_topic: fn(Data<'_>) -> String,
    pub requires_foundation: fn(Data<'_>) -> String,
    pub requires_later: fn(Data<'_>) -> String,
    pub leans_on_topic: fn(Data<'_>) -> String,
    pub foundation_requires: &'static str,
    pub repeated: fn(Data<'_>) -> String,
    pub cycle: fn(&[String]) -> String,
    pub second_shelf: &'static str,
    pub no_topics: &'static str,
    pub bad_address: fn(Data<'_>) -> String,
    pub bad_twin: fn(Data<'_>) -> String,
    pub twin_rule: &'static str,
    /// The prerequisite, and the one that implies it.
    pub implied: fn(Data<'_>, Data<'_>) -> String,
    pub implied_hint: &'static str,
    pub empty: fn(Data<'_>) -> String,
    pub unknown_group: fn(Data<'_>) -> String,
    pub stages_alone: &'static str,
    pub stages_alone_hint: &'static str,
    pub no_practice: fn(Data<'_>) -> String,
    pub no_practice_hint: &'static str,
    pub unused: fn(Data<'_>) -> String,
    pub unused_hint: &'static str,
    /// The roadmap, and what was taken for a topic of it.
    pub unknown_twin: fn(Data<'_>, Data<'_>) -> String,
    /// The roadmap.
    pub unknown_twin_hint: fn(Data<'_>) -> String,
    /// Whether it is Chinese that is missing.
    pub one_language: fn(bool) -> String,
    pub long_title: fn(usize) -> String,
    pub first_here: &'static str,
    pub goes_on: &'static str,
    pub implied_here: &'static str,
    pub stands_here: &'static str,
    /// Above a line as it should be.
    pub write: &'static str,
    pub more: fn(usize) -> String,
}

/// Why something was refused, and what to do instead.
#[derive(Debug)]
pub struct Error {
    pub no_topic: fn(Data<'_>, Data<'_>) -> String,
    /// Name, roadmap: where a module or stage would have done as well.
    pub no_scope: fn(Data<'_>, Data<'_>) -> String,
    /// The name begins several: write more of it.
    pub more_letters: &'static str,
    pub meant: fn(&[String]) -> String,
    /// How the program is called.
    pub see_list: fn(Data<'_>) -> String,
    /// What was typed, some of those it may be, how many more.
    pub ambiguous: fn(Data<'_>, &[String], usize) -> String,
    pub not_a_topic: fn(Data<'_>) -> String,
    /// Some of them, how many more.
    pub its_topics: fn(&[String], usize) -> String,
    pub text_for_topic: fn(Data<'_>) -> String,
    pub paste: fn(Data<'_>) -> String,
    pub paste_day: fn(Data<'_>) -> String,
    pub search: fn(Data<'_>) -> String,
    pub nothing_in_progress: &'static str,
    /// How the program is called.
    pub name_a_topic: fn(Data<'_>) -> String,
    pub one_topic: &'static str,
    /// How the program is called.
    pub one_topic_hint: fn(Data<'_>) -> String,
    pub empty_text: &'static str,
    pub no_words: fn(Data<'_>) -> String,
    pub no_words_hint: &'static str,
    pub date: fn(Data<'_>) -> String,
    pub date_hint: &'static str,
    pub future: fn(Data<'_>, Data<'_>) -> String,
    pub future_hint: &'static str,
    pub bare: fn(u32) -> String,
    pub bare_hint: fn(u32) -> String,
    pub not_positive: fn(Data<'_>) -> String,
    pub too_long: fn(Data<'_>) -> String,
    pub duration: fn(Data<'_>) -> String,
    pub duration_hint: &'static str,
    pub no_duration: &'static str,
    /// Topic, minutes.
    pub not_believed: fn(Data<'_>, u32) -> String,
    pub not_believed_hint: fn(Data<'_>) -> String,
    pub nothing_to_undo: &'static str,
    /// Device, its id.
    pub newer_elsewhere: fn(Data<'_>, Data<'_>) -> String,
    pub undo_id: fn(Data<'_>) -> String,
    pub no_event: fn(Data<'_>) -> String,
    /// How the program is called.
    pub see_log: fn(Data<'_>) -> String,
    pub many_events: fn(Data<'_>) -> String,
    pub device_name: fn(Data<'_>) -> String,
    pub device_name_hint: &'static str,
    pub nothing_to_redo: &'static str,
    pub no_foundation: fn(Data<'_>) -> String,
    /// The command that shows the shelf.
    pub no_foundation_hint: fn(Data<'_>) -> String,
    /// The command that keeps it as a note.
    pub keep_as_note: fn(Data<'_>) -> String,
    /// Topic, number.
    pub no_resource: fn(Data<'_>, usize) -> String,
    /// How many there are, the command that shows them.
    pub no_resource_hint: fn(usize, Data<'_>) -> String,
    pub not_done: fn(Data<'_>) -> String,
    /// The command before the evidence.
    pub not_done_hint: fn(Data<'_>) -> String,
    /// Characters.
    pub long_term: fn(usize) -> String,
    pub long_term_hint: &'static str,
    /// Characters.
    pub long_title: fn(usize) -> String,
    /// Topics.
    pub too_many_topics: fn(usize) -> String,
    pub no_module: fn(Data<'_>) -> String,
    /// The option that takes it.
    pub no_module_hint: fn(Data<'_>) -> String,
    pub recorded_since: &'static str,
    pub redo_id: fn(Data<'_>) -> String,
    pub damaged_program: &'static str,
    pub bad_roadmap: fn(usize) -> String,
    pub no_roadmap: fn(Data<'_>) -> String,
    pub no_roadmap_hint: &'static str,
    pub set_elsewhere: &'static str,
    /// File, line, the parser's words.
    pub bad_config: fn(Data<'_>, usize, Data<'_>) -> String,
    /// File, line, the setting, what it takes.
    pub bad_setting: fn(Data<'_>, usize, Data<'_>, &str) -> String,
    /// The file, and the roadmap in it.
    pub misnamed: fn(Data<'_>, Data<'_>) -> String,
    pub misnamed_hint: fn(Data<'_>) -> String,
    pub too_large: fn(Data<'_>) -> String,
    pub nested: fn(Data<'_>, Data<'_>) -> String,
    pub nested_hint: &'static str,
    pub no_chance: &'static str,
    pub line_too_long: &'static str,
    pub no_order: &'static str,
    pub no_home: fn(Data<'_>) -> String,
    pub no_home_hint: fn(Data<'_>) -> String,
    pub bad_now: fn(Data<'_>) -> String,
    /// For another writer.
    pub waiting: &'static str,
    pub not_ours: fn(Data<'_>) -> String,
    pub not_ours_hint: &'static str,
    pub no_editor: &'static str,
    pub note_kept: fn(Data<'_>) -> String,
    /// How the program is called.
    pub no_editor_hint: fn(Data<'_>) -> String,
    pub editor_failed: fn(Data<'_>, Data<'_>) -> String,
    pub pager_failed: fn(Data<'_>, Data<'_>) -> String,
    pub no_status: fn(Data<'_>) -> String,
    pub statuses: fn(&[String]) -> String,
    pub input: fn(Data<'_>) -> String,
    pub output: fn(Data<'_>) -> String,
    /// Path, line, why.
    pub spoilt: fn(Data<'_>, usize, Data<'_>) -> String,
    pub spoilt_more: fn(usize) -> String,
    pub passed_over: fn(Data<'_>) -> String,
    pub given_up: fn(Data<'_>) -> String,
    pub given_up_hint: &'static str,
    pub spoilt_hint: &'static str,
    pub unreadable_line: &'static str,
    pub changed_line: &'static str,
    pub overlong_line: &'static str,
    /// Path and line of the first, how many more.
    pub newer_lines: fn(Data<'_>, usize, usize) -> String,
    /// Path and line of the first, how many more.
    pub unknown_keys: fn(Data<'_>, usize, usize) -> String,
    /// The id of the first, how many more.
    pub clashes: fn(Data<'_>, usize) -> String,
}

/// What the disk says.
#[derive(Debug)]
pub struct Disk {
    /// Path, why.
    pub read: fn(Data<'_>, Data<'_>) -> String,
    /// Path, why.
    pub write: fn(Data<'_>, Data<'_>) -> String,
    /// Path, why: written and not taken back.
    pub take_back: fn(Data<'_>, Data<'_>) -> String,
    pub take_back_hint: &'static str,
    /// Path, why.
    pub folder: fn(Data<'_>, Data<'_>) -> String,
    pub busy: &'static str,
    pub busy_hint: fn(Data<'_>) -> String,
    /// Path, why.
    pub lock: fn(Data<'_>, Data<'_>) -> String,
    pub lock_hint: &'static str,
    pub not_found: &'static str,
    /// Where something was to be written.
    pub no_folder: &'static str,
    pub denied: &'static str,
    pub read_only: &'static str,
    pub full: &'static str,
    pub is_folder: &'static str,
    pub not_regular: &'static str,
    pub not_folder: &'static str,
    pub too_large: &'static str,
    pub not_utf8: &'static str,
    pub changed: &'static str,
}

/// The full-screen view.
#[derive(Debug)]
pub struct Tui {
    /// Each key, in the order of the last line; what it does in a word, where it stands there, and in full.
    pub keys: &'static [[&'static str; 3]],
    /// Columns and rows that it needs, whether something was typed.
    pub too_small: fn(u16, u16, bool) -> String,
    pub no_screen: &'static str,
    /// The command that shows where one stands.
    pub no_screen_hint: fn(Data<'_>) -> String,
    /// A status, and how many topics have it.
    pub only: fn(&str, usize) -> String,
    /// How many lines fit what was typed.
    pub found: fn(usize) -> String,
    pub history: &'static str,
    pub ask_question: fn(Data<'_>) -> String,
    pub ask_answer: fn(Data<'_>) -> String,
    pub ask_note: fn(Data<'_>) -> String,
    pub ask_evidence: fn(Data<'_>) -> String,
    /// Which address of how many.
    pub ask_open: fn(usize, usize) -> String,
    pub no_address: &'static str,
    pub search: &'static str,
    /// What the keys do while something is typed, while one searches, in a topic, and in the list of keys.
    pub typing: &'static str,
    pub searching: &'static str,
    pub opening: &'static str,
    pub reading: &'static str,
    pub leaving: &'static str,
    /// A module or stage where a topic is wanted; the command that takes all of it, where there is one.
    pub no_topic: fn(Option<Data<'_>>) -> String,
    /// The next step is no topic: the command.
    pub elsewhere: fn(Data<'_>) -> String,
    pub nothing_next: &'static str,
    /// What was typed and could not be recorded.
    pub kept: &'static str,
    /// The same when the view is left: the command that records it.
    pub left: fn(Data<'_>) -> String,
    /// The command that shows what is wrong with a roadmap.
    pub faults: fn(Data<'_>) -> String,
}

/// What is wrong with a command line.
#[derive(Debug)]
pub struct Usage {
    pub no_command: fn(Data<'_>) -> String,
    pub no_option: fn(Data<'_>) -> String,
    pub meant: fn(Data<'_>) -> String,
    pub unexpected: fn(Data<'_>) -> String,
    /// An option, the one format that it is for.
    pub only_for: fn(Data<'_>, &str) -> String,
    /// The end of a file's name.
    pub no_format: fn(Data<'_>) -> String,
    pub no_format_hint: &'static str,
    /// Value, option, possible values.
    pub bad_value: fn(Data<'_>, Data<'_>, &[String]) -> String,
    pub missing: fn(&[String]) -> String,
    /// An example of the command.
    pub example: fn(Data<'_>) -> String,
    /// Value, option.
    pub no_count: fn(Data<'_>, Data<'_>) -> String,
    pub missing_value: fn(Data<'_>) -> String,
    pub twice: fn(Data<'_>) -> String,
    pub conflict: fn(Data<'_>, Data<'_>) -> String,
    pub not_utf8: &'static str,
    pub other: fn(Data<'_>) -> String,
    pub see_help: fn(Data<'_>) -> String,
}

impl Text {
    /// All phrases of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::TEXT,
            Lang::Zh => &zh::TEXT,
        }
    }
}
