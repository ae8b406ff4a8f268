//! The glossary: words one tripped over, and what they mean.

use serde::Serialize;

use super::Scene;
use crate::engine::progress::TermProgress;
use crate::plain::Plain;
use crate::sort;

/// Words with their meanings: those without one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Glossary<'a> {
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// The words.
    pub terms: Vec<TermRow<'a>>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermRow<'a> {
    /// The word.
    pub word: Plain<'a>,
    /// Its meaning, maybe empty.
    pub meaning: Plain<'a>,
}

impl<'a> Glossary<'a> {
    /// All words, open ones first.
    pub fn of(scene: &Scene<'a>) -> Self {
        let mut terms: Vec<TermRow<'a>> =
            scene.standing.progress.terms.iter().map(|term| TermRow::of(scene, term)).collect();
        sort::by_key(&mut terms, |term| !term.meaning.is_empty());
        Self { roadmap: scene.standing.roadmap.id.as_ref(), terms }
    }
}

/// What explains a word, as it is typed after the program's name.
pub fn to_explain(word: &str) -> String {
    format!("term {} -m \"…\"", shell_words::quote(word))
}

impl<'a> TermRow<'a> {
    /// One word.
    pub fn of(scene: &Scene<'a>, term: &'a TermProgress) -> Self {
        Self {
            word: Plain::line(term.word.as_str()),
            meaning: term.meaning.map(|text| scene.standing.journal.text(text)).unwrap_or_default(),
        }
    }
}
