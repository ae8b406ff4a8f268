//! The person's settings: `config.toml`, which is theirs. What is set here keeps its comments and its order.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use toml::de::DeTable;
use toml_edit::DocumentMut;

use crate::files;
use crate::plain::Plain;

/// The most bytes that the file has.
const MAX_SIZE: u64 = 1 << 20;

/// What is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The id of the roadmap in use.
    pub roadmap: Option<Plain<'static>>,
}

/// Why settings could not be read or written.
#[derive(Debug)]
pub enum Error {
    /// The disk.
    Files(files::Error),
    /// The file is not TOML: where, the line, the parser's words.
    Syntax(Plain<'static>, usize, Plain<'static>),
    /// A setting is no text: where, the line, which.
    NoText(Plain<'static>, usize, &'static str),
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join("config.toml")
}

/// The text of the file; empty where there is none.
fn text(folder: &Path) -> Result<String, files::Error> {
    match files::read_text(&path(folder), MAX_SIZE) {
        Err(error) if error.kind == ErrorKind::NotFound => Ok(String::new()),
        read => read,
    }
}

/// Reads the settings in a folder; without a file nothing is set.
pub fn read(folder: &Path) -> Result<Config, Error> {
    let text = text(folder)?;
    if text.is_empty() {
        return Ok(Config::default());
    }
    let shown = || Plain::path(&path(folder));
    let line = |at: usize| text.get(..at).unwrap_or(&text).matches('\n').count() + 1;
    let table = DeTable::parse(&text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Error::Syntax(shown(), line(at), Plain::line(error.message().to_owned()))
    })?;
    let Some(value) = table.get_ref().get("roadmap") else { return Ok(Config::default()) };
    match value.get_ref().as_str() {
        Some(id) => Ok(Config { roadmap: Some(Plain::line(id.to_owned())) }),
        None => Err(Error::NoText(shown(), line(value.span().start), "roadmap")),
    }
}

/// Sets the roadmap in use.
pub fn use_roadmap(folder: &Path, id: &str) -> Result<(), Error> {
    let text = text(folder)?;
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        let at = error.span().map_or(0, |span| span.start);
        let line = text.get(..at).unwrap_or(&text).matches('\n').count() + 1;
        let shown = Plain::path(&path(folder));
        Error::Syntax(shown, line, Plain::line(error.message().to_owned()))
    })?;
    if document.get("roadmap").is_some_and(|item| !item.is_value()) {
        // A table of that name is nothing to write over.
        read(folder)?;
    }
    match document.get_mut("roadmap").and_then(|item| item.as_value_mut()) {
        Some(value) => {
            // What stands behind the value is a comment of the person's.
            let decor = value.decor().clone();
            *value = id.into();
            *value.decor_mut() = decor;
        }
        None => document["roadmap"] = toml_edit::value(id),
    }
    files::make_folder(folder)?;
    Ok(files::replace(&path(folder), document.to_string().as_bytes())?)
}
