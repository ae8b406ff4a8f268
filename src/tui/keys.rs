//! What a key, a paste or another size of the terminal does: to the model here, to the record by the
//! [`Effect`] that is handed back. What the mouse does is left to `mouse`.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::Size;

use super::areas::Areas;
use super::line::Line;
use super::model::{Act, Ask, Effect, Focus, Mode, Model, Step, What};
use super::mouse;
use super::scroll::settle;
use super::search::Search;
use crate::engine::status::Status;
use crate::plain::Plain;

/// Takes in what happened, and hands back what is to be done.
pub fn update(model: &mut Model, event: &Event) -> Effect {
    let effect = match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => pressed(model, *key),
        Event::Paste(text) => {
            paste(model, text);
            Effect::None
        }
        Event::Mouse(mouse) => {
            mouse::point(model, *mouse);
            Effect::None
        }
        Event::Resize(width, height) => {
            model.resize(Size::new(*width, *height));
            Effect::None
        }
        _ => Effect::None,
    };
    settle(model);
    effect
}

fn pressed(model: &mut Model, key: KeyEvent) -> Effect {
    if key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char('z') {
        return Effect::Suspend;
    }
    // Without room nothing is seen of what a key would do, nor of what was typed and would be lost.
    if Areas::of(model).is_none() {
        let leaves = key.code == KeyCode::Esc || is_control(key, 'c');
        return match model.is_typing() {
            true if leaves => ask(model, key),
            false if ends(key) => Effect::Quit,
            _ => Effect::None,
        };
    }
    let said = !std::mem::take(&mut model.said).is_empty();
    match &mut model.mode {
        Mode::Browse if said && key.code == KeyCode::Esc => Effect::None,
        Mode::Browse => browse(model, key),
        Mode::Ask(_) => ask(model, key),
        Mode::Open(at) => {
            let at = *at;
            open(model, key, at)
        }
        Mode::Search(_) => search(model, key),
        Mode::Keys(top) => {
            match moved(key, usize::from(model.size.height)) {
                Some(by) => *top = top.saturating_add_signed(by),
                None => model.mode = Mode::Browse,
            }
            Effect::None
        }
    }
}

fn ends(key: KeyEvent) -> bool {
    key.code == KeyCode::Char('q') || is_control(key, 'c')
}

fn is_control(key: KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}

/// By how many lines a key moves, if it does.
fn moved(key: KeyEvent, height: usize) -> Option<isize> {
    let screen = isize::try_from(height.saturating_sub(8)).unwrap_or(1).max(1);
    Some(match key.code {
        KeyCode::Down | KeyCode::Char('j') => 1,
        KeyCode::Up | KeyCode::Char('k') => -1,
        KeyCode::PageDown => screen,
        KeyCode::PageUp => -screen,
        KeyCode::Home => isize::MIN,
        KeyCode::End => isize::MAX / 2,
        _ => return None,
    })
}

fn browse(model: &mut Model, key: KeyEvent) -> Effect {
    if ends(key) {
        return Effect::Quit;
    }
    if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
        return Effect::None;
    }
    if let Some(by) = moved(key, usize::from(model.size.height)) {
        go(model, by);
        return Effect::None;
    }
    match key.code {
        KeyCode::Left | KeyCode::Char('h') | KeyCode::Esc => back(model, key.code == KeyCode::Esc),
        KeyCode::Enter => into(model, true),
        KeyCode::Right | KeyCode::Char('l') => into(model, false),
        KeyCode::Char('/') => model.mode = Mode::Search(Search::default()),
        KeyCode::Char('?') => model.mode = Mode::Keys(0),
        KeyCode::Char('f') => {
            model.focus = Focus::Tree;
            model.tree.next_status();
        }
        KeyCode::Char('g') => to_next(model),
        KeyCode::Char('o') if model.pane.addresses.is_empty() => model.remark(model.screen.text.tui.no_address),
        KeyCode::Char('o') => model.mode = Mode::Open(0),
        KeyCode::Char(letter) => return act(model, letter),
        _ => {}
    }
    Effect::None
}

