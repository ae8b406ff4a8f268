//! What every reader makes of its words: a topic with a title of bearable length, and a resource with an
//! address that a browser may be handed.

use super::{FoundTopic, address};
use crate::engine::roadmap::Resource;
use crate::plain::Plain;

/// The most characters of a title.
const TITLE: usize = 200;

/// The most characters of a summary: far above what anybody writes.
const SUMMARY: usize = 2_000;

/// A topic of a title and a text about it, with whitespace at their ends gone; what is too long for a title
/// goes to the head of the text. `None` without a title.
pub(super) fn topic(title: &str, summary: &str) -> Option<FoundTopic> {
    let clean = Plain::line(title.trim()).into_owned();
    let (title, rest) = cut(clean.trim(), TITLE);
    let summary = [rest, summary.trim()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    let topic = FoundTopic {
        title: Plain::line(title.to_owned()),
        summary: Plain::block(cut(&summary, SUMMARY).0.to_owned()),
        source_id: Plain::line(title.to_owned()),
        ..FoundTopic::default()
    };
    (!title.is_empty()).then_some(topic)
}

/// The title of a stage, a module or the whole: one line, cut where it is too long.
pub(super) fn heading(title: &str) -> Plain<'static> {
    let clean = Plain::line(title.trim());
    Plain::line(cut(clean.trim(), TITLE).0.to_owned())
}

/// Parts a text after at most `most` characters, at a space if one stands in the last third.
pub(super) fn cut(text: &str, most: usize) -> (&str, &str) {
    let Some((end, _)) = text.char_indices().nth(most) else { return (text, "") };
    let space = text[..end].rfind(char::is_whitespace).filter(|at| *at > end / 3 * 2);
    let (head, rest) = text.split_at(space.unwrap_or(end));
    (head.trim_end(), rest.trim_start())
}

/// A resource; the address as it would be shown where no browser may be handed it.
pub(super) fn resource(kind: &'static str, title: &str, url: &str) -> Result<Resource<'static>, Plain<'static>> {
    let Some(web) = address::web(url) else { return Err(heading(url)) };
    let title = if title.trim().is_empty() { url } else { title };
    Ok(Resource { kind: Plain::line(kind), title: heading(title), url: Plain::line(web), lang: Plain::default() })
}

#[cfg(test)]
mod tests {
    use super::{cut, resource, topic};
    use crate::plain::Plain;

    #[test]
    fn a_long_title_is_cut_at_a_space_and_goes_on_in_the_summary() {
        let long = format!("{} {}", "a".repeat(190), "b".repeat(30));
        let found = topic(&long, "More.").unwrap();
        assert_eq!(found.title.as_str(), "a".repeat(190));
        assert_eq!(found.summary.as_str(), format!("{}\n\nMore.", "b".repeat(30)));
        assert_eq!(cut("学习大模型", 2), ("学习", "大模型"));
    }

    #[test]
    fn a_title_of_nothing_visible_is_none() {
        assert_eq!(topic(" \u{200b}\u{feff} ", "text"), None);
    }

    #[test]
    fn only_an_address_of_the_web_becomes_a_resource() {
        let bad = |url: &str| resource("", "t", url).unwrap_err();
        assert_eq!(bad("javascript:alert(1)"), Plain::line("javascript:alert(1)"));
        assert_eq!(bad("/guides/x"), Plain::line("/guides/x"));
        assert_eq!(bad(&format!("https://a.example/{}", "x".repeat(3_000))).len(), 200);
        let good = resource("video", " ", "https://a.example/x").unwrap();
        assert_eq!((good.title.as_str(), good.kind.as_str()), ("https://a.example/x", "video"));
    }
}
