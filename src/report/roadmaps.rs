//! Roadmaps: all that there are, the one that was taken into use, and what became of one.

use serde::Serialize;

use super::{Scene, Tally};
use crate::engine::edition::Edition;
use crate::engine::roadmap::TopicIx;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;

/// All roadmaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Roadmaps {
    /// The id of the one in use.
    pub in_use: Plain<'static>,
    /// Each of them.
    pub roadmaps: Vec<RoadmapRow>,
}

/// One roadmap among others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoadmapRow {
    /// Its id.
    pub id: Plain<'static>,
    /// Its title; empty where it cannot be read.
    pub title: Plain<'static>,
    /// Whether it is in use.
    pub in_use: bool,
    /// Its counts; none where it cannot be read.
    pub total: Option<Tally>,
    /// Where it lies; none for the built-in one.
    pub path: Option<Plain<'static>>,
    /// Why it cannot be read, and what to do.
    pub trouble: Option<String>,
}

impl RoadmapRow {
    /// A roadmap that could be read.
    pub fn of(scene: &Scene<'_>, in_use: bool, path: Option<Plain<'static>>) -> Self {
        let standing = scene.standing;
        Self {
            id: standing.roadmap.id.clone(),
            title: standing.roadmap.title.get(scene.lang).as_ref().into_owned(),
            in_use,
            total: Some(Tally::of(standing, standing.roadmap.topic_ixs())),
            path,
            trouble: None,
        }
    }
}

/// A roadmap that was taken into use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Switched<'a> {
    /// The roadmap.
    pub roadmap: RoadmapRow,
    /// Where the file is kept that was there before under this id.
    pub before: Option<Plain<'static>>,
    /// What became of it since it was last taken into use.
    pub changes: Changes<'a>,
}

/// What became of a roadmap since it was last taken into use here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changes<'a> {
    /// The roadmap's id.
    pub id: Plain<'a>,
    /// The day on which it was last taken into use here; none where that is not known.
    pub since: Option<Date>,
    /// How many topics are as they were.
    pub kept: usize,
    /// Topics that have another id now.
    pub renamed: Vec<RenamedRow<'a>>,
    /// Topics that are no more.
    pub gone: Vec<GoneRow<'a>>,
    /// Topics that are new.
    pub new: Vec<NewRow<'a>>,
}

/// A topic that has another id now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RenamedRow<'a> {
    /// The id before.
    pub from: Plain<'static>,
    /// The id now.
    pub to: Plain<'a>,
    /// Its status.
    pub status: Status,
}

/// A topic that is no more, with what was recorded on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoneRow<'a> {
    /// Its id.
    pub id: Plain<'static>,
    /// Its title, where that is known.
    pub title: Plain<'static>,
    /// Its status.
    pub status: Status,
    /// The day on which it was done.
    pub done_on: Option<Date>,
    /// Minutes studied.
    pub minutes: u32,
    /// What shows that the practice was done.
    pub evidence: Vec<Plain<'a>>,
    /// Notes.
    pub notes: Vec<Plain<'a>>,
}

/// A topic that is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewRow<'a> {
    /// Its id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
}

impl<'a> Changes<'a> {
    /// Gathers what an edition changed; `since` is the day of the one before.
    pub fn of(scene: &Scene<'a>, edition: Edition, since: Option<Date>) -> Self {
        let journal = &scene.standing.journal;
        let new = |ix: &TopicIx| NewRow { id: scene.id(*ix), title: scene.title(*ix) };
        let renamed = |(from, ix): (Plain<'static>, TopicIx)| RenamedRow {
            from,
            to: scene.id(ix),
            status: scene.standing.progress.status(ix),
        };
        let gone = edition.gone.into_iter().map(|((id, title), progress)| GoneRow {
            id,
            title,
            status: progress.status(),
            done_on: progress.done_on,
            minutes: progress.minutes,
            evidence: progress.evidence.iter().map(|text| journal.text(*text)).collect(),
            notes: progress.notes.iter().map(|(_, text)| journal.text(*text)).collect(),
        });
        Self {
            id: scene.standing.roadmap.id.as_ref(),
            since,
            kept: edition.kept,
            gone: gone.collect(),
            new: edition.new.iter().map(new).collect(),
            renamed: edition.renamed.into_iter().map(renamed).collect(),
        }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.renamed.is_empty() && self.gone.is_empty() && self.new.is_empty()
    }
}
