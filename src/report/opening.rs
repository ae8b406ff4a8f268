//! A resource that is opened.

use serde::Serialize;

use super::{ResourceRow, Sheet};
use crate::plain::Plain;

/// One resource of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opening<'a> {
    /// The topic's id.
    pub topic: Plain<'a>,
    /// Its number, as `show` has it.
    pub number: usize,
    /// How many the topic has.
    pub count: usize,
    /// What it is and where.
    #[serde(flatten)]
    pub resource: ResourceRow<'a>,
    /// Whether a browser took it.
    pub opened: bool,
}

impl<'a> Opening<'a> {
    /// The resource of a number, not opened yet; none where the topic has no such.
    pub fn of(sheet: &Sheet<'a>, number: usize) -> Option<Self> {
        let resource = sheet.resources.get(number.checked_sub(1)?)?.clone();
        let (topic, count) = (sheet.row.id.clone(), sheet.resources.len());
        Some(Self { topic, number, count, resource, opened: false })
    }
}
