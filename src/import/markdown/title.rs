//! What is the title in the text of an item, what is said beside it, and what it was ticked with.

use std::ops::Range;

use super::inline::Inline;
use crate::import::Tick;
use crate::import::checkbox::{TICK, ticked_end};

/// The most characters of a title.
pub(super) const MAX_TITLE: usize = 200;

/// From this length on, a title without markup ends with its first sentence.
const LONG: usize = 80;

/// An item's own text, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Its title; empty where nothing is said.
    pub(super) title: String,
    /// What else is said.
    pub(super) rest: String,
    /// A tick in the text.
    pub(super) tick: Option<Tick>,
}

/// How the text of an item begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// With a bold title.
    Bold,
    /// With a link of the web.
    Web,
    /// With a link to another file of the source.
    File,
    /// With a link to another place of the page.
    Anchor,
    /// With neither; it reads like a title.
    Short,
    /// With neither; it reads like a sentence.
    Prose,
}

/// How a text begins. A link at the start counts whatever follows it; bold words only as a title.
pub(super) fn leads(inline: &Inline) -> Leads {
    let text = &inline.text;
    let end = text.trim_end().len();
    let start = start(inline);
    let link = inline.links.iter().find(|link| begins_at(inline, &link.at, start));
    let lead = lead(inline, end);
    match link {
        Some(link) if link.is_anchor() && lead.is_some() => return Leads::Anchor,
        Some(link) if link.is_anchor() => {}
        _ if lead.is_some_and(|lead| inline.bold.contains(&lead)) => return Leads::Bold,
        Some(link) if link.is_web() => return Leads::Web,
        Some(_) => return Leads::File,
        None => {}
    }
    let long = inline.beside_addresses(0..text.len()).trim().chars().count() > LONG;
    if long || text[..end].ends_with(['.', '。', '!', '！', '?', '？', ';', '；']) {
        Leads::Prose
    } else {
        Leads::Short
    }
}

/// The words of a heading, all of them but for what decorates it; and what is too long of them.
pub(super) fn heading(inline: &Inline) -> (String, String) {
    let words = tidy(&inline.text);
    shortened(if words.is_empty() { tidy(&inline.alt) } else { words }, String::new())
}

/// Takes the text of an item apart.
pub(super) fn said(inline: &Inline) -> Said {
    let text = &inline.text;
    let (end, mut tick) = ticked_end(text);
    let start = skip_decoration(text, 0);
    if tick.is_none() && text[..start.min(end)].contains(TICK) {
        tick = Some(Tick::Done(None));
    }
    let (title, rest) = match lead(inline, end) {
        Some(lead) => {
            let rest = text[lead.end..end].trim_start_matches(is_separator);
            let rest = if inline.has_own_words(end - rest.len()..end) { rest } else { "" };
            (tidy(&text[lead]), lines(rest))
        }
        None => plain(&inline.beside_addresses(start.min(end)..end)),
    };
    let (title, rest) = if title.is_empty() { (tidy(&inline.alt), rest) } else { (title, rest) };
    let (title, rest) = shortened(title, rest);
    Said { title, rest, tick }
}

/// The bold words or the link that a text begins with, where they are its title.
fn lead(inline: &Inline, end: usize) -> Option<Range<usize>> {
    let text = &inline.text;
    let start = start(inline);
    // An address is a title only where nothing else is said.
    let alone = !inline.has_own_words(0..text.len());
    let titles = inline.links.iter().filter(|link| alone || !link.is_bare(text));
    let lead = titles
        .map(|link| &link.at)
        .chain(&inline.bold)
        .filter(|at| begins_at(inline, at, start))
        .max_by_key(|at| at.end)?;
    let after = text[lead.end.min(end)..end].trim_start();
    let bold_link = inline.bold.contains(lead) && inline.links.iter().any(|link| link.at == *lead);
    let ends = lead.end <= end
        && (bold_link
            || !inline.has_own_words(lead.end..end)
            || text[lead.clone()].trim_end().ends_with([':', '：'])
            || after.starts_with(|c: char| is_separator(c) || "([（【.。@/".contains(c) || is_decoration(c)));
    ends.then(|| lead.clone())
}

