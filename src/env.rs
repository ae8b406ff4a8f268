//! What surrounds the process, read once: variables, clock, zone, folders, terminals.
#![allow(clippy::disallowed_methods, reason = "this is the one place for the environment and the clock")]

use std::cell::OnceCell;
use std::env::{var, var_os, vars_os};
use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

pub use clap::ColorChoice;
use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;

use crate::engine::when::Moment;
use crate::files;
use crate::git::Git;
use crate::lang::Lang;
use crate::plain::Plain;
use crate::store::Folders;
use crate::store::device::Chance;

/// Variables of git's that say how the user gets to a remote, and nothing about where a repository lies.
const KEPT: [&str; 11] = [
    "GIT_ASKPASS",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CONFIG_SYSTEM",
    "GIT_EXEC_PATH",
    "GIT_HTTP_PROXY_AUTHMETHOD",
    "GIT_SSH",
    "GIT_SSH_COMMAND",
    "GIT_SSH_VARIANT",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
];

/// What surrounds the process.
#[derive(Clone, Debug)]
pub struct Env {
    /// Whether standard input is a terminal.
    pub stdin_terminal: bool,
    /// Whether standard output is a terminal.
    pub stdout_terminal: bool,
    /// Whether standard error is a terminal.
    pub stderr_terminal: bool,
    /// Where ids come from.
    pub chance: Chance,
    /// The clock, and the offset that `ROADMAP_NOW` tells; else what that variable was.
    instant: Result<(Timestamp, Option<i16>), Plain<'static>>,
    offset: OnceCell<i16>,
}

/// A folder has no place: what would lie there, and the variable that would give it one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHome(pub &'static str, pub &'static str);

impl Env {
    /// Looks around.
    pub fn capture() -> Self {
        Self {
            stdin_terminal: std::io::stdin().is_terminal(),
            stdout_terminal: std::io::stdout().is_terminal(),
            stderr_terminal: std::io::stderr().is_terminal(),
            chance: filled("ROADMAP_SEED").map_or(Chance::System, Chance::Seed),
            instant: filled("ROADMAP_NOW").map_or_else(
                || Ok((Timestamp::now(), None)),
                |text| fixed(&text).ok_or_else(|| Plain::line(text.clone())),
            ),
            offset: OnceCell::new(),
        }
    }

    /// The same at a later moment, for who stays longer than one act; a clock that was set stands.
    #[must_use]
    pub fn later(&self) -> Self {
        match &self.instant {
            Ok((_, None)) => Self { instant: Ok((Timestamp::now(), None)), offset: OnceCell::new(), ..self.clone() },
            _ => self.clone(),
        }
    }

    /// Whether standard input and output are a terminal on which a cursor can be moved about.
    pub fn full_screen(&self) -> bool {
        self.stdin_terminal && self.stdout_terminal && moves()
    }

    /// The language that `ROADMAP_LANG` names.
    pub fn lang(&self) -> Option<Lang> {
        filled("ROADMAP_LANG").and_then(|name| Lang::named(&name))
    }

    /// The language of the locale.
    pub fn locale_lang(&self) -> Lang {
        Lang::of_locale(&locale("LC_MESSAGES"))
    }

    /// Whether the locale is one of UTF-8.
    pub fn utf8(&self) -> bool {
        let charset = locale("LC_CTYPE").to_ascii_lowercase();
        charset.contains("utf-8") || charset.contains("utf8") || cfg!(windows)
    }

    /// Whether a terminal here cannot be trusted with more than ASCII.
    pub fn ascii(&self) -> bool {
        !self.utf8() || filled("TERM").is_some_and(|term| term == "linux" || term == "dumb")
    }

    /// Whether to add colours to a stream: the flag, then `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, the terminal.
    pub fn color(&self, flag: ColorChoice, terminal: bool) -> bool {
        match flag {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if filled("NO_COLOR").is_some() => false,
            ColorChoice::Auto if filled("CLICOLOR_FORCE").is_some_and(|force| force != "0") => true,
            ColorChoice::Auto => {
                let off = filled("CLICOLOR").is_some_and(|color| color == "0");
                terminal && !off && moves()
            }
        }
    }

    /// Whether standard output is a terminal that opens links, where escapes are wanted at all.
    pub fn links(&self, flag: ColorChoice) -> bool {
        flag != ColorChoice::Never && moves() && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
    }

