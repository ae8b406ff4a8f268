//! Where roadmaps come from: TOML files, and the built-in one, which is compiled in.

pub mod baked;
pub mod schema;

use std::path::Path;

use crate::engine::roadmap::{Details, Roadmap};
use crate::files;
use crate::plain::Plain;
use schema::{Fault, SourceFile};

/// The built-in roadmap, checked and baked by `build.rs`.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/roadmap.baked"));

/// The most bytes that a roadmap's files have together.
const MAX_SIZE: u64 = 4 << 20;

/// Details, decoded or not yet.
#[derive(Debug)]
pub enum Source {
    /// The built-in roadmap.
    BuiltIn,
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
}

impl From<files::Error> for Error {
    fn from(error: files::Error) -> Self {
        Self::Files(error)
    }
}

/// Opens the built-in roadmap.
pub fn built_in() -> Result<(Roadmap, Source), Error> {
    let outline = baked::outline(BUILT_IN).ok_or(Error::Damaged)?;
    Ok((Roadmap::new(outline).map_err(|_| Error::Damaged)?, Source::BuiltIn))
}

/// Reads a roadmap from one file, or from a folder that holds `roadmap.toml` and a file a stage.
pub fn read(path: &Path) -> Result<(Roadmap, Source), Error> {
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
    match schema::parse(&files) {
        Ok(parsed) => {
            Ok((parsed.roadmap, Source::Read(Box::new(parsed.details), Faults { files, faults: parsed.advice })))
        }
        Err(faults) => Err(Error::Faults(Faults { files, faults })),
    }
}

fn source_file(path: &Path, limit: u64) -> Result<SourceFile, files::Error> {
    let text = files::read_text(path, limit)?;
    Ok(SourceFile { path: Plain::line(path.display().to_string()), text })
}

impl Source {
    /// The details of the roadmap's topics.
    pub fn details(&self) -> Result<Details<'_>, Error> {
        match self {
            Self::BuiltIn => baked::details(BUILT_IN).ok_or(Error::Damaged),
            Self::Read(details, _) => Ok(Details::clone(details)),
        }
    }

    /// What is worth a warning in the files.
    pub fn advice(&self) -> Option<&Faults> {
        match self {
            Self::Read(_, advice) if !advice.faults.is_empty() => Some(advice),
            _ => None,
        }
    }
}
