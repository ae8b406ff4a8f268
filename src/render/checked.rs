//! The answer of `check`: faults and advice, for people and for scripts.

use serde::Serialize;

use super::fault::{fault_hint, fault_words, faults, line_and_column};
use super::{Screen, said_below};
use crate::plain::Plain;
use crate::source::Faults;
use crate::source::schema::Fault;
use crate::text::Text;

/// At most so many faults are shown to people; JSON has them all.
const MOST: usize = 100;

/// All that was found in a roadmap's files.
#[derive(Debug, Serialize)]
pub struct Checked<'a> {
    /// What was checked.
    pub path: Plain<'a>,
    /// How many errors there are.
    pub errors: usize,
    /// How many things are worth a second thought.
    pub advice: usize,
    faults: Vec<Row<'a>>,
    #[serde(skip)]
    found: &'a Faults,
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

/// What to put in the place of bytes of the file.
#[derive(Debug, Serialize)]
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

impl<'a> Checked<'a> {
    /// Gathers what was found, in words of a language.
    pub fn of(found: &'a Faults, path: Plain<'a>, text: &Text) -> Self {
        let spot = |file: usize, span: &std::ops::Range<usize>| {
            let file = &found.files[file];
            let ((line, column), (end_line, end_column)) =
                (line_and_column(&file.text, span.start), line_and_column(&file.text, span.end));
            Spot { file: file.path.as_ref(), line, column, end_line, end_column }
        };
        let row = |fault: &Fault| Row {
            level: if fault.is_advice() { "advice" } else { "error" },
            message: fault_words(fault, text),
            hint: fault_hint(fault, text),
            at: spot(fault.file, &fault.span),
            also: fault.also.iter().map(|(file, span)| spot(*file, span)).collect(),
            edit: fault.edit.clone().map(|(span, text)| Edit { start: span.start, end: span.end, text }),
        };
        let advice = found.faults.iter().filter(|fault| fault.is_advice()).count();
        Self {
            path,
            errors: found.faults.len() - advice,
            advice,
            faults: found.faults.iter().map(row).collect(),
            found,
        }
    }
}

/// Lays out what was found, and the sum of it.
pub fn checked(report: &Checked<'_>, screen: &Screen) -> String {
    let mut text = faults(report.found, MOST, |fault| !fault.is_advice(), screen);
    said_below(&mut text, &(screen.text.roadmaps.checked)(&report.path, report.errors, report.advice), screen);
    text
}
