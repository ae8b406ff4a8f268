//! Headings, groups and topics as they stand in the source, before they are put in their places.

use std::ops::Range;

use crate::import::{FoundTopic, Tick};

/// A heading of the source.
#[derive(Debug)]
pub(super) struct Heading {
    /// The heading above it.
    pub(super) parent: Option<usize>,
    /// From 1 to 6.
    pub(super) level: u8,
    /// Its words.
    pub(super) title: String,
    /// Its lines, from 0.
    pub(super) lines: Range<usize>,
}

/// A list item that is the title of those below it.
#[derive(Debug)]
pub(super) struct Group {
    /// The group around it.
    pub(super) parent: Option<usize>,
    /// How many groups are around it.
    pub(super) depth: usize,
    /// Its block.
    pub(super) block: usize,
    /// Its words.
    pub(super) title: String,
}

/// How many groups within each other have modules of their own; deeper ones are part of theirs.
pub(super) const MAX_DEPTH: usize = 3;

/// A topic, not yet put in its place.
#[derive(Debug)]
pub(super) struct Draft {
    /// The topic as far as it is known.
    pub(super) topic: FoundTopic,
    /// The first address of its own line.
    pub(super) address: Option<String>,
    /// The heading above it.
    pub(super) heading: Option<usize>,
    /// The list item it stands in.
    pub(super) parent: Option<usize>,
    /// The group it stands in.
    pub(super) group: Option<usize>,
    /// Its first line, from 0.
    pub(super) line: usize,
    /// How many lines its own text has.
    pub(super) n_lines: usize,
    /// What is said of it so far.
    pub(super) summary: String,
    /// How many addresses had no room.
    pub(super) n_links_over: usize,
}

/// What a box and its text say together: the text may add the day.
pub(super) fn both(mark: Option<Tick>, text: Option<Tick>) -> Option<Tick> {
    match (mark, text) {
        (None | Some(Tick::Done(None)), Some(text)) => Some(text),
        (mark, _) => mark,
    }
}

/// Whether a title says that one need not learn it.
pub(super) fn is_optional(title: &str) -> bool {
    let title = title.to_lowercase();
    ["(optional)", "[optional]", "（可选）", "(可选)", "（选修）", "(选修)"].iter().any(|word| title.contains(word))
        || title.starts_with("optional:")
}
