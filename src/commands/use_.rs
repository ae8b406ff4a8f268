//! `roadmap use`: which roadmaps there are, and which one is meant where none is named.

use std::path::{Path, PathBuf};

use crate::app::{App, Opened};
use crate::config;
use crate::engine::edition::{Edition, known};
use crate::engine::roadmap::Roadmap;
use crate::engine::when::normal;
use crate::error::Error;
use crate::files;
use crate::plain::Plain;
use crate::render;
use crate::report::{Changes, NextStep, RoadmapRow, Roadmaps, Switched};
use crate::source::{self, BUILT_IN_ID, Library};
use crate::store::Used;

/// The roadmap, by its id or its file.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "ID|PATH")]
    name: Option<String>,
    #[arg(long)]
    changes: bool,
}

/// Lists roadmaps, takes one into use, or tells what became of it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let library = app.library()?;
    match &args.name {
        name if args.changes => {
            let id = name.as_deref().map_or_else(|| app.in_use(), |name| Ok(Plain::line(name.to_owned())))?;
            let opened = open(app, &library, &id)?;
            let changes = told_again(&opened);
            Ok(app.ui.answer(&changes, |changes, _| render::changes(changes, opened.screen()))?)
        }
        None => {
            let roadmaps = list(app, &library)?;
            Ok(app.ui.answer(&roadmaps, render::roadmaps)?)
        }
        Some(name) if library.holds(&normal(name)) => turn_to(app, name),
        Some(name) => {
            let path = Path::new(name);
            if !source::is_path(path) {
                return Err(app.no_roadmap(Plain::line(name.clone()), false));
            }
            app.is_roadmap(path)?;
            let (id, before) = take_in(app, &library, path)?;
            switch(app, &id, before.as_deref())
        }
    }
}

/// Takes a roadmap into use that has a name here.
pub(super) fn turn_to(app: &App, name: &str) -> Result<(), Error> {
    if app.library()?.holds(&normal(name)) {
        switch(app, &normal(name), None)
    } else {
        Err(app.no_roadmap(Plain::line(name.to_owned()), false))
    }
}

/// All roadmaps with their progress; one that cannot be read is named as such.
fn list(app: &App, library: &Library) -> Result<Roadmaps, Error> {
    let in_use = app.in_use()?;
    let mut opened = app.open_source(source::built_in()?)?;
    let mut roadmaps = Vec::new();
    for id in library.ids()? {
        let path = (id.as_str() != BUILT_IN_ID).then(|| Plain::path(&library.path_of(&id)));
        let is_in_use = id == in_use;
        roadmaps.push(match library.open(&id) {
            Ok(Some(source)) => {
                opened.turn_to(source);
                let is_in_use = opened.standing.roadmap.is_called(&in_use);
                RoadmapRow::of(&opened.scene(), is_in_use, path)
            }
            Ok(None) => continue,
            Err(error) => {
                let trouble = trouble(app, &id, path.as_ref(), &error.into());
                unread(id, path, trouble, is_in_use)
            }
        });
    }
    if !roadmaps.iter().any(|row| row.in_use) {
        let gone = app.no_roadmap(in_use.clone(), true).message(&app.ui.screen).what;
        roadmaps.push(unread(in_use.clone(), None, gone, true));
    }
    Ok(Roadmaps { in_use, roadmaps })
}

/// A roadmap that cannot be read.
fn unread(id: Plain<'static>, path: Option<Plain<'static>>, trouble: String, in_use: bool) -> RoadmapRow {
    RoadmapRow { id, title: Plain::default(), in_use, total: None, path, trouble: Some(trouble) }
}

/// Why a roadmap cannot be read, and what to do: a sentence, and maybe a command on a line of its own.
fn trouble(app: &App, id: &Plain<'_>, path: Option<&Plain<'static>>, error: &Error) -> String {
    let screen = &app.ui.screen;
    if let (Error::Roadmap(source::Error::Faults(_)), Some(path)) = (error, path) {
        return (screen.text.roadmaps.see_faults)(id, &screen.line(&["check", path]));
    }
    let message = error.message(screen);
    [message.what].into_iter().chain(message.hints).collect::<Vec<_>>().join("; ")
}

