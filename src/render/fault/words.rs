//! The words of faults: what is wrong, and what stands beside it.

use super::MOST;
use crate::engine::roadmap::Rule;
use crate::plain::Plain;
use crate::source::schema::{Kind, What};
use crate::text::Text;

/// What is said of another place that has to do with a fault.
pub(super) fn label(what: &What, text: &Text) -> &'static str {
    match what {
        What::Rule(Rule::Cycle(_)) => text.fault.goes_on,
        What::Rule(Rule::DuplicateId(_)) => text.fault.first_here,
        What::Rule(Rule::Implied(..)) => text.fault.implied_here,
        _ => text.fault.stands_here,
    }
}

/// What is wrong, and what to do.
pub(super) fn words(what: &What, text: &Text) -> (String, Option<String>) {
    let fault = &text.fault;
    let key = |key: &'static str| Plain::line(key);
    let plain = match what {
        What::Syntax(words) => (fault.syntax)(words),
        What::UnknownKey(name, near) => {
            return ((fault.unknown_key)(name), near.map(|near| (fault.meant)(&key(near))));
        }
        What::OneLanguage(lang) => (fault.one_language)(*lang == "zh"),
        What::LongTitle(max) => (fault.long_title)(*max),
        What::Missing(name) => (fault.missing)(&key(name)),
        What::WrongType(name, kind) => {
            let name = &key(name);
            match kind {
                Kind::Text => (fault.want_text)(name),
                Kind::Bilingual => (fault.want_bilingual)(name),
                Kind::Number => (fault.want_number)(name),
                Kind::Flag => (fault.want_flag)(name),
                Kind::Texts => (fault.want_texts)(name),
                Kind::Tables => (fault.want_tables)(name),
            }
        }
        What::NotOneOf(name, words) => {
            (fault.not_one_of)(&key(name), &words.iter().map(ToString::to_string).collect::<Vec<_>>())
        }
        What::TooLong(max) => (fault.too_long)(*max),
        What::TooMuch(max) => (fault.too_much)(*max),
        What::TooMany(max) => (fault.too_many)(*max),
        What::StagesAlone => return (fault.stages_alone.to_owned(), Some(fault.stages_alone_hint.to_owned())),
        What::TopicsBesideModules => fault.topics_beside_modules.to_owned(),
        What::Format => fault.format.to_owned(),
        What::Hours => fault.hours.to_owned(),
        What::BadFileName(name) => (fault.bad_file_name)(name),
        What::Rule(rule) => return rule_words(rule, text),
    };
    (plain, None)
}

fn rule_words(rule: &Rule, text: &Text) -> (String, Option<String>) {
    let fault = &text.fault;
    let said = match rule {
        Rule::BadId(id) => return ((fault.bad_id)(id), Some(fault.id_rule.to_owned())),
        Rule::DuplicateId(id) => (fault.duplicate)(id),
        Rule::UnknownTopic(id) => (fault.unknown_topic)(id),
        Rule::RequiresFoundation(id) => (fault.requires_foundation)(id),
        Rule::RequiresLater(id) => (fault.requires_later)(id),
        Rule::LeansOnTopic(id) => (fault.leans_on_topic)(id),
        Rule::FoundationRequires => fault.foundation_requires.to_owned(),
        Rule::Repeated(id) => (fault.repeated)(id),
        Rule::Cycle(ids) => (fault.cycle)(&cycle(ids)),
        Rule::SecondShelf => fault.second_shelf.to_owned(),
        Rule::NoTopics => fault.no_topics.to_owned(),
        Rule::BadAddress(url) => (fault.bad_address)(url),
        Rule::BadTwin(name) => return ((fault.bad_twin)(name), Some(fault.twin_rule.to_owned())),
        Rule::Implied(id, through) => return ((fault.implied)(id, through), Some(fault.implied_hint.to_owned())),
        Rule::Empty(id) => (fault.empty)(id),
        Rule::UnknownGroup(id) => (fault.unknown_group)(id),
        Rule::NoPractice(id) => return ((fault.no_practice)(id), Some(fault.no_practice_hint.to_owned())),
        Rule::UnknownTwin(name) => {
            let (roadmap, topic) = name.split_once('/').unwrap_or_default();
            let (roadmap, topic) = (Plain::line(roadmap.to_owned()), Plain::line(topic.to_owned()));
            return ((fault.unknown_twin)(&roadmap, &topic), Some((fault.unknown_twin_hint)(&roadmap)));
        }
        Rule::Unused(id) => return ((fault.unused)(id), Some(fault.unused_hint.to_owned())),
    };
    (said, None)
}

/// The ids of a circle, of a long one its beginning and its end.
fn cycle(ids: &[Plain<'_>]) -> Vec<String> {
    let mut shown: Vec<String> = ids.iter().map(ToString::to_string).collect();
    if shown.len() > MOST {
        shown.splice(MOST / 2..ids.len() - MOST / 2, ["…".to_owned()]);
    }
    shown
}