    /// Columns of the terminal; `None` off one. `COLUMNS` goes before what the terminal says.
    pub fn width(&self) -> Option<usize> {
        if !self.stdout_terminal {
            return None;
        }
        let told = filled("COLUMNS").and_then(|columns| columns.parse().ok());
        let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Some(told.or_else(measured).filter(|columns| *columns > 0).unwrap_or(80))
    }

    /// Rows of the terminal; `None` off one, and on one whose cursor cannot be moved about.
    pub fn rows(&self) -> Option<usize> {
        let measured = || terminal_size::terminal_size().map(|(_, height)| usize::from(height.0));
        if self.stdout_terminal && moves() { measured() } else { None }
    }

    /// The command line of the person's pager, empty where they want none.
    pub fn pager(&self) -> Option<String> {
        var("ROADMAP_PAGER").or_else(|_| var("PAGER")).ok()
    }

    /// Whether a variable is set.
    pub fn is_set(&self, name: &str) -> bool {
        var_os(name).is_some()
    }

    /// The shell that asks what a word may be completed to: its name or path.
    pub fn completing(&self) -> Option<String> {
        filled("ROADMAP_COMPLETE").filter(|shell| shell != "0")
    }

    /// The command line of the user's editor.
    pub fn editor(&self) -> Option<String> {
        filled("VISUAL").or_else(|| filled("EDITOR"))
    }

    /// The user's browser: the program that `BROWSER` names, else an empty name for the one that the system
    /// chooses. None where nothing could show a window.
    pub fn browser(&self) -> Option<String> {
        // In WSL windows are shown by the other system.
        let shows_windows = || {
            let display = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].iter().any(|name| filled(name).is_some());
            display || cfg!(any(windows, target_os = "macos"))
        };
        filled("BROWSER").or_else(|| shows_windows().then(String::new))
    }

    /// Now, in UTC: enough where no date is shown or written.
    ///
    /// # Errors
    /// `ROADMAP_NOW` as it is set, where that is no time.
    pub fn utc_now(&self) -> Result<Moment, Plain<'static>> {
        let (instant, _) = self.instant.as_ref().map_err(Clone::clone)?;
        Ok(Moment { millis: u64::try_from(instant.as_millisecond()).unwrap_or(0), offset: 0 })
    }

    /// Now, with the offset of the zone here, which is looked up at the first call.
    ///
    /// # Errors
    /// `ROADMAP_NOW` as it is set, where that is no time.
    pub fn now(&self) -> Result<Moment, Plain<'static>> {
        let (instant, told) = self.instant.as_ref().map_err(Clone::clone)?;
        let offset = *self.offset.get_or_init(|| match told {
            Some(told) if filled("TZ").is_none() => *told,
            _ => minutes(zone().to_offset(*instant).seconds()),
        });
        Ok(Moment { offset, ..self.utc_now()? })
    }

    /// Where data and state lie. `data_dir` is that of the command line.
    pub fn folders(&self, data_dir: Option<&Path>) -> Result<Folders, NoHome> {
        let named = data_dir
            .map(Path::to_owned)
            .or_else(|| var_os("ROADMAP_DATA_DIR").filter(|dir| !dir.is_empty()).map(PathBuf::from));
        let at_home = || home(".local/share/roadmap", |base| base.data_dir(), "data");
        let data = named.or_else(|| xdg("XDG_DATA_HOME")).or_else(at_home).ok_or(NoHome("data", "ROADMAP_DATA_DIR"))?;
        // Other programs, git among them, run in other folders.
        let data = std::path::absolute(&data).unwrap_or(data);
        let at_home = || home(".local/state/roadmap", |base| base.data_local_dir(), "state");
        let state = xdg("XDG_STATE_HOME").or_else(at_home).ok_or(NoHome("state", "XDG_STATE_HOME"))?;
        Ok(Folders { data, state })
    }

    /// Where the person's settings lie; none without a home folder.
    pub fn config(&self) -> Option<PathBuf> {
        let named = var_os("ROADMAP_CONFIG_DIR").filter(|dir| !dir.is_empty()).map(PathBuf::from);
        let at_home = || home(".config/roadmap", |base| base.config_dir(), "config");
        named.or_else(|| xdg("XDG_CONFIG_HOME")).or_else(at_home)
    }

    /// Where copies lie that may vanish at any time; none without a home folder.
    pub fn cache(&self) -> Option<PathBuf> {
        xdg("XDG_CACHE_HOME").or_else(|| home(".cache/roadmap", |base| base.cache_dir(), "cache"))
    }

    /// A path below the home folder as one writes it, so that a record holds no account's name and
    /// means the same on another machine; any other text as it is.
    pub fn homely(&self, text: &str) -> String {
        let home = directories::BaseDirs::new().map(|base| base.home_dir().to_owned());
        let home = home.filter(|home| home.parent().is_some());
        let below = home.and_then(|home| Path::new(text).strip_prefix(home).map(Path::to_owned).ok());
        below.map_or_else(|| text.to_owned(), |below| Path::new("~").join(below).display().to_string())
    }

    /// The folder that the program was started in.
    pub fn here(&self) -> PathBuf {
        std::env::current_dir().unwrap_or_default()
    }

    /// The user's git, if there is one on an absolute path of `PATH`: one that lies in the present folder
    /// is not theirs. It gets all variables but those that would lead it elsewhere.
    pub fn git(&self) -> Option<Git> {
        let folders: Vec<PathBuf> =
            std::env::split_paths(&var_os("PATH")?).filter(|folder| folder.is_absolute()).collect();
        let name = if cfg!(windows) { "git.exe" } else { "git" };
        let program = folders.iter().map(|folder| folder.join(name)).find(|program| files::is_program(program))?;
        let is_kept = |name: &OsStr| {
            let name = name.to_string_lossy();
            !["LC_ALL", "LC_MESSAGES", "LANGUAGE"].contains(&&*name)
                && (!name.starts_with("GIT_") || KEPT.contains(&&*name))
        };
        let mut vars: Vec<_> = vars_os().filter(|(name, _)| is_kept(name)).collect();
        vars.push(("LC_MESSAGES".into(), "C".into()));
        vars.push(("GIT_ALLOW_PROTOCOL".into(), "file:https:ssh".into()));
        if !self.stdin_terminal {
            vars.push(("GIT_TERMINAL_PROMPT".into(), "0".into()));
        }
        Some(Git::new(program, vars))
    }

    /// What tells this machine from others: its id, else its name.
    pub fn machine(&self) -> String {
        let id = files::read_text(Path::new("/etc/machine-id"), 256).ok();
        id.or_else(|| filled("COMPUTERNAME"))
            .or_else(|| files::read_text(Path::new("/etc/hostname"), 256).ok())
            .unwrap_or_default()
    }
}

