//! The only module that touches the disk. Each of its errors names the path; what the bytes mean is
//! left to whoever asked for them.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the one place for them")]

mod lock;
mod read;
mod write;

pub use lock::{Lock, SOON, lock};
pub use read::{Listed, Reader, Stamp, list, read, read_text, stamp, stamps};
pub use write::{Draft, append, can_append, create, extend, make_folder, remove, replace, replace_own};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was being done when the disk refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Reading a file or folder.
    Read,
    /// Writing a file; it is as it was.
    Write,
    /// Writing a file, and then taking back what was written: which of the two it holds is not known.
    TakeBack,
    /// Making a folder.
    MakeFolder,
    /// Waiting for the lock.
    Lock,
}

/// The disk refused.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Whether the path is a folder itself, and no link to one.
pub fn is_own_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|there| there.is_dir())
}

/// Whether the path is a regular file itself, and no link to one.
pub fn is_own_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|there| there.is_file())
}

/// Whether the path leads to a file that may be run.
pub fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    let runs = |there: &fs::Metadata| std::os::unix::fs::PermissionsExt::mode(&there.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let runs = |_: &fs::Metadata| true;
    fs::metadata(path).is_ok_and(|there| there.is_file() && runs(&there))
}

/// Whether others than its owner may look into a folder, or list it.
pub fn is_open_to_others(folder: &Path) -> bool {
    #[cfg(unix)]
    let open = |there: &fs::Metadata| std::os::unix::fs::PermissionsExt::mode(&there.permissions()) & 0o055 != 0;
    #[cfg(not(unix))]
    let open = |_: &fs::Metadata| false;
    fs::metadata(folder).is_ok_and(|there| there.is_dir() && open(&there))
}

/// Whether anything is at the path, a link that leads nowhere too.
pub fn stands(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether the path leads to something.
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
    match path.strip_prefix(ancestor) {
        Ok(rest) if rest.as_os_str().is_empty() => found,
        Ok(rest) => found.join(rest),
        Err(_) => path,
    }
}
