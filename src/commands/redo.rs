//! `roadmap redo`: what an undo took back comes again.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::render::Call;

/// Which undo.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
}

/// Brings it back.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    app.act(&Call::default(), &|standing, _| decide::redo(standing, args.id.as_deref()))
}
