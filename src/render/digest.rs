//! The week to post: Markdown that stays valid whatever was recorded.

use super::markdown::{escaped, inline, link};
use super::words::whole;
use crate::plain::Plain;
use crate::report::{Digest, DigestQuestion, DigestTopic};
use crate::text::Text;

/// Lays out what was studied lately; what there was none of has no heading.
pub fn digest(report: &Digest<'_>, text: &Text) -> String {
    let words = &text.history;
    let day = |date: crate::engine::when::Date| Plain::line(date.to_string());
    let span = (words.span)(&day(report.since), &day(report.until), report.minutes, report.days);
    let total = &report.total;
    let total = (text.export.total)(total.done, total.topics, total.percent, total.proven);
    let mut page = format!("# {}\n\n{}  \n{}\n", escaped(&report.title), escaped(&span), escaped(&total));
    section(&mut page, words.done_heading, report.done.iter().map(|topic| done(topic, text)));
    section(&mut page, words.stuck_heading, report.stuck.iter().map(|question| asked(question, text)));
    section(&mut page, words.unstuck_heading, report.unstuck.iter().map(|question| unstuck(question, text)));
    let colon = text.word.colon;
    let terms = report.terms.iter().map(|term| format!("**{}**{colon}{}", escaped(&term.word), inline(&term.meaning)));
    section(&mut page, words.terms_heading, terms);
    let hours = report
        .hours
        .iter()
        .map(|stage| format!("{}{colon}{}", escaped(&stage.title), (text.word.duration)(stage.minutes)));
    section(&mut page, words.hours_heading, hours);
    page
}

fn section(page: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    for (n, item) in items.enumerate() {
        if n == 0 {
            page.push_str(&format!("\n## {heading}\n\n"));
        }
        page.push_str(&format!("- {item}\n"));
    }
}

fn done(topic: &DigestTopic<'_>, text: &Text) -> String {
    let evidence: Vec<String> = topic.evidence.iter().map(|text| link(text)).collect();
    let evidence =
        if evidence.is_empty() { String::new() } else { format!("{}{}", text.word.colon, (text.word.list)(&evidence)) };
    let foundation = if topic.foundation { text.history.foundation_mark } else { "" };
    format!("{} `{}`{foundation}{evidence}", escaped(&topic.title), topic.id)
}

/// A topic and the question that came up on it.
fn asked(question: &DigestQuestion<'_>, text: &Text) -> String {
    let topic = format!("{} `{}`", escaped(&question.title), question.topic);
    if question.question.is_empty() {
        return topic;
    }
    format!("{topic}{}{}", text.word.colon, inline(&(text.word.quoted)(&question.question)))
}

/// The same, and below it how one got over it.
fn unstuck(question: &DigestQuestion<'_>, text: &Text) -> String {
    let words = &text.history;
    let mut item = asked(question, text);
    let mut below = |said: &str| item.push_str(&format!("\n  - {said}"));
    let answers: Vec<String> = question.answers.iter().map(|answer| inline(answer)).collect();
    let how = if question.by_finishing { words.finished.to_owned() } else { answers.join(" / ") };
    let after = question.minutes.map(|minutes| (words.after)(whole(minutes))).unwrap_or_default();
    below(&if how.is_empty() { (words.clear)(&after) } else { format!("{after}{}{how}", text.word.colon) });
    if !question.foundations.is_empty() {
        let titles: Vec<String> = question.foundations.iter().map(|title| escaped(title)).collect();
        below(&(words.looked_up)(&titles));
    }
    if !question.helped.is_empty() {
        let addresses: Vec<String> = question.helped.iter().map(|url| link(url)).collect();
        below(&(words.helped)(&addresses));
    }
    item
}
