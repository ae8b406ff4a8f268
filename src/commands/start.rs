//! `roadmap start`: begin or continue a topic; the timer runs.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::render::Call;

/// Which topic.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
}

/// Starts it and prints the practice.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let mut held = None;
    let recorded = app.record(&mut held, &Call::new("start", &args.topic), &|standing, now| {
        decide::start(standing, args.topic.as_deref(), now)
    })?;
    app.tell(recorded, true)
}
