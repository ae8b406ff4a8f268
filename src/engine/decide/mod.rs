//! From what someone asks to the facts that are recorded, or to a refusal. Any status may follow
//! any other: what is odd is remarked on, not refused.

mod add;
mod device;
mod mark;
mod note;
mod review;
mod start;
mod stuck;
mod study;
mod term;
mod ticks;
mod undo;

pub use add::{Spot, add};
pub use device::name_device;
pub use mark::{Mark, mark};
pub use note::note;
pub use review::review;
pub use start::{start, stop};
pub use stuck::{Answer, stuck, unstuck};
pub use study::study;
pub use term::term;
pub use ticks::{Tick, due, ticks};
pub use undo::{redo, undo};

use super::event::{Decided, Device};
use super::resolve::{self, Unresolved};
use super::roadmap::TopicIx;
use super::standing::{Standing, Timer};
use super::status::Status;
use super::when::{Date, DateFault, Moment};
use crate::plain::Plain;

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Something to record.
    Act(Act),
    /// A real no-op: nothing to record, and why.
    Nothing(Idle),
}

/// One event to record, and what is to be said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Act {
    /// What it says.
    pub facts: Vec<Decided>,
    /// What is odd about it.
    pub remarks: Vec<Remark>,
}

impl Act {
    fn say(&mut self, fact: Decided) {
        self.facts.push(fact);
    }
}

