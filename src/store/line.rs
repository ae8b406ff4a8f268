//! One line of a journal, version 1: JSON with its keys in one order and a checksum at the end.
//! Facts go straight into the journal as they are read; a line that turns out damaged leaves none.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::engine::event::{Decided, EventId, Fact, Head, LineRef, MAX_MINUTES, MAX_ORDER, Said};
use crate::engine::journal::Journal;
use crate::engine::status::{Grade, Status};
use crate::engine::when::local;

/// The longest line, in bytes.
pub const MAX_LINE: usize = 1 << 20;

/// Why a line does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Not UTF-8 JSON with the required keys.
    Unreadable,
    /// It was changed after it was written: the checksum is another.
    Checksum,
    /// Longer than a line may be.
    TooLong,
}

/// What a line that counts had in it that this version does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// Its `v` is greater than 1.
    pub newer: bool,
    /// A key or a word that version 1 does not have.
    pub key: bool,
}

/// Reads a line into the journal.
pub fn read(line: &[u8], at: LineRef, journal: &mut Journal) -> Result<Unknown, Damage> {
    let text = std::str::from_utf8(line).map_err(|_| Damage::Unreadable)?;
    check(text)?;
    let mut facts = Facts::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let head = Line { facts: &mut facts }.deserialize(&mut deserializer).map_err(|_| Damage::Unreadable)?;
    deserializer.end().map_err(|_| Damage::Unreadable)?;
    journal.push(Head { line: at, ..head }, facts.said.iter().map(CowFact::said));
    Ok(facts.unknown)
}

/// The checksum over all before `,"crc"`, where the line has one.
fn check(text: &str) -> Result<(), Damage> {
    const TAIL: usize = r#","crc":"00000000"}"#.len();
    let Some((body, tail)) = text.len().checked_sub(TAIL).and_then(|at| text.split_at_checked(at)) else { return Ok(()) };
    let Some(crc) = tail.strip_prefix(r#","crc":""#).and_then(|tail| tail.strip_suffix(r#""}"#)) else { return Ok(()) };
    match u32::from_str_radix(crc, 16) {
        Ok(crc) if crc == crc32fast::hash(body.as_bytes()) => Ok(()),
        _ => Err(Damage::Checksum),
    }
}

type CowFact<'a> = Fact<Cow<'a, str>, Cow<'a, str>, EventId>;

impl CowFact<'_> {
    fn said(&self) -> Said<'_> {
        self.map(|name| name.as_ref(), |text| text.as_ref(), |id| *id)
    }
}

#[derive(Default)]
struct Facts<'a> {
    said: Vec<CowFact<'a>>,
    unknown: Unknown,
}

struct Line<'f, 'a> {
    facts: &'f mut Facts<'a>,
}

