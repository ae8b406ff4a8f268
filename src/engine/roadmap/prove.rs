//! From what was read to a roadmap: every rule proven, all defects found in one go.

use std::collections::hash_map::Entry;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{
    Bilingual, Defect, Detail, Module, Outline, OutlineTopic, Place, Roadmap, Rule, Stage, Topic, TopicIx, is_id,
    prerequisites,
};
use crate::plain::Plain;

/// Builds the roadmap, or names all that is wrong with the outline.
pub(super) fn build(outline: Outline<'static>) -> Result<Roadmap, Vec<Defect>> {
    let mut proof = Proof::of(&outline);
    let links = proof.links(&outline);
    proof.no_cycles(&outline, &links);
    if !proof.defects.is_empty() {
        return Err(proof.defects);
    }
    Ok(assemble(outline, links, proof.ids))
}

/// Proves the one rule of the details: addresses are http or https.
pub fn address_defects(details: &[Detail<'_>], places: &[Place]) -> Vec<Defect> {
    let bad = details.iter().zip(places).flat_map(|(detail, place)| {
        detail.resources.iter().enumerate().filter(|(_, resource)| !is_web_address(&resource.url)).map(
            |(item, resource)| Defect {
                at: Place { key: "resources", item: Some(item), ..*place },
                rule: Rule::BadAddress(resource.url.clone().into_owned()),
                also: Vec::new(),
            },
        )
    });
    bad.collect()
}

/// Whether it is an address that a browser may be handed: http or https, a host, printable ASCII without quotes.
pub fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        !host.is_empty() && !host.contains('@') && host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
    }) && url.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>\\^`{|}$".contains(&b))
}

/// `requires` and `leans_on` of one topic, found.
type Links = (Vec<TopicIx>, Vec<TopicIx>);

struct Proof {
    defects: Vec<Defect>,
    ids: FxHashMap<Plain<'static>, TopicIx>,
    places: Vec<Place>,
    stage_of: Vec<usize>,
    shelf: Vec<bool>,
    /// The roadmap's id.
    roadmap: Plain<'static>,
}

impl Proof {
    /// Gathers ids and places; proves that ids are ids and stand for one thing.
    fn of(outline: &Outline<'static>) -> Self {
        let shelf: Vec<bool> = outline.stages.iter().map(|stage| stage.shelf).collect();
        let n = topics(outline).count();
        let mut proof = Self {
            defects: Vec::new(),
            ids: FxHashMap::with_capacity_and_hasher(n, FxBuildHasher),
            places: Vec::with_capacity(n),
            stage_of: Vec::with_capacity(n),
            shelf,
            roadmap: outline.id.clone(),
        };
        let mut scopes = Vec::new();
        proof.id(&outline.id, Place { key: "id", ..Place::default() });
        for alias in &outline.aliases {
            proof.id(alias, Place { key: "aliases", ..Place::default() });
        }
        for (s, stage) in outline.stages.iter().enumerate() {
            let place = Place { stage: Some(s), key: "id", ..Place::default() };
            proof.id(&stage.id, place);
            scopes.push((stage.id.clone(), place));
            for (m, module) in stage.modules.iter().enumerate() {
                let place = Place { module: Some(m), ..place };
                if let Some(id) = &module.id {
                    proof.id(id, place);
                    scopes.push((id.clone(), place));
                }
                for (t, topic) in module.topics.iter().enumerate() {
                    proof.topic(topic, Place { topic: Some(t), ..place }, s);
                }
            }
        }
        proof.scopes(scopes);
        proof.stages(outline);
        proof
    }

    fn fault(&mut self, at: Place, rule: Rule) {
        self.defects.push(Defect { at, rule, also: Vec::new() });
    }

    /// The same, with other places that have to do with it.
    fn fault_with(&mut self, at: Place, rule: Rule, also: Vec<Place>) {
        self.defects.push(Defect { at, rule, also });
    }

    fn id(&mut self, id: &Plain<'static>, at: Place) {
        if !is_id(id) {
            self.fault(at, Rule::BadId(id.clone()));
        }
    }

    fn topic(&mut self, topic: &OutlineTopic<'static>, at: Place, stage: usize) {
        let ix = TopicIx::from_index(self.places.len());
        self.places.push(at);
        self.stage_of.push(stage);
        let aliases =
            topic.aliases.iter().enumerate().map(|(n, id)| (id, Place { key: "aliases", item: Some(n), ..at }));
        for (id, at) in std::iter::once((&topic.id, at)).chain(aliases) {
            self.id(id, at);
            match self.ids.entry(id.clone()) {
                Entry::Vacant(entry) => drop(entry.insert(ix)),
                // The first one stands, and what it brings about is told as well.
                Entry::Occupied(entry) => {
                    let first = self.places[entry.get().index()];
                    self.fault_with(at, Rule::DuplicateId(id.clone()), vec![first]);
                }
            }
        }
        for (n, name) in topic.same_as.iter().enumerate() {
            let other = |roadmap: &str| is_id(roadmap) && *roadmap != *self.roadmap;
            let is_name = name.split_once('/').is_some_and(|(roadmap, id)| other(roadmap) && is_id(id));
            if !is_name {
                self.fault(Place { key: "same_as", item: Some(n), ..at }, Rule::BadTwin(name.clone()));
            }
        }
    }

    /// No stage or module has the id of another, or of a topic.
    fn scopes(&mut self, scopes: Vec<(Plain<'static>, Place)>) {
        let mut seen: FxHashMap<Plain<'static>, Place> = FxHashMap::default();
        for (id, at) in scopes {
            let of_topic = self.ids.get(&id).map(|topic| self.places[topic.index()]);
            if let Some(first) = of_topic.or_else(|| seen.insert(id.clone(), at)) {
                self.fault_with(at, Rule::DuplicateId(id), vec![first]);
            }
        }
    }

    /// One shelf at most, and something beside it to study.
    fn stages(&mut self, outline: &Outline<'static>) {
        for (s, _) in outline.stages.iter().enumerate().filter(|(_, stage)| stage.shelf).skip(1) {
            self.fault(Place { stage: Some(s), key: "kind", ..Place::default() }, Rule::SecondShelf);
        }
        if !self.stage_of.iter().any(|stage| !self.shelf[*stage]) {
            self.fault(Place { key: "stage", ..Place::default() }, Rule::NoTopics);
        }
    }

    /// Finds what each topic names, and proves where such links may point.
    fn links(&mut self, outline: &Outline<'static>) -> Vec<Links> {
        topics(outline).enumerate().map(|(n, topic)| (self.requires(n, topic), self.leans_on(n, topic))).collect()
    }

    fn requires(&mut self, n: usize, topic: &OutlineTopic<'static>) -> Vec<TopicIx> {
        let at = Place { key: "requires", ..self.places[n] };
        let stage = self.stage_of[n];
        if self.shelf[stage] && !topic.requires.is_empty() {
            self.fault(at, Rule::FoundationRequires);
        }
        self.named(n, &topic.requires, at, |proof, to, id| {
            let target = proof.stage_of[to];
            if proof.shelf[target] {
                Some(Rule::RequiresFoundation(id))
            } else {
                (target > stage).then_some(Rule::RequiresLater(id))
            }
        })
    }

    fn leans_on(&mut self, n: usize, topic: &OutlineTopic<'static>) -> Vec<TopicIx> {
        let at = Place { key: "leans_on", ..self.places[n] };
        self.named(n, &topic.leans_on, at, |proof, to, id| {
            (!proof.shelf[proof.stage_of[to]]).then_some(Rule::LeansOnTopic(id))
        })
    }

    fn named(
        &mut self,
        from: usize,
        ids: &[Plain<'static>],
        at: Place,
        rule: impl Fn(&Self, usize, Plain<'static>) -> Option<Rule>,
    ) -> Vec<TopicIx> {
        let mut found: Vec<TopicIx> = Vec::with_capacity(ids.len());
        for (item, id) in ids.iter().enumerate() {
            let at = Place { item: Some(item), ..at };
            match self.ids.get(id).map(|to| to.index()) {
                None => self.fault(at, Rule::UnknownTopic(id.clone())),
                Some(to) if to == from || found.contains(&TopicIx::from_index(to)) => {
                    self.fault(at, Rule::Repeated(id.clone()));
                }
                Some(to) => {
                    found.push(TopicIx::from_index(to));
                    if let Some(rule) = rule(self, to, id.clone()) {
                        self.fault_with(at, rule, vec![self.places[to]]);
                    }
                }
            }
        }
        found
    }

    fn no_cycles(&mut self, outline: &Outline<'static>, links: &[Links]) {
        let requires: Vec<&[TopicIx]> = links.iter().map(|(requires, _)| requires.as_slice()).collect();
        let topics: Vec<&OutlineTopic<'static>> = topics(outline).collect();
        let ids = |ix: &TopicIx| topics[ix.index()].id.clone();
        for circle in prerequisites::cycles(&requires) {
            let edges = circle.windows(2).map(|pair| {
                let item = requires[pair[0].index()].iter().position(|ix| *ix == pair[1]);
                Place { key: "requires", item, ..self.places[pair[0].index()] }
            });
            let mut edges: Vec<Place> = edges.collect();
            let at = edges.remove(0);
            self.fault_with(at, Rule::Cycle(circle.iter().map(ids).collect()), edges);
        }
    }
}

/// The topics of an outline, in order.
fn topics<'a>(outline: &'a Outline<'static>) -> impl Iterator<Item = &'a OutlineTopic<'static>> {
    outline.stages.iter().flat_map(|stage| &stage.modules).flat_map(|module| &module.topics)
}

/// Puts a proven outline together.
fn assemble(outline: Outline<'static>, links: Vec<Links>, ids: FxHashMap<Plain<'static>, TopicIx>) -> Roadmap {
    let mut topics: Vec<Topic> = Vec::with_capacity(links.len());
    let mut links = links.into_iter();
    let mut stages = Vec::with_capacity(outline.stages.len());
    let mut n_stages = 0;
    for (s, stage) in outline.stages.into_iter().enumerate() {
        n_stages += usize::from(!stage.shelf);
        let number = (!stage.shelf).then_some(n_stages);
        let mut modules = Vec::with_capacity(stage.modules.len());
        for (m, module) in stage.modules.into_iter().enumerate() {
            let first = topics.len();
            for (t, topic) in module.topics.into_iter().enumerate() {
                let (requires, leans_on) = links.next().unwrap_or_default();
                topics.push(Topic {
                    id: topic.id,
                    title: topic.title,
                    stage: s,
                    module: m,
                    position: t + 1,
                    minutes: topic.minutes,
                    requires,
                    leans_on,
                    required_by: Vec::new(),
                    optional: topic.optional,
                    own: false,
                    same_as: topic.same_as,
                });
            }
            let topics = (first..topics.len()).map(TopicIx::from_index).collect();
            modules.push(Module { id: module.id, title: module.title, topics });
        }
        if modules.is_empty() {
            modules.push(Module { id: None, title: Bilingual::default(), topics: Vec::new() });
        }
        stages.push(Stage { id: stage.id, title: stage.title, number, modules });
    }
    for n in 0..topics.len() {
        for at in 0..topics[n].requires.len() {
            let before = topics[n].requires[at].index();
            topics[before].required_by.push(TopicIx::from_index(n));
        }
    }
    let n_shipped = topics.len();
    Roadmap { id: outline.id, aliases: outline.aliases, title: outline.title, stages, topics, ids, n_shipped }
}