fn go(model: &mut Model, by: isize) {
    match model.focus {
        Focus::Tree => model.tree.go(by),
        Focus::Pane => model.pane.top = model.pane.top.saturating_add_signed(by),
    }
}

/// Into a topic, or unfolds a stage or module; one that is open is folded where the key `turns` it.
fn into(model: &mut Model, turns: bool) {
    if model.focus == Focus::Tree && !(turns && model.tree.turn()) && !model.tree.unfold() {
        model.focus = Focus::Pane;
    }
}

/// Back to the tree, out of a filter, or a step up in the tree.
fn back(model: &mut Model, is_escape: bool) {
    if model.focus == Focus::Pane {
        model.focus = Focus::Tree;
    } else if is_escape && model.tree.only.is_some() {
        model.tree.only(None);
    } else if !is_escape {
        model.tree.fold();
    }
}

fn to_next(model: &mut Model) {
    let words = &model.screen.text.tui;
    match model.step.clone() {
        Step::Topic(topic) => {
            model.tree.show_topic(&topic);
        }
        Step::Command(command) => model.remark(&(words.elsewhere)(&command)),
        Step::None => model.remark(words.nothing_next),
    }
}

/// The keys that record something.
fn act(model: &mut Model, letter: char) -> Effect {
    let on_topic: fn(&mut Model, Plain<'static>) -> Effect = match letter {
        'u' => return Effect::Act(Act::Undo),
        'U' => return Effect::Act(Act::Redo),
        'S' => return Effect::Act(Act::Stop),
        ' ' => |_, topic| Effect::Act(Act::Done(topic)),
        's' => |_, topic| Effect::Act(Act::Start(topic)),
        'p' => |_, topic| Effect::Act(Act::Park(topic)),
        'x' => |model, topic| model.ask(What::Question, topic),
        'X' => |model, topic| model.ask_answer(topic),
        'n' => |model, topic| model.ask(What::Note, topic),
        'e' => |model, topic| model.ask(What::Evidence, topic),
        _ => return Effect::None,
    };
    match model.tree.chosen() {
        Some(row) if row.status.is_some() => on_topic(model, row.id.clone()),
        Some(row) => {
            let verb = [(' ', "done"), ('p', "park")].into_iter().find(|(key, _)| *key == letter);
            let all = verb.map(|(_, verb)| model.screen.line(&[verb, &row.id]));
            model.remark(&(model.screen.text.tui.no_topic)(all.as_ref()));
            Effect::None
        }
        None => Effect::None,
    }
}

fn ask(model: &mut Model, key: KeyEvent) -> Effect {
    let Mode::Ask(ask) = &mut model.mode else { return Effect::None };
    match key.code {
        KeyCode::Enter | KeyCode::Esc => {}
        _ if is_control(key, 'c') => {}
        _ => {
            typed(&mut ask.line, key);
            return Effect::None;
        }
    }
    let ask = ask.clone();
    model.mode = Mode::Browse;
    if key.code == KeyCode::Enter && (ask.may_be_empty() || ask.is_written()) {
        return Effect::Act(Act::Say(ask));
    }
    if ask.is_written() {
        model.left.push(ask);
    }
    Effect::None
}

