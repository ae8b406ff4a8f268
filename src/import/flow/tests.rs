//! Whole flows, drawn for these tests: what becomes of them.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::super::{Found, LeftOut, Reason, Source, Unreadable};
use super::read;
use crate::engine::roadmap::TopicIx;
use crate::plain::Plain;

/// A sheet as it is drawn: nodes and edges in JSON.
#[derive(Default)]
struct Sheet {
    nodes: Vec<String>,
    edges: Vec<String>,
}

impl Sheet {
    /// Draws a node, `label` and `id` being the same.
    fn node(self, kind: &str, label: &str, place: (i32, i32)) -> Self {
        self.sized(kind, label, place, (150, 49))
    }

    fn sized(self, kind: &str, label: &str, (x, y): (i32, i32), (w, h): (i32, i32)) -> Self {
        let rest = format!("\"position\": {{\"x\": {x}, \"y\": {y}}}, \"width\": {w}, \"height\": {h}");
        self.raw(kind, label, &format!("\"label\": \"{label}\""), &rest)
    }

    fn raw(mut self, kind: &str, id: &str, data: &str, rest: &str) -> Self {
        self.nodes.push(format!("{{\"id\": \"{id}\", \"type\": \"{kind}\", \"data\": {{{data}}}, {rest}}}"));
        self
    }

    fn edge(mut self, from: &str, to: &str, style: &str) -> Self {
        let style = format!("\"data\": {{\"edgeStyle\": \"{style}\"}}");
        self.edges.push(format!("{{\"source\": \"{from}\", \"target\": \"{to}\", {style}}}"));
        self
    }

    /// The JSON, a line each node and edge; the first node stands in line 2.
    fn json(&self) -> String {
        let mut text = String::from("{\"nodes\": [\n");
        text.push_str(&self.nodes.join(",\n"));
        text.push_str("\n],\n\"edges\": [\n");
        text.push_str(&self.edges.join(",\n"));
        text.push_str("\n]}\n");
        text
    }

    fn read(&self) -> Found {
        flow(&self.json()).unwrap()
    }
}

fn source(path: &str, text: &str) -> Source {
    Source { path: Plain::line(path.to_owned()), text: text.to_owned() }
}

fn flow(text: &str) -> Result<Found, Unreadable> {
    read(Some(&source("f.json", text)), &[])
}

/// What was found, as one reads it: a line a stage, a module, and of what was left out.
fn shown(found: &Found) -> String {
    let mut text = format!("# {}\n", found.title);
    for stage in &found.stages {
        writeln!(text, "[{}]", stage.title).unwrap();
        for module in &stage.modules {
            let mark = |optional| if optional { "?" } else { "" };
            let topics = module.topics.iter().map(|topic| format!("{}{}", topic.title, mark(topic.optional)));
            writeln!(text, "{}: {}", module.title, topics.collect::<Vec<_>>().join(", ")).unwrap();
        }
    }
    for left in &found.left_out {
        writeln!(text, "{}:{} {:?}", left.path, left.line, left.why).unwrap();
    }
    text
}

/// The labels of all topics, sorted.
fn labels(found: &Found) -> Vec<String> {
    let topics = found.stages.iter().flat_map(|stage| &stage.modules).flat_map(|module| &module.topics);
    let mut labels: Vec<String> = topics.map(|topic| topic.title.to_string()).collect();
    crate::sort::sort(&mut labels);
    labels
}

#[test]
fn the_solid_chain_gives_the_order_and_dashed_edges_give_the_groups() {
    let sheet = Sheet::default()
        .node("subtopic", "saucer", (900, 300))
        .node("topic", "cup", (0, 300))
        .node("topic", "kettle", (0, 100))
        .node("subtopic", "water", (400, 100))
        .node("subtopic", "fire", (400, 40))
        .node("title", "Tea", (0, 0))
        .node("topic", "leaf", (0, 200))
        .edge("Tea", "kettle", "solid")
        .edge("cup", "leaf", "solid")
        .edge("kettle", "leaf", "solid")
        .edge("kettle", "water", "dashed")
        .edge("fire", "kettle", "dashed")
        .edge("cup", "saucer", "dashed");
    assert_eq!(shown(&sheet.read()), "# Tea\n[]\nkettle: kettle, fire, water\nleaf: leaf\ncup: cup, saucer\n");
}

