//! The topics as a picture shows them: stage by stage, each topic below what it requires. Where on the paper
//! a place lies, and how it looks, is left to `render`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Row, Scene};
use crate::engine::paths::in_order_of_need;
use crate::engine::roadmap::{Stage, TopicIx};
use crate::plain::Plain;
use crate::sort;

/// A map of topics and what they require.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The stages in order, without the shelf.
    pub bands: Vec<Band<'a>>,
    /// What leads where: the positions of two topics, [`Band::topics`] counted through.
    pub lines: Vec<(usize, usize)>,
}

/// The topics of one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band<'a> {
    /// The stage's number.
    pub number: usize,
    /// Its title.
    pub title: Plain<'a>,
    /// How many rows its topics stand in.
    pub rows: usize,
    /// Its topics, row by row.
    pub topics: Vec<Spot<'a>>,
}

/// Where a topic stands in its band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The row, from above.
    pub row: usize,
    /// The place in the row, from the left: one of [`Map::PLACES`].
    pub place: usize,
    /// Number, id, title, status.
    pub topic: Row<'a>,
}

impl<'a> Map<'a> {
    /// How many topics stand side by side.
    pub const PLACES: usize = 6;

    /// Places the topics of the stages, all or those of a scope.
    pub fn of(scene: &Scene<'a>, only: Option<&[TopicIx]>) -> Self {
        let roadmap = &scene.standing.roadmap;
        let wanted = |ix: &TopicIx| only.is_none_or(|only| only.contains(ix));
        let mut positions = FxHashMap::default();
        let mut bands = Vec::new();
        for stage in &roadmap.stages {
            let (Some(number), placed) = (stage.number, placed(scene, stage, wanted)) else { continue };
            let Some(last) = placed.last() else { continue };
            let (rows, title) = (last.1 + 1, stage.title.get(scene.lang).as_ref());
            for (ix, ..) in &placed {
                positions.insert(*ix, positions.len());
            }
            let spot = |(ix, row, place)| Spot { row, place, topic: Row::of(scene, ix) };
            bands.push(Band { number, title, rows, topics: placed.into_iter().map(spot).collect() });
        }
        let mut lines: Vec<(usize, usize)> = Vec::new();
        for (ix, to) in &positions {
            let from = roadmap.topic(*ix).requires.iter().filter_map(|before| positions.get(before));
            lines.extend(from.map(|from| (*from, *to)));
        }
        sort::sort(&mut lines);
        Self { roadmap: roadmap.id.as_ref(), title: roadmap.title.get(scene.lang).as_ref(), bands, lines }
    }
}

/// The topics of a stage with row and place, row by row: each as high as what it requires of the stage and the
/// room let it (the layering of Coffman and Graham, Acta Informatica 1, 1972), and about below that.
fn placed(scene: &Scene<'_>, stage: &Stage, wanted: impl Fn(&TopicIx) -> bool) -> Vec<(TopicIx, usize, usize)> {
    let roadmap = &scene.standing.roadmap;
    let topics: Vec<TopicIx> = stage.topics().filter(wanted).collect();
    let mut rows: Vec<Vec<TopicIx>> = Vec::new();
    let mut row_of: FxHashMap<TopicIx, usize> = FxHashMap::default();
    // The first row that has room: those above it are full.
    let mut open = 0;
    let among: FxHashSet<TopicIx> = topics.iter().copied().collect();
    let before = |ix| roadmap.topic(ix).requires.iter().copied().filter(|before| among.contains(before)).collect();
    for ix in in_order_of_need(topics, before) {
        let above = roadmap.topic(ix).requires.iter().filter_map(|before| row_of.get(before)).max();
        let mut row = above.map_or(open, |above| open.max(above + 1));
        while rows.get(row).is_some_and(|row| row.len() == Map::PLACES) {
            row += 1;
        }
        rows.resize_with(rows.len().max(row + 1), Vec::new);
        rows[row].push(ix);
        row_of.insert(ix, row);
        while rows.get(open).is_some_and(|row| row.len() == Map::PLACES) {
            open += 1;
        }
    }
    let mut places: FxHashMap<TopicIx, usize> = FxHashMap::default();
    let mut placed = Vec::new();
    for (row, topics) in rows.iter().enumerate() {
        let free = (Map::PLACES - topics.len()) / 2;
        let below = |(n, ix): (usize, &TopicIx)| {
            let above: Vec<usize> =
                roadmap.topic(*ix).requires.iter().filter_map(|before| places.get(before)).copied().collect();
            (above.iter().sum::<usize>() + above.len() / 2).checked_div(above.len()).unwrap_or(free + n)
        };
        let mut wishes: Vec<(usize, TopicIx)> = topics.iter().enumerate().map(|at| (below(at), *at.1)).collect();
        sort::by_key(&mut wishes, |(place, _)| *place);
        let mut next = 0;
        for (n, (wish, ix)) in wishes.iter().enumerate() {
            let place = (*wish).clamp(next, Map::PLACES - (topics.len() - n));
            next = place + 1;
            places.insert(*ix, place);
            placed.push((*ix, row, place));
        }
    }
    placed
}
