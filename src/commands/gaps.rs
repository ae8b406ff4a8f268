//! `roadmap gaps`: foundations that were passed over.

use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Gaps;

/// No arguments.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Shows them.
pub(super) fn run(app: &App, _: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    Ok(app.ui.answer(&Gaps::of(&opened.scene()), render::gaps)?)
}
