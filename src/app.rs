//! One run of the program: opens roadmap and journals when a command first asks, and records through
//! the one transaction there is, [`App::record`].

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::config::{self, Config};
use crate::engine::change::{Change, ready_topics};
use crate::engine::decide::{Decision, Idle, Refusal, Remark};
use crate::engine::event::{Decided, EventId, Fact, LineRef};
use crate::engine::resolve;
use crate::engine::roadmap::{Details, Roadmap};
use crate::engine::standing::Standing;
use crate::engine::when::{Calendar, Date, DateFault, Moment, normal, read_date};
use crate::env::{Env, NoHome};
use crate::error::Error;
use crate::files;
use crate::import;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::render::{self, Call, Message, Screen};
use crate::report::{Outcome, Scene, SyncRow};
use crate::source::{self, BUILT_IN_ID, Library, Source, overlay_base};
use crate::store::device::Place;
use crate::store::line::{self, Damage};
use crate::store::{self, Folders, Writer};
use crate::ui::{self, Ui, Unedited};

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
    pub fn details(&self) -> Result<Details<'_>, Error> {
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

/// What an act is answered with.
#[derive(Debug)]
pub enum Answer {
    /// What it recorded.
    Recorded(Box<Recorded>),
    /// Why there was nothing to record.
    Nothing(String),
}

/// An event that was just recorded.
#[derive(Debug)]
pub struct Recorded {
    /// Everything, the event included.
    pub opened: Opened,
    id: EventId,
    change: Change,
    remarks: Vec<Remark>,
}

impl Answer {
    /// The same, without the likely next command: the command that recorded it goes on by itself.
    #[must_use]
    pub fn going_on(mut self) -> Self {
        if let Self::Recorded(recorded) = &mut self {
            recorded.opened.screen.next = false;
        }
        self
    }
}

/// The person's settings; without a home folder nothing is set.
pub fn settings(env: &Env) -> Result<Config, config::Error> {
    env.config().map_or_else(|| Ok(Config::default()), |folder| config::read(&folder))
}

