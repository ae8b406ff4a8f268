//! What stuck and back, parking, reviews and topics of one's own look like as rows.

use serde::Serialize;

use super::sheet::{leans_on, resources};
use super::{Link, Often, ResourceRow, Scene};
use crate::engine::event::Fact;
use crate::engine::journal::Kept;
use crate::engine::parking::{Parking, parking};
use crate::engine::progress::Question;
use crate::engine::questions::{DEEP, LOOK_UP, depth, holds_up, looked_up, to_look_up};
use crate::engine::review;
use crate::engine::roadmap::{Details, TopicIx};
use crate::engine::standing::Standing;
use crate::engine::status::{Grade, Status};
use crate::engine::when::Date;
use crate::plain::Plain;

/// An open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionRow<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// The question, maybe empty.
    pub question: Plain<'a>,
    /// The foundation that it names.
    pub on: Option<Plain<'a>>,
    /// Minutes of looking up, an hour or more: time to go back and try. Only `status` looks, at the latest ones.
    pub long_looked_up: Option<i64>,
}

/// A parked topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ParkedRow<'a> {
    /// Its id.
    pub topic: Plain<'a>,
    /// The day it was parked.
    pub since: Option<Date>,
    /// The day on which it comes back by itself, or came back.
    pub until: Option<Date>,
    /// What was finished near it, so that it is back.
    pub neighbour: Option<Plain<'a>>,
    /// Whether it is back.
    pub back: bool,
}

impl<'a> ParkedRow<'a> {
    /// How a parked topic comes back; none of another.
    pub fn of(scene: &Scene<'a>, topic: TopicIx) -> Option<Self> {
        let parking = parking(scene.standing, topic, scene.today())?;
        let (until, neighbour) = match parking {
            Parking::Until(day) | Parking::Since(day) => (Some(day), None),
            Parking::Neighbour(near) => (None, Some(scene.id(near))),
        };
        Some(Self { topic: scene.id(topic), since: scene.since(topic), until, neighbour, back: parking.is_back() })
    }
}

impl<'a> QuestionRow<'a> {
    /// A question.
    pub fn of(scene: &Scene<'a>, question: &Question) -> Option<Self> {
        Some(Self {
            topic: scene.id(question.topic?),
            question: scene.standing.journal.text(question.text),
            on: question.on.map(|on| scene.id(on)),
            long_looked_up: None,
        })
    }

    /// An open question, with how long it was looked up, where that is too long.
    pub(super) fn timed(scene: &Scene<'a>, question: &Question) -> Option<Self> {
        let minutes = Some(looked_up(scene.standing, question, &scene.now));
        let long_looked_up = minutes.filter(|minutes| *minutes >= LOOK_UP);
        Self::of(scene, question).map(|row| Self { long_looked_up, ..row })
    }
}

/// A question that was opened, and where to look it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stuck<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// The question, maybe empty.
    pub question: Plain<'a>,
    /// The foundation that was named, else those that the topic leans on, with the reasons.
    pub foundations: Vec<Link<'a>>,
    /// Whether it was named.
    pub named: bool,
    /// Where no foundation is left: the topic's resources.
    pub resources: Vec<ResourceRow<'a>>,
    /// The command that takes the first foundation down.
    pub take: Option<Plain<'a>>,
    /// Whether so many open questions stand under one another that it is time to go back.
    pub deep: bool,
    /// Where one is stuck on the topic again and again.
    pub often: Option<Often<'a>>,
}

/// A question that was answered, and where that leads back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answered<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// The question, maybe empty.
    pub question: Plain<'a>,
    /// What helped, maybe empty.
    pub answer: Plain<'a>,
    /// The address that helped.
    pub helped: Option<Plain<'a>>,
    /// Other questions that are still open, latest first.
    pub left: Vec<QuestionRow<'a>>,
}

