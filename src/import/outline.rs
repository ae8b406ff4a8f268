//! An outline in plain text: what is indented below a line belongs to it. Lines with nothing below are
//! topics; the outermost others head stages, and those within modules.

use super::{Found, FoundModule, FoundStage, LeftOut, Reason, Source, Unreadable, address, entry};
use crate::engine::roadmap::{Resource, TopicIx};
use crate::plain::Plain;
use crate::sort;

/// How far a tab goes.
const TAB: usize = 4;

/// The most headings, one below another, that the title of a module is joined of.
const MOST_TITLES: usize = 4;

/// Reads an outline.
pub(super) fn read(source: &Source) -> Result<Found, Unreadable> {
    let mut outline = Outline::of(&source.path);
    let mut lines = Vec::new();
    for (n, line) in source.text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = Line::of(n + 1, line);
        match line.text {
            "" if line.blank => {}
            "" => outline.leave_out(line.n, Reason::NoTitle),
            text if text.starts_with('#') => outline.leave_out(line.n, Reason::Comment),
            _ => lines.push(line),
        }
    }
    for (n, line) in lines.iter().enumerate() {
        let heads = lines.get(n + 1).is_some_and(|next| next.indent > line.indent);
        outline.line(line, heads);
    }
    outline.finish()
}

/// A line, taken apart.
struct Line<'a> {
    n: usize,
    indent: usize,
    blank: bool,
    /// The text without a bullet or number before it.
    text: &'a str,
}

impl<'a> Line<'a> {
    fn of(n: usize, line: &'a str) -> Self {
        let text = line.trim_start();
        let indent = line[..line.len() - text.len()].chars().fold(0, |indent, c| match c {
            '\t' => (indent / TAB + 1) * TAB,
            '\u{3000}' => indent + 2,
            _ => indent + 1,
        });
        Self { n, indent, blank: text.is_empty(), text: without_mark(text.trim_end()) }
    }
}

/// A text without one bullet or number before it: `- `, `* `, `• `, `1. `, `1) `, `1.2 `, `一、`.
fn without_mark(text: &str) -> &str {
    const BULLETS: [char; 8] = ['-', '*', '+', '•', '◦', '·', '–', '—'];
    const NUMERALS: [char; 11] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百'];
    if let Some(rest) = text.strip_prefix(BULLETS) {
        return if rest.is_empty() || rest.starts_with(char::is_whitespace) { rest.trim_start() } else { text };
    }
    let rest = text.trim_start_matches(NUMERALS);
    if rest.len() < text.len() {
        return rest.strip_prefix(['、', '．', '.']).map_or(text, str::trim_start);
    }
    without_number(text).unwrap_or(text)
}

/// A text without the number before it: one with points in it or a bracket after it, so that `3D` and
/// `2024 in review` stay whole.
fn without_number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &text[..text.len() - rest.len()];
    if !number.starts_with(|c: char| c.is_ascii_digit()) || number.split('.').any(|part| part.len() > 2) {
        return None;
    }
    if let Some(rest) = rest.strip_prefix([')', '）', '、']) {
        return Some(rest.trim_start());
    }
    let apart =
        rest.starts_with(char::is_whitespace) || number.ends_with('.') && !rest.starts_with(|c: char| c.is_ascii());
    (number.contains('.') && apart).then(|| rest.trim_start())
}

/// A heading above the line that is read.
struct Heading {
    indent: usize,
    title: Plain<'static>,
    /// The stage that it heads, once it has a topic; of the outermost heading alone.
    stage: Option<usize>,
    /// The module of its own topics, once there is one.
    module: Option<usize>,
}

/// An outline as it is read.
struct Outline<'a> {
    path: &'a Plain<'static>,
    found: Found,
    above: Vec<Heading>,
    /// The stage of the topics below no heading, as long as no other follows it.
    loose: Option<usize>,
    n: usize,
    /// The first line that there is no room for, and how many topics there are from it on.
    over: Option<(usize, usize)>,
}

impl<'a> Outline<'a> {
    fn of(path: &'a Plain<'static>) -> Self {
        Self { path, found: Found::default(), above: Vec::new(), loose: None, n: 0, over: None }
    }

    fn leave_out(&mut self, line: usize, why: Reason) {
        self.found.left_out.push(LeftOut { path: self.path.clone(), line, n_lines: 1, why });
    }

