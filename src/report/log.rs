//! What was recorded, newest first.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::{NextStep, Scene, TermRow};
use crate::engine::event::{EventId, Fact};
use crate::engine::journal::{Event, Kept, Name};
use crate::engine::resolve::Scope;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::{Grade, Status};
use crate::engine::when::Date;
use crate::plain::Plain;

/// Which events to show.
#[derive(Clone, Debug, Default)]
pub struct LogQuery {
    /// Only those that say something of a topic in this scope.
    pub scope: Option<Scope>,
    /// Only those that count on this study day or later.
    pub since: Option<Date>,
    /// At most so many.
    pub most: Option<usize>,
}

/// Events, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Log<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Whether more than one device has written.
    pub several_devices: bool,
    /// Whether anything was ever recorded.
    pub any: bool,
    /// The events.
    pub events: Vec<LogRow<'a>>,
    /// How many older ones there are beside these.
    pub earlier: usize,
    /// How many there are on other roadmaps, which are not shown.
    pub elsewhere: usize,
    /// The likely next command; none when all is closed.
    pub next: Option<NextStep<'a>>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LogRow<'a> {
    /// As `undo` takes it.
    pub id: Plain<'a>,
    /// The whole id.
    pub event: Plain<'a>,
    /// The device's name.
    pub device: Plain<'a>,
    /// Date and time on the wall.
    pub at: String,
    /// The study day that it was recorded on, which ends at four in the morning.
    pub recorded_on: Date,
    /// Whether it counts: it was not taken back.
    pub live: bool,
    /// What it says, topic by topic.
    pub entries: Vec<Entry<'a>>,
    /// Words that were kept, with their meanings.
    pub terms: Vec<TermRow<'a>>,
    /// Where ticks came from: a scope, or a file.
    pub from: Option<Plain<'a>>,
    /// The name that it gives its device.
    pub named: Option<Plain<'a>>,
    /// Whether the timer was stopped.
    pub stopped: bool,
    /// The events that it takes back, as `undo` takes them.
    pub undoes: Vec<Plain<'a>>,
    /// Where it takes back an undo: the events that come again.
    pub redoes: Vec<Plain<'a>>,
}

/// What an event says of one topic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Entry<'a> {
    /// The topic's id; of another roadmap, or gone from this one, its whole name.
    pub topic: Plain<'a>,
    /// The status that was set.
    pub status: Option<Status>,
    /// The day it counts on, if another than that of the event.
    pub day: Option<Date>,
    /// Minutes studied.
    pub minutes: Option<u16>,
    /// Whether the timer was started on it.
    pub timer: bool,
    /// What shows that the practice was done.
    pub evidence: Vec<Plain<'a>>,
    /// Notes.
    pub notes: Vec<Plain<'a>>,
    /// The question that was opened.
    pub question: Option<Plain<'a>>,
    /// The foundation that the question names.
    pub on: Option<Plain<'a>>,
    /// The answer that closed a question.
    pub answer: Option<Plain<'a>>,
    /// The topic whose question it was taken down for.
    pub serves: Option<Plain<'a>>,
    /// How well it was remembered.
    pub review: Option<Grade>,
    /// The address that helped.
    pub helped: Option<Plain<'a>>,
    /// The title of a topic that was added.
    pub added: Option<Plain<'a>>,
}

impl Entry<'_> {
    fn says_something(&self) -> bool {
        *self != Self { topic: self.topic.clone(), ..Self::default() }
    }
}

impl<'a> Log<'a> {
    /// Gathers the events that the query asks for.
    pub fn of(scene: &Scene<'a>, query: &LogQuery) -> Self {
        Self { next: NextStep::of(scene), ..Self::history(scene, query) }
    }

