//! What a roadmap and all journals add up to. [`Progress::replay`] is the fold of JOURNAL's rules:
//! it cannot fail, and its answer depends on the set of events alone.

use std::collections::VecDeque;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::event::{Device, EventId, Fact};
use super::journal::{Event, Journal, Kept, Name, Text, raise};
use super::roadmap::{OwnTopic, Roadmap, TopicIx};
use super::status::Status;
use super::when::Calendar;
use crate::plain::Plain;

/// An event's position in [`Journal::events`].
pub type EventIx = u32;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    topics: Vec<TopicProgress>,
    /// All questions that were ever opened by a live event, oldest first.
    pub questions: Vec<Question>,
    /// What each device did last.
    pub devices: Vec<DeviceProgress>,
    /// The words of the glossary, in the order in which they came.
    pub terms: Vec<TermProgress>,
    live: Vec<bool>,
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

    /// Done, with evidence.
    pub fn is_proven(&self) -> bool {
        self.set == Status::Done && !self.evidence.is_empty()
    }

    /// A status that another device set without having seen the present one, if it says otherwise.
    pub fn contested(&self) -> Option<Set> {
        let (winner, others) = self.heads.split_last()?;
        others.iter().rev().find(|head| head.status != winner.status).copied()
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
    /// Whether neither an answer nor a later done or skip has closed it.
    pub open: bool,
}

/// A device, and what its timer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceProgress {
    /// Which.
    pub device: Device,
    /// The name it was given.
    pub name: Option<Text>,
    /// The topic that its timer runs on, and the event that started it.
    pub timer: Option<(Name, EventIx)>,
    seen: Vec<(u16, u32)>,
}

/// A word of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermProgress {
    /// The word as first written, after the `/`.
    pub word: String,
    /// The last meaning that was not empty.
    pub meaning: Option<Text>,
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

/// The learner's own topics of a roadmap, in the order in which they were added.
pub fn own_topics(roadmap: &Roadmap, journal: &Journal, live: &[bool]) -> Vec<OwnTopic> {
    let mut own: Vec<OwnTopic> = Vec::new();
    let mut added = FxHashSet::default();
    for (event, _) in journal.events().iter().zip(live).filter(|(_, live)| **live) {
        let facts = journal.facts(event);
        for fact in facts {
            let Fact::Add(name, title) = *fact else { continue };
            let place = facts.iter().find_map(|fact| match *fact {
                Fact::After(place) | Fact::Into(place) => Some(place),
                _ => None,
            });
            let part = |name: Name| roadmap.own_part(journal.raw_name(name));
            if let Some(id) = part(name).filter(|id| added.insert(*id)) {
                let place = place.and_then(part).unwrap_or_default();
                own.push(OwnTopic {
                    id: Plain::line(id.to_owned()),
                    title: Plain::line(journal.text(title).as_str().to_owned()),
                    place: Plain::line(place.to_owned()),
                });
            }
        }
    }
    own
}

impl Progress {
    /// Folds a merged journal over a roadmap; `live` is the answer of [`live_events`].
    pub fn replay(roadmap: &Roadmap, journal: &Journal, calendar: &Calendar, live: Vec<bool>) -> Self {
        let mut fold = Fold {
            roadmap,
            journal,
            calendar,
            by_name: journal.names().iter().map(|name| roadmap.find_name(name)).collect(),
            answers: FxHashSet::default(),
            questions: FxHashMap::default(),
            terms: FxHashMap::default(),
            progress: Self { topics: vec![TopicProgress::default(); roadmap.topics().len()], live, ..Self::default() },
        };
        for ix in 0..journal.events().len() {
            fold.event(ix);
        }
        fold.progress
    }

    /// Where one topic stands.
    pub fn of(&self, topic: TopicIx) -> &TopicProgress {
        &self.topics[topic.index()]
    }

    /// Whether the topic was there when this was replayed.
    pub fn knows(&self, topic: TopicIx) -> bool {
        topic.index() < self.topics.len()
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

struct Fold<'a> {
    roadmap: &'a Roadmap,
    journal: &'a Journal,
    calendar: &'a Calendar,
    by_name: Vec<Option<TopicIx>>,
    /// Questions that were answered, maybe before they came.
    answers: FxHashSet<EventId>,
    /// The positions of the questions.
    questions: FxHashMap<EventId, usize>,
    /// The positions of the terms, by the lower-case word.
    terms: FxHashMap<String, usize>,
    progress: Progress,
}

impl Fold<'_> {
    fn event(&mut self, ix: usize) {
        let event = &self.journal.events()[ix];
        let facts = self.journal.facts(event);
        let device = self.device(event.head.id.device);
        for fact in facts {
            if let Fact::Saw(other, seq) = *fact
                && let Some(other) = Device::read(self.journal.raw_name(other))
            {
                let other = self.device(other);
                raise(&mut self.progress.devices[usize::from(device)].seen, other, seq);
            }
        }
        let at = EventIx::try_from(ix).unwrap_or(EventIx::MAX);
        if self.progress.live[ix] {
            for fact in facts {
                self.fact(*fact, event, at, device);
            }
        } else {
            self.voided_question(event, at);
        }
    }

    fn device(&mut self, device: Device) -> u16 {
        let devices = &mut self.progress.devices;
        let ix = devices.iter().position(|d| d.device == device).unwrap_or_else(|| {
            devices.push(DeviceProgress { device, name: None, timer: None, seen: Vec::new() });
            devices.len() - 1
        });
        u16::try_from(ix).unwrap_or(u16::MAX)
    }

