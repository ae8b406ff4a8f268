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
pub struct Kept {
    /// What is open.
    pub opened: Opened,
    /// What the files looked like before they were read.
    pub seen: Seen,
}

/// What the files of roadmaps and journals look like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    journals: Vec<Stamp>,
    roadmaps: Vec<Stamp>,
}

impl Seen {
    /// Takes in that this device's own journal grew by what is known; of other files nothing is said.
    pub(super) fn grow(&mut self, folders: &Folders, device: Device) {
        let own = files::stamp(folders.journal_of(device));
        self.journals.retain(|(path, ..)| *path != own.0);
        self.journals.push(own);
        sort::sort(&mut self.journals);
    }
}

impl App {
    /// Looks at the files of roadmaps and journals without reading them.
    pub fn look(&self) -> Result<Seen, Error> {
        let folders = self.folders()?;
        let mut roadmaps = files::stamps(&folders.roadmaps(), "toml");
        if let Some(path) = self.roadmap.as_deref().map(Path::new).filter(|path| files::exists(path)) {
            // One that lies elsewhere: a file, or a folder of them.
            roadmaps.push(files::stamp(path.to_owned()));
            roadmaps.extend(files::stamps(path, "toml"));
        }
        Ok(Seen { journals: files::stamps(&folders.journal(), "jsonl"), roadmaps })
    }

    /// Brings what is kept to what the disk holds now, and to the present moment; a `writer`, who has the lock,
    /// knows which device this is. Where that fails, what was read before stays.
    pub fn renew<'a>(&self, kept: &'a mut Option<Kept>, writer: Option<&Writer>) -> Result<&'a mut Kept, Error> {
        let seen = self.look()?;
        let read = |seen| Ok::<_, Error>(Kept { opened: self.read(self.source()?, &self.folders()?, writer)?, seen });
        let kept = match kept {
            Some(kept) => {
                if kept.seen != seen {
                    *kept = read(seen)?;
                }
                kept
            }
            None => kept.insert(read(seen)?),
        };
        if let Some(writer) = writer {
            kept.opened.standing.device = writer.place.device(&self.env.chance)?;
            kept.opened.place = Some(writer.place.clone());
        }
        self.set_clock(&mut kept.opened, writer.is_some())?;
        Ok(kept)
    }
}
