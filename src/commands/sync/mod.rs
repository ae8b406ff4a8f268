//! `roadmap sync`: the record goes to the user's own git repository, and that of other devices comes.

mod roadmaps;

use std::io::ErrorKind;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::app::App;
use crate::error::Error;
use crate::files::{self, Lock};
use crate::git::{self, Address, Blob, Git, Pushed, Repository, Tips};
use crate::plain::Plain;
use crate::render;
use crate::report::{Exchange, RoadmapFiles, SetUp};
use crate::source::roadmap_file;
use crate::store::device::Place;
use crate::store::line::counts;
use crate::store::unite::unite;
use crate::store::{self, Folders, Synced, Writer, journal_name};

use roadmaps::Exchanged;

/// Set up, or sync.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "REMOTE", num_args = 0..=1)]
    #[allow(clippy::option_option, reason = "not asked, asked, asked with an address")]
    init: Option<Option<String>>,
}

/// How often it is sent again because another device was faster.
const TRIES: usize = 5;

/// How long one sync waits for another one on this machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a folder of git's holds besides the journals, so that git used by hand does no harm either.
const OURS: [(&str, &str); 2] = [
    (".gitattributes", "* -text\njournal/*.jsonl -text merge=union\n"),
    (".gitignore", "/*\n!/.gitattributes\n!/.gitignore\n!/journal/\n!/roadmaps/\n"),
];

/// Sets up, or syncs.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let folders = app.folders()?;
    let git = app.env.git().ok_or(Error::NoGit)?;
    match &args.init {
        Some(address) => set_up(app, &folders, &git, address.as_deref()),
        None => sync(app, &folders, &git),
    }
}

fn set_up(app: &App, folders: &Folders, git: &Git, address: Option<&str>) -> Result<(), Error> {
    let address = address.map(|typed| Address::typed(typed, &app.env.here())).transpose()?;
    let within = |path: &std::path::Path| files::resolved(path).starts_with(files::resolved(&folders.data));
    if let Some(own) = address.as_ref().filter(|address| address.path().is_some_and(within)) {
        return Err(git::Error::BadAddress(own.shown()).into());
    }
    let writer = app.writer(folders)?;
    let _alone = alone(app, &writer.place)?;
    git.unlock(&folders.data);
    git.init(&folders.data, address.as_ref())?;
    let remote = git.open(&folders.data)?.remote.as_ref().map(Address::shown);
    for (name, text) in OURS {
        let path = folders.data.join(name);
        if !files::stands(&path) {
            files::create(&path, text.as_bytes())?;
        }
    }
    if address.is_some() || writer.place.synced().is_none() {
        // Of another remote it is not known what it has.
        writer.place.remember(&Synced::nothing(remote.is_some()))?;
    }
    drop(writer);
    let opened = app.open()?;
    let named = opened.standing.device.is_some_and(|device| opened.standing.given_name(device).is_some());
    let folder = Plain::path(&folders.data);
    Ok(app.ui.answer(&SetUp { folder, remote, named }, render::set_up)?)
}

/// Keeps other syncs of this machine out.
fn alone(app: &App, place: &Place) -> Result<Lock, Error> {
    let waits = || app.takes_long(app.ui.screen.text.sync.waiting);
    files::lock(&place.sync_lock, false, PATIENCE, &waits).map_err(|error| match error.kind {
        ErrorKind::WouldBlock => Error::SyncRuns,
        _ => error.into(),
    })
}

fn sync(app: &App, folders: &Folders, git: &Git) -> Result<(), Error> {
    // Refused before anything is made: a folder that was never set up.
    git.open(&folders.data)?;
    let place = app.writer(folders)?.place.clone();
    let _alone = alone(app, &place)?;
    git.unlock(&folders.data);
    let repository = git.open(&folders.data)?;
    // What is broken here is not to be blamed on the remote.
    repository.examine()?;
    let remote = repository.remote.as_ref().map(Address::shown);
    let mut received = 0;
    let mut roadmaps = Exchanged::default();
    let mut tries = 0..TRIES;
    loop {
        if let Some(remote) = &remote {
            patiently(app, remote, || repository.fetch())?;
        }
        let turn = Turn::take(app, folders, &repository)?;
        received += turn.received;
        roadmaps.received.extend(turn.roadmaps.received);
        roadmaps.sent = turn.roadmaps.sent;
        roadmaps.conflicts.extend(turn.roadmaps.conflicts);
        roadmaps.replaced.extend(turn.roadmaps.replaced);
        roadmaps.too_large = turn.roadmaps.too_large;
        let pushed = remote.as_ref().map_or(Ok(Pushed::Sent), |remote| patiently(app, remote, || repository.push()))?;
        match (pushed, tries.next(), &remote) {
            (Pushed::Behind(words), None, Some(remote)) => return Err(git::Error::Busy(remote.clone(), words).into()),
            (Pushed::Behind(_), ..) => {}
            (Pushed::Sent, ..) => {
                place.remember(&turn.synced)?;
                let opened = app.open()?;
                let names = |names: Vec<String>| names.into_iter().map(Plain::line).collect();
                let too_large = roadmaps.too_large.iter().filter_map(|blob| roadmap_file(&blob.path));
                let too_large = too_large.map(str::to_owned).collect();
                let exchanged = RoadmapFiles {
                    came: names(roadmaps.received),
                    // Without a remote they go nowhere.
                    went: if remote.is_some() { names(roadmaps.sent) } else { Vec::new() },
                    conflicts: names(roadmaps.conflicts),
                    replaced: roadmaps.replaced.iter().map(|path| Plain::path(path)).collect(),
                    too_large: names(too_large),
                };
                let report = Exchange::of(&opened.scene(), remote, (turn.sent, received), exchanged);
                return Ok(app.ui.answer(&report, |report, _| render::exchange(report, opened.screen()))?);
            }
        }
    }
}

