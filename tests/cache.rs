//! A large roadmap is kept in the form that a start decodes: it never speaks for another text, and may
//! vanish or be damaged at any time.

use std::fs;
use std::path::PathBuf;

use crate::sandbox::{Sandbox, dice};

/// A roadmap of more than 64 KiB.
fn large(title: &str) -> String {
    let topics: Vec<String> = (0..600)
        .map(|n| {
            format!(
                "[[stage.topic]]\nid = \"topic-{n}\"\ntitle = \"Topic {n}\"\nsummary = \"{}\"\npractice = \"Do {n}.\"\n",
                "words ".repeat(20)
            )
        })
        .collect();
    format!(
        "format = 1\nid = \"large\"\ntitle = \"{title}\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n{}",
        topics.concat()
    )
}

fn with_large() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/large.toml", large("Large"));
    sandbox
}

/// The copies that there are.
fn copies(sandbox: &Sandbox) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(sandbox.path().join("home/.cache/roadmap")) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// What a few commands show.
fn shown(sandbox: &Sandbox) -> String {
    ["status", "show topic-7", "list topic-599"].map(|line| sandbox.ok(&format!("--roadmap large {line}"))).concat()
}

#[test]
fn a_copy_is_made_used_and_made_anew_when_the_file_changes() {
    let sandbox = with_large();
    let parsed = shown(&sandbox);
    let [copy] = &copies(&sandbox)[..] else { panic!("one copy") };
    let bytes = fs::read(copy).unwrap();
    assert_eq!(shown(&sandbox), parsed);
    assert_eq!(fs::read(copy).unwrap(), bytes, "a copy that fits is not written again");
    sandbox.file("data/roadmaps/large.toml", large("Changed"));
    assert!(shown(&sandbox).contains("Changed"));
    assert_ne!(fs::read(copy).unwrap(), bytes);
    assert_eq!(copies(&sandbox).len(), 1);
    sandbox.file("data/roadmaps/large.local.toml", "hide = [\"topic-7\"]\n");
    assert!(!sandbox.ok("--roadmap large list").contains("topic-7 "));
    fs::remove_file(sandbox.path().join("data/roadmaps/large.local.toml")).unwrap();
    assert!(sandbox.ok("--roadmap large list").contains("topic-7 "));
}

#[test]
fn it_is_really_the_copy_that_is_read() {
    let sandbox = with_large();
    shown(&sandbox);
    let [copy] = &copies(&sandbox)[..] else { panic!("one copy") };
    let bytes = fs::read(copy).unwrap();
    // A copy of another text under the hash of this one: nothing but the copy could say so.
    let other = with_large();
    other.file("data/roadmaps/large.toml", large("Other"));
    shown(&other);
    let mut forged = fs::read(&copies(&other)[0]).unwrap();
    forged[..16].copy_from_slice(&bytes[..16]);
    fs::write(copy, forged).unwrap();
    assert!(sandbox.ok("--roadmap large status").contains("Other"));
}

#[test]
fn whatever_is_wrong_with_a_copy_the_answer_is_the_same() {
    let sandbox = with_large();
    let parsed = shown(&sandbox);
    let [copy] = &copies(&sandbox)[..] else { panic!("one copy") };
    let bytes = fs::read(copy).unwrap();
    let mut roll = dice(5);
    let mut damaged: Vec<Vec<u8>> =
        vec![Vec::new(), bytes[..16].to_vec(), bytes[..bytes.len() - 1].to_vec(), vec![0; 300]];
    damaged.push([&bytes[..], b"more"].concat());
    for _ in 0..30 {
        let mut changed = bytes.clone();
        let at = roll(changed.len());
        changed[at] ^= 1 << roll(8);
        damaged.push(changed);
    }
    for bytes in damaged {
        fs::write(copy, &bytes).unwrap();
        assert_eq!(shown(&sandbox), parsed);
        assert_ne!(fs::read(copy).unwrap(), bytes, "it was made anew");
    }
    fs::remove_dir_all(sandbox.path().join("home/.cache")).unwrap();
    assert_eq!(shown(&sandbox), parsed);
}

#[test]
fn without_a_place_for_copies_all_goes_on_and_small_or_odd_roadmaps_have_none() {
    let sandbox = with_large();
    let parsed = shown(&sandbox);
    let nowhere = with_large().var("XDG_CACHE_HOME", "/dev/null/cache");
    assert_eq!(shown(&nowhere), parsed);
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/own.toml", crate::sandbox::OWN);
    sandbox.file(
        "data/roadmaps/large.toml",
        large("Large").replace("title = \"Topic 3\"", "title = \"Topic 3\"\nodd = 1"),
    );
    sandbox.file("elsewhere.toml", large("Large"));
    for line in ["--roadmap own status", "--roadmap large status", "--roadmap elsewhere.toml status", "status"] {
        sandbox.ok(line);
    }
    assert_eq!(copies(&sandbox), Vec::<PathBuf>::new());
    let said = sandbox.session(&["--roadmap large status"]);
    assert!(said.contains("warning: unknown key `odd`"), "it is said each time: {said}");
}
