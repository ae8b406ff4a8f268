//! `roadmap undo`: the last act is taken back.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::render::Call;

/// Which act.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
}

/// Takes it back.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    app.act(&Call::default(), &|standing, _| decide::undo(standing, args.id.as_deref()))
}
