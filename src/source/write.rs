//! A roadmap as TOML, in the layout of one written by hand: what `check` reads back is the same roadmap.

use toml::Value;

use crate::engine::roadmap::{Bilingual, Detail, Details, Outline, OutlineTopic, Recall, Resource};
use crate::plain::Plain;

/// Writes a roadmap; each line of `head` becomes a comment above it.
pub fn roadmap(outline: &Outline<'_>, details: &Details<'_>, head: &str) -> String {
    let mut page = String::new();
    for line in head.lines() {
        page.push_str(&format!("# {line}\n"));
    }
    if !page.is_empty() {
        page.push('\n');
    }
    page.push_str("format = 1\n");
    text(&mut page, "id", &outline.id);
    bilingual(&mut page, "title", &outline.title);
    bilingual(&mut page, "summary", &details.summary);
    bilingual(&mut page, "method", &details.method);
    texts(&mut page, "aliases", &outline.aliases);
    let mut topics = details.topics.iter();
    for (n, stage) in outline.stages.iter().enumerate() {
        page.push_str("\n[[stage]]\n");
        text(&mut page, "id", &stage.id);
        bilingual(&mut page, "title", &stage.title);
        if stage.shelf {
            page.push_str("kind = \"shelf\"\n");
        }
        let detail = details.stages.get(n);
        if let Some(detail) = detail {
            text(&mut page, "source_id", &detail.source_id);
            bilingual(&mut page, "summary", &detail.summary);
        }
        for (n, module) in stage.modules.iter().enumerate() {
            if let Some(id) = &module.id {
                page.push_str("\n[[stage.module]]\n");
                text(&mut page, "id", id);
                bilingual(&mut page, "title", &module.title);
                if let Some(source_id) = detail.and_then(|detail| detail.modules.get(n)) {
                    text(&mut page, "source_id", source_id);
                }
            }
            let heading = if module.id.is_some() { "[[stage.module.topic]]" } else { "[[stage.topic]]" };
            for one in &module.topics {
                page.push_str(&format!("\n{heading}\n"));
                topic(&mut page, one, topics.next().unwrap_or(&Detail::default()));
            }
        }
    }
    page
}

fn topic(page: &mut String, topic: &OutlineTopic<'_>, detail: &Detail<'_>) {
    text(page, "id", &topic.id);
    bilingual(page, "title", &topic.title);
    text(page, "source_id", &detail.source_id);
    bilingual(page, "summary", &detail.summary);
    if topic.minutes > 0 {
        page.push_str(&format!("hours = {}\n", hours(topic.minutes)));
    }
    texts(page, "requires", &topic.requires);
    leans_on(page, topic, detail);
    bilingual(page, "practice", &detail.practice);
    tables(page, "resources", detail.resources.iter().map(resource));
    tables(page, "recall", detail.recall.iter().map(recall));
    text(page, "origin", &detail.origin);
    texts(page, "aliases", &topic.aliases);
    texts(page, "same_as", &topic.same_as);
    if topic.optional {
        page.push_str("optional = true\n");
    }
}

/// Minutes as hours that read back as the same minutes.
fn hours(minutes: u32) -> String {
    let hundredths = (f64::from(minutes) / 60.0 * 100.0).round() / 100.0;
    format!("{hundredths}")
}

/// A text in quotes.
fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

fn text(page: &mut String, key: &str, text: &Plain<'_>) {
    if !text.is_empty() {
        page.push_str(&format!("{key} = {}\n", quoted(text)));
    }
}

/// One text where both languages have the same, else a table of both; none where there is none.
fn both(text: &Bilingual<'_>) -> Option<String> {
    if text.en == text.zh {
        return (!text.en.is_empty()).then(|| quoted(&text.en));
    }
    Some(format!("{{ en = {}, zh = {} }}", quoted(&text.en), quoted(&text.zh)))
}

fn bilingual(page: &mut String, key: &str, text: &Bilingual<'_>) {
    if let Some(text) = both(text) {
        page.push_str(&format!("{key} = {text}\n"));
    }
}

fn texts(page: &mut String, key: &str, texts: &[Plain<'_>]) {
    if !texts.is_empty() {
        let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
        page.push_str(&format!("{key} = [{}]\n", quoted.join(", ")));
    }
}

/// Tables, each in a line of its own.
fn tables(page: &mut String, key: &str, tables: impl Iterator<Item = String>) {
    let tables: Vec<String> = tables.map(|table| format!("  {{ {table} }},\n")).collect();
    if !tables.is_empty() {
        page.push_str(&format!("{key} = [\n{}]\n", tables.concat()));
    }
}

/// Foundations: plain ids, or with reasons where any has one.
fn leans_on(page: &mut String, topic: &OutlineTopic<'_>, detail: &Detail<'_>) {
    let because: Vec<Option<String>> = detail.because.iter().map(both).collect();
    if because.iter().all(Option::is_none) {
        return texts(page, "leans_on", &topic.leans_on);
    }
    let table = |(id, because): (&Plain<'_>, Option<String>)| {
        let because = because.map_or_else(String::new, |because| format!(", because = {because}"));
        format!("id = {}{because}", quoted(id))
    };
    tables(page, "leans_on", topic.leans_on.iter().zip(because).map(table));
}

fn resource(resource: &Resource<'_>) -> String {
    let fields =
        [("kind", &resource.kind), ("title", &resource.title), ("url", &resource.url), ("lang", &resource.lang)];
    let fields =
        fields.iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| format!("{key} = {}", quoted(text)));
    fields.collect::<Vec<_>>().join(", ")
}

fn recall(recall: &Recall<'_>) -> String {
    let field = |key: &str, text: &Bilingual<'_>| both(text).map(|text| format!("{key} = {text}"));
    [field("ask", &recall.ask), field("answer", &recall.answer)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
