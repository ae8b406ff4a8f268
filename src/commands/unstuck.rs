//! `roadmap unstuck`: the question is answered; back to the topic.

use crate::app::{App, Opened};
use crate::engine::decide::{self, Answer};
use crate::engine::roadmap::Details;
use crate::error::Error;
use crate::render::Call;

/// Which topic, what helped, and the resource that did.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(short, long, value_name = "WHAT_HELPED", allow_hyphen_values = true)]
    message: Option<String>,
    #[arg(long, value_name = "N", value_parser = super::at_least_one)]
    resource: Option<usize>,
}

/// Records the answer, and shows the practice to retry.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    // The number of a resource means nothing without the resources.
    let opened = args.resource.map(|_| app.open()).transpose()?;
    let none = Details::default();
    let details = opened.as_ref().map_or(Ok(&none), Opened::details)?;
    let answer =
        Answer { topic: args.topic.as_deref(), text: args.message.as_deref(), resource: args.resource, details };
    let call = Call::new("unstuck", &args.topic).with_text(args.message.as_ref());
    let mut held = None;
    let recorded = app.record(&mut held, &call, &|standing, now| decide::unstuck(standing, &answer, now))?;
    app.tell(recorded, true)
}
