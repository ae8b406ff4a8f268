//! What others wrote, read as a roadmap: a list in Markdown, a flow of roadmap.sh, a table, an outline.
//! Each reader finds stages, modules and topics, and names what it left out; which ids they get, and
//! what becomes of a roadmap that was imported before, is left to [`draft`].

use crate::engine::roadmap::Resource;
use crate::engine::when::Date;
use crate::plain::Plain;

/// What a source holds. A stage without a title of its own has an empty one, and so has a module whose
/// topics stand directly in the stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The title of the whole; maybe empty.
    pub title: Plain<'static>,
    /// Stages in the source's order; none is empty.
    pub stages: Vec<FoundStage>,
    /// What is not in them, in the source's order.
    pub left_out: Vec<LeftOut>,
}

/// A stage of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundStage {
    /// Its title.
    pub title: Plain<'static>,
    /// Its modules; none is empty.
    pub modules: Vec<FoundModule>,
}

/// A module of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundModule {
    /// Its title; empty for topics directly in the stage.
    pub title: Plain<'static>,
    /// Its topics.
    pub topics: Vec<FoundTopic>,
}

/// A topic of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundTopic {
    /// Its title, never empty.
    pub title: Plain<'static>,
    /// What the source calls it, so that it is known again under another title: a node's id, else the
    /// first address, else the title. Need not be unique.
    pub source_id: Plain<'static>,
    /// What it is about; maybe empty, of several lines.
    pub summary: Plain<'static>,
    /// Estimated minutes; 0 where none can be read.
    pub minutes: u32,
    /// Whether the source calls it optional or an alternative.
    pub optional: bool,
    /// Where to look things up: http or https alone.
    pub resources: Vec<Resource<'static>>,
    /// What the source ticked.
    pub tick: Option<Tick>,
}

/// A tick, as lists write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// `[x]`, `[X]`, `✅`: done, maybe on a day.
    Done(Option<Date>),
    /// `[/]`: learning.
    Learning,
    /// `[-]`: skipped.
    Skipped,
}

/// Something that is in no topic, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The file.
    pub path: Plain<'static>,
    /// The line in it, from 1.
    pub line: usize,
    /// How many lines it has.
    pub n_lines: usize,
    /// Why.
    pub why: Reason,
}

/// Why something is in no topic. What is said of it is `render`'s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A list of contents.
    Contents,
    /// Running text.
    Text,
    /// An address that is not http or https.
    BadAddress(Plain<'static>),
    /// Something without a title.
    NoTitle,
    /// More topics than a roadmap has.
    TooMany(usize),
}

/// Why a source could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It holds no topic.
    Empty,
}
