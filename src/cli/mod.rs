//! From arguments to a command, its help and its errors in the person's language. The tree that is
//! parsed has names alone; help texts are put into a second one, when help is asked or usage is wrong.

mod complete;
mod help;
mod manual;
mod offer;
mod usage;

pub use complete::complete;
pub use help::full_tree;
pub use manual::manual;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command as Tree, value_parser};

use crate::commands::{Command, TABLE};
use crate::lang::Lang;
use crate::plain::Plain;
use crate::render::Message;
use crate::text::Text;
use help::{dressed, help};
use usage::{no_command, usage};

/// What was asked.
#[derive(Debug)]
pub struct Cli {
    /// `--roadmap`.
    pub roadmap: Option<String>,
    /// `--data-dir`.
    pub data_dir: Option<PathBuf>,
    /// `--color`.
    pub color: ColorChoice,
    /// `--ascii`.
    pub ascii: bool,
    /// `--json`.
    pub json: bool,
    /// `-q`.
    pub quiet: bool,
    /// The command.
    pub command: Command,
}

/// Why there is no command to run.
#[derive(Debug)]
pub enum Stop {
    /// Help was asked: the text.
    Help(String),
    /// The version was asked: the line.
    Version(String),
    /// The usage is wrong.
    Usage(Message),
}

/// Short names of commands.
const SHORT: [(&str, &str); 2] = [("st", "status"), ("ls", "list")];

/// Reads the command line; the language is asked for where something is said.
pub fn parse(args: &[OsString], lang: &dyn Fn() -> Lang, width: usize) -> Result<Cli, Stop> {
    // Most of a tree's cost is in its commands: the one that seems to be meant is tried alone, and the
    // whole tree says what is wrong where that is not it.
    let meant = command_of(args);
    let names = |wanted: &dyn Fn(&str) -> bool| tree(wanted, |name, augment| Tree::new(name).defer(augment));
    let parsed = names(&|name| meant == Some(name)).try_get_matches_from(args).or_else(|error| match error.kind() {
        ErrorKind::DisplayVersion | ErrorKind::DisplayHelp => Err(error),
        _ => names(&|_| true).try_get_matches_from(args),
    });
    if let Some(("help", about)) = parsed.as_ref().ok().and_then(ArgMatches::subcommand) {
        return Err(match about.get_one::<String>("command") {
            Some(name) if name != "help" && command_of(args).is_none() => {
                Stop::Usage(no_command(name, args, Text::of(lang())))
            }
            _ => Stop::Help(help(args, lang(), width)),
        });
    }
    let read = parsed.and_then(|matches| Cli::read(&matches));
    read.map_err(|error| match error.kind() {
        ErrorKind::DisplayVersion => Stop::Version(format!("roadmap {}\n", env!("CARGO_PKG_VERSION"))),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Stop::Help(help(args, lang(), width))
        }
        _ if args.iter().any(|arg| arg == "-h" || arg == "--help") => Stop::Help(help(args, lang(), width)),
        _ => Stop::Usage(usage(&error, args, Text::of(lang()))),
    })
}

/// The language that `--lang` names, wherever it stands.
pub fn lang_of(args: &[OsString]) -> Option<Lang> {
    value_of(args, "--lang").and_then(Lang::named)
}

/// The value of an option, wherever it stands.
fn value_of<'a>(args: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut args = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        match arg.strip_prefix(option) {
            Some("") => return args.next(),
            Some(value) if value.starts_with('=') => return Some(&value[1..]),
            _ => {}
        }
    }
    None
}

impl Cli {
    /// How the program is called with this roadmap and record, for commands to paste.
    pub fn program(&self) -> Plain<'static> {
        let roadmap = self.roadmap.as_deref().filter(|name| *name != "llm");
        let data_dir = self.data_dir.as_ref().map(|folder| folder.display().to_string());
        let option = |name: &str, value: Option<&str>| {
            value.map_or_else(String::new, |value| format!(" {name} {}", shell_words::quote(value)))
        };
        let (roadmap, data_dir) = (option("--roadmap", roadmap), option("--data-dir", data_dir.as_deref()));
        Plain::line(format!("roadmap{roadmap}{data_dir}"))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let command = match matches.subcommand() {
            Some((name, matches)) => Command::read(name, matches)?,
            None => Command::alone(),
        };
        Ok(Self {
            roadmap: matches.get_one::<String>("roadmap").cloned(),
            data_dir: matches.get_one::<PathBuf>("data_dir").cloned(),
            color: matches.get_one::<ColorChoice>("color").copied().unwrap_or(ColorChoice::Auto),
            ascii: matches.get_flag("ascii"),
            json: matches.get_flag("json"),
            quiet: matches.get_flag("quiet"),
            command,
        })
    }
}

/// The tree of those commands that are `wanted`; `make` makes each of them.
fn tree(wanted: impl Fn(&str) -> bool, make: impl Fn(&'static str, fn(Tree) -> Tree) -> Tree) -> Tree {
    let option = |id: &'static str, long: &'static str, value: &'static str| {
        Arg::new(id).long(long).value_name(value).global(true)
    };
    let flag = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue).global(true);
    let commands = TABLE.iter().filter(|(name, _)| wanted(name)).map(|(name, augment)| {
        let short = SHORT.iter().find(|(_, long)| long == name).map(|(short, _)| *short);
        let made = make(name, *augment).disable_version_flag(true).disable_help_flag(true);
        if let Some(short) = short { made.alias(short) } else { made }
    });
    Tree::new("roadmap")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args([
            option("roadmap", "roadmap", "ID|PATH"),
            option("data_dir", "data-dir", "DIR").value_parser(value_parser!(PathBuf)),
            option("lang", "lang", "LANG").value_parser(["en", "zh"]).hide_possible_values(true),
            option("color", "color", "WHEN").value_parser(value_parser!(ColorChoice)).hide_possible_values(true),
            flag("ascii"),
            flag("json"),
            Arg::new("quiet").short('q').long("quiet").action(ArgAction::SetTrue).global(true),
            Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true),
            Arg::new("version").short('V').long("version").action(ArgAction::Version),
        ])
        .subcommands(commands)
        .subcommands(wanted("help").then(|| {
            Tree::new("help").arg(Arg::new("command").value_name("COMMAND")).hide(true).disable_help_flag(true)
        }))
}

/// The words of a command line: no options, and none of their values.
fn words(args: &[OsString]) -> impl Iterator<Item = &str> {
    let takes_value = |arg: &str| ["--roadmap", "--data-dir", "--lang", "--color"].contains(&arg);
    let mut is_value = false;
    args.iter().skip(1).filter_map(|arg| arg.to_str()).filter(move |arg| {
        let value = std::mem::replace(&mut is_value, takes_value(arg));
        !value && !arg.starts_with('-')
    })
}

/// The command that `args` name, if it is one; behind `help`, the one that it is about.
fn command_of(args: &[OsString]) -> Option<&'static str> {
    let mut words = words(args);
    let named = words.next().and_then(|first| if first == "help" { words.next() } else { Some(first) })?;
    let named = SHORT.iter().find(|(short, _)| *short == named).map_or(named, |(_, long)| *long);
    TABLE.iter().map(|(name, _)| *name).find(|name| *name == named)
}
