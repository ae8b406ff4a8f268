//! `roadmap status`: where one stands.

use crate::app::App;
use crate::error::Error;
use crate::plain::Plain;
use crate::render;
use crate::report::Overview;

/// No arguments.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Shows the overview.
pub(super) fn run(app: &App, _: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    let overview = Overview::of(&opened.scene(), opened.sync());
    if opened.standing.journal.events().is_empty() && !app.ui.json {
        let folder = Plain::path(&app.folders()?.data);
        app.ui.say(&render::greeting(&overview, &folder, opened.screen()));
    }
    Ok(app.ui.answer(&overview, |report, _| render::overview(report, opened.screen()))?)
}
