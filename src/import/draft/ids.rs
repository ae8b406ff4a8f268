//! The ids of a roadmap that is drafted: none is given twice.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::engine::roadmap::{id_of_title, ids_for, is_id};
use crate::import::address;
use crate::plain::Plain;

/// Ids that were given, and how many of each kind, so that the next is found at once.
pub(super) struct Ids {
    taken: FxHashSet<String>,
    given: FxHashMap<String, usize>,
}

impl Ids {
    /// None is given yet; these are taken.
    pub(super) fn beside<'a>(taken: impl Iterator<Item = &'a Plain<'static>>) -> Self {
        Self { taken: taken.map(ToString::to_string).collect(), given: FxHashMap::default() }
    }

    /// Keeps an id from being given.
    pub(super) fn keep(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// An id that nothing has yet: of the title's Latin words, else of what it stands in and a number.
    pub(super) fn give(&mut self, title: &str, within: &str) -> Plain<'static> {
        let within = if within.is_empty() { "topic" } else { within };
        // What has words of its own is counted by these, all else by what it stands in.
        let words = words_of(title);
        let kind = if words.is_empty() { format!("{within}-") } else { words };
        let given = self.given.entry(kind).or_default();
        for id in ids_for(title, within, *given) {
            *given += 1;
            if is_id(&id) && self.taken.insert(id.clone()) {
                return Plain::line(id);
            }
        }
        Plain::default()
    }
}

/// The Latin words of a title, without addresses in it; of one that is nothing but an address its own.
fn words_of(title: &str) -> String {
    let Some(at) = address::find(title) else { return id_of_title(title) };
    let (mut words, mut from) = (String::new(), 0);
    while let Some(at) = address::find(&title[from..]) {
        words.push_str(&title[from..from + at.start]);
        words.push(' ');
        from += at.end;
    }
    words.push_str(&title[from..]);
    let host = title[at].split_once("://").map_or("", |(_, host)| host);
    Some(id_of_title(&words)).filter(|id| !id.is_empty()).unwrap_or_else(|| id_of_title(host))
}
