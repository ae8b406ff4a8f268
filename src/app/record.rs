//! The one transaction, [`App::record`], and what an act is answered with.

use serde::Serialize;

use super::{App, Held, Opened};
use crate::engine::change::{Change, ready_topics};
use crate::engine::decide::{Decision, Idle, Refusal, Remark};
use crate::engine::event::{Decided, EventId, Fact, LineRef};
use crate::engine::roadmap::Details;
use crate::engine::standing::Standing;
use crate::engine::when::Moment;
use crate::error::Error;
use crate::files;
use crate::render::{self, Call};
use crate::report::{NextStep, Outcome};
use crate::store::line;
use crate::store::{Folders, Writer};
use crate::ui::Ui;

/// What an act is answered with.
#[derive(Debug)]
pub enum Answer<'a> {
    /// What it recorded.
    Recorded(Recorded<'a>),
    /// Why there was nothing to record.
    Nothing(String),
}

/// An event that was just recorded.
#[derive(Debug)]
pub struct Recorded<'a> {
    /// Everything, the event included.
    pub opened: &'a Opened,
    id: EventId,
    change: Change,
    remarks: Vec<Remark>,
}

impl<'a> Recorded<'a> {
    /// What was recorded and what it changed, without what is next; `details` add the practice to take up, and
    /// where to look things up.
    pub fn outcome(&self, details: &'a Details<'a>) -> Outcome<'a> {
        Outcome::of(&self.opened.scene(), details, self.id, &self.change, &self.remarks)
    }
}

impl App {
    /// Holds off all other writers.
    pub fn writer(&self, folders: &Folders) -> Result<Writer, Error> {
        let waits = || self.takes_long(self.ui.screen.text.error.waiting);
        Ok(Writer::open(folders, &self.env.machine(), self.env.chance.clone(), &waits)?)
    }

    /// Records, and says what was recorded or why nothing was: all that most commands do.
    pub fn act(
        &self,
        call: &Call,
        decide: &dyn Fn(&Standing, &Moment) -> Result<Decision, Refusal>,
    ) -> Result<(), Error> {
        self.tell(self.record(&mut None, call, decide)?, false)
    }

    /// The one transaction: lock, read, decide, append, and what that changed; or why there was nothing
    /// to record. What is `held` is not read again while the disk holds the same.
    pub fn record<'a>(
        &self,
        held: &'a mut Option<Held>,
        call: &Call,
        decide: &dyn Fn(&Standing, &Moment) -> Result<Decision, Refusal>,
    ) -> Result<Answer<'a>, Error> {
        let decided = |opened: &Opened| {
            let refused = |refusal| Error::refused(refusal, opened.standing.roadmap.id.clone(), call.clone());
            decide(&opened.standing, &opened.now).map_err(refused)
        };
        let folders = self.folders()?;
        if !files::exists(&folders.journal()) {
            // Nothing was ever recorded: a refusal must not leave folders behind.
            let opened = &self.renew(held, None)?.opened;
            if let Decision::Nothing(idle) = decided(opened)? {
                return Ok(self.idle(opened, &idle));
            }
        }
        let writer = self.writer(&folders)?;
        let Held { opened, seen } = self.renew(held, Some(&writer))?;
        let act = match decided(opened)? {
            Decision::Act(act) => act,
            Decision::Nothing(idle) => return Ok(self.idle(opened, &idle)),
        };
        let device = writer.device(opened.standing.device, &opened.standing.journal)?;
        let mut facts = act.facts;
        if opened.standing.device != Some(device) {
            self.greet(opened, &mut facts);
        }
        let ready = ready_topics(&opened.standing);
        let line = writer.append(device, &facts, &opened.standing.journal, &opened.now)?;
        seen.grow(&folders, device, line.len());
        drop(writer);
        let before = opened.standing.take_in(device, |journal| {
            let read = line::read(&mut line.trim_end().as_bytes().to_vec(), LineRef::default(), journal);
            debug_assert!(read.is_ok(), "what was written can be read: {line}");
        });
        let change = Change::between(&before, &opened.standing, &ready);
        let id = opened.standing.journal.events().last().map(|event| event.head.id);
        let id = id.unwrap_or_else(|| unreachable!("an event was just taken in"));
        Ok(Answer::Recorded(Recorded { opened, id, change, remarks: act.remarks }))
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

    fn idle(&self, opened: &Opened, idle: &Idle) -> Answer<'static> {
        Answer::Nothing(render::idle(idle, &opened.standing, &self.ui.screen))
    }

    /// Says what was recorded, or why nothing was; `with_details` adds the practice to take up, and where to
    /// look things up. What cannot be printed is saved all the same; however long it is, no pager holds up who acts.
    pub fn tell(&self, answer: Answer<'_>, with_details: bool) -> Result<(), Error> {
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
        let (opened, none) = (recorded.opened, Details::default());
        let mut outcome = recorded.outcome(if with_details { opened.details()? } else { &none });
        outcome.next = NextStep::of(&opened.scene());
        let told = ui.answer(&outcome, |outcome, _| render::outcome(outcome, &opened.screen));
        if let Err(error) = told {
            self.fail(&error.into());
        }
        Ok(())
    }
}