    /// The same without the next step.
    pub fn history(scene: &Scene<'a>, query: &LogQuery) -> Self {
        let standing = scene.standing;
        let names = query.scope.as_ref().map(|scope| scope.topics(&standing.roadmap));
        let on_day = |event: &Event| query.since.is_none_or(|since| counts_on(scene, event) >= since);
        // What says something of a topic here is not elsewhere.
        let elsewhere =
            if names.is_none() { elsewhere(standing) } else { vec![false; standing.journal.events().len()] };
        let about = names.as_deref().map(|topics| about(standing, topics));
        let wanted = |event: &Event| {
            let mut facts = standing.journal.facts(event).iter();
            on_day(event) && about.as_ref().is_none_or(|about| facts.any(about))
        };
        let events = || standing.journal.events().iter().enumerate();
        let found: Vec<(usize, &Event)> =
            events().rev().filter(|(ix, event)| !elsewhere[*ix] && wanted(event)).collect();
        let most = query.most.unwrap_or(usize::MAX);
        Self {
            roadmap: standing.roadmap.id.as_ref(),
            several_devices: standing.progress.devices.len() > 1,
            any: !standing.journal.events().is_empty(),
            events: found.iter().take(most).map(|(ix, event)| row(scene, *ix, event, names.as_deref())).collect(),
            earlier: found.len().saturating_sub(most),
            elsewhere: if names.is_none() {
                events().filter(|(ix, event)| elsewhere[*ix] && on_day(event)).count()
            } else {
                0
            },
            next: None,
        }
    }
}

impl<'a> LogRow<'a> {
    /// One event, by its id.
    pub(super) fn of(scene: &Scene<'a>, id: EventId) -> Option<Self> {
        scene.standing.event(id).map(|(ix, event)| row(scene, ix as usize, event, None))
    }
}

/// Which events are about topics of other roadmaps, and about nothing else; one that takes such an event
/// back is so too.
fn elsewhere(standing: &Standing) -> Vec<bool> {
    let Standing { roadmap, journal, .. } = standing;
    let foreign: Vec<bool> = journal.names().iter().map(|name| roadmap.own_part(name).is_none()).collect();
    let mut known: FxHashMap<EventId, bool> = FxHashMap::default();
    let is_elsewhere = |event: &Event| {
        let mut about = journal.facts(event).iter().filter_map(|fact| match fact {
            Fact::Answer(id, _) | Fact::Undo(id) => Some(known.get(&journal.id(*id)).copied().unwrap_or(false)),
            fact => fact.topic().map(|name| foreign[name.index()]),
        });
        let elsewhere = about.next().is_some_and(|first| first && about.all(|elsewhere| elsewhere));
        known.insert(event.head.id, elsewhere);
        elsewhere
    };
    journal.events().iter().map(is_elsewhere).collect()
}

/// What tells whether a fact is about one of some topics; names are looked up once, not for each event.
fn about<'a>(standing: &'a Standing, topics: &'a [TopicIx]) -> impl Fn(&Kept) -> bool + 'a {
    let Standing { roadmap, journal, progress, .. } = standing;
    let is_meant = |topic: Option<TopicIx>| topic.is_some_and(|ix| topics.contains(&ix));
    let names: Vec<bool> = journal.names().iter().map(|name| is_meant(roadmap.find_name(name))).collect();
    move |fact| match fact {
        Fact::Answer(id, _) => is_meant(progress.question(journal.id(*id)).and_then(|question| question.topic)),
        fact => fact.topic().is_some_and(|name| names[name.index()]),
    }
}

/// The latest day on which an event counts: that which it names, else its own.
fn counts_on(scene: &Scene<'_>, event: &Event) -> Date {
    scene.told_day(event).unwrap_or_else(|| scene.standing.calendar.day_of(&event.head))
}

/// The topic that a fact is about: a question's answer is about its topic.
fn topic_name(scene: &Scene<'_>, fact: &Kept) -> Option<String> {
    let standing = scene.standing;
    if let Fact::Answer(id, _) = fact {
        let question = standing.progress.question(standing.journal.id(*id))?;
        return question.topic.map(|ix| standing.roadmap.name_of(ix));
    }
    fact.topic().map(|name: &Name| standing.journal.raw_name(*name).to_owned())
}

