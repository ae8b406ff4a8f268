//! From what someone typed to the topic, module or stage that they mean; and where it means
//! nothing or several things, to the nearest names.

use strsim::{jaro_winkler, osa_distance};

use super::roadmap::{Bilingual, Roadmap, TopicIx};
use super::when::normal;
use crate::plain::Plain;
use crate::sort;

/// What a person named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One topic.
    Topic(TopicIx),
    /// A module: the stage's position and its own in it.
    Module(usize, usize),
    /// A stage, or the shelf.
    Stage(usize),
}

impl Scope {
    /// Its topics in roadmap order.
    pub fn topics(&self, roadmap: &Roadmap) -> Vec<TopicIx> {
        match *self {
            Self::Topic(ix) => vec![ix],
            Self::Module(stage, module) => roadmap.stages[stage].modules[module].topics.clone(),
            Self::Stage(stage) => roadmap.stages[stage].topics().collect(),
        }
    }

    /// Its id.
    pub fn id<'a>(&self, roadmap: &'a Roadmap) -> Plain<'a> {
        match *self {
            Self::Topic(ix) => roadmap.topic(ix).id.as_ref(),
            Self::Module(stage, module) => {
                let stage = &roadmap.stages[stage];
                stage.modules[module].id.as_ref().unwrap_or(&stage.id).as_ref()
            }
            Self::Stage(stage) => roadmap.stages[stage].id.as_ref(),
        }
    }

    /// Its title.
    pub fn title<'a>(&self, roadmap: &'a Roadmap) -> &'a Bilingual<'static> {
        match *self {
            Self::Topic(ix) => &roadmap.topic(ix).title,
            Self::Module(stage, module) => &roadmap.stages[stage].modules[module].title,
            Self::Stage(stage) => &roadmap.stages[stage].title,
        }
    }

    /// Its number; empty on the shelf.
    pub fn number(&self, roadmap: &Roadmap) -> String {
        let of_stage = |stage: usize| roadmap.stages[stage].number;
        match *self {
            Self::Topic(ix) => roadmap.number_of(ix),
            Self::Module(stage, module) => of_stage(stage).map_or_else(String::new, |n| format!("{n}.{}", module + 1)),
            Self::Stage(stage) => of_stage(stage).map_or_else(String::new, |n| n.to_string()),
        }
    }
}

/// Why a name stands for nothing, with ids to try instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// Nothing is called that; near names, best first.
    Unknown {
        /// What was typed.
        name: Plain<'static>,
        /// Ids that are near, or whose titles hold it.
        near: Vec<Plain<'static>>,
        /// Whether a module or stage would have done as well.
        any_scope: bool,
    },
    /// It begins several ids, or is the title of several things.
    Ambiguous {
        /// What was typed.
        name: Plain<'static>,
        /// Those ids.
        matches: Vec<Plain<'static>>,
    },
    /// A module or stage where one topic is wanted: its topics.
    NotATopic {
        /// What was typed.
        name: Plain<'static>,
        /// The topics in it.
        topics: Vec<Plain<'static>>,
    },
    /// Text, with a space or Chinese in it, where a topic belongs.
    Text(Plain<'static>),
}

/// What a name may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Topic,
    Group,
    Any,
}

/// Finds a topic, module or stage: exact id, alias or whole name (`llm/rag`) first, then number, whole
/// title, unique beginning.
pub fn scope(roadmap: &Roadmap, typed: &str) -> Result<Scope, Unresolved> {
    one(roadmap, typed, Wanted::Any)
}

/// Finds a module or stage, in the same way; a topic only where that is its whole name.
pub fn group(roadmap: &Roadmap, typed: &str) -> Result<Scope, Unresolved> {
    one(roadmap, typed, Wanted::Group)
}

/// Finds one topic, in the same way.
pub fn topic(roadmap: &Roadmap, typed: &str) -> Result<TopicIx, Unresolved> {
    match one(roadmap, typed, Wanted::Topic)? {
        Scope::Topic(ix) => Ok(ix),
        scope => {
            let topics = scope.topics(roadmap).iter().map(|ix| id_of(roadmap, *ix)).collect();
            Err(Unresolved::NotATopic { name: scope.id(roadmap).into_owned(), topics })
        }
    }
}

fn id_of(roadmap: &Roadmap, ix: TopicIx) -> Plain<'static> {
    roadmap.topic(ix).id.clone()
}

