//! What a device remembers of its last sync. It is shown and nothing rests on it: a sync looks at the
//! files and at the remote itself.

use std::path::Path;

use rustc_hash::FxHashMap;

use crate::engine::event::Device;
use crate::engine::journal::Journal;
use crate::files;

/// The last sync.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// When it was, in seconds since 1970; `None` before the first.
    pub at: Option<i64>,
    /// The greatest seq of each device that was sent or received.
    pub seqs: FxHashMap<Device, u32>,
}

impl Synced {
    /// All of a journal, synced at that time.
    pub fn all(journal: &Journal, at: i64) -> Self {
        Self { at: Some(at), seqs: journal.greatest_seqs() }
    }

    /// How many acts came after it.
    pub fn n_since(&self, journal: &Journal) -> usize {
        let known = |device: &Device| self.seqs.get(device).copied().unwrap_or(0);
        journal.events().iter().filter(|event| event.head.id.seq > known(&event.head.id.device)).count()
    }

    /// Reads what [`Synced::text`] made; where that is not there, nothing was ever synced.
    pub(super) fn read(path: &Path) -> Self {
        let text = files::read_text(path, 1 << 20).unwrap_or_default();
        let mut lines = text.lines();
        let at = lines.next().and_then(|line| line.parse().ok());
        let seq = |line: &str| {
            let (device, seq) = line.split_once(' ')?;
            Some((Device::read(device)?, seq.parse().ok()?))
        };
        Self { at, seqs: lines.filter_map(seq).collect() }
    }

    /// As it is written: the time on a line, then each device with its seq.
    pub(super) fn text(&self) -> String {
        let at = self.at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        let seqs = self.seqs.iter().map(|(device, seq)| format!("\n{} {seq}", device.as_str()));
        format!("{at}{}\n", seqs.collect::<Vec<_>>().concat())
    }
}
