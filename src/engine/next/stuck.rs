//! What is next of what one is stuck on: go back and retry, answer, or look it up.

use super::{Offer, running};
use crate::engine::progress::Question;
use crate::engine::questions::{LOOK_UP, holds_up, inner, last_taken, looked_up, served, studied, to_look_up};
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::Moment;
use crate::sort;

/// Of one topic so many open questions are looked at, the latest.
const MOST: usize = 20;

/// The offers of all stuck topics, the one with the latest question first.
pub(super) fn offers(standing: &Standing, now: &Moment) -> Vec<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let stuck = roadmap.topic_ixs().filter(|ix| progress.status(*ix) == Status::Stuck);
    let mut stuck: Vec<TopicIx> = stuck.collect();
    sort::by_key(&mut stuck, |ix| std::cmp::Reverse(progress.of(*ix).open_positions().last()));
    let inner = inner(progress);
    let waits = |question: &Question| inner.contains_key(&question.id);
    stuck.into_iter().flat_map(|topic| of_topic(standing, topic, &waits, now)).collect()
}

/// What is next of one topic, by all its open questions, the latest first. What was studied counts since
/// the latest; a topic under whose questions another one came up waits for that.
fn of_topic(standing: &Standing, topic: TopicIx, waits: &dyn Fn(&Question) -> bool, now: &Moment) -> Vec<Offer> {
    let progress = &standing.progress;
    let open: Vec<(usize, &Question)> =
        progress.of(topic).open_positions().iter().rev().take(MOST).map(|at| (*at, &progress.questions[*at])).collect();
    let Some((latest, _)) = open.first().copied() else { return Vec::new() };
    let studied = studied(standing, topic);
    let long = open.iter().find(|(_, question)| looked_up(standing, question, now) >= LOOK_UP);
    if let Some((_, question)) = long
        && let Some(foundation) = studied.or_else(|| last_taken(question))
    {
        return vec![Offer::Back(topic, foundation)];
    }
    if open.iter().any(|(_, question)| waits(question)) {
        return Vec::new();
    }
    let running = running(standing, now);
    let served = running.and_then(|running| Some((running, looked_up_for(standing, running)?)));
    let served = served.and_then(|(running, served)| {
        open.iter().find(|(_, question)| question.id == served.id).map(|(at, _)| Offer::Answer(running, *at))
    });
    if let Some(answer) = served {
        return vec![answer];
    }
    match studied {
        Some(_) if running == Some(topic) => vec![Offer::Answer(topic, latest)],
        Some(foundation) => vec![Offer::Back(topic, foundation)],
        None => {
            let named: Vec<Offer> = look_ups(standing, open.iter().filter(|(_, question)| question.on.is_some()));
            let offers = if named.is_empty() { look_ups(standing, open.iter().take(1)) } else { named };
            if offers.is_empty() { vec![Offer::Ask(topic, latest)] } else { offers }
        }
    }
}

fn look_ups<'a>(standing: &Standing, questions: impl Iterator<Item = &'a (usize, &'a Question)>) -> Vec<Offer> {
    let offers = questions.flat_map(|(at, question)| {
        to_look_up(standing, question).into_iter().map(|foundation| Offer::LookUp(foundation, *at))
    });
    offers.collect()
}

/// The question of a stuck topic that a foundation is looked up for.
pub(super) fn looked_up_for(standing: &Standing, foundation: TopicIx) -> Option<&Question> {
    served(&standing.progress, foundation).filter(|question| holds_up(&standing.progress, question))
}
