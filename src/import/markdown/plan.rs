//! What each block is to the roadmap: a topic, a group of topics, part of a topic, or left out. Which kind
//! of item a list's topics are is decided here: boxes where there are any, else table rows or bullets.

use super::census::{Census, Count};
use super::inline::Inline;
use super::page::{Block, Kind, Page};
use super::section::{is_about, is_contents, is_references};
use super::title::{Leads, heading, said};
use crate::import::Reason;

/// What a block is to the roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading.
    Heading,
    /// A topic.
    Topic,
    /// The title of topics in a list.
    Group,
    /// Part of the topic whose list item it stands in.
    Detail,
    /// Part of the topic before it.
    Resource,
    /// The titles of a table's columns.
    Head,
    /// A rule.
    Rule,
    /// Left out.
    Out(Reason),
}

/// What kind of item the topics are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topics {
    Boxes,
    Rows,
    Bullets,
}

/// Decides what each block is.
pub(super) fn roles(page: &Page) -> Vec<Role> {
    let mut plan = Plan::of(page);
    plan.leave_sections();
    let topics = plan.topics();
    for at in 0..page.blocks.len() {
        if plan.roles[at].is_none() {
            plan.roles[at] = Some(plan.role(at, topics));
        }
    }
    plan.roles.into_iter().flatten().collect()
}

struct Plan<'a> {
    page: &'a Page,
    census: Census,
    roles: Vec<Option<Role>>,
    /// Whether sentences in lists are the topics: where most bullets are sentences.
    sentences: bool,
    section: Section,
}

/// What was seen in the section that one is in.
#[derive(Clone, Copy, Debug, Default)]
struct Section {
    /// Whether bold bullets were topics in it.
    bold: bool,
    /// Whether any bullet was.
    topic: bool,
    /// Whether its last paragraph announced links.
    announced: bool,
}

impl<'a> Plan<'a> {
    fn of(page: &'a Page) -> Self {
        let roles = vec![None; page.blocks.len()];
        Self { page, census: Census::of(page), roles, sentences: false, section: Section::default() }
    }

    /// Leaves out the sections that say nothing of what one learns. Boxes are never left out.
    fn leave_sections(&mut self) {
        for start in 0..self.page.blocks.len() {
            let Kind::Heading(level) = self.page.blocks[start].kind else { continue };
            let (title, _) = heading(&self.page.blocks[start].inline);
            let why = if is_about(&title) { Reason::About } else { Reason::Contents };
            if self.roles[start].is_some() || why == Reason::Contents && !is_contents(&title) {
                continue;
            }
            let ends = |block: &Block| matches!(block.kind, Kind::Heading(other) if other <= level);
            let rest = &self.page.blocks[start + 1..];
            let end = start + 1 + rest.iter().position(ends).unwrap_or(rest.len());
            let holds = |block: &Block| self.holds(block, &why);
            if !self.page.blocks[start..end].iter().any(holds) {
                self.roles[start..end].fill(Some(Role::Out(why)));
            }
        }
    }

    /// Whether a block holds what a section is not left out with: a box, or in a list of contents
    /// something that leads out of the page.
    fn holds(&self, block: &Block, why: &Reason) -> bool {
        let leads_out = match (block.kind, block.item) {
            (Kind::Row(_), _) => true,
            (Kind::Lead, Some(item)) => matches!(self.census.leads[item], Leads::Web | Leads::File),
            _ => false,
        };
        block.item.is_some_and(|item| self.page.items[item].mark.is_some()) || *why == Reason::Contents && leads_out
    }

    /// What kind of item the topics are.
    fn topics(&mut self) -> Topics {
        let (mut n_rows, mut n_led) = (0, 0);
        let mut read = Count::default();
        let roles = self.roles.iter();
        for (block, _) in self.page.blocks.iter().zip(roles).filter(|(_, role)| role.is_none()) {
            match (block.kind, block.item) {
                (Kind::Row(_), _) => n_rows += 1,
                (Kind::Lead, Some(item)) if self.page.items[item].mark.is_some() => return Topics::Boxes,
                (Kind::Lead, Some(item)) if !self.census.contents[self.page.items[item].list] => {
                    n_led += usize::from(matches!(self.census.leads[item], Leads::Bold | Leads::Web | Leads::File));
                    if self.page.items[item].parent.is_none() {
                        read.add(self.census.leads[item]);
                    }
                }
                _ => {}
            }
        }
        self.sentences = !read.half(read.led() + read.short);
        if n_rows > 0 && n_rows >= n_led { Topics::Rows } else { Topics::Bullets }
    }