/// All scopes: topics, then modules and stages.
fn scopes(roadmap: &Roadmap, wanted: Wanted) -> impl Iterator<Item = Scope> + '_ {
    let larger = roadmap.stages.iter().enumerate().flat_map(|(s, stage)| {
        let modules = stage.modules.iter().enumerate().filter(|(_, module)| module.id.is_some());
        std::iter::once(Scope::Stage(s)).chain(modules.map(move |(m, _)| Scope::Module(s, m)))
    });
    let topics = roadmap.in_order().map(Scope::Topic).filter(move |_| wanted != Wanted::Group);
    topics.chain(larger.filter(move |_| wanted != Wanted::Topic))
}

/// What has that id, number or whole title, in this order; several only of a title.
fn exact(roadmap: &Roadmap, name: &str) -> Vec<Scope> {
    if name.is_empty() {
        return Vec::new();
    }
    let by_id = roadmap.find(name).or_else(|| roadmap.find_name(name)).map(Scope::Topic);
    let by_id = by_id.or_else(|| scopes(roadmap, Wanted::Any).find(|scope| scope.id(roadmap).as_str() == name));
    let found = by_id.or_else(|| scopes(roadmap, Wanted::Any).find(|scope| scope.number(roadmap) == name));
    if let Some(found) = found {
        return vec![found];
    }
    let titled = |scope: &Scope| {
        let title = scope.title(roadmap);
        // `基础书架` is as good as `基础书架：用到再查`.
        let is =
            |title: &str| normal(title) == name || title.split([':', '：']).next().map(normal) == Some(name.to_owned());
        is(&title.en) || is(&title.zh)
    };
    scopes(roadmap, Wanted::Any).filter(titled).collect()
}

/// The one scope that is meant: exactly, else by the beginning of its id.
fn one(roadmap: &Roadmap, typed: &str, wanted: Wanted) -> Result<Scope, Unresolved> {
    let name = normal(typed);
    let mut found = exact(roadmap, &name);
    if found.is_empty() && !name.is_empty() {
        found = scopes(roadmap, wanted).filter(|scope| scope.id(roadmap).starts_with(&name)).collect();
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => {
            let near = near(roadmap, &name, wanted);
            let text = typed.trim().contains(' ')
                || typed.contains("://")
                || typed.chars().any(|c| ('\u{2e80}'..='\u{9fff}').contains(&c));
            let typed = Plain::line(typed.to_owned());
            Err(if text && near.is_empty() {
                Unresolved::Text(typed)
            } else {
                Unresolved::Unknown { name: typed, near, any_scope: wanted != Wanted::Topic }
            })
        }
        many => {
            let matches = many.iter().map(|scope| scope.id(roadmap).into_owned()).collect();
            Err(Unresolved::Ambiguous { name: Plain::line(typed.to_owned()), matches })
        }
    }
}

/// How like two words are, 0 … 1: by Jaro and Winkler, and where one slip of the fingers parts them
/// (optimal string alignment), nearly 1.
fn likeness(typed: &str, known: &str) -> f64 {
    let slips = if typed.chars().count() < 6 { 1 } else { 2 };
    let likeness = jaro_winkler(typed, known);
    if osa_distance(typed, known) <= slips { likeness.max(0.95) } else { likeness }
}

/// Words less like than this are not named.
const LIKE: f64 = 0.85;

/// At most five ids like a name, holding it, or whose titles hold it.
fn near(roadmap: &Roadmap, name: &str, wanted: Wanted) -> Vec<Plain<'static>> {
    if name.is_empty() {
        return Vec::new();
    }
    let holds = |title: &Plain<'_>| normal(title).contains(name);
    let mut near: Vec<(f64, Plain<'static>)> = scopes(roadmap, wanted)
        .filter_map(|scope| {
            let id = scope.id(roadmap).into_owned();
            let like = likeness(name, &id);
            let in_title = match &scope {
                Scope::Topic(ix) => holds(&roadmap.topic(*ix).title.en) || holds(&roadmap.topic(*ix).title.zh),
                Scope::Module(..) | Scope::Stage(_) => false,
            };
            (like > LIKE || (name.len() > 2 && id.contains(name)) || in_title).then_some((like, id))
        })
        .collect();
    sort::by(&mut near, |a, b| b.0.total_cmp(&a.0));
    near.into_iter().map(|(_, id)| id).take(5).collect()
}

/// The known word that is nearest to an unknown one, if any is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known.into_iter().map(|candidate| (likeness(word, candidate), candidate));
    scored.filter(|(like, _)| *like > LIKE).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, candidate)| candidate)
}
