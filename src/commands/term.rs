//! `roadmap term`: words one tripped over, and what they mean.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::render::{self, Call};
use crate::report::Glossary;

/// The word, and its meaning.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "WORD")]
    word: Vec<String>,
    #[arg(short, long, value_name = "MEANING", allow_hyphen_values = true, requires = "word")]
    message: Option<String>,
}

/// Keeps a word, or shows them all.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    if args.word.is_empty() {
        let opened = app.open()?;
        return Ok(app.ui.answer(&Glossary::of(&opened.scene()), render::glossary)?);
    }
    let word = args.word.join(" ");
    app.act(&Call::default(), &|standing, _| decide::term(standing, &word, args.message.as_deref()))
}
