//! What each argument offers to a shell: topics, days, times, acts and the like, as words with what they
//! stand for.

use std::ffi::OsString;
use std::path::PathBuf;

use super::{command_of, value_of, words};
use crate::app::{App, Opened};
use crate::commands::TABLE;
use crate::engine::status::Status;
use crate::engine::when::{Date, read_by, read_date, read_minutes};
use crate::env::Env;
use crate::lang::Lang;
use crate::render;
use crate::report::candidates::{self, Candidate, Fitting};
use crate::text::Text;

/// Times that are offered.
const TIMES: [&str; 6] = ["15m", "30m", "45m", "1h", "1h30m", "2h"];

/// What an argument offers.
#[derive(Clone, Copy, Debug)]
pub(super) enum Offer {
    /// Topics of a status; modules and stages too.
    Topics(fn(Status) -> bool, bool),
    /// Topics, and times.
    TopicsAndTimes,
    /// What one gets stuck on.
    Foundations,
    /// Modules and stages.
    Groups,
    /// Resources of the topic that was typed before.
    Resources,
    /// Resources of what was looked up for a question.
    Helpers,
    /// Ids of roadmaps.
    Roadmaps,
    Statuses,
    Grades,
    Days,
    /// Days to come.
    DaysAhead,
    Times,
    /// Acts that count, or that were taken back.
    Acts(bool),
    Terms,
    /// What the setting takes that was typed before.
    Settings,
    Commands,
}

impl Offer {
    /// What an argument of a command offers, by what its value is called in help.
    pub(super) fn of(command: &str, value: &str) -> Option<Self> {
        Some(match (command, value) {
            ("start" | "done" | "skip" | "stuck", "TOPIC" | "SCOPE") => {
                Self::Topics(|status| !status.is_closed(), value == "SCOPE")
            }
            ("park", _) => Self::Topics(|status| !status.is_closed() && status != Status::Parked, true),
            ("reopen", _) => Self::Topics(|status| status != Status::Pending, true),
            ("unstuck", "TOPIC") => Self::Topics(|status| status == Status::Stuck, false),
            ("review", "TOPIC") => Self::Topics(|status| status == Status::Done, false),
            (_, "TOPIC" | "SCOPE") => Self::Topics(|_| true, value == "SCOPE"),
            (_, "TOPIC|TIME") => Self::TopicsAndTimes,
            (_, "FOUNDATION") => Self::Foundations,
            (_, "MODULE") => Self::Groups,
            ("open", "N") => Self::Resources,
            ("unstuck", "N") => Self::Helpers,
            ("undo", "ID") => Self::Acts(false),
            ("redo", "ID") => Self::Acts(true),
            (_, "ID|PATH") => Self::Roadmaps,
            (_, "STATUS") => Self::Statuses,
            (_, "GRADE") => Self::Grades,
            ("plan", "DATE") => Self::DaysAhead,
            (_, "DATE") => Self::Days,
            (_, "TIME") => Self::Times,
            (_, "WORD") => Self::Terms,
            (_, "VALUE") => Self::Settings,
            (_, "COMMAND") => Self::Commands,
            _ => return None,
        })
    }
}

/// What stands on the line that is being typed.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    lang: Lang,
    roadmap: Option<String>,
    data_dir: Option<PathBuf>,
    /// The words behind the command.
    words: Vec<String>,
}

impl Asked {
    pub(super) fn of(line: &[OsString], lang: Lang) -> Self {
        Self {
            lang,
            roadmap: value_of(line, "--roadmap").map(str::to_owned),
            data_dir: value_of(line, "--data-dir").map(PathBuf::from),
            words: words(line).skip(usize::from(command_of(line).is_some())).map(str::to_owned).collect(),
        }
    }

