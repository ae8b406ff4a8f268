//! `review`: how well something finished is still remembered.

use super::{Act, Decision, Refusal, name_of};
use crate::engine::event::Decided;
use crate::engine::resolve;
use crate::engine::standing::Standing;
use crate::engine::status::{Grade, Status};

/// Decides a review of a finished topic.
pub fn review(standing: &Standing, typed: &str, grade: Grade) -> Result<Decision, Refusal> {
    let topic = resolve::topic(&standing.roadmap, typed)?;
    if standing.progress.of(topic).stored() != Status::Done {
        return Err(Refusal::NotDone(standing.roadmap.topic(topic).id.clone()));
    }
    Ok(Decision::Act(Act { facts: vec![Decided::Review(name_of(standing, topic), grade)], ..Act::default() }))
}
