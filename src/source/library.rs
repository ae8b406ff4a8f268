//! The roadmaps that have a name here: the built-in one, and those in the data folder, a file each. Over
//! each of them a file of one's own may lie.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::schema::{self, Parsed, SourceFile};
use super::{Error, Faults, Opened, Over, Source, built_in, built_in_parts, cache, parse, read_files, source_file};
use memchr::memmem;

use crate::engine::roadmap::{Details, Outline, Roadmap, is_id};
use crate::files;
use crate::plain::Plain;
use crate::sort;

/// The id of the built-in roadmap.
pub const BUILT_IN_ID: &str = "llm";

/// Ends the name of a file that lies over a roadmap.
const OVERLAY: &str = ".local.toml";

/// Where roadmaps lie.
#[derive(Clone, Debug)]
pub struct Library {
    /// `<data>/roadmaps`.
    pub folder: PathBuf,
    /// Where large ones are kept in the form that a start decodes.
    pub cache: Option<PathBuf>,
    /// Whether one that is not there yet may be put there.
    pub keeps: bool,
}

impl Library {
    /// The ids of all roadmaps, the built-in one first.
    pub fn ids(&self) -> Result<Vec<Plain<'static>>, files::Error> {
        let listed = files::list(&self.folder, "toml")?.files;
        let stems = listed.iter().filter_map(|path| path.file_stem()?.to_str().map(str::to_owned));
        let own = stems.filter(|stem| is_id(stem) && stem != BUILT_IN_ID).map(Plain::line);
        Ok(std::iter::once(Plain::line(BUILT_IN_ID)).chain(own).collect())
    }

    /// Where the roadmap of an id lies, or would.
    pub fn path_of(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.toml"))
    }

    /// Where the file lies that is laid over a roadmap, or would.
    fn overlay_of(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}{OVERLAY}"))
    }

    /// Files that lie over roadmaps, each with the id of its roadmap.
    pub fn overlays(&self) -> Result<Vec<(PathBuf, Plain<'static>)>, files::Error> {
        let listed = files::list(&self.folder, "toml")?.files.into_iter();
        Ok(listed.filter_map(|path| Some((path.clone(), Plain::line(overlay_base(&path)?.to_owned())))).collect())
    }

    /// Files whose name is neither an id nor that of a file over one: they are never read.
    pub fn nameless(&self) -> Result<Vec<PathBuf>, files::Error> {
        let is_named = |path: &PathBuf| path.file_stem().and_then(|stem| stem.to_str()).is_some_and(is_id);
        let mut listed = files::list(&self.folder, "toml")?.files;
        listed.retain(|path| !is_named(path) && overlay_base(path).is_none());
        Ok(listed)
    }

    /// Files that are in the way: those of other devices that a sync set beside ones here, and whether one
    /// bears the id of the built-in roadmap, and so is never read.
    pub fn odd(&self) -> Result<(Vec<PathBuf>, Option<PathBuf>), files::Error> {
        let theirs = files::list(&self.folder, "theirs")?.files;
        Ok((theirs, Some(self.path_of(BUILT_IN_ID)).filter(|path| files::exists(path))))
    }

    /// Whether there is a roadmap of that id.
    pub fn holds(&self, id: &str) -> bool {
        id == BUILT_IN_ID || is_id(id) && files::is_own_file(&self.path_of(id))
    }

    /// Opens a roadmap with what lies over it; `None` where there is none of that id.
    pub fn open(&self, id: &str) -> Result<Option<Opened>, Error> {
        if !is_id(id) {
            return Ok(None);
        }
        if !self.holds(id) {
            return Ok(None);
        }
        let opened = match optional(&self.overlay_of(id)) {
            Ok(None) => self.plain(id)?,
            Ok(Some(file)) => self.laid(id, &file)?,
            Err(error) => Opened { over: Over::Unreadable(error), ..self.plain(id)? },
        };
        if opened.roadmap.id.as_str() != id {
            return Err(Error::Misnamed(Plain::path(&self.path_of(id)), opened.roadmap.id));
        }
        Ok(Some(opened))
    }

    /// Another roadmap that is named somewhere, by the id that it has or had; none that cannot be read.
    fn named(&self, id: &str) -> Option<Roadmap> {
        let opened = self.open(id).ok().flatten().or_else(|| self.open_earlier(id))?;
        Some(opened.roadmap)
    }

    /// The roadmap that had this id before it was given another one.
    pub fn open_earlier(&self, id: &str) -> Option<Opened> {
        let ids = self.ids().unwrap_or_default();
        let mut opened = ids.iter().filter_map(|known| self.open(known).ok().flatten());
        opened.find(|opened| opened.roadmap.is_called(id))
    }

    /// A roadmap that is there, with nothing laid over it.
    fn plain(&self, id: &str) -> Result<Opened, Error> {
        if id == BUILT_IN_ID {
            return built_in();
        }
        let path = self.path_of(id);
        cache::through(self.cache.as_deref(), self.keeps, &path, || parse(read_files(&path)?))
    }

    /// The same with a file laid over it; one that cannot be is passed over.
    fn laid(&self, id: &str, file: &SourceFile) -> Result<Opened, Error> {
        let (outline, details) = self.parts(id)?;
        let over = |faults: &[schema::Fault]| (file.path.clone(), faults.len());
        match schema::overlay(file, outline, details) {
            Ok(parsed) => {
                let (path, count) = over(&parsed.warnings);
                let over = if count > 0 { Over::InParts(path, count) } else { Over::Whole };
                let source = Source::Read(Box::new(parsed.details), Faults::default());
                Ok(Opened { roadmap: parsed.roadmap, source, over })
            }
            Err(faults) => {
                let (path, count) = over(&faults);
                Ok(Opened { over: Over::Not(path, count), ..self.plain(id)? })
            }
        }
    }

    /// Outline and details of a roadmap that is there.
    fn parts(&self, id: &str) -> Result<(Outline<'static>, Details<'static>), Error> {
        if id == BUILT_IN_ID {
            return built_in_parts();
        }
        let parsed = self.parse(id)?;
        Ok((parsed.outline, parsed.details))
    }

    /// The roadmap of an id without what lies over it, which is there.
    pub fn parse(&self, id: &str) -> Result<Parsed, Error> {
        parse(read_files(&self.path_of(id))?).map(|(parsed, _)| parsed)
    }

    /// The roadmaps that the topics of one name, as far as they are here.
    pub fn named_by(&self, outline: &Outline<'_>) -> Vec<Roadmap> {
        let modules = outline.stages.iter().flat_map(|stage| &stage.modules);
        let names = modules.flat_map(|module| &module.topics).flat_map(|topic| &topic.same_as);
        let ids: BTreeSet<&str> = names.filter_map(|name| Some(name.split_once('/')?.0)).collect();
        ids.into_iter().filter_map(|id| self.named(id)).collect()
    }

    /// The roadmaps that may have topics in common with one: those that it names, and those whose files name
    /// it. What cannot be read is no reason to stop.
    pub fn related(&self, roadmap: &Roadmap) -> Vec<Roadmap> {
        let named = roadmap.topics().iter().flat_map(|topic| &topic.same_as);
        let mut related: Vec<String> =
            named.filter_map(|name| name.split_once('/')).map(|(id, _)| id.to_owned()).collect();
        let ids = [&roadmap.id].into_iter().chain(&roadmap.aliases);
        let mentions: Vec<String> = ids.flat_map(|id| [format!("\"{id}/"), format!("'{id}/")]).collect();
        let is_in = |path: &Path| {
            let text = files::read(path, super::MAX_SIZE).unwrap_or_default();
            mentions.iter().any(|mention| memmem::find(&text, mention.as_bytes()).is_some())
        };
        let others = self.ids().unwrap_or_default();
        let others = others.iter().filter(|id| **id != roadmap.id);
        related.extend(
            others.filter(|id| is_in(&self.path_of(id)) || is_in(&self.overlay_of(id))).map(ToString::to_string),
        );
        sort::sort(&mut related);
        related.dedup();
        related.retain(|id| *id != roadmap.id.as_str());
        let found = related.iter().filter_map(|id| self.named(id));
        let mut related: Vec<Roadmap> = found.filter(|other| other.id != roadmap.id).collect();
        sort::by(&mut related, |one, other| one.id.cmp(&other.id));
        related.dedup_by(|one, other| one.id == other.id);
        related
    }

    /// The file that lies over the roadmap of `base`, gone through: all its faults.
    pub fn check_overlay(&self, path: &Path, base: &str) -> Result<Option<Faults>, Error> {
        if !self.holds(base) {
            return Ok(None);
        }
        let (outline, details) = self.parts(base)?;
        let file = source_file(path, super::MAX_SIZE)?;
        let faults = match schema::overlay(&file, outline, details) {
            Ok(parsed) => parsed.warnings,
            Err(faults) => faults,
        };
        Ok(Some(Faults { files: vec![file], faults }))
    }
}