/// Where the words of a text begin: behind what decorates it, and behind a sign in code before a link, such
/// as a level.
fn start(inline: &Inline) -> usize {
    let start = skip_decoration(&inline.text, 0);
    let code = inline.code.iter().find(|code| code.start == start && !code.is_empty());
    let after = code.map(|code| skip_decoration(&inline.text, code.end));
    after.filter(|after| inline.links.iter().any(|link| link.at.start == *after)).unwrap_or(start)
}

/// Whether a part of the text begins with its first words, but for decoration.
fn begins_at(inline: &Inline, at: &Range<usize>, start: usize) -> bool {
    at.start <= start && at.end > start && skip_decoration(&inline.text, at.start) == start
}

/// A title without markup: all of the text, but for a second line behind a colon and for what follows the
/// first sentence of a long one.
fn plain(text: &str) -> (String, String) {
    let first = text.trim().lines().next().unwrap_or_default();
    if first.trim_end().ends_with([':', '：']) {
        return (tidy(first), lines(&text.trim()[first.len()..]));
    }
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= LONG {
        return (tidy(&whole), String::new());
    }
    let sentence = whole.char_indices().take(LONG).skip(1).find(|(at, c)| {
        matches!(c, '。' | '：' | '；') || matches!(c, '.' | ':' | ';') && whole[at + 1..].starts_with(' ')
    });
    match sentence {
        Some((at, c)) => (tidy(&whole[..at]), whole[at + c.len_utf8()..].trim().to_owned()),
        None => (tidy(&whole), String::new()),
    }
}

/// Cuts a title that is too long; what is cut off goes before the rest.
fn shortened(title: String, rest: String) -> (String, String) {
    let Some((limit, _)) = title.char_indices().nth(MAX_TITLE) else { return (title, rest) };
    let at = title[..limit].rfind(' ').filter(|at| *at > limit / 2).unwrap_or(limit);
    let after = title[at..].trim();
    let rest = if rest.is_empty() { after.to_owned() } else { format!("{after}\n{rest}") };
    (title[..at].trim_end().to_owned(), rest)
}

/// Lines without blanks around them.
fn lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A title without what decorates it on both sides: pictograms, check marks, colons, dashes.
pub(super) fn tidy(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = &text[skip_decoration(&text, 0)..];
    while let Some((before, _)) =
        text.strip_suffix(':').and_then(|text| text.rsplit_once(" :")).filter(|(_, name)| is_short_code(name))
    {
        text = before.trim_end();
    }
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace() || is_decoration(c) || matches!(c, ':' | '：' | '|' | '–' | '—' | '→' | ',' | '，')
    });
    // A dash at the end stands alone; one of a word is the word's.
    let text = text.strip_suffix(" -").unwrap_or(text).trim_end();
    text.to_owned()
}

/// Whether it is the name of a pictogram, as in `:rocket:`.
fn is_short_code(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_+-".contains(&b))
}

/// The first byte from `start` on that decorates nothing.
fn skip_decoration(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let after = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || is_decoration(c) || matches!(c, ':' | '：' | '|' | '–' | '—' | '→' | '•' | '·')
    });
    let code = rest
        .trim_start()
        .strip_prefix(':')
        .and_then(|code| code.split_once(": "))
        .filter(|(name, _)| is_short_code(name));
    let after = code.map_or(after, |(_, after)| after);
    // A dash or number sign with a space behind it is a bullet or a heading that is none to Markdown.
    let bare = after.trim_start_matches(['#', '-']);
    let after = if bare.len() < after.len() && bare.starts_with(' ') { bare.trim_start() } else { after };
    text.len() - after.len()
}

/// What may stand between a title and its description.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '：' | '-' | '–' | '—' | '|' | ',' | '，' | '、')
}

