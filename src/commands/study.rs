//! `roadmap study`: time that no timer measured.

use super::minutes;
use crate::app::App;
use crate::engine::decide;
use crate::engine::when::DurationFault;
use crate::error::Error;
use crate::render::Call;

/// Time and topic in either order, the day, a note.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC|TIME")]
    first: String,
    #[arg(value_name = "TOPIC|TIME")]
    second: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(short, long, value_name = "NOTE", allow_hyphen_values = true)]
    message: Option<String>,
}

/// Records a session.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let (topic, minutes) = topic_and_time(&args.first, args.second.as_deref())?;
    let day = args.date.as_deref().map(|typed| app.day(typed)).transpose()?;
    let call = Call::new("study", topic.map(str::to_owned).as_ref()).with_text(args.message.as_ref());
    let recorded =
        app.record(&call, &|standing, now| decide::study(standing, topic, minutes, day, args.message.as_deref(), now))?;
    app.tell(recorded, false)
}

/// Which word is the time: the one that reads as one, or comes nearest to it.
fn topic_and_time<'a>(first: &'a str, second: Option<&'a str>) -> Result<(Option<&'a str>, u16), Error> {
    let unreadable = |word: &str| matches!(minutes(word), Err(Error::Duration(_, DurationFault::Unreadable)));
    match second {
        None if unreadable(first) && !first.starts_with(|c: char| c.is_ascii_digit()) => Err(Error::NoDuration),
        None => Ok((None, minutes(first)?)),
        Some(time) if unreadable(first) => Ok((Some(first), minutes(time)?)),
        topic => Ok((topic, minutes(first)?)),
    }
}
