//! From arguments to a command, its help and its errors in the person's language. The tree that is
//! parsed has names alone; help texts are put into a second one, when help is asked or usage is wrong.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command as Tree, value_parser};

use crate::commands::{Command, TABLE};
use crate::engine::resolve::nearest;
use crate::engine::when::{DurationFault, read_minutes};
use crate::lang::Lang;
use crate::plain::Plain;
use crate::render::{Message, wrap};
use crate::text::{CommandHelp, Text};

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
    /// Help or version was asked: the text.
    Answer(String),
    /// The usage is wrong.
    Usage(Message),
}

/// Short names of commands.
const SHORT: [(&str, &str); 2] = [("st", "status"), ("ls", "list")];

/// What people type from habit, and what does it here.
const HABITS: [(&str, &str); 14] = [
    ("finish", "roadmap done"),
    ("tick", "roadmap done"),
    ("check-off", "roadmap done"),
    ("untick", "roadmap reopen"),
    ("info", "roadmap show"),
    ("search", "roadmap list --search"),
    ("history", "roadmap log"),
    ("begin", "roadmap start"),
    ("pause", "roadmap stop"),
    ("version", "roadmap --version"),
    ("开始", "roadmap start"),
    ("完成", "roadmap done"),
    ("跳过", "roadmap park"),
    ("撤销", "roadmap undo"),
];

/// Reads the command line.
pub fn parse(args: &[OsString], lang: Lang, width: usize) -> Result<Cli, Stop> {
    // Most of a tree's cost is in its commands: the one that seems to be meant is tried alone, and the
    // whole tree says what is wrong where that is not it.
    let meant = command_of(args);
    let names = |wanted: &dyn Fn(&str) -> bool| tree(wanted, |name, augment| Tree::new(name).defer(augment));
    let parsed = names(&|name| meant == Some(name)).try_get_matches_from(args).or_else(|error| match error.kind() {
        ErrorKind::DisplayVersion | ErrorKind::DisplayHelp => Err(error),
        _ => names(&|_| true).try_get_matches_from(args),
    });
    if parsed.as_ref().is_ok_and(|matches| matches.subcommand_name() == Some("help")) {
        return Err(Stop::Answer(help(args, lang, width)));
    }
    let read = parsed.and_then(|matches| Cli::read(&matches));
    read.map_err(|error| match error.kind() {
        ErrorKind::DisplayVersion => Stop::Answer(format!("roadmap {}\n", env!("CARGO_PKG_VERSION"))),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Stop::Answer(help(args, lang, width))
        }
        _ if args.iter().any(|arg| arg == "-h" || arg == "--help") => Stop::Answer(help(args, lang, width)),
        _ => Stop::Usage(usage(&error, args, Text::of(lang))),
    })
}

/// The value of `--lang`, wherever it stands.
pub fn lang_of(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        let value = if arg == "--lang" { args.next() } else { arg.strip_prefix("--lang=") };
        if let Some(lang) = value.and_then(Lang::named) {
            return Some(lang);
        }
    }
    None
}

