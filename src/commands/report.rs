//! `roadmap report`: what was studied lately, as Markdown to post.

use crate::app::App;
use crate::error::Error;
use crate::render;
use crate::report::Digest;

/// From which day on.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
}

/// Prints it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let since = args.since.as_deref().map(|typed| app.day(typed)).transpose()?;
    let opened = app.open()?;
    let digest = Digest::of(&opened.scene(), since);
    app.ui.answer(&digest, |digest, screen| render::digest(digest, screen.text))?;
    if digest.is_empty() && app.ui.screen.next && !app.ui.json {
        app.ui.hint(&(app.ui.screen.text.history.small)(&app.ui.screen.command("next 20m")));
    }
    Ok(())
}
