//! `done`, `reopen`, `park`, `skip`: topics, or all that is open in a scope, get a status.

use super::stuck::shelve;
use super::{Act, Decision, Idle, Refusal, Remark, end_timer, name_of, remark_open_before, say_day, text};
use crate::engine::event::{Decided, EventId};
use crate::engine::parking::{Parking, parking};
use crate::engine::resolve::{self, Scope};
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::{Date, Moment};

/// What `done` and its kin were asked.
#[derive(Clone, Debug)]
pub struct Mark<'a> {
    /// The status to set.
    pub to: Status,
    /// Topics, modules, stages; none means the topic in progress.
    pub scopes: &'a [String],
    /// What shows that the practice was done.
    pub evidence: &'a [String],
    /// Minutes studied, instead of the timer's.
    pub spent: Option<u16>,
    /// The day it was, if not today.
    pub day: Option<Date>,
    /// A note.
    pub note: Option<&'a str>,
}

impl<'a> Mark<'a> {
    /// Another status, and maybe a note why.
    pub fn to(to: Status, scopes: &'a [String], note: Option<&'a str>) -> Self {
        Self { to, scopes, evidence: &[], spent: None, day: None, note }
    }
}

/// The topics that are meant, how many were left alone, and the ids of modules and stages among what was
/// named.
struct Targets {
    topics: Vec<TopicIx>,
    left: usize,
    scopes: Vec<String>,
}

/// Decides a change of status.
pub fn mark(standing: &Standing, mark: &Mark<'_>, now: &Moment) -> Result<Decision, Refusal> {
    let targets = targets(standing, mark)?;
    if mark.spent.is_some() && targets.topics.len() > 1 {
        return Err(Refusal::OneTopic);
    }
    let mut act = Act::default();
    let today = standing.calendar.today(now);
    let set: Vec<TopicIx> = targets.topics.iter().copied().filter(|ix| sets(standing, mark, *ix, today)).collect();
    for topic in &set {
        act.say(Decided::Set(name_of(standing, *topic), mark.to));
    }
    let mut shelved = Vec::new();
    // What was taken down for a topic that is done, or put aside, goes back to the shelf.
    if mark.to.is_closed() || mark.to == Status::Parked {
        let open = set.iter().flat_map(|topic| standing.progress.open_questions(*topic));
        let closing: Vec<EventId> = open.map(|question| question.id).collect();
        shelved = shelve(standing, &mut act, &closing, &targets.topics);
    }
    for topic in &targets.topics {
        let name = name_of(standing, *topic);
        if set.contains(topic) || mark.spent.is_some() {
            say_day(&mut act, &name, mark.day);
        }
        if let Some(minutes) = mark.spent {
            act.say(Decided::Spent(name, minutes));
        }
    }
    // Minutes that are told stand in the place of the timer's.
    let measured = if mark.spent.is_none() { &targets.topics[..] } else { &[] };
    end_with(standing, &mut act, measured, &shelved, now);
    let timed = standing.timer().and_then(|timer| timer.topic);
    if mark.spent.is_some() && timed.is_some_and(|timed| targets.topics.contains(&timed)) {
        act.say(Decided::TimerOff);
    }
    texts(standing, mark, &targets, &mut act)?;
    if mark.to == Status::Done && !set.is_empty() && !targets.scopes.is_empty() {
        act.say(Decided::From(targets.scopes.join(" ")));
    }
    if act.facts.is_empty() {
        return Ok(Decision::Nothing(match targets.topics[..] {
            [topic] => Idle::Already(topic, mark.to),
            _ if mark.to == Status::Pending => Idle::NoneClosed,
            _ => Idle::NoneLeft(mark.to),
        }));
    }
    remarks(standing, mark, &targets, &mut act);
    Ok(Decision::Act(act))
}

/// Ends the timer where it runs on one of some topics, or on what goes back to the shelf with them.
pub(super) fn end_with(standing: &Standing, act: &mut Act, topics: &[TopicIx], shelved: &[TopicIx], now: &Moment) {
    let ends = |timed: TopicIx| topics.contains(&timed) || shelved.contains(&timed);
    if let Some(timer) = standing.timer().filter(|timer| timer.topic.is_some_and(ends)) {
        end_timer(standing, act, &timer, now);
        act.say(Decided::TimerOff);
    }
}

/// The status as a journal holds it: a stuck topic is pending or learning below.
fn stored(standing: &Standing, topic: TopicIx) -> Status {
    standing.progress.of(topic).stored()
}

/// Whether there is a status to set; a parked topic that is back can be parked once more.
fn sets(standing: &Standing, mark: &Mark<'_>, topic: TopicIx, today: Date) -> bool {
    let again = || mark.to == Status::Parked && parking(standing, topic, today).is_some_and(Parking::is_back);
    !standing.progress.of(topic).is_settled_as(mark.to) || again()
}

fn targets(standing: &Standing, mark: &Mark<'_>) -> Result<Targets, Refusal> {
    let mut targets = Targets { topics: Vec::new(), left: 0, scopes: Vec::new() };
    if mark.scopes.is_empty() {
        targets.topics.push(standing.in_progress().ok_or(Refusal::NothingInProgress)?);
    }
    for typed in mark.scopes {
        let scope = resolve::scope(&standing.roadmap, typed)?;
        let named = matches!(scope, Scope::Topic(_));
        if !named {
            targets.scopes.push(scope.id(&standing.roadmap).to_string());
        }
        for topic in scope.topics(&standing.roadmap) {
            let status = stored(standing, topic);
            let taken = named
                || if mark.to == Status::Pending {
                    status.is_closed() || status == Status::Parked
                } else {
                    !status.is_closed() && status != mark.to
                };
            if !taken {
                targets.left += 1;
            } else if !targets.topics.contains(&topic) {
                targets.topics.push(topic);
            }
        }
    }
    Ok(targets)
}

fn texts(standing: &Standing, mark: &Mark<'_>, targets: &Targets, act: &mut Act) -> Result<(), Refusal> {
    for (n, evidence) in mark.evidence.iter().enumerate() {
        let evidence = text(evidence)?;
        if mark.evidence[..n].iter().any(|before| before.trim() == evidence) {
            continue;
        }
        for topic in &targets.topics {
            act.say(Decided::Evidence(name_of(standing, *topic), evidence.clone()));
        }
    }
    if let Some(note) = mark.note {
        let note = text(note)?;
        for topic in &targets.topics {
            act.say(Decided::Note(name_of(standing, *topic), note.clone()));
        }
    }
    Ok(())
}

fn remarks(standing: &Standing, mark: &Mark<'_>, targets: &Targets, act: &mut Act) {
    if !targets.scopes.is_empty() {
        act.remarks.push(Remark::Took(targets.topics.len(), targets.left));
    }
    if !mark.evidence.is_empty() && targets.topics.len() > 1 {
        act.remarks.push(Remark::EvidenceToEach(targets.topics.len()));
    }
    match (&targets.topics[..], mark.to) {
        ([topic], Status::Done) if stored(standing, *topic) != Status::Done => {
            remark_open_before(standing, act, *topic);
        }
        ([topic], Status::Parked) if stored(standing, *topic) == Status::Done => {
            act.remarks.push(Remark::Was(*topic, Status::Done));
        }
        _ => {}
    }
}
