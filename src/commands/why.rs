//! `roadmap why`: what a topic is good for.

use super::topic;
use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Reach;

/// Which topic.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: String,
}

/// Shows where it leads.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    let topic = topic(&opened, &args.topic)?;
    let details = opened.details()?;
    Ok(app.ui.answer(&Reach::of(&opened.scene(), details, topic), render::reach)?)
}
