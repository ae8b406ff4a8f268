//! Writing: private folders and files, one line at a journal's end, a whole file in the place of another.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::{Act, Error, canonical, is_own_file, named, read_text, stands};

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

pub(super) fn private_file(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
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
    // Where another program replaced the file between opening and writing, it is said again in the
    // file that stands there now.
    if append_once(path, line)? { Ok(()) } else { append_once(path, line).map(drop) }
}

/// Appends; whether the file that took it still stands at the path.
fn append_once(path: &Path, line: &[u8]) -> Result<bool, Error> {
    let (mut file, len) = open_own(path)?;
    let whole = named(Act::Write, path, ends_in_line_end(&mut file, len))?;
    let bytes = if whole { line.to_vec() } else { [b"\n", line].concat() };
    write_at_end(&mut file, len, &bytes, path)?;
    Ok(!stands_elsewhere(&file, path))
}

/// Appends bytes to a file that was `len` bytes long when it was looked at, or makes it where that is 0;
/// synced. If anything fails, or the file has grown meanwhile, it is what it was.
pub fn extend(path: &Path, len: u64, bytes: &[u8]) -> Result<(), Error> {
    let (mut file, there) = open_own(path)?;
    if there != len {
        return Err(Error::new(Act::Write, path, &io::Error::from(io::ErrorKind::ResourceBusy)));
    }
    write_at_end(&mut file, len, bytes, path)
}

/// Opens a file to append to, and says how long it is. What is no regular file, a link too, is not read
/// as a journal: nothing may be written there.
fn open_own(path: &Path) -> Result<(File, u64), Error> {
    let open = || {
        if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        }
        let file = private_file(OpenOptions::new().read(true).append(true).create(true), path)?;
        let len = file.metadata()?.len();
        Ok((file, len))
    };
    named(Act::Write, path, open())
}

/// Whether a file that is there could be appended to; nothing is.
pub fn can_append(path: &Path) -> Result<(), Error> {
    named(Act::Write, path, OpenOptions::new().append(true).open(path)).map(drop)
}

/// Writes and syncs; a new file's folder too. What cannot be written whole is taken back.
fn write_at_end(file: &mut File, len: u64, bytes: &[u8], path: &Path) -> Result<(), Error> {
    let mut write = || {
        file.write_all(bytes)?;
        if len > 0 { file.sync_data() } else { file.sync_all().and_then(|()| sync_folder(parent_of(path))) }
    };
    let Err(error) = write() else { return Ok(()) };
    let taken_back = file.set_len(len).and_then(|()| file.sync_all());
    let act = if taken_back.is_ok() { Act::Write } else { Act::TakeBack };
    Err(Error::new(act, path, &error))
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

/// What a path leads to: links are followed, also where nothing is there yet.
fn target(path: &Path) -> PathBuf {
    let linked = || fs::read_link(path).ok().map(|to| parent_of(path).join(to));
    canonical(path).or_else(linked).unwrap_or_else(|| path.to_owned())
}

/// Puts a whole file in the place of another, or of none: readers see the old or the new, never a
/// part. A link stays a link, and the mode stays what it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    put(&target(path), bytes, 0o666)
}

/// The same, but a new file is for its owner alone, and a link is refused: what comes from elsewhere is not
/// written through one.
pub fn replace_own(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if stands(path) && !is_own_file(path) {
        return Err(Error::new(Act::Write, path, &io::Error::from(io::ErrorKind::InvalidInput)));
    }
    put(path, bytes, 0o600)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "there are no modes"))]
fn put(path: &Path, bytes: &[u8], mode_of_new: u32) -> Result<(), Error> {
    let folder = parent_of(path);
    let replace = || {
        let there = fs::metadata(path).ok();
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        }
        let mode = there.map(|there| there.permissions());
        let mut options = tempfile::Builder::new();
        #[cfg(unix)]
        options.permissions(mode.clone().unwrap_or(std::os::unix::fs::PermissionsExt::from_mode(mode_of_new)));
        let mut file = options.tempfile_in(folder)?;
        file.write_all(bytes)?;
        if let Some(mode) = mode {
            file.as_file().set_permissions(mode)?;
        }
        file.as_file().sync_all()?;
        let draft = file.into_temp_path();
        fs::rename(&draft, path)?;
        // Nothing is there any more that its end would have to remove.
        drop(draft.keep());
        sync_folder(folder)
    };
    named(Act::Write, path, replace())
}

/// Removes a file that holds nothing of its own; that it is not there is no fault.
pub fn remove(path: &Path) {
    drop(fs::remove_file(path));
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
