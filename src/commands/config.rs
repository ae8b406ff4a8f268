//! `roadmap config`: settings, one by one or in the editor. The device's name is an act like any other, so
//! that all devices learn it; the others stand in a file of the person's.

use super::use_;
use crate::app::App;
use crate::config::{self, Key as Written};
use crate::engine::decide;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::{SetTo, Settings};

/// What to do with which setting.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "get|set|edit", value_enum, hide_possible_values = true)]
    action: Option<Action>,
    #[arg(value_name = "KEY", value_enum, hide_possible_values = true)]
    #[arg(required_if_eq_any([("action", "get"), ("action", "set")]))]
    key: Option<Key>,
    #[arg(value_name = "VALUE", required_if_eq("action", "set"))]
    value: Option<String>,
}

/// What can be done with settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Action {
    Get,
    Set,
    Edit,
}

/// A setting. What is said of each stands in help: in comments for documentation it would be offered to shells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Key {
    // What this device is called.
    Device,
    // The roadmap in use.
    Roadmap,
    // The language.
    Lang,
    // When a study day ends.
    #[value(name = "day_ends", alias = "day-ends")]
    DayEnds,
    // Whether a start starts the timer.
    Timer,
}

impl Key {
    /// As people write it.
    fn name(self) -> &'static str {
        self.written().map_or("device", Written::name)
    }

    /// The key of the file; none for the device's name, which is an act.
    fn written(self) -> Option<Written> {
        match self {
            Self::Device => None,
            Self::Roadmap => Some(Written::Roadmap),
            Self::Lang => Some(Written::Lang),
            Self::DayEnds => Some(Written::DayEnds),
            Self::Timer => Some(Written::Timer),
        }
    }
}

/// Shows the settings, tells one, sets it, or has the file edited.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    match (args.action, args.key, args.value.as_deref()) {
        (Some(Action::Set), Some(key), Some(value)) => set(app, key, value),
        (Some(Action::Edit), None, None) => edit(app),
        (Some(Action::Edit), Some(key), _) => Err(Error::Unexpected(Plain::line(key.name()))),
        (_, _, Some(extra)) => Err(Error::Unexpected(Plain::line(extra.to_owned()))),
        (_, key, None) => show(app, key),
    }
}

/// All settings, or one of them.
fn show(app: &App, key: Option<Key>) -> Result<(), Error> {
    let opened = app.open()?;
    let file = app.env.config().map(|folder| Plain::path(&config::path(&folder)));
    let settings = Settings::of(&opened.scene(), app.in_use()?, app.config()?.lang.unwrap_or(app.ui.screen.lang), file);
    let value = match key {
        None => return Ok(app.ui.answer(&settings, render::settings)?),
        Some(Key::Device) => settings.device.as_ref().ok_or(Error::NoDeviceName)?.to_string(),
        Some(Key::Roadmap) => settings.roadmap.to_string(),
        Some(Key::Lang) => settings.lang.name().to_owned(),
        Some(Key::DayEnds) => settings.day_ends.clone(),
        Some(Key::Timer) => render::switch(settings.timer).to_owned(),
    };
    Ok(app.ui.answer(&settings, |_, _| format!("{value}\n"))?)
}

/// Sets one.
fn set(app: &App, key: Key, typed: &str) -> Result<(), Error> {
    let key = match key.written() {
        None => {
            return app.act(&Call::default(), &|standing, _| decide::name_device(standing, typed));
        }
        // Which one is in use is no mere word: what became of it since is said.
        Some(Written::Roadmap) => return use_::turn_to(app, typed),
        Some(key) => key,
    };
    let value = config::value(key, typed).ok_or_else(|| Error::BadValue(Plain::line(typed.to_owned()), key))?;
    let shown = match value.as_bool() {
        Some(on) => Plain::line(render::switch(on)),
        None => Plain::line(value.as_str().unwrap_or_default().to_owned()),
    };
    config::set(&app.settings_folder()?, key, value, app.ui.screen.text.home.template)?;
    let set = SetTo { key: key.name(), value: shown };
    Ok(app.ui.answer(&set, render::set_to)?)
}

/// Has the person edit the file, and says what is wrong in it.
fn edit(app: &App) -> Result<(), Error> {
    let folder = app.settings_folder()?;
    let path = config::path(&folder);
    let editor = app.env.editor().ok_or_else(|| Error::NoEditorFor(Plain::path(&path)))?;
    config::begin(&folder, app.ui.screen.text.home.template)?;
    app.ui.edit(&path, Some(&editor))?;
    app.warn_of_unknown(&config::read(&folder)?);
    Ok(())
}
