//! The topics of a list, one after another, with the headings and groups they stand under.

use super::draft::{Draft, Group, Heading, MAX_DEPTH, both, is_optional};
use super::inline::Inline;
use super::lines::{Cover, Lines};
use super::link::{MAX_LINKS, first_address, resources};
use super::page::{Block, Kind, Page};
use super::plan::Role;
use super::table::{Columns, Row};
use super::title::{Said, heading, said};
use crate::engine::roadmap::TopicIx;
use crate::import::{FoundTopic, LeftOut, Reason};
use crate::plain::Plain;

/// The most bytes of a summary: what a roadmap file holds of one text, and room for its quotes.
const MAX_SUMMARY: usize = 10_000;

/// All topics of a source.
#[derive(Debug)]
pub(super) struct Topics<'a> {
    page: &'a Page,
    path: &'a Plain<'a>,
    /// The topics in order.
    pub(super) drafts: Vec<Draft>,
    /// The headings in order.
    pub(super) headings: Vec<Heading>,
    /// The groups in order.
    pub(super) groups: Vec<Group>,
    /// What is in no topic, beside whole lines.
    pub(super) left_out: Vec<LeftOut>,
    /// What became of each line.
    pub(super) cover: Cover,
    /// The heading that one is under.
    heading: Option<usize>,
    /// The topic that each item is, or stands in.
    topic_of: Vec<Option<usize>>,
    /// The group that each item is, or stands in.
    group_of: Vec<Option<usize>>,
    columns: Option<Columns>,
    /// The line of the first topic for which there is no room, and how many there are.
    over: Option<(usize, usize)>,
}

impl<'a> Topics<'a> {
    /// Gathers the topics.
    pub(super) fn of(page: &'a Page, roles: &[Role], lines: &Lines<'_>, path: &'a Plain<'a>) -> Self {
        let mut topics = Self {
            page,
            path,
            drafts: Vec::new(),
            headings: Vec::new(),
            groups: Vec::new(),
            left_out: Vec::new(),
            cover: Cover::of(lines),
            heading: None,
            topic_of: vec![None; page.items.len()],
            group_of: vec![None; page.items.len()],
            columns: None,
            over: None,
        };
        for (at, role) in roles.iter().enumerate() {
            topics.block(at, role);
        }
        topics.finish();
        topics
    }

    fn block(&mut self, at: usize, role: &Role) {
        let block = &self.page.blocks[at];
        if let Some((_, over)) = &mut self.over {
            *over += usize::from(*role == Role::Topic);
            return;
        }
        if let (Kind::Lead, Some(item)) = (block.kind, block.item) {
            // What an item stands in holds for it as well, until it says otherwise.
            let parent = self.page.items[item].parent;
            self.topic_of[item] = parent.and_then(|parent| self.topic_of[parent]);
            self.group_of[item] = parent.and_then(|parent| self.group_of[parent]);
        }
        match role {
            Role::Heading => self.heading(block),
            Role::Topic if self.drafts.len() == TopicIx::MAX => self.over = Some((block.lines.start, 1)),
            Role::Topic => self.topic(block),
            Role::Group => self.group(at),
            Role::Detail => self.detail(block, block.item.and_then(|item| self.topic_of[item])),
            Role::Resource => self.detail(block, self.drafts.len().checked_sub(1)),
            Role::Head => self.head(at),
            Role::Rule => self.cover.rule(&block.lines),
            Role::Out(why) => self.cover.leave(&block.lines, why),
        }
    }

    fn heading(&mut self, block: &Block) {
        let Kind::Heading(level) = block.kind else { return };
        let mut parent = self.heading;
        while let Some(above) = parent.map(|above| &self.headings[above]).filter(|above| above.level >= level) {
            parent = above.parent;
        }
        let (title, rest) = heading(&block.inline);
        if !rest.is_empty() {
            self.leave(block, Reason::TooLong);
        }
        self.headings.push(Heading { parent, level, title, lines: block.lines.clone() });
        self.heading = Some(self.headings.len() - 1);
    }

    fn group(&mut self, at: usize) {
        let block = &self.page.blocks[at];
        self.cover.keep(&block.lines);
        let Some(item) = block.item else { return };
        let parent = self.group_of[item];
        let depth = parent.map_or(0, |parent| self.groups[parent].depth + 1);
        let said = said(&block.inline);
        // A title has no place for more than its words.
        if depth >= MAX_DEPTH || !said.rest.is_empty() || block.inline.links.iter().any(|link| !link.is_anchor()) {
            self.leave(block, Reason::Text);
        }
        if depth < MAX_DEPTH && !said.title.is_empty() {
            self.groups.push(Group { parent, depth, block: at, title: said.title });
            self.group_of[item] = Some(self.groups.len() - 1);
        }
    }

