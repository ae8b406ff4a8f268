//! `roadmap man`. That the pages are as readers of pages want them is checked by `.ci/run` with `mandoc`.

use std::fs;

use roadmap::commands::TABLE;
use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_page_is_printed_with_what_help_says() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.ok("man unstuck"),
        str![[r#"
.ie /n(.g .ds Aq /(aq
.el .ds Aq '
.TH ROADMAP-UNSTUCK 1 2026-11-23 "roadmap 0.1.0" "roadmap manual"
.ad l
.SH NAME
roadmap/-unstuck /- Answer what you were stuck on, and go back to where you
were
.SH SYNOPSIS
/fBroadmap unstuck/fR [OPTIONS] [TOPIC]
.SH DESCRIPTION
Answer what you were stuck on, and go back to where you were
.SH ARGUMENTS
.TP
[/fITOPIC/fR]
The topic whose latest question it is; the innermost question if left out
.SH OPTIONS
.TP
/fB/-m/fR, /fB/-/-message/fR /fI<WHAT_HELPED>/fR
What helped; it goes first in the topic/*(Aqs notes
.TP
/fB/-/-resource/fR /fI<N>/fR
The number of the resource that helped, in the list of the foundation last
looked up for it, else of the topic
.SH EVERYWHERE
.TP
/fB/-/-roadmap/fR /fI<ID|PATH>/fR
The roadmap for this command: its id, or the path of a file or folder
.TP
/fB/-/-data/-dir/fR /fI<DIR>/fR
Where the record lies, instead of the usual folder
.TP
/fB/-/-lang/fR /fI<LANG>/fR
The language: en or zh
.TP
/fB/-/-color/fR /fI<WHEN>/fR
Colours: auto, always or never
.TP
/fB/-/-ascii/fR
Plain ASCII marks and bars
.TP
/fB/-/-json/fR
The answer as one JSON object
.TP
/fB/-q/fR, /fB/-/-quiet/fR
Nothing but the answer and errors
.TP
/fB/-h/fR, /fB/-/-help/fR
This help
.SH EXAMPLES
.nf
roadmap unstuck /-m "the variance grows with d"
roadmap unstuck attention /-/-resource 2
.fi

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().ok("man unstuck"),
        str![[r#"
.ie /n(.g .ds Aq /(aq
.el .ds Aq '
.TH ROADMAP-UNSTUCK 1 2026-11-23 "roadmap 0.1.0" "roadmap 手册"
.ad l
.SH 名称
roadmap/-unstuck /- 弄清了：记下是/c
怎么想通的，回到卡/c
住的地方
.SH 用法
/fBroadmap unstuck/fR [选项] [TOPIC]
.SH 说明
弄清了：记下是怎么/c
想通的，回到卡住的/c
地方
.SH 参数
.TP
[/fITOPIC/fR]
主题，回答它最近的/c
问题；默认回答最里/c
层的问题
.SH 选项
.TP
/fB/-m/fR, /fB/-/-message/fR /fI<WHAT_HELPED>/fR
怎么想通的，会记在/c
这个主题笔记的最前/c
面
.TP
/fB/-/-resource/fR /fI<N>/fR
帮上忙的资料的编号/c
：指为这个问题最后/c
查的那个基础的资料/c
；没查过基础，就是/c
这个主题的资料
.SH 通用选项
.TP
/fB/-/-roadmap/fR /fI<ID|PATH>/fR
这次用哪份路线图：id/c
，或文件、文件夹的/c
路径
.TP
/fB/-/-data/-dir/fR /fI<DIR>/fR
学习记录的存放位置/c
，代替默认文件夹
.TP
/fB/-/-lang/fR /fI<LANG>/fR
语言：en 或 zh
.TP
/fB/-/-color/fR /fI<WHEN>/fR
颜色：auto、always 或 never
.TP
/fB/-/-ascii/fR
只用 ASCII 字符画标记和/c
进度条
.TP
/fB/-/-json/fR
以一个 JSON 对象输出结果
.TP
/fB/-q/fR, /fB/-/-quiet/fR
只输出结果和错误
.TP
/fB/-h/fR, /fB/-/-help/fR
显示帮助
.SH 示例
.nf
roadmap unstuck /-m "方差随 d 增大"
roadmap unstuck attention /-/-resource 2
.fi

"#]]
    );
}

#[test]
fn the_page_on_the_whole_names_every_command_variable_and_file() {
    let page = Sandbox::new().ok("man");
    for (name, _) in TABLE {
        assert!(page.contains(&format!("\nroadmap\\-{name}(1)\n")), "{name}");
    }
    assert!(Sandbox::new().ok("man --json").starts_with("{\n  \"schema\": 1,\n  \"page\": \".ie "));
    for wanted in ["\\fBROADMAP_LANG\\fR", "\\fBVISUAL, EDITOR\\fR", "config.toml", "Exit code: 0 done", ".SH COMMANDS"]
    {
        assert!(page.contains(wanted), "{wanted}");
    }
}

#[test]
fn all_pages_are_written_in_both_languages_and_no_line_is_too_long() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["man --to pages", "man --to pages --json", "man nothing", "man done --to pages"]),
        str![[r#"
$ roadmap man --to pages
   76 pages written to pages
$ roadmap man --to pages --json
{
  "schema": 1,
  "folder": "pages",
  "count": 76
}
$ roadmap man nothing
error: no command `nothing`
hint: did you mean `roadmap help`?
[exit 2]
$ roadmap man done --to pages
error: COMMAND does not go together with --to
hint: roadmap man --help
[exit 2]

"#]]
    );
    for folder in ["man1", "zh_CN/man1"] {
        let pages: Vec<_> = fs::read_dir(sandbox.path().join("pages").join(folder)).unwrap().collect();
        assert_eq!(pages.len(), TABLE.len() + 1);
        for page in pages {
            let path = page.unwrap().path();
            let page = fs::read_to_string(&path).unwrap();
            let size = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 8 }).sum::<usize>();
            for line in page.lines().filter(|line| !line.starts_with('.')) {
                assert!(size(line) <= 80, "{}: {line}", path.display());
            }
        }
    }
    assert!(!sandbox.data().exists());
}

#[test]
fn a_page_that_there_is_not_is_told_with_the_nearest() {
    assert_data_eq!(
        Sandbox::new().session(&["man dome", "man xyzzy"]),
        str![[r#"
$ roadmap man dome
error: no command `dome`
hint: did you mean `roadmap man done`?
[exit 2]
$ roadmap man xyzzy
error: no command `xyzzy`
hint: did you mean `roadmap help`?
[exit 2]

"#]]
    );
}
