//! `roadmap note`: words of one's own on a topic.

use crate::app::App;
use crate::engine::decide;
use crate::error::Error;

/// Which topic, and the text.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(short, long, value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
}

/// Records the note; without `-m` it is written in the editor, before anything is locked.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let text = match &args.message {
        Some(text) => text.clone(),
        None => {
            // A topic that does not exist is said before someone writes a page on it.
            let opened = app.open()?;
            let refused = |refusal| Error::Refused(refusal, opened.standing.roadmap.id.clone(), "note");
            decide::note(&opened.standing, args.topic.as_deref(), "-").map_err(refused)?;
            app.ui.edit(app.env.editor().as_deref())?
        }
    };
    let recorded = app.record("note", |standing, _| decide::note(standing, args.topic.as_deref(), &text))?;
    app.tell(recorded, false)
}
