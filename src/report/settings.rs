//! The settings that are set.

use serde::Serialize;

use super::Scene;
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
}

impl<'a> Settings<'a> {
    /// Gathers them; which roadmap is set is told by the settings' file.
    pub fn of(scene: &Scene<'a>, roadmap: Plain<'a>) -> Self {
        let device = scene.standing.device;
        Self {
            roadmap,
            device: device.and_then(|device| scene.standing.given_name(device)),
            device_id: device.map(|device| Plain::line(device.as_str().to_owned())),
        }
    }
}
