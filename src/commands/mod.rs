//! One user act a file: its arguments and its run. Help texts are `text`'s, the tree is `cli`'s.

use clap::{ArgMatches, Args as _, FromArgMatches as _};

use crate::app::App;
use crate::error::Error;

mod add;
mod check;
mod completions;
mod config;
mod doctor;
mod done;
mod export;
mod gaps;
mod import;
mod list;
mod log;
mod man;
mod new;
mod next;
mod note;
mod open;
mod park;
mod plan;
mod redo;
mod reopen;
mod report;
mod review;
mod show;
mod skip;
mod start;
mod stats;
mod status;
mod stop;
mod stuck;
mod study;
mod sync;
mod term;
#[cfg(feature = "tui")]
mod tui;
mod undo;
mod unstuck;
mod use_;
mod why;

/// What a command is called whose module is: `use_` is `use`, a word of the language.
const fn named(module: &'static str) -> &'static str {
    match module.as_bytes() {
        [.., b'_'] => module.split_at(module.len() - 1).0,
        _ => module,
    }
}

/// The table that names, reads and runs the commands.
macro_rules! commands {
    ($($(#[$when:meta])? $module:ident $variant:ident,)*) => {
        /// A command with its arguments.
        #[derive(Debug)]
        pub enum Command {
            $(
                $(#[$when])?
                #[doc = concat!("`", stringify!($module), "`.")]
                $variant($module::Args),
            )*
        }

        /// Each command's name, and what puts its arguments into a tree.
        pub const TABLE: &[(&str, fn(clap::Command) -> clap::Command)] =
            &[$($(#[$when])? (named(stringify!($module)), $module::Args::augment_args),)*];

        impl Command {
            /// Reads the arguments of a command that clap matched.
            pub fn read(name: &str, matches: &ArgMatches) -> Result<Self, clap::Error> {
                match name {
                    $($(#[$when])? name if name == named(stringify!($module)) => {
                        $module::Args::from_arg_matches(matches).map(Self::$variant)
                    })*
                    _ => Err(clap::Error::new(clap::error::ErrorKind::InvalidSubcommand)),
                }
            }

            /// Does it.
            pub fn run(&self, app: &App) -> Result<(), Error> {
                match self {
                    $($(#[$when])? Self::$variant(args) => $module::run(app, args),)*
                }
            }
        }
    };
}

commands! {
    status Status,
    list List,
    show Show,
    next Next,
    why Why,
    plan Plan,
    log Log,
    stats Stats,
    start Start,
    stop Stop,
    stuck Stuck,
    unstuck Unstuck,
    term Term,
    done Done,
    reopen Reopen,
    park Park,
    skip Skip,
    study Study,
    note Note,
    review Review,
    gaps Gaps,
    undo Undo,
    redo Redo,
    add Add,
    export Export,
    report Report,
    use_ Use,
    new New,
    check Check,
    import Import,
    sync Sync,
    config Config,
    doctor Doctor,
    open Open,
    completions Completions,
    man Man,
    #[cfg(feature = "tui")]
    tui Tui,
}

impl Command {
    /// What `roadmap` alone does.
    pub fn alone() -> Self {
        Self::Status(status::Args {})
    }
}

/// A topic, module or stage that someone typed.
fn scope(opened: &crate::app::Opened, typed: &str) -> Result<crate::engine::resolve::Scope, Error> {
    let roadmap = &opened.standing.roadmap;
    let scope = crate::engine::resolve::scope(roadmap, typed);
    scope.map_err(|unresolved| Error::refused(unresolved.into(), roadmap.id.clone(), crate::render::Call::default()))
}

/// A topic that someone typed.
fn topic(opened: &crate::app::Opened, typed: &str) -> Result<crate::engine::roadmap::TopicIx, Error> {
    let roadmap = &opened.standing.roadmap;
    let topic = crate::engine::resolve::topic(roadmap, typed);
    topic.map_err(|unresolved| Error::refused(unresolved.into(), roadmap.id.clone(), crate::render::Call::default()))
}

/// How many someone wants to see.
fn at_least_one(typed: &str) -> Result<usize, String> {
    crate::engine::when::normal(typed).parse().ok().filter(|n| *n > 0).ok_or_else(String::new)
}

/// The duration that someone typed, in minutes.
fn minutes(typed: &str) -> Result<u16, Error> {
    let read = crate::engine::when::read_minutes(typed);
    read.map_err(|fault| Error::Duration(crate::plain::Plain::line(typed.to_owned()), fault))
}
