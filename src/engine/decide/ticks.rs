//! Ticks that come back from a file: a list that was edited elsewhere says what is done. It may be old, so
//! that it only ever adds, unless it is asked to reopen as well.

use super::mark::end_with;
use super::stuck::shelve;
use super::{Act, Decision, Idle, name_of, say_day};
use crate::engine::event::Decided;
use crate::engine::roadmap::TopicIx;
use crate::engine::standing::Standing;
use crate::engine::status::Status;
use crate::engine::when::{Date, Moment};

/// What a file says of one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The topic.
    pub topic: TopicIx,
    /// Done, learning or skipped; pending where its box is empty.
    pub to: Status,
    /// The day on which it was done, where the file tells.
    pub on: Option<Date>,
}

/// Those ticks that would change something, one a topic: done where it is not, learning where nothing was
/// begun, skipped where it is open; with `reopen`, pending where it is done.
pub fn due(standing: &Standing, ticks: &[Tick], reopen: bool, today: Date) -> Vec<Tick> {
    let mut due: Vec<Tick> = Vec::new();
    for tick in ticks {
        let progress = standing.progress.of(tick.topic);
        let counts = match tick.to {
            Status::Done => !progress.is_settled_as(Status::Done),
            Status::Learning => progress.status() == Status::Pending,
            Status::Skipped => !progress.stored().is_closed(),
            Status::Pending => reopen && progress.stored() == Status::Done,
            Status::Stuck | Status::Parked => false,
        };
        if counts && !due.iter().any(|known| known.topic == tick.topic) {
            // A day that is still to come is a slip of the pen.
            due.push(Tick { on: tick.on.filter(|on| *on < today), ..*tick });
        }
    }
    due
}

/// Decides to take ticks from a file.
pub fn ticks(standing: &Standing, ticks: &[Tick], reopen: bool, file: &str, now: &Moment) -> Decision {
    let due = due(standing, ticks, reopen, standing.calendar.today(now));
    if due.is_empty() {
        return Decision::Nothing(Idle::NoTicks);
    }
    let mut act = Act::default();
    for tick in &due {
        act.say(Decided::Set(name_of(standing, tick.topic), tick.to));
    }
    let topics: Vec<TopicIx> = due.iter().map(|tick| tick.topic).collect();
    let closed = due.iter().filter(|tick| tick.to.is_closed());
    let open = closed.flat_map(|tick| standing.progress.open_questions(tick.topic));
    let closing: Vec<_> = open.map(|question| question.id).collect();
    let shelved = shelve(standing, &mut act, &closing, &topics);
    for tick in &due {
        say_day(&mut act, &name_of(standing, tick.topic), tick.on);
    }
    let ended: Vec<TopicIx> = due.iter().filter(|tick| tick.to != Status::Learning).map(|tick| tick.topic).collect();
    end_with(standing, &mut act, &ended, &shelved, now);
    act.say(Decided::From(file.to_owned()));
    Decision::Act(act)
}
