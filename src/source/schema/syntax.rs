//! A text that is not TOML in places: what is wrong at each of them, and the rest of it as TOML. The
//! parser goes astray behind an unclosed bracket, so a broken block is blanked out and the text read again.

use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::sort;

/// How many broken blocks are looked for.
const MOST: usize = 10;

/// What is left of a text once its broken blocks are blanked out.
pub(super) struct Mended {
    /// The text, as long as it was.
    pub(super) text: String,
    /// What is wrong, and where.
    pub(super) faults: Vec<(Range<usize>, String)>,
    /// The broken blocks, their headings included.
    pub(super) broken: Vec<Range<usize>>,
}

/// Blanks out the blocks that are not TOML.
pub(super) fn mend(text: &str) -> Mended {
    let mut mended = Mended { text: text.to_owned(), faults: Vec::new(), broken: Vec::new() };
    for _ in 0..MOST {
        let (_, errors) = DeTable::parse_recoverable(&mended.text);
        let mut errors: Vec<(Range<usize>, String)> = errors.iter().map(|error| told(error, &mended.text)).collect();
        sort::by_key(&mut errors, |(span, _)| span.start);
        let Some((first, _)) = errors.first() else { return mended };
        let block = block_of(&mended.text, first);
        let faults = faults_of(&mended.text, &block, &errors);
        // What is never closed is missed at the end of the text, time and again.
        let known = |span: &Range<usize>| mended.faults.iter().any(|(before, _)| before.start == span.start);
        let new: Vec<_> = faults.into_iter().filter(|(span, _)| !known(span)).collect();
        blank(&mut mended.text, &block, &errors[0].0);
        mended.faults.extend(new);
        mended.broken.push(block);
    }
    // What the rest would say is not known.
    mended.text.clear();
    mended.broken.push(0..text.len());
    mended
}

/// Where an error is, and the parser's words. A text that is never closed is missed at the end; it is told of
/// where it begins.
fn told(error: &Error, text: &str) -> (Range<usize>, String) {
    let end = text.len();
    let span = error.span().unwrap_or(end..end);
    let kinds = [("multi-line basic", "\"\"\""), ("multi-line literal", "'''")];
    let opened = kinds.iter().find(|(kind, _)| error.message().contains(kind)).map(|(_, quotes)| quotes);
    let span = match opened.filter(|_| span.start >= text.trim_end().len()).and_then(|quotes| text.rfind(quotes)) {
        Some(opening) => opening..opening + 3,
        None => span.start.min(end)..span.end.min(end),
    };
    (span, error.message().to_owned())
}

/// The faults of a block: of each line the first. Behind a bracket that is never closed all else is a
/// consequence.
fn faults_of(text: &str, block: &Range<usize>, errors: &[(Range<usize>, String)]) -> Vec<(Range<usize>, String)> {
    let inside = errors.iter().filter(|(span, _)| span.start >= block.start && span.start <= block.end);
    let mut faults: Vec<(Range<usize>, String)> = Vec::new();
    for (span, words) in inside {
        let same_line = faults.last().is_some_and(|(before, _)| !text[before.start..span.start].contains('\n'));
        if !same_line {
            faults.push((span.clone(), words.clone()));
        }
    }
    let bracket = |(_, words): &(Range<usize>, String)| words.contains("array") || words.contains("table");
    if errors.iter().any(bracket) {
        faults.truncate(1);
    }
    faults
}

/// The block that a fault is in: from its heading to the next. One that shows at a heading is of the block
/// before it, whose last value does not end.
fn block_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let at = span.start;
    let at_heading = is_line_start(text, at) && text[at..].starts_with('[');
    let inside = if at_heading { at.saturating_sub(1) } else { at };
    let start = headings(text).take_while(|heading| *heading <= inside).last().unwrap_or(0);
    let end = headings(text).find(|heading| *heading > inside.max(start)).unwrap_or(text.len());
    start..end
}

/// Where lines begin that begin with `[`.
fn headings(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices('[').map(|(at, _)| at).filter(|at| is_line_start(text, *at))
}

fn is_line_start(text: &str, at: usize) -> bool {
    at == 0 || text.as_bytes()[at - 1] == b'\n'
}

/// Blanks out a block but for its heading, which the blocks below it need; a broken heading too.
fn blank(text: &mut String, block: &Range<usize>, span: &Range<usize>) {
    let heading_ends = text[block.clone()].find('\n').map_or(block.end, |at| block.start + at);
    let whole = !text[block.clone()].starts_with('[') || span.start <= heading_ends;
    let from = if whole { block.start } else { heading_ends };
    let blanked: String = text[from..block.end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(from..block.end, &blanked);
}
