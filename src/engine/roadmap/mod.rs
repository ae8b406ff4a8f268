//! The roadmap: stages in order, and a shelf. [`Roadmap::new`] proves every rule, so that the rest
//! of the program need not ask; reading one from a file is left to `source`.

mod advice;
mod defect;
mod id;
mod outline;
mod prerequisites;
mod prove;

pub use advice::advice;
pub use defect::{Defect, Place, Rule};
pub use id::{id_of_title, ids_for, is_id};
pub use outline::{
    Bilingual, Detail, Details, Outline, OutlineModule, OutlineStage, OutlineTopic, Recall, Resource, StageDetail,
};
pub use prove::{address_defects, is_web_address};

use rustc_hash::FxHashMap;

use crate::lang::Lang;
use crate::plain::Plain;

/// A topic's position in [`Roadmap::topics`]; stable while the roadmap lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TopicIx(u16);

impl TopicIx {
    /// The most topics a roadmap has, own ones included.
    pub const MAX: usize = 10_000;

    /// The position as an index.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    fn from_index(index: usize) -> Self {
        Self(u16::try_from(index).unwrap_or(u16::MAX))
    }
}

/// Stages in order, and a shelf: every rule of the format holds.
#[derive(Clone, Debug)]
pub struct Roadmap {
    /// The part before `/` in every name that a journal holds.
    pub id: Plain<'static>,
    /// Earlier ids of the roadmap.
    pub aliases: Vec<Plain<'static>>,
    /// Its title.
    pub title: Bilingual<'static>,
    /// The stages in order, the shelf wherever the file has it.
    pub stages: Vec<Stage>,
    topics: Vec<Topic>,
    ids: FxHashMap<Plain<'static>, TopicIx>,
    n_shipped: usize,
}

/// One stage, or the shelf.
#[derive(Clone, Debug)]
pub struct Stage {
    /// What people type.
    pub id: Plain<'static>,
    /// Its title.
    pub title: Bilingual<'static>,
    /// Its position among the stages, from 1; `None` for the shelf.
    pub number: Option<usize>,
    /// Its modules in order.
    pub modules: Vec<Module>,
}

impl Stage {
    /// Whether this is the shelf of foundations.
    pub fn is_shelf(&self) -> bool {
        self.number.is_none()
    }

    /// Its topics in roadmap order.
    pub fn topics(&self) -> impl Iterator<Item = TopicIx> + '_ {
        self.modules.iter().flat_map(|module| module.topics.iter().copied())
    }
}

/// A group of topics; without an id where topics stand directly in the stage.
#[derive(Clone, Debug)]
pub struct Module {
    /// What people type.
    pub id: Option<Plain<'static>>,
    /// Its title.
    pub title: Bilingual<'static>,
    /// Its topics in order.
    pub topics: Vec<TopicIx>,
}

/// What one ticks.
#[derive(Clone, Debug)]
pub struct Topic {
    /// What people type.
    pub id: Plain<'static>,
    /// Its title.
    pub title: Bilingual<'static>,
    /// Its stage's position in [`Roadmap::stages`].
    pub stage: usize,
    /// Its module's position in the stage.
    pub module: usize,
    /// Its position in its module as shipped, from 1; 0 for a topic of one's own.
    position: usize,
    /// Estimated minutes; 0 where none are named.
    pub minutes: u32,
    /// Topics that truly come before.
    pub requires: Vec<TopicIx>,
    /// Foundations that one gets stuck on here.
    pub leans_on: Vec<TopicIx>,
    /// Topics that require this one.
    pub required_by: Vec<TopicIx>,
    /// Offered last, and out of the total until it is touched.
    pub optional: bool,
    /// Whether the learner added it.
    pub own: bool,
    /// Topics of other roadmaps that are the same thing: `<roadmap>/<id>`.
    pub same_as: Vec<Plain<'static>>,
}

/// A topic of the learner's own, to stand in a roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTopic {
    /// Its id, without the roadmap's.
    pub id: Plain<'static>,
    /// Its title, one for both languages.
    pub title: Plain<'static>,
    /// The id of the topic it follows, or of the module or stage it ends.
    pub place: Plain<'static>,
}

impl Roadmap {
    /// Proves every rule and builds the roadmap.
    ///
    /// # Errors
    /// All defects at once.
    pub fn new(outline: Outline<'static>) -> Result<Self, Vec<Defect>> {
        prove::build(outline)
    }

    /// The topics: shipped ones in roadmap order, then the learner's own.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// All positions of topics.
    pub fn topic_ixs(&self) -> impl Iterator<Item = TopicIx> + use<> {
        (0..self.topics.len()).map(TopicIx::from_index)
    }

