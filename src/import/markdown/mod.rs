//! A learning list in Markdown, as people keep it in a README or in their notes: boxes, bullets or tables
//! under headings. Finds topics and names every line that is in none.

mod lines;

mod page;

mod inline;

mod section;

mod title;

mod census;

mod plan;

mod link;

mod hours;

mod table;

mod draft;

mod topics;

mod tree;

use lines::Lines;
use page::Page;
use topics::Topics;

use super::Found;
use crate::plain::Plain;
use crate::sort;

/// Reads a Markdown file; `path` is what the left-out lines are said to be of.
pub(super) fn read(text: &str, path: &Plain<'_>) -> Found {
    let lines = Lines::of_text(text);
    let page = Page::of(text, &lines);
    let roles = plan::roles(&page);
    let mut topics = Topics::of(&page, &roles, &lines, path);
    let (title, stages) = tree::of(&mut topics, &page);
    let mut left_out = topics.cover.left_out(&lines, path);
    left_out.append(&mut topics.left_out);
    sort::by_key(&mut left_out, |left| left.line);
    Found { title, stages, left_out }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod laws;
