//! `roadmap log`: what was recorded, newest first.

use super::{at_least_one, scope};
use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::{Log, LogQuery};

/// How many are shown unless `-n` or `--since` says otherwise.
const MOST: usize = 20;

/// Which events.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Option<String>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[arg(short = 'n', value_name = "N", value_parser = at_least_one)]
    most: Option<usize>,
}

/// Shows them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let since = args.since.as_deref().map(|typed| app.day(typed)).transpose()?;
    let opened = app.open()?;
    let scope = args.scope.as_deref().map(|typed| scope(&opened, typed)).transpose()?;
    let most = args.most.or(if since.is_some() { None } else { Some(MOST) });
    let report = Log::of(&opened.scene(), &LogQuery { scope, since, most });
    Ok(app.ui.answer(&report, |report, _| render::log(report, opened.screen()))?)
}
