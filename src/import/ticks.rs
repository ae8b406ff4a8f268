//! The boxes of an export of this program, read back after people ticked them in an editor.

use super::Tick;
use super::checkbox::{Mark, after_marker, day, mark};
use crate::engine::roadmap::is_id;
use crate::engine::when::Date;
use crate::plain::Plain;

/// The boxes of an export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// The id of the roadmap that was exported.
    pub roadmap: Plain<'static>,
    /// The boxes in order.
    pub boxes: Vec<TickBox>,
    /// Whether anything but ticks was written into it since.
    pub is_written_in: bool,
}

/// A box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickBox {
    /// Its line, from 1.
    pub line: usize,
    /// The topic's id; `None` for a box that somebody added.
    pub id: Option<Plain<'static>>,
    /// The topic's title, without escapes.
    pub title: Plain<'static>,
    /// What it says; `None` where it is not ticked.
    pub tick: Option<Tick>,
}

/// How the line begins that says of which roadmap a file is an export.
const MARK: &str = "<!-- roadmap export:";

/// The line that an export begins with: of which roadmap it is, and the seal of the rest.
pub fn export_mark(roadmap: &str, rest: &str) -> String {
    format!("{MARK} {roadmap} {:08x} -->\n", seal(rest))
}

/// Reads the boxes of a file that says, before any box, that it is an export; `None` where it is none.
///
/// ```
/// use roadmap::import::{Tick, ticks};
/// let export = "<!-- roadmap export: llm -->\n\n- [x] Self-attention `attention`\n";
/// assert_eq!(ticks(export).unwrap().boxes[0].tick, Some(Tick::Done(None)));
/// assert_eq!(ticks("- [x] Self-attention `attention`\n"), None);
/// ```
pub fn ticks(text: &str) -> Option<Ticks> {
    let mut lines = text.lines().enumerate();
    let is_head = |line: &str| box_of(line).is_none() && !bare(line).starts_with("```");
    let (id, sealed) = lines.by_ref().take_while(|(_, line)| is_head(line)).find_map(|(_, line)| marked(line))?;
    let boxes = lines.filter_map(|(at, line)| tick_box(at + 1, line)).collect();
    let is_written_in = sealed.is_some_and(|sealed| sealed != format!("{:08x}", seal(text)));
    is_id(id).then(|| Ticks { roadmap: Plain::line(id.to_owned()), boxes, is_written_in })
}

/// The roadmap and the seal that a line names.
fn marked(line: &str) -> Option<(&str, Option<&str>)> {
    let mut words = bare(line).strip_prefix(MARK)?.strip_suffix("-->")?.split_whitespace();
    Some((words.next()?, words.next()))
}

/// What an export says beside its ticks and their days, as a number: it tells whether anybody wrote in it.
/// White space at the ends of lines, empty lines and kinds of bullets do not count.
fn seal(text: &str) -> u32 {
    let mut seal = crc32fast::Hasher::new();
    for line in text.lines().map(bare).filter(|line| !line.is_empty() && marked(line).is_none()) {
        match box_of(line) {
            Some((_, said)) => seal.update(without_fields(said).0.as_bytes()),
            None => seal.update(line.as_bytes()),
        }
        seal.update(b"\n");
    }
    seal.finalize()
}

fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// The box that a line begins with, and what stands behind it.
fn box_of(line: &str) -> Option<(Mark, &str)> {
    let item = after_marker(line.trim_start_matches(|c: char| c.is_whitespace() || c == '>'))?;
    Some((mark(item)?, item[3..].trim()))
}

/// Reads a line with a box.
fn tick_box(line: usize, text: &str) -> Option<TickBox> {
    let (mark, said) = box_of(text)?;
    let (said, day) = without_fields(said);
    let (title, id) = title_and_id(said);
    let tick = match mark.tick() {
        Some(Tick::Done(_)) => Some(Tick::Done(day)),
        tick => tick,
    };
    Some(TickBox { line, id, title: Plain::line(unescaped(title.trim())), tick })
}

/// The title, and the id in the first code span behind it.
fn title_and_id(text: &str) -> (&str, Option<Plain<'static>>) {
    let Some(start) = first_tick(text) else { return (text, None) };
    let rest = &text[start + 1..];
    let id = rest.split_once('`').map(|(id, _)| id.trim()).filter(|id| is_id(id));
    (if id.is_some() { &text[..start] } else { text }, id.map(|id| Plain::line(id.to_owned())))
}

