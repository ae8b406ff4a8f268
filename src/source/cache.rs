//! Large roadmaps of one's own in the form that a start decodes: parsing one of 2,000 topics takes ten times
//! as long. The copy is known by the content's hash, so that it never speaks for another text; it may vanish
//! or be damaged at any time, and is then made anew.

use std::hash::Hasher;
use std::path::{Path, PathBuf};

use rustc_hash::FxHasher;

use super::schema::Parsed;
use super::{Error, Faults, Opened, baked, from_baked, opened};
use crate::files::{self, Reader};

/// From how many bytes on a roadmap is worth a copy.
const WORTH_IT: u64 = 64 << 10;

/// The most bytes of a copy: some more than a roadmap's files may have.
const MAX_SIZE: u64 = 16 << 20;

/// Opens a roadmap's file out of the cache, else by `parse`, and keeps what that made, if it may.
pub(super) fn through(
    folder: Option<&Path>,
    keeps: bool,
    path: &Path,
    parse: impl FnOnce() -> Result<(Parsed, Faults), Error>,
) -> Result<Opened, Error> {
    let copy = folder.and_then(|folder| Some(Copy { path: folder.join(name_of(path)), hash: hash(path)? }));
    if let Some(opened) = copy.as_ref().and_then(Copy::open) {
        return Ok(opened);
    }
    let (parsed, warnings) = parse()?;
    // What is worth a warning is said each time, and needs the file; of one that changes meanwhile it is not
    // known what was read.
    if let Some(copy) = copy.filter(|copy| keeps && warnings.faults.is_empty() && hash(path) == Some(copy.hash)) {
        copy.keep(&parsed);
    }
    Ok(opened(parsed, warnings))
}

/// A copy in the cache.
struct Copy {
    path: PathBuf,
    hash: [u8; 16],
}

impl Copy {
    /// Opens it, if it is there, whole, and of this content.
    fn open(&self) -> Option<Opened> {
        let bytes = files::read(&self.path, MAX_SIZE).ok()?;
        if !bytes.starts_with(&self.hash) || !baked::is_whole(&bytes[self.hash.len()..]) {
            return None;
        }
        // A roadmap lives as long as the program runs.
        from_baked(&bytes.leak()[self.hash.len()..])
    }

    /// Writes it; where that fails, the next start parses again.
    fn keep(&self, parsed: &Parsed) {
        let Ok(baked) = baked::encode(&parsed.outline, &parsed.details) else { return };
        let made = self.path.parent().is_some_and(|folder| files::make_folder(folder).is_ok());
        if made {
            drop(files::replace_own(&self.path, &[&self.hash[..], &baked].concat()));
        }
    }
}

/// What the copy of a file is called: one for each place that a roadmap lies in.
fn name_of(path: &Path) -> String {
    let mut hasher = FxHasher::default();
    hasher.write(path.as_os_str().as_encoded_bytes());
    format!("{:016x}.baked", hasher.finish())
}

/// The hash of what a file holds, by two ways of hashing, and its size; `None` where it cannot be read, or is
/// too small to be worth a copy. Of the text nothing is kept.
fn hash(path: &Path) -> Option<[u8; 16]> {
    let mut reader = Reader::open(path, super::MAX_SIZE).ok().filter(|reader| reader.len >= WORTH_IT)?;
    let (mut fast, mut crc, mut size) = (FxHasher::default(), crc32fast::Hasher::new(), 0u32);
    // Another version of the program may have other rules.
    fast.write(env!("CARGO_PKG_VERSION").as_bytes());
    let mut buffer = vec![0; 64 << 10];
    loop {
        let n = fill(&mut reader, &mut buffer)?;
        fast.write(&buffer[..n]);
        crc.update(&buffer[..n]);
        size = size.wrapping_add(u32::try_from(n).unwrap_or(u32::MAX));
        if n < buffer.len() {
            break;
        }
    }
    let mut hash = [0; 16];
    hash[..8].copy_from_slice(&fast.finish().to_le_bytes());
    hash[8..12].copy_from_slice(&crc.finalize().to_le_bytes());
    hash[12..].copy_from_slice(&size.to_le_bytes());
    Some(hash)
}

/// Fills the buffer, but at the end of the file; how far.
fn fill(reader: &mut Reader, buffer: &mut [u8]) -> Option<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.fill(&mut buffer[filled..]).ok()? {
            0 => break,
            n => filled += n,
        }
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::{files, through};
    use crate::source::{parse, read_files};

    /// A roadmap that is worth a copy.
    fn large(title: &str) -> String {
        let head = format!("format = 1\nid = \"own\"\ntitle = \"{title}\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n");
        head + "[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n" + &"# Words.\n".repeat(8000)
    }

    #[test]
    fn what_was_read_of_a_file_that_changed_meanwhile_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own.toml");
        let put = |title: &str| files::replace(&path, large(title).as_bytes()).unwrap();
        let opened = |meanwhile: &dyn Fn()| {
            let read = || {
                meanwhile();
                parse(read_files(&path)?)
            };
            through(Some(folder.path()), true, &path, read).unwrap().roadmap.title.en
        };
        put("Before");
        assert_eq!(opened(&|| put("Meanwhile")).as_str(), "Meanwhile");
        put("Before");
        assert_eq!(opened(&|| ()).as_str(), "Before");
    }
}
