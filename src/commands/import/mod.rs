//! `roadmap import`: a roadmap out of what others wrote, or ticks out of an export that was edited.

mod roadmap;
mod ticks;

use std::path::PathBuf;

use crate::app::App;
use crate::error::Error;
use crate::files;
use crate::import;
use crate::plain::Plain;

pub(super) use ticks::unread;

/// What to read, and how.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Args {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(long = "as", value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    statuses: bool,
    #[arg(long)]
    reopen: bool,
    #[arg(long)]
    yes: bool,
}

/// The most bytes of a file that is read.
const MAX_SIZE: u64 = 16 << 20;

/// Reads it: a file that begins as an export does holds ticks, any other a roadmap.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    if !files::is_folder(&args.path) {
        let bytes = files::read(&args.path, MAX_SIZE)?;
        let ticks = std::str::from_utf8(&bytes).ok().and_then(import::ticks);
        if let Some(ticks) = ticks {
            not_here(args.id.is_some(), "--as")?;
            not_here(args.statuses, "--statuses")?;
            return ticks::take(app, args, &ticks);
        }
    }
    not_here(args.reopen, "--reopen")?;
    not_here(app.roadmap.is_some(), "--roadmap")?;
    roadmap::take(app, args)
}

/// Refuses an option that means nothing for what the file holds.
fn not_here(given: bool, option: &'static str) -> Result<(), Error> {
    if given { Err(Error::Unexpected(Plain::line(option))) } else { Ok(()) }
}
