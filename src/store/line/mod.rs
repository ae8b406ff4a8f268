//! One line of a journal, version 1: JSON with its keys in one order and a checksum at the end.
//! Facts go straight into the journal as they are read; a line that turns out damaged leaves none.

mod key;
mod read;
mod write;

use crate::engine::event::LineRef;
use crate::engine::journal::Journal;
pub use read::read;
pub use write::write;

/// The longest line, in bytes.
pub const MAX_LINE: usize = 1 << 20;

/// Whether a line counts: whole, with what it must have, and not changed since it was written.
pub fn counts(line: &[u8]) -> bool {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    read(&mut line.to_vec(), LineRef::default(), &mut Journal::default()).is_ok()
}

/// Why a line does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Not UTF-8 JSON with the required keys.
    Unreadable,
    /// It was changed after it was written: the checksum is another.
    Checksum,
    /// Longer than a line may be.
    TooLong,
}

/// What a line that counts had in it that this version does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// Its `v` is greater than 1.
    pub newer: bool,
    /// A key or a word that version 1 does not have.
    pub key: bool,
}
