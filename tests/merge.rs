//! The laws of the merge: what devices wrote adds up to the same, however it is split, ordered and
//! repeated; an undo and a redo together change nothing.

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::test_runner::{TestCaseError, TestRunner};
use roadmap::engine::decide::{self, Decision, Mark};
use roadmap::engine::event::{Decided, Device, EventId, Fact, Head, LineRef};
use roadmap::engine::journal::Journal;
use roadmap::engine::roadmap::Roadmap;
use roadmap::engine::standing::Standing;
use roadmap::engine::status::{Grade, Status};
use roadmap::engine::when::{Calendar, Moment};
use roadmap::lang::Lang;
use roadmap::plain::Plain;
use roadmap::render::document;
use roadmap::report::{Export, Extent, Log, LogQuery, Overview, Scene};
use roadmap::source::schema::{SourceFile, parse};

use crate::sandbox::trials;

const ROADMAP: &str = r#"
format = 1
id = "llm"
title = "Small"
aliases = ["old"]
[[stage]]
id = "one"
title = "One"
[[stage.topic]]
id = "a"
title = "A"
hours = 1
[[stage.topic]]
id = "b"
title = "B"
requires = ["a"]
leans_on = ["f"]
aliases = ["bee"]
[[stage.topic]]
id = "c"
title = "C"
requires = ["b"]
optional = true
[[stage]]
id = "shelf"
title = "Shelf"
kind = "shelf"
[[stage.topic]]
id = "f"
title = "F"
"#;

/// Names that journals hold: of topics, by aliases, of a topic of one's own, and of none.
const NAMES: [&str; 8] = ["llm/a", "llm/b", "llm/c", "llm/f", "llm/bee", "old/a", "llm/mine", "llm/gone"];

const DEVICES: [&str; 3] = ["laptop00", "phone000", "desktop0"];

fn small() -> Roadmap {
    let file = SourceFile { path: Plain::line("small.toml"), text: ROADMAP.to_owned() };
    parse(&[file]).unwrap().roadmap
}

fn device(n: usize) -> Device {
    Device::read(DEVICES[n]).unwrap()
}

fn id(device: usize, seq: u32) -> EventId {
    EventId::new(self::device(device), seq, "000000").unwrap()
}

/// An event as a test holds it.
type Event = (Head, Vec<Decided>);

fn standing(events: &[Event]) -> Standing {
    let mut journal = Journal::default();
    for (head, facts) in events {
        journal.push(*head, facts.iter().map(Decided::said));
    }
    let clashes = journal.merge(|_, _| std::cmp::Ordering::Equal);
    assert_eq!(clashes, []);
    Standing::new(small(), Vec::new(), journal, Some(device(0)), Calendar::default())
}

fn now(minute: u64) -> Moment {
    Moment { millis: 1_795_435_200_000 + minute * 60_000, offset: 480 }
}

/// Everything that can be seen, but for the log of how it came about.
fn seen(standing: &Standing) -> String {
    let scene = Scene { standing, lang: Lang::En, now: now(100_000), program: "roadmap" };
    document(&Export::of(&scene, Extent { only: None, notes: true }, None)) + &document(&Overview::of(&scene, None))
}

fn seen_and_logged(standing: &Standing) -> String {
    let scene = Scene { standing, lang: Lang::En, now: now(100_000), program: "roadmap" };
    seen(standing) + &document(&Log::of(&scene, &LogQuery::default()))
}

fn name() -> impl Strategy<Value = String> {
    (0..NAMES.len()).prop_map(|n| NAMES[n].to_owned())
}

fn any_id() -> impl Strategy<Value = EventId> {
    (0..3_usize, 1..9_u32).prop_map(|(device, seq)| id(device, seq))
}

