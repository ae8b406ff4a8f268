//! What was on offer for several study days and not taken up: it goes to the end.

use super::{Kind, MOST_OF_A_KIND, Offer};
use crate::engine::parking::Parking;
use crate::engine::review;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::when::Date;
use crate::sort;

/// Study days on which an offer was passed over, after which it goes to the end.
const REFUSED: usize = 3;

/// So many study days are looked back on.
const LOOK_BACK: usize = 30;

/// Puts behind the others what was passed over.
pub(super) fn last(standing: &Standing, today: Date, offers: &mut [Offer]) {
    let days = last_days(standing, today);
    if days.len() < REFUSED {
        return;
    }
    let new = passed_over(standing, &days, offers);
    sort::by_key(offers, |offer| match offer.kind() {
        Kind::New => offer.topic().is_some_and(|topic| new[topic.index()]),
        _ => since(standing, *offer).is_some_and(|since| days[days.len() - REFUSED].0 > since),
    });
}

/// The last study days before today, oldest first, each with the stage in progress when it began.
fn last_days(standing: &Standing, today: Date) -> Vec<(Date, Option<usize>)> {
    let mut days: Vec<(Date, Option<usize>)> = Vec::new();
    for (day, topic) in standing.studied() {
        let stage = topic.filter(|topic| !standing.roadmap.is_foundation(*topic));
        let stage = stage.map(|topic| standing.roadmap.topic(topic).stage);
        // The last topic of a day is in progress when the next one begins.
        for (_, later) in days.iter_mut().rev().take_while(|(later, stage)| *later > day && stage.is_none()) {
            *later = stage;
        }
        if day < today && days.last().is_none_or(|(last, _)| *last > day) {
            if days.len() == LOOK_BACK {
                break;
            }
            days.push((day, None));
        }
    }
    days.reverse();
    days
}

/// The day since which an offer stands as it is; `None` for what one is at, for short things, and for
/// new topics, which are counted by themselves.
fn since(standing: &Standing, offer: Offer) -> Option<Date> {
    let day = |event: u32| standing.calendar.day_of(&standing.journal.events()[event as usize].head);
    let touched = |topic: TopicIx| standing.progress.of(topic).touched.map(day);
    match offer {
        Offer::Back(topic, foundation) => touched(topic).max(touched(foundation)),
        Offer::Continue(topic) => touched(topic),
        Offer::LookUp(topic, question) | Offer::Ask(topic, question) => {
            Some(day(standing.progress.questions[question].event)).max(touched(topic))
        }
        Offer::Review(topic) => review::schedule(standing, topic).map(|schedule| schedule.due.max(schedule.last)),
        Offer::Return(_, Parking::Since(back) | Parking::Until(back)) => Some(back),
        Offer::Return(topic, Parking::Neighbour(near)) => touched(topic).max(standing.progress.of(near).since.map(day)),
        _ => None,
    }
}

/// A topic that was on offer as something new: the day on which it became ready, and that on which it was
/// begun.
struct Stay {
    topic: TopicIx,
    ready: Date,
    begun: Option<Date>,
    refused: usize,
}

/// New topics that were among the first on some study days and not taken up, marked among all: what stood on
/// offer day by day is gone through once more, by the stage that was in progress then.
fn passed_over(standing: &Standing, days: &[(Date, Option<usize>)], offers: &[Offer]) -> Vec<bool> {
    let Standing { roadmap, progress, journal, calendar, .. } = standing;
    let day = |event: u32| calendar.day_of(&journal.events()[event as usize].head);
    let marked = |topics: &mut dyn Iterator<Item = TopicIx>| {
        let mut marked = vec![false; roadmap.topics().len()];
        topics.for_each(|topic| marked[topic.index()] = true);
        marked
    };
    let new = offers.iter().filter(|offer| offer.kind() == Kind::New);
    let new = marked(&mut new.filter_map(|offer| offer.topic()));
    let stayed = |ix: &TopicIx| new[ix.index()] || progress.of(*ix).begun.is_some() && !roadmap.is_foundation(*ix);
    let topics = roadmap.in_order().filter(stayed);
    // What requires nothing is on offer from the first day on.
    let ready = |topic: TopicIx| {
        let requires = roadmap.topic(topic).requires.iter();
        requires.filter_map(|before| progress.of(*before).since.map(day)).max()
    };
    let mut stays: Vec<Stay> = topics
        .map(|topic| Stay {
            topic,
            ready: ready(topic).unwrap_or(days[0].0),
            begun: progress.of(topic).begun.map(day),
            refused: 0,
        })
        .collect();
    for (day, stage) in days {
        let on_offer = |stay: &Stay| stay.ready < *day && stay.begun.is_none_or(|begun| begun >= *day);
        let place = |stay: &Stay| (stay.refused >= REFUSED, Some(roadmap.topic(stay.topic).stage) != *stage);
        let mut first: Vec<usize> = Vec::new();
        for _ in 0..MOST_OF_A_KIND {
            let others = stays.iter().enumerate().filter(|(at, stay)| on_offer(stay) && !first.contains(at));
            first.extend(others.min_by_key(|(_, stay)| place(stay)).map(|(at, _)| at));
        }
        for at in first {
            stays[at].refused += usize::from(stays[at].begun != Some(*day));
        }
    }
    marked(&mut stays.into_iter().filter(|stay| stay.refused >= REFUSED).map(|stay| stay.topic))
}
