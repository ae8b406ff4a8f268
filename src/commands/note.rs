//! `roadmap note`: words of one's own on a topic, from `-m`, from a pipe or from the editor.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;
use crate::files::Draft;
use crate::plain::Plain;
use crate::render::Call;

/// Which topic, and the text.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(short, long, value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
}

/// Records the note; what is written in the editor is written before anything is locked.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    if let Some(text) = &args.message {
        return record(app, args, text);
    }
    // A topic that does not exist is said before someone writes a page on it.
    let opened = app.open()?;
    let refused = |refusal| Error::refused(refusal, opened.standing.roadmap.id.clone(), Call::new("note", &args.topic));
    decide::note(&opened.standing, args.topic.as_deref(), "-").map_err(refused)?;
    if !app.env.stdin_terminal {
        return record(app, args, &app.ui.input(Draft::LIMIT).map_err(Error::Input)?);
    }
    let draft = Draft::new()?;
    app.ui.edit(draft.path(), app.env.editor().as_deref())?;
    let text = draft.text();
    let empty = text.as_ref().is_ok_and(|text| text.trim().is_empty());
    let recorded = text.map_err(Error::from).and_then(|text| record(app, args, &text));
    recorded.map_err(|error| match error {
        error if empty => error,
        error => Error::NoteKept(Box::new(error), Plain::path(&draft.keep())),
    })
}

fn record(app: &App, args: &Args, text: &str) -> Result<(), Error> {
    app.act(&Call::new("note", &args.topic).with_text(args.message.as_ref()), &|standing, _| {
        decide::note(standing, args.topic.as_deref(), text)
    })
}