/// Chooses an address; nothing is opened that was not shown before.
fn open(model: &mut Model, key: KeyEvent, at: usize) -> Effect {
    let last = model.pane.addresses.len().saturating_sub(1);
    let digit = |letter: char| letter.to_digit(10).and_then(|n| usize::try_from(n).ok()?.checked_sub(1));
    model.mode = match key.code {
        KeyCode::Char(letter) if digit(letter).is_some() => {
            Mode::Open(digit(letter).filter(|n| *n <= last).unwrap_or(at))
        }
        KeyCode::Down | KeyCode::Char('j' | 'o') => Mode::Open(if at < last { at + 1 } else { 0 }),
        KeyCode::Up | KeyCode::Char('k') => Mode::Open(at.checked_sub(1).unwrap_or(last)),
        _ => Mode::Browse,
    };
    match model.pane.addresses.get(at) {
        Some(address) if key.code == KeyCode::Enter => Effect::Open(address.clone()),
        _ => Effect::None,
    }
}

fn search(model: &mut Model, key: KeyEvent) -> Effect {
    let Mode::Search(search) = &mut model.mode else { return Effect::None };
    let step = match key.code {
        KeyCode::Down => 1,
        KeyCode::Up => -1,
        KeyCode::PageDown => 8,
        KeyCode::PageUp => -8,
        _ if is_control(key, 'n') => 1,
        _ if is_control(key, 'p') => -1,
        _ => 0,
    };
    match key.code {
        _ if step != 0 => search.go(step),
        KeyCode::Enter if search.finds_nothing() => {}
        KeyCode::Enter => model.choose(),
        KeyCode::Esc => model.mode = Mode::Browse,
        _ if is_control(key, 'c') => model.mode = Mode::Browse,
        _ => {
            let before = search.line.text().to_owned();
            typed(&mut search.line, key);
            if search.line.text() != before {
                search.look(model.tree.rows());
            }
        }
    }
    Effect::None
}

/// What a key does in a line of text, as in a shell.
fn typed(line: &mut Line, key: KeyEvent) {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Left => line.left(),
        KeyCode::Right => line.right(),
        KeyCode::Home => line.home(),
        KeyCode::End => line.end(),
        KeyCode::Backspace => line.back(),
        KeyCode::Delete => line.delete(),
        KeyCode::Char('a') if control => line.home(),
        KeyCode::Char('e') if control => line.end(),
        KeyCode::Char('h') if control => line.back(),
        KeyCode::Char('w') if control => line.back_word(),
        KeyCode::Char('u') if control => line.back_all(),
        KeyCode::Char('k') if control => line.delete_all(),
        KeyCode::Char(letter) if !control && !key.modifiers.contains(KeyModifiers::ALT) => {
            line.insert(letter.encode_utf8(&mut [0; 4]));
        }
        _ => {}
    }
}

fn paste(model: &mut Model, text: &str) {
    match &mut model.mode {
        Mode::Ask(ask) => ask.line.insert(text),
        Mode::Search(search) => {
            search.line.insert(text);
            search.look(model.tree.rows());
        }
        Mode::Browse | Mode::Open(_) | Mode::Keys(_) => {}
    }
}

impl Ask {
    /// Whether an answer without words is one.
    fn may_be_empty(&self) -> bool {
        matches!(self.what, What::Question | What::Answer)
    }
}

impl Model {
    /// Asks what helped, where there is a question that it may have helped with.
    fn ask_answer(&mut self, topic: Plain<'static>) -> Effect {
        let status = self.tree.chosen().and_then(|row| row.status);
        let is_left = self.left.iter().any(|left| left.what == What::Answer && left.topic == topic);
        if is_left || matches!(status, Some(Status::Stuck | Status::Parked)) {
            return self.ask(What::Answer, topic);
        }
        self.remark(&(self.screen.text.outcome.no_question_on)(&topic));
        Effect::None
    }

    /// Asks something on a topic; what was written there before, and left, comes back.
    fn ask(&mut self, what: What, topic: Plain<'static>) -> Effect {
        let left = self.left.iter().position(|left| left.what == what && left.topic == topic);
        let left = left.map(|at| self.left.swap_remove(at));
        let mut ask = left.unwrap_or(Ask { what, topic, line: Line::default() });
        ask.line.end();
        self.mode = Mode::Ask(ask);
        Effect::None
    }
}
