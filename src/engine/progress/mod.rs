//! What a roadmap and all journals add up to. [`Progress::replay`] is the fold of JOURNAL's rules:
//! it cannot fail, and its answer depends on the set of events alone.

use std::collections::VecDeque;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

mod fold;

use super::event::{Device, EventId, Fact};
use super::journal::{Journal, Name, Text};
use super::roadmap::{OwnTopic, Roadmap, TopicIx};
use super::status::{Grade, Status};
use super::when::Calendar;
use crate::plain::Plain;

/// An event's position in [`Journal::events`].
pub type EventIx = u32;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    topics: Vec<TopicProgress>,
    /// All questions that were ever opened, oldest first; those of voided events are not open.
    pub questions: Vec<Question>,
    /// What each device did last.
    pub devices: Vec<DeviceProgress>,
    /// The words of the glossary, in the order in which they came.
    pub terms: Vec<TermProgress>,
    live: Vec<bool>,
    question_ixs: FxHashMap<EventId, usize>,
    /// By stage and module, the last two topics that were finished and still are, the last one first.
    finished: Vec<Vec<Vec<(EventIx, TopicIx)>>>,
}

/// Where one topic stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicProgress {
    /// The last status set, never `Stuck`.
    set: Status,
    /// Open questions on it, by their positions, oldest first.
    open: Vec<usize>,
    /// The event that set the status; `None` if none did.
    pub since: Option<EventIx>,
    /// The first event that says anything of it but that it was added.
    pub begun: Option<EventIx>,
    /// The last event that says anything of it.
    pub touched: Option<EventIx>,
    /// The day on which its present run of `done` began.
    pub done_on: Option<Date>,
    /// Minutes studied.
    pub minutes: u32,
    /// How many sessions those were.
    pub sessions: u32,
    /// What shows that the practice was done, oldest first.
    pub evidence: Vec<Text>,
    /// Notes: what answered a question, latest first, then the others, oldest first.
    pub notes: VecDeque<(EventIx, Text)>,
    /// Addresses that helped, latest last.
    pub helped: Vec<Text>,
    /// On how many days it was parked, and the last of them.
    pub parks: u32,
    parked_on: Option<Date>,
    /// Of a foundation: the questions it was taken down for, by their positions, oldest first.
    pub taken: Vec<usize>,
    /// Of a foundation: the questions that name it or that it was taken down for, by their positions.
    pub needed: Vec<usize>,
    /// Of a foundation: its sessions, by the events that recorded them, and their minutes.
    pub sessions_at: Vec<(EventIx, u16)>,
    /// Whether its present run of `done` began by name: with a whole scope at once it schedules no review.
    pub done_by_name: bool,
    /// Reviews in its present run of `done`, oldest first.
    pub reviews: Vec<(Date, Grade)>,
    heads: Vec<Set>,
}

/// A status that was set and that no later one has replaced knowingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    /// The status.
    pub status: Status,
    /// The event that set it.
    pub event: EventIx,
    device: u16,
    seq: u32,
}

impl TopicProgress {
    /// The status as it is shown.
    pub fn status(&self) -> Status {
        match self.set {
            Status::Pending | Status::Learning if !self.open.is_empty() => Status::Stuck,
            set => set,
        }
    }

    /// The status as a journal holds it: never `Stuck`.
    pub fn stored(&self) -> Status {
        self.set
    }

    /// Whether that is the status, and no other device says otherwise.
    pub fn is_settled_as(&self, status: Status) -> bool {
        self.set == status && self.contests().next().is_none()
    }

    /// The positions of its open questions, oldest first.
    pub fn open_positions(&self) -> &[usize] {
        &self.open
    }

    /// Done, with evidence.
    pub fn is_proven(&self) -> bool {
        self.set == Status::Done && !self.evidence.is_empty()
    }

    /// Statuses that other devices set without having seen the present one, and that say otherwise; latest first.
    pub fn contests(&self) -> impl Iterator<Item = Set> {
        let (winner, others) = self.heads.split_last().map_or((None, &[][..]), |(last, rest)| (Some(last), rest));
        others.iter().rev().filter(move |head| winner.is_some_and(|winner| head.status != winner.status)).copied()
    }
}

/// A question that got someone stuck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The id of the event that opened it.
    pub id: EventId,
    /// That event.
    pub event: EventIx,
    /// The topic, if this roadmap has it.
    pub topic: Option<TopicIx>,
    /// The question, maybe empty.
    pub text: Text,
    /// The foundation to look up.
    pub on: Option<TopicIx>,
    /// The question that this one serves.
    pub under: Option<EventId>,
    /// What was taken down for it, and the events that did, oldest first.
    pub taken: Vec<(EventIx, TopicIx)>,
    /// Whether neither an answer nor a later done or skip has closed it.
    pub open: bool,
    /// What answered it, oldest first.
    pub answers: Vec<EventIx>,
    /// What got one over it: the first answer, or that its topic was done before; a skip does not.
    pub unstuck: Option<EventIx>,
}