/// The most bytes of a file that another one takes the place of: it may be no roadmap at all.
const MAX_KEPT: u64 = 64 << 20;

/// Puts a roadmap's file in its place; one that was there and differs is kept beside it. Returns where.
pub fn put(path: &Path, bytes: &[u8]) -> Result<Option<PathBuf>, files::Error> {
    files::make_folder(path.parent().unwrap_or(path))?;
    let before = if files::is_own_file(path) { Some(files::read(path, MAX_KEPT)?) } else { None };
    let kept = before.filter(|before| before != bytes).map(|before| keep(path, &before)).transpose()?;
    files::replace_own(path, bytes)?;
    Ok(kept)
}

/// Keeps what a file held beside it, under a name that nothing has: `.before`, `.before-2` and so on.
fn keep(path: &Path, before: &[u8]) -> Result<PathBuf, files::Error> {
    let mut n = 1;
    loop {
        let mut beside = path.as_os_str().to_owned();
        beside.push(if n == 1 { ".before".to_owned() } else { format!(".before-{n}") });
        let beside = PathBuf::from(beside);
        let is_same = || files::read(&beside, MAX_KEPT).is_ok_and(|kept| kept == before);
        if !files::stands(&beside) {
            return files::replace_own(&beside, before).map(|()| beside);
        }
        if is_same() {
            return Ok(beside);
        }
        n += 1;
    }
}

/// The extension of a roadmap's file from another device that a sync set beside the one here.
pub const THEIRS: &str = "toml.theirs";

/// The name of a roadmap's file, or of one that lies over a roadmap, if a path below the data folder is that.
pub fn roadmap_file(path: &str) -> Option<&str> {
    let name = path.strip_prefix("roadmaps/")?;
    let stem = name.strip_suffix(OVERLAY).or_else(|| name.strip_suffix(".toml"))?;
    is_id(stem).then_some(name)
}

/// The roadmap that a file lies over, by its name; `None` for any other file.
pub fn overlay_base(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()?.strip_suffix(OVERLAY).filter(|base| is_id(base))
}

/// A file that may not be there.
fn optional(path: &Path) -> Result<Option<SourceFile>, files::Error> {
    match source_file(path, super::MAX_SIZE) {
        // That the folder is a file is said where the journals are read.
        Err(error) if matches!(error.kind, ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        read => read.map(Some),
    }
}
