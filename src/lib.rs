//! `roadmap`: a learning roadmap in the terminal.
//!
//! The method it is built around: *do it; when stuck, look up exactly that and go back; park what will
//! not sink in; piece the whole together*.
//!
//! # The house
//!
//! A module imports only from lower rows, and modules of one row not from each other; `tests/layers.rs`
//! holds that, and which outside crate may be used where.
//!
//! ```text
//! 10  main                                hands over the arguments
//!  9  lib                                 run: the contents page
//!  8  cli                                 arguments → command, help, usage errors, completion, manual
//!  7  commands/*                          one user act each: Args + run
//!  6  tui                                 the full-screen view: model, update, view
//!  5  app                                 App::record, the one transaction; opens roadmap and journals
//!  4  error        env        ui          why it failed · what surrounds the process · streams, pager, editor
//!  3  render                              report → text (screen, Markdown, HTML, SVG, CSV, JSON, iCalendar)
//!  2  report  source  store  git          progress → rows · TOML and baked bytes ⇄ roadmap · lines ⇄ events · the user's git
//!     import  config                      others' lists → roadmap and ticks · the person's settings
//!  1  engine           text               the rules · the words (en, zh)
//!  0  lang   plain   sort   files         a language · text made harmless · one sort · the disk
//! ```
//!
//! An act is: arguments → [`cli::Cli`] → [`env::Env`] → [`app::App::record`] (lock, read, merge, replay,
//! decide, append) → [`report::Outcome`] → [`render`] → [`ui::Ui`]. A question is the same without the
//! lock. A sync is no act: it holds the same lock while the journals here and those that git carries are
//! united, and what arrives is appended as an act would be. The engine is pure, state is a fold of
//! events ([`engine::progress::Progress::replay`]), and nothing recorded is ever changed: an undo is an
//! event as well.
//!
//! A roadmap is named by its id: [`source::Library`] knows the built-in one and those in the data folder,
//! lays a file over it where there is one, and keeps large ones baked in the cache. What others wrote comes
//! in by [`import`]: each reader finds topics and names what it left out, [`import::draft`] gives ids, and
//! the text that comes of it is proven like any roadmap. Statuses belong to a roadmap; what is done in one
//! is offered in another by [`engine::twins`], what a new edition did to the record is told by
//! [`engine::edition`].
//!
//! The full-screen view, `tui`, shows the reports that the commands show and records as they do; without the
//! feature of that name it is not there. What it has open stays open from act to act ([`app::Held`]): it is read
//! anew where the files are no longer as they were read, which an act makes sure of under the lock.
//!
//! The method is read off that state and stored nowhere: what a question hangs together with
//! ([`engine::questions`]), how a parked topic comes back ([`engine::parking`]), when a finished one is
//! to be reviewed ([`engine::review`]), what of all this is next ([`engine::next`]), and what was studied
//! when ([`engine::history`]). So is what may be: the learner's own pace ([`engine::pace`]) lays what is left
//! ([`engine::plan`]) over days, and foretells when it may be done ([`engine::forecast`]).

pub mod lang;
pub mod plain;
pub mod sort;

pub mod files;

pub mod engine;

pub mod text;

pub mod source;

pub mod import;

pub mod store;

pub mod config;

pub mod git;

pub mod report;

pub mod render;

pub mod env;
pub mod error;
pub mod ui;

pub mod app;

#[cfg(feature = "tui")]
pub mod tui;

pub mod commands;

pub mod cli;

use std::cell::LazyCell;
use std::ffi::OsString;
use std::process::ExitCode;

use app::App;
use cli::{Cli, Stop};
use config::Config;
use env::{ColorChoice, Env};
use lang::Lang;
use render::Screen;
use ui::{Pager, Ui};

/// Runs the program: arguments in, the first being its name; exit code out.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let env = Env::capture();
    let width = env.width();
    // Read at the first word that is spoken.
    let config = LazyCell::new(|| app::settings(&env));
    let set = || config.as_ref().ok().and_then(|config| config.lang);
    let lang = || cli::lang_of(&args).or_else(|| env.lang()).or_else(set).unwrap_or_else(|| env.locale_lang());
    let ui = |lang| {
        let screen = Screen::plain(lang, width, env.ascii());
        let pager = env.rows().and_then(|rows| Pager::of(env.pager(), rows, |name| env.is_set(name)));
        Ui { screen, json: false, quiet: false, stderr_color: false, links: false, pager }
    };
    if let Some(shell) = env.completing() {
        return complete(&shell, &args, &env, &ui(lang()));
    }
    match cli::parse(&args, &lang, width.unwrap_or(80).min(100)) {
        Ok(cli) => {
            let (ui, config) = (ui(lang()), config.clone());
            execute(env, ui, cli, config)
        }
        Err(Stop::Help(text)) => ui(lang()).show(&text).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        // The same in every language.
        Err(Stop::Version(text)) => ui(Lang::En).print(&text).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Err(Stop::Usage(message)) => {
            let mut ui = ui(lang());
            ui.json = args.iter().any(|arg| arg == "--json");
            ui.stderr_color = env.color(ColorChoice::Auto, env.stderr_terminal);
            ui.fail(&message);
            ExitCode::from(2)
        }
    }
}

/// Answers a shell. A line that is being typed is not disturbed by an error.
fn complete(shell: &str, args: &[OsString], env: &Env, ui: &Ui) -> ExitCode {
    match cli::complete(shell, args, env, ui.screen.lang) {
        Ok(answer) => ui.print(&answer).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Err(message) => {
            ui.fail(&message);
            ExitCode::from(2)
        }
    }
}

fn execute(env: Env, mut ui: Ui, cli: Cli, config: Result<Config, config::Error>) -> ExitCode {
    ui.json = cli.json;
    ui.quiet = cli.quiet;
    ui.screen.ascii |= cli.ascii;
    ui.screen.color = env.color(cli.color, env.stdout_terminal);
    ui.screen.next = env.stdout_terminal && !cli.quiet;
    ui.stderr_color = env.color(cli.color, env.stderr_terminal);
    ui.links = env.links(cli.color);
    ui.screen.program = cli.program();
    let app =
        App { env, ui, roadmap: cli.roadmap, data_dir: cli.data_dir, config, manual: cli::manual, is_silent: false };
    if let Ok(config) = &app.config {
        app.warn_of_unknown(config);
    }
    match cli.command.run(&app) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            app.fail(&error);
            if error.is_usage() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}
