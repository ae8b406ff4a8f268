//! `roadmap show`: one topic whole, or the topics of a module or stage.

use super::scope;
use crate::app::App;
use crate::engine::decide::Refusal;
use crate::engine::resolve::Scope;
use crate::error::Error;
use crate::render::{self, Call};
use crate::report::{Filter, Listing, Sheet};

/// What to show.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Option<String>,
}

/// Shows it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    let in_progress = || {
        let refused =
            || Error::refused(Refusal::NothingInProgress, opened.standing.roadmap.id.clone(), Call::default());
        opened.standing.in_progress().map(Scope::Topic).ok_or_else(refused)
    };
    let meant = args.scope.as_deref().map_or_else(in_progress, |typed| scope(&opened, typed))?;
    if let Scope::Topic(ix) = meant {
        let details = opened.details()?;
        let sheet = Sheet::of(&opened.scene(), details, ix);
        return Ok(app.ui.answer(&sheet, |report, _| render::sheet(report, opened.screen()))?);
    }
    let filter = Filter { scope: Some(meant), ..Filter::default() };
    Ok(app.ui.answer(&Listing::of(&opened.scene(), &filter), render::listing)?)
}
