//! What is said of the method's own acts: stuck and back, words, reviews, topics of one's own.

use super::words::{mark, named, often, one_line, short};
use super::{Screen, Tint, padded, said_below, width};
use crate::engine::status::{Grade, Status};
use crate::plain::Plain;
use crate::report::{Answered, ChangeRow, Outcome, QuestionRow, Stuck, to_explain};

/// At most so many open questions are named.
const MOST: usize = 3;

/// What the event says besides changes of status.
pub(super) fn said(text: &mut String, report: &Outcome<'_>, screen: &Screen) {
    let words = &screen.text.outcome;
    if let Some(stuck) = &report.stuck {
        let said = (words.question)(&stuck.topic, &one_line(&stuck.question));
        let lines = screen.fold(&said, 3).join("\n   ");
        text.push_str(&format!(" {} {lines}\n", screen.paint(Tint::Stuck, mark(Status::Stuck, false, screen))));
    }
    if let Some(answered) = &report.answered {
        let back_to = report.practice_of.as_ref().filter(|topic| report.running.as_ref() == Some(topic));
        self::answered(text, answered, back_to, screen);
    }
    if let Some(parked) = report
        .parked
        .as_ref()
        .filter(|row| report.changes.iter().all(|change| change.topic != row.topic || change.from == change.to))
    {
        said_below(text, &(words.parked_again)(&parked.topic), screen);
    }
    if let Some(term) = &report.term {
        let meaning = one_line(&term.meaning);
        if meaning.is_empty() {
            let command = screen.command(&to_explain(&term.word));
            said_below(text, &(words.term)(&term.word), screen);
            if screen.next {
                said_below(text, &(words.explain)(&super::unbroken(&command)), screen);
            }
        } else {
            said_below(text, &(screen.text.review.term)(&term.word, &meaning), screen);
        }
    }
    if let Some(reviewed) = &report.reviewed {
        let date = Plain::line(reviewed.next.map(|day| day.to_string()).unwrap_or_default());
        let said = match reviewed.grade {
            Grade::Again if reviewed.days <= 1 => (screen.text.review.forgotten)(&reviewed.topic),
            _ => (screen.text.review.reviewed)(&reviewed.topic, reviewed.days, &date),
        };
        said_below(text, &said, screen);
    }
    if let Some(added) = &report.added {
        said_below(text, &(words.added)(&added.topic, &added.title), screen);
        let module = if added.module.is_empty() { &added.stage } else { &added.module };
        let place = match &added.after {
            Some(after) => (words.added_after)(after, module),
            None => (words.added_into)(module),
        };
        said_below(text, &place, screen);
        if added.foundation {
            said_below(text, words.added_on_shelf, screen);
        }
    }
}

/// Whether a change of status is told already by what was said.
pub(super) fn tells(report: &Outcome<'_>, change: &ChangeRow<'_>) -> bool {
    let stuck = report.stuck.as_ref().is_some_and(|stuck| stuck.topic == change.topic);
    let answered = report.answered.as_ref().is_some_and(|answered| answered.topic == change.topic);
    let added = report.added.as_ref().is_some_and(|added| added.topic == change.topic);
    stuck || answered || added
}

fn answered(text: &mut String, answered: &Answered<'_>, back_to: Option<&Plain<'_>>, screen: &Screen) {
    let words = &screen.text.outcome;
    said_below(text, &(words.answered)(&answered.topic, &one_line(&answered.question)), screen);
    if !answered.answer.is_empty() {
        said_below(text, &(words.first_note)(&answered.topic), screen);
    }
    if let Some(address) = &answered.helped {
        said_below(text, &(words.helped)(address), screen);
    }
    for question in answered.left.iter().take(MOST) {
        said_below(text, &still_open(question, screen), screen);
    }
    if answered.left.len() > MOST {
        said_below(text, &(words.more)(answered.left.len() - MOST), screen);
    }
    if let Some(topic) = back_to {
        said_below(text, &(words.back_to)(topic), screen);
    }
}

