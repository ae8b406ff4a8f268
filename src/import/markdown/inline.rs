//! The text of one paragraph, heading or cell without its markup, and where links and bold words stand
//! in it. What is a title in it is left to `title`.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::import::address;
use crate::sort;

/// Text without markup.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Inline {
    /// The text; `\n` where the source ends a line.
    pub(super) text: String,
    /// Its links in order.
    pub(super) links: Vec<Link>,
    /// Where it is bold.
    pub(super) bold: Vec<Range<usize>>,
    /// Where it is code.
    pub(super) code: Vec<Range<usize>>,
    /// What the pictures in it show.
    pub(super) alt: String,
    /// Whether pictures are in it.
    pub(super) pictures: bool,
}

/// A link.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// Where its words stand in the text.
    pub(super) at: Range<usize>,
    /// Its address, as the source has it.
    pub(super) url: String,
}

impl Link {
    /// Whether it leads to another place of the same page.
    pub(super) fn is_anchor(&self) -> bool {
        self.url.starts_with('#') || self.url.is_empty()
    }

    /// Whether it stands in the text as it is.
    pub(super) fn is_bare(&self, text: &str) -> bool {
        text[self.at.clone()] == self.url
    }

    /// Whether it leads elsewhere on the web.
    pub(super) fn is_web(&self) -> bool {
        let scheme = self.url.get(..8).unwrap_or(&self.url).to_ascii_lowercase();
        scheme.starts_with("http://") || scheme.starts_with("https://")
    }
}

impl Inline {
    /// Whether words stand in this part of the text that no link elsewhere says.
    pub(super) fn has_own_words(&self, part: Range<usize>) -> bool {
        self.has_words_beside(part, |link| !link.is_anchor())
    }

    /// Whether there are words, and all of them are links within the page.
    pub(super) fn is_anchors(&self) -> bool {
        let whole = 0..self.text.len();
        self.has_words_beside(whole.clone(), |_| false) && !self.has_words_beside(whole, Link::is_anchor)
    }

    fn has_words_beside(&self, part: Range<usize>, is_meant: impl Fn(&Link) -> bool) -> bool {
        let mut at = part.start;
        let mut gaps = Vec::new();
        let overlaps = |link: &&Link| link.at.end > part.start && link.at.start < part.end;
        for link in self.links.iter().filter(overlaps).filter(|link| is_meant(link)) {
            gaps.push(at..link.at.start.max(at));
            at = link.at.end.max(at);
        }
        gaps.push(at..part.end.max(at));
        gaps.into_iter().any(|gap| self.text[gap].chars().any(char::is_alphanumeric))
    }

    /// A part of the text without the addresses that stand beside its words as they are.
    pub(super) fn beside_addresses(&self, part: Range<usize>) -> Cow<'_, str> {
        let within = |at: &Range<usize>| at.start >= part.start && at.end <= part.end;
        let bare = self.links.iter().filter(|link| link.is_bare(&self.text) && within(&link.at));
        let bare: Vec<Range<usize>> = bare.map(|link| link.at.start - part.start..link.at.end - part.start).collect();
        let text = &self.text[part];
        if bare.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(address::without(text, &bare)) }
    }

    /// Takes addresses that stand in the text as they are for links, but for those in code.
    fn link_addresses(&mut self) {
        let mut from = 0;
        let mut marked: Vec<Range<usize>> =
            self.links.iter().map(|link| link.at.clone()).chain(self.code.iter().cloned()).collect();
        sort::by_key(&mut marked, |at| at.start);
        let n_links = self.links.len();
        while let Some(at) = address::find(&self.text[from..]) {
            let at = at.start + from..at.end + from;
            from = at.end;
            let next = marked.partition_point(|marked| marked.start < at.end);
            let is_marked = marked[..next].last().is_some_and(|marked| marked.end > at.start);
            if !is_marked && address::web(&self.text[at.clone()]).is_some() {
                self.links.push(Link { url: self.text[at.clone()].to_owned(), at });
            }
        }
        if self.links.len() > n_links {
            sort::by_key(&mut self.links, |link| link.at.start);
        }
    }

    /// Takes away the first bytes of the text.
    pub(super) fn cut_front(&mut self, n: usize) {
        let n = n.min(self.text.len());
        self.text.drain(..n);
        let back = |at: &mut Range<usize>| *at = at.start.saturating_sub(n)..at.end.saturating_sub(n);
        self.links.iter_mut().for_each(|link| back(&mut link.at));
        self.bold.iter_mut().for_each(back);
        self.code.iter_mut().for_each(back);
    }
}

/// Gathers a text from the parser's events.
#[derive(Debug, Default)]
pub(super) struct Gather {
    inline: Inline,
    /// The link that is open: where it began.
    link: Option<(usize, String)>,
    bold: Option<usize>,
    n_pictures: usize,
}

impl Gather {
    /// Takes what was gathered, and begins anew.
    pub(super) fn take(&mut self) -> Inline {
        self.close_link();
        let mut inline = std::mem::take(self).inline;
        inline.link_addresses();
        inline
    }

    /// Takes up one event; those of blocks are none of its business.
    pub(super) fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(dest_url.into_string()),
            Event::End(TagEnd::Link) => self.close_link(),
            Event::Start(Tag::Strong) => self.bold = Some(self.inline.text.len()),
            Event::End(TagEnd::Strong) => {
                if let Some(start) = self.bold.take() {
                    self.inline.bold.push(start..self.inline.text.len());
                }
            }
            Event::Start(Tag::Image { .. }) => {
                self.inline.pictures = true;
                self.n_pictures += 1;
            }
            Event::End(TagEnd::Image) => self.n_pictures = self.n_pictures.saturating_sub(1),
            Event::Text(text) => self.words(&text),
            Event::Code(text) => {
                let start = self.inline.text.len();
                self.words(&text);
                self.inline.code.push(start..self.inline.text.len());
            }
            Event::SoftBreak | Event::HardBreak => self.words("\n"),
            Event::InlineHtml(html) => self.html(&html),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if self.n_pictures == 0 {
            self.inline.text.push_str(text);
        } else {
            self.inline.alt.push_str(text);
        }
    }

    fn open_link(&mut self, url: String) {
        self.close_link();
        self.link = Some((self.inline.text.len(), url));
    }

    fn close_link(&mut self) {
        if let Some((start, url)) = self.link.take() {
            self.inline.links.push(Link { at: start..self.inline.text.len(), url });
        }
    }

    /// Tags that lists are written with beside Markdown: links, pictures, line breaks.
    fn html(&mut self, tag: &str) {
        let name: String =
            tag.chars().skip(1).take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect::<String>();
        match name.to_ascii_lowercase().as_str() {
            "a" => {
                if let Some(url) = attribute(tag, "href=") {
                    self.open_link(url.to_owned());
                }
            }
            "/a" => self.close_link(),
            "img" => {
                self.inline.pictures = true;
                self.inline.alt.push_str(attribute(tag, "alt=").unwrap_or_default());
            }
            "br" | "br/" => self.words("\n"),
            _ => {}
        }
    }
}

/// The value of an attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let after = &tag[tag.find(name)? + name.len()..];
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    after[1..].split(quote).next()
}
