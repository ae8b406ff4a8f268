//! Which finished topics to come back to, and when: at most a few a day, what is nearest to being
//! forgotten first. How memory fades is left to `fsrs`.

use jiff::{Span, Unit};

use super::fsrs::Memory;
use super::questions::needed_for;
use super::roadmap::TopicIx;
use super::standing::Standing;
use super::status::{Grade, Status};
use super::when::Date;
use crate::sort;

/// At most so many reviews a study day.
pub const MOST: usize = 3;

/// Days without a record after which an easy one comes first.
const BREAK: i32 = 7;

/// When a finished topic is to be reviewed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Schedule {
    /// The day it was finished, or reviewed last.
    pub last: Date,
    /// The day on which the review is due.
    pub due: Date,
    memory: Memory,
}

/// The schedule of a topic; none where it is not finished, or was ticked off with others at once and
/// not reviewed by name since.
pub fn schedule(standing: &Standing, topic: TopicIx) -> Option<Schedule> {
    let progress = standing.progress.of(topic);
    let finished = progress.done_on.filter(|_| progress.stored() == Status::Done)?;
    let learnt = progress.done_by_name.then_some((finished, Grade::Good));
    let mut steps = learnt.into_iter().chain(progress.reviews.iter().copied());
    let (mut last, grade) = steps.next()?;
    let mut memory = Memory::first(grade);
    for (day, grade) in steps {
        // Clocks of two devices may disagree: no step goes back in time.
        memory = memory.reviewed(u32::try_from(days_between(last, day)).unwrap_or(0), grade);
        last = last.max(day);
    }
    let mut due = last.saturating_add(Span::new().days(memory.interval()));
    // Being stuck with a foundation shows that it fades: the review is due now.
    let journal = &standing.journal;
    let needed = if standing.roadmap.is_foundation(topic) { needed_for(&standing.progress, topic) } else { Vec::new() };
    let needed =
        needed.into_iter().map(|question| standing.calendar.day_of(&journal.events()[question.event as usize].head));
    if let Some(needed) = needed.filter(|day| *day > last).min() {
        due = due.min(needed);
    }
    Some(Schedule { last, due, memory })
}

/// What to review today, best first: at most three a day, those counted that were reviewed already;
/// after a break the easiest one first, else what is nearest to being forgotten.
pub fn due(standing: &Standing, today: Date) -> Vec<TopicIx> {
    let chance = |schedule: &Schedule| {
        let days = u32::try_from(days_between(schedule.last, today)).unwrap_or(0);
        schedule.memory.retrievability(days)
    };
    let all = standing.roadmap.in_order().filter_map(|ix| Some((ix, schedule(standing, ix)?)));
    let mut due: Vec<(TopicIx, f64)> =
        all.filter(|(_, schedule)| schedule.due <= today).map(|(ix, schedule)| (ix, chance(&schedule))).collect();
    sort::by(&mut due, |a, b| a.1.total_cmp(&b.1));
    let reviewed = reviewed_on(standing, today);
    if reviewed == 0
        && after_a_break(standing, today)
        && let Some(easiest) = due.pop()
    {
        due.insert(0, easiest);
    }
    due.into_iter().map(|(ix, _)| ix).take(MOST.saturating_sub(reviewed)).collect()
}

/// The next day on which any review is due, after today.
pub fn next_day(standing: &Standing, today: Date) -> Option<Date> {
    let all = standing.roadmap.topic_ixs().filter_map(|ix| schedule(standing, ix));
    let tomorrow = today.saturating_add(Span::new().days(1));
    all.map(|schedule| schedule.due.max(tomorrow)).min()
}

/// How many topics were reviewed on a day.
pub fn reviewed_on(standing: &Standing, day: Date) -> usize {
    let reviewed = |ix: &TopicIx| standing.progress.of(*ix).reviews.iter().any(|(on, _)| *on == day);
    standing.roadmap.topic_ixs().filter(reviewed).count()
}

/// Whether nothing was studied in the days before this one.
fn after_a_break(standing: &Standing, today: Date) -> bool {
    let before = standing.studied().map(|(day, _)| day).find(|day| *day < today);
    before.is_some_and(|last| days_between(last, today) >= BREAK)
}

/// Days from one to another; negative backwards.
fn days_between(from: Date, to: Date) -> i32 {
    from.until((Unit::Day, to)).map_or(0, |span| span.get_days())
}
