//! Which reader a file or folder is for, by its name and where that does not tell, by how it begins.

use std::path::Path;

use super::{Found, LeftOut, Reason, Source, Unreadable, flow, markdown, outline, table};
use crate::files;
use crate::plain::Plain;
use crate::sort;

/// The most bytes of a file, and of all texts of a folder.
const MAX_SIZE: u64 = 16 << 20;

/// Why a source could not be read.
#[derive(Debug)]
pub enum Error {
    /// The disk.
    Files(files::Error),
    /// What lies there is no source: where, and why.
    Unreadable(Plain<'static>, Unreadable),
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

/// Reads a file, or a folder of roadmap.sh's shape.
pub fn read(path: &Path) -> Result<Found, Error> {
    if files::is_folder(path) {
        return folder(path);
    }
    let source = source(path, MAX_SIZE)?;
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    read_source(&extension, &source).map_err(|why| Error::Unreadable(source.path, why))
}

/// Whether a file is evidently no roadmap but what one is made of, by its name.
pub fn is_list(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    extension == "txt" || matches!(kind(&extension, ""), Kind::Markdown | Kind::Flow | Kind::Table)
}

/// Reads a file's text by the extension of its name, in lower case.
pub fn read_source(extension: &str, source: &Source) -> Result<Found, Unreadable> {
    match kind(extension, &source.text) {
        Kind::Markdown => {
            let found = markdown::read(&source.text, &source.path);
            if found.stages.is_empty() { Err(Unreadable::Empty) } else { Ok(found) }
        }
        Kind::Flow => flow::read(Some(source), &[]),
        Kind::Table => table::read(source),
        Kind::Outline => outline::read(source),
        Kind::Roadmap => Err(Unreadable::Roadmap),
        Kind::Page => Err(Unreadable::Page),
    }
}

/// What a source is.
enum Kind {
    Markdown,
    Flow,
    Table,
    Outline,
    Roadmap,
    Page,
}

fn kind(extension: &str, text: &str) -> Kind {
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    let is_box =
        |line: &str| ["- [ ] ", "- [x] ", "* [ ] ", "* [x] "].iter().any(|mark| line.trim_start().starts_with(mark));
    match extension {
        "md" | "markdown" | "mdown" | "mkd" | "mdx" => Kind::Markdown,
        "json" => Kind::Flow,
        "csv" | "tsv" => Kind::Table,
        "toml" => Kind::Roadmap,
        "html" | "htm" | "svg" | "ics" => Kind::Page,
        _ if begins.starts_with('{') => Kind::Flow,
        _ if begins.starts_with("# ") || begins.lines().any(is_box) => Kind::Markdown,
        _ if begins.starts_with('<') || begins.starts_with("BEGIN:VCALENDAR") => Kind::Page,
        _ => Kind::Outline,
    }
}

fn source(path: &Path, limit: u64) -> Result<Source, files::Error> {
    let text = files::read_text(path, limit)?;
    Ok(Source { path: Plain::path(path), text })
}

/// A folder with a flow, with texts, or both; of several flows that which is called after the folder.
fn folder(path: &Path) -> Result<Found, Error> {
    let texts = path.join("content");
    let texts = if files::is_folder(&texts) { texts } else { path.to_owned() };
    let mut left = MAX_SIZE;
    let mut contents = Vec::new();
    for text in files::list(&texts, "md")?.files.iter().filter(|text| text.to_string_lossy().contains('@')) {
        let content = source(text, left)?;
        left = left.saturating_sub(content.text.len() as u64);
        contents.push(content);
    }
    let mut flows = files::list(path, "json")?.files;
    let named = |flow: &std::path::PathBuf| flow.file_stem() == path.file_name();
    sort::by_key(&mut flows, |flow| !named(flow));
    let mut found: Option<Found> = None;
    let mut refused = None;
    let mut others = Vec::new();
    for flow in flows {
        let flow = source(&flow, MAX_SIZE)?;
        if found.is_some() {
            others.push(flow.path);
            continue;
        }
        match flow::read(Some(&flow), &contents) {
            Ok(read) => found = Some(read),
            Err(why) => {
                refused.get_or_insert((flow.path.clone(), why));
                others.push(flow.path);
            }
        }
    }
    let shown = Plain::path(path);
    let mut found = match (found, refused) {
        (Some(found), _) => found,
        (None, Some((path, why))) if contents.is_empty() => return Err(Error::Unreadable(path, why)),
        (None, _) => flow::read(None, &contents).map_err(|why| Error::Unreadable(shown, why))?,
    };
    found.left_out.extend(others.into_iter().map(|path| LeftOut { path, line: 1, n_lines: 1, why: Reason::OtherFile }));
    Ok(found)
}