#[test]
fn rectangles_lines_and_nearness_group_what_no_edge_does() {
    let sheet = Sheet::default()
        .node("topic", "boxed", (0, 0))
        .sized("section", "box", (800, 0), (200, 200))
        .node("subtopic", "inside", (820, 20))
        .node("subtopic", "below", (820, 130))
        .edge("boxed", "box", "dashed")
        .node("topic", "lined", (0, 1_000))
        .sized("horizontal", "h", (160, 1_010), (650, 20))
        .node("subtopic", "touched", (820, 1_000))
        .node("subtopic", "stacked", (820, 1_055))
        .node("topic", "near", (0, 2_000))
        .node("subtopic", "beside", (350, 2_000))
        .edge("boxed", "lined", "solid")
        .edge("lined", "near", "solid")
        .node("subtopic", "nowhere", (9_000, 9_000));
    let expected = "# \n[]\nboxed: boxed, inside, below\nlined: lined, touched, stacked\nnear: near, beside\n[]\n: nowhere\n\
        f.json:3 Drawing(Plain(\"section\"), 1)\nf.json:7 Drawing(Plain(\"horizontal\"), 1)\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn texts_in_the_chain_head_stages_and_texts_above_heaps_head_modules() {
    let sheet = Sheet::default()
        .node("paragraph", "Before", (0, 0))
        .node("topic", "kettle", (0, 100))
        .node("subtopic", "water", (160, 100))
        .node("label", "Later", (0, 300))
        .node("subtopic", "cup", (400, 300))
        .node("subtopic", "spoon", (400, 355))
        .node("label", "Things", (400, 250))
        .node("paragraph", "A long text, which nobody would take for the heading of anything at all", (0, 400))
        .edge("Before", "kettle", "solid")
        .edge("kettle", "Later", "solid")
        .edge("Later", "cup", "dashed");
    let expected =
        "# \n[Before]\nkettle: kettle, water\n[Later]\nThings: cup, spoon\nf.json:9 Drawing(Plain(\"paragraph\"), 1)\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn texts_head_what_stands_below_them_or_what_they_are_joined_to() {
    let sheet = Sheet::default()
        .node("label", "One", (0, 0))
        .node("label", "Two", (0, 3_000))
        .edge("One", "Two", "solid")
        .node("subtopic", "t1", (200, 3_000))
        .edge("Two", "t1", "dashed")
        .sized("section", "box", (590, -10), (300, 400))
        .node("label", "Upper", (600, 0))
        .node("subtopic", "s1", (600, 60))
        .node("label", "Lower", (600, 150))
        .node("subtopic", "s2", (600, 210))
        .edge("One", "box", "dashed")
        .node("label", "Drawn", (1_200, 500))
        .node("subtopic", "d1", (1_500, 500))
        .node("subtopic", "d2", (1_500, 553))
        .edge("One", "Drawn", "dashed")
        .edge("Drawn", "d1", "dashed")
        .node("label", "Near", (1_500, 950))
        .node("subtopic", "e1", (1_500, 1_000))
        .node("subtopic", "e2", (1_500, 1_053))
        .node("label", "Own", (1_900, 1_100))
        .edge("One", "e1", "dashed")
        .edge("Own", "e1", "dashed")
        .node("label", "Beside", (2_400, 1_500))
        .sized("section", "box 2", (2_600, 1_500), (300, 300))
        .node("subtopic", "f1", (2_650, 1_550))
        .edge("One", "Beside", "dashed")
        .edge("Beside", "box 2", "dashed");
    let expected = "# \n[One]\nUpper: s1\nLower: s2\nDrawn: d1, d2\nOwn: e1\nNear: e2\nBeside: f1\n[Two]\n: t1\n\
        f.json:5 Drawing(Plain(\"section\"), 2)\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn a_text_above_a_few_topics_of_a_head_is_counted_and_parts_a_long_module_alone() {
    let many = |n: i32| {
        let mut sheet = Sheet::default().node("topic", "a", (0, 0)).node("label", "Up", (300, -40)).node(
            "label",
            "Down",
            (300, 1_960),
        );
        for at in 0..2 * n {
            let (id, y) = (format!("i{at}"), if at < n { at * 53 } else { 2_015 + (at - n) * 53 });
            sheet = sheet.node("subtopic", &id, (300, y)).edge("a", &id, "dashed");
        }
        shown(&sheet.read())
    };
    assert_eq!(many(1), "# \n[]\na: a, i0, i1\nf.json:3 Drawing(Plain(\"label\"), 2)\n");
    let long = many(7);
    assert_eq!(long, "# \n[]\na: a\na: Up: i0, i1, i2, i3, i4, i5, i6\na: Down: i7, i8, i9, i10, i11, i12, i13\n");
}

