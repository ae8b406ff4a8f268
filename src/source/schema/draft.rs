//! The walk over the tables of a roadmap: what they say, and what is wrong with each of them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::table::{self, Table, Walk};
use super::{Kind, What, is_file_name};
use crate::engine::roadmap::{
    Bilingual, Detail, Details, Outline, OutlineModule, OutlineStage, OutlineTopic, Place, Recall, Resource,
    StageDetail, TopicIx,
};
use crate::plain::Plain;

const ROADMAP_KEYS: [&str; 8] = ["format", "id", "title", "summary", "method", "aliases", "stages", "stage"];
const STAGE_KEYS: [&str; 7] = ["id", "title", "summary", "kind", "module", "topic", "source_id"];
const MODULE_KEYS: [&str; 4] = ["id", "title", "topic", "source_id"];
pub(super) const TOPIC_KEYS: [&str; 14] = [
    "id",
    "title",
    "summary",
    "hours",
    "requires",
    "leans_on",
    "practice",
    "resources",
    "origin",
    "aliases",
    "optional",
    "recall",
    "same_as",
    "source_id",
];
const KINDS: [&str; 7] = ["course", "book", "paper", "docs", "repo", "article", "video"];

/// A roadmap as its files are gone through: nothing is proven yet.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) outline: Outline<'static>,
    pub(super) details: Details<'static>,
    /// Where each topic stands.
    pub(super) places: Vec<Place>,
}

