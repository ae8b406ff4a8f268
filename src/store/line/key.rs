//! The keys of version 1, and which fact stands under which.

use crate::engine::event::Fact;

/// The keys of version 1, in their order on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
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
    pub(super) const SAYING: [Self; 20] = [
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

    pub(super) fn read(name: &str) -> Option<Self> {
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

    pub(super) fn name(self) -> &'static str {
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

pub(super) fn key_of<N, T, I>(fact: &Fact<N, T, I>) -> Key {
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
