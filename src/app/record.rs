//! The one transaction, [`App::record`], and what an act is answered with.

use serde::Serialize;

use super::{App, Opened};
use crate::engine::change::{Change, ready_topics};
use crate::engine::decide::{Decision, Idle, Refusal, Remark};
use crate::engine::event::{Decided, EventId, Fact, LineRef};
use crate::engine::roadmap::Details;
use crate::engine::standing::Standing;
use crate::engine::when::Moment;
use crate::error::Error;
use crate::files;
use crate::render::{self, Call, Screen};
use crate::report::Outcome;
use crate::source;
use crate::store::line;
use crate::store::{Folders, Writer};
use crate::ui::Ui;

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

impl Recorded {
    /// Hands on what was recorded and what it changed; `with_details` adds the practice to take up, and
    /// where to look things up.
    pub fn outcome<T>(&self, with_details: bool, show: impl FnOnce(&Outcome<'_>, &Screen) -> T) -> Result<T, Error> {
        let details = if with_details { self.opened.details()? } else { Details::default() };
        let outcome = Outcome::of(&self.opened.scene(), &details, self.id, &self.change, &self.remarks);
        Ok(show(&outcome, &self.opened.screen))
    }
}

impl App {
    /// Holds off all other writers, for what is no act: a sync.
    pub fn writer(&self, folders: &Folders) -> Result<Writer, Error> {
        let waits = || self.takes_long(self.ui.screen.text.error.waiting);
        Ok(Writer::open(folders, &self.env.machine(), self.env.chance.clone(), &waits)?)
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

    fn idle(&self, opened: &Opened, idle: &Idle) -> Answer {
        Answer::Nothing(render::idle(idle, &opened.standing, &self.ui.screen))
    }

    /// Says what was recorded, or why nothing was; `with_details` adds the practice to take up, and where to
    /// look things up. What cannot be printed is saved all the same; however long it is, no pager holds up who acts.
    pub fn tell(&self, answer: Answer, with_details: bool) -> Result<(), Error> {
        #[derive(Serialize)]
        struct Nothing {
            event: Option<()>,
            message: String,
        }
        let ui = Ui { pager: None, ..self.ui.clone() };
        let recorded = match answer {
            Answer::Recorded(recorded) => recorded,
            Answer::Nothing(message) => {
                let nothing = Nothing { event: None, message };
                return Ok(ui.answer(&nothing, |nothing, _| format!("   {}\n", nothing.message))?);
            }
        };
        let told = recorded.outcome(with_details, |outcome, screen| {
            ui.answer(outcome, |outcome, _| render::outcome(outcome, screen))
        })?;
        if let Err(error) = told {
            self.fail(&error.into());
        }
        Ok(())
    }
}
