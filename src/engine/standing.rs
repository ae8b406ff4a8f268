//! A roadmap, the journal and the progress that they add up to: what every decision and every
//! report starts from.

use super::event::{Device, EventId, Fact, Head};
use super::journal::{Event, Journal, Kept, Name};
use super::progress::{Progress, live_events, own_topics};
use super::roadmap::{Details, Resource, Roadmap, TopicIx};
use super::twins::{Twin, twins};
use super::when::{Calendar, Date, Moment, normal};
use crate::plain::Plain;
use crate::sort;

/// Where the learner stands.
#[derive(Debug)]
pub struct Standing {
    /// The roadmap in use, own topics added.
    pub roadmap: Roadmap,
    /// All events, merged.
    pub journal: Journal,
    /// What they add up to.
    pub progress: Progress,
    /// This device; `None` before it has recorded anything.
    pub device: Option<Device>,
    /// What turns an instant into a study day.
    pub calendar: Calendar,
    /// Whether a start starts the timer.
    pub timed: bool,
    /// Topics of other roadmaps that are the same as some of this one.
    pub twins: Vec<Twin>,
    /// Those roadmaps.
    others: Vec<Roadmap>,
}

/// This device's timer, running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// `<roadmap>/<id>` of the topic it runs on.
    pub name: String,
    /// That topic, if it is of the roadmap in use.
    pub topic: Option<TopicIx>,
    /// The event that started it.
    pub started: Head,
}

impl Timer {
    /// Minutes it is believed for: over four hours, someone forgot it.
    pub const BELIEVED: i64 = 4 * 60;

    /// What the topic is called here: its id, or its whole name where it is of another roadmap.
    pub fn label(&self) -> Plain<'static> {
        let id = self.topic.and_then(|_| self.name.split_once('/')).map_or(self.name.as_str(), |(_, id)| id);
        Plain::line(id.to_owned())
    }

    /// Whole minutes until now; none if the clock went backwards.
    pub fn minutes(&self, now: &Moment) -> i64 {
        (now.seconds() - self.started.seconds).max(0) / 60
    }
}

impl Standing {
    /// Adds the learner's own topics and replays a merged journal. `others` are roadmaps that may have
    /// topics in common with this one.
    pub fn new(
        roadmap: Roadmap,
        others: Vec<Roadmap>,
        journal: Journal,
        device: Option<Device>,
        calendar: Calendar,
    ) -> Self {
        let progress = Progress::default();
        let mut standing =
            Self { roadmap, journal, progress, device, calendar, timed: true, twins: Vec::new(), others };
        standing.replay();
        standing
    }

    /// Puts another journal in the place of this one.
    pub fn lay_over(&mut self, journal: Journal) {
        self.journal = journal;
        self.replay();
    }

    fn replay(&mut self) {
        let live = live_events(&self.journal);
        self.roadmap.adopt(&own_topics(&self.roadmap, &self.journal, &live));
        self.twins = twins(&self.roadmap, &self.others, &self.journal, &self.calendar, &live);
        self.progress = Progress::replay(&self.roadmap, &self.journal, &self.calendar, live);
    }

    /// Takes in what `add` puts at the end of the journal; returns the progress before it.
    pub fn take_in(&mut self, device: Device, add: impl FnOnce(&mut Journal)) -> Progress {
        add(&mut self.journal);
        self.device = Some(device);
        let before = std::mem::take(&mut self.progress);
        self.replay();
        before
    }

    /// The topic in progress on this device.
    pub fn in_progress(&self) -> Option<TopicIx> {
        self.progress.in_progress(&self.roadmap, &self.journal, self.device)
    }

    /// This device's timer, if it runs.
    pub fn timer(&self) -> Option<Timer> {
        let (name, started) = self.device.and_then(|device| self.progress.device(device))?.timer?;
        let name = self.journal.raw_name(name);
        Some(Timer {
            name: name.to_owned(),
            topic: self.roadmap.find_name(name),
            started: self.journal.events()[started as usize].head,
        })
    }

