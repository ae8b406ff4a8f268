//! Pages of the manual that are written.

use serde::Serialize;

use crate::plain::Plain;

/// Pages of the manual that were written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pages {
    /// Where.
    pub folder: Plain<'static>,
    /// How many, both languages together.
    pub count: usize,
}
