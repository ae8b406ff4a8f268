//! Faults in a roadmap file: the line, a caret, what is wrong, what to write instead.

mod words;

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use anstyle::{AnsiColor, Style};

use super::Screen;
use crate::engine::roadmap::Rule;
use crate::plain::Plain;
use crate::source::Faults;
use crate::source::schema::{Fault, What};
use crate::text::Text;
use words::{label, words};

/// At most so many faults are shown where a roadmap cannot be read; `check` shows more.
pub const MOST: usize = 20;

/// Longest part of a line that is shown around a fault, in bytes.
const AROUND: usize = 400;

/// So near, in bytes, other places are shown in one piece with a fault.
const NEAR: usize = 4000;

/// At most so many other places are shown with a fault.
const MOST_PLACES: usize = 5;

/// The colours of all screens, for both dark and light backgrounds; the library's bright ones are for dark.
fn painted() -> Renderer {
    let bold = |color: AnsiColor| color.on_default().bold();
    let (other, number) = (bold(AnsiColor::Cyan), Style::new().dimmed());
    let renderer = Renderer::styled().error(bold(AnsiColor::Red)).warning(bold(AnsiColor::Magenta));
    let renderer = renderer.note(other).help(other).context(other).line_num(number);
    renderer.addition(AnsiColor::Green.on_default()).removal(AnsiColor::Red.on_default())
}

/// Lays out faults, at most so many; those that are no errors as warnings.
pub fn faults(report: &Faults, most: usize, is_error: impl Fn(&Fault) -> bool, screen: &Screen) -> String {
    let renderer = if screen.color { painted() } else { Renderer::plain() };
    let decor = if screen.ascii { DecorStyle::Ascii } else { DecorStyle::Unicode };
    let renderer = renderer.decor_style(decor).term_width(screen.columns());
    let mut text = String::new();
    for fault in report.faults.iter().take(most) {
        let level = if is_error(fault) {
            Level::ERROR.with_name(screen.text.word.error)
        } else {
            let word = if fault.is_advice() { screen.text.word.advice } else { screen.text.word.warning };
            Level::WARNING.with_name(word)
        };
        let rendered = renderer.render(&groups(report, fault, level, screen.text));
        text.push_str(&colons(&harmless(&rendered), screen.text));
        text.push_str("\n\n");
    }
    if report.faults.len() > most {
        text.push_str(&format!("{}\n\n", (screen.text.fault.more)(report.faults.len() - most)));
    }
    text
}

/// A fault with its line, the other places that have to do with it, and what would mend it.
fn groups<'a>(report: &'a Faults, fault: &Fault, level: Level<'a>, text: &'a Text) -> Vec<Group<'a>> {
    let (what, mut hint) = words(&fault.what, text);
    let file = &report.files[fault.file];
    let here = Excerpt::of(&file.text, &fault.span);
    if matches!(fault.what, What::Syntax(_)) && here.at_caret().contains(FULL_WIDTH) {
        hint = Some(text.fault.full_width.to_owned());
    }
    let patched = fault.edit.as_ref().and_then(|(span, with)| here.patched(&file.text, span, with));
    let help = Level::HELP.with_name(text.word.hint);
    let context = |span: Range<usize>| AnnotationKind::Context.span(span).label(label(&fault.what, text));
    let also: Vec<&(usize, Range<usize>)> = fault.also.iter().take(MOST_PLACES).collect();
    let near = also.iter().filter(|(of, span)| *of == fault.file && here.is_near(span));
    let near: Vec<&Range<usize>> = near.map(|(_, span)| span).collect();
    // What stands near is shown in one piece, where its lines are not too long.
    let (whole, near) = match here.with(&file.text, &near) {
        Some(whole) => (whole, near),
        None => (here, Vec::new()),
    };
    let far = also.into_iter().filter(|(of, span)| *of != fault.file || !near.contains(&span));
    let shift = |span: &Range<usize>| span.start - whole.start..span.end - whole.start;
    let primary = AnnotationKind::Primary.span(whole.span.clone());
    let snippet = whole.snippet(&file.path).annotation(primary);
    let snippet = snippet.annotations(near.iter().map(|span| context(shift(span))));
    let mut group = level.primary_title(what).element(snippet);
    for (file, span) in far {
        let file = &report.files[*file];
        let there = Excerpt::of(&file.text, span);
        group = group.element(there.snippet(&file.path).annotation(context(there.span.clone())));
    }
    match patched {
        Some(patch) => {
            let title = hint.or_else(|| meant(fault, text)).unwrap_or_else(|| text.fault.write.to_owned());
            vec![group, help.secondary_title(title).element(patch)]
        }
        None => vec![match hint {
            Some(hint) => group.element(help.message(hint)),
            None => group,
        }],
    }
}

/// The topic that was perhaps meant by a name that stands for none.
fn meant(fault: &Fault, text: &Text) -> Option<String> {
    let (_, with) = fault.edit.as_ref().filter(|_| matches!(fault.what, What::Rule(Rule::UnknownTopic(_))))?;
    Some((text.fault.meant)(&Plain::line(with.trim_matches('"'))))
}

/// The line of a span, its number, and the span in it: a hostile file may have lines of megabytes.
struct Excerpt {
    source: String,
    /// Where it begins in the text.
    start: usize,
    /// The number of its line, from 1.
    line: usize,
    span: Range<usize>,
}

