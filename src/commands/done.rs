//! `roadmap done`: topics are checked off, with evidence.

use super::minutes;
use crate::app::App;
use crate::engine::decide::{self, Mark};
use crate::engine::status::Status;
use crate::error::Error;
use crate::render::Call;

/// Which topics, and what goes with them.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Vec<String>,
    #[arg(long, value_name = "EVIDENCE", allow_hyphen_values = true)]
    did: Vec<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    spent: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(short, long, value_name = "NOTE", allow_hyphen_values = true)]
    message: Option<String>,
}

/// Checks them off.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let evidence: Vec<String> = args.did.iter().map(|did| app.env.homely(did)).collect();
    let mark = Mark {
        to: Status::Done,
        scopes: &args.scope,
        evidence: &evidence,
        spent: args.spent.as_deref().map(minutes).transpose()?,
        day: args.date.as_deref().map(|typed| app.day(typed)).transpose()?,
        note: args.message.as_deref(),
    };
    app.act(&Call::new("done", &args.scope).with_text(args.message.as_ref()), &|standing, now| {
        decide::mark(standing, &mark, now)
    })
}
