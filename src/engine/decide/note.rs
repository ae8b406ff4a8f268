//! `note`: words of one's own on a topic.

use super::{Act, Decision, Refusal, name_of, one_topic, text};
use crate::engine::event::Decided;
use crate::engine::standing::Standing;

/// Decides a note.
pub fn note(standing: &Standing, typed: Option<&str>, words: &str) -> Result<Decision, Refusal> {
    let topic = one_topic(standing, typed)?;
    let facts = vec![Decided::Note(name_of(standing, topic), text(words)?)];
    Ok(Decision::Act(Act { facts, ..Act::default() }))
}
