//! A roadmap out of a list, a flow, a table or an outline: written among the others, where it updates what
//! the same source made before.

use std::collections::HashSet;

use super::{Args, ticks};
use crate::app::App;
use crate::engine::decide::{self, Tick};
use crate::engine::roadmap::{id_of_title, is_id};
use crate::engine::standing::Standing;
use crate::error::Error;
use crate::import::{self, Drafted};
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::{Imported, LeftOutRow, Renewed, Unlinked};
use crate::source::{self, BUILT_IN_ID, Library, schema, write};

/// Reads a source, writes the roadmap that it makes, and says what was left out.
pub(super) fn take(app: &App, args: &Args) -> Result<(), Error> {
    let found = import::read(&args.path)?;
    let id = match &args.id {
        Some(id) if is_id(id) => id.clone(),
        Some(id) => return Err(Error::NoId(Plain::line(id.clone()))),
        None => id_of(&found, args),
    };
    if id == BUILT_IN_ID {
        return Err(Error::Reserved(Plain::line(id)));
    }
    let library = app.library()?;
    // Nothing is read of what this replaces before others are kept from writing.
    let writer = if args.dry_run { None } else { Some(app.writer(&app.folders()?)?) };
    let before = before(&library, &id)?;
    let rest = Plain::line(app.ui.screen.text.imports.rest);
    let drafted = import::draft(found, &id, &rest, before.as_ref().map(|known| (&known.outline, &known.details)));
    if before.is_some() && !drafted.is_known {
        return Err(Error::OtherSource(Plain::line(id), Plain::path(&library.path_of(&drafted.outline.id))));
    }
    let head = (app.ui.screen.text.imports.head)(&Plain::line(ticks::file_name(&args.path)), &Plain::line(id.clone()));
    let text = write::roadmap(&drafted.outline, &drafted.details, &head);
    let mut report = imported(app, args, &library, &drafted, before.as_ref());
    // What is written is what is read: a roadmap that could not be is not put among the others.
    source::proven(&library.path_of(&id), text.clone())?;
    if !args.dry_run {
        report.before = source::put(&library.path_of(&id), text.as_bytes())?.as_deref().map(Plain::path);
    }
    drop(writer);
    let on = app.on(&id);
    let is_ticked = !args.dry_run && !drafted.ticks.is_empty();
    let takes = args.statuses && is_ticked;
    if is_ticked && (app.ui.json || !takes) {
        // One answer, which tells of the ticks as well: of those that are taken, or tell something new.
        match on.open() {
            Ok(opened) => {
                let found = ticks_of(&opened.standing, &drafted);
                let due = decide::due(&opened.standing, &found, false, opened.scene().today()).len();
                *if takes { &mut report.taken } else { &mut report.ticks } = due;
            }
            Err(error) if takes => return Err(error),
            // What was written is told all the same.
            Err(_) => {}
        }
    }
    app.ui.answer(&report, render::imported)?;
    if takes && (!app.ui.json || report.taken > 0) {
        let file = ticks::file_name(&args.path);
        let (on, mut held) = (on.going_on(), None);
        let recorded = on.record(&mut held, &Call::default(), &|standing, now| {
            Ok(decide::ticks(standing, &ticks_of(standing, &drafted), false, &file, now))
        })?;
        if !app.ui.json {
            on.tell(recorded, false)?;
        }
    }
    Ok(())
}

/// What the list itself ticked, of topics that it has.
fn ticks_of(standing: &Standing, drafted: &Drafted) -> Vec<Tick> {
    let found = drafted.ticks.iter().filter_map(|(id, tick)| {
        let (to, on) = ticks::status(Some(*tick));
        Some(Tick { topic: standing.roadmap.find(id)?, to, on })
    });
    found.collect()
}

/// The id of a roadmap that is not named: of its title, else of the file's name.
fn id_of(found: &import::Found, args: &Args) -> String {
    let stem = args.path.file_stem().unwrap_or_default().to_string_lossy();
    let of = [&*found.title, &*stem].into_iter().map(id_of_title).find(|id| !id.is_empty() && id != BUILT_IN_ID);
    of.unwrap_or_else(|| "imported".to_owned())
}

/// The roadmap that has the id already.
fn before(library: &Library, id: &str) -> Result<Option<schema::Parsed>, Error> {
    if library.holds(id) { Ok(Some(library.parse(id)?)) } else { Ok(None) }
}

fn imported(app: &App, args: &Args, library: &Library, drafted: &Drafted, before: Option<&schema::Parsed>) -> Imported {
    let outline = &drafted.outline;
    let modules = || outline.stages.iter().flat_map(|stage| &stage.modules);
    let ids = |outline: &crate::engine::roadmap::Outline<'static>| -> Vec<Plain<'static>> {
        let modules = outline.stages.iter().flat_map(|stage| &stage.modules);
        modules.flat_map(|module| &module.topics).map(|topic| topic.id.clone()).collect()
    };
    let (now, then) = (ids(outline), before.map(|known| ids(&known.outline)));
    let lacks = |one: &[Plain<'static>], other: &[Plain<'static>]| -> Vec<Plain<'static>> {
        let other: HashSet<&Plain<'static>> = other.iter().collect();
        one.iter().filter(|id| !other.contains(id)).cloned().collect()
    };
    Imported {
        id: outline.id.clone(),
        title: outline.title.get(app.ui.screen.lang).as_ref().into_owned(),
        path: Plain::path(&library.path_of(&outline.id)),
        written: !args.dry_run,
        stages: outline.stages.len(),
        modules: modules().filter(|module| module.id.is_some()).count(),
        topics: now.len(),
        renewed: then.as_ref().map(|then| Renewed {
            new: lacks(&now, then),
            gone: lacks(then, &now),
            kept: drafted.kept.clone(),
            gone_groups: drafted.gone_groups.clone(),
            unlinked: drafted.unlinked.iter().map(unlinked).collect(),
        }),
        before: None,
        taken: 0,
        ticks: if args.statuses { 0 } else { drafted.ticks.len() },
        statuses: again(app, args),
        left_out: drafted
            .left_out
            .iter()
            .map(|out| LeftOutRow {
                path: out.path.clone(),
                line: out.line,
                n_lines: out.n_lines,
                why: render::left_out(&out.why, app.ui.screen.text),
            })
            .collect(),
    }
}

fn unlinked(known: &import::Unlinked) -> Unlinked {
    let import::Unlinked { topic, named, gone } = known.clone();
    Unlinked { topic, named, gone }
}

/// The line that takes a list's own ticks as well.
fn again(app: &App, args: &Args) -> Plain<'static> {
    let path = args.path.display().to_string();
    let id = args.id.as_deref().map(|id| ["--as", id]);
    let words = ["import", &path].into_iter().chain(id.into_iter().flatten()).chain(["--statuses"]);
    app.ui.screen.line(&words.collect::<Vec<_>>())
}
