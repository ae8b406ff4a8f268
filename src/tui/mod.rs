//! The full-screen view. [`keys::update`] and [`view::view`] are pure: a model and what happened give an
//! effect, a model gives a screen. What is shown comes from the reports of the commands ([`desk`]), what is
//! recorded goes through their one transaction (`act`); the terminal is given back whatever happens
//! ([`terminal`]).

mod areas;
mod mouse;
mod paint;
mod signals;

pub mod line;
pub mod search;
pub mod tree;

pub mod model;

pub mod keys;

pub mod view;

pub mod desk;

mod act;

pub mod terminal;

use std::time::Duration;

use crate::app::{App, Opened};
use crate::error::Error;
use crate::files::{self, Stamps};
use desk::Desk;
use keys::update;
use model::{Effect, Model};
use terminal::{Terminal, Wake};
use view::view;

/// How often it is looked whether another process recorded something.
const LOOK: Duration = Duration::from_millis(250);

/// Shows the view until it is left.
pub fn run(app: &App) -> Result<(), Error> {
    if app.ui.json || !app.env.full_screen() {
        return Err(Error::NoScreen);
    }
    let mut app = app.clone();
    // Another process may take another roadmap into use: this view stays with its own.
    if app.roadmap.is_none() {
        app.roadmap = Some(app.in_use()?.to_string());
    }
    let seen = Seen::now(&app)?;
    let opened = app.open()?;
    // What was passed over in the journals was just said, and stands there when the view is left.
    app.ui.quiet = true;
    let mut terminal = Terminal::enter()?;
    attend(&mut app, &mut terminal, seen, opened)
}

fn attend(app: &mut App, terminal: &mut Terminal, mut seen: Seen, mut opened: Opened) -> Result<(), Error> {
    let mut model = Model::new(app.ui.screen.clone(), terminal.size()?);
    while let Some(fresh) = sit(app, terminal, &mut model, &opened, &mut seen)? {
        opened = fresh;
    }
    Ok(())
}

/// Shows one state of the record, until there is another, as something was recorded here or elsewhere; none
/// where the view is left.
fn sit(
    app: &mut App,
    terminal: &mut Terminal,
    model: &mut Model,
    opened: &Opened,
    seen: &mut Seen,
) -> Result<Option<Opened>, Error> {
    let details = opened.details()?;
    let desk = Desk::of(opened.scene(), &details);
    desk.fill(model);
    loop {
        terminal.draw(|frame| view(frame, model))?;
        let effect = wait(app, terminal, model, seen)?;
        if effect == Effect::Quit {
            return Ok(None);
        }
        if let Some(fresh) = perform(app, terminal, model, effect)? {
            return Ok(Some(fresh));
        }
        desk.show(model);
    }
}

/// Waits until something happens, and takes it in.
fn wait(app: &App, terminal: &mut Terminal, model: &mut Model, seen: &mut Seen) -> Result<Effect, Error> {
    loop {
        match terminal.wait(LOOK)? {
            Wake::Event(event) => return Ok(update(model, &event)),
            Wake::Stop => return Ok(Effect::Suspend),
            Wake::Idle if seen.is_old(app)? => return Ok(Effect::Read),
            Wake::Idle => {}
        }
    }
}

/// Does what a model cannot do; what is open then, where that is something else.
fn perform(app: &mut App, terminal: &mut Terminal, model: &mut Model, effect: Effect) -> Result<Option<Opened>, Error> {
    // Each act has its own moment.
    app.env = app.env.later();
    match effect {
        Effect::None | Effect::Quit => {}
        Effect::Suspend => terminal.suspend()?,
        Effect::Act(act) => return Ok(act::act(app, model, act)),
        Effect::Open(address) => {
            let said = if app.browse(&address, false) { "" } else { model.screen.text.home.no_browser };
            model.remark(&format!("{address}\n{said}"));
        }
        Effect::Read => match app.open() {
            Ok(fresh) => return Ok(Some(fresh)),
            // What was read before stays.
            Err(error) => model.fail(&error),
        },
    }
    Ok(None)
}

/// What was seen of the data folder, and in which minute, when the record was last read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Seen {
    files: [Stamps; 2],
    minute: u64,
}

impl Seen {
    fn now(app: &App) -> Result<Self, Error> {
        let folders = app.folders()?;
        let files = [files::stamps(&folders.journal(), "jsonl"), files::stamps(&folders.roadmaps(), "toml")];
        Ok(Self { files, minute: app.env.later().utc_now().map_err(Error::BadNow)?.millis / 60_000 })
    }

    /// Whether another process recorded something since this was asked last, or the minute is over and the
    /// timer goes on.
    fn is_old(&mut self, app: &App) -> Result<bool, Error> {
        let now = Self::now(app)?;
        let before = std::mem::replace(self, now);
        Ok(before != *self)
    }
}
