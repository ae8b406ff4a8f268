//! One run of the program: what it works with. It opens roadmap and journals when a command first asks, and
//! records through the one transaction there is, [`App::record`].

mod held;
mod open;
mod record;
mod warn;

pub use held::{Held, Seen};
pub use record::{Answer, Recorded};

use std::path::PathBuf;

use crate::config::{self, Config};
use crate::engine::decide::Refusal;
use crate::engine::roadmap::Details;
use crate::engine::standing::Standing;
use crate::engine::when::{Calendar, Date, DateFault, Moment, read_date};
use crate::env::{Env, NoHome};
use crate::error::Error;
use crate::files;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::render::{Call, Screen};
use crate::report::{Scene, SyncRow};
use crate::source::{self, BUILT_IN_ID, Library, Source};
use crate::store::Folders;
use crate::store::device::Place;
use crate::ui::{Failed, Ui};

/// What one run works with.
#[derive(Clone, Debug)]
pub struct App {
    /// What surrounds the process.
    pub env: Env,
    /// What the person sees.
    pub ui: Ui,
    /// `--roadmap`.
    pub roadmap: Option<String>,
    /// `--data-dir`.
    pub data_dir: Option<PathBuf>,
    /// The person's settings, as they were when the command began.
    pub config: Result<Config, config::Error>,
    /// The pages of the manual, in a language and of a day: name and text.
    pub manual: fn(Lang, Date) -> Vec<(String, String)>,
    /// Whether nothing is to be left behind, not even in the cache.
    pub is_silent: bool,
}

/// Roadmap and journals, opened.
#[derive(Debug)]
pub struct Opened {
    /// Where the learner stands.
    pub standing: Standing,
    /// Now.
    pub now: Moment,
    source: Source,
    screen: Screen,
    /// Where this device's own files lie, once it has any; and its data folder.
    place: Option<Place>,
    data: PathBuf,
}

impl Opened {
    /// Lays the same journals over another roadmap.
    pub fn turn_to(&mut self, source: source::Opened) {
        let journal = std::mem::take(&mut self.standing.journal);
        let Standing { device, calendar, timed, .. } = self.standing;
        self.standing = Standing::new(source.roadmap, Vec::new(), journal, device, calendar);
        self.standing.timed = timed;
        self.source = source.source;
    }

    /// What reports are made from.
    pub fn scene(&self) -> Scene<'_> {
        Scene { standing: &self.standing, lang: self.screen.lang, now: self.now, program: &self.screen.program }
    }

    /// Practice, resources and the like.
    pub fn details(&self) -> Result<&Details<'static>, Error> {
        Ok(self.source.details()?)
    }

    /// Where this device's own files lie, once it has any.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// The last sync, where that is set up.
    pub fn sync(&self) -> Option<SyncRow> {
        if !files::is_own_folder(&self.data.join(".git")) {
            return None;
        }
        let Some(synced) = self.place.as_ref().and_then(Place::synced) else {
            return Some(SyncRow { on: None, days: 0, sent: true, not_sent: None });
        };
        let at = synced.at.map(|seconds| Moment { millis: u64::try_from(seconds).unwrap_or(0) * 1000, ..self.now });
        let on = at.map(|at| self.standing.calendar.today(&at));
        let days = on.map_or(0, |on| (self.screen.today - on).get_days().max(0));
        Some(SyncRow { on, days, sent: synced.sent, not_sent: Some(synced.n_since(&self.standing.journal)) })
    }

    /// What the answer is laid out for.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }
}

/// The person's settings; without a home folder nothing is set.
pub fn settings(env: &Env) -> Result<Config, config::Error> {
    env.config().map_or_else(|| Ok(Config::default()), |folder| config::read(&folder))
}

impl App {
    /// One that says nothing and leaves nothing behind, for a shell that asks what a word may become.
    pub fn silent(env: Env, lang: Lang, roadmap: Option<String>, data_dir: Option<PathBuf>) -> Self {
        let config = settings(&env);
        let ui = Ui {
            screen: Screen::plain(lang, None, false),
            json: false,
            quiet: true,
            stderr_color: false,
            links: false,
            pager: None,
        };
        Self { env, ui, roadmap, data_dir, config, manual: |_, _| Vec::new(), is_silent: true }
    }

    /// The same on another roadmap, which the commands that it shows then name.
    #[must_use]
    pub fn on(&self, id: &str) -> Self {
        let mut app = self.clone();
        if self.roadmap.as_deref() != Some(id) && self.in_use().is_ok_and(|in_use| in_use.as_str() != id) {
            app.ui.screen.program = Plain::line(format!("{} --roadmap {id}", self.ui.screen.program));
        }
        app.roadmap = Some(id.to_owned());
        app
    }

    /// The same, without the likely next command after an act: the command that records it goes on by itself.
    #[must_use]
    pub fn going_on(&self) -> Self {
        let mut app = self.clone();
        app.ui.screen.next = false;
        app
    }

    /// The roadmaps that have a name here.
    pub fn library(&self) -> Result<Library, Error> {
        Ok(Library { folder: self.folders()?.roadmaps(), cache: self.env.cache(), keeps: !self.is_silent })
    }

    /// The id of the roadmap that is set to be used.
    pub fn in_use(&self) -> Result<Plain<'static>, Error> {
        Ok(self.config()?.roadmap.clone().unwrap_or_else(|| Plain::line(BUILT_IN_ID)))
    }

    /// The person's settings.
    pub fn config(&self) -> Result<&Config, Error> {
        self.config.as_ref().map_err(|error| error.clone().into())
    }

    /// Where they lie, or would.
    pub fn settings_folder(&self) -> Result<PathBuf, Error> {
        self.env.config().ok_or(Error::NoHome("config", "ROADMAP_CONFIG_DIR"))
    }

    /// Where data and state lie.
    pub fn folders(&self) -> Result<Folders, Error> {
        self.env.folders(self.data_dir.as_deref()).map_err(|NoHome(what, variable)| Error::NoHome(what, variable))
    }

    /// The study day of now; where the clock is not known, that of the screen.
    pub fn today(&self) -> Date {
        self.env.now().map_or(self.ui.screen.today, |now| self.calendar().today(&now))
    }

    /// What turns an instant into a study day; the usual one where the settings cannot be read.
    fn calendar(&self) -> Calendar {
        self.config.as_ref().map_or_else(|_| Calendar::default(), Config::calendar)
    }

    /// Opens an address in the person's browser, which may be one of the terminal if that is `free`; whether there
    /// is one that took it.
    pub fn browse(&self, url: &str, free: bool) -> bool {
        self.env.browser().is_some_and(|browser| self.ui.browse(url, &browser, free))
    }

    /// Reads a day that someone typed: today or earlier.
    pub fn day(&self, typed: &str) -> Result<Date, Error> {
        let now = self.env.now().map_err(Error::BadNow)?;
        let refused = |fault: DateFault| Refusal::Date(Plain::line(typed.to_owned()), fault);
        let read = read_date(typed, self.calendar().today(&now));
        read.map_err(|fault| Error::refused(refused(fault), Plain::default(), Call::default()))
    }
}

impl From<Failed> for Error {
    fn from(editor: Failed) -> Self {
        match editor {
            Failed::Unset => Self::NoEditor,
            Failed::Said(editor, words) => Self::Editor(editor, words),
        }
    }
}
