//! A roadmap that was made of what others wrote, and what is not in it.

use serde::Serialize;

use crate::plain::Plain;

/// A roadmap that was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Its id.
    pub id: Plain<'static>,
    /// Its title.
    pub title: Plain<'static>,
    /// Where it lies, or would.
    pub path: Plain<'static>,
    /// Whether it was written.
    pub written: bool,
    /// How many stages it has.
    pub stages: usize,
    /// How many modules.
    pub modules: usize,
    /// How many topics.
    pub topics: usize,
    /// How many of them are new; none where it was not there before.
    pub new: Option<usize>,
    /// How many are gone.
    pub gone: Option<usize>,
    /// How many ticks of the source were not taken.
    pub ticks: usize,
    /// The command that takes them.
    pub statuses: Plain<'static>,
    /// What is in no topic.
    pub left_out: Vec<LeftOutRow>,
}

/// Something that is in no topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOutRow {
    /// The file.
    pub path: Plain<'static>,
    /// The line in it, from 1.
    pub line: usize,
    /// How many lines it has.
    pub n_lines: usize,
    /// Why.
    pub why: String,
}
