//! `roadmap next`: what to do now, and why.

use super::at_least_one;
use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Offers;

/// How many offers.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short = 'n', value_name = "N", default_value_t = 5, hide_default_value = true, value_parser = at_least_one)]
    most: usize,
}

/// Shows the best offers.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    Ok(app.ui.answer(&Offers::of(&opened.scene(), args.most), render::offers)?)
}
