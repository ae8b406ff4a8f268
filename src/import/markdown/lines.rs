//! Which line is what: every line is kept, blank or left out, and none is forgotten.

use std::ops::Range;

use crate::import::{LeftOut, Reason};
use crate::plain::Plain;

/// The lines of a text.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    /// Where each begins, in bytes.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Counts the lines.
    pub(super) fn of_text(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The lines of some bytes, without the blank ones at their end.
    pub(super) fn of(&self, bytes: &Range<usize>) -> Range<usize> {
        let end = bytes.start + self.text[bytes.clone()].trim_end().len();
        let first = self.at(bytes.start);
        first..self.at(end.saturating_sub(1)).max(first) + 1
    }

    fn at(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte) - 1
    }

    fn line(&self, line: usize) -> &str {
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        &self.text[self.starts[line]..end]
    }

    /// Where the Markdown begins: behind a BOM and YAML front matter.
    pub(super) fn body(&self) -> usize {
        let bom = if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        if self.line(0)[bom..].trim_end() != "---" {
            return bom;
        }
        let fence = |line: &usize| matches!(self.line(*line).trim_end(), "---" | "...");
        let end = (1..self.len()).find(fence).and_then(|line| self.starts.get(line + 1));
        // A rule at the start and none after it is a rule.
        end.copied().unwrap_or(bom)
    }

    /// Whether nothing stands in a line, or nothing but the sign of a quotation.
    fn is_blank(&self, line: usize) -> bool {
        self.line(line).trim_matches(|c: char| c.is_whitespace() || c == '>' || c == '\u{feff}').is_empty()
    }
}

/// What becomes of each line.
#[derive(Debug)]
pub(super) struct Cover {
    lines: Vec<Fate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Fate {
    /// No block has it: front matter, where a link leads.
    Unread,
    /// In a title or a topic.
    Kept,
    /// A rule between two things.
    Rule,
    Out(Reason),
}

impl Cover {
    /// Nothing is read yet.
    pub(super) fn of(lines: &Lines<'_>) -> Self {
        Self { lines: vec![Fate::Unread; lines.len()] }
    }

    /// These lines are in a title or a topic.
    pub(super) fn keep(&mut self, lines: &Range<usize>) {
        self.paint(lines, &Fate::Kept);
    }

    /// A rule, which belongs to what is left out around it.
    pub(super) fn rule(&mut self, lines: &Range<usize>) {
        self.paint(lines, &Fate::Rule);
    }

    /// These lines are left out.
    pub(super) fn leave(&mut self, lines: &Range<usize>, why: &Reason) {
        self.paint(lines, &Fate::Out(why.clone()));
    }

    /// Everything from a line on is left out.
    pub(super) fn leave_rest(&mut self, first: usize, why: &Reason) {
        self.lines[first..].fill(Fate::Out(why.clone()));
    }

    fn paint(&mut self, lines: &Range<usize>, fate: &Fate) {
        let end = lines.end.min(self.lines.len());
        for line in &mut self.lines[lines.start.min(end)..end] {
            // A line of a topic stays one, whatever else stands on it.
            if *line != Fate::Kept {
                line.clone_from(fate);
            }
        }
    }

    /// What is left out, one for each stretch of lines with one reason.
    pub(super) fn left_out(&self, lines: &Lines<'_>, path: &Plain<'_>) -> Vec<LeftOut> {
        let mut found: Vec<LeftOut> = Vec::new();
        let mut open = false;
        for (line, fate) in self.lines.iter().enumerate() {
            let why = match fate {
                Fate::Kept => None,
                _ if lines.is_blank(line) => continue,
                Fate::Out(why) => Some(why),
                Fate::Rule | Fate::Unread => Some(&Reason::Markup),
            };
            let last = found.last_mut().filter(|last| open && (Some(&last.why) == why || *fate == Fate::Rule));
            match (why, last) {
                (None, _) => open = false,
                (Some(_), Some(last)) => last.n_lines = line + 2 - last.line,
                (Some(why), None) => {
                    let path = path.clone().into_owned();
                    found.push(LeftOut { path, line: line + 1, n_lines: 1, why: why.clone() });
                    open = true;
                }
            }
        }
        found
    }
}
