//! What is said of a sync.

use super::overview::contested;
use super::words::next_step;
use super::{Screen, unbroken};
use crate::report::{Exchange, SetUp};

/// Lays out what was sent and received.
pub fn exchange(report: &Exchange<'_>, screen: &Screen) -> String {
    let words = &screen.text.sync;
    let said = match &report.remote {
        Some(remote) => (words.exchanged)(remote, report.sent, report.received),
        None => (words.kept)(report.sent, &unbroken(&screen.command("sync --init"))),
    };
    let files = &report.roadmaps;
    let silent = report.sent + report.received == 0 && files.came.len() + files.went.len() > 0;
    let mut text = if silent { String::new() } else { below(&said, screen) };
    for (names, said) in [(&files.went, words.roadmaps_went), (&files.came, words.roadmaps_came)] {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        if !names.is_empty() {
            text.push_str(&below(&said(&names), screen));
        }
    }
    for path in &files.replaced {
        text.push_str(&below(&(screen.text.roadmaps.before_kept)(path), screen));
    }
    for name in &files.too_large {
        text.push_str(&below(&(words.roadmap_too_large)(name), screen));
    }
    for name in &files.conflicts {
        text.push_str(&below(&(words.roadmap_conflict)(name), screen));
    }
    for row in &report.contested {
        text.push_str(&below(&contested(row, screen), screen));
    }
    text + &next_step(report.next.as_ref(), 3, screen)
}

/// Lays out what was set up.
pub fn set_up(report: &SetUp<'_>, screen: &Screen) -> String {
    let words = &screen.text.sync;
    let said = match &report.remote {
        Some(remote) => (words.set_up)(&report.folder, remote),
        None => (words.set_up_here)(&report.folder, &unbroken(&screen.command("sync --init"))),
    };
    let mut text = below(&said, screen);
    if !report.named {
        text.push_str(&below(&(words.name_it)(&unbroken(&screen.command("config set device"))), screen));
    }
    if screen.next {
        text.push_str(&format!("   {}\n", (screen.text.outcome.next)(&screen.command("sync"))));
    }
    text
}

fn below(said: &str, screen: &Screen) -> String {
    format!("   {}\n", screen.fold(said, 3).join("\n   "))
}