    fn role(&mut self, at: usize, topics: Topics) -> Role {
        let block = &self.page.blocks[at];
        match (block.kind, block.item) {
            (Kind::Heading(_), _) => {
                self.section = Section::default();
                Role::Heading
            }
            (Kind::Rule, _) => Role::Rule,
            (Kind::Code, _) => Role::Out(Reason::Code),
            (Kind::Html, _) => Role::Out(Reason::Markup),
            (Kind::Head(table) | Kind::Row(table), item) => self.table(block.kind, table, item, topics),
            (Kind::Text, None) => {
                self.section.announced = is_references(&block.inline.text);
                Role::Out(text(&block.inline))
            }
            (Kind::Text, Some(item)) => match (text(&block.inline), self.role_of(item)) {
                (Reason::Text, Role::Topic | Role::Detail) => Role::Detail,
                (Reason::Text, Role::Resource) => Role::Resource,
                (Reason::Text, Role::Out(why)) | (why, _) => Role::Out(why),
            },
            (Kind::Lead, None) => Role::Out(Reason::Aside),
            (Kind::Lead, Some(item)) => match topics {
                Topics::Boxes => self.in_boxes(item),
                Topics::Rows => self.beside(item),
                Topics::Bullets => self.bullet(item),
            },
        }
    }

    /// What an item is, by its first text.
    fn role_of(&self, item: usize) -> Role {
        let lead = self.page.items[item].lead.and_then(|lead| self.roles[lead].clone());
        lead.unwrap_or(Role::Out(Reason::Aside))
    }

    fn table(&self, kind: Kind, table: usize, item: Option<usize>, topics: Topics) -> Role {
        let in_topic = item.is_some_and(|item| matches!(self.role_of(item), Role::Topic | Role::Detail));
        let (rows, linked) = self.census.tables[table];
        let counts = match topics {
            Topics::Boxes => false,
            Topics::Rows => rows > 0,
            Topics::Bullets => linked > 0 && linked * 2 >= rows,
        };
        match kind {
            _ if in_topic => Role::Detail,
            _ if !counts => Role::Out(Reason::Aside),
            Kind::Head(_) => Role::Head,
            _ => Role::Topic,
        }
    }

    /// An item of a file with boxes.
    fn in_boxes(&self, item: usize) -> Role {
        match &self.page.items[item] {
            found if found.mark.is_some() => Role::Topic,
            _ if self.census.in_box[item] => Role::Detail,
            found if found.holds_box => Role::Group,
            _ => self.beside(item),
        }
    }

    /// An item that is no topic.
    fn beside(&self, item: usize) -> Role {
        Role::Out(if self.census.contents[self.page.items[item].list] { Reason::Contents } else { Reason::Aside })
    }

    /// An item of a file whose topics are bullets.
    fn bullet(&mut self, item: usize) -> Role {
        let role = match self.page.items[item].parent.map(|parent| self.role_of(parent)) {
            None => self.outermost(item),
            Some(Role::Group) => self.topic(item),
            // What leads to a part of the source, or has a bold title, is a topic wherever it stands.
            Some(Role::Topic) if matches!(self.census.leads[item], Leads::File | Leads::Bold) => self.topic(item),
            Some(Role::Topic | Role::Detail) => Role::Detail,
            Some(role) => role,
        };
        self.section.topic |= role == Role::Topic;
        role
    }

    fn outermost(&mut self, item: usize) -> Role {
        let list = self.page.items[item].list;
        let count = self.census.lists[list];
        if self.census.contents[list] {
            Role::Out(Reason::Contents)
        } else if count.half(count.bold) {
            self.section.bold = true;
            self.topic(item)
        } else if count.half(count.led()) {
            let resource = self.section.bold || self.section.announced && self.section.topic;
            if resource { Role::Resource } else { self.topic(item) }
        } else if self.section.bold || !self.sentences && !count.half(count.led() + count.short) {
            Role::Out(Reason::Aside)
        } else {
            self.topic(item)
        }
    }

    /// A bullet that is a topic, or the title of topics: it says no more than its title, and those below
    /// it have titles of their own.
    fn topic(&self, item: usize) -> Role {
        let below = self.census.below[item];
        let titled = below.half(below.bold + below.file);
        let bare = self.page.lead(item).is_some_and(|lead| lead.links.is_empty() && said(lead).rest.is_empty());
        if titled && bare { Role::Group } else { Role::Topic }
    }
}

/// What a paragraph is left out as.
fn text(inline: &Inline) -> Reason {
    if inline.is_anchors() {
        Reason::Contents
    } else if inline.pictures && !inline.text.chars().any(char::is_alphanumeric) {
        Reason::Pictures
    } else {
        Reason::Text
    }
}
