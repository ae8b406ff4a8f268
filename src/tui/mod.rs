//! The full-screen view. [`keys::update`] and [`view::view`] are pure: a model and what happened give an
//! effect, a model gives a screen. What is shown comes from the reports of the commands ([`desk`]), what is
//! recorded goes through their one transaction (`act`); the terminal is given back whatever happens
//! ([`terminal`]).

mod areas;
mod mouse;
mod paint;
mod scroll;
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

use crate::app::{App, Held, Seen};
use crate::error::Error;
use crate::render::Message;
use crate::ui::Ui;
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
    let (outer, mut app) = (app, app.clone());
    // Another process may take another roadmap into use: this view stays with its own.
    let in_use = app.in_use()?.to_string();
    app.roadmap.get_or_insert(in_use);
    let (looked, mut held) = (Looked::at(&app)?, None);
    app.renew(&mut held, None)?;
    // What was passed over in the journals was just said, and stands there when the view is left.
    app.ui.quiet = true;
    let mut terminal = Terminal::enter()?;
    let mut model = Model::new(app.ui.screen.clone(), terminal.size()?);
    let left = attend(&mut app, &mut terminal, &mut model, held, looked);
    drop(terminal);
    // That is said however quiet it is to be: nothing else remembers it.
    let ui = Ui { quiet: false, ..outer.ui.clone() };
    for words in model.unsaid() {
        ui.warn(&Message::bare(words));
    }
    left
}

/// Goes on until the view is left.
fn attend(
    app: &mut App,
    terminal: &mut Terminal,
    model: &mut Model,
    mut held: Option<Held>,
    mut looked: Looked,
) -> Result<(), Error> {
    while let Some(open) = &held {
        let (before, read) = (looked.seen.clone(), open.seen.clone());
        let effect = sit(app, terminal, model, open, &mut looked)?;
        // Each act has its own moment.
        app.env = app.env.later();
        match effect {
            Effect::Quit => break,
            Effect::Act(act) => {
                act::act(app, model, &mut held, act);
                // What was read or written for it is no news.
                if let Some(Held { seen, .. }) = held.as_ref().filter(|held| held.seen != read) {
                    looked.seen.clone_from(seen);
                }
            }
            _ => match app.renew(&mut held, None) {
                // What was said before is not of these files.
                Ok(_) if looked.seen != before => model.said.clear(),
                Ok(_) => {}
                // What was read before stays.
                Err(error) => model.fail(&error),
            },
        }
    }
    Ok(())
}

/// Shows one state of the record until it is to be read anew or added to, or the view is left.
fn sit(
    app: &App,
    terminal: &mut Terminal,
    model: &mut Model,
    open: &Held,
    looked: &mut Looked,
) -> Result<Effect, Error> {
    let desk = Desk::of(open.opened.scene(), open.opened.details()?);
    desk.fill(model);
    loop {
        terminal.draw(|frame| view(frame, model))?;
        match wait(app, terminal, model, looked)? {
            Effect::None => {}
            Effect::Suspend => terminal.suspend()?,
            Effect::Open(address) => {
                let said = if app.browse(&address, false) { "" } else { model.screen.text.home.no_browser };
                model.remark(&format!("{address}\n{said}"));
            }
            effect @ (Effect::Quit | Effect::Read | Effect::Act(_)) => return Ok(effect),
        }
        desk.show(model);
    }
}

/// Waits until something happens, and takes it in.
fn wait(app: &App, terminal: &mut Terminal, model: &mut Model, looked: &mut Looked) -> Result<Effect, Error> {
    loop {
        match terminal.wait(LOOK)? {
            Wake::Event(event) => return Ok(update(model, &event)),
            Wake::Stop => return Ok(Effect::Suspend),
            Wake::Idle if looked.is_old(app)? => return Ok(Effect::Read),
            Wake::Idle => {}
        }
    }
}

/// What was seen of the files, and in which minute, when it was looked last.
#[derive(Debug, PartialEq, Eq)]
struct Looked {
    seen: Seen,
    minute: u64,
}

impl Looked {
    fn at(app: &App) -> Result<Self, Error> {
        let minute = app.env.later().utc_now().map_err(Error::BadNow)?.millis / 60_000;
        Ok(Self { seen: app.look()?, minute })
    }

    /// Whether another process changed anything since it was looked last, or the minute is over and the timer
    /// goes on.
    fn is_old(&mut self, app: &App) -> Result<bool, Error> {
        let now = Self::at(app)?;
        let before = std::mem::replace(self, now);
        Ok(before != *self)
    }
}
