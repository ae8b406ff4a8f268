//! Where roadmaps come from: TOML files, and the built-in one, which is compiled in.

pub mod baked;
mod cache;
mod library;
pub mod schema;
pub mod template;
pub mod write;

pub use library::{BUILT_IN_ID, Library, THEIRS, overlay_base, put, roadmap_file};

use std::cell::OnceCell;
use std::path::Path;

use crate::engine::roadmap::{Details, Outline, Roadmap};
use crate::files;
use crate::plain::Plain;
use schema::{Fault, Parsed, SourceFile};

/// The built-in roadmap, checked and baked by `build.rs`.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/roadmap.baked"));

/// The most bytes that a roadmap's files have together.
pub const MAX_SIZE: u64 = 4 << 20;

/// A roadmap that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The roadmap, proven.
    pub roadmap: Roadmap,
    /// Where its details come from.
    pub source: Source,
    /// What became of the file that lies over it.
    pub over: Over,
}

/// What became of a file that lies over a roadmap.
#[derive(Debug, Default)]
pub enum Over {
    /// It was laid over whole, or there is none.
    #[default]
    Whole,
    /// So many things in it were passed over: the file, how many.
    InParts(Plain<'static>, usize),
    /// All of it was passed over, for so many faults.
    Not(Plain<'static>, usize),
    /// It could not be read.
    Unreadable(files::Error),
}

/// Details, decoded or not yet.
#[derive(Debug)]
pub enum Source {
    /// The built-in roadmap, or one out of the cache: the baked bytes, and what they say once that was asked.
    Baked(&'static [u8], OnceCell<Box<Details<'static>>>),
    /// A roadmap read from files, with what is worth a warning.
    Read(Box<Details<'static>>, Faults),
}

/// Faults, with the files they point into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The files that were read.
    pub files: Vec<SourceFile>,
    /// What is wrong in them.
    pub faults: Vec<Fault>,
}

/// Why a roadmap could not be read.
#[derive(Debug)]
pub enum Error {
    /// The disk.
    Files(files::Error),
    /// The program's own roadmap is damaged: the binary is.
    Damaged,
    /// The files are not a roadmap.
    Faults(Faults),
    /// More than a roadmap's file may hold: the file that it would be.
    TooLarge(Plain<'static>),
    /// A file that is not called after the roadmap in it: the file, the roadmap.
    Misnamed(Plain<'static>, Plain<'static>),
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

/// Opens the built-in roadmap.
pub fn built_in() -> Result<Opened, Error> {
    from_baked(BUILT_IN).ok_or(Error::Damaged)
}

/// The built-in roadmap before anything is proven.
fn built_in_parts() -> Result<(Outline<'static>, Details<'static>), Error> {
    baked::outline(BUILT_IN).zip(baked::details(BUILT_IN)).ok_or(Error::Damaged)
}

/// Whether an address came with the program: the built-in roadmap has it among its resources.
pub fn ships(url: &str) -> Result<bool, Error> {
    let details = baked::details(BUILT_IN).ok_or(Error::Damaged)?;
    Ok(details.topics.iter().flat_map(|topic| &topic.resources).any(|resource| resource.url.as_str() == url))
}

/// Opens a roadmap out of what was baked; `None` where that is damaged.
fn from_baked(bytes: &'static [u8]) -> Option<Opened> {
    let roadmap = Roadmap::new(baked::outline(bytes)?).ok()?;
    Some(Opened { roadmap, source: Source::Baked(bytes, OnceCell::new()), over: Over::Whole })
}

/// Whether a name that no roadmap has is that of a file: there is one, or it looks like one.
pub fn is_path(name: &Path) -> bool {
    files::exists(name) || name.to_string_lossy().contains(['/', '\\', '.'])
}

/// Reads a roadmap from one file, or from a folder that holds `roadmap.toml` and a file a stage.
pub fn read(path: &Path) -> Result<Opened, Error> {
    let (parsed, warnings) = parse(read_files(path)?)?;
    Ok(opened(parsed, warnings))
}

/// Parses the files of a roadmap; what is worth a warning beside it.
fn parse(files: Vec<SourceFile>) -> Result<(Parsed, Faults), Error> {
    match schema::parse(&files) {
        Ok(mut parsed) => {
            let faults = std::mem::take(&mut parsed.warnings);
            Ok((parsed, Faults { files, faults }))
        }
        Err(faults) => Err(Error::Faults(Faults { files, faults })),
    }
}

fn opened(parsed: Parsed, warnings: Faults) -> Opened {
    let source = Source::Read(Box::new(parsed.details), warnings);
    Opened { roadmap: parsed.roadmap, source, over: Over::Whole }
}

/// Proves that a text is a roadmap, as the file at that path would be.
pub fn proven(path: &Path, text: String) -> Result<(), Error> {
    let files = vec![SourceFile { path: Plain::path(path), text }];
    match schema::parse(&files) {
        Ok(_) if files[0].text.len() as u64 <= MAX_SIZE => Ok(()),
        Ok(_) => Err(Error::TooLarge(files[0].path.clone())),
        Err(faults) => Err(Error::Faults(Faults { files, faults })),
    }
}

/// All faults of a roadmap's files, and what is worth a second thought; `library` has the roadmaps that it
/// may name.
pub fn check(path: &Path, library: Option<&Library>) -> Result<Faults, files::Error> {
    let files = read_files(path)?;
    let faults = schema::check(&files, |outline| library.map_or_else(Vec::new, |library| library.named_by(outline)));
    Ok(Faults { files, faults })
}

/// The files of a roadmap, the main one first.
pub fn read_files(path: &Path) -> Result<Vec<SourceFile>, files::Error> {
    let folder = files::is_folder(path);
    let main = if folder { path.join("roadmap.toml") } else { path.to_owned() };
    let mut files = vec![source_file(&main, MAX_SIZE)?];
    let mut left = MAX_SIZE.saturating_sub(files[0].text.len() as u64);
    if folder {
        for name in schema::stage_files(&files[0].text) {
            let file = source_file(&path.join(name), left)?;
            left = left.saturating_sub(file.text.len() as u64);
            files.push(file);
        }
    }
    Ok(files)
}

/// Reads a roadmap as [`read`] does, and as the text of one file that is the same roadmap.
pub fn joined(path: &Path) -> Result<(Opened, String), Error> {
    let files = read_files(path)?;
    let mut texts: Vec<String> = files.iter().map(|file| file.text.clone()).collect();
    let (parsed, warnings) = parse(files)?;
    if let Some(span) = schema::span_of_stages(&texts[0]) {
        // Only a folder has that key.
        texts[0].replace_range(span, "");
    }
    let mut text = texts.join("\n");
    let again = schema::parse(&[SourceFile { path: Plain::default(), text: text.clone() }]);
    if !again.is_ok_and(|again| (again.outline, again.details) == (parsed.outline.clone(), parsed.details.clone())) {
        // What each file says does not say the same one behind the other.
        text = write::roadmap(&parsed.outline, &parsed.details, "");
    }
    if text.len() as u64 > MAX_SIZE {
        return Err(Error::TooLarge(Plain::path(path)));
    }
    Ok((opened(parsed, warnings), text))
}

fn source_file(path: &Path, limit: u64) -> Result<SourceFile, files::Error> {
    let text = files::read_text(path, limit)?;
    Ok(SourceFile { path: Plain::path(path), text })
}

impl Source {
    /// The details of the roadmap's topics.
    pub fn details(&self) -> Result<&Details<'static>, Error> {
        match self {
            Self::Baked(bytes, known) => match known.get() {
                Some(details) => Ok(details),
                None => {
                    let details = baked::details(bytes).ok_or(Error::Damaged)?;
                    Ok(known.get_or_init(|| Box::new(details)))
                }
            },
            Self::Read(details, _) => Ok(details),
        }
    }

    /// What is worth a warning in the files.
    pub fn warnings(&self) -> Option<&Faults> {
        match self {
            Self::Read(_, warnings) if !warnings.faults.is_empty() => Some(warnings),
            _ => None,
        }
    }
}
