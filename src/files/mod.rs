//! The only module that touches the disk. Each of its errors names the path; what the bytes mean is
//! left to whoever asked for them.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the one place for them")]

mod lock;
mod read;
mod write;

pub use lock::{Lock, lock};
pub use read::{Listed, Reader, list, read, read_text};
pub use write::{Draft, append, create, make_folder, replace};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was being done when the disk refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Reading a file or folder.
    Read,
    /// Writing a file.
    Write,
    /// Making a folder.
    MakeFolder,
    /// Waiting for the lock.
    Lock,
}

/// The disk refused.
#[derive(Debug)]
pub struct Error {
    /// What was being done.
    pub act: Act,
    /// To what.
    pub path: PathBuf,
    /// The kind of refusal.
    pub kind: io::ErrorKind,
    /// The system's own words.
    pub words: String,
}

impl Error {
    fn new(act: Act, path: &Path, error: &io::Error) -> Self {
        Self { act, path: path.to_owned(), kind: error.kind(), words: error.to_string() }
    }
}

/// Answers an `io::Result` in the module's own error.
fn named<T>(act: Act, path: &Path, result: io::Result<T>) -> Result<T, Error> {
    result.map_err(|error| Error::new(act, path, &error))
}

/// Whether the path is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether anything is at the path.
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// The path with links followed, if it is there.
pub fn canonical(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// The path without links as far as it is there, and absolute.
pub fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|ancestor| Some((ancestor, canonical(ancestor)?)));
    let Some((ancestor, found)) = there else { return path };
    path.strip_prefix(ancestor).map_or_else(|_| path.clone(), |rest| found.join(rest))
}
