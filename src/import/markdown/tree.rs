//! Headings and groups as stages and modules, and the titles that are told apart by them.

use rustc_hash::FxHashMap;

use super::draft::{Draft, Heading};
use super::page::Page;
use super::title::{MAX_TITLE, said};
use super::topics::Topics;
use crate::import::{FoundModule, FoundStage, Reason};
use crate::plain::Plain;

/// The title of the whole, and its stages.
pub(super) fn of(topics: &mut Topics<'_>, page: &Page) -> (Plain<'static>, Vec<FoundStage>) {
    let mut drafts = std::mem::take(&mut topics.drafts);
    name(&mut drafts, page);
    let chains: Vec<Vec<usize>> = drafts.iter().map(|draft| chain(draft.heading, &topics.headings)).collect();
    let (title, skip) = title(&chains, &topics.headings);
    let title = if title.is_empty() { page.html_title.clone() } else { title };
    cover(topics, &chains);
    let mut tree = Tree::default();
    for (draft, chain) in drafts.into_iter().zip(chains) {
        let chain = chain.get(skip..).unwrap_or_default();
        tree.add(draft, chain, topics);
    }
    (Plain::line(title), tree.stages)
}

/// Keeps the lines of headings that head something; the first one of the first level is the whole's title.
fn cover(topics: &mut Topics<'_>, chains: &[Vec<usize>]) {
    let mut heads = vec![false; topics.headings.len()];
    chains.iter().flatten().for_each(|at| heads[*at] = true);
    for (at, heading) in topics.headings.iter().enumerate() {
        if heads[at] || at == 0 && heading.level == 1 {
            topics.cover.keep(&heading.lines);
        } else {
            topics.cover.leave(&heading.lines, &Reason::NoTopics);
        }
    }
}

/// The headings above a topic, outermost first; at most six.
fn chain(heading: Option<usize>, headings: &[Heading]) -> Vec<usize> {
    let mut chain: Vec<usize> = std::iter::successors(heading, |at| headings[*at].parent).collect();
    chain.reverse();
    chain
}

/// The title of the whole, and how many headings of each chain are none of a stage: the first, where all
/// topics are below it, and what stands between it and the stages and divides nothing.
fn title(chains: &[Vec<usize>], headings: &[Heading]) -> (String, usize) {
    let under = chains.iter().filter(|chain| !chain.is_empty());
    let Some(first) = under.clone().next() else { return (first_title(headings, None), 0) };
    let shared = |at: usize| first.get(at).is_some() && under.clone().all(|chain| chain.get(at) == first.get(at));
    // A heading of a lower level is the title of one stage alone, unless the file begins with it
    // or all topics have one more.
    if !shared(0) || headings[first[0]].level > 1 && first[0] > 0 && under.clone().any(|chain| chain.len() == 1) {
        return (first_title(headings, first.first()), 0);
    }
    let deepest = chains.iter().map(Vec::len).max().unwrap_or_default();
    let mut skip = 1;
    while shared(skip) && deepest > skip + 2 && chains.iter().all(|chain| chain.is_empty() || chain.len() > skip + 1) {
        skip += 1;
    }
    (headings[first[0]].title.clone(), skip)
}

/// The file's first heading, where it is of the first level and no topic's.
fn first_title(headings: &[Heading], first: Option<&usize>) -> String {
    let title = headings.first().filter(|heading| heading.level == 1 && first != Some(&0));
    title.map(|heading| heading.title.clone()).unwrap_or_default()
}

/// Tells apart topics of one title by the item they stand in, and finds what they are known again by.
fn name(drafts: &mut [Draft], page: &Page) {
    let mut titles: FxHashMap<String, usize> = FxHashMap::default();
    let mut addresses: FxHashMap<String, usize> = FxHashMap::default();
    for draft in drafts.iter() {
        *titles.entry(draft.topic.title.to_lowercase()).or_default() += 1;
        if let Some(address) = &draft.address {
            *addresses.entry(address.clone()).or_default() += 1;
        }
    }
    // One item may hold thousands of topics, and a title may be long.
    let mut parents: FxHashMap<usize, String> = FxHashMap::default();
    for draft in drafts {
        let topic = &mut draft.topic;
        if let Some(item) = draft.parent.filter(|_| titles[&topic.title.to_lowercase()] > 1) {
            let of = || page.lead(item).map(|lead| said(lead).title).unwrap_or_default();
            let parent = parents.entry(item).or_insert_with(of);
            if !parent.is_empty() && parent.chars().count() + topic.title.chars().count() < MAX_TITLE {
                topic.title = Plain::line(format!("{parent}: {}", topic.title));
            }
        }
        let address = draft.address.take().filter(|address| addresses[address] == 1);
        topic.source_id = address.map_or_else(|| topic.title.clone(), Plain::line);
    }
}

/// What a module is known by: its headings, and the group of its topics.
type Key = (Vec<usize>, Option<usize>);

#[derive(Debug, Default)]
struct Tree {
    stages: Vec<FoundStage>,
    /// The heading of the last stage.
    stage: Option<usize>,
    /// The modules of the last stage.
    modules: FxHashMap<Key, usize>,
}

impl Tree {
    fn add(&mut self, draft: Draft, chain: &[usize], topics: &Topics<'_>) {
        if self.stages.is_empty() || self.stage != chain.first().copied() {
            self.stage = chain.first().copied();
            self.modules.clear();
            let title = self.stage.map(|heading| topics.headings[heading].title.clone()).unwrap_or_default();
            self.stages.push(FoundStage { title: Plain::line(title), modules: Vec::new() });
        }
        let Some(stage) = self.stages.last_mut() else { return };
        let below = chain.get(1..).unwrap_or_default();
        let at = *self.modules.entry((below.to_vec(), draft.group)).or_insert_with(|| {
            stage.modules.push(FoundModule { title: module_title(below, draft.group, topics), topics: Vec::new() });
            stage.modules.len() - 1
        });
        stage.modules[at].topics.push(draft.topic);
    }
}

/// The headings and groups of a module, joined.
fn module_title(headings: &[usize], group: Option<usize>, topics: &Topics<'_>) -> Plain<'static> {
    let mut groups: Vec<usize> = std::iter::successors(group, |at| topics.groups[*at].parent).collect();
    groups.reverse();
    let headings = headings.iter().map(|at| topics.headings[*at].title.as_str());
    let titles = headings.chain(groups.into_iter().map(|at| topics.groups[at].title.as_str()));
    let titles: Vec<&str> = titles.filter(|title| !title.is_empty()).collect();
    Plain::line(titles.join(": ").chars().take(MAX_TITLE).collect::<String>())
}
