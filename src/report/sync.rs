//! What a sync brought, and where it is set up.

use serde::Serialize;

use super::overview::contests;
use super::{Contest, NextStep, Scene};
use crate::plain::Plain;

/// What was sent and received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exchange<'a> {
    /// Where to; none where there is no remote.
    pub remote: Option<Plain<'a>>,
    /// Acts that the remote did not have; without one, that the last commit did not have.
    pub sent: usize,
    /// Acts that this device did not have.
    pub received: usize,
    /// What became of the files of roadmaps.
    pub roadmaps: RoadmapFiles<'a>,
    /// Topics whose status two devices set without knowing of each other.
    pub contested: Vec<Contest<'a>>,
    /// The likely next command; none when all is closed.
    pub next: Option<NextStep<'a>>,
}

impl<'a> Exchange<'a> {
    /// Gathers what came of it: acts sent and received, and files of roadmaps.
    pub fn of(
        scene: &Scene<'a>,
        remote: Option<Plain<'a>>,
        (sent, received): (usize, usize),
        roadmaps: RoadmapFiles<'a>,
    ) -> Self {
        Self { remote, sent, received, roadmaps, contested: contests(scene), next: NextStep::of(scene) }
    }
}

/// Files of roadmaps, by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RoadmapFiles<'a> {
    /// Those that came.
    pub came: Vec<Plain<'a>>,
    /// Those that the remote did not have so.
    pub went: Vec<Plain<'a>>,
    /// Those that both sides changed: theirs lie beside them.
    pub conflicts: Vec<Plain<'a>>,
    /// Where files are kept that those which came took the place of.
    pub replaced: Vec<Plain<'a>>,
    /// Those of another device that are too large to be taken.
    pub too_large: Vec<Plain<'a>>,
}

/// A data folder that was made ready to sync.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetUp<'a> {
    /// The folder.
    pub folder: Plain<'a>,
    /// Where it is sent to, if anywhere.
    pub remote: Option<Plain<'a>>,
    /// Whether this device has a name yet.
    pub named: bool,
}
