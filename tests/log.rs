//! `roadmap log`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

fn evenings() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in [
        "start attention",
        "@2026-11-23T20:40:00+08:00",
        "done --did https://example.com/a -m \"heads differ\"",
        "@2026-11-24T01:30:00+08:00",
        "park moe",
        "@2026-11-24T21:00:00+08:00",
        "study rag 45m --date 2026-11-20",
        "skip tensorflow",
        "undo",
    ] {
        sandbox.session(&[line]);
    }
    sandbox
}

#[test]
fn acts_are_shown_newest_first_with_the_numbers_that_undo_takes() {
    assert_data_eq!(
        evenings().screens(&["log"]),
        str![[r#"
$ roadmap log
 2026-11-24
   6  21:00  took back 5
   5  21:00  tensorflow: skipped  (taken back)
   4  21:00  rag: 45 min, for 2026-11-20
 2026-11-23
   3  01:30  moe: parked
   2  20:40  attention: done, 40 min, evidence: https://example.com/a, "heads
             differ"
   1  20:00  attention: learning, timer started

 next: roadmap start learning-loop    (you can begin it right away)

"#]]
    );
    assert_data_eq!(
        evenings().chinese().screens(&["log"]),
        str![[r#"
$ roadmap log
 2026-11-24
   6  21:00  撤销了第 5 条
   5  21:00  tensorflow：不学（已撤销）
   4  21:00  rag：45 分钟，记在 2026-11-20
 2026-11-23
   3  01:30  moe：先跳过
   2  20:40  attention：完成，40 分钟，成果：https://example.com/a，“heads
             differ”
   1  20:00  attention：学习中，开始计时

 下一步：roadmap start learning-loop    （随时可以开始）

"#]]
    );
    assert_data_eq!(
        evenings().columns(40).screens(&["log -n 3"]),
        str![[r#"
$ roadmap log -n 3
 2026-11-24
   6  21:00  took back 5
   5  21:00  tensorflow: skipped
             (taken back)
   4  21:00  rag: 45 min, for
             2026-11-20
   3 acts before these: -n 6 shows them

 next: roadmap start learning-loop
    (you can begin it right away)

"#]]
    );
}

#[test]
fn it_can_be_narrowed_to_a_scope_a_day_and_a_number() {
    assert_data_eq!(
        evenings().session(&[
            "log inside-transformer",
            "log --since today",
            "log --since 2026-11-21 rag-core",
            "log --since 2026-11-20 rag-core",
            "log --since monday -n 2",
            "log -n 1",
            "log rag-core"
        ]),
        str![[r#"
$ roadmap log inside-transformer
 2026-11-23
   3  01:30  moe: parked
   2  20:40  attention: done, 40 min, evidence: https://example.com/a, "heads differ"
   1  20:00  attention: learning, timer started
$ roadmap log --since today
 2026-11-24
   6  21:00  took back 5
   5  21:00  tensorflow: skipped  (taken back)
$ roadmap log --since 2026-11-21 rag-core
 nothing recorded matches that
$ roadmap log --since 2026-11-20 rag-core
 2026-11-24
   4  21:00  rag: 45 min, for 2026-11-20
$ roadmap log --since monday -n 2
 2026-11-24
   6  21:00  took back 5
   5  21:00  tensorflow: skipped  (taken back)
   3 acts before these: -n 5 shows them
$ roadmap log -n 1
 2026-11-24
   6  21:00  took back 5
   5 acts before these: -n 6 shows them
$ roadmap log rag-core
 2026-11-24
   4  21:00  rag: 45 min, for 2026-11-20

"#]]
    );
}

#[test]
fn half_past_one_at_night_belongs_to_the_day_before() {
    let sandbox = Sandbox::new();
    sandbox.at("2026-11-24T01:30:00+08:00").ok("start attention");
    assert_data_eq!(
        sandbox.at("2026-11-24T03:59:00+08:00").session(&["status", "log --since today"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 2 h 29 min
 Learning   attention: since today
$ roadmap log --since today
 2026-11-23
   1  01:30  attention: learning, timer started

"#]]
    );
    let next_day = sandbox.at("2026-11-24T04:00:00+08:00").session(&["log --since today", "log --since yesterday"]);
    assert_data_eq!(
        next_day,
        str![[r#"
$ roadmap log --since today
 nothing recorded matches that
$ roadmap log --since yesterday
 2026-11-23
   1  01:30  attention: learning, timer started

"#]]
    );
}

#[test]
fn what_takes_back_an_act_that_is_not_here_yet_is_shown_all_the_same() {
    let laptop = Sandbox::new();
    laptop.ok("config set device laptop");
    laptop.ok("done moe");
    let known = laptop.journals();
    laptop.device("phone").ok("undo laptop.2");
    // Of the two journals that of the phone arrives first.
    let journal = laptop.journals().into_iter().find(|path| !known.contains(path)).unwrap();
    let desktop = Sandbox::new();
    desktop.file("data/journal/phone.jsonl", std::fs::read(journal).unwrap());
    assert_data_eq!(
        desktop.device("desktop").session(&["log"]),
        str![[r#"
$ roadmap log
 2026-11-23
   60rd.1  20:00  took back 29j8.2

"#]]
    );
}
