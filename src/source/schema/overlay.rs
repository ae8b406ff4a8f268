//! What someone lays over a roadmap without copying it: topics that are hidden, topics and resources that
//! are added. What it says of topics that the roadmap does not have, or has no more, is passed over with a
//! warning: a roadmap that changes must not break what lies over it.

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use toml::de::DeTable;

use super::draft::{Draft, TOPIC_KEYS, resource};
use super::syntax::mend;
use super::table::{Table, Walk, is_near};
use super::{Fault, Kind, MAX_TOKENS, MOST_EDITS, Parsed, SourceFile, What, locate, n_tokens, position};
use crate::engine::roadmap::{
    Defect, Detail, Details, Outline, OutlineModule, OutlineStage, OutlineTopic, Place, Resource, Roadmap, Rule,
    TopicIx, address_defects, is_web_address,
};
use crate::plain::Plain;
use crate::sort;

const KEYS: [&str; 4] = ["format", "hide", "topic", "resource"];
const RESOURCE_KEYS: [&str; 5] = ["topic", "kind", "title", "url", "lang"];

/// Lays an overlay over a roadmap that keeps every rule.
///
/// # Errors
/// All faults of the overlay, in order.
pub fn overlay(file: &SourceFile, outline: Outline<'static>, details: Details<'static>) -> Result<Parsed, Vec<Fault>> {
    let mut walk = Walk::default();
    if n_tokens(&file.text) > MAX_TOKENS {
        return Err(vec![Fault::new(0, 0..0, What::TooMuch(MAX_TOKENS))]);
    }
    let Ok(tree) = DeTable::parse(&file.text) else {
        let fault = |(span, words)| Fault::new(0, span, What::Syntax(Plain::line(words)));
        return Err(mend(&file.text).faults.into_iter().map(fault).collect());
    };
    let root = Table::open(&mut walk, tree.get_ref(), 0..0, Place::default(), &KEYS);
    root.format(&mut walk);
    let mut laid = Laid::over(outline, details);
    laid.add(&mut walk, &root);
    laid.resources(&mut walk, &root);
    laid.hide(&mut walk, &root);
    for _ in 0..MOST_MENDS {
        let mut defects = address_defects(&laid.details.topics, &laid.places());
        let roadmap = Roadmap::new(laid.outline.clone());
        match roadmap {
            Ok(roadmap) if defects.is_empty() && walk.faults.is_empty() => {
                tidy(&mut walk.unknown);
                return Ok(Parsed { outline: laid.outline, details: laid.details, roadmap, warnings: walk.unknown });
            }
            Ok(_) if defects.is_empty() => break,
            Ok(_) => {}
            Err(found) => defects.extend(found),
        }
        // What was added stands in the way of itself alone.
        sort::by_key(&mut defects, |defect| std::cmp::Reverse(defect.at.item));
        let before = walk.faults.len();
        let mut gone = BTreeSet::new();
        let mut seen = FxHashSet::default();
        defects.retain(|defect| seen.insert(defect.at));
        let mut mended = Vec::new();
        for defect in defects {
            match laid.mend(&defect, &mut gone) {
                Some(at) => mended.push(Defect { at, also: Vec::new(), ..defect }),
                None => walk.faults.push(Fault::new(0, 0..0, What::Rule(defect.rule))),
            }
        }
        let spans = walk.spans(&mended);
        walk.unknown.extend(mended.into_iter().map(|defect| locate(&spans, defect, None)));
        gone.into_iter().rev().for_each(|spot| laid.remove(spot));
        if walk.faults.len() > before {
            break;
        }
    }
    let mut faults = walk.faults;
    faults.append(&mut walk.unknown);
    tidy(&mut faults);
    Err(faults)
}

/// Faults in order, each once.
fn tidy(faults: &mut Vec<Fault>) {
    sort::by_key(faults, position);
    faults.dedup();
}

/// Stage, module, and position in it.
type Spot = (usize, usize, usize);

