//! Text that is longer than the terminal, and addresses that a terminal opens.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, words};

/// A pager that marks each line.
const MARKING: &str = "sed 's/^/| /'";

/// A machine with a short terminal, and something recorded.
fn short() -> Sandbox {
    let sandbox = Sandbox::new().rows(12);
    for n in 0..12 {
        sandbox.ok(&format!("note attention -m {n}"));
    }
    sandbox
}

/// What one command line shows on a terminal.
fn screen(sandbox: &Sandbox, line: &str) -> String {
    sandbox.screen(&words(line))
}

#[test]
fn what_is_longer_than_the_terminal_goes_through_the_pager_and_what_fits_does_not() {
    for sandbox in [short(), short().chinese()] {
        let sandbox = sandbox.var("ROADMAP_PAGER", MARKING);
        let paged = |line: &str| {
            let shown = screen(&sandbox, line);
            (shown.lines().all(|line| line.starts_with("| ")), shown.lines().count())
        };
        for line in ["list", "show attention", "log", "help", "done --help", "export"] {
            let (is_paged, lines) = paged(line);
            assert!(is_paged && lines >= 12, "{line}: {lines}");
        }
        for line in ["next", "--version", "park 4", "list --json"] {
            assert!(!paged(line).0, "{line}");
        }
    }
}

#[test]
fn off_a_terminal_and_where_none_is_wanted_there_is_no_pager() {
    let sandbox = short().var("ROADMAP_PAGER", MARKING);
    let piped = sandbox.ok("list");
    assert!(!piped.contains("| "));
    for unwanted in ["", "cat"] {
        let shown = screen(&short().var("PAGER", MARKING).var("ROADMAP_PAGER", unwanted), "list");
        assert!(!shown.contains("| "), "{unwanted:?}: {shown}");
    }
    let dumb = short().var("ROADMAP_PAGER", MARKING).var("TERM", "dumb");
    assert!(!screen(&dumb, "list").contains("| "));
}

#[test]
fn without_a_pager_of_ones_own_less_is_told_what_git_tells_it() {
    let sandbox = short().without("PAGER");
    let less = sandbox.file("bin/less", "#!/bin/sh\n/bin/cat >/dev/null\necho \"$LESS $LESSCHARSET $LV\"\n");
    fs::set_permissions(&less, fs::Permissions::from_mode(0o755)).unwrap();
    let sandbox = sandbox.var("PATH", &less.parent().unwrap().display().to_string());
    assert_eq!(screen(&sandbox, "list"), "FRX utf-8 -c\n");
    assert_eq!(screen(&sandbox.var("LESS", "-M"), "list"), "-M utf-8 -c\n");
    let without = short().without("PAGER").var("PATH", "/nowhere");
    assert!(screen(&without, "list") == screen(&short(), "list"));
}

#[test]
fn a_pager_that_cannot_be_started_is_named_and_the_answer_is_shown() {
    for (sandbox, said) in [
        (short(), "warning: the pager `nope -x` failed: it is not there; this is shown without it\n"),
        (short().chinese(), "警告：分页程序 `nope -x` 出错：不存在，这次直接显示\n"),
    ] {
        let plain = screen(&sandbox, "list");
        assert!(screen(&sandbox.var("PAGER", "nope -x"), "list") == format!("{plain}{said}"), "{said}");
    }
}

#[test]
fn ctrl_c_in_the_pager_is_the_pagers_and_one_that_stops_reading_is_no_error() {
    for pager in ["sh -c 'cat >/dev/null; kill -INT $PPID; sleep 0.1'", "head -n 1", "false"] {
        assert!(short().var("ROADMAP_PAGER", pager).ends_well(&words("list")), "{pager}");
    }
}

#[test]
fn a_terminal_that_opens_links_gets_the_addresses_of_resources_and_evidence_as_links() {
    let sandbox = Sandbox::new().rows(60).var("VTE_VERSION", "7000");
    sandbox.ok("done attention --did https://example.org/attention?a=1");
    let links = |sandbox: &Sandbox, line: &str| {
        let shown = screen(sandbox, line).replace('\x1b', "ESC");
        shown.split_inclusive('\n').filter(|line| line.contains("ESC")).collect::<String>()
    };
    assert_data_eq!(
        links(&sandbox, "show attention"),
        str![[r#"
 Evidence      ESC]8;;https://example.org/attention?a=1ESC/https://example.org/attention?a=1ESC]8;;ESC/
      ESC]8;;https://www.youtube.com/watch?v=eMlx5fFNoYcESC/https://www.youtube.com/watch?v=eMlx5fFNoYcESC]8;;ESC/
      ESC]8;;https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.htmlESC/https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.htmlESC]8;;ESC/
      ESC]8;;https://arxiv.org/abs/1706.03762ESC/https://arxiv.org/abs/1706.03762ESC]8;;ESC/

"#]]
    );
    assert_data_eq!(
        links(&sandbox, "log"),
        str![[r#"
   1  20:00  attention: done, evidence: ESC]8;;https://example.org/attention?a=1ESC/https://example.org/attention?a=1ESC]8;;ESC/

"#]]
    );
    for line in ["show attention --color never", "show attention --json", "export"] {
        assert_eq!(links(&sandbox, line), "", "{line}");
    }
    assert!(!sandbox.ok("show attention").contains('\x1b'));
    let paged = sandbox.rows(12).var("ROADMAP_PAGER", "tail -n 100");
    assert_eq!(links(&paged, "show attention"), "");
}
