//! The settings, for people and for scripts.

use super::Screen;
use crate::plain::Plain;
use crate::report::Settings;

/// All settings, a line each.
pub fn settings(report: &Settings<'_>, screen: &Screen) -> String {
    let id = report.device_id.as_ref().map(|id| Plain::line(id[..4].to_owned()));
    let device = match (&report.device, &id) {
        (Some(name), _) => name.to_string(),
        (None, Some(id)) => (screen.text.word.device)(id),
        (None, None) => "-".to_owned(),
    };
    format!(" device   {device}\n roadmap  {}\n", report.roadmap)
}

/// The device's name alone.
pub fn device_name(report: &Settings<'_>) -> String {
    format!("{}\n", report.device.as_ref().map_or("", Plain::as_str))
}
