//! Progress as rows: each screen, export and JSON document as a plain struct. Everything is counted
//! and chosen here, so that renderers only lay out.

mod agenda;
pub mod candidates;
mod checkup;
mod digest;
mod export;
mod gaps;
mod imported;
mod listing;
mod log;
mod manual;
mod map;
mod method;
mod offers;
mod opening;
mod outcome;
mod overview;
mod page;
mod plan;
mod review;
mod roadmaps;
mod settings;
mod sheet;
mod stats;
mod step;
mod sync;
mod tally;
mod terms;
mod ticks;
mod tree;
mod why;

pub use agenda::{Agenda, AgendaRow};
pub use checkup::{Checkup, DeviceRow, Finding, Surroundings};
pub use digest::{Digest, DigestHours, DigestQuestion, DigestTopic};
pub use export::{Export, ExportModule, ExportStage, ExportTopic, Extent, Study, Written};
pub use gaps::{GapRow, Gaps};
pub use imported::{Imported, LeftOutRow, Renewed, Unlinked};
pub use listing::{Filter, Listing, Row, Section};
pub use log::{Entry, Log, LogQuery, LogRow};
pub use manual::Pages;
pub use map::{Band, Map, Spot};
pub use method::{Added, Answered, ParkedRow, QuestionRow, Reviewed, Stuck};
pub use offers::{OfferRow, Offers, Waiting};
pub use opening::Opening;
pub use outcome::{ChangeRow, Closed, Outcome, StageLine, StillRow, Took};
pub use overview::{Contest, Overview, Shelf, StageRow, SyncRow, TimerRow, UnderwayRow};
pub use page::{Days, Page, Square};
pub use plan::{
    ByRow, ByThen, ForecastRow, MeasureRow, OwnPace, PaceRow, Plan, PlanQuery, PlanTopic, Unreached, WeekRow,
};
pub use review::{RecallRow, ReviewRow, Reviews};
pub use roadmaps::{Changes, GoneRow, NewRow, RenamedRow, RoadmapRow, Roadmaps, Switched};
pub use settings::{SetTo, Settings};
pub use sheet::{Link, NoteRow, ResourceRow, Sheet};
pub use stats::{CalendarWeek, Earlier, HelpedBy, Pace, StageStats, Stats, StuckStats, Studied};
pub use step::{NextStep, Often, Why};
pub use sync::{Exchange, RoadmapFiles, SetUp};
pub use tally::Tally;
pub use terms::{Glossary, TermRow, to_explain};
pub use ticks::{TickRow, Ticks, UnknownBox};
pub use tree::TreeRow;
pub use why::Reach;

use serde::Serialize;

use crate::engine::event::{Device, EventId, Fact};
use crate::engine::journal::{Event, Name};
use crate::engine::questions::needed_for;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::{Date, Moment, local, to_minute};
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
    /// How many acts that count say something of a name.
    pub fn n_acts_on(&self, name: Name) -> usize {
        let Standing { journal, progress, .. } = self.standing;
        let on = |at: usize, event: &Event| {
            progress.is_live(u32::try_from(at).unwrap_or(u32::MAX))
                && journal.facts(event).iter().any(|fact| fact.topic() == Some(&name))
        };
        journal.events().iter().enumerate().filter(|(at, event)| on(*at, event)).count()
    }

    /// A topic's id.
    pub fn id(&self, topic: TopicIx) -> Plain<'a> {
        self.standing.roadmap.topic(topic).id.as_ref()
    }

    /// Ids of topics.
    pub fn ids(&self, topics: &[TopicIx]) -> Vec<Plain<'a>> {
        topics.iter().map(|topic| self.id(*topic)).collect()
    }

    /// A topic with its status.
    pub fn refer(&self, topic: TopicIx) -> TopicRef<'a> {
        TopicRef { id: self.id(topic), status: self.standing.progress.status(topic) }
    }

    /// A command of this program, as it is typed.
    pub fn command(&self, command: &str) -> Plain<'static> {
        Plain::line(format!("{} {command}", self.program))
    }

    /// A topic's title.
    pub fn title(&self, topic: TopicIx) -> Plain<'a> {
        self.standing.roadmap.title_of(topic, self.lang).as_ref()
    }

    /// How often a foundation was needed, and the topics it was needed for.
    pub fn needed_for(&self, foundation: TopicIx) -> (usize, Vec<Plain<'a>>) {
        if !self.standing.roadmap.is_foundation(foundation) {
            return (0, Vec::new());
        }
        let questions = needed_for(&self.standing.progress, foundation);
        let mut topics: Vec<TopicIx> = Vec::new();
        for topic in questions.iter().filter_map(|question| question.topic) {
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        (questions.len(), self.ids(&topics))
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
        to_minute(local(head.seconds, head.offset))
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
