//! The screen of `why`.

use super::words::named;
use super::{NO_BREAK, Screen, Tint};
use crate::report::{Reach, TopicRef};

/// Lays out where a topic leads, or what leans on it.
pub fn reach(report: &Reach<'_>, screen: &Screen) -> String {
    let words = &screen.text.review;
    let mut text = format!(" {}  {}\n", report.topic, screen.paint(Tint::Heading, &report.title));
    for line in screen.fold(&report.summary, 1).iter().filter(|line| !line.is_empty()) {
        text.push_str(&format!(" {line}\n"));
    }
    if !report.foundation && report.chains.is_empty() {
        text.push_str(&format!("\n   {}\n", words.leads_nowhere));
    } else if !report.foundation {
        text.push_str(&format!("\n {}\n", screen.paint(Tint::Heading, words.leads_to)));
        let chain = |chain: &Vec<TopicRef<'_>>| {
            let names: Vec<String> = chain.iter().map(|topic| named(topic, screen)).collect();
            format!("{}{}", names.join(" > "), (words.chain)(names.len()).replace(' ', NO_BREAK))
        };
        let mut lines: Vec<String> = report.chains.iter().map(chain).collect();
        lines.extend((report.more > 0).then(|| (screen.text.outcome.more)(report.more)));
        for line in lines {
            text.push_str(&format!("   {}\n", screen.fold(&line, 5).join("\n     ")));
        }
    } else if report.leaning.is_empty() {
        text.push_str(&format!("\n   {}\n", words.leaning_none));
    } else {
        text.push_str(&format!("\n {}\n", screen.paint(Tint::Heading, words.leaning)));
        for link in &report.leaning {
            let topic = named(&link.topic, screen);
            let said = if link.because.is_empty() {
                topic
            } else {
                format!("{topic}{}{}", screen.text.word.colon, link.because)
            };
            text.push_str(&format!("   {}\n", screen.fold(&said, 5).join("\n     ")));
        }
    }
    text
}
