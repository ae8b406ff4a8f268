//! `roadmap add`: a topic of one's own beside those of the roadmap.

use crate::app::App;
use crate::engine::decide::{self, Spot};
use crate::error::Error;
use crate::render::Call;

/// The title, and where it goes.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TITLE", required = true)]
    title: Vec<String>,
    #[arg(long, value_name = "TOPIC")]
    after: Option<String>,
    #[arg(long, value_name = "MODULE", conflicts_with = "after")]
    to: Option<String>,
}

/// Adds it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let title = args.title.join(" ");
    let spot = match (&args.after, &args.to) {
        (Some(after), _) => Spot::After(after),
        (None, Some(to)) => Spot::Into(to),
        (None, None) => Spot::Here,
    };
    app.act(&Call::default(), &|standing, _| decide::add(standing, &title, spot))
}
