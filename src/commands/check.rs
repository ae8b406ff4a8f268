//! `roadmap check`: all that is wrong with a roadmap's files, and all that is worth a second thought.

use std::path::PathBuf;

use crate::app::App;
use crate::error::Error;
use crate::files;
use crate::import;
use crate::plain::Plain;
use crate::render::{self, Checked};
use crate::source::{self, overlay_base};

/// What to check.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(long)]
    strict: bool,
}

/// Says what it found; fails where there is an error, with `--strict` also where there is advice.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let found = match overlay_base(&args.path) {
        Some(base) => {
            let found = app.library()?.check_overlay(&args.path, base)?;
            found.ok_or_else(|| Error::Stray(Plain::path(&args.path), Plain::line(base.to_owned())))?
        }
        None if import::is_list(&args.path) => {
            // What is not there is said first.
            files::read(&args.path, source::MAX_SIZE)?;
            return Err(Error::List(Plain::path(&args.path)));
        }
        None => source::check(&args.path, app.library().ok().as_ref())?,
    };
    let checked = Checked::of(&found, Plain::path(&args.path), app.ui.screen.text);
    app.ui.answer(&checked, render::checked)?;
    if checked.errors > 0 || args.strict && checked.advice > 0 {
        return Err(Error::Faulty(checked.errors, checked.advice));
    }
    Ok(())
}