impl Excerpt {
    fn of(text: &str, span: &Range<usize>) -> Self {
        let floor = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let at = floor(span.start.min(text.len()));
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1).max(floor(at.saturating_sub(AROUND)));
        let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        let end = line_end.min(floor((at + AROUND).min(text.len())));
        let line = text[..start].matches('\n').count() + 1;
        let stop = floor(span.end.min(end)).max(at);
        Self { source: text[start..end].replace('\r', " "), start, line, span: at - start..stop - start }
    }

    /// What the caret stands at: the span, and a letter before and behind it.
    fn at_caret(&self) -> &str {
        let start = self.source[..self.span.start].char_indices().next_back().map_or(0, |(at, _)| at);
        let behind = self.source[self.span.end..].chars().next().map_or(0, char::len_utf8);
        &self.source[start..self.span.end + behind]
    }

    /// Whether a span lies so near that it can be shown with this one.
    fn is_near(&self, span: &Range<usize>) -> bool {
        let at = self.start + self.span.start;
        span.start.abs_diff(at) < NEAR && span.end.abs_diff(at) < NEAR
    }

    /// The same with the lines of other spans, which are near; `None` where these are too long, or there are none.
    fn with(&self, text: &str, spans: &[&Range<usize>]) -> Option<Self> {
        let at = self.start + self.span.start..self.start + self.span.end;
        let first = spans.iter().map(|span| span.start).min().unwrap_or(self.start);
        let last = spans.iter().map(|span| span.end).max().unwrap_or(0);
        let start = text[..first].rfind('\n').map_or(0, |end| end + 1).min(self.start);
        let shown = self.start + self.source.len();
        let end = text[last..].find('\n').map_or(text.len(), |end| last + end).max(shown);
        if spans.is_empty() || end - start > 2 * NEAR + 2 * AROUND {
            return None;
        }
        let line = text[..start].matches('\n').count() + 1;
        let span = at.start - start..at.end - start;
        Some(Self { source: text[start..end].replace('\r', " "), start, line, span })
    }

    fn snippet<'a, T: Clone>(&self, path: &'a Plain<'_>) -> Snippet<'a, T> {
        Snippet::source(self.source.clone()).path(path.as_str()).line_start(self.line)
    }

    /// The line with some of it replaced, where that lies in what is shown.
    fn patched<'a>(&self, text: &str, span: &Range<usize>, with: &str) -> Option<Snippet<'a, Patch<'a>>> {
        let inside = span.start >= self.start && span.end <= self.start + self.source.len();
        let shifted = span.start.checked_sub(self.start)?..span.end.checked_sub(self.start)?;
        // One line alone can be shown whole.
        let one_line = text.get(span.clone()).is_some_and(|replaced| !replaced.contains('\n'));
        (inside && one_line).then(|| {
            Snippet::source(self.source.clone()).line_start(self.line).patch(Patch::new(shifted, with.to_owned()))
        })
    }
}

/// Cleans what stands between the renderer's colours: it makes controls of ASCII in a source line
/// harmless, but not all that drives or turns a terminal.
fn harmless(rendered: &str) -> String {
    let mut parts = rendered.split("\u{1b}[");
    let first = Plain::block(parts.next().unwrap_or("")).to_string();
    parts.fold(first, |text, part| {
        let (colour, shown) = part.split_once('m').unwrap_or((part, ""));
        format!("{text}\u{1b}[{colour}m{}", Plain::block(shown))
    })
}

/// Where the lines of a text begin.
pub(super) struct LineStarts<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineStarts<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Self { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        let at = at.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= at);
        let before = self.text.get(self.starts[line - 1]..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// Faults, at most so many, each as `path:line:column: what`.
pub fn fault_lines(report: &Faults, text: &Text) -> Vec<String> {
    let starts: Vec<LineStarts<'_>> = report.files.iter().map(|file| LineStarts::of(&file.text)).collect();
    let line = |fault: &Fault| {
        let (row, column) = starts[fault.file].place(fault.span.start);
        format!("{}:{row}:{column}: {}", report.files[fault.file].path, fault_words(fault, text))
    };
    report.faults.iter().take(MOST).map(line).collect()
}

/// What is wrong, as a sentence.
pub(super) fn fault_words(fault: &Fault, text: &Text) -> String {
    words(&fault.what, text).0
}

/// What to do about it, where there is more to say than what is wrong.
pub(super) fn fault_hint(fault: &Fault, text: &Text) -> Option<String> {
    words(&fault.what, text).1
}

/// The renderer ends the names of levels in a colon of its own; here in that of the language.
fn colons(rendered: &str, text: &Text) -> String {
    let names = [text.word.error, text.word.warning, text.word.advice, text.word.hint];
    let line = |line: &str| match line.split_once(": ") {
        Some((before, after)) if !before.contains(['│', '|']) && names.iter().any(|name| before.contains(name)) => {
            format!("{before}{}{after}", text.word.colon)
        }
        _ => line.to_owned(),
    };
    rendered.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Marks and digits of a Chinese keyboard that TOML does not know.
const FULL_WIDTH: [char; 12] = ['“', '”', '‘', '’', '，', '：', '＝', '＂', '【', '】', '（', '）'];
