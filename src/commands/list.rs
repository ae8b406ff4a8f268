//! `roadmap list`: topics with their marks.

use super::scope;
use crate::app::App;
use crate::engine::status::Status;
use crate::error::Error;
use crate::plain::Plain;
use crate::render;
use crate::report::{Filter, Listing};

/// What to list.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Option<String>,
    #[arg(long, value_name = "STATUS")]
    status: Vec<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    search: Option<String>,
}

/// Lists topics.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let statuses = args.status.iter().flat_map(|words| words.split([',', '，', '、']));
    let statuses: Vec<Status> = statuses.map(status).collect::<Result<_, _>>()?;
    let opened = app.open()?;
    let scope = args.scope.as_deref().map(|typed| scope(&opened, typed)).transpose()?;
    let filter = Filter { scope, statuses, search: args.search.clone() };
    Ok(app.ui.answer(&Listing::of(&opened.scene(), &filter), render::listing)?)
}

fn status(word: &str) -> Result<Status, Error> {
    render::status_of(word).ok_or_else(|| Error::NoStatus(Plain::line(word.to_owned())))
}
