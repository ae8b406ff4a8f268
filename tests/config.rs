//! `roadmap config`, and what its settings do.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

const FILE: &str = "home/.config/roadmap/config.toml";

#[test]
fn settings_are_shown_told_and_set_and_comments_stay() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", crate::sandbox::OWN);
    assert_data_eq!(
        sandbox.session(&["config", "config get day_ends", "config get device"]),
        str![[r#"
$ roadmap config
 device    -
 roadmap   llm
 lang      en
 day_ends  04:00
 timer     on

 [HERE]/home/.config/roadmap/config.toml
$ roadmap config get day_ends
04:00
$ roadmap config get device
error: this device has no name
hint: to give this device a name: roadmap config set device NAME
[exit 1]

"#]]
    );
    assert!(!sandbox.path().join("home").exists(), "nothing is made by looking");
    sandbox.file(FILE, "# mine\nday_ends = \"05:00\" # early riser\n\n# not set: lang\n");
    assert_data_eq!(
        sandbox.session(&[
            "config set day_ends 3:30",
            "config set timer off",
            "config set device laptop",
            "config set lang zh",
            "use own.toml",
            "config set roadmap llm",
            "config get lang",
            "config get day-ends",
            "config get device",
            "config",
            "config --json",
            "config set timer on --json",
        ]),
        str![[r#"
$ roadmap config set day_ends 3:30
   day_ends is 03:30 from now on
$ roadmap config set timer off
   timer is off from now on
$ roadmap config set device laptop
   this device is called laptop
$ roadmap config set lang zh
   lang is zh from now on
$ roadmap use own.toml
 现在使用 `own`：Own，已完成 0/1
$ roadmap config set roadmap llm
 现在使用 `llm`：边做边学大模型，已完成 0/100
$ roadmap config get lang
zh
$ roadmap config get day-ends
03:30
$ roadmap config get device
laptop
$ roadmap config
 device    laptop
 roadmap   llm
 lang      zh
 day_ends  03:30
 timer     off

 [HERE]/home/.config/roadmap/config.toml
$ roadmap config --json
{
  "schema": 1,
  "roadmap": "llm",
  "device": "laptop",
  "device_id": "29j8dkxj",
  "lang": "zh",
  "day_ends": "03:30",
  "timer": false,
  "file": "[HERE]/home/.config/roadmap/config.toml"
}
$ roadmap config set timer on --json
{
  "schema": 1,
  "key": "timer",
  "value": "on"
}

"#]]
    );
    assert_data_eq!(
        sandbox.read(FILE),
        str![[r##"
# mine
day_ends = "03:30" # early riser
timer = true
lang = "zh"
roadmap = "llm"

# not set: lang

"##]]
    );
}

#[test]
fn the_language_that_is_set_is_spoken_unless_another_one_is_asked_for() {
    let sandbox = Sandbox::new();
    sandbox.ok("config set lang zh");
    assert!(sandbox.ok("help").starts_with("终端里的学习路线图"));
    assert!(String::from_utf8(sandbox.run("dnoe").stderr).unwrap().contains("没有命令"));
    assert!(sandbox.ok("--lang en help").starts_with("A learning roadmap"));
    let sandbox = sandbox.var("ROADMAP_LANG", "en");
    assert!(sandbox.ok("help").starts_with("A learning roadmap"));
    assert!(sandbox.ok("--lang zh help").starts_with("终端里的学习路线图"));
}

#[test]
fn a_study_day_ends_when_the_settings_say() {
    let sandbox = Sandbox::new();
    sandbox.at("2026-11-24T02:30:00+08:00");
    sandbox.ok("done rag");
    sandbox.ok("note rag -m later --lang en");
    assert_data_eq!(
        sandbox.session(&[
            "log",
            "config set day_ends 2",
            "log",
            "done moe --date today",
            "config set day_ends 0",
            "log -n 1"
        ]),
        str![[r#"
$ roadmap log
 2026-11-23
   2  02:30  rag: "later"
   1  02:30  rag: done
$ roadmap config set day_ends 2
   day_ends is 02:00 from now on
$ roadmap log
 2026-11-24
   2  02:30  rag: "later"
   1  02:30  rag: done
$ roadmap done moe --date today
 ✓ moe done    LLM fundamentals, hands on first 1/21, 4%
   it builds on transformer-block, which is still open
$ roadmap config set day_ends 0
   day_ends is 00:00 from now on
$ roadmap log -n 1
 2026-11-24
   3  02:30  moe: done
   2 acts before these: -n 3 shows them

"#]]
    );
}

#[test]
fn without_a_timer_a_start_tells_what_one_is_at_and_no_more() {
    let sandbox = Sandbox::new();
    sandbox.ok("start attention");
    sandbox.at("2026-11-23T20:25:00+08:00").ok("config set timer false");
    assert_data_eq!(
        sandbox.screens(&[
            "start embeddings",
            "start embeddings",
            "start attention",
            "start attention",
            "stop",
            "stuck -m why",
            "start vectors",
            "unstuck -m because",
            "done",
            "start attention",
        ]),
        str![[r#"
$ roadmap start embeddings
 ▸ embeddings begun    LLM fundamentals, hands on first 0/21, 0%
   attention: 25 min recorded
   it builds on tokenization, which is still open
   practice: Take the input embedding matrix of a small open model, choose 20
   words that are a single token each, and list the ten nearest neighbors of
   each by cosine similarity. Done when a saved 2-D plot shows at least three
   groups of words clearly apart.
   when the practice works: roadmap done embeddings --did LINK
$ roadmap start embeddings
   embeddings is learning already; nothing to record
$ roadmap start attention
   on with attention
   practice: Implement causal self-attention in about 30 lines of NumPy or
   PyTorch. Done when the output matches
   torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat
   map of the attention weights for one sentence.
   when the practice works: roadmap done attention --did LINK
$ roadmap start attention
   attention is learning already; nothing to record
$ roadmap stop
   the timer is turned off, nothing to record; to turn it on: roadmap config set timer on
$ roadmap stuck -m why
 ? attention: "why"
   it leans on
     vectors: every score is a dot product of a query and a key
     linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n
       scores at once
   look one up:       roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start vectors
 ▸ vectors begun
   for attention: "why"
   practice: Compute dot product, length and cosine for three pairs of 3-D
   vectors by hand and in code. Done when the two agree and you have ranked
   five sentence embeddings by their similarity to a sixth.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap unstuck -m because
   answered: "why", on attention
   your answer stands first in the notes of attention
   vectors is back on the shelf
   practice: Implement causal self-attention in about 30 lines of NumPy or
   PyTorch. Done when the output matches
   torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat
   map of the attention weights for one sentence.
   next: roadmap start attention    (you have begun it: 1 session, 25 min)
$ roadmap done
 ✓ attention done    LLM fundamentals, hands on first 1/21, 4%
   it builds on embeddings, which is still open
   now ready: transformer-block, positional-encoding
   next: roadmap start embeddings    (you have begun it)
$ roadmap start attention
   attention is done already; nothing to record

"#]]
    );
    let timers = sandbox.read(&format!("data/journal/{}", sandbox.journal().file_name().unwrap().display()));
    assert_eq!(timers.matches("\"timer\":").count(), 2, "the one that ran before, and its end");
}

#[test]
fn a_value_that_a_setting_does_not_take_is_refused_with_its_place() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "config set lang fr",
            "config set day_ends 13:00",
            "config set timer maybe",
            "config set roadmap elsewhere",
            "config set langg zh",
            "config get",
            "config set lang",
            "config edit lang",
            "config get lang zh",
            "config dance",
        ]),
        str![[r#"
$ roadmap config set lang fr
error: `fr` does not fit `lang`, which takes "en" or "zh"
[exit 1]
$ roadmap config set day_ends 13:00
error: `13:00` does not fit `day_ends`, which takes a time from "00:00" to "12:00"
[exit 1]
$ roadmap config set timer maybe
error: `maybe` does not fit `timer`, which takes on or off
[exit 1]
$ roadmap config set roadmap elsewhere
error: no roadmap `elsewhere`
hint: `roadmap use` lists them; a file or folder is named by its path
[exit 1]
$ roadmap config set langg zh
error: `langg` does not fit KEY, which takes `device`, `roadmap`, `lang`, `day_ends`, `timer`
hint: did you mean `lang`?
hint: roadmap config --help
[exit 2]
$ roadmap config get
error: KEY is missing
hint: for example: roadmap config get lang
hint: roadmap config --help
[exit 2]
$ roadmap config set lang
error: VALUE is missing
hint: for example: roadmap config
hint: roadmap config --help
[exit 2]
$ roadmap config edit lang
error: `lang` is not expected here
[exit 2]
$ roadmap config get lang zh
error: `zh` is not expected here
[exit 2]
$ roadmap config dance
error: `dance` does not fit get|set|edit, which takes `get`, `set`, `edit`
hint: roadmap config --help
[exit 2]

"#]]
    );
    assert!(!sandbox.path().join("home").exists());
    for (text, line) in [
        ("timer = \"no\"\n", "status"),
        ("# one\n\nday_ends = 4\n", "done rag"),
        ("lang = \"fr\"\n", "--lang zh config"),
        ("timer = true\nlang = [\n", "config get timer"),
    ] {
        sandbox.file(FILE, text);
        assert_eq!(sandbox.run(line).status.code(), Some(1), "{line}");
    }
    assert_data_eq!(
        sandbox.session(&["status", "config set timer off"]),
        str![[r#"
$ roadmap status
error: [HERE]/home/.config/roadmap/config.toml:2: not valid TOML: unclosed array, expected `]`
hint: to mend it: roadmap config edit
[exit 1]
$ roadmap config set timer off
error: [HERE]/home/.config/roadmap/config.toml:2: not valid TOML: unclosed array, expected `]`
hint: to mend it: roadmap config edit
[exit 1]

"#]]
    );
    sandbox.file(FILE, "lang = \"fr\"\n");
    assert_data_eq!(
        sandbox.session(&[
            "status",
            "--lang zh status",
            "--version",
            "help why",
            "config set lang en",
            "config get lang"
        ]),
        str![[r#"
$ roadmap status
error: [HERE]/home/.config/roadmap/config.toml:1: `lang` takes "en" or "zh"
hint: to mend it: roadmap config edit
[exit 1]
$ roadmap --lang zh status
错误：[HERE]/home/.config/roadmap/config.toml:1：`lang` 应为 en 或 zh（写在文件里要加引号）
提示：要改正它：roadmap config edit
[exit 1]
$ roadmap --version
roadmap 0.1.0
$ roadmap help why
Show what a topic is good for: where it leads, or what leans on it

Usage: roadmap why [OPTIONS] <TOPIC>

Arguments:
  <TOPIC>  The topic, or a foundation

Everywhere:
      --roadmap <ID|PATH>  The roadmap for this command: its id, or the path of
                           a file or folder
      --data-dir <DIR>     Where the record lies, instead of the usual folder
      --lang <LANG>        The language: en or zh
      --color <WHEN>       Colours: auto, always or never
      --ascii              Plain ASCII marks and bars
      --json               The answer as one JSON object
  -q, --quiet              Nothing but the answer and errors
  -h, --help               This help

Examples:
  roadmap why embeddings
  roadmap why vectors
$ roadmap config set lang en
   lang is en from now on
$ roadmap config get lang
en

"#]]
    );
    assert!(!sandbox.data().exists());
}

#[test]
fn a_key_that_nobody_knows_is_one_warning() {
    let sandbox = Sandbox::new();
    sandbox.file(FILE, "langg = \"zh\"\n[other]\nx = 1\n");
    assert_data_eq!(
        sandbox.session(&["config get timer", "-q config get timer", "--lang zh config get timer"]),
        str![[r#"
$ roadmap config get timer
on
warning: [HERE]/home/.config/roadmap/config.toml:1: no setting `langg` and 1 more unknown setting; it is passed over
hint: did you mean `lang`?
$ roadmap -q config get timer
on
$ roadmap --lang zh config get timer
on
警告：[HERE]/home/.config/roadmap/config.toml:1：没有设置项 `langg`，另有 1 项也不认识，都已跳过
提示：是不是 `lang`？

"#]]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn the_file_is_edited_where_it_lies_and_begins_with_every_key_explained() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["config edit"]),
        str![[r#"
$ roadmap config edit
error: no editor is set
hint: set VISUAL or EDITOR, or change [HERE]/home/.config/roadmap/config.toml by hand
[exit 1]

"#]]
    );
    assert!(!sandbox.path().join("home").exists());
    let sandbox = sandbox.var("EDITOR", "sed -i 's/^# timer = true/timer = false/'");
    assert_data_eq!(
        sandbox.session(&["config edit", "config get timer"]),
        str![[r#"
$ roadmap config edit
$ roadmap config get timer
off

"#]]
    );
    assert_data_eq!(
        sandbox.read(FILE),
        str![[r##"
# Settings of roadmap. Take the # before a line away to set it.

# The roadmap in use; roadmap use ID sets it too.
# roadmap = "llm"

# The language, en or zh; that of the locale if not set.
# lang = "en"

# When a study day ends: what you do after midnight and before that counts for the day before.
# day_ends = "04:00"

# Whether roadmap start starts the timer.
timer = false

"##]]
    );
    let sandbox = sandbox.var("VISUAL", "sed -i 's/false/no/'");
    assert_data_eq!(
        sandbox.session(&["config edit"]),
        str![[r#"
$ roadmap config edit
error: [HERE]/home/.config/roadmap/config.toml:13: not valid TOML: invalid float, expected `nan`
hint: to mend it: roadmap config edit
[exit 1]

"#]]
    );
    let sandbox = sandbox.var("VISUAL", "sed -i 's/timer = no/tmier = true/'");
    assert_data_eq!(
        sandbox.session(&["config edit"]),
        str![[r#"
$ roadmap config edit
warning: [HERE]/home/.config/roadmap/config.toml:13: no setting `tmier`; it is passed over
hint: did you mean `timer`?

"#]]
    );
    let chinese = Sandbox::new().chinese().var("EDITOR", "true");
    chinese.ok("config edit");
    assert_data_eq!(
        chinese.read(FILE),
        str![[r##"
# roadmap 的设置。去掉行首的 # 即可生效。

# 正在使用的路线图；也可以用 roadmap use ID 设置。
# roadmap = "llm"

# 界面语言，en 或 zh；不设置就跟随系统。
# lang = "zh"

# 一天到几点结束：过了零点、在这之前学的，算前一天。
# day_ends = "04:00"

# roadmap start 是否开始计时。
# timer = true

"##]]
    );
    // Nothing of it is set, and each line that is offered may be.
    assert_eq!(chinese.ok("config get timer"), "on\n");
    let all = chinese
        .read(FILE)
        .lines()
        .filter_map(|line| line.strip_prefix("# ").filter(|line| line.contains(" = ")))
        .fold(String::new(), |all, line| all + line + "\n");
    assert_eq!(all.lines().count(), 4);
    chinese.file(FILE, all);
    chinese.ok("config");
}

#[test]
fn what_is_set_stands_where_the_file_explains_it_whoever_wrote_first() {
    let sandbox = Sandbox::new().var("EDITOR", "true");
    sandbox.ok("config set timer off");
    let set_first = sandbox.read("home/.config/roadmap/config.toml");
    assert_eq!(set_first.matches("timer = ").count(), 1);
    assert!(set_first.contains("# lang = \"en\"\n") && set_first.contains("\ntimer = false\n"), "{set_first}");
    sandbox.ok("config set lang zh");
    sandbox.ok("config set lang en");
    let other = Sandbox::new().var("EDITOR", "true");
    for line in ["config edit", "config set lang en", "config set timer off"] {
        other.ok(line);
    }
    assert_eq!(sandbox.read("home/.config/roadmap/config.toml"), other.read("home/.config/roadmap/config.toml"));
    assert_eq!(other.ok("config get timer"), "off\n");
}

#[test]
fn what_is_set_never_lands_in_a_table_below() {
    let sandbox = Sandbox::new();
    sandbox.file("home/.config/roadmap/config.toml", "[mine]\n# timer = true\n");
    sandbox.run("config set timer off");
    assert_eq!(sandbox.ok("-q config get timer"), "off\n");
    assert_eq!(sandbox.read("home/.config/roadmap/config.toml"), "timer = false\n[mine]\n# timer = true\n");
}

#[test]
fn a_word_that_a_hint_left_open_is_no_name_of_a_device() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&["config set device NAME"]),
        str![[r#"
$ roadmap config set device NAME
error: `NAME` stands for words of your own
[exit 1]

"#]]
    );
    let sandbox = sandbox.chinese();
    assert_data_eq!(
        sandbox.session(&["config set device 名字"]),
        str![[r#"
$ roadmap config set device 名字
错误：`名字` 只是占位，请换成自己的内容
[exit 1]

"#]]
    );
    assert!(sandbox.journals().is_empty());
}
