//! `add`: a topic of one's own beside the shipped ones.

use rustc_hash::FxHashSet;

use super::{Act, Decision, Idle, Refusal, name_of};
use crate::engine::event::Decided;
use crate::engine::next::stage_in_progress;
use crate::engine::resolve::{self, Scope};
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::when::normal;
use crate::plain::Plain;

/// Where an own topic goes, as it was typed.
#[derive(Clone, Copy, Debug)]
pub enum Spot<'a> {
    /// Behind a topic.
    After(&'a str),
    /// At the end of a module or stage.
    Into(&'a str),
    /// Behind the topic in progress, else at the end of the stage in progress.
    Here,
}

/// The longest title, in characters.
const MAX_TITLE: usize = 200;

/// Decides to add a topic; its id is made of its title.
pub fn add(standing: &Standing, title: &str, spot: Spot<'_>) -> Result<Decision, Refusal> {
    let roadmap = &standing.roadmap;
    let title = Plain::line(title.split_whitespace().collect::<Vec<_>>().join(" "));
    if title.is_empty() {
        return Err(Refusal::EmptyText);
    }
    if title.chars().count() > MAX_TITLE {
        return Err(Refusal::LongTitle(MAX_TITLE));
    }
    let same = |ix: &TopicIx| {
        let known = &roadmap.topic(*ix).title;
        normal(&known.en) == normal(&title) || normal(&known.zh) == normal(&title)
    };
    if let Some(known) = roadmap.in_order().find(same) {
        return Ok(Decision::Nothing(Idle::Exists(known)));
    }
    if roadmap.topics().len() >= TopicIx::MAX {
        return Err(Refusal::TooManyTopics(TopicIx::MAX));
    }
    let place = place(standing, spot)?;
    let within = match &place {
        Scope::Topic(after) => {
            let after = roadmap.topic(*after);
            Scope::Module(after.stage, after.module).id(roadmap)
        }
        // What is put into a stage ends its last module.
        Scope::Stage(stage) => {
            Scope::Module(*stage, roadmap.stages[*stage].modules.len().saturating_sub(1)).id(roadmap)
        }
        scope @ Scope::Module(..) => scope.id(roadmap),
    };
    // An id that was ever used, be it by what was taken back, would bring its record along.
    let names: FxHashSet<&str> = standing.journal.names().iter().filter_map(|name| roadmap.own_part(name)).collect();
    let id = roadmap.free_id(&title, &within, |id| names.contains(id));
    let id = id.ok_or(Refusal::TooManyTopics(TopicIx::MAX))?;
    let mut act = Act::default();
    act.say(Decided::Add(format!("{}/{id}", roadmap.id), title.to_string()));
    act.say(match place {
        Scope::Topic(after) => Decided::After(name_of(standing, after)),
        scope => Decided::Into(format!("{}/{}", roadmap.id, scope.id(roadmap))),
    });
    Ok(Decision::Act(act))
}

fn place(standing: &Standing, spot: Spot<'_>) -> Result<Scope, Refusal> {
    let roadmap = &standing.roadmap;
    match spot {
        Spot::After(typed) => Ok(Scope::Topic(resolve::topic(roadmap, typed)?)),
        Spot::Into(typed) => match resolve::group(roadmap, typed)? {
            Scope::Topic(topic) => Err(Refusal::NoModule(roadmap.topic(topic).id.clone())),
            scope => Ok(scope),
        },
        Spot::Here => {
            let here = standing.in_progress().filter(|topic| !roadmap.is_foundation(*topic)).map(Scope::Topic);
            let last = || (0..roadmap.stages.len()).rfind(|stage| !roadmap.stages[*stage].is_shelf());
            let stage = || stage_in_progress(standing).or_else(last).map(Scope::Stage);
            here.or_else(stage).ok_or(Refusal::NothingLeft)
        }
    }
}
