//! The view on a real terminal: it is taken over and given back, acts are in the journal, others' acts appear.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use roadmap::tui::terminal::Terminal;
use snapbox::{assert_data_eq, str};
use vt100::{MouseProtocolMode, Parser};

use crate::sandbox::{OWN, Sandbox};

/// How long something may take to appear, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(20);

/// Set for the process that is to panic.
const PANICS: &str = "ROADMAP_TEST_PANICS";

/// A terminal with a program in it.
struct Seat {
    screen: Arc<Mutex<Parser>>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    pty: Box<dyn MasterPty + Send>,
    modes: String,
}

impl Seat {
    /// Sits down before the view, which must appear.
    fn at(sandbox: &Sandbox) -> Self {
        let mut seat = Self::with(sandbox, env!("CARGO_BIN_EXE_roadmap"), &["tui"]);
        seat.until(|screen| screen.contains("q quit") || screen.contains("q 退出"));
        seat
    }

    fn with(sandbox: &Sandbox, program: &str, args: &[&str]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let modes = modes(&*pty.master);
        let shell = sandbox.command(&[]);
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        for (name, value) in shell.get_envs() {
            command.env(name, value.unwrap());
        }
        command.cwd(sandbox.path());
        let child = pty.slave.spawn_command(command).unwrap();
        let screen = Arc::new(Mutex::new(Parser::new(24, 80, 0)));
        let (mut reader, shown) = (pty.master.try_clone_reader().unwrap(), Arc::clone(&screen));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..n]);
            }
        });
        // The slave stays open here as well, so that the modes can be asked for at the end.
        std::mem::forget(pty.slave);
        Self { screen, child, keys: pty.master.take_writer().unwrap(), pty: pty.master, modes }
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits until the screen is as it should be.
    fn until(&mut self, is: impl Fn(&str) -> bool) -> &mut Self {
        let start = Instant::now();
        while !is(&self.contents()) {
            assert!(start.elapsed() < PATIENCE, "{}", self.contents());
            thread::sleep(Duration::from_millis(10));
        }
        self
    }

    fn shows(&mut self, text: &str) -> &mut Self {
        self.until(|screen| screen.contains(text))
    }

    fn contents(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([name, &pid]).status().unwrap().success());
    }

    /// Waits for the end of the program, and that the terminal is as it was before.
    fn left(mut self) -> ExitStatus {
        let start = Instant::now();
        let status = loop {
            match self.child.try_wait().unwrap() {
                Some(status) => break status,
                None => assert!(start.elapsed() < PATIENCE, "{}", self.contents()),
            }
            thread::sleep(Duration::from_millis(10));
        };
        self.given_back();
        assert_eq!(modes(&*self.pty), self.modes);
        status
    }

    /// Waits until nothing of the view is left on the terminal.
    fn given_back(&self) {
        let is_left = || {
            let parser = self.screen.lock().unwrap();
            let screen = parser.screen();
            let ours = screen.alternate_screen() || screen.hide_cursor() || screen.bracketed_paste();
            ours || screen.mouse_protocol_mode() != MouseProtocolMode::None
        };
        let start = Instant::now();
        while is_left() {
            assert!(start.elapsed() < PATIENCE, "{}", self.contents());
            thread::sleep(Duration::from_millis(10));
        }
    }
}

fn modes(pty: &dyn MasterPty) -> String {
    format!("{:?}", pty.get_termios().unwrap())
}

