//! A roadmap as it was read and before anything is proven: the outline that every command needs,
//! and the details (practice, resources) that few do.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::plain::Plain;

/// One text in both languages; a file that gives a single string gives it for both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual<'a> {
    /// English.
    #[serde(borrow)]
    pub en: Plain<'a>,
    /// Chinese.
    #[serde(borrow)]
    pub zh: Plain<'a>,
}

impl Bilingual<'_> {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &Plain<'_> {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        }
    }
}

/// What `roadmap.toml`, or the one file of a user's roadmap, says of the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline<'a> {
    /// The roadmap's id: the part before `/` in every name that a journal holds.
    #[serde(borrow)]
    pub id: Plain<'a>,
    /// Its title.
    #[serde(borrow)]
    pub title: Bilingual<'a>,
    /// Earlier ids of the roadmap.
    #[serde(borrow)]
    pub aliases: Vec<Plain<'a>>,
    /// The stages in order, and the shelf.
    #[serde(borrow)]
    pub stages: Vec<OutlineStage<'a>>,
}

/// A stage as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineStage<'a> {
    /// Unique among all ids of the roadmap.
    #[serde(borrow)]
    pub id: Plain<'a>,
    /// Its title.
    #[serde(borrow)]
    pub title: Bilingual<'a>,
    /// Whether its topics are foundations: no totals, no order, never required.
    pub shelf: bool,
    /// Its modules; topics that stand directly in the stage are in one without an id.
    #[serde(borrow)]
    pub modules: Vec<OutlineModule<'a>>,
}

/// A module as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineModule<'a> {
    /// Unique among all ids of the roadmap; `None` for topics directly in the stage.
    #[serde(borrow)]
    pub id: Option<Plain<'a>>,
    /// Its title.
    #[serde(borrow)]
    pub title: Bilingual<'a>,
    /// Its topics in order.
    #[serde(borrow)]
    pub topics: Vec<OutlineTopic<'a>>,
}

/// A topic as it was read, without its details.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineTopic<'a> {
    /// What people type; unique among all ids of the roadmap.
    #[serde(borrow)]
    pub id: Plain<'a>,
    /// Its title.
    #[serde(borrow)]
    pub title: Bilingual<'a>,
    /// Estimated minutes; 0 where the file names no hours.
    pub minutes: u32,
    /// Ids of topics that truly come before.
    #[serde(borrow)]
    pub requires: Vec<Plain<'a>>,
    /// Ids of foundations that one gets stuck on here.
    #[serde(borrow)]
    pub leans_on: Vec<Plain<'a>>,
    /// Earlier ids of this topic.
    #[serde(borrow)]
    pub aliases: Vec<Plain<'a>>,
    /// Offered last, and out of the total until it is touched.
    pub optional: bool,
    /// Topics of other roadmaps that are the same thing: `<roadmap>/<id>`.
    #[serde(borrow)]
    pub same_as: Vec<Plain<'a>>,
}

/// What only some commands show, of the roadmap and of each topic in the outline's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details<'a> {
    /// What the roadmap is.
    #[serde(borrow)]
    pub summary: Bilingual<'a>,
    /// How one studies with it.
    #[serde(borrow)]
    pub method: Bilingual<'a>,
    /// One entry a stage.
    #[serde(borrow)]
    pub stages: Vec<StageDetail<'a>>,
    /// One entry a topic.
    #[serde(borrow)]
    pub topics: Vec<Detail<'a>>,
}

/// The details of one stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageDetail<'a> {
    /// What the stage is about.
    #[serde(borrow)]
    pub summary: Bilingual<'a>,
    /// What the source that it was imported from calls it.
    #[serde(borrow)]
    pub source_id: Plain<'a>,
    /// What that calls its modules, one entry each.
    #[serde(borrow)]
    pub modules: Vec<Plain<'a>>,
}

/// The details of one topic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail<'a> {
    /// What the topic is about.
    #[serde(borrow)]
    pub summary: Bilingual<'a>,
    /// The hands-on task that proves it.
    #[serde(borrow)]
    pub practice: Bilingual<'a>,
    /// Where to look things up.
    #[serde(borrow)]
    pub resources: Vec<Resource<'a>>,
    /// Why each foundation is leaned on, in the order of `leans_on`; empty where the file is silent.
    #[serde(borrow)]
    pub because: Vec<Bilingual<'a>>,
    /// Questions for a review.
    #[serde(borrow)]
    pub recall: Vec<Recall<'a>>,
    /// Where the topic comes from: `article`, `expansion`, or empty.
    #[serde(borrow)]
    pub origin: Plain<'a>,
    /// What the source that it was imported from calls it; else empty.
    #[serde(borrow)]
    pub source_id: Plain<'a>,
}

/// A question for a review, with its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recall<'a> {
    /// The question.
    #[serde(borrow)]
    pub ask: Bilingual<'a>,
    /// The answer.
    #[serde(borrow)]
    pub answer: Bilingual<'a>,
}

/// A page, paper, course … to look things up in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource<'a> {
    /// `course`, `book`, `paper`, `docs`, `repo`, `article` or `video`.
    #[serde(borrow)]
    pub kind: Plain<'a>,
    /// Its title, in its own language.
    #[serde(borrow)]
    pub title: Plain<'a>,
    /// Its address, http or https.
    #[serde(borrow)]
    pub url: Plain<'a>,
    /// The language it is written in: `en`, `zh` or empty.
    #[serde(borrow)]
    pub lang: Plain<'a>,
}
