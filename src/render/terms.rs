//! The screen of `term`.

use super::{Screen, Tint, unbroken};
use crate::plain::Plain;
use crate::report::{Glossary, to_explain};

/// Lays out words, open ones first.
pub fn glossary(report: &Glossary<'_>, screen: &Screen) -> String {
    let words = &screen.text.review;
    if report.terms.is_empty() {
        let said = (words.no_terms)(&unbroken(&screen.command("term \"KV cache\"")));
        return format!(" {}\n", screen.fold(&said, 1).join("\n "));
    }
    let mut text = String::new();
    for term in &report.terms {
        if term.meaning.is_empty() {
            text.push_str(&format!(" {} {}\n", screen.paint(Tint::Stuck, "?"), term.word));
        } else {
            let said = (words.term)(&term.word, &Plain::line(term.meaning.as_str()));
            text.push_str(&format!("   {}\n", screen.fold(&said, 3).join("\n     ")));
        }
    }
    if let Some(open) = report.terms.iter().find(|term| term.meaning.is_empty()).filter(|_| screen.next) {
        let command = screen.command(&to_explain(&open.word));
        text.push_str(&format!("\n {}\n", (screen.text.outcome.next)(&command)));
    }
    text
}