impl<'de> DeserializeSeed<'de> for Line<'_, 'de> {
    type Value = Head;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Head, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Line<'_, 'de> {
    type Value = Head;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a journal line")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Head, M::Error> {
        let mut required = Required::default();
        let facts = self.facts;
        let mut seen = 0_u32;
        while let Some(Str(key)) = map.next_key()? {
            let Some(n) = KEYS.iter().position(|known| *known == key) else {
                facts.unknown.key |= key != "crc";
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if seen & (1 << n) != 0 {
                return Err(M::Error::custom("a key twice"));
            }
            seen |= 1 << n;
            match KEYS[n] {
                "v" => facts.unknown.newer = map.next_value::<u32>()? > 1,
                "id" => required.id = EventId::read(&map.next_value::<Str<'_>>()?.0),
                "order" => required.order = Some(map.next_value::<u64>()?).filter(|order| *order <= MAX_ORDER),
                "at" => required.at = instant(&map.next_value::<Str<'_>>()?.0),
                key => fact(key, &mut map, facts)?,
            }
        }
        let (Some(id), Some(order), Some((seconds, offset)), true) = (required.id, required.order, required.at, seen & 1 == 1)
        else {
            return Err(M::Error::custom("a required key is missing or wrong"));
        };
        Ok(Head { id, order, seconds, offset, line: LineRef::default() })
    }
}

#[derive(Default)]
struct Required {
    id: Option<EventId>,
    order: Option<u64>,
    at: Option<(i64, i16)>,
}

/// The keys of version 1, in their order on a line.
const KEYS: [&str; 25] = [
    "v", "id", "order", "at", "saw", "set", "day", "spent", "timer", "evidence", "note", "stuck", "on", "under", "answer",
    "helped", "term", "review", "add", "after", "into", "device", "from", "undo", "crc",
];

/// Reads the value of one key that says something.
fn fact<'de, M: MapAccess<'de>>(key: &str, map: &mut M, facts: &mut Facts<'de>) -> Result<(), M::Error> {
    let Facts { said, unknown } = facts;
    match key {
        "saw" => map.next_value_seed(pairs(said, unknown, |n, seq: u32| Some(Fact::Saw(n, seq)))),
        "set" => map.next_value_seed(pairs(said, unknown, |n, Str(s)| Some(Fact::Set(n, Status::stored(&s)?)))),
        "day" => map.next_value_seed(pairs(said, unknown, |n, Str(s)| Some(Fact::Day(n, day(&s)?)))),
        "spent" => map.next_value_seed(pairs(said, unknown, |n, minutes: u64| {
            let minutes = u16::try_from(minutes).ok().filter(|minutes| (1..=MAX_MINUTES).contains(minutes))?;
            Some(Fact::Spent(n, minutes))
        })),
        "evidence" => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Evidence(n, t)))),
        "note" => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Note(n, t)))),
        "stuck" => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Stuck(n, t)))),
        "answer" => map.next_value_seed(pairs(said, unknown, |id, Str(t)| Some(Fact::Answer(EventId::read(&id)?, t)))),
        "helped" => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Helped(n, t)))),
        "term" => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Term(n, t)))),
        "review" => map.next_value_seed(pairs(said, unknown, |n, Str(g)| Some(Fact::Review(n, Grade::stored(&g)?)))),
        "add" => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Add(n, t)))),
        "undo" => map.next_value_seed(Ids { facts }),
        "crc" => map.next_value::<IgnoredAny>().map(drop),
        _ => {
            let Str(text) = map.next_value()?;
            let fact = match key {
                "timer" if text == "-" => Some(Fact::TimerOff),
                "timer" => Some(Fact::Timer(text)),
                "on" => Some(Fact::On(text)),
                "under" => EventId::read(&text).map(Fact::Under),
                "after" => Some(Fact::After(text)),
                "into" => Some(Fact::Into(text)),
                "device" => Some(Fact::Device(text)),
                _ => Some(Fact::From(text)),
            };
            unknown.key |= fact.is_none();
            said.extend(fact);
            Ok(())
        }
    }
}

