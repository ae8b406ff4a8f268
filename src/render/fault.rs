//! Faults in a roadmap file: the line, a caret, what is wrong, what to write instead.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::Screen;
use crate::engine::roadmap::Rule;
use crate::plain::Plain;
use crate::source::Faults;
use crate::source::schema::{Fault, Kind, What};
use crate::text::Text;

/// At most so many faults are shown.
const MOST: usize = 20;

/// Longest part of a line that is shown around a fault, in bytes.
const AROUND: usize = 400;

/// Lays out all faults, as errors or as warnings.
pub fn faults(report: &Faults, as_errors: bool, screen: &Screen) -> String {
    let renderer = if screen.color { Renderer::styled() } else { Renderer::plain() };
    let decor = if screen.ascii { DecorStyle::Ascii } else { DecorStyle::Unicode };
    let renderer = renderer.decor_style(decor).term_width(screen.columns());
    let mut text = String::new();
    for fault in report.faults.iter().take(MOST) {
        let (what, mut hint) = words(&fault.what, screen.text);
        let level = if as_errors {
            Level::ERROR.with_name(screen.text.word.error)
        } else {
            Level::WARNING.with_name(screen.text.word.warning)
        };
        let file = &report.files[fault.file];
        let (source, start, span) = excerpt(&file.text, fault.span.clone());
        if matches!(fault.what, What::Syntax(_)) && source.contains(FULL_WIDTH) {
            hint = Some(screen.text.fault.full_width.to_owned());
        }
        let snippet = Snippet::source(source)
            .path(file.path.as_str())
            .line_start(start)
            .annotation(AnnotationKind::Primary.span(span));
        let mut group = level.primary_title(what.as_str()).element(snippet);
        if let Some(hint) = &hint {
            group = group.element(Level::HELP.with_name(screen.text.word.hint).message(hint.as_str()));
        }
        text.push_str(&colons(&harmless(&renderer.render(&[group])), screen.text));
        text.push_str("\n\n");
    }
    if report.faults.len() > MOST {
        text.push_str(&format!("{}\n\n", (screen.text.fault.more)(report.faults.len() - MOST)));
    }
    text
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

/// All faults, each as `path:line:column: what`.
pub fn fault_lines(report: &Faults, text: &Text) -> Vec<String> {
    let line = |fault: &Fault| {
        let file = &report.files[fault.file];
        let before = &file.text[..fault.span.start.min(file.text.len())];
        let row = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        format!("{}:{row}:{column}: {}", file.path, words(&fault.what, text).0)
    };
    report.faults.iter().take(MOST).map(line).collect()
}

/// The renderer ends the names of levels in a colon of its own; here in that of the language.
fn colons(rendered: &str, text: &Text) -> String {
    let names = [text.word.error, text.word.warning, text.word.hint];
    let line = |line: &str| match line.split_once(": ") {
        Some((before, after)) if !before.contains(['│', '|']) && names.iter().any(|name| before.contains(name)) => {
            format!("{before}{}{after}", text.word.colon)
        }
        _ => line.to_owned(),
    };
    rendered.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The ids of a circle, of a long one its beginning and its end.
fn cycle(ids: &[Plain<'_>]) -> Vec<String> {
    let mut shown: Vec<String> = ids.iter().map(ToString::to_string).collect();
    if shown.len() > MOST {
        shown.splice(MOST / 2..ids.len() - MOST / 2, ["…".to_owned()]);
    }
    shown
}

/// Marks and digits of a Chinese keyboard that TOML does not know.
const FULL_WIDTH: [char; 12] = ['“', '”', '‘', '’', '，', '：', '＝', '＂', '【', '】', '（', '）'];

/// The line of a span, its number and the span in it: a hostile file may have lines of megabytes.
fn excerpt(text: &str, span: std::ops::Range<usize>) -> (String, usize, std::ops::Range<usize>) {
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
    let number = text[..start].matches('\n').count() + 1;
    let stop = floor(span.end.min(end)).max(at);
    let source = text[start..end].replace('\r', " ");
    (source, number, at - start..stop - start)
}

fn words(what: &What, text: &Text) -> (String, Option<String>) {
    let fault = &text.fault;
    let key = |key: &'static str| Plain::line(key);
    let plain = match what {
        What::Syntax(words) => (fault.syntax)(words),
        What::UnknownKey(name, near) => {
            return ((fault.unknown_key)(name), near.map(|near| (fault.meant)(&key(near))));
        }
        What::Missing(name) => (fault.missing)(&key(name)),
        What::WrongType(name, kind) => {
            let name = &key(name);
            match kind {
                Kind::Text => (fault.want_text)(name),
                Kind::Bilingual => (fault.want_bilingual)(name),
                Kind::Number => (fault.want_number)(name),
                Kind::Flag => (fault.want_flag)(name),
                Kind::Texts => (fault.want_texts)(name),
                Kind::Tables => (fault.want_tables)(name),
            }
        }
        What::NotOneOf(name, words) => {
            (fault.not_one_of)(&key(name), &words.iter().map(ToString::to_string).collect::<Vec<_>>())
        }
        What::TooLong(max) => (fault.too_long)(*max),
        What::TooMuch(max) => (fault.too_much)(*max),
        What::TooMany(max) => (fault.too_many)(*max),
        What::TopicsBesideModules => fault.topics_beside_modules.to_owned(),
        What::Format => fault.format.to_owned(),
        What::Hours => fault.hours.to_owned(),
        What::BadFileName(name) => (fault.bad_file_name)(name),
        What::Rule(rule) => return rule_words(rule, text),
    };
    (plain, None)
}

fn rule_words(rule: &Rule, text: &Text) -> (String, Option<String>) {
    let fault = &text.fault;
    let said = match rule {
        Rule::BadId(id) => return ((fault.bad_id)(id), Some(fault.id_rule.to_owned())),
        Rule::DuplicateId(id) => (fault.duplicate)(id),
        Rule::UnknownTopic(id) => (fault.unknown_topic)(id),
        Rule::RequiresFoundation(id) => (fault.requires_foundation)(id),
        Rule::RequiresLater(id) => (fault.requires_later)(id),
        Rule::LeansOnTopic(id) => (fault.leans_on_topic)(id),
        Rule::FoundationRequires => fault.foundation_requires.to_owned(),
        Rule::Repeated(id) => (fault.repeated)(id),
        Rule::Cycle(ids) => (fault.cycle)(&cycle(ids)),
        Rule::SecondShelf => fault.second_shelf.to_owned(),
        Rule::NoTopics => fault.no_topics.to_owned(),
        Rule::BadAddress(url) => (fault.bad_address)(url),
    };
    (said, None)
}
