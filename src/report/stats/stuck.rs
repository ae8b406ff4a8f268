//! How often one was stuck, how long that took, and what helped.

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::engine::event::Fact;
use crate::engine::journal::{Kept, Name, Text};
use crate::engine::progress::Question;
use crate::engine::questions::minutes_stuck;
use crate::engine::roadmap::{Details, TopicIx};
use crate::engine::standing::Standing;
use crate::engine::when::Date;
use crate::plain::Plain;
use crate::report::Scene;
use crate::sort;

/// At most so many resources, and foundations, that helped.
const HELPED: usize = 3;

/// Questions, and what got one over them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StuckStats<'a> {
    /// How many came up.
    pub times: usize,
    /// How many of them one got over: answered, or the topic was finished.
    pub unstuck: usize,
    /// The median of the minutes that took, by the clocks on the wall.
    pub median_minutes: Option<i64>,
    /// Resources that were named as helpful, most often named first.
    pub resources: Vec<HelpedBy<'a>>,
    /// Foundations that were taken down for those one got over, most often taken first.
    pub foundations: Vec<HelpedBy<'a>>,
}

/// What helped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HelpedBy<'a> {
    /// The foundation, or the topic that has the resource.
    pub topic: Plain<'a>,
    /// The resource's title, where the roadmap has it.
    pub title: Plain<'a>,
    /// The resource's address.
    pub url: Option<Plain<'a>>,
    /// How often.
    pub times: usize,
}

impl<'a> StuckStats<'a> {
    /// Counts the questions that came up since a day, or all.
    pub(super) fn of(scene: &Scene<'a>, details: &'a Details<'a>, since: Option<Date>) -> Self {
        let Standing { progress, .. } = scene.standing;
        let counts = |question: &&Question| {
            question.topic.is_some()
                && progress.is_live(question.event)
                && since.is_none_or(|since| scene.day_of(question.event) >= since)
        };
        let questions: Vec<&Question> = progress.questions.iter().filter(counts).collect();
        let mut minutes: Vec<i64> =
            questions.iter().filter_map(|question| minutes_stuck(scene.standing, question)).collect();
        sort::sort(&mut minutes);
        Self {
            times: questions.len(),
            unstuck: minutes.len(),
            median_minutes: median(&minutes),
            resources: resources(scene, details, &questions),
            foundations: foundations(scene, &questions),
        }
    }
}

/// The middle one of sorted numbers, or halfway between the middle two.
fn median(sorted: &[i64]) -> Option<i64> {
    let middle = sorted.get(sorted.len() / 2)?;
    Some(if sorted.len().is_multiple_of(2) { i64::midpoint(sorted[sorted.len() / 2 - 1], *middle) } else { *middle })
}

/// The resources that answers named, most often named first.
fn resources<'a>(scene: &Scene<'a>, details: &'a Details<'a>, questions: &[&Question]) -> Vec<HelpedBy<'a>> {
    let Standing { roadmap, journal, .. } = scene.standing;
    let mut answers: Vec<u32> = questions.iter().flat_map(|question| question.answers.iter().copied()).collect();
    sort::sort(&mut answers);
    answers.dedup();
    let facts = answers.iter().flat_map(|at| journal.facts(&journal.events()[*at as usize]));
    let helped = |fact: &Kept| if let Fact::Helped(name, url) = *fact { named(scene, name, url) } else { None };
    let counted = counted(facts.filter_map(helped));
    let row = |((topic, url), times): ((TopicIx, Plain<'a>), usize)| {
        let resources = details.topics.get(topic.index()).map(|detail| &detail.resources[..]).unwrap_or_default();
        let resource = resources.iter().find(|resource| resource.url == url);
        HelpedBy {
            topic: roadmap.topic(topic).id.as_ref(),
            title: resource.map(|resource| resource.title.as_ref()).unwrap_or_default(),
            url: Some(url),
            times,
        }
    };
    counted.into_iter().map(row).collect()
}

fn named<'a>(scene: &Scene<'a>, name: Name, url: Text) -> Option<(TopicIx, Plain<'a>)> {
    let Standing { roadmap, journal, .. } = scene.standing;
    Some((roadmap.find_name(journal.raw_name(name))?, journal.text(url)))
}

/// The foundations that were taken down for questions one got over, most often taken first.
fn foundations<'a>(scene: &Scene<'a>, questions: &[&Question]) -> Vec<HelpedBy<'a>> {
    let over = questions.iter().filter(|question| question.unstuck.is_some());
    let taken = over.flat_map(|question| {
        let mut taken: Vec<TopicIx> = question.taken.iter().map(|(_, topic)| *topic).collect();
        sort::sort(&mut taken);
        taken.dedup();
        taken
    });
    let row = |(topic, times)| HelpedBy { topic: scene.id(topic), title: scene.title(topic), url: None, times };
    counted(taken).into_iter().map(row).collect()
}

/// How often each occurs: the most frequent ones, of equals the first.
fn counted<T: std::hash::Hash + Eq + Ord + Clone>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut times: FxHashMap<T, usize> = FxHashMap::default();
    for one in all {
        *times.entry(one).or_default() += 1;
    }
    let mut counted: Vec<(T, usize)> = times.into_iter().collect();
    sort::by(&mut counted, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counted.truncate(HELPED);
    counted
}
