//! Others' programs that take the terminal over for a while: pager, manual, editor; and the browser.

#![allow(clippy::disallowed_types, reason = "one of the two places that start other programs, none by a shell")]

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use super::Ui;
use crate::engine::roadmap::is_web_address;
use crate::plain::Plain;
use crate::render::Message;

/// Browsers that show a page in the terminal they are started from.
const IN_TERMINAL: [&str; 6] = ["browsh", "elinks", "links", "links2", "lynx", "w3m"];

/// What shows text that is longer than the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    line: String,
    /// Whether the person chose it, and is to hear where it fails.
    is_chosen: bool,
    /// The terminal's rows.
    rows: usize,
    /// What it is told by variables.
    told: Vec<(&'static str, &'static str)>,
}

impl Pager {
    /// The one that the person chose, else `less`; `None` where none is wanted. Variables that are not set tell it
    /// what git tells a pager: to leave at once what fits, pass colours on, and let the text stay.
    pub fn of(chosen: Option<String>, rows: usize, is_set: impl Fn(&str) -> bool) -> Option<Self> {
        let is_chosen = chosen.is_some();
        let line = chosen.unwrap_or_else(|| if cfg!(windows) { String::new() } else { "less -FRX".to_owned() });
        let told = [("LESS", "FRX"), ("LESSCHARSET", "utf-8"), ("LV", "-c")];
        let told = told.into_iter().filter(|(name, _)| !is_set(name)).collect();
        let is_wanted = !matches!(line.trim(), "" | "cat");
        is_wanted.then_some(Self { line, is_chosen, rows, told })
    }

    /// Whether a text needs it. Lines are folded already; one that is not may scroll.
    pub(super) fn is_for(&self, text: &str) -> bool {
        text.bytes().filter(|byte| *byte == b'\n').count() >= self.rows
    }
}

/// Why a program of the person's did not do what it was started for.
#[derive(Debug)]
pub enum Failed {
    /// None is set.
    Unset,
    /// It could not be started, or said that it failed: its command line, what happened.
    Said(Plain<'static>, Plain<'static>),
}

impl Ui {
    /// Shows a text in the pager; prints it where there is none that does.
    pub(super) fn page(&self, pager: &Pager, text: &str) -> io::Result<()> {
        let told = pager.told.iter().copied();
        match self.started(&pager.line, |command| command.envs(told).stdin(Stdio::piped())) {
            Ok(program) => hand_over(program, text).map(drop),
            Err(failed) => {
                self.print(text)?;
                // Behind a long text, where it is seen.
                if let (true, Failed::Said(line, words)) = (pager.is_chosen, failed) {
                    self.warn(&Message::bare((self.screen.text.error.pager_failed)(&line, &words)));
                }
                Ok(())
            }
        }
    }

    /// Shows a page of the manual with the program for that; whether there is one that did.
    pub fn leaf(&self, page: &str) -> bool {
        let man = self.started("man -l -", |command| command.stdin(Stdio::piped()));
        man.is_ok_and(|man| hand_over(man, page).is_ok_and(|status| status.success()))
    }

    /// Has the person write a file in their editor.
    pub fn edit(&self, path: &Path, editor: Option<&str>) -> Result<(), Failed> {
        let line = editor.ok_or(Failed::Unset)?;
        let said = |words: String| Failed::Said(Plain::line(line.to_owned()), Plain::line(words));
        let editor = self.started(line, |command| command.arg(path))?;
        let status = hand_over(editor, "").map_err(|error| said(error.to_string()))?;
        if status.success() { Ok(()) } else { Err(said(status.to_string())) }
    }

    /// Hands an address to the person's browser, or to the one that the system chooses; whether it was taken. One
    /// that shows pages in the terminal has that to itself, if it is `free`. Nothing but an address of the web ever
    /// leaves here.
    pub fn browse(&self, url: &str, browser: &str, free: bool) -> bool {
        if !is_web_address(url) {
            return false;
        }
        let program = Path::new(browser.split(' ').next().unwrap_or_default()).file_name();
        if free && program.and_then(OsStr::to_str).is_some_and(|name| IN_TERMINAL.contains(&name)) {
            let shown =
                self.started(browser, |command| command.arg(url)).ok().and_then(|shown| hand_over(shown, "").ok());
            return shown.is_some_and(|status| status.success());
        }
        // A list of browsers, or one with options, is what the system's own launcher knows to read.
        let named = || !browser.is_empty() && open::with_detached(url, browser).is_ok();
        named() || open::that_detached(url).is_ok()
    }

    /// Starts a program by its command line, whose words are read as a shell would.
    fn started(&self, line: &str, prepare: impl FnOnce(&mut Command) -> &mut Command) -> Result<Child, Failed> {
        let said = |words: String| Failed::Said(Plain::line(line.to_owned()), Plain::line(words));
        let words = shell_words::split(line).map_err(|error| said(error.to_string()))?;
        let (program, options) = words.split_first().ok_or(Failed::Unset)?;
        let mut command = Command::new(program);
        prepare(command.args(options)).spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => said(self.screen.text.disk.not_found.to_owned()),
            _ => said(error.to_string()),
        })
    }
}

/// Has a program read a text, and waits until it ends. Ctrl-C is the program's meanwhile: if this process went
/// first, it would stay behind on a terminal that the shell reads from again.
fn hand_over(mut program: Child, text: &str) -> io::Result<ExitStatus> {
    #[cfg(unix)]
    let is_ours = {
        use signal_hook::{consts::SIGINT, flag};
        let is_ours = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        flag::register_conditional_default(SIGINT, std::sync::Arc::clone(&is_ours))?;
        is_ours
    };
    // Who stops reading early has seen enough.
    drop(program.stdin.take().map(|mut stdin| stdin.write_all(text.as_bytes())));
    let status = program.wait();
    #[cfg(unix)]
    is_ours.store(true, std::sync::atomic::Ordering::SeqCst);
    status
}
