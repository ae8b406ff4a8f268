//! An event: a fact, or several, that the learner recorded with one command on one device.

use std::fmt;

use jiff::civil::Date;

use super::status::{Grade, Status};

/// A device's id: eight lower-case letters and digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Device([u8; 8]);

impl Device {
    /// Reads the eight letters.
    pub fn read(text: &str) -> Option<Self> {
        letters(text).map(Self)
    }

    /// The eight letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An event's id, written `k3f9q2xw-17-x7d25v`: unique over all devices, for ever.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId {
    /// The device that wrote it.
    pub device: Device,
    /// The how-manieth of that device, from 1.
    pub seq: u32,
    salt: [u8; 6],
}

impl EventId {
    /// An id of its parts; the salt is six lower-case letters and digits.
    pub fn new(device: Device, seq: u32, salt: &str) -> Option<Self> {
        Some(Self { device, seq, salt: letters(salt)? })
    }

    /// Reads `device-seq-salt`.
    pub fn read(text: &str) -> Option<Self> {
        Self::from_bytes(text.as_bytes())
    }

    /// Reads `device-seq-salt` from bytes that may be anything.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (device, rest) = bytes.split_first_chunk::<8>()?;
        let (seq, salt) = rest.split_last_chunk::<6>()?;
        let seq = seq.strip_prefix(b"-")?.strip_suffix(b"-")?;
        let digits = (1..=10).contains(&seq.len()) && seq[0] != b'0' && seq.iter().all(u8::is_ascii_digit);
        let number = || seq.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        let seq = digits.then(|| u32::try_from(number()).ok())??;
        Some(Self { device: Device(checked(device)?), seq, salt: checked(salt)? })
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let salt = std::str::from_utf8(&self.salt).unwrap_or("");
        write!(f, "{}-{}-{salt}", self.device.as_str(), self.seq)
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn letters<const N: usize>(text: &str) -> Option<[u8; N]> {
    checked(text.as_bytes().try_into().ok()?)
}

/// The bytes, if they are lower-case letters and digits.
fn checked<const N: usize>(bytes: &[u8; N]) -> Option<[u8; N]> {
    bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).then_some(*bytes)
}

/// What stands beside the facts of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its id.
    pub id: EventId,
    /// The hybrid clock, 0 … 2⁵²−1: position only, never shown.
    pub order: u64,
    /// Seconds since 1970 by the device's own clock: shown and counted, never order.
    pub seconds: i64,
    /// The device's offset from UTC then, in minutes east.
    pub offset: i16,
    /// Where its line stands, for whoever holds the files.
    pub line: LineRef,
}

/// A line in one of the files that were read: which file, and at what byte it begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineRef {
    /// The file, by the order of reading.
    pub file: u16,
    /// The byte.
    pub offset: u32,
}

/// The greatest value of the hybrid clock: 2⁵²−1.
pub const MAX_ORDER: u64 = (1 << 52) - 1;

/// The most minutes that one session has: a day.
pub const MAX_MINUTES: u16 = 1440;

/// One thing that an event says, in the order in which replay applies them. `N` names a topic (or a
/// device, or a term's key), `T` is a text, `I` an event's id: strings at the border, handles in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact<N, T, I> {
    /// The greatest seq of another device that this one had seen.
    Saw(N, u32),
    /// A topic's status.
    Set(N, Status),
    /// The day that a topic's `Set` and `Spent` belong to.
    Day(N, Date),
    /// Minutes studied, 1 … 1440.
    Spent(N, u16),
    /// This device's timer runs on a topic from now.
    Timer(N),
    /// This device's timer ends.
    TimerOff,
    /// Shows that the practice was done.
    Evidence(N, T),
    /// A note on a topic.
    Note(N, T),
    /// Opens a question, whose id is the event's.
    Stuck(N, T),
    /// The foundation to look up for it.
    On(N),
    /// The question that a `Stuck` or a start serves.
    Under(I),
    /// Closes a question; a text is its topic's first note.
    Answer(I, T),
    /// The address that helped with a topic.
    Helped(N, T),
    /// A word, `<roadmap>/<key>`, with its meaning or none.
    Term(N, T),
    /// A review and how it went.
    Review(N, Grade),
    /// A topic of one's own.
    Add(N, T),
    /// The topic that it follows.
    After(N),
    /// The module that it ends.
    Into(N),
    /// This device's name.
    Device(T),
    /// What ticks came from: ids of modules and stages, a space between, or a file.
    From(T),
    /// Voids an event.
    Undo(I),
}

/// A fact at the border: as it stands on a line, or as a command says it.
pub type Said<'a> = Fact<&'a str, &'a str, EventId>;

/// A fact as a command decides it, before it is written.
pub type Decided = Fact<String, String, EventId>;

impl<N, T, I> Fact<N, T, I> {
    /// The same fact with its names, texts and ids turned into others.
    pub fn map<'s, M, U, J>(
        &'s self,
        mut name: impl FnMut(&'s N) -> M,
        mut text: impl FnMut(&'s T) -> U,
        mut id: impl FnMut(&'s I) -> J,
    ) -> Fact<M, U, J> {
        match self {
            Self::Saw(n, seq) => Fact::Saw(name(n), *seq),
            Self::Set(n, status) => Fact::Set(name(n), *status),
            Self::Day(n, date) => Fact::Day(name(n), *date),
            Self::Spent(n, minutes) => Fact::Spent(name(n), *minutes),
            Self::Timer(n) => Fact::Timer(name(n)),
            Self::TimerOff => Fact::TimerOff,
            Self::Evidence(n, t) => Fact::Evidence(name(n), text(t)),
            Self::Note(n, t) => Fact::Note(name(n), text(t)),
            Self::Stuck(n, t) => Fact::Stuck(name(n), text(t)),
            Self::On(n) => Fact::On(name(n)),
            Self::Under(i) => Fact::Under(id(i)),
            Self::Answer(i, t) => Fact::Answer(id(i), text(t)),
            Self::Helped(n, t) => Fact::Helped(name(n), text(t)),
            Self::Term(n, t) => Fact::Term(name(n), text(t)),
            Self::Review(n, grade) => Fact::Review(name(n), *grade),
            Self::Add(n, t) => Fact::Add(name(n), text(t)),
            Self::After(n) => Fact::After(name(n)),
            Self::Into(n) => Fact::Into(name(n)),
            Self::Device(t) => Fact::Device(text(t)),
            Self::From(t) => Fact::From(text(t)),
            Self::Undo(i) => Fact::Undo(id(i)),
        }
    }

    /// The topic that the fact is about, if it is about one.
    pub fn topic(&self) -> Option<&N> {
        match self {
            Self::Set(n, _)
            | Self::Day(n, _)
            | Self::Spent(n, _)
            | Self::Timer(n)
            | Self::Evidence(n, _)
            | Self::Note(n, _)
            | Self::Stuck(n, _)
            | Self::Helped(n, _)
            | Self::Review(n, _)
            | Self::Add(n, _) => Some(n),
            _ => None,
        }
    }
}

impl Decided {
    /// The same fact, borrowed.
    pub fn said(&self) -> Said<'_> {
        self.map(String::as_str, String::as_str, |id| *id)
    }
}
