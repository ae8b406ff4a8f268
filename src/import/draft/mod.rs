//! From what was found to a roadmap: ids that people can type, and where the same source was imported
//! before, those that it has, with all that was added by hand since.

mod groups;
mod ids;
mod old;
mod put_back;

use rustc_hash::FxHashSet;

use super::{Found, FoundModule, FoundStage, FoundTopic, LeftOut, Tick};
use crate::engine::roadmap::{Bilingual, Details, Outline, Roadmap, Rule, id_of_title};
use crate::plain::Plain;
use crate::sort;
use groups::Groups;
use ids::Ids;
use old::Old;
use put_back::Mine;

/// The most stages of a roadmap, and modules of a stage, that its format has.
const MAX_GROUPS: usize = 1000;

/// A roadmap out of a source.
#[derive(Clone, Debug, Default)]
pub struct Drafted {
    /// What every command needs.
    pub outline: Outline<'static>,
    /// What few commands show.
    pub details: Details<'static>,
    /// What the source ticked: the topic's id, and how.
    pub ticks: Vec<(Plain<'static>, Tick)>,
    /// What is in no topic.
    pub left_out: Vec<LeftOut>,
    /// Topics that the source has no more, and that stay for what somebody wrote in them.
    pub kept: Vec<Plain<'static>>,
    /// Stages and modules of before that are no more.
    pub gone_groups: Vec<Plain<'static>>,
    /// What topics named by hand before and name no more.
    pub unlinked: Vec<Unlinked>,
    /// Whether the roadmap that was there before came from this source: half of the topics that a source gave
    /// it are known again, or half of those that were found.
    pub is_known: bool,
}

/// A topic that names another one no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlinked {
    /// The topic.
    pub topic: Plain<'static>,
    /// What it required or leaned on.
    pub named: Plain<'static>,
    /// Whether that is gone; else it stands where it may not be named.
    pub gone: bool,
}

/// The roadmap that was imported before.
pub type Before<'a> = Option<(&'a Outline<'static>, &'a Details<'static>)>;

/// Makes a roadmap of an id out of what was found; `rest` is the title of stages that have none, behind
/// others.
pub fn draft(mut found: Found, id: &str, rest: &Plain<'static>, before: Before<'_>) -> Drafted {
    fit(&mut found.stages);
    let nothing = (Outline::default(), Details::default());
    let old = Old::of(before.unwrap_or((&nothing.0, &nothing.1)));
    let matches = old.matches(&found);
    let mut ids = Ids::beside(old.ids());
    let title = titled(found.title, before.map(|(outline, _)| &outline.title), id);
    let mut drafted = Drafted { is_known: old.is_source_of(&matches), left_out: found.left_out, ..Drafted::default() };
    drafted.outline.id = Plain::line(id.to_owned());
    drafted.outline.aliases.clone_from(&old.outline.aliases);
    drafted.details.summary = old.details.summary.clone();
    drafted.details.method = old.details.method.clone();
    let known: FxHashSet<usize> = matches.iter().flatten().copied().collect();
    let mut held = held(found.stages, matches, &title.en, rest);
    drafted.outline.title = title;
    let groups = Groups::find(&old, &mut held);
    let mine = drafted.stay(&old, &groups, &mut held, &mut ids);
    for stage in &held {
        let (mut outline, mut detail) = old.stage(stage);
        for module in &stage.modules {
            outline.modules.push(old.module(stage.known, module.known, &module.title));
            detail.modules.push(module.title.clone());
        }
        drafted.outline.stages.push(outline);
        drafted.details.stages.push(detail);
    }
    old.group_ids().for_each(|id| ids.keep(id));
    // Topics have the first choice of Latin words: their ids are what people type.
    name_groups(&mut drafted.outline, &mut ids, |title| id_of_title(title).is_empty());
    drafted.fill(held, &old, &mut ids);
    name_groups(&mut drafted.outline, &mut ids, |_| true);
    mine.put_back(&mut drafted, &groups, &known);
    drafted.kept = mine.kept(&groups, &known);
    drafted.gone_groups = old.gone_groups(&drafted.outline);
    drop_dead_links(&mut drafted);
    drafted
}

/// A stage that was found, with the one that it was before.
struct Held {
    title: Plain<'static>,
    known: Option<usize>,
    modules: Vec<HeldModule>,
}

/// A module that was found, with the one of its stage that it was before, and its topics with those that they
/// were.
struct HeldModule {
    title: Plain<'static>,
    known: Option<usize>,
    topics: Vec<(FoundTopic, Option<usize>)>,
}

impl Held {
    /// Whether its topics stand in no module.
    fn is_single(&self) -> bool {
        self.modules.len() == 1 && self.modules[0].title.is_empty()
    }
}

/// All stages that were found, each with a title: the first is called as the whole where it has none, others
/// `rest`, and modules as their stage where there are several.
fn held(
    stages: Vec<FoundStage>,
    matches: Vec<Option<usize>>,
    whole: &Plain<'static>,
    rest: &Plain<'static>,
) -> Vec<Held> {
    let mut matches = matches.into_iter();
    let mut held = Vec::with_capacity(stages.len());
    for (n, stage) in stages.into_iter().enumerate() {
        let title = match n {
            _ if !stage.title.is_empty() => stage.title,
            0 => whole.clone(),
            _ => rest.clone(),
        };
        let several = stage.modules.len() > 1;
        let module = |module: FoundModule| HeldModule {
            title: if several && module.title.is_empty() { title.clone() } else { module.title },
            known: None,
            topics: module.topics.into_iter().map(|topic| (topic, matches.next().flatten())).collect(),
        };
        let modules = stage.modules.into_iter().map(module).collect();
        held.push(Held { title, known: None, modules });
    }
    held
}

