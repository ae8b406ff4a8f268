//! The card: title, counts, a bar a stage; as wide as a README shows it.

use askama::Template;

use super::super::Screen;
use super::{Frame, STYLE, filled, lines};
use crate::report::{Export, ExportModule, ExportStage, Tally};

/// How wide the card is, and what stands around its text, in pixels.
const WIDTH: usize = 480;
const EDGE: usize = 24;

/// Columns of the title, of what stands below it, and of a stage's title beside its counts.
const TITLE: usize = 44;
const SAID: usize = 62;
const STAGE: usize = 46;

#[derive(Template)]
#[template(path = "svg/card.svg")]
struct Picture {
    title: Vec<(usize, String)>,
    said: Vec<(usize, String)>,
    rows: Vec<Row>,
    right: usize,
    bar: usize,
}

struct Row {
    title: Vec<(usize, String)>,
    counts_y: usize,
    counts: String,
    bar_y: usize,
    filled: usize,
}

/// Lays out the card as a file.
pub fn card(report: &Export<'_>, screen: &Screen) -> String {
    let bar = WIDTH - 2 * EDGE;
    let mut y = EDGE;
    let title = below(lines(&report.title, TITLE, 3), &mut y, 25);
    let total = &report.total;
    let said = (screen.text.overview.total)(total.done, total.topics, total.own, total.percent, report.spent_minutes);
    let said = below(lines(&said, SAID, 2), &mut y, 19);
    y += 10;
    let mut rows = Vec::new();
    for (title, tally) in stages(report) {
        y += 6;
        let title = below(lines(&title, STAGE, 2), &mut y, 20);
        let counts_y = title.last().map_or(y, |(y, _)| *y);
        rows.push(Row {
            title,
            counts_y,
            counts: format!("{}/{}", tally.done, tally.topics),
            bar_y: y + 8,
            filled: tally.share_of(bar),
        });
        y += 22;
    }
    let height = y + EDGE - 6;
    let picture = filled(&Picture { title, said, rows, right: WIDTH - EDGE, bar });
    let label = format!("{}{}{}", report.title, screen.text.word.colon, screen.text.page.card);
    let (lang, roadmap) = (screen.lang.tag(), &report.roadmap);
    filled(&Frame { roadmap, lang, width: WIDTH, height, label: &label, style: STYLE, picture: &picture })
}

/// Each stage with its counts; a scope that is no whole stage stands for itself.
fn stages(report: &Export<'_>) -> Vec<(String, Tally)> {
    let whole = |stage: &ExportStage<'_>| {
        Some((format!("{}. {}", stage.number?, stage.title), stage.tally.filter(|tally| tally.topics > 0)?))
    };
    let stages: Vec<(String, Tally)> = report.stages.iter().filter_map(whole).collect();
    if !stages.is_empty() {
        return stages;
    }
    let named = |module: &ExportModule<'_>| match &module.topics[..] {
        [topic] => topic.row.title.to_string(),
        _ => module.title.to_string(),
    };
    let modules = report.stages.iter().flat_map(|stage| &stage.modules).take(1);
    modules.filter(|_| report.total.topics > 0).map(|module| (named(module), report.total)).collect()
}

/// Lines below one another, with their heights; `y` is left below the last one.
fn below(lines: Vec<String>, y: &mut usize, step: usize) -> Vec<(usize, String)> {
    let placed = lines.into_iter().map(|line| {
        *y += step;
        (*y - 6, line)
    });
    placed.collect()
}
