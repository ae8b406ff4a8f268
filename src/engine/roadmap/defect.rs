//! What can be wrong with a roadmap, as facts: where in the data, and what. `source` finds the
//! place in the file, `render` finds the words.

use crate::plain::Plain;

/// One rule broken at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Where in the data.
    pub at: Place,
    /// Which rule.
    pub rule: Rule,
    /// Other places that have to do with it.
    pub also: Vec<Place>,
}

/// A place in the outline, by positions counted from 0: stage, module in it, topic in that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// The stage; `None` for the roadmap itself.
    pub stage: Option<usize>,
    /// The module in the stage.
    pub module: Option<usize>,
    /// The topic in the module.
    pub topic: Option<usize>,
    /// The key there.
    pub key: &'static str,
    /// The position in that key's list.
    pub item: Option<usize>,
}

/// The rule that was broken, with the text that broke it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Not an id (see [`super::is_id`]).
    BadId(Plain<'static>),
    /// The id, or an alias, stands for two things.
    DuplicateId(Plain<'static>),
    /// Names nothing in this roadmap.
    UnknownTopic(Plain<'static>),
    /// Names no stage or module of this roadmap.
    UnknownGroup(Plain<'static>),
    /// A topic requires a foundation, which is never required.
    RequiresFoundation(Plain<'static>),
    /// A topic requires one of a later stage.
    RequiresLater(Plain<'static>),
    /// `leans_on` names a topic that is not on the shelf.
    LeansOnTopic(Plain<'static>),
    /// A foundation has prerequisites.
    FoundationRequires,
    /// Names itself, or the same one twice.
    Repeated(Plain<'static>),
    /// Topics that require one another in a circle, first one repeated at the end.
    Cycle(Vec<Plain<'static>>),
    /// More than one shelf.
    SecondShelf,
    /// No topic outside the shelf.
    NoTopics,
    /// The address is not http or https.
    BadAddress(Plain<'static>),
    /// `same_as` names no topic of another roadmap.
    BadTwin(Plain<'static>),
    /// A prerequisite, the first, that another one, the second, implies. Advice, as all below.
    Implied(Plain<'static>, Plain<'static>),
    /// A stage or module without a topic.
    Empty(Plain<'static>),
    /// A stage in which no topic has a practice.
    NoPractice(Plain<'static>),
    /// A foundation that no topic leans on.
    Unused(Plain<'static>),
    /// `same_as` names a roadmap that is here, but none of its topics.
    UnknownTwin(Plain<'static>),
}
