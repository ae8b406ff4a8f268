//! Addresses in an answer as links, for terminals that open one at a click (OSC 8).

use crate::import::address;

/// The text with each address as a link to itself; one that is cut short leads nowhere.
pub fn linked(text: &str) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = address::find(rest) {
        let (url, behind) = (&rest[at.clone()], &rest[at.end..]);
        let is_cut = behind.starts_with('…') || behind.starts_with("..");
        linked.push_str(&rest[..at.start]);
        match address::web(url).filter(|_| !is_cut) {
            Some(web) => linked.push_str(&format!("\x1b]8;;{web}\x1b\\{url}\x1b]8;;\x1b\\")),
            None => linked.push_str(url),
        }
        rest = behind;
    }
    linked + rest
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn an_address_is_a_link_to_itself_as_browsers_send_it_and_the_rest_stays() {
        let link = |to: &str, shown: &str| format!("\x1b]8;;{to}\x1b\\{shown}\x1b]8;;\x1b\\");
        let (a, b) = ("https://a.org/x", "https://zh.org/wiki/图");
        let text = format!("（{a}）\n   {b}。再看\n   \x1b[1m{a}\x1b[0m http://");
        let links = [link(a, a), link("https://zh.org/wiki/%E5%9B%BE", b)];
        let shown = format!("（{}）\n   {}。再看\n   \x1b[1m{}\x1b[0m http://", links[0], links[1], links[0]);
        assert_eq!(linked(&text), shown);
    }

    #[test]
    fn an_address_that_is_cut_short_is_no_link() {
        let text = "https://a.org/lo… https://a.org/lo.. https://user:pass@a.org/";
        assert_eq!(linked(text), text);
    }
}