/// The first back-tick that is not escaped.
fn first_tick(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let found = byte == b'`' && !escaped;
        escaped = byte == b'\\' && !escaped;
        found
    })
}

/// Text as it was before the export escaped it.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.next_if(|next| c == '\\' && next.is_ascii_punctuation());
        plain.push(next.unwrap_or(c));
    }
    plain
}

/// Signs that Obsidian puts before a day.
const DAYS: [char; 6] = ['✅', '📅', '🛫', '⏳', '➕', '❌'];

/// Signs of Obsidian that stand alone: how urgent something is.
const PRIORITIES: [&str; 5] = ["🔺", "⏫", "🔼", "🔽", "⏬"];

/// A line without what Obsidian adds at its end, and the day on which it was done. A day further in front
/// is part of what somebody wrote.
fn without_fields(line: &str) -> (&str, Option<Date>) {
    let mut rest = line.trim_end();
    let mut done = None;
    loop {
        let (before, word) = last_word(rest);
        let word = word.trim_end_matches('\u{fe0f}');
        if word.len() > 1 && word.starts_with(['#', '^']) || PRIORITIES.contains(&word) {
            rest = before;
        } else if let Some((before, sign, found)) = dated(rest) {
            if sign == '✅' && done.is_none() {
                done = Some(found);
            }
            rest = before;
        } else {
            return (rest, done);
        }
    }
}

/// A day at the end of a line with the sign before it, and the line before both.
fn dated(line: &str) -> Option<(&str, char, Date)> {
    let at = line.len().checked_sub(10).filter(|at| line.is_char_boundary(*at))?;
    let found = day(&line[at..])?;
    let before = line[..at].trim_end().trim_end_matches('\u{fe0f}');
    let sign = before.chars().next_back().filter(|sign| DAYS.contains(sign))?;
    Some((before[..before.len() - sign.len_utf8()].trim_end(), sign, found))
}

fn last_word(text: &str) -> (&str, &str) {
    text.rsplit_once(char::is_whitespace).map_or(("", text), |(before, word)| (before.trim_end(), word))
}

#[cfg(test)]
mod tests {
    use super::{Plain, Tick, TickBox, Ticks, export_mark, ticks};
    use crate::engine::when::Date;

    /// Line, id, title, tick of each box.
    type Row = (usize, Option<String>, String, Option<Tick>);

    fn rows(text: &str) -> Vec<Row> {
        let row = |found: TickBox| (found.line, found.id.map(|id| id.to_string()), found.title.to_string(), found.tick);
        ticks(&format!("<!-- roadmap export: llm -->\n{text}")).unwrap().boxes.into_iter().map(row).collect()
    }

    fn row(line: usize, id: &str, title: &str, tick: Option<Tick>) -> Row {
        (line, Some(id.to_owned()), title.to_owned(), tick)
    }

    const MONDAY: Option<Tick> = Some(Tick::Done(Some(Date::constant(2026, 11, 23))));

    #[test]
    fn every_state_of_a_box_is_read() {
        let text = "# LLM\n\n## 1. Basics\n\n- [ ] Tokens `tokens`\n- [x] Attention `attention`\n- [X] Heads `heads`\n\
                    - [/] Norms `norms`\n- [-] MoE `moe`\n- [x] Cache `kv-cache` ✅ 2026-11-23\n- [?] No box `rag`\n- no box\n";
        assert_eq!(
            rows(text),
            [
                row(6, "tokens", "Tokens", None),
                row(7, "attention", "Attention", Some(Tick::Done(None))),
                row(8, "heads", "Heads", Some(Tick::Done(None))),
                row(9, "norms", "Norms", Some(Tick::Learning)),
                row(10, "moe", "MoE", Some(Tick::Skipped)),
                row(11, "kv-cache", "Cache", MONDAY),
            ]
        );
    }

    #[test]
    fn what_editors_change_about_a_line_is_survived() {
        let text = "\t* [x] A `a1`\r\n   + [x] B `b1`  \r\n> 1. [x] C `c1`\r\n2) [x]\tD `d1`\r\n";
        assert_eq!(
            rows(text),
            [
                row(2, "a1", "A", Some(Tick::Done(None))),
                row(3, "b1", "B", Some(Tick::Done(None))),
                row(4, "c1", "C", Some(Tick::Done(None))),
                row(5, "d1", "D", Some(Tick::Done(None))),
            ]
        );
    }

