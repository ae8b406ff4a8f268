//! Help in the person's language: the whole tree, dressed with texts.

use std::ffi::OsString;

use clap::Command as Tree;

use super::{command_of, tree};
use crate::lang::Lang;
use crate::render::wrap;
use crate::text::{CommandHelp, Text};

/// The help of the command that `args` name, or of the whole.
pub(super) fn help(args: &[OsString], lang: Lang, width: usize) -> String {
    // Folding Chinese is ours: clap, given a width, would break it at the few spaces there are.
    let mut tree = full_tree(lang, if lang == Lang::Zh { 0 } else { width });
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

/// A line of usage in a language: these are clap's own words, no names that anything else speaks of.
pub(super) fn usage(line: &str, lang: Lang) -> String {
    match lang {
        Lang::En => line.to_owned(),
        Lang::Zh => line.replacen("roadmap [OPTIONS] [COMMAND]", "roadmap [选项] [命令]", 1).replacen(
            " [OPTIONS]",
            " [选项]",
            1,
        ),
    }
}

/// What clap does not know of Chinese: headings end in a Chinese colon, and lines break without spaces.
fn chinese(help: &str, width: usize) -> String {
    let colon = |line: &str| match line.strip_suffix(':') {
        Some(heading) if !line.starts_with(' ') => format!("{heading}："),
        _ => line.replacen("： ", "：", 1),
    };
    help.lines().map(|line| folded(&usage(&colon(line), Lang::Zh), width)).collect()
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

/// The tree of one command with its help texts.
pub(super) fn dressed(tree: Tree, help: &'static CommandHelp, text: &'static Text) -> Tree {
    let global = &text.help.global;
    let examples: Vec<String> = help.examples.iter().map(|example| format!("  {example}")).collect();
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", global.usage);
    let tree = help.args.iter().enumerate().fold(tree, |tree, (n, (id, help))| {
        tree.mut_arg(*id, |arg| {
            let (positional, arg) = (arg.is_positional(), arg.help(*help));
            // Under a heading of its own clap sorts arguments by name, not by place.
            let arg = if positional { arg.display_order(n) } else { arg };
            arg.help_heading(if positional { global.arguments } else { global.options })
        })
    });
    tree.about(help.about).help_template(template).after_help(format!("{}\n{}", global.examples, examples.join("\n")))
}