    /// Words that begin with what was typed, and what they stand for.
    pub(super) fn offered(&self, offer: Offer, typed: &str) -> Vec<(String, String)> {
        let app = App::silent(Env::capture(), self.lang, self.roadmap.clone(), self.data_dir.clone());
        let text = Text::of(self.lang);
        let plain =
            |words: Vec<(String, String)>| words.into_iter().filter(|(word, _)| word.starts_with(typed)).collect();
        let bare = |words: Vec<String>| plain(words.into_iter().map(|word| (word, String::new())).collect());
        let command = |(name, _): &(&'static str, _)| {
            ((*name).to_owned(), text.help.command(name).map_or_else(String::new, |help| help.about.to_owned()))
        };
        match offer {
            Offer::Commands => plain(TABLE.iter().map(command).collect()),
            Offer::Statuses => bare(render::status_words(text)),
            Offer::Grades => bare(render::grade_words(text)),
            Offer::Times => plain(times(text)),
            Offer::Days => plain(days(&app, text.home.days, |word, today| read_date(word, today).ok())),
            Offer::DaysAhead => plain(days(&app, text.home.days_ahead, |word, today| read_by(word, today).ok())),
            Offer::Roadmaps => bare(roadmaps(&app)),
            Offer::Settings => bare(self.settings(&app)),
            offer => app.open().map(|opened| self.recorded(&opened, offer, typed)).unwrap_or_default(),
        }
    }

    /// What the roadmap and its record hold.
    fn recorded(&self, opened: &Opened, offer: Offer, typed: &str) -> Vec<(String, String)> {
        let scene = opened.scene();
        let begins = |word: &str| word.starts_with(typed);
        let named = || self.words.first().map(String::as_str).filter(|word| *word != typed);
        let row = |candidate: Candidate<'_>| (candidate.word.to_string(), candidate.about.to_string());
        let all = |found: Vec<Candidate<'_>>| {
            found.into_iter().filter(|candidate| begins(&candidate.word)).map(row).collect::<Vec<_>>()
        };
        let topics = |status, groups| {
            let found = candidates::topics(&scene, Fitting { status, groups }, typed).into_iter();
            // One that stands there already is not meant again.
            let again = |word: &str| word != typed && self.words.iter().any(|known| known == word);
            found.filter(|candidate| !again(&candidate.word)).map(row).collect::<Vec<_>>()
        };
        match offer {
            Offer::Topics(status, groups) => topics(status, groups),
            Offer::TopicsAndTimes => {
                let times = times(Text::of(self.lang)).into_iter().filter(|(word, _)| begins(word));
                times.chain(topics(|_| true, false)).collect()
            }
            Offer::Foundations => all(candidates::foundations(&scene)),
            Offer::Groups => all(candidates::groups(&scene)),
            Offer::Terms => all(candidates::terms(&scene)),
            Offer::Resources => opened
                .details()
                .map_or_else(|_| Vec::new(), |details| all(candidates::resources(&scene, details, named()))),
            Offer::Helpers => opened
                .details()
                .map_or_else(|_| Vec::new(), |details| all(candidates::helpers(&scene, details, named()))),
            Offer::Acts(taken_back) => {
                let acts = candidates::acts(&scene, taken_back).into_iter();
                let act = |row: crate::report::LogRow<'_>| (row.id.to_string(), render::act(&row, opened.screen()));
                acts.map(act).filter(|(id, _)| begins(id)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The values of the setting that is named before.
    fn settings(&self, app: &App) -> Vec<String> {
        match self.words.get(1).map(String::as_str) {
            Some("lang") => [Lang::En, Lang::Zh].map(|lang| lang.name().to_owned()).to_vec(),
            Some("timer") => ["on", "off"].map(str::to_owned).to_vec(),
            Some("roadmap") => roadmaps(app),
            _ => Vec::new(),
        }
    }
}

fn roadmaps(app: &App) -> Vec<String> {
    let ids = app.library().ok().and_then(|library| library.ids().ok());
    ids.unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn times(text: &Text) -> Vec<(String, String)> {
    let time = |time: &str| {
        (
            time.to_owned(),
            read_minutes(time).map_or_else(|_| String::new(), |minutes| (text.word.duration)(minutes.into())),
        )
    };
    TIMES.iter().map(|typed| time(typed)).collect()
}

/// Days by their names, with their dates.
fn days(app: &App, words: &[&str], read: fn(&str, Date) -> Option<Date>) -> Vec<(String, String)> {
    let today = app.today();
    let day = |word: &&str| ((*word).to_owned(), read(word, today).map_or_else(String::new, |day| day.to_string()));
    words.iter().map(day).chain([(today.to_string(), String::new())]).collect()
}
