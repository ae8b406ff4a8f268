//! The seeds of the fuzz targets, findings among them, keep what holds of any bytes.

use std::fs;
use std::path::Path;

#[path = "fuzz/properties.rs"]
mod properties;

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(target);
    let seeds: Vec<Vec<u8>> =
        fs::read_dir(folder).unwrap().map(|seed| fs::read(seed.unwrap().path()).unwrap()).collect();
    assert!(seeds.len() >= 4, "{target}");
    seeds
}

#[test]
fn every_seed_of_the_journal_target_holds() {
    for bytes in seeds("journal") {
        properties::journal(&bytes);
    }
}

#[test]
fn every_seed_of_the_roadmap_target_holds() {
    for bytes in seeds("roadmap") {
        properties::roadmap(&bytes);
    }
}

#[test]
fn every_seed_of_the_import_target_holds() {
    for bytes in seeds("import") {
        properties::import(&bytes);
    }
}
