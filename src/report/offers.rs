//! What to do next, as `next` shows it.

use serde::Serialize;

use super::{NextStep, Scene, Tally};
use crate::engine::next;
use crate::plain::Plain;

/// Some offers, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offers<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Whether every topic that counts is done.
    pub finished: bool,
    /// The offers.
    pub offers: Vec<OfferRow<'a>>,
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfferRow<'a> {
    /// The topic's title.
    pub title: Plain<'a>,
    /// Its estimated minutes; 0 where none are named.
    pub estimate_minutes: u32,
    /// The command and why.
    #[serde(flatten)]
    pub step: NextStep<'a>,
}

impl<'a> Offers<'a> {
    /// The best `n` offers.
    pub fn of(scene: &Scene<'a>, n: usize) -> Self {
        let offers = next::offers(scene.standing, &scene.now);
        let row = |offer: &next::Offer| OfferRow {
            title: scene.title(offer.topic),
            estimate_minutes: scene.standing.roadmap.topic(offer.topic).minutes,
            step: NextStep::from_offer(scene, offer),
        };
        let total = Tally::of(scene.standing, scene.standing.roadmap.topic_ixs());
        Self {
            roadmap: scene.standing.roadmap.id.as_ref(),
            finished: total.is_finished(),
            offers: offers.iter().take(n).map(row).collect(),
        }
    }
}
