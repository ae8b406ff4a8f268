//! What a question hangs together with: the foundation taken down for it, the question that it came
//! up under, and how long one has been looking things up. Opening and answering is left to `decide`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::event::EventId;
use super::progress::{EventIx, Progress, Question};
use super::roadmap::TopicIx;
use super::standing::{Standing, Timer};
use super::status::Status;
use super::when::Moment;
use crate::sort;

/// Minutes of looking up after which it is time to go back and try.
pub const LOOK_UP: i64 = 60;

/// Questions under one another after which it is time to go back and try.
pub const DEEP: usize = 3;

/// How often one is stuck on a topic before it is said.
pub const OFTEN: usize = 3;

/// The open question that a topic serves: the one it was last taken down for.
pub fn served(progress: &Progress, topic: TopicIx) -> Option<&Question> {
    progress.of(topic).taken.iter().rev().map(|at| &progress.questions[*at]).find(|question| question.open)
}

/// The foundation that was taken down last for a question.
pub fn last_taken(question: &Question) -> Option<TopicIx> {
    question.taken.last().map(|(_, topic)| *topic)
}

/// How many open questions stand one under the other, this one the innermost; no more are counted than
/// are too many.
pub fn depth(progress: &Progress, question: &Question) -> usize {
    let mut depth = 1;
    let mut under = question.under;
    // A line that was made by hand may name a circle.
    while let Some(outer) = under.and_then(|id| progress.question(id)).filter(|outer| outer.open && depth < DEEP) {
        depth += 1;
        under = outer.under;
    }
    depth
}

/// Whether a question holds its topic up: it is open, and the topic is not put aside.
pub fn holds_up(progress: &Progress, question: &Question) -> bool {
    question.open && question.topic.is_some_and(|topic| progress.status(topic) == Status::Stuck)
}

/// Questions under which others came up that hold their topics up, each with the latest of those.
pub fn inner(progress: &Progress) -> FxHashMap<EventId, &Question> {
    let inner = progress.questions.iter().filter(|question| holds_up(progress, question));
    inner.filter_map(|question| Some((question.under?, question))).collect()
}

/// A question and the open ones that came up under it, at any depth.
pub fn with_inner<'a>(progress: &'a Progress, question: &'a Question) -> Vec<&'a Question> {
    let mut ids = FxHashSet::from_iter([question.id]);
    let mut all = vec![question];
    // One that came up under another came later.
    for later in progress.questions.iter().filter(|later| later.open && later.event > question.event) {
        if later.under.is_some_and(|outer| ids.contains(&outer)) {
            ids.insert(later.id);
            all.push(later);
        }
    }
    all
}

/// The question that an answer without a topic is for: that of the topic in progress, else the one it
/// serves, else the latest, those of parked topics last; and where another one came up under that, the
/// latest of those.
pub fn innermost(standing: &Standing) -> Option<&Question> {
    let progress = &standing.progress;
    let here = standing.in_progress().and_then(|topic| {
        let own = progress.open_questions(topic).last();
        own.or_else(|| served(progress, topic))
    });
    let latest_first = || progress.questions.iter().rev();
    let rests = |question: &&Question| question.open && question.topic.is_some();
    let mut innermost = here
        .or_else(|| latest_first().find(|question| holds_up(progress, question)))
        .or_else(|| latest_first().find(rests))?;
    let inner = inner(progress);
    while let Some(next) = inner.get(&innermost.id).filter(|next| next.event > innermost.event) {
        innermost = next;
    }
    Some(innermost)
}

/// The questions that a foundation was needed for, oldest first: those that named it, and those it was
/// taken down for.
pub fn needed_for(progress: &Progress, foundation: TopicIx) -> Vec<&Question> {
    let mut needed = progress.of(foundation).needed.clone();
    sort::sort(&mut needed);
    needed.dedup();
    let questions = needed.into_iter().map(|at| &progress.questions[at]);
    questions.filter(|question| progress.is_live(question.event) && question.topic.is_some()).collect()
}

