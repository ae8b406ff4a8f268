//! `roadmap reopen`: topics are pending again.

use crate::app::App;
use crate::engine::decide::{self, Mark};
use crate::engine::status::Status;
use crate::error::Error;
use crate::render::Call;

/// Which topics.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE", required = true)]
    scope: Vec<String>,
}

/// Reopens them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let mark = Mark::to(Status::Pending, &args.scope, None);
    app.act(&Call::new("reopen", &args.scope), &|standing, now| decide::mark(standing, &mark, now))
}