/// How often what was added is mended, at most: each time some of it goes.
const MOST_MENDS: usize = 10;

/// A roadmap with what was laid over it so far.
struct Laid {
    outline: Outline<'static>,
    details: Details<'static>,
    /// The topics that were added, by their ids: their positions in the overlay.
    added: FxHashMap<Plain<'static>, usize>,
    /// Ids that topics, modules and stages have, or had.
    taken: FxHashSet<Plain<'static>>,
}

impl Laid {
    /// A roadmap with nothing laid over it yet.
    fn over(outline: Outline<'static>, details: Details<'static>) -> Self {
        let mut taken = FxHashSet::default();
        for stage in &outline.stages {
            taken.insert(stage.id.clone());
            for module in &stage.modules {
                taken.extend(module.id.clone());
                taken.extend(
                    module.topics.iter().flat_map(|topic| [&topic.id].into_iter().chain(&topic.aliases)).cloned(),
                );
            }
        }
        Self { outline, details, added: FxHashMap::default(), taken }
    }

    /// Adds topics, each behind the one it names, or at the end of a module or stage.
    fn add(&mut self, walk: &mut Walk, root: &Table<'_, '_>) {
        let known = [&TOPIC_KEYS[..], &["after", "into"]].concat();
        for (n, (table, span)) in root.tables(walk, "topic", TopicIx::MAX).into_iter().enumerate() {
            if self.details.topics.len() >= TopicIx::MAX {
                walk.unknown.push(Fault::new(walk.file, span, What::TooMany(TopicIx::MAX)));
                break;
            }
            let place = Place { topic: Some(n), ..Place::default() };
            let n_faults = walk.faults.len();
            let table = Table::open(walk, table, span, place, &known);
            let mut draft = Draft::default();
            let mut topic = draft.topic(walk, &table);
            let detail = draft.details.topics.pop().unwrap_or_default();
            let named = ["after", "into"].into_iter().find_map(|key| Some((key, table.text(walk, key)?)));
            let (key, name) = named.unwrap_or_default();
            if walk.pass_over(n_faults) {
                continue;
            }
            if self.taken.contains(&topic.id) {
                // One that the roadmap has, or has by now, stands.
                walk.duplicate(table.span_of("id"), topic.id);
                continue;
            }
            let Some(spot) = self.spot(key, &name) else {
                match key {
                    "into" => walk.unknown_group(table.span_of(key), name),
                    _ => walk.unknown_topic(table.span_of(key), name, &self.outline),
                }
                continue;
            };
            self.taken.insert(topic.id.clone());
            topic.aliases.retain(|alias| {
                let is_free = self.taken.insert(alias.clone());
                if !is_free {
                    walk.duplicate(table.span_of("aliases"), alias.clone());
                }
                is_free
            });
            self.added.insert(topic.id.clone(), n);
            self.insert(spot, topic, detail);
        }
    }

    /// Where a topic goes that names another one, a module or a stage, or none.
    fn spot(&self, key: &str, name: &str) -> Option<Spot> {
        let modules =
            || {
                self.outline.stages.iter().enumerate().flat_map(|(s, stage)| {
                    stage.modules.iter().enumerate().map(move |(m, module)| ((s, m), stage, module))
                })
            };
        match key {
            "after" => modules().find_map(|((s, m), _, module)| {
                let at = module.topics.iter().position(|topic| is_called(topic, name))?;
                Some((s, m, at + 1))
            }),
            "into" => {
                let is_named = |((_, m), stage, module): &((usize, usize), &OutlineStage<'_>, &OutlineModule<'_>)| {
                    module.id.as_deref() == Some(name) || stage.id.as_str() == name && m + 1 == stage.modules.len()
                };
                modules().find(is_named).map(|((s, m), _, module)| (s, m, module.topics.len()))
            }
            _ => {
                let last = self.outline.stages.iter().rposition(|stage| !stage.shelf && !stage.modules.is_empty())?;
                let module = self.outline.stages[last].modules.len() - 1;
                Some((last, module, self.outline.stages[last].modules[module].topics.len()))
            }
        }
    }

