//! `roadmap open`.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

/// A roadmap of one's own, with two addresses: one that came with the program too, one that did not.
const OWN: &str = r#"format = 1
id = "own"
title = "Own"
[[stage]]
id = "s"
title = "S"
[[stage.topic]]
id = "core"
title = "Core"
resources = [
  { title = "Ours", url = "https://ours.example.com/a?b=1&c=2" },
  { title = "Attention Is All You Need", url = "https://arxiv.org/abs/1706.03762" },
]
[[stage.topic]]
id = "bare"
title = "Bare"
"#;

/// A machine whose browser keeps what it was handed, and that has no other program.
fn with_browser() -> Sandbox {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new();
    let browser = sandbox
        .file("bin/browser", "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$HOME.part\"; mv \"$HOME.part\" \"$HOME.opened\"\n");
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    sandbox.file("own.toml", OWN);
    let browser = browser.display().to_string();
    sandbox.var("BROWSER", &browser)
}

/// A machine without a display, and without a program that shows pages.
fn without_browser() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    let nothing = sandbox.path().join("nothing").display().to_string();
    sandbox.var("PATH", &nothing)
}

/// What the browser was handed; it runs by itself, so that it is waited for.
fn opened(sandbox: &Sandbox) -> String {
    let path = sandbox.path().join("home.opened");
    for _ in 0..1000 {
        if let Ok(text) = fs::read_to_string(&path) {
            fs::remove_file(&path).unwrap();
            return text;
        }
        sleep(Duration::from_millis(10));
    }
    panic!("nothing was opened");
}

#[test]
fn a_resource_is_opened_by_the_number_that_show_has_and_nothing_is_recorded() {
    let sandbox = with_browser();
    assert_data_eq!(
        sandbox.screens(&["open attention 3"]),
        str![[r#"
$ roadmap open attention 3
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

 next: roadmap start attention

"#]]
    );
    assert_eq!(opened(&sandbox), "https://arxiv.org/abs/1706.03762\n");
    assert!(!sandbox.data().exists());
    sandbox.ok("open attention");
    assert_eq!(opened(&sandbox), "https://www.youtube.com/watch?v=eMlx5fFNoYc\n");
}

#[test]
fn topic_and_number_go_in_either_order_and_the_topic_in_progress_may_be_left_out() {
    let sandbox = with_browser();
    sandbox.ok("start attention");
    for line in ["open attention 3", "open 3 attention", "open 3", "open ３"] {
        assert_eq!(sandbox.ok(line), sandbox.ok("open 1.3.1 3"), "{line}");
        assert_eq!(opened(&sandbox), "https://arxiv.org/abs/1706.03762\n");
    }
}

#[test]
fn what_helped_before_is_the_first() {
    let sandbox = with_browser();
    sandbox.ok("stuck attention -m why");
    sandbox.ok("unstuck --resource 3");
    sandbox.ok("open");
    assert_eq!(opened(&sandbox), "https://arxiv.org/abs/1706.03762\n");
}

#[test]
fn without_a_browser_the_address_is_shown() {
    assert_data_eq!(
        without_browser().session(&["open attention 3", "open attention 3 --json"]),
        str![[r#"
$ roadmap open attention 3
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762
   no browser could be started here: open the address where you have one
$ roadmap open attention 3 --json
{
  "schema": 1,
  "topic": "attention",
  "number": 3,
  "count": 3,
  "kind": "paper",
  "title": "Attention Is All You Need",
  "url": "https://arxiv.org/abs/1706.03762",
  "lang": "en",
  "helped": false,
  "opened": false
}

"#]]
    );
    let sandbox = without_browser().chinese();
    let missing = sandbox.path().join("missing").display().to_string();
    assert_data_eq!(
        sandbox.var("BROWSER", &missing).session(&["open attention 3"]),
        str![[r#"
$ roadmap open attention 3
   3. Attention Is All You Need（论文，英文）
      https://arxiv.org/abs/1706.03762
   这里打不开浏览器，请在有浏览器的地方打开这个地址

"#]]
    );
}

#[test]
fn an_address_that_did_not_come_with_the_program_is_asked_about() {
    let sandbox = with_browser();
    sandbox.ok("use own.toml");
    assert_data_eq!(
        sandbox.session(&["open core", "open core --json"]),
        str![[r#"
$ roadmap open core
error: https://ours.example.com/a?b=1&c=2 was not opened: it is from `own`, which did not come with roadmap, and nobody is here to ask
hint: --yes opens it
[exit 1]
$ roadmap open core --json
{
  "schema": 1,
  "error": "https://ours.example.com/a?b=1&c=2 was not opened: it is from `own`, which did not come with roadmap, and nobody is here to ask",
  "hints": [
    "--yes opens it"
  ]
}
[exit 1]

"#]]
    );
    assert_data_eq!(
        sandbox.screens(&["open core <<< n/", "open core -q <<< y/"]),
        str![[r#"
$ roadmap open core
 https://ours.example.com/a?b=1&c=2 is from `own`, which did not come with roadmap. Open it? [y/N]    nothing was opened
$ roadmap open core -q
 https://ours.example.com/a?b=1&c=2 is from `own`, which did not come with roadmap. Open it? [y/N]    1. Ours
      https://ours.example.com/a?b=1&c=2

"#]]
    );
    assert_eq!(opened(&sandbox), "https://ours.example.com/a?b=1&c=2\n");
    sandbox.ok("open core --yes");
    assert_eq!(opened(&sandbox), "https://ours.example.com/a?b=1&c=2\n");
    // What came with the program is opened wherever else it is named.
    sandbox.ok("open core 2");
    assert_eq!(opened(&sandbox), "https://arxiv.org/abs/1706.03762\n");
}

#[test]
fn what_cannot_be_opened_is_said() {
    let sandbox = without_browser();
    sandbox.ok("use own.toml");
    assert_data_eq!(
        sandbox.session(&[
            "open",
            "open core 3",
            "open core 0",
            "open bare",
            "open cor x",
            "open s",
            "open 2 3",
            "open core"
        ]),
        str![[r#"
$ roadmap open
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]
$ roadmap open core 3
error: `core` has no resource 3
hint: 1 to 2: roadmap show core
[exit 1]
$ roadmap open core 0
error: `core` has no resource 0
hint: 1 to 2: roadmap show core
[exit 1]
$ roadmap open bare
error: `bare` has no resource 1
hint: it has none
[exit 1]
$ roadmap open cor x
error: `x` is not expected here
[exit 2]
$ roadmap open s
error: `s` holds several topics, and one is wanted
hint: one of `core`, `bare`
[exit 1]
$ roadmap open 2 3
error: no topic `2` in `own`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap open core
   1. Ours
      https://ours.example.com/a?b=1&c=2
   no browser could be started here: open the address where you have one

"#]]
    );
}

#[test]
fn a_browser_of_the_terminal_has_the_terminal_to_itself() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new();
    let browser = sandbox.file("bin/w3m", "#!/bin/sh\ntest -t 1 && echo \"a page of $1\"\n");
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    let sandbox = sandbox.var("BROWSER", &browser.display().to_string());
    let shown = sandbox.screens(&["open attention 3"]);
    assert!(shown.contains("\na page of https://arxiv.org/abs/1706.03762\n"), "{shown}");
}
