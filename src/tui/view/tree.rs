//! The tree, or in its place what a search found.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::shortened;
use crate::engine::status::Status;
use crate::render::{bar, mark, width};
use crate::report::TreeRow;
use crate::tui::model::{Focus, Mode, Model};

/// Columns from which on modules have a bar as well as stages, and the cells of one.
const BARS: usize = 44;
const CELLS: usize = 5;

/// Draws it.
pub(super) fn tree(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let (columns, height) = (usize::from(area.width), usize::from(area.height));
    let lines: Vec<Line<'_>> = match &model.mode {
        Mode::Search(search) if !search.line.text().is_empty() => {
            let found = search.found.iter().enumerate().skip(search.top).take(height);
            found.map(|(at, row)| line(model, &model.tree.rows()[*row], at == search.at, true, columns)).collect()
        }
        _ => model.tree.seen().take(height).map(|(row, chosen)| line(model, row, chosen, false, columns)).collect(),
    };
    frame.render_widget(Paragraph::new(lines), area);
}

fn line<'a>(model: &'a Model, row: &'a TreeRow, chosen: bool, flat: bool, columns: usize) -> Line<'a> {
    let pointer = match (chosen, model.screen.ascii) {
        (false, _) => " ",
        (true, false) => "❯",
        (true, true) => "#",
    };
    let indent = if flat { String::new() } else { " ".repeat(row.depth) };
    let sign = sign(model, row);
    let (pointer, sign) = (format!("{pointer}{indent}"), format!("{sign:<2} "));
    let counts = counts(model, row, columns);
    let behind = if counts.is_empty() { 0 } else { width(&counts) + 2 };
    let room = columns.saturating_sub(width(&pointer) + width(&sign) + behind);
    let current = current(model, row);
    let title = shortened(&row.title, room.saturating_sub(width(current))) + current;
    let gap = if counts.is_empty() { String::new() } else { " ".repeat(room - width(&title) + 1) };
    let line =
        Line::from(vec![pointer.into(), Span::styled(sign + &title, style(model, row)), gap.into(), counts.into()]);
    match (chosen, model.focus) {
        (false, _) => line,
        (true, Focus::Tree) => line.style(Style::new().add_modifier(Modifier::REVERSED)),
        (true, Focus::Pane) => line.style(Style::new().add_modifier(Modifier::BOLD)),
    }
}

/// The mark of a topic's status, or whether a stage or module is unfolded.
fn sign(model: &Model, row: &TreeRow) -> &'static str {
    let ascii = model.screen.ascii;
    match (row.status, model.tree.is_open(row), ascii) {
        (Some(status), ..) => mark(status, row.proven, &model.screen),
        (None, true, false) => "▿",
        (None, false, false) => "▹",
        (None, true, true) => "-",
        (None, false, true) => "+",
    }
}

/// What stands behind the title of the stage in progress.
fn current(model: &Model, row: &TreeRow) -> &'static str {
    match (row.current, model.screen.ascii) {
        (false, _) => "",
        (true, false) => " ◂",
        (true, true) => " <",
    }
}

/// What is done of a stage or module.
fn counts(model: &Model, row: &TreeRow, columns: usize) -> String {
    let Some(tally) = &row.tally else { return String::new() };
    let counts = format!("{}/{}", tally.done, tally.topics);
    if columns < BARS && row.depth > 0 { counts } else { format!("{} {counts:>5}", bar(tally, CELLS, &model.screen)) }
}

fn style(model: &Model, row: &TreeRow) -> Style {
    let fg = |color| if model.color { Style::new().fg(color) } else { Style::new() };
    match row.status {
        None if row.depth == 0 => Style::new().add_modifier(Modifier::BOLD),
        None | Some(Status::Pending) => Style::new(),
        Some(Status::Done) => fg(Color::Green),
        Some(Status::Learning) => fg(Color::Cyan),
        Some(Status::Stuck) => fg(Color::Magenta),
        Some(Status::Parked | Status::Skipped) => Style::new().add_modifier(Modifier::DIM),
    }
}
