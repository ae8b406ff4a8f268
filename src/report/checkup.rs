//! Whether all is well with the record: where it lies, who wrote it, and what needs a hand.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::{DeviceRef, Scene, SyncRow};
use crate::engine::event::{Device, EventId, Fact};
use crate::engine::journal::Kept;
use crate::engine::standing::Standing;
use crate::engine::when::{local, to_minute};
use crate::lang::Lang;
use crate::plain::Plain;
use crate::sort;

/// What is found around the record, and what the journals alone do not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Surroundings {
    /// The data folder.
    pub data: Plain<'static>,
    /// The state folder.
    pub state: Plain<'static>,
    /// The folder of settings; none without a home folder.
    pub config: Option<Plain<'static>>,
    /// The folder of copies that may vanish; none without a home folder.
    pub cache: Option<Plain<'static>>,
    /// Whether anything was ever recorded into the data folder.
    pub exists: bool,
    /// Columns of the terminal; none off one.
    pub columns: Option<usize>,
    /// Whether the locale is one of UTF-8.
    pub utf8: bool,
    /// The language.
    pub lang: Lang,
    /// The user's git: path and version.
    pub git: Option<Plain<'static>>,
    /// The last sync, where that is set up.
    pub sync: Option<SyncRow>,
    /// Where it goes.
    pub remote: Option<Plain<'static>>,
}

/// A device that wrote something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeviceRow<'a> {
    /// What it is called.
    pub device: DeviceRef<'a>,
    /// Its id.
    pub id: Plain<'a>,
    /// Whether it is this one.
    pub this: bool,
    /// How many acts it recorded.
    pub acts: usize,
    /// When it recorded the last one, on its own wall.
    pub last: String,
}

/// Something to know of, or to put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Finding {
    /// A line that does not count.
    Damaged {
        /// The file.
        path: Plain<'static>,
        /// The line, from 1.
        line: usize,
        /// Why: `unreadable`, `changed` or `too_long`.
        why: &'static str,
    },
    /// Different acts under one id.
    Clash {
        /// The id.
        id: Plain<'static>,
    },
    /// Named as journals are, and full of something else.
    NoJournal {
        /// Where.
        path: Plain<'static>,
    },
    /// Named as journals are, and no regular file.
    Odd {
        /// Where.
        path: Plain<'static>,
    },
    /// This device's id is that of another machine too.
    SharedId {
        /// The id.
        id: Plain<'static>,
    },
    /// A device's name was given to another one.
    SameName {
        /// The name.
        name: Plain<'static>,
        /// The device that had it.
        device: DeviceRef<'static>,
    },
    /// The user's git is too old to sync with.
    OldGit {
        /// Which it is.
        git: Plain<'static>,
    },
    /// A device recorded something at a time that is still to come.
    Ahead {
        /// The device.
        device: DeviceRef<'static>,
        /// When, on its own wall.
        at: String,
    },
    /// Others on this machine can look into a folder.
    Open {
        /// Where.
        path: Plain<'static>,
    },
    /// A file cannot be written.
    ReadOnly {
        /// Where.
        path: Plain<'static>,
        /// What the system says.
        words: Plain<'static>,
    },
    /// The lock cannot be had.
    NoLock {
        /// Where.
        path: Plain<'static>,
        /// What the system says.
        words: Plain<'static>,
    },
    /// Data and state lie inside each other.
    Nested,
    /// Sync would refuse: what it says, and what to do.
    NoSync {
        /// What is wrong.
        words: String,
        /// What to do.
        remedy: String,
    },
    /// Acts on a topic that the roadmap does not have.
    Gone {
        /// The topic's name.
        topic: Plain<'static>,
        /// How many.
        acts: usize,
    },
    /// Acts on a topic that was added and taken back.
    TakenBack {
        /// The topic's name.
        topic: Plain<'static>,
        /// How many.
        acts: usize,
        /// The act that added it, as `redo` takes it.
        added: Plain<'static>,
    },
    /// A roadmap cannot be used, or is not there: what it says, and what to do.
    NoRoadmap {
        /// What is wrong.
        words: String,
        /// What to do.
        remedy: String,
    },
    /// A roadmap's file has faults.
    Faulty {
        /// Where.
        path: Plain<'static>,
        /// How many.
        faults: usize,
        /// The command that shows them.
        remedy: Plain<'static>,
    },
    /// A file that lies over a roadmap, of which so much is passed over.
    Overlay {
        /// Where.
        path: Plain<'static>,
        /// How many things.
        faults: usize,
        /// The command that shows them.
        remedy: Plain<'static>,
    },
    /// A file that lies over a roadmap which is not here.
    Stray {
        /// Where.
        path: Plain<'static>,
        /// The roadmap.
        roadmap: Plain<'static>,
    },
    /// A file among the roadmaps whose name is no id: it is never read.
    Nameless {
        /// Where.
        path: Plain<'static>,
    },
    /// A roadmap's file of another device, which a sync set beside the one here.
    Theirs {
        /// Where.
        path: Plain<'static>,
    },
    /// A roadmap with the id of one that is built in: it is never read.
    Unread {
        /// Where.
        path: Plain<'static>,
    },
    /// A journal that a sync tool set beside another.
    Copy {
        /// Where.
        path: Plain<'static>,
        /// How many of its lines stand nowhere else.
        alone: usize,
    },
    /// Lines of a newer version, or with something that this one does not know.
    Newer {
        /// The first one's file.
        path: Plain<'static>,
        /// The first one's line, from 1.
        line: usize,
        /// How many more.
        more: usize,
    },
}