impl Draft {
    /// Goes through a file: the main one, or that of a stage.
    pub(super) fn file(&mut self, walk: &mut Walk, tree: &Spanned<DeTable<'_>>, main: bool, alone: bool) {
        let known: &[&'static str] = if main { &ROADMAP_KEYS } else { &["stage"] };
        let root = Table::open(walk, tree.get_ref(), 0..0, Place::default(), known);
        if main {
            for key in ["format", "id", "title"] {
                root.require(walk, key);
            }
            root.format(walk);
            self.outline.id = root.text(walk, "id").unwrap_or_default();
            self.outline.title = root.bilingual(walk, "title");
            self.outline.aliases = root.texts(walk, "aliases");
            self.details.summary = root.bilingual(walk, "summary");
            self.details.method = root.bilingual(walk, "method");
            if let Some(span) = root.span_of("stages").filter(|_| alone) {
                walk.fault(span, What::StagesAlone);
            }
            for name in root.list(walk, "stages", Kind::Texts, 1000) {
                let text = name.get_ref().as_str().unwrap_or("");
                if !is_file_name(text) {
                    walk.fault(name.span(), What::BadFileName(Plain::line(text.to_owned())));
                }
            }
        }
        for (stage, span) in root.tables(walk, "stage", 1000) {
            self.stage(walk, stage, span);
        }
    }

    fn stage(&mut self, walk: &mut Walk, table: &DeTable<'_>, span: Range<usize>) {
        let place = Place { stage: Some(self.outline.stages.len()), ..Place::default() };
        let table = Table::open(walk, table, span, place, &STAGE_KEYS);
        table.require(walk, "id");
        table.require(walk, "title");
        let kind = table.word(walk, "kind", &["stage", "shelf"]);
        self.details.stages.push(StageDetail {
            summary: table.bilingual(walk, "summary"),
            source_id: table.text(walk, "source_id").unwrap_or_default(),
            modules: Vec::new(),
        });
        self.outline.stages.push(OutlineStage {
            id: table.text(walk, "id").unwrap_or_default(),
            title: table.bilingual(walk, "title"),
            shelf: kind.as_str() == "shelf",
            modules: Vec::new(),
        });
        let direct = table.tables(walk, "topic", TopicIx::MAX);
        if !direct.is_empty() {
            if let Some(span) = table.span_of("module") {
                walk.fault(span, What::TopicsBesideModules);
            }
            self.push_module(place, OutlineModule::default(), Plain::default(), walk, direct);
        }
        for (module, span) in table.tables(walk, "module", 1000) {
            let place = Place { module: Some(self.n_modules(place)), ..place };
            let table = Table::open(walk, module, span, place, &MODULE_KEYS);
            table.require(walk, "id");
            table.require(walk, "title");
            let module =
                OutlineModule { id: table.text(walk, "id"), title: table.bilingual(walk, "title"), topics: Vec::new() };
            let source_id = table.text(walk, "source_id").unwrap_or_default();
            let topics = table.tables(walk, "topic", TopicIx::MAX);
            self.push_module(place, module, source_id, walk, topics);
        }
    }

    fn n_modules(&self, place: Place) -> usize {
        place.stage.map_or(0, |stage| self.outline.stages[stage].modules.len())
    }

    fn push_module(
        &mut self,
        place: Place,
        mut module: OutlineModule<'static>,
        source_id: Plain<'static>,
        walk: &mut Walk,
        topics: Vec<(&DeTable<'_>, Range<usize>)>,
    ) {
        let module_ix = self.n_modules(place);
        for (n, (table, span)) in topics.into_iter().enumerate() {
            let place = Place { module: Some(module_ix), topic: Some(n), ..place };
            if self.places.len() >= TopicIx::MAX {
                walk.fault(span, What::TooMany(TopicIx::MAX));
                break;
            }
            self.places.push(place);
            let table = Table::open(walk, table, span, place, &TOPIC_KEYS);
            module.topics.push(self.topic(walk, &table));
        }
        if let Some(stage) = self.outline.stages.last_mut() {
            stage.modules.push(module);
        }
        if let Some(stage) = self.details.stages.last_mut() {
            stage.modules.push(source_id);
        }
    }

    /// Goes through a topic.
    pub(super) fn topic(&mut self, walk: &mut Walk, table: &Table<'_, '_>) -> OutlineTopic<'static> {
        table.require(walk, "id");
        table.require(walk, "title");
        let (leans_on, because) = leans_on(walk, table);
        self.details.topics.push(Detail {
            summary: table.bilingual(walk, "summary"),
            practice: table.bilingual(walk, "practice"),
            resources: resources(walk, table),
            because,
            recall: recall(walk, table),
            origin: table.word(walk, "origin", &["article", "expansion"]),
            source_id: table.text(walk, "source_id").unwrap_or_default(),
        });
        OutlineTopic {
            id: table.text(walk, "id").unwrap_or_default(),
            title: table.bilingual(walk, "title"),
            minutes: table.hours(walk, "hours"),
            requires: table.texts(walk, "requires"),
            leans_on,
            aliases: table.texts(walk, "aliases"),
            optional: table.flag(walk, "optional"),
            same_as: table.texts(walk, "same_as"),
        }
    }
}

/// `leans_on`: plain ids, or `{ id, because }`.
fn leans_on(walk: &mut Walk, table: &Table<'_, '_>) -> (Vec<Plain<'static>>, Vec<Bilingual<'static>>) {
    let items = table.list(walk, "leans_on", Kind::Texts, 100);
    let mut ids = Vec::with_capacity(items.len());
    let mut because = Vec::with_capacity(items.len());
    for item in items {
        match item.get_ref() {
            DeValue::String(id) => {
                ids.push(table::plain(walk, id, item.span(), Plain::line));
                because.push(Bilingual::default());
            }
            DeValue::Table(lean) => {
                let lean = Table::open(walk, lean, item.span(), table.place, &["id", "because"]);
                lean.require(walk, "id");
                if let Some(span) = lean.span_of("id") {
                    walk.narrow(&item.span(), span);
                }
                ids.push(lean.text(walk, "id").unwrap_or_default());
                because.push(lean.bilingual(walk, "because"));
            }
            _ => walk.fault(item.span(), What::WrongType("leans_on", Kind::Texts)),
        }
    }
    (ids, because)
}

fn recall(walk: &mut Walk, table: &Table<'_, '_>) -> Vec<Recall<'static>> {
    let tables = table.tables(walk, "recall", 10);
    let recall = |(recall, span)| {
        let recall = Table::open(walk, recall, span, table.place, &["ask", "answer"]);
        recall.require(walk, "ask");
        recall.require(walk, "answer");
        Recall { ask: recall.bilingual(walk, "ask"), answer: recall.bilingual(walk, "answer") }
    };
    tables.into_iter().map(recall).collect()
}

fn resources(walk: &mut Walk, table: &Table<'_, '_>) -> Vec<Resource<'static>> {
    let tables = table.tables(walk, "resources", 100);
    let read = |(entry, span): (&DeTable<'_>, Range<usize>)| {
        let entry = Table::open(walk, entry, span.clone(), table.place, &["kind", "title", "url", "lang"]);
        entry.require(walk, "title");
        entry.require(walk, "url");
        if let Some(url) = entry.span_of("url") {
            walk.narrow(&span, url);
        }
        resource(walk, &entry)
    };
    tables.into_iter().map(read).collect()
}

/// Goes through a resource.
pub(super) fn resource(walk: &mut Walk, table: &Table<'_, '_>) -> Resource<'static> {
    Resource {
        kind: table.word(walk, "kind", &KINDS),
        title: table.text(walk, "title").unwrap_or_default(),
        url: table.text(walk, "url").unwrap_or_default(),
        lang: table.word(walk, "lang", &["en", "zh"]),
    }
}
