//! A disk that refuses: a clear error that names the path, exit 1, nothing half-written.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_file_where_a_folder_belongs_is_named() {
    let sandbox = Sandbox::new();
    sandbox.file("data", "");
    assert_data_eq!(
        sandbox.session(&["done rag", "status"]),
        str![[r#"
$ roadmap done rag
error: cannot read [HERE]/data/journal: part of the path is a file, not a folder
[exit 1]
$ roadmap status
error: cannot read [HERE]/data/journal: part of the path is a file, not a folder
[exit 1]

"#]]
    );
    let sandbox = Sandbox::new();
    sandbox.file("state", "");
    assert_data_eq!(
        sandbox.session(&["done rag"]),
        str![[r#"
$ roadmap done rag
error: cannot make the folder [HERE]/state: part of the path is a file, not a folder; nothing was saved
[exit 1]

"#]]
    );
    let sandbox = Sandbox::new();
    sandbox.file("data/journal", "");
    assert_data_eq!(
        sandbox.chinese().session(&["done rag"]),
        str![[r#"
$ roadmap done rag
错误：无法创建文件夹 [HERE]/data/journal：路径中有一段是文件，不是文件夹；没有保存
[exit 1]

"#]]
    );
}

#[test]
fn a_folder_that_may_not_be_written_is_named_and_still_read() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag");
    let before = fs::read(sandbox.journal()).unwrap();
    for path in [sandbox.journal(), sandbox.journal().parent().unwrap().to_owned()] {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & !0o222;
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let output = sandbox.run("done mcp");
    for path in [sandbox.journal().parent().unwrap().to_owned(), sandbox.journal()] {
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    }
    if output.status.success() {
        return; // root writes everywhere
    }
    assert_eq!(output.status.code(), Some(1));
    assert_data_eq!(
        sandbox.neutral(&output.stderr),
        str![[r#"
error: cannot write [HERE]/data/journal/29j8dkxj.jsonl: permission denied; nothing was saved

"#]]
    );
    assert_eq!(fs::read(sandbox.journal()).unwrap(), before);
    assert!(sandbox.ok("list --status done").contains("RAG from scratch"));
}

#[test]
fn a_disk_that_is_full_in_the_middle_of_a_line_leaves_the_journal_as_it_was() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag");
    let before = fs::read(sandbox.journal()).unwrap();
    let program = env!("CARGO_BIN_EXE_roadmap");
    // The limit on the size of a file stands in for the end of the disk: some bytes of the line fit.
    let blocks = before.len() / 512 + 1;
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec {program} note rag -m {}", "y".repeat(1500));
    let output = sandbox.other("sh").args(["-c", &script]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_data_eq!(
        sandbox.neutral(&output.stderr),
        str![[r#"
error: cannot write [HERE]/data/journal/29j8dkxj.jsonl: it is too large; nothing was saved

"#]]
    );
    assert_eq!(fs::read(sandbox.journal()).unwrap(), before);
    sandbox.ok("done mcp");
    assert!(fs::read(sandbox.journal()).unwrap().starts_with(&before));
}

#[test]
fn data_and_state_may_not_lie_inside_each_other() {
    let sandbox = Sandbox::new();
    let state = sandbox.path().join("data/state").display().to_string();
    assert_data_eq!(
        sandbox.var("XDG_STATE_HOME", &state).session(&["done rag", "status -q"]),
        str![[r#"
$ roadmap done rag
error: the data folder [HERE]/data and the state folder [HERE]/data/state/roadmap lie inside each other
hint: data may be copied between machines, state must not: set ROADMAP_DATA_DIR or XDG_STATE_HOME to another place
[exit 1]
$ roadmap status -q
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

"#]]
    );
}

#[test]
fn neither_by_a_relative_path_nor_by_a_link() {
    let sandbox = Sandbox::new();
    let state = sandbox.path().join("data").display().to_string();
    fs::create_dir(sandbox.path().join("real")).unwrap();
    std::os::unix::fs::symlink("real", sandbox.path().join("linked")).unwrap();
    let inside = sandbox.path().join("real/state").display().to_string();
    let relative = sandbox.var("XDG_STATE_HOME", &state).var("ROADMAP_DATA_DIR", "data");
    assert!(relative.session(&["done rag"]).contains("lie inside each other"));
    let linked = relative.var("XDG_STATE_HOME", &inside).var("ROADMAP_DATA_DIR", "linked");
    assert!(linked.session(&["done rag"]).contains("lie inside each other"));
}