    fn insert(&mut self, spot: Spot, topic: OutlineTopic<'static>, detail: Detail<'static>) {
        let (s, m, t) = spot;
        self.details.topics.insert(self.flat(spot), detail);
        self.outline.stages[s].modules[m].topics.insert(t, topic);
    }

    fn remove(&mut self, spot: Spot) {
        let (s, m, t) = spot;
        self.details.topics.remove(self.flat(spot));
        self.outline.stages[s].modules[m].topics.remove(t);
    }

    /// A spot's position among all topics.
    fn flat(&self, (s, m, t): Spot) -> usize {
        let before = self.outline.stages[..s].iter().flat_map(|stage| &stage.modules);
        let before = before.chain(&self.outline.stages[s].modules[..m]).map(|module| module.topics.len());
        before.sum::<usize>() + t
    }

    /// Adds resources to topics.
    fn resources(&mut self, walk: &mut Walk, root: &Table<'_, '_>) {
        for (n, (table, span)) in root.tables(walk, "resource", 1000).into_iter().enumerate() {
            let place = Place { module: Some(n), ..Place::default() };
            let n_faults = walk.faults.len();
            let table = Table::open(walk, table, span, place, &RESOURCE_KEYS);
            for key in ["topic", "title", "url"] {
                table.require(walk, key);
            }
            let resource = resource(walk, &table);
            let topic = table.text(walk, "topic").unwrap_or_default();
            if !resource.url.is_empty() && !is_web_address(&resource.url) {
                let what = What::Rule(Rule::BadAddress(resource.url.clone()));
                walk.fault(table.span_of("url").unwrap_or_default(), what);
            }
            if walk.pass_over(n_faults) {
                continue;
            }
            match self.position(&topic) {
                Some(at) if is_new(&self.details.topics[at].resources, &resource) => {
                    self.details.topics[at].resources.push(resource);
                }
                Some(_) => {}
                None => walk.unknown_topic(table.span_of("topic"), topic, &self.outline),
            }
        }
    }

    /// A topic's position among all.
    fn position(&self, name: &str) -> Option<usize> {
        let mut topics = self.outline.stages.iter().flat_map(|stage| &stage.modules).flat_map(|module| &module.topics);
        topics.position(|topic| is_called(topic, name))
    }

    /// Takes topics away, and out of what others require and lean on.
    fn hide(&mut self, walk: &mut Walk, root: &Table<'_, '_>) {
        let mut hidden = Vec::new();
        for item in root.list(walk, "hide", Kind::Texts, 1000) {
            let span = item.span();
            let Some(id) = item.get_ref().as_str().map(|id| Plain::line(id.to_owned())) else {
                walk.unknown.push(Fault::new(walk.file, span, What::WrongType("hide", Kind::Texts)));
                continue;
            };
            match self.position(&id) {
                Some(at) => {
                    self.details.topics.remove(at);
                    for module in self.outline.stages.iter_mut().flat_map(|stage| &mut stage.modules) {
                        let gone = module.topics.iter().position(|topic| is_called(topic, &id));
                        let gone = gone.map(|t| module.topics.remove(t));
                        hidden.extend(gone.into_iter().flat_map(|topic| [vec![topic.id], topic.aliases].concat()));
                    }
                }
                None => walk.unknown_topic(Some(span), id, &self.outline),
            }
        }
        let modules = self.outline.stages.iter_mut().flat_map(|stage| &mut stage.modules);
        let details = self.details.topics.iter_mut();
        for (topic, detail) in modules.flat_map(|module| &mut module.topics).zip(details) {
            topic.requires.retain(|id| !hidden.contains(id));
            let mut kept = topic.leans_on.iter().map(|id| !hidden.contains(id)).collect::<Vec<_>>().into_iter();
            detail.because.retain(|_| kept.next().unwrap_or(true));
            topic.leans_on.retain(|id| !hidden.contains(id));
        }
    }

