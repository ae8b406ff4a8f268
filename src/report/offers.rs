//! What to do next, as `next` shows it.

use serde::Serialize;

use super::{NextStep, Scene, Tally};
use crate::engine::next::{self, Offer};
use crate::engine::parking::{Parking, parking};
use crate::engine::when::Date;
use crate::plain::Plain;

/// Some offers, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offers<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Whether every topic that counts is done.
    pub finished: bool,
    /// The minutes at hand, where they were told.
    pub minutes: Option<u16>,
    /// The offers.
    pub offers: Vec<OfferRow<'a>>,
    /// Where nothing is on offer: the parked topic that comes back first.
    pub waiting: Option<Waiting<'a>>,
}

/// A parked topic that is to come back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting<'a> {
    /// Its id.
    pub topic: Plain<'a>,
    /// The day on which it comes back.
    pub until: Date,
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfferRow<'a> {
    /// The topic's title, or the word.
    pub title: Plain<'a>,
    /// Its estimated minutes; 0 where none are named.
    pub estimate_minutes: u32,
    /// Of something longer: the minutes of it that fit.
    pub part_minutes: Option<u16>,
    /// The command and why.
    #[serde(flatten)]
    pub step: NextStep<'a>,
}

impl<'a> Offers<'a> {
    /// The best offers for the minutes at hand, at most so many.
    pub fn of(scene: &Scene<'a>, most: usize, minutes: Option<u16>) -> Self {
        let standing = scene.standing;
        let offers = next::best(standing, &scene.now, most, minutes);
        let parked = standing.roadmap.in_order().filter_map(|ix| match parking(standing, ix, scene.today())? {
            Parking::Until(until) => Some(Waiting { topic: scene.id(ix), until }),
            Parking::Neighbour(_) | Parking::Since(_) => None,
        });
        Self {
            roadmap: standing.roadmap.id.as_ref(),
            finished: Tally::of(standing, standing.roadmap.topic_ixs()).is_finished(),
            minutes,
            waiting: if offers.is_empty() { parked.min_by_key(|waiting| waiting.until) } else { None },
            offers: offers.into_iter().map(|offer| row(scene, offer, minutes)).collect(),
        }
    }
}

fn row<'a>(scene: &Scene<'a>, offer: Offer, minutes: Option<u16>) -> OfferRow<'a> {
    let standing = scene.standing;
    let word = |at: usize| Plain::line(standing.progress.terms[at].word.as_str());
    // An answer goes back to the topic that the question is on.
    let topic = match offer {
        Offer::Answer(_, at) => standing.progress.questions[at].topic,
        offer => offer.topic(),
    };
    let estimate = topic.filter(|_| !matches!(offer, Offer::Review(_) | Offer::Answer(..)));
    let estimate = estimate.map_or(0, |topic| standing.roadmap.topic(topic).minutes);
    OfferRow {
        title: match offer {
            Offer::Term(at) => word(at),
            _ => topic.map(|topic| scene.title(topic)).unwrap_or_default(),
        },
        estimate_minutes: estimate,
        part_minutes: minutes.filter(|minutes| u32::from(*minutes) < estimate),
        step: NextStep::from_offer(scene, offer),
    }
}
