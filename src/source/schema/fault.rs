//! What can be wrong with a roadmap file, and where in it. The words are `render`'s.

use std::ops::Range;

use crate::engine::roadmap::Rule;
use crate::plain::Plain;

/// A file that a roadmap is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, as it was named.
    pub path: Plain<'static>,
    /// Its text.
    pub text: String,
}

/// One thing that is wrong at one place of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, by its position among those read.
    pub file: usize,
    /// The bytes that it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub what: What,
    /// Other places that have to do with it: file and bytes.
    pub also: Vec<(usize, Range<usize>)>,
    /// What would mend it: the bytes to replace, and with what.
    pub edit: Option<(Range<usize>, String)>,
}

impl Fault {
    /// A fault that stands for itself.
    pub fn new(file: usize, span: Range<usize>, what: What) -> Self {
        Self { file, span, what, also: Vec::new(), edit: None }
    }

    /// Whether it is no error, but worth a second thought.
    pub fn is_advice(&self) -> bool {
        use Rule::{Empty, Implied, NoPractice, UnknownTwin, Unused};
        matches!(
            self.what,
            What::OneLanguage(_)
                | What::LongTitle(_)
                | What::Rule(Empty(_) | Implied(..) | NoPractice(_) | Unused(_) | UnknownTwin(_))
        )
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Not TOML: the parser's own words.
    Syntax(Plain<'static>),
    /// A key that version 1 does not have, and the one that was perhaps meant.
    UnknownKey(Plain<'static>, Option<&'static str>),
    /// A key that must be there.
    Missing(&'static str),
    /// Another kind of value than the key takes.
    WrongType(&'static str, Kind),
    /// Not one of the words that the key takes.
    NotOneOf(&'static str, &'static [&'static str]),
    /// A text of more than so many bytes.
    TooLong(usize),
    /// More than so many of them.
    TooMany(usize),
    /// The files have more words and signs together than so many.
    TooMuch(usize),
    /// `format` is not 1.
    Format,
    /// A text that is there in the other language alone.
    OneLanguage(&'static str),
    /// A title of more than so many characters.
    LongTitle(usize),
    /// Hours are not between 0 and 1000.
    Hours,
    /// `stages` names files, but this one stands alone.
    StagesAlone,
    /// A stage holds both topics and modules.
    TopicsBesideModules,
    /// Not the plain name of a file beside `roadmap.toml`.
    BadFileName(Plain<'static>),
    /// A rule of the roadmap as a whole.
    Rule(Rule),
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A string.
    Text,
    /// A string, or `{ en = …, zh = … }`.
    Bilingual,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A list of strings.
    Texts,
    /// `[[…]]`, or a list of tables.
    Tables,
}
