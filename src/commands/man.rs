//! `roadmap man`: the manual, shown, printed, or written where `man` finds it.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::app::App;
use crate::engine::resolve::nearest;
use crate::error::Error;
use crate::files;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::render;
use crate::report::Pages;

/// Which page, or where all of them go.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    to: Option<PathBuf>,
}

/// A page, as readers of pages want it.
#[derive(Serialize)]
struct Leaf {
    page: String,
}

/// Shows a page on a terminal, prints it elsewhere; or writes all of them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    let pages = |lang| (app.manual)(lang, app.today());
    if let Some(folder) = &args.to {
        let english = write(&folder.join("man1"), &pages(Lang::En))?;
        let chinese = write(&folder.join("zh_CN/man1"), &pages(Lang::Zh))?;
        let pages = Pages { folder: Plain::path(folder), count: english + chinese };
        return Ok(app.ui.answer(&pages, render::pages)?);
    }
    let name = args.command.as_ref().map_or_else(|| "roadmap.1".to_owned(), |command| format!("roadmap-{command}.1"));
    let pages = pages(app.ui.screen.lang);
    let page = pages.into_iter().find(|(known, _)| *known == name).map(|(_, page)| page);
    let page = page.ok_or_else(|| {
        let typed = args.command.as_deref().unwrap_or_default();
        let meant = nearest(typed, super::TABLE.iter().map(|(name, _)| *name));
        let meant = meant.map_or_else(|| app.ui.screen.command("help"), |name| app.ui.screen.line(&["man", name]));
        Error::NoCommand(Plain::line(typed.to_owned()), meant)
    })?;
    if app.env.stdout_terminal && !app.ui.json && app.ui.leaf(&page) {
        return Ok(());
    }
    Ok(app.ui.answer(&Leaf { page }, |leaf, _| leaf.page.clone())?)
}

/// Writes pages into a folder; how many.
fn write(folder: &Path, pages: &[(String, String)]) -> Result<usize, Error> {
    files::make_folder(folder)?;
    for (name, page) in pages {
        files::replace(&folder.join(name), page.as_bytes())?;
    }
    Ok(pages.len())
}
