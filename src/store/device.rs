//! Which device this is: an id in the state folder, never in the data folder, which may be copied.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Error, Folders, Synced, Used};
use crate::engine::event::Device;
use crate::files;

/// Where randomness comes from: the system, or a seed for tests and demos.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chance {
    /// The system's random source.
    System,
    /// Letters that depend on this text alone.
    Seed(String),
}

impl Chance {
    /// `N` lower-case base-32 letters. With a seed, `turn` tells one draw from another.
    pub fn letters<const N: usize>(&self, turn: &str) -> Result<String, getrandom::Error> {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes)?,
            Self::Seed(seed) => {
                let mut hash = fnv(format!("{seed}/{turn}").as_bytes());
                for byte in &mut bytes {
                    *byte = u8::try_from(hash >> 56).unwrap_or(0) >> 3;
                    hash = fnv(&hash.to_le_bytes());
                }
            }
        }
        Ok(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect())
    }
}

/// FNV-1a, 64 bits.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What the state folder calls the files of one data folder on one machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    device: PathBuf,
    synced: PathBuf,
    used: PathBuf,
    /// The file that writers lock.
    pub lock: PathBuf,
    /// The file that a sync locks: one at a time.
    pub sync_lock: PathBuf,
}

impl Place {
    /// The place of a data folder that is there.
    pub fn of(folders: &Folders, machine: &str) -> Option<Self> {
        let data = files::canonical(&folders.data)?;
        let key = fnv(format!("{}\n{machine}", data.display()).as_bytes());
        let file = |name: &str| folders.state.join(format!("{name}-{key:016x}"));
        Some(Self {
            device: file("device"),
            synced: file("synced"),
            used: file("used"),
            lock: file("lock"),
            sync_lock: file("sync"),
        })
    }

    /// The id that this device has, if it has one yet.
    ///
    /// # Errors
    /// The disk's, where the id is there and cannot be read: that is no reason to take another.
    pub fn device(&self, chance: &Chance) -> Result<Option<Device>, files::Error> {
        if let Chance::Seed(_) = chance {
            return Ok(chance.letters::<8>("device").ok().and_then(|letters| Device::read(&letters)));
        }
        match files::read_text(&self.device, 64) {
            Ok(text) => Ok(Device::read(text.trim())),
            Err(error) => match error.kind {
                ErrorKind::NotFound | ErrorKind::InvalidData | ErrorKind::FileTooLarge => Ok(None),
                _ => Err(error),
            },
        }
    }

    /// What is remembered of the last sync, if anything is.
    pub fn synced(&self) -> Option<Synced> {
        Synced::read(&self.synced)
    }

    /// Remembers a sync.
    pub fn remember(&self, synced: &Synced) -> Result<(), Error> {
        Ok(put(&self.synced, synced.text().as_bytes())?)
    }

    /// What is remembered of the last time that a roadmap was taken into use here.
    pub fn used(&self, roadmap: &str) -> Option<Used> {
        Used::read(&self.used_file(roadmap))
    }

    /// Remembers that a roadmap is taken into use.
    pub fn remember_used(&self, roadmap: &str, used: &Used) -> Result<(), Error> {
        let path = self.used_file(roadmap);
        files::make_folder(path.parent().unwrap_or(&path))?;
        Ok(put(&path, used.text().as_bytes())?)
    }

    fn used_file(&self, roadmap: &str) -> PathBuf {
        self.used.with_extension(roadmap)
    }

    /// Gives this device a new id.
    pub fn new_device(&self, chance: &Chance) -> Result<Device, Error> {
        let letters = chance.letters::<8>("device").map_err(|_| Error::NoChance)?;
        put(&self.device, letters.as_bytes())?;
        Ok(Device::read(&letters).unwrap_or_else(|| unreachable!("eight letters of the alphabet")))
    }
}

/// Writes a small file for its owner alone, in the place of another or of none.
fn put(path: &Path, bytes: &[u8]) -> Result<(), files::Error> {
    if files::exists(path) { files::replace(path, bytes) } else { files::create(path, bytes) }
}

/// Whether one of two folders lies inside the other.
pub fn nested(a: &Path, b: &Path) -> bool {
    a.starts_with(b) || b.starts_with(a)
}
