//! `sync`: several devices and a real repository between them; whatever goes wrong, nothing is lost here,
//! and nothing that lies in a repository is run.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use roadmap::store;
use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, dice, trials};

/// Several machines, and a bare repository that they sync with.
struct Devices {
    remote: tempfile::TempDir,
    machines: Vec<Sandbox>,
}

fn git(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(args).current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

impl Devices {
    /// Machines of these names, with nothing set up.
    fn new(names: &[&str]) -> Self {
        let remote = tempfile::tempdir().unwrap();
        git(remote.path(), &["init", "--quiet", "--bare", "--initial-branch=main", "record.git"]);
        let machine = |name: &&str| {
            let sandbox = Sandbox::new();
            sandbox.device(name);
            sandbox
        };
        Self { remote, machines: names.iter().map(machine).collect() }
    }

    /// The same, set up and named.
    fn ready(names: &[&str]) -> Self {
        let devices = Self::new(names);
        for (machine, name) in devices.machines.iter().zip(names) {
            machine.ok(&format!("config set device {name}"));
            machine.ok(&format!("sync --init {}", devices.address().display()));
        }
        devices
    }

    fn address(&self) -> PathBuf {
        self.remote.path().join("record.git")
    }

    /// What a session on one machine looks like.
    fn session(&self, machine: usize, lines: &[&str]) -> String {
        let remote = self.remote.path().display().to_string();
        let lines: Vec<String> = lines.iter().map(|line| line.replace("[REMOTE]", &remote)).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        self.machines[machine].session(&lines).replace(&remote, "[REMOTE]")
    }

    /// Syncs all, until each has what all have; all then show the same.
    fn settle(&self) -> String {
        for _ in 0..2 {
            self.machines.iter().for_each(|machine| drop(machine.ok("sync")));
        }
        let shown: Vec<String> = self.machines.iter().map(everything).collect();
        assert!(shown.windows(2).all(|pair| pair[0] == pair[1]), "{shown:#?}");
        shown[0].clone()
    }
}

/// The ids of all acts of a machine, sorted, and what they add up to.
fn everything(machine: &Sandbox) -> String {
    let read = store::read(&machine.folders(), None).unwrap();
    assert_eq!((read.spoilt, read.clashes), (vec![], vec![]));
    let ids: Vec<String> = read.journal.events().iter().map(|event| event.head.id.to_string()).collect();
    format!("{}\n{}", ids.join("\n"), machine.ok("export --format csv --notes"))
}

/// Puts a program of that name before all others, and returns the `PATH` that finds it.
fn program(folder: &Path, name: &str, script: &str) -> String {
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).unwrap();
    fs::write(bin.join(name), format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(bin.join(name), fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:{}", bin.display(), std::env::var("PATH").unwrap())
}

#[test]
fn two_devices_come_together_and_what_they_disagree_on_is_shown_with_both_their_names() {
    let devices = Devices::new(&["laptop", "phone"]);
    assert_data_eq!(
        [
            devices.session(
                0,
                &["sync", "done rag", "config set device laptop", "sync --init [REMOTE]/record.git", "status", "sync"]
            ),
            devices.session(1, &["sync --init [REMOTE]/record.git", "sync", "config set device phone", "sync"]),
            devices.session(1, &["@2026-11-23T20:10:00+08:00", "reopen rag"]),
            devices.session(0, &["@2026-11-23T20:20:00+08:00", "skip rag", "sync"]),
            devices.session(1, &["@2026-11-26T20:20:00+08:00", "park moe", "status", "sync", "sync", "status"]),
        ]
        .join(""),
        str![[r#"
$ roadmap sync
error: [HERE]/data is not set up to sync
hint: with the address of your record's git repository, empty for the first device: roadmap sync --init ADDRESS
[exit 1]
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap config set device laptop
   this device is called laptop
$ roadmap sync --init [REMOTE]/record.git
   [HERE]/data is ready to sync with [REMOTE]/record.git
$ roadmap status
 Learning large language models, by doing                   1 of 100 topics, 1%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first    ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications ◂         ▰▱▱▱▱▱▱▱▱▱▱▱  1/32       0       5/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Synced     not yet, 2 acts not sent: roadmap sync
$ roadmap sync
   2 acts sent to [REMOTE]/record.git
$ roadmap sync --init [REMOTE]/record.git
   [HERE]/data is ready to sync with [REMOTE]/record.git
   to give this device a name: roadmap config set device NAME
$ roadmap sync
   2 acts received from [REMOTE]/record.git
$ roadmap config set device phone
   this device is called phone
$ roadmap sync
   1 act sent to [REMOTE]/record.git
$ roadmap reopen rag
   rag is pending again    Building LLM applications 0/32, 0%
$ roadmap skip rag
 - rag skipped    Building LLM applications 0/31, 0%
   rag is off your path; 99 topics count. Only for now? roadmap park rag
$ roadmap sync
   1 act sent to [REMOTE]/record.git, 1 received
$ roadmap park moe
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 0/21, 0%
   it comes back when a related topic is done, or on 2026-12-10
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Parked     moe: until a related topic is done, or 2026-12-10
 Synced     3 days ago, 2 acts not sent: roadmap sync
$ roadmap sync
   2 acts sent to [REMOTE]/record.git, 1 received
   rag: pending on phone, skipped on laptop, which had not seen it: the latter counts; record either again to settle it
$ roadmap sync
   nothing new here or at [REMOTE]/record.git
   rag: pending on phone, skipped on laptop, which had not seen it: the latter counts; record either again to settle it
$ roadmap status
 Learning large language models, by doing                    0 of 99 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/31       0       0/138
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Parked     moe: until a related topic is done, or 2026-12-10
 Look at    rag: pending on phone, skipped on laptop, which had not seen it: the latter counts; record either again to settle it
 Synced     today

"#]]
    );
}

#[test]
fn the_same_in_chinese() {
    let mut devices = Devices::new(&["laptop", "phone"]);
    devices.machines = devices.machines.into_iter().map(Sandbox::chinese).collect();
    assert_data_eq!(
        [
            devices.session(
                0,
                &[
                    "sync",
                    "done rag",
                    "sync --init [REMOTE]/record.git",
                    "config",
                    "config get device",
                    "config get device x"
                ]
            ),
            devices
                .session(0, &["config set device 书房", "config", "config set device 书房", "status", "sync", "sync"]),
            devices.session(1, &["config set device 书房", "sync --init [REMOTE]/record.git", "skip rag", "sync"]),
            devices.session(1, &["@2026-11-26T20:20:00+08:00", "park moe", "status", "log"]),
        ]
        .join(""),
        str![[r#"
$ roadmap sync
错误：[HERE]/data 还没有设置同步
提示：写上存放记录的 git 仓库地址（第一台设备用空仓库）：roadmap sync --init 地址
[exit 1]
$ roadmap done rag
 ✓ rag 完成    大模型应用开发 1/32，3%
   还有 2 个前置主题没完成：prompt-basics、embeddings
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、reranking，还有 3 个
$ roadmap sync --init [REMOTE]/record.git
   同步已设置好：[HERE]/data 与 [REMOTE]/record.git
   给这台设备起个名字：roadmap config set device 名字
$ roadmap config
 device    设备 29j8
 roadmap   llm
 lang      zh
 day_ends  04:00
 timer     on

 [HERE]/home/.config/roadmap/config.toml
$ roadmap config get device
错误：这台设备还没有名字
提示：给这台设备起个名字：roadmap config set device 名字
[exit 1]
$ roadmap config get device x
错误：多余的参数 `x`
[exit 2]
$ roadmap config set device 书房
   这台设备现在叫“书房”
$ roadmap config
 device    书房
 roadmap   llm
 lang      zh
 day_ends  04:00
 timer     on

 [HERE]/home/.config/roadmap/config.toml
$ roadmap config set device 书房
   这台设备已经叫“书房”，什么也没改
$ roadmap status
 边做边学大模型                                                1/100 个主题，1%

 #  阶段                进度          完成  有成果  预计小时
 1  大模型基础：先动手  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0      0/78
 2  本地推理环境        ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发 ◂    ▰▱▱▱▱▱▱▱▱▱▱▱  1/32       0     5/143
 4  训练自己的模型      ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查  取用 0 个，完成 0 个

 同步       还没有同步过，还有 2 条未发送：roadmap sync
$ roadmap sync
   已向 [REMOTE]/record.git 发送 2 条记录
$ roadmap sync
   本机和 [REMOTE]/record.git 都没有新记录
$ roadmap config set device 书房
   这台设备现在叫“书房”
$ roadmap sync --init [REMOTE]/record.git
   同步已设置好：[HERE]/data 与 [REMOTE]/record.git
$ roadmap skip rag
 - rag 不学了    大模型应用开发 0/31，0%
   rag 不再计入，总数变为 99 个主题。只是暂时不想学？roadmap park rag
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、reranking，还有 3 个
$ roadmap sync
   已向 [REMOTE]/record.git 发送 2 条记录，收到 2 条
   rag：书房 记为“完成”，设备 60rd 后来记为“不学”（当时还没同步到前一条），目前算“不学”；任选一个再记一次即可确认
$ roadmap park moe
 ~ moe 先跳过，以后再学    大模型基础：先动手 0/21，0%
   任一相关主题学完，或到 2026-12-10，会再提醒你
$ roadmap status
 边做边学大模型                                                 0/99 个主题，0%

 #  阶段                  进度          完成  有成果  预计小时
 1  大模型基础：先动手 ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0      0/78
 2  本地推理环境          ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发        ▱▱▱▱▱▱▱▱▱▱▱▱  0/31       0     0/138
 4  训练自己的模型        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查    取用 0 个，完成 0 个

 先跳过     moe：任一相关主题学完，或到 2026-12-10
 请确认     rag：书房 记为“完成”，设备 60rd 后来记为“不学”（当时还没同步到前一条），目前算“不学”；任选一个再记一次即可确认
 同步       3 天前，还有 1 条未发送：roadmap sync
$ roadmap log
 2026-11-26
        3  20:20  moe：先跳过
 2026-11-23
        2  20:00  rag：不学
   书房.2  20:00  设备命名为“书房”
        1  20:00  设备命名为“书房”
   书房.1  20:00  rag：完成

"#]]
    );
}

#[test]
fn without_a_remote_a_sync_keeps_a_history_here() {
    let devices = Devices::new(&["laptop"]);
    assert_data_eq!(
        devices.session(
            0,
            &[
                "done rag",
                "sync --init",
                "sync",
                "sync",
                "sync --json",
                "sync --init --json",
                "sync --init nowhere.git"
            ]
        ),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap sync --init
   [HERE]/data is ready: each sync keeps its history here. To send it somewhere as well: roadmap sync --init ADDRESS
   to give this device a name: roadmap config set device NAME
$ roadmap sync
   1 act kept in the history here; to keep it somewhere else as well: roadmap sync --init ADDRESS
$ roadmap sync
   nothing new; to keep it somewhere else as well: roadmap sync --init ADDRESS
$ roadmap sync --json
{
  "schema": 1,
  "remote": null,
  "sent": 0,
  "received": 0,
  "roadmaps": {
    "came": [],
    "went": [],
    "conflicts": [],
    "replaced": [],
    "too_large": []
  },
  "contested": [],
  "next": {
    "topic": "document-parsing",
    "command": "roadmap start document-parsing",
    "reason": {
      "kind": "after",
      "topic": "rag"
    },
    "often": null
  }
}
$ roadmap sync --init --json
{
  "schema": 1,
  "folder": "[HERE]/data",
  "remote": null,
  "named": false
}
$ roadmap sync --init nowhere.git
error: `nowhere.git` is no address to sync with
hint: https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there
[exit 1]

"#]]
    );
    assert_eq!(git(&devices.machines[0].data(), &["log", "--format=%an %s"]), "roadmap roadmap sync\n");
    assert_eq!(git(&devices.machines[0].data(), &["status", "--short"]), "");
}

#[test]
fn devices_that_began_apart_are_united_without_a_loss() {
    let devices = Devices::new(&["laptop", "phone", "desktop"]);
    for (machine, topic) in devices.machines.iter().zip(["rag", "mcp", "moe"]) {
        machine.ok(&format!("done {topic} -m \"from here\""));
        machine.ok(&format!("sync --init {}", devices.address().display()));
        machine.ok("sync");
    }
    let all = devices.settle();
    assert_eq!(all.matches("from here").count(), 3, "{all}");
}

#[test]
fn three_devices_at_random_lose_nothing_whoever_syncs_when() {
    let devices = Devices::ready(&["laptop", "phone", "desktop"]);
    let topics = ["rag", "mcp", "moe", "attention", "sampling"];
    let mut roll = dice(0x2026);
    let mut notes = 0;
    for turn in 0..40 {
        let machine = &devices.machines[roll(3)];
        // Clocks are hours apart, and one goes backwards.
        machine.at(&format!("2026-11-{:02}T{:02}:00:00+08:00", 20 + roll(5), roll(24)));
        match roll(4) {
            0 => drop(machine.ok("sync")),
            1 => drop(machine.run(["undo", "stop", "redo"][roll(3)])),
            2 => drop(machine.ok(&format!("{} {}", ["done", "park", "start"][roll(3)], topics[roll(5)]))),
            _ => {
                notes += 1;
                machine.ok(&format!("note {} -m \"note {turn}.\"", topics[roll(5)]));
            }
        }
    }
    let all = devices.settle();
    let undone = all.matches("note ").count();
    assert!(undone <= notes && notes > 5, "{undone} of {notes}");
}

#[test]
fn devices_that_send_at_the_same_moment_all_arrive() {
    let devices = Devices::ready(&["laptop", "phone", "desktop"]);
    for round in 0..3 {
        let children: Vec<_> = devices
            .machines
            .iter()
            .map(|machine| {
                machine.ok(&format!("note rag -m \"round {round}\""));
                let mut command = machine.command(&["sync".to_owned()]);
                command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap()
            })
            .collect();
        for mut child in children {
            // Whoever was outrun five times is told to try again.
            child.wait().unwrap();
        }
    }
    assert_eq!(devices.settle().matches("round ").count(), 9);
}

#[test]
fn a_sync_that_is_killed_at_any_step_loses_nothing_and_the_next_one_completes_it() {
    let steps = interrupted(0);
    assert!(steps > 15, "{steps}");
    for step in 1..=steps {
        interrupted(step);
    }
    println!("sync killed before each of its {steps} calls of git: 0 acts lost");
}

/// Kills the laptop's sync before its `step`th call of git; how many calls there were.
fn interrupted(step: usize) -> usize {
    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    for (machine, n) in [(phone, 1), (laptop, 2)] {
        machine.ok(&format!("done rag -m \"note {n}\""));
        machine.ok("sync");
    }
    phone.ok("note rag -m \"note 3\"");
    phone.ok("sync");
    laptop.ok("note rag -m \"note 4\"");
    let real = git(devices.remote.path(), &["--exec-path"]);
    let count = devices.remote.path().join("count");
    let script = format!(
        "n=$(($(cat {0} 2>/dev/null || echo 0) + 1)); echo $n > {0}\nif [ $n = {step} ]; then kill -9 $PPID; exit 1; fi\nexec {1}/git \"$@\"",
        count.display(),
        real.trim()
    );
    let path = program(devices.remote.path(), "git", &script);
    let status = laptop.command(&["sync".to_owned()]).env("PATH", path).output().unwrap().status;
    assert_eq!(status.success(), step == 0, "step {step}");
    let before = everything(laptop);
    for n in [1, 2, 4] {
        assert!(before.contains(&format!("note {n}")), "step {step}: note {n}");
    }
    let all = devices.settle();
    for n in 1..=4 {
        assert_eq!(all.matches(&format!("note {n}")).count(), 1, "step {step}: {all}");
    }
    fs::read_to_string(count).unwrap().trim().parse().unwrap()
}

#[test]
fn what_was_lost_here_comes_back_from_the_last_sync() {
    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    laptop.ok("done rag -m one");
    phone.ok("done mcp -m two");
    let whole = devices.settle();
    let journal = laptop.data().join("journal");
    let loss: [&dyn Fn(&Path); 4] = [
        &|path| fs::remove_file(path).unwrap(),
        &|path| fs::write(path, "").unwrap(),
        &|path| fs::write(path, &fs::read(path).unwrap()[..100]).unwrap(),
        &|path| fs::write(path, fs::read_to_string(path).unwrap().lines().next().unwrap()).unwrap(),
    ];
    for lose in loss {
        for path in laptop.journals() {
            lose(&path);
        }
        laptop.ok("sync");
        assert_eq!(everything(laptop), whole);
    }
    fs::remove_dir_all(&journal).unwrap();
    laptop.ok("sync");
    assert_eq!(everything(laptop), whole);
}

#[test]
fn a_restored_backup_that_went_on_is_united_and_goes_on_under_a_new_id() {
    let devices = Devices::new(&["laptop"]);
    let laptop = Sandbox::new().var("ROADMAP_SEED", "");
    laptop.ok("done rag -m one");
    laptop.ok("config set device home");
    laptop.ok(&format!("sync --init {}", devices.address().display()));
    let journal = laptop.journal();
    let backup = fs::read(&journal).unwrap();
    laptop.ok("note rag -m two");
    laptop.ok("sync");
    fs::write(&journal, backup).unwrap();
    laptop.ok("note rag -m three");
    laptop.ok("sync");
    laptop.ok("note rag -m four");
    assert_eq!(laptop.journals().len(), 2, "the number that stood for two acts is given up");
    assert_eq!(laptop.ok("config get device"), "home\n", "the name goes along");
    let shown = laptop.ok("show rag");
    for note in ["one", "two", "three", "four"] {
        assert!(shown.contains(note), "{shown}");
    }
}

#[test]
fn journals_travel_byte_for_byte_whatever_the_user_has_git_do_with_line_ends() {
    let devices = Devices::ready(&["laptop", "phone"]);
    for machine in &devices.machines {
        machine.file("home/.gitconfig", "[core]\n\tautocrlf = true\n\tattributesFile = ~/.attributes\n[filter \"x\"]\n\tclean = tr a-z A-Z\n\tsmudge = tr a-z A-Z\n");
        machine.file("home/.attributes", "* text=auto filter=x\n");
        machine.file("data/.gitattributes", "* text=auto filter=x eol=crlf\n");
    }
    devices.machines[0].ok("done rag -m \"one line\"");
    let own = devices.machines[0].journal();
    fs::write(&own, [fs::read(&own).unwrap(), b"kept as it is\r\n\0\xff\n".to_vec()].concat()).unwrap();
    devices.machines[0].run("sync");
    devices.machines[1].run("sync");
    let there = devices.machines[1].data().join("journal").join(own.file_name().unwrap());
    assert_eq!(fs::read(there).unwrap(), fs::read(own).unwrap());
}

#[test]
fn what_goes_wrong_is_said_with_the_next_step_and_nothing_here_changes() {
    let devices = Devices::ready(&["laptop"]);
    let laptop = &devices.machines[0];
    laptop.ok("done rag");
    let before = everything(laptop);
    let mut said = String::new();
    let mut fails = |what: &str, address: &str, vars: &[(&str, &str)]| {
        git(&laptop.data(), &["config", "remote.origin.url", address]);
        for lang in ["C.UTF-8", "zh_CN.UTF-8"] {
            let mut command = laptop.command(&["sync".to_owned()]);
            let output = command.envs(vars.iter().copied()).env("LANG", lang).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{what}");
            said.push_str(&format!(
                "{what}\n{}{}",
                String::from_utf8_lossy(&output.stdout),
                laptop.neutral(&output.stderr)
            ));
        }
        assert_eq!(everything(laptop), before, "{what}");
    };
    let folder = devices.remote.path();
    let address = devices.address().display().to_string();
    let nothing = folder.join("nothing.git").display().to_string();
    let no_key = program(folder, "ssh", "echo 'git@example.com: Permission denied (publickey).' >&2; exit 255");
    fails("offline", "https://127.0.0.1:1/record.git", &[]);
    fails("no repository there", &nothing, &[]);
    fails("wrong key", "git@example.com:record.git", &[("PATH", &no_key)]);
    let loose =
        program(&folder.join("loose"), "ssh", "echo 'fatal: not https://me:secret@example.com/x' >&2; exit 255");
    fails("a tool that tells too much", "git@example.com:record.git", &[("PATH", &loose)]);
    // One that lies about is not the user's.
    for place in ["git", "relative/git"] {
        let stray = laptop.file(place, "#!/bin/sh\ntouch \"$0-ran\"\n");
        fs::set_permissions(&stray, fs::Permissions::from_mode(0o755)).unwrap();
    }
    fails("no git", &address, &[("PATH", "/nowhere:.:relative")]);
    assert!(!laptop.path().join("git-ran").exists() && !laptop.path().join("relative/git-ran").exists());
    let hook = devices.address().join("hooks/pre-receive");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\necho 'main is protected'; exit 1\n").unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    fails("rejected", &address, &[]);
    fails("a password", "https://me:secret@example.com/record.git", &[]);
    fails("a command", "ext::sh -c touch% ran", &[]);
    let said = said.replace(&folder.display().to_string(), "[REMOTE]");
    assert!(!said.contains("secret"), "{said}");
    assert_data_eq!(
        said,
        str![[r#"
offline
error: cannot reach https://127.0.0.1:1/record.git: unable to access 'https://127.0.0.1:1/record.git/'[..]
hint: what is recorded here is safe; to try again: roadmap sync
offline
错误：连不上 https://127.0.0.1:1/record.git：unable to access 'https://127.0.0.1:1/record.git/'[..]
提示：本机的记录都在；再试一次：roadmap sync
no repository there
error: there is no repository at [REMOTE]/nothing.git: '[REMOTE]/nothing.git' does not appear to be a git repository
hint: with the address of your record's git repository, empty for the first device: roadmap sync --init ADDRESS
no repository there
错误：[REMOTE]/nothing.git 处没有 git 仓库：'[REMOTE]/nothing.git' does not appear to be a git repository
提示：写上存放记录的 git 仓库地址（第一台设备用空仓库）：roadmap sync --init 地址
wrong key
error: git@example.com:record.git does not let you in: git@example.com: Permission denied (publickey).
hint: see what git itself says: git ls-remote git@example.com:record.git
wrong key
错误：git@example.com:record.git 拒绝访问：git@example.com: Permission denied (publickey).
提示：查看 git 的完整报错：git ls-remote git@example.com:record.git
a tool that tells too much
error: git failed: not https://…@example.com/x
hint: what is recorded here is safe; to try again: roadmap sync
a tool that tells too much
错误：git 出错：not https://…@example.com/x
提示：本机的记录都在；再试一次：roadmap sync
no git
error: there is no git on this machine, and sync works by it
hint: install git 2.29 or later; all other commands do without
no git
错误：这台机器上没有 git，而同步要靠它
提示：请安装 git 2.29 或更新的版本；其他命令不需要它
rejected
error: [REMOTE]/record.git did not take it: [remote rejected] (pre-receive hook declined): main is protected
hint: what is recorded here is safe; it has rules of its own, for the branch perhaps: change them, or name another repository: roadmap sync --init ADDRESS
rejected
错误：[REMOTE]/record.git 拒绝了这次推送：[remote rejected] (pre-receive hook declined): main is protected
提示：本机的记录都在。远端可能设了规则（例如保护分支）：请修改规则，或换一个仓库：roadmap sync --init 地址
a password
error: https://…@example.com/record.git holds a password, and addresses are stored in plain text
hint: leave it out: git asks for it, or has it from your credential helper
a password
错误：https://…@example.com/record.git 里有密码，而地址是以明文保存的
提示：请去掉密码：git 会询问，或从凭据助手取得
a command
error: `ext::sh -c touch% ran` is no address to sync with
hint: https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there
a command
错误：`ext::sh -c touch% ran` 不是可以同步的地址
提示：可以是 https://…（http 不加密）、ssh://…、user@host:path，或已有文件夹的路径

"#]]
    );
    fs::remove_file(hook).unwrap();
    git(&laptop.data(), &["config", "remote.origin.url", &address]);
    laptop.ok("sync");
}

#[test]
fn addresses_are_read_before_anything_is_set_up() {
    let devices = Devices::new(&["laptop"]);
    assert_data_eq!(
        devices.session(
            0,
            &[
                "sync --init https://me:secret@example.com/record.git",
                "sync --init ext::sh",
                "sync --init -oProxyCommand=touch",
                "sync --init http://example.com/record.git",
                "sync --init --lang zh nowhere",
                "push",
                "sync --push",
            ]
        ),
        str![[r#"
$ roadmap sync --init https://me:secret@example.com/record.git
error: https://…@example.com/record.git holds a password, and addresses are stored in plain text
hint: leave it out: git asks for it, or has it from your credential helper
[exit 1]
$ roadmap sync --init ext::sh
error: `ext::sh` is no address to sync with
hint: https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there
[exit 1]
$ roadmap sync --init -oProxyCommand=touch
error: no option `-o` here
hint: roadmap sync --help
[exit 2]
$ roadmap sync --init http://example.com/record.git
error: `http://example.com/record.git` is no address to sync with
hint: https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there
[exit 1]
$ roadmap sync --init --lang zh nowhere
错误：多余的参数 `nowhere`
提示：用法见 roadmap sync --help
[exit 2]
$ roadmap push
error: no command `push`
hint: did you mean `roadmap sync`?
hint: roadmap --help
[exit 2]
$ roadmap sync --push
error: no option `--push` here
hint: roadmap sync --help
[exit 2]

"#]]
    );
    assert!(!devices.machines[0].data().exists());
}

#[test]
fn nothing_that_lies_in_the_repository_is_run() {
    let hostile = |file: &str, text: &str| {
        let devices = Devices::ready(&["laptop"]);
        let laptop = &devices.machines[0];
        laptop.ok("done rag");
        laptop.ok("sync");
        laptop.ok("note rag -m more");
        let ran = laptop.path().join("ran");
        let text = text.replace("[RUN]", &format!("touch {}; false", ran.display()));
        let path = laptop.data().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let old = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, old + &text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let output = laptop.run("sync");
        assert!(!ran.exists(), "{file}: {text}");
        laptop.neutral(&output.stderr).lines().next().unwrap_or_default().to_owned()
    };
    let setting = |text: &str| hostile(".git/config", text);
    assert_data_eq!(
        [
            "[core]\n\tfsmonitor = \"[RUN]\"\n",
            "[core]\n\thooksPath = ../hooks\n",
            "[core]\n\tsshCommand = \"[RUN]\"\n",
            "[core]\n\tworktree = /\n",
            "[core]\n\tbare = true\n",
            "[core]\n\taskPass = \"[RUN]\"\n",
            "[core]\n\tgitProxy = \"[RUN]\"\n",
            "[core]\n\tpager = \"[RUN]\"\n",
            "[core]\n\teditor = \"[RUN]\"\n",
            "[core]\n\talternateRefsCommand = \"[RUN]\"\n",
            "[credential]\n\thelper = \"![RUN]\"\n",
            "[filter \"x\"]\n\tclean = \"[RUN]\"\n",
            "[filter \"x\"]\n\tprocess = \"[RUN]\"\n",
            "[merge \"x\"]\n\tdriver = \"[RUN]\"\n",
            "[diff]\n\texternal = \"[RUN]\"\n",
            "[gpg]\n\tprogram = \"[RUN]\"\n",
            "[remote \"origin\"]\n\tuploadpack = \"[RUN]\"\n",
            "[remote \"origin\"]\n\treceivepack = \"[RUN]\"\n",
            "[remote \"origin\"]\n\tvcs = x\n",
            "[remote \"a.b\"]\n\turl = /x\n",
            "[remote \"origin\"]\n\tpushurl = ext::[RUN]\n",
            "[url \"ext::[RUN] \"]\n\tinsteadOf = /\n",
            "[alias]\n\tfetch = \"![RUN]\"\n",
            "[include]\n\tpath = ../other\n",
            "[includeIf \"gitdir:/\"]\n\tpath = ../other\n",
            "[extensions]\n\tworktreeConfig = true\n",
            "[protocol]\n\tallow = always\n",
            "[submodule \"x\"]\n\tupdate = \"![RUN]\"\n",
            "[uploadpack]\n\tpackObjectsHook = \"[RUN]\"\n",
        ]
        .map(setting)
        .join("\n"),
        str![[r#"
error: the repository in [HERE]/data sets `core.fsmonitor`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.hookspath`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.sshcommand`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.worktree`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.bare`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.askpass`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.gitproxy`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.pager`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.editor`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `core.alternaterefscommand`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `credential.helper`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `filter.x.clean`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `filter.x.process`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `merge.x.driver`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `diff.external`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `gpg.program`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `remote.origin.uploadpack`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `remote.origin.receivepack`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `remote.origin.vcs`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `remote.a.b.url`, which can run programs or lead elsewhere; nothing was run
error: `ext::touch [HERE]/ran` is no address to sync with
error: the repository in [HERE]/data sets `url.ext::touch [HERE]/ran; false .insteadof`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `alias.fetch`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `include.path`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `includeif.gitdir:/.path`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `extensions.worktreeconfig`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `protocol.allow`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `submodule.x.update`, which can run programs or lead elsewhere; nothing was run
error: the repository in [HERE]/data sets `uploadpack.packobjectshook`, which can run programs or lead elsewhere; nothing was run
"#]]
    );
    for hook in ["pre-commit", "post-commit", "pre-push", "reference-transaction", "post-index-change", "pre-auto-gc"] {
        assert_eq!(hostile(&format!(".git/hooks/{hook}"), "#!/bin/sh\n[RUN]\n"), "", "{hook}");
    }
    assert_eq!(hostile(".gitattributes", "* filter=x merge=y\n"), "");
    assert_eq!(hostile(".git/info/attributes", "* filter=x merge=y\n"), "");
    assert_eq!(
        hostile(".git/commondir", "/tmp\n"),
        "error: the .git of [HERE]/data is no folder of its own: it leads elsewhere"
    );
}

#[test]
fn a_git_folder_that_leads_elsewhere_is_refused_and_one_around_the_data_is_not_touched() {
    let devices = Devices::ready(&["laptop"]);
    let laptop = &devices.machines[0];
    laptop.ok("done rag");
    let place = laptop.data().join(".git");
    fs::rename(&place, laptop.path().join("real")).unwrap();
    std::os::unix::fs::symlink("../real", &place).unwrap();
    assert!(laptop.session(&["sync"]).contains("leads elsewhere"));
    fs::remove_file(&place).unwrap();
    fs::write(&place, "gitdir: ../real\n").unwrap();
    assert!(laptop.session(&["sync"]).contains("leads elsewhere"));
    assert!(laptop.session(&["sync --init"]).contains("leads elsewhere"));
    fs::remove_file(&place).unwrap();
    git(laptop.path(), &["init", "--quiet"]);
    assert!(laptop.session(&["sync"]).contains("is not set up to sync"));
}

#[test]
fn a_remote_cannot_name_a_file_outside_of_the_journals() {
    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    laptop.ok("done rag");
    laptop.ok("sync");
    phone.ok("sync");
    // A stranger's commit: links, folders, odd names, one beside the journals, one hidden.
    let folder = devices.address();
    let blob = |text: &str| {
        fs::write(devices.remote.path().join("blob"), text).unwrap();
        git(&folder, &["hash-object", "-w", &devices.remote.path().join("blob").display().to_string()])
            .trim()
            .to_owned()
    };
    let line = blob(
        "{\"v\":1,\"id\":\"stranger-1-aaaaaa\",\"order\":1,\"at\":\"2026-11-23T21:00:00+08:00\",\"set\":{\"llm/moe\":\"done\"}}\n",
    );
    let link = blob("/etc/passwd");
    let index = devices.remote.path().join("index");
    let add = |mode: &str, oid: &str, path: &str| {
        let mut command = Command::new("git");
        let args = ["update-index", "--add", "--cacheinfo", mode, oid, path];
        command.args(args).current_dir(&folder).env("GIT_INDEX_FILE", &index);
        assert!(command.status().unwrap().success());
    };
    for path in [
        "journal/stranger.jsonl",
        "journal/.hidden.jsonl",
        "journal/deep/x.jsonl",
        "evil.jsonl",
        "journal/a\nb.jsonl",
        "journal/c:d.jsonl",
    ] {
        add("100644", &line, path);
    }
    add("120000", &link, "journal/link.jsonl");
    let mut command = Command::new("git");
    command.args(["write-tree"]).current_dir(&folder).env("GIT_INDEX_FILE", &index);
    let tree = String::from_utf8(command.output().unwrap().stdout).unwrap();
    let parent = git(&folder, &["rev-parse", "main"]);
    let author = ["-c", "user.name=x", "-c", "user.email=x@localhost"];
    let args = [&author[..], &["commit-tree", tree.trim(), "-p", parent.trim(), "-m", "x"]].concat();
    let commit = git(&folder, &args);
    git(&folder, &["update-ref", "refs/heads/main", commit.trim()]);
    phone.ok("sync");
    let names: Vec<String> =
        phone.journals().iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.contains(&"stranger.jsonl".to_owned()), "{names:?}");
    assert!(!phone.data().join("evil.jsonl").exists());
}

#[test]
fn what_others_keep_in_the_repository_stays_there() {
    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    laptop.ok("done rag");
    laptop.ok("sync");
    laptop.file("data/roadmaps/own.toml", "format = 1\n");
    let author = ["-c", "user.name=x", "-c", "user.email=x@localhost"];
    git(&laptop.data(), &["add", "roadmaps"]);
    git(&laptop.data(), &[&author[..], &["commit", "--quiet", "-m", "mine"]].concat());
    laptop.ok("note rag -m one");
    phone.ok("note rag -m two");
    devices.settle();
    assert_eq!(git(&devices.address(), &["show", "main:roadmaps/own.toml"]), "format = 1\n");
}

#[test]
fn devices_meet_whatever_their_owner_calls_a_branch() {
    let devices = Devices::new(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    laptop.file("home/.gitconfig", "[init]\n\tdefaultBranch = trunk\n");
    laptop.ok("done rag");
    git(&laptop.data(), &["init", "--quiet", "--initial-branch=master"]);
    for machine in [laptop, phone] {
        machine.ok(&format!("sync --init {}", devices.address().display()));
        machine.ok("sync");
    }
    phone.ok("done mcp");
    let all = devices.settle();
    assert_eq!(all.matches(",done,").count(), 2, "{all}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_sync_whose_calls_on_journals_fail_or_are_its_last_loses_nothing() {
    use crate::faults::shim;

    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    phone.ok("done rag -m \"note 1.\"");
    phone.ok("sync");
    laptop.ok("sync");
    phone.ok("note rag -m \"note 2.\"");
    phone.ok("sync");
    laptop.ok("note rag -m \"note 3.\"");
    let kept = devices.remote.path().join("kept");
    fs::create_dir(&kept).unwrap();
    let copy = |from: &Path, to: &Path| {
        drop(fs::remove_dir_all(to.join(from.file_name().unwrap())));
        assert!(Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap().success());
    };
    let folders = [laptop.data(), laptop.path().join("state"), devices.address()];
    for folder in &folders {
        copy(folder, &kept);
    }
    let sync = |vars: &[(&str, &str)]| {
        let mut command = laptop.command(&["sync".to_owned()]);
        command.env("LD_PRELOAD", shim()).env("FAULT_UNDER", laptop.data().join("journal"));
        command.envs(vars.iter().copied()).output().unwrap()
    };
    let log = kept.join("log");
    assert!(sync(&[("FAULT_LOG", log.to_str().unwrap())]).status.success());
    let calls = fs::read_to_string(&log).unwrap().lines().count();
    let mut failed = 0;
    let kinds = ["cut:40", "kill", "short:40:28", "5", "28"];
    for what in &kinds[..trials(2, kinds.len())] {
        for at in (1..=calls).step_by(trials(3, 1)) {
            for folder in &folders {
                copy(&kept.join(folder.file_name().unwrap()), folder.parent().unwrap());
            }
            let output = sync(&[("FAULT_AT", &at.to_string()), ("FAULT_DO", what)]);
            failed += usize::from(!output.status.success());
            let context = format!("{what} at call {at} of {calls}: {}", String::from_utf8_lossy(&output.stderr));
            assert!(!context.contains("panicked"), "{context}");
            let shown = laptop.ok("show rag");
            assert!(shown.contains("note 1.") && shown.contains("note 3."), "{context}");
            let all = devices.settle();
            assert_eq!((1..=3).filter(|n| all.matches(&format!("note {n}.")).count() == 1).count(), 3, "{context}");
        }
    }
    println!(
        "a sync with its {calls} calls on journals failing, cut short or its last: {failed} syncs failed, 0 acts lost"
    );
}

#[test]
fn the_history_is_a_line_where_one_device_writes() {
    let devices = Devices::ready(&["laptop", "phone"]);
    for n in 0..4 {
        devices.machines[0].ok(&format!("note rag -m {n}"));
        devices.machines[0].ok("sync");
    }
    let parents = git(&devices.machines[0].data(), &["log", "--format=%p"]);
    assert_eq!(parents.lines().map(|line| line.split_whitespace().count()).collect::<Vec<_>>(), [1, 1, 1, 0]);
    devices.machines[1].ok("sync");
    assert_eq!(git(&devices.machines[1].data(), &["log", "--format=%p"]).lines().count(), 5);
}

#[test]
fn a_repository_that_holds_something_else_is_not_written_to() {
    let devices = Devices::new(&["laptop"]);
    let work = devices.remote.path().join("work");
    fs::create_dir_all(work.join("src")).unwrap();
    fs::write(work.join("README.md"), "# Work\n").unwrap();
    let commit = |message: &str| {
        git(&work, &["add", "."]);
        git(&work, &["-c", "user.name=x", "-c", "user.email=x@localhost", "commit", "--quiet", "-m", message]);
        git(&work, &["push", "--quiet", &devices.address().display().to_string(), "main"]);
    };
    git(&work, &["init", "--quiet", "--initial-branch=main"]);
    fs::write(work.join("src/main.rs"), "fn main() {}\n").unwrap();
    commit("one");
    let head = git(&devices.address(), &["rev-parse", "main"]);
    assert_data_eq!(
        devices.session(0, &["done rag", "sync --init [REMOTE]/record.git", "sync", "sync --lang zh"]),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap sync --init [REMOTE]/record.git
   [HERE]/data is ready to sync with [REMOTE]/record.git
   to give this device a name: roadmap config set device NAME
$ roadmap sync
error: [REMOTE]/record.git holds something else (src/main.rs): nothing was sent
hint: with the address of your record's git repository, empty for the first device: roadmap sync --init ADDRESS
[exit 1]
$ roadmap sync --lang zh
错误：[REMOTE]/record.git 里已有其他内容（src/main.rs），没有发送
提示：写上存放记录的 git 仓库地址（第一台设备用空仓库）：roadmap sync --init 地址
[exit 1]

"#]]
    );
    assert_eq!(git(&devices.address(), &["rev-parse", "main"]), head);
    // A page of words that a host put there is no work of anyone's.
    git(&work, &["rm", "--quiet", "-r", "src"]);
    commit("two");
    devices.machines[0].ok("sync");
    assert_eq!(git(&devices.address(), &["show", "main:README.md"]), "# Work\n");
}

#[test]
fn a_damaged_line_or_a_copy_that_was_taken_out_stays_out() {
    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    laptop.ok("done rag -m uno");
    laptop.ok("note rag -m dos");
    let own = laptop.journals().into_iter().find(|path| fs::read_to_string(path).unwrap().contains("dos")).unwrap();
    let whole = fs::read_to_string(&own).unwrap();
    fs::write(&own, whole.replace("\"uno\"", "\"un0\"")).unwrap();
    fs::copy(&own, own.with_file_name("copy (1).jsonl")).unwrap();
    laptop.ok("sync");
    phone.ok("sync");
    assert!(phone.session(&["status"]).contains("was changed after it was written"));
    let clean = |machine: &Sandbox| {
        for path in machine.journals() {
            let text = fs::read_to_string(&path).unwrap();
            let kept: Vec<&str> = text.lines().filter(|line| !line.contains("un0")).collect();
            fs::write(&path, kept.join("\n") + "\n").unwrap();
            if path.to_string_lossy().contains("copy") {
                fs::remove_file(path).unwrap();
            }
        }
    };
    let head = || git(&devices.address(), &["rev-parse", "main"]);
    // While one device still has the line, neither undoes the other's commit.
    clean(laptop);
    laptop.ok("sync");
    phone.ok("sync");
    let before = head();
    laptop.ok("sync");
    phone.ok("sync");
    assert_eq!(head(), before);
    assert!(!fs::read_to_string(&own).unwrap().contains("un0"));
    clean(phone);
    devices.settle();
    for machine in [laptop, phone] {
        assert_eq!(machine.journals().len(), 2, "the copy is gone");
        assert_eq!(
            machine.session(&["sync"]).lines().nth(1).unwrap().split(" at ").next(),
            Some("   nothing new here or")
        );
    }
    let before = head();
    devices.settle();
    assert_eq!(head(), before);
    // Whole again from the one who has it.
    fs::write(&own, &whole).unwrap();
    assert_eq!(devices.settle().matches("uno").count(), 1);
}

#[test]
fn what_a_killed_git_leaves_holds_nothing_up_and_what_it_broke_is_said_with_the_way_out() {
    let devices = Devices::ready(&["laptop"]);
    let laptop = &devices.machines[0];
    laptop.ok("done rag");
    laptop.ok("sync");
    let dot = laptop.data().join(".git");
    for lock in
        ["HEAD.lock", "config.lock", "packed-refs.lock", "refs/heads/main.lock", "refs/remotes/origin/main.lock"]
    {
        fs::write(dot.join(lock), "").unwrap();
        laptop.ok("note rag -m more");
        laptop.ok("sync");
        laptop.ok(&format!("sync --init {}", devices.address().display()));
    }
    fs::write(dot.join("refs/heads/main"), "rubbish\n").unwrap();
    let shown = devices.session(0, &["sync", "doctor"]);
    let hint = shown.lines().find(|line| line.starts_with("hint: ")).unwrap();
    assert!(hint.contains("mv [HERE]/data/.git [HERE]/data/.git.broken && roadmap sync --init ADDRESS"), "{shown}");
    assert!(shown.contains(" ! the git repository in [HERE]/data is not whole"), "{shown}");
    fs::rename(&dot, laptop.data().join(".git.broken")).unwrap();
    laptop.ok(&format!("sync --init {}", devices.address().display()));
    laptop.ok("sync");
}

#[test]
fn syncs_at_once_on_one_machine_wait_for_each_other() {
    let devices = Devices::ready(&["laptop"]);
    let laptop = &devices.machines[0];
    laptop.ok("done rag");
    let spawn = |_| {
        let mut command = laptop.command(&["sync".to_owned()]);
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped()).spawn().unwrap()
    };
    for child in (0..4).map(spawn).collect::<Vec<_>>() {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn addresses_that_lead_nowhere_or_back_here_are_refused_with_the_way_on() {
    let devices = Devices::new(&["laptop"]);
    git(devices.remote.path(), &["init", "--quiet", "--initial-branch=main", "checked-out"]);
    let commit = ["-c", "user.name=x", "-c", "user.email=x@localhost", "commit", "--quiet", "--allow-empty", "-m", "x"];
    git(&devices.remote.path().join("checked-out"), &commit);
    assert_data_eq!(
        devices.session(
            0,
            &[
                "done rag",
                "sync --init \"\"",
                "sync --init /nonexistent/record.git",
                "sync --init data",
                "sync --init [REMOTE]/checked-out",
                "sync",
                "sync --lang zh",
            ]
        ),
        str![[r#"
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap sync --init ""
error: `` is no address to sync with
hint: https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there
[exit 1]
$ roadmap sync --init /nonexistent/record.git
error: there is no folder /nonexistent/record.git
hint: to make a repository to sync with: git init --bare /nonexistent/record.git
[exit 1]
$ roadmap sync --init data
error: `[HERE]/data` is no address to sync with
hint: https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there
[exit 1]
$ roadmap sync --init [REMOTE]/checked-out
   [HERE]/data is ready to sync with [REMOTE]/checked-out
   to give this device a name: roadmap config set device NAME
$ roadmap sync
error: [REMOTE]/checked-out is a work folder, with the branch main checked out: it takes nothing
hint: to make a repository to sync with: git init --bare record.git
[exit 1]
$ roadmap sync --lang zh
错误：[REMOTE]/checked-out 是带工作区的仓库，正检出着 main 分支，无法接收
提示：建一个用来同步的仓库：git init --bare record.git
[exit 1]

"#]]
    );
}

#[test]
fn three_who_disagree_are_all_shown() {
    let devices = Devices::ready(&["laptop", "phone", "desktop"]);
    for (machine, act) in devices.machines.iter().zip(["done rag --did it", "park rag", "skip rag"]) {
        machine.ok(act);
    }
    devices.settle();
    let shown = devices.machines[0].ok("status");
    let marked: Vec<&str> = shown.lines().filter(|line| line.contains("which had not seen it")).collect();
    assert_eq!(marked.len(), 2, "{shown}");
    assert!(
        shown.contains("done on laptop") && shown.contains("parked on phone") || shown.contains("skipped"),
        "{shown}"
    );
}

#[test]
fn a_data_folder_that_is_named_by_a_relative_path_syncs_as_well() {
    let devices = Devices::new(&["laptop"]);
    let laptop = &devices.machines[0];
    laptop.ok("--data-dir data note rag -m x");
    laptop.ok(&format!("--data-dir data sync --init {}", devices.address().display()));
    laptop.ok("--data-dir data sync");
    assert!(!laptop.data().join("data").exists());
    assert_eq!(laptop.session(&["sync"]).lines().nth(1).unwrap().split(" at ").next(), Some("   nothing new here or"));
}

/// A roadmap of one's own with a title.
fn own(title: &str) -> String {
    crate::sandbox::OWN.replace("\"Own\"", &format!("\"{title}\""))
}

#[test]
fn roadmaps_go_along_and_what_both_changed_stays_with_theirs_beside_it() {
    let devices = Devices::ready(&["laptop", "phone"]);
    let [laptop, phone] = &devices.machines[..] else { unreachable!() };
    laptop.file("own.toml", own("First"));
    laptop.ok("use own.toml");
    laptop.file("data/roadmaps/llm.local.toml", "hide = [\"moe\"]\n");
    laptop.file("data/roadmaps/no-id.backup.toml", "x = 1\n");
    laptop.ok("sync");
    assert_data_eq!(
        devices.session(1, &["sync", "use", "list moe"]),
        str![[r#"
$ roadmap sync
   1 act sent to [REMOTE]/record.git, 1 received
   roadmaps received: llm.local.toml, own.toml
$ roadmap use
 Roadmap  Title                                     Done
 llm ◂    Learning large language models, by doing  0/99  0%
 own      First                                      0/1  0%
$ roadmap list moe
error: no topic, module or stage `moe` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]

"#]]
    );
    // One side changed it: the other takes it over, whichever syncs first.
    phone.file("data/roadmaps/own.toml", own("Of the phone"));
    phone.ok("sync");
    laptop.ok("sync");
    assert_eq!(laptop.read("data/roadmaps/own.toml"), own("Of the phone"));
    // Both did.
    laptop.file("data/roadmaps/own.toml", own("Laptop again"));
    phone.file("data/roadmaps/own.toml", own("Phone again"));
    laptop.ok("sync");
    assert_data_eq!(
        devices.session(1, &["sync", "sync"]),
        str![[r#"
$ roadmap sync
   roadmaps sent: own.toml
   own.toml was changed here and there: yours stays, theirs lies beside it as own.toml.theirs
$ roadmap sync
   nothing new here or at [REMOTE]/record.git

"#]]
    );
    assert_eq!(phone.read("data/roadmaps/own.toml"), own("Phone again"));
    assert_eq!(phone.read("data/roadmaps/own.toml.theirs"), own("Laptop again"));
    let said = String::from_utf8(phone.run("doctor").stdout).unwrap();
    assert!(said.contains("own.toml.theirs is another device's edition of a roadmap"), "{said}");
    assert!(phone.ok("use").lines().count() == 3, "what lies beside is no roadmap");
    // What stands here reaches the other one, which had not changed its own since.
    laptop.ok("sync");
    assert_eq!(laptop.read("data/roadmaps/own.toml"), own("Phone again"));
    assert!(!laptop.path().join("data/roadmaps/own.toml.theirs").exists());
    // What is lost on one side comes back.
    fs::remove_file(laptop.path().join("data/roadmaps/own.toml")).unwrap();
    laptop.ok("sync");
    assert_eq!(laptop.read("data/roadmaps/own.toml"), own("Phone again"));
    assert!(!phone.path().join("data/roadmaps/no-id.backup.toml").exists());
}

#[test]
fn a_roadmap_that_both_sides_have_from_the_start_is_kept_on_both() {
    let devices = Devices::new(&["laptop", "phone"]);
    for (machine, title) in devices.machines.iter().zip(["Here", "There"]) {
        machine.file("data/roadmaps/own.toml", own(title));
        machine.ok("--roadmap own done core");
        machine.ok(&format!("sync --init {}", devices.address().display()));
    }
    devices.machines[0].ok("sync");
    devices.machines[1].ok("sync");
    assert_eq!(devices.machines[1].read("data/roadmaps/own.toml"), own("There"));
    assert_eq!(devices.machines[1].read("data/roadmaps/own.toml.theirs"), own("Here"));
}

#[test]
fn a_roadmap_that_is_edited_between_two_syncs_is_at_odds_with_nobody() {
    let sandbox = Sandbox::new();
    sandbox.ok("sync --init");
    sandbox.file("data/roadmaps/own.toml", own("First"));
    sandbox.ok("sync");
    sandbox.file("data/roadmaps/own.toml", own("Second"));
    assert_data_eq!(
        sandbox.session(&["sync"]),
        str![[r#"
$ roadmap sync
   nothing new; to keep it somewhere else as well: roadmap sync --init ADDRESS

"#]]
    );
    assert!(!sandbox.path().join("data/roadmaps/own.toml.theirs").exists());
}

#[test]
fn a_roadmap_that_is_too_large_to_be_read_is_not_taken_from_another_device() {
    let devices = Devices::ready(&["laptop", "phone"]);
    devices.machines[0].file("data/roadmaps/large.toml", "#".repeat((4 << 20) + 1));
    devices.machines[0].file("data/roadmaps/own.toml", own("Small"));
    devices.machines[0].ok("sync");
    assert_data_eq!(
        devices.session(1, &["sync", "use"]),
        str![[r#"
$ roadmap sync
   1 act sent to [REMOTE]/record.git, 1 received
   roadmaps received: own.toml
   large.toml of another device is too large to be a roadmap: it was not taken
$ roadmap use
 Roadmap  Title                                      Done
 llm ◂    Learning large language models, by doing  0/100  0%
 own      Small                                       0/1  0%

"#]]
    );
}

#[test]
fn a_roadmap_that_outgrows_what_can_be_read_stops_no_sync_and_is_not_undone_by_another_device() {
    let devices = Devices::ready(&["laptop", "phone"]);
    devices.machines[0].file("data/roadmaps/own.toml", own("Small"));
    devices.machines[0].ok("sync");
    devices.machines[1].ok("sync");
    devices.machines[0].file("data/roadmaps/own.toml", own("Large") + &"#".repeat(4 << 20));
    devices.machines[0].ok("sync");
    assert_data_eq!(
        devices.session(1, &["sync", "sync"]),
        str![[r#"
$ roadmap sync
   nothing new here or at [REMOTE]/record.git
   own.toml of another device is too large to be a roadmap: it was not taken
$ roadmap sync
   nothing new here or at [REMOTE]/record.git
   own.toml of another device is too large to be a roadmap: it was not taken

"#]]
    );
    devices.machines[0].ok("done rag");
    assert_data_eq!(
        devices.session(0, &["sync"]),
        str![[r#"
$ roadmap sync
   1 act sent to [REMOTE]/record.git

"#]]
    );
    assert_data_eq!(
        devices.session(1, &["--lang zh sync", "list --status done"]),
        str![[r#"
$ roadmap --lang zh sync
   从 [REMOTE]/record.git 收到 1 条记录
   另一台设备上的 own.toml 太大，不能当作路线图：没有接收
$ roadmap list --status done
 3 Building LLM applications                                         1/32    3%
  RAG, the basics
   ✓   3.4.1  rag  RAG from scratch  5 h

"#]]
    );
}
