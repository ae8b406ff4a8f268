//! `roadmap next`: what to do now, and why.

use super::{at_least_one, minutes};
use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Offers;

/// The time at hand, and how many offers.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TIME", allow_hyphen_values = true)]
    time: Option<String>,
    #[arg(short = 'n', value_name = "N", default_value_t = 5, hide_default_value = true, value_parser = at_least_one)]
    most: usize,
}

/// Shows the best offers.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let minutes = args.time.as_deref().map(minutes).transpose()?;
    let opened = app.open()?;
    let offers = Offers::of(&opened.scene(), args.most, minutes);
    Ok(app.ui.answer(&offers, |report, _| render::offers(report, opened.screen()))?)
}