/// Pictograms, check marks, arrows in boxes, and what joins them.
fn is_decoration(c: char) -> bool {
    matches!(c, '\u{2300}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
        || matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{20e3}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser};

    use super::{Inline, Leads, Said, Tick, leads, said};
    use crate::engine::when::Date;
    use crate::import::markdown::inline::Gather;

    fn inline(markdown: &str) -> Inline {
        let mut gather = Gather::default();
        Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH).for_each(|event| gather.event(event));
        gather.take()
    }

    fn parts(markdown: &str) -> (String, String) {
        let Said { title, rest, .. } = said(&inline(markdown));
        (title, rest)
    }

    #[test]
    fn the_title_is_what_stands_before_a_description() {
        let title = |markdown| parts(markdown).0;
        let titles = [
            "**Sorting**: put things in order",
            "**Sorting:** put things in order",
            "[Sorting](https://a.org/s) - put things in order",
            "**[Sorting](https://a.org/s)** – put things in order",
            "[**Sorting**](https://a.org/s)：put things in order",
            "`B` [Sorting](s/README.md)",
            "🔥 [Sorting](https://a.org/s) ✅",
            "**[Sorting](https://a.org/s)** puts things in order",
            "✅ Sorting:",
            "![badge](https://a.org/b.svg) Sorting ⏳",
            "[![Sorting](https://a.org/b.svg)](https://a.org/s)",
            "### Sorting",
            ":rocket: Sorting :sparkles:",
        ]
        .map(title);
        assert_eq!(titles, [const { "Sorting" }; 13]);
    }

    #[test]
    fn what_is_said_beside_the_title_is_kept() {
        assert_eq!(
            parts("[Sorting](https://a.org/s) (from 15m) and [more](https://a.org/m)"),
            ("Sorting".into(), "(from 15m) and more".into())
        );
        assert_eq!(parts("**Sorting**: put\nin order"), ("Sorting".into(), "put\nin order".into()));
        assert_eq!(parts("Good intro:\n[Bits](https://a.org/b)"), ("Good intro".into(), "Bits".into()));
        assert_eq!(parts("[Sorting](https://a.org/s) ([again](https://a.org/t))"), ("Sorting".into(), String::new()));
        assert_eq!(parts("[Sorting](https://a.org/s) [again](https://a.org/t)"), ("Sorting".into(), String::new()));
    }

    #[test]
    fn a_sentence_that_begins_with_bold_words_or_a_link_is_no_title_with_a_description() {
        assert_eq!(parts("**Sorting** is what to learn").0, "Sorting is what to learn");
        assert_eq!(parts("[Sorting](https://a.org/s) for beginners").0, "Sorting for beginners");
        let kinds =
            ["**A** is b", "**A**: b", "[A](https://a.org) by B", "[A](a.md)", "[A](#a)", "[A](#a) has b", "Run it."];
        assert_eq!(
            kinds.map(|markdown| leads(&inline(markdown))),
            [Leads::Short, Leads::Bold, Leads::Web, Leads::File, Leads::Anchor, Leads::Short, Leads::Prose]
        );
    }

    #[test]
    fn signs_and_pictograms_inside_a_title_stay() {
        for title in [
            "C++",
            "C#",
            ".NET",
            "size()",
            "I ❤️ tests",
            "“Dragon” book",
            "Foo :bar",
            "可視化 🎃 とは",
            "λ-calculus",
            "~/bin",
        ] {
            assert_eq!(parts(title), (title.into(), String::new()));
        }
    }

    #[test]
    fn a_long_text_ends_its_title_with_the_first_sentence_or_at_two_hundred_characters() {
        let long = format!("面向开发者的提示词工程。{}", "基于课程打造".repeat(20));
        assert_eq!(parts(&long), ("面向开发者的提示词工程".into(), "基于课程打造".repeat(20)));
        let words = "word ".repeat(60);
        let (title, rest) = parts(&words);
        assert_eq!((title.chars().count(), format!("{title} {rest}")), (199, words.trim().to_owned()));
    }

    #[test]
    fn a_tick_may_stand_at_the_start_or_the_end_with_its_day() {
        let tick = |markdown| said(&inline(markdown)).tick;
        assert_eq!(tick("Sorting ✅ 2026-11-23"), Some(Tick::Done(Some(Date::constant(2026, 11, 23)))));
        assert_eq!(tick("Sorting ✅"), Some(Tick::Done(None)));
        assert_eq!(tick("✅ Sorting"), Some(Tick::Done(None)));
        assert_eq!(tick("What ✅ means"), None);
        assert_eq!(tick("Sorting ✅ 2026-13-99"), None);
    }
}
