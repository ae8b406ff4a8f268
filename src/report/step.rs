//! One thing to do next, as a command with its reason.

use serde::Serialize;

use super::{Scene, to_explain};
use crate::engine::next::{self, Offer};
use crate::engine::parking::Parking;
use crate::engine::questions::{LOOK_UP, OFTEN, looked_up, times_stuck, to_look_up};
use crate::engine::review;
use crate::engine::roadmap::TopicIx;
use crate::engine::status::Status;
use crate::engine::when::Date;
use crate::plain::Plain;

/// A command that is likely next, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextStep<'a> {
    /// The topic it takes up; none where it is about a word.
    pub topic: Option<Plain<'a>>,
    /// The command line.
    pub command: Plain<'a>,
    /// Why.
    pub reason: Why<'a>,
    /// Where one was stuck on the topic again and again: how often, and what to do about it.
    pub often: Option<Often<'a>>,
}

/// A topic that one was stuck on again and again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Often<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// How often.
    pub times: usize,
    /// The command that takes a foundation down for it, if one is left.
    pub take: Option<Plain<'a>>,
    /// The command that parks it.
    pub park: Plain<'a>,
}

/// Why something is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Why<'a> {
    /// The timer runs on it.
    Running,
    /// It is in progress: so many sessions and minutes.
    Continue {
        /// Sessions so far.
        sessions: u32,
        /// Minutes so far.
        minutes: u32,
    },
    /// What it requires was finished, this last.
    After {
        /// The prerequisite.
        topic: Plain<'a>,
    },
    /// It is ready but for a parked prerequisite.
    Parked {
        /// The prerequisite.
        topic: Plain<'a>,
    },
    /// Nothing comes before it.
    Free,
    /// It is stuck, and a foundation was looked up since.
    Back {
        /// The foundation.
        foundation: Plain<'a>,
        /// Whether that is done.
        finished: bool,
        /// Whether an hour or more went into looking up.
        long: bool,
    },
    /// It is looked up, for the question of a topic.
    Answer {
        /// The topic that is stuck.
        topic: Plain<'a>,
        /// The question, maybe empty.
        question: Plain<'a>,
    },
    /// A foundation that the question of a topic leans on.
    LookUp {
        /// The topic that is stuck.
        topic: Plain<'a>,
        /// The question, maybe empty.
        question: Plain<'a>,
    },
    /// The question itself is to be looked up: no foundation is left for it.
    Question {
        /// The question, maybe empty.
        question: Plain<'a>,
    },
    /// It was done in another roadmap.
    Elsewhere {
        /// The topic there, `<roadmap>/<id>`.
        topic: Plain<'a>,
        /// The day on which it was done there.
        done_on: Option<Date>,
    },
    /// Its review is due.
    Review {
        /// The topic.
        topic: Plain<'a>,
        /// The day it was finished, or reviewed last.
        last: Date,
    },
    /// It was parked, and this, near it, was finished since.
    Returned {
        /// The neighbour.
        topic: Plain<'a>,
    },
    /// It was parked, and rested long enough.
    Rested {
        /// The day it came back.
        since: Date,
    },
    /// The word still waits for its meaning.
    Term {
        /// The word.
        word: Plain<'a>,
    },
    /// Topics that are ready lean on it.
    Taste {
        /// How many.
        topics: usize,
    },
}

impl<'a> NextStep<'a> {
    /// The first of what `next` offers.
    pub fn of(scene: &Scene<'a>) -> Option<Self> {
        let offers = next::offers(scene.standing, &scene.now, None);
        offers.first().map(|offer| Self::from_offer(scene, *offer))
    }