    /// What was recorded on this roadmap and counts, the latest first: the day, and the first topic it is
    /// about, if it is about one.
    pub fn studied(&self) -> impl Iterator<Item = (Date, Option<TopicIx>)> + '_ {
        let own_part = |name: &Name| self.roadmap.own_part(self.journal.raw_name(*name));
        let says = move |fact: &Kept| match fact {
            Fact::Answer(id, _) => Some(self.progress.question(self.journal.id(*id)).and_then(|asked| asked.topic)),
            Fact::Term(name, _) | Fact::Review(name, _) => own_part(name).map(|_| None),
            fact => fact.topic().and_then(own_part).map(|id| self.roadmap.find(id)),
        };
        let events = self.journal.events().iter().enumerate().rev();
        let live = events.filter(|(at, _)| self.progress.is_live(u32::try_from(*at).unwrap_or(u32::MAX)));
        live.filter_map(move |(_, event)| {
            let topic = self.journal.facts(event).iter().find_map(says)?;
            Some((self.calendar.day_of(&event.head), topic))
        })
    }

    /// A topic's resources, each with whether it helped before; what helped last stands first.
    pub fn resources<'a>(&self, details: &'a Details<'a>, topic: TopicIx) -> Vec<(&'a Resource<'a>, bool)> {
        let helped: Vec<Plain<'_>> =
            self.progress.of(topic).helped.iter().rev().map(|text| self.journal.text(*text)).collect();
        let place = |resource: &Resource<'_>| helped.iter().position(|url| *url == resource.url);
        let detail = details.topics.get(topic.index());
        let mut resources: Vec<&Resource<'_>> =
            detail.map(|detail| detail.resources.iter().collect()).unwrap_or_default();
        sort::by_key(&mut resources, |resource| place(resource).unwrap_or(usize::MAX));
        resources.into_iter().map(|resource| (resource, place(resource).is_some())).collect()
    }

    /// The event of an id, and its position.
    pub fn event(&self, id: EventId) -> Option<(u32, &Event)> {
        let ix = self.journal.events().iter().rposition(|event| event.head.id == id)?;
        Some((u32::try_from(ix).ok()?, &self.journal.events()[ix]))
    }

    /// The name that a device was given, if it has one.
    pub fn given_name(&self, device: Device) -> Option<Plain<'_>> {
        self.progress.device(device)?.name.map(|name| self.journal.text(name))
    }

    /// What a device is called: its name, else the first four letters of its id.
    pub fn device_name(&self, device: Device) -> Plain<'_> {
        self.given_name(device).unwrap_or_else(|| Plain::line(device.as_str()[..4].to_owned()))
    }

    /// An event's id as people see and type it: `17`, another device's `phone.17`.
    pub fn short_id(&self, id: EventId) -> Plain<'static> {
        if self.device == Some(id.device) {
            Plain::line(id.seq.to_string())
        } else {
            Plain::line(format!("{}.{}", self.device_name(id.device), id.seq))
        }
    }

    /// The events that a person may mean by `17`, `phone.17`, `k3f9.17` or a whole id.
    pub fn events_called(&self, typed: &str) -> Vec<EventId> {
        let ids = || self.journal.events().iter().map(|event| event.head.id);
        let typed = normal(typed);
        if let Some(id) = EventId::read(&typed) {
            return ids().filter(|known| *known == id).collect();
        }
        let (device, seq) = typed.rsplit_once('.').map_or((None, &*typed), |(device, seq)| (Some(device), seq));
        let digits = seq.bytes().all(|b| b.is_ascii_digit()) && device != Some("");
        let Some(seq) = digits.then(|| seq.parse::<u32>().ok()).flatten() else { return Vec::new() };
        let meant = |id: &EventId| match device {
            None => self.device == Some(id.device),
            Some(name) => id.device.as_str().starts_with(name) || normal(&self.device_name(id.device)) == name,
        };
        ids().filter(|id| id.seq == seq && meant(id)).collect()
    }
}
