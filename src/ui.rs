//! What the person sees and is asked: the answer on standard output, everything else on standard
//! error; the editor, the browser, the manual. How things are laid out is left to `render`.

#![allow(clippy::disallowed_types, reason = "one of the two places that start other programs: editor, browser, man")]

use std::io::{self, BufRead, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};
use serde::Serialize;

use crate::engine::roadmap::is_web_address;
use crate::plain::Plain;
use crate::render::{self, Message, Screen};
use crate::source::Faults;

/// The longest line that is typed as an answer, in bytes.
const LONGEST_LINE: u64 = 4096;

/// The two streams, and how the person wants them.
#[derive(Clone, Debug)]
pub struct Ui {
    /// What the answer is laid out for.
    pub screen: Screen,
    /// Whether the answer is JSON.
    pub json: bool,
    /// Whether only the answer and errors are said.
    pub quiet: bool,
    /// Whether standard error gets colours.
    pub stderr_color: bool,
}

impl Ui {
    /// Answers with a report: as JSON, or as the text that `layout` makes of it.
    pub fn answer<T: Serialize>(&self, report: &T, layout: impl FnOnce(&T, &Screen) -> String) -> io::Result<()> {
        if self.json { self.print(&render::document(report)) } else { self.print(&layout(report, &self.screen)) }
    }

    /// Prints text to standard output. A closed pipe is success.
    pub fn print(&self, text: &str) -> io::Result<()> {
        match write(io::stdout().lock(), self.screen.color, text) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }

    /// Says something beside the answer.
    pub fn say(&self, text: &str) {
        if !self.quiet {
            self.stderr(text);
        }
    }

    /// Warns, unless asked to be quiet.
    pub fn warn(&self, message: &Message) {
        if !self.quiet {
            self.message(self.screen.text.word.warning, anstyle::AnsiColor::Yellow, message);
        }
    }

    /// Says why the command failed.
    pub fn fail(&self, message: &Message) {
        if self.json {
            self.stderr(&render::json_error(message));
        } else {
            self.message(self.screen.text.word.error, anstyle::AnsiColor::Red, message);
        }
    }

    /// Shows faults in a roadmap's files, with the lines they are in: as errors, or as warnings.
    pub fn faults(&self, faults: &Faults, as_errors: bool) {
        if !self.json && (as_errors || !self.quiet) {
            let screen = Screen { color: self.stderr_color, ..self.screen.clone() };
            self.stderr(&render::faults(faults, render::MOST_FAULTS, |_| as_errors, &screen));
        }
    }

    fn message(&self, word: &str, color: anstyle::AnsiColor, message: &Message) {
        let style = if self.stderr_color { color.on_default().bold() } else { anstyle::Style::new() };
        let colon = self.screen.text.word.colon;
        let mut text = format!("{style}{word}{style:#}{colon}{}\n", message.what);
        for hint in &message.hints {
            text.push_str(&self.hinted(hint));
        }
        self.stderr(&text);
    }

    /// Says what to do about warnings, unless asked to be quiet.
    pub fn hint(&self, hint: &str) {
        self.say(&self.hinted(hint));
    }

    fn hinted(&self, hint: &str) -> String {
        format!("{}{}{hint}\n", self.screen.text.word.hint, self.screen.text.word.colon)
    }

    fn stderr(&self, text: &str) {
        // Nowhere is left to say that standard error cannot be written.
        drop(write(io::stderr().lock(), self.stderr_color, text));
    }

    /// What was piped in: UTF-8 text of at most `limit` bytes.
    pub fn input(&self, limit: u64) -> io::Result<String> {
        let mut bytes = Vec::new();
        io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// Asks for a line on a terminal; `None` at the end of what there is.
    pub fn line(&self, prompt: &str) -> io::Result<Option<String>> {
        self.print(prompt)?;
        let mut line = String::new();
        let n = io::stdin().lock().take(LONGEST_LINE).read_line(&mut line)?;
        Ok((n > 0).then_some(line))
    }

    /// Shows a page of the manual with the program for that; whether there is one that did.
    pub fn leaf(&self, page: &str) -> bool {
        let man = Command::new("man").args(["-l", "-"]).stdin(Stdio::piped()).spawn();
        man.is_ok_and(|mut man| {
            // Who stops reading early has seen enough.
            drop(man.stdin.take().map(|mut stdin| stdin.write_all(page.as_bytes())));
            man.wait().is_ok_and(|status| status.success())
        })
    }

    /// Has the person write a file in their editor.
    pub fn edit(&self, path: &Path, editor: Option<&str>) -> Result<(), Unedited> {
        let editor = editor.ok_or(Unedited::NoEditor)?;
        let failed = |words: String| Unedited::Failed(Plain::line(editor.to_owned()), Plain::line(words));
        let words = shell_words::split(editor).map_err(|error| failed(error.to_string()))?;
        let (program, options) = words.split_first().ok_or(Unedited::NoEditor)?;
        match Command::new(program).args(options).arg(path).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(failed(status.to_string())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(failed(self.screen.text.disk.not_found.to_owned()))
            }
            Err(error) => Err(failed(error.to_string())),
        }
    }
}

/// Hands an address to the person's browser, or to the one that the system chooses; whether it was taken.
/// Nothing but an address of the web ever leaves here.
pub fn browse(url: &str, browser: &str) -> bool {
    // A list of browsers, or one with options, is what the system's own launcher knows to read.
    let named = || !browser.is_empty() && open::with_detached(url, browser).is_ok();
    is_web_address(url) && (named() || open::that_detached(url).is_ok())
}

/// Writes all of a text; one with colours by way of what makes a console of Windows understand them.
fn write(mut stream: impl RawStream + AsLockedWrite, color: bool, text: &str) -> io::Result<()> {
    if color {
        let mut stream = AutoStream::new(stream, ColorChoice::Always);
        return stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
}

/// Why nothing was written in the editor.
#[derive(Debug)]
pub enum Unedited {
    /// None is set.
    NoEditor,
    /// It could not be started, or said that it failed: its name, what happened.
    Failed(Plain<'static>, Plain<'static>),
}
