//! One TOML table under the walk: typed values out of it, faults and spans noted on the way.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Kind, What};
use crate::engine::roadmap::{Bilingual, Place};
use crate::plain::Plain;

/// The longest text, in bytes.
const MAX_TEXT: usize = 10 * 1024;

/// A title of more characters is hard to read in a line.
const MAX_TITLE: usize = 80;

/// The most entries of any list of texts.
const MAX_LIST: usize = 1000;

/// What the walk has gathered so far.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub(super) file: usize,
    /// What keeps the files from being a roadmap.
    pub(super) faults: Vec<Fault>,
    /// Keys that this version does not know: another one may.
    pub(super) unknown: Vec<Fault>,
    /// What is worth a second thought.
    pub(super) thoughts: Vec<Fault>,
    pub(super) spans: Vec<(Place, usize, Range<usize>)>,
}

impl Walk {
    pub(super) fn fault(&mut self, span: Range<usize>, what: What) {
        self.faults.push(Fault::new(self.file, span, what));
    }

    /// What was noted to stand in a span stands in a part of it.
    pub(super) fn narrow(&mut self, whole: &Range<usize>, part: Range<usize>) {
        let noted = self
            .spans
            .iter_mut()
            .rfind(|(place, file, span)| *file == self.file && span == whole && place.item.is_some());
        if let Some((_, _, span)) = noted {
            *span = part;
        }
    }

    fn advise(&mut self, span: Range<usize>, what: What) {
        self.thoughts.push(Fault::new(self.file, span, what));
    }
}

/// One table, its place in the data, and the keys that it may have.
pub(super) struct Table<'t, 'i> {
    entries: &'t DeTable<'i>,
    span: Range<usize>,
    pub(super) place: Place,
}

