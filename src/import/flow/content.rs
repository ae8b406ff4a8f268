//! What lies beside a flow: a file a node, `slug@<id>.md`, with a title, a text and links.

use super::super::{FoundTopic, LeftOut, Reason, Source, entry};
use crate::engine::roadmap::Resource;
use crate::plain::Plain;

/// The most characters of a summary.
const SUMMARY: usize = 1_000;

/// A file's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Content {
    /// The node's id; empty where the file's name holds none.
    pub(super) id: String,
    /// The first heading, else the slug as words.
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) resources: Vec<Resource<'static>>,
    /// Addresses that no browser may be handed.
    pub(super) left_out: Vec<LeftOut>,
}

impl Content {
    /// Reads a file.
    pub(super) fn of(source: &Source) -> Self {
        let (slug, id) = name(&source.path);
        let mut pieces = Pieces::of(&source.path);
        for (n, line) in source.text.trim_start_matches('\u{feff}').lines().enumerate() {
            pieces.line(n + 1, line.trim());
        }
        pieces.end_of_paragraph();
        let title = if pieces.title.is_empty() { slug.replace(['-', '_'], " ") } else { pieces.title };
        Self { id, title, summary: summary(&pieces.paragraphs), resources: pieces.resources, left_out: pieces.left_out }
    }

    /// The topic of a file that has no node; `None` where not even the name says what it is.
    pub(super) fn topic(&self) -> Option<FoundTopic> {
        let mut topic = entry::topic(&self.title, &self.summary)?;
        topic.resources.clone_from(&self.resources);
        if !self.id.is_empty() {
            topic.source_id = entry::heading(&self.id);
        }
        Some(topic)
    }
}

/// The slug and the id in a path.
fn name(path: &str) -> (String, String) {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let (slug, id) = stem.rsplit_once('@').unwrap_or((stem, ""));
    (slug.to_owned(), id.to_owned())
}

/// Whole paragraphs as long as there is room; of a first one that is too long, its beginning.
fn summary(paragraphs: &[String]) -> String {
    let mut summary = String::new();
    let mut room = SUMMARY;
    for paragraph in paragraphs {
        let length = paragraph.chars().count() + 2;
        if length > room {
            break;
        }
        room -= length;
        summary.push_str(if summary.is_empty() { "" } else { "\n\n" });
        summary.push_str(paragraph);
    }
    match paragraphs.first() {
        Some(first) if summary.is_empty() => entry::cut(first, SUMMARY).0.to_owned(),
        _ => summary,
    }
}

/// A file as it is taken apart, line by line.
struct Pieces<'a> {
    path: &'a Plain<'static>,
    title: String,
    paragraph: String,
    paragraphs: Vec<String>,
    resources: Vec<Resource<'static>>,
    left_out: Vec<LeftOut>,
    fenced: bool,
}

impl<'a> Pieces<'a> {
    fn of(path: &'a Plain<'static>) -> Self {
        Self {
            path,
            title: String::new(),
            paragraph: String::new(),
            paragraphs: Vec::new(),
            resources: Vec::new(),
            left_out: Vec::new(),
            fenced: false,
        }
    }

    fn line(&mut self, n: usize, line: &str) {
        if line.starts_with("```") {
            self.fenced = !self.fenced;
        }
        let heading = line.strip_prefix('#').map(|rest| rest.trim_matches(['#', ' ']));
        let entry = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).map(str::trim_start);
        if self.fenced || line.starts_with("```") || line.starts_with('<') {
            // Code and markup are no summary.
        } else if line.is_empty() {
            self.end_of_paragraph();
        } else if let Some(link) = entry.filter(|entry| entry.starts_with('[')).and_then(Link::of_entry) {
            self.intro_of_links();
            self.resource(n, &link);
        } else if let Some(heading) = heading {
            self.end_of_paragraph();
            if self.title.is_empty() {
                self.title = text(heading);
            } else {
                self.paragraphs.push(text(heading));
            }
        } else {
            let break_of_line = if entry.is_some() { "\n" } else { " " };
            self.paragraph.push_str(if self.paragraph.is_empty() { "" } else { break_of_line });
            self.paragraph.push_str(&text(line));
        }
    }

    fn end_of_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            self.paragraphs.push(std::mem::take(&mut self.paragraph));
        }
    }

    /// "Visit the following resources:" says nothing where the links are no part of the text.
    fn intro_of_links(&mut self) {
        self.end_of_paragraph();
        if self.resources.is_empty() && self.paragraphs.last().is_some_and(|last| last.ends_with([':', '：'])) {
            self.paragraphs.pop();
        }
    }

    fn resource(&mut self, n: usize, link: &Link<'_>) {
        let (kind, title) = match link.label.strip_prefix('@').and_then(|label| label.split_once('@')) {
            Some((kind, title)) => (kind_of(kind), title),
            None => ("", link.label),
        };
        match entry::resource(kind, &text(title), link.url) {
            Ok(resource) => self.resources.push(resource),
            Err(url) => {
                let left = LeftOut { path: self.path.clone(), line: n, n_lines: 1, why: Reason::BadAddress(url) };
                self.left_out.push(left);
            }
        }
    }
}

