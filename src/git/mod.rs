//! The user's own git, driven so that nothing in a repository runs as code and no file of ours is
//! touched by it: objects, commits and transport are git's, the files are the store's. What is in the
//! blobs is left to whoever asked for them.
#![allow(clippy::disallowed_types, reason = "one of the two places that start other programs")]

mod address;
mod fault;
mod settings;
mod tree;

pub use address::{Address, redacted};
pub use fault::Error;
pub use tree::{Blob, Tips};

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

use crate::files;
use crate::plain::Plain;

/// The name of the one remote that is synced with.
const REMOTE: &str = "origin";

/// The one branch: were it each device's own, two devices could miss each other.
const BRANCH: &str = "refs/heads/main";

/// The same as it was last fetched.
const THEIRS: &str = "refs/remotes/origin/main";

/// The oldest version that has all the options that are used here.
const OLDEST: (u32, u32) = (2, 29);

/// The most bytes that a short answer has, and what git says on standard error.
const SHORT: u64 = 64 << 10;

/// What goes before every command, so that neither the folder's settings nor its hooks are run.
const GUARDS: [&str; 11] = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.symlinks=false",
    "core.attributesFile=/dev/null",
    "protocol.ext.allow=never",
    "commit.gpgSign=false",
    "push.gpgSign=false",
    "submodule.recurse=false",
    "fetch.recurseSubmodules=false",
    // Whoever holds the lock of a sync is the only one at work here.
    "gc.autoDetach=false",
    "maintenance.autoDetach=false",
];

/// Locks that a git leaves behind which was killed, and that would hold up all that follow.
const LOCKS: [&str; 5] =
    ["HEAD.lock", "config.lock", "packed-refs.lock", "refs/heads/main.lock", "refs/remotes/origin/main.lock"];

/// The git on this machine.
#[derive(Debug)]
pub struct Git {
    program: PathBuf,
    vars: Vec<(OsString, OsString)>,
}

/// A data folder that is a repository, with settings that are all known to be harmless.
#[derive(Debug)]
pub struct Repository<'a> {
    git: &'a Git,
    folder: PathBuf,
    /// Where it is sent to, if anywhere.
    pub remote: Option<Address>,
    /// Who commits, where the user's settings name nobody.
    author: &'static [&'static str],
}

/// What a program said.
struct Said {
    status: ExitStatus,
    out: Vec<u8>,
    words: String,
    folder: Plain<'static>,
}

/// What became of what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It arrived, or was there.
    Sent,
    /// Another device was faster, or is at it: fetch, and send again. What git says.
    Behind(Plain<'static>),
}

impl Git {
    /// A git, and the variables that it gets, all others left out.
    pub fn new(program: PathBuf, vars: Vec<(OsString, OsString)>) -> Self {
        Self { program, vars }
    }

    /// Which git it is, path and version, and whether it is too old to sync with.
    pub fn version(&self) -> Result<(Plain<'static>, bool), Error> {
        let said = self.run(Path::new("."), &["--version"], &[], SHORT)?.line();
        let mut numbers = said.trim_start_matches("git version ").split('.').map_while(|n| n.parse::<u32>().ok());
        let version = (numbers.next().unwrap_or(u32::MAX), numbers.next().unwrap_or(0));
        Ok((Plain::line(format!("{} ({said})", self.program.display())), version < OLDEST))
    }

    /// Removes locks that a killed git left behind; whoever calls holds the lock of a sync.
    pub fn unlock(&self, folder: &Path) {
        if files::is_own_folder(&folder.join(".git")) {
            for lock in LOCKS {
                files::remove(&folder.join(".git").join(lock));
            }
        }
    }

    /// Makes a folder a repository, unless it is one, and names where it is sent to.
    pub fn init(&self, folder: &Path, address: Option<&Address>) -> Result<(), Error> {
        if !files::is_own_folder(&folder.join(".git")) {
            settings::refuse_link(folder)?;
            let place = folder.display().to_string();
            self.run(folder, &["init", "--quiet", "--template=", "--initial-branch=main", "--", &place], &[], SHORT)?
                .ok()?;
        }
        let Some(address) = address else { return Ok(()) };
        let keys = [("url", address.as_str()), ("fetch", "+refs/heads/*:refs/remotes/origin/*")];
        for (key, value) in keys {
            let key = format!("remote.{REMOTE}.{key}");
            self.within(folder, &["config", "--local", "--replace-all", &key, value], &[], SHORT)?.ok()?;
        }
        Ok(())
    }

