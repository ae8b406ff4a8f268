//! The only module that touches the disk. Each of its errors names the path; what the bytes mean is
//! left to whoever asked for them.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the one place for them")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

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

/// Makes a folder and those above it, readable by their owner alone; each is synced into its parent.
pub fn make_folder(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() {
        return Ok(());
    }
    let parent = parent_of(folder);
    if parent != folder {
        make_folder(parent)?;
    }
    match private_folder(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        result => named(Act::MakeFolder, folder, result.and_then(|()| sync_folder(parent))),
    }
}

/// The folder that a path stands in; the present one for a bare name.
fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

#[cfg(unix)]
fn private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn private_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

fn private_file(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path)
}

/// Writes a small file that is not there yet, for its owner alone, and syncs it.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let create = || {
        let mut file = private_file(OpenOptions::new().write(true).create_new(true), path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        path.parent().map_or(Ok(()), sync_folder)
    };
    named(Act::Write, path, create())
}

/// Appends one line, `\n` included, with one write and one sync; where the file does not end in a
/// line end, one comes first. If anything fails the file is what it was.
pub fn append(path: &Path, line: &[u8]) -> Result<(), Error> {
    let file = named(Act::Write, path, append_synced(path, line))?;
    if stands_elsewhere(&file, path) {
        // Another program replaced the file between opening and writing: say it again where it stands now.
        named(Act::Write, path, append_synced(path, line))?;
    }
    Ok(())
}

fn append_synced(path: &Path, line: &[u8]) -> io::Result<File> {
    // What is no regular file, a link too, is not read as a journal: nothing may be written there.
    if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut file = private_file(OpenOptions::new().read(true).append(true).create(true), path)?;
    let old_len = file.metadata()?.len();
    let whole = ends_in_line_end(&mut file, old_len)?;
    let bytes = if whole { line.to_vec() } else { [b"\n", line].concat() };
    let is_new = old_len == 0;
    let written = file.write_all(&bytes).and_then(|()| if is_new { file.sync_all() } else { file.sync_data() });
    let written = written.and_then(|()| path.parent().filter(|_| is_new).map_or(Ok(()), sync_folder));
    if let Err(error) = written {
        file.set_len(old_len).and_then(|()| file.sync_all())?;
        return Err(error);
    }
    Ok(file)
}

fn ends_in_line_end(file: &mut File, len: u64) -> io::Result<bool> {
    if len == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::Start(len - 1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

#[cfg(unix)]
fn stands_elsewhere(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |data: fs::Metadata| (data.dev(), data.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(written), Ok(there)) => written.nlink() == 0 || place(written) != place(there),
        _ => true,
    }
}

#[cfg(not(unix))]
fn stands_elsewhere(_: &File, _: &Path) -> bool {
    false
}

/// A lock that the system lets go of when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "held, never read")] File);

/// Takes a lock, alone or shared with readers, on a file made for it; tries for as long as `patience`.
pub fn lock(path: &Path, shared: bool, patience: Duration) -> Result<Lock, Error> {
    let file = named(Act::Lock, path, private_file(OpenOptions::new().read(true).write(true).create(!shared), path))?;
    let start = Instant::now();
    loop {
        let tried = if shared { file.try_lock_shared() } else { file.try_lock() };
        match tried {
            Ok(()) => return Ok(Lock(file)),
            Err(TryLockError::Error(error)) => return Err(Error::new(Act::Lock, path, &error)),
            Err(TryLockError::WouldBlock) if start.elapsed() > patience => {
                return Err(Error::new(Act::Lock, path, &io::Error::from(io::ErrorKind::WouldBlock)));
            }
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// What a path leads to: links are followed, also where nothing is there yet.
fn target(path: &Path) -> PathBuf {
    let linked = || fs::read_link(path).ok().map(|to| parent_of(path).join(to));
    canonical(path).or_else(linked).unwrap_or_else(|| path.to_owned())
}

/// Puts a whole file in the place of another, or of none: readers see the old or the new, never a
/// part. A link stays a link, and the mode stays what it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let path = &target(path);
    let folder = parent_of(path);
    let replace = || {
        let there = fs::metadata(path).ok();
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        }
        let mode = there.map(|there| there.permissions());
        let mut options = tempfile::Builder::new();
        #[cfg(unix)]
        options.permissions(mode.clone().unwrap_or(std::os::unix::fs::PermissionsExt::from_mode(0o666)));
        let mut file = options.tempfile_in(folder)?;
        file.write_all(bytes)?;
        if let Some(mode) = mode {
            file.as_file().set_permissions(mode)?;
        }
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        sync_folder(folder)
    };
    named(Act::Write, path, replace())
}

/// A text that is being written, in a file of its own, which is gone with it unless it is kept.
#[derive(Debug)]
pub struct Draft(tempfile::TempPath);

impl Draft {
    /// The most bytes that are taken from one.
    pub const LIMIT: u64 = 64 << 10;

    /// An empty one.
    pub fn new() -> Result<Self, Error> {
        let folder = std::env::temp_dir();
        let file = tempfile::Builder::new().prefix("roadmap-note-").suffix(".md").tempfile();
        Ok(Self(named(Act::Write, &folder, file)?.into_temp_path()))
    }

    /// Its file, for an editor.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// What stands in it.
    pub fn text(&self) -> Result<String, Error> {
        read_text(&self.0, Self::LIMIT)
    }

    /// Leaves the file where it is: the text could not be saved elsewhere.
    pub fn keep(self) -> PathBuf {
        let path = self.0.to_path_buf();
        self.0.keep().unwrap_or(path)
    }
}
