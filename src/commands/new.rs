//! `roadmap new`: a small roadmap to begin from, every key explained.

use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::engine::roadmap::id_of_title;
use crate::error::Error;
use crate::files;
use crate::plain::Plain;
use crate::render;
use crate::source::{BUILT_IN_ID, template::template};

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
    let shown = Plain::line(args.file.display().to_string());
    let stem = Plain::line(args.file.file_stem().unwrap_or_default().to_string_lossy().into_owned());
    let id = Some(id_of_title(&stem)).filter(|id| !id.is_empty() && id != BUILT_IN_ID);
    let id = id.unwrap_or_else(|| "my-roadmap".to_owned());
    let text = template(app.ui.screen.lang, &id, &stem);
    if files::stands(&args.file) {
        return Err(Error::Exists(shown));
    }
    files::replace(&args.file, text.as_bytes())?;
    Ok(app.ui.answer(&Begun { written: shown, roadmap: id }, |begun, screen| render::begun(&begun.written, screen))?)
}
