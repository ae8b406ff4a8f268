//! Roadmaps that go with the journals: a file that one side changed goes to the other. What both changed
//! stays as it is here, with theirs beside it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::error::Error;
use crate::files;
use crate::git::{Blob, Repository, Tips};
use crate::source::{MAX_SIZE, THEIRS, put, roadmap_file};
use crate::store::Folders;

/// What became of the roadmaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exchanged {
    /// The names of files that came, or came anew.
    pub(super) received: Vec<String>,
    /// Where files are kept that another one took the place of.
    pub(super) replaced: Vec<PathBuf>,
    /// The other side's files that are too large to be taken: there they stay as they are.
    pub(super) too_large: Vec<Blob>,
    /// The names of files that the other side did not have so.
    pub(super) sent: Vec<String>,
    /// The names of files that both sides changed.
    pub(super) conflicts: Vec<String>,
}

/// The roadmaps here, by their paths below the data folder.
pub(super) fn paths(folders: &Folders) -> Result<Vec<String>, Error> {
    let listed = files::list(&folders.roadmaps(), "toml")?.files;
    let paths = listed.iter().filter_map(|path| Some(format!("roadmaps/{}", path.file_name()?.to_str()?)));
    Ok(paths.filter(|path| roadmap_file(path).is_some()).collect())
}

/// Brings in what the other side has new. Whoever calls holds off all other writers.
pub(super) fn receive(folders: &Folders, repository: &Repository<'_>, tips: &Tips) -> Result<Exchanged, Error> {
    let of_commit = |commit: &Option<String>| -> Result<BTreeMap<String, String>, Error> {
        let files = commit.as_ref().map(|commit| repository.files(commit)).transpose()?.unwrap_or_default();
        let roadmaps = files.into_iter().filter(|blob| roadmap_file(&blob.path).is_some());
        Ok(roadmaps.map(|blob| (blob.path, blob.oid)).collect())
    };
    let here: BTreeMap<String, String> =
        repository.keep(&paths(folders)?)?.into_iter().map(|blob| (blob.path, blob.oid)).collect();
    // What was lost here since the last sync comes back from there.
    let mut there = of_commit(&tips.ours)?;
    there.retain(|path, _| !here.contains_key(path));
    there.extend(of_commit(&tips.theirs)?);
    let base = of_commit(&repository.base(tips)?)?;
    let mut exchanged = Exchanged::default();
    for (path, oid) in there {
        let (known, before) = (here.get(&path), base.get(&path));
        if known == Some(&oid) {
            continue;
        }
        let Some(name) = roadmap_file(&path) else { continue };
        let blob = Blob { path: path.clone(), oid };
        let bytes = repository.read(&blob)?;
        if bytes.len() as u64 > MAX_SIZE {
            exchanged.too_large.push(blob);
            continue;
        }
        if known.is_some() && before == Some(&blob.oid) {
            continue;
        }
        let place = folders.roadmaps().join(name);
        let is_free = files::is_own_file(&place) || !files::stands(&place);
        if is_free && (known.is_none() || known == before) {
            exchanged.replaced.extend(put(&place, &bytes)?);
            exchanged.received.push(name.to_owned());
        } else {
            put(&place.with_extension(THEIRS), &bytes)?;
            exchanged.conflicts.push(name.to_owned());
        }
    }
    let theirs = of_commit(&tips.theirs)?;
    let is_too_large = |path: &str| exchanged.too_large.iter().any(|blob| blob.path == path);
    let sent = here.into_iter().filter(|(path, oid)| theirs.get(path) != Some(oid) && !is_too_large(path));
    let sent = sent.filter_map(|(path, _)| roadmap_file(&path).map(str::to_owned));
    exchanged.sent = sent.filter(|name| !exchanged.received.contains(name)).collect();
    Ok(exchanged)
}
