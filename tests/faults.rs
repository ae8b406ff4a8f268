//! Every call that an act makes fails in turn, is cut short, or is its last: what was acknowledged stays,
//! what was not is not half there, and the next act works. `tests/faults/shim.c` stands between the
//! program and the system.

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use roadmap::store;
use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, dice, trials, words};

const EIO: &str = "5";
const ENOSPC: &str = "28";
const EINTR: &str = "4";

/// The shim, built once.
pub(crate) fn shim() -> &'static Path {
    static SHIM: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = SHIM.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shim.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
        let built = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&path).arg(source).status().unwrap();
        assert!(built.success());
        (folder, path)
    });
    path
}

/// A machine whose calls can be made to fail.
struct Machine {
    sandbox: Sandbox,
    kept: PathBuf,
}

/// What an act needs to find.
#[derive(Clone, Copy, Debug)]
enum Before {
    /// A new machine.
    Nothing,
    /// Two acts.
    Acts,
    /// Two acts, and a line that a crash tore.
    Torn,
}

impl Machine {
    fn new(before: Before) -> Self {
        let sandbox = Sandbox::new().var("ROADMAP_SEED", "");
        if !matches!(before, Before::Nothing) {
            sandbox.ok("done rag -m one");
            sandbox.ok("done mcp -m two");
        }
        if matches!(before, Before::Torn) {
            let journal = sandbox.journal();
            fs::OpenOptions::new().append(true).open(journal).unwrap().write_all(b"{\"v\":1,\"id").unwrap();
        }
        let kept = sandbox.path().join("kept");
        let machine = Self { sandbox, kept };
        fs::create_dir(&machine.kept).unwrap();
        Self::copy(machine.sandbox.path(), &machine.kept);
        machine
    }

    fn copy(from: &Path, to: &Path) {
        for name in ["data", "state"] {
            drop(fs::remove_dir_all(to.join(name)));
            if from.join(name).exists() {
                let copied = Command::new("cp").arg("-a").arg(from.join(name)).arg(to).status().unwrap();
                assert!(copied.success());
            }
        }
    }

    /// Puts everything back to where it was.
    fn reset(&self) {
        Self::copy(&self.kept, self.sandbox.path());
    }

    /// Runs an act with the shim set to something.
    fn run(&self, line: &str, vars: &[(&str, &str)]) -> Output {
        let mut command = self.sandbox.command(&words(line));
        command.env("LD_PRELOAD", shim()).env("FAULT_UNDER", self.sandbox.path()).envs(vars.iter().copied());
        command.output().unwrap()
    }