#[test]
fn a_topic_is_checked_off_and_the_journal_holds_it() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    seat.press(" ").shows("learning-loop done").press("jn").shows("A note on first-api-call");
    seat.press("卡在 \u{1b}[200~两\nq个\u{1b}[201~ token\r").shows("first-api-call: 1 note").press("q");
    assert!(seat.left().success());
    assert_data_eq!(
        sandbox.session(&["log"]),
        str![[r#"
$ roadmap log
 2026-11-23
   2  20:00  first-api-call: "卡在 两 q个 token"
   1  20:00  learning-loop: done

"#]]
    );
}

#[test]
fn evidence_a_question_its_answer_undo_and_redo_are_those_of_the_commands() {
    let sandbox = Sandbox::new().chinese();
    let mut seat = Seat::at(&sandbox);
    seat.press("e").shows("成果是什么").press("~/llm/loop.md\r").shows("learning-loop 完成");
    seat.press("jx").shows("卡在哪里").press("键是什么？\r").shows("键是什么？");
    seat.press("X").shows("怎么想通的").press("画了图\r").shows("答案已记在");
    seat.press("u").shows("撤销").press("U").shows("恢复").press("q");
    assert!(seat.left().success());
    assert_data_eq!(
        sandbox.session(&["log"]),
        str![[r#"
$ roadmap log
 2026-11-23
   5  20:00  恢复了第 3 条
   4  20:00  撤销了第 3 条（已撤销）
   3  20:00  first-api-call：想通：“画了图”
   2  20:00  first-api-call：学习中，卡住：“键是什么？”
   1  20:00  learning-loop：完成，成果：~/llm/loop.md

"#]]
    );
}

#[test]
fn an_address_is_opened_after_it_was_shown() {
    let browser = Sandbox::new();
    browser.file("browser", "#!/bin/sh\necho \"$1\" >opened\n");
    let path = browser.path().join("browser");
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let sandbox = Sandbox::new().var("BROWSER", path.to_str().unwrap());
    sandbox.ok("done learning-loop --did https://example.com/notes --did 'javascript:alert(1)'");
    let mut seat = Seat::at(&sandbox);
    seat.press("ko").shows("https://learn.deeplearning.ai").press("k").shows("(4 of 4)").press("\r");
    seat.shows("https://example.com/notes");
    let start = Instant::now();
    while std::fs::read_to_string(sandbox.path().join("opened")).is_ok_and(|text| text != "https://example.com/notes\n")
        || !sandbox.path().join("opened").exists()
    {
        assert!(start.elapsed() < PATIENCE);
        thread::sleep(Duration::from_millis(10));
    }
    seat.press("q");
    assert!(seat.left().success());
}

#[test]
fn the_timer_is_started_and_stopped() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    seat.press("s").shows("learning-loop begun").press("s").shows("already").press("S").shows("less than a minute");
    seat.press("p").shows("learning-loop parked").press("q");
    assert!(seat.left().success());
}

#[test]
fn each_act_has_a_moment_of_its_own() {
    let sandbox = Sandbox::new().var("ROADMAP_NOW", "");
    let mut seat = Seat::at(&sandbox);
    seat.press("nfirst\r").shows("1 note");
    thread::sleep(Duration::from_millis(1100));
    seat.press("nsecond").shows("> second").press("\r").shows("1 note").press("q");
    assert!(seat.left().success());
    let journal = std::fs::read_to_string(sandbox.journal()).unwrap();
    let at = |line: &str| line.split("\"at\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let moments: Vec<String> = journal.lines().map(at).collect();
    assert!(moments.len() == 2 && moments[0] < moments[1], "{moments:?}");
}

#[test]
fn what_another_process_records_appears_and_the_chosen_line_stays() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    seat.press("jj").shows("1.1.3");
    sandbox.device("phone").ok("done learning-loop first-api-call --did 'https://example.com/a'");
    seat.shows("2 of 100 topics").shows("1.1.3");
    sandbox.ok("add 'My own topic' --after llm-essence");
    seat.shows("My own topic").press("q");
    assert!(seat.left().success());
}

#[test]
fn an_act_knows_what_another_process_recorded_a_moment_before() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    for n in 0..5 {
        seat.press(&format!("nnumber {n}")).shows(&format!("> number {n}"));
        // The next key comes before the view looks by itself.
        sandbox.ok(&format!("note attention -m {n}"));
        seat.press("\r").shows("1 note");
    }
    seat.press("q");
    assert!(seat.left().success());
    let journal = std::fs::read_to_string(sandbox.journal()).unwrap();
    let order = |line: &str| line.split("\"order\":").nth(1).unwrap().split(',').next().unwrap().parse().unwrap();
    let orders: Vec<u64> = journal.lines().map(order).collect();
    assert!(orders.len() == 10 && orders.is_sorted_by(|a, b| a < b), "{journal}");
    assert!(!sandbox.ok("doctor").contains("recorded twice"));
}

#[test]
fn what_was_open_for_a_whole_evening_shows_what_is_read_anew() {
    let sandbox = Sandbox::new();
    let mut evening = Seat::at(&sandbox);
    let shown = |seat: &mut Seat| {
        seat.press("gn").shows("A note on").press("\u{1b}").shows("q quit");
        let lines: Vec<String> = seat.contents().lines().map(|line| line.trim_end().to_owned()).collect();
        lines.join("\n")
    };
    let compare = |evening: &mut Seat| {
        let mut morning = Seat::at(&sandbox);
        assert_data_eq!(shown(evening), shown(&mut morning));
        morning.press("q");
        assert!(morning.left().success());
    };
    evening.press(" ").shows("learning-loop done").press("gs").shows("first-api-call begun");
    evening.press("xWhat is a key?\r").shows("leans on").press("Xasked\r").shows("back to first-api-call");
    evening.press("nof mine\r").shows("1 note").press("u").shows("took back").press("U").shows("brought back");
    compare(&mut evening);
    sandbox.ok("add 'My own topic' --after llm-essence");
    evening.shows("My own topic").press("u").shows("took back");
    compare(&mut evening);
    evening.press("pu").shows("took back").press("U").shows("brought back");
    compare(&mut evening);
    evening.press("q");
    assert!(evening.left().success());
}

#[test]
fn what_is_read_stays_where_it_was_scrolled_to() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    seat.press("l").press("jjj").until(|screen| !screen.contains("1.1.1"));
    sandbox.device("phone").ok("done first-api-call");
    seat.shows("1 of 100 topics");
    assert!(!seat.contents().contains("1.1.1"), "{}", seat.contents());
    seat.press("q");
    assert!(seat.left().success());
}