/// One event; of `only` these topics, where some were asked for.
fn row<'a>(scene: &Scene<'a>, ix: usize, event: &Event, only: Option<&[TopicIx]>) -> LogRow<'a> {
    let standing = scene.standing;
    let at = u32::try_from(ix).unwrap_or(u32::MAX);
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut positions: FxHashMap<String, usize> = FxHashMap::default();
    let (mut undoes, mut redoes) = (Vec::new(), Vec::new());
    for fact in standing.journal.facts(event) {
        if let Fact::Undo(id) = fact {
            let undone = standing.journal.id(*id);
            undoes.push(standing.short_id(undone));
            redoes.extend(super::undoes(scene, undone).into_iter().map(|id| standing.short_id(id)));
        }
        let Some(name) = topic_name(scene, fact) else { continue };
        if only.is_some_and(|only| standing.roadmap.find_name(&name).is_none_or(|ix| !only.contains(&ix))) {
            continue;
        }
        let n = *positions.entry(name).or_insert_with_key(|name| {
            // What was added and taken back is no topic, but had an id here.
            let added = matches!(fact, Fact::Add(..)).then(|| standing.roadmap.own_part(name)).flatten();
            let unknown = || Plain::line(added.unwrap_or(name).to_owned());
            let topic = standing.roadmap.find_name(name).map_or_else(unknown, |ix| scene.id(ix));
            entries.push(Entry { topic, ..Entry::default() });
            entries.len() - 1
        });
        tell(scene, &mut entries[n], fact, event);
    }
    let serves = |entry: &Entry<'a>| (entry.timer && entry.question.is_none()).then(|| served(scene, event)).flatten();
    for entry in &mut entries {
        entry.serves = serves(entry);
        entry.on = entry.question.is_some().then(|| named(scene, event)).flatten();
    }
    let head = &event.head;
    LogRow {
        id: standing.short_id(head.id),
        event: Plain::line(head.id.to_string()),
        device: standing.device_name(head.id.device),
        at: scene.at(at),
        recorded_on: standing.calendar.day_of(head),
        live: standing.progress.is_live(at),
        entries: entries.into_iter().filter(Entry::says_something).collect(),
        terms: terms(scene, event),
        from: standing.journal.came_from(event),
        named: super::device_named(scene, event),
        stopped: standing.journal.facts(event).contains(&Fact::TimerOff),
        undoes,
        redoes,
    }
}

/// The foundation that an event's question names.
fn named<'a>(scene: &Scene<'a>, event: &Event) -> Option<Plain<'a>> {
    let Standing { roadmap, journal, .. } = scene.standing;
    roadmap.find_name(journal.raw_name(journal.on(event)?)).map(|on| scene.id(on))
}

/// The topic of the question that an event takes a foundation down for.
fn served<'a>(scene: &Scene<'a>, event: &Event) -> Option<Plain<'a>> {
    let Standing { journal, progress, .. } = scene.standing;
    progress.question(journal.under(event)?)?.topic.map(|topic| scene.id(topic))
}

fn terms<'a>(scene: &Scene<'a>, event: &Event) -> Vec<TermRow<'a>> {
    let journal = &scene.standing.journal;
    let row = |fact: &Kept| match fact {
        Fact::Term(name, meaning) => {
            let name = journal.raw_name(*name);
            let word = name.split_once('/').map_or(name, |(_, word)| word);
            Some(TermRow { word: Plain::line(word), meaning: journal.text(*meaning) })
        }
        _ => None,
    };
    journal.facts(event).iter().filter_map(row).collect()
}

fn tell<'a>(scene: &Scene<'a>, entry: &mut Entry<'a>, fact: &Kept, event: &Event) {
    let text = |text| scene.standing.journal.text(text);
    match *fact {
        Fact::Set(_, status) => entry.status = Some(status),
        Fact::Day(_, day) => entry.day = Some(day).filter(|day| *day != scene.standing.calendar.day_of(&event.head)),
        Fact::Spent(_, minutes) => entry.minutes = Some(minutes),
        Fact::Timer(_) => entry.timer = true,
        Fact::Evidence(_, t) => entry.evidence.push(text(t)),
        Fact::Note(_, t) => entry.notes.push(text(t)),
        Fact::Stuck(_, t) => entry.question = Some(text(t)),
        Fact::Answer(_, t) => entry.answer = Some(text(t)),
        Fact::Helped(_, t) => entry.helped = Some(text(t)),
        Fact::Review(_, grade) => entry.review = Some(grade),
        Fact::Add(_, t) => entry.added = Some(text(t)),
        _ => {}
    }
}
