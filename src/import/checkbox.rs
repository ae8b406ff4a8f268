//! The box at the start of a list item, read from the source itself since editors know more boxes than
//! Markdown, and the tick that stands in its text.

use super::Tick;
use crate::engine::when::Date;

/// A box at the start of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `[ ]`.
    Open,
    /// Any other.
    Ticked(Tick),
}

impl Mark {
    /// What it was ticked with.
    pub(super) fn tick(self) -> Option<Tick> {
        match self {
            Self::Open => None,
            Self::Ticked(tick) => Some(tick),
        }
    }
}

/// What stands behind the bullet or number that an item begins with.
pub(super) fn after_marker(item: &str) -> Option<&str> {
    let rest = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let signs: &[char] = if rest.len() < item.len() { &['.', ')'] } else { &['-', '*', '+'] };
    let after = rest.strip_prefix(signs)?;
    let text = after.trim_start_matches([' ', '\t']);
    (text.len() < after.len()).then_some(text)
}

/// The box that a text begins with: `[ ]`, `[x]`, `[/]`, `[-]`.
pub(super) fn mark(text: &str) -> Option<Mark> {
    let rest = text.strip_prefix('[')?;
    let (said, rest) = (rest.chars().next()?, rest.get(1..)?.strip_prefix(']')?);
    let alone = rest.is_empty() || rest.starts_with(char::is_whitespace);
    match said {
        _ if !alone => None,
        ' ' => Some(Mark::Open),
        'x' | 'X' => Some(Mark::Ticked(Tick::Done(None))),
        '/' => Some(Mark::Ticked(Tick::Learning)),
        '-' => Some(Mark::Ticked(Tick::Skipped)),
        _ => None,
    }
}

/// The sign that something is done.
pub(super) const TICK: char = '✅';

/// Where a text ends before a tick at its end, and that tick: `✅`, maybe with the day that Obsidian puts there.
pub(super) fn ticked_end(text: &str) -> (usize, Option<Tick>) {
    let end = text.trim_end().len();
    let Some(at) = text.rfind(TICK) else { return (end, None) };
    let after = text[at + TICK.len_utf8()..end].trim_matches(|c: char| c.is_whitespace() || c == '\u{fe0f}');
    let day = day(after);
    // At the start it is decoration, and counts as well.
    if day.is_none() && !after.is_empty() || text[..at].trim().is_empty() && !after.is_empty() {
        return (end, None);
    }
    (text[..at].trim_end().len(), Some(Tick::Done(day)))
}

/// A day as `2026-11-23`.
pub(super) fn day(text: &str) -> Option<Date> {
    (text.len() == 10 && text.as_bytes()[4] == b'-').then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Mark, Tick, after_marker, mark};

    fn of(item: &str) -> Option<Mark> {
        after_marker(item).and_then(mark)
    }

    #[test]
    fn every_box_of_an_item_is_known() {
        let ticked = |tick| Some(Mark::Ticked(tick));
        let boxes = ["- [ ] a", "* [x] a", "+ [X]\ta", "12. [/] a", "1) [-]"].map(of);
        let done = ticked(Tick::Done(None));
        assert_eq!(boxes, [Some(Mark::Open), done, done, ticked(Tick::Learning), ticked(Tick::Skipped)]);
    }

    #[test]
    fn what_only_looks_like_a_box_is_none() {
        let none =
            ["- [x](https://a.org)", "- [?] a", "- []", "-[ ] a", "1 [ ] a", "12- [ ] a", "[ ] a", "- [é] a", ""]
                .map(of);
        assert_eq!(none, [None; 9]);
    }
}
