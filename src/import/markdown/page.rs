//! A Markdown file as a flat list of blocks, each with its lines and the list item it stands in. Depth is
//! kept in a stack here and never in calls, so that no nesting overflows. What is a topic is left to `plan`.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::inline::{Gather, Inline};
use super::lines::Lines;
use super::title::tidy;
use crate::import::checkbox::{Mark, after_marker, mark};

/// A Markdown file.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its blocks in order.
    pub(super) blocks: Vec<Block>,
    /// Its list items in order; a nested one comes after the one it stands in.
    pub(super) items: Vec<Item>,
    /// How many lists stand in no other list.
    pub(super) n_lists: usize,
    /// What its first `<h1>` says; READMEs centre their title with it.
    pub(super) html_title: String,
}

/// A block.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is.
    pub(super) kind: Kind,
    /// The innermost list item it stands in.
    pub(super) item: Option<usize>,
    /// Its lines, from 0.
    pub(super) lines: Range<usize>,
    /// Its text; empty for code, HTML and tables.
    pub(super) inline: Inline,
    /// The cells of a table row.
    pub(super) cells: Vec<Inline>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, from 1 to 6.
    Heading(u8),
    /// The first text of a list item.
    Lead,
    /// Any other paragraph.
    Text,
    /// Code.
    Code,
    /// HTML.
    Html,
    /// A rule.
    Rule,
    /// The first row of a table, which has this number.
    Head(usize),
    /// Another row of a table.
    Row(usize),
}

/// A list item.
#[derive(Debug)]
pub(super) struct Item {
    /// The item it stands in.
    pub(super) parent: Option<usize>,
    /// Which outermost list it is of.
    pub(super) list: usize,
    /// The box at its start.
    pub(super) mark: Option<Mark>,
    /// Whether a box stands anywhere below it.
    pub(super) holds_box: bool,
    /// Its first text.
    pub(super) lead: Option<usize>,
    /// Where it begins, in bytes.
    start: usize,
}

impl Page {
    /// Reads a text.
    pub(super) fn of(text: &str, lines: &Lines<'_>) -> Self {
        let body = lines.body();
        let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH;
        let mut reader = Reader::new(text, lines);
        for (event, range) in Parser::new_ext(&text[body..], options).into_offset_iter() {
            reader.event(event, range.start + body..range.end + body);
        }
        reader.close();
        reader.page
    }

    /// The first text of an item.
    pub(super) fn lead(&self, item: usize) -> Option<&Inline> {
        self.items[item].lead.map(|block| &self.blocks[block].inline)
    }
}

