//! Roadmaps in the shapes of roadmap.sh: a drawing of nodes and edges, a folder of texts, or both. The
//! chain of the drawing gives the order; edges, rectangles, lines and nearness give the groups; what has
//! no place in either comes at the end, for no topic is lost. What is only drawn is counted.

mod chain;
mod content;
mod graph;
mod group;
mod json;
mod layout;
mod links;
mod node;
mod rect;
mod titles;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Found, FoundModule, FoundStage, FoundTopic, LeftOut, Reason, Source, Unreadable, entry};
use crate::engine::roadmap::TopicIx;
use crate::plain::Plain;
use crate::sort;
use content::{Content, kind_of};
use graph::{Graph, Notes};
use layout::Layout;
use links::Links;
use node::{Kind, Node, Part, is_optional};
use titles::Titles;

/// How far a button stands from the topic that it leads on from.
const BUTTON: f64 = 200.0;

/// Reads a flow, the texts beside it, or both: a text joins the node whose id its name ends in.
pub(super) fn read(json: Option<&Source>, contents: &[Source]) -> Result<Found, Unreadable> {
    let mut contents: Vec<(&Source, Content)> = contents.iter().map(|source| (source, Content::of(source))).collect();
    sort::by(&mut contents, |a, b| a.0.path.cmp(&b.0.path));
    let mut joined = FxHashSet::default();
    let mut found = match json {
        Some(source) => sheet(source, &contents, &mut joined)?,
        None => Found::default(),
    };
    let topics = beside(&contents, &joined, &mut found);
    if !topics.is_empty() {
        let module = FoundModule { title: Plain::default(), topics };
        found.stages.push(FoundStage { title: Plain::default(), modules: vec![module] });
    }
    found.left_out.extend(contents.into_iter().flat_map(|(_, content)| content.left_out));
    sort::by(&mut found.left_out, |a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    if found.stages.is_empty() { Err(Unreadable::Empty) } else { Ok(found) }
}

/// Reads the drawing, and notes which texts belong to its nodes.
fn sheet(source: &Source, contents: &[(&Source, Content)], joined: &mut FxHashSet<usize>) -> Result<Found, Unreadable> {
    let mut notes = Notes { path: &source.path, left_out: Vec::new() };
    let graph = Graph::read(source.text.trim_start_matches('\u{feff}'), &mut notes)?;
    let mut topics = topics(&graph, contents, joined, &mut notes);
    let taken = buttons(&graph, &mut topics, &mut notes);
    let links = Links::of(&graph);
    let heads = chain::heads(&graph, &links);
    let owners = group::owners(&graph, &links, &heads);
    let titles = Titles::of(&graph, &links, &heads);
    let mut layout = Layout { graph: &graph, titles: &titles, topics, used: taken };
    let stages = layout.stages(&heads, &owners);
    let title = title(&graph, &mut layout.used);
    drawings(&graph, &layout.used, &mut notes);
    Ok(Found { title, stages, left_out: notes.left_out })
}

/// The topics of each node, joined with the texts of their ids.
fn topics(
    graph: &Graph,
    contents: &[(&Source, Content)],
    joined: &mut FxHashSet<usize>,
    notes: &mut Notes<'_>,
) -> Vec<Vec<FoundTopic>> {
    let mut of_id: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (n, (_, content)) in contents.iter().enumerate().filter(|(_, (_, content))| !content.id.is_empty()) {
        of_id.entry(&content.id).or_default().push(n);
    }
    let mut topic = |node: &Node, part: &Part| {
        let texts = of_id.get(part.id.as_str()).map_or(&[][..], Vec::as_slice);
        joined.extend(texts);
        let topic = topic(node, part, texts.iter().map(|n| &contents[*n].1));
        if topic.is_none() {
            notes.note(node.line, Reason::NoTitle);
        }
        topic
    };
    graph.nodes.iter().map(|node| node.parts.iter().filter_map(|part| topic(node, part)).collect()).collect()
}

/// A topic with what the texts say of it. A label that is missing is made up for by their title.
fn topic<'a>(node: &Node, part: &Part, texts: impl Iterator<Item = &'a Content> + Clone) -> Option<FoundTopic> {
    let mut titles = std::iter::once(&part.label).chain(texts.clone().map(|text| &text.title));
    let summary = texts.clone().map(|text| text.summary.as_str()).find(|summary| !summary.is_empty()).unwrap_or("");
    let mut topic = titles.find_map(|title| entry::topic(title, summary))?;
    topic.source_id = entry::heading(&part.id);
    topic.optional = is_optional(&node.legend);
    topic.resources = texts.flat_map(|text| text.resources.iter().cloned()).collect();
    Some(topic)
}

