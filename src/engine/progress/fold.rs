//! The fold of JOURNAL's rules, event by event.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{DeviceProgress, EventIx, Progress, Question, Set, TermProgress, TopicProgress};
use crate::engine::event::{Device, EventId, Fact};
use crate::engine::journal::{Event, Journal, Kept, Name, Text, raise};
use crate::engine::roadmap::{Roadmap, TopicIx};
use crate::engine::status::Status;
use crate::engine::when::{Calendar, Date, normal};

/// Folds all events over a roadmap.
pub(super) fn fold(roadmap: &Roadmap, journal: &Journal, calendar: Calendar, live: Vec<bool>) -> Progress {
    let mut fold = Fold {
        roadmap,
        journal,
        calendar,
        by_name: journal.names().iter().map(|name| roadmap.find_name(name)).collect(),
        devices: FxHashMap::default(),
        names: FxHashMap::default(),
        answers: FxHashSet::default(),
        questions: FxHashMap::default(),
        terms: FxHashMap::default(),
        progress: Progress {
            topics: vec![TopicProgress::default(); roadmap.topics().len()],
            live,
            ..Progress::default()
        },
    };
    for ix in 0..journal.events().len() {
        fold.event(ix);
    }
    fold.progress
}

struct Fold<'a> {
    roadmap: &'a Roadmap,
    journal: &'a Journal,
    calendar: Calendar,
    by_name: Vec<Option<TopicIx>>,
    /// The positions of the devices.
    devices: FxHashMap<Device, u16>,
    /// The devices that have a name, by it: who was given it last.
    names: FxHashMap<String, u16>,
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
        *self.devices.entry(device).or_insert_with(|| {
            devices.push(DeviceProgress {
                device,
                name: None,
                lost_name: None,
                timer: None,
                seen: FxHashMap::default(),
            });
            u16::try_from(devices.len() - 1).unwrap_or(u16::MAX)
        })
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
            Fact::Device(name) => self.name(device, name),
            Fact::Stuck(name, text) => self.question(name, text, event, at, true),
            Fact::Answer(id, text) => self.answer(self.journal.id(id), text, at),
            Fact::Term(name, meaning) => self.term(name, meaning),
            _ => {}
        }
    }

    /// A name belongs to the device that was given it last: so a machine that was set up anew has its own
    /// back, and no two are called the same.
    fn name(&mut self, device: u16, name: Text) {
        let known = normal(&self.journal.text(name));
        if let Some(before) = self.names.insert(known, device).filter(|before| *before != device) {
            let before = &mut self.progress.devices[usize::from(before)];
            before.lost_name = before.name.take();
        }
        let device = &mut self.progress.devices[usize::from(device)];
        device.name = Some(name);
        device.lost_name = None;
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
        let had_seen = |head: &Set| seen.get(&head.device).is_some_and(|seq| *seq >= head.seq);
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
