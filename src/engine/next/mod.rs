//! What to do next: a ranked list, each entry with its reason. Go back to what one was stuck on, go on
//! with what is begun, look up what is open, review, take up what was parked, begin something new.

mod refused;
mod stuck;

use super::parking::{Parking, parking};
use super::paths::leaning;
use super::review;
use super::roadmap::TopicIx;
use super::standing::{Standing, Timer};
use super::status::Status;
use super::when::{Date, Moment};
use crate::sort;

/// One thing to do next, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Go back to a stuck topic: this was studied or finished since.
    Back(TopicIx, TopicIx),
    /// Answer the question of that position: the timer runs on the topic, or on what it leans on.
    Answer(TopicIx, usize),
    /// Finish it: the timer runs on it.
    Running(TopicIx),
    /// Continue it: it is begun.
    Continue(TopicIx),
    /// Look up a foundation, for the question of that position.
    LookUp(TopicIx, usize),
    /// Look up the question itself: no foundation is left for it.
    Ask(TopicIx, usize),
    /// Review a finished topic.
    Review(TopicIx),
    /// Tick it: the twin of that position is done in another roadmap.
    Elsewhere(TopicIx, usize),
    /// Take up a parked topic.
    Return(TopicIx, Parking),
    /// Begin it: the latest of what it requires was finished.
    After(TopicIx, TopicIx),
    /// Begin it: all that it requires is closed, or parked as this is.
    BesideParked(TopicIx, TopicIx),
    /// Begin it: it requires nothing, or nothing but what was skipped.
    Free(TopicIx),
    /// Explain the word of that position.
    Term(usize),
    /// Have a look at a foundation that so many ready topics lean on.
    Taste(TopicIx, usize),
}

/// The kinds of offers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Go back.
    Back,
    /// Go on.
    Continue,
    /// Look up.
    LookUp,
    /// Review.
    Review,
    /// Tick what was done elsewhere.
    Elsewhere,
    /// Take up again.
    Return,
    /// A word, or a bite of a foundation, for a short while.
    Short,
    /// Begin.
    New,
}

impl Offer {
    /// Its kind.
    pub fn kind(self) -> Kind {
        match self {
            Self::Back(..) => Kind::Back,
            Self::Answer(..) | Self::Running(_) | Self::Continue(_) => Kind::Continue,
            Self::LookUp(..) | Self::Ask(..) => Kind::LookUp,
            Self::Review(_) => Kind::Review,
            Self::Elsewhere(..) => Kind::Elsewhere,
            Self::Return(..) => Kind::Return,
            Self::Term(_) | Self::Taste(..) => Kind::Short,
            Self::After(..) | Self::BesideParked(..) | Self::Free(_) => Kind::New,
        }
    }

    /// The topic that it takes up.
    pub fn topic(self) -> Option<TopicIx> {
        match self {
            Self::Back(topic, _)
            | Self::Answer(topic, _)
            | Self::Running(topic)
            | Self::Continue(topic)
            | Self::LookUp(topic, _)
            | Self::Ask(topic, _)
            | Self::Review(topic)
            | Self::Elsewhere(topic, _)
            | Self::Return(topic, _)
            | Self::After(topic, _)
            | Self::BesideParked(topic, _)
            | Self::Free(topic)
            | Self::Taste(topic, _) => Some(topic),
            Self::Term(_) => None,
        }
    }
}

/// At most so many of five offers are of one kind.
const MOST_OF_A_KIND: usize = 2;

/// The best offers, at most so many, and of one kind two in five.
pub fn best(standing: &Standing, now: &Moment, most: usize, minutes: Option<u16>) -> Vec<Offer> {
    let most_of_a_kind = MOST_OF_A_KIND * most.div_ceil(5);
    let mut best: Vec<Offer> = Vec::new();
    for offer in offers(standing, now, minutes) {
        let like_it = best.iter().filter(|other| other.kind() == offer.kind()).count();
        if best.len() < most && like_it < most_of_a_kind {
            best.push(offer);
        }
    }
    best
}

