//! `config set device`: this device gets a name.

use super::{Act, Decision, Idle, Refusal, Remark};
use crate::engine::event::Decided;
use crate::engine::progress::DeviceProgress;
use crate::engine::standing::Standing;
use crate::engine::when::normal;
use crate::plain::Plain;

/// The longest name, in columns of a terminal: a letter takes one, a Chinese one two.
const MAX_NAME: usize = 20;

/// Decides to name this device. A name that another one has goes over to this one.
pub fn name_device(standing: &Standing, typed: &str) -> Result<Decision, Refusal> {
    let name = typed.trim();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    // Hints print these where the name belongs.
    if ["NAME", "名字"].contains(&name) {
        return Err(Refusal::NoName(Plain::line(name.to_owned())));
    }
    let whole = name.chars().all(fits) && name.chars().any(char::is_alphabetic) && !name.starts_with(['-', '_']);
    let columns: usize = name.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    if !whole || columns > MAX_NAME {
        return Err(Refusal::DeviceName(Plain::line(typed.to_owned())));
    }
    if standing.device.and_then(|device| standing.given_name(device)).is_some_and(|known| known.as_str() == name) {
        return Ok(Decision::Nothing(Idle::Named(Plain::line(name.to_owned()))));
    }
    let has_it = |other: &DeviceProgress| {
        let same = |known| normal(&standing.journal.text(known)) == normal(name);
        Some(other.device) != standing.device && other.name.is_some_and(same)
    };
    let before = standing.progress.devices.iter().find(|other| has_it(other)).map(|other| other.device);
    let remarks = before.map(Remark::NameMoved).into_iter().collect();
    Ok(Decision::Act(Act { facts: vec![Decided::Device(name.to_owned())], remarks }))
}
