//! `roadmap review`: finished topics once more, so that they stay: asked one by one on a terminal, else
//! listed, and graded by `review TOPIC GRADE`.

use super::topic;
use crate::app::{App, Opened};
use crate::engine::decide;
use crate::engine::roadmap::TopicIx;
use crate::engine::status::Grade;
use crate::error::Error;
use crate::plain::Plain;
use crate::render::{self, Call};
use crate::report::{ReviewRow, Reviews};

/// Which topic, and how it went.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(value_name = "GRADE")]
    grade: Option<String>,
}

/// Records a review, asks for those of today, or lists them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    if let (Some(topic), Some(grade)) = (&args.topic, &args.grade) {
        let grade = render::grade_of(grade).ok_or_else(|| Error::NoGrade(Plain::line(grade.clone())))?;
        return record(app, topic, grade, false);
    }
    let opened = app.open()?;
    let named = args.topic.as_deref().map(|typed| finished(&opened, typed)).transpose()?;
    let details = opened.details()?;
    let reviews = Reviews::of(&opened.scene(), details, named);
    let ask = app.env.stdin_terminal && app.env.stdout_terminal && !app.ui.json && !app.ui.quiet;
    if !ask || reviews.reviews.is_empty() {
        return Ok(app.ui.answer(&reviews, |report, _| render::reviews(report, opened.screen()))?);
    }
    for (n, row) in reviews.reviews.iter().enumerate() {
        let Some(grade) = question(app, &opened, row, n)? else {
            return Ok(app.ui.print(&render::review_stopped(n, opened.screen()))?);
        };
        record(app, row.topic.as_str(), grade, n + 1 < reviews.reviews.len())?;
    }
    Ok(())
}

/// The finished topic that someone named.
fn finished(opened: &Opened, typed: &str) -> Result<TopicIx, Error> {
    // What can be graded can be asked.
    let decided = decide::review(&opened.standing, typed, Grade::Good);
    let roadmap = &opened.standing.roadmap;
    decided.map_err(|refusal| Error::refused(refusal, roadmap.id.clone(), Call::default()))?;
    topic(opened, typed)
}

/// Asks, shows the answer, and asks for a grade; `None` where the person stops.
fn question(app: &App, opened: &Opened, row: &ReviewRow<'_>, n: usize) -> Result<Option<Grade>, Error> {
    let screen = opened.screen();
    app.ui.print(&render::review_question(row, n == 0, screen))?;
    if !row.recall.is_empty() {
        let Some(_) = app.ui.line(&render::review_reveal(screen)).map_err(Error::Input)? else { return Ok(None) };
        app.ui.print(&render::review_answer(row, screen))?;
    }
    loop {
        let Some(typed) = app.ui.line(&render::review_grade(screen)).map_err(Error::Input)? else { return Ok(None) };
        if ["s", "q", "停"].contains(&typed.trim()) {
            return Ok(None);
        }
        if let Some(grade) = render::grade_of(&typed) {
            return Ok(Some(grade));
        }
        app.ui.print(&render::review_no_grade(screen))?;
    }
}

/// Records a grade; where another question follows, nothing else is next.
fn record(app: &App, topic: &str, grade: Grade, more: bool) -> Result<(), Error> {
    let app = if more { &app.going_on() } else { app };
    app.act(&Call::default(), &|standing, _| decide::review(standing, topic, grade))
}
