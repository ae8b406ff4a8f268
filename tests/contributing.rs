//! CONTRIBUTING does not lie: each test that its table of promises names is there, and each crate of the
//! program's own manifest has its reason.

use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

#[test]
fn each_promise_names_tests_that_are_there() {
    let page = read("CONTRIBUTING.md");
    let promises = page.split("## Promises").nth(1).unwrap().split("### Fuzzing").next().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for place in ["tests", "src/git", "src/store"] {
        for entry in fs::read_dir(folder.join(place)).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.extension().is_some_and(|e| e == "rs") {
                sources.push_str(&fs::read_to_string(entry).unwrap());
            }
        }
    }
    let named = promises.split('`').skip(1).step_by(2).filter(|word| word.matches('_').count() > 3);
    let named: Vec<&str> = named.filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).collect();
    assert!(named.len() > 40, "{}", named.len());
    for name in named {
        assert!(sources.contains(&format!("fn {name}(")), "there is no test {name}");
    }
}

#[test]
fn each_crate_has_its_reason() {
    let manifest = read("Cargo.toml");
    let of_table = |heading: &str| manifest.split(heading).nth(1).unwrap().split("\n\n").next().unwrap();
    let direct = ["\n[dependencies]\n", "\n[target.\"cfg(unix)\".dependencies]\n"].map(of_table);
    let names: Vec<&str> = direct
        .iter()
        .flat_map(|table| table.lines())
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name)
        .collect();
    let page = read("CONTRIBUTING.md");
    for name in &names {
        assert!(page.contains(&format!("`{name}`")), "{name} has no reason in CONTRIBUTING.md");
    }
    assert!(page.contains(&format!("{} of them named by us", names.len())), "{} crates are named", names.len());
}
