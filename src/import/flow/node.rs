//! A node of a flow: what kind it is, what it says, where it stands.

use serde_json::value::RawValue;

use super::json::Object;
use super::rect::Rect;

/// What a node is to a reader of the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A topic of the chain, which heads others.
    Topic,
    /// A subtopic, a to-do or a list of them.
    Item,
    /// A rectangle around others.
    Section,
    /// A line that is drawn as a node.
    Line,
    /// Text: it may head a group.
    Label,
    /// The title of the whole.
    Title,
    /// A button that leads to a resource.
    Resource,
    /// What else is drawn.
    Other,
}

impl Kind {
    fn of(word: &str) -> Self {
        match word {
            "topic" => Self::Topic,
            "subtopic" | "todo" | "checklist" => Self::Item,
            "section" => Self::Section,
            "vertical" | "horizontal" => Self::Line,
            "label" | "paragraph" => Self::Label,
            "title" => Self::Title,
            "resourceButton" => Self::Resource,
            _ => Self::Other,
        }
    }
}

/// Something to tick that a node stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// Its id.
    pub(super) id: String,
    /// What it says; maybe empty.
    pub(super) label: String,
}

/// A node.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Its kind in the file's words.
    pub(super) word: String,
    pub(super) id: String,
    pub(super) label: String,
    /// The line of the file that it begins in.
    pub(super) line: usize,
    /// Where it stands, if that can be read.
    pub(super) rect: Option<Rect>,
    /// What its legend says, or the id of that legend.
    pub(super) legend: String,
    /// Where a button leads, and what it calls that.
    pub(super) link: (String, String),
    /// The topics that it stands for: itself, the entries of a list, or none.
    pub(super) parts: Vec<Part>,
}

impl Node {
    /// Reads a node; `None` where it is no object.
    pub(super) fn of(raw: &RawValue, line: usize) -> Option<Self> {
        let node = Object::of(raw)?;
        let data = node.object("data");
        let (word, id, label) = (node.text("type"), node.text("id"), data.text("label").trim().to_owned());
        let kind = Kind::of(&word);
        let parts = match kind {
            Kind::Item if word == "checklist" => entries(&data),
            Kind::Topic | Kind::Item => vec![Part { id: id.clone(), label: label.clone() }],
            _ => Vec::new(),
        };
        let legend = [data.object("legend").text("label"), data.text("legend"), data.text("legendId")];
        let legend = legend.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let link = (data.text("href"), data.text("badge"));
        Some(Self { kind, word, id, label, line, rect: rect(&node), legend, link, parts })
    }

    /// The legends that the node explains: their ids and what they say.
    pub(super) fn legends(raw: &RawValue) -> Vec<(String, String)> {
        let data = Object::of(raw).unwrap_or_default().object("data");
        let legends = data.array("legends").unwrap_or_default();
        legends.into_iter().filter_map(Object::of).map(|legend| (legend.text("id"), legend.text("label"))).collect()
    }
}

/// The entries of a list to tick off.
fn entries(data: &Object<'_>) -> Vec<Part> {
    let entries = data.array("checklists").unwrap_or_default();
    let part = |entry: Object<'_>| Part { id: entry.text("id"), label: entry.text("label").trim().to_owned() };
    entries.into_iter().map(|raw| part(Object::of(raw).unwrap_or_default())).collect()
}

fn rect(node: &Object<'_>) -> Option<Rect> {
    // What was measured on the screen says more than what was asked for.
    let (measured, style) = (node.object("measured"), node.object("style"));
    let size = |key: &str| measured.number(key).or_else(|| node.number(key)).or_else(|| style.number(key));
    let place = |key: &str| {
        let at = node.object(key);
        Rect::new(at.number("x")?, at.number("y")?, size("width"), size("height"))
    };
    place("positionAbsolute").or_else(|| place("position"))
}

/// Whether a legend says that one need not learn it, or may learn another in its place.
pub(super) fn is_optional(legend: &str) -> bool {
    const WORDS: [&str; 9] = [
        "optional",
        "alternative",
        "pick this or",
        "not strict",
        "anytime",
        "if you want",
        "nice to have",
        "可选",
        "选学",
    ];
    let legend = legend.to_lowercase();
    WORDS.iter().any(|word| legend.contains(word))
}

/// An edge between two nodes, by their ids; one of an edge that hangs loose is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) from: String,
    pub(super) to: String,
    /// Whether it is of the chain, and not a branch of it.
    pub(super) solid: bool,
}

impl Edge {
    /// Reads an edge; one that is no object has no ends.
    pub(super) fn of(raw: &RawValue) -> Self {
        let edge = Object::of(raw).unwrap_or_default();
        let style = edge.object("data").text("edgeStyle");
        let dashes = edge.object("style").text("strokeDasharray");
        let solid = if style.is_empty() { dashes.trim().is_empty() || dashes.trim() == "0" } else { style == "solid" };
        Self { from: edge.text("source"), to: edge.text("target"), solid }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::{Edge, Kind, Node, Part, is_optional};

    fn raw(text: &str) -> Box<RawValue> {
        RawValue::from_string(text.to_owned()).unwrap()
    }

    #[test]
    fn a_node_is_read_however_little_it_says() {
        let node = Node::of(
            &raw("{\"type\": \"todo\", \"id\": 7, \"data\": {\"label\": null}, \"position\": {\"x\": 1e999}}"),
            3,
        )
        .unwrap();
        assert_eq!((node.kind, node.id.as_str(), node.line, node.rect), (Kind::Item, "7", 3, None));
        assert_eq!(node.parts, [Part { id: "7".to_owned(), label: String::new() }]);
        assert!(Node::of(&raw("null"), 1).is_none());
    }

    #[test]
    fn a_list_stands_for_each_of_its_entries() {
        let list = "{\"type\": \"checklist\", \"id\": \"l\", \"data\": {\"checklists\": [{\"id\": \"a\", \"label\": \" One \"}, null]}}";
        let one = Part { id: "a".to_owned(), label: "One".to_owned() };
        assert_eq!(Node::of(&raw(list), 1).unwrap().parts, [one, Part::default()]);
    }

    #[test]
    fn an_edge_is_solid_by_its_style_or_by_its_dashes() {
        let solid = |text| Edge::of(&raw(text)).solid;
        assert!(solid("{\"data\": {\"edgeStyle\": \"solid\"}, \"style\": {\"strokeDasharray\": \"5\"}}"));
        assert!(!solid("{\"data\": {\"edgeStyle\": \"dashed\"}}"));
        assert!(solid("{\"style\": {\"strokeDasharray\": 0}}") && solid("{}"));
        assert!(!solid("{\"style\": {\"strokeDasharray\": \"0.8 8\"}}"));
    }

    #[test]
    fn a_recommended_topic_is_not_optional() {
        assert!(
            is_optional("Alternative Option / Pick this") && is_optional("Order not strict") && is_optional("选学内容")
        );
        assert!(!is_optional("Personal Recommendation / Opinion") && !is_optional("Advanced: pick these at last"));
    }
}