#[test]
fn few_heads_with_much_below_have_a_stage_each() {
    let mut sheet =
        Sheet::default().node("topic", "a", (0, 0)).node("topic", "b", (0, 5_000)).node("label", "Part", (400, -45));
    for head in ["a", "b"] {
        for n in 0..8 {
            let y = if head == "a" { n * 55 } else { 5_000 + n * 200 };
            sheet = sheet.node("subtopic", &format!("{head}{n}"), (400, y)).edge(head, &format!("{head}{n}"), "dashed");
        }
    }
    let expected = "# \n[a]\n: a\nPart: a0, a1, a2, a3, a4, a5, a6, a7\n[b]\n: b, b0, b1, b2, b3, b4, b5, b6, b7\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn a_chain_with_nothing_beside_it_is_a_list() {
    let sheet = Sheet::default()
        .node("topic", "c", (0, 200))
        .node("topic", "a", (0, 0))
        .node("topic", "b", (0, 100))
        .edge("a", "b", "solid")
        .edge("b", "c", "solid");
    assert_eq!(shown(&sheet.read()), "# \n[]\n: a, b, c\n");
}

#[test]
fn topics_gathered_in_a_rectangle_are_entries_of_a_list() {
    let sheet = Sheet::default()
        .node("topic", "patterns", (0, 0))
        .sized("section", "box", (170, 0), (300, 300))
        .node("topic", "one", (200, 20))
        .node("topic", "two", (200, 120))
        .node("topic", "other", (0, 600))
        .node("subtopic", "below", (0, 660))
        .node("subtopic", "under", (0, 720))
        .edge("patterns", "other", "solid");
    let expected =
        "# \n[]\npatterns: patterns, one, two\nother: other, below, under\nf.json:3 Drawing(Plain(\"section\"), 1)\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn a_broken_chain_begins_at_the_title_goes_on_in_stacks_and_then_down_the_sheet() {
    let sheet = Sheet::default()
        .node("title", "Tea", (0, 0))
        .node("topic", "first", (500, 500))
        .edge("Tea", "first", "solid")
        .node("topic", "stacked", (500, 553))
        .node("topic", "high", (0, 200))
        .node("topic", "low", (0, 900))
        .edge("high", "low", "solid")
        .node("topic", "top of a piece", (0, 2_000))
        .node("topic", "begin of a piece", (0, 2_300))
        .edge("begin of a piece", "top of a piece", "solid")
        .node("topic", "by the stack", (800, 553))
        .node("topic", "branch", (0, 5_000))
        .edge("branch", "first", "dashed")
        .node("topic", "branch of it", (0, 5_500))
        .edge("branch", "branch of it", "dashed");
    let expected = "# Tea\n[]\n: first, branch, branch of it, stacked, by the stack, high, low, begin of a piece, top of a piece\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn a_text_that_the_chain_ends_in_takes_leave() {
    let sheet = Sheet::default()
        .node("paragraph", "Begin", (0, 0))
        .node("topic", "a", (0, 100))
        .node("subtopic", "b", (170, 100))
        .node("topic", "c", (0, 2_000))
        .node("paragraph", "Now go on with these", (0, 1_900))
        .edge("Begin", "a", "solid")
        .edge("a", "Now go on with these", "solid");
    let expected = "# \n[]\na: a, b\nc: c\nf.json:2 Drawing(Plain(\"paragraph\"), 2)\n";
    assert_eq!(shown(&sheet.read()), expected);
}

