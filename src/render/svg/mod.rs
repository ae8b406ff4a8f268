//! Pictures as SVG: a card of where one stands, and the map of topics. They need no font of their own, read on
//! light and dark, and hold nothing that a browser would run or fetch.

mod card;
mod map;

pub use self::card::card;
pub use self::map::map;

pub(super) use self::map::drawn;

use askama::Template;

use super::{cut, wrap};
use crate::plain::Plain;

/// How the parts of pictures look.
const STYLE: &str = include_str!("style.css");

/// Where something is cut off in a picture.
const CUT: &str = "…";

/// A picture as a file of its own.
#[derive(Template)]
#[template(path = "svg/frame.svg")]
struct Frame<'a> {
    roadmap: &'a Plain<'a>,
    lang: &'static str,
    width: usize,
    height: usize,
    label: &'a str,
    style: &'static str,
    picture: &'a str,
}

/// A template as text.
pub(super) fn filled(template: &impl Template) -> String {
    template.render().unwrap_or_else(|_| unreachable!("memory takes it"))
}

/// The lines of a text of at most so many columns each, a column being half as wide as the letters are high;
/// of more than `most` lines the last one is cut.
fn lines(text: &str, columns: usize, most: usize) -> Vec<String> {
    // A word that is longer than a line is left whole by the fold, and cut here.
    let mut lines: Vec<String> = wrap(text, columns).iter().map(|line| cut(line, columns, CUT)).collect();
    if lines.len() > most {
        let rest = lines[most - 1..].join(" ");
        lines.truncate(most);
        lines[most - 1] = cut(&rest, columns, CUT);
    }
    lines
}
