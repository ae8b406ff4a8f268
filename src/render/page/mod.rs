//! The page for a browser: one file that asks for nothing, needs no script, and reads on a phone, on paper,
//! in the dark and aloud. How its pictures are drawn is `svg`'s.

mod days;

use askama::Template;
use rustc_hash::FxHashMap;

use super::listing::legend;
use super::svg::{drawn, filled};
use super::words::{mark, names, status_word};
use super::{Screen, words};
use crate::engine::roadmap::is_web_address;
use crate::engine::status::Status;
use crate::plain::Plain;
use crate::report::{ExportModule, ExportStage, ExportTopic, Page, ResourceRow, Study, TermRow};
use crate::text;

/// How a page looks.
pub const STYLE: &str = concat!(include_str!("style.css"), include_str!("../svg/style.css"));

/// The hash of [`STYLE`] by which the page's policy allows it and nothing else (CSP Level 3, 2.3.1).
pub const STYLE_HASH: &str = "sha256-dGe0ICbWEQ0gPSEBVmgMq2WY2d8ueYra0zkPuB5ZfZQ=";

#[derive(Template)]
#[template(path = "page/page.html")]
struct Sheet<'a> {
    lang: &'static str,
    hash: &'static str,
    style: &'static str,
    roadmap: &'a Plain<'a>,
    title: &'a Plain<'a>,
    words: &'static text::Page,
    labels: &'static text::Topic,
    glossary: &'static str,
    colon: &'static str,
    comma: &'static str,
    said: (String, Option<String>),
    days: Option<days::Calendar>,
    /// The map, and how wide and high it is.
    map: Option<(String, (usize, usize))>,
    sections: Vec<Section<'a>>,
    terms: &'a [TermRow<'a>],
    legend: String,
}

/// A stage, or the shelf.
struct Section<'a> {
    id: &'a Plain<'a>,
    title: String,
    /// Done, and of how many.
    counts: Option<(usize, usize)>,
    said: (String, Option<String>),
    modules: Vec<Module<'a>>,
}

struct Module<'a> {
    title: &'a str,
    topics: Vec<Topic<'a>>,
}

struct Topic<'a> {
    id: &'a Plain<'a>,
    class: &'static str,
    mark: &'static str,
    title: String,
    state: String,
    /// Each piece, and whether it is an address.
    evidence: Vec<(&'a Plain<'a>, bool)>,
    /// Questions and notes under their labels.
    notes: Vec<(&'static str, Vec<String>)>,
    /// What comes before: the id, and the title where it is on the page.
    requires: Vec<(&'a Plain<'a>, Option<&'a Plain<'a>>)>,
    study: Option<&'a Study<'a>>,
}

/// Lays out the page.
pub fn page(report: &Page<'_>, screen: &Screen) -> String {
    // A browser shows every mark, whatever the terminal does.
    let screen = &Screen { ascii: false, ..screen.clone() };
    let (export, text) = (&report.export, screen.text);
    let titles = export.topics().map(|topic| (topic.row.id.as_str(), &topic.row.title)).collect();
    filled(&Sheet {
        lang: screen.lang.tag(),
        hash: STYLE_HASH,
        style: STYLE,
        roadmap: &export.roadmap,
        title: &export.title,
        words: &text.page,
        labels: &text.topic,
        glossary: text.export.glossary,
        colon: text.word.colon,
        comma: text.page.comma,
        said: words::counts(&export.total, export.has_hours, text),
        days: report.days.as_ref().map(|days| days::calendar(days, screen)),
        map: (!report.map.lines.is_empty()).then(|| drawn(&report.map, true, screen)),
        sections: export.stages.iter().map(|stage| section(stage, export.has_hours, &titles, screen)).collect(),
        terms: &export.terms,
        legend: legend(screen).join(text.page.comma),
    })
}

type Titles<'a> = FxHashMap<&'a str, &'a Plain<'a>>;

fn section<'a>(stage: &'a ExportStage<'a>, has_hours: bool, titles: &Titles<'a>, screen: &Screen) -> Section<'a> {
    let tally = stage.tally.as_ref().filter(|tally| tally.topics > 0);
    let module = |module: &'a ExportModule<'a>| Module {
        title: module.id.as_ref().map_or("", |_| module.title.as_str()),
        topics: module.topics.iter().map(|row| topic(row, titles, screen)).collect(),
    };
    Section {
        id: &stage.id,
        title: stage.number.map_or_else(|| stage.title.to_string(), |number| format!("{number}. {}", stage.title)),
        counts: tally.map(|tally| (tally.done, tally.topics)),
        said: tally.map(|tally| words::counts(tally, has_hours, screen.text)).unwrap_or_default(),
        modules: stage.modules.iter().map(module).collect(),
    }
}

fn topic<'a>(topic: &'a ExportTopic<'a>, titles: &Titles<'a>, screen: &Screen) -> Topic<'a> {
    let (row, text) = (&topic.row, screen.text);
    let notes = topic.notes.iter().map(|note| words::note(note, text)).collect::<Vec<_>>();
    let notes = [(text.topic.questions, names(&topic.questions)), (text.topic.notes, notes)];
    Topic {
        id: &row.id,
        class: row.status.word(),
        mark: mark(row.status, row.proven, screen),
        title: if row.own { (text.topic.own)(&row.title) } else { row.title.to_string() },
        state: state(topic, screen),
        evidence: topic.evidence.iter().map(|said| (said, is_web_address(said))).collect(),
        notes: notes.into_iter().filter(|(_, notes)| !notes.is_empty()).collect(),
        requires: topic.requires.iter().map(|id| (id, titles.get(id.as_str()).copied())).collect(),
        study: topic.study.as_ref(),
    }
}

/// Its status in words, the day, and the time that it took.
fn state(topic: &ExportTopic<'_>, screen: &Screen) -> String {
    let (row, text) = (&topic.row, screen.text);
    let status = (row.status != Status::Pending).then(|| status_word(row.status, text).to_owned());
    let day = topic.done_on.map(|day| day.to_string());
    let spent = (row.spent_minutes > 0).then(|| (text.word.duration)(row.spent_minutes));
    status.into_iter().chain(day).chain(spent).collect::<Vec<_>>().join(text.page.comma)
}

impl Sheet<'_> {
    /// Kind and language behind a resource's title, and whether it helped.
    fn tags(&self, resource: &ResourceRow<'_>) -> String {
        let helped = if resource.helped { format!(" - {}", self.labels.helped) } else { String::new() };
        format!("{}{helped}", (self.labels.tags)(&resource.kind, &resource.lang))
    }
}
