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
    /// Topics of before that it had no more, as was said then.
    pub gone: Vec<Known>,
    /// The time before, which it was held against: what changed since can be told again.
    pub before: Option<Box<Used>>,
}

/// Begins the line of a topic that was gone: no id does.
const GONE: char = '-';

impl Used {
    /// Reads what [`Used::text`] made, if it is there.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let text = files::read_text(path, 8 << 20).ok()?;
        let (latest, before) = text.split_once("\n\n").unwrap_or((&text, ""));
        Some(Self { before: Self::part(before).map(Box::new), ..Self::part(latest)? })
    }

    fn part(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut used = Self { at: lines.next()?.parse().ok()?, ..Self::default() };
        let line = |text: &str| Plain::line(text.to_owned());
        for (id, title) in lines.filter_map(|line| line.split_once('\t')) {
            match id.strip_prefix(GONE) {
                Some(id) => used.gone.push((line(id), line(title))),
                None => used.topics.push((line(id), line(title))),
            }
        }
        Some(used)
    }

    /// As it is written: the time on a line, then each topic's id and title; behind an empty line the time
    /// before.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{}\n", self.at);
        text.extend(self.topics.iter().map(|(id, title)| format!("{id}\t{title}\n")));
        text.extend(self.gone.iter().map(|(id, title)| format!("{GONE}{id}\t{title}\n")));
        if let Some(before) = &self.before {
            text.push('\n');
            text.push_str(&before.text());
        }
        text
    }
}
