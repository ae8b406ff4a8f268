//! How a parked topic comes back: when something near it was finished, or after a while.

use jiff::Span;

use super::progress::EventIx;
use super::roadmap::TopicIx;
use super::standing::Standing;
use super::status::Status;
use super::when::Date;

/// Days until a topic that was parked once comes back by itself; a further time doubles them, twice at most.
const DAYS: i32 = 14;

/// At most so many doublings: 56 days.
const DOUBLINGS: u32 = 2;

/// Whether a parked topic is back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parking {
    /// It rests, until something near it is finished, or until that day.
    Until(Date),
    /// It is back since that neighbour was finished.
    Neighbour(TopicIx),
    /// It is back since that day.
    Since(Date),
}

impl Parking {
    /// Whether it may be offered again.
    pub fn is_back(self) -> bool {
        !matches!(self, Self::Until(_))
    }
}

/// How a topic's parking stands; `None` where it is not parked.
pub fn parking(standing: &Standing, topic: TopicIx, today: Date) -> Option<Parking> {
    let progress = standing.progress.of(topic);
    let parked = progress.since.filter(|_| progress.stored() == Status::Parked)?;
    if let Some((_, near)) = finished_near(standing, topic, parked).max() {
        return Some(Parking::Neighbour(near));
    }
    let back = wait(standing, topic, parked);
    Some(if back <= today { Parking::Since(back) } else { Parking::Until(back) })
}

/// The day on which a topic that was parked with an event comes back by itself.
fn wait(standing: &Standing, topic: TopicIx, parked: EventIx) -> Date {
    let days = DAYS << standing.progress.of(topic).parks.saturating_sub(1).min(DOUBLINGS);
    let day = standing.calendar.day_of(&standing.journal.events()[parked as usize].head);
    day.saturating_add(Span::new().days(days))
}

/// Parked topics that came back with an event, as that finished something near them; not those that were
/// back before.
pub fn brought_back(standing: &Standing, event: EventIx, today: Date) -> Vec<TopicIx> {
    let back = |topic: &TopicIx| {
        let parked = standing.progress.of(*topic).since.unwrap_or(event);
        let day = standing.calendar.day_of(&standing.journal.events()[event as usize].head);
        matches!(parking(standing, *topic, today), Some(Parking::Neighbour(_)))
            && wait(standing, *topic, parked) > day
            && finished_near(standing, *topic, parked).all(|(finished, _)| finished == event)
    };
    standing.roadmap.in_order().filter(back).collect()
}

/// What was finished near a topic since an event, each behind the event that did; of its module the last
/// two.
fn finished_near(standing: &Standing, topic: TopicIx, since: EventIx) -> impl Iterator<Item = (EventIx, TopicIx)> + '_ {
    let Standing { roadmap, progress, .. } = standing;
    let at = roadmap.topic(topic);
    let finished = |near: &TopicIx| {
        let of = progress.of(*near);
        of.since.filter(|_| of.stored() == Status::Done).map(|done| (done, *near))
    };
    let near = [&at.requires, &at.required_by, &at.leans_on].into_iter().flatten().filter_map(finished);
    let module = progress.finished_in(at.stage, at.module).iter().copied();
    near.chain(module).filter(move |(done, near)| *done > since && *near != topic)
}
