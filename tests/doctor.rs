//! `doctor`: what it finds and what it says to do, and that it changes nothing.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

/// What a session looks like, the git of this machine left out.
fn session(sandbox: &Sandbox, lines: &[&str]) -> String {
    let shown = sandbox.session(lines);
    let lines = shown.lines().map(|line| match line.split_once("(git version") {
        Some((before, _)) => format!("{} [GIT]\n", before[..before.find('/').unwrap_or(0)].trim_end()),
        None => format!("{line}\n"),
    });
    lines.collect::<Vec<_>>().concat()
}

#[test]
fn where_all_is_well_it_says_so() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        session(&sandbox, &["doctor", "done rag", "config set device laptop", "doctor", "doctor --lang zh"]),
        str![[r#"
$ roadmap doctor
 roadmap 0.1.0

 Data       [HERE]/data (nothing recorded yet)
 State      [HERE]/state/roadmap
 Settings   [HERE]/home/.config/roadmap
 Cache      [HERE]/home/.cache/roadmap
 Roadmap    llm
 Terminal   English, UTF-8, no terminal
 Clock      2026-11-23 20:00 +08:00
 Git [GIT]
 Sync       not set up: roadmap sync --init ADDRESS

 all is well: nothing needs a hand
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap config set device laptop
   this device is called laptop
$ roadmap doctor
 roadmap 0.1.0

 Data       [HERE]/data
 State      [HERE]/state/roadmap
 Settings   [HERE]/home/.config/roadmap
 Cache      [HERE]/home/.cache/roadmap
 Roadmap    llm
 Terminal   English, UTF-8, no terminal
 Clock      2026-11-23 20:00 +08:00
 Git [GIT]
 Sync       not set up: roadmap sync --init ADDRESS

 Device  Id        Acts  Last act
 laptop  29j8dkxj     2  2026-11-23 20:00  this one

 all is well: nothing needs a hand
$ roadmap doctor --lang zh
 roadmap 0.1.0

 数据     [HERE]/data
 状态     [HERE]/state/roadmap
 设置     [HERE]/home/.config/roadmap
 缓存     [HERE]/home/.cache/roadmap
 路线图   llm
 终端     中文，UTF-8，输出不是终端
 时钟     2026-11-23 20:00 +08:00
 git [GIT]
 同步     还没有设置：roadmap sync --init 地址

 设备    编号      记录  最后一条
 laptop  29j8dkxj     2  2026-11-23 20:00  本机

 一切正常，没有需要处理的

"#]]
    );
    assert_eq!(fs::metadata(sandbox.data()).unwrap().permissions().mode() & 0o777, 0o700);
}

/// A machine with one of everything that `doctor` knows.
fn ill() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.at("2026-11-24T09:00:00+08:00").ok("done rag");
    sandbox.at("2026-11-23T20:00:00+08:00").ok("config set device laptop");
    let own = sandbox.journal();
    let line = |id: &str, rest: &str| {
        format!("{{\"v\":1,\"id\":\"{id}\",\"order\":1795439045000,\"at\":\"2026-11-23T19:04:05+08:00\",{rest}}}\n")
    };
    let name = own.file_name().unwrap().to_string_lossy().into_owned();
    let copy = |text: &str| fs::write(own.with_file_name(text), fs::read(&own).unwrap()).unwrap();
    copy(&name.replace(".jsonl", ".sync-conflict-20261123-210405-ABCDEFG.jsonl"));
    let alone =
        line("phone000-1-aaaaaa", "\"set\":{\"llm/moe\":\"done\",\"llm/vanished\":\"done\"},\"device\":\"laptop\"");
    fs::write(own.with_file_name("phone000 (laptop's conflicted copy).jsonl"), alone).unwrap();
    let odd = line("phone000-2-aaaaaa", "\"mood\":1");
    let clash = line("phone000-2-aaaaaa", "\"note\":{\"llm/rag\":\"x\"}");
    fs::write(own.with_file_name("phone000.jsonl"), format!("garbage\n{odd}{clash}")).unwrap();
    symlink("/nowhere", own.with_file_name("linked.jsonl")).unwrap();
    let shared = line(&format!("{}-1-zzzzzz", name.trim_end_matches(".jsonl")), "\"set\":{\"llm/mcp\":\"done\"}");
    fs::write(own.with_file_name("clone.jsonl"), shared).unwrap();
    fs::set_permissions(sandbox.data(), fs::Permissions::from_mode(0o755)).unwrap();
    sandbox
}

