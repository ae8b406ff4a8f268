//! A text that is not TOML in places: what is wrong at each of them, and the rest of it as TOML. The
//! parser goes astray behind an unclosed bracket, so a broken block is blanked out and the text read again.

use std::ops::Range;

use toml::de::DeTable;

/// How many broken blocks are looked for.
const MOST: usize = 10;

/// What is left of a text once its broken blocks are blanked out.
pub(super) struct Mended {
    /// The text, as long as it was.
    pub(super) text: String,
    /// What is wrong, and where: one fault a block.
    pub(super) faults: Vec<(Range<usize>, String)>,
    /// The broken blocks, their headings included.
    pub(super) broken: Vec<Range<usize>>,
}

/// Blanks out the blocks that are not TOML.
pub(super) fn mend(text: &str) -> Mended {
    let mut mended = Mended { text: text.to_owned(), faults: Vec::new(), broken: Vec::new() };
    for _ in 0..MOST {
        let Err(error) = DeTable::parse(&mended.text) else { return mended };
        let end = text.len();
        let span = error.span().unwrap_or(end..end);
        let span = span.start.min(end)..span.end.min(end);
        let message = error.message().to_owned();
        let block = block_of(&mended.text, &span);
        // What is never closed is missed at the end of the text, time and again.
        let told = mended.faults.iter().any(|(before, _)| before.start == span.start);
        if !told {
            mended.faults.push((span.clone(), message));
        }
        blank(&mut mended.text, &block, &span);
        mended.broken.push(block);
    }
    mended.text.clear();
    mended
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