/// Checks a roadmap's files and puts them among the others, as one file; returns its id, and where the one
/// is kept that was there before.
fn take_in(app: &App, library: &Library, path: &Path) -> Result<(String, Option<PathBuf>), Error> {
    let (opened, text) = source::joined(path)?;
    if let Some(warnings) = opened.source.warnings() {
        app.ui.faults(warnings, false);
    }
    let id = opened.roadmap.id.clone();
    if id.as_str() == BUILT_IN_ID {
        return Err(Error::Reserved(id));
    }
    let folders = app.folders()?;
    // A sync may be under way with the same files.
    let _writer = app.writer(&folders)?;
    if let Some(other) = library.holds(&id).then(|| library.open(&id).ok().flatten()).flatten()
        && !is_edition_of(&opened.roadmap, &other.roadmap)
        && files::resolved(path) != files::resolved(&library.path_of(&id))
    {
        return Err(Error::OtherRoadmap(id.clone(), Plain::path(&library.path_of(&id))));
    }
    Ok((id.to_string(), source::put(&library.path_of(&id), text.as_bytes())?))
}

/// Whether one roadmap is an edition of another: a third of its topics are topics of that, or the other way
/// round.
fn is_edition_of(one: &Roadmap, other: &Roadmap) -> bool {
    let known = one.topics().iter().filter(|topic| other.find(&topic.id).is_some()).count();
    let known_there = other.topics().iter().filter(|topic| one.find(&topic.id).is_some()).count();
    known.max(known_there) * 3 >= one.topics().len().min(other.topics().len())
}

/// Takes a roadmap into use, and says what became of it since it was last.
fn switch(app: &App, id: &str, before: Option<&Path>) -> Result<(), Error> {
    let settings = app.settings_folder()?;
    let library = app.library()?;
    let opened = open(app, &library, id)?;
    config::set(&settings, config::Key::Roadmap, id.into(), app.ui.screen.text.home.template)?;
    let scene = opened.scene();
    let path = (id != BUILT_IN_ID).then(|| Plain::path(&library.path_of(id)));
    let used = used(&opened);
    let changes = changes(&opened, used.as_ref());
    let topics = known(&opened.standing.roadmap, opened.screen().lang);
    let gone = changes.gone.iter().map(|row| (row.id.clone(), row.title.clone()));
    let gone = used.iter().flat_map(|used| used.gone.clone()).chain(gone).collect();
    let switched = Switched { roadmap: RoadmapRow::of(&scene, true, path), before: before.map(Plain::path), changes };
    if let Some(place) = opened.place() {
        let at = app.env.now().map_err(Error::BadNow)?.seconds();
        // It is shown and nothing rests on it: the roadmap is in use all the same.
        let before = match used {
            Some(used) if switched.changes.is_empty() => used.before,
            used => used.map(|used| Box::new(Used { before: None, ..used })),
        };
        drop(place.remember_used(id, &Used { at, topics, gone, before }));
    }
    let next = NextStep::of(&scene);
    Ok(app.ui.answer(&switched, |switched, _| render::switched(switched, next.as_ref(), opened.screen()))?)
}

/// Opens a roadmap by its id.
fn open(app: &App, library: &Library, id: &str) -> Result<Opened, Error> {
    let source = library.open(id)?.ok_or_else(|| app.no_roadmap(Plain::line(id.to_owned()), false))?;
    app.open_source(source)
}

/// The roadmap as it was last taken into use here.
fn used(opened: &Opened) -> Option<Used> {
    opened.place()?.used(&opened.standing.roadmap.id)
}

/// What became of a roadmap since it was last taken into use here; where that is nothing, what was told then.
fn told_again(opened: &Opened) -> Changes<'_> {
    let used = used(opened);
    let latest = changes(opened, used.as_ref());
    match used.and_then(|used| used.before) {
        Some(before) if latest.is_empty() => changes(opened, Some(&before)),
        _ => latest,
    }
}

/// What became of a roadmap since a time when it was taken into use; what was told as gone then is not told
/// again.
fn changes<'a>(opened: &'a Opened, used: Option<&Used>) -> Changes<'a> {
    let standing = &opened.standing;
    let mut edition = Edition::of(standing, used.map(|used| used.topics.as_slice()));
    if let Some(used) = used {
        edition.gone.retain(|((id, _), _)| !used.gone.iter().any(|(known, _)| known == id));
    }
    let day = |used: &Used| {
        let millis = u64::try_from(used.at).unwrap_or(0) * 1000;
        standing.calendar.today(&crate::engine::when::Moment { millis, ..opened.now })
    };
    Changes::of(&opened.scene(), edition, used.map(day))
}