    fn line(&mut self, line: &Line<'_>, heads: bool) {
        while self.above.last().is_some_and(|heading| heading.indent >= line.indent) {
            self.above.pop();
        }
        let (title, resources) = parted(line.text);
        if heads {
            self.above.push(Heading { indent: line.indent, title: entry::heading(&title), stage: None, module: None });
        }
        // A heading has no place for an address; so it is a topic as well, the first below itself.
        if !heads || !resources.is_empty() {
            self.topic(line, &title, resources);
        }
    }

    fn topic(&mut self, line: &Line<'_>, title: &str, resources: Vec<Resource<'static>>) {
        let Some(mut topic) = entry::topic(title, "") else { return self.leave_out(line.n, Reason::NoTitle) };
        if self.n == TopicIx::MAX {
            self.over = Some(self.over.map_or((line.n, 1), |(first, n)| (first, n + 1)));
            return;
        }
        if let Some(resource) = resources.first() {
            topic.source_id = resource.url.clone();
        }
        topic.resources = resources;
        self.n += 1;
        self.module().topics.push(topic);
    }

    /// The module that a topic here goes to.
    fn module(&mut self) -> &mut FoundModule {
        let stages = &mut self.found.stages;
        let mut begin = |title: Plain<'static>| {
            stages.push(FoundStage { title, modules: Vec::new() });
            stages.len() - 1
        };
        let s = match self.above.first_mut() {
            Some(outermost) => {
                self.loose = None;
                *outermost.stage.get_or_insert_with(|| begin(outermost.title.clone()))
            }
            None => *self.loose.get_or_insert_with(|| begin(Plain::default())),
        };
        let modules = &mut stages[s].modules;
        let titles: Vec<&str> = self.above.iter().skip(1).take(MOST_TITLES).map(|head| head.title.as_str()).collect();
        let title = entry::heading(&titles.join(": "));
        let first = if modules.is_empty() { None } else { Some(0) };
        let begin = || {
            modules.push(FoundModule { title, topics: Vec::new() });
            modules.len() - 1
        };
        let m = match self.above.last_mut() {
            Some(innermost) => *innermost.module.get_or_insert_with(begin),
            None => first.unwrap_or_else(begin),
        };
        &mut self.found.stages[s].modules[m]
    }

    fn finish(mut self) -> Result<Found, Unreadable> {
        if let Some((line, n)) = self.over {
            self.leave_out(line, Reason::TooMany(n));
        }
        sort::by_key(&mut self.found.left_out, |left| left.line);
        if self.found.stages.is_empty() { Err(Unreadable::Empty) } else { Ok(self.found) }
    }
}

/// A line's title and its addresses; a line that is nothing but an address has it for a title.
fn parted(text: &str) -> (String, Vec<Resource<'static>>) {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = address::find(&text[from..]) {
        let at = at.start + from..at.end + from;
        from = at.end;
        found.extend(address::web(&text[at.clone()]).map(|_| at));
    }
    let Some(first) = found.first() else { return (text.to_owned(), Vec::new()) };
    let words = address::without(text, &found);
    let title = if words.is_empty() { text[first.clone()].to_owned() } else { words };
    let resources = found.into_iter().filter_map(|at| entry::resource("", &title, &text[at]).ok()).collect();
    (title, resources)
}

#[cfg(test)]
mod tests {
    use super::super::{Found, FoundModule, FoundStage, LeftOut, Reason, Source, Unreadable, entry};
    use super::{parted, read, without_mark};
    use crate::plain::Plain;

    fn found(text: &str) -> Result<Found, Unreadable> {
        read(&Source { path: Plain::line("o.txt"), text: text.to_owned() })
    }

    /// A title, and what it heads.
    type Titled<T> = (String, Vec<T>);

    /// Stages, modules and topics by their titles alone.
    fn titles(text: &str) -> Vec<Titled<Titled<String>>> {
        let module = |module: FoundModule| {
            (module.title.to_string(), module.topics.iter().map(|topic| topic.title.to_string()).collect())
        };
        let stage = |stage: FoundStage| (stage.title.to_string(), stage.modules.into_iter().map(module).collect());
        found(text).unwrap().stages.into_iter().map(stage).collect()
    }

