//! What is wrong with a command line, in the person's language, and what was perhaps meant.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::command_of;
use crate::commands::TABLE;
use crate::engine::resolve::nearest;
use crate::engine::when::{DurationFault, read_minutes};
use crate::plain::Plain;
use crate::render::Message;
use crate::text::{CommandHelp, Text};

/// What people type from habit, and what does it here.
const HABITS: [(&str, &str); 61] = [
    ("finish", "roadmap done"),
    ("tick", "roadmap done"),
    ("check-off", "roadmap done"),
    ("untick", "roadmap reopen"),
    ("info", "roadmap show"),
    ("search", "roadmap list --search"),
    ("history", "roadmap log"),
    ("begin", "roadmap start"),
    ("pause", "roadmap stop"),
    ("push", "roadmap sync"),
    ("pull", "roadmap sync"),
    ("version", "roadmap --version"),
    ("switch", "roadmap use"),
    ("lint", "roadmap check"),
    ("validate", "roadmap check"),
    ("browse", "roadmap open"),
    ("打开", "roadmap open"),
    ("开始", "roadmap start"),
    ("继续", "roadmap start"),
    ("暂停", "roadmap stop"),
    ("停止", "roadmap stop"),
    ("完成", "roadmap done"),
    ("勾选", "roadmap done"),
    ("重开", "roadmap reopen"),
    ("跳过", "roadmap park"),
    ("先跳过", "roadmap park"),
    ("不学", "roadmap skip"),
    ("补记", "roadmap study"),
    ("笔记", "roadmap note"),
    ("卡住", "roadmap stuck"),
    ("弄懂", "roadmap unstuck"),
    ("解决", "roadmap unstuck"),
    ("术语", "roadmap term"),
    ("复习", "roadmap review"),
    ("撤销", "roadmap undo"),
    ("重做", "roadmap redo"),
    ("状态", "roadmap status"),
    ("进度", "roadmap status"),
    ("列表", "roadmap list"),
    ("搜索", "roadmap list --search"),
    ("查看", "roadmap show"),
    ("下一步", "roadmap next"),
    ("为什么", "roadmap why"),
    ("计划", "roadmap plan"),
    ("历史", "roadmap log"),
    ("记录", "roadmap log"),
    ("统计", "roadmap stats"),
    ("周报", "roadmap report"),
    ("添加", "roadmap add"),
    ("导出", "roadmap export"),
    ("导入", "roadmap import"),
    ("切换", "roadmap use"),
    ("新建", "roadmap new"),
    ("检查", "roadmap check"),
    ("同步", "roadmap sync"),
    ("设置", "roadmap config"),
    ("体检", "roadmap doctor"),
    ("补全", "roadmap completions"),
    ("手册", "roadmap man"),
    ("帮助", "roadmap help"),
    ("版本", "roadmap --version"),
];

/// What is wrong with a command line, in the person's language.
pub(super) fn usage(error: &clap::Error, args: &[OsString], text: &Text) -> Message {
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
        ErrorKind::InvalidSubcommand => return no_command(&one(ContextKind::InvalidSubcommand), args, text),
        ErrorKind::UnknownArgument => {
            let name = one(ContextKind::InvalidArg);
            let meant = one(ContextKind::SuggestedArg);
            if !meant.is_empty() {
                hints.push((words.meant)(&meant));
            }
            match command_of(args) {
                None if !name.starts_with('-') => return no_command(&name, args, text),
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
            let meant = one(ContextKind::SuggestedValue);
            if !meant.is_empty() {
                hints.push((words.meant)(&meant));
            }
            let values: Vec<String> = context(ContextKind::ValidValue).iter().map(ToString::to_string).collect();
            (words.bad_value)(&one(ContextKind::InvalidValue), &arg(), &values)
        }
        ErrorKind::TooManyValues => (words.unexpected)(&one(ContextKind::InvalidValue)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => (words.missing_value)(&arg()),
        // What is checked as it is read are numbers of things.
        ErrorKind::ValueValidation => (words.no_count)(&one(ContextKind::InvalidValue), &arg()),
        ErrorKind::MissingRequiredArgument => {
            let missing = context(ContextKind::InvalidArg);
            let help = command_of(args).and_then(|name| text.help.command(name));
            hints.extend(help.map(|help| (words.example)(&Plain::line(example(help, args)))));
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

/// The example that goes on as the line began, else the first.
fn example(help: &CommandHelp, args: &[OsString]) -> &'static str {
    let typed: Vec<&str> = super::words(args).collect();
    let goes_on = |example: &&&str| example.split(' ').skip(1).take(typed.len()).eq(typed.iter().copied());
    help.examples.iter().find(goes_on).unwrap_or(&help.examples[0])
}

/// The argument behind an unknown option that is a time less than nothing, such as `-5m`; clap names
/// its first letters alone.
fn negative_time(args: &[OsString], name: &str) -> Option<Plain<'static>> {
    let typed = args.iter().filter_map(|arg| arg.to_str()).find(|arg| arg.starts_with(name))?;
    (read_minutes(typed) == Err(DurationFault::NotPositive)).then(|| Plain::line(typed.to_owned()))
}

/// What is said of a word that is no command.
pub(super) fn no_command(name: &str, args: &[OsString], text: &Text) -> Message {
    let words = &text.usage;
    let meant = command_meant(name, args).map(|meant| (words.meant)(&Plain::line(meant)));
    let help = (words.see_help)(&Plain::line("roadmap"));
    Message {
        what: (words.no_command)(&Plain::line(name.to_owned())),
        hints: meant.into_iter().chain([help]).collect(),
    }
}

/// The note that was perhaps meant: a topic, and a text without `-m`.
fn note_meant(args: &[OsString]) -> Option<Plain<'static>> {
    let args: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let at = args.iter().position(|arg| *arg == "note")?;
    let (topic, text) = args[at + 1..].split_first()?;
    let plain = !args[at..].iter().any(|word| word.starts_with('-'));
    let text = text.join(" ");
    let words = [&["roadmap"], &args[1..at], &["note", topic, "-m", &text]].concat();
    plain.then(|| Plain::line(shell_words::join(words)))
}

/// `--date <DATE>` as `--date`, `<SCOPE>...` as `SCOPE`.
fn option_name(shown: &Plain<'_>) -> Plain<'static> {
    let name = if shown.starts_with('-') { shown.split(' ').next().unwrap_or_default() } else { shown.as_str() };
    Plain::line(name.trim_end_matches("...").trim_matches(['<', '>', '[', ']']).to_owned())
}

/// The command that was perhaps meant, with all that was typed around it.
fn command_meant(name: &str, args: &[OsString]) -> Option<String> {
    let habit = HABITS.iter().find(|(typed, _)| *typed == name).map(|(_, command)| (*command).to_owned());
    habit.or_else(|| {
        let known = nearest(name, TABLE.iter().map(|(known, _)| *known))?;
        let typed = args.iter().skip(1).filter_map(|arg| arg.to_str());
        let mended = typed.map(|arg| if arg == name { known } else { arg });
        Some(shell_words::join(std::iter::once("roadmap").chain(mended)))
    })
}