#[test]
fn legends_make_optional_what_they_call_so() {
    let legends = "\"legends\": [{\"id\": \"l1\", \"label\": \"Alternative / Pick this or that\"}, {\"id\": \"l2\", \"label\": \"Recommended\"}]";
    let sheet = Sheet::default()
        .raw("topic", "a", "\"label\": \"a\", \"legend\": \"l1\"", "\"x\": 0")
        .raw("topic", "b", "\"label\": \"b\", \"legend\": \"l2\"", "\"x\": 0")
        .raw("topic", "c", "\"label\": \"c\", \"legend\": {\"id\": \"l9\", \"label\": \"Optional\"}", "\"x\": 0")
        .raw("legend", "l", legends, "\"x\": 0");
    assert_eq!(shown(&sheet.read()), "# \n[]\n: a?, b, c?\nf.json:5 Drawing(Plain(\"legend\"), 1)\n");
}

#[test]
fn lists_to_tick_off_and_buttons_become_topics_and_resources() {
    let button = |href| format!("\"label\": \"Look\", \"href\": \"{href}\", \"badge\": \"Courses\"");
    let at = |y| format!("\"position\": {{\"x\": 0, \"y\": {y}}}");
    let list = "\"checklists\": [{\"id\": \"i1\", \"label\": \"one\"}, {\"id\": \"i2\", \"label\": \"two\"}]";
    let sheet = Sheet::default()
        .raw("todo", "t", "\"label\": \"t\"", &at(0))
        .raw("resourceButton", "r1", &button("https://r.example"), &at(50))
        .raw("resourceButton", "r2", &button("mailto:x"), &at(50))
        .raw("resourceButton", "r3", &button("https://r.example"), &at(9_000))
        .raw("checklist", "c", list, &at(400));
    let found = sheet.read();
    let expected = "# \n[]\n: t, one, two\nf.json:4 BadAddress(Plain(\"mailto:x\"))\nf.json:5 Drawing(Plain(\"resourceButton\"), 1)\n";
    assert_eq!(shown(&found), expected);
    let topics = &found.stages[0].modules[0].topics;
    let course = |at: usize| {
        topics[at].resources.iter().map(|found| (found.kind.as_str(), found.url.as_str())).collect::<Vec<_>>()
    };
    assert_eq!((course(0), course(1)), (vec![("course", "https://r.example")], vec![]));
    assert_eq!(topics[2].source_id.as_str(), "i2");
}

#[test]
fn texts_join_the_nodes_of_their_ids_and_the_rest_comes_at_the_end() {
    let json = Sheet::default().node("topic", "-a_1", (0, 0)).raw("topic", "b", "\"label\": \" \"", "\"x\": 0").json();
    let contents = [
        source("content/lost@zz.md", "# Lost\n"),
        source(
            "content/a@-a_1.md",
            "# Not the title\n\nAbout a.\n\n- [@article@A](https://a.example)\n- [@video@V](ftp://v)\n",
        ),
        source("content/b@b.md", "# From the text\n"),
    ];
    let found = read(Some(&source("f.json", &json)), &contents).unwrap();
    let expected = "# \n[]\n: -a_1, From the text\n[]\n: Lost\ncontent/a@-a_1.md:6 BadAddress(Plain(\"ftp://v\"))\n";
    assert_eq!(shown(&found), expected);
    let topic = &found.stages[0].modules[0].topics[0];
    assert_eq!((topic.source_id.as_str(), topic.summary.as_str(), topic.resources.len()), ("-a_1", "About a.", 1));
}

#[test]
fn texts_alone_are_a_stage_in_the_order_of_their_names() {
    let contents = [source("c/b@2.md", ""), source("c/a@1.md", "# A\n")];
    assert_eq!(shown(&read(None, &contents).unwrap()), "# \n[]\n: A, b\n");
    assert_eq!(read(None, &[]), Err(Unreadable::Empty));
}

