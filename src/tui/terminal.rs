//! The terminal, taken over and given back: at the end, on an error, on a panic, on a signal, and for a while
//! with Ctrl-Z.

use std::io::{self, stdout};
use std::panic;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{self, DisableBracketedPaste, DisableMouseCapture};
use ratatui::crossterm::event::{EnableBracketedPaste, EnableMouseCapture, Event};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{EnterAlternateScreen, enable_raw_mode};
use ratatui::layout::Size;
use ratatui::{DefaultTerminal, Frame};

use super::signals::Signals;

/// The terminal while it is ours.
#[derive(Debug)]
pub struct Terminal {
    inner: DefaultTerminal,
    signals: Signals,
    /// Held while something is drawn: who ends the process waits for that, and has nothing drawn after it.
    drawing: Arc<Mutex<()>>,
}

/// Why the terminal woke up.
#[derive(Debug)]
pub enum Wake {
    /// Something was pressed, pasted, clicked, or the size is another.
    Event(Event),
    /// The process was told to stop for a while.
    Stop,
    /// Nothing happened for a while.
    Idle,
}

impl Terminal {
    /// Takes the terminal over. Whatever happens from now on, it is given back.
    pub fn enter() -> io::Result<Self> {
        let drawing = Arc::new(Mutex::new(()));
        let held = Arc::clone(&drawing);
        let signals = Signals::watch(move || {
            std::mem::forget(held.lock());
            give_back();
        })?;
        // This also has a panic leave the other screen before it says anything.
        let inner = ratatui::try_init().inspect_err(|_| ratatui::restore())?;
        let terminal = Self { inner, signals, drawing };
        let said = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            listen_no_more();
            said(info);
        }));
        listen()?;
        // From the first look on a change of the window's size is an event; before it, it would be missed.
        event::poll(Duration::ZERO)?;
        Ok(terminal)
    }

    /// How large it is.
    pub fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    /// Draws one screen.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let _held = self.drawing.lock();
        self.inner.draw(view).map(drop)
    }

    /// Waits for something to happen, at most so long.
    pub fn wait(&mut self, at_most: Duration) -> io::Result<Wake> {
        let happened = event::poll(at_most)?;
        Ok(match happened {
            _ if self.signals.is_told_to_stop() => Wake::Stop,
            true => Wake::Event(event::read()?),
            false => Wake::Idle,
        })
    }

    /// Gives the terminal back to the shell until that continues this process.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        Signals::stop_here();
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen)?;
        listen()?;
        // A new one draws everything; to clear the old one would ask the terminal for its cursor.
        self.inner = ratatui::Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Has the terminal report the mouse, and what is pasted in one piece.
fn listen() -> io::Result<()> {
    execute!(stdout(), EnableMouseCapture, EnableBracketedPaste)
}

fn listen_no_more() {
    // Where the terminal is gone there is nothing to give back, and no one to tell.
    drop(execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, Show));
}

fn give_back() {
    listen_no_more();
    ratatui::restore();
}
