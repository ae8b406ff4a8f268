//! Wrong command lines, and how the program is called at all.

use std::process::Stdio;

use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr;

use crate::sandbox::{OWN, Sandbox};

#[test]
fn a_wrong_command_or_option_is_named_with_the_one_that_was_meant() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "finish",
            "tick rag",
            "untick rag",
            "info rag",
            "search rag",
            "lsit",
            "done rag --note x",
            "done rag --Did x",
            "--colour never",
            "--color sometimes",
            "export --format pdf",
            "list one two",
            "next -n 0",
            "next -n many",
            "log --since",
            "--lang de",
            "undo 1 2",
            "help done extra",
        ]),
        str![[r#"
$ roadmap finish
error: no command `finish`
hint: did you mean `roadmap done`?
hint: roadmap --help
[exit 2]
$ roadmap tick rag
error: no command `tick`
hint: did you mean `roadmap done`?
hint: roadmap --help
[exit 2]
$ roadmap untick rag
error: no command `untick`
hint: did you mean `roadmap reopen`?
hint: roadmap --help
[exit 2]
$ roadmap info rag
error: no command `info`
hint: did you mean `roadmap show`?
hint: roadmap --help
[exit 2]
$ roadmap search rag
error: no command `search`
hint: did you mean `roadmap list --search`?
hint: roadmap --help
[exit 2]
$ roadmap lsit
error: no command `lsit`
hint: did you mean `roadmap list`?
hint: roadmap --help
[exit 2]
$ roadmap done rag --note x
error: no option `--note` here
hint: roadmap done --help
[exit 2]
$ roadmap done rag --Did x
error: no option `--Did` here
hint: did you mean `--did`?
hint: roadmap done --help
[exit 2]
$ roadmap --colour never
error: no option `--colour` here
hint: did you mean `--color`?
hint: roadmap --help
[exit 2]
$ roadmap --color sometimes
error: `sometimes` does not fit --color, which takes `auto`, `always`, `never`
hint: roadmap --help
[exit 2]
$ roadmap export --format pdf
error: `pdf` does not fit --format, which takes `markdown`, `html`, `svg`, `json`, `csv`, `ics`
hint: roadmap export --help
[exit 2]
$ roadmap list one two
error: `two` is not expected here
hint: roadmap list --help
[exit 2]
$ roadmap next -n 0
error: `0` does not fit -n, which takes a whole number, 1 or more
hint: roadmap next --help
[exit 2]
$ roadmap next -n many
error: `many` does not fit -n, which takes a whole number, 1 or more
hint: roadmap next --help
[exit 2]
$ roadmap log --since
error: --since needs a value
hint: roadmap log --help
[exit 2]
$ roadmap --lang de
error: `de` does not fit --lang, which takes `en`, `zh`
hint: roadmap --help
[exit 2]
$ roadmap undo 1 2
error: `2` is not expected here
hint: roadmap undo --help
[exit 2]
$ roadmap help done extra
error: `extra` is not expected here
hint: roadmap done --help
[exit 2]

"#]]
    );
}

#[test]
fn in_chinese_too() {
    assert_data_eq!(
        Sandbox::new().chinese().session(&[
            "finish",
            "lsit",
            "done rag --note x",
            "--color sometimes",
            "export --format pdf",
            "list one two",
            "next -n 0",
            "log --since",
            "reopen",
            "--lang de",
        ]),
        str![[r#"
$ roadmap finish
错误：没有命令 `finish`
提示：是不是 `roadmap done`？
提示：用法见 roadmap --help
[exit 2]
$ roadmap lsit
错误：没有命令 `lsit`
提示：是不是 `roadmap list`？
提示：用法见 roadmap --help
[exit 2]
$ roadmap done rag --note x
错误：没有选项 `--note`
提示：用法见 roadmap done --help
[exit 2]
$ roadmap --color sometimes
错误：--color 不支持 `sometimes`，可选：`auto`、`always`、`never`
提示：用法见 roadmap --help
[exit 2]
$ roadmap export --format pdf
错误：--format 不支持 `pdf`，可选：`markdown`、`html`、`svg`、`json`、`csv`、`ics`
提示：用法见 roadmap export --help
[exit 2]
$ roadmap list one two
错误：多余的参数 `two`
提示：用法见 roadmap list --help
[exit 2]
$ roadmap next -n 0
错误：-n 要写大于 0 的整数，`0` 不行
提示：用法见 roadmap next --help
[exit 2]
$ roadmap log --since
错误：--since 后面缺少内容
提示：用法见 roadmap log --help
[exit 2]
$ roadmap reopen
错误：缺少 SCOPE
提示：例如 roadmap reopen attention
提示：用法见 roadmap reopen --help
[exit 2]
$ roadmap --lang de
错误：--lang 不支持 `de`，可选：`en`、`zh`
提示：用法见 roadmap --help
[exit 2]

"#]]
    );
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.ok("--lang zh list moe"), sandbox.ok("list moe --lang zh"));
    assert_eq!(sandbox.ok("--lang=zh list moe"), sandbox.ok("list --lang zh moe"));
    assert_eq!(sandbox.ok("st"), sandbox.ok(""));
}

#[test]
fn a_command_to_paste_carries_the_roadmap_and_the_data_folder() {
    let sandbox = Sandbox::new();
    sandbox.file("my own.toml", OWN);
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap 'my own.toml' --data-dir d done rga",
            "--roadmap 'my own.toml' --data-dir d done extra it works",
            "--roadmap 'my own.toml' --data-dir d log",
            "--data-dir d note",
            "--data-dir d note extra so it is",
            "--roadmap 'my own.toml' strat extra"
        ]),
        str![[r#"
$ roadmap --roadmap 'my own.toml' --data-dir d done rga
error: no topic, module or stage `rga` in `own`
hint: roadmap --roadmap 'my own.toml' --data-dir d list shows them all, roadmap --roadmap 'my own.toml' --data-dir d list --search WORD finds one
[exit 1]
$ roadmap --roadmap 'my own.toml' --data-dir d done extra it works
error: no topic, module or stage `it` in `own`
hint: if you meant it as text: roadmap --roadmap 'my own.toml' --data-dir d done extra --did "it works"
[exit 1]
$ roadmap --roadmap 'my own.toml' --data-dir d log
 nothing recorded yet: roadmap --roadmap 'my own.toml' --data-dir d next shows where to begin
$ roadmap --data-dir d note
error: no topic is in progress
hint: name one; roadmap --data-dir d next shows what is ready
[exit 1]
$ roadmap --data-dir d note extra so it is
error: `so` is not expected here
hint: if you meant it as text: roadmap --data-dir d note extra -m 'so it is'
hint: roadmap note --help
[exit 2]
$ roadmap --roadmap 'my own.toml' strat extra
error: no command `strat`
hint: did you mean `roadmap --roadmap 'my own.toml' start extra`?
hint: roadmap --help
[exit 2]

"#]]
    );
}

