//! `roadmap status`: where one stands.

use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Overview;

/// No arguments.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Shows the overview.
pub(super) fn run(app: &App, _: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    if opened.standing.journal.events().is_empty() && !app.ui.json {
        app.ui.say(&render::greeting(&app.ui.screen));
    }
    Ok(app
        .ui
        .answer(&Overview::of(&opened.scene(), opened.sync()), |report, _| render::overview(report, opened.screen()))?)
}
