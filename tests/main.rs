//! All integration tests, in one binary.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests look at the disk and set the environment")]

mod layers;
mod sandbox;
mod week;
