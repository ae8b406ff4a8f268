//! What went wrong, told from what git says about it.

use super::address::redacted;
use crate::plain::Plain;

/// Why git could not do it. Words are git's own, one line of them, without secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The folder is no repository.
    NotSetUp(Plain<'static>),
    /// The folder's `.git` is a link, a file, or leads elsewhere.
    Elsewhere(Plain<'static>),
    /// A setting of the folder's repository could run something, or change where it lies: key, folder.
    Setting(Plain<'static>, Plain<'static>),
    /// An address that is none, or none that sync takes.
    BadAddress(Plain<'static>),
    /// An address with a password in it.
    Secret(Plain<'static>),
    /// Git could not be started.
    Start(Plain<'static>),
    /// The remote cannot be reached: address, words.
    Offline(Plain<'static>, Plain<'static>),
    /// The remote does not let this person in: address, words.
    Denied(Plain<'static>, Plain<'static>),
    /// There is no repository at the address: address, words.
    Nowhere(Plain<'static>, Plain<'static>),
    /// The remote took nothing, by a rule of its own: address, words.
    Refused(Plain<'static>, Plain<'static>),
    /// The remote has its files checked out, and takes nothing for the branch they are of: address.
    WorkFolder(Plain<'static>),
    /// There is no folder at the path: address.
    NoFolder(Plain<'static>),
    /// The remote holds something else than a record: address, some of its files.
    Foreign(Plain<'static>, Plain<'static>),
    /// The repository in the folder is not whole: folder, words.
    Broken(Plain<'static>, Plain<'static>),
    /// The remote was busy with others again and again: address, words.
    Busy(Plain<'static>, Plain<'static>),
    /// A blob or a listing is larger than any of ours.
    TooLarge,
    /// Something else.
    Other(Plain<'static>),
}

/// Words by which a fault is known, lower-case.
const DENIED: [&str; 13] = [
    "authentication failed",
    "could not read username",
    "could not read password",
    "permission denied (",
    "terminal prompts disabled",
    "returned error: 401",
    "returned error: 403",
    "host key verification failed",
    "access denied",
    "dubious ownership",
    "certificate",
    "read only",
    "insufficient permission",
];
const OFFLINE: [&str; 11] = [
    "could not resolve host",
    "couldn't resolve host",
    "failed to connect",
    "couldn't connect",
    "connection refused",
    "connection timed out",
    "connection reset",
    "connection closed",
    "network is unreachable",
    "no route to host",
    "temporary failure in name resolution",
];
const NOWHERE: [&str; 5] = [
    "does not appear to be a git repository",
    "repository not found",
    "returned error: 404",
    "does not exist",
    "/' not found",
];

impl Error {
    /// What git's words tell of a command that stays in the folder.
    pub(super) fn here(words: &str, folder: Plain<'static>) -> Self {
        Self::Broken(folder, telling(words))
    }

    /// What git's words tell of a command that goes to the remote.
    pub(super) fn there(words: &str, remote: Plain<'static>) -> Self {
        let find = |known: &[&str]| {
            let says = |line: &&str| known.iter().any(|known| line.to_lowercase().contains(known));
            words.lines().find(says).map(telling)
        };
        if let Some(line) = find(&DENIED) {
            Self::Denied(remote, line)
        } else if let Some(line) = find(&OFFLINE) {
            Self::Offline(remote, line)
        } else if let Some(line) = find(&NOWHERE) {
            Self::Nowhere(remote, line)
        } else {
            Self::Other(telling(words))
        }
    }

    /// A push that the remote did not take: git's line on the branch, and what the remote said.
    pub(super) fn refused(line: &str, words: &str, remote: Plain<'static>) -> Self {
        if line.contains("branch is currently checked out") {
            return Self::WorkFolder(remote);
        }
        let reason = reason(line);
        if reason.contains("unpacker error") {
            return Self::Denied(remote, reason);
        }
        let said = words.lines().filter_map(|line| line.strip_prefix("remote:")).map(str::trim);
        let said = said.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let told = if said.is_empty() { reason.to_string() } else { format!("{reason}: {said}") };
        Self::Refused(remote, cut(&told))
    }
}

/// What git's line on a branch says of it.
pub(super) fn reason(line: &str) -> Plain<'static> {
    cut(line.rsplit('\t').next().unwrap_or(line))
}

/// The line that says most: the first that names a fault, else the last.
fn telling(words: &str) -> Plain<'static> {
    let mut lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let marks = ["fatal:", "error:", "ssh:", "remote: error"];
    let named = lines.clone().find(|line| marks.iter().any(|mark| line.to_lowercase().starts_with(mark)));
    let line = named.or_else(|| lines.next_back()).unwrap_or("git said nothing");
    let bare = ["fatal:", "error:", "remote:"].iter().find_map(|mark| line.strip_prefix(mark));
    cut(bare.unwrap_or(line).trim())
}

/// One line, without secrets, of at most 300 characters.
fn cut(words: &str) -> Plain<'static> {
    const MOST: usize = 300;
    let words = redacted(words);
    let cut: String = words.chars().take(MOST).collect();
    Plain::line(if cut.len() < words.len() { cut + "…" } else { cut })
}
