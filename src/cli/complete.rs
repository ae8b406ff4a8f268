//! Completion: what a shell asks when TAB is pressed, and what it is answered. Nothing is written, and nothing
//! is said where something is wrong: the line that is being typed stands there.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{Arg, Command as Tree, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter};
use clap_complete::env::Shells;

use super::offer::{Asked, Offer};
use super::{command_of, dressed, lang_of, tree};
use crate::env::Env;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::render::Message;
use crate::text::Text;

/// The variable by which a shell asks.
const VARIABLE: &str = "ROADMAP_COMPLETE";

/// Answers a shell: with what it may complete the word to, else, where no line stands behind `--`, with the
/// script that has it ask. An error where no such shell is known: nobody but a person set the variable so.
pub fn complete(shell: &str, args: &[OsString], env: &Env, lang: Lang) -> Result<String, Message> {
    let shells = Shells::builtins();
    let unknown = || {
        let names: Vec<String> = shells.names().map(str::to_owned).collect();
        let usage = &Text::of(lang).usage;
        Message::bare((usage.bad_value)(&Plain::line(shell.to_owned()), &Plain::line(VARIABLE), &names))
    };
    let name = PathBuf::from(shell).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let shell = name.and_then(|name| shells.completer(&name)).ok_or_else(unknown)?;
    let mut answer = Vec::new();
    let line = args.iter().position(|arg| arg == "--").map(|at| &args[at + 1..]).unwrap_or_default();
    let written = if line.is_empty() {
        shell.write_registration(VARIABLE, "roadmap", "roadmap", &program(args, env), &mut answer)
    } else {
        let mut tree = offering(line, lang_of(line).unwrap_or(lang));
        shell.write_complete(&mut tree, line.to_vec(), Some(&env.here()), &mut answer)
    };
    // Half an answer is none.
    Ok(written.map_or_else(|_| String::new(), |()| String::from_utf8_lossy(&answer).into_owned()))
}

/// What the shell is to start: the program as it was called.
fn program(args: &[OsString], env: &Env) -> String {
    let called = args.first().map_or_else(|| "roadmap".into(), PathBuf::from);
    let is_path = called.components().count() > 1;
    let program = if is_path { env.here().join(called) } else { called };
    program.to_string_lossy().into_owned()
}

/// The tree in which each argument knows what to offer; of commands that are not meant it has names alone.
fn offering(line: &[OsString], lang: Lang) -> Tree {
    let text = Text::of(lang);
    let asked = Asked::of(line, lang);
    let meant = command_of(line);
    let tree = tree(
        |_| true,
        |name, augment| match text.help.command(name) {
            Some(help) if meant == Some(name) => dressed(augment(Tree::new(name)), help, text),
            help => Tree::new(name).about(help.map_or("", |help| help.about)),
        },
    );
    let global = |tree: Tree, (id, help): &(&'static str, &'static str)| tree.mut_arg(*id, |arg| arg.help(*help));
    let tree = text.help.global.args.iter().fold(tree, global).mut_args(|arg| offers(arg, "", &asked));
    let within = |name: &'static str, tree: Tree| {
        tree.mut_subcommand(name, |command| command.mut_args(|arg| offers(arg, name, &asked)))
    };
    ["help"].into_iter().chain(meant).fold(tree, |tree, name| within(name, tree))
}

/// The argument with what it offers. An option is shown where nothing else fits, or it was begun.
fn offers(arg: Arg, command: &str, asked: &Asked) -> Arg {
    let arg = if arg.is_positional() { arg } else { arg.hide(true) };
    let value = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str()).to_owned();
    match value.as_str() {
        "PATH" | "FILE" | "EVIDENCE" => return arg.value_hint(ValueHint::AnyPath),
        "DIR" => return arg.value_hint(ValueHint::DirPath),
        _ => {}
    }
    let Some(offer) = Offer::of(command, &value) else { return arg };
    let asked = asked.clone();
    arg.add(ArgValueCompleter::new(move |current: &OsStr| candidates(&asked, offer, current)))
}

fn candidates(asked: &Asked, offer: Offer, current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(typed) = current.to_str() else { return Vec::new() };
    let mut found: Vec<CompletionCandidate> = asked
        .offered(offer, typed)
        .into_iter()
        .map(|(word, about)| CompletionCandidate::new(word).help((!about.is_empty()).then(|| about.into())))
        .collect();
    if matches!(offer, Offer::Roadmaps) {
        found.extend(PathCompleter::any().complete(current));
    }
    found
}
