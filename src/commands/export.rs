//! `roadmap export`: progress to share, as Markdown, a page, a picture, or for programs; the plan as a calendar.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::plan::{hours_a_week, to_plan};
use super::scope;
use crate::app::{App, Opened};
use crate::engine::decide::Refusal;
use crate::error::{Error, Unplanned};
use crate::files;
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::{Agenda, Export, Extent, Log, LogQuery, Map, Page, PlanQuery, Written};

/// What to export, and where to.
#[derive(Debug, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct Args {
    #[arg(value_name = "SCOPE")]
    scope: Option<String>,
    #[arg(long, value_name = "FORMAT", value_enum, hide_possible_values = true)]
    format: Option<Format>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FLAVOR", value_enum, hide_possible_values = true)]
    flavor: Option<Flavor>,
    #[arg(long, value_name = "H", allow_hyphen_values = true)]
    hours_per_week: Option<String>,
    #[arg(long)]
    map: bool,
    #[arg(long)]
    events: bool,
    #[arg(long)]
    csv_safe: bool,
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
    Html,
    Svg,
    Json,
    Csv,
    Ics,
}

/// A flavour of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Flavor {
    Plain,
    Obsidian,
}

impl From<Flavor> for render::Flavor {
    fn from(flavor: Flavor) -> Self {
        match flavor {
            Flavor::Plain => Self::Plain,
            Flavor::Obsidian => Self::Obsidian,
        }
    }
}

impl Args {
    /// The file to write; none means standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// The format that was asked for, else that of the file's name, else Markdown.
    fn format(&self, json: bool) -> Result<Format, Error> {
        let extension = self.file().and_then(Path::extension);
        let extension = extension.and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
        Ok(match (self.format, extension.as_deref()) {
            _ if json && self.file().is_none() => Format::Json,
            (Some(format), _) => format,
            (None, Some("html" | "htm")) => Format::Html,
            (None, Some("svg")) => Format::Svg,
            (None, Some("json")) => Format::Json,
            (None, Some("csv")) => Format::Csv,
            (None, Some("ics")) => Format::Ics,
            // What only one format has says which is meant.
            (None, None) if self.map => Format::Svg,
            (None, None) if self.events || self.csv_safe => Format::Csv,
            (None, None) if self.hours_per_week.is_some() => Format::Ics,
            (None, None | Some("md" | "markdown" | "txt")) => Format::Markdown,
            (None, Some(other)) => return Err(Error::NoFormat(Plain::line(other.to_owned()))),
        })
    }

    /// Refuses an option that means nothing in a format.
    fn fits(&self, format: Format) -> Result<(), Error> {
        let options = [
            (self.flavor.is_some(), Format::Markdown, "--flavor"),
            (self.map, Format::Svg, "--map"),
            (self.events, Format::Csv, "--events"),
            (self.csv_safe, Format::Csv, "--csv-safe"),
            (self.hours_per_week.is_some(), Format::Ics, "--hours-per-week"),
        ];
        let unexpected = options.into_iter().find(|(given, only, _)| *given && *only != format);
        // Pictures and calendars hold no notes.
        let notes = self.notes && matches!(format, Format::Svg | Format::Ics);
        let name = |format: Format| {
            let value = format.to_possible_value();
            Plain::line(value.map(|value| value.get_name().to_owned()).unwrap_or_default())
        };
        match unexpected {
            Some((_, only, option)) => Err(Error::OnlyFor(option, name(only))),
            None if notes => Err(Error::Apart("--notes", Plain::line(format!("--format {}", name(format))))),
            None => Ok(()),
        }
    }
}

/// Writes the export to a file, or prints it.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let format = args.format(app.ui.json)?;
    args.fits(format)?;
    let opened = app.open()?;
    let opened = if format == Format::Ics { app.dated(opened)? } else { opened };
    let text = text(args, format, &opened)?;
    match args.file() {
        None => Ok(app.ui.show(&text)?),
        Some(path) => write(app, args, path, format, &text, &opened),
    }
}

/// The export, laid out.
fn text(args: &Args, format: Format, opened: &Opened) -> Result<String, Error> {
    let scope = args.scope.as_deref().map(|typed| scope(opened, typed)).transpose()?;
    let topics = scope.as_ref().map(|scope| scope.topics(&opened.standing.roadmap));
    let extent = Extent { only: topics.as_deref(), notes: args.notes };
    let (scene, screen) = (opened.scene(), opened.screen());
    let export = || Export::of(&scene, extent, None);
    Ok(match format {
        Format::Markdown => render::markdown(&export(), args.flavor.unwrap_or(Flavor::Plain).into(), screen.text),
        Format::Html => render::page(&Page::of(&scene, extent, opened.details()?), screen),
        Format::Svg if args.map => render::map(&Map::of(&scene, extent.only), screen),
        Format::Svg => render::card(&export(), screen),
        Format::Json => render::document(&export()),
        Format::Csv if args.events => {
            let query = LogQuery { scope, ..LogQuery::default() };
            render::csv_events(&Log::of(&scene, &query), args.notes, args.csv_safe)
        }
        Format::Csv => render::csv(&export(), args.csv_safe),
        Format::Ics => render::ics(&agenda(args, opened)?, screen.text),
    })
}

/// The plan over the days that it takes.
fn agenda<'a>(args: &Args, opened: &'a Opened) -> Result<Agenda<'a>, Error> {
    let minutes_a_week = args.hours_per_week.as_deref().map(hours_a_week).transpose()?;
    let scope = args.scope.as_deref().map(|typed| to_plan(opened, typed)).transpose()?;
    let named = scope.as_ref().map(|scope| scope.id(&opened.standing.roadmap).to_string());
    match Agenda::of(&opened.scene(), &PlanQuery { scope, by: None, minutes_a_week }) {
        None if minutes_a_week.is_some() => Err(Error::Plan(Unplanned::NoCalendar(None))),
        None => Err(Error::Plan(Unplanned::NoCalendar(Some(with_hours(args, named))))),
        Some(agenda) if agenda.entries.is_empty() => {
            Err(Error::refused(Refusal::NothingLeft, agenda.roadmap.into_owned(), Call::default()))
        }
        Some(agenda) => Ok(agenda),
    }
}

/// The same command with hours a week.
fn with_hours(args: &Args, scope: Option<String>) -> Vec<String> {
    let format = args.format.map(|_| ["--format", "ics"].map(str::to_owned));
    let file = args.file().map(|path| ["-o".to_owned(), Plain::path(path).to_string()]);
    let hours = ["--hours-per-week", "5"].map(str::to_owned);
    let options = format.into_iter().chain(file).chain([hours]).flatten();
    ["export".to_owned()].into_iter().chain(scope).chain(options).collect()
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
        None if beginnings(format).iter().any(|beginning| there.starts_with(beginning.as_bytes())) => Ok(()),
        None => Err(Error::NotOurs(shown())),
    }
}

/// How an export of a format begins that holds no ticks to read back.
fn beginnings(format: Format) -> &'static [&'static str] {
    match format {
        Format::Markdown => &[],
        Format::Html => &["<!doctype html>\n<!-- roadmap page: "],
        Format::Svg => &["<!-- roadmap picture: "],
        Format::Json => &["{\n  \"schema\": 1,\n  \"roadmap\":"],
        Format::Csv => &["roadmap,stage,module,number,id,", "event,device,at,"],
        Format::Ics => &["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//roadmap//plan//"],
    }
}
