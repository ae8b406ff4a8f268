//! The tree at the left: which of its lines are unfolded, which one is chosen, which statuses are shown.

use rustc_hash::FxHashSet;

use crate::engine::resolve::Scope;
use crate::engine::status::Status;
use crate::plain::Plain;
use crate::report::TreeRow;

/// Lines of stages, modules and topics.
#[derive(Debug, Default)]
pub struct Tree {
    rows: Vec<TreeRow>,
    /// Ids of stages and modules that are unfolded.
    open: FxHashSet<Plain<'static>>,
    /// The one status that is shown; all where there is none.
    pub only: Option<Status>,
    /// The rows that are shown.
    lines: Vec<usize>,
    /// The line that is chosen.
    at: usize,
    /// The first line that is seen.
    pub top: usize,
}

impl Tree {
    /// Takes other rows in the place of those it had; what was chosen and unfolded stays so.
    pub fn set(&mut self, rows: Vec<TreeRow>) {
        let chosen = self.chosen().map(|row| (row.depth, row.id.clone()));
        if self.rows.is_empty() {
            self.open.extend(rows.iter().filter(|row| row.current).map(|row| row.id.clone()));
        }
        self.rows = rows;
        self.lay_out();
        let is_it = |row: &TreeRow| chosen.as_ref().is_some_and(|(depth, id)| row.depth == *depth && row.id == *id);
        if let Some(line) = self.lines.iter().position(|row| is_it(&self.rows[*row])) {
            self.at = line;
        }
    }

    /// All rows.
    pub fn rows(&self) -> &[TreeRow] {
        &self.rows
    }

    /// The rows that are shown, from the first that is seen, and whether each is the chosen one.
    pub fn seen(&self) -> impl Iterator<Item = (&TreeRow, bool)> {
        let lines = self.lines.iter().enumerate().skip(self.top);
        lines.map(|(line, row)| (&self.rows[*row], line == self.at))
    }

    /// The row that is chosen.
    pub fn chosen(&self) -> Option<&TreeRow> {
        self.lines.get(self.at).map(|row| &self.rows[*row])
    }

    /// Whether a stage or module is unfolded.
    pub fn is_open(&self, row: &TreeRow) -> bool {
        self.only.is_some() || self.open.contains(&row.id)
    }

    /// Chooses a line so many further on.
    pub fn go(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.lines.len().saturating_sub(1));
    }

    /// Chooses the line at a height of what is seen; whether there is one, and whether it was chosen before.
    pub fn click(&mut self, height: usize) -> Option<bool> {
        let line = self.top + height;
        (line < self.lines.len()).then(|| std::mem::replace(&mut self.at, line) == line)
    }

    /// Chooses a row, unfolded and with all statuses where it is not shown now.
    pub fn show(&mut self, row: usize) {
        if self.only.is_some() && !self.lines.contains(&row) {
            self.only = None;
        }
        let mut depth = self.rows[row].depth;
        for above in self.rows[..row].iter().rev() {
            if above.depth < depth {
                depth = above.depth;
                self.open.insert(above.id.clone());
            }
        }
        self.lay_out();
        self.at = self.lines.iter().position(|line| *line == row).unwrap_or(self.at);
    }

    /// Chooses the topic of an id; whether there is one.
    pub fn show_topic(&mut self, id: &str) -> bool {
        let is_it = |row: &TreeRow| row.status.is_some() && row.id.as_str() == id;
        let row = self.rows.iter().position(is_it);
        row.map(|row| self.show(row)).is_some()
    }

    /// Unfolds what is chosen; whether it is a stage or module.
    pub fn unfold(&mut self) -> bool {
        let Some(id) = self.chosen().filter(|row| row.status.is_none()).map(|row| row.id.clone()) else { return false };
        self.open.insert(id);
        self.lay_out();
        true
    }

    /// Folds what is chosen; what is no open stage or module leads to that which it is in.
    pub fn fold(&mut self) {
        let Some(row) = self.lines.get(self.at).copied() else { return };
        if self.rows[row].status.is_none() && self.only.is_none() && self.open.remove(&self.rows[row].id) {
            self.lay_out();
            return;
        }
        let depth = self.rows[row].depth;
        let above = self.lines[..self.at].iter().rposition(|line| self.rows[*line].depth < depth);
        self.at = above.unwrap_or(self.at);
    }

    /// Unfolds or folds what is chosen; whether it is a stage or module.
    pub fn turn(&mut self) -> bool {
        let Some(row) = self.chosen().filter(|row| row.status.is_none()) else { return false };
        if self.is_open(row) {
            self.fold();
        } else {
            self.unfold();
        }
        true
    }

    /// Shows the next status that any topic has, at last all again.
    pub fn next_status(&mut self) {
        let after = self.only.map_or(0, |only| Status::ALL.iter().position(|status| *status == only).unwrap_or(0) + 1);
        let any = |status: &&Status| self.rows.iter().any(|row| row.status == Some(**status));
        self.only(Status::ALL[after..].iter().find(any).copied());
    }

    /// Shows one status alone, or all.
    pub fn only(&mut self, only: Option<Status>) {
        let chosen = self.lines.get(self.at).copied();
        self.only = only;
        self.lay_out();
        match chosen {
            Some(row) if self.lines.contains(&row) => self.show(row),
            Some(row) if only.is_none() => self.show(row),
            _ => {
                let topic = self.lines.iter().position(|row| self.rows[*row].status.is_some());
                self.at = topic.unwrap_or(0);
            }
        }
    }

    /// How many topics are of the one status that is shown.
    pub fn n_only(&self) -> usize {
        self.rows.iter().filter(|row| row.status.is_some() && row.status == self.only).count()
    }

    /// Scrolls so that the chosen line is among so many that are seen.
    pub fn keep_in_sight(&mut self, height: usize) {
        let last = self.lines.len().saturating_sub(height);
        let lowest = (self.at + 1).saturating_sub(height);
        self.top = self.top.clamp(lowest, self.at.max(lowest)).min(last.max(lowest));
    }

    /// Finds the rows to show.
    fn lay_out(&mut self) {
        self.lines.clear();
        if self.only.is_some() {
            self.lay_out_only();
        } else {
            // Rows deeper than this are folded away.
            let mut folded = usize::MAX;
            for (at, row) in self.rows.iter().enumerate() {
                if row.depth > folded {
                    continue;
                }
                self.lines.push(at);
                let closed = !matches!(row.scope, Scope::Topic(_)) && !self.open.contains(&row.id);
                folded = if closed { row.depth } else { usize::MAX };
            }
        }
        self.at = self.at.min(self.lines.len().saturating_sub(1));
    }

    /// Topics of the one status, below the modules and stages that they are in.
    fn lay_out_only(&mut self) {
        // The depth of the last row that is shown, coming from the end: what is less deep is above it.
        let mut below = 0;
        for (at, row) in self.rows.iter().enumerate().rev() {
            let leads_there = row.status.is_none() && row.depth < below;
            if leads_there || row.status.is_some() && row.status == self.only {
                below = row.depth;
                self.lines.push(at);
            }
        }
        self.lines.reverse();
    }
}
