//! `roadmap stop`: the timer ends, and its minutes are recorded.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::render::Call;

/// No arguments.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Stops the timer.
pub(super) fn run(app: &App, _: &Args) -> Result<(), Error> {
    app.act(&Call::default(), &decide::stop)
}
