//! The six statuses of a topic, and the grades of a review.

use serde::Serialize;

/// Where a topic stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not begun, or reopened.
    #[default]
    Pending,
    /// Begun.
    Learning,
    /// Pending or learning with an open question: shown, never stored.
    Stuck,
    /// Not now; comes back.
    Parked,
    /// The practice is done.
    Done,
    /// Not part of one's path: out of the total.
    Skipped,
}

impl Status {
    /// All six, in the order of a study.
    pub const ALL: [Self; 6] = [Self::Pending, Self::Learning, Self::Stuck, Self::Parked, Self::Done, Self::Skipped];

    /// The word that journals and JSON hold.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Learning => "learning",
            Self::Stuck => "stuck",
            Self::Parked => "parked",
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }

    /// The status that a journal's word stands for; `stuck` is never stored.
    pub fn stored(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word && *status != Self::Stuck)
    }

    /// Whether nothing is left to do: done or skipped.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Skipped)
    }

    /// Whether it is begun and not closed: learning or stuck.
    pub fn is_underway(self) -> bool {
        matches!(self, Self::Learning | Self::Stuck)
    }
}

/// How well a review went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Forgotten.
    Again,
    /// With effort.
    Hard,
    /// As it should be.
    Good,
    /// At once.
    Easy,
}

impl Grade {
    /// All four, worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The word that journals hold.
    pub fn word(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Hard => "hard",
            Self::Good => "good",
            Self::Easy => "easy",
        }
    }

    /// The grade that a journal's word stands for.
    pub fn stored(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.word() == word)
    }
}
