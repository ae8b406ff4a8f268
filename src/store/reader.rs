//! All journals, streamed line by line into one. A damaged line is passed over and reported; readers
//! write nothing.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Folders;
use super::line::{self, Damage, MAX_LINE};
use crate::engine::event::{EventId, Head, LineRef};
use crate::engine::journal::Journal;
use crate::files::{self, Lock};
use crate::plain::Plain;

/// The largest journal file that is read, in bytes.
const MAX_FILE: u64 = 256 << 20;

/// How long a reader waits for a writer that seems to be in the middle of a line.
const READER_PATIENCE: Duration = Duration::from_secs(2);

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// All events, merged.
    pub journal: Journal,
    /// Lines that do not count.
    pub spoilt: Vec<Spoilt>,
    /// Named as journals are, but no regular files: not read.
    pub passed_over: Vec<Plain<'static>>,
    /// How many lines a newer version wrote.
    pub n_newer: usize,
    /// How many lines had a key or word that is not known.
    pub n_unknown: usize,
    /// Ids under which different events were found; the bytewise greatest counts.
    pub clashes: Vec<EventId>,
}

/// A line that does not count, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoilt {
    /// The file.
    pub path: Plain<'static>,
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub damage: Damage,
}

/// Reads all journals. A last line that seems unfinished is read again under the shared `lock`: a
/// writer may have been in the middle of it.
pub fn read(folders: &Folders, lock: Option<&Path>) -> Result<Read, files::Error> {
    let files::Listed { files: paths, others } = files::list(&folders.journal(), "jsonl")?;
    let mut read = Read::default();
    if stream_all(&paths, &mut read)? && lock.is_some_and(files::exists) {
        let _held: Option<Lock> = lock.and_then(|lock| files::lock(lock, true, READER_PATIENCE).ok());
        read = Read::default();
        stream_all(&paths, &mut read)?;
    }
    read.passed_over = others.iter().map(|path| Plain::line(path.display().to_string())).collect();
    read.clashes = read.journal.merge(|a, b| bytes_at(&paths, a).cmp(&bytes_at(&paths, b)));
    Ok(read)
}

/// Reads each file in turn; whether any ended in an unfinished line.
fn stream_all(paths: &[PathBuf], read: &mut Read) -> Result<bool, files::Error> {
    let mut torn = false;
    for (n, path) in paths.iter().enumerate() {
        torn |= stream(path, u16::try_from(n).unwrap_or(u16::MAX), read)?;
    }
    Ok(torn)
}

fn stream(path: &Path, file: u16, read: &mut Read) -> Result<bool, files::Error> {
    let mut reader = files::Reader::open(path, MAX_FILE)?;
    let mut lines = Lines { path, file, number: 1, skipping: false, read };
    // A small journal, as most are, takes a small buffer: what is not touched costs no page.
    let room = usize::try_from(reader.len + 1).unwrap_or(usize::MAX).clamp(1 << 10, 64 << 10);
    let mut buffer = vec![0; room];
    let (mut filled, mut offset) = (0, 0_u64);
    loop {
        let n = reader.fill(&mut buffer[filled..])?;
        if n == 0 {
            break;
        }
        let mut start = 0;
        let searched = filled;
        filled += n;
        let mut search = searched;
        while let Some(at) = memchr::memchr2(b'\n', 0, &buffer[search..filled]) {
            let end = search + at;
            let separator = buffer[end];
            lines.take(&mut buffer[start..end], offset + start as u64);
            lines.end(separator);
            start = end + 1;
            search = start;
        }
        buffer.copy_within(start..filled, 0);
        filled -= start;
        offset += start as u64;
        if filled == buffer.len() && buffer.len() <= MAX_LINE {
            buffer.resize(buffer.len() * 2, 0);
        } else if filled == buffer.len() {
            // Longer than any line may be: all until it ends belongs to it.
            offset += filled as u64;
            filled = 0;
            lines.skip();
        }
    }
    let torn = filled > 0 && lines.take(&mut buffer[..filled], offset);
    Ok(torn)
}

struct Lines<'a> {
    path: &'a Path,
    file: u16,
    /// The number of the present line, from 1, as an editor counts.
    number: usize,
    /// Whether the present line turned out too long.
    skipping: bool,
    read: &'a mut Read,
}

impl Lines<'_> {
    /// Takes in one record; whether it was damaged.
    fn take(&mut self, bytes: &mut [u8], offset: u64) -> bool {
        let start = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let end = bytes.len() - usize::from(bytes[start..].ends_with(b"\r"));
        let bytes = &mut bytes[start..end];
        if bytes.is_empty() || self.skipping {
            return false;
        }
        let at = LineRef { file: self.file, offset: u32::try_from(offset).unwrap_or(u32::MAX) };
        let result =
            if bytes.len() > MAX_LINE { Err(Damage::TooLong) } else { line::read(bytes, at, &mut self.read.journal) };
        match result {
            Ok(unknown) => {
                self.read.n_newer += usize::from(unknown.newer);
                self.read.n_unknown += usize::from(unknown.key && !unknown.newer);
                false
            }
            Err(damage) => {
                self.spoil(damage);
                true
            }
        }
    }

    /// A record ended: at a line's end, or at a NUL within one.
    fn end(&mut self, separator: u8) {
        self.number += usize::from(separator == b'\n');
        self.skipping = false;
    }

    /// The present line is too long: what is left of it is passed over.
    fn skip(&mut self) {
        if !self.skipping {
            self.spoil(Damage::TooLong);
        }
        self.skipping = true;
    }

    fn spoil(&mut self, damage: Damage) {
        let path = Plain::line(self.path.display().to_string());
        self.read.spoilt.push(Spoilt { path, line: self.number, damage });
    }
}

/// The bytes of an event's line, to settle which of two stands under one id.
fn bytes_at(paths: &[PathBuf], head: &Head) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 4 << 10];
    let Some(path) = paths.get(usize::from(head.line.file)) else { return bytes };
    let Ok(mut reader) = files::Reader::open(path, MAX_FILE) else { return bytes };
    if reader.seek(u64::from(head.line.offset)).is_err() {
        return bytes;
    }
    while let Ok(n @ 1..) = reader.fill(&mut chunk) {
        let end = memchr::memchr2(b'\n', 0, &chunk[..n]);
        bytes.extend(&chunk[..end.unwrap_or(n)]);
        if end.is_some() || bytes.len() > MAX_LINE {
            break;
        }
    }
    bytes
}
