//! `roadmap open`: a resource of a topic, in the browser. Records nothing.

use super::topic;
use crate::app::{App, Opened};
use crate::engine::decide::Refusal;
use crate::engine::roadmap::TopicIx;
use crate::engine::when::normal;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::{Opening, Sheet};
use crate::source;

/// The topic and the number of its resource, in either order.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(value_name = "N")]
    number: Option<String>,
    #[arg(short, long)]
    yes: bool,
}

/// Opens it; where no browser can be started its address is the answer.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let (typed, number) = topic_and_number(args)?;
    let opened = app.open()?;
    let ix = meant(&opened, typed)?;
    let details = opened.details()?;
    let sheet = Sheet::of(&opened.scene(), details, ix);
    let Some(mut opening) = Opening::of(&sheet, number.unwrap_or(1)) else {
        let refusal =
            Refusal::NoResource(sheet.row.id.clone().into_owned(), number.unwrap_or(1), sheet.resources.len());
        return Err(Error::refused(refusal, opened.standing.roadmap.id.clone(), Call::default()));
    };
    if app.env.browser().is_some() {
        if !args.yes && !source::ships(&opening.resource.url)? && !agreed(app, &opening, &opened)? {
            app.ui.say(&format!("   {}\n", app.ui.screen.text.home.not_opened));
            return Ok(());
        }
        opening.opened = app.browse(&opening.resource.url, app.env.full_screen());
    }
    Ok(app.ui.answer(&opening, |opening, _| render::opening(opening, &sheet, opened.screen()))?)
}

/// Which word is the number: no topic is called by one.
fn topic_and_number(args: &Args) -> Result<(Option<&str>, Option<usize>), Error> {
    let number = |word: &str| normal(word).parse::<usize>().ok();
    match (args.topic.as_deref(), args.number.as_deref()) {
        (Some(word), None) if number(word).is_some() => Ok((None, number(word))),
        (topic, None) => Ok((topic, None)),
        (Some(n), Some(topic)) if number(n).is_some() && number(topic).is_none() => Ok((Some(topic), number(n))),
        (topic, Some(n)) if number(n).is_some() => Ok((topic, number(n))),
        (_, Some(word)) => Err(Error::Unexpected(Plain::line(word.to_owned()))),
    }
}

/// The topic that was named, else the one in progress.
fn meant(opened: &Opened, typed: Option<&str>) -> Result<TopicIx, Error> {
    let refused = || Error::refused(Refusal::NothingInProgress, opened.standing.roadmap.id.clone(), Call::default());
    match typed {
        Some(typed) => topic(opened, typed),
        None => opened.standing.in_progress().ok_or_else(refused),
    }
}

/// An address that did not come with the program is asked about on a terminal; elsewhere someone has to
/// have agreed to it before.
fn agreed(app: &App, opening: &Opening<'_>, opened: &Opened) -> Result<bool, Error> {
    let url = opening.resource.url.clone().into_owned();
    if !app.env.stdin_terminal || !app.env.stdout_terminal || app.ui.json {
        return Err(Error::NotAsked(url, opened.standing.roadmap.id.clone()));
    }
    let question = (app.ui.screen.text.home.may_open)(&url, &opened.standing.roadmap.id);
    let typed = app.ui.line(&format!(" {question} ")).map_err(Error::Input)?.unwrap_or_default();
    Ok(render::is_yes(&typed, app.ui.screen.text))
}
