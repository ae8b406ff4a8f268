//! The screen of `gaps`.

use super::words::names;
use super::{Screen, Tint, width};
use crate::report::Gaps;

/// Lays out foundations with the topics that lean on them.
pub fn gaps(report: &Gaps<'_>, screen: &Screen) -> String {
    let words = &screen.text.review;
    if report.gaps.is_empty() {
        let said = match (report.has_shelf, report.any_done) {
            (false, _) => words.no_shelf,
            (true, true) => words.no_gaps,
            (true, false) => words.no_gaps_yet,
        };
        return format!(" {}\n", screen.fold(said, 1).join("\n "));
    }
    let mut text = format!(" {}\n\n", screen.fold(words.gaps, 1).join("\n "));
    for gap in &report.gaps {
        let indent = width(&gap.foundation) + 3;
        let title = screen.fold(&gap.title, indent).join(&format!("\n{}", " ".repeat(indent)));
        text.push_str(&format!(" {}  {title}\n", screen.paint(Tint::Heading, &gap.foundation)));
        for line in screen.fold(&(screen.text.word.list)(&names(&gap.topics)), 3) {
            text.push_str(&format!("   {line}\n"));
        }
    }
    if let Some(command) = report.command.as_ref().filter(|_| screen.next) {
        text.push_str(&format!("\n {}\n", (screen.text.outcome.next)(command)));
    }
    text
}