/// A device, and what its timer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceProgress {
    /// Which.
    pub device: Device,
    /// The name it was given, and that no other one was given since.
    pub name: Option<Text>,
    /// The name that another one was given since.
    pub lost_name: Option<Text>,
    /// The topic that its timer runs on, and the event that started it.
    pub timer: Option<(Name, EventIx)>,
    /// The greatest seq of other devices, by their positions, that it had seen.
    seen: FxHashMap<u16, u32>,
}

/// A word of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermProgress {
    /// The word as first written, after the `/`.
    pub word: String,
    /// The last meaning that was not empty.
    pub meaning: Option<Text>,
    /// The event that gave the first one.
    pub learnt: Option<EventIx>,
}

/// Which events count: all that no live undo of greater key names.
pub fn live_events(journal: &Journal) -> Vec<bool> {
    let events = journal.events();
    let mut live = vec![true; events.len()];
    let mut voided = FxHashSet::default();
    for (ix, event) in events.iter().enumerate().rev() {
        if !voided.is_empty() && voided.contains(&event.head.id) {
            live[ix] = false;
            continue;
        }
        for fact in journal.facts(event) {
            if let Fact::Undo(id) = fact {
                voided.insert(journal.id(*id));
            }
        }
    }
    live
}

/// The learner's own topics of a roadmap, in the order in which they were added. One that follows another
/// whose adding was taken back stands where that would.
pub fn own_topics(roadmap: &Roadmap, journal: &Journal, live: &[bool]) -> Vec<OwnTopic> {
    let mut own: Vec<OwnTopic> = Vec::new();
    let mut places: FxHashMap<&str, &str> = FxHashMap::default();
    let mut added = FxHashSet::default();
    for (event, live) in journal.events().iter().zip(live) {
        let facts = journal.facts(event);
        for fact in facts {
            let Fact::Add(name, title) = *fact else { continue };
            let place = facts.iter().find_map(|fact| match *fact {
                Fact::After(place) | Fact::Into(place) => Some(place),
                _ => None,
            });
            let part = |name: Name| roadmap.own_part(journal.raw_name(name));
            let Some(id) = part(name) else { continue };
            let place = place.and_then(part).unwrap_or_default();
            places.entry(id).or_insert(place);
            let title = Plain::line(journal.text(title).as_str().to_owned());
            if *live && !title.is_empty() && added.insert(id) {
                own.push(OwnTopic { id: Plain::line(id.to_owned()), title, place: Plain::line(place.to_owned()) });
            }
        }
    }
    for topic in &mut own {
        let mut place = topic.place.as_str();
        // As many steps as there are places: a file made by hand may hold a circle.
        for _ in 0..places.len() {
            match places.get(place) {
                Some(before) if !added.contains(place) => place = before,
                _ => break,
            }
        }
        topic.place = Plain::line(place.to_owned());
    }
    own
}

impl Progress {
    /// Folds a merged journal over a roadmap; `live` is the answer of [`live_events`].
    pub fn replay(roadmap: &Roadmap, journal: &Journal, calendar: &Calendar, live: Vec<bool>) -> Self {
        fold::fold(roadmap, journal, *calendar, live)
    }

    /// Where one topic stands.
    pub fn of(&self, topic: TopicIx) -> &TopicProgress {
        &self.topics[topic.index()]
    }

    /// How many topics there were when this was replayed.
    pub fn n_topics(&self) -> usize {
        self.topics.len()
    }

    /// A topic's status.
    pub fn status(&self, topic: TopicIx) -> Status {
        self.of(topic).status()
    }

    /// Whether no live undo names the event.
    pub fn is_live(&self, event: EventIx) -> bool {
        self.live[event as usize]
    }

    /// What a device did last.
    pub fn device(&self, device: Device) -> Option<&DeviceProgress> {
        self.devices.iter().find(|d| d.device == device)
    }

    /// The question of an id.
    pub fn question(&self, id: EventId) -> Option<&Question> {
        self.question_ixs.get(&id).map(|at| &self.questions[*at])
    }

    /// The last two topics of a module that were finished and still are, each behind the event that did,
    /// the last one first.
    pub fn finished_in(&self, stage: usize, module: usize) -> &[(EventIx, TopicIx)] {
        &self.finished[stage][module]
    }

    /// Open questions on a topic, oldest first.
    pub fn open_questions(&self, topic: TopicIx) -> impl Iterator<Item = &Question> {
        self.of(topic).open.iter().map(|at| &self.questions[*at])
    }

    /// The topic in progress: the one that the device's timer runs on, else the learning or stuck one
    /// last touched.
    pub fn in_progress(&self, roadmap: &Roadmap, journal: &Journal, device: Option<Device>) -> Option<TopicIx> {
        let timed = device.and_then(|d| self.device(d)).and_then(|d| d.timer);
        timed.and_then(|(name, _)| roadmap.find_name(journal.raw_name(name))).or_else(|| {
            let underway = roadmap.topic_ixs().filter(|ix| self.status(*ix).is_underway());
            underway.max_by_key(|ix| (self.of(*ix).touched, std::cmp::Reverse(*ix)))
        })
    }
}
