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
pub const MAX_FILE: u64 = 256 << 20;

/// The most damaged lines that are named, and those after which a file is no journal.
const MAX_NAMED: usize = 1000;
const MAX_SPOILT: usize = 100_000;

/// How long a reader waits for a writer that seems to be in the middle of a line.
const READER_PATIENCE: Duration = Duration::from_secs(2);

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// All events, merged.
    pub journal: Journal,
    /// Lines that do not count, the first of them; all are counted in `n_spoilt`.
    pub spoilt: Vec<Spoilt>,
    /// How many lines do not count.
    pub n_spoilt: usize,
    /// Files with so many such lines that the rest of them was not read.
    pub given_up: Vec<Plain<'static>>,
    /// Named as journals are, but no regular files: not read.
    pub passed_over: Vec<Plain<'static>>,
    /// Lines that a newer version wrote.
    pub newer: Noted,
    /// Lines that had a key or word that is not known.
    pub unknown: Noted,
    /// Ids under which different events were found; the bytewise greatest counts.
    pub clashes: Vec<EventId>,
}

/// Lines that count and are worth a word: how many, and where the first of them stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// How many.
    pub count: usize,
    /// The first one's file and line, from 1.
    pub first: Option<(Plain<'static>, usize)>,
}

impl Noted {
    fn note(&mut self, path: &Path, line: usize) {
        self.count += 1;
        self.first.get_or_insert_with(|| (Plain::path(path), line));
    }
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
        let _held: Option<Lock> = lock.and_then(|lock| files::lock(lock, true, READER_PATIENCE, &|| {}).ok());
        read = Read::default();
        stream_all(&paths, &mut read)?;
    }
    read.passed_over = others.iter().map(|path| Plain::path(path)).collect();
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
    let mut lines = Lines { path, file, number: 1, skipping: false, n_spoilt: 0, read };
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
            lines.take(&mut buffer[start..end], offset + start as u64);
            start = end;
            // After a crash, or out of malice, there are a great many of them in a row.
            while start < filled && matches!(buffer[start], b'\n' | 0) {
                lines.end(buffer[start]);
                start += 1;
            }
            search = start;
        }
        if lines.n_spoilt > MAX_SPOILT {
            lines.give_up();
            return Ok(false);
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
    /// How many lines of this file do not count.
    n_spoilt: usize,
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
                if unknown.newer {
                    self.read.newer.note(self.path, self.number);
                } else if unknown.key {
                    self.read.unknown.note(self.path, self.number);
                }
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
        self.n_spoilt += 1;
        self.read.n_spoilt += 1;
        if self.read.spoilt.len() < MAX_NAMED {
            let path = Plain::path(self.path);
            self.read.spoilt.push(Spoilt { path, line: self.number, damage });
        }
    }

    /// So many lines do not count that this is no journal.
    fn give_up(&mut self) {
        self.read.given_up.push(Plain::path(self.path));
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
