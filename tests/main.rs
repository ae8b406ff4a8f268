//! All integration tests, in one binary.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests look at the disk and set the environment"
)]
#![allow(clippy::needless_raw_string_hashes, reason = "that is how snapshots are written in")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod data;
mod done;
mod journal;
mod list;
mod log;
mod layers;
mod merge;
mod next;
mod park;
#[cfg(unix)]
mod readme;
mod sandbox;
mod show;
mod status;
mod study;
mod timer;
mod undo;
mod week;
