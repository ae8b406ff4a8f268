//! The settings, for people and for scripts; the pages of the manual that were written.

use super::{Screen, Tint};
use crate::plain::Plain;
use crate::report::{Pages, SetTo, Settings};

/// All settings, a line each, and where they are kept.
pub fn settings(report: &Settings<'_>, screen: &Screen) -> String {
    let id = report.device_id.as_ref().map(|id| Plain::line(id[..4].to_owned()));
    let device = match (&report.device, &id) {
        (Some(name), _) => name.to_string(),
        (None, Some(id)) => (screen.text.word.device)(id),
        (None, None) => "-".to_owned(),
    };
    let file = report.file.as_ref().map(|file| format!("\n {}\n", screen.paint(Tint::Faint, file)));
    format!(
        " device    {device}\n roadmap   {}\n lang      {}\n day_ends  {}\n timer     {}\n{}",
        report.roadmap,
        report.lang.name(),
        report.day_ends,
        switch(report.timer),
        file.unwrap_or_default()
    )
}

/// What turns something on or off, as `config set` takes it.
pub fn switch(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// One that was set.
pub fn set_to(report: &SetTo, screen: &Screen) -> String {
    format!("   {}\n", (screen.text.home.set_to)(&Plain::line(report.key), &report.value))
}

/// Pages of the manual that were written.
pub fn pages(report: &Pages, screen: &Screen) -> String {
    format!("   {}\n", (screen.text.home.pages)(&report.folder, report.count))
}
