//! What a click and a turn of the wheel do.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::areas::Areas;
use super::model::{Focus, Mode, Model};

/// Lines that one turn of the wheel moves.
const TURN: isize = 3;

/// Takes in what the mouse did.
pub(super) fn point(model: &mut Model, mouse: MouseEvent) {
    let Some(areas) = Areas::of(model) else { return };
    let at = Position::new(mouse.column, mouse.row);
    let turn = match mouse.kind {
        MouseEventKind::ScrollDown => TURN,
        MouseEventKind::ScrollUp => -TURN,
        MouseEventKind::Down(MouseButton::Left) => 0,
        _ => return,
    };
    let height = usize::from(at.y.saturating_sub(areas.body.y));
    match &mut model.mode {
        Mode::Keys(top) => *top = top.saturating_add_signed(turn),
        _ if areas.pane.contains(at) && turn != 0 => model.pane.top = model.pane.top.saturating_add_signed(turn),
        Mode::Search(search) if areas.tree.contains(at) && turn != 0 => search.go(turn),
        Mode::Search(search) if areas.tree.contains(at) && search.top + height < search.found.len() => {
            search.at = search.top + height;
            model.choose();
        }
        Mode::Browse if areas.pane.contains(at) => model.focus = Focus::Pane,
        Mode::Browse if areas.tree.contains(at) && turn != 0 => model.tree.go(turn),
        Mode::Browse if areas.tree.contains(at) => click(model, height),
        _ => {}
    }
}

/// A first click on a line chooses it, one more folds it or goes into the topic; a stage or module folds at once.
fn click(model: &mut Model, height: usize) {
    model.focus = Focus::Tree;
    if let Some(again) = model.tree.click(height)
        && !model.tree.turn()
        && again
    {
        model.focus = Focus::Pane;
    }
}