impl Finding {
    /// Whether someone has to do something; all else is good to know.
    pub fn needs_a_hand(&self) -> bool {
        !matches!(
            self,
            Self::Gone { .. } | Self::TakenBack { .. } | Self::Copy { .. } | Self::Newer { .. } | Self::SameName { .. }
        )
    }
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Checkup<'a> {
    /// The program's version.
    pub version: &'static str,
    /// The roadmap's id.
    pub roadmap: Plain<'a>,
    /// Date, time and offset of this device's clock.
    pub clock: String,
    /// What is found around the record.
    #[serde(flatten)]
    pub surroundings: Surroundings,
    /// How many devices wrote something.
    pub n_devices: usize,
    /// Who wrote what, by the order of their first acts, at most 50 of them.
    pub devices: Vec<DeviceRow<'a>>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Whether nothing needs a hand.
    pub well: bool,
}

/// The most devices that are listed.
const MOST: usize = 50;

/// How far a clock may be ahead before it is said, in seconds.
const TOLERANCE: i64 = 10 * 60;

impl<'a> Checkup<'a> {
    /// Adds to what was found on the disk what the journals tell.
    pub fn of(scene: &Scene<'a>, surroundings: Surroundings, mut findings: Vec<Finding>) -> Self {
        let writers = writers(scene);
        findings.extend(shared_id(scene));
        findings.extend(same_names(scene));
        findings.extend(ahead(scene, &writers));
        findings.extend(gone(scene));
        Self {
            version: env!("CARGO_PKG_VERSION"),
            roadmap: scene.standing.roadmap.id.as_ref(),
            clock: format!("{} {}", to_minute(scene.now.local()).replace('T', " "), offset(scene.now.offset)),
            surroundings,
            n_devices: writers.len(),
            devices: writers.into_iter().take(MOST).map(|writer| row(scene, writer)).collect(),
            well: !findings.iter().any(Finding::needs_a_hand),
            findings,
        }
    }
}

/// `+08:00`.
fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// Who wrote, how many acts, and when the last, by seconds since 1970 and minutes east.
fn writers(scene: &Scene<'_>) -> Vec<(Device, usize, (i64, i16))> {
    let mut writers: Vec<(Device, usize, (i64, i16))> = Vec::new();
    let mut positions: FxHashMap<Device, usize> = FxHashMap::default();
    for head in scene.standing.journal.events().iter().map(|event| event.head) {
        let position = *positions.entry(head.id.device).or_insert(writers.len());
        if position == writers.len() {
            writers.push((head.id.device, 0, (i64::MIN, 0)));
        }
        let (_, acts, last) = &mut writers[position];
        *acts += 1;
        *last = (*last).max((head.seconds, head.offset));
    }
    writers
}