    /// The calls that an act makes, by name and path.
    fn calls(&self, line: &str) -> Vec<(String, PathBuf)> {
        let log = self.kept.join("log");
        drop(fs::remove_file(&log));
        let output = self.run(line, &[("FAULT_LOG", log.to_str().unwrap())]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let logged = fs::read_to_string(log).unwrap();
        let call = |line: &str| line.split_once(' ').map(|(name, path)| (name.to_owned(), PathBuf::from(path)));
        let calls = logged.lines().filter_map(call).collect();
        self.reset();
        calls
    }

    /// The bytes of all journals.
    fn journals(&self) -> HashMap<PathBuf, Vec<u8>> {
        self.sandbox.journals().into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }

    /// How many acts count.
    fn acts(&self) -> usize {
        store::read(&self.sandbox.folders(), None).unwrap().journal.events().len()
    }

    /// All that was there before is there still, it can be read, and the next act is recorded.
    fn is_whole(&self, before: &HashMap<PathBuf, Vec<u8>>, acts: usize, context: &str) {
        for (path, old) in before {
            assert!(fs::read(path).unwrap().starts_with(old), "{context}: {} is not what it was", path.display());
        }
        let there = self.acts();
        assert!((acts..=acts + 1).contains(&there), "{context}: {there} acts, not {acts}");
        assert!(self.sandbox.run("status").status.success(), "{context}");
        self.sandbox.ok("note attention -m after");
        assert_eq!(self.acts(), there + 1, "{context}: the next act");
    }
}

const ACTS: [(Before, &str); 5] = [
    (Before::Nothing, "done attention -m new"),
    (Before::Acts, "done attention -m new"),
    (Before::Torn, "done attention -m new"),
    (Before::Acts, "undo"),
    (Before::Nothing, "config set device laptop"),
];

#[test]
fn each_call_that_fails_is_an_error_with_a_name_and_nothing_is_half_written() {
    let errors = [EIO, ENOSPC, "24", "13", "122"];
    let errors = &errors[..trials(2, 5)];
    let (mut tried, mut undecided) = (0, 0);
    for (before, act) in ACTS {
        let machine = Machine::new(before);
        let (old, acts) = (machine.journals(), machine.acts());
        let calls = machine.calls(act);
        for (n, (name, path)) in calls.iter().enumerate() {
            for error in errors {
                let output = machine.run(act, &[("FAULT_AT", &(n + 1).to_string()), ("FAULT_DO", error)]);
                let context = format!("{act}: {name} {} fails with {error}", path.display());
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                if output.status.success() {
                    assert_eq!(machine.acts(), acts + 1, "{context}: exit 0 means recorded\n{said}");
                } else {
                    assert_eq!(output.status.code(), Some(1), "{context}\n{said}");
                    assert!(said.contains("error: "), "{context}\n{said}");
                    assert_eq!(output.stdout, b"", "{context}");
                    assert_eq!(machine.acts(), acts, "{context}: exit 1 means not recorded\n{said}");
                    undecided += usize::from(said.contains("may or may not"));
                }
                machine.is_whole(&old, acts, &context);
                machine.reset();
                tried += 1;
            }
        }
    }
    assert_eq!(undecided, 0, "taking back worked each time");
    println!("{tried} failing calls: each an error that is named, or recorded all the same; nothing half-written");
}

#[test]
fn calls_that_are_interrupted_are_made_again() {
    for (before, act) in ACTS {
        let machine = Machine::new(before);
        let acts = machine.acts();
        for (n, (name, path)) in machine.calls(act).iter().enumerate().filter(|(_, (name, _))| name != "flock") {
            let output = machine.run(act, &[("FAULT_AT", &(n + 1).to_string()), ("FAULT_DO", EINTR)]);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let context = format!("{act}: {name} {} is interrupted", path.display());
            if matches!(name.as_str(), "write" | "read" | "fsync" | "fdatasync" | "create" | "open" | "read-open") {
                assert!(output.status.success(), "{context}: {said}");
            }
            assert_eq!(machine.acts(), acts + usize::from(output.status.success()), "{context}: {said}");
            machine.reset();
        }
    }
}

#[test]
fn a_disk_that_is_full_at_any_byte_of_the_line_leaves_the_journal_as_it_was() {
    let mut tried = 0;
    for before in [Before::Nothing, Before::Acts, Before::Torn] {
        let machine = Machine::new(before);
        let (old, acts) = (machine.journals(), machine.acts());
        let calls = machine.calls("done attention -m new");
        let is_append = |(name, path): &(String, PathBuf)| name == "write" && path.starts_with(machine.sandbox.data());
        let at = (calls.iter().position(is_append).unwrap() + 1).to_string();
        let line = 160;
        for bytes in (0..line).step_by(trials(7, 1)) {
            let short = format!("short:{bytes}:{ENOSPC}");
            let output = machine.run("done attention -m new", &[("FAULT_AT", &at), ("FAULT_DO", &short)]);
            assert_eq!(output.status.code(), Some(1), "{bytes}");
            let journals = machine.journals();
            let there = journals.iter().filter(|(_, bytes)| !bytes.is_empty()).collect::<HashMap<_, _>>();
            assert_eq!(there, old.iter().collect(), "{bytes} bytes: the journal is what it was");
            machine.is_whole(&old, acts, "a full disk");
            machine.reset();
            tried += 1;
        }
    }
    println!("a full disk at {tried} bytes of a line: the journal was what it was each time");
}

#[test]
fn where_taking_back_fails_too_it_is_said_that_the_act_may_be_saved() {
    let machine = Machine::new(Before::Acts);
    let calls = machine.calls("done attention");
    let at = calls.iter().position(|(name, _)| name == "fdatasync").unwrap() + 1;
    // The sync fails, and so does the first call that takes back: the one behind it.
    let output =
        machine.run("done attention", &[("FAULT_AT", &at.to_string()), ("FAULT_DO", EIO), ("FAULT_NEXT", EIO)]);
    let said = machine.sandbox.neutral(&output.stderr);
    let name = machine.sandbox.journal().file_name().unwrap().to_string_lossy().into_owned();
    assert_data_eq!(
        said.replace(&name, "[DEVICE]"),
        str![[r#"
error: writing [HERE]/data/journal/[DEVICE] failed: Input/output error (os error 5); what was written could not be taken back either, so it may or may not be saved
hint: once the disk is well, see whether roadmap log shows it; if not, record it again

"#]]
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_process_that_is_killed_before_any_call_loses_nothing_that_was_acknowledged() {
    let mut killed = 0;
    for (before, act) in ACTS {
        let machine = Machine::new(before);
        let (old, acts) = (machine.journals(), machine.acts());
        for n in 1..=machine.calls(act).len() {
            let output = machine.run(act, &[("FAULT_AT", &n.to_string()), ("FAULT_DO", "kill")]);
            assert_eq!(output.status.signal(), Some(9));
            machine.is_whole(&old, acts, &format!("{act}: killed before call {n}"));
            machine.reset();
            killed += 1;
        }
    }
    println!("killed before each of {killed} calls: 0 acts lost, 0 states unreadable");
}

#[test]
fn a_process_that_is_killed_at_any_byte_of_its_line_tears_that_line_alone() {
    let machine = Machine::new(Before::Acts);
    let (old, acts) = (machine.journals(), machine.acts());
    let calls = machine.calls("done attention -m new");
    let at = (calls.iter().position(|(name, _)| name == "write").unwrap() + 1).to_string();
    for bytes in (0..160).step_by(trials(7, 1)) {
        let output = machine.run("done attention -m new", &[("FAULT_AT", &at), ("FAULT_DO", &format!("cut:{bytes}"))]);
        assert_eq!(output.status.signal(), Some(9));
        machine.is_whole(&old, acts, &format!("killed at byte {bytes}"));
        machine.reset();
    }
}

#[test]
fn what_is_acknowledged_is_synced_first_and_so_is_each_folder_that_was_made_for_it() {
    for (before, act) in ACTS {
        let machine = Machine::new(before);
        let calls = machine.calls(act);
        let data = machine.sandbox.path();
        let later = |from: usize, path: &Path| {
            let is_sync = |(name, on): &(String, PathBuf)| (name == "fsync" || name == "fdatasync") && on == path;
            calls[from + 1..].iter().any(is_sync)
        };
        let mut written = 0;
        for (n, (name, path)) in calls.iter().enumerate() {
            let synced = match name.as_str() {
                "write" => later(n, path),
                "mkdir" => later(n, path.parent().unwrap()),
                "create"
                    if !path.to_string_lossy().contains("lock-")
                        && calls[n + 1..].iter().any(|(name, on)| name == "fsync" && on == path) =>
                {
                    later(n, path.parent().unwrap())
                }
                _ => continue,
            };
            written += usize::from(name == "write");
            assert!(synced, "{act}: {name} {} is not synced\n{calls:#?}", path.strip_prefix(data).unwrap().display());
        }
        assert!(written > 0, "{act}");
        let appended = calls.iter().filter(|(name, path)| name == "write" && path.starts_with(machine.sandbox.data()));
        assert_eq!(appended.count(), 1, "{act}: one act is one write");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_never_taken_for_nothing() {
    let machine = Machine::new(Before::Acts);
    let shown = machine.sandbox.ok("list --status done");
    let acts = machine.acts();
    for (n, (name, path)) in machine.calls("list --status done").iter().enumerate() {
        let vars = [("FAULT_AT", (n + 1).to_string()), ("FAULT_DO", EIO.to_owned())];
        let vars: Vec<(&str, &str)> = vars.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let output = machine.run("list --status done", &vars);
        let context = format!("{name} {} fails", path.display());
        if output.status.success() {
            assert_eq!(String::from_utf8_lossy(&output.stdout), shown, "{context}");
        } else {
            assert!(String::from_utf8_lossy(&output.stderr).contains("error: cannot read"), "{context}");
        }
    }
    // An id that cannot be read for a moment is not given up for a new one.
    let device = machine.sandbox.journal();
    for (n, (name, path)) in machine.calls("note rag -m x").iter().enumerate() {
        if !path.to_string_lossy().contains("device-") {
            continue;
        }
        let output = machine.run("note rag -m x", &[("FAULT_AT", &(n + 1).to_string()), ("FAULT_DO", "24")]);
        assert_eq!(output.status.code(), Some(1), "{name} {}", path.display());
        assert_eq!((machine.sandbox.journals(), machine.acts()), (vec![device.clone()], acts));
    }
}

#[test]
fn a_file_system_without_locks_is_said_and_a_lock_that_another_holds_is_waited_for_and_then_named() {
    let machine = Machine::new(Before::Acts);
    let mut said = String::new();
    // ENOLCK, and EAGAIN: another process holds it for longer than one waits.
    for error in ["37", "11"] {
        for lang in ["C.UTF-8", "zh_CN.UTF-8"] {
            let vars = [("FAULT_ALL", "flock"), ("FAULT_DO", error), ("LANG", lang)];
            let output = machine.run("done attention", &vars);
            assert_eq!(output.status.code(), Some(1));
            said.push_str(&machine.sandbox.neutral(&output.stderr));
        }
    }
    let key = |text: &str| text.find("/lock-").map(|at| text[at + 6..at + 22].to_owned());
    let key = key(&said).unwrap();
    assert_data_eq!(
        said.replace(&key, "[KEY]"),
        str![[r#"
error: cannot lock [HERE]/state/roadmap/lock-[KEY]: No locks available (os error 37); nothing was saved
hint: the file system there may know no locks: have XDG_STATE_HOME name a folder on a disk of this machine
错误：无法锁定 [HERE]/state/roadmap/lock-[KEY]：No locks available (os error 37)；没有保存
提示：这个位置的文件系统可能不支持锁：请用 XDG_STATE_HOME 把状态文件夹放到本机磁盘上
error: another roadmap is writing; nothing was saved
hint: try again; it holds [HERE]/state/roadmap/lock-[KEY]
错误：另一个 roadmap 进程正在写入，这次没有保存
提示：请稍后重试（锁：[HERE]/state/roadmap/lock-[KEY]）

"#]]
    );
    assert!(machine.sandbox.run("status").status.success());
}

#[test]
fn what_takes_more_than_a_second_says_so_on_a_terminal_and_nowhere_else() {
    let sandbox = Sandbox::new();
    sandbox.ok("start attention");
    let state = sandbox.path().join("state/roadmap");
    let lock = fs::read_dir(state).unwrap().map(|entry| entry.unwrap().path());
    let lock = lock.into_iter().find(|path| path.to_string_lossy().contains("/lock-")).unwrap();
    let said = |act: &dyn Fn() -> String| {
        let held = fs::File::open(&lock).unwrap();
        held.lock().unwrap();
        std::thread::scope(|scope| {
            let acting = scope.spawn(|| {
                std::thread::sleep(std::time::Duration::from_secs(3));
                drop(held);
            });
            let said = act();
            acting.join().unwrap();
            said.lines().take(3).fold(String::new(), |said, line| said + line + "\n")
        })
    };
    assert_data_eq!(
        said(&|| sandbox.screens(&["note rag -m x"])),
        str![[r#"
$ roadmap note rag -m x
   waiting for another roadmap that is writing …
   rag: 1 note kept

"#]]
    );
    assert_data_eq!(
        said(&|| sandbox.session(&["note rag -m y"])),
        str![[r#"
$ roadmap note rag -m y
   rag: 1 note kept

"#]]
    );
}

#[test]
fn a_journal_that_is_replaced_at_the_moment_of_writing_still_gets_the_act() {
    let machine = Machine::new(Before::Acts);
    let calls = machine.calls("done attention");
    let at = (calls.iter().position(|(name, _)| name == "write").unwrap() + 1).to_string();
    let journal = machine.sandbox.journal();
    let output = machine.run("done attention", &[("FAULT_AT", &at), ("FAULT_DO", "unlink")]);
    assert!(output.status.success());
    assert!(fs::read_to_string(journal).unwrap().contains("\"llm/attention\":\"done\""));
}

#[test]
fn a_file_that_is_put_in_the_place_of_another_is_the_old_or_the_new_one_whatever_fails() {
    let machine = Machine::new(Before::Acts);
    let act = "export -o out.md";
    let page = machine.sandbox.path().join("out.md");
    machine.sandbox.ok(act);
    let old = fs::read(&page).unwrap();
    machine.sandbox.ok("done attention");
    let calls = machine.calls(act);
    let new = fs::read(&page).unwrap();
    // `calls` put the machine back to two acts: done again, so that there is something new to write.
    machine.sandbox.ok("done attention");
    let renamed = calls.iter().position(|(name, _)| name == "rename").unwrap() + 1;
    assert!(old != new);
    let files = || fs::read_dir(machine.sandbox.path()).unwrap().count();
    let mut tried = 0;
    for what in [EIO, ENOSPC, "kill", "short:100:28"] {
        for n in 1..=calls.len() {
            fs::write(&page, &old).unwrap();
            let before = files();
            let output = machine.run(act, &[("FAULT_AT", &n.to_string()), ("FAULT_DO", what)]);
            let context = format!("{what} at call {n}: {:?}", calls[n - 1]);
            let now = fs::read(&page).unwrap();
            match output.status.code() {
                Some(0) => assert!(now == new, "{context}"),
                // Behind the renaming, only the folder is still to be synced.
                Some(1) => assert!(now == if n > renamed { &*new } else { &*old }, "{context}"),
                _ => assert!(now == old || now == new, "{context}"),
            }
            assert!(what == "kill" || files() == before, "{context}: something is left lying about");
            for entry in fs::read_dir(machine.sandbox.path()).unwrap().map(|entry| entry.unwrap().path()) {
                let name = entry.file_name().unwrap().to_string_lossy().into_owned();
                if name.starts_with(".tmp") {
                    fs::remove_file(entry).unwrap();
                }
            }
            tried += 1;
        }
    }
    println!("{tried} faults while a file is put in the place of another: the old or the new one each time");
}

#[test]
fn a_reader_that_meets_half_a_line_waits_for_the_other_half() {
    let machine = Machine::new(Before::Acts);
    let calls = machine.calls("done attention");
    let at = (calls.iter().position(|(name, _)| name == "write").unwrap() + 1).to_string();
    let journal = machine.sandbox.journal();
    let len = || fs::metadata(&journal).unwrap().len();
    let before = len();
    let mut writer = machine.sandbox.command(&words("done attention"));
    writer.env("LD_PRELOAD", shim()).env("FAULT_UNDER", machine.sandbox.path());
    let mut writer = writer.envs([("FAULT_AT", &*at), ("FAULT_DO", "pause:30")]).stdout(Stdio::null()).spawn().unwrap();
    while len() == before {
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(len() >= before + 30, "half a line is there");
    let output = machine.sandbox.run("list --status done");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Self-attention"));
    assert!(writer.wait().unwrap().success());
}

#[test]
fn kills_at_random_moments_of_a_mixed_load_lose_nothing_that_was_acknowledged() {
    let sandbox = Sandbox::new().var("ROADMAP_SEED", "");
    sandbox.ok("done rag -m \"note 0.\"");
    let topics = ["attention", "mcp", "moe", "sampling"];
    let mut roll = dice(7);
    let kills = trials(200, 1000);
    let (mut killed, mut n) = (0, 0);
    let mut acknowledged = vec![0];
    while killed < kills {
        n += 1;
        let topic = topics[roll(4)];
        let line = match roll(3) {
            0 => format!("park {topic} -m \"note {n}.\""),
            1 => format!("study {topic} 5m -m \"note {n}.\""),
            _ => format!("note {topic} -m \"note {n}.\""),
        };
        let mut child = sandbox.command(&words(&line)).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(roll(trials(12_000, 4_000)) as u64));
        drop(child.kill());
        let status = child.wait().unwrap();
        killed += usize::from(status.signal() == Some(9));
        if status.success() {
            acknowledged.push(n);
        }
        if n % 50 == 0 {
            assert!(sandbox.run("status").status.success());
        }
    }
    let text = fs::read_to_string(sandbox.journal()).unwrap();
    let lost: Vec<_> = acknowledged.iter().filter(|n| text.matches(&format!("\"note {n}.\"")).count() != 1).collect();
    assert_eq!(lost, Vec::<&i32>::new());
    let read = store::read(&sandbox.folders(), None).unwrap();
    println!(
        "{killed} kills among {n} acts: {} acknowledged, 0 lost, {} lines torn, 0 states unreadable",
        acknowledged.len(),
        read.spoilt.len()
    );
}

#[test]
fn many_writers_and_readers_at_once_record_each_act_exactly_once() {
    let sandbox = Sandbox::new().var("ROADMAP_SEED", "");
    let (writers, each) = (64, trials(3, 50));
    let shell = |script: &str| {
        let mut command = sandbox.other("sh");
        // All begin at one moment.
        command.args(["-c", &format!("while [ ! -e go ]; do sleep 0.01; done; {script}")]);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let program = env!("CARGO_BIN_EXE_roadmap");
    let writer = |writer: usize| {
        shell(&format!(
            "n=0; while [ $n -lt {each} ]; do {program} note rag -m \"note {writer}-$n.\" || exit 1; n=$((n+1)); done"
        ))
    };
    let reader = |_| shell(&format!("n=0; while [ $n -lt 40 ]; do {program} status || exit 1; n=$((n+1)); done"));
    let children: Vec<_> = (0..writers).map(writer).chain((0..4).map(reader)).collect();
    fs::write(sandbox.path().join("go"), "").unwrap();
    for child in children {
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        assert!(!said.contains("warning"), "{said}");
    }
    let read = store::read(&sandbox.folders(), None).unwrap();
    assert_eq!((read.spoilt, read.clashes, sandbox.journals().len()), (vec![], vec![], 1));
    let text = fs::read_to_string(sandbox.journal()).unwrap();
    for (writer, n) in (0..writers).flat_map(|writer| (0..each).map(move |n| (writer, n))) {
        assert_eq!(text.matches(&format!("note {writer}-{n}.\"")).count(), 1);
    }
    let mut seqs: Vec<u32> = read.journal.events().iter().map(|event| event.head.id.seq).collect();
    seqs.sort_unstable();
    assert_eq!(seqs, (1..=u32::try_from(writers * each).unwrap()).collect::<Vec<u32>>());
    println!("{writers} x {each} acts at once, 4 readers beside them: each recorded exactly once");
}

#[test]
fn a_small_disk_that_fills_up_loses_nothing_and_goes_on_once_there_is_room() {
    let sandbox = Sandbox::new().var("ROADMAP_SEED", "");
    fs::create_dir(sandbox.path().join("disk")).unwrap();
    // A file system of 64 KiB, filled to every byte of the last page in turn, seen by this shell alone.
    let program = env!("CARGO_BIN_EXE_roadmap");
    let step = trials(512, 1);
    let script = format!(
        r#"mount -t tmpfs -o size=64k none disk || exit 77
export ROADMAP_DATA_DIR=$PWD/disk/data
acts=0; refused=0
{program} done rag >/dev/null || exit 1
while {program} note rag -m "$(printf %2000s x)" >/dev/null 2>>said; do :; done
acts=$(grep -c order disk/data/journal/*.jsonl)
n=0
while [ $n -lt 4096 ]; do
  before=$(cat disk/data/journal/*.jsonl | cksum)
  if {program} note rag -m "$(printf %${{n}}s x)" >/dev/null 2>>said; then acts=$((acts+1)); else
    refused=$((refused+1)); [ "$before" = "$(cat disk/data/journal/*.jsonl | cksum)" ] || exit 2; fi
  {program} status >/dev/null 2>&1 || exit 3
  n=$((n+{step}))
done
[ "$(grep -c order disk/data/journal/*.jsonl)" = $acts ] || exit 4
mount -o remount,size=1m disk && {program} note rag -m more >/dev/null || exit 5
echo $refused"#
    );
    match apart(&sandbox, &["-rm"], &script) {
        Ok(refused) => {
            let said = sandbox.read("said");
            assert!(refused.trim().parse::<usize>().unwrap() > 0, "the disk was never full");
            assert!(said.lines().all(|line| line.contains("no space is left; nothing was saved")), "{said}");
            println!(
                "a disk of 64 KiB: {} acts refused, each with its reason, 0 acknowledged ones lost",
                refused.trim()
            );
        }
        // `short:` above says the same of every byte.
        Err(why) => println!("no small disk could be made here: {why}"),
    }
}

/// Runs a shell in a name space of its own, where file systems can be mounted that nobody else sees; what
/// it answers, or why there is none. The shell exits with 77 where it cannot mount.
fn apart(sandbox: &Sandbox, flags: &[&str], script: &str) -> Result<String, String> {
    let output =
        sandbox.other("unshare").args(flags).args(["sh", "-c", script]).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    match output.status.code() {
        Some(0) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Some(77) => Err(said),
        _ if said.starts_with("unshare:") => Err(said),
        code => panic!("{code:?} {said}"),
    }
}

#[test]
fn a_power_cut_right_after_an_act_was_acknowledged_loses_nothing() {
    let program = env!("CARGO_BIN_EXE_roadmap");
    for kind in ["ext4", "ext2"] {
        let sandbox = Sandbox::new().var("ROADMAP_SEED", "");
        // What is in the disk's file at this moment is what a power cut would leave of it.
        let script = format!(
            r#"PATH=$PATH:/sbin:/usr/sbin
truncate -s 16m disk && mkfs.{kind} -q disk && mkdir there cut || exit 77
mount -o loop disk there 2>/dev/null || exit 77
export ROADMAP_DATA_DIR=$PWD/there/data XDG_STATE_HOME=$PWD/there/state
n=0
for act in 'done rag' 'note rag -m two' 'park moe' 'undo' 'config set device laptop'; do
  {program} $act >/dev/null || exit 1
  n=$((n+1)); cp disk cut-$n
done
LD_PRELOAD={shim} FAULT_UNDER=$PWD FAULT_NOSYNC=1 {program} note rag -m lost >/dev/null || exit 1
n=$((n+1)); cp disk cut-$n
umount there
for k in $(seq $n); do
  mount -o loop cut-$k cut || exit 2
  echo $k $(cat cut/data/journal/*.jsonl | grep -c crc)
  umount cut
done"#,
            shim = shim().display()
        );
        match apart(&sandbox, &["-m"], &script) {
            Ok(found) => {
                let counts: Vec<&str> = found.lines().collect();
                assert_eq!(counts[..5], ["1 1", "2 2", "3 3", "4 4", "5 5"], "{kind}");
                // The control: what was never synced is not there.
                assert_eq!(counts[5..], ["6 5"], "{kind}");
                println!("{kind}: power cut after each of 5 acts, the first ever among them: 0 lost; unsynced: lost");
            }
            Err(why) => println!("no disk could be cut off here: {why}"),
        }
    }
}