/// The kind of a resource by the word that roadmap.sh has for it; empty for a word that says nothing.
pub(super) fn kind_of(word: &str) -> &'static str {
    match word.to_lowercase().trim_end_matches('s') {
        "article" | "feed" | "roadmap" | "podcast" => "article",
        "video" => "video",
        "official" => "docs",
        "opensource" => "repo",
        "course" => "course",
        "book" => "book",
        _ => "",
    }
}

/// A link in Markdown, and what stands around it.
struct Link<'a> {
    before: &'a str,
    label: &'a str,
    url: &'a str,
    after: &'a str,
}

impl<'a> Link<'a> {
    /// The link that an entry of a list begins with; its label may hold brackets.
    fn of_entry(entry: &'a str) -> Option<Self> {
        let close = entry.find("](")?;
        Self::at(entry, 0, close)
    }

    /// The first link in running text.
    fn of_text(text: &'a str) -> Option<Self> {
        let close = text.find("](")?;
        Self::at(text, text[..close].rfind('[')?, close)
    }

    fn at(text: &'a str, open: usize, close: usize) -> Option<Self> {
        let inside = &text[close + 2..];
        let mut depth = 1;
        let end = inside.char_indices().find(|(_, c)| {
            depth += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        })?;
        let url = inside[..end.0].split_whitespace().next().unwrap_or("");
        Some(Self { before: &text[..open], label: &text[open + 1..close], url, after: &inside[end.0 + 1..] })
    }
}

/// A line of Markdown without its marks: of links the label.
fn text(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(link) = Link::of_text(rest) {
        text.push_str(link.before);
        text.push_str(link.label);
        rest = link.after;
    }
    text.push_str(rest);
    text.replace("**", "").replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::super::super::{LeftOut, Reason, Source, entry};
    use super::{Content, summary, text};
    use crate::plain::Plain;

    fn content(path: &str, text: &str) -> Content {
        Content::of(&Source { path: Plain::line(path.to_owned()), text: text.to_owned() })
    }

    #[test]
    fn a_file_is_a_title_a_text_and_typed_links() {
        let file = "# Kettles\r\n\r\nA **kettle** boils\r\n[water](https://w.example).\r\n\r\n## Kinds\n- Stove\n- Electric\n\n```\nboil()\n```\nVisit the following:\n\n- [@Official@Kettle [v2]](https://k.example/a_(b))\n- [@video@Boiling](/relative)\n- [@what@No kind](https://n.example \"t\")\n";
        let resource = |kind, title, url| entry::resource(kind, title, url).unwrap();
        let bad = Reason::BadAddress(Plain::line("/relative"));
        let path = Plain::line("content/kettles@-x_1.md");
        assert_eq!(
            content(&path, file),
            Content {
                id: "-x_1".to_owned(),
                title: "Kettles".to_owned(),
                summary: "A kettle boils water.\n\nKinds\n\n- Stove\n- Electric".to_owned(),
                resources: vec![
                    resource("docs", "Kettle [v2]", "https://k.example/a_(b)"),
                    resource("", "No kind", "https://n.example"),
                ],
                left_out: vec![LeftOut { path: path.clone(), line: 16, n_lines: 1, why: bad }],
            }
        );
    }

    #[test]
    fn an_empty_file_is_called_by_its_slug() {
        let topic = content("a\\b/tea-and-milk@Q1.md", "").topic().unwrap();
        assert_eq!((topic.title.as_str(), topic.source_id.as_str()), ("tea and milk", "Q1"));
        let topic = content("101-tea.md", "\n").topic().unwrap();
        assert_eq!((topic.title.as_str(), topic.source_id.as_str()), ("101 tea", "101 tea"));
        assert_eq!(content("@Q1.md", "").topic(), None);
    }

    #[test]
    fn a_summary_ends_with_a_paragraph() {
        let paragraphs = ["a".repeat(600), "b".repeat(300), "c".repeat(300)];
        assert_eq!(summary(&paragraphs), format!("{}\n\n{}", "a".repeat(600), "b".repeat(300)));
        assert_eq!(summary(&["学".repeat(1_500)]).chars().count(), 1_000);
        assert_eq!(summary(&[]), "");
    }

    #[test]
    fn brackets_without_a_link_stay_as_they_are_however_many() {
        assert_eq!(text("a[0] see [x](u) [y]("), "a[0] see x [y](");
        let many = "[](".repeat(200_000);
        assert_eq!(text(&many), many);
    }
}