#[test]
#[cfg(unix)]
fn what_lies_over_the_roadmap_is_read_anew_where_a_link_leads() {
    let sandbox = Sandbox::new();
    let hide = |topic: &str| sandbox.file("dotfiles/llm.toml", format!("hide = [\"{topic}\"]\n"));
    hide("model-families");
    std::fs::create_dir_all(sandbox.data().join("roadmaps")).unwrap();
    let link = sandbox.data().join("roadmaps/llm.local.toml");
    std::os::unix::fs::symlink(sandbox.path().join("dotfiles/llm.toml"), link).unwrap();
    let mut seat = Seat::at(&sandbox);
    seat.shows("The terms you will meet");
    hide("llm-glossary");
    seat.until(|screen| !screen.contains("The terms you will meet")).press("q");
    assert!(seat.left().success());
}

#[test]
fn a_roadmap_in_a_folder_elsewhere_is_read_anew_when_a_stage_of_it_changes() {
    let sandbox = Sandbox::new();
    sandbox.file("own/roadmap.toml", "format = 1\nid = \"own\"\ntitle = \"Own\"\nstages = [\"core.toml\"]\n");
    let stage = |title: &str| {
        let head = format!("[[stage]]\nid = \"core\"\ntitle = \"{title}\"\n");
        sandbox.file("own/core.toml", head + "[[stage.topic]]\nid = \"a\"\ntitle = \"A\"\n");
    };
    stage("Core");
    let mut seat = Seat::with(&sandbox, env!("CARGO_BIN_EXE_roadmap"), &["--roadmap", "own", "tui"]);
    seat.shows("Core");
    stage("Kernel");
    seat.shows("Kernel").press("q");
    assert!(seat.left().success());
}

#[test]
fn what_cannot_be_recorded_is_said_and_what_was_typed_is_kept() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    seat.press("n").shows("A note on").press("...\r").shows("error:").shows("press the same key again");
    assert!(sandbox.journals().is_empty());
    seat.press("n").shows("> ...").press(" and more\r").shows("1 note");
    seat.press("q");
    assert!(seat.left().success());
}

#[test]
fn a_roadmap_that_breaks_meanwhile_is_said_and_the_view_stays_until_it_is_mended() {
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/own.toml", OWN);
    sandbox.ok("done learning-loop");
    let before = std::fs::read_to_string(sandbox.journal()).unwrap();
    let mut seat = Seat::with(&sandbox, env!("CARGO_BIN_EXE_roadmap"), &["--roadmap", "own", "tui"]);
    seat.shows("Core");
    sandbox.file("data/roadmaps/own.toml", "format = 1\nid =\n");
    seat.shows("error:").shows("Core").press("j").until(|screen| !screen.contains("error:"));
    // What cannot be read is not recorded on either, though it is still shown.
    seat.press(" ").shows("error:");
    assert_eq!(std::fs::read_to_string(sandbox.journal()).unwrap(), before);
    seat.shows("roadmaps/own.toml").shows("where and why");
    sandbox.file("data/roadmaps/own.toml", OWN.replace("Core", "Kernel"));
    seat.shows("Kernel").until(|screen| !screen.contains("error:")).press("q");
    assert!(seat.left().success());
}

#[test]
fn the_window_may_change_its_size() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    for (rows, cols, shown) in [(8, 30, "needs 40 columns"), (12, 40, "? keys"), (40, 120, "o open  / search")] {
        seat.screen.lock().unwrap().screen_mut().set_size(rows, cols);
        seat.pty.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        seat.shows(shown);
    }
    seat.press("q");
    assert!(seat.left().success());
}

#[test]
fn what_was_typed_and_not_recorded_is_never_lost() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::with(&sandbox, env!("CARGO_BIN_EXE_roadmap"), &["--quiet", "tui"]);
    seat.shows("q quit");
    let resize = |seat: &mut Seat, rows, cols| {
        seat.screen.lock().unwrap().screen_mut().set_size(rows, cols);
        seat.pty.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    };
    seat.press("nhalf a note").shows("> half a note");
    resize(&mut seat, 8, 30);
    seat.shows("what you typed").press("q");
    resize(&mut seat, 24, 80);
    seat.shows("> half a note").press("\u{1b}").shows("q quit").press("q");
    let screen = Arc::clone(&seat.screen);
    assert!(seat.left().success());
    let shown = screen.lock().unwrap().screen().contents();
    assert!(shown.contains("warning: not recorded: roadmap note learning-loop -m 'half a note'"), "{shown}");
}