/// Any fact that a journal may hold.
fn fact() -> impl Strategy<Value = Decided> {
    let status =
        prop::sample::select(vec![Status::Pending, Status::Learning, Status::Parked, Status::Done, Status::Skipped]);
    let text = prop::sample::select(vec!["", "one", "two"]).prop_map(str::to_owned);
    let date = (1..28_i8).prop_map(|day| jiff::civil::date(2026, 11, day));
    prop_oneof![
        6 => (name(), status).prop_map(|(n, status)| Fact::Set(n, status)),
        1 => (name(), date).prop_map(|(n, date)| Fact::Day(n, date)),
        1 => (name(), 1..90_u16).prop_map(|(n, minutes)| Fact::Spent(n, minutes)),
        1 => name().prop_map(Fact::Timer),
        1 => Just(Fact::TimerOff),
        1 => (name(), text.clone()).prop_map(|(n, t)| Fact::Evidence(n, t)),
        1 => (name(), text.clone()).prop_map(|(n, t)| Fact::Note(n, t)),
        3 => (name(), text.clone()).prop_map(|(n, t)| Fact::Stuck(n, t)),
        1 => name().prop_map(Fact::On),
        1 => any_id().prop_map(Fact::Under),
        3 => (any_id(), text.clone()).prop_map(|(id, t)| Fact::Answer(id, t)),
        1 => (name(), text.clone()).prop_map(|(n, t)| Fact::Helped(n, t)),
        1 => (name(), text.clone()).prop_map(|(n, t)| Fact::Term(n, t)),
        1 => name().prop_map(|n| Fact::Review(n, Grade::Good)),
        1 => text.clone().prop_map(|t| Fact::Add("llm/mine".to_owned(), t)),
        1 => name().prop_map(Fact::After),
        1 => name().prop_map(Fact::Into),
        1 => text.clone().prop_map(Fact::From),
        1 => text.prop_map(Fact::Device),
        4 => any_id().prop_map(Fact::Undo),
        2 => (0..3_usize, 1..9_u32).prop_map(|(device, seq)| Fact::Saw(DEVICES[device].to_owned(), seq)),
    ]
}

/// Any set of events, each id once.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = (1..20_u64, prop::collection::vec(fact(), 0..5));
    prop::collection::vec((0..3_usize, event), 0..24).prop_map(|drawn| {
        let mut seqs = [0; 3];
        let event = |(device, (order, facts)): (usize, (u64, Vec<Decided>))| {
            seqs[device] += 1;
            let seconds = 1_795_435_200 + i64::try_from(order).unwrap() * 3600;
            let id = id(device, seqs[device]);
            (Head { id, order, seconds, offset: 480, line: LineRef::default() }, facts)
        };
        drawn.into_iter().map(event).collect()
    })
}

