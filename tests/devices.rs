//! Two devices that meet now and then: the worked examples of the merge, one by one, and ten thousand
//! histories of two and three devices with clocks that are wrong.

use std::fs;
use std::process::Command;

use crate::sandbox::Sandbox;

/// A laptop and a phone, each with a folder of its own.
struct Pair {
    laptop: Sandbox,
    phone: Sandbox,
}

/// Which of the two.
#[derive(Clone, Copy)]
enum On {
    L,
    P,
}
use On::{L, P};

impl Pair {
    fn new() -> Self {
        let pair = Self { laptop: Sandbox::new(), phone: Sandbox::new() };
        pair.phone.device("phone");
        // Names go first, in the order in which all examples have them.
        pair.act(L, 1, "config set device laptop");
        pair.act(P, 2, "config set device phone");
        pair.meet();
        pair
    }

    fn of(&self, on: On) -> &Sandbox {
        match on {
            L => &self.laptop,
            P => &self.phone,
        }
    }

    /// Does something at a minute past eight.
    fn act(&self, on: On, minute: u32, line: &str) -> String {
        self.at(on, &format!("2026-11-23T20:{minute:02}:00+08:00"), line)
    }

    fn at(&self, on: On, now: &str, line: &str) -> String {
        self.of(on).at(now);
        self.of(on).ok(line)
    }

    /// Each takes over what the other wrote.
    fn meet(&self) {
        self.laptop.receive(&self.phone);
        self.phone.receive(&self.laptop);
    }

    /// After they met: what became of rag, mcp and moe, and what is shown to be looked at; on both the same.
    fn result(&self) -> String {
        self.meet();
        let shown = [L, P].map(|on| {
            let sandbox = self.of(on);
            let csv = sandbox.ok("export --format csv");
            let status = |topic: &str| {
                let row = csv.lines().find(|row| row.contains(&format!(",{topic},"))).unwrap();
                let word = ["pending", "learning", "parked", "done", "skipped"].into_iter();
                let status = word.filter(|word| row.contains(&format!(",{word},"))).collect::<String>();
                format!("{topic} {status}")
            };
            let overview = sandbox.ok("status");
            let marked = overview.lines().find(|line| line.starts_with(" Look at")).unwrap_or("").trim().to_owned();
            let topics: Vec<String> = ["rag", "mcp", "moe"].into_iter().map(status).collect();
            format!("{}; {marked}", topics.join(", "))
        });
        assert_eq!(shown[0], shown[1]);
        shown[0].trim_end_matches("; ").to_owned()
    }
}

#[test]
fn example_1_different_topics_never_conflict() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag");
    pair.act(P, 11, "done mcp");
    assert_eq!(pair.result(), "rag done, mcp done, moe pending");
}

#[test]
fn example_2_the_later_act_wins_and_that_it_had_not_seen_the_other_is_shown() {
    let pair = Pair::new();
    pair.act(L, 10, "start rag");
    pair.act(P, 20, "done rag");
    assert_eq!(
        pair.result(),
        "rag done, mcp pending, moe pending; Look at    rag: learning on laptop, done on phone, which had not seen it: the latter counts; record either again to settle it"
    );
}

#[test]
fn example_3_a_done_that_an_unknowing_start_overrides_is_marked_and_restored_by_one_command() {
    let pair = Pair::new();
    pair.act(P, 10, "done rag");
    pair.act(L, 20, "start rag");
    assert_eq!(
        pair.result(),
        "rag learning, mcp pending, moe pending; Look at    rag: done on phone, learning on laptop, which had not seen it: the latter counts; record either again to settle it"
    );
    pair.act(L, 30, "done rag");
    assert_eq!(pair.result(), "rag done, mcp pending, moe pending");
}

#[test]
fn example_4_an_undo_names_its_event_and_hits_no_other() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag");
    pair.act(P, 15, "done mcp");
    pair.act(L, 20, "undo");
    assert_eq!(pair.result(), "rag pending, mcp done, moe pending");
}

