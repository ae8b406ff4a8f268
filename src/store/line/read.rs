//! From a line to facts, without a value of JSON in between.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::key::{Key, key_of};
use super::{Damage, Unknown};
use crate::engine::event::{EventId, Fact, Head, LineRef, MAX_MINUTES, MAX_ORDER, Said};
use crate::engine::journal::Journal;
use crate::engine::status::{Grade, Status};
use crate::engine::when::{Date, read_instant};
use crate::sort;

/// Reads a line into the journal. Its bytes are the reader's to spoil: a head in the order in which
/// this program writes it is read by hand and the checksum before all else, which halves the work;
/// what stands between them is read as an object.
pub fn read(line: &mut [u8], at: LineRef, journal: &mut Journal) -> Result<Unknown, Damage> {
    if line.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
        return Err(Damage::Unreadable);
    }
    let checked = checked_len(line)?;
    let (required, rest) = canonical_head(line).unwrap_or_default();
    let end = checked.unwrap_or(line.len().saturating_sub(1));
    if checked.is_some() {
        line[end] = b'}';
    }
    if rest > 0 {
        line[rest] = b'{';
    }
    let object = if rest > 0 && rest == end { b"{}" } else { &line[rest..=end] };
    let object = std::str::from_utf8(object).map_err(|_| Damage::Unreadable)?;
    let mut facts = Facts { said: Vec::with_capacity(8), unknown: Unknown::default(), has_crc: false };
    let mut deserializer = serde_json::Deserializer::from_str(object);
    let seed = Line { required, facts: &mut facts };
    let head = seed.deserialize(&mut deserializer).map_err(|_| Damage::Unreadable)?;
    deserializer.end().map_err(|_| Damage::Unreadable)?;
    if facts.has_crc {
        // One that stands elsewhere than at the end is not of this line's making.
        return Err(Damage::Checksum);
    }
    facts.tidy();
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
    let order = digits.then(|| order.iter().fold(0, |order, digit| order * 10 + u64::from(digit - b'0')));
    let required = Required {
        id: Some(EventId::from_bytes(id)?),
        order: order.filter(|order| *order <= MAX_ORDER),
        at: Some(read_instant(at)?),
        seen: [Key::V, Key::Id, Key::Order, Key::At].iter().fold(0, |seen, key| seen | 1 << *key as u32),
    };
    let whole = required.order.is_some() && rest.starts_with(b"\",\"");
    whole.then_some((required, line.len() - rest.len() + 1))
}

/// How many bytes the checksum at the end of the line is over, if one is there; damage where it is
/// that of other bytes.
fn checked_len(line: &[u8]) -> Result<Option<usize>, Damage> {
    const TAIL: usize = br#","crc":"00000000"}"#.len();
    let Some((body, tail)) = line.len().checked_sub(TAIL).and_then(|at| line.split_at_checked(at)) else {
        return Ok(None);
    };
    let Some(crc) = tail.strip_prefix(br#","crc":""#).and_then(|tail| tail.strip_suffix(br#""}"#)) else {
        return Ok(None);
    };
    let told = std::str::from_utf8(crc).ok().filter(|crc| !crc.starts_with('+'));
    let told = told.and_then(|crc| u32::from_str_radix(crc, 16).ok());
    if told == Some(crc32fast::hash(body)) { Ok(Some(body.len())) } else { Err(Damage::Checksum) }
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
            sort::by_key(&mut self.said, |fact| key_of(fact) as u32);
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
                Key::At => required.at = read_instant(map.next_value::<Str<'_>>()?.0.as_bytes()),
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
