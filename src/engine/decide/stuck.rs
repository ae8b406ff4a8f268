//! `stuck` and `unstuck`: a question is opened, and answered.

use super::{Act, Decision, Idle, Refusal, Remark, end_timer, name_of, one_topic, text};
use crate::engine::event::{Decided, EventId, Fact};
use crate::engine::journal::Name;
use crate::engine::progress::Question;
use crate::engine::questions::{innermost, last_taken, served, with_inner};
use crate::engine::resolve;
use crate::engine::roadmap::{Details, TopicIx};
use crate::engine::standing::{Standing, Timer};
use crate::engine::status::Status;
use crate::engine::when::Moment;
use crate::plain::Plain;
use crate::sort;

/// Decides that one is stuck: on the named topic, else on that in progress, maybe over one foundation.
pub fn stuck(
    standing: &Standing,
    typed: Option<&str>,
    question: Option<&str>,
    on: Option<&str>,
) -> Result<Decision, Refusal> {
    let topic = one_topic(standing, typed)?;
    // A foundation is no help with itself.
    let on = on.map(|on| foundation(standing, on)).transpose()?.filter(|on| *on != topic);
    let mut act = Act::default();
    let name = name_of(standing, topic);
    let progress = standing.progress.of(topic);
    if !progress.is_settled_as(Status::Learning) {
        act.say(Decided::Set(name.clone(), Status::Learning));
    }
    if matches!(progress.stored(), Status::Done | Status::Parked | Status::Skipped) {
        act.remarks.push(Remark::Was(topic, progress.stored()));
    }
    act.say(Decided::Stuck(name, question.map(text).transpose()?.unwrap_or_default()));
    if let Some(on) = on {
        act.say(Decided::On(name_of(standing, on)));
    }
    if let Some(outer) = served(&standing.progress, topic) {
        act.say(Decided::Under(outer.id));
    }
    Ok(Decision::Act(act))
}

fn foundation(standing: &Standing, typed: &str) -> Result<TopicIx, Refusal> {
    let topic = resolve::topic(&standing.roadmap, typed)?;
    if standing.roadmap.is_foundation(topic) {
        Ok(topic)
    } else {
        let shelf = standing.roadmap.stages.iter().find(|stage| stage.is_shelf());
        Err(Refusal::NoFoundation(id(standing, topic), shelf.map(|shelf| shelf.id.clone())))
    }
}

fn id(standing: &Standing, topic: TopicIx) -> Plain<'static> {
    standing.roadmap.topic(topic).id.clone()
}

/// What `unstuck` was asked.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The topic; else the innermost question is meant.
    pub topic: Option<&'a str>,
    /// What helped.
    pub text: Option<&'a str>,
    /// The number of the resource that helped, as `show` has it.
    pub resource: Option<usize>,
    /// Where resources are named.
    pub details: &'a Details<'a>,
}

/// Decides an answer: the question closes, what was taken down for it goes back to the shelf, and the
/// timer back to the topic.
pub fn unstuck(standing: &Standing, answer: &Answer<'_>, now: &Moment) -> Result<Decision, Refusal> {
    let words = answer.text.map(text).transpose()?;
    let topic = answer.topic.map(|typed| resolve::topic(&standing.roadmap, typed)).transpose()?;
    let question = match topic {
        Some(topic) => standing.progress.open_questions(topic).last(),
        None => innermost(standing),
    };
    let Some(question) = question else {
        // What helped is worth keeping all the same.
        return match words {
            Some(words) => {
                let here = closed_by_done(standing).or_else(|| standing.in_progress()).map(|ix| id(standing, ix));
                Err(Refusal::NoQuestion(topic.map(|ix| id(standing, ix)), words, here))
            }
            None => Ok(Decision::Nothing(Idle::NoQuestion(topic))),
        };
    };
    let mut act = Act::default();
    act.say(Decided::Answer(question.id, words.unwrap_or_default()));
    if let (Some(number), Some(topic)) = (answer.resource, question.topic) {
        let looked_up = last_taken(question).unwrap_or(topic);
        let resources = standing.resources(answer.details, looked_up);
        let resource = number
            .checked_sub(1)
            .and_then(|at| resources.get(at))
            .ok_or_else(|| Refusal::NoResource(id(standing, looked_up), number, resources.len()))?;
        act.say(Decided::Helped(name_of(standing, looked_up), resource.0.url.to_string()));
    }
    shelve(standing, &mut act, &[question.id], &[]);
    // The timer leads back from what was looked up: from what was taken down for this question or for one
    // under it, and where no topic is named from any foundation.
    let looked_up = |topic| {
        let questions = with_inner(&standing.progress, question).into_iter();
        let taken = questions.flat_map(|question| &question.taken).any(|(_, taken)| *taken == topic);
        taken || answer.topic.is_none() && standing.roadmap.is_foundation(topic)
    };
    let elsewhere = |timer: &Timer| timer.topic != question.topic && timer.topic.is_some_and(looked_up);
    if let (Some(timer), Some(topic)) = (standing.timer().filter(elsewhere), question.topic) {
        end_timer(standing, &mut act, &timer, now);
        let goes_on = standing.timed && standing.progress.status(topic).is_underway();
        act.say(if goes_on { Decided::Timer(name_of(standing, topic)) } else { Decided::TimerOff });
    }
    Ok(Decision::Act(act))
}