impl<'t, 'i> Table<'t, 'i> {
    /// Opens a table; keys that are not `known` become warnings.
    pub(super) fn open(
        walk: &mut Walk,
        table: &'t DeTable<'i>,
        span: Range<usize>,
        place: Place,
        known: &[&'static str],
    ) -> Self {
        let whole = Place { key: "", item: None, ..place };
        walk.spans.push((whole, walk.file, span.clone()));
        for (key, value) in table {
            let name: &str = key.get_ref();
            match known.iter().find(|known| **known == name) {
                Some(known) => walk.spans.push((Place { key: known, item: None, ..place }, walk.file, value.span())),
                None => {
                    let is_there = |known: &str| table.contains_key(known);
                    let near = known.iter().copied().find(|known| is_near(known, name) && !is_there(known));
                    let what = What::UnknownKey(Plain::line(name.to_owned()), near);
                    let edit = near.map(|near| (key.span(), near.to_owned()));
                    walk.unknown.push(Fault { edit, ..Fault::new(walk.file, key.span(), what) });
                }
            }
        }
        Self { entries: table, span, place }
    }

    /// Where the value of a key stands, if it is there.
    pub(super) fn span_of(&self, key: &str) -> Option<Range<usize>> {
        self.get(key).map(Spanned::span)
    }

    fn get(&self, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.entries.get(key)
    }

    /// A value of one kind; a fault where it is of another.
    fn typed<T>(
        &self,
        walk: &mut Walk,
        key: &'static str,
        kind: Kind,
        read: impl FnOnce(&'t DeValue<'i>) -> Option<T>,
    ) -> Option<(T, Range<usize>)> {
        let value = self.get(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            walk.fault(value.span(), What::WrongType(key, kind));
        }
        Some((read?, value.span()))
    }

    /// Notes that a key must be there, with something in it, and is not.
    pub(super) fn require(&self, walk: &mut Walk, key: &'static str) {
        let empty = |value: &Spanned<DeValue<'_>>| value.get_ref().as_str().is_some_and(|text| text.trim().is_empty());
        if self.get(key).is_none_or(empty) {
            walk.fault(self.span.clone(), What::Missing(key));
        }
    }

    /// A text of one line.
    pub(super) fn text(&self, walk: &mut Walk, key: &'static str) -> Option<Plain<'static>> {
        self.cleaned(walk, key, Plain::line)
    }

    fn cleaned(&self, walk: &mut Walk, key: &'static str, clean: Clean) -> Option<Plain<'static>> {
        let (text, span) = self.typed(walk, key, Kind::Text, DeValue::as_str)?;
        Some(plain(walk, text, span, clean))
    }

    /// A text that is one of some words; empty where there is none.
    pub(super) fn word(&self, walk: &mut Walk, key: &'static str, words: &'static [&'static str]) -> Plain<'static> {
        let Some((text, span)) = self.typed(walk, key, Kind::Text, DeValue::as_str) else { return Plain::default() };
        if !words.contains(&text) {
            walk.fault(span.clone(), What::NotOneOf(key, words));
        }
        plain(walk, text, span, Plain::line)
    }

    /// A text of several lines in both languages; a title has one.
    pub(super) fn bilingual(&self, walk: &mut Walk, key: &'static str) -> Bilingual<'static> {
        let clean: Clean = if key == "title" { Plain::line } else { Plain::block };
        let Some(value) = self.get(key) else { return Bilingual::default() };
        let read = self.both(walk, key, value, clean);
        if key == "title" && [&read.en, &read.zh].iter().any(|title| title.chars().count() > MAX_TITLE) {
            walk.advise(value.span(), What::LongTitle(MAX_TITLE));
        }
        read
    }

    fn both(
        &self,
        walk: &mut Walk,
        key: &'static str,
        value: &Spanned<DeValue<'i>>,
        clean: Clean,
    ) -> Bilingual<'static> {
        match value.get_ref() {
            DeValue::String(text) => {
                let text = plain(walk, text, value.span(), clean);
                Bilingual { en: text.clone(), zh: text }
            }
            DeValue::Table(table) => {
                let both = Table::open(walk, table, value.span(), self.place, &["en", "zh"]);
                let filled = |text: Option<Plain<'static>>| text.filter(|text| !text.trim().is_empty());
                let (en, zh) = (filled(both.cleaned(walk, "en", clean)), filled(both.cleaned(walk, "zh", clean)));
                match (&en, &zh) {
                    (None, None) => walk.fault(value.span(), What::WrongType(key, Kind::Bilingual)),
                    (Some(_), None) => walk.advise(value.span(), What::OneLanguage("zh")),
                    (None, Some(_)) => walk.advise(value.span(), What::OneLanguage("en")),
                    (Some(_), Some(_)) => {}
                }
                let other = |one: &Option<Plain<'static>>, two: &Option<Plain<'static>>| {
                    one.clone().or_else(|| two.clone()).unwrap_or_default()
                };
                Bilingual { en: other(&en, &zh), zh: other(&zh, &en) }
            }
            _ => {
                walk.fault(value.span(), What::WrongType(key, Kind::Bilingual));
                Bilingual::default()
            }
        }
    }

    pub(super) fn flag(&self, walk: &mut Walk, key: &'static str) -> bool {
        self.typed(walk, key, Kind::Flag, DeValue::as_bool).is_some_and(|(flag, _)| flag)
    }

    /// Hours as minutes; 0 where there are none.
    pub(super) fn hours(&self, walk: &mut Walk, key: &'static str) -> u32 {
        let number = |value: &DeValue<'_>| -> Option<f64> {
            let text = value.as_integer().map(|n| n.as_str().to_owned());
            text.or_else(|| value.as_float().map(|n| n.as_str().to_owned()))?.replace('_', "").parse().ok()
        };
        let Some((hours, span)) = self.typed(walk, key, Kind::Number, number) else { return 0 };
        if !(hours > 0.0 && hours <= 1000.0) {
            walk.fault(span, What::Hours);
            return 0;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 60,000 by the check"
        )]
        let minutes = (hours * 60.0).round() as u32;
        minutes
    }

    /// `format`, when it is a whole number.
    pub(super) fn format(&self, walk: &mut Walk) {
        let is_one = self.typed(walk, "format", Kind::Number, |v| v.as_integer().map(|n| n.as_str() == "1"));
        if let Some((false, span)) = is_one {
            walk.fault(span, What::Format);
        }
    }

    /// The entries of a list, each with its span; `item` spans are noted for defects.
    pub(super) fn list(
        &self,
        walk: &mut Walk,
        key: &'static str,
        kind: Kind,
        max: usize,
    ) -> Vec<&'t Spanned<DeValue<'i>>> {
        let Some((array, span)) = self.typed(walk, key, kind, DeValue::as_array) else { return Vec::new() };
        if array.len() > max {
            walk.fault(span, What::TooMany(max));
            return Vec::new();
        }
        let items: Vec<_> = array.iter().collect();
        for (n, item) in items.iter().enumerate() {
            walk.spans.push((Place { key, item: Some(n), ..self.place }, walk.file, item.span()));
        }
        items
    }

    pub(super) fn texts(&self, walk: &mut Walk, key: &'static str) -> Vec<Plain<'static>> {
        let items = self.list(walk, key, Kind::Texts, MAX_LIST);
        let text = |item: &Spanned<DeValue<'i>>| match item.get_ref().as_str() {
            Some(text) => Some(plain(walk, text, item.span(), Plain::line)),
            None => {
                walk.fault(item.span(), What::WrongType(key, Kind::Texts));
                None
            }
        };
        items.into_iter().filter_map(text).collect()
    }

    /// The tables of a list.
    pub(super) fn tables(
        &self,
        walk: &mut Walk,
        key: &'static str,
        max: usize,
    ) -> Vec<(&'t DeTable<'i>, Range<usize>)> {
        let items = self.list(walk, key, Kind::Tables, max);
        let table = |item: &'t Spanned<DeValue<'i>>| match item.get_ref().as_table() {
            Some(table) => Some((table, item.span())),
            None => {
                walk.fault(item.span(), What::WrongType(key, Kind::Tables));
                None
            }
        };
        items.into_iter().filter_map(table).collect()
    }
}

/// How a text is made plain: as one line, or as several.
type Clean = fn(String) -> Plain<'static>;

/// A text made plain; a fault where it is too long.
pub(super) fn plain(walk: &mut Walk, text: &str, span: Range<usize>, clean: Clean) -> Plain<'static> {
    if text.len() > MAX_TEXT {
        walk.fault(span, What::TooLong(MAX_TEXT));
        return Plain::default();
    }
    clean(text.to_owned())
}

/// Whether two keys differ in one letter or in two that changed places, or one begins the other.
pub(super) fn is_near(known: &str, typed: &str) -> bool {
    let (a, b) = (known.as_bytes(), typed.as_bytes());
    let same_start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let swapped = a.len() == b.len()
        && same_start + same_end + 2 == a.len()
        && a[same_start] == b[same_start + 1]
        && a[same_start + 1] == b[same_start];
    swapped
        || a.len().abs_diff(b.len()) <= 1 && same_start + same_end + 1 >= a.len().max(b.len())
        || typed.len() > 2 && known.starts_with(typed)
}
