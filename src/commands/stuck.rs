//! `roadmap stuck`: a question came up; what to look up for it.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::render::Call;

/// Which topic, the question, and the foundation that it is about.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(short, long, value_name = "QUESTION", allow_hyphen_values = true)]
    message: Option<String>,
    #[arg(long, value_name = "FOUNDATION")]
    on: Option<String>,
}

/// Records the question, and shows where to look.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let call = Call::new("stuck", &args.topic).with_text(args.message.as_ref());
    let mut held = None;
    let recorded = app.record(&mut held, &call, &|standing, _| {
        decide::stuck(standing, args.topic.as_deref(), args.message.as_deref(), args.on.as_deref())
    })?;
    app.tell(recorded, true)
}
