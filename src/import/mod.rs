//! What others wrote, read as a roadmap: a list in Markdown, a flow of roadmap.sh, a table, an outline.
//! Each reader finds stages, modules and topics, and names what it left out; which ids they get, and
//! what becomes of a roadmap that was imported before, is left to [`draft`].

pub mod address;
mod checkbox;
mod columns;
mod draft;
mod entry;
mod flow;
mod markdown;
mod outline;
mod read;
mod table;
mod ticks;

pub use draft::{Before, Drafted, Unlinked, draft};
pub use read::{Error, is_list, read, read_source};
pub use ticks::{TickBox, Ticks, export_mark, ticks};

use crate::engine::roadmap::Resource;
use crate::engine::when::Date;
use crate::plain::Plain;

/// A file that was read, for a reader of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the user calls it.
    pub path: Plain<'static>,
    /// What stands in it.
    pub text: String,
}

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
    /// A list of contents, or a link to another place of the same page.
    Contents,
    /// About the source, not what one learns: licence, thanks, how to contribute, translations.
    About,
    /// A heading with no topic below it.
    NoTopics,
    /// Running text.
    Text,
    /// List items or table rows beside what the source's topics are: bullets without a box in a list of
    /// boxes, bullets between tables.
    Aside,
    /// A block of code.
    Code,
    /// Nothing but pictures and badges.
    Pictures,
    /// HTML, a rule, front matter, where a link leads that is named elsewhere.
    Markup,
    /// An address that is not http or https.
    BadAddress(Plain<'static>),
    /// Something without a title.
    NoTitle,
    /// More topics than a roadmap has: how many more.
    TooMany(usize),
    /// More addresses than a topic has: how many more.
    TooManyLinks(usize),
    /// More text than the summary of a topic holds.
    TooLong,
    /// What a flow draws besides its topics: what it calls that, and how many there are.
    Drawing(Plain<'static>, usize),
    /// Edges of a flow without a node at one end or at both, and how many there are.
    LooseEdges(usize),
    /// Something among a flow's nodes that is none.
    NotANode,
    /// A node with the id of another; it is a topic all the same.
    SameId(Plain<'static>),
    /// A column of a table that says nothing of a topic.
    UnknownColumn(Plain<'static>),
    /// Cells of a row behind the last column that has a name, and how many.
    CellsBeyond(usize),
    /// Hours that are no number of them; the topic is there, without hours.
    BadHours(Plain<'static>),
    /// A quote of a table that is never closed: all that follows it is in one topic.
    OpenQuote,
    /// A comment of an outline.
    Comment,
    /// Another file in the folder, which is not the roadmap.
    OtherFile,
}

/// Why a source could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It holds no topic.
    Empty,
    /// It is not JSON, which shows at a line and a byte of that line.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The byte in it, from 1.
        column: usize,
    },
    /// It is a drawing of the kind that roadmap.sh used before its flows: it names no topic by an id.
    Mockup,
    /// It is a table from one set of ids to another, as lies beside a flow.
    Mapping,
    /// It is JSON, but holds no nodes.
    NotAFlow,
    /// It is a table without a column `title`; what its first line names instead.
    NoTitleColumn(Vec<Plain<'static>>),
    /// It is a roadmap of this program already.
    Roadmap,
    /// It is a page, a picture or a calendar, as exports are too.
    Page,
}
