//! Links of a list as a topic's resources.

use super::inline::Inline;
use super::title::{MAX_TITLE, tidy};
use crate::engine::roadmap::Resource;
use crate::import::{address, entry};
use crate::plain::Plain;

/// The most resources of a topic.
pub(super) const MAX_LINKS: usize = 100;

/// The links of a text: resources, and addresses that are none. Those within the page are neither.
pub(super) fn resources(inline: &Inline) -> impl Iterator<Item = Result<Resource<'static>, Plain<'static>>> + '_ {
    inline.links.iter().filter(|link| !link.is_anchor()).map(|link| {
        let url = address::web(&link.url).ok_or_else(|| entry::heading(&link.url))?;
        let cut = |text: &str| Plain::line(text.chars().take(MAX_TITLE).collect::<String>());
        let said = cut(&tidy(&inline.text[link.at.clone()]));
        Ok(Resource {
            kind: Plain::line(kind(&url)),
            title: if said.trim().is_empty() { cut(&url) } else { said },
            url: Plain::line(url),
            lang: Plain::default(),
        })
    })
}

/// The first address of a text.
pub(super) fn first_address(inline: &Inline) -> Option<String> {
    inline.links.iter().find_map(|link| address::web(&link.url))
}

/// What an address evidently is; empty where it is not.
fn kind(url: &str) -> &'static str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let path = rest.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let of = |name: &str| host == name || host.strip_suffix(name).is_some_and(|sub| sub.ends_with('.'));
    match () {
        () if ["youtube.com", "youtu.be", "bilibili.com", "b23.tv"].iter().any(|name| of(name)) => "video",
        () if of("arxiv.org") || path.rsplit('.').next() == Some("pdf") => "paper",
        () if of("github.com") => "repo",
        () => "",
    }
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn the_kind_is_guessed_only_where_it_is_evident() {
        let kinds = [
            "https://www.youtube.com/watch?v=1",
            "https://youtu.be/1",
            "https://www.bilibili.com/video/1",
            "https://arxiv.org/abs/1",
            "http://a.org/Paper.PDF?x",
            "https://github.com/a/b",
            "https://notgithub.com/a/b",
            "https://a.org/youtube.com",
        ]
        .map(kind);
        assert_eq!(kinds, ["video", "video", "video", "paper", "paper", "repo", "", ""]);
    }
}