    fn fact(&mut self, fact: Kept, event: &Event, at: EventIx, device: u16) {
        if let Some(topic) = fact.topic().and_then(|name: &Name| self.by_name[name.index()]) {
            self.progress.topics[topic.index()].touched = Some(at);
            self.topic_fact(topic, fact, event, at, device);
        }
        let this_device = usize::from(device);
        match fact {
            Fact::Timer(name) => self.progress.devices[this_device].timer = Some((name, at)),
            Fact::TimerOff => self.progress.devices[this_device].timer = None,
            Fact::Device(name) => self.progress.devices[this_device].name = Some(name),
            Fact::Stuck(name, text) => self.question(name, text, event, at, true),
            Fact::Answer(id, text) => self.answer(self.journal.id(id), text, at),
            Fact::Term(name, meaning) => self.term(name, meaning),
            _ => {}
        }
    }

    fn topic_fact(&mut self, topic: TopicIx, fact: Kept, event: &Event, at: EventIx, device: u16) {
        let progress = &mut self.progress.topics[topic.index()];
        match fact {
            Fact::Set(name, status) => {
                self.set(topic, status, Set { status, event: at, device, seq: event.head.id.seq });
                if status == Status::Done && self.progress.topics[topic.index()].done_on.is_none() {
                    self.progress.topics[topic.index()].done_on = Some(self.day_of(name, event));
                }
            }
            Fact::Spent(_, minutes) => {
                progress.minutes += u32::from(minutes);
                progress.sessions += 1;
            }
            Fact::Evidence(_, text) => progress.evidence.push(text),
            Fact::Note(_, text) => progress.notes.push_back((at, text)),
            Fact::Helped(_, url) => progress.helped.push(url),
            _ => {}
        }
    }

    /// Rule 5: a set replaces the heads of its own device, and those that its device had seen.
    fn set(&mut self, topic: TopicIx, status: Status, set: Set) {
        let seen = &self.progress.devices[usize::from(set.device)].seen;
        let topic_progress = &mut self.progress.topics[topic.index()];
        let had_seen = |head: &Set| seen.iter().any(|(device, seq)| *device == head.device && *seq >= head.seq);
        topic_progress.heads.retain(|head| head.device != set.device && !had_seen(head));
        topic_progress.heads.push(set);
        topic_progress.set = status;
        topic_progress.since = Some(set.event);
        if status != Status::Done {
            topic_progress.done_on = None;
        }
        if status.is_closed() {
            for at in std::mem::take(&mut topic_progress.open) {
                self.progress.questions[at].open = false;
            }
        }
    }

    fn day_of(&self, name: Name, event: &Event) -> Date {
        let told = self.journal.facts(event).iter().find_map(|fact| match fact {
            Fact::Day(n, day) if *n == name => Some(*day),
            _ => None,
        });
        told.unwrap_or_else(|| self.calendar.day_of(&event.head))
    }

    fn question(&mut self, name: Name, text: Text, event: &Event, at: EventIx, live: bool) {
        let facts = self.journal.facts(event);
        let on =
            facts.iter().find_map(|fact| if let Fact::On(name) = fact { self.by_name[name.index()] } else { None });
        let under =
            facts.iter().find_map(|fact| if let Fact::Under(id) = fact { Some(self.journal.id(*id)) } else { None });
        let topic = self.by_name[name.index()];
        let open = live && !self.answers.contains(&event.head.id);
        let position = self.progress.questions.len();
        if self.questions.insert(event.head.id, position).is_some() {
            // A line that opens two questions is none of ours: the first one counts.
            self.questions.insert(event.head.id, position - 1);
            return;
        }
        if let (true, Some(topic)) = (open, topic) {
            self.progress.topics[topic.index()].open.push(position);
        }
        self.progress.questions.push(Question { id: event.head.id, event: at, topic, text, on, under, open });
    }

    /// A question that was taken back still tells an answer which topic its note belongs to.
    fn voided_question(&mut self, event: &Event, at: EventIx) {
        for fact in self.journal.facts(event) {
            if let Fact::Stuck(name, text) = *fact {
                self.question(name, text, event, at, false);
            }
        }
    }

    fn answer(&mut self, id: EventId, text: Text, at: EventIx) {
        self.answers.insert(id);
        let Some(position) = self.questions.get(&id).copied() else { return };
        let question = &mut self.progress.questions[position];
        question.open = false;
        let Some(topic) = question.topic else { return };
        let progress = &mut self.progress.topics[topic.index()];
        progress.open.retain(|open| *open != position);
        progress.touched = Some(at);
        if !self.journal.text(text).is_empty() {
            progress.notes.push_front((at, text));
        }
    }

    fn term(&mut self, name: Name, meaning: Text) {
        let Some(word) = self.roadmap.own_part(self.journal.raw_name(name)) else { return };
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        let meaning = Some(meaning).filter(|text| !self.journal.text(*text).trim().is_empty());
        let terms = &mut self.progress.terms;
        match self.terms.get(&word.to_lowercase()).map(|at| &mut terms[*at]) {
            Some(term) => term.meaning = meaning.or(term.meaning),
            None => {
                self.terms.insert(word.to_lowercase(), terms.len());
                terms.push(TermProgress { word, meaning });
            }
        }
    }
}