impl Recorded {
    /// Hands on what was recorded and what it changed; `with_details` adds the practice to take up, and
    /// where to look things up.
    pub fn outcome<T>(&self, with_details: bool, show: impl FnOnce(&Outcome<'_>, &Screen) -> T) -> Result<T, Error> {
        let details = if with_details { self.opened.details()? } else { Details::default() };
        let outcome = Outcome::of(&self.opened.scene(), &details, self.id, &self.change, &self.remarks);
        Ok(show(&outcome, &self.opened.screen))
    }
}

/// How many damaged lines are named one by one.
const MOST_SPOILT: usize = 10;

impl App {
    /// One that says nothing and leaves nothing behind, for a shell that asks what a word may become.
    pub fn silent(env: Env, lang: Lang, roadmap: Option<String>, data_dir: Option<PathBuf>) -> Self {
        let config = settings(&env);
        let ui = Ui { screen: Screen::plain(lang, None, false), json: false, quiet: true, stderr_color: false };
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

    /// Opens a roadmap and the journals for reading: takes no lock and writes nothing.
    pub fn open_source(&self, source: source::Opened) -> Result<Opened, Error> {
        self.config()?;
        self.read(source, &self.folders()?, None)
    }

    /// Opens the roadmap that is meant, and the journals.
    pub fn open(&self) -> Result<Opened, Error> {
        self.open_source(self.source()?)
    }

    /// The same, for what names days to come: on a new machine too they are those of the zone here.
    pub fn dated(&self, mut opened: Opened) -> Result<Opened, Error> {
        opened.now = self.env.now().map_err(Error::BadNow)?;
        opened.screen.today = opened.standing.calendar.today(&opened.now);
        Ok(opened)
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

    /// Warns of settings that nobody here knows.
    pub fn warn_of_unknown(&self, config: &Config) {
        let Some(((key, line), more)) = config.unknown.split_first() else { return };
        let path = Plain::path(&config::path(&self.env.config().unwrap_or_default()));
        let screen = &self.ui.screen;
        let near = resolve::nearest(key, config::Key::ALL.iter().map(|key| key.name()));
        let hints = near.map(|near| (screen.text.usage.meant)(&Plain::line(near.to_owned())));
        let what = (screen.text.home.unknown_setting)(&path, *line, key, more.len());
        self.ui.warn(&Message { what, hints: hints.into_iter().collect() });
    }

    /// The roadmap that the command line names, else the one in use.
    fn source(&self) -> Result<source::Opened, Error> {
        let opened = self.found()?;
        self.warn_of(&opened.over);
        Ok(opened)
    }

    /// The same, and nothing is said of what was passed over of a file that lies over it.
    fn found(&self) -> Result<source::Opened, Error> {
        let named = self.roadmap.as_deref();
        let id = match named {
            Some(name) => Plain::line(name.to_owned()),
            None => self.in_use()?,
        };
        let opened = match (self.library()?.open(&id)?, named.map(Path::new)) {
            (Some(opened), _) => opened,
            (None, Some(path)) if files::exists(path) || path.to_string_lossy().contains(['/', '\\', '.']) => {
                self.is_roadmap(path)?;
                source::read(path)?
            }
            (None, named) => match self.library()?.open_earlier(&id) {
                Some(opened) => opened,
                None => return Err(self.no_roadmap(id, named.is_none())),
            },
        };
        if let Some(warnings) = opened.source.warnings() {
            self.ui.faults(warnings, false);
        }
        Ok(opened)
    }

    /// There is no roadmap of that id, which maybe the settings name: what was perhaps meant.
    pub fn no_roadmap(&self, id: Plain<'static>, is_set: bool) -> Error {
        let ids = self.library().and_then(|library| Ok(library.ids()?)).unwrap_or_default();
        let near =
            resolve::nearest(&normal(&id), ids.iter().map(Plain::as_str)).map(|near| Plain::line(near.to_owned()));
        Error::NoRoadmap(id, is_set, near)
    }

    /// Refuses what is evidently something else than a roadmap, by its name.
    pub fn is_roadmap(&self, path: &Path) -> Result<(), Error> {
        match overlay_base(path).map(|base| Plain::line(base.to_owned())) {
            _ if !files::exists(path) || files::is_folder(path) => Ok(()),
            Some(base) if self.library()?.holds(&base) => Err(Error::Overlay(Plain::path(path), base)),
            Some(base) => Err(Error::Stray(Plain::path(path), base)),
            None if import::is_list(path) => Err(Error::List(Plain::path(path))),
            None => Ok(()),
        }
    }

    /// Says what was passed over of a file that lies over the roadmap.
    fn warn_of(&self, over: &source::Over) {
        let words = &self.ui.screen.text.roadmaps;
        let (said, path) = match over {
            source::Over::Whole => return,
            source::Over::InParts(path, count) => ((words.over_in_parts)(path, *count), path.clone()),
            source::Over::Not(path, count) => ((words.over_not)(path, *count), path.clone()),
            source::Over::Unreadable(error) => return self.ui.warn(&render::disk(error, self.ui.screen.text)),
        };
        let check = self.ui.screen.line(&["check", &path]);
        self.ui.warn(&Message::new(said, (words.over_hint)(&check)));
    }

    /// Other roadmaps that may have topics in common with one.
    fn others(&self, roadmap: &Roadmap) -> Vec<Roadmap> {
        self.library().map(|library| library.related(roadmap)).unwrap_or_default()
    }

    /// Where data and state lie.
    pub fn folders(&self) -> Result<Folders, Error> {
        self.env.folders(self.data_dir.as_deref()).map_err(|NoHome(what, variable)| Error::NoHome(what, variable))
    }

    /// Opens the same, and says nothing of what was passed over: what that was is the answer. Where the
    /// roadmap cannot be opened, that is part of it, and the built-in one is examined.
    pub fn examine(&self) -> Result<(Opened, store::Read, Option<Error>), Error> {
        let (source, trouble) = match self.found() {
            Ok(source) => (source, None),
            Err(error @ (Error::Roadmap(_) | Error::NoRoadmap(..) | Error::Config(_))) => {
                (source::built_in()?, Some(error))
            }
            Err(error) => return Err(error),
        };
        let (mut opened, read) = self.load(source, &self.folders()?, None)?;
        opened.now = self.env.now().map_err(Error::BadNow)?;
        Ok((opened, read, trouble))
    }

    /// Reads the journals, and warns of what was passed over.
    fn read(&self, source: source::Opened, folders: &Folders, writer: Option<&Writer>) -> Result<Opened, Error> {
        let (opened, read) = self.load(source, folders, writer)?;
        self.warn(&read);
        Ok(opened)
    }

    /// Reads the journals; a `writer` has the lock, and knows its place, already.
    fn load(
        &self,
        source: source::Opened,
        folders: &Folders,
        writer: Option<&Writer>,
    ) -> Result<(Opened, store::Read), Error> {
        let source::Opened { roadmap, source, .. } = source;
        let own = if writer.is_none() { Place::of(folders, &self.env.machine()) } else { None };
        let mut read = store::read(folders, own.as_ref().map(|place| place.lock.as_path()))?;
        let place = writer.map(|writer| writer.place.clone()).or(own);
        let device = match place.as_ref().map(|place| place.device(&self.env.chance)).transpose() {
            // Who only looks need not know which device it is.
            Err(_) if writer.is_none() => None,
            device => device?.flatten(),
        };
        let calendar = self.calendar();
        let names_others = roadmap.topics().iter().any(|topic| !topic.same_as.is_empty());
        // On a new machine there is nothing that could be done elsewhere.
        let dated = !read.journal.events().is_empty();
        let others = if dated || names_others { self.others(&roadmap) } else { Vec::new() };
        let mut standing = Standing::new(roadmap, others, std::mem::take(&mut read.journal), device, calendar);
        standing.timed = self.config.as_ref().ok().and_then(|config| config.timer).unwrap_or(true);
        // Without events no date is shown, and no zone need be looked up.
        let now = if dated { self.env.now() } else { self.env.utc_now() }.map_err(Error::BadNow)?;
        let screen = Screen { today: calendar.today(&now), ..self.ui.screen.clone() };
        Ok((Opened { standing, now, source, screen, place, data: folders.data.clone() }, read))
    }

    /// Says what was passed over in the journals, and where.
    fn warn(&self, read: &store::Read) {
        let error = &self.ui.screen.text.error;
        for spoilt in read.spoilt.iter().take(MOST_SPOILT) {
            let why = match spoilt.damage {
                Damage::Unreadable => error.unreadable_line,
                Damage::Checksum => error.changed_line,
                Damage::TooLong => error.overlong_line,
            };
            self.ui.warn(&Message::bare((error.spoilt)(&spoilt.path, spoilt.line, &Plain::line(why))));
        }
        if let Some(more @ 1..) = read.n_spoilt.checked_sub(MOST_SPOILT) {
            self.ui.warn(&Message::bare((error.spoilt_more)(more)));
        }
        if !read.spoilt.is_empty() {
            self.ui.hint(error.spoilt_hint);
        }
        for path in &read.given_up {
            self.ui.warn(&Message::bare((error.given_up)(path)));
        }
        for path in &read.passed_over {
            self.ui.warn(&Message::bare((error.passed_over)(path)));
        }
        for (noted, words) in [(&read.newer, error.newer_lines), (&read.unknown, error.unknown_keys)] {
            if let Some((path, line)) = &noted.first {
                self.ui.warn(&Message::bare(words(path, *line, noted.count - 1)));
            }
        }
        if let Some(id) = read.clashes.first() {
            self.ui.warn(&Message::bare((error.clashes)(&Plain::line(id.to_string()), read.clashes.len() - 1)));
        }
    }

    /// Holds off all other writers, for what is no act: a sync.
    pub fn writer(&self, folders: &Folders) -> Result<Writer, Error> {
        let waits = || self.takes_long(self.ui.screen.text.error.waiting);
        Ok(Writer::open(folders, &self.env.machine(), self.env.chance.clone(), &waits)?)
    }

    /// Says on a terminal what it is that takes more than a second.
    pub fn takes_long(&self, what: &str) {
        if self.env.stderr_terminal {
            self.ui.say(&format!("   {what}\n"));
        }
    }

    /// The one transaction: lock, read, decide, append, and what that changed; or why there was nothing
    /// to record. It is made once, not once a command.
    pub fn record(
        &self,
        call: &Call,
        decide: &dyn Fn(&Standing, &Moment) -> Result<Decision, Refusal>,
    ) -> Result<Answer, Error> {
        let mut source = self.source()?;
        let folders = self.folders()?;
        let id = source.roadmap.id.clone();
        let refused = |refusal| Error::refused(refusal, id.clone(), call.clone());
        if !files::exists(&folders.journal()) {
            // Nothing was ever recorded: a refusal must not leave folders behind.
            let opened = self.read(source, &folders, None)?;
            if let Decision::Nothing(idle) = decide(&opened.standing, &opened.now).map_err(refused)? {
                return Ok(self.idle(&opened, &idle));
            }
            source =
                source::Opened { roadmap: opened.standing.roadmap, source: opened.source, over: source::Over::Whole };
        }
        let writer = self.writer(&folders)?;
        let mut opened = self.dated(self.read(source, &folders, Some(&writer))?)?;
        let act = match decide(&opened.standing, &opened.now).map_err(refused)? {
            Decision::Act(act) => act,
            Decision::Nothing(idle) => return Ok(self.idle(&opened, &idle)),
        };
        let device = writer.device(opened.standing.device, &opened.standing.journal)?;
        let mut facts = act.facts;
        if opened.standing.device != Some(device) {
            self.greet(&opened, &mut facts);
        }
        let ready = ready_topics(&opened.standing);
        let line = writer.append(device, &facts, &opened.standing.journal, &opened.now)?;
        drop(writer);
        let before = opened.standing.take_in(device, |journal| {
            let read = line::read(&mut line.trim_end().as_bytes().to_vec(), LineRef::default(), journal);
            debug_assert!(read.is_ok(), "what was written can be read: {line}");
        });
        let change = Change::between(&before, &opened.standing, &ready);
        let id = opened.standing.journal.events().last().map(|event| event.head.id);
        let id = id.unwrap_or_else(|| unreachable!("an event was just taken in"));
        Ok(Answer::Recorded(Box::new(Recorded { opened, id, change, remarks: act.remarks })))
    }

    /// Welcomes a device that is new to the record: one whose id turned out to be shared keeps its name, of
    /// any other it is said how to name it.
    fn greet(&self, opened: &Opened, facts: &mut Vec<Decided>) {
        if facts.iter().any(|fact| matches!(fact, Fact::Device(_))) {
            return;
        }
        match opened.standing.device.and_then(|device| opened.standing.given_name(device)) {
            Some(name) => facts.push(Decided::Device(name.as_str().to_owned())),
            None if opened.standing.journal.events().is_empty() => {}
            None => self.ui.hint(&(self.ui.screen.text.sync.new_device)(&self.ui.screen.command("config set device"))),
        }
    }

    /// Says why the command failed; faults in a roadmap's files are shown with their lines.
    pub fn fail(&self, error: &Error) {
        if let Error::Roadmap(source::Error::Faults(faults)) = error {
            self.ui.faults(faults, true);
        }
        let mut message = error.message(&Screen { today: self.today(), ..self.ui.screen.clone() });
        if let (Error::Roadmap(source::Error::Faults(faults)), true) = (error, self.ui.json) {
            message.hints.extend(render::fault_lines(faults, self.ui.screen.text));
        }
        self.ui.fail(&message);
    }

    /// The study day of now; where the clock is not known, that of the screen.
    pub fn today(&self) -> Date {
        self.env.now().map_or(self.ui.screen.today, |now| self.calendar().today(&now))
    }

    /// What turns an instant into a study day; the usual one where the settings cannot be read.
    fn calendar(&self) -> Calendar {
        self.config.as_ref().map_or_else(|_| Calendar::default(), Config::calendar)
    }

    fn idle(&self, opened: &Opened, idle: &Idle) -> Answer {
        Answer::Nothing(render::idle(idle, &opened.standing, &self.ui.screen))
    }

    /// Says what was recorded, or why nothing was; `with_details` adds the practice to take up, and where to
    /// look things up. What cannot be printed is saved all the same.
    pub fn tell(&self, answer: Answer, with_details: bool) -> Result<(), Error> {
        #[derive(Serialize)]
        struct Nothing {
            event: Option<()>,
            message: String,
        }
        let recorded = match answer {
            Answer::Recorded(recorded) => recorded,
            Answer::Nothing(message) => {
                let nothing = Nothing { event: None, message };
                return Ok(self.ui.answer(&nothing, |nothing, _| format!("   {}\n", nothing.message))?);
            }
        };
        let told = recorded.outcome(with_details, |outcome, screen| {
            self.ui.answer(outcome, |outcome, _| render::outcome(outcome, screen))
        })?;
        if let Err(error) = told {
            self.fail(&error.into());
        }
        Ok(())
    }

    /// Opens an address in the person's browser; whether there is one that took it.
    pub fn browse(&self, url: &str) -> bool {
        self.env.browser().is_some_and(|browser| ui::browse(url, &browser))
    }

    /// Reads a day that someone typed: today or earlier.
    pub fn day(&self, typed: &str) -> Result<Date, Error> {
        let now = self.env.now().map_err(Error::BadNow)?;
        let refused = |fault: DateFault| Refusal::Date(Plain::line(typed.to_owned()), fault);
        let read = read_date(typed, self.calendar().today(&now));
        read.map_err(|fault| Error::refused(refused(fault), Plain::default(), Call::default()))
    }
}

impl From<Unedited> for Error {
    fn from(unedited: Unedited) -> Self {
        match unedited {
            Unedited::NoEditor => Self::NoEditor,
            Unedited::Failed(editor, words) => Self::Editor(editor, words),
        }
    }
}
