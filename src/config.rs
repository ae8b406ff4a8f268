//! The person's settings: `config.toml`, which is theirs. What is set here keeps its comments and its order.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};
use toml_edit::{DocumentMut, Value};

use crate::engine::when::{Calendar, clock, read_clock};
use crate::files;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::sort;

/// The most bytes that the file has.
const MAX_SIZE: u64 = 1 << 20;

/// What is set; what is not is as if there were no file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The id of the roadmap in use.
    pub roadmap: Option<Plain<'static>>,
    /// The language.
    pub lang: Option<Lang>,
    /// Minutes after midnight at which a study day ends.
    pub day_ends: Option<i64>,
    /// Whether a start starts the timer.
    pub timer: Option<bool>,
    /// Keys that nobody here knows, with their lines.
    pub unknown: Vec<(Plain<'static>, usize)>,
}

/// A key of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The id of the roadmap in use.
    Roadmap,
    /// The language.
    Lang,
    /// When a study day ends.
    DayEnds,
    /// Whether a start starts the timer.
    Timer,
}

impl Key {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Roadmap, Self::Lang, Self::DayEnds, Self::Timer];

    /// As files and people write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Roadmap => "roadmap",
            Self::Lang => "lang",
            Self::DayEnds => "day_ends",
            Self::Timer => "timer",
        }
    }
}

/// What someone typed for a key, as the file holds it; none where the key does not take it.
pub fn value(key: Key, typed: &str) -> Option<Value> {
    Some(match key {
        Key::Roadmap => typed.into(),
        Key::Lang => Lang::named(typed)?.name().into(),
        Key::DayEnds => clock(read_clock(typed)?).into(),
        Key::Timer => match typed {
            "true" | "on" | "开" => true.into(),
            "false" | "off" | "关" => false.into(),
            _ => return None,
        },
    })
}

/// Why settings could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The disk.
    Files(files::Error),
    /// The file is not TOML: where, the line, the parser's words.
    Syntax(Plain<'static>, usize, Plain<'static>),
    /// A value that its key does not take: where, the line, which.
    Bad(Plain<'static>, usize, Key),
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

impl Config {
    /// What turns an instant into a study day.
    pub fn calendar(&self) -> Calendar {
        self.day_ends.map_or_else(Calendar::default, |day_ends| Calendar { day_ends })
    }

    /// Takes a value of the file; none where its key does not take it.
    fn take(&mut self, key: Key, value: &DeValue<'_>) -> Option<()> {
        match key {
            Key::Roadmap => self.roadmap = Some(Plain::line(value.as_str()?.to_owned())),
            Key::Lang => self.lang = Some(Lang::named(value.as_str()?)?),
            Key::DayEnds => self.day_ends = Some(read_clock(value.as_str()?)?),
            Key::Timer => self.timer = Some(value.as_bool()?),
        }
        Some(())
    }
}

/// The file in a folder of settings.
pub fn path(folder: &Path) -> PathBuf {
    folder.join("config.toml")
}

/// The text of the file; empty where there is none.
fn text(folder: &Path) -> Result<String, files::Error> {
    match files::read_text(&path(folder), MAX_SIZE) {
        Err(error) if error.kind == ErrorKind::NotFound => Ok(String::new()),
        read => read,
    }
}

/// The line that a byte of a text is on.
fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

/// Reads the settings in a folder; without a file nothing is set.
pub fn read(folder: &Path) -> Result<Config, Error> {
    let text = text(folder)?;
    let mut config = Config::default();
    if text.is_empty() {
        return Ok(config);
    }
    let shown = || Plain::path(&path(folder));
    let table = DeTable::parse(&text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Error::Syntax(shown(), line(&text, at), Plain::line(error.message().to_owned()))
    })?;
    for (name, value) in table.get_ref() {
        match Key::ALL.iter().find(|key| key.name() == name.get_ref()) {
            Some(key) => config
                .take(*key, value.get_ref())
                .ok_or_else(|| Error::Bad(shown(), line(&text, value.span().start), *key))?,
            None => {
                config.unknown.push((Plain::line(name.get_ref().to_string()), line(&text, name.span().start)));
            }
        }
    }
    sort::by_key(&mut config.unknown, |(_, line)| *line);
    Ok(config)
}

/// Sets one of them to what [`value`] made of it, in a file that begins with a text.
pub fn set(folder: &Path, key: Key, value: Value, template: &str) -> Result<(), Error> {
    let text = if files::stands(&path(folder)) { text(folder)? } else { template.to_owned() };
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        let at = error.span().map_or(0, |span| span.start);
        Error::Syntax(Plain::path(&path(folder)), line(&text, at), Plain::line(error.message().to_owned()))
    })?;
    if document.get(key.name()).is_some_and(|item| !item.is_value()) {
        // A table of that name is nothing to write over.
        read(folder)?;
    }
    match document.get_mut(key.name()).and_then(|item| item.as_value_mut()) {
        Some(there) => {
            // What stands behind the value is a comment of the person's.
            let decor = there.decor().clone();
            *there = value;
            *there.decor_mut() = decor;
        }
        None => {
            // Where it stands as a comment, in the lines that explain it; below a table's heading it would be of that.
            let mut explained = text.lines().take_while(|line| !line.starts_with('['));
            let comment = explained.find(|line| line.starts_with(&format!("# {} = ", key.name())));
            if let Some(comment) = comment {
                return write(folder, &text.replacen(comment, &format!("{} = {value}", key.name()), 1));
            }
            document[key.name()] = toml_edit::value(value);
        }
    }
    write(folder, &document.to_string())
}

/// Begins the file with a text, unless it is there.
pub fn begin(folder: &Path, text: &str) -> Result<(), Error> {
    if files::stands(&path(folder)) { Ok(()) } else { write(folder, text) }
}

fn write(folder: &Path, text: &str) -> Result<(), Error> {
    files::make_folder(folder)?;
    Ok(files::replace(&path(folder), text.as_bytes())?)
}
