//! How a model looks. Nothing is said by a colour alone: statuses have marks and words, the chosen line has a
//! pointer.

mod foot;
mod tree;

pub(super) use foot::key_lines;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::areas::{Areas, LEAST};
use super::line::cut;
use super::model::{Focus, Mode, Model};
use crate::render::{status_word, width, wrap};

/// Draws a model.
pub fn view(frame: &mut Frame<'_>, model: &Model) {
    let Some(areas) = Areas::of(model) else { return too_small(frame, model) };
    head(frame, model, areas.head);
    match &model.mode {
        Mode::Keys(top) => foot::all_keys(frame, model, *top, areas.body),
        _ => {
            tree::tree(frame, model, areas.tree);
            pane(frame, model, areas.pane);
            between(frame, model, &areas);
        }
    }
    foot::foot(frame, model, &areas);
}

fn too_small(frame: &mut Frame<'_>, model: &Model) {
    let said = (model.screen.text.tui.too_small)(LEAST.0, LEAST.1, model.is_typing());
    let lines = wrap(&said, usize::from(frame.area().width));
    frame.render_widget(Paragraph::new(lines.into_iter().map(Line::from).collect::<Vec<_>>()), frame.area());
}

/// Columns below which a title says nothing.
const LEAST_TITLE: usize = 12;

/// The title and what of the whole is done; in place of the title what is searched or shown alone.
fn head(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let text = model.screen.text;
    let (title, goes_first) = match (&model.mode, model.tree.only) {
        (Mode::Search(search), _) if !search.line.text().is_empty() => ((text.tui.found)(search.found.len()), true),
        (_, Some(only)) => ((text.tui.only)(status_word(only, text), model.tree.n_only()), true),
        (_, None) => (model.title.clone(), false),
    };
    let columns = usize::from(area.width).saturating_sub(2);
    let room = columns.saturating_sub(width(&model.total) + 2);
    let (title, total) = match (goes_first, width(&title) <= room || room >= LEAST_TITLE) {
        (true, _) if width(&title) > room => (shortened(&title, columns), ""),
        (false, false) => (String::new(), model.total.as_str()),
        _ => (shortened(&title, room), model.total.as_str()),
    };
    let total = shortened(total, columns);
    let gap = " ".repeat(columns.saturating_sub(width(&title) + width(&total)));
    let bold = Style::new().add_modifier(Modifier::BOLD);
    frame.render_widget(Line::from(vec![" ".into(), Span::styled(title, bold), gap.into(), total.into()]), area);
}

fn pane(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let seen = model.pane.lines.iter().skip(model.pane.top).take(area.height.into());
    frame.render_widget(Paragraph::new(seen.cloned().collect::<Vec<_>>()), area);
}

/// The lines between the parts; that beside the text is bold where the keys scroll it.
fn between(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let (upright, level) = if model.screen.ascii { ("|", "-") } else { ("│", "─") };
    let faint = Style::new().add_modifier(Modifier::DIM);
    let scrolls = model.focus == Focus::Pane && matches!(model.mode, Mode::Browse);
    if areas.tree.width > 0 && areas.pane.width > 0 {
        let line = Rect { x: areas.tree.right(), width: 1, ..areas.body };
        let style = if scrolls { Style::new().add_modifier(Modifier::BOLD) } else { faint };
        let bar = Line::styled(upright, style);
        frame.render_widget(Paragraph::new(vec![bar; line.height.into()]), line);
    }
    frame.render_widget(Line::styled(level.repeat(areas.rule.width.into()), faint), areas.rule);
}

/// A text that fits into so many columns, with two points where something is cut off.
fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    format!("{}{}", cut(text, columns.saturating_sub(2)).trim_end(), &".."[..columns.min(2)])
}