/// Whether a cursor can be moved about on a terminal here.
fn moves() -> bool {
    filled("TERM").map_or(cfg!(windows), |term| term != "dumb")
}

/// A variable that is set to something.
fn filled(name: &str) -> Option<String> {
    var(name).ok().filter(|value| !value.is_empty())
}

/// The locale for a category, by the order of POSIX.
fn locale(category: &str) -> String {
    filled("LC_ALL").or_else(|| filled(category)).or_else(|| filled("LANG")).unwrap_or_default()
}

/// A folder of an XDG variable, which counts only where it is absolute.
fn xdg(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(filled(name)?);
    folder.is_absolute().then(|| folder.join("roadmap"))
}

/// A folder below the home folder; on Windows a part of one below that which `known` names.
fn home(below: &str, known: fn(&directories::BaseDirs) -> &Path, part: &str) -> Option<PathBuf> {
    let base = directories::BaseDirs::new()?;
    Some(if cfg!(windows) { known(&base).join("roadmap").join(part) } else { base.home_dir().join(below) })
}

/// `ROADMAP_NOW`: RFC 3339. Its own offset is the zone, unless `TZ` names one.
fn fixed(text: &str) -> Option<(Timestamp, Option<i16>)> {
    let offset = Pieces::parse(text).ok()?.to_numeric_offset()?;
    let instant: Timestamp = text.parse().ok()?;
    (instant >= Timestamp::UNIX_EPOCH).then(|| (instant, Some(minutes(offset.seconds()))))
}

fn minutes(seconds: i32) -> i16 {
    i16::try_from(seconds / 60).unwrap_or(0)
}

/// The zone here: `TZ` by its one file or rule, else `/etc/localtime`. What the library does by itself
/// lists the whole zone database, ten times the rest of a start.
fn zone() -> TimeZone {
    let file = |path: &Path| TimeZone::tzif("", &files::read(path, 1 << 20).ok()?).ok();
    let named = filled("TZ").and_then(|name| {
        let name = name.strip_prefix(':').unwrap_or(&name);
        let path = Path::new("/usr/share/zoneinfo").join(name);
        file(&path).or_else(|| TimeZone::posix(name).ok()).or_else(|| TimeZone::get(name).ok())
    });
    named.or_else(|| file(Path::new("/etc/localtime"))).unwrap_or_else(TimeZone::system)
}
