//! From facts to a line.

use super::key::{Key, key_of};
use crate::engine::event::{Decided, Fact, Head};
use crate::engine::when::local;

/// Writes a line: the head, the facts in the order of their keys, the checksum, `\n`.
pub fn write(head: &Head, facts: &[Decided]) -> String {
    let at = local(head.seconds, head.offset);
    let sign = if head.offset < 0 { '-' } else { '+' };
    let (hours, minutes) = (head.offset.abs() / 60, head.offset.abs() % 60);
    let mut line = format!(
        r#"{{"v":1,"id":"{}","order":{},"at":"{}T{}{sign}{hours:02}:{minutes:02}""#,
        head.id,
        head.order,
        at.date(),
        at.time(),
    );
    let facts = joined(facts);
    for key in Key::SAYING {
        let said: Vec<(Option<String>, String)> =
            facts.iter().filter(|fact| key_of(fact) == key).map(value_of).collect();
        if said.is_empty() {
            continue;
        }
        let values: Vec<String> = said
            .iter()
            .map(|(name, value)| name.as_ref().map_or(value.clone(), |name| format!("{name}:{value}")))
            .collect();
        let values = values.join(",");
        let values = match (said[0].0.is_some(), key) {
            (true, _) => format!("{{{values}}}"),
            (false, Key::Undo) => format!("[{values}]"),
            (false, _) => values,
        };
        line.push_str(&format!(r#","{}":{values}"#, key.name()));
    }
    let crc = crc32fast::hash(line.as_bytes());
    line.push_str(&format!(",\"crc\":\"{crc:08x}\"}}\n"));
    line
}

/// The facts with all evidence for one topic as one text, a line a piece.
fn joined(facts: &[Decided]) -> Vec<Decided> {
    let mut joined: Vec<Decided> = Vec::with_capacity(facts.len());
    for fact in facts {
        let known = joined.iter_mut().find_map(|known| match (known, fact) {
            (Fact::Evidence(name, all), Fact::Evidence(other, more)) if name == other => Some((all, more)),
            _ => None,
        });
        match known {
            Some((all, more)) => all.push_str(&format!("\n{more}")),
            None => joined.push(fact.clone()),
        }
    }
    joined
}

/// The name that a fact's value stands under, if its key holds a map, and the value, as JSON.
fn value_of(fact: &Decided) -> (Option<String>, String) {
    let json = |text: &str| serde_json::Value::from(text).to_string();
    let word = |word: &str| format!("\"{word}\"");
    match fact {
        Fact::Saw(n, seq) => (Some(json(n)), seq.to_string()),
        Fact::Set(n, status) => (Some(json(n)), word(status.word())),
        Fact::Day(n, date) => (Some(json(n)), word(&date.to_string())),
        Fact::Spent(n, minutes) => (Some(json(n)), minutes.to_string()),
        Fact::Review(n, grade) => (Some(json(n)), word(grade.word())),
        Fact::Evidence(n, t)
        | Fact::Note(n, t)
        | Fact::Stuck(n, t)
        | Fact::Helped(n, t)
        | Fact::Term(n, t)
        | Fact::Add(n, t) => (Some(json(n)), json(t)),
        Fact::Answer(id, t) => (Some(word(&id.to_string())), json(t)),
        Fact::TimerOff => (None, word("-")),
        Fact::Timer(n) | Fact::On(n) | Fact::After(n) | Fact::Into(n) => (None, json(n)),
        Fact::Device(t) | Fact::From(t) => (None, json(t)),
        Fact::Under(id) | Fact::Undo(id) => (None, word(&id.to_string())),
    }
}
