//! Any bytes as what others wrote: a list, a flow, a table, an outline.
#![no_main]

#[path = "../properties.rs"]
#[allow(dead_code, reason = "each target checks one of the properties")]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::import(bytes));
