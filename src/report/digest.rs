//! What was studied lately, to post: what was finished, where one got stuck and got over it, words, hours.

use serde::Serialize;

use super::{Scene, Tally, TermRow};
use crate::engine::event::Fact;
use crate::engine::history::History;
use crate::engine::progress::{Question, TermProgress};
use crate::engine::questions::minutes_stuck;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::when::{Date, days_before};
use crate::plain::Plain;

/// Days that it tells of, today included, where no day to begin with is asked for.
const DAYS: i32 = 7;

/// What was studied since a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Digest<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The first day.
    pub since: Date,
    /// The last day: today.
    pub until: Date,
    /// Days studied.
    pub days: usize,
    /// Minutes studied.
    pub minutes: u32,
    /// Where one stands in the whole roadmap.
    pub total: Tally,
    /// What was finished and still is, foundations included, oldest first.
    pub done: Vec<DigestTopic<'a>>,
    /// Questions that came up and are not answered, oldest first.
    pub stuck: Vec<DigestQuestion<'a>>,
    /// Questions that one got over, oldest first.
    pub unstuck: Vec<DigestQuestion<'a>>,
    /// Words that got their first meaning.
    pub terms: Vec<TermRow<'a>>,
    /// Minutes by stage, where there are any; the shelf last.
    pub hours: Vec<DigestHours<'a>>,
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DigestTopic<'a> {
    /// Its id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Whether it is a foundation, which the total does not count.
    pub foundation: bool,
    /// What shows that the practice was done.
    pub evidence: Vec<Plain<'a>>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DigestQuestion<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The question, maybe empty.
    pub question: Plain<'a>,
    /// Minutes until one got over it, by the clocks on the wall.
    pub minutes: Option<i64>,
    /// Whether one got over it by finishing the topic, without an answer.
    pub by_finishing: bool,
    /// What answered it.
    pub answers: Vec<Plain<'a>>,
    /// Foundations that were taken down for it: their titles.
    pub foundations: Vec<Plain<'a>>,
    /// Addresses of resources that helped.
    pub helped: Vec<Plain<'a>>,
}

/// Hours of a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DigestHours<'a> {
    /// The stage's id.
    pub id: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// Minutes.
    pub minutes: u32,
}

impl<'a> Digest<'a> {
    /// Gathers what counts since a day, or in the last seven.
    pub fn of(scene: &Scene<'a>, since: Option<Date>) -> Self {
        let Standing { roadmap, progress, .. } = scene.standing;
        let until = scene.today();
        let since = since.unwrap_or_else(|| days_before(until, DAYS - 1));
        let history = History::of(scene.standing, Some(since));
        let lately = |event: Option<u32>| event.is_some_and(|at| scene.day_of(at) >= since);
        let ours = |question: &&Question| question.topic.is_some() && progress.is_live(question.event);
        let of = |which: &dyn Fn(&Question) -> bool| {
            let questions = progress.questions.iter().filter(ours).filter(|question| which(question));
            questions.filter_map(|question| DigestQuestion::of(scene, question)).collect()
        };
        Self {
            roadmap: roadmap.id.as_ref(),
            title: roadmap.title.get(scene.lang).as_ref(),
            since,
            until,
            days: history.days.len(),
            minutes: history.minutes_by_stage.iter().sum(),
            total: Tally::of(scene.standing, roadmap.topic_ixs()),
            done: history.days.iter().flat_map(|day| &day.done).map(|ix| DigestTopic::of(scene, *ix)).collect(),
            stuck: of(&|question| question.unstuck.is_none() && lately(Some(question.event))),
            unstuck: of(&|question| lately(question.unstuck)),
            terms: progress
                .terms
                .iter()
                .filter(|term| lately(term.learnt) && is_ours(scene, term))
                .map(|term| TermRow::of(scene, term))
                .collect(),
            hours: hours(scene, &history),
        }
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.days == 0
    }
}

impl<'a> DigestTopic<'a> {
    fn of(scene: &Scene<'a>, ix: TopicIx) -> Self {
        let Standing { roadmap, journal, progress, .. } = scene.standing;
        let evidence = progress.of(ix).evidence.iter().map(|text| journal.text(*text)).collect();
        Self { id: scene.id(ix), title: scene.title(ix), foundation: roadmap.is_foundation(ix), evidence }
    }
}

impl<'a> DigestQuestion<'a> {
    fn of(scene: &Scene<'a>, question: &Question) -> Option<Self> {
        let journal = &scene.standing.journal;
        let topic = question.topic?;
        let (mut answers, mut helped) = (Vec::new(), Vec::new());
        for at in &question.answers {
            for fact in journal.facts(&journal.events()[*at as usize]) {
                match fact {
                    Fact::Answer(id, text) if journal.id(*id) == question.id => add(&mut answers, journal.text(*text)),
                    Fact::Helped(_, url) => add(&mut helped, journal.text(*url)),
                    _ => {}
                }
            }
        }
        let mut foundations = Vec::new();
        question.taken.iter().for_each(|(_, ix)| add(&mut foundations, scene.title(*ix)));
        Some(Self {
            topic: scene.id(topic),
            title: scene.title(topic),
            question: journal.text(question.text),
            minutes: minutes_stuck(scene.standing, question),
            by_finishing: question.unstuck.is_some() && question.answers.is_empty(),
            answers,
            foundations,
            helped,
        })
    }
}

/// Adds a text, once, unless it is empty.
fn add<'a>(texts: &mut Vec<Plain<'a>>, text: Plain<'a>) {
    if !text.is_empty() && !texts.contains(&text) {
        texts.push(text);
    }
}

/// Whether a word got its first meaning in this roadmap.
fn is_ours(scene: &Scene<'_>, term: &TermProgress) -> bool {
    let Standing { roadmap, journal, .. } = scene.standing;
    let Some(event) = term.learnt.map(|at| &journal.events()[at as usize]) else { return false };
    let facts = journal.facts(event).iter();
    let names =
        facts.filter_map(|fact| if let Fact::Term(name, _) = fact { Some(journal.raw_name(*name)) } else { None });
    names.into_iter().any(|name| roadmap.own_part(name).is_some())
}

fn hours<'a>(scene: &Scene<'a>, history: &History) -> Vec<DigestHours<'a>> {
    let stages = || scene.standing.roadmap.stages.iter().zip(&history.minutes_by_stage);
    let (stages, shelf) =
        (stages().filter(|(stage, _)| !stage.is_shelf()), stages().filter(|(stage, _)| stage.is_shelf()));
    let rows = stages.chain(shelf).filter(|(_, minutes)| **minutes > 0);
    rows.map(|(stage, minutes)| DigestHours {
        id: stage.id.as_ref(),
        title: stage.title.get(scene.lang).as_ref(),
        minutes: *minutes,
    })
    .collect()
}
