//! What became of a roadmap since it was last taken into use, and of what was recorded on it: topics that
//! stayed, that have another id now, that are gone, that are new.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::progress::{Progress, TopicProgress};
use super::roadmap::{Bilingual, Outline, OutlineModule, OutlineStage, OutlineTopic, Roadmap, TopicIx, is_id};
use super::standing::Standing;
use crate::lang::Lang;
use crate::plain::Plain;

/// A topic as it was known: its id, and its title, maybe empty.
pub type Known = (Plain<'static>, Plain<'static>);

/// What a new edition of a roadmap changed.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// How many topics are as they were.
    pub kept: usize,
    /// Topics that have another id now: the one before, and the topic.
    pub renamed: Vec<(Plain<'static>, TopicIx)>,
    /// Topics that are no more, with what was recorded on them.
    pub gone: Vec<(Known, TopicProgress)>,
    /// Topics that were not there before; none where it is not known what was.
    pub new: Vec<TopicIx>,
}

impl Edition {
    /// Holds a roadmap against what it was: `before` is what it had when it was last taken into use, where
    /// that is known; what anything was recorded on was there too.
    pub fn of(standing: &Standing, before: Option<&[Known]>) -> Self {
        let roadmap = &standing.roadmap;
        let mut known: BTreeMap<Plain<'static>, Plain<'static>> = recorded(standing);
        known.extend(before.into_iter().flatten().cloned());
        let there: Option<FxHashSet<&Plain<'static>>> = before.map(|before| before.iter().map(|(id, _)| id).collect());
        let was_there = |id: &Plain<'static>| there.as_ref().is_none_or(|there| there.contains(id));
        let mut edition = Self::default();
        let mut gone = Vec::new();
        for (id, title) in known {
            match roadmap.find(&id) {
                // What was recorded under an earlier id is no news where that was not there any more.
                Some(_) if !was_there(&id) => {}
                Some(topic) if roadmap.topic(topic).id == id => edition.kept += 1,
                Some(topic) => edition.renamed.push((id, topic)),
                None => gone.push((id, title)),
            }
        }
        let renamed: FxHashSet<TopicIx> = edition.renamed.iter().map(|(_, topic)| *topic).collect();
        let is_new = |topic: &TopicIx| {
            let here = roadmap.topic(*topic);
            !was_there(&here.id) && !here.own && !renamed.contains(topic)
        };
        edition.new = roadmap.topic_ixs().filter(is_new).collect();
        edition.gone = with_progress(standing, gone);
        edition
    }
}

/// The topics of a roadmap as they are to be known later, with their titles in a language.
pub fn known(roadmap: &Roadmap, lang: Lang) -> Vec<Known> {
    let topics = roadmap.topics().iter().filter(|topic| !topic.own);
    topics.map(|topic| (topic.id.clone(), topic.title.get(lang).as_ref().into_owned())).collect()
}

/// Ids of this roadmap that something which counts was recorded on.
fn recorded(standing: &Standing) -> BTreeMap<Plain<'static>, Plain<'static>> {
    let mut ids = BTreeMap::new();
    for (at, event) in standing.journal.events().iter().enumerate() {
        if !standing.progress.is_live(u32::try_from(at).unwrap_or(u32::MAX)) {
            continue;
        }
        for name in standing.journal.facts(event).iter().filter_map(|fact| fact.topic()) {
            let name = standing.journal.raw_name(*name);
            if let Some(id) = standing.roadmap.own_part(name).filter(|id| is_id(id)) {
                ids.entry(Plain::line(id.to_owned())).or_default();
            }
        }
    }
    ids
}

/// An id that none of the topics has.
fn free(topics: &[Known]) -> Plain<'static> {
    let ids = (1..).map(|n| Plain::line(format!("stage-{n}")));
    ids.into_iter().find(|id| !topics.iter().any(|(known, _)| known == id)).unwrap_or_default()
}

/// What was recorded on topics that are gone: the journal is replayed over a roadmap of nothing else.
fn with_progress(standing: &Standing, gone: Vec<Known>) -> Vec<(Known, TopicProgress)> {
    if gone.is_empty() {
        return Vec::new();
    }
    let topics = gone.iter().map(|(id, title)| OutlineTopic {
        id: id.clone(),
        title: Bilingual { en: title.clone(), zh: title.clone() },
        ..OutlineTopic::default()
    });
    let module = OutlineModule { topics: topics.collect(), ..OutlineModule::default() };
    let stage = OutlineStage { id: free(&gone), modules: vec![module], ..OutlineStage::default() };
    let roadmap = &standing.roadmap;
    let outline =
        Outline { id: roadmap.id.clone(), aliases: roadmap.aliases.clone(), stages: vec![stage], ..Outline::default() };
    let Ok(roadmap) = Roadmap::new(outline) else { return Vec::new() };
    let live = super::progress::live_events(&standing.journal);
    let progress = Progress::replay(&roadmap, &standing.journal, &standing.calendar, live);
    gone.into_iter().zip(roadmap.topic_ixs()).map(|(known, ix)| (known, progress.of(ix).clone())).collect()
}