/// A string, borrowed from the line where it needs no unescaping.
struct Str<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Str<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Str<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Str<'de>, E> {
                Ok(Str(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Str<'de>, E> {
                Ok(Str(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// `{name: value, …}`, each pair one fact, or unknown where `make` has none for it.
struct Pairs<'f, 'a, V, F> {
    said: &'f mut Vec<CowFact<'a>>,
    unknown: &'f mut Unknown,
    make: F,
    value: std::marker::PhantomData<V>,
}

fn pairs<'f, 'a, V, F: Fn(Cow<'a, str>, V) -> Option<CowFact<'a>>>(
    said: &'f mut Vec<CowFact<'a>>,
    unknown: &'f mut Unknown,
    make: F,
) -> Pairs<'f, 'a, V, F> {
    Pairs { said, unknown, make, value: std::marker::PhantomData }
}

impl<'de, V: Deserialize<'de>, F: Fn(Cow<'de, str>, V) -> Option<CowFact<'de>>> DeserializeSeed<'de> for Pairs<'_, 'de, V, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, V: Deserialize<'de>, F: Fn(Cow<'de, str>, V) -> Option<CowFact<'de>>> Visitor<'de> for Pairs<'_, 'de, V, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some((Str(name), value)) = map.next_entry::<Str<'de>, V>()? {
            let fact = (self.make)(name, value);
            self.unknown.key |= fact.is_none();
            self.said.extend(fact);
        }
        Ok(())
    }
}

/// `[id, …]`.
struct Ids<'f, 'a> {
    facts: &'f mut Facts<'a>,
}

impl<'de> DeserializeSeed<'de> for Ids<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Ids<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of ids")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut ids: S) -> Result<(), S::Error> {
        while let Some(Str(id)) = ids.next_element()? {
            match EventId::read(&id) {
                Some(id) => self.facts.said.push(Fact::Undo(id)),
                None => self.facts.unknown.key = true,
            }
        }
        Ok(())
    }
}

fn day(text: &str) -> Option<Date> {
    if text.len() == 10 { text.parse().ok() } else { None }
}

/// RFC 3339 to the second: `2026-11-23T21:04:05+08:00`, as seconds since 1970 and minutes east.
fn instant(text: &str) -> Option<(i64, i16)> {
    let (date, rest) = text.split_at_checked(19)?;
    let number = |at: usize, len: usize| date.get(at..at + len).and_then(|digits| digits.parse::<i16>().ok());
    let at = jiff::civil::DateTime::new(
        number(0, 4)?,
        i8::try_from(number(5, 2)?).ok()?,
        i8::try_from(number(8, 2)?).ok()?,
        i8::try_from(number(11, 2)?).ok()?,
        i8::try_from(number(14, 2)?).ok()?,
        i8::try_from(number(17, 2)?).ok()?,
        0,
    );
    let marks = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")];
    if !marks.iter().all(|(at, mark)| date.get(*at..=*at) == Some(*mark)) {
        return None;
    }
    let offset = if rest == "Z" {
        0
    } else {
        let (hours, minutes) = rest.get(1..)?.split_once(':')?;
        let minutes = hours.parse::<i16>().ok()? * 60 + minutes.parse::<i16>().ok()?;
        if rest.starts_with('-') { -minutes } else { minutes }
    };
    let offset_seconds = jiff::tz::Offset::from_seconds(i32::from(offset) * 60).ok()?;
    Some((offset_seconds.to_timestamp(at.ok()?).ok()?.as_second(), offset))
}

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
    for key in &KEYS[4..KEYS.len() - 1] {
        let said: Vec<(Option<String>, String)> = facts.iter().filter(|fact| key_of(fact) == *key).map(value_of).collect();
        if said.is_empty() {
            continue;
        }
        let values: Vec<String> = said.iter().map(|(name, value)| name.as_ref().map_or(value.clone(), |name| format!("{name}:{value}"))).collect();
        let values = values.join(",");
        let values = match (said[0].0.is_some(), *key) {
            (true, _) => format!("{{{values}}}"),
            (false, "undo") => format!("[{values}]"),
            (false, _) => values,
        };
        line.push_str(&format!(r#","{key}":{values}"#));
    }
    let crc = crc32fast::hash(line.as_bytes());
    line.push_str(&format!(",\"crc\":\"{crc:08x}\"}}\n"));
    line
}

fn key_of(fact: &Decided) -> &'static str {
    match fact {
        Fact::Saw(..) => "saw",
        Fact::Set(..) => "set",
        Fact::Day(..) => "day",
        Fact::Spent(..) => "spent",
        Fact::Timer(_) | Fact::TimerOff => "timer",
        Fact::Evidence(..) => "evidence",
        Fact::Note(..) => "note",
        Fact::Stuck(..) => "stuck",
        Fact::On(_) => "on",
        Fact::Under(_) => "under",
        Fact::Answer(..) => "answer",
        Fact::Helped(..) => "helped",
        Fact::Term(..) => "term",
        Fact::Review(..) => "review",
        Fact::Add(..) => "add",
        Fact::After(_) => "after",
        Fact::Into(_) => "into",
        Fact::Device(_) => "device",
        Fact::From(_) => "from",
        Fact::Undo(_) => "undo",
    }
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
        Fact::Evidence(n, t) | Fact::Note(n, t) | Fact::Stuck(n, t) | Fact::Helped(n, t) | Fact::Term(n, t) | Fact::Add(n, t) => {
            (Some(json(n)), json(t))
        }
        Fact::Answer(id, t) => (Some(word(&id.to_string())), json(t)),
        Fact::TimerOff => (None, word("-")),
        Fact::Timer(n) | Fact::On(n) | Fact::After(n) | Fact::Into(n) => (None, json(n)),
        Fact::Device(t) | Fact::From(t) => (None, json(t)),
        Fact::Under(id) | Fact::Undo(id) => (None, word(&id.to_string())),
    }
}
