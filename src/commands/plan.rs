//! `roadmap plan`: what is left, in order and over weeks, and when it may be done.

use super::scope;
use crate::app::{App, Opened};
use crate::engine::resolve::Scope;
use crate::engine::when::{read_by, read_hours_a_week};
use crate::error::{Error, Unplanned};
use crate::plain::Plain;
use crate::render;
use crate::report::{Plan, PlanQuery};

/// Where to, by when, and at what pace.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    by: Option<String>,
    #[arg(long, value_name = "H", allow_hyphen_values = true)]
    hours_per_week: Option<String>,
}

/// Shows the plan.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let minutes_a_week = args.hours_per_week.as_deref().map(hours_a_week).transpose()?;
    let opened = app.dated(app.open()?)?;
    let scope = args.scope.as_deref().map(|typed| to_plan(&opened, typed)).transpose()?;
    let today = opened.scene().today();
    let by = args.by.as_deref().map(|typed| {
        read_by(typed, today).map_err(|fault| Error::Plan(Unplanned::NoDay(Plain::line(typed.to_owned()), fault)))
    });
    let query = PlanQuery { scope, by: by.transpose()?, minutes_a_week };
    Ok(app.ui.answer(&Plan::of(&opened.scene(), &query), |plan, _| render::plan(plan, opened.screen()))?)
}

/// The hours a week that someone typed, in minutes.
pub(super) fn hours_a_week(typed: &str) -> Result<u32, Error> {
    read_hours_a_week(typed).ok_or_else(|| Error::Plan(Unplanned::NoHours(Plain::line(typed.to_owned()))))
}

/// What someone wants to reach; the shelf is in no plan.
pub(super) fn to_plan(opened: &Opened, typed: &str) -> Result<Scope, Error> {
    let scope = scope(opened, typed)?;
    let roadmap = &opened.standing.roadmap;
    match scope.topics(roadmap).first() {
        Some(topic) if roadmap.is_foundation(*topic) => {
            Err(Error::Plan(Unplanned::Shelf(scope.id(roadmap).into_owned(), roadmap.topic(*topic).id.clone())))
        }
        _ => Ok(scope),
    }
}
