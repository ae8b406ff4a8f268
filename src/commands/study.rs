//! `roadmap study`: time that no timer measured.

use super::minutes;
use crate::app::App;
use crate::engine::decide;
use crate::engine::when::DurationFault;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::Call;

/// Time and topic in either order, the day, a note.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC|TIME", required = true)]
    words: Vec<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(short, long, value_name = "NOTE", allow_hyphen_values = true)]
    message: Option<String>,
}

/// Records a session.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let (topic, minutes) = topic_and_time(&args.words)?;
    let day = args.date.as_deref().map(|typed| app.day(typed)).transpose()?;
    let call = Call::new("study", topic.map(str::to_owned).as_ref()).with_text(args.message.as_ref());
    app.act(&call, &|standing, now| decide::study(standing, topic, minutes, day, args.message.as_deref(), now))
}

/// Which words are the time, of one or several such as `45 分钟`: those that read as one, or come nearest to it.
fn topic_and_time(words: &[String]) -> Result<(Option<&str>, u16), Error> {
    if let Ok(minutes) = minutes(&words.join(" ")) {
        return Ok((None, minutes));
    }
    let (first, second) = match words {
        [first, rest @ ..] if let Ok(minutes) = minutes(&rest.join(" ")) => return Ok((Some(first), minutes)),
        [rest @ .., last] if let Ok(minutes) = minutes(&rest.join(" ")) => return Ok((Some(last), minutes)),
        [_, _, extra, ..] => return Err(Error::Unexpected(Plain::line(extra.clone()))),
        [first, rest @ ..] => (first.as_str(), rest.first().map(String::as_str)),
        [] => return Err(Error::NoDuration),
    };
    let unreadable = |word: &str| matches!(minutes(word), Err(Error::Duration(_, DurationFault::Unreadable)));
    match second {
        None if unreadable(first) && !first.starts_with(|c: char| c.is_ascii_digit()) => Err(Error::NoDuration),
        None => Ok((None, minutes(first)?)),
        Some(time) if unreadable(first) => Ok((Some(first), minutes(time)?)),
        topic => Ok((topic, minutes(first)?)),
    }
}
