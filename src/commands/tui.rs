//! `roadmap tui`: the full-screen view.

use crate::app::App;
use crate::error::Error;

/// No arguments.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Shows it until it is left.
pub(super) fn run(app: &App, _: &Args) -> Result<(), Error> {
    crate::tui::run(app)
}