#[test]
fn example_5_what_another_device_did_as_well_stands() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag");
    pair.act(P, 12, "done rag");
    pair.meet();
    assert_eq!(
        pair.act(L, 20, "undo 2"),
        " took back 2:\n   rag: done\n   rag is done all the same: phone recorded it too\n"
    );
    assert_eq!(pair.result(), "rag done, mcp pending, moe pending");
}

#[test]
fn example_6_an_undo_that_another_device_has_not_seen_does_not_overwrite_what_that_did_since() {
    for skipped_at in [15, 30] {
        let pair = Pair::new();
        pair.act(L, 10, "done rag");
        pair.meet();
        if skipped_at == 15 {
            pair.act(P, 15, "skip rag");
        }
        pair.act(L, 20, "undo");
        if skipped_at == 30 {
            pair.act(P, 30, "skip rag");
        }
        assert_eq!(pair.result(), "rag skipped, mcp pending, moe pending");
    }
}

#[test]
fn example_7_the_same_act_taken_back_on_both_is_taken_back_once() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag");
    pair.meet();
    pair.act(L, 20, "undo");
    pair.act(P, 21, "undo laptop.2");
    assert_eq!(pair.result(), "rag pending, mcp pending, moe pending");
}

#[test]
fn example_8_a_clock_ten_years_ahead_holds_nobody_up_and_times_stay_honest() {
    let pair = Pair::new();
    pair.at(L, "2036-11-23T20:00:00+08:00", "done rag");
    pair.meet();
    pair.act(P, 10, "done mcp");
    pair.act(P, 11, "undo");
    assert_eq!(pair.result(), "rag done, mcp pending, moe pending");
    pair.act(P, 12, "done moe");
    assert_eq!(pair.result(), "rag done, mcp pending, moe done");
    let log = pair.act(P, 13, "log");
    assert!(log.contains(" 2036-11-23\n") && log.contains("20:12  moe: done"), "{log}");
}

#[test]
fn example_9_a_clock_set_back_by_a_year_takes_nothing_out_of_order() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag");
    pair.at(L, "2025-11-23T20:00:00+08:00", "undo");
    assert_eq!(pair.result(), "rag pending, mcp pending, moe pending");
}

#[test]
fn example_10_an_undo_that_arrives_before_its_act_holds_when_that_comes() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag");
    pair.meet();
    pair.act(P, 20, "undo laptop.2");
    let third = Sandbox::new();
    let journal = |sandbox: &Sandbox, name: &str| {
        let path = sandbox.data().join("journal").join(name);
        (format!("data/journal/{name}"), fs::read(path).unwrap())
    };
    let names: Vec<String> =
        pair.phone.journals().iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let own =
        names.iter().find(|name| String::from_utf8_lossy(&journal(&pair.phone, name).1).contains("\"undo\"")).unwrap();
    let (path, bytes) = journal(&pair.phone, own);
    third.file(&path, bytes);
    third.ok("status");
    for name in names.iter().filter(|name| *name != own) {
        let (path, bytes) = journal(&pair.phone, name);
        third.file(&path, bytes);
    }
    assert!(!third.ok("list --status done").contains("rag"));
}

#[test]
fn example_11_two_acts_of_one_millisecond_are_settled_by_the_device_and_marked() {
    let pair = Pair::new();
    pair.act(L, 10, "park rag");
    pair.act(P, 10, "done rag");
    let result = pair.result();
    assert!(result.starts_with("rag done, mcp pending, moe pending; Look at    rag: parked on laptop"), "{result}");
}

#[test]
fn example_12_one_undo_takes_back_all_topics_of_one_command() {
    let pair = Pair::new();
    pair.act(L, 10, "done rag mcp moe");
    pair.act(L, 20, "undo");
    assert_eq!(pair.result(), "rag pending, mcp pending, moe pending");
}

