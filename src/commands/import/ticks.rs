//! Ticks that come back from an export which was edited: shown first, and taken when that is agreed to.

use std::path::Path;

use super::Args;
use crate::app::{App, Opened};
use crate::engine::decide::{self, Tick};
use crate::engine::status::Status;
use crate::error::Error;
use crate::import::{self, Ticks};
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::{self, TickRow, UnknownBox};

/// Shows what the ticks of a file would change, and takes them when that is agreed to.
pub(super) fn take(app: &App, args: &Args, read: &Ticks) -> Result<(), Error> {
    let app = &if app.roadmap.is_some() { app.clone() } else { app.on(&read.roadmap) };
    let opened = app.open()?;
    if !opened.standing.roadmap.is_called(&read.roadmap) {
        let (path, id) = (Plain::path(&args.path), read.roadmap.clone());
        return Err(Error::OtherTicks(path, id, opened.standing.roadmap.id.clone()));
    }
    let plan = plan(&opened, args, read);
    let show = args.dry_run || plan.changes.is_empty();
    if show || !app.ui.json {
        app.ui.answer(&plan, |plan, _| render::tick_plan(plan, opened.screen()))?;
    }
    if show {
        return Ok(());
    }
    if !args.yes && !agreed(app, plan.changes.len())? {
        app.ui.say(&format!("   {}\n", app.ui.screen.text.imports.not_taken));
        return Ok(());
    }
    let file = file_name(&args.path);
    app.act(&Call::default(), &|standing, now| {
        Ok(decide::ticks(standing, &ticks(standing, read).0, args.reopen, &file, now))
    })
}

/// Asks on a terminal; elsewhere someone has to have said it before.
fn agreed(app: &App, count: usize) -> Result<bool, Error> {
    if !app.env.stdin_terminal || !app.env.stdout_terminal || app.ui.json {
        return Err(Error::NotAgreed(count));
    }
    let typed = app.ui.line(&format!(" {} ", (app.ui.screen.text.imports.take)(count)))?.unwrap_or_default();
    Ok(render::is_yes(&typed, app.ui.screen.text))
}

/// What the ticks of a file would change.
fn plan<'a>(opened: &'a Opened, args: &Args, read: &Ticks) -> report::Ticks<'a> {
    let scene = opened.scene();
    let standing = &opened.standing;
    let (found, unknown) = ticks(standing, read);
    let due = |reopen| decide::due(standing, &found, reopen, scene.today());
    let changes: Vec<TickRow<'a>> = due(args.reopen).iter().map(|tick| TickRow::of(&scene, tick)).collect();
    report::Ticks {
        roadmap: standing.roadmap.id.as_ref(),
        file: Plain::path(&args.path),
        boxes: read.boxes.len(),
        unticked: due(true).len() - changes.len(),
        changes,
        is_written_in: read.is_written_in,
        unknown,
    }
}

/// The ticks of topics that the roadmap has, and the boxes that name none.
fn ticks(standing: &crate::engine::standing::Standing, read: &Ticks) -> (Vec<Tick>, Vec<UnknownBox>) {
    let (mut ticks, mut unknown) = (Vec::new(), Vec::new());
    for found in &read.boxes {
        let topic = found.id.as_ref().and_then(|id| standing.roadmap.find(id));
        let (to, on) = status(found.tick);
        match topic {
            Some(topic) => ticks.push(Tick { topic, to, on }),
            None => unknown.push(UnknownBox { line: found.line, id: found.id.clone(), title: found.title.clone() }),
        }
    }
    (ticks, unknown)
}

/// The status that a tick stands for, and its day.
pub(super) fn status(tick: Option<import::Tick>) -> (Status, Option<crate::engine::when::Date>) {
    match tick {
        Some(import::Tick::Done(on)) => (Status::Done, on),
        Some(import::Tick::Learning) => (Status::Learning, None),
        Some(import::Tick::Skipped) => (Status::Skipped, None),
        None => (Status::Pending, None),
    }
}

/// Reads an export, and how many of its ticks were not read yet: writing over it would lose them.
pub(in crate::commands) fn unread(opened: &Opened, text: &str) -> Option<(Ticks, usize)> {
    let read = import::ticks(text)?;
    let (found, _) = ticks(&opened.standing, &read);
    let due = decide::due(&opened.standing, &found, false, opened.scene().today());
    Some((read, due.len()))
}

/// The name of a file, without its folders.
pub(super) fn file_name(path: &Path) -> String {
    Plain::line(path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()).to_string()
}
