//! The JSON of a flow as far as it is needed, each part with its place in the text: finds nodes and
//! edges however deep an answer wraps them, and says what a file without them is instead.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::super::Unreadable;

/// How many objects may lie around nodes and edges.
const MAX_DEPTH: usize = 4;

/// An object, its values not looked into yet. Of a key given twice the last value holds.
#[derive(Debug, Default)]
pub(super) struct Object<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Object<'a> {
    /// The value, if it is an object.
    pub(super) fn of(raw: &'a RawValue) -> Option<Self> {
        serde_json::from_str(raw.get()).ok().map(Self)
    }

    /// The object at a key; an empty one where there is none.
    pub(super) fn object(&self, key: &str) -> Self {
        self.0.get(key).and_then(|raw| Self::of(raw)).unwrap_or_default()
    }

    /// The array at a key.
    pub(super) fn array(&self, key: &str) -> Option<Vec<&'a RawValue>> {
        serde_json::from_str(self.0.get(key)?.get()).ok()
    }

    /// The text at a key, a number as it is written; empty where there is neither.
    pub(super) fn text(&self, key: &str) -> String {
        let Some(raw) = self.0.get(key) else { return String::new() };
        if raw.get().starts_with(['{', '[', 'n', 't', 'f']) {
            return String::new();
        }
        // Half of a pair of surrogates is no text to Rust; it is shown as it is written rather than lost.
        serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().trim_matches('"').to_owned())
    }

    /// The number at a key, a text that is one as well.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        self.text(key).parse().ok()
    }
}

/// Nodes and edges of a flow, and the title that stands beside or around them.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) title: String,
    pub(super) nodes: Vec<&'a RawValue>,
    pub(super) edges: Vec<&'a RawValue>,
}

/// Finds nodes and edges.
pub(super) fn find(text: &str) -> Result<Found<'_>, Unreadable> {
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let raw: &RawValue = serde_json::from_str(text)
        .map_err(|error| Unreadable::NotJson { line: error.line(), column: error.column() })?;
    let top = Object::of(raw).ok_or(Unreadable::NotAFlow)?;
    within(&top, MAX_DEPTH).ok_or_else(|| other(&top))
}

fn within<'a>(object: &Object<'a>, depth: usize) -> Option<Found<'a>> {
    let found = match object.array("nodes") {
        Some(nodes) => Some(Found { title: String::new(), nodes, edges: object.array("edges").unwrap_or_default() }),
        None if depth == 0 => None,
        None => object.0.values().filter_map(|raw| Object::of(raw)).find_map(|inner| within(&inner, depth - 1)),
    };
    found.map(|found| if found.title.is_empty() { Found { title: title(object), ..found } } else { found })
}

/// A title is a text, or one for the page and one for a card.
fn title(object: &Object<'_>) -> String {
    let titles = object.object("title");
    let all = [object.text("title"), titles.text("page"), titles.text("card")];
    all.into_iter().find(|title| !title.trim().is_empty()).unwrap_or_default()
}

/// What JSON without nodes is.
fn other(top: &Object<'_>) -> Unreadable {
    if top.0.contains_key("mockup") {
        Unreadable::Mockup
    } else if !top.0.is_empty() && top.0.values().all(|raw| raw.get().starts_with('"')) {
        Unreadable::Mapping
    } else {
        Unreadable::NotAFlow
    }
}

/// The lines of a text, to say where a part of it stands.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    ends: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds all ends of lines once, so that each question is a search in them.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, ends: memchr::memchr_iter(b'\n', text.as_bytes()).collect() }
    }

    /// The line, from 1, in which a part of the text begins.
    pub(super) fn line(&self, part: &RawValue) -> usize {
        let offset = (part.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.ends.partition_point(|end| *end < offset) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::Unreadable;
    use super::{Lines, find};

    #[test]
    fn nodes_are_found_however_an_answer_wraps_them_and_keep_their_lines() {
        let text = "{\"ok\": true,\n \"data\": {\"title\": {\"card\": \"C\", \"page\": \"P\"},\n \"roadmap\": {\"nodes\": [\n{}, 7],\n\"edges\": null}}}";
        let found = find(text).unwrap();
        let lines = Lines::of(text);
        assert_eq!(found.title, "P");
        assert_eq!(
            found.nodes.iter().map(|raw| (raw.get(), lines.line(raw))).collect::<Vec<_>>(),
            [("{}", 4), ("7", 4)]
        );
        assert!(found.edges.is_empty());
    }

    #[test]
    fn what_holds_no_nodes_is_called_what_it_is() {
        let error = |text| find(text).unwrap_err();
        assert_eq!(error(" \n"), Unreadable::Empty);
        assert_eq!(error("{\"nodes\": [\n{\"x\": NaN}]}"), Unreadable::NotJson { line: 2, column: 7 });
        assert_eq!(error("{\"mockup\": {\"controls\": {}}, \"groupOffset\": {}}"), Unreadable::Mockup);
        assert_eq!(error("{\"a:b\": \"x1\", \"c\": \"x2\"}"), Unreadable::Mapping);
        assert_eq!(error("{\"nodes\": {}}"), Unreadable::NotAFlow);
        assert_eq!(error("[1, 2]"), Unreadable::NotAFlow);
        assert_eq!(error("{}"), Unreadable::NotAFlow);
    }

    #[test]
    fn an_answer_wrapped_a_hundred_thousand_times_is_refused_and_not_followed() {
        let text = format!("{}{}", "{\"a\":".repeat(100_000), "1") + &"}".repeat(100_000);
        assert_eq!(find(&text).unwrap_err(), Unreadable::NotAFlow);
    }
}
