//! The manual: a page a command, made of the same texts as help, and one on the whole.

use clap::Command as Tree;
use clap::builder::Resettable;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::full_tree;
use super::help::usage;
use crate::engine::when::Date;
use crate::lang::Lang;
use crate::text::{CommandHelp, Manual, Text};

/// All pages in a language, by the names of their files; `day` is the one that they bear.
pub fn manual(lang: Lang, day: Date) -> Vec<(String, String)> {
    let text = Text::of(lang);
    let mut tree = full_tree(lang, 80);
    tree.build();
    let main = ("roadmap.1".to_owned(), page(&tree, day, lang, &whole(text)));
    let commands = tree.get_subcommands().filter(|command| !command.is_hide_set()).map(|command| {
        let more = text.help.command(command.get_name()).map(|help| examples(help, &text.home.manual));
        (format!("roadmap-{}.1", command.get_name()), page(command, day, lang, &more.unwrap_or_default()))
    });
    std::iter::once(main).chain(commands).collect()
}

/// A page, with what stands at its end.
fn page(tree: &Tree, day: Date, lang: Lang, more: &Roff) -> String {
    let text = Text::of(lang);
    let words = &text.home.manual;
    let line = tree.clone().render_usage().to_string();
    let usage = usage(line.strip_prefix("Usage: ").unwrap_or(&line), lang);
    let tree = tree.clone().override_usage(usage).after_help(Resettable::Reset).version(Resettable::Reset);
    let source = concat!("roadmap ", env!("CARGO_PKG_VERSION"));
    let title = tree.get_display_name().unwrap_or("roadmap").to_uppercase();
    let man = Man::new(tree).title(title).date(day.to_string()).source(source).manual(words.title);
    let mut written = Vec::new();
    // A vector takes all that is written.
    drop(man.render(&mut written));
    let rendered = String::from_utf8_lossy(&written).into_owned();
    let commands = text.help.global.commands;
    let headings = [
        (commands, words.commands),
        ("NAME", words.name),
        ("SYNOPSIS", words.synopsis),
        ("DESCRIPTION", words.description),
    ];
    // Chinese has few spaces: stretched to the right edge they would be wide.
    let rendered = rendered.replacen(".SH NAME\n", ".ad l\n.SH NAME\n", 1);
    let spoken = headings.iter().fold(rendered, |page, (heading, spoken)| {
        page.replacen(&format!(".SH {heading}\n"), &format!(".SH {spoken}\n"), 1)
    });
    // The definition that both begin with stands there once.
    let preamble = Roff::new().render();
    let whole = spoken + more.render().strip_prefix(&preamble).unwrap_or_default();
    let mut as_it_stands = false;
    let folded = whole.lines().map(|line| {
        as_it_stands = line == ".nf" || as_it_stands && line != ".fi";
        if line.starts_with('.') { format!("{line}\n") } else { folded(line, as_it_stands) }
    });
    folded.collect()
}

/// The longest line of a page, in bytes, as `mandoc -T lint` counts.
const LONGEST: usize = 80;

/// A line of text as lines that are not too long: parted at spaces, which a line's end stands for, and where
/// there are none before Han, where `\c` says that the line goes on; so does one that is shown `as_it_stands`.
fn folded(line: &str, as_it_stands: bool) -> String {
    // Readers of pages turn what is not ASCII into an escape first.
    let size = |c: char| if c.is_ascii() { 1 } else { "\\[u0000]".len() };
    let (mut text, mut used, mut piece) = (String::new(), 0, String::new());
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        piece.push(c);
        if rest.peek().is_some_and(|next| c != ' ' && next.is_ascii()) {
            continue;
        }
        let long: usize = piece.chars().map(size).sum();
        // What begins with a point or an apostrophe would be no text.
        if used > 0 && used + long + "\\c".len() > LONGEST && !piece.starts_with(['.', '\'']) {
            let at_space = !as_it_stands && text.ends_with(' ');
            text.truncate(if at_space { text.trim_end().len() } else { text.len() });
            text.push_str(if at_space { "\n" } else { "\\c\n" });
            used = 0;
        }
        text.push_str(&piece);
        used += long;
        piece.clear();
    }
    text + "\n"
}

/// What stands at the end of a command's page.
fn examples(help: &CommandHelp, words: &Manual) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [words.examples]).control("nf", []);
    for example in help.examples {
        roff.text([roman(*example)]);
    }
    roff.control("fi", []);
    roff
}

/// What stands at the end of the page on the whole.
fn whole(text: &Text) -> Roff {
    let words = &text.home.manual;
    let mut roff = Roff::new();
    roff.control("SH", [words.notes]);
    for (n, note) in text.help.global.footer.lines().enumerate() {
        if n > 0 {
            roff.control("PP", []);
        }
        roff.text([roman(note)]);
    }
    for (heading, entries) in [(words.environment, words.variables), (words.files, words.places)] {
        roff.control("SH", [heading]);
        for (name, what) in entries {
            roff.control("TP", []).text([bold(*name)]).text([roman(*what)]);
        }
    }
    roff
}
