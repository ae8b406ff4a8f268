//! What the view records: the same decisions, by the same transaction, as the commands; and what is said of
//! it.

use std::path::Path;

use super::model::{Act, Ask, Model, What};
use crate::app::{Answer, App, Held, Recorded};
use crate::engine::decide::{self, Mark};
use crate::engine::roadmap::Details;
use crate::engine::status::Status;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::{self, Call, Message, Screen};
use crate::source;

/// Records an act on what is open, and says what came of it. What was typed and could not be recorded is not lost:
/// asked again, it stands there.
pub(super) fn act(app: &App, model: &mut Model, held: &mut Option<Held>, act: Act) {
    let answer = match record(app, held, &act) {
        Ok(answer) => answer,
        Err(error) => {
            let mut message = message(&error, &model.screen);
            if let Act::Say(ask) = act {
                model.left.push(ask);
                message.hints.push(model.screen.text.tui.kept.to_owned());
            }
            return model.complain(&message);
        }
    };
    match answer {
        Answer::Nothing(message) => model.remark(&message),
        Answer::Recorded(recorded) => match said(&act, &recorded, model) {
            Ok(said) => model.say(&said),
            Err(error) => model.fail(&error),
        },
    }
}

/// What is said of what was recorded: where to look up a question, but no practice, which stands at the right, and
/// nothing of what is next, which stands below.
fn said(act: &Act, recorded: &Recorded<'_>, model: &Model) -> Result<String, Error> {
    let (opened, none) = (recorded.opened, Details::default());
    let asks = matches!(act, Act::Say(Ask { what: What::Question, .. }));
    let outcome = recorded.outcome(if asks { opened.details()? } else { &none });
    Ok(render::outcome(&outcome, &Screen { today: opened.screen().today, ..model.screen.clone() }))
}

fn record<'a>(app: &App, held: &'a mut Option<Held>, act: &Act) -> Result<Answer<'a>, Error> {
    match act {
        Act::Done(topic) => mark(app, held, "done", Status::Done, topic),
        Act::Park(topic) => mark(app, held, "park", Status::Parked, topic),
        Act::Start(topic) => app.record(held, &Call::new("start", &[topic.to_string()]), &|standing, now| {
            decide::start(standing, Some(topic), now)
        }),
        Act::Stop => app.record(held, &Call::default(), &decide::stop),
        Act::Undo => app.record(held, &Call::default(), &|standing, _| decide::undo(standing, None)),
        Act::Redo => app.record(held, &Call::default(), &|standing, _| decide::redo(standing, None)),
        Act::Say(ask) => say(app, held, ask),
    }
}

fn mark<'a>(
    app: &App,
    held: &'a mut Option<Held>,
    verb: &'static str,
    to: Status,
    topic: &str,
) -> Result<Answer<'a>, Error> {
    let scopes = [topic.to_owned()];
    app.record(held, &Call::new(verb, &scopes), &|standing, now| {
        decide::mark(standing, &Mark::to(to, &scopes, None), now)
    })
}

fn say<'a>(app: &App, held: &'a mut Option<Held>, ask: &Ask) -> Result<Answer<'a>, Error> {
    let topic = Some(ask.topic.as_str());
    let text = ask.line.text().trim();
    let words = Some(text).filter(|text| !text.is_empty());
    let call = Call::new(ask.what.verb(), &[ask.topic.to_string()]).with_text(Some(&text.to_owned()));
    match ask.what {
        What::Question => app.record(held, &call, &|standing, _| decide::stuck(standing, topic, words, None)),
        What::Answer => app.record(held, &call, &|standing, now| {
            let answer = decide::Answer { topic, text: words, resource: None, details: &Details::default() };
            decide::unstuck(standing, &answer, now)
        }),
        What::Note => app.record(held, &call, &|standing, _| decide::note(standing, topic, text)),
        What::Evidence => {
            let (scopes, evidence) = ([ask.topic.to_string()], [app.env.homely(text)]);
            let mark = Mark { evidence: &evidence, ..Mark::to(Status::Done, &scopes, None) };
            app.record(held, &call, &|standing, now| decide::mark(standing, &mark, now))
        }
    }
}

/// What is said of an error; faults, which there is no room for, are shown by a command.
fn message(error: &Error, screen: &Screen) -> Message {
    let mut message = error.message(screen);
    if let Error::Roadmap(source::Error::Faults(faults)) = error
        && let Some(main) = faults.files.first()
    {
        // One of several files is in the folder that is the roadmap.
        let folder = Path::new(main.path.as_str()).parent().filter(|_| faults.files.len() > 1);
        let path = folder.map_or_else(|| main.path.clone(), Plain::path);
        message.hints.push((screen.text.tui.faults)(&screen.line(&["check", &path])));
    }
    message
}

impl Model {
    /// Says what is wrong and what to do.
    fn complain(&mut self, message: &Message) {
        let word = &self.screen.text.word;
        let hints = message.hints.iter().map(|hint| format!("{}{}{hint}", word.hint, word.colon));
        let lines: Vec<String> =
            [format!("{}{}{}", word.error, word.colon, message.what)].into_iter().chain(hints).collect();
        self.remark(&lines.join("\n"));
    }

    /// Says that the record could not be read anew.
    pub(super) fn fail(&mut self, error: &Error) {
        self.complain(&message(error, &self.screen));
    }
}
