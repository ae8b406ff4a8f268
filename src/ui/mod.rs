//! What the person sees and is asked: the answer on standard output, everything else on standard
//! error; text that is longer than the terminal in a pager. How things are laid out is left to `render`.

mod programs;

use std::borrow::Cow;
use std::io::{self, BufRead, Read, Write};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};
use serde::Serialize;

use crate::render::{self, Message, Screen};
use crate::source::Faults;
pub use programs::{Failed, Pager};

/// The longest line that is typed as an answer, in bytes.
const LONGEST_LINE: u64 = 4096;

/// The two streams, and how the person wants them.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Ui {
    /// What the answer is laid out for.
    pub screen: Screen,
    /// Whether the answer is JSON.
    pub json: bool,
    /// Whether only the answer and errors are said.
    pub quiet: bool,
    /// Whether standard error gets colours.
    pub stderr_color: bool,
    /// Whether addresses in the answer are links that the terminal opens.
    pub links: bool,
    /// What shows an answer that is longer than the terminal.
    pub pager: Option<Pager>,
}

impl Ui {
    /// Answers with a report: as JSON, or as the text that `layout` makes of it.
    pub fn answer<T: Serialize>(&self, report: &T, layout: impl FnOnce(&T, &Screen) -> String) -> io::Result<()> {
        if self.json { self.print(&render::document(report)) } else { self.lay(&layout(report, &self.screen)) }
    }

    /// Shows what was laid out, with links where nobody stands between it and the terminal: not every pager knows
    /// what they are.
    fn lay(&self, text: &str) -> io::Result<()> {
        let text = &*self.spelled(text);
        let is_linked = self.links && self.pager_for(text).is_none();
        if is_linked { self.print(&render::linked(text)) } else { self.show(text) }
    }

    /// A text of this program in signs that the terminal has.
    fn spelled<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.screen.ascii { Cow::Owned(text.replace('…', "...")) } else { Cow::Borrowed(text) }
    }

    /// Shows text as it is: in the pager where it is longer than the terminal.
    pub fn show(&self, text: &str) -> io::Result<()> {
        self.pager_for(text).map_or_else(|| self.print(text), |pager| self.page(pager, text))
    }

    /// The pager, where a text needs one.
    fn pager_for(&self, text: &str) -> Option<&Pager> {
        self.pager.as_ref().filter(|pager| pager.is_for(text))
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
            self.message(self.screen.text.word.warning, anstyle::AnsiColor::Magenta, message);
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
        drop(write(io::stderr().lock(), self.stderr_color, &self.spelled(text)));
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
}

/// Writes all of a text; one with colours by way of what makes a console of Windows understand them.
fn write(mut stream: impl RawStream + AsLockedWrite, color: bool, text: &str) -> io::Result<()> {
    if color {
        let mut stream = AutoStream::new(stream, ColorChoice::Always);
        return stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
}
