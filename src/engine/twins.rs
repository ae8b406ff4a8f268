//! Topics that are the same thing in two roadmaps, by the `same_as` of either: what is done in one is
//! offered as done in the other.

use super::journal::{Journal, Text};
use super::progress::Progress;
use super::roadmap::{Roadmap, TopicIx};
use super::status::Status;
use super::when::{Calendar, Date};
use crate::plain::Plain;
use crate::sort;

/// A topic of another roadmap that is the same as one of this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The topic here.
    pub topic: TopicIx,
    /// The topic there: `<roadmap>/<id>`.
    pub name: Plain<'static>,
    /// Its status there.
    pub status: Status,
    /// The day on which it was done there.
    pub done_on: Option<Date>,
    /// What shows there that it was done.
    pub evidence: Vec<Text>,
}

/// All twins of a roadmap's topics in others; `live` says which events of the journal count.
pub fn twins(
    roadmap: &Roadmap,
    others: &[Roadmap],
    journal: &Journal,
    calendar: &Calendar,
    live: &[bool],
) -> Vec<Twin> {
    let mut twins = Vec::new();
    for other in others {
        let pairs = pairs(roadmap, other);
        if pairs.is_empty() {
            continue;
        }
        let progress = Progress::replay(other, journal, calendar, live.to_vec());
        twins.extend(pairs.into_iter().map(|(topic, there)| {
            let known = progress.of(there);
            Twin {
                topic,
                name: Plain::line(other.name_of(there)),
                status: known.status(),
                done_on: known.done_on,
                evidence: known.evidence.clone(),
            }
        }));
    }
    twins
}

/// Topics here and there that one of the two says to be the same.
fn pairs(here: &Roadmap, there: &Roadmap) -> Vec<(TopicIx, TopicIx)> {
    let named = |from: &Roadmap, to: &Roadmap| {
        let mut found = Vec::new();
        for ix in from.topic_ixs() {
            let names = from.topic(ix).same_as.iter();
            found.extend(names.filter_map(|name| to.find_name(name)).map(|twin| (ix, twin)));
        }
        found
    };
    let mut pairs = named(here, there);
    pairs.extend(named(there, here).into_iter().map(|(there, here)| (here, there)));
    sort::sort(&mut pairs);
    pairs.dedup();
    pairs
}