#[test]
fn a_data_folder_that_is_copied_to_another_machine_goes_on_under_an_id_of_its_own() {
    let laptop = Sandbox::new().var("ROADMAP_SEED", "");
    laptop.ok("done rag");
    let other = Sandbox::new().var("ROADMAP_SEED", "");
    let copied = Command::new("cp").arg("-a").arg(laptop.data()).arg(other.path()).status().unwrap();
    assert!(copied.success());
    other.ok("done mcp");
    laptop.ok("done moe");
    assert_eq!(other.journals().len(), 2, "the copied journal is not written to");
    laptop.receive(&other);
    assert_eq!(laptop.ok("status").lines().next().unwrap().split("  ").last().unwrap().trim(), "3 of 100 topics, 3%");
}

#[test]
fn a_cloned_machine_shares_its_id_until_they_meet_and_nothing_is_lost() {
    let laptop = Sandbox::new().var("ROADMAP_SEED", "");
    laptop.ok("done rag");
    // The clone has the state folder too, under a machine's id that is the same, at the same path.
    let own = laptop.journal();
    let at_cloning = fs::read(&own).unwrap();
    laptop.ok("note rag -m \"of the first\"");
    let of_the_first = fs::read(&own).unwrap();
    fs::write(&own, &at_cloning).unwrap();
    laptop.ok("note rag -m \"of the clone\"");
    let of_the_clone = fs::read(&own).unwrap();
    // They meet by a tool that keeps both under two names.
    fs::write(&own, &of_the_first).unwrap();
    fs::write(own.with_file_name("conflicted copy.jsonl"), &of_the_clone).unwrap();
    let shown = laptop.ok("show rag");
    assert!(shown.contains("of the first") && shown.contains("of the clone"), "{shown}");
    assert!(laptop.session(&["doctor"]).contains("another machine has written as this device"));
    laptop.ok("note rag -m more");
    assert_eq!(laptop.journals().len(), 3);
    assert!(!laptop.session(&["doctor"]).contains("another machine has written as this device"));
    assert_eq!(fs::read(&own).unwrap(), of_the_first);
}

#[test]
fn two_devices_of_one_name_are_told_apart_until_one_is_renamed() {
    let pair = Pair { laptop: Sandbox::new(), phone: Sandbox::new() };
    pair.phone.device("phone");
    pair.act(L, 1, "config set device laptop");
    pair.act(P, 2, "config set device laptop");
    pair.act(P, 3, "done rag");
    pair.meet();
    let log = pair.act(L, 4, "log");
    assert!(log.contains("laptop.2  20:03  rag: done"), "who was given the name last has it: {log}");
    pair.act(L, 5, "undo laptop.2");
    assert!(pair.laptop.session(&["doctor"]).contains("device 29j8 was called laptop, too, until another device took"));
    pair.act(P, 6, "config set device phone");
    pair.meet();
    assert!(pair.act(L, 7, "log").contains("phone.2  20:03  rag: done"));
    assert_eq!(
        pair.act(L, 8, "config set device phone"),
        "   this device is called phone\n   device 60rd was called phone until now: it goes by the letters of its id\n"
    );
    pair.act(L, 9, "undo");
    assert!(pair.act(L, 10, "log").contains("phone.2  20:03  rag: done"));
    assert_eq!(
        pair.laptop.session(&[
            "config set device \"a b\"",
            "config set device 17",
            "config set device 书房里的那台旧台式机"
        ]),
        "$ roadmap config set device \"a b\"
error: `a b` is no name for a device
hint: letters, digits, - and _, one letter at least, at most 20 of them (10 Chinese): laptop, phone-2
[exit 1]
$ roadmap config set device 17
error: `17` is no name for a device
hint: letters, digits, - and _, one letter at least, at most 20 of them (10 Chinese): laptop, phone-2
[exit 1]
$ roadmap config set device 书房里的那台旧台式机
   this device is called 书房里的那台旧台式机
"
    );
}
