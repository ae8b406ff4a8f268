//! `start` and `stop`: what one works on now, and this device's timer.

use super::{Act, Decision, Idle, Refusal, Remark, end_timer, name_of, remark_open_before};
use crate::engine::event::{Decided, EventId};
use crate::engine::next::{self, Offer};
use crate::engine::progress::Question;
use crate::engine::resolve;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::{Standing, Timer};
use crate::engine::status::Status;
use crate::engine::when::Moment;

/// Decides a start: of the named topic, else of the first that `next` offers.
pub fn start(standing: &Standing, typed: Option<&str>, now: &Moment) -> Result<Decision, Refusal> {
    let topic = match typed {
        Some(typed) => resolve::topic(&standing.roadmap, typed)?,
        None => first_offered(standing, now).ok_or(Refusal::NothingLeft)?,
    };
    let timer = standing.timer();
    let running = timer.as_ref().filter(|timer| timer.minutes(now) <= Timer::BELIEVED && timer.topic == Some(topic));
    let progress = standing.progress.of(topic);
    let status = progress.stored();
    let takes_up = status != Status::Done && !progress.is_settled_as(Status::Learning);
    let question = question_served(standing, topic);
    // A start for a new question is a new one, even where the timer runs.
    let taken = |question: &Question| question.taken.iter().any(|(_, taken)| *taken == topic);
    let serves = |id: &EventId| standing.progress.question(*id).is_some_and(taken);
    let is_served = question.as_ref().is_none_or(serves);
    let running = running.filter(|_| is_served && standing.timed);
    if running.is_some() && !takes_up {
        return Ok(Decision::Nothing(Idle::Running(topic)));
    }
    let mut act = Act::default();
    let name = name_of(standing, topic);
    // Without a timer it is the status, said once more, that makes a topic the one in progress.
    let goes_on = !standing.timed && status == Status::Learning;
    let is_new = timer.is_some() || standing.in_progress() != Some(topic) || !is_served;
    if !(standing.timed || takes_up || goes_on && is_new) {
        return Ok(Decision::Nothing(Idle::Already(topic, status)));
    }
    if takes_up || goes_on {
        act.say(Decided::Set(name.clone(), Status::Learning));
    }
    if running.is_none() {
        if let Some(timer) = &timer {
            end_timer(standing, &mut act, timer, now);
        }
        match timer {
            _ if standing.timed => act.say(Decided::Timer(name)),
            Some(_) => act.say(Decided::TimerOff),
            None => {}
        }
    }
    if let Some(question) = question {
        act.say(Decided::Under(question));
    }
    if status == Status::Done {
        act.remarks.push(Remark::StaysDone(topic));
    }
    if takes_up {
        remark_open_before(standing, &mut act, topic);
    }
    Ok(Decision::Act(act))
}

/// The first of what `next` offers to take up: a review and a word are no topics to study.
fn first_offered(standing: &Standing, now: &Moment) -> Option<TopicIx> {
    let offers = next::offers(standing, now, None).into_iter();
    offers.filter(|offer| !matches!(offer, Offer::Review(_) | Offer::Term(_))).find_map(Offer::topic)
}

/// The latest open question that a foundation is taken down for: one that names it, else one whose
/// topic leans on it.
fn question_served(standing: &Standing, topic: TopicIx) -> Option<EventId> {
    if !standing.roadmap.is_foundation(topic) {
        return None;
    }
    let questions = || standing.progress.questions.iter().rev();
    let open = || questions().filter(|question| question.open && question.topic.is_some());
    let leans = |on: Option<TopicIx>| on.is_some_and(|on| standing.roadmap.topic(on).leans_on.contains(&topic));
    let named = open().find(|question| question.on == Some(topic));
    named.or_else(|| open().find(|question| leans(question.topic))).map(|question| question.id)
}

/// Decides a stop: the timer ends and its minutes are written.
pub fn stop(standing: &Standing, now: &Moment) -> Result<Decision, Refusal> {
    let Some(timer) = standing.timer() else { return Ok(Decision::Nothing(Idle::NoTimer)) };
    let minutes = timer.minutes(now);
    if minutes > Timer::BELIEVED && timer.topic.is_some() {
        return Err(Refusal::NotBelieved(timer.label(), minutes, standing.calendar.day_of(&timer.started)));
    }
    let mut act = Act::default();
    end_timer(standing, &mut act, &timer, now);
    act.say(Decided::TimerOff);
    Ok(Decision::Act(act))
}
