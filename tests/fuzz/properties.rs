//! What holds of any bytes: nothing panics, what was written reads back equal, and nothing that is
//! shown can drive a terminal.

use std::cmp::Ordering;

use roadmap::engine::event::{Decided, Head, LineRef};
use roadmap::engine::history::History;
use roadmap::engine::journal::Journal;
use roadmap::engine::roadmap::{Details, Outline, Roadmap};
use roadmap::engine::standing::Standing;
use roadmap::engine::status::Status;
use roadmap::engine::when::{Calendar, Date, Moment};
use roadmap::import;
use roadmap::lang::Lang;
use roadmap::plain::Plain;
use roadmap::render::{self, Screen};
use roadmap::report::{
    Agenda, Digest, Export, Extent, Log, LogQuery, Map, Overview, Page, Plan, PlanQuery, Scene, Stats,
};
use roadmap::source::schema::{SourceFile, What, check, overlay, parse};
use roadmap::source::{Faults, baked, write};
use roadmap::store::line;
use roadmap::text::Text;

/// A roadmap that has some of the names which the seeds hold.
const SMALL: &str = r#"
format = 1
id = "llm"
title = { en = "Small", zh = "小" }
[[stage]]
id = "s"
title = "S"
[[stage.module]]
id = "rag-core"
title = "RAG"
[[stage.module.topic]]
id = "rag"
title = "RAG"
leans_on = ["vectors"]
[[stage.module.topic]]
id = "attention"
title = { en = "Attention", zh = "注意力" }
requires = ["rag"]
[[stage]]
id = "shelf"
title = "Shelf"
kind = "shelf"
[[stage.topic]]
id = "vectors"
title = "Vectors"
"#;

const NOW: Moment = Moment { millis: 1_795_435_200_000, offset: 480 };

/// Bytes as a journal: each line that counts is written as it was read, and what they add up to can be
/// shown.
pub(crate) fn journal(bytes: &[u8]) {
    let mut journal = Journal::default();
    for record in bytes.split(|byte| matches!(byte, b'\n' | 0)) {
        let before = journal.events().len();
        let read = line::read(&mut record.to_vec(), LineRef::default(), &mut journal);
        assert_eq!(journal.events().len(), before + usize::from(read.is_ok()), "a damaged line leaves nothing");
    }
    for event in journal.events() {
        let facts: Vec<Decided> = journal
            .said(event)
            .map(|fact| fact.map(|name| (*name).to_owned(), |text| (*text).to_owned(), |id| *id))
            .collect();
        let mut again = Journal::default();
        let written = line::write(&event.head, &facts);
        line::read(&mut written.trim_end().as_bytes().to_vec(), LineRef::default(), &mut again).unwrap();
        let reread = &again.events()[0];
        let clock = |head: &Head| (head.id, head.order, head.seconds, head.offset);
        assert_eq!(clock(&reread.head), clock(&event.head));
        assert_eq!(line::write(&reread.head, &owned(&again, reread)), written);
    }
    journal.merge(|_, _| Ordering::Equal);
    let small = SourceFile { path: Plain::line("small.toml"), text: SMALL.to_owned() };
    show(parse(&[small]).unwrap().roadmap, journal);
}

fn owned(journal: &Journal, event: &roadmap::engine::journal::Event) -> Vec<Decided> {
    let said = journal.said(event);
    said.map(|fact| fact.map(|name| (*name).to_owned(), |text| (*text).to_owned(), |id| *id)).collect()
}

/// Bytes as a roadmap file: a good one is baked and read back equal, a bad one has its faults shown.
pub(crate) fn roadmap(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let file = SourceFile { path: Plain::line("fuzz.toml"), text: text.to_owned() };
    over(&file);
    let files = vec![file];
    let checked = Faults { faults: check(&files, |_| Vec::new()), files: files.clone() };
    harmless(&render::faults(&checked, 100, |fault| !fault.is_advice(), &screen(Lang::En)));
    assert_eq!(checked.faults.iter().any(|fault| matches!(fault.what, What::Syntax(_))), toml_is_bad(text));
    match parse(&files) {
        Ok(parsed) => {
            let baked = baked::encode(&parsed.outline, &parsed.details).unwrap();
            assert_eq!(baked::outline(&baked).as_ref(), Some(&parsed.outline));
            assert_eq!(baked::details(&baked).as_ref(), Some(&parsed.details));
            reads_back(&parsed.outline, &parsed.details);
            show(parsed.roadmap, Journal::default());
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            let faults = Faults { files, faults };
            for lang in [Lang::En, Lang::Zh] {
                harmless(&render::faults(&faults, render::MOST_FAULTS, |_| true, &screen(lang)));
                harmless(&render::fault_lines(&faults, Text::of(lang)).concat());
            }
        }
    }
}

/// Whether a text is not TOML.
fn toml_is_bad(text: &str) -> bool {
    let file = SourceFile { path: Plain::line("fuzz.toml"), text: text.to_owned() };
    parse(&[file]).err().is_some_and(|faults| faults.iter().any(|fault| matches!(fault.what, What::Syntax(_))))
}

