//! One line of a journal, version 1: JSON with its keys in one order and a checksum at the end.
//! Facts go straight into the journal as they are read; a line that turns out damaged leaves none.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
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

/// Reads a line into the journal. Its bytes are the reader's to spoil: a head in the order in which
/// this program writes it is read by hand, which halves the work, and what follows it as an object.
pub fn read(line: &mut [u8], at: LineRef, journal: &mut Journal) -> Result<Unknown, Damage> {
    let checked = check(line)?;
    let (required, rest) = canonical_head(line).unwrap_or_default();
    if rest > 0 {
        line[rest] = b'{';
    }
    let mut facts = Facts { said: Vec::with_capacity(8), unknown: Unknown::default(), has_crc: false };
    let mut deserializer = serde_json::Deserializer::from_slice(&line[rest..]);
    let seed = Line { required, facts: &mut facts };
    let head = seed.deserialize(&mut deserializer).map_err(|_| Damage::Unreadable)?;
    deserializer.end().map_err(|_| Damage::Unreadable)?;
    if facts.has_crc && !checked {
        return Err(Damage::Checksum);
    }
    facts.tidy();
    if facts.unknown.key && std::str::from_utf8(line).is_err() {
        // What is known was checked as it was read; what is not, was passed over.
        return Err(Damage::Unreadable);
    }
    journal.push(Head { line: at, ..head }, facts.said.iter().map(CowFact::said));
    Ok(facts.unknown)
}

/// `{"v":1,"id":"…","order":…,"at":"…"` and where the comma behind it stands.
fn canonical_head(line: &[u8]) -> Option<(Required, usize)> {
    let rest = line.strip_prefix(br#"{"v":1,"id":""#)?;
    let (id, rest) = rest.split_at_checked(memchr::memchr(b'"', rest)?)?;
    let rest = rest.strip_prefix(br#"","order":"#)?;
    let (order, rest) = rest.split_at_checked(memchr::memchr(b',', rest)?)?;
    let rest = rest.strip_prefix(br#","at":""#)?;
    let (at, rest) = rest.split_at_checked(memchr::memchr(b'"', rest)?)?;
    let digits = (1..=16).contains(&order.len()) && order.iter().all(u8::is_ascii_digit) && order[0] != b'0';
    let order = order.iter().fold(0, |order, digit| order * 10 + u64::from(digit.wrapping_sub(b'0')));
    let required = Required {
        id: Some(EventId::from_bytes(id)?),
        order: Some(order).filter(|order| digits && *order <= MAX_ORDER),
        at: Some(instant(at)?),
        seen: [Key::V, Key::Id, Key::Order, Key::At].iter().fold(0, |seen, key| seen | 1 << *key as u32),
    };
    let whole = required.order.is_some() && rest.starts_with(b"\",\"");
    whole.then_some((required, line.len() - rest.len() + 1))
}

/// Whether a checksum ends the line, over all before `,"crc"`; damage where it is another.
fn check(line: &[u8]) -> Result<bool, Damage> {
    const TAIL: usize = br#","crc":"00000000"}"#.len();
    let Some((body, tail)) = line.len().checked_sub(TAIL).and_then(|at| line.split_at_checked(at)) else {
        return Ok(false);
    };
    let Some(crc) = tail.strip_prefix(br#","crc":""#).and_then(|tail| tail.strip_suffix(br#""}"#)) else {
        return Ok(false);
    };
    let told = std::str::from_utf8(crc).ok().filter(|crc| !crc.starts_with('+'));
    let told = told.and_then(|crc| u32::from_str_radix(crc, 16).ok());
    if told == Some(crc32fast::hash(body)) { Ok(true) } else { Err(Damage::Checksum) }
}

type CowFact<'a> = Fact<Cow<'a, str>, Cow<'a, str>, EventId>;

impl CowFact<'_> {
    fn said(&self) -> Said<'_> {
        self.map(AsRef::as_ref, AsRef::as_ref, |id| *id)
    }
}

struct Facts<'a> {
    said: Vec<CowFact<'a>>,
    unknown: Unknown,
    has_crc: bool,
}

