//! The one who appends: holds the lock, knows this device's id, writes one line an event.

use std::path::PathBuf;
use std::time::Duration;

use super::device::{Chance, Place, nested};
use super::reader::MAX_FILE;
use super::unite::{United, unite};
use super::{Folders, line};
use crate::engine::event::{Decided, Device, EventId, Fact, Head, LineRef};
use crate::engine::journal::Journal;
use crate::engine::when::Moment;
use crate::files::{self, Lock};
use crate::plain::Plain;

/// How long a writer waits for others.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why nothing was written.
#[derive(Debug)]
pub enum Error {
    /// The disk.
    Files(files::Error),
    /// Data and state lie inside each other: data, state.
    Nested(Plain<'static>, Plain<'static>),
    /// The system has no randomness.
    NoChance,
    /// The event does not fit on a line.
    TooLong,
    /// The journals hold the last number there is: nothing can come after it.
    NoOrder,
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

/// Holds the lock of one data folder until it is dropped.
#[derive(Debug)]
pub struct Writer {
    folders: Folders,
    /// Where this device's id lies.
    pub place: Place,
    chance: Chance,
    _lock: Lock,
}

impl Writer {
    /// Makes the folders where they are missing and takes the lock; `waits` is called where others hold it long.
    pub fn open(folders: &Folders, machine: &str, chance: Chance, waits: &dyn Fn()) -> Result<Self, Error> {
        let known = Place::of(folders, machine).filter(|place| files::exists(&place.lock));
        let place = known.map_or_else(|| Self::settle(folders, machine), Ok)?;
        files::make_folder(&folders.journal())?;
        let lock = files::lock(&place.lock, false, PATIENCE, waits)?;
        Ok(Self { folders: folders.clone(), place, chance, _lock: lock })
    }

    /// Makes a place for this device, which was never here.
    fn settle(folders: &Folders, machine: &str) -> Result<Place, Error> {
        if nested(&files::resolved(&folders.data), &files::resolved(&folders.state)) {
            let path = |path: &PathBuf| Plain::path(path);
            return Err(Error::Nested(path(&folders.data), path(&folders.state)));
        }
        files::make_folder(&folders.data)?;
        files::make_folder(&folders.state)?;
        let missing = || {
            let words = std::io::Error::from(std::io::ErrorKind::NotFound);
            files::Error {
                act: files::Act::Read,
                path: folders.data.clone(),
                kind: words.kind(),
                words: words.to_string(),
            }
        };
        Place::of(folders, machine).ok_or_else(|| missing().into())
    }

    /// This device's id, as [`Place::device`] knows it: a new one at the first act, or where the old one turned out to be shared or has
    /// no number left.
    pub fn device(&self, known: Option<Device>, journal: &Journal) -> Result<Device, Error> {
        match known {
            Some(device) if !journal.is_shared(device) && journal.next_seq(device).is_some() => Ok(device),
            _ => self.place.new_device(&self.chance),
        }
    }

    /// Appends one event and returns its line: one write, one sync.
    pub fn append(&self, device: Device, facts: &[Decided], journal: &Journal, now: &Moment) -> Result<String, Error> {
        let seq = journal.next_seq(device).ok_or(Error::NoOrder)?;
        let salt = self.chance.letters::<6>(&format!("{}-{seq}", device.as_str())).map_err(|_| Error::NoChance)?;
        let id = EventId::new(device, seq, &salt).ok_or(Error::NoChance)?;
        let order = journal.next_order(now.millis).ok_or(Error::NoOrder)?;
        let head = Head { id, order, seconds: now.seconds(), offset: now.offset, line: LineRef::default() };
        let saw = journal.newly_seen(device).into_iter().map(|(other, seq)| Fact::Saw(other.as_str().to_owned(), seq));
        let facts: Vec<Decided> = saw.chain(facts.iter().cloned()).collect();
        let line = line::write(&head, &facts);
        if line.len() > line::MAX_LINE {
            return Err(Error::TooLong);
        }
        files::append(&self.folders.journal_of(device), line.as_bytes())?;
        Ok(line)
    }
}

impl Writer {
    /// Adds to a journal what another copy of it has more; its bytes now are those and what was there.
    pub fn unite(&self, name: &str, there: &[u8]) -> Result<United, files::Error> {
        let path = self.folders.journal().join(name);
        let here = if files::stands(&path) { files::read(&path, MAX_FILE)? } else { Vec::new() };
        let united = unite(&here, there, line::counts);
        if !united.more.is_empty() {
            files::extend(&path, here.len() as u64, &united.more)?;
        }
        Ok(united)
    }
}
