//! `config set device`: this device gets a name.

use super::{Act, Decision, Idle, Refusal};
use crate::engine::event::Decided;
use crate::engine::standing::Standing;
use crate::engine::when::normal;
use crate::plain::Plain;

/// The longest name, in characters.
const MAX_NAME: usize = 32;

/// Decides to name this device; a name that another one bears would be taken for that one.
pub fn name_device(standing: &Standing, typed: &str) -> Result<Decision, Refusal> {
    let name = typed.trim();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let whole = name.chars().all(fits) && name.chars().any(char::is_alphabetic) && !name.starts_with(['-', '_']);
    if !whole || name.chars().count() > MAX_NAME {
        return Err(Refusal::DeviceName(Plain::line(typed.to_owned())));
    }
    let named = || Plain::line(name.to_owned());
    if standing.device.and_then(|device| standing.given_name(device)).is_some_and(|known| known.as_str() == name) {
        return Ok(Decision::Nothing(Idle::Named(named())));
    }
    let others =
        standing.progress.devices.iter().map(|other| other.device).filter(|other| Some(*other) != standing.device);
    let bears = |other| {
        let same = |known: Plain<'_>| normal(&known) == normal(name);
        standing.given_name(other).is_some_and(same) || other.as_str().starts_with(&*normal(name))
    };
    if others.into_iter().any(bears) {
        return Err(Refusal::NameTaken(named()));
    }
    Ok(Decision::Act(Act { facts: vec![Decided::Device(name.to_owned())], ..Act::default() }))
}
