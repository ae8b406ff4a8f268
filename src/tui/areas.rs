//! Where on the screen everything stands, by its size and by how much there is to say.

use ratatui::layout::{Position, Rect};

use super::model::{Focus, Mode, Model};

/// The fewest columns and rows.
pub(super) const LEAST: (u16, u16) = (40, 12);

/// Columns from which on tree and topic stand side by side, and rows from which on the next step stands below
/// what was said.
const WIDE: u16 = 72;
const HIGH: u16 = 16;

/// The parts of the screen, from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Areas {
    /// The title and what is done.
    pub head: Rect,
    /// Tree and topic together.
    pub body: Rect,
    /// The tree; empty where a narrow screen shows the topic.
    pub tree: Rect,
    /// The topic; empty where a narrow screen shows the tree.
    pub pane: Rect,
    /// The line below.
    pub rule: Rect,
    /// What was said, or is asked.
    pub said: Rect,
    /// The next step.
    pub next: Rect,
    /// The keys.
    pub keys: Rect,
}

impl Areas {
    /// The parts of a model's screen; none where it is too small.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let whole = Rect::from((Position::ORIGIN, model.size));
        if whole.width < LEAST.0 || whole.height < LEAST.1 {
            return None;
        }
        let said = said_height(model);
        let next = if said > 0 && whole.height < HIGH { 0 } else { lines(model.next.len(), whole.height / 4) };
        let mut y = 0;
        let mut part = |height| {
            y += height;
            Rect { y: y - height, height, ..whole }
        };
        let (head, body) = (part(1), part(whole.height - said - next - 3));
        let (rule, said, next, keys) = (part(1), part(said), part(next), part(1));
        let (tree, pane) = sides(model, body);
        Some(Self { head, body, tree, pane, rule, said, next, keys })
    }

    /// Columns that a topic is laid out for.
    pub(super) fn pane_width(model: &Model) -> u16 {
        if model.size.width < WIDE { model.size.width } else { model.size.width - tree_width(model.size.width) - 1 }
    }
}

fn tree_width(columns: u16) -> u16 {
    (columns * 2 / 5).clamp(35, 60)
}

fn sides(model: &Model, body: Rect) -> (Rect, Rect) {
    let nothing = Rect { width: 0, height: 0, ..body };
    let searches = matches!(model.mode, Mode::Search(_));
    if body.width >= WIDE {
        let width = tree_width(body.width);
        let pane = Rect { x: width + 1, width: body.width - width - 1, ..body };
        (Rect { width, ..body }, pane)
    } else if model.focus == Focus::Tree || searches {
        (body, nothing)
    } else {
        (nothing, body)
    }
}

fn said_height(model: &Model) -> u16 {
    let most = model.size.height * 2 / 5;
    match &model.mode {
        Mode::Ask(_) => lines(model.asked().len(), most - 1) + 1,
        Mode::Open(_) => lines(model.asked().len(), most),
        Mode::Search(_) => 1,
        Mode::Browse | Mode::Keys(_) => lines(model.said.len(), most),
    }
}

/// So many lines, but not more than that.
fn lines(count: usize, most: u16) -> u16 {
    u16::try_from(count).unwrap_or(most).min(most)
}
