//! The screen of `doctor`.

use super::table::{Cell, Column, lines};
use super::words::device;
use super::{Screen, Tint, labelled, unbroken, width};
use crate::plain::Plain;
use crate::report::{Checkup, Finding};

/// At most so many findings are shown.
const MOST: usize = 30;

/// Lays out where everything lies, who wrote it, and what was found with its remedy.
pub fn checkup(report: &Checkup<'_>, screen: &Screen) -> String {
    let words = &screen.text.checkup;
    let around = &report.surroundings;
    let git = around.git.as_ref().map_or_else(|| words.no_git.to_owned(), ToString::to_string);
    let sync = match (&around.remote, &around.sync) {
        (None, Some(_)) if around.git.is_none() => words.no_git.to_owned(),
        (_, None) => (words.no_sync)(&unbroken(&screen.command("sync --init"))),
        (None, Some(_)) => words.sync_here.to_owned(),
        (Some(remote), Some(_)) => remote.to_string(),
    };
    let data = if around.exists { around.data.to_string() } else { (words.empty)(&around.data) };
    let place = |folder: &Option<Plain<'static>>| folder.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
    let entries = [
        (words.data, data),
        (words.state, around.state.to_string()),
        (words.settings, place(&around.config)),
        (words.cache, place(&around.cache)),
        (words.roadmap, report.roadmap.to_string()),
        (words.terminal, (words.terminal_is)(around.utf8, around.columns)),
        (words.clock, report.clock.clone()),
        (words.git, git),
        (words.sync, sync),
    ];
    let room = entries.iter().map(|(label, _)| width(label)).max().unwrap_or(0) + 3;
    let mut text = format!(" {}\n\n", screen.paint(Tint::Heading, &format!("roadmap {}", report.version)));
    for (label, entry) in entries {
        labelled(&mut text, screen, label, &entry, room);
    }
    devices(&mut text, report, screen);
    findings(&mut text, report, screen);
    text
}

fn devices(text: &mut String, report: &Checkup<'_>, screen: &Screen) {
    if report.devices.is_empty() {
        return;
    }
    let words = &screen.text.checkup;
    text.push('\n');
    let column = |heading: &str, right, drop| Column { heading: heading.to_owned(), right, whole: true, drop };
    let columns = [
        column(words.device, false, 0),
        column(words.id, false, 1),
        column(words.acts, true, 2),
        column(words.last, false, 0),
        column("", false, 3),
    ];
    let rows = report.devices.iter().map(|row| {
        let this = if row.this { words.this } else { "" };
        let cells = [
            device(&row.device, screen.text).to_string(),
            row.id.to_string(),
            row.acts.to_string(),
            row.last.clone(),
            this.to_owned(),
        ];
        cells.into_iter().map(Cell::from).collect()
    });
    for line in lines(screen, &columns, rows.collect()) {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    if let more @ 1.. = report.n_devices - report.devices.len() {
        text.push_str(&format!(" {}\n", (screen.text.outcome.more)(more)));
    }
}

fn findings(text: &mut String, report: &Checkup<'_>, screen: &Screen) {
    let words = &screen.text.checkup;
    text.push('\n');
    for finding in report.findings.iter().take(MOST) {
        let (what, remedy) = told(finding, screen);
        let (sign, tint) = if finding.needs_a_hand() { ("!", Tint::Stuck) } else { ("-", Tint::Faint) };
        for (n, line) in screen.fold(&what, 3).iter().enumerate() {
            let sign = if n == 0 { screen.paint(tint, sign) } else { " ".to_owned() };
            text.push_str(&format!(" {sign} {line}\n"));
        }
        for line in screen.fold(&remedy, 5) {
            text.push_str(&format!("     {line}\n"));
        }
    }
    if report.findings.len() > MOST {
        text.push_str(&format!("   {}\n", (screen.text.outcome.more)(report.findings.len() - MOST)));
    }
    if report.well {
        text.push_str(&format!(" {}\n", screen.paint(Tint::Done, words.well)));
    }
}

/// A finding and its remedy.
fn told(finding: &Finding, screen: &Screen) -> (String, String) {
    let (words, error) = (&screen.text.checkup, &screen.text.error);
    let quoted = |path: &Plain<'_>| Plain::line(shell_words::quote(path).into_owned());
    match finding {
        Finding::Damaged { path, line, why } => {
            let why = match *why {
                "changed" => error.changed_line,
                "too_long" => error.overlong_line,
                _ => error.unreadable_line,
            };
            ((error.spoilt)(path, *line, &Plain::line(why)), words.damaged_remedy.to_owned())
        }
        Finding::Clash { id } => ((error.clashes)(id, 0), words.clash_remedy.to_owned()),
        Finding::NoJournal { path } => ((error.given_up)(path), error.given_up_hint.to_owned()),
        Finding::Odd { path } => ((error.passed_over)(path), words.odd_remedy.to_owned()),
        Finding::SharedId { id } => ((words.shared_id)(id), words.shared_id_remedy.to_owned()),
        Finding::SameName { name, device: lost } => {
            let command = unbroken(&screen.command("config set device"));
            ((words.same_name)(name, &device(lost, screen.text)), (words.same_name_remedy)(&command))
        }
        Finding::OldGit { git } => ((words.old_git)(git), words.old_git_remedy.to_owned()),
        Finding::Ahead { device: ahead, at } => {
            ((words.ahead)(&device(ahead, screen.text), at), words.ahead_remedy.to_owned())
        }
        Finding::Open { path } => ((words.open)(path), format!("chmod 700 {}", quoted(path))),
        Finding::ReadOnly { path, words: said } => {
            ((words.read_only)(path, said), format!("chmod u+w {}", quoted(path)))
        }
        Finding::NoLock { path, words: said } => ((words.no_lock)(path, said), screen.text.disk.lock_hint.to_owned()),
        Finding::Nested => (words.nested.to_owned(), error.nested_hint.to_owned()),
        Finding::NoSync { words: said, remedy } | Finding::NoRoadmap { words: said, remedy } => {
            (said.clone(), remedy.clone())
        }
        Finding::Faulty { path, faults, remedy } => ((words.faulty)(path, *faults), remedy.to_string()),
        Finding::Overlay { path, faults, remedy } => {
            ((screen.text.roadmaps.over_in_parts)(path, *faults), remedy.to_string())
        }
        Finding::Stray { path, roadmap } => {
            ((screen.text.roadmaps.stray)(path, roadmap), screen.text.roadmaps.stray_hint.to_owned())
        }
        Finding::Nameless { path } => ((words.nameless)(path), screen.text.fault.id_rule.to_owned()),
        Finding::Gone { topic, acts } => ((words.gone)(topic, *acts), words.gone_remedy.to_owned()),
        Finding::TakenBack { topic, acts, added } => {
            let command = unbroken(&screen.command(&format!("redo {added}")));
            ((words.taken_back)(topic, *acts), (words.taken_back_remedy)(&command))
        }
        Finding::Theirs { path } => ((words.theirs)(path), (words.theirs_remedy)(&quoted(path))),
        Finding::Unread { path } => ((words.unread_roadmap)(path), words.unread_roadmap_remedy.to_owned()),
        Finding::Copy { path, alone: 0 } => ((words.copy)(path), (words.copy_remedy)(&quoted(path))),
        Finding::Copy { path, alone } => ((words.copy_alone)(path, *alone), words.copy_alone_remedy.to_owned()),
        Finding::Newer { path, line, more } => {
            ((error.unknown_keys)(path, *line, *more), words.newer_remedy.to_owned())
        }
    }
}
