//! What stays open for longer than one act: it is read anew only where the disk no longer holds what was read.

use std::path::Path;

use super::{App, Opened};
use crate::engine::event::Device;
use crate::error::Error;
use crate::files::{self, Stamp};
use crate::sort;
use crate::store::{Folders, Writer};

/// Roadmap and journals, opened, and by what one sees whether they are still what the disk holds.
#[derive(Debug)]
pub struct Held {
    /// What is open.
    pub opened: Opened,
    /// What the files looked like before they were read, but for what was appended since.
    pub seen: Seen,
}

/// What the files of roadmaps and journals look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    journals: Vec<Stamp>,
    roadmaps: Vec<Stamp>,
}

impl Seen {
    /// Takes in that this device's own journal grew by so many bytes. Where it does not look like that, others
    /// changed it as well, and it is as if it had not been seen.
    pub(super) fn grow(&mut self, folders: &Folders, device: Device, by: usize) {
        let now = files::stamp(folders.journal_of(device));
        let at = self.journals.iter().position(|(path, ..)| *path == now.0);
        if now.1 != at.map_or(0, |at| self.journals[at].1) + by as u64 {
            return;
        }
        match at {
            Some(at) => self.journals[at] = now,
            None => {
                self.journals.push(now);
                sort::sort(&mut self.journals);
            }
        }
    }
}

impl App {
    /// Looks at the files of roadmaps and journals without reading them.
    pub fn look(&self) -> Result<Seen, Error> {
        let folders = self.folders()?;
        let (mut journals, mut roadmaps) =
            (files::stamps(&folders.journal(), "jsonl"), files::stamps(&folders.roadmaps(), "toml"));
        sort::sort(&mut journals);
        if let Some(path) = self.roadmap.as_deref().map(Path::new).filter(|path| files::exists(path)) {
            // One that lies elsewhere: a file, or a folder of them.
            roadmaps.push(files::stamp(path.to_owned()));
            roadmaps.extend(files::stamps(path, "toml"));
        }
        Ok(Seen { journals, roadmaps })
    }

    /// Brings what is held to what the disk holds now, and to the present moment; a `writer`, who has the lock,
    /// knows which device this is. Where that fails, what was read before stays.
    pub fn renew<'a>(&self, held: &'a mut Option<Held>, writer: Option<&Writer>) -> Result<&'a mut Held, Error> {
        let (folders, seen, has_lock) = (self.folders()?, self.look()?, writer.is_some());
        let open = |seen| Ok::<_, Error>(Held { opened: self.read(self.source()?, &folders, has_lock)?, seen });
        let held = match held {
            None => held.insert(open(seen)?),
            Some(held) => {
                if held.seen.roadmaps != seen.roadmaps {
                    *held = open(seen)?;
                } else if held.seen.journals != seen.journals {
                    self.read_again(&mut held.opened, &folders, has_lock)?;
                    held.seen = seen;
                }
                held
            }
        };
        if let Some(writer) = writer {
            held.opened.standing.device = writer.place.device(&self.env.chance)?;
            held.opened.place = Some(writer.place.clone());
        }
        self.set_clock(&mut held.opened, has_lock)?;
        Ok(held)
    }
}

#[cfg(test)]
mod tests {
    use super::{Device, Folders, Seen, files};

    #[test]
    fn a_journal_that_grew_otherwise_than_by_the_act_is_not_taken_for_read() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders { data: folder.path().join("data"), state: folder.path().join("state") };
        let device = Device::read("abcdefgh").unwrap();
        files::make_folder(&folders.journal()).unwrap();
        let look = || Seen { journals: files::stamps(&folders.journal(), "jsonl"), roadmaps: Vec::new() };
        let grown = |to: &str, by| {
            let mut seen = look();
            files::replace(&folders.journal_of(device), to.as_bytes()).unwrap();
            seen.grow(&folders, device, by);
            seen == look()
        };
        assert!(grown("first\n", 6), "a new file");
        assert!(grown("first\nsecond\n", 7), "an act");
        assert!(!grown("first\nsecond\nthird\nfourth\n", 7), "an act and a line of a file that was put there");
        assert!(!grown("other\n", 6), "another file");
    }
}
