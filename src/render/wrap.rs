//! Folding of text at a width, Chinese included: at spaces, between Han characters, and never so
//! that a closing mark begins a line.

use unicode_width::UnicodeWidthChar;

/// Marks that never begin a line.
const CLOSING: &str = "，。、；：！？）》」』”’,.;:!?)]}…%";

/// Marks that never end a line.
const OPENING: &str = "（《「『“‘([{";

/// The lines of a text at a width, each paragraph folded by itself.
///
/// ```
/// use roadmap::render::wrap;
/// assert_eq!(wrap("卡住了，就查那一点。", 8), ["卡住了，", "就查那一", "点。"]);
/// ```
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| fold(paragraph, width.max(8))).collect()
}

fn fold(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces(paragraph) {
        let size = super::width(piece.trim_end());
        if used > 0 && used + size > width {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
            used = 0;
        }
        // A word longer than a line, such as an address, is left whole: cut, it could not be copied.
        line.push_str(piece);
        used += super::width(piece);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The smallest parts that stay whole: words with the spaces behind them, single Han characters with
/// the marks that belong to them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn may_break(before: char, after: char) -> bool {
    let wide = |c: char| c.width() == Some(2);
    if CLOSING.contains(after) || OPENING.contains(before) || after == ' ' || is_joined(before, after) {
        return false;
    }
    before == ' ' || wide(before) || wide(after)
}

/// Whether two characters make one sign: an accent, a joined emoji, its skin.
fn is_joined(before: char, after: char) -> bool {
    before == '\u{200d}' || after.width() == Some(0) || matches!(after, '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn what_is_one_sign_stays_on_one_line() {
        let family = "👨\u{200d}👩\u{200d}👧";
        let lines = [&*format!("记下这一家{family}"), family];
        assert_eq!(wrap(&lines.concat(), 12), lines);
        assert_eq!(wrap("很好很好👍\u{1f3fd}好", 8), ["很好很好", "👍\u{1f3fd}好"]);
    }

    #[test]
    fn words_stay_whole_and_an_address_is_never_cut() {
        let text = "see https://example.com/a/long/address for more";
        assert_eq!(wrap(text, 16), ["see", "https://example.com/a/long/address", "for more"]);
    }

    #[test]
    fn no_line_is_wider_than_asked_and_none_begins_with_a_closing_mark() {
        let text =
            "大模型本质上是统计推断工具：在海量文本上训练之后，它为每个 token 给出概率（其余能力都建立在这之上）。";
        for width in 8..40 {
            for line in wrap(text, width) {
                assert!(super::super::width(&line) <= width.max(8), "{width}: {line}");
                assert!(!line.starts_with(['，', '。', '：', '）']), "{width}: {line}");
            }
        }
    }
}
