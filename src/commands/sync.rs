//! `roadmap sync`: the record goes to the user's own git repository, and that of other devices comes.

use crate::app::App;
use crate::error::Error;
use crate::files;
use crate::git::{Address, Git, Pushed, Repository};
use crate::plain::Plain;
use crate::render;
use crate::report::{Exchange, SetUp};
use crate::store::device::Place;
use crate::store::{self, Folders, Synced, Writer, journal_name};

/// Set up, or sync.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "REMOTE", num_args = 0..=1, default_missing_value = "")]
    init: Option<String>,
}

/// How often it is sent again because another device was faster.
const TRIES: usize = 5;

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
        Some(address) => set_up(app, &folders, &git, Some(&**address).filter(|address| !address.is_empty())),
        None => sync(app, &folders, &git),
    }
}

fn set_up(app: &App, folders: &Folders, git: &Git, address: Option<&str>) -> Result<(), Error> {
    let address = address.map(|typed| Address::typed(typed, &app.env.here())).transpose()?;
    let writer = app.writer(folders)?;
    git.init(&folders.data, address.as_ref())?;
    let remote = git.open(&folders.data)?.remote.as_ref().map(Address::shown);
    for (name, text) in OURS {
        let path = folders.data.join(name);
        if !files::stands(&path) {
            files::create(&path, text.as_bytes())?;
        }
    }
    if address.is_some() {
        // Of another remote it is not known what it has.
        writer.place.remember(&Synced::default())?;
    }
    drop(writer);
    let opened = app.open()?;
    let named = opened.standing.device.is_some_and(|device| opened.standing.given_name(device).is_some());
    let folder = Plain::line(folders.data.display().to_string());
    Ok(app.ui.answer(&SetUp { folder, remote, named }, render::set_up)?)
}

fn sync(app: &App, folders: &Folders, git: &Git) -> Result<(), Error> {
    let repository = git.open(&folders.data)?;
    let mut received = 0;
    for _ in 0..TRIES {
        if repository.remote.is_some() {
            repository.fetch()?;
        }
        let turn = Turn::take(app, folders, &repository)?;
        received += turn.received;
        if repository.remote.is_none() || repository.push()? == Pushed::Sent {
            turn.place.remember(&turn.synced)?;
            let opened = app.open()?;
            let remote = repository.remote.as_ref().map(Address::shown);
            let report = Exchange::of(&opened.scene(), remote, turn.sent, received);
            return Ok(app.ui.answer(&report, |report, _| render::exchange(report, opened.screen()))?);
        }
    }
    Err(Error::SyncBusy)
}

/// One turn: files and commits brought together, both ways.
struct Turn {
    /// Acts that the remote lacks.
    sent: usize,
    /// Acts that were new here.
    received: usize,
    /// What there is to remember, once it is sent.
    synced: Synced,
    place: Place,
}

impl Turn {
    /// Takes it while no other writer is at work.
    fn take(app: &App, folders: &Folders, repository: &Repository<'_>) -> Result<Self, Error> {
        let writer = app.writer(folders)?;
        let tips = repository.tips()?;
        let theirs = unite(folders, &writer, repository, tips.theirs.as_deref())?;
        // A file that is shorter here than in the last commit, or gone, was lost: it comes back from there.
        let ours = unite(folders, &writer, repository, tips.ours.as_deref())?;
        repository.commit(&tips, &repository.keep(&paths(folders)?)?, "roadmap sync")?;
        let journal = store::read(folders, None)?.journal;
        let synced = Synced::all(&journal, app.env.now().map_err(Error::BadNow)?.seconds());
        let sent = if repository.remote.is_some() { theirs.ahead } else { ours.ahead };
        Ok(Self { sent, received: theirs.received + ours.received, synced, place: writer.place.clone() })
    }
}

/// Adds to the journals here what those of a commit have more; how many lines each side lacked.
fn unite(folders: &Folders, writer: &Writer, repository: &Repository<'_>, tip: Option<&str>) -> Result<Lacked, Error> {
    let here = repository.keep(&paths(folders)?)?;
    let there = tip.map(|tip| repository.files(tip)).transpose()?.unwrap_or_default();
    let mut lacked = Lacked::default();
    for blob in there.iter().filter(|blob| !here.contains(blob)) {
        let Some(name) = journal_name(&blob.path) else { continue };
        let united = writer.unite(name, &repository.read(blob)?)?;
        lacked.received += united.received;
        lacked.ahead += united.ahead;
    }
    for path in here.iter().map(|blob| &blob.path).filter(|path| !there.iter().any(|blob| blob.path == **path)) {
        let Some(name) = journal_name(path) else { continue };
        lacked.ahead += writer.unite(name, &[])?.ahead;
    }
    Ok(lacked)
}

/// How many lines each side lacked.
#[derive(Default)]
struct Lacked {
    received: usize,
    ahead: usize,
}

/// The files that are synced, by their paths below the data folder.
fn paths(folders: &Folders) -> Result<Vec<String>, Error> {
    let names = files::list(&folders.journal(), "jsonl")?.files;
    let journals = names.iter().filter_map(|path| Some(format!("journal/{}", path.file_name()?.to_str()?)));
    let journals = journals.filter(|path| journal_name(path).is_some());
    let ours = OURS.iter().map(|(name, _)| *name).filter(|name| files::is_own_file(&folders.data.join(name)));
    Ok(ours.map(str::to_owned).chain(journals).collect())
}