/// What a person may do.
#[derive(Clone, Debug)]
enum Do {
    Mark(Status, usize),
    Evidence(usize),
    Start(usize),
    Stop,
    Study(usize),
    Note(usize),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Do> {
    let topic = 0..4_usize;
    let status = prop::sample::select(vec![Status::Pending, Status::Parked, Status::Done, Status::Skipped]);
    prop_oneof![
        4 => (status, topic.clone()).prop_map(|(status, topic)| Do::Mark(status, topic)),
        1 => topic.clone().prop_map(Do::Evidence),
        2 => topic.clone().prop_map(Do::Start),
        1 => Just(Do::Stop),
        1 => topic.clone().prop_map(Do::Study),
        1 => topic.prop_map(Do::Note),
        2 => Just(Do::Undo),
        1 => Just(Do::Redo),
    ]
}

/// Does it on a device at a minute of its own clock; the event, if there was anything to record.
fn act(standing: &mut Standing, on: usize, deed: &Do, minute: u64) -> Option<Event> {
    let now = now(minute);
    let topic = |n: &usize| vec![["a", "b", "c", "f"][*n].to_owned()];
    let evidence = ["it works".to_owned()];
    standing.device = Some(device(on));
    let decision = match deed {
        Do::Mark(status, n) => decide::mark(standing, &Mark::to(*status, &topic(n), None), &now),
        Do::Evidence(n) => {
            decide::mark(standing, &Mark { evidence: &evidence, ..Mark::to(Status::Done, &topic(n), None) }, &now)
        }
        Do::Start(n) => decide::start(standing, Some(&topic(n)[0]), &now),
        Do::Stop => decide::stop(standing, &now),
        Do::Study(n) => decide::study(standing, Some(&topic(n)[0]), 30, None, None, &now),
        Do::Note(n) => decide::note(standing, Some(&topic(n)[0]), "a note"),
        Do::Undo => decide::undo(standing, None),
        Do::Redo => decide::redo(standing, None),
    };
    let Ok(Decision::Act(act)) = decision else { return None };
    let journal = &standing.journal;
    let saw = journal.newly_seen(device(on));
    let saw = saw.into_iter().map(|(device, seq)| Fact::Saw(device.as_str().to_owned(), seq));
    let facts: Vec<Decided> = saw.chain(act.facts).collect();
    let head = Head {
        id: id(on, journal.next_seq(device(on)).unwrap()),
        order: journal.next_order(now.millis).unwrap(),
        seconds: now.seconds(),
        offset: now.offset,
        line: LineRef::default(),
    };
    standing.take_in(device(on), |journal| journal.push(head, facts.iter().map(Decided::said)));
    Some((head, facts))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_events_in_any_order_and_with_repeats_add_up_to_the_same(
        events in events(),
        shuffle in any::<prop::sample::Selector>(),
        again in prop::collection::vec(any::<Index>(), 0..8),
    ) {
        let mut other: Vec<Event> = Vec::new();
        let mut left: Vec<&Event> = events.iter().collect();
        while !left.is_empty() {
            let at = shuffle.select(0..left.len());
            other.push(left.swap_remove(at).clone());
        }
        if !events.is_empty() {
            other.extend(again.iter().map(|index| index.get(&events).clone()));
        }
        prop_assert_eq!(seen_and_logged(&standing(&other)), seen_and_logged(&standing(&events)));
    }

    #[test]
    fn events_that_arrive_in_two_parts_add_up_to_the_same(
        (events, early) in events().prop_flat_map(|events| {
            let n = events.len();
            (Just(events.clone()), subsequence(events, 0..=n))
        }),
    ) {
        let late = events.iter().filter(|event| !early.iter().any(|other| other.0.id == event.0.id));
        let united: Vec<Event> = early.iter().chain(late).cloned().collect();
        prop_assert_eq!(seen_and_logged(&standing(&united)), seen_and_logged(&standing(&events)));
    }

    #[test]
    fn an_undo_takes_back_one_whole_act_and_a_redo_brings_it_back(
        deeds in prop::collection::vec(deed(), 1..20),
    ) {
        let mut standing = standing(&[]);
        let mut minute = 0;
        for deed in &deeds {
            minute += 7;
            let before = seen(&standing);
            let recorded = act(&mut standing, 0, deed, minute);
            let after = seen(&standing);
            if recorded.is_none() {
                prop_assert_eq!(&before, &after);
            } else if !matches!(deed, Do::Undo | Do::Redo) {
                prop_assert!(act(&mut standing, 0, &Do::Undo, minute).is_some());
                prop_assert_eq!(&seen(&standing), &before);
                prop_assert!(act(&mut standing, 0, &Do::Redo, minute).is_some());
                prop_assert_eq!(&seen(&standing), &after);
            }
        }
    }
}

/// What devices do: who, what, and from whom it takes over what that one has, if from anyone.
type Deeds = Vec<(usize, Do, Option<usize>)>;

#[test]
fn devices_with_wrong_clocks_agree_and_no_act_comes_before_one_that_it_knew() {
    let cases = u32::try_from(trials(300, 10_000)).unwrap();
    let deeds = (2..=3_usize).prop_flat_map(|n| prop::collection::vec((0..n, deed(), prop::option::of(0..n)), 1..30));
    let clocks = prop::array::uniform3(0..50_000_u64);
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let orders = std::cell::Cell::new(0);
    runner
        .run(&(deeds, clocks), |(deeds, clocks)| {
            let known = histories(deeds, clocks)?;
            let united = |order: [usize; 3]| standing(&order.map(|n| known[n].clone()).concat());
            let first = seen_and_logged(&united([0, 1, 2]));
            for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
                prop_assert_eq!(&seen_and_logged(&united(order)), &first);
                orders.set(orders.get() + 1);
            }
            Ok(())
        })
        .unwrap();
    println!("{cases} histories of two and three devices, {} merges in another order: all equal", orders.get());
}