/// How often one was stuck on a topic.
pub fn times_stuck(progress: &Progress, topic: TopicIx) -> usize {
    let stuck = |question: &&Question| question.topic == Some(topic) && progress.is_live(question.event);
    progress.questions.iter().filter(stuck).count()
}

/// The foundations to look up for a question: the one it names, else those its topic leans on; of
/// these what is not finished, nor put aside.
pub fn to_look_up(standing: &Standing, question: &Question) -> Vec<TopicIx> {
    let named = question.on.into_iter().collect::<Vec<_>>();
    let leans_on = || question.topic.map(|topic| standing.roadmap.topic(topic).leans_on.clone()).unwrap_or_default();
    let mut foundations = if named.is_empty() { leans_on() } else { named };
    foundations.retain(|ix| standing.roadmap.is_foundation(*ix) && !is_put_away(standing.progress.status(*ix)));
    foundations
}

fn is_put_away(status: Status) -> bool {
    status.is_closed() || status == Status::Parked
}

/// The foundation, of those that a stuck topic's questions are about, that was studied or finished last
/// since the latest of them came up.
pub fn studied(standing: &Standing, topic: TopicIx) -> Option<TopicIx> {
    let Standing { roadmap, progress, .. } = standing;
    let latest = progress.open_questions(topic).last()?;
    let mut foundations = roadmap.topic(topic).leans_on.clone();
    for question in progress.open_questions(topic) {
        foundations.extend(question.on);
        foundations.extend(question.taken.iter().map(|(_, taken)| *taken));
    }
    let last = |foundation: &TopicIx| {
        let of = progress.of(*foundation);
        let finished = of.since.filter(|at| of.stored() == Status::Done && *at > latest.event);
        let session = sessions(standing, *foundation, latest.event).last().map(|(at, _)| at);
        finished.max(session).map(|at| (at, *foundation))
    };
    foundations.iter().filter_map(last).max().map(|(_, foundation)| foundation)
}

/// Minutes from a question to what got one over it, by the clocks on the wall, 0 where those went backwards;
/// none where nothing did.
pub fn minutes_stuck(standing: &Standing, question: &Question) -> Option<i64> {
    let seconds = |event: EventIx| standing.journal.events()[event as usize].head.seconds;
    let unstuck = question.unstuck?;
    Some((seconds(unstuck) - seconds(question.event)).max(0) / 60)
}

/// Sessions on a foundation since an event, and the minutes of each that fall behind it.
fn sessions(standing: &Standing, foundation: TopicIx, since: EventIx) -> impl Iterator<Item = (EventIx, i64)> + '_ {
    let all = &standing.progress.of(foundation).sessions_at;
    let seconds = |event: EventIx| standing.journal.events()[event as usize].head.seconds;
    let later = &all[all.partition_point(|(event, _)| *event <= since)..];
    let clipped = move |(event, minutes): &(EventIx, u16)| {
        (*event, i64::from(*minutes).min((seconds(*event) - seconds(since)) / 60))
    };
    later.iter().map(clipped).filter(|(_, minutes)| *minutes > 0)
}

/// Minutes of looking up for a question: of what was taken down for it, the sessions since, and what the
/// timer says now.
pub fn looked_up(standing: &Standing, question: &Question, now: &Moment) -> i64 {
    let mut first: Vec<(EventIx, TopicIx)> = Vec::new();
    for (event, topic) in &question.taken {
        if first.iter().all(|(_, known)| known != topic) {
            first.push((*event, *topic));
        }
    }
    let spent = first.iter().flat_map(|(taken, topic)| sessions(standing, *topic, *taken)).map(|(_, minutes)| minutes);
    let timer = standing.timer().filter(|timer| timer.minutes(now) <= Timer::BELIEVED);
    let running = timer.and_then(|timer| {
        let (taken, _) = first.iter().find(|(_, topic)| timer.topic == Some(*topic))?;
        let since = standing.journal.events()[*taken as usize].head.seconds.max(timer.started.seconds);
        Some((now.seconds() - since).max(0) / 60)
    });
    spent.sum::<i64>() + running.unwrap_or(0)
}