/// A review, and when the next one is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reviewed<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// How well it was remembered.
    pub grade: Grade,
    /// The day of the next review.
    pub next: Option<Date>,
    /// Days until then.
    pub days: i32,
}

/// A topic that was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Added<'a> {
    /// Its id.
    pub topic: Plain<'a>,
    /// Its title.
    pub title: Plain<'a>,
    /// The stage's title, and the module's.
    pub stage: Plain<'a>,
    /// Maybe empty.
    pub module: Plain<'a>,
    /// The topic that it follows, if any.
    pub after: Option<Plain<'a>>,
    /// Whether it stands on the shelf.
    pub foundation: bool,
}

impl<'a> Stuck<'a> {
    /// Gathers it.
    pub(super) fn of(scene: &Scene<'a>, details: &'a Details<'a>, question: &Question) -> Option<Self> {
        let topic = question.topic?;
        // Whoever names a parked foundation wants it now.
        let named = question.on.filter(|on| scene.standing.progress.status(*on) == Status::Parked);
        let take = to_look_up(scene.standing, question).first().copied().or(named);
        let mut foundations = leans_on(scene, details, topic);
        if let Some(named) = question.on {
            let named = scene.refer(named);
            foundations.retain(|link| link.topic.id == named.id);
            if foundations.is_empty() {
                foundations.push(Link { topic: named, because: Plain::default() });
            }
        }
        Some(Self {
            topic: scene.id(topic),
            question: scene.standing.journal.text(question.text),
            foundations,
            named: question.on.is_some(),
            resources: if take.is_none() { resources(scene, details, topic) } else { Vec::new() },
            take: take.map(|first| scene.command(&format!("start {}", scene.id(first)))),
            deep: depth(&scene.standing.progress, question) >= DEEP,
            often: Often::of(scene, topic),
        })
    }
}

impl<'a> Answered<'a> {
    /// Gathers it.
    pub(super) fn of(
        scene: &Scene<'a>,
        question: &Question,
        answer: Plain<'a>,
        serves: Option<&Question>,
    ) -> Option<Self> {
        let serves = serves.map(|serves| serves.id);
        let left = open_questions(scene.standing).filter(|left| Some(left.id) != serves);
        Some(Self {
            topic: scene.id(question.topic?),
            question: scene.standing.journal.text(question.text),
            answer,
            helped: None,
            left: left.filter_map(|question| QuestionRow::of(scene, question)).collect(),
        })
    }
}

impl<'a> Reviewed<'a> {
    /// Gathers it.
    pub(super) fn of(scene: &Scene<'a>, topic: TopicIx, grade: Grade) -> Self {
        let next = review::schedule(scene.standing, topic).map(|schedule| schedule.due);
        let days = next.map_or(0, |next| (next - scene.today()).get_days());
        Self { topic: scene.id(topic), grade, next, days }
    }
}

impl<'a> Added<'a> {
    /// Gathers it.
    pub(super) fn of(scene: &Scene<'a>, topic: TopicIx, facts: &[Kept]) -> Self {
        let Standing { roadmap, journal, .. } = scene.standing;
        let stage = roadmap.stage_of(topic);
        let after = facts.iter().find_map(|fact| match fact {
            Fact::After(name) => roadmap.find_name(journal.raw_name(*name)),
            _ => None,
        });
        Self {
            topic: scene.id(topic),
            title: scene.title(topic),
            stage: stage.title.get(scene.lang).as_ref(),
            module: stage.modules[roadmap.topic(topic).module].title.get(scene.lang).as_ref(),
            after: after.map(|after| scene.id(after)),
            foundation: roadmap.is_foundation(topic),
        }
    }
}

/// Open questions of stuck topics, latest first: those of a parked one rest with it.
pub(super) fn open_questions(standing: &Standing) -> impl Iterator<Item = &Question> {
    standing.progress.questions.iter().rev().filter(|question| holds_up(&standing.progress, question))
}