/// Hands each button that leads to a resource to the topic that it stands at; those that were handed on.
fn buttons(graph: &Graph, topics: &mut [Vec<FoundTopic>], notes: &mut Notes<'_>) -> FxHashSet<usize> {
    let mut taken = FxHashSet::default();
    let items: Vec<usize> = (0..topics.len()).filter(|at| !topics[*at].is_empty()).collect();
    for button in graph.of_kind(Kind::Resource, 1_000) {
        let node = &graph.nodes[button];
        let apart = |at: usize| Some(graph.rect(at)?.apart(graph.rect(button)?));
        let near = items.iter().filter_map(|at| Some((*at, apart(*at)?))).filter(|(_, gap)| *gap <= BUTTON * BUTTON);
        let nearest = near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at);
        match (nearest, entry::resource(kind_of(&node.link.1), &node.label, &node.link.0)) {
            (Some(at), Ok(resource)) => {
                topics[at][0].resources.push(resource);
                taken.insert(button);
            }
            (_, Err(url)) => {
                notes.note(node.line, Reason::BadAddress(url));
                taken.insert(button);
            }
            (None, Ok(_)) => {}
        }
    }
    taken
}

/// The title that stands beside the nodes, else the one that is drawn.
fn title(graph: &Graph, used: &mut FxHashSet<usize>) -> Plain<'static> {
    let drawn = graph.of_kind(Kind::Title, usize::MAX).find(|at| !graph.nodes[*at].label.is_empty());
    let title = entry::heading(&graph.title);
    match drawn {
        Some(at) if title.is_empty() => {
            used.insert(at);
            entry::heading(&graph.nodes[at].label)
        }
        _ => title,
    }
}

/// Counts what is drawn besides topics and their titles, kind by kind.
fn drawings(graph: &Graph, used: &FxHashSet<usize>, notes: &mut Notes<'_>) {
    let mut kinds: Vec<(&str, usize, usize)> = Vec::new();
    let mut of_word: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, node) in graph.nodes.iter().enumerate() {
        let counted = matches!(node.kind, Kind::Topic | Kind::Item) || used.contains(&at);
        if !counted {
            let n = *of_word.entry(&node.word).or_insert_with(|| {
                kinds.push((&node.word, node.line, 0));
                kinds.len() - 1
            });
            kinds[n].2 += 1;
        }
    }
    for (word, line, n) in kinds {
        notes.note(line, Reason::Drawing(entry::heading(word), n));
    }
}

/// The topics of texts that belong to no node, as far as a roadmap has room.
fn beside(contents: &[(&Source, Content)], joined: &FxHashSet<usize>, found: &mut Found) -> Vec<FoundTopic> {
    let count = |stage: &FoundStage| stage.modules.iter().map(|module| module.topics.len()).sum::<usize>();
    let room = TopicIx::MAX.saturating_sub(found.stages.iter().map(count).sum());
    let mut topics = Vec::new();
    let mut over: Option<(&Source, usize)> = None;
    for (_, (source, content)) in contents.iter().enumerate().filter(|(n, _)| !joined.contains(n)) {
        match content.topic() {
            Some(_) if topics.len() == room => over = Some(over.map_or((source, 1), |(first, n)| (first, n + 1))),
            Some(topic) => topics.push(topic),
            None => found.left_out.push(left_out(source, Reason::NoTitle)),
        }
    }
    if let Some((source, n)) = over {
        found.left_out.push(left_out(source, Reason::TooMany(n)));
    }
    topics
}

fn left_out(source: &Source, why: Reason) -> LeftOut {
    LeftOut { path: source.path.clone(), line: 1, n_lines: source.text.lines().count().max(1), why }
}

#[cfg(test)]
mod tests;