    /// An offer with its command.
    pub fn from_offer(scene: &Scene<'a>, offer: Offer) -> Self {
        let topic = offer.topic().map(|topic| scene.id(topic));
        let name = topic.clone().unwrap_or_default();
        let command = match offer {
            Offer::Running(_) => format!("done {name}"),
            Offer::Answer(..) => "unstuck -m \"…\"".to_owned(),
            Offer::Ask(..) => format!("show {name}"),
            Offer::Review(_) => "review".to_owned(),
            Offer::Elsewhere(_, at) => {
                let twin = &scene.standing.twins[at];
                let evidence = twin.evidence.iter().map(|text| scene.standing.journal.text(*text).to_string());
                let words = ["done".to_owned(), name.to_string()].into_iter();
                let words: Vec<String> = words.chain(evidence.flat_map(|text| ["--did".to_owned(), text])).collect();
                shell_words::join(words)
            }
            Offer::Term(at) => to_explain(&scene.standing.progress.terms[at].word),
            _ => format!("start {name}"),
        };
        Self {
            topic,
            command: scene.command(&command),
            reason: why(scene, offer),
            often: stuck_topic(scene, offer).and_then(|topic| Often::of(scene, topic)).map(|often| match offer {
                // It was looked up: to say so again would be one thing too many.
                Offer::Back(..) => Often { take: None, ..often },
                _ => often,
            }),
        }
    }
}

/// The stuck topic that an offer is to get moving again.
fn stuck_topic(scene: &Scene<'_>, offer: Offer) -> Option<TopicIx> {
    match offer {
        Offer::Back(topic, _) => Some(topic),
        Offer::Answer(_, at) | Offer::LookUp(_, at) | Offer::Ask(_, at) => scene.standing.progress.questions[at].topic,
        _ => None,
    }
}

impl<'a> Often<'a> {
    /// What is said of a topic that one was stuck on three times or more.
    pub fn of(scene: &Scene<'a>, topic: TopicIx) -> Option<Self> {
        let progress = &scene.standing.progress;
        let times = times_stuck(progress, topic);
        let question = progress.open_questions(topic).last();
        let take = question.and_then(|question| to_look_up(scene.standing, question).first().copied());
        (times >= OFTEN).then(|| Self {
            topic: scene.id(topic),
            times,
            take: take.map(|foundation| scene.command(&format!("start {}", scene.id(foundation)))),
            park: scene.command(&format!("park {}", scene.id(topic))),
        })
    }
}

fn why<'a>(scene: &Scene<'a>, offer: Offer) -> Why<'a> {
    let standing = scene.standing;
    let progress = &standing.progress;
    let asked = |at: usize| {
        let question = &progress.questions[at];
        (question.topic.map(|topic| scene.id(topic)).unwrap_or_default(), standing.journal.text(question.text))
    };
    match offer {
        Offer::Running(_) => Why::Running,
        Offer::Continue(topic) => {
            let progress = progress.of(topic);
            Why::Continue { sessions: progress.sessions, minutes: progress.minutes }
        }
        Offer::After(_, before) => Why::After { topic: scene.id(before) },
        Offer::BesideParked(_, before) => Why::Parked { topic: scene.id(before) },
        Offer::Free(_) => Why::Free,
        Offer::Back(topic, foundation) => {
            let question = progress.open_questions(topic).last();
            let minutes = question.map_or(0, |question| looked_up(standing, question, &scene.now));
            let finished = progress.status(foundation) == Status::Done;
            Why::Back { foundation: scene.id(foundation), finished, long: minutes >= LOOK_UP }
        }
        Offer::Answer(_, at) => {
            let (topic, question) = asked(at);
            Why::Answer { topic, question }
        }
        Offer::LookUp(_, at) => {
            let (topic, question) = asked(at);
            Why::LookUp { topic, question }
        }
        Offer::Ask(_, at) => Why::Question { question: asked(at).1 },
        Offer::Elsewhere(_, at) => {
            let twin = &standing.twins[at];
            Why::Elsewhere { topic: twin.name.as_ref(), done_on: twin.done_on }
        }
        Offer::Review(topic) => {
            let last = review::schedule(standing, topic).map(|schedule| schedule.last);
            Why::Review { topic: scene.id(topic), last: last.unwrap_or(scene.today()) }
        }
        Offer::Return(_, Parking::Neighbour(near)) => Why::Returned { topic: scene.id(near) },
        Offer::Return(_, Parking::Since(since) | Parking::Until(since)) => Why::Rested { since },
        Offer::Term(at) => Why::Term { word: Plain::line(progress.terms[at].word.as_str()) },
        Offer::Taste(_, topics) => Why::Taste { topics },
    }
}