/// Where to look up a question, and what to type then.
pub(super) fn look_up(text: &mut String, report: &Outcome<'_>, screen: &Screen) {
    let Some(stuck) = &report.stuck else { return };
    let words = &screen.text.outcome;
    foundations(text, stuck, screen);
    if stuck.take.is_none() {
        let said = if stuck.foundations.is_empty() { words.leans_on_nothing } else { words.leans_on_done };
        said_below(text, said, screen);
        for resource in &stuck.resources {
            let tags = (screen.text.topic.tags)(&resource.kind, &resource.lang);
            let title = format!("{}{tags}", resource.title);
            text.push_str(&format!("     {}\n", screen.fold(&title, 5).join("\n     ")));
            text.push_str(&format!("       {}\n", resource.url));
        }
    }
    if stuck.deep {
        said_below(text, words.deep, screen);
    }
    if let Some(said) = &stuck.often {
        said_below(text, &often(said, screen), screen);
    }
    if !screen.next {
        return;
    }
    let label = if stuck.foundations.len() > 1 { words.look_one_up } else { words.look_up };
    let answer = screen.command(&format!("unstuck -m \"{}\"", words.what_helped));
    let lines = stuck.take.iter().map(|take| (label, take)).chain([(words.when_clear, &answer)]);
    let room = [label, words.when_clear].map(width).into_iter().max().unwrap_or(0) + 2;
    for (label, command) in lines {
        text.push_str(&format!("   {}{command}\n", padded(label, room)));
    }
}

fn foundations(text: &mut String, stuck: &Stuck<'_>, screen: &Screen) {
    if stuck.foundations.is_empty() {
        return;
    }
    let words = &screen.text.outcome;
    text.push_str(&format!("   {}\n", if stuck.named { words.it_is_about } else { words.leans_on }));
    for link in &stuck.foundations {
        let name = named(&link.topic, screen);
        let because = &link.because;
        let said = if because.is_empty() { name } else { format!("{name}{}{because}", screen.text.word.colon) };
        text.push_str(&format!("     {}\n", screen.fold(&said, 7).join("\n       ")));
    }
}

/// That a question is open.
pub(super) fn still_open(question: &QuestionRow<'_>, screen: &Screen) -> String {
    (screen.text.outcome.still_open)(&question.topic, &short(&question.question))
}

/// What the topic that one is stuck on, or parked, was before.
pub(super) fn was(report: &Outcome<'_>, screen: &Screen) -> Option<String> {
    let words = &screen.text.outcome;
    let was = report.was?;
    let Some(stuck) = &report.stuck else {
        return report.changes.first().map(|change| (words.done_no_more)(&change.topic));
    };
    let topic = &stuck.topic;
    match was {
        Status::Done => Some((words.was_done)(topic)),
        Status::Skipped => Some((words.was_skipped)(topic, report.counted)),
        _ => Some((words.was_parked)(topic)),
    }
}

/// What rests with a topic that was parked.
pub(super) fn rests(report: &Outcome<'_>, screen: &Screen) -> Vec<String> {
    let line = |row: &QuestionRow<'_>| {
        let command = screen.command(&format!("unstuck {} -m \"{}\"", row.topic, screen.text.outcome.what_helped));
        (screen.text.outcome.rests)(&row.topic, &short(&row.question), &super::unbroken(&command))
    };
    report.rests.iter().take(1).map(line).collect()
}

/// For which question a foundation was taken down.
pub(super) fn serves(question: &QuestionRow<'_>, screen: &Screen) -> String {
    (screen.text.outcome.serves)(&question.topic, &short(&question.question))
}

/// What to type once the question is clear.
pub(super) fn when_clear(text: &mut String, screen: &Screen) {
    let words = &screen.text.outcome;
    let answer = screen.command(&format!("unstuck -m \"{}\"", words.what_helped));
    text.push_str(&format!("   {}\n", (words.clear)(&answer)));
}