fn row<'a>(scene: &Scene<'a>, (device, acts, (seconds, offset)): (Device, usize, (i64, i16))) -> DeviceRow<'a> {
    DeviceRow {
        device: DeviceRef::of(scene, device),
        id: Plain::line(device.as_str().to_owned()),
        this: scene.standing.device == Some(device),
        acts,
        last: wall(seconds, offset),
    }
}

/// Date and time on a wall.
fn wall(seconds: i64, offset: i16) -> String {
    to_minute(local(seconds, offset)).replace('T', " ")
}

fn shared_id(scene: &Scene<'_>) -> Option<Finding> {
    let device = scene.standing.device.filter(|device| scene.standing.journal.is_shared(*device))?;
    Some(Finding::SharedId { id: Plain::line(device.as_str().to_owned()) })
}

/// Devices whose name another one was given.
fn same_names(scene: &Scene<'_>) -> Vec<Finding> {
    let lost = scene.standing.progress.devices.iter().filter_map(|device| Some((device.device, device.lost_name?)));
    let finding = |(device, name)| {
        let name = scene.standing.journal.text(name).into_owned();
        Finding::SameName { name, device: owned(DeviceRef::of(scene, device)) }
    };
    lost.take(MOST).map(finding).collect()
}

fn owned(device: DeviceRef<'_>) -> DeviceRef<'static> {
    DeviceRef { label: device.label.into_owned(), is_named: device.is_named }
}

/// Devices that recorded something at a time that is still to come.
fn ahead(scene: &Scene<'_>, writers: &[(Device, usize, (i64, i16))]) -> Vec<Finding> {
    let ahead = writers.iter().filter(|(_, _, (seconds, _))| *seconds > scene.now.seconds() + TOLERANCE);
    let finding = |(device, _, (seconds, offset)): &(Device, usize, (i64, i16))| Finding::Ahead {
        device: owned(DeviceRef::of(scene, *device)),
        at: wall(*seconds, *offset),
    };
    ahead.map(finding).collect()
}

/// Names of this roadmap that stand for no topic of it, and on how many acts that count.
fn gone(scene: &Scene<'_>) -> Vec<Finding> {
    let standing = scene.standing;
    let is_gone = |name: &str| standing.roadmap.own_part(name).is_some() && standing.roadmap.find_name(name).is_none();
    let mut gone: BTreeMap<&str, usize> = BTreeMap::new();
    for (ix, event) in standing.journal.events().iter().enumerate() {
        if !standing.progress.is_live(u32::try_from(ix).unwrap_or(u32::MAX)) {
            continue;
        }
        let topics = standing.journal.facts(event).iter().filter_map(|fact| fact.topic());
        let mut names: Vec<&str> = topics.map(|name| standing.journal.raw_name(*name)).collect();
        sort::sort(&mut names);
        names.dedup();
        for name in names.into_iter().filter(|name| is_gone(name)) {
            *gone.entry(name).or_default() += 1;
        }
    }
    let finding = |(name, acts): (&str, usize)| {
        let topic = Plain::line(name.to_owned());
        match added(scene, name) {
            Some(added) => Finding::TakenBack { topic, acts, added: standing.short_id(added) },
            None => Finding::Gone { topic, acts },
        }
    };
    gone.into_iter().map(finding).collect()
}

/// The act that added a topic and was taken back, the last one of several.
fn added(scene: &Scene<'_>, name: &str) -> Option<EventId> {
    let Standing { journal, progress, .. } = scene.standing;
    let adds = |fact: &Kept| matches!(fact, Fact::Add(added, _) if journal.raw_name(*added) == name);
    let mut events = journal.events().iter().enumerate().rev();
    let added = events.find(|(at, event)| {
        !progress.is_live(u32::try_from(*at).unwrap_or(u32::MAX)) && journal.facts(event).iter().any(adds)
    });
    added.map(|(_, event)| event.head.id)
}
