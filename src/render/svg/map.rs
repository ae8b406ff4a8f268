//! The map: bands of topics, each topic a box below what it requires, lines between.

use askama::Template;

use super::super::words::{mark, status_word};
use super::super::{Screen, cut};
use super::{CUT, Frame, STYLE, filled, lines};
use crate::report::{Band, Map, Spot};

/// Columns of text in a box.
const COLUMNS: usize = 22;

/// A box, the way from one to the next, and the edge around all, in pixels.
const BOX: (usize, usize) = (172, 62);
const STEP: (usize, usize) = (188, 92);
const EDGE: usize = 24;

/// What a band's title takes, with the space before it.
const HEAD: usize = 48;

#[derive(Template)]
#[template(path = "svg/map.svg")]
struct Picture {
    bands: Vec<Head>,
    lines: Vec<Line>,
    spots: Vec<Topic>,
    /// Whether each topic leads to its entry on the same page.
    linked: bool,
}

struct Head {
    x: usize,
    y: usize,
    title: String,
}

struct Line {
    path: String,
    /// Whether it leaves a topic that is closed.
    met: bool,
    /// Whether it leads to another stage.
    far: bool,
}

struct Topic {
    id: String,
    class: &'static str,
    told: String,
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    text_x: usize,
    mark_x: usize,
    number_y: usize,
    number: String,
    mark: &'static str,
    lines: Vec<(usize, String)>,
}

/// Lays out the map as a file.
pub fn map(report: &Map<'_>, screen: &Screen) -> String {
    let (picture, (width, height)) = drawn(report, false, screen);
    let label = (screen.text.page.map_of)(&report.title);
    let (lang, roadmap) = (screen.lang.tag(), &report.roadmap);
    filled(&Frame { roadmap, lang, width, height, label: &label, style: STYLE, picture: &picture })
}

/// The map's inside, and how wide and high it is; on a page each topic leads to its entry.
pub(in super::super) fn drawn(report: &Map<'_>, linked: bool, screen: &Screen) -> (String, (usize, usize)) {
    let mut y = EDGE;
    let (mut bands, mut topics, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for (n, band) in report.bands.iter().enumerate() {
        bands.push(head(band, y));
        for spot in &band.topics {
            let place = (EDGE + spot.place * STEP.0, y + HEAD + spot.row * STEP.1);
            topics.push(topic(spot, place, screen));
            places.push((place, n, spot.topic.status.is_closed()));
        }
        y += HEAD + band.rows * STEP.1;
    }
    let line = |(from, to): &(usize, usize)| {
        let ((from, stage, met), (to, other, _)) = (places[*from], places[*to]);
        Line { path: path(from, to), met, far: stage != other }
    };
    let picture = Picture { bands, lines: report.lines.iter().map(line).collect(), spots: topics, linked };
    let size = (2 * EDGE + (Map::PLACES - 1) * STEP.0 + BOX.0, y + EDGE + BOX.1 - STEP.1);
    (filled(&picture), size)
}

fn head(band: &Band<'_>, y: usize) -> Head {
    let columns = (Map::PLACES * STEP.0) / 11;
    let title = lines(&format!("{}. {}", band.number, band.title), columns, 1).concat();
    Head { x: EDGE, y: y + HEAD - 18, title }
}

/// From the foot of one box to the head of another, in one bend.
fn path(from: (usize, usize), to: (usize, usize)) -> String {
    let (x, y) = (from.0 + BOX.0 / 2, from.1 + BOX.1);
    let (to_x, to_y) = (to.0 + BOX.0 / 2, to.1);
    // What leads upwards, to an earlier stage, leaves and arrives the same way.
    let pull = y.abs_diff(to_y).div_ceil(2).clamp(14, 120);
    format!("M{x} {y}C{x} {} {to_x} {} {to_x} {to_y}", y + pull, to_y.saturating_sub(pull))
}

fn topic(spot: &Spot<'_>, (x, y): (usize, usize), screen: &Screen) -> Topic {
    let row = &spot.topic;
    let mark = mark(row.status, row.proven, &Screen { ascii: false, ..screen.clone() });
    let title = lines(&row.title, COLUMNS, 2);
    let state = status_word(row.status, screen.text);
    Topic {
        id: row.id.to_string(),
        class: row.status.word(),
        told: format!("{}{}{} ({})", row.title, screen.text.word.colon, state, row.id),
        x,
        y,
        width: BOX.0,
        height: BOX.1,
        text_x: x + 9,
        mark_x: x + BOX.0 - 9,
        number_y: y + 17,
        // A topic of one's own has no number.
        number: cut(if row.number.is_empty() { &row.id } else { &row.number }, COLUMNS - 4, CUT),
        mark,
        lines: title.into_iter().enumerate().map(|(n, line)| (y + 34 + n * 17, line)).collect(),
    }
}
