//! The screen of `next`.

use super::words::{often, reason};
use super::{Screen, Tint, unbroken};
use crate::plain::Plain;
use crate::report::Offers;

/// Lays out offers, best first: the command, what it is, and why.
pub fn offers(report: &Offers<'_>, screen: &Screen) -> String {
    if report.offers.is_empty() {
        let reason = &screen.text.reason;
        let finished = || (reason.finished)(&unbroken(&screen.command("export")));
        let waiting = report.waiting.as_ref();
        let said = match (report.minutes, waiting) {
            _ if report.finished => finished(),
            (Some(minutes), _) => (reason.nothing_fits)(u32::from(minutes), &unbroken(&screen.command("next"))),
            (None, Some(waiting)) => (reason.waiting)(&waiting.topic, &Plain::line(waiting.until.to_string())),
            (None, None) => reason.nothing.to_owned(),
        };
        return format!(" {}\n", screen.fold(&said, 1).join("\n "));
    }
    let digits = report.offers.len().to_string().len();
    let mut text = String::new();
    for (n, offer) in report.offers.iter().enumerate() {
        let title = match (offer.estimate_minutes, offer.part_minutes) {
            (0, _) => offer.title.to_string(),
            (minutes, None) => (screen.text.reason.titled)(&offer.title, minutes),
            (minutes, Some(part)) => (screen.text.reason.part)(&offer.title, u32::from(part), minutes),
        };
        let number = format!(" {:>digits$}. ", n + 1);
        let indent = " ".repeat(number.len());
        text.push_str(&format!("{number}{}\n", screen.paint(Tint::Heading, &offer.step.command)));
        for line in screen.fold(&title, indent.len()) {
            text.push_str(&format!("{indent}{line}\n"));
        }
        let why = reason(&offer.step.reason, screen);
        for line in screen.fold(&why, indent.len()) {
            text.push_str(&format!("{indent}{}\n", screen.paint(Tint::Faint, &line)));
        }
        for line in offer.step.often.iter().flat_map(|said| screen.fold(&often(said, screen), indent.len())) {
            text.push_str(&format!("{indent}{}\n", screen.paint(Tint::Stuck, &line)));
        }
    }
    text
}