#[test]
fn each_finding_comes_with_its_remedy_and_what_needs_a_hand_makes_it_fail() {
    let sandbox = ill();
    assert_data_eq!(
        session(&sandbox, &["doctor"]),
        str![[r#"
$ roadmap doctor
 roadmap 0.1.0

 Data       [HERE]/data
 State      [HERE]/state/roadmap
 Settings   [HERE]/home/.config/roadmap
 Cache      [HERE]/home/.cache/roadmap
 Roadmap    llm
 Terminal   English, UTF-8, no terminal
 Clock      2026-11-23 20:00 +08:00
 Git [GIT]
 Sync       not set up: roadmap sync --init ADDRESS

 Device       Id        Acts  Last act
 laptop       29j8dkxj     3  2026-11-24 09:00  this one
 device phon  phone000     2  2026-11-23 19:04

 ! [HERE]/data/journal/phone000.jsonl, line 1: cannot be read; kept, not counted
     delete the line: it counts for nothing; where another device or the last sync has it whole, roadmap sync brings that here
 ! phone000-2-aaaaaa: recorded twice in different words; one of the two counts, the same on every device
     look for the id in the journals: two lines bear it; delete the one that is wrong
 ! [HERE]/data/journal/linked.jsonl is not a regular file: passed over
     if it is a link to a journal, put the journal itself there; else move it away
 - [HERE]/data/journal/phone000.jsonl, line 2: holds something that this version does not know; kept
     update roadmap here; the lines stay as they are
 - [HERE]/data/journal/29j8dkxj.sync-conflict-20261123-210405-ABCDEFG.jsonl is a copy that some tool made, and all of it stands in another journal
     it can go: rm [HERE]/data/journal/29j8dkxj.sync-conflict-20261123-210405-ABCDEFG.jsonl
 - [HERE]/data/journal/clone.jsonl is a copy that some tool made, with 1 line that stands nowhere else
     keep it: all of it counts
 - [HERE]/data/journal/phone000 (laptop's conflicted copy).jsonl is a copy that some tool made, with 1 line that stands nowhere else
     keep it: all of it counts
 ! others on this machine can look into [HERE]/data
     chmod 700 [HERE]/data
 ! another machine has written as this device, 29j8dkxj: a clone, or a restored backup
     nothing is lost; the next act here takes a new id by itself, and keeps the name
 - device phon was called laptop, too, until another device took the name
     where it is still in use, there: roadmap config set device NAME
 ! laptop has recorded something on 2026-11-24 09:00, which is still to come
     set the clock right, of that device or of this one; the order of acts is safe, only their dates are off
 - llm/vanished is no topic of this roadmap; 1 act on it
     nothing is lost: a topic that has it in its aliases takes over what was recorded
error: what is marked with ! needs a hand
[exit 1]

"#]]
    );
    assert_data_eq!(
        session(&sandbox.chinese(), &["doctor"]),
        str![[r#"
$ roadmap doctor
 roadmap 0.1.0

 数据     [HERE]/data
 状态     [HERE]/state/roadmap
 设置     [HERE]/home/.config/roadmap
 缓存     [HERE]/home/.cache/roadmap
 路线图   llm
 终端     中文，UTF-8，输出不是终端
 时钟     2026-11-23 20:00 +08:00
 git [GIT]
 同步     还没有设置：roadmap sync --init 地址

 设备       编号      记录  最后一条
 laptop     29j8dkxj     3  2026-11-24 09:00  本机
 设备 phon  phone000     2  2026-11-23 19:04

 ! [HERE]/data/journal/phone000.jsonl 第 1 行无法读取；原样保留，不计入
     请删掉这一行，它不计入；如果别的设备或上次同步里有完整的，roadmap sync 会补回来
 ! 记录 phone000-2-aaaaaa 有两个不同的版本：只取其中一个，各台设备取的都相同
     在日志里搜这个编号，有两行；删掉不对的那一行
 ! [HERE]/data/journal/linked.jsonl 不是普通文件，已略过
     如果是指向日志的链接，请把日志本身放在这里；否则请移走
 - [HERE]/data/journal/phone000.jsonl 第 2 行含有这个版本不认识的内容，原样保留
     请更新这里的 roadmap；这些行会原样保留
 - [HERE]/data/journal/29j8dkxj.sync-conflict-20261123-210405-ABCDEFG.jsonl 是同步工具留下的副本，内容在别的日志里都有
     可以删除：rm [HERE]/data/journal/29j8dkxj.sync-conflict-20261123-210405-ABCDEFG.jsonl
 - [HERE]/data/journal/clone.jsonl 是同步工具留下的副本，其中 1 行只在这里有
     请保留：全部计入
 - [HERE]/data/journal/phone000 (laptop's conflicted copy).jsonl 是同步工具留下的副本，其中 1 行只在这里有
     请保留：全部计入
 ! 这台机器上的其他用户可以查看 [HERE]/data
     chmod 700 [HERE]/data
 ! 另一台机器也用这台设备的编号 29j8dkxj 写过记录：可能是克隆的机器，或恢复了备份
     记录都在；下一次记录时会自动换用新编号，名字不变
 - 设备 phon 原来也叫“laptop”，后来别的设备用了这个名字
     如果那台设备还在用，请在上面执行：roadmap config set device 名字
 ! laptop 有一条 2026-11-24 09:00 的记录，而这个时间还没到
     请校准那台设备或这台设备的时钟；记录的先后不受影响，只是日期不准
 - llm/vanished 不是这份路线图里的主题，有 1 条记录
     记录都在：哪个主题的 aliases 里写上它，就由哪个主题接续
错误：上面标 ! 的项目需要处理
[exit 1]

"#]]
    );
}

#[test]
fn it_says_the_same_in_json_and_on_a_narrow_terminal() {
    let sandbox = ill();
    let json = sandbox.run("doctor --json");
    assert_eq!(json.status.code(), Some(1));
    assert_data_eq!(
        session(&sandbox, &["doctor --json"]),
        str![[r#"
$ roadmap doctor --json
{
  "schema": 1,
  "version": "0.1.0",
  "roadmap": "llm",
  "clock": "2026-11-23 20:00 +08:00",
  "data": "[HERE]/data",
  "state": "[HERE]/state/roadmap",
  "config": "[HERE]/home/.config/roadmap",
  "cache": "[HERE]/home/.cache/roadmap",
  "exists": true,
  "columns": null,
  "utf8": true,
  "lang": "en",
  "git": " [GIT]
  "sync": null,
  "remote": null,
  "n_devices": 2,
  "devices": [
    {
      "device": "laptop",
      "id": "29j8dkxj",
      "this": true,
      "acts": 3,
      "last": "2026-11-24 09:00"
    },
    {
      "device": "phon",
      "id": "phone000",
      "this": false,
      "acts": 2,
      "last": "2026-11-23 19:04"
    }
  ],
  "findings": [
    {
      "kind": "damaged",
      "path": "[HERE]/data/journal/phone000.jsonl",
      "line": 1,
      "why": "unreadable"
    },
    {
      "kind": "clash",
      "id": "phone000-2-aaaaaa"
    },
    {
      "kind": "odd",
      "path": "[HERE]/data/journal/linked.jsonl"
    },
    {
      "kind": "newer",
      "path": "[HERE]/data/journal/phone000.jsonl",
      "line": 2,
      "more": 0
    },
    {
      "kind": "copy",
      "path": "[HERE]/data/journal/29j8dkxj.sync-conflict-20261123-210405-ABCDEFG.jsonl",
      "alone": 0
    },
    {
      "kind": "copy",
      "path": "[HERE]/data/journal/clone.jsonl",
      "alone": 1
    },
    {
      "kind": "copy",
      "path": "[HERE]/data/journal/phone000 (laptop's conflicted copy).jsonl",
      "alone": 1
    },
    {
      "kind": "open",
      "path": "[HERE]/data"
    },
    {
      "kind": "shared_id",
      "id": "29j8dkxj"
    },
    {
      "kind": "same_name",
      "name": "laptop",
      "device": "phon"
    },
    {
      "kind": "ahead",
      "device": "laptop",
      "at": "2026-11-24 09:00"
    },
    {
      "kind": "gone",
      "topic": "llm/vanished",
      "acts": 1
    }
  ],
  "well": false
}
{
  "schema": 1,
  "error": "what is marked with ! needs a hand",
  "hints": []
}
[exit 1]

"#]]
    );
    let narrow = ill().columns(40);
    for line in
        narrow.screens(&["doctor"]).lines().skip(1).filter(|line| !line.contains("chmod") && !line.contains("rm "))
    {
        assert!(
            unicode_width::UnicodeWidthStr::width(line) <= 40 || line.contains("[HERE]") || line.starts_with("error: "),
            "{line}"
        );
    }
}

#[test]
fn it_changes_nothing_and_neither_does_what_it_looks_at() {
    let sandbox = ill();
    let before = sandbox.tree();
    sandbox.run("doctor");
    sandbox.run("doctor --json");
    assert_eq!(sandbox.tree(), before);
    let new = Sandbox::new();
    new.ok("doctor");
    assert_eq!(fs::read_dir(new.path()).unwrap().count(), 0);
}

#[test]
fn a_repository_that_sync_would_refuse_is_a_finding() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag");
    sandbox.ok("sync --init");
    sandbox.ok("sync");
    assert!(session(&sandbox, &["doctor"]).contains(" Sync       a history here, no remote\n"));
    let config = sandbox.data().join(".git/config");
    fs::write(&config, fs::read_to_string(&config).unwrap() + "[core]\n\tsshCommand = evil\n").unwrap();
    let shown = session(&sandbox, &["doctor"]);
    assert!(shown.contains(" ! the repository in [HERE]/data sets `core.sshcommand`"), "{shown}");
    assert!(shown.contains("to take it out: git -C [HERE]/data config --unset-all core.sshcommand"), "{shown}");
}

#[test]
fn a_git_that_is_too_old_to_sync_with_is_a_finding() {
    let sandbox = Sandbox::new();
    let git = sandbox.file("bin/git", "#!/bin/sh\necho git version 2.20.1\n");
    fs::set_permissions(&git, fs::Permissions::from_mode(0o755)).unwrap();
    let bin = git.parent().unwrap().display().to_string();
    let shown = sandbox.var("PATH", &bin).session(&["doctor"]);
    let said = " ! [HERE]/bin/git (git version 2.20.1) is too old for sync, which needs 2.29 or later\n     install a newer git\n";
    assert!(shown.contains(said), "{shown}");
}

#[test]
fn files_among_the_roadmaps_that_are_passed_over_are_findings() {
    let sandbox = Sandbox::new();
    sandbox.file("data/roadmaps/llm.local.toml", "hide = [\"no-such-topic\"]\n[[topic]]\nid = \"mine\"\n");
    sandbox.file("data/roadmaps/rust.local.toml", "hide = []\n");
    sandbox.file("data/roadmaps/My List.toml", "format = 1\n");
    assert_data_eq!(
        session(&sandbox, &["doctor"]),
        str![[r#"
$ roadmap doctor
 roadmap 0.1.0

 Data       [HERE]/data (nothing recorded yet)
 State      [HERE]/state/roadmap
 Settings   [HERE]/home/.config/roadmap
 Cache      [HERE]/home/.cache/roadmap
 Roadmap    llm
 Terminal   English, UTF-8, no terminal
 Clock      2026-11-23 20:00 +08:00
 Git [GIT]
 Sync       not set up: roadmap sync --init ADDRESS

 ! 2 things passed over in [HERE]/data/roadmaps/llm.local.toml
     roadmap check [HERE]/data/roadmaps/llm.local.toml
 ! [HERE]/data/roadmaps/rust.local.toml lies over the roadmap `rust`, and there is none
     `roadmap use` lists those that there are; the name of the file begins with the id of its roadmap
 ! [HERE]/data/roadmaps/My List.toml is never read: a roadmap's file is called after its id
     lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day
 ! others on this machine can look into [HERE]/data
     chmod 700 [HERE]/data
error: what is marked with ! needs a hand
[exit 1]

"#]]
    );
    assert_data_eq!(
        session(&sandbox, &["--lang zh doctor"]),
        str![[r#"
$ roadmap --lang zh doctor
 roadmap 0.1.0

 数据     [HERE]/data（还没有任何记录）
 状态     [HERE]/state/roadmap
 设置     [HERE]/home/.config/roadmap
 缓存     [HERE]/home/.cache/roadmap
 路线图   llm
 终端     中文，UTF-8，输出不是终端
 时钟     2026-11-23 20:00 +08:00
 git [GIT]
 同步     还没有设置：roadmap sync --init 地址

 ! [HERE]/data/roadmaps/llm.local.toml 里有 2 处没有采用
     roadmap check [HERE]/data/roadmaps/llm.local.toml
 ! [HERE]/data/roadmaps/rust.local.toml 要盖在路线图 `rust` 上面，但没有这份路线图
     `roadmap use` 列出已有的路线图；文件名的开头要与路线图的 id 一致
 ! [HERE]/data/roadmaps/My List.toml 不会被读取：路线图的文件名要用它的 id
     只用小写字母和数字，用 `-` 连接，最长 64 个字符；不能写成数字、时长或日期的样子
 ! 这台机器上的其他用户可以查看 [HERE]/data
     chmod 700 [HERE]/data
错误：上面标 ! 的项目需要处理
[exit 1]

"#]]
    );
    sandbox.file("data/roadmaps/llm.local.toml", "hide = [\"rag\"]\n");
    let found = session(&sandbox, &["doctor"]);
    assert!(!found.contains("llm.local.toml"), "{found}");
}
