//! The journals of all devices on the disk: read by line, appended to by event. What the lines add
//! up to is left to the engine.

pub mod device;
pub mod line;
mod reader;
mod writer;

pub use reader::{Read, Spoilt, read};
pub use writer::{Error, Writer};

use std::path::PathBuf;

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
}
