//! Aligned columns: `comfy-table` sets them; which ones stay on a narrow screen is decided here.

use comfy_table::{Cell as ComfyCell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Row, Table, presets};

use super::{Screen, Tint, width};

/// A column.
pub(super) struct Column {
    /// Its heading, maybe empty.
    pub(super) heading: String,
    /// Whether numbers stand at its right edge.
    pub(super) right: bool,
    /// Whether it is never cut: someone types what stands in it.
    pub(super) whole: bool,
    /// On a narrow screen the column of the greatest number goes first; 0 stays.
    pub(super) drop: u8,
}

/// A cell.
pub(super) struct Cell {
    text: String,
    tint: Option<Tint>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, tint: None }
    }
}

impl Cell {
    pub(super) fn tinted(text: String, tint: Option<Tint>) -> Self {
        Self { text, tint }
    }
}

/// Space between columns.
const GAP: usize = 2;

/// The lines of a table: a heading if any column has one, then a line a row. On a terminal columns
/// are dropped until the rest fits, and what is still too long is cut; in a pipe nothing is.
pub(super) fn lines(screen: &Screen, columns: &[Column], rows: Vec<Vec<Cell>>) -> Vec<String> {
    let widths: Vec<usize> = (0..columns.len())
        .map(|c| rows.iter().map(|row| width(&row[c].text)).chain([width(&columns[c].heading)]).max().unwrap_or(0))
        .collect();
    let kept = kept(screen, columns, &widths);
    let total = 1 + kept.iter().map(|c| widths[*c] + GAP).sum::<usize>();
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_truncation_indicator("..");
    table.set_width(u16::try_from(screen.width.map_or(total, |width| width.min(total))).unwrap_or(u16::MAX));
    if screen.color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    if columns.iter().any(|column| !column.heading.is_empty()) {
        table.set_header(kept.iter().map(|c| ComfyCell::new(&columns[*c].heading)));
    }
    for row in rows {
        let mut cells: Vec<Option<Cell>> = row.into_iter().map(Some).collect();
        let mut row = Row::from(kept.iter().filter_map(|c| cells[*c].take()).map(comfy));
        row.max_height(1);
        table.add_row(row);
    }
    for (at, c) in kept.iter().enumerate() {
        if let Some(column) = table.column_mut(at) {
            column.set_padding((u16::from(at == 0), if at + 1 == kept.len() { 0 } else { 2 }));
            if columns[*c].whole {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
            column.set_cell_alignment(if columns[*c].right { CellAlignment::Right } else { CellAlignment::Left });
        }
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect()
}

fn comfy(cell: Cell) -> ComfyCell {
    let comfy = ComfyCell::new_owned(cell.text);
    match cell.tint {
        None => comfy,
        Some(Tint::Heading) => comfy.add_attribute(comfy_table::Attribute::Bold),
        Some(Tint::Faint) => comfy.add_attribute(comfy_table::Attribute::Dim),
        Some(Tint::Done) => comfy.fg(Color::DarkGreen),
        Some(Tint::Underway) => comfy.fg(Color::DarkCyan),
        Some(Tint::Stuck) => comfy.fg(Color::DarkMagenta),
    }
}

/// The columns that stay, in order.
fn kept(screen: &Screen, columns: &[Column], widths: &[usize]) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..columns.len()).filter(|c| widths[*c] > 0).collect();
    let Some(room) = screen.width else { return kept };
    // The widest column may be cut to this and still be read; cut more, others go first.
    let enough = 28;
    loop {
        let widest = kept.iter().map(|c| widths[*c]).max().unwrap_or(0);
        let total = 1 + kept.iter().map(|c| widths[*c] + GAP).sum::<usize>() - widest + widest.min(enough);
        let last = kept.iter().copied().filter(|c| columns[*c].drop > 0).max_by_key(|c| columns[*c].drop);
        match last {
            Some(last) if total > room + GAP => kept.retain(|c| *c != last),
            _ => return kept,
        }
    }
}
