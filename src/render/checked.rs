//! The answer of `check`: faults and advice, for people and for scripts.

use serde::{Serialize, Serializer};

use super::fault::{LineStarts, fault_hint, fault_words, faults};
use super::{Screen, said_below};
use crate::plain::Plain;
use crate::source::Faults;
use crate::source::schema::Fault;
use crate::text::Text;

/// At most so many faults are shown to people.
const MOST: usize = 100;

/// At most so many are in JSON; a file of megabytes may have hundreds of thousands.
const MOST_ROWS: usize = 10_000;

/// All that was found in a roadmap's files.
#[derive(Debug, Serialize)]
pub struct Checked<'a> {
    /// What was checked.
    pub path: Plain<'a>,
    /// How many errors there are.
    pub errors: usize,
    /// How many things are worth a second thought.
    pub advice: usize,
    #[serde(rename = "faults")]
    rows: Rows<'a>,
}

/// The faults, put into words where they are written.
#[derive(Debug)]
struct Rows<'a> {
    found: &'a Faults,
    text: &'a Text,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    level: &'static str,
    message: String,
    hint: Option<String>,
    #[serde(flatten)]
    at: Spot<'a>,
    also: Vec<Spot<'a>>,
    edit: Option<Edit>,
}

/// A place in a file; lines and columns count from 1, in characters.
#[derive(Debug, Serialize)]
struct Spot<'a> {
    file: Plain<'a>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// What to put in the place of bytes of the file; a byte order mark is not counted.
#[derive(Debug, Serialize)]
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

impl<'a> Checked<'a> {
    /// Gathers what was found, in words of a language.
    pub fn of(found: &'a Faults, path: Plain<'a>, text: &'a Text) -> Self {
        let advice = found.faults.iter().filter(|fault| fault.is_advice()).count();
        Self { path, errors: found.faults.len() - advice, advice, rows: Rows { found, text } }
    }
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { found, text } = self;
        let starts: Vec<LineStarts<'_>> = found.files.iter().map(|file| LineStarts::of(&file.text)).collect();
        let spot = |file: usize, span: &std::ops::Range<usize>| {
            let ((line, column), (end_line, end_column)) =
                (starts[file].place(span.start), starts[file].place(span.end));
            Spot { file: found.files[file].path.as_ref(), line, column, end_line, end_column }
        };
        let row = |fault: &Fault| Row {
            level: if fault.is_advice() { "advice" } else { "error" },
            message: fault_words(fault, text),
            hint: fault_hint(fault, text),
            at: spot(fault.file, &fault.span),
            also: fault.also.iter().map(|(file, span)| spot(*file, span)).collect(),
            edit: fault.edit.clone().map(|(span, text)| Edit { start: span.start, end: span.end, text }),
        };
        serializer.collect_seq(found.faults.iter().take(MOST_ROWS).map(row))
    }
}

/// Lays out what was found, and the sum of it.
pub fn checked(report: &Checked<'_>, screen: &Screen) -> String {
    let mut text = faults(report.rows.found, MOST, |fault| !fault.is_advice(), screen);
    said_below(&mut text, &(screen.text.roadmaps.checked)(&report.path, report.errors, report.advice), screen);
    text
}