    #[test]
    fn what_obsidian_adds_at_the_end_is_no_part_of_the_title() {
        let text = "- [x] A `a1` #study ⏫ 📅 2026-12-01 ✅ 2026-11-23\n- [x] B `b1` ✅ 2026-11-23 #llm/rag ^k1\n\
                    - [x] Mine 🔼 ✅ 2026-11-23\n- [ ] C `c1` ✅ 2026-11-23\n";
        assert_eq!(
            rows(text),
            [
                row(2, "a1", "A", MONDAY),
                row(3, "b1", "B", MONDAY),
                (4, None, "Mine".to_owned(), MONDAY),
                row(5, "c1", "C", None),
            ]
        );
    }

    #[test]
    fn only_the_first_code_and_only_a_day_at_the_end_count() {
        let text = "- [x] A `a1`: `other-id`, ✅ 2026-11-20 was the day it ran\n- [x] B `b1`: ✅ 2026-11-20, `~/x` ✅ 2026-11-23\n\
                    - [x] C `c1` ✅ 2026-02-30\n";
        assert_eq!(
            rows(text),
            [
                row(2, "a1", "A", Some(Tick::Done(None))),
                row(3, "b1", "B", MONDAY),
                row(4, "c1", "C", Some(Tick::Done(None))),
            ]
        );
    }

    #[test]
    fn escapes_of_the_title_are_taken_back() {
        assert_eq!(
            rows("- [x] A \\`b\\` \\*c\\* \\\\ \\#d `a1`\n"),
            [row(2, "a1", "A `b` *c* \\ #d", Some(Tick::Done(None)))]
        );
    }

    #[test]
    fn a_box_that_somebody_added_has_no_id() {
        let mine = |line, title: &str| (line, None, title.to_owned(), Some(Tick::Done(None)));
        assert_eq!(
            rows("- [x] Mine\n- [x] Run `Not An Id`\n- [x] open `code\n"),
            [mine(2, "Mine"), mine(3, "Run `Not An Id`"), mine(4, "open `code")]
        );
    }

    #[test]
    fn only_a_file_that_says_so_before_any_box_is_an_export() {
        let llm = Some(Ticks { roadmap: Plain::line("llm"), boxes: Vec::new(), is_written_in: false });
        assert_eq!(ticks("\u{feff}\n\n<!-- roadmap export: llm -->\r\n"), llm);
        assert_eq!(ticks("---\ntags: [a]\n---\n\n<!-- roadmap export: llm -->\n"), llm);
        assert_eq!(ticks("# LLM\n<!-- roadmap export: llm -->\n"), llm);
        for text in [
            "",
            "<!-- roadmap export -->\n",
            "<!-- roadmap export: Not-an-id -->\n",
            "- [ ] One\n<!-- roadmap export: llm -->\n",
            "```\n<!-- roadmap export: llm -->\n",
        ] {
            assert_eq!(ticks(text), None, "{text}");
        }
    }

    #[test]
    fn an_export_knows_whether_more_than_ticks_was_written_into_it() {
        let rest =
            "\n# LLM\n\n- [ ] Self-attention `attention`\n- [x] RAG `rag`: <https://example.com> ✅ 2026-11-20\n";
        let export = export_mark("llm", rest) + rest;
        let is_written_in = |text: &str| ticks(text).unwrap().is_written_in;
        let ticked = export.replace("- [ ]", "* [x]").replace("`attention`", "`attention` #now ✅ 2026-11-21");
        let harmless = [export.clone(), ticked, export.replace('\n', "\r\n\r\n"), export.replace("✅ 2026-11-20", "")];
        assert_eq!(harmless.each_ref().map(|text| is_written_in(text)), [false; 4]);
        let written = [
            export.replace("`attention`", "`attention`: https://example.com/mine"),
            export.replace("- [ ]", "- [?]"),
            export.clone() + "- [x] Mine\n",
            export.clone() + "A thought.\n",
            format!("---\ntags: [a]\n---\n{export}"),
        ];
        assert_eq!(written.each_ref().map(|text| is_written_in(text)), [true; 5]);
    }
}
