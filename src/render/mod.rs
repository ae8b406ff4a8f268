//! Reports as text: for the terminal, Markdown, HTML, SVG, JSON and CSV. Renderers lay out; they neither
//! count nor choose.

mod calendar;
mod checked;
mod checkup;
mod csv;
mod digest;
mod fault;
mod gaps;
mod ics;
mod imports;
mod json;
mod links;
mod listing;
mod log;
mod markdown;
mod message;
mod method;
mod offers;
mod outcome;
mod overview;
mod page;
mod plan;
mod reach;
mod review;
mod roadmaps;
mod settings;
mod sheet;
mod stats;
mod svg;
mod sync;
mod table;
mod terms;
mod words;
mod wrap;

pub use self::checked::{Checked, checked};
pub use self::checkup::checkup;
pub use self::csv::{events as csv_events, export as csv};
pub use self::digest::digest;
pub use self::fault::{MOST as MOST_FAULTS, fault_lines, faults};
pub use self::gaps::gaps;
pub use self::ics::calendar as ics;
pub use self::imports::{imported, is_yes, left_out, tick_plan, unreadable};
pub use self::json::{document, error as json_error};
pub use self::links::linked;
pub use self::listing::listing;
pub use self::log::{act, history, log};
pub use self::markdown::{Flavor, export as markdown};
pub use self::message::{Call, Message, disk, duration_fault, git_failed, idle, refusal, refused};
pub use self::offers::offers;
pub use self::outcome::outcome;
pub use self::overview::{bar, greeting, overview, overview_next, total};
pub use self::page::{STYLE as PAGE_STYLE, STYLE_HASH as PAGE_STYLE_HASH, page};
pub use self::plan::plan;
pub use self::reach::reach;
pub use self::review::{
    answer as review_answer, grade as review_grade, no_grade as review_no_grade, question as review_question,
    reveal as review_reveal, reviews, stopped as review_stopped,
};
pub use self::roadmaps::{begun, changes, roadmaps, switched};
pub use self::settings::{pages, set_to, settings, switch};
pub use self::sheet::{opening, sheet};
pub use self::stats::stats;
pub use self::svg::{card, map};
pub use self::sync::{exchange, set_up};
pub use self::terms::glossary;
pub use self::words::{grade_of, grade_words, mark, status_of, status_word, status_words};
pub use self::wrap::wrap;

use anstyle::{AnsiColor, Style};

use crate::engine::when::Date;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::text::Text;

/// What text is laid out for.
#[derive(Clone, Debug)]
pub struct Screen {
    /// The language.
    pub lang: Lang,
    /// Its phrases.
    pub text: &'static Text,
    /// Columns; `None` off a terminal, where nothing is cut or folded.
    pub width: Option<usize>,
    /// Whether marks and bars are plain ASCII.
    pub ascii: bool,
    /// Whether colours are added.
    pub color: bool,
    /// Whether the one likely next command is shown: on a terminal, not with `-q`.
    pub next: bool,
    /// The study day of now.
    pub today: Date,
    /// How the program is called with this roadmap and record: `roadmap`, or with the options that name
    /// them.
    pub program: Plain<'static>,
}

/// A colour with a meaning; the mark or word beside it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tint {
    Heading,
    Done,
    Underway,
    Stuck,
    Faint,
}

impl Tint {
    fn style(self) -> Style {
        match self {
            Self::Heading => Style::new().bold(),
            Self::Done => AnsiColor::Green.on_default(),
            Self::Underway => AnsiColor::Cyan.on_default(),
            Self::Stuck => AnsiColor::Magenta.on_default(),
            Self::Faint => Style::new().dimmed(),
        }
    }
}

/// A space that no line ends at, until [`Screen::fold`] makes it a plain one.
const NO_BREAK: &str = "\u{a0}";