    fn head(&mut self, at: usize) {
        let rows = self.page.blocks[at + 1..].iter().take_while(|block| matches!(block.kind, Kind::Row(_)));
        let rows: Vec<&[Inline]> = rows.map(|row| row.cells.as_slice()).collect();
        self.columns = Some(Columns::of(&self.page.blocks[at].cells, &rows));
        self.cover.keep(&self.page.blocks[at].lines);
    }

    /// What the text or the cells of a topic say.
    fn row(&self, block: &Block) -> Row {
        match (block.kind, &self.columns) {
            (Kind::Row(_), Some(columns)) => columns.row(&block.cells),
            _ => {
                let Said { title, rest, tick } = said(&block.inline);
                Row { title, rest: vec![rest], minutes: 0, tick, address: first_address(&block.inline) }
            }
        }
    }

    fn topic(&mut self, block: &Block) {
        let Row { title, rest, minutes, tick, address } = self.row(block);
        let item = block.item.filter(|_| block.kind == Kind::Lead);
        let title = Plain::line(title);
        if title.trim().is_empty() {
            // What stands below it belongs to no topic either.
            if let Some(item) = item {
                self.topic_of[item] = None;
            }
            self.cover.leave(&block.lines, &Reason::NoTitle);
            return;
        }
        self.cover.keep(&block.lines);
        let mark = item.and_then(|item| self.page.items[item].mark?.tick());
        let texts = || std::iter::once(&block.inline).chain(&block.cells);
        let draft = Draft {
            topic: FoundTopic {
                optional: is_optional(&title),
                title,
                minutes,
                tick: both(mark, tick),
                ..FoundTopic::default()
            },
            address,
            heading: self.heading,
            parent: item.and_then(|item| self.page.items[item].parent),
            group: block.item.and_then(|item| self.group_of[item]),
            line: block.lines.start,
            n_lines: block.lines.len(),
            summary: String::new(),
            n_links_over: 0,
        };
        let ix = self.drafts.len();
        self.drafts.push(draft);
        if let Some(item) = item {
            self.topic_of[item] = Some(ix);
        }
        self.say(ix, &rest.join("\n"), block);
        texts().for_each(|text| self.links(ix, text, block));
    }

    /// Adds a block to a topic.
    fn detail(&mut self, block: &Block, topic: Option<usize>) {
        let Some(topic) = topic else {
            self.cover.leave(&block.lines, &Reason::Text);
            return;
        };
        self.cover.keep(&block.lines);
        for text in std::iter::once(&block.inline).chain(&block.cells) {
            self.links(topic, text, block);
            if text.has_own_words(0..text.text.len()) {
                self.say(topic, text.text.trim(), block);
            }
        }
    }

    fn say(&mut self, topic: usize, text: &str, block: &Block) {
        let summary = &mut self.drafts[topic].summary;
        if text.is_empty() {
            return;
        }
        if !summary.is_empty() {
            summary.push('\n');
        }
        let room = MAX_SUMMARY.saturating_sub(summary.len());
        let end = (0..=room.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        summary.push_str(&text[..end]);
        if end < text.len() {
            self.leave(block, Reason::TooLong);
        }
    }

    fn links(&mut self, topic: usize, text: &Inline, block: &Block) {
        for resource in resources(text) {
            let draft = &mut self.drafts[topic];
            match resource {
                Ok(resource) if draft.topic.resources.iter().any(|other| other.url == resource.url) => {}
                Ok(_) if draft.topic.resources.len() == MAX_LINKS => draft.n_links_over += 1,
                Ok(resource) => draft.topic.resources.push(resource),
                Err(url) => self.leave(block, Reason::BadAddress(url)),
            }
        }
    }

    fn leave(&mut self, block: &Block, why: Reason) {
        let path = self.path.clone().into_owned();
        self.left_out.push(LeftOut { path, line: block.lines.start + 1, n_lines: block.lines.len(), why });
    }

    fn finish(&mut self) {
        for draft in &mut self.drafts {
            draft.topic.summary = Plain::block(std::mem::take(&mut draft.summary));
            if draft.n_links_over > 0 {
                let why = Reason::TooManyLinks(draft.n_links_over);
                let path = self.path.clone().into_owned();
                self.left_out.push(LeftOut { path, line: draft.line + 1, n_lines: draft.n_lines, why });
            }
        }
        self.leave_empty_groups();
        if let Some((line, n)) = self.over {
            self.cover.leave_rest(line, &Reason::TooMany(n));
        }
    }

    /// A group whose topics have no title is none.
    fn leave_empty_groups(&mut self) {
        let mut used = vec![false; self.groups.len()];
        for draft in &self.drafts {
            let mut group = draft.group;
            while let Some(at) = group.filter(|at| !std::mem::replace(&mut used[*at], true)) {
                group = self.groups[at].parent;
            }
        }
        for (group, _) in used.iter().enumerate().filter(|(_, used)| !**used) {
            let block = self.groups[group].block;
            self.leave(&self.page.blocks[block], Reason::Aside);
        }
    }
}