/// Does what may take long; after a second, on a terminal, says with whom.
fn patiently<T: Send>(app: &App, remote: &Plain<'_>, act: impl FnOnce() -> T + Send) -> T {
    if !app.env.stderr_terminal {
        return act();
    }
    let (done, waiting) = mpsc::channel();
    thread::scope(|scope| {
        let acting = scope.spawn(move || {
            let result = act();
            done.send(()).ok();
            result
        });
        if waiting.recv_timeout(files::SOON) == Err(mpsc::RecvTimeoutError::Timeout) {
            app.takes_long(&(app.ui.screen.text.sync.contacting)(remote));
        }
        acting.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// One turn: files and commits brought together, both ways.
struct Turn {
    /// Acts that the remote lacks.
    sent: usize,
    /// Acts that were new here.
    received: usize,
    /// Roadmaps that came, and those that both sides changed.
    roadmaps: Exchanged,
    /// What there is to remember, once it is sent.
    synced: Synced,
}

impl Turn {
    /// Takes it while no other writer is at work.
    fn take(app: &App, folders: &Folders, repository: &Repository<'_>) -> Result<Self, Error> {
        let writer = app.writer(folders)?;
        let tips = repository.tips()?;
        refuse_foreign(repository, &tips)?;
        let theirs = unite_all(folders, &writer, repository, tips.theirs.as_deref())?;
        let exchanged = roadmaps::receive(folders, repository, &tips)?;
        // A file that is shorter here than in the last commit, or gone, was lost: it comes back from there.
        let ours = unite_all(folders, &writer, repository, tips.ours.as_deref())?;
        let mut kept = repository.keep(&paths(folders)?)?;
        kept.extend(repository.keep(&roadmaps::paths(folders)?)?);
        kept.retain(|blob| !exchanged.too_large.iter().any(|large| large.path == blob.path));
        kept.extend(exchanged.too_large.iter().cloned());
        // What differs by nothing that counts stays as they have it, or each device would undo the other's.
        kept.retain(|blob| !theirs.same.contains(&blob.path));
        repository.commit(&tips, &kept, "roadmap sync")?;
        let journal = store::read(folders, None)?.journal;
        let (now, to_remote) = (app.env.now().map_err(Error::BadNow)?, repository.remote.is_some());
        let sent = if to_remote { theirs.ahead } else { ours.ahead };
        let synced = Synced::all(&journal, now.seconds(), to_remote);
        Ok(Self { sent, received: theirs.received + ours.received, synced, roadmaps: exchanged })
    }
}

/// Refuses a remote that holds something else than a record, before anything is sent to it.
fn refuse_foreign(repository: &Repository<'_>, tips: &Tips) -> Result<(), Error> {
    let (Some(theirs), Some(remote)) = (&tips.theirs, &repository.remote) else { return Ok(()) };
    if repository.base(tips)?.is_some() {
        return Ok(());
    }
    let is_ours = |path: &str| {
        let common = !path.contains('/') && ["README", "LICENSE", ".git"].iter().any(|begin| path.starts_with(begin));
        common || path.starts_with("roadmaps/") || journal_name(path).is_some()
    };
    let foreign: Vec<Blob> = repository.files(theirs)?.into_iter().filter(|blob| !is_ours(&blob.path)).collect();
    if foreign.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = foreign.iter().take(3).map(|blob| blob.path.as_str()).collect();
    Err(git::Error::Foreign(remote.shown(), Plain::line(names.join(", "))).into())
}

/// How many lines each side lacked, and what differs by none.
#[derive(Default)]
struct Lacked {
    received: usize,
    ahead: usize,
    same: Vec<String>,
}

/// Adds to the journals here what those of a commit have more.
fn unite_all(
    folders: &Folders,
    writer: &Writer,
    repository: &Repository<'_>,
    tip: Option<&str>,
) -> Result<Lacked, Error> {
    let here = repository.keep(&paths(folders)?)?;
    let there = tip.map(|tip| repository.files(tip)).transpose()?.unwrap_or_default();
    let mut lacked = Lacked::default();
    for blob in there.iter().filter(|blob| !here.contains(blob)) {
        let Some(name) = journal_name(&blob.path) else { continue };
        let bytes = repository.read(blob)?;
        let is_new = !here.iter().any(|known| known.path == blob.path);
        if is_new && !store::is_of_a_device(name.as_ref()) {
            // A copy that was taken away comes back only with what stands nowhere else.
            if unite(&store::all_of_devices(folders)?, &bytes, counts).received == 0 {
                continue;
            }
        }
        let united = writer.unite(name, &bytes)?;
        lacked.received += united.received;
        lacked.ahead += united.ahead;
        if united.more.is_empty() && united.ahead == 0 {
            lacked.same.push(blob.path.clone());
        }
    }
    for path in here.iter().map(|blob| &blob.path).filter(|path| !there.iter().any(|blob| blob.path == **path)) {
        let Some(name) = journal_name(path) else { continue };
        lacked.ahead += writer.unite(name, &[])?.ahead;
    }
    Ok(lacked)
}

/// The files that are synced, by their paths below the data folder.
fn paths(folders: &Folders) -> Result<Vec<String>, Error> {
    let names = files::list(&folders.journal(), "jsonl")?.files;
    let journals = names.iter().filter_map(|path| Some(format!("journal/{}", path.file_name()?.to_str()?)));
    let journals = journals.filter(|path| journal_name(path).is_some());
    let ours = OURS.iter().map(|(name, _)| *name).filter(|name| files::is_own_file(&folders.data.join(name)));
    Ok(ours.map(str::to_owned).chain(journals).collect())
}
