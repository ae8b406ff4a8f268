//! What was studied, and when: by study day and by week, of the roadmap in use. A fact counts on the day
//! that it names, else on its event's. What is left, and how long that may take, is not told here.

use jiff::Span;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::event::Fact;
use super::journal::{Event, Kept, Name};
use super::roadmap::{Roadmap, TopicIx};
use super::standing::Standing;
use super::status::Status;
use super::when::{Date, days_before};
use crate::sort;

/// The days on which something was studied, and what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Those days, oldest first; a day without any record is none.
    pub days: Vec<Day>,
    /// Minutes by stage, as [`Roadmap::stages`] has them, the shelf among them.
    pub minutes_by_stage: Vec<u32>,
}

/// A day on which something was studied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: Date,
    /// Minutes studied; 0 where none were recorded: one was stuck, or wrote a note.
    pub minutes: u32,
    /// What was finished on it and still is, foundations included, as the roadmap has them.
    pub done: Vec<TopicIx>,
}

/// A week, which begins on Monday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// Days studied.
    pub days: usize,
    /// Minutes studied.
    pub minutes: u32,
    /// How many topics of the stages were finished in it and still are.
    pub done: usize,
}

impl History {
    /// Gathers all that counts since a day, or all there is.
    pub fn of(standing: &Standing, since: Option<Date>) -> Self {
        let mut gathering = Gathering::new(standing, since.unwrap_or(Date::MIN));
        for (ix, event) in standing.journal.events().iter().enumerate() {
            if standing.progress.is_live(u32::try_from(ix).unwrap_or(u32::MAX)) {
                gathering.event(event);
            }
        }
        gathering.history()
    }

    /// The days studied from one to another, both included.
    pub fn between(&self, from: Date, until: Date) -> &[Day] {
        let first = self.days.partition_point(|day| day.date < from);
        let behind = self.days.partition_point(|day| day.date <= until);
        self.days.get(first..behind).unwrap_or_default()
    }

    /// The weeks from that of one day to that of another, those without study too.
    pub fn weeks(&self, roadmap: &Roadmap, from: Date, until: Date) -> Vec<Week> {
        mondays(from, until).map(|monday| self.week(roadmap, monday)).collect()
    }

    fn week(&self, roadmap: &Roadmap, monday: Date) -> Week {
        let days = self.between(monday, monday.saturating_add(Span::new().days(6)));
        let done = days.iter().flat_map(|day| &day.done).filter(|ix| !roadmap.is_foundation(**ix));
        Week { monday, days: days.len(), minutes: days.iter().map(|day| day.minutes).sum(), done: done.count() }
    }
}

/// The Monday of a day's week.
pub fn monday(date: Date) -> Date {
    days_before(date, date.weekday().to_monday_zero_offset().into())
}

/// The Mondays from that of one day's week to that of another's.
pub fn mondays(from: Date, until: Date) -> impl Iterator<Item = Date> {
    let later = |monday: &Date| monday.checked_add(Span::new().weeks(1)).ok();
    std::iter::successors(Some(monday(from)), later).take_while(move |monday| *monday <= until)
}

/// Days on their way to a history.
struct Gathering<'a> {
    standing: &'a Standing,
    since: Date,
    /// The journal's names, by [`Name::index`]: the topic, and whether the name is one of this roadmap.
    names: Vec<(Option<TopicIx>, bool)>,
    /// The days that the event at hand names for its topics.
    told: FxHashMap<Name, Date>,
    /// Where each date stands in `days`.
    at: FxHashMap<Date, usize>,
    days: Vec<Day>,
    minutes_by_stage: Vec<u32>,
}

impl<'a> Gathering<'a> {
    fn new(standing: &'a Standing, since: Date) -> Self {
        let Standing { roadmap, journal, .. } = standing;
        let named = |name: &str| (roadmap.find_name(name), roadmap.own_part(name).is_some());
        Self {
            standing,
            since,
            names: journal.names().iter().map(|name| named(name)).collect(),
            told: FxHashMap::default(),
            at: FxHashMap::default(),
            days: Vec::new(),
            minutes_by_stage: vec![0; roadmap.stages.len()],
        }
    }

    fn event(&mut self, event: &Event) {
        let Standing { journal, calendar, .. } = self.standing;
        let facts = journal.facts(event);
        let recorded_on = calendar.day_of(&event.head);
        self.told.clear();
        self.told.extend(facts.iter().filter_map(|fact| match fact {
            Fact::Day(name, day) => Some((*name, *day)),
            _ => None,
        }));
        for fact in facts {
            if !self.is_study(fact) {
                continue;
            }
            let told = fact.topic().and_then(|name| self.told.get(name));
            let date = told.copied().unwrap_or(recorded_on);
            if date >= self.since {
                self.studied(date, fact);
            }
        }
    }

    /// Whether a fact tells of study. Adding a topic, skipping one and reopening one are plans.
    fn is_study(&self, fact: &Kept) -> bool {
        match fact {
            Fact::Set(name, status) => {
                !matches!(status, Status::Pending | Status::Skipped) && self.names[name.index()].1
            }
            Fact::Day(..) | Fact::Add(..) => false,
            Fact::Term(name, _) => self.names[name.index()].1,
            Fact::Answer(id, _) => {
                let question = self.standing.progress.question(self.standing.journal.id(*id));
                question.is_some_and(|question| question.topic.is_some())
            }
            fact => fact.topic().is_some_and(|name| self.names[name.index()].1),
        }
    }

    fn studied(&mut self, date: Date, fact: &Kept) {
        let day = self.day(date);
        let Fact::Spent(name, minutes) = fact else { return };
        // What this roadmap no longer has was studied all the same, but its time stands in no total.
        let Some(topic) = self.names[name.index()].0 else { return };
        self.days[day].minutes += u32::from(*minutes);
        self.minutes_by_stage[self.standing.roadmap.topic(topic).stage] += u32::from(*minutes);
    }

    fn day(&mut self, date: Date) -> usize {
        *self.at.entry(date).or_insert_with(|| {
            self.days.push(Day { date, minutes: 0, done: Vec::new() });
            self.days.len() - 1
        })
    }

    fn history(mut self) -> History {
        let Standing { roadmap, progress, .. } = self.standing;
        for topic in roadmap.in_order().filter(|ix| progress.of(*ix).stored() == Status::Done) {
            if let Some(on) = progress.of(topic).done_on.filter(|on| *on >= self.since) {
                let day = self.day(on);
                self.days[day].done.push(topic);
            }
        }
        sort::by_key(&mut self.days, |day| day.date);
        History { days: self.days, minutes_by_stage: self.minutes_by_stage }
    }
}
