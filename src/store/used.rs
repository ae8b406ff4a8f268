//! What a device remembers of a roadmap that was taken into use: what it had then. It is shown and nothing
//! rests on it.

use std::path::Path;

use crate::engine::edition::Known;
use crate::files;
use crate::plain::Plain;

/// A roadmap as it was taken into use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// When that was, in seconds since 1970.
    pub at: i64,
    /// The topics that it had.
    pub topics: Vec<Known>,
}

impl Used {
    /// Reads what [`Used::text`] made, if it is there.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let text = files::read_text(path, 4 << 20).ok()?;
        let mut lines = text.lines();
        let at = lines.next()?.parse().ok()?;
        let line = |text: &str| Plain::line(text.to_owned());
        let topic = |text: &str| text.split_once('\t').map(|(id, title)| (line(id), line(title)));
        Some(Self { at, topics: lines.filter_map(topic).collect() })
    }

    /// As it is written: the time on a line, then each topic's id and title.
    pub(super) fn text(&self) -> String {
        let topics = self.topics.iter().map(|(id, title)| format!("{id}\t{title}\n"));
        format!("{}\n{}", self.at, topics.collect::<String>())
    }
}
