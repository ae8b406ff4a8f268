//! A place to run the program in: temporary folders, a closed environment, a fixed clock and fixed
//! ids. What it shows is compared whole.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;

use roadmap::store::Folders;
use tempfile::TempDir;

/// A small roadmap of one's own.
pub(crate) const OWN: &str = r#"format = 1
id = "own"
title = "Own"
[[stage]]
id = "s"
title = "S"
[[stage.topic]]
id = "extra"
title = "Extra"
optional = true
[[stage.topic]]
id = "core"
title = "Core"
"#;

/// How often: the quick form runs with every test, the full one where `ROADMAP_SWEEP` is set.
pub(crate) fn trials(quick: usize, full: usize) -> usize {
    if std::env::var_os("ROADMAP_SWEEP").is_some() { full } else { quick }
}

/// Rolls numbers below a bound, the same ones for one seed.
pub(crate) fn dice(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    }
}

/// A machine of its own, with nothing recorded.
pub(crate) struct Sandbox {
    folder: TempDir,
    now: RefCell<String>,
    device: RefCell<String>,
    vars: Vec<(String, String)>,
    unset: Vec<&'static str>,
    columns: u16,
    rows: u16,
}

impl Sandbox {
    /// A new machine, on the evening of Monday, 23 November 2026, at 20:00 in Shanghai.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = RefCell::new("2026-11-23T20:00:00+08:00".to_owned());
        Self {
            folder,
            now,
            device: RefCell::new("laptop".to_owned()),
            vars: Vec::new(),
            unset: Vec::new(),
            columns: 80,
            rows: 50,
        }
    }

    /// The same with a variable set.
    pub(crate) fn var(mut self, name: &str, value: &str) -> Self {
        self.vars.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same without a variable.
    pub(crate) fn without(mut self, name: &'static str) -> Self {
        self.unset.push(name);
        self
    }

    /// The same in Chinese.
    pub(crate) fn chinese(self) -> Self {
        self.var("LANG", "zh_CN.UTF-8")
    }

    /// The same on a terminal of another width.
    pub(crate) fn columns(mut self, columns: u16) -> Self {
        self.columns = columns;
        self
    }

    /// The same on a terminal of another height.
    pub(crate) fn rows(mut self, rows: u16) -> Self {
        self.rows = rows;
        self
    }

    /// Sets the clock.
    pub(crate) fn at(&self, now: &str) -> &Self {
        now.clone_into(&mut self.now.borrow_mut());
        self
    }

    /// Goes on at another device, which has the same data folder.
    pub(crate) fn device(&self, name: &str) -> &Self {
        name.clone_into(&mut self.device.borrow_mut());
        self
    }

    /// The folder that commands run in.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The data folder, which may not be there yet.
    pub(crate) fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    /// Writes a file into the folder that commands run in.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Reads a file of that folder.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// All journals, sorted.
    pub(crate) fn journals(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.data().join("journal")) else { return Vec::new() };
        let mut journals: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        journals.sort();
        journals
    }

    /// The one journal there is.
    pub(crate) fn journal(&self) -> PathBuf {
        let journals = self.journals();
        assert_eq!(journals.len(), 1);
        journals[0].clone()
    }

    /// Takes over the journals of another machine that are longer than they are here, as a sync would.
    pub(crate) fn receive(&self, other: &Self) {
        for journal in other.journals() {
            let name = format!("data/journal/{}", journal.file_name().unwrap().display());
            let (here, there) = (fs::read(self.path().join(&name)).unwrap_or_default(), fs::read(journal).unwrap());
            if there.len() > here.len() {
                self.file(&name, there);
            }
        }
    }

    /// The folders of the store.
    pub(crate) fn folders(&self) -> Folders {
        Folders { data: self.data(), state: self.path().join("state") }
    }

    /// All that lies in the sandbox: path, length, when it was changed.
    pub(crate) fn tree(&self) -> Vec<(PathBuf, u64, SystemTime)> {
        let mut found = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let there = fs::symlink_metadata(entry.path()).unwrap();
                if there.is_dir() {
                    folders.push(entry.path());
                }
                found.push((entry.path(), there.len(), there.modified().unwrap()));
            }
        }
        found.sort();
        found
    }

    /// The program in its closed environment, to be started.
    pub(crate) fn command(&self, args: &[String]) -> Command {
        let mut command = self.other(env!("CARGO_BIN_EXE_roadmap"));
        command.args(args);
        command
    }

    /// Another program in the same environment.
    pub(crate) fn other(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.environment()).current_dir(self.path()).stdin(Stdio::null());
        command
    }

    fn environment(&self) -> Vec<(String, String)> {
        let path = |name: &str| self.path().join(name).display().to_string();
        let fixed = [
            ("HOME", path("home")),
            ("ROADMAP_DATA_DIR", path("data")),
            ("XDG_STATE_HOME", path("state")),
            ("ROADMAP_NOW", self.now.borrow().clone()),
            ("ROADMAP_SEED", self.device.borrow().clone()),
            ("LANG", "C.UTF-8".to_owned()),
            ("GIT_CONFIG_NOSYSTEM", "1".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("NO_COLOR", "1".to_owned()),
            ("PAGER", "cat".to_owned()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
        ];
        let fixed = fixed.into_iter().filter(|(name, _)| !self.unset.contains(name));
        fixed.map(|(name, value)| (name.to_owned(), value)).chain(self.vars.iter().cloned()).collect()
    }

    /// Runs one command line with something piped in.
    pub(crate) fn piped(&self, line: &str, input: &str) -> Output {
        use std::io::Write;

        let mut command = self.command(&words(line));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A command that reads nothing may have ended before.
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        child.wait_with_output().unwrap()
    }

    /// Runs one command line, written as in a shell, without a terminal.
    pub(crate) fn run(&self, line: &str) -> Output {
        self.command(&words(line)).output().unwrap()
    }

    /// Runs a command that must succeed; what it answers.
    pub(crate) fn ok(&self, line: &str) -> String {
        let output = self.run(line);
        assert!(output.status.success(), "roadmap {line}\n{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Whether a line of a session is none: `@TIME` sets the clock, `@DEVICE` goes on elsewhere.
    fn moved(&self, line: &str) -> bool {
        match line.strip_prefix('@') {
            Some(now) if now.starts_with("20") => self.at(now),
            Some(device) => self.device(device),
            None => return false,
        };
        true
    }

    /// What a session of commands looks like: each line after `$ roadmap`, then what it answers, what
    /// it says beside that, and its exit code where that is not 0.
    pub(crate) fn session(&self, lines: &[&str]) -> String {
        let mut shown = String::new();
        for line in lines.iter().filter(|line| !self.moved(line)) {
            let output = self.run(line);
            writeln!(shown, "$ roadmap {line}").unwrap();
            shown.push_str(&self.neutral(&output.stdout));
            shown.push_str(&self.neutral(&output.stderr));
            if output.status.code() != Some(0) {
                writeln!(shown, "[exit {}]", output.status.code().unwrap_or(-1)).unwrap();
            }
        }
        shown
    }

    /// What a session looks like on a terminal; what stands behind `<<<` is typed, `/` being Enter.
    #[cfg(unix)]
    pub(crate) fn screens(&self, lines: &[&str]) -> String {
        let mut shown = String::new();
        for line in lines.iter().filter(|line| !self.moved(line)) {
            let (line, typed) = line.split_once(" <<< ").unwrap_or((line, ""));
            writeln!(shown, "$ roadmap {line}").unwrap();
            shown.push_str(&self.screen_of(&words(line), &typed.replace('/', "\n")).0);
        }
        shown
    }

    /// What one command shows on a terminal, streams mixed as there.
    #[cfg(unix)]
    pub(crate) fn screen(&self, args: &[String]) -> String {
        self.screen_of(args, "").0
    }

    /// Whether a command on a terminal ended well.
    #[cfg(unix)]
    pub(crate) fn ends_well(&self, args: &[String]) -> bool {
        self.screen_of(args, "").1
    }

    #[cfg(unix)]
    fn screen_of(&self, args: &[String], typed: &str) -> (String, bool) {
        use std::io::{Read, Write};

        use portable_pty::{CommandBuilder, PtySize, native_pty_system};

        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        // What is typed is not shown: when it arrives would decide where it stands.
        let silent = ["-c", "stty -echo; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_roadmap")];
        let mut command = CommandBuilder::new(if typed.is_empty() { silent[2] } else { "sh" });
        command.args(if typed.is_empty() { &[][..] } else { &silent });
        command.args(args);
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        command.cwd(self.path());
        let mut child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (asked, is_asked) = std::sync::mpsc::channel();
        let reading = std::thread::spawn(move || {
            let mut bytes = vec![0];
            // Something is asked once the program says something.
            let n = reader.read(&mut bytes).unwrap_or(0);
            bytes.truncate(n);
            asked.send(()).unwrap_or_default();
            // The system says EIO when the other side is closed: that is the end.
            drop(reader.read_to_end(&mut bytes));
            bytes
        });
        // It says a last word when it goes, so it stays until all is read.
        let mut writer = (!typed.is_empty()).then(|| pty.master.take_writer().unwrap());
        if let Some(writer) = &mut writer
            && is_asked.recv().is_ok()
        {
            // Then the end: one who types no more.
            drop(writer.write_all(format!("{typed}\x04\x04").as_bytes()));
        }
        let ends_well = child.wait().unwrap().success();
        drop(pty.master);
        (self.neutral(&reading.join().unwrap()).replace("\r\n", "\n"), ends_well)
    }

    /// Output with this sandbox's folder left out.
    pub(crate) fn neutral(&self, bytes: &[u8]) -> String {
        let text = String::from_utf8_lossy(bytes).into_owned();
        text.replace(&self.path().display().to_string(), "[HERE]")
    }
}

/// The words of a command line, quotes understood.
pub(crate) fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
