//! `roadmap export`: progress to share, as Markdown, JSON or CSV.

use std::path::{Path, PathBuf};

use super::scope;
use crate::app::{App, Opened};
use crate::error::Error;
use crate::files;
use crate::plain::Plain;
use crate::render;
use crate::report::{Export, Written};

/// What to export, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Option<String>,
    #[arg(long, value_name = "FORMAT", value_enum, hide_possible_values = true)]
    format: Option<Format>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FLAVOR", value_enum, hide_possible_values = true)]
    flavor: Option<Flavor>,
    #[arg(long)]
    notes: bool,
    #[arg(long)]
    force: bool,
}

/// A format to export to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    #[value(alias = "md")]
    Markdown,
    Json,
    Csv,
}

/// A flavour of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Flavor {
    Plain,
    Obsidian,
}

impl Args {
    /// The file to write; none means standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// The format that was asked for, else that of the file's name, else Markdown.
    fn format(&self, json: bool) -> Format {
        let extension = self.file().and_then(Path::extension);
        let extension = extension.and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
        match (self.format, extension.as_deref()) {
            _ if json && self.file().is_none() => Format::Json,
            (Some(format), _) => format,
            (None, Some("json")) => Format::Json,
            (None, Some("csv")) => Format::Csv,
            (None, _) => Format::Markdown,
        }
    }
}

/// Writes the export to a file, or prints it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let opened = app.open()?;
    let scope = args.scope.as_deref().map(|typed| scope(&opened, typed)).transpose()?;
    let topics = scope.map(|scope| scope.topics(&opened.standing.roadmap));
    let export = Export::of(&opened.scene(), topics.as_deref(), args.notes);
    let format = args.format(app.ui.json);
    let flavor = match (args.flavor, format) {
        (Some(_), Format::Json | Format::Csv) => return Err(Error::Unexpected(Plain::line("--flavor"))),
        (Some(Flavor::Obsidian), Format::Markdown) => render::Flavor::Obsidian,
        _ => render::Flavor::Plain,
    };
    let text = match format {
        Format::Markdown => render::markdown(&export, flavor, app.ui.screen.text),
        Format::Json => render::document(&export),
        Format::Csv => render::csv(&export),
    };
    match args.file() {
        None => Ok(app.ui.print(&text)?),
        Some(path) => write(app, args, path, format, &text, &opened),
    }
}

fn write(app: &App, args: &Args, path: &Path, format: Format, text: &str, opened: &Opened) -> Result<(), Error> {
    let shown = Plain::path(path);
    if !args.force && files::exists(path) {
        may_be_written_over(path, format, opened)?;
    }
    files::replace(path, text.as_bytes())?;
    if app.ui.json {
        return Ok(app.ui.print(&render::document(&Written { written: shown }))?);
    }
    app.ui.say(&format!("   {}\n", (app.ui.screen.text.outcome.written)(&shown)));
    Ok(())
}

/// Refuses to write over what no export of this roadmap and format wrote, over ticks that were not read yet,
/// and over what somebody wrote beside them. An export begins as they all begin.
fn may_be_written_over(path: &Path, format: Format, opened: &Opened) -> Result<(), Error> {
    let there = files::read(path, 64 << 20).map_err(|error| files::Error { act: files::Act::Write, ..error })?;
    let shown = || Plain::path(path);
    if there.is_empty() {
        return Ok(());
    }
    let unread = std::str::from_utf8(&there).ok().filter(|_| format == Format::Markdown);
    match unread.and_then(|text| super::import::unread(opened, text)) {
        Some((read, _)) if read.roadmap != opened.standing.roadmap.id => Err(Error::OtherExport(shown(), read.roadmap)),
        Some((_, count @ 1..)) => Err(Error::Unread(shown(), count)),
        Some((read, _)) if read.is_written_in => Err(Error::WrittenIn(shown())),
        Some(_) => Ok(()),
        None if beginning(format).is_some_and(|beginning| there.starts_with(beginning)) => Ok(()),
        None => Err(Error::NotOurs(shown())),
    }
}

/// How an export of a format begins that holds no ticks to read back.
fn beginning(format: Format) -> Option<&'static [u8]> {
    match format {
        Format::Markdown => None,
        Format::Json => Some(b"{\n  \"schema\": 1,\n  \"roadmap\":"),
        Format::Csv => Some(b"roadmap,stage,module,number,id,"),
    }
}
