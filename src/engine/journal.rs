//! All events that were read, of all devices, in one order. Names, texts and ids lie in arenas, so
//! that a hundred thousand events take ten megabytes and not sixty.

use std::cmp::Ordering;
use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::event::{Device, EventId, Fact, Head, MAX_ORDER, Said};
use crate::plain::Plain;
use crate::sort;

/// A name that occurs in the journal: of a topic, a device, a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Name(u32);

impl Name {
    /// Its position among all names, for tables by name.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A text in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text(u32);

/// An id that a fact names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IdRef(u32);

/// A fact in the journal.
pub type Kept = Fact<Name, Text, IdRef>;

/// An event in the journal.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Id, clock and place.
    pub head: Head,
    first: u32,
    n_facts: u32,
}

/// Events in replay's order, once [`Journal::merge`] has put them there.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    events: Vec<Event>,
    facts: Vec<Kept>,
    names: Vec<Box<str>>,
    name_ixs: FxHashMap<Box<str>, u32>,
    text: String,
    text_ends: Vec<u32>,
    ids: Vec<EventId>,
    greatest_order: u64,
}

impl Journal {
    /// Adds an event at the end. Texts are cleaned here, where they enter.
    pub fn push<'a>(&mut self, head: Head, facts: impl IntoIterator<Item = Said<'a>>) {
        self.greatest_order = self.greatest_order.max(head.order);
        let first = self.facts.len();
        for fact in facts {
            let kept = self.keep(fact);
            self.facts.push(kept);
        }
        let n_facts = u32::try_from(self.facts.len() - first).unwrap_or(u32::MAX);
        self.events.push(Event { head, first: u32::try_from(first).unwrap_or(u32::MAX), n_facts });
    }

    fn keep(&mut self, fact: Said<'_>) -> Kept {
        let Self { names, name_ixs, text, text_ends, ids, .. } = self;
        fact.map(
            |name| match name_ixs.get(*name) {
                Some(ix) => Name(*ix),
                None => {
                    let ix = u32::try_from(names.len()).unwrap_or(u32::MAX);
                    names.push((*name).into());
                    name_ixs.insert((*name).into(), ix);
                    Name(ix)
                }
            },
            |said| {
                text.push_str(&Plain::block(*said));
                text_ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
                Text(u32::try_from(text_ends.len() - 1).unwrap_or(u32::MAX))
            },
            |id| {
                ids.push(*id);
                IdRef(u32::try_from(ids.len() - 1).unwrap_or(u32::MAX))
            },
        )
    }

    /// Unites events by id and sorts them into the total order (order, device, seq, salt). Where two
    /// differ under one id, `greater` tells which stands; returns the ids for which that was so.
    #[allow(clippy::disallowed_methods, reason = "events come by the million, nearly sorted")]
    pub fn merge(&mut self, mut greater: impl FnMut(&Head, &Head) -> Ordering) -> Vec<EventId> {
        let mut clashes = Vec::new();
        let mut events = std::mem::take(&mut self.events);
        if !events.is_sorted_by(|a, b| a.head.id < b.head.id) {
            events.sort_by_key(|event| event.head.id);
            events.dedup_by(|later, kept| {
                let same_id = later.head.id == kept.head.id;
                if same_id && !self.same(later, kept) {
                    clashes.push(kept.head.id);
                    if greater(&later.head, &kept.head).is_gt() {
                        *kept = *later;
                    }
                }
                same_id
            });
        }
        events.sort_by_key(|event| (event.head.order, event.head.id));
        self.events = events;
        clashes.dedup();
        clashes
    }

    /// Whether two events say the same at the same time.
    fn same(&self, a: &Event, b: &Event) -> bool {
        let clock = |event: &Event| (event.head.order, event.head.seconds, event.head.offset);
        clock(a) == clock(b) && self.said(a).eq(self.said(b))
    }

    /// The events; in replay's order after [`Journal::merge`].
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What an event says.
    pub fn facts(&self, event: &Event) -> &[Kept] {
        &self.facts[event.first as usize..(event.first + event.n_facts) as usize]
    }

    /// The foundation that the question of an event names.
    pub fn on(&self, event: &Event) -> Option<Name> {
        self.facts(event).iter().find_map(|fact| if let Fact::On(name) = fact { Some(*name) } else { None })
    }

    /// The question that an event's own question or start serves.
    pub fn under(&self, event: &Event) -> Option<EventId> {
        self.facts(event).iter().find_map(|fact| if let Fact::Under(id) = fact { Some(self.id(*id)) } else { None })
    }

    /// What an event's ticks came from: ids of modules and stages, a space between, or a file.
    pub fn came_from(&self, event: &Event) -> Option<Plain<'_>> {
        self.facts(event)
            .iter()
            .find_map(|fact| if let Fact::From(text) = fact { Some(self.text(*text)) } else { None })
    }

    /// What an event says, in words.
    pub fn said(&self, event: &Event) -> impl Iterator<Item = Said<'_>> {
        self.facts(event)
            .iter()
            .map(|fact| fact.map(|name| self.raw_name(*name), |text| self.raw_text(*text), |id| self.id(*id)))
    }

    /// A text.
    pub fn text(&self, text: Text) -> Plain<'_> {
        Plain::block(self.raw_text(text))
    }

    /// A name, as journals hold it.
    pub fn raw_name(&self, name: Name) -> &str {
        &self.names[name.index()]
    }

    /// All names, by [`Name::index`].
    pub fn names(&self) -> &[Box<str>] {
        &self.names
    }

    /// An id that a fact names.
    pub fn id(&self, id: IdRef) -> EventId {
        self.ids[id.0 as usize]
    }

    /// The order of the next event: max(now in ms, 1 + the greatest read); `None` after the last there is.
    pub fn next_order(&self, now_ms: u64) -> Option<u64> {
        let order = now_ms.max(if self.events.is_empty() { 0 } else { self.greatest_order + 1 });
        (order <= MAX_ORDER).then_some(order)
    }

    /// The next seq of a device: 1 + the greatest in any file; `None` after the last there is.
    pub fn next_seq(&self, device: Device) -> Option<u32> {
        let seqs = self.events.iter().filter(|e| e.head.id.device == device).map(|e| e.head.id.seq);
        seqs.max().unwrap_or(0).checked_add(1)
    }

    /// The greatest seq of each device.
    pub fn greatest_seqs(&self) -> FxHashMap<Device, u32> {
        let mut greatest = FxHashMap::default();
        for event in &self.events {
            raise(&mut greatest, event.head.id.device, event.head.id.seq);
        }
        greatest
    }

    /// Whether two different events have this device and one seq: a cloned machine, a restored backup.
    pub fn is_shared(&self, device: Device) -> bool {
        let ids = self.events.iter().map(|event| event.head.id).filter(|id| id.device == device);
        let mut seqs: Vec<u32> = ids.map(|id| id.seq).collect();
        sort::sort(&mut seqs);
        seqs.windows(2).any(|pair| pair[0] == pair[1])
    }

    /// Other devices' greatest seq where it grew since this device's last event said so, by device.
    pub fn newly_seen(&self, device: Device) -> Vec<(Device, u32)> {
        let mut told: FxHashMap<&str, u32> = FxHashMap::default();
        let own = self.events.iter().filter(|event| event.head.id.device == device);
        for fact in own.flat_map(|event| self.facts(event)) {
            if let Fact::Saw(name, seq) = fact {
                raise(&mut told, self.raw_name(*name), *seq);
            }
        }
        let known = |device: &Device| told.get(device.as_str()).copied().unwrap_or(0);
        let greatest = self.greatest_seqs().into_iter();
        let mut grown: Vec<_> = greatest.filter(|(other, seq)| *other != device && *seq > known(other)).collect();
        sort::sort(&mut grown);
        grown
    }

    fn raw_text(&self, text: Text) -> &str {
        let ix = text.0 as usize;
        let start = if ix == 0 { 0 } else { self.text_ends[ix - 1] as usize };
        &self.text[start..self.text_ends[ix] as usize]
    }
}

/// Raises the number kept beside `key`.
pub(super) fn raise<K: Eq + Hash>(greatest: &mut FxHashMap<K, u32>, key: K, to: u32) {
    let kept = greatest.entry(key).or_default();
    *kept = (*kept).max(to);
}
