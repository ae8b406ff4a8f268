//! `undo` and `redo`: an event that voids another, by id. Nothing is ever erased.

use super::{Act, Decision, Idle, Refusal};
use crate::engine::event::{Decided, EventId, Fact};
use crate::engine::journal::Event;
use crate::engine::standing::Standing;
use crate::plain::Plain;

/// Decides to take back the named event, else this device's last live act that is not itself an undo.
pub fn undo(standing: &Standing, typed: Option<&str>) -> Result<Decision, Refusal> {
    let id = match typed {
        Some(typed) => called(standing, typed)?,
        None => last_act(standing)?,
    };
    void(standing, id)
}

/// Decides to bring back what the named undo took back, or the named event that was taken back, else
/// what this device's last undo took back, if nothing was recorded since.
pub fn redo(standing: &Standing, typed: Option<&str>) -> Result<Decision, Refusal> {
    if let Some(typed) = typed {
        let id = called(standing, typed)?;
        let is_undo = standing.event(id).is_some_and(|(_, event)| names_events(standing, event));
        let voids = |event: &&Event| {
            let mut facts = standing.journal.facts(event).iter();
            facts.any(|fact| matches!(fact, Fact::Undo(of) if standing.journal.id(*of) == id))
        };
        let undo = if is_undo { Some(id) } else { live(standing).rev().find(voids).map(|event| event.head.id) };
        return void(standing, undo.ok_or(Refusal::NothingToRedo)?);
    }
    let mut since = false;
    for event in live(standing).rev() {
        let id = event.head.id;
        if is_redo(standing, event) {
            continue;
        }
        if Some(id.device) == standing.device && names_events(standing, event) {
            return if since { Err(Refusal::RecordedSince(standing.short_id(id))) } else { void(standing, id) };
        }
        since = true;
    }
    Err(Refusal::NothingToRedo)
}

fn void(standing: &Standing, id: EventId) -> Result<Decision, Refusal> {
    let (ix, _) = standing.event(id).ok_or(Refusal::NothingToUndo)?;
    if !standing.progress.is_live(ix) {
        return Ok(Decision::Nothing(Idle::Undone(standing.short_id(id))));
    }
    Ok(Decision::Act(Act { facts: vec![Decided::Undo(id)], remarks: Vec::new() }))
}

fn last_act(standing: &Standing) -> Result<EventId, Refusal> {
    let acts = || live(standing).rev().filter(|event| !names_events(standing, event)).map(|event| event.head.id);
    let mine = acts().find(|id| Some(id.device) == standing.device).ok_or(Refusal::NothingToUndo)?;
    match acts().next() {
        Some(newest) if newest != mine => Err(Refusal::NewerElsewhere(
            standing.device_name(newest.device).into_owned(),
            standing.short_id(newest),
            standing.short_id(mine),
        )),
        _ => Ok(mine),
    }
}

/// The one event that a typed id stands for.
fn called(standing: &Standing, typed: &str) -> Result<EventId, Refusal> {
    let name = || Plain::line(typed.to_owned());
    match standing.events_called(typed)[..] {
        [] => Err(Refusal::NoEvent(name())),
        [id] => Ok(id),
        ref many => Err(Refusal::ManyEvents(name(), many.iter().map(|id| Plain::line(id.to_string())).collect())),
    }
}

fn live(standing: &Standing) -> impl DoubleEndedIterator<Item = &Event> {
    let events = standing.journal.events().iter().enumerate();
    events.filter(|(ix, _)| standing.progress.is_live(u32::try_from(*ix).unwrap_or(u32::MAX))).map(|(_, event)| event)
}

/// Whether the event is an undo, or a redo, which is the undo of one.
fn names_events(standing: &Standing, event: &Event) -> bool {
    standing.journal.facts(event).iter().any(|fact| matches!(fact, Fact::Undo(_)))
}

fn is_redo(standing: &Standing, event: &Event) -> bool {
    standing.journal.facts(event).iter().any(|fact| match fact {
        Fact::Undo(id) => {
            standing.event(standing.journal.id(*id)).is_some_and(|(_, undone)| names_events(standing, undone))
        }
        _ => false,
    })
}
