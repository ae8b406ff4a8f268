//! Reading: whole texts, journals front to back, the names in a folder.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Act, Error, named};

/// Reads a UTF-8 text of at most `limit` bytes; a BOM is dropped.
pub fn read_text(path: &Path, limit: u64) -> Result<String, Error> {
    let bytes = read(path, limit)?;
    let invalid = |_| io::Error::new(io::ErrorKind::InvalidData, "not UTF-8");
    let text = named(Act::Read, path, String::from_utf8(bytes).map_err(invalid))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Reads a regular file of at most `limit` bytes.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
    let (file, len) = open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(len.min(limit)).unwrap_or(0) + 1);
    named(Act::Read, path, file.take(limit + 1).read_to_end(&mut bytes))?;
    if bytes.len() as u64 > limit {
        return Err(Error::new(Act::Read, path, &io::Error::from(io::ErrorKind::FileTooLarge)));
    }
    Ok(bytes)
}

/// Opens a regular file, without waiting for a pipe's writer; how long it was, in bytes.
fn open(path: &Path) -> Result<(File, u64), Error> {
    let there = named(Act::Read, path, fs::metadata(path))?;
    if !there.is_file() {
        let kind = if there.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::InvalidInput };
        return Err(Error::new(Act::Read, path, &io::Error::from(kind)));
    }
    Ok((named(Act::Read, path, File::open(path))?, there.len()))
}

/// A file that is read from front to back.
#[derive(Debug)]
pub struct Reader {
    /// How long the file was when it was opened, in bytes.
    pub len: u64,
    file: File,
    path: PathBuf,
}

impl Reader {
    /// Opens a regular file of at most `limit` bytes.
    pub fn open(path: &Path, limit: u64) -> Result<Self, Error> {
        let (file, len) = open(path)?;
        if len > limit {
            return Err(Error::new(Act::Read, path, &io::Error::from(io::ErrorKind::FileTooLarge)));
        }
        Ok(Self { len, file, path: path.to_owned() })
    }

    /// Reads some bytes into the buffer; 0 at the end.
    pub fn fill(&mut self, buffer: &mut [u8]) -> Result<usize, Error> {
        loop {
            match self.file.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return named(Act::Read, &self.path, result),
            }
        }
    }

    /// Goes to a byte.
    pub fn seek(&mut self, offset: u64) -> Result<(), Error> {
        named(Act::Read, &self.path, self.file.seek(SeekFrom::Start(offset))).map(drop)
    }
}

/// What a folder holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Regular files.
    pub files: Vec<PathBuf>,
    /// Links, folders and what else is no regular file.
    pub others: Vec<PathBuf>,
}

/// Lists what in a folder ends in `extension` and does not begin with a point, sorted; nothing where
/// there is no such folder.
pub fn list(folder: &Path, extension: &str) -> Result<Listed, Error> {
    let mut listed = Listed::default();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(listed),
        result => named(Act::Read, folder, result)?,
    };
    for entry in entries {
        let entry = named(Act::Read, folder, entry)?;
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let regular = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !hidden && path.extension().is_some_and(|e| e == extension) {
            if regular { listed.files.push(path) } else { listed.others.push(path) }
        }
    }
    listed.files.sort();
    listed.others.sort();
    Ok(listed)
}

/// By what one sees that a file changed: its path, its length and when it was written.
pub type Stamp = (PathBuf, u64, Option<SystemTime>);

/// Looks at a file without reading it; one that cannot be looked at is as if empty.
pub fn stamp(path: PathBuf) -> Stamp {
    let there = fs::metadata(&path).ok();
    (path, there.as_ref().map_or(0, fs::Metadata::len), there.and_then(|there| there.modified().ok()))
}

/// The same of what in a folder ends in `extension`, where links lead included; nothing where the folder cannot
/// be listed.
pub fn stamps(folder: &Path, extension: &str) -> Vec<Stamp> {
    let Listed { files, others } = list(folder, extension).unwrap_or_default();
    files.into_iter().chain(others).map(stamp).collect()
}
