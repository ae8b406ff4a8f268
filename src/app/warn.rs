//! What is said beside the answer: what was passed over, what takes long, why a command failed.

use super::App;
use crate::config::{self, Config};
use crate::engine::resolve;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::{self, Message, Screen};
use crate::source;
use crate::store;
use crate::store::line::Damage;

/// How many damaged lines are named one by one.
const MOST_SPOILT: usize = 10;

impl App {
    /// Warns of settings that nobody here knows.
    pub fn warn_of_unknown(&self, config: &Config) {
        let Some(((key, line), more)) = config.unknown.split_first() else { return };
        let path = Plain::path(&config::path(&self.env.config().unwrap_or_default()));
        let screen = &self.ui.screen;
        let near = resolve::nearest(key, config::Key::ALL.iter().map(|key| key.name()));
        let hints = near.map(|near| (screen.text.usage.meant)(&Plain::line(near.to_owned())));
        let what = (screen.text.home.unknown_setting)(&path, *line, key, more.len());
        self.ui.warn(&Message { what, hints: hints.into_iter().collect() });
    }

    /// Says what was passed over of a file that lies over the roadmap.
    pub(super) fn warn_of(&self, over: &source::Over) {
        let words = &self.ui.screen.text.roadmaps;
        let (said, path) = match over {
            source::Over::Whole => return,
            source::Over::InParts(path, count) => ((words.over_in_parts)(path, *count), path.clone()),
            source::Over::Not(path, count) => ((words.over_not)(path, *count), path.clone()),
            source::Over::Unreadable(error) => return self.ui.warn(&render::disk(error, self.ui.screen.text)),
        };
        let check = self.ui.screen.line(&["check", &path]);
        self.ui.warn(&Message::new(said, (words.over_hint)(&check)));
    }

    /// Says what was passed over in the journals, and where.
    pub(super) fn warn(&self, read: &store::Read) {
        let error = &self.ui.screen.text.error;
        for spoilt in read.spoilt.iter().take(MOST_SPOILT) {
            let why = match spoilt.damage {
                Damage::Unreadable => error.unreadable_line,
                Damage::Checksum => error.changed_line,
                Damage::TooLong => error.overlong_line,
            };
            self.ui.warn(&Message::bare((error.spoilt)(&spoilt.path, spoilt.line, &Plain::line(why))));
        }
        if let Some(more @ 1..) = read.n_spoilt.checked_sub(MOST_SPOILT) {
            self.ui.warn(&Message::bare((error.spoilt_more)(more)));
        }
        if !read.spoilt.is_empty() {
            self.ui.hint(error.spoilt_hint);
        }
        for path in &read.given_up {
            self.ui.warn(&Message::bare((error.given_up)(path)));
        }
        for path in &read.passed_over {
            self.ui.warn(&Message::bare((error.passed_over)(path)));
        }
        for (noted, words) in [(&read.newer, error.newer_lines), (&read.unknown, error.unknown_keys)] {
            if let Some((path, line)) = &noted.first {
                self.ui.warn(&Message::bare(words(path, *line, noted.count - 1)));
            }
        }
        if let Some(id) = read.clashes.first() {
            self.ui.warn(&Message::bare((error.clashes)(&Plain::line(id.to_string()), read.clashes.len() - 1)));
        }
    }

    /// Says on a terminal what it is that takes more than a second.
    pub fn takes_long(&self, what: &str) {
        if self.env.stderr_terminal {
            self.ui.say(&format!("   {what}\n"));
        }
    }

    /// Says why the command failed; faults in a roadmap's files are shown with their lines.
    pub fn fail(&self, error: &Error) {
        if let Error::Roadmap(source::Error::Faults(faults)) = error {
            self.ui.faults(faults, true);
        }
        let mut message = error.message(&Screen { today: self.today(), ..self.ui.screen.clone() });
        if let (Error::Roadmap(source::Error::Faults(faults)), true) = (error, self.ui.json) {
            message.hints.extend(render::fault_lines(faults, self.ui.screen.text));
        }
        self.ui.fail(&message);
    }
}
