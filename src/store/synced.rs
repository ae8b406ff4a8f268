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
    /// Whether it went to a remote, and not into the history here alone.
    pub sent: bool,
    /// The greatest seq of each device that was sent or received.
    pub seqs: FxHashMap<Device, u32>,
}

impl Synced {
    /// Nothing yet; to go to a remote, or not.
    pub fn nothing(sent: bool) -> Self {
        Self { sent, ..Self::default() }
    }

    /// All of a journal, synced at that time, to a remote or not.
    pub fn all(journal: &Journal, at: i64, sent: bool) -> Self {
        Self { at: Some(at), sent, seqs: journal.greatest_seqs() }
    }

    /// How many acts came after it.
    pub fn n_since(&self, journal: &Journal) -> usize {
        let known = |device: &Device| self.seqs.get(device).copied().unwrap_or(0);
        journal.events().iter().filter(|event| event.head.id.seq > known(&event.head.id.device)).count()
    }

    /// Reads what [`Synced::text`] made, if it is there.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let text = files::read_text(path, 1 << 20).ok()?;
        let mut lines = text.lines();
        let (at, to) = lines.next()?.split_once(' ')?;
        let seq = |line: &str| {
            let (device, seq) = line.split_once(' ')?;
            Some((Device::read(device)?, seq.parse().ok()?))
        };
        Some(Self { at: at.parse().ok(), sent: to == "sent", seqs: lines.filter_map(seq).collect() })
    }

    /// As it is written: the time and where to on a line, then each device with its seq.
    pub(super) fn text(&self) -> String {
        let at = self.at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        let to = if self.sent { "sent" } else { "kept" };
        let seqs = self.seqs.iter().map(|(device, seq)| format!("\n{} {seq}", device.as_str()));
        format!("{at} {to}{}\n", seqs.collect::<Vec<_>>().concat())
    }
}