/// The topic of the last question, where a done closed that and no other topic was taken up since.
fn closed_by_done(standing: &Standing) -> Option<TopicIx> {
    let of = |topic: TopicIx| standing.progress.of(topic);
    let question = standing.progress.questions.last().filter(|question| question.answers.is_empty())?;
    let topic = question.topic.filter(|topic| of(*topic).since > Some(question.event))?;
    standing.in_progress().is_none_or(|here| of(topic).since > of(here).touched).then_some(topic)
}

/// Puts back on the shelf what was taken down for questions that close now, unless it was finished or
/// put aside, holds or serves another open question, or is among `but`. What was done before one got
/// stuck on it is done again.
pub(super) fn shelve(standing: &Standing, act: &mut Act, closing: &[EventId], but: &[TopicIx]) -> Vec<TopicIx> {
    let progress = &standing.progress;
    let is_open = |question: &Question| question.open && !closing.contains(&question.id);
    let is_needed = |ix: &TopicIx| {
        let of = progress.of(*ix);
        of.taken.iter().chain(of.open_positions()).map(|at| &progress.questions[*at]).any(is_open)
    };
    let questions = closing.iter().filter_map(|id| progress.question(*id));
    // What one was stuck on may itself have been taken down, for a question that was answered before.
    let itself = |question: &Question| question.topic.filter(|topic| !progress.of(*topic).taken.is_empty());
    let taken = |question: &Question| -> Vec<TopicIx> {
        question.taken.iter().map(|(_, taken)| *taken).chain(itself(question)).collect()
    };
    let mut shelved: Vec<TopicIx> = questions.flat_map(taken).collect();
    shelved.retain(|ix| progress.of(*ix).stored() == Status::Learning && !is_needed(ix) && !but.contains(ix));
    sort::sort(&mut shelved);
    shelved.dedup();
    for topic in &shelved {
        let status = if was_done(standing, *topic) { Status::Done } else { Status::Pending };
        act.say(Decided::Set(name_of(standing, *topic), status));
    }
    shelved
}

/// Whether a topic was done until one got stuck on it.
fn was_done(standing: &Standing, topic: TopicIx) -> bool {
    let Standing { roadmap, journal, progress, .. } = standing;
    let is_it = |name: &Name| roadmap.find_name(journal.raw_name(*name)) == Some(topic);
    let events = journal.events().iter().enumerate().rev();
    let live = events.filter(|(at, _)| progress.is_live(u32::try_from(*at).unwrap_or(u32::MAX)));
    let mut sets = live.filter_map(|(_, event)| {
        let facts = journal.facts(event);
        let set = facts.iter().find_map(|fact| match fact {
            Fact::Set(name, status) if is_it(name) => Some(*status),
            _ => None,
        });
        set.map(|set| (set, facts.iter().any(|fact| matches!(fact, Fact::Stuck(name, _) if is_it(name)))))
    });
    sets.next() == Some((Status::Learning, true)) && sets.next().is_some_and(|(before, _)| before == Status::Done)
}
