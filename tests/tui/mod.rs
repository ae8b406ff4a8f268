//! The full-screen view: journeys of keys on a screen in memory, and on a real terminal.

mod journeys;
#[cfg(unix)]
mod terminal;