/// What each device knows in the end.
fn histories(deeds: Deeds, clocks: [u64; 3]) -> Result<[Vec<Event>; 3], TestCaseError> {
    let mut known: [Vec<Event>; 3] = Default::default();
    let mut minute = 0;
    for (on, deed, from) in deeds {
        minute += 5;
        if let Some(from) = from {
            let news: Vec<Event> = known[from].clone();
            let new = news.into_iter().filter(|event| !known[on].iter().any(|other| other.0.id == event.0.id));
            let new: Vec<Event> = new.collect();
            known[on].extend(new);
        }
        let mut standing = standing(&known[on]);
        if let Some((head, facts)) = act(&mut standing, on, &deed, clocks[on] + minute) {
            for (before, _) in &known[on] {
                prop_assert!((before.order, before.id) < (head.order, head.id));
            }
            known[on].push((head, facts));
        }
    }
    Ok(known)
}

/// What a short history does: on the laptop or the phone, to one topic, or take over what the other has.
const STEPS: [(usize, &str); 8] =
    [(0, "done"), (0, "park"), (0, "undo"), (0, "receive"), (1, "done"), (1, "park"), (1, "undo"), (1, "receive")];

/// The rules in thirty lines: an event is (order, device, seq, what); an undo voids what it names, from
/// the latest down, and the last status that is left stands.
fn reference(events: &[Event]) -> Status {
    let mut events: Vec<&Event> = events.iter().collect();
    events.sort_by_key(|(head, _)| (head.order, head.id));
    let mut void: Vec<EventId> = Vec::new();
    for (head, facts) in events.iter().rev() {
        for fact in facts {
            if let (Fact::Undo(id), false) = (fact, void.contains(&head.id)) {
                void.push(*id);
            }
        }
    }
    let live = events.iter().filter(|(head, _)| !void.contains(&head.id));
    let mut sets = live.flat_map(|(_, facts)| facts).filter_map(|fact| match fact {
        Fact::Set(_, status) => Some(*status),
        _ => None,
    });
    sets.next_back().unwrap_or(Status::Pending)
}

#[test]
fn every_short_history_of_two_devices_ends_as_the_rules_in_thirty_lines_say() {
    let length = u32::try_from(trials(4, 5)).unwrap();
    let histories = STEPS.len().pow(length);
    for history in 0..histories {
        let mut known: [Vec<Event>; 2] = Default::default();
        for step in 0..length {
            let (on, what) = STEPS[history / STEPS.len().pow(step) % STEPS.len()];
            let mut standing = standing(&known[on]);
            let deed = match what {
                "done" => Do::Mark(Status::Done, 0),
                "park" => Do::Mark(Status::Parked, 0),
                "undo" => Do::Undo,
                _ => {
                    let news = known[1 - on].clone().into_iter();
                    let new: Vec<Event> =
                        news.filter(|(head, _)| known[on].iter().all(|(k, _)| k.id != head.id)).collect();
                    known[on].extend(new);
                    continue;
                }
            };
            // The phone's clock is an hour behind.
            known[on].extend(act(&mut standing, on, &deed, u64::from(step) + if on == 0 { 60 } else { 0 }));
        }
        let mut all = known.concat();
        all.sort_by_key(|(head, _)| head.id);
        all.dedup_by_key(|(head, _)| head.id);
        let standing = standing(&all);
        let topic = standing.roadmap.find("a").unwrap();
        assert_eq!(standing.progress.status(topic), reference(&all), "{history}");
    }
    println!("all {histories} histories of {length} steps on two devices: as the reference has it");
}