    /// Opens the repository of a folder, and looks at all its settings before anything could run.
    pub fn open(&self, folder: &Path) -> Result<Repository<'_>, Error> {
        settings::refuse_link(folder)?;
        if !files::is_own_folder(&folder.join(".git")) {
            return Err(Error::NotSetUp(Plain::path(folder)));
        }
        let listed = self.within(folder, &["config", "--list", "--show-scope", "-z"], &[], 4 << 20)?.ok()?;
        let settings = settings::read(&listed.out, folder)?;
        Ok(Repository {
            git: self,
            folder: folder.to_owned(),
            remote: settings.remote,
            author: if settings.named {
                &[]
            } else {
                &["-c", "user.name=roadmap", "-c", "user.email=roadmap@localhost"]
            },
        })
    }

    /// Runs git on the repository of a folder, never on one that lies around it.
    fn within(&self, folder: &Path, args: &[&str], input: &[u8], limit: u64) -> Result<Said, Error> {
        let place = format!("--git-dir={}", folder.join(".git").display());
        self.run(folder, &[&[place.as_str()], args].concat(), input, limit)
    }

    /// Runs git; takes at most `limit` bytes of what it answers, and fails where there are more.
    fn run(&self, folder: &Path, args: &[&str], input: &[u8], limit: u64) -> Result<Said, Error> {
        let mut command = Command::new(&self.program);
        command.env_clear().envs(self.vars.iter().map(|(name, value)| (name, value))).current_dir(folder);
        command.arg("--no-pager").args(GUARDS.iter().flat_map(|guard| ["-c", guard])).args(args);
        command.stdin(if input.is_empty() { Stdio::null() } else { Stdio::piped() });
        let start = |error: std::io::Error| Error::Start(Plain::line(error.to_string()));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(start)?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (mut out, mut words) = (Vec::new(), Vec::new());
        thread::scope(|scope| {
            // All three at once: none may wait for a pipe that nobody empties.
            scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(input)));
            scope.spawn(|| stderr.map(|stderr| stderr.take(SHORT).read_to_end(&mut words)));
            stdout.map(|stdout| stdout.take(limit + 1).read_to_end(&mut out)).transpose()
        })
        .map_err(start)?;
        let status = child.wait().map_err(start)?;
        if out.len() as u64 > limit {
            return Err(Error::TooLarge);
        }
        let words = String::from_utf8_lossy(&words).into_owned();
        Ok(Said { status, out, words, folder: Plain::path(folder) })
    }
}

impl Said {
    /// What it said, if it did not fail.
    fn ok(self) -> Result<Self, Error> {
        if self.status.success() { Ok(self) } else { Err(Error::here(&self.words, self.folder)) }
    }

    /// The first line of the answer.
    fn line(&self) -> String {
        String::from_utf8_lossy(&self.out).lines().next().unwrap_or_default().to_owned()
    }
}

impl Repository<'_> {
    fn run(&self, args: &[&str], input: &[u8], limit: u64) -> Result<Said, Error> {
        self.git.within(&self.folder, &[self.author, args].concat(), input, limit)
    }

    /// Fetches what the remote has; touches no file but git's own.
    pub fn fetch(&self) -> Result<(), Error> {
        let args = ["fetch", "--quiet", "--no-tags", "--prune", "--no-write-fetch-head", REMOTE];
        let said = self.run(&[&args[..], &["+refs/heads/*:refs/remotes/origin/*"]].concat(), &[], SHORT)?;
        if said.status.success() { Ok(()) } else { Err(Error::there(&said.words, self.shown())) }
    }

    /// Looks whether the commits and what they hold are there.
    pub fn examine(&self) -> Result<(), Error> {
        let tips = self.tips()?;
        tips.ours.iter().chain(&tips.theirs).try_for_each(|tip| self.files(tip).map(drop))
    }

    fn shown(&self) -> Plain<'static> {
        self.remote.as_ref().map(Address::shown).unwrap_or_default()
    }

    /// Sends what is committed here.
    pub fn push(&self) -> Result<Pushed, Error> {
        let said = self.run(&["push", "--porcelain", REMOTE, BRANCH], &[], SHORT)?;
        if said.status.success() {
            return Ok(Pushed::Sent);
        }
        let answer = String::from_utf8_lossy(&said.out);
        match answer.lines().find(|line| line.starts_with('!')) {
            // Two that arrive in one moment are told so in these words.
            Some(line)
                if ["[rejected]", "failed to update ref", "cannot lock ref"].iter().any(|w| line.contains(w)) =>
            {
                Ok(Pushed::Behind(fault::reason(line)))
            }
            Some(line) => Err(Error::refused(line, &said.words, self.shown())),
            None => Err(Error::there(&said.words, self.shown())),
        }
    }
}
