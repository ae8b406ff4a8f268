//! `term`: a word one tripped over, and what it means in one's own words.

use super::{Act, Decision, Idle, Refusal, text};
use crate::engine::event::Decided;
use crate::engine::standing::Standing;
use crate::plain::Plain;

/// The longest word, in characters: a longer one is a sentence.
const MAX_TERM: usize = 80;

/// Decides to keep a word, or what it means.
pub fn term(standing: &Standing, word: &str, meaning: Option<&str>) -> Result<Decision, Refusal> {
    let word = Plain::line(word.split_whitespace().collect::<Vec<_>>().join(" "));
    if word.is_empty() {
        return Err(Refusal::EmptyText);
    }
    if word.chars().count() > MAX_TERM {
        return Err(Refusal::LongTerm(MAX_TERM));
    }
    let meaning = meaning.map(text).transpose()?;
    let known = standing.progress.terms.iter().position(|term| term.word.to_lowercase() == word.to_lowercase());
    if let Some(at) = known {
        let before = standing.progress.terms[at].meaning.map(|text| standing.journal.text(text).to_string());
        if meaning.is_none() || meaning == before {
            return Ok(Decision::Nothing(Idle::Known(at)));
        }
    }
    let name = format!("{}/{word}", standing.roadmap.id);
    Ok(Decision::Act(Act { facts: vec![Decided::Term(name, meaning.unwrap_or_default())], ..Act::default() }))
}
