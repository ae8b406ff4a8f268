//! `roadmap new`: a small roadmap to begin from, every key explained.

use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::engine::roadmap::{id_of_title, ids_for, is_id};
use crate::error::Error;
use crate::files;
use crate::plain::Plain;
use crate::render;
use crate::source::template::template;

/// The file to write.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// The answer.
#[derive(Debug, Serialize)]
struct Begun<'a> {
    written: Plain<'a>,
    roadmap: String,
}

/// Writes it, where nothing is yet.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let shown = Plain::path(&args.file);
    let stem = Plain::line(args.file.file_stem().unwrap_or_default().to_string_lossy().into_owned());
    let library = app.library()?;
    // One that no other roadmap has: `use` would take it for another edition of that.
    let words = if id_of_title(&stem).is_empty() { "my roadmap" } else { &stem };
    let id = ids_for(words, "", 0).find(|id| is_id(id) && !library.holds(id)).unwrap_or_default();
    let text = template(app.ui.screen.lang, &id, &stem);
    if files::stands(&args.file) {
        return Err(Error::Exists(shown));
    }
    files::replace(&args.file, text.as_bytes())?;
    Ok(app.ui.answer(&Begun { written: shown, roadmap: id }, |begun, screen| render::begun(&begun.written, screen))?)
}