impl Cli {
    /// How the program is called with this roadmap, for commands to paste.
    pub fn program(&self) -> String {
        match self.roadmap.as_deref() {
            None | Some("llm") => "roadmap".to_owned(),
            Some(path) => format!("roadmap --roadmap {}", Plain::line(shell_words::quote(path))),
        }
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

/// The help of the command that `args` name, or of the whole.
fn help(args: &[OsString], lang: Lang, width: usize) -> String {
    let mut tree = full_tree(lang, width);
    tree.build();
    let rendered = match command_of(args).and_then(|name| tree.find_subcommand_mut(name)) {
        Some(command) => command.render_help().to_string(),
        None => tree.render_help().to_string(),
    };
    match lang {
        Lang::En => rendered,
        Lang::Zh => chinese(&rendered, width),
    }
}

/// What clap does not know of Chinese: headings end in a Chinese colon, and lines break without spaces.
fn chinese(help: &str, width: usize) -> String {
    let colon = |line: &str| match line.strip_suffix(':') {
        Some(heading) if !line.starts_with(' ') => format!("{heading}："),
        _ => line.replacen("： ", "：", 1),
    };
    help.lines().map(|line| folded(&colon(line), width)).collect()
}

/// A line of help as lines of a width, what follows hanging under the text behind the name.
fn folded(line: &str, width: usize) -> String {
    let name = line.len() - line.trim_start().len();
    let text = line[name..].rfind("  ").map_or(name, |gap| name + gap + 2);
    let lines = wrap(&line[text..], width.saturating_sub(text));
    let hanging = format!("\n{}", " ".repeat(text));
    format!("{}{}\n", &line[..text], lines.join(&hanging))
}

/// The tree with all help texts of a language.
pub fn full_tree(lang: Lang, width: usize) -> Tree {
    let text = Text::of(lang);
    let global = &text.help.global;
    let commands = tree(
        |_| true,
        |name, augment| match text.help.command(name) {
            Some(help) => dressed(augment(Tree::new(name)), help, text),
            None => augment(Tree::new(name)),
        },
    );
    let described = global
        .args
        .iter()
        .fold(commands, |tree, (id, help)| tree.mut_arg(*id, |arg| arg.help(*help).help_heading(global.everywhere)));
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", global.usage);
    described
        .about(global.about)
        .help_template(template)
        .subcommand_help_heading(global.commands)
        .override_usage("roadmap [OPTIONS] [COMMAND]")
        .after_help(global.footer)
        .term_width(width)
}

fn dressed(tree: Tree, help: &'static CommandHelp, text: &'static Text) -> Tree {
    let global = &text.help.global;
    let examples: Vec<String> = help.examples.iter().map(|example| format!("  {example}")).collect();
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", global.usage);
    let tree = help.args.iter().fold(tree, |tree, (id, help)| {
        tree.mut_arg(*id, |arg| {
            let heading = if arg.is_positional() { global.arguments } else { global.options };
            arg.help(*help).help_heading(heading)
        })
    });
    tree.about(help.about).help_template(template).after_help(format!("{}\n{}", global.examples, examples.join("\n")))
}

/// What is wrong with a command line, in the person's language.
fn usage(error: &clap::Error, args: &[OsString], text: &Text) -> Message {
    let words = &text.usage;
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(value)) => vec![Plain::line(value.clone())],
        Some(ContextValue::Strings(values)) => values.iter().map(|value| Plain::line(value.clone())).collect(),
        _ => Vec::new(),
    };
    let one = |kind| context(kind).into_iter().next().unwrap_or_default();
    let arg = || option_name(&one(ContextKind::InvalidArg));
    let mut hints = Vec::new();
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = one(ContextKind::InvalidSubcommand);
            hints.extend(command_meant(&name).map(|meant| (words.meant)(&Plain::line(meant))));
            (words.no_command)(&name)
        }
        ErrorKind::UnknownArgument => {
            let name = one(ContextKind::InvalidArg);
            let meant = one(ContextKind::SuggestedArg);
            if !meant.is_empty() {
                hints.push((words.meant)(&meant));
            }
            match command_of(args) {
                None if !name.starts_with('-') => {
                    hints.extend(command_meant(&name).map(|meant| (words.meant)(&Plain::line(meant))));
                    (words.no_command)(&name)
                }
                _ if let Some(time) = negative_time(args, &name) => {
                    hints.push(text.error.duration_hint.to_owned());
                    (text.error.not_positive)(&time)
                }
                _ if name.starts_with('-') => (words.no_option)(&name),
                Some("note") => {
                    hints.extend(note_meant(args).map(|command| (text.error.paste)(&command)));
                    (words.unexpected)(&name)
                }
                _ => (words.unexpected)(&name),
            }
        }
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_empty() => (words.missing_value)(&arg()),
        ErrorKind::InvalidValue => {
            let values: Vec<String> = context(ContextKind::ValidValue).iter().map(ToString::to_string).collect();
            (words.bad_value)(&one(ContextKind::InvalidValue), &arg(), &values)
        }
        ErrorKind::TooManyValues => (words.unexpected)(&one(ContextKind::InvalidValue)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => (words.missing_value)(&arg()),
        ErrorKind::ValueValidation if arg().as_str() == "-n" => {
            (words.no_count)(&one(ContextKind::InvalidValue), &arg())
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = context(ContextKind::InvalidArg);
            let examples = command_of(args).and_then(|name| text.help.command(name)).map(|help| help.examples);
            hints.extend(examples.map(|examples| (words.example)(&Plain::line(examples[0]))));
            (words.missing)(&missing.iter().map(|arg| option_name(arg).to_string()).collect::<Vec<_>>())
        }
        ErrorKind::ArgumentConflict => {
            let other = one(ContextKind::PriorArg);
            if other.is_empty() || other == one(ContextKind::InvalidArg) {
                (words.twice)(&arg())
            } else {
                (words.conflict)(&arg(), &option_name(&other))
            }
        }
        ErrorKind::InvalidUtf8 => words.not_utf8.to_owned(),
        _ => (words.other)(&Plain::line(error.kind().to_string())),
    };
    let command = command_of(args).map_or_else(|| "roadmap".to_owned(), |name| format!("roadmap {name}"));
    hints.push((words.see_help)(&Plain::line(command)));
    Message { what, hints }
}

/// The argument behind an unknown option that is a time less than nothing, such as `-5m`; clap names
/// its first letters alone.
fn negative_time(args: &[OsString], name: &str) -> Option<Plain<'static>> {
    let typed = args.iter().filter_map(|arg| arg.to_str()).find(|arg| arg.starts_with(name))?;
    (read_minutes(typed) == Err(DurationFault::NotPositive)).then(|| Plain::line(typed.to_owned()))
}

/// The note that was perhaps meant: a topic, and a text without `-m`.
fn note_meant(args: &[OsString]) -> Option<Plain<'static>> {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).skip_while(|arg| *arg != "note").collect();
    let (topic, text) = words.get(1..)?.split_first()?;
    let plain = !words.iter().any(|word| word.starts_with('-'));
    plain.then(|| Plain::line(format!("roadmap note {topic} -m {}", shell_words::quote(&text.join(" ")))))
}

/// `--date <DATE>` as `--date`, `<SCOPE>...` as `SCOPE`.
fn option_name(shown: &Plain<'_>) -> Plain<'static> {
    let name = if shown.starts_with('-') { shown.split(' ').next().unwrap_or_default() } else { shown.as_str() };
    Plain::line(name.trim_end_matches("...").trim_matches(['<', '>', '[', ']']).to_owned())
}

/// The command that `args` name, if it is one.
fn command_of(args: &[OsString]) -> Option<&'static str> {
    let named = args.iter().skip(1).filter_map(|arg| arg.to_str());
    let long = |arg: &str| SHORT.iter().find(|(short, _)| *short == arg).map(|(_, long)| *long);
    named
        .into_iter()
        .find_map(|arg| long(arg).or_else(|| TABLE.iter().map(|(name, _)| *name).find(|name| *name == arg)))
}

/// The command that was perhaps meant.
fn command_meant(name: &str) -> Option<String> {
    let habit = HABITS.iter().find(|(typed, _)| *typed == name).map(|(_, command)| (*command).to_owned());
    habit.or_else(|| nearest(name, TABLE.iter().map(|(known, _)| *known)).map(|known| format!("roadmap {known}")))
}
