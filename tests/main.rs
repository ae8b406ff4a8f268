//! All integration tests, in one binary.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests look at the disk and set the environment"
)]
#![allow(clippy::needless_raw_string_hashes, reason = "that is how snapshots are written in")]
#![allow(clippy::too_many_lines, reason = "a snapshot is as long as what it shows")]
#![allow(clippy::print_stdout, reason = "a sweep says how far it went")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod add;
mod cache;
mod calendar;
mod check;
#[cfg(unix)]
mod completion;
mod config;
mod contributing;
mod data;
#[cfg(unix)]
mod devices;
#[cfg(unix)]
mod disk;
#[cfg(unix)]
mod doctor;
mod done;
mod export;
#[cfg(target_os = "linux")]
mod faults;
mod forecast;
mod fsrs;
mod fuzz;
mod help;
#[cfg(unix)]
mod hostile;
mod import;
mod journal;
mod json;
mod layers;
mod learners;
mod list;
mod log;
mod man;
mod merge;
#[cfg(unix)]
mod month;
mod names;
mod next;
#[cfg(unix)]
mod open;
mod page;
#[cfg(unix)]
mod pager;
mod park;
mod phrases;
mod picture;
mod plan;
mod reach;
#[cfg(unix)]
mod readme;
#[cfg(unix)]
mod report;
mod review;
mod roadmap_files;
mod roadmaps;
mod sandbox;
mod show;
#[cfg(unix)]
mod stats;
mod status;
mod stuck;
mod study;
#[cfg(unix)]
mod sync;
mod term;
mod ticks;
mod timer;
#[cfg(feature = "tui")]
mod tui;
mod undo;
mod usage;
mod week;
