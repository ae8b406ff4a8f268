//! The fold of JOURNAL's rules, event by event.

use rustc_hash::FxHashMap;

use super::{DeviceProgress, EventIx, Progress, Question, Set, TermProgress, TopicProgress};
use crate::engine::event::{Device, EventId, Fact};
use crate::engine::journal::{Event, Journal, Kept, Name, Text, raise};
use crate::engine::roadmap::{Roadmap, Stage, TopicIx};
use crate::engine::status::Status;
use crate::engine::when::{Calendar, Date, normal};
use crate::sort;

/// Folds all events over a roadmap.
pub(super) fn fold(roadmap: &Roadmap, journal: &Journal, calendar: Calendar, live: Vec<bool>) -> Progress {
    let mut fold = Fold {
        roadmap,
        journal,
        calendar,
        by_name: journal.names().iter().map(|name| roadmap.find_name(name)).collect(),
        devices: FxHashMap::default(),
        names: FxHashMap::default(),
        early_answers: FxHashMap::default(),
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
    fold.finished();
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
    /// What answers questions that have not come yet.
    early_answers: FxHashMap<EventId, Vec<EventIx>>,
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
            // A review is of what lies behind, and what was added lies ahead: what one is at stays the same.
            if !matches!(fact, Fact::Review(..) | Fact::Add(..)) {
                let progress = &mut self.progress.topics[topic.index()];
                progress.begun.get_or_insert(at);
                progress.touched = Some(at);
            }
            self.topic_fact(topic, fact, event, at, device);
        }
        let this_device = usize::from(device);
        match fact {
            Fact::Timer(name) => self.progress.devices[this_device].timer = Some((name, at)),
            Fact::TimerOff => self.progress.devices[this_device].timer = None,
            Fact::Device(name) => self.name(device, name),
            Fact::Stuck(name, text) => self.question(name, text, event, at, true),
            Fact::Under(id) => self.taken_down(self.journal.id(id), event, at),
            Fact::Answer(id, text) => self.answer(self.journal.id(id), text, at),
            Fact::Term(name, meaning) => self.term(name, meaning, at),
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
                    let by_name = !self.ticked_with_others(topic, event);
                    self.progress.topics[topic.index()].done_on = Some(self.day_of(name, event));
                    self.progress.topics[topic.index()].done_by_name = by_name;
                }
            }
            Fact::Spent(_, minutes) => {
                progress.minutes += u32::from(minutes);
                progress.sessions += 1;
                if self.roadmap.is_foundation(topic) {
                    progress.sessions_at.push((at, minutes));
                }
            }
            Fact::Evidence(_, text) => progress.evidence.push(text),
            Fact::Note(_, text) => progress.notes.push_back((at, text)),
            Fact::Helped(_, url) => progress.helped.push(url),
            // A device that had not seen that it was reopened may have reviewed it all the same.
            Fact::Review(_, grade) if progress.set == Status::Done => {
                progress.reviews.push((self.calendar.day_of(&event.head), grade));
            }
            _ => {}
        }
    }

    /// Rule 5: a set replaces the heads of its own device, and those that its device had seen.
    fn set(&mut self, topic: TopicIx, status: Status, set: Set) {
        let parked_on =
            (status == Status::Parked).then(|| self.calendar.day_of(&self.journal.events()[set.event as usize].head));
        let seen = &self.progress.devices[usize::from(set.device)].seen;
        let topic_progress = &mut self.progress.topics[topic.index()];
        let had_seen = |head: &Set| seen.get(&head.device).is_some_and(|seq| *seq >= head.seq);
        topic_progress.heads.retain(|head| head.device != set.device && !had_seen(head));
        topic_progress.heads.push(set);
        topic_progress.set = status;
        topic_progress.since = Some(set.event);
        if parked_on.is_some() && parked_on != topic_progress.parked_on {
            topic_progress.parks += 1;
            topic_progress.parked_on = parked_on;
        }
        if status != Status::Done {
            topic_progress.done_on = None;
            topic_progress.reviews.clear();
        }
        if status.is_closed() {
            for at in std::mem::take(&mut topic_progress.open) {
                let question = &mut self.progress.questions[at];
                question.open = false;
                question.unstuck = (status == Status::Done).then_some(set.event);
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
        let on = self.journal.on(event).and_then(|name| self.by_name[name.index()]);
        let under = self.journal.under(event);
        let topic = self.by_name[name.index()];
        let position = self.progress.questions.len();
        let known = &mut self.progress.question_ixs;
        if known.insert(event.head.id, position).is_some() {
            // A line that opens two questions is none of ours: the first one counts.
            known.insert(event.head.id, position - 1);
            return;
        }
        let answers = self.early_answers.remove(&event.head.id).unwrap_or_default();
        let open = live && answers.is_empty();
        if let (true, Some(on)) = (live, on) {
            self.progress.topics[on.index()].needed.push(position);
        }
        if let (true, Some(topic)) = (open, topic) {
            self.progress.topics[topic.index()].open.push(position);
        }
        self.progress.questions.push(Question {
            id: event.head.id,
            event: at,
            topic,
            text,
            on,
            under,
            taken: Vec::new(),
            open,
            unstuck: answers.first().copied(),
            answers,
        });
    }

    /// A start that serves a question takes its topic down for it; of a new question, `under` says where it
    /// nests. A question of a topic that is gone takes nothing down.
    fn taken_down(&mut self, question: EventId, event: &Event, at: EventIx) {
        let facts = self.journal.facts(event);
        if facts.iter().any(|fact| matches!(fact, Fact::Stuck(..))) {
            return;
        }
        let timed = facts.iter().find_map(|fact| if let Fact::Timer(name) = fact { Some(*name) } else { None });
        let begun = || {
            facts.iter().find_map(|fact| if let Fact::Set(name, Status::Learning) = fact { Some(*name) } else { None })
        };
        let topic = timed.or_else(begun).and_then(|name| self.by_name[name.index()]);
        let Some((topic, position)) = topic.zip(self.progress.question_ixs.get(&question).copied()) else { return };
        if self.roadmap.is_foundation(topic) && self.progress.questions[position].topic.is_some() {
            self.progress.questions[position].taken.push((at, topic));
            let progress = &mut self.progress.topics[topic.index()];
            progress.taken.push(position);
            progress.needed.push(position);
        }
    }

    /// Whether a topic was ticked with all of a module or stage, or from a file.
    fn ticked_with_others(&self, topic: TopicIx, event: &Event) -> bool {
        let from = self.journal.came_from(event);
        let stage = self.roadmap.stage_of(topic);
        let module = &stage.modules[self.roadmap.topic(topic).module];
        let is_scope = |word: &str| {
            self.roadmap.stages.iter().any(|stage| {
                stage.id.as_str() == word || stage.modules.iter().any(|module| module.id.as_deref() == Some(word))
            })
        };
        let holds = |word: &str| stage.id.as_str() == word || module.id.as_deref() == Some(word) || !is_scope(word);
        from.is_some_and(|from| from.split(' ').any(holds))
    }

    /// Gathers what was finished, module by module.
    fn finished(&mut self) {
        let of_module = |topics: &Vec<TopicIx>| {
            let done = topics.iter().filter(|ix| self.progress.of(**ix).set == Status::Done);
            let mut done: Vec<(EventIx, TopicIx)> =
                done.filter_map(|ix| Some((self.progress.of(*ix).since?, *ix))).collect();
            sort::by(&mut done, |a, b| b.cmp(a));
            done.truncate(2);
            done
        };
        let of_stage = |stage: &Stage| stage.modules.iter().map(|module| of_module(&module.topics)).collect();
        self.progress.finished = self.roadmap.stages.iter().map(of_stage).collect();
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
        let Some(position) = self.progress.question_ixs.get(&id).copied() else {
            self.early_answers.entry(id).or_default().push(at);
            return;
        };
        let question = &mut self.progress.questions[position];
        question.open = false;
        question.answers.push(at);
        question.unstuck.get_or_insert(at);
        let Some(topic) = question.topic else { return };
        let progress = &mut self.progress.topics[topic.index()];
        progress.open.retain(|open| *open != position);
        progress.touched = Some(at);
        if !self.journal.text(text).is_empty() {
            progress.notes.push_front((at, text));
        }
    }

    fn term(&mut self, name: Name, meaning: Text, at: EventIx) {
        // Words are shared by all roadmaps.
        let Some((_, word)) = self.journal.raw_name(name).split_once('/') else { return };
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        if word.is_empty() {
            return;
        }
        let meaning = Some(meaning).filter(|text| !self.journal.text(*text).trim().is_empty());
        let terms = &mut self.progress.terms;
        match self.terms.get(&word.to_lowercase()).map(|at| &mut terms[*at]) {
            Some(term) => {
                term.meaning = meaning.or(term.meaning);
                term.learnt = term.learnt.or(meaning.map(|_| at));
            }
            None => {
                self.terms.insert(word.to_lowercase(), terms.len());
                terms.push(TermProgress { word, meaning, learnt: meaning.map(|_| at) });
            }
        }
    }
}
