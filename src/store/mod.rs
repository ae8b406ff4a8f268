//! The journals of all devices on the disk: read by line, appended to by event. What the lines add
//! up to is left to the engine.

pub mod device;
pub mod line;
mod reader;
mod synced;
pub mod unite;
mod used;
mod writer;

pub use reader::{MAX_FILE, Noted, Read, Spoilt, read};
pub use synced::Synced;
pub use used::Used;
pub use writer::{Error, Writer};

use std::path::{Path, PathBuf};

use crate::engine::event::Device;
use crate::files;

/// The name of a journal's file, if a path below the data folder is that of one.
pub fn journal_name(path: &str) -> Option<&str> {
    let name = path.strip_prefix("journal/")?;
    let odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    let stem = name.strip_suffix(".jsonl")?;
    let whole = name.len() <= 255 && !stem.is_empty() && !stem.starts_with('.') && !stem.contains(odd);
    whole.then_some(name)
}

/// Whether a journal's file is called after a device: others are copies that some tool made.
pub fn is_of_a_device(path: &Path) -> bool {
    path.file_stem().and_then(|stem| stem.to_str()).and_then(Device::read).is_some()
}

/// The bytes of all journals that are called after a device.
pub fn all_of_devices(folders: &Folders) -> Result<Vec<u8>, files::Error> {
    let mut all = Vec::new();
    for path in files::list(&folders.journal(), "jsonl")?.files.iter().filter(|path| is_of_a_device(path)) {
        all.extend(files::read(path, MAX_FILE)?);
        all.push(b'\n');
    }
    Ok(all)
}

/// The folders that a store lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// What one syncs: `journal/` and `roadmaps/`.
    pub data: PathBuf,
    /// What belongs to this machine: device id and lock.
    pub state: PathBuf,
}

impl Folders {
    /// Where the journals lie.
    pub fn journal(&self) -> PathBuf {
        self.data.join("journal")
    }

    /// Where the journal of a device lies, or would.
    pub fn journal_of(&self, device: Device) -> PathBuf {
        self.journal().join(format!("{}.jsonl", device.as_str()))
    }

    /// Where roadmaps of one's own lie.
    pub fn roadmaps(&self) -> PathBuf {
        self.data.join("roadmaps")
    }
}