    /// Positions of topics in the order of the screen: stage by stage, own topics where they stand.
    pub fn in_order(&self) -> impl Iterator<Item = TopicIx> + '_ {
        self.stages.iter().flat_map(Stage::topics)
    }

    /// One topic.
    pub fn topic(&self, ix: TopicIx) -> &Topic {
        &self.topics[ix.index()]
    }

    /// `<roadmap>/<id>`, as journals name a topic.
    pub fn name_of(&self, ix: TopicIx) -> String {
        [self.id.as_str(), "/", self.topic(ix).id.as_str()].concat()
    }

    /// Its title in a language.
    pub fn title_of(&self, ix: TopicIx, lang: Lang) -> &Plain<'_> {
        self.topic(ix).title.get(lang)
    }

    /// A topic's number: `3.2.1`, or `2.5` where it stands directly in the stage; empty for foundations
    /// and topics of one's own. It never shifts with progress.
    pub fn number_of(&self, ix: TopicIx) -> String {
        let Topic { stage, module, position, .. } = *self.topic(ix);
        let in_module = self.stages[stage].modules[module].id.is_some();
        match (self.stages[stage].number, position) {
            (None, _) | (_, 0) => String::new(),
            (Some(number), _) if in_module => format!("{number}.{}.{position}", module + 1),
            (Some(number), _) => format!("{number}.{position}"),
        }
    }

    /// The stage that a topic stands in.
    pub fn stage_of(&self, ix: TopicIx) -> &Stage {
        &self.stages[self.topic(ix).stage]
    }

    /// Whether a topic is a foundation.
    pub fn is_foundation(&self, ix: TopicIx) -> bool {
        self.stage_of(ix).is_shelf()
    }

    /// The topic of an id or of an earlier one, exactly as written.
    pub fn find(&self, id: &str) -> Option<TopicIx> {
        self.ids.get(id).copied()
    }

    /// The topic that a journal's name stands for: `<roadmap>/<id>`, aliases of both included.
    pub fn find_name(&self, name: &str) -> Option<TopicIx> {
        self.find(self.own_part(name)?)
    }

    /// What stands behind the `/` of a journal's name, if it is a name of this roadmap.
    pub fn own_part<'a>(&self, name: &'a str) -> Option<&'a str> {
        let (roadmap, part) = name.split_once('/')?;
        self.is_called(roadmap).then_some(part)
    }

    /// Whether it has that id, or had it.
    pub fn is_called(&self, id: &str) -> bool {
        self.id.as_str() == id || self.aliases.iter().any(|alias| alias.as_str() == id)
    }

    /// An id that nothing has yet, for a topic of a title: of its Latin words, else of the module's id;
    /// `is_known` tells ids that something was recorded under. `None` where all are taken.
    pub fn free_id(&self, title: &str, within: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
        let of_scope = |id: &str| {
            self.stages.iter().any(|stage| {
                stage.id.as_str() == id || stage.modules.iter().any(|module| module.id.as_deref() == Some(id))
            })
        };
        let is_free = |id: &String| is_id(id) && self.find(id).is_none() && !of_scope(id) && !is_known(id);
        ids_for(title, within, 0).take(TopicIx::MAX + 3).find(is_free)
    }

    /// Whether any topic of the stages names hours.
    pub fn has_hours(&self) -> bool {
        self.topics.iter().any(|topic| topic.minutes > 0 && !self.stages[topic.stage].is_shelf())
    }

    /// Puts the learner's own topics beside the shipped ones, in place of any put there before. A
    /// shipped topic of that id wins; a place that is gone becomes the end of the last stage.
    pub fn adopt(&mut self, own: &[OwnTopic]) {
        self.disown();
        for topic in own {
            if self.find(&topic.id).is_none() && is_id(&topic.id) && self.topics.len() < TopicIx::MAX {
                self.adopt_one(topic);
            }
        }
    }

    fn disown(&mut self) {
        if self.topics.len() == self.n_shipped {
            return;
        }
        let n_shipped = self.n_shipped;
        self.topics.truncate(n_shipped);
        self.ids.retain(|_, ix| ix.index() < n_shipped);
        for module in self.stages.iter_mut().flat_map(|stage| &mut stage.modules) {
            module.topics.retain(|ix| ix.index() < n_shipped);
        }
    }

    fn adopt_one(&mut self, own: &OwnTopic) {
        let Some((stage, module, at)) = self.place_of(&own.place) else { return };
        let ix = TopicIx::from_index(self.topics.len());
        self.stages[stage].modules[module].topics.insert(at, ix);
        self.ids.insert(own.id.clone(), ix);
        self.topics.push(Topic {
            id: own.id.clone(),
            title: Bilingual { en: own.title.clone(), zh: own.title.clone() },
            stage,
            module,
            position: 0,
            minutes: 0,
            requires: Vec::new(),
            leans_on: Vec::new(),
            required_by: Vec::new(),
            optional: false,
            own: true,
            same_as: Vec::new(),
        });
    }

    /// Stage, module and position in it where an own topic goes that names `place`.
    fn place_of(&self, place: &str) -> Option<(usize, usize, usize)> {
        if let Some(after) = self.find(place) {
            let Topic { stage, module, .. } = *self.topic(after);
            let topics = &self.stages[stage].modules[module].topics;
            let at = topics.iter().position(|ix| *ix == after).map_or(topics.len(), |at| at + 1);
            return Some((stage, module, at));
        }
        let end = |stage: usize, module: usize| (stage, module, self.stages[stage].modules[module].topics.len());
        for (s, stage) in self.stages.iter().enumerate() {
            let module = stage.modules.iter().position(|m| m.id.as_deref() == Some(place));
            if let Some(m) =
                module.or_else(|| (stage.id.as_str() == place).then(|| stage.modules.len().saturating_sub(1)))
            {
                return Some(end(s, m));
            }
        }
        let last = self.stages.iter().rposition(|stage| !stage.is_shelf() && !stage.modules.is_empty())?;
        Some(end(last, self.stages[last].modules.len() - 1))
    }
}
