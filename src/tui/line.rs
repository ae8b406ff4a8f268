//! One line of text as it is typed: the cursor moves by what a reader takes for one character, whatever
//! its bytes and columns.

use unicode_segmentation::UnicodeSegmentation;

use crate::plain::Plain;
use crate::render::width;

/// A line and the cursor in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// The byte that the cursor stands before.
    at: usize,
}

impl Line {
    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Types something, pasted text too: what would drive the terminal becomes harmless.
    pub fn insert(&mut self, typed: &str) {
        let typed = Plain::line(typed);
        self.text.insert_str(self.at, &typed);
        self.at += typed.len();
    }

    /// One character to the left.
    pub fn left(&mut self) {
        self.at = self.before();
    }

    /// One character to the right.
    pub fn right(&mut self) {
        self.at = self.behind();
    }

    /// To the beginning.
    pub fn home(&mut self) {
        self.at = 0;
    }

    /// To the end.
    pub fn end(&mut self) {
        self.at = self.text.len();
    }

    /// Takes away the character before the cursor.
    pub fn back(&mut self) {
        self.take_to(self.before());
    }

    /// Takes away the character behind the cursor.
    pub fn delete(&mut self) {
        self.text.drain(self.at..self.behind());
    }

    /// Takes away the word before the cursor.
    pub fn back_word(&mut self) {
        let mut words = self.text[..self.at].unicode_word_indices();
        self.take_to(words.next_back().map_or(0, |(at, _)| at));
    }

    /// Takes away all before the cursor.
    pub fn back_all(&mut self) {
        self.take_to(0);
    }

    /// Takes away all behind the cursor.
    pub fn delete_all(&mut self) {
        self.text.truncate(self.at);
    }

    fn take_to(&mut self, to: usize) {
        self.text.drain(to..self.at);
        self.at = to;
    }

    fn before(&self) -> usize {
        self.text[..self.at].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn behind(&self) -> usize {
        self.at + self.text[self.at..].graphemes(true).next().map_or(0, str::len)
    }

    /// What of it is seen in so many columns, and the column of the cursor: the end of what stands before it
    /// is always seen.
    pub fn seen(&self, columns: usize) -> (String, usize) {
        let room = columns.saturating_sub(1);
        let mut start = self.at;
        for (at, _) in self.text[..self.at].grapheme_indices(true).rev() {
            if width(&self.text[at..self.at]) > room {
                break;
            }
            start = at;
        }
        let cursor = width(&self.text[start..self.at]);
        (cut(&self.text[start..], columns).to_owned(), cursor)
    }
}

/// The beginning of a text that fits into so many columns.
pub(super) fn cut(text: &str, columns: usize) -> &str {
    if width(text) <= columns {
        return text;
    }
    let mut used = 0;
    for (at, part) in text.grapheme_indices(true) {
        used += width(part);
        if used > columns {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Line;

    fn typed(text: &str) -> Line {
        let mut line = Line::default();
        line.insert(text);
        line
    }

    #[test]
    fn the_cursor_moves_by_what_a_reader_takes_for_one_character() {
        let mut line = typed("e\u{301}👩\u{200d}💻为");
        let mut columns = vec![line.seen(40).1];
        for _ in 0..4 {
            line.left();
            columns.push(line.seen(40).1);
        }
        assert_eq!(columns, [5, 3, 1, 0, 0]);
        line.delete();
        line.end();
        line.back();
        assert_eq!(line.text(), "👩\u{200d}💻");
    }

    #[test]
    fn words_and_all_before_the_cursor_are_taken_away() {
        let mut line = typed("why divide by 根号 d");
        line.back_word();
        assert_eq!(line.text(), "why divide by 根号 ");
        line.back_word();
        assert_eq!(line.text(), "why divide by 根");
        line.home();
        line.right();
        line.back_all();
        assert_eq!((line.text(), line.seen(9).1), ("hy divide by 根", 0));
        line.right();
        line.delete_all();
        assert_eq!(line.text(), "h");
    }

    #[test]
    fn a_long_line_shows_what_stands_before_the_cursor_and_never_half_a_character() {
        let mut line = typed("为什么除以根号d");
        assert_eq!(line.seen(8), ("以根号d".to_owned(), 7));
        assert_eq!(line.seen(7), ("根号d".to_owned(), 5));
        line.home();
        assert_eq!(line.seen(7), ("为什么".to_owned(), 0));
    }

    #[test]
    fn what_is_pasted_cannot_drive_the_terminal() {
        assert_eq!(typed("a\nb\u{1b}[31m\u{202e}").text(), "a b\u{fffd}[31m");
    }
}