/// A roadmap that is written out reads back as itself.
fn reads_back(outline: &Outline<'static>, details: &Details<'static>) {
    let text = write::roadmap(outline, details, "a head");
    let file = SourceFile { path: Plain::line("written.toml"), text };
    match parse(std::slice::from_ref(&file)) {
        Ok(parsed) => {
            assert_eq!(parsed.outline, *outline, "{}", file.text);
            assert_eq!(parsed.details, *details, "{}", file.text);
        }
        Err(faults) => panic!("{faults:?}\n{}", file.text),
    }
}

/// The same bytes as a file that lies over a roadmap.
fn over(file: &SourceFile) {
    let small = SourceFile { path: Plain::line("small.toml"), text: SMALL.to_owned() };
    let small = parse(&[small]).unwrap();
    match overlay(file, small.outline, small.details) {
        Ok(laid) => {
            assert_eq!(laid.roadmap.topics().len(), laid.details.topics.len());
            show(laid.roadmap, Journal::default());
        }
        Err(faults) => assert!(!faults.is_empty()),
    }
}

/// Bytes as what others wrote: the first one says as what. Whatever is found becomes a roadmap that reads
/// back as itself, with every topic, and the same once more.
pub(crate) fn import(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    import::ticks(text);
    let extension = ["md", "json", "csv", "txt"][usize::from(first % 4)];
    let source = import::Source { path: Plain::line("fuzz"), text: text.to_owned() };
    let Ok(found) = import::read_source(extension, &source) else { return };
    let rest = Plain::line("Rest");
    let drafted = import::draft(found.clone(), "fuzz", &rest, None);
    reads_back(&drafted.outline, &drafted.details);
    let again = import::draft(found, "fuzz", &rest, Some((&drafted.outline, &drafted.details)));
    assert_eq!(again.outline, drafted.outline);
    for left_out in &drafted.left_out {
        harmless(&render::left_out(&left_out.why, Text::of(Lang::En)));
    }
    show(Roadmap::new(drafted.outline).unwrap(), Journal::default());
}

fn show(roadmap: Roadmap, journal: Journal) {
    let standing = Standing::new(roadmap, Vec::new(), journal, None, Calendar::default());
    adds_up(&standing);
    for lang in [Lang::En, Lang::Zh] {
        let scene = Scene { standing: &standing, lang, now: NOW, program: "roadmap" };
        let screen = screen(lang);
        harmless(&render::overview(&Overview::of(&scene, None), &screen));
        harmless(&render::log(&Log::of(&scene, &LogQuery::default()), &screen));
        let everything = Extent { only: None, notes: true };
        let export = Export::of(&scene, everything, None);
        let details = Details::default();
        for since in [None, Some(Date::constant(2026, 11, 1))] {
            harmless(&render::stats(&Stats::of(&scene, &details, since), &screen));
            let digest = Digest::of(&scene, since);
            harmless(&render::digest(&digest, screen.text));
            harmless(&render::document(&digest));
        }
        harmless(&render::markdown(&export, render::Flavor::Obsidian, screen.text));
        harmless(&render::document(&export));
        harmless(&render::csv(&export, true).replace('\r', ""));
        harmless(&render::csv_events(&Log::of(&scene, &LogQuery::default()), true, false).replace('\r', ""));
        harmless(&render::page(&Page::of(&scene, everything, &details), &screen));
        for picture in [render::card(&export, &screen), render::map(&Map::of(&scene, None), &screen)] {
            harmless(&picture);
            assert!(roxmltree::Document::parse(&picture).is_ok(), "{picture}");
        }
        for minutes_a_week in [None, Some(1), Some(10_080)] {
            let query = PlanQuery { minutes_a_week, by: Some(screen.today), ..PlanQuery::default() };
            harmless(&render::plan(&Plan::of(&scene, &query), &screen));
            let agenda = Agenda::of(&scene, &query);
            let calendar = agenda.map(|agenda| render::ics(&agenda, screen.text)).unwrap_or_default();
            assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
            harmless(&calendar.replace('\r', ""));
        }
    }
}

/// What was studied day by day is all that was studied.
fn adds_up(standing: &Standing) {
    let history = History::of(standing, None);
    let topics = || standing.roadmap.topic_ixs().map(|ix| standing.progress.of(ix));
    let minutes: u32 = topics().map(|topic| topic.minutes).sum();
    assert_eq!(history.days.iter().map(|day| day.minutes).sum::<u32>(), minutes);
    assert_eq!(history.minutes_by_stage.iter().sum::<u32>(), minutes);
    let done = topics().filter(|topic| topic.stored() == Status::Done).count();
    assert_eq!(history.days.iter().map(|day| day.done.len()).sum::<usize>(), done);
}

fn screen(lang: Lang) -> Screen {
    Screen {
        lang,
        text: Text::of(lang),
        width: Some(60),
        ascii: false,
        color: false,
        next: true,
        today: Date::constant(2026, 11, 23),
        program: Plain::line("roadmap"),
    }
}

/// Nothing but line ends controls the terminal, and nothing turns the direction of the text.
fn harmless(shown: &str) {
    let bad = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
    };
    assert_eq!(shown.chars().find(bad), None, "{shown:?}");
}