/// A command that stands in a folded text: broken in two it could not be pasted.
fn unbroken(command: &Plain<'_>) -> Plain<'static> {
    Plain::line(command.replace(' ', NO_BREAK))
}

impl Screen {
    /// One without colours, before the command line has its say.
    pub fn plain(lang: Lang, width: Option<usize>, ascii: bool) -> Self {
        let (text, program) = (Text::of(lang), Plain::line("roadmap"));
        Self { lang, text, width, ascii, color: false, next: false, today: Date::ZERO, program }
    }

    /// A command line to paste.
    pub fn command(&self, command: &str) -> Plain<'static> {
        Plain::line(format!("{} {command}", self.program))
    }

    /// The same of words, quoted where a shell needs it.
    pub fn line(&self, words: &[&str]) -> Plain<'static> {
        self.command(&shell_words::join(words))
    }

    /// The command that says what a forgotten timer should have measured, on the day it began.
    fn study(&self, topic: &str, began: Date) -> Plain<'static> {
        let day = if began == self.today { String::new() } else { format!(" --date {began}") };
        self.command(&format!("study {topic} 2h{day}"))
    }

    fn paint(&self, tint: Tint, text: &str) -> String {
        if !self.color || text.is_empty() {
            return text.to_owned();
        }
        let style = tint.style();
        format!("{style}{text}{style:#}")
    }

    /// Columns to fill; what goes into a pipe is laid out as for 80 but never folded.
    fn columns(&self) -> usize {
        self.width.unwrap_or(80)
    }

    /// The lines of a text behind an indent, folded on a terminal.
    fn fold(&self, text: &str, indent: usize) -> Vec<String> {
        match self.width {
            Some(columns) => wrap(text, columns.saturating_sub(indent + 1)),
            None => text.split('\n').map(str::to_owned).collect::<Vec<_>>(),
        }
        .iter()
        .map(|line| line.replace(NO_BREAK, " "))
        .collect()
    }
}

/// Columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    unicode_width::UnicodeWidthStr::width(text)
}

/// The text with spaces up to a width.
fn padded(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

/// A title and a sum at the right edge of 80 columns; where there is no room, one below the other.
fn titled(title: &str, sum: &str, screen: &Screen) -> String {
    let room = screen.columns().min(80).saturating_sub(width(title) + width(sum) + 2);
    if room >= 2 {
        return format!(" {}{}{sum}\n", screen.paint(Tint::Heading, title), " ".repeat(room));
    }
    let title: Vec<String> = screen.fold(title, 1).iter().map(|line| screen.paint(Tint::Heading, line)).collect();
    format!(" {}\n {}\n", title.join("\n "), screen.fold(sum, 1).join("\n "))
}

/// A line that fits into so many columns; a sign says where something is cut off.
fn cut(line: &str, columns: usize, sign: &str) -> String {
    if width(line) <= columns {
        return line.to_owned();
    }
    let mut kept = String::new();
    let mut room = columns.saturating_sub(width(sign));
    for c in line.chars() {
        let Some(left) = room.checked_sub(unicode_width::UnicodeWidthChar::width(c).unwrap_or(0)) else { break };
        room = left;
        kept.push(c);
    }
    format!("{}{sign}", kept.trim_end())
}

/// A label and its entry, folded behind it on a terminal.
fn labelled(text: &mut String, screen: &Screen, label: &str, entry: &str, room: usize) {
    for (n, line) in screen.fold(entry, room).iter().enumerate() {
        let label = if n == 0 { label } else { "" };
        let space = " ".repeat(room.saturating_sub(width(label)));
        text.push_str(format!(" {}{space}{line}", screen.paint(Tint::Heading, label)).trim_end());
        text.push('\n');
    }
}

/// A remark, folded on a terminal; a command on a line of its own stays whole, so that it can be pasted.
fn said_below(text: &mut String, said: &str, screen: &Screen) {
    let (words, command) = said.split_once('\n').unwrap_or((said, ""));
    for line in screen.fold(words, 3) {
        text.push_str(&format!("   {line}\n"));
    }
    if !command.is_empty() {
        text.push_str(&format!("      {command}\n"));
    }
}
