//! `roadmap doctor`: whether all is well with the record. It looks, and changes nothing.

use crate::app::{App, Opened};
use crate::error::Error;
use crate::files::{self, Listed};
use crate::git::Address;
use crate::plain::Plain;
use crate::render;
use crate::report::{Checkup, Finding, Surroundings};
use crate::source;
use crate::store::device::nested;
use crate::store::line::{Damage, counts};
use crate::store::unite::unite;
use crate::store::{self, Folders};

/// No arguments.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Looks, and says what it found; fails where something needs a hand.
pub(super) fn run(app: &App, _: &Args) -> Result<(), Error> {
    let folders = app.folders()?;
    let (opened, read, trouble) = app.examine()?;
    let mut findings = roadmaps(app, trouble.as_ref())?;
    findings.extend(lines(&read));
    findings.extend(copies(&folders)?);
    findings.extend(places(&folders, &opened));
    let mut surroundings = Surroundings {
        data: Plain::path(&folders.data),
        state: Plain::path(&folders.state),
        config: app.env.config().as_deref().map(Plain::path),
        cache: app.env.cache().as_deref().map(Plain::path),
        exists: files::exists(&folders.journal()),
        columns: app.env.width(),
        utf8: app.env.utf8(),
        lang: opened.screen().lang,
        sync: opened.sync(),
        ..Surroundings::default()
    };
    if let Some(git) = app.env.git() {
        if let Ok((version, is_old)) = git.version() {
            findings.extend(is_old.then(|| Finding::OldGit { git: version.clone() }));
            surroundings.git = Some(version);
        }
        if files::stands(&folders.data.join(".git")) {
            let repository = git.open(&folders.data);
            surroundings.remote = repository.as_ref().ok().and_then(|known| known.remote.as_ref().map(Address::shown));
            if let Err(error) = repository.and_then(|repository| repository.examine()) {
                let message = render::git_failed(&error, opened.screen());
                findings.push(Finding::NoSync { words: message.what, remedy: message.hints.concat() });
            }
        }
    }
    let report = Checkup::of(&opened.scene(), surroundings, findings);
    app.ui.answer(&report, |report, _| render::checkup(report, opened.screen()))?;
    if report.well { Ok(()) } else { Err(Error::Unwell) }
}

/// Roadmaps that cannot be used, the one in use first, and files beside them that ask for a look.
fn roadmaps(app: &App, trouble: Option<&Error>) -> Result<Vec<Finding>, Error> {
    let library = app.library()?;
    let finding = |error: &Error| {
        let message = error.message(&app.ui.screen);
        Finding::NoRoadmap { words: message.what, remedy: message.hints.join("; ") }
    };
    // Faults of a roadmap that lies with the others are found below.
    let told_below = |error: &Error| matches!(error, Error::Roadmap(source::Error::Faults(_))) && app.roadmap.is_none();
    let mut findings: Vec<Finding> = trouble.into_iter().filter(|error| !told_below(error)).map(finding).collect();
    for id in library.ids()? {
        if let Err(error) = library.open(&id) {
            let path = Plain::path(&library.path_of(&id));
            let found = match &error {
                source::Error::Faults(faults) => {
                    Finding::Faulty { remedy: app.ui.screen.line(&["check", &path]), faults: faults.faults.len(), path }
                }
                _ => finding(&error.into()),
            };
            findings.push(found);
        }
    }
    for (path, base) in library.overlays()? {
        let shown = Plain::path(&path);
        let remedy = app.ui.screen.line(&["check", &shown]);
        match library.check_overlay(&path, &base) {
            Ok(None) => findings.push(Finding::Stray { path: shown, roadmap: base }),
            Ok(Some(found)) if !found.faults.is_empty() => {
                findings.push(Finding::Overlay { path: shown, faults: found.faults.len(), remedy });
            }
            // Faults of the roadmap itself are found above.
            Ok(Some(_)) | Err(source::Error::Faults(_)) => {}
            Err(error) => findings.push(finding(&error.into())),
        }
    }
    findings.extend(library.nameless()?.iter().map(|path| Finding::Nameless { path: Plain::path(path) }));
    let (theirs, unread) = library.odd()?;
    findings.extend(theirs.iter().map(|path| Finding::Theirs { path: Plain::path(path) }));
    findings.extend(unread.iter().map(|path| Finding::Unread { path: Plain::path(path) }));
    Ok(findings)
}

/// What the reading of the journals came upon.
fn lines(read: &store::Read) -> Vec<Finding> {
    let damaged = read.spoilt.iter().map(|spoilt| {
        let why = match spoilt.damage {
            Damage::Unreadable => "unreadable",
            Damage::Checksum => "changed",
            Damage::TooLong => "too_long",
        };
        Finding::Damaged { path: spoilt.path.clone(), line: spoilt.line, why }
    });
    let clashes = read.clashes.iter().map(|id| Finding::Clash { id: Plain::line(id.to_string()) });
    let given_up = read.given_up.iter().map(|path| Finding::NoJournal { path: path.clone() });
    let odd = read.passed_over.iter().map(|path| Finding::Odd { path: path.clone() });
    let newer = [&read.newer, &read.unknown].into_iter().filter_map(|noted| {
        let (path, line) = noted.first.clone()?;
        Some(Finding::Newer { path, line, more: noted.count - 1 })
    });
    damaged.chain(given_up).chain(clashes).chain(odd).chain(newer).collect()
}

/// Journals that are not called after a device, and how much of each stands nowhere else.
fn copies(folders: &Folders) -> Result<Vec<Finding>, Error> {
    let Listed { files: paths, .. } = files::list(&folders.journal(), "jsonl")?;
    let copies: Vec<_> = paths.iter().filter(|path| !store::is_of_a_device(path)).collect();
    if copies.is_empty() {
        return Ok(Vec::new());
    }
    let all = store::all_of_devices(folders)?;
    let finding = |path: &std::path::PathBuf| {
        let alone = unite(&all, &files::read(path, store::MAX_FILE)?, counts).received;
        Ok(Finding::Copy { path: Plain::path(path), alone })
    };
    copies.into_iter().map(finding).collect()
}

/// What is wrong with the folders and files themselves.
fn places(folders: &Folders, opened: &Opened) -> Vec<Finding> {
    let mut findings = Vec::new();
    if nested(&files::resolved(&folders.data), &files::resolved(&folders.state)) {
        findings.push(Finding::Nested);
    }
    let open = [&folders.data, &folders.state].into_iter().filter(|folder| files::is_open_to_others(folder));
    findings.extend(open.map(|folder| Finding::Open { path: Plain::path(folder) }));
    let own = opened.standing.device.map(|device| folders.journal_of(device));
    if let Some(Err(error)) = own.filter(|path| files::is_own_file(path)).map(|path| files::can_append(&path)) {
        let words = render::refused(error.kind, &error.words, opened.screen().text);
        findings.push(Finding::ReadOnly { path: Plain::path(&error.path), words });
    }
    let lock = opened.place().map(|place| place.lock.clone()).filter(|lock| files::exists(lock));
    let held = lock.map(|lock| files::lock(&lock, true, std::time::Duration::ZERO, &|| {}));
    if let Some(Err(error)) = held
        && error.kind != std::io::ErrorKind::WouldBlock
    {
        let (path, words) = (Plain::path(&error.path), render::refused(error.kind, &error.words, opened.screen().text));
        findings.push(match error.kind {
            std::io::ErrorKind::PermissionDenied => Finding::ReadOnly { path, words },
            _ => Finding::NoLock { path, words },
        });
    }
    findings
}
