//! What a shell may complete a word to: topics and what else a roadmap and its record hold. Which of them make
//! sense is chosen here; how a shell is told is left to `cli`.

use super::{Log, LogQuery, LogRow, Scene, TermRow};
use crate::engine::questions::{innermost, last_taken};
use crate::engine::resolve;
use crate::engine::roadmap::{Bilingual, Details, TopicIx};
use crate::engine::status::Status;
use crate::engine::when::normal;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::sort;

/// One of the words that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The word.
    pub word: Plain<'a>,
    /// What it stands for, maybe empty.
    pub about: Plain<'a>,
}

/// Which topics make sense.
#[derive(Clone, Copy, Debug)]
pub struct Fitting {
    /// Those of such a status.
    pub status: fn(Status) -> bool,
    /// Whether modules and stages will do as well.
    pub groups: bool,
}

/// Topics by id, where a digit was typed by number; those underway first. Where nothing was typed no more
/// than what one studies in order; where nothing begins with it, what holds it in id or title.
pub fn topics<'a>(scene: &Scene<'a>, fitting: Fitting, typed: &str) -> Vec<Candidate<'a>> {
    let (roadmap, progress) = (&scene.standing.roadmap, &scene.standing.progress);
    let typed = normal(typed);
    let mut fit: Vec<TopicIx> = roadmap.in_order().filter(|ix| (fitting.status)(progress.status(*ix))).collect();
    sort::by_key(&mut fit, |ix| !progress.status(*ix).is_underway());
    let by_id = |ix: &TopicIx| Candidate { word: scene.id(*ix), about: scene.title(*ix) };
    if typed.is_empty() {
        let in_order = |ix: &&TopicIx| !roadmap.is_foundation(**ix) || progress.status(**ix).is_underway();
        return fit.iter().filter(in_order).map(by_id).collect();
    }
    let begins = |word: &str| word.starts_with(&typed);
    let mut found: Vec<Candidate<'a>> = fit.iter().filter(|ix| begins(&scene.id(**ix))).map(by_id).collect();
    if typed.starts_with(|c: char| c.is_ascii_digit()) {
        let numbered = |ix: &TopicIx| Candidate { word: Plain::line(roadmap.number_of(*ix)), about: scene.title(*ix) };
        found.extend(fit.iter().map(numbered).filter(|candidate| begins(&candidate.word)));
    }
    if fitting.groups {
        found.extend(groups(scene).into_iter().filter(|candidate| begins(&candidate.word)));
    }
    if found.is_empty() {
        let holds =
            |title: &Bilingual<'_>| [Lang::En, Lang::Zh].iter().any(|lang| normal(title.get(*lang)).contains(&typed));
        let hold = |ix: &&TopicIx| scene.id(**ix).contains(&typed) || holds(&roadmap.topic(**ix).title);
        found = fit.iter().filter(hold).map(by_id).collect();
    }
    found
}

/// The foundations.
pub fn foundations<'a>(scene: &Scene<'a>) -> Vec<Candidate<'a>> {
    let roadmap = &scene.standing.roadmap;
    let shelf = roadmap.in_order().filter(|ix| roadmap.is_foundation(*ix));
    shelf.map(|ix| Candidate { word: scene.id(ix), about: scene.title(ix) }).collect()
}

/// Modules and stages.
pub fn groups<'a>(scene: &Scene<'a>) -> Vec<Candidate<'a>> {
    let title = |title: &'a Bilingual<'static>| title.get(scene.lang).as_ref();
    let stages = scene.standing.roadmap.stages.iter();
    let of_stage = |stage: &'a crate::engine::roadmap::Stage| {
        let modules = stage.modules.iter().filter_map(move |module| {
            module.id.as_ref().map(|id| Candidate { word: id.as_ref(), about: title(&module.title) })
        });
        std::iter::once(Candidate { word: stage.id.as_ref(), about: title(&stage.title) }).chain(modules)
    };
    stages.flat_map(of_stage).collect()
}

/// The resources of a topic by number: of the named one, else of that in progress.
pub fn resources<'a>(scene: &Scene<'a>, details: &'a Details<'a>, named: Option<&str>) -> Vec<Candidate<'a>> {
    let standing = scene.standing;
    let topic = named.map_or_else(|| standing.in_progress(), |name| resolve::topic(&standing.roadmap, name).ok());
    topic.map(|topic| numbered(scene, details, topic)).unwrap_or_default()
}

/// The resources that may have helped with a question: that of the named topic, else the innermost one.
pub fn helpers<'a>(scene: &Scene<'a>, details: &'a Details<'a>, named: Option<&str>) -> Vec<Candidate<'a>> {
    let standing = scene.standing;
    let topic = named.and_then(|name| resolve::topic(&standing.roadmap, name).ok());
    let question = topic.map_or_else(|| innermost(standing), |topic| standing.progress.open_questions(topic).last());
    let looked_up = question.and_then(|question| last_taken(question).or(question.topic));
    looked_up.map(|topic| numbered(scene, details, topic)).unwrap_or_default()
}

fn numbered<'a>(scene: &Scene<'a>, details: &'a Details<'a>, topic: TopicIx) -> Vec<Candidate<'a>> {
    let resources = scene.standing.resources(details, topic).into_iter().enumerate();
    let row = |(n, (resource, _)): (usize, (&'a crate::engine::roadmap::Resource<'a>, bool))| Candidate {
        word: Plain::line((n + 1).to_string()),
        about: resource.title.as_ref(),
    };
    resources.map(row).collect()
}

/// Words that were kept; one with a space in it no shell takes as it is.
pub fn terms<'a>(scene: &Scene<'a>) -> Vec<Candidate<'a>> {
    let terms = scene.standing.progress.terms.iter().map(|term| TermRow::of(scene, term));
    let row = |term: TermRow<'a>| Candidate { word: term.word, about: Plain::line(term.meaning.to_string()) };
    terms.filter(|term| !term.word.contains(char::is_whitespace)).map(row).collect()
}

/// How many acts are offered.
const MOST_ACTS: usize = 20;

/// The latest acts that can be taken back, or brought back.
pub fn acts<'a>(scene: &Scene<'a>, taken_back: bool) -> Vec<LogRow<'a>> {
    let log = Log::of(scene, &LogQuery { most: Some(MOST_ACTS), ..LogQuery::default() });
    log.events.into_iter().filter(|row| row.live != taken_back && row.undoes.is_empty()).collect()
}
