//! `roadmap config`: settings, one by one. The device's name is an act like any other, so that all devices
//! learn it.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::Settings;

/// What to do with which setting.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "get|set", value_enum, hide_possible_values = true)]
    action: Option<Action>,
    #[arg(value_name = "KEY", value_enum, hide_possible_values = true)]
    #[arg(required_if_eq_any([("action", "get"), ("action", "set")]))]
    key: Option<Key>,
    #[arg(value_name = "VALUE", required_if_eq("action", "set"))]
    value: Option<String>,
}

/// What can be done with a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Action {
    Get,
    Set,
}

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Key {
    /// What this device is called.
    Device,
}

/// Shows the settings, tells one, or sets it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    match (args.action, args.key, &args.value) {
        (Some(Action::Set), Some(Key::Device), Some(name)) => {
            let recorded = app.record(&Call::default(), &|standing, _| decide::name_device(standing, name))?;
            app.tell(recorded, false)
        }
        (Some(_), _, Some(extra)) => Err(Error::Unexpected(Plain::line(extra.clone()))),
        (Some(_), Some(Key::Device), None) => {
            let opened = app.open()?;
            let settings = Settings::of(&opened.scene(), app.in_use()?);
            if settings.device.is_none() {
                return Err(Error::NoDeviceName);
            }
            Ok(app.ui.answer(&settings, |settings, _| render::device_name(settings))?)
        }
        _ => {
            let opened = app.open()?;
            Ok(app.ui.answer(&Settings::of(&opened.scene(), app.in_use()?), render::settings)?)
        }
    }
}
