//! The screen of `next`.

use super::words::reason;
use super::{Screen, Tint};
use crate::report::Offers;

/// Lays out offers, best first: the command, what it is, and why.
pub fn offers(report: &Offers<'_>, screen: &Screen) -> String {
    if report.offers.is_empty() {
        return format!(" {}\n", screen.text.reason.nothing);
    }
    let mut text = String::new();
    for (n, offer) in report.offers.iter().enumerate() {
        let title = match offer.estimate_minutes {
            0 => offer.title.to_string(),
            minutes => (screen.text.reason.titled)(&offer.title, minutes),
        };
        text.push_str(&format!(" {}. {}\n", n + 1, screen.paint(Tint::Heading, &offer.step.command)));
        text.push_str(&format!("    {title}\n"));
        text.push_str(&format!("    {}\n", screen.paint(Tint::Faint, &reason(&offer.step.reason, screen.text))));
    }
    text
}
