//! `roadmap stats`: what was studied, in numbers.

use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Stats;

/// From which day on.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
}

/// Shows them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let since = args.since.as_deref().map(|typed| app.day(typed)).transpose()?;
    let opened = app.open()?;
    let details = opened.details()?;
    Ok(app.ui.answer(&Stats::of(&opened.scene(), details, since), |stats, _| render::stats(stats, opened.screen()))?)
}
