//! Below the tree: what was said or is asked, the next step, the keys.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::shortened;
use crate::render::{width, wrap};
use crate::tui::areas::Areas;
use crate::tui::line::Line as Typed;
use crate::tui::model::{Focus, Mode, Model};

/// The keys that the last line always has room for.
const ALWAYS: [&str; 2] = ["?", "q"];

/// Draws it.
pub(super) fn foot(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    match &model.mode {
        Mode::Ask(ask) => question(frame, model, Some(&ask.line), areas.said),
        Mode::Open(_) => question(frame, model, None, areas.said),
        Mode::Search(search) => line(frame, model.screen.text.tui.search, &search.line, areas.said),
        Mode::Browse | Mode::Keys(_) => some(frame, &model.said, areas.said),
    }
    some(frame, &model.next, areas.next);
    frame.render_widget(keys(model, usize::from(areas.keys.width)), areas.keys);
}

/// As many lines as there is room for; two points say where there are more.
fn some(frame: &mut Frame<'_>, lines: &[Line<'static>], area: Rect) {
    let room = usize::from(area.height);
    let mut seen: Vec<Line<'_>> = lines.iter().take(room).cloned().collect();
    if let (true, Some(last)) = (lines.len() > room, seen.last_mut()) {
        *last = Line::from("   ..");
    }
    frame.render_widget(Paragraph::new(seen), area);
}

/// What is asked, and below it the answer as it is typed.
fn question(frame: &mut Frame<'_>, model: &Model, answer: Option<&Typed>, area: Rect) {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let asked: Vec<Line<'static>> =
        model.asked().into_iter().map(|asked| Line::styled(format!(" {asked}"), bold)).collect();
    let height = area.height - u16::from(answer.is_some());
    some(frame, &asked, Rect { height, ..area });
    if let Some(answer) = answer {
        line(frame, "> ", answer, Rect { y: area.y + height, height: 1, ..area });
    }
}

/// A line that is typed, behind a label, with the terminal's own cursor in it.
fn line(frame: &mut Frame<'_>, label: &str, typed: &Typed, area: Rect) {
    let before = format!(" {label}");
    let room = usize::from(area.width).saturating_sub(width(&before));
    let (seen, cursor) = typed.seen(room);
    let column = u16::try_from(width(&before) + cursor).unwrap_or(0);
    frame.render_widget(Line::from(vec![before.into(), seen.into()]), area);
    frame.set_cursor_position(Position::new(area.x + column, area.y));
}

/// The last line: what the keys do just now, as far as there is room.
fn keys(model: &Model, columns: usize) -> Line<'static> {
    let words = &model.screen.text.tui;
    let only = match (&model.mode, model.focus) {
        (Mode::Ask(_), _) => Some(words.typing),
        (Mode::Open(_), _) => Some(words.opening),
        (Mode::Search(_), _) => Some(words.searching),
        (Mode::Keys(_), _) => Some(words.leaving),
        (Mode::Browse, Focus::Pane) => Some(words.reading),
        (Mode::Browse, Focus::Tree) => None,
    };
    let faint = Style::new().add_modifier(Modifier::DIM);
    let Some(only) = only else { return browsing(words.keys, columns) };
    Line::styled(format!(" {}", shortened(only, columns.saturating_sub(1))), faint)
}

fn browsing(keys: &[[&'static str; 3]], columns: usize) -> Line<'static> {
    let size = |key: &[&str; 3]| width(key[0]) + width(key[1]) + 3;
    let is_always = |key: &&[&str; 3]| ALWAYS.contains(&key[0]);
    let mut room = columns.saturating_sub(keys.iter().filter(is_always).map(size).sum());
    let fits = |key: &&[&'static str; 3]| {
        let fits = is_always(key) || size(key) <= room;
        room = if is_always(key) { room } else { room.saturating_sub(size(key)) };
        fits
    };
    let shown = keys.iter().filter(|key| !key[1].is_empty()).filter(fits);
    let spans = shown.flat_map(|[key, what, _]| {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        [Span::raw(" "), Span::styled(*key, bold), Span::raw(format!(" {what} "))]
    });
    spans.collect::<Vec<_>>().into()
}

/// All keys and what they do, from a line on.
pub(super) fn all_keys(frame: &mut Frame<'_>, model: &Model, top: usize, area: Rect) {
    let lines = key_lines(model).into_iter().skip(top);
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// All keys, what each does folded behind it.
pub(in crate::tui) fn key_lines(model: &Model) -> Vec<Line<'static>> {
    let keys = model.screen.text.tui.keys;
    let room = keys.iter().map(|key| width(key[0])).max().unwrap_or(0) + 2;
    let columns = usize::from(model.size.width).saturating_sub(room + 2);
    let of_key = |[key, _, what]: &[&'static str; 3]| {
        let gap = room - width(key);
        let key = Span::styled(*key, Style::new().add_modifier(Modifier::BOLD));
        let line = |(n, said): (usize, String)| match n {
            0 => Line::from(vec![" ".into(), key.clone(), " ".repeat(gap).into(), said.into()]),
            _ => Line::from(format!(" {}{said}", " ".repeat(room))),
        };
        wrap(what, columns).into_iter().enumerate().map(line).collect::<Vec<_>>()
    };
    keys.iter().flat_map(of_key).collect()
}
