//! What of the tree, the text and the lists is seen.

use ratatui::layout::Rect;

use super::areas::Areas;
use super::model::{Mode, Model};
use super::view::key_lines;

/// Scrolls so that what is chosen is seen and nothing is scrolled beyond its end.
pub(super) fn settle(model: &mut Model) {
    let Some(areas) = Areas::of(model) else { return };
    let height = |area: Rect| usize::from(area.height);
    if !areas.tree.is_empty() {
        model.tree.keep_in_sight(height(areas.tree));
    }
    model.pane.top = model.pane.top.min(model.pane.lines.len().saturating_sub(height(areas.pane)));
    match model.mode {
        Mode::Search(ref mut search) => search.keep_in_sight(height(areas.tree).max(1)),
        Mode::Keys(top) => {
            model.mode = Mode::Keys(top.min(key_lines(model).len().saturating_sub(height(areas.body))));
        }
        Mode::Browse | Mode::Ask(_) | Mode::Open(_) => {}
    }
}