#[test]
fn what_is_broken_is_named_with_its_line_and_no_topic_is_lost() {
    let sheet = Sheet::default()
        .raw("topic", "a", "\"label\": \"same\"", "\"position\": {\"x\": 1e400, \"y\": null}")
        .raw("topic", "a", "\"label\": \"same\"", "\"position\": \"here\"")
        .raw("subtopic", "n", "\"label\": \"\"", "\"x\": 0")
        .raw("subtopic", "m", "\"name\": 1", "\"x\": 0")
        .node("topic", "b", (0, 0))
        .edge("a", "b", "solid")
        .edge("b", "a", "solid")
        .edge("b", "b", "solid")
        .edge("gone", "a", "dashed");
    let json = sheet.json().replace("\n],\n\"edges\"", ",\n[]\n],\n\"edges\"");
    let expected = "# \n[]\n: b, same, same\nf.json:3 SameId(Plain(\"a\"))\nf.json:4 NoTitle\nf.json:5 NoTitle\nf.json:7 NotANode\nf.json:13 LooseEdges(1)\n";
    assert_eq!(shown(&flow(&json).unwrap()), expected);
}

#[test]
fn a_flow_without_topics_is_empty() {
    assert_eq!(flow(&Sheet::default().node("button", "x", (0, 0)).json()), Err(Unreadable::Empty));
    assert_eq!(flow("{\"nodes\": []}"), Err(Unreadable::Empty));
}

#[test]
fn topics_beyond_what_a_roadmap_holds_are_counted() {
    let nodes = |n: usize| {
        let node = |n: usize| {
            format!(
                "{{\"id\": \"{n}\", \"type\": \"topic\", \"data\": {{\"label\": \"{n}\"}}, \"position\": {{\"x\": 0, \"y\": 0}}}}"
            )
        };
        format!("{{\"nodes\": [{}]}}", (0..n).map(node).collect::<Vec<_>>().join(","))
    };
    let found = flow(&nodes(TopicIx::MAX + 7)).unwrap();
    assert_eq!(labels(&found).len(), TopicIx::MAX);
    let path = Plain::line("f.json");
    assert_eq!(found.left_out, [LeftOut { path, line: 1, n_lines: 1, why: Reason::TooMany(7) }]);
}

/// Nodes of a random sheet: their kinds and places.
fn any_nodes() -> impl Strategy<Value = Vec<(usize, i32, i32)>> {
    prop::collection::vec((0..8_usize, -300..900_i32, -300..2_000_i32), 1..60)
}

/// Edges of a random sheet, some of them to nodes that are not there.
fn any_edges() -> impl Strategy<Value = Vec<(usize, usize, bool)>> {
    prop::collection::vec((0..66_usize, 0..66_usize, any::<bool>()), 0..80)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn every_topic_of_any_flow_is_found_exactly_once(nodes in any_nodes(), edges in any_edges()) {
        const KINDS: [&str; 8] = ["topic", "subtopic", "todo", "section", "vertical", "label", "paragraph", "title"];
        let mut sheet = Sheet::default();
        let mut expected = Vec::new();
        for (n, (kind, x, y)) in nodes.iter().enumerate() {
            let size = if KINDS[*kind] == "section" { (300, 300) } else { (100, 49) };
            sheet = sheet.sized(KINDS[*kind], &format!("node {n}"), (*x, *y), size);
            if *kind < 3 {
                expected.push(format!("node {n}"));
            }
        }
        for (from, to, solid) in edges {
            let style = if solid { "solid" } else { "dashed" };
            sheet = sheet.edge(&format!("node {from}"), &format!("node {to}"), style);
        }
        crate::sort::sort(&mut expected);
        match flow(&sheet.json()) {
            Ok(found) => {
                prop_assert_eq!(labels(&found), expected);
                for stage in &found.stages {
                    prop_assert!(!stage.modules.is_empty());
                    prop_assert!(stage.modules.iter().all(|module| !module.topics.is_empty()));
                    prop_assert!(stage.modules.iter().skip(1).all(|module| !module.title.is_empty()));
                }
            }
            Err(error) => prop_assert_eq!((error, expected), (Unreadable::Empty, Vec::new())),
        }
    }
}
