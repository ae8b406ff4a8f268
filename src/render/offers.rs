//! The screen of `next`.

use super::words::reason;
use super::{Screen, Tint, unbroken};
use crate::report::Offers;

/// Lays out offers, best first: the command, what it is, and why.
pub fn offers(report: &Offers<'_>, screen: &Screen) -> String {
    if report.offers.is_empty() {
        let reason = &screen.text.reason;
        let finished = || (reason.finished)(&unbroken(&screen.command("export")));
        let said = if report.finished { finished() } else { reason.nothing.to_owned() };
        return format!(" {}\n", screen.fold(&said, 1).join("\n "));
    }
    let mut text = String::new();
    for (n, offer) in report.offers.iter().enumerate() {
        let title = match offer.estimate_minutes {
            0 => offer.title.to_string(),
            minutes => (screen.text.reason.titled)(&offer.title, minutes),
        };
        let number = format!(" {}. ", n + 1);
        let indent = " ".repeat(number.len());
        text.push_str(&format!("{number}{}\n", screen.paint(Tint::Heading, &offer.step.command)));
        for line in screen.fold(&title, indent.len()) {
            text.push_str(&format!("{indent}{line}\n"));
        }
        for line in screen.fold(&reason(&offer.step.reason, screen.text), indent.len()) {
            text.push_str(&format!("{indent}{}\n", screen.paint(Tint::Faint, &line)));
        }
    }
    text
}
