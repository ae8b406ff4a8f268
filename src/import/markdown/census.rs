//! What the lists and tables of a page are made of, counted before it is decided what is a topic.

use super::page::{Kind, Page};
use super::title::{Leads, leads};

/// What a page is made of.
#[derive(Debug)]
pub(super) struct Census {
    /// How each list item begins.
    pub(super) leads: Vec<Leads>,
    /// Whether a list item is a box, or stands in one.
    pub(super) in_box: Vec<bool>,
    /// The bullets directly below each item.
    pub(super) below: Vec<Count>,
    /// The bullets of each list, outermost ones alone.
    pub(super) lists: Vec<Count>,
    /// Whether a list is one of links within the page.
    pub(super) contents: Vec<bool>,
    /// How many rows of each table there are, and how many of them have a link.
    pub(super) tables: Vec<(usize, usize)>,
}

impl Census {
    /// Counts.
    pub(super) fn of(page: &Page) -> Self {
        let lead = |item| page.lead(item).map_or(Leads::Short, leads);
        let leads: Vec<Leads> = (0..page.items.len()).map(lead).collect();
        let mut below = vec![Count::default(); leads.len()];
        let mut lists = vec![Count::default(); page.n_lists];
        let mut all = vec![Count::default(); page.n_lists];
        let mut boxes = vec![false; page.n_lists];
        let mut in_box = Vec::with_capacity(leads.len());
        for (at, item) in page.items.iter().enumerate() {
            all[item.list].add(leads[at]);
            boxes[item.list] |= item.mark.is_some();
            in_box.push(item.mark.is_some() || item.parent.is_some_and(|parent| in_box[parent]));
            item.parent.map_or(&mut lists[item.list], |parent| &mut below[parent]).add(leads[at]);
        }
        let contents = all.iter().zip(boxes).map(|(count, boxes)| !boxes && count.half(count.anchor)).collect();
        Self { leads, in_box, below, lists, contents, tables: tables(page) }
    }
}

/// The rows of each table, and how many have a link.
fn tables(page: &Page) -> Vec<(usize, usize)> {
    let mut tables = Vec::new();
    for block in &page.blocks {
        match block.kind {
            Kind::Head(_) => tables.push((0, 0)),
            Kind::Row(table) => {
                let (rows, linked): &mut (usize, usize) = &mut tables[table];
                *rows += 1;
                *linked += usize::from(block.cells.iter().any(|cell| !cell.links.is_empty()));
            }
            _ => {}
        }
    }
    tables
}

/// What the bullets of a list, or those below one bullet, begin with.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) n: usize,
    pub(super) bold: usize,
    pub(super) web: usize,
    pub(super) file: usize,
    pub(super) anchor: usize,
    pub(super) short: usize,
}

impl Count {
    /// Counts one more.
    pub(super) fn add(&mut self, leads: Leads) {
        self.n += 1;
        *match leads {
            Leads::Bold => &mut self.bold,
            Leads::Web => &mut self.web,
            Leads::File => &mut self.file,
            Leads::Anchor => &mut self.anchor,
            Leads::Short => &mut self.short,
            Leads::Prose => return,
        } += 1;
    }

    /// Whether at least half of them are so many.
    pub(super) fn half(&self, n: usize) -> bool {
        n > 0 && n * 2 >= self.n
    }

    /// How many have a title that is set apart.
    pub(super) fn led(&self) -> usize {
        self.bold + self.web + self.file
    }
}