/// All that could be done next, best first; what was offered on several study days and not taken up
/// goes to the end. With `minutes` at hand, what does not fit is left out, and short things come before
/// new topics.
pub fn offers(standing: &Standing, now: &Moment, minutes: Option<u16>) -> Vec<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let today = standing.calendar.today(now);
    let mut offers = stuck::offers(standing, now);
    // What is begun and is to be looked up is offered as that.
    let looked_up: Vec<TopicIx> = offers.iter().filter_map(|offer| offer.topic()).collect();
    offers.extend(
        underway(standing, now).into_iter().filter(|offer| offer.topic().is_none_or(|ix| !looked_up.contains(&ix))),
    );
    offers.extend(review::due(standing, today).first().map(|topic| Offer::Review(*topic)));
    offers.extend(elsewhere(standing));
    offers.extend(returning(standing, today));
    if minutes.is_some() {
        let open = progress.terms.iter().position(|term| term.meaning.is_none());
        offers.extend(open.map(Offer::Term));
        offers.extend(taste(standing));
    }
    offers.extend(ready(standing));
    if let Some(minutes) = minutes {
        let fits = |topic: TopicIx| roadmap.topic(topic).minutes <= u32::from(minutes);
        offers.retain(|offer| match offer.kind() {
            Kind::Return | Kind::New => offer.topic().is_none_or(fits),
            Kind::Review => minutes >= REVIEW,
            Kind::Back | Kind::Continue | Kind::LookUp | Kind::Elsewhere | Kind::Short => true,
        });
    }
    // What the timer runs on goes before all; where one is stuck on the topic in progress, looking up is
    // how it goes on.
    let current = standing.in_progress();
    sort::by_key(&mut offers, |offer| match *offer {
        Offer::Answer(..) | Offer::Running(_) => (Kind::Back, 0),
        Offer::LookUp(_, at) | Offer::Ask(_, at) if progress.questions[at].topic == current => (Kind::Continue, 0),
        offer if offer.topic() == current => (offer.kind(), 1),
        offer => (offer.kind(), 2),
    });
    let mut offered = vec![false; roadmap.topics().len()];
    offers.retain(|offer| offer.topic().is_none_or(|topic| !std::mem::replace(&mut offered[topic.index()], true)));
    refused::last(standing, today, &mut offers);
    offers
}

/// Minutes that a review takes.
const REVIEW: u16 = 5;

/// Pending, and everything it requires is done, skipped or parked.
pub fn is_ready(standing: &Standing, topic: TopicIx) -> bool {
    let Standing { roadmap, progress, .. } = standing;
    !roadmap.is_foundation(topic)
        && progress.status(topic) == Status::Pending
        && roadmap.topic(topic).requires.iter().all(|before| {
            let status = progress.status(*before);
            status.is_closed() || status == Status::Parked
        })
}

/// The topic that the timer runs on, while it is believed.
fn running(standing: &Standing, now: &Moment) -> Option<TopicIx> {
    standing.timer().filter(|timer| timer.minutes(now) <= Timer::BELIEVED)?.topic
}

/// Whether something can be gone on with: it is begun, or the timer runs on it at least.
fn is_begun(status: Status, running: bool) -> bool {
    status == Status::Learning || running && status == Status::Pending
}

/// What is begun and not stuck: what the timer runs on, then the topic in progress, then the others,
/// latest first.
fn underway(standing: &Standing, now: &Moment) -> Vec<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let running = running(standing, now);
    let mut topics: Vec<TopicIx> =
        roadmap.topic_ixs().filter(|ix| is_begun(progress.status(*ix), running == Some(*ix))).collect();
    sort::by_key(&mut topics, |ix| std::cmp::Reverse(progress.of(*ix).touched));
    // What is looked up for a question is offered with that.
    let is_running = |ix| running == Some(ix) && stuck::looked_up_for(standing, ix).is_none();
    let offer = |ix| if is_running(ix) { Offer::Running(ix) } else { Offer::Continue(ix) };
    topics.into_iter().map(offer).collect()
}