/// Puts the topics of groups that are more than a roadmap can have into the last that it can.
fn fit(stages: &mut Vec<FoundStage>) {
    let more = stages.split_off(stages.len().min(MAX_GROUPS));
    if let Some(last) = stages.last_mut() {
        last.modules.extend(more.into_iter().flat_map(|stage| stage.modules));
    }
    for stage in stages {
        let more = stage.modules.split_off(stage.modules.len().min(MAX_GROUPS));
        if let Some(last) = stage.modules.last_mut() {
            last.topics.extend(more.into_iter().flat_map(|module| module.topics));
        }
    }
}

/// One text for both languages.
fn both(text: Plain<'static>) -> Bilingual<'static> {
    Bilingual { en: text.clone(), zh: text }
}

/// The title of the source; where it says what the title said before, with its translation.
fn titled(title: Plain<'static>, before: Option<&Bilingual<'static>>, id: &str) -> Bilingual<'static> {
    match before {
        Some(before) if title.is_empty() || before.en == title || before.zh == title => before.clone(),
        _ if title.is_empty() => both(Plain::line(id.to_owned())),
        _ => both(title),
    }
}

impl Drafted {
    /// Takes topics that somebody put into groups of one's own, or on the shelf, out of what was found, and
    /// groups that then have none: what was before, with these as they are now.
    fn stay<'a>(&mut self, old: &'a Old<'a>, groups: &Groups<'_>, held: &mut Vec<Held>, ids: &mut Ids) -> Mine<'a> {
        let mut mine = Mine::of(old);
        for module in held.iter_mut().flat_map(|stage| &mut stage.modules) {
            let is_mine = |known: &Option<usize>| {
                known.map(|at| old.places[at]).is_some_and(|(s, m, _)| groups.is_own_module(s, m))
            };
            for (topic, known) in module.topics.extract_if(.., |(_, known)| is_mine(known)) {
                let (topic, detail, tick) = old.renewed(topic, known, ids, "");
                self.ticks.extend(tick.map(|tick| (topic.id.clone(), tick)));
                if let Some(at) = known {
                    mine.renew(at, topic, detail);
                }
            }
        }
        for stage in held.iter_mut() {
            stage.modules.retain(|module| !module.topics.is_empty());
        }
        held.retain(|stage| !stage.modules.is_empty());
        mine
    }

    /// Puts topics into the modules, in order.
    fn fill(&mut self, held: Vec<Held>, old: &Old<'_>, ids: &mut Ids) {
        for (stage, held) in self.outline.stages.iter_mut().zip(held) {
            let stage_words = word_or(&stage.title.en, &stage.id);
            for (module, held) in stage.modules.iter_mut().zip(held.modules) {
                let own = module.id.as_deref().unwrap_or_default();
                let within =
                    if module.title.en.is_empty() { stage_words.clone() } else { word_or(&module.title.en, own) };
                for (topic, known) in held.topics {
                    let (topic, detail, tick) = old.renewed(topic, known, ids, &within);
                    self.ticks.extend(tick.map(|tick| (topic.id.clone(), tick)));
                    self.details.topics.push(detail);
                    module.topics.push(topic);
                }
            }
        }
    }
}

/// Gives stages and modules that have no id one, of those whose title is one that `now` names.
fn name_groups(outline: &mut Outline<'static>, ids: &mut Ids, now: impl Fn(&str) -> bool) {
    for (n, stage) in outline.stages.iter_mut().enumerate() {
        if stage.id.is_empty() && now(&stage.title.en) {
            let numbered = format!("stage {}", n + 1);
            stage.id = ids.give(&word_or(&stage.title.en, &numbered), "stage");
        }
        let single = stage.modules.len() == 1 && stage.modules[0].title.en.is_empty();
        for module in stage.modules.iter_mut().filter(|module| !single && module.id.is_none()) {
            if now(&module.title.en) {
                let within = word_or(&stage.title.en, &stage.id);
                module.id = Some(ids.give(&module.title.en, &within));
            }
        }
    }
}

/// The Latin words of a title, else an id.
fn word_or(title: &str, id: &str) -> String {
    Some(id_of_title(title)).filter(|words| !words.is_empty()).unwrap_or_else(|| id.to_owned())
}

/// Takes out of what topics require and lean on what is gone, or stands where it may not.
fn drop_dead_links(drafted: &mut Drafted) {
    let Err(mut defects) = Roadmap::new(drafted.outline.clone()) else { return };
    sort::by_key(&mut defects, |defect| std::cmp::Reverse(defect.at.item));
    for defect in defects {
        let at = defect.at;
        let (Some(s), Some(m), Some(t), Some(item)) = (at.stage, at.module, at.topic, at.item) else { continue };
        let flat = drafted.n_topics(s, m) + t;
        let topic = &mut drafted.outline.stages[s].modules[m].topics[t];
        let because = &mut drafted.details.topics[flat].because;
        let named = match at.key {
            "requires" if item < topic.requires.len() => topic.requires.remove(item),
            "leans_on" if item < topic.leans_on.len() => {
                because.remove(item);
                topic.leans_on.remove(item)
            }
            _ => continue,
        };
        let gone = matches!(defect.rule, Rule::UnknownTopic(_));
        drafted.unlinked.push(Unlinked { topic: topic.id.clone(), named, gone });
    }
}
