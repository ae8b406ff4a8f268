//! Progress as rows: each screen, export and JSON document as a plain struct. Everything is counted
//! and chosen here, so that renderers only lay out.

mod checkup;
mod export;
mod listing;
mod log;
mod offers;
mod outcome;
mod overview;
mod settings;
mod sheet;
mod sync;
mod tally;

pub use checkup::{Checkup, DeviceRow, Finding, Surroundings};
pub use export::{Export, ExportModule, ExportStage, ExportTopic, TermRow, Written};
pub use listing::{Filter, Listing, Row, Section};
pub use log::{Entry, Log, LogQuery, LogRow};
pub use offers::{OfferRow, Offers};
pub use outcome::{ChangeRow, Closed, Outcome, StageLine, StillRow, Took};
pub use overview::{Contest, Overview, ParkedRow, QuestionRow, Shelf, StageRow, SyncRow, TimerRow, UnderwayRow};
pub use settings::Settings;
pub use sheet::{Link, NoteRow, ResourceRow, Sheet};
pub use sync::{Exchange, SetUp};
pub use tally::Tally;

use serde::Serialize;

use crate::engine::event::{Device, EventId, Fact};
use crate::engine::journal::Event;
use crate::engine::next::{Offer, Reason};
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::{Date, Moment, local};
use crate::lang::Lang;
use crate::plain::Plain;

/// What every report is made from.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Where the learner stands.
    pub standing: &'a Standing,
    /// The language of titles.
    pub lang: Lang,
    /// Now.
    pub now: Moment,
    /// How the program is called with this roadmap: `roadmap`, or with the option that names it.
    pub program: &'a str,
}

impl<'a> Scene<'a> {
    /// A topic's id.
    pub fn id(&self, topic: TopicIx) -> Plain<'a> {
        self.standing.roadmap.topic(topic).id.as_ref()
    }

    /// Ids of topics.
    pub fn ids(&self, topics: &[TopicIx]) -> Vec<Plain<'a>> {
        topics.iter().map(|topic| self.id(*topic)).collect()
    }

    /// A topic's title.
    pub fn title(&self, topic: TopicIx) -> Plain<'a> {
        self.standing.roadmap.title_of(topic, self.lang).as_ref()
    }

    /// The study day of now.
    pub fn today(&self) -> Date {
        self.standing.calendar.today(&self.now)
    }

    /// The study day of an event.
    pub fn day_of(&self, event: u32) -> Date {
        self.standing.calendar.day_of(&self.standing.journal.events()[event as usize].head)
    }

    /// The latest day that an event names to count on.
    pub fn told_day(&self, event: &Event) -> Option<Date> {
        let facts = self.standing.journal.facts(event).iter();
        facts.filter_map(|fact| if let Fact::Day(_, day) = fact { Some(*day) } else { None }).max()
    }

    /// The day on which a topic got its present status.
    pub fn since(&self, topic: TopicIx) -> Option<Date> {
        let Standing { roadmap, journal, progress, .. } = self.standing;
        let event = progress.of(topic).since?;
        let told = journal.facts(&journal.events()[event as usize]).iter().find_map(|fact| match fact {
            Fact::Day(name, day) if roadmap.find_name(journal.raw_name(*name)) == Some(topic) => Some(*day),
            _ => None,
        });
        Some(told.unwrap_or_else(|| self.day_of(event)))
    }

    /// Date and time on the wall when an event was recorded, RFC 3339 to the minute.
    pub fn at(&self, event: u32) -> String {
        let head = &self.standing.journal.events()[event as usize].head;
        local(head.seconds, head.offset).strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

/// The one command that is likely next, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextStep<'a> {
    /// The topic it takes up.
    pub topic: Plain<'a>,
    /// The command line.
    pub command: Plain<'a>,
    /// Why.
    pub reason: Why<'a>,
}

/// Why a topic is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Why<'a> {
    /// The timer runs on it.
    Running,
    /// It is in progress: so many sessions and minutes.
    Continue {
        /// Sessions so far.
        sessions: u32,
        /// Minutes so far.
        minutes: u32,
    },
    /// What it requires was finished, this last.
    After {
        /// The prerequisite.
        topic: Plain<'a>,
    },
    /// It is ready but for a parked prerequisite.
    Parked {
        /// The prerequisite.
        topic: Plain<'a>,
    },
    /// Nothing comes before it.
    Free,
}

impl<'a> NextStep<'a> {
    /// The first of what `next` offers.
    pub fn of(scene: &Scene<'a>) -> Option<Self> {
        crate::engine::next::offers(scene.standing, &scene.now).first().map(|offer| Self::from_offer(scene, offer))
    }

    /// An offer with its command.
    pub fn from_offer(scene: &Scene<'a>, offer: &Offer) -> Self {
        let topic = scene.id(offer.topic);
        let progress = scene.standing.progress.of(offer.topic);
        let (verb, reason) = match offer.reason {
            Reason::Running => ("done", Why::Running),
            Reason::Continue => ("start", Why::Continue { sessions: progress.sessions, minutes: progress.minutes }),
            Reason::After(before) => ("start", Why::After { topic: scene.id(before) }),
            Reason::BesideParked(before) => ("start", Why::Parked { topic: scene.id(before) }),
            Reason::Free => ("start", Why::Free),
        };
        Self { command: Plain::line(format!("{} {verb} {topic}", scene.program)), topic, reason }
    }
}

/// A device, as it is called: in JSON its name, else the first four letters of its id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DeviceRef<'a> {
    /// Name or letters.
    pub label: Plain<'a>,
    /// Whether that is a name that someone gave it.
    #[serde(skip)]
    pub is_named: bool,
}

impl<'a> DeviceRef<'a> {
    /// A device of a journal.
    pub fn of(scene: &Scene<'a>, device: Device) -> Self {
        let standing = scene.standing;
        Self { label: standing.device_name(device), is_named: standing.given_name(device).is_some() }
    }
}

/// A topic beside others, with its status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopicRef<'a> {
    /// Its id.
    pub id: Plain<'a>,
    /// Its status.
    pub status: Status,
}

/// The name that an event gives its device.
fn device_named<'a>(scene: &Scene<'a>, event: &Event) -> Option<Plain<'a>> {
    let mut facts = scene.standing.journal.facts(event).iter();
    facts.find_map(|fact| if let Fact::Device(name) = fact { Some(scene.standing.journal.text(*name)) } else { None })
}

/// The events that an event voids.
fn undoes(scene: &Scene<'_>, id: EventId) -> Vec<EventId> {
    let journal = &scene.standing.journal;
    let facts = scene.standing.event(id).map(|(_, event)| journal.facts(event)).unwrap_or_default();
    facts.iter().filter_map(|fact| if let Fact::Undo(id) = fact { Some(journal.id(*id)) } else { None }).collect()
}