    /// The places of all topics, in order.
    fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for (s, stage) in self.outline.stages.iter().enumerate() {
            for (m, module) in stage.modules.iter().enumerate() {
                let place = |t| Place { stage: Some(s), module: Some(m), topic: Some(t), ..Place::default() };
                places.extend((0..module.topics.len()).map(place));
            }
        }
        places
    }

    /// Takes away what breaks a rule: a name, an address; the whole of a topic that was added is `gone` then.
    /// Returns where the overlay says it; `None` where it is not the overlay's.
    fn mend(&mut self, defect: &Defect, gone: &mut BTreeSet<Spot>) -> Option<Place> {
        let Place { stage: Some(s), module: Some(m), topic: Some(t), key, item } = defect.at else { return None };
        let topic = self.outline.stages.get_mut(s)?.modules.get_mut(m)?.topics.get_mut(t)?;
        let n = *self.added.get(&topic.id)?;
        let place = Place { topic: Some(n), key, item, ..Place::default() };
        let before = self.flat((s, m, t));
        let topic = &mut self.outline.stages[s].modules[m].topics[t];
        let detail = &mut self.details.topics[before];
        match (key, item) {
            ("requires", None) => topic.requires.clear(),
            ("requires", Some(item)) if item < topic.requires.len() => drop(topic.requires.remove(item)),
            ("same_as", Some(item)) if item < topic.same_as.len() => drop(topic.same_as.remove(item)),
            ("resources", Some(item)) if item < detail.resources.len() => drop(detail.resources.remove(item)),
            ("aliases", Some(item)) if item < topic.aliases.len() => drop(topic.aliases.remove(item)),
            ("leans_on", Some(item)) if item < topic.leans_on.len() => {
                topic.leans_on.remove(item);
                detail.because.remove(item);
            }
            _ => drop(gone.insert((s, m, t))),
        }
        Some(place)
    }
}

/// Whether it is a topic's id, or was.
fn is_called(topic: &OutlineTopic<'_>, name: &str) -> bool {
    topic.id.as_str() == name || topic.aliases.iter().any(|alias| alias.as_str() == name)
}

/// Whether an address is not there yet.
fn is_new(resources: &[Resource<'_>], resource: &Resource<'_>) -> bool {
    !resources.iter().any(|known| known.url == resource.url)
}

impl Walk {
    /// Passes over an entry in which there were faults, since there were so many; whether there were.
    fn pass_over(&mut self, n_faults: usize) -> bool {
        let found = self.faults.split_off(n_faults);
        let is_bad = !found.is_empty();
        self.unknown.extend(found);
        is_bad
    }

    /// Notes a name that the roadmap has no topic for, and the one that was perhaps meant.
    fn unknown_topic(&mut self, span: Option<Range<usize>>, name: Plain<'static>, outline: &Outline<'static>) {
        let span = span.unwrap_or_default();
        let topics = outline.stages.iter().flat_map(|stage| &stage.modules).flat_map(|module| &module.topics);
        let mut ids = topics.map(|topic| &topic.id).filter(|_| self.unknown.len() < MOST_EDITS);
        let near = ids.find(|id| is_near(id, &name));
        let edit = near.map(|id| (span.clone(), format!("\"{id}\"")));
        self.unknown.push(Fault { edit, ..Fault::new(self.file, span, What::Rule(Rule::UnknownTopic(name))) });
    }

    /// Notes a name that the roadmap has no module or stage for.
    fn unknown_group(&mut self, span: Option<Range<usize>>, name: Plain<'static>) {
        let what = What::Rule(Rule::UnknownGroup(name));
        self.unknown.push(Fault::new(self.file, span.unwrap_or_default(), what));
    }

    /// Notes an id that something has already.
    fn duplicate(&mut self, span: Option<Range<usize>>, id: Plain<'static>) {
        let what = What::Rule(Rule::DuplicateId(id));
        self.unknown.push(Fault::new(self.file, span.unwrap_or_default(), what));
    }
}