    fn titled<T>(title: &str, inner: Vec<T>) -> Titled<T> {
        (title.to_owned(), inner)
    }

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_indented_belongs_to_the_line_above() {
        let text = "\u{feff}1. Tea\r\n\tWater\r\n\t\t- Boil\r\n\t\t- Kinds\r\n\t\t\t* Soft\r\n\t\t- Cool\r\n\tCups\r\n\r\nSugar\r\n一、 咖啡\r\n　　磨豆\r\n  קפה\r\n";
        let tea = vec![
            titled("Water", words(&["Boil", "Cool"])),
            titled("Water: Kinds", words(&["Soft"])),
            titled("", words(&["Cups"])),
        ];
        assert_eq!(
            titles(text),
            [
                titled("Tea", tea),
                titled("", vec![titled("", words(&["Sugar"]))]),
                titled("咖啡", vec![titled("", words(&["磨豆", "קפה"]))]),
            ]
        );
    }

    #[test]
    fn topics_below_no_heading_stay_where_they_stand() {
        let stage = |title, topics: &[&str]| titled(title, vec![titled("", words(topics))]);
        assert_eq!(titles("a\nB\n  c\nd\ne\n"), [stage("", &["a"]), stage("B", &["c"]), stage("", &["d", "e"])]);
    }

    #[test]
    fn a_flat_outline_is_one_stage_without_a_title() {
        assert_eq!(titles("a\n\n- b\n"), [titled("", vec![titled("", words(&["a", "b"]))])]);
        assert_eq!(found(" \n# only a comment\n"), Err(Unreadable::Empty));
    }

    #[test]
    fn addresses_become_resources_and_comments_are_left_out() {
        let left = |line, why| LeftOut { path: Plain::line("o.txt"), line, n_lines: 1, why };
        let mut topic = entry::topic("Boil", "").unwrap();
        topic.source_id = Plain::line("https://a.example/x");
        topic.resources = vec![
            entry::resource("", "Boil", "https://a.example/x").unwrap(),
            entry::resource("", "Boil", "http://b.example").unwrap(),
        ];
        let module = FoundModule { title: Plain::default(), topics: vec![topic] };
        let expected = Found {
            title: Plain::default(),
            stages: vec![FoundStage { title: Plain::line("Tea"), modules: vec![module] }],
            left_out: vec![left(1, Reason::Comment), left(4, Reason::NoTitle)],
        };
        assert_eq!(found("# c\nTea\n  Boil: https://a.example/x (http://b.example)\n  -\n"), Ok(expected));
    }

    #[test]
    fn a_heading_with_an_address_is_a_topic_below_itself_too() {
        let stage = titled("Tea", vec![titled("", words(&["Tea", "Boil"]))]);
        assert_eq!(titles("Tea https://t.example\n  Boil\n"), [stage]);
    }

    #[test]
    fn only_marks_of_a_list_are_taken_off() {
        let marks =
            ["- a", "* a", "• a", "1. a", "1) a", "1.2 a", "1.2.3. a", "一、a", "十二、a", "3、a", "1.学", "+ a"];
        assert_eq!(marks.map(without_mark), ["a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "学", "a"]);
        let whole = ["-a", "3D", "2024 in review", "802.11 basics", "十大排序", "1.5x", ".NET", "*nix"];
        assert_eq!(whole.map(without_mark), whole);
    }

    #[test]
    fn a_line_may_be_an_address_or_look_like_one() {
        assert_eq!(parted("http:// is a scheme"), ("http:// is a scheme".to_owned(), Vec::new()));
        assert_eq!(parted("https://a.example").0, "https://a.example");
        assert_eq!(parted("图：（https://a.example/图）").0, "图");
    }

    #[test]
    fn depth_and_length_have_no_bound_but_the_title_has() {
        let deep: Vec<String> = (0..3_000).map(|n| format!("{}{n}\n", " ".repeat(n))).collect();
        let stage = titled("0", vec![titled("1: 2: 3: 4", words(&["2999"]))]);
        assert_eq!(titles(&deep.concat()), [stage]);
        let long = found(&"x".repeat(1 << 20)).unwrap();
        let topic = &long.stages[0].modules[0].topics[0];
        assert_eq!((topic.title.len(), topic.summary.len()), (200, 2_000));
        let many = found(&"x\n".repeat(10_003)).unwrap();
        assert_eq!(many.left_out[0].why, Reason::TooMany(3));
    }
}