/// Why there is nothing to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Idle {
    /// The topic has that status already.
    Already(TopicIx, Status),
    /// Every topic of what was named is closed, or has that status.
    NoneLeft(Status),
    /// No topic of what was named is closed.
    NoneClosed,
    /// The timer runs on that topic already.
    Running(TopicIx),
    /// No timer runs.
    NoTimer,
    /// The event was taken back before.
    Undone(Plain<'static>),
    /// This device has that name.
    Named(Plain<'static>),
    /// No question is open, on that topic or at all.
    NoQuestion(Option<TopicIx>),
    /// The word of that position is known, and nothing new is said of it.
    Known(usize),
    /// There is a topic of that title.
    Exists(TopicIx),
    /// The ticks of a file tell nothing new.
    NoTicks,
}

/// What is odd about an act, or good to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Prerequisites of the topic are still open.
    OpenBefore(TopicIx, Vec<TopicIx>),
    /// A scope took so many topics and left so many closed ones alone.
    Took(usize, usize),
    /// Evidence went to each of so many topics.
    EvidenceToEach(usize),
    /// A timer ran so many minutes on the topic, since that day, and is not believed.
    NotBelieved(Plain<'static>, i64, Date),
    /// The timer on the topic goes on, so many minutes so far, beside the time that was told.
    RunsOn(Plain<'static>, i64),
    /// The timer, which was not believed, is ended by the time that was told.
    Ended(Plain<'static>),
    /// The topic is done, and stays so.
    StaysDone(TopicIx),
    /// The name was that device's until now.
    NameMoved(Device),
    /// The timer had run for less than a minute.
    UnderAMinute(Plain<'static>),
    /// The topic was done, parked or skipped, and is open again.
    Was(TopicIx, Status),
}

/// Why nothing is recorded although it should have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A name stands for nothing, or for several things.
    Name(Unresolved),
    /// No topic was named, and none is in progress.
    NothingInProgress,
    /// Nothing is left to start.
    NothingLeft,
    /// Time takes one topic, not several.
    OneTopic,
    /// The text is empty.
    EmptyText,
    /// The name of a device stands for one of the person's own.
    NoName(Plain<'static>),
    /// The text is the `…` of an example.
    NoWords(Plain<'static>),
    /// No day to record on.
    Date(Plain<'static>, DateFault),
    /// The timer ran too long to be believed: topic, minutes, the day it began.
    NotBelieved(Plain<'static>, i64, Date),
    /// Nothing was recorded that could be taken back.
    NothingToUndo,
    /// Another device's act (its name and id) is newer than this device's last (its id).
    NewerElsewhere(Plain<'static>, Plain<'static>, Plain<'static>),
    /// No such event.
    NoEvent(Plain<'static>),
    /// Several such events: whole ids.
    ManyEvents(Plain<'static>, Vec<Plain<'static>>),
    /// No name for a device.
    DeviceName(Plain<'static>),
    /// Nothing was taken back that could come again.
    NothingToRedo,
    /// Something was recorded since the undo of that id.
    RecordedSince(Plain<'static>),
    /// A topic of the stages where a foundation is wanted; the shelf, if there is one.
    NoFoundation(Plain<'static>, Option<Plain<'static>>),
    /// No question is open: on the topic that was named, if one was; what helped; and the topic in progress.
    NoQuestion(Option<Plain<'static>>, String, Option<Plain<'static>>),
    /// The topic has no resource of that number, but so many.
    NoResource(Plain<'static>, usize, usize),
    /// The topic is not done, so there is nothing to review.
    NotDone(Plain<'static>),
    /// A word of the glossary is longer than so many characters.
    LongTerm(usize),
    /// A title is longer than so many characters.
    LongTitle(usize),
    /// A roadmap has no more than so many topics.
    TooManyTopics(usize),
    /// A topic where a module or stage is wanted.
    NoModule(Plain<'static>),
}

impl From<Unresolved> for Refusal {
    fn from(unresolved: Unresolved) -> Self {
        Self::Name(unresolved)
    }
}

/// The one topic that is meant: the named one, else that in progress.
fn one_topic(standing: &Standing, typed: Option<&str>) -> Result<TopicIx, Refusal> {
    match typed {
        Some(typed) => Ok(resolve::topic(&standing.roadmap, typed)?),
        None => standing.in_progress().ok_or(Refusal::NothingInProgress),
    }
}

/// A topic's name as journals hold it.
fn name_of(standing: &Standing, topic: TopicIx) -> String {
    standing.roadmap.name_of(topic)
}

/// What hints print where words of the person's own belong; pasted as they stand they say nothing.
pub const PLACEHOLDERS: [&str; 6] = ["…", "...", "LINK", "链接", "what helped", "怎么想通的"];

/// The text, unless it is empty or none of the person's.
fn text(typed: &str) -> Result<String, Refusal> {
    let text = Plain::block(typed.trim());
    match text.as_str() {
        "" => Err(Refusal::EmptyText),
        words if PLACEHOLDERS.contains(&words) => Err(Refusal::NoWords(Plain::line(words.to_owned()))),
        text => Ok(text.to_owned()),
    }
}

/// Writes the minutes of a timer that ends now, or remarks why it does not.
fn end_timer(standing: &Standing, act: &mut Act, timer: &Timer, now: &Moment) {
    let minutes = timer.minutes(now);
    if minutes > Timer::BELIEVED && timer.topic.is_none() {
        act.remarks.push(Remark::Ended(timer.label()));
    } else if minutes > Timer::BELIEVED {
        act.remarks.push(Remark::NotBelieved(timer.label(), minutes, standing.calendar.day_of(&timer.started)));
    } else if minutes == 0 {
        act.remarks.push(Remark::UnderAMinute(timer.label()));
    } else {
        act.say(Decided::Spent(timer.name.clone(), u16::try_from(minutes).unwrap_or(1)));
    }
}

/// Remarks on prerequisites that are still open; what was parked holds nothing up.
fn remark_open_before(standing: &Standing, act: &mut Act, topic: TopicIx) {
    let requires = standing.roadmap.topic(topic).requires.iter().copied();
    let is_open = |status: Status| !status.is_closed() && status != Status::Parked;
    let open: Vec<TopicIx> = requires.filter(|before| is_open(standing.progress.status(*before))).collect();
    if !open.is_empty() {
        act.remarks.push(Remark::OpenBefore(topic, open));
    }
}

/// The day of what was recorded, if it is not today's.
fn say_day(act: &mut Act, name: &str, day: Option<Date>) {
    if let Some(day) = day {
        act.say(Decided::Day(name.to_owned(), day));
    }
}
