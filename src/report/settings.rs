//! The settings that are set.

use serde::Serialize;

use super::Scene;
use crate::engine::when::clock;
use crate::lang::Lang;
use crate::plain::Plain;

/// All settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings<'a> {
    /// The id of the roadmap that is set to be used.
    pub roadmap: Plain<'a>,
    /// What this device is called, if it was given a name.
    pub device: Option<Plain<'a>>,
    /// This device's id, once it has recorded anything.
    pub device_id: Option<Plain<'a>>,
    /// The language that is set, else the one that is spoken.
    pub lang: Lang,
    /// When a study day ends: `04:00`.
    pub day_ends: String,
    /// Whether a start starts the timer.
    pub timer: bool,
    /// The file that holds all but the device's name; none without a home folder.
    pub file: Option<Plain<'static>>,
}

impl<'a> Settings<'a> {
    /// Gathers them; what the settings' file says of roadmap and language is told, and where it lies.
    pub fn of(scene: &Scene<'a>, roadmap: Plain<'a>, lang: Lang, file: Option<Plain<'static>>) -> Self {
        let device = scene.standing.device;
        Self {
            roadmap,
            device: device.and_then(|device| scene.standing.given_name(device)),
            device_id: device.map(|device| Plain::line(device.as_str().to_owned())),
            lang,
            day_ends: clock(scene.standing.calendar.day_ends),
            timer: scene.standing.timed,
            file,
        }
    }
}

/// A setting that was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetTo {
    /// Which.
    pub key: &'static str,
    /// To what.
    pub value: Plain<'static>,
}