struct Reader<'a> {
    text: &'a str,
    lines: &'a Lines<'a>,
    page: Page,
    /// The items that are open, innermost last.
    open: Vec<usize>,
    /// The block that is open, and its bytes.
    block: Option<(Kind, Range<usize>)>,
    gather: Gather,
    cells: Vec<Inline>,
    /// How many tables there were.
    n_tables: usize,
    /// Whether events are of code or HTML, where text is none.
    raw: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, lines: &'a Lines<'a>) -> Self {
        Self {
            text,
            lines,
            page: Page::default(),
            open: Vec::new(),
            block: None,
            gather: Gather::default(),
            cells: Vec::new(),
            n_tables: 0,
            raw: false,
        }
    }

    fn event(&mut self, event: Event<'_>, at: Range<usize>) {
        match event {
            Event::Start(Tag::Paragraph) => self.begin(Kind::Text, at),
            Event::Start(Tag::Heading { level, .. }) => {
                // In a list a heading is the title of its item, whatever its level.
                let kind = if self.open.is_empty() { Kind::Heading(depth(level)) } else { Kind::Text };
                self.begin(kind, at);
            }
            Event::Start(Tag::List(_)) => {
                self.no_lead_yet();
                self.page.n_lists += usize::from(self.open.is_empty());
            }
            Event::Start(Tag::Item) => self.item(at.start),
            Event::Start(Tag::CodeBlock(_)) => self.raw(Kind::Code, at),
            Event::Start(Tag::HtmlBlock) => self.raw(Kind::Html, at),
            Event::Rule => {
                self.raw(Kind::Rule, at);
                self.close();
            }
            Event::Start(Tag::Table(_)) => self.no_lead_yet(),
            Event::Start(Tag::TableHead) => self.begin(Kind::Head(self.n_tables), at),
            Event::Start(Tag::TableRow) => self.begin(Kind::Row(self.n_tables), at),
            Event::End(TagEnd::TableCell) => self.cells.push(self.gather.take()),
            Event::End(TagEnd::Table) => self.n_tables += 1,
            Event::End(TagEnd::Item) => {
                self.no_lead_yet();
                self.open.pop();
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::BlockQuote(_)
                | TagEnd::List(_),
            )
            | Event::Start(Tag::BlockQuote(_)) => self.close(),
            Event::Start(Tag::TableCell) => {}
            event => self.inline(event, at),
        }
    }

    /// Text, which in a tight list stands in no paragraph.
    fn inline(&mut self, event: Event<'_>, at: Range<usize>) {
        if self.raw {
            if let Event::Html(html) = event {
                self.html(&html);
            }
            return;
        }
        if let Some((_, bytes)) = &mut self.block {
            bytes.end = bytes.end.max(at.end);
        } else {
            self.begin(Kind::Text, at);
        }
        self.gather.event(event);
    }

    /// Looks for the title in a line of HTML.
    fn html(&mut self, line: &str) {
        let title = line.split_once("<h1").and_then(|(_, rest)| rest.split_once('>')?.1.split_once("</h1>"));
        if let Some((title, _)) = title.filter(|_| self.page.html_title.is_empty()) {
            // What is left between tags.
            let words = title.split('<').enumerate().map(|(n, part)| match part.split_once('>') {
                Some((_, words)) if n > 0 => words,
                _ => part,
            });
            self.page.html_title = tidy(&words.collect::<String>());
        }
    }

    fn begin(&mut self, kind: Kind, at: Range<usize>) {
        self.close();
        let lead = match self.open.last() {
            Some(item) if kind == Kind::Text => {
                let item = &self.page.items[*item];
                item.lead.is_none().then_some(item.start)
            }
            _ => None,
        };
        self.block = Some(match lead {
            Some(start) => (Kind::Lead, start..at.end),
            None => (kind, at),
        });
    }

    fn raw(&mut self, kind: Kind, at: Range<usize>) {
        self.no_lead_yet();
        self.begin(kind, at);
        self.raw = true;
    }

    /// Ends the block that is open.
    fn close(&mut self) {
        self.raw = false;
        let Some((kind, bytes)) = self.block.take() else { return };
        let mut lines = self.lines.of(&bytes);
        if matches!(kind, Kind::Head(_)) {
            // The row of dashes below it.
            lines.end += 1;
        }
        let item = self.open.last().copied();
        let mut inline = self.gather.take();
        if let (Kind::Lead, Some(item)) = (kind, item) {
            self.page.items[item].lead = Some(self.page.blocks.len());
            // The parser takes away the boxes that it knows.
            if self.page.items[item].mark.is_some() && mark(&inline.text).is_some() {
                inline.cut_front(3);
            }
        }
        self.page.blocks.push(Block { kind, item, lines, inline, cells: std::mem::take(&mut self.cells) });
    }

    /// An item that begins with something else than text gets an empty one.
    fn no_lead_yet(&mut self) {
        self.close();
        if let Some(item) = self.open.last().map(|item| &self.page.items[*item])
            && item.lead.is_none()
        {
            self.block = Some((Kind::Lead, item.start..item.start + 1));
            self.close();
        }
    }

    fn item(&mut self, start: usize) {
        self.close();
        let indent = self.text[start..].len() - self.text[start..].trim_start().len();
        let start = start + indent;
        let mark = after_marker(&self.text[start..]).and_then(mark);
        if mark.is_some() {
            for item in self.open.iter().rev() {
                // Those around one that knows it know it too.
                if std::mem::replace(&mut self.page.items[*item].holds_box, true) {
                    break;
                }
            }
        }
        let parent = self.open.last().copied();
        self.open.push(self.page.items.len());
        let list = self.page.n_lists - 1;
        self.page.items.push(Item { parent, list, mark, holds_box: false, lead: None, start });
    }
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}