#[test]
fn signals_end_it_as_they_should_and_the_terminal_is_given_back() {
    for (signal, says) in [("-TERM", "Terminated"), ("-HUP", "Hangup"), ("-INT", "Interrupt")] {
        let sandbox = Sandbox::new();
        let mut seat = Seat::at(&sandbox);
        seat.press("?").shows("check the topic off").signal(signal);
        assert_eq!(seat.left().signal(), Some(says));
    }
}

#[test]
fn it_ends_when_its_terminal_is_closed() {
    let sandbox = Sandbox::new();
    let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_roadmap"));
    command.arg("tui");
    command.env_clear();
    command.cwd(sandbox.path());
    for (name, value) in sandbox.command(&[]).get_envs() {
        command.env(name, value.unwrap());
    }
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let (mut shown, mut bytes) = (Parser::new(24, 80, 0), [0; 4096]);
    while !shown.screen().contents().contains("q quit") {
        let n = reader.read(&mut bytes).unwrap();
        shown.process(&bytes[..n]);
    }
    drop((reader, pty.master));
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < PATIENCE, "it runs on");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn it_goes_back_to_the_shell_for_a_while() {
    let sandbox = Sandbox::new();
    let mut seat = Seat::at(&sandbox);
    let stat = format!("/proc/{}/stat", seat.child.process_id().unwrap());
    let is_stopped = || std::fs::read_to_string(&stat).unwrap().contains(") T ");
    for signal in [None, Some("-TSTP")] {
        match signal {
            None => drop(seat.press("\u{1a}")),
            Some(signal) => seat.signal(signal),
        }
        let start = Instant::now();
        while !is_stopped() {
            assert!(start.elapsed() < PATIENCE);
            thread::sleep(Duration::from_millis(10));
        }
        seat.given_back();
        assert_eq!(modes(&*seat.pty), seat.modes);
        seat.signal("-CONT");
        seat.until(|screen| screen.contains("q quit"));
    }
    seat.press("q");
    assert!(seat.left().success());
}

/// Not a test by itself: the process that the next one starts on a terminal.
#[test]
fn a_process_that_panics() {
    if std::env::var_os(PANICS).is_some() {
        let mut terminal = Terminal::enter().unwrap();
        terminal.draw(|frame| frame.render_widget("the view", frame.area())).unwrap();
        std::io::stdin().read_exact(&mut [0]).unwrap();
        panic!("on purpose");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_happened() {
    let sandbox = Sandbox::new().var(PANICS, "1");
    let program = std::env::current_exe().unwrap();
    let name = concat!(module_path!(), "::a_process_that_panics").split_once("::").unwrap().1;
    let mut seat = Seat::with(&sandbox, program.to_str().unwrap(), &["--exact", name, "--nocapture"]);
    seat.shows("the view").press(" ").shows("on purpose");
    let screen = Arc::clone(&seat.screen);
    assert!(!seat.left().success());
    let shown = screen.lock().unwrap().screen().contents();
    assert!(shown.contains("on purpose") && !shown.contains("the view"), "{shown}");
}

#[test]
fn without_a_terminal_it_says_so() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["tui", "tui --json"]),
        str![[r#"
$ roadmap tui
error: the full-screen view needs a terminal to draw on
hint: `roadmap status` shows where you stand
[exit 2]
$ roadmap tui --json
{
  "schema": 1,
  "error": "the full-screen view needs a terminal to draw on",
  "hints": [
    "`roadmap status` shows where you stand"
  ]
}
[exit 2]

"#]]
    );
    for (sandbox, args) in [(Sandbox::new().var("TERM", "dumb"), "tui"), (Sandbox::new().chinese(), "tui --json")] {
        assert_data_eq!(
            sandbox.screens(&[args]),
            if args == "tui" {
                str![[r#"
$ roadmap tui
error: the full-screen view needs a terminal to draw on
hint: `roadmap status` shows where you stand

"#]]
            } else {
                str![[r#"
$ roadmap tui --json
{
  "schema": 1,
  "error": "全屏视图只能在终端里显示",
  "hints": [
    "`roadmap status` 可以查看进度"
  ]
}

"#]]
            }
        );
    }
    assert!(sandbox.journals().is_empty() && !Path::new(&sandbox.data()).exists());
}
