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
    #[arg(value_name = "TOPIC|TIME", num_args = 1..=2, required = true)]
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
    let recorded =
        app.record(&call, |standing, now| decide::study(standing, topic, minutes, day, args.message.as_deref(), now))?;
    app.tell(recorded, false)
}

/// Which word is the time: the one that reads as one, or comes nearest to it.
fn topic_and_time(words: &[String]) -> Result<(Option<&str>, u16), Error> {
    let unreadable = |word: &String| matches!(minutes(word), Err(Error::Duration(_, DurationFault::Unreadable)));
    match words {
        [word] if unreadable(word) && !word.starts_with(|c: char| c.is_ascii_digit()) => Err(Error::NoDuration),
        [word] => Ok((None, minutes(word)?)),
        [topic, time] if unreadable(topic) => Ok((Some(topic), minutes(time)?)),
        [time, topic, ..] => Ok((Some(topic), minutes(time)?)),
        [] => Err(Error::NoDuration),
    }
}
