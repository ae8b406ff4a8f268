//! What is not wrong with a roadmap and still worth a second thought. `check` alone asks for it; a roadmap
//! is read without.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Defect, Details, Outline, OutlineTopic, Place, Roadmap, Rule, is_id};
use crate::plain::Plain;

/// Prerequisites that others imply, stages without a practice, foundations that nobody leans on, twins that
/// none of the other roadmaps has. The outline need not keep the rules: what names nothing in it, or goes in
/// circles, is passed over.
pub fn advice(outline: &Outline<'static>, details: &Details<'_>, others: &[Roadmap]) -> Vec<Defect> {
    let topics = topics(outline);
    let mut advice = implied(&topics);
    advice.extend(empty(outline));
    advice.extend(without_practice(outline, details));
    advice.extend(unused(outline, &topics));
    advice.extend(unknown_twins(&topics, others));
    advice
}

type Placed<'a> = (Place, &'a OutlineTopic<'static>);

/// All topics in order, each with its place.
fn topics<'a>(outline: &'a Outline<'static>) -> Vec<Placed<'a>> {
    let mut topics = Vec::new();
    for (s, stage) in outline.stages.iter().enumerate() {
        for (m, module) in stage.modules.iter().enumerate() {
            for (t, topic) in module.topics.iter().enumerate() {
                let place = Place { stage: Some(s), module: Some(m), topic: Some(t), ..Place::default() };
                topics.push((place, topic));
            }
        }
    }
    topics
}

fn defect(at: Place, rule: Rule, also: Option<Place>) -> Defect {
    Defect { at, rule, also: also.into_iter().collect() }
}

/// Prerequisites that another one of the same topic requires, directly or not.
fn implied(topics: &[Placed<'_>]) -> Vec<Defect> {
    let ids: FxHashMap<&str, usize> = topics.iter().enumerate().map(|(n, (_, topic))| (topic.id.as_str(), n)).collect();
    let requires: Vec<Vec<usize>> = topics
        .iter()
        .map(|(_, topic)| topic.requires.iter().filter_map(|id| ids.get(id.as_str()).copied()).collect())
        .collect();
    let Some(before) = all_before(&requires) else { return Vec::new() };
    let mut found = Vec::new();
    for (place, topic) in topics {
        for (item, id) in topic.requires.iter().enumerate() {
            let Some(target) = ids.get(id.as_str()) else { continue };
            let implies = |other: &&Plain<'static>| ids.get(other.as_str()).is_some_and(|n| before[*n].holds(*target));
            if let Some(through) = topic.requires.iter().find(implies) {
                let at = Place { key: "requires", item: Some(item), ..*place };
                let (there, by) = topics[ids[through.as_str()]];
                let direct = by.requires.iter().position(|required| required == id);
                let also = direct.map(|item| Place { key: "requires", item: Some(item), ..there });
                found.push(defect(at, Rule::Implied(id.clone(), through.clone()), also));
            }
        }
    }
    found
}

/// A set of topics, a bit each.
#[derive(Clone)]
struct Bits(Vec<u64>);

impl Bits {
    fn holds(&self, n: usize) -> bool {
        self.0[n / 64] >> (n % 64) & 1 == 1
    }

    fn put(&mut self, n: usize) {
        self.0[n / 64] |= 1 << (n % 64);
    }

    fn put_all(&mut self, others: &Self) {
        for (bits, others) in self.0.iter_mut().zip(&others.0) {
            *bits |= others;
        }
    }
}

/// For each topic all that comes before it, directly or not; `None` where topics go in circles.
fn all_before(requires: &[Vec<usize>]) -> Option<Vec<Bits>> {
    let n = requires.len();
    let mut required_by: Vec<Vec<usize>> = vec![Vec::new(); n];
    let mut open: Vec<usize> = requires.iter().map(Vec::len).collect();
    for (topic, before) in requires.iter().enumerate() {
        for before in before {
            required_by[*before].push(topic);
        }
    }
    let mut all = vec![Bits(vec![0; n.div_ceil(64)]); n];
    let mut free: Vec<usize> = (0..n).filter(|topic| open[*topic] == 0).collect();
    let mut seen = 0;
    while let Some(topic) = free.pop() {
        seen += 1;
        let mut before = std::mem::replace(&mut all[topic], Bits(Vec::new()));
        for direct in &requires[topic] {
            before.put(*direct);
            before.put_all(&all[*direct]);
        }
        all[topic] = before;
        for later in &required_by[topic] {
            open[*later] -= 1;
            if open[*later] == 0 {
                free.push(*later);
            }
        }
    }
    (seen == n).then_some(all)
}

/// Stages and modules without a topic.
fn empty(outline: &Outline<'static>) -> Vec<Defect> {
    let mut found = Vec::new();
    for (s, stage) in outline.stages.iter().enumerate() {
        let at = Place { stage: Some(s), key: "id", ..Place::default() };
        if stage.modules.iter().all(|module| module.topics.is_empty()) {
            found.push(defect(at, Rule::Empty(stage.id.clone()), None));
            continue;
        }
        for (m, module) in stage.modules.iter().enumerate().filter(|(_, module)| module.topics.is_empty()) {
            let id = module.id.clone().unwrap_or_default();
            found.push(defect(Place { module: Some(m), ..at }, Rule::Empty(id), None));
        }
    }
    found
}

/// Stages with topics, the shelf aside, that give nothing to do.
fn without_practice(outline: &Outline<'static>, details: &Details<'_>) -> Vec<Defect> {
    let mut practices = details.topics.iter().map(|detail| !detail.practice.en.is_empty());
    let mut found = Vec::new();
    for (s, stage) in outline.stages.iter().enumerate() {
        let n_topics = stage.modules.iter().map(|module| module.topics.len()).sum();
        let n_practices = practices.by_ref().take(n_topics).filter(|practice| *practice).count();
        if n_topics > 0 && n_practices == 0 && !stage.shelf {
            let at = Place { stage: Some(s), key: "id", ..Place::default() };
            found.push(defect(at, Rule::NoPractice(stage.id.clone()), None));
        }
    }
    found
}

/// Foundations that no topic leans on.
fn unused(outline: &Outline<'static>, topics: &[Placed<'_>]) -> Vec<Defect> {
    let leaned_on: FxHashSet<&Plain<'static>> = topics.iter().flat_map(|(_, topic)| &topic.leans_on).collect();
    let on_shelf = |place: &Place| place.stage.is_some_and(|stage| outline.stages[stage].shelf);
    let named = |topic: &OutlineTopic<'static>| {
        leaned_on.contains(&topic.id) || topic.aliases.iter().any(|id| leaned_on.contains(id))
    };
    let unused = topics.iter().filter(|(place, topic)| on_shelf(place) && !named(topic));
    unused.map(|(place, topic)| defect(Place { key: "id", ..*place }, Rule::Unused(topic.id.clone()), None)).collect()
}

/// Topics said to be the same as one that a roadmap does not have; of other roadmaps nothing is known.
fn unknown_twins(topics: &[Placed<'_>], others: &[Roadmap]) -> Vec<Defect> {
    let is_unknown = |name: &str| {
        let there = others.iter().find(|other| other.own_part(name).is_some_and(is_id));
        there.is_some_and(|other| other.find_name(name).is_none())
    };
    let mut found = Vec::new();
    for (place, topic) in topics {
        for (item, name) in topic.same_as.iter().enumerate().filter(|(_, name)| is_unknown(name)) {
            let at = Place { key: "same_as", item: Some(item), ..*place };
            found.push(defect(at, Rule::UnknownTwin(name.clone()), None));
        }
    }
    found
}
