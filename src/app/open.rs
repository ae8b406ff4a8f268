//! Opening: which roadmap is meant, and the journals laid over it. Nothing is recorded here.

use std::path::Path;

use super::{App, Opened};
use crate::engine::event::Device;
use crate::engine::resolve;
use crate::engine::roadmap::Roadmap;
use crate::engine::standing::Standing;
use crate::engine::when::normal;
use crate::error::Error;
use crate::files;
use crate::import;
use crate::plain::Plain;
use crate::source::{self, overlay_base};
use crate::store::device::Place;
use crate::store::{self, Folders};

impl App {
    /// Opens a roadmap and the journals for reading: takes no lock and writes nothing.
    pub fn open_source(&self, source: source::Opened) -> Result<Opened, Error> {
        self.config()?;
        self.read(source, &self.folders()?, false)
    }

    /// Opens the roadmap that is meant, and the journals.
    pub fn open(&self) -> Result<Opened, Error> {
        self.open_source(self.source()?)
    }

    /// The same, for what names days to come: on a new machine too they are those of the zone here.
    pub fn dated(&self, mut opened: Opened) -> Result<Opened, Error> {
        self.set_clock(&mut opened, true)?;
        Ok(opened)
    }

    /// Brings what is open to the present moment. Without events no date is shown but where `is_dated`, and no
    /// zone need be looked up.
    pub(super) fn set_clock(&self, opened: &mut Opened, is_dated: bool) -> Result<(), Error> {
        let is_dated = is_dated || !opened.standing.journal.events().is_empty();
        opened.now = if is_dated { self.env.now() } else { self.env.utc_now() }.map_err(Error::BadNow)?;
        opened.screen.today = opened.standing.calendar.today(&opened.now);
        Ok(())
    }

    /// The roadmap that the command line names, else the one in use.
    pub(super) fn source(&self) -> Result<source::Opened, Error> {
        let opened = self.found()?;
        self.warn_of(&opened.over);
        Ok(opened)
    }

    /// The same, and nothing is said of what was passed over of a file that lies over it.
    fn found(&self) -> Result<source::Opened, Error> {
        let named = self.roadmap.as_deref();
        let id = match named {
            Some(name) => Plain::line(name.to_owned()),
            None => self.in_use()?,
        };
        let opened = match (self.library()?.open(&id)?, named.map(Path::new)) {
            (Some(opened), _) => opened,
            (None, Some(path)) if source::is_path(path) => {
                self.is_roadmap(path)?;
                source::read(path)?
            }
            (None, named) => match self.library()?.open_earlier(&id) {
                Some(opened) => opened,
                None => return Err(self.no_roadmap(id, named.is_none())),
            },
        };
        if let Some(warnings) = opened.source.warnings() {
            self.ui.faults(warnings, false);
        }
        Ok(opened)
    }

    /// There is no roadmap of that id, which maybe the settings name: what was perhaps meant.
    pub fn no_roadmap(&self, id: Plain<'static>, is_set: bool) -> Error {
        let ids = self.library().and_then(|library| Ok(library.ids()?)).unwrap_or_default();
        let near =
            resolve::nearest(&normal(&id), ids.iter().map(Plain::as_str)).map(|near| Plain::line(near.to_owned()));
        Error::NoRoadmap(id, is_set, near)
    }

    /// Refuses what is evidently something else than a roadmap, by its name.
    pub fn is_roadmap(&self, path: &Path) -> Result<(), Error> {
        match overlay_base(path).map(|base| Plain::line(base.to_owned())) {
            _ if !files::exists(path) || files::is_folder(path) => Ok(()),
            Some(base) if self.library()?.holds(&base) => Err(Error::Overlay(Plain::path(path), base)),
            Some(base) => Err(Error::Stray(Plain::path(path), base)),
            None if import::is_list(path) => Err(Error::List(Plain::path(path))),
            None => Ok(()),
        }
    }

    /// Other roadmaps that may have topics in common with one.
    fn others(&self, roadmap: &Roadmap) -> Vec<Roadmap> {
        self.library().map(|library| library.related(roadmap)).unwrap_or_default()
    }

    /// Opens the same, and says nothing of what was passed over: what that was is the answer. Where the
    /// roadmap cannot be opened, that is part of it, and the built-in one is examined.
    pub fn examine(&self) -> Result<(Opened, store::Read, Option<Error>), Error> {
        let (source, trouble) = match self.found() {
            Ok(source) => (source, None),
            Err(error @ (Error::Roadmap(_) | Error::NoRoadmap(..) | Error::Config(_))) => {
                (source::built_in()?, Some(error))
            }
            Err(error) => return Err(error),
        };
        let (mut opened, read) = self.load(source, &self.folders()?, false)?;
        self.set_clock(&mut opened, true)?;
        Ok((opened, read, trouble))
    }

    /// Reads the journals, and warns of what was passed over.
    pub(super) fn read(&self, source: source::Opened, folders: &Folders, has_lock: bool) -> Result<Opened, Error> {
        let (opened, read) = self.load(source, folders, has_lock)?;
        self.warn(&read);
        Ok(opened)
    }

    /// Reads the journals over what is open already, and warns of what was passed over.
    pub(super) fn read_again(&self, opened: &mut Opened, folders: &Folders, has_lock: bool) -> Result<(), Error> {
        let (read, place, device) = self.journals(folders, has_lock)?;
        self.warn(&read);
        (opened.place, opened.standing.device) = (place, device);
        opened.standing.lay_over(read.journal);
        Ok(())
    }

    /// Reads the journals, with what is known of this device; who `has_lock` knows that better.
    fn journals(
        &self,
        folders: &Folders,
        has_lock: bool,
    ) -> Result<(store::Read, Option<Place>, Option<Device>), Error> {
        let place = if has_lock { None } else { Place::of(folders, &self.env.machine()) };
        let read = store::read(folders, place.as_ref().map(|place| place.lock.as_path()))?;
        // Who only looks need not know which device it is.
        let device = place.as_ref().and_then(|place| place.device(&self.env.chance).ok().flatten());
        Ok((read, place, device))
    }

    /// Lays the journals over a roadmap.
    fn load(&self, source: source::Opened, folders: &Folders, has_lock: bool) -> Result<(Opened, store::Read), Error> {
        let source::Opened { roadmap, source, .. } = source;
        let (mut read, place, device) = self.journals(folders, has_lock)?;
        let others = self.others(&roadmap);
        let journal = std::mem::take(&mut read.journal);
        let mut standing = Standing::new(roadmap, others, journal, device, self.calendar());
        standing.timed = self.config.as_ref().ok().and_then(|config| config.timer).unwrap_or(true);
        let (now, screen) = (self.env.utc_now().map_err(Error::BadNow)?, self.ui.screen.clone());
        let mut opened = Opened { standing, now, source, screen, place, data: folders.data.clone() };
        self.set_clock(&mut opened, false)?;
        Ok((opened, read))
    }
}