impl Facts<'_> {
    /// Puts the facts in the order of their keys, wherever those stood on the line, and parts evidence
    /// of several lines: a key holds a topic once.
    fn tidy(&mut self) {
        if !self.said.is_sorted_by_key(|fact| key_of(fact) as u32) {
            self.said.sort_by_key(|fact| key_of(fact) as u32);
        }
        let lined = |fact: &CowFact<'_>| matches!(fact, Fact::Evidence(_, Cow::Owned(text)) if text.contains('\n'));
        if self.said.iter().any(lined) {
            let parted = std::mem::take(&mut self.said).into_iter().flat_map(|fact| match fact {
                Fact::Evidence(name, text) => {
                    text.split('\n').map(|line| Fact::Evidence(name.clone(), Cow::Owned(line.to_owned()))).collect()
                }
                fact => vec![fact],
            });
            self.said = parted.collect();
        }
    }
}

struct Line<'f, 'a> {
    required: Required,
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
        let Self { mut required, facts } = self;
        while let Some(Str(name)) = map.next_key()? {
            let Some(key) = Key::read(&name) else {
                facts.unknown.key = true;
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if required.seen & (1 << key as u32) != 0 {
                return Err(M::Error::custom("a key twice"));
            }
            required.seen |= 1 << key as u32;
            match key {
                Key::V => facts.unknown.newer = map.next_value::<u32>()? > 1,
                Key::Id => required.id = EventId::read(&map.next_value::<Str<'_>>()?.0),
                Key::Order => required.order = Some(map.next_value::<u64>()?).filter(|order| *order <= MAX_ORDER),
                Key::Crc => {
                    facts.has_crc = true;
                    map.next_value::<Str<'_>>()?;
                }
                Key::At => required.at = instant(map.next_value::<Str<'_>>()?.0.as_bytes()),
                key => fact(key, &mut map, facts)?,
            }
        }
        let (Some(id), Some(order), Some((seconds, offset)), true) =
            (required.id, required.order, required.at, required.seen & (1 << Key::V as u32) != 0)
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
    /// The keys that were there, a bit each.
    seen: u32,
}

/// The keys of version 1, in their order on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    V,
    Id,
    Order,
    At,
    Saw,
    Set,
    Day,
    Spent,
    Timer,
    Evidence,
    Note,
    Stuck,
    On,
    Under,
    Answer,
    Helped,
    Term,
    Review,
    Add,
    After,
    Into,
    Device,
    From,
    Undo,
    Crc,
}

impl Key {
    /// Those that say something, in their order on a line.
    const SAYING: [Self; 20] = [
        Self::Saw,
        Self::Set,
        Self::Day,
        Self::Spent,
        Self::Timer,
        Self::Evidence,
        Self::Note,
        Self::Stuck,
        Self::On,
        Self::Under,
        Self::Answer,
        Self::Helped,
        Self::Term,
        Self::Review,
        Self::Add,
        Self::After,
        Self::Into,
        Self::Device,
        Self::From,
        Self::Undo,
    ];

    fn read(name: &str) -> Option<Self> {
        Some(match name {
            "v" => Self::V,
            "id" => Self::Id,
            "order" => Self::Order,
            "at" => Self::At,
            "saw" => Self::Saw,
            "set" => Self::Set,
            "day" => Self::Day,
            "spent" => Self::Spent,
            "timer" => Self::Timer,
            "evidence" => Self::Evidence,
            "note" => Self::Note,
            "stuck" => Self::Stuck,
            "on" => Self::On,
            "under" => Self::Under,
            "answer" => Self::Answer,
            "helped" => Self::Helped,
            "term" => Self::Term,
            "review" => Self::Review,
            "add" => Self::Add,
            "after" => Self::After,
            "into" => Self::Into,
            "device" => Self::Device,
            "from" => Self::From,
            "undo" => Self::Undo,
            "crc" => Self::Crc,
            _ => return None,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::V => "v",
            Self::Id => "id",
            Self::Order => "order",
            Self::At => "at",
            Self::Saw => "saw",
            Self::Set => "set",
            Self::Day => "day",
            Self::Spent => "spent",
            Self::Timer => "timer",
            Self::Evidence => "evidence",
            Self::Note => "note",
            Self::Stuck => "stuck",
            Self::On => "on",
            Self::Under => "under",
            Self::Answer => "answer",
            Self::Helped => "helped",
            Self::Term => "term",
            Self::Review => "review",
            Self::Add => "add",
            Self::After => "after",
            Self::Into => "into",
            Self::Device => "device",
            Self::From => "from",
            Self::Undo => "undo",
            Self::Crc => "crc",
        }
    }
}

/// Reads the value of one key that says something.
fn fact<'de, M: MapAccess<'de>>(key: Key, map: &mut M, facts: &mut Facts<'de>) -> Result<(), M::Error> {
    let Facts { said, unknown, .. } = facts;
    match key {
        Key::Saw => map.next_value_seed(pairs(said, unknown, |n, seq: u32| Some(Fact::Saw(n, seq)))),
        Key::Set => map.next_value_seed(pairs(said, unknown, |n, Str(s)| Some(Fact::Set(n, Status::stored(&s)?)))),
        Key::Day => map.next_value_seed(pairs(said, unknown, |n, Str(s)| Some(Fact::Day(n, day(&s)?)))),
        Key::Spent => map.next_value_seed(pairs(said, unknown, |n, minutes: u64| {
            let minutes = u16::try_from(minutes).ok().filter(|minutes| (1..=MAX_MINUTES).contains(minutes))?;
            Some(Fact::Spent(n, minutes))
        })),
        Key::Evidence => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Evidence(n, t)))),
        Key::Note => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Note(n, t)))),
        Key::Stuck => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Stuck(n, t)))),
        Key::Answer => {
            map.next_value_seed(pairs(said, unknown, |id, Str(t)| Some(Fact::Answer(EventId::read(&id)?, t))))
        }
        Key::Helped => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Helped(n, t)))),
        Key::Term => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Term(n, t)))),
        Key::Review => map.next_value_seed(pairs(said, unknown, |n, Str(g)| Some(Fact::Review(n, Grade::stored(&g)?)))),
        Key::Add => map.next_value_seed(pairs(said, unknown, |n, Str(t)| Some(Fact::Add(n, t)))),
        Key::Undo => map.next_value_seed(Ids { facts }),
        _ => {
            let Str(text) = map.next_value()?;
            let fact = match key {
                Key::Timer if text == "-" => Some(Fact::TimerOff),
                Key::Timer => Some(Fact::Timer(text)),
                Key::On => Some(Fact::On(text)),
                Key::Under => EventId::read(&text).map(Fact::Under),
                Key::After => Some(Fact::After(text)),
                Key::Into => Some(Fact::Into(text)),
                Key::Device => Some(Fact::Device(text)),
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

impl<'de, V: Deserialize<'de>, F: Fn(Cow<'de, str>, V) -> Option<CowFact<'de>>> DeserializeSeed<'de>
    for Pairs<'_, 'de, V, F>
{
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
fn instant(text: &[u8]) -> Option<(i64, i16)> {
    let (date, zone) = text.split_first_chunk::<19>()?;
    let [y1, y2, y3, y4, b'-', o1, o2, b'-', d1, d2, b'T', h1, h2, b':', m1, m2, b':', s1, s2] = *date else {
        return None;
    };
    let year = i16::from(pair(y1, y2)?) * 100 + i16::from(pair(y3, y4)?);
    let at = DateTime::new(year, pair(o1, o2)?, pair(d1, d2)?, pair(h1, h2)?, pair(m1, m2)?, pair(s1, s2)?, 0).ok()?;
    let offset = match *zone {
        [b'Z'] => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let minutes = i16::from(pair(h1, h2)?) * 60 + i16::from(pair(m1, m2)?);
            if sign == b'-' { -minutes } else { minutes }
        }
        _ => return None,
    };
    let east = Offset::from_seconds(i32::from(offset) * 60).ok()?;
    Some((east.to_timestamp(at).ok()?.as_second(), offset))
}

/// Two digits.
fn pair(tens: u8, ones: u8) -> Option<i8> {
    let digit = |byte: u8| byte.checked_sub(b'0').filter(|digit| *digit < 10);
    i8::try_from(digit(tens)? * 10 + digit(ones)?).ok()
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

fn key_of<N, T, I>(fact: &Fact<N, T, I>) -> Key {
    match fact {
        Fact::Saw(..) => Key::Saw,
        Fact::Set(..) => Key::Set,
        Fact::Day(..) => Key::Day,
        Fact::Spent(..) => Key::Spent,
        Fact::Timer(_) | Fact::TimerOff => Key::Timer,
        Fact::Evidence(..) => Key::Evidence,
        Fact::Note(..) => Key::Note,
        Fact::Stuck(..) => Key::Stuck,
        Fact::On(_) => Key::On,
        Fact::Under(_) => Key::Under,
        Fact::Answer(..) => Key::Answer,
        Fact::Helped(..) => Key::Helped,
        Fact::Term(..) => Key::Term,
        Fact::Review(..) => Key::Review,
        Fact::Add(..) => Key::Add,
        Fact::After(_) => Key::After,
        Fact::Into(_) => Key::Into,
        Fact::Device(_) => Key::Device,
        Fact::From(_) => Key::From,
        Fact::Undo(_) => Key::Undo,
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