#[test]
fn help_is_for_the_program_and_for_each_of_its_commands() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.ok("help"), sandbox.ok("--help"));
    assert_eq!(sandbox.ok("help help"), sandbox.ok("--help"));
    assert_eq!(sandbox.ok("help done"), sandbox.ok("done --help"));
    assert_data_eq!(
        sandbox.session(&["help dnoe", "--lang zh help nonsense"]),
        str![[r#"
$ roadmap help dnoe
error: no command `dnoe`
hint: did you mean `roadmap help done`?
hint: roadmap --help
[exit 2]
$ roadmap --lang zh help nonsense
错误：没有命令 `nonsense`
提示：用法见 roadmap --help
[exit 2]

"#]]
    );
}

#[test]
fn the_language_is_that_of_the_flag_the_variable_or_the_locale() {
    let first = |sandbox: Sandbox, line: &str| sandbox.ok(line).lines().next().unwrap().trim().to_owned();
    let (english, chinese) = ("1 LLM fundamentals, hands on first", "1 大模型基础：先动手");
    for (variables, line, heading) in [
        (&[("LANG", "zh_CN.UTF-8")][..], "list moe", chinese),
        (&[("LANG", "zh_TW.UTF-8")], "list moe", chinese),
        (&[("LANG", "de_DE.UTF-8")], "list moe", english),
        (&[("LANG", "C")], "list moe", english),
        (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_CN.UTF-8")], "list moe", chinese),
        (&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_US.UTF-8")], "list moe", english),
        (&[("LANG", "zh_CN.UTF-8"), ("ROADMAP_LANG", "en")], "list moe", english),
        (&[("LANG", "zh_CN.UTF-8"), ("ROADMAP_LANG", "en")], "list moe --lang zh", chinese),
    ] {
        let sandbox = variables.iter().fold(Sandbox::new(), |sandbox, (name, value)| sandbox.var(name, value));
        assert!(first(sandbox, line).starts_with(heading), "{variables:?} {line}");
    }
}

#[test]
fn a_closed_pipe_is_success_and_a_full_one_is_not() {
    let sandbox = Sandbox::new();
    let mut child =
        sandbox.command(&["list".to_owned()]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
    if cfg!(target_os = "linux") {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = sandbox.command(&["list".to_owned()]).stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert_data_eq!(
            String::from_utf8(output.stderr).unwrap(),
            str![[r#"
error: cannot write the answer: no space is left

"#]]
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_act_that_was_saved_but_not_printed_is_a_success() {
    let sandbox = Sandbox::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let args = ["done".to_owned(), "rag".to_owned()];
    let output = sandbox.command(&args).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(sandbox.ok("list --status done").contains("RAG from scratch"));
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused_in_words() {
    use std::os::unix::ffi::OsStrExt;

    let sandbox = Sandbox::new();
    let mut command = sandbox.command(&["done".to_owned()]);
    let output = command.arg(std::ffi::OsStr::from_bytes(b"r\xffag")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_data_eq!(
        String::from_utf8(output.stderr).unwrap(),
        str![[r#"
error: an argument is not UTF-8
hint: roadmap done --help

"#]]
    );
}

#[test]
fn a_fixed_clock_that_is_no_time_is_refused() {
    let broken = Sandbox::new().var("ROADMAP_NOW", "yesterday").session(&["status", "done rag"]);
    assert_data_eq!(
        broken,
        str![[r#"
$ roadmap status
error: ROADMAP_NOW is `yesterday`, not a time such as 2026-11-23T21:04:05+08:00
[exit 1]
$ roadmap done rag
error: ROADMAP_NOW is `yesterday`, not a time such as 2026-11-23T21:04:05+08:00
[exit 1]

"#]]
    );
}

#[cfg(unix)]
#[test]
fn no_line_is_wider_than_the_terminal_but_a_command_or_an_address() {
    let lines =
        ["next -n 9", "list -v", "show rag", "start local-vlm", "park moe -m 'too much at once'", "log -n 1", "status"];
    for columns in [40, 60] {
        for sandbox in [Sandbox::new(), Sandbox::new().chinese()] {
            let screens = sandbox.columns(columns).screens(&lines);
            let whole = |line: &&str| !line.contains("roadmap ") && !line.contains("https://");
            let wide = screens.lines().filter(whole).filter(|line| line.width() > usize::from(columns));
            assert_eq!(wide.collect::<Vec<_>>(), Vec::<&str>::new());
        }
    }
}

#[test]
fn what_people_type_in_chinese_is_understood() {
    let sandbox = Sandbox::new().chinese();
    assert_data_eq!(
        sandbox.session(&[
            "start 自注意力机制",
            "stuck -m 为什么要除以根号d",
            "list --status 卡住",
            "list --status ＳＴＵＣＫ",
            "study １.３.１ ４５分钟 --date 昨天",
            "study embeddings 半小时 --date 2026年11月20日",
            "study attention 一个半小时 --date 11月20日",
            "next 二十分钟",
            "log -n ３",
        ]),
        str![[r#"
$ roadmap start 自注意力机制
 ▸ attention 开始学习    大模型基础：先动手 0/21，0%
   前置主题 embeddings 还没完成
   实践：用 30 行左右的 NumPy 或 PyTorch 实现带因果掩码的自注意力。完成标准：输出与 torch.nn.functional.scaled_dot_product_attention 误差不超过 1e-5，并画出一句话的注意力热力图。
$ roadmap stuck -m 为什么要除以根号d
 ? attention：“为什么要除以根号d”
   会用到
     vectors：每个分数都是查询与键的点积
     linear-algebra：一次矩阵乘法得到 n×n 个分数：(n, d) 乘 (d, n)
$ roadmap list --status 卡住
 1 大模型基础：先动手                                                0/21    0%
  拆开 Transformer
   ?   1.3.1  attention  自注意力机制  6 小时
$ roadmap list --status ＳＴＵＣＫ
 1 大模型基础：先动手                                                0/21    0%
  拆开 Transformer
   ?   1.3.1  attention  自注意力机制  6 小时
$ roadmap study １.３.１ ４５分钟 --date 昨天
   attention：记下 45 分钟
   记在 2026-11-22
$ roadmap study embeddings 半小时 --date 2026年11月20日
   embeddings：记下 30 分钟
   记在 2026-11-20
$ roadmap study attention 一个半小时 --date 11月20日
   attention：记下 1 小时 30 分
   记在 2026-11-20
$ roadmap next 二十分钟
 1. roadmap start vectors
    向量、点积与余弦（共 2 小时，先学 20 分钟）
    attention 卡住了，先查这个：“为什么要除以根号d”
 2. roadmap start linear-algebra
    线性代数（共 12 小时，先学 20 分钟）
    attention 卡住了，先查这个：“为什么要除以根号d”
 3. roadmap start python
    Python（写给有经验的工程师）（共 12 小时，先学 20 分钟）
    有 3 个可以开始的主题会用到它
$ roadmap log -n ３
 2026-11-23
   5  20:00  attention：1 小时 30 分，记在 2026-11-20
   4  20:00  embeddings：30 分钟，记在 2026-11-20
   3  20:00  attention：45 分钟，记在 2026-11-22
   更早的还有 2 条，加 -n 5 可以看到

"#]]
    );
}

#[test]
fn a_command_that_is_typed_in_chinese_is_told_by_its_name() {
    let sandbox = Sandbox::new().chinese();
    for (typed, meant) in [
        ("状态", "status"),
        ("下一步", "next"),
        ("卡住", "stuck"),
        ("弄懂", "unstuck"),
        ("先跳过", "park"),
        ("搜索", "list --search"),
        ("设置", "config"),
        ("帮助", "help"),
    ] {
        let said = String::from_utf8(sandbox.run(typed).stderr).unwrap();
        let hint = format!("错误：没有命令 `{typed}`\n提示：是不是 `roadmap {meant}`？\n提示：用法见 roadmap --help\n");
        assert_eq!(said, hint);
        assert!(sandbox.run(&format!("{} --help", meant.split(' ').next().unwrap())).status.success());
    }
}