/// Open topics whose twin in another roadmap is done.
pub fn elsewhere(standing: &Standing) -> Vec<Offer> {
    let is_open = |topic: TopicIx| !standing.progress.status(topic).is_closed();
    let twins = standing.twins.iter().enumerate();
    let done = twins.filter(|(_, twin)| twin.status == Status::Done && is_open(twin.topic));
    done.map(|(at, twin)| Offer::Elsewhere(twin.topic, at)).collect()
}

/// Parked topics that are back, what a neighbour brought back first.
fn returning(standing: &Standing, today: Date) -> Vec<Offer> {
    let topics = standing.roadmap.in_order();
    let back = topics.filter_map(|ix| Some((ix, parking(standing, ix, today).filter(|parking| parking.is_back())?)));
    let mut offers: Vec<Offer> = back.map(|(ix, parking)| Offer::Return(ix, parking)).collect();
    sort::by_key(&mut offers, |offer| matches!(offer, Offer::Return(_, Parking::Since(_))));
    offers
}

/// Ready topics in roadmap order: of the stage in progress, then of the others; behind them those that
/// build on something parked, and optional ones.
fn ready(standing: &Standing) -> Vec<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let stage = stage_in_progress(standing);
    let topics = roadmap.in_order().filter(|ix| is_ready(standing, *ix));
    let mut offers: Vec<(TopicIx, Offer)> = topics.map(|ix| (ix, why_ready(standing, ix))).collect();
    sort::by_key(&mut offers, |(ix, offer)| {
        let topic = roadmap.topic(*ix);
        let parked = matches!(offer, Offer::BesideParked(..));
        (topic.optional && progress.of(*ix).touched.is_none(), parked, Some(topic.stage) != stage)
    });
    offers.into_iter().map(|(_, offer)| offer).collect()
}

fn why_ready(standing: &Standing, topic: TopicIx) -> Offer {
    let requires = &standing.roadmap.topic(topic).requires;
    let parked = requires.iter().find(|before| standing.progress.status(**before) == Status::Parked);
    if let Some(parked) = parked {
        return Offer::BesideParked(topic, *parked);
    }
    let done = requires.iter().filter(|before| standing.progress.status(**before) == Status::Done);
    let latest = done.max_by_key(|before| standing.progress.of(**before).since);
    latest.map_or(Offer::Free(topic), |before| Offer::After(topic, *before))
}

/// The foundation, still on the shelf, that most ready topics lean on.
fn taste(standing: &Standing) -> Option<Offer> {
    let Standing { roadmap, progress, .. } = standing;
    let on_shelf =
        roadmap.in_order().filter(|ix| roadmap.is_foundation(*ix) && progress.status(*ix) == Status::Pending);
    let ready = |ix: TopicIx| leaning(standing, ix).into_iter().filter(|topic| is_ready(standing, *topic)).count();
    let mut counted: Vec<(TopicIx, usize)> = on_shelf.map(|ix| (ix, ready(ix))).filter(|(_, n)| *n > 0).collect();
    sort::by_key(&mut counted, |(_, n)| std::cmp::Reverse(*n));
    counted.first().map(|(ix, n)| Offer::Taste(*ix, *n))
}

/// The stage of the topic last touched, if it has something open, else the first open one.
pub fn stage_in_progress(standing: &Standing) -> Option<usize> {
    let Standing { roadmap, progress, .. } = standing;
    let open = |stage: usize| roadmap.stages[stage].topics().any(|ix| !progress.status(ix).is_closed());
    let touched = roadmap
        .topic_ixs()
        .filter(|ix| !roadmap.is_foundation(*ix) && progress.of(*ix).touched.is_some())
        .max_by_key(|ix| progress.of(*ix).touched);
    let last = touched.map(|ix| roadmap.topic(ix).stage).filter(|stage| open(*stage));
    last.or_else(|| (0..roadmap.stages.len()).find(|stage| !roadmap.stages[*stage].is_shelf() && open(*stage)))
}
