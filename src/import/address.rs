//! Addresses of the web: where one stands in a text as it is, and how browsers write it.

use std::ops::Range;

use crate::engine::roadmap::is_web_address;

/// The most bytes of an address: far above what anybody writes.
const MOST: usize = 2_048;

/// Signs that an address does not hold, though it may by the letter of the law.
const NEVER: &[u8] = b"\"'<>\\^`{|}$";

/// An address as browsers send it, the letters that it may not hold written as bytes; `None` where no browser
/// may be handed it, or where it is longer than anybody writes.
pub fn web(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://").filter(|_| url.len() <= MOST)?;
    let mut web = scheme.to_ascii_lowercase() + "://";
    for byte in rest.trim().bytes() {
        if byte.is_ascii_graphic() && !NEVER.contains(&byte) {
            web.push(char::from(byte));
        } else {
            web.push_str(&format!("%{byte:02X}"));
        }
    }
    is_web_address(&web).then_some(web)
}

/// The first address in a text, without the punctuation of the sentence around it. Letters that are not ASCII
/// belong to it only where a part of it begins with them: `…/wiki/图`, but not `…/b。再看` nor `…/b再看`.
pub fn find(text: &str) -> Option<Range<usize>> {
    let begin = text.match_indices("http").map(|(at, _)| at).find(|at| {
        let rest = &text.as_bytes()[at + 4..];
        rest.starts_with(b"://") || rest.starts_with(b"s://")
    })?;
    let url = &text[begin..];
    let host = url.find("://").unwrap_or_default() + 3;
    let mut end = host;
    let mut before = ' ';
    for c in url[host..].chars() {
        let begins = "/=_-#".contains(before) && end > host;
        let belongs = match c {
            _ if c.is_ascii() => c.is_ascii_graphic() && !NEVER.contains(&(c as u8)),
            _ => c.is_alphanumeric() && (begins || !before.is_ascii()),
        };
        if !belongs {
            break;
        }
        end += c.len_utf8();
        before = c;
    }
    Some(begin..begin + without_end(&url[..end]).len())
}

/// An address without what ends a sentence, and without brackets that it does not open.
fn without_end(mut url: &str) -> &str {
    let n = |sign: char| url.matches(sign).count();
    let mut open = [('(', ')'), ('[', ']')].map(|(open, close)| (close, n(close).saturating_sub(n(open))));
    loop {
        let short = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '*']);
        let close = open.iter_mut().find(|(close, n)| *n > 0 && short.ends_with(*close));
        if let Some((_, n)) = close {
            *n -= 1;
            url = &short[..short.len() - 1];
        } else if short.len() < url.len() {
            url = short;
        } else {
            return url;
        }
    }
}

/// A text without addresses that stand before or behind its words, or in brackets of their own; what is said
/// around one in the middle would be no sentence without it.
pub(super) fn without(text: &str, addresses: &[Range<usize>]) -> String {
    let says = |words: &str| words.chars().any(char::is_alphanumeric);
    let mut begins = Vec::with_capacity(addresses.len());
    let (mut said, mut from) = (false, 0);
    for at in addresses {
        said |= says(&text[from..at.start]);
        begins.push(!said);
        from = at.end;
    }
    // From the end on: what is said behind an address is known by then.
    let mut rest = vec![&text[from..]];
    let mut said = says(&text[from..]);
    for (n, at) in addresses.iter().enumerate().rev() {
        let mut before = &text[n.checked_sub(1).map_or(0, |n| addresses[n].end)..at.start];
        let after = rest.last().copied().unwrap_or_default();
        let closed = after.trim_start().strip_prefix([')', ']', '>', '）']);
        let opened = before.trim_end().strip_suffix(['(', '[', '<', '（']);
        if let Some((opened, closed)) = opened.zip(closed) {
            before = opened;
            rest.pop();
            rest.push(closed);
        } else if said && !begins[n] {
            rest.push(&text[at.clone()]);
        }
        said |= says(before);
        rest.push(before);
    }
    let words: String = rest.into_iter().rev().collect();
    words.trim().trim_end_matches([':', '：', '-', '–', '—', '|']).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{find, web, without};

    #[test]
    fn letters_that_an_address_may_not_have_are_written_as_browsers_send_them() {
        assert_eq!(web("HTTPS://zh.org/图|'a'").as_deref(), Some("https://zh.org/%E5%9B%BE%7C%27a%27"));
        let none = ["mailto:a@b.org", "docs/a.md", "javascript:alert(1)", "https://", "https://a@b.org"].map(web);
        assert_eq!(none, [const { None }; 5]);
        assert_eq!(web(&format!("https://a.org/{}", "x".repeat(2_048))), None);
    }

    #[test]
    fn an_address_ends_where_the_sentence_does() {
        let found = |text: &str| find(text).map(|at| text[at].to_owned());
        for (text, url) in [
            ("见https://a.org/b。再看", "https://a.org/b"),
            ("https://a.org/b再看", "https://a.org/b"),
            ("https://a.org再看", "https://a.org"),
            ("https://a.org/，再看", "https://a.org/"),
            ("https://zh.org/wiki/快速排序、https://b.org", "https://zh.org/wiki/快速排序"),
            ("https://a.org/?q=图&p=2；", "https://a.org/?q=图&p=2"),
            ("<http://c.org/d_(e)>,", "http://c.org/d_(e)"),
            ("(see https://f.org/d_(e)).", "https://f.org/d_(e)"),
            ("[https://f.org/a](b)", "https://f.org/a](b)"),
            ("https://g.org/a, https://h.org", "https://g.org/a"),
            ("（https://g.org/a）", "https://g.org/a"),
            ("http is slow: http://g.org!", "http://g.org"),
        ] {
            assert_eq!(found(text).as_deref(), Some(url), "{text}");
        }
        assert_eq!(found("ftp://a.org and http: //b.org"), None);
    }

    #[test]
    fn addresses_beside_the_words_are_no_part_of_them() {
        let words = |text: &str| {
            let (mut found, mut from) = (Vec::new(), 0);
            while let Some(at) = find(&text[from..]) {
                found.push(at.start + from..at.end + from);
                from += at.end;
            }
            without(text, &found)
        };
        for (text, said) in [
            ("Trees: https://a.org https://b.org", "Trees"),
            ("https://a.org https://b.org – Trees", "– Trees"),
            ("Trees (https://a.org), then heaps (http://b.org)", "Trees , then heaps"),
            ("图（https://a.org/图）。再看", "图。再看"),
            ("see https://a.org and https://b.org", "see https://a.org and"),
            ("<https://a.org>", ""),
        ] {
            assert_eq!(words(text), said, "{text}");
        }
    }
}
