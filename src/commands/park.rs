//! `roadmap park`: topics are put aside for now.

use crate::app::App;
use crate::engine::decide::{self, Mark};
use crate::engine::status::Status;
use crate::error::Error;
use crate::render::Call;

/// Which topics, and why.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Vec<String>,
    #[arg(short, long, value_name = "WHY", allow_hyphen_values = true)]
    message: Option<String>,
}

/// Parks them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let mark = Mark::to(Status::Parked, &args.scope, args.message.as_deref());
    app.act(&Call::new("park", &args.scope).with_text(args.message.as_ref()), &|standing, now| {
        decide::mark(standing, &mark, now)
    })
}
