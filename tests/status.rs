//! `roadmap status`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

/// A few evenings: something done, begun, parked, skipped, and a timer that runs.
fn evenings() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in [
        "done first-api-call --did https://example.com/chat.py --spent 1h30m",
        "done learning-loop --spent 25m",
        "start embeddings",
        "stop",
        "study embeddings 50m --date 2026-11-21",
        "park moe -m \"too early\"",
        "skip tensorflow",
        "start attention",
    ] {
        sandbox.ok(act);
    }
    sandbox.at("2026-11-23T20:30:00+08:00");
    sandbox
}

#[test]
fn it_shows_totals_what_is_underway_and_the_next_step() {
    assert_data_eq!(
        evenings().screens(&["status"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing      2 of 100 topics, 2%, 2.8 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       1        3/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 30 min
 Learning   attention: since today
            embeddings: 1 session, 50 min, since today
 Parked     moe: until a related topic is done, or 2026-12-07

 Next       roadmap done attention
            the timer runs on it

"#]]
    );
}

#[test]
fn in_chinese_it_is_aligned_too() {
    assert_data_eq!(
        evenings().chinese().screens(&["status"]),
        str![[r#"
$ roadmap status
 边做边学大模型                                 2/100 个主题，2%，已学 2.8 小时

 #  阶段                  进度          完成  有成果  预计小时
 1  大模型基础：先动手 ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       1      3/78
 2  本地推理环境          ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发        ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0     0/143
 4  训练自己的模型        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查    取用 0 个，完成 0 个

 计时       attention：30 分钟
 学习中     attention：今天开始
            embeddings：学了 1 次，共 50 分钟，今天开始
 先跳过     moe：任一相关主题学完，或到 2026-12-07

 下一步     roadmap done attention
            正在计时，做出来就勾掉

"#]]
    );
}

#[test]
fn a_pipe_gets_no_next_step_and_no_colour() {
    assert_data_eq!(
        evenings().session(&["status", "status -q"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing      2 of 100 topics, 2%, 2.8 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       1        3/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 30 min
 Learning   attention: since today
            embeddings: 1 session, 50 min, since today
 Parked     moe: until a related topic is done, or 2026-12-07
$ roadmap status -q
 Learning large language models, by doing      2 of 100 topics, 2%, 2.8 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       1        3/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 30 min
 Learning   attention: since today
            embeddings: 1 session, 50 min, since today
 Parked     moe: until a related topic is done, or 2026-12-07

"#]]
    );
}

#[test]
fn narrow_screens_lose_columns_and_break_nothing() {
    assert_data_eq!(
        evenings().columns(60).screens(&["status"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing
 2 of 100 topics, 2%, 2.8 h spent

 #  Stage                         Progress      Done  Proven
 1  LLM fundamentals, hands on..  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       1
 2  Local inference for open..    ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0
 3  Building LLM applications     ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0
 4  Training a model of your own  ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0
    Foundations, looked up whe..
    0 taken down, 0 finished

 Running    attention: the timer, 30 min
 Learning   attention: since today
            embeddings: 1 session, 50 min, since today
 Parked     moe: until a related topic is done, or
            2026-12-07

 Next       roadmap done attention
            the timer runs on it

"#]]
    );
    assert_data_eq!(
        evenings().columns(40).screens(&["status"]),
        str![[r#"
$ roadmap status
 Learning large language models, by
 doing
 2 of 100 topics, 2%, 2.8 h spent

 #  Stage                           Done
 1  LLM fundamentals, hands on..    2/21
 2  Local inference for open..      0/17
 3  Building LLM applications       0/32
 4  Training a model of your own    0/30
    Foundations, looked up when..
    0 taken down, 0 finished

 Running    attention: the timer, 30 min
 Learning   attention: since today
            embeddings: 1 session, 50
            min, since today
 Parked     moe: until a related topic
            is done, or 2026-12-07

 Next       roadmap done attention
            the timer runs on it

"#]]
    );
    assert_data_eq!(
        evenings().columns(40).chinese().screens(&["status"]),
        str![[r#"
$ roadmap status
 边做边学大模型
 2/100 个主题，2%，已学 2.8 小时

 #  阶段                  完成
 1  大模型基础：先动手 ◂  2/21
 2  本地推理环境          0/17
 3  大模型应用开发        0/32
 4  训练自己的模型        0/30
    基础书架：用到再查
    取用 0 个，完成 0 个

 计时       attention：30 分钟
 学习中     attention：今天开始
            embeddings：学了 1 次，共 50
            分钟，今天开始
 先跳过     moe：任一相关主题学完，或到
            2026-12-07

 下一步     roadmap done attention
            正在计时，做出来就勾掉

"#]]
    );
}

#[test]
fn wide_screens_are_not_filled_for_the_sake_of_it() {
    assert_eq!(evenings().columns(160).screens(&["status"]), evenings().screens(&["status"]));
}

#[test]
fn ascii_has_only_ascii() {
    let shown = evenings().screens(&["status --ascii"]);
    assert!(shown.is_ascii(), "{shown}");
    assert_data_eq!(
        shown.clone(),
        str![[r#"
$ roadmap status --ascii
 Learning large language models, by doing      2 of 100 topics, 2%, 2.8 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first <  #...........  2/21       1        3/78
 2  Local inference for open models     ............  0/17       0        0/51
 3  Building LLM applications           ............  0/32       0       0/143
 4  Training a model of your own        ............  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer, 30 min
 Learning   attention: since today
            embeddings: 1 session, 50 min, since today
 Parked     moe: until a related topic is done, or 2026-12-07

 Next       roadmap done attention
            the timer runs on it

"#]]
    );
    let plain = evenings().var("LANG", "C").screens(&["status"]);
    assert_eq!(plain.replace("roadmap status", "roadmap status --ascii"), shown);
}

#[test]
fn colour_adds_to_the_words_and_takes_nothing_away() {
    let plain = evenings().session(&["status"]);
    let coloured = evenings().session(&["status --color always"]);
    assert!(coloured.contains("\u{1b}[1m"), "{coloured}");
    let mut stripped = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        stripped.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    stripped.push_str(rest);
    assert_eq!(stripped.replace(" --color always", ""), plain);
}

#[test]
fn a_forgotten_timer_is_not_believed_and_says_how_to_mend_it() {
    let sandbox = evenings();
    sandbox.at("2026-11-24T20:30:00+08:00");
    assert_data_eq!(
        sandbox.screens(&["status"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing      2 of 100 topics, 2%, 2.8 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       1        3/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    attention: the timer has run 24 h 30 min; forgotten, not counted. To
            say what it was:
            roadmap study attention 2h --date 2026-11-23
 Learning   attention: since yesterday
            embeddings: 1 session, 50 min, since yesterday
 Parked     moe: until a related topic is done, or 2026-12-07

 Next       roadmap start attention
            you have begun it

"#]]
    );
}

#[test]
fn statuses_set_on_two_devices_without_knowing_are_shown_not_lost() {
    let laptop = Sandbox::new();
    let phone = Sandbox::new();
    phone.device("phone").ok("done rag");
    laptop.at("2026-11-23T21:00:00+08:00").ok("start rag");
    laptop.receive(&phone);
    assert_data_eq!(
        laptop.screens(&["status", "log", "undo", "done rag", "status"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first    ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications ◂         ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Running    rag: the timer, 0 min
 Learning   rag: since today
 Look at    rag: done on device 60rd, learning on device 29j8, which had not
            seen it: the latter counts; record either again to settle it

 Next       roadmap done rag
            the timer runs on it
$ roadmap log
 2026-11-23
        1  21:00  rag: learning, timer started
   60rd.1  20:00  rag: done

 next: roadmap done rag    (the timer runs on it)
$ roadmap undo
 took back 1:
   rag: learning, timer started
 ✓ rag is done again    Building LLM applications 1/32, 3%
   now ready: document-parsing, rag-chunking, embedding-models, vector-db,
   reranking, and 3 more
   next: roadmap start document-parsing
      (you finished rag, which it builds on)
$ roadmap done rag
   rag is done already; nothing to record
$ roadmap status
 Learning large language models, by doing                   1 of 100 topics, 1%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first    ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications ◂         ▰▱▱▱▱▱▱▱▱▱▱▱  1/32       0       5/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Next       roadmap start document-parsing
            you finished rag, which it builds on

"#]]
    );
}

#[test]
fn a_status_that_two_devices_do_not_agree_on_is_settled_by_either() {
    for settle in ["done rag", "start rag", "park rag"] {
        let laptop = Sandbox::new();
        let phone = Sandbox::new();
        phone.device("phone").ok("done rag");
        laptop.at("2026-11-23T21:00:00+08:00").ok("start rag");
        laptop.receive(&phone);
        assert!(laptop.ok("status").contains("record either again"), "{settle}");
        laptop.ok(settle);
        assert!(!laptop.ok("status").contains("record either again"), "{settle}");
    }
    let laptop = Sandbox::new();
    let phone = Sandbox::new();
    phone.device("phone").ok("park rag");
    laptop.at("2026-11-23T21:00:00+08:00").ok("done rag");
    laptop.receive(&phone);
    assert_data_eq!(
        laptop.chinese().session(&["status -q", "done rag", "done rag", "undo", "log"]),
        str![[r#"
$ roadmap status -q
 边做边学大模型                                                1/100 个主题，1%

 #  阶段                进度          完成  有成果  预计小时
 1  大模型基础：先动手  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0      0/78
 2  本地推理环境        ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发 ◂    ▰▱▱▱▱▱▱▱▱▱▱▱  1/32       0     5/143
 4  训练自己的模型      ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查  取用 0 个，完成 0 个

 请确认     rag：设备 60rd 记为“先跳过”，设备 29j8 后来记为“完成”（当时还没同步到前一条），目前算“完成”；任选一个再记一次即可确认
$ roadmap done rag
   rag：确认为“完成”
$ roadmap done rag
   rag 已经是“完成”，什么也没改
$ roadmap undo
 已撤销第 2 条：
   rag：完成
   rag 仍是“完成”：设备 29j8 也这样记过
$ roadmap log
 2026-11-23
        3  21:00  撤销了第 2 条
        2  21:00  rag：完成（已撤销）
        1  21:00  rag：完成
   60rd.1  20:00  rag：先跳过

"#]]
    );
}

#[test]
fn a_status_that_was_known_when_another_was_set_is_no_question() {
    let laptop = Sandbox::new();
    let phone = Sandbox::new();
    phone.device("phone").ok("done rag");
    laptop.receive(&phone);
    laptop.at("2026-11-23T21:00:00+08:00").ok("park rag");
    let shown = laptop.ok("status");
    assert!(
        shown.contains("Parked     rag: until a related topic is done, or 2026-12-07") && !shown.contains("Look at"),
        "{shown}"
    );
}

#[test]
fn everything_done_is_100_percent_and_nothing_is_next() {
    let sandbox = Sandbox::new();
    sandbox.ok("done fundamentals local-inference applications training");
    assert_data_eq!(
        sandbox.screens(&["status", "next", "start"]),
        str![[r#"
$ roadmap status
 Learning large language models, by doing               100 of 100 topics, 100%

 #  Stage                               Progress       Done  Proven  Est. hours
 1  LLM fundamentals, hands on first    ▰▰▰▰▰▰▰▰▰▰▰▰  21/21       0       78/78
 2  Local inference for open models     ▰▰▰▰▰▰▰▰▰▰▰▰  17/17       0       51/51
 3  Building LLM applications           ▰▰▰▰▰▰▰▰▰▰▰▰  32/32       0     143/143
 4  Training a model of your own        ▰▰▰▰▰▰▰▰▰▰▰▰  30/30       0     182/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Next       every topic on your path is done. Show it: roadmap export
$ roadmap next
 every topic on your path is done. Show it: roadmap export
$ roadmap start
error: nothing is left to start: every topic is done, parked or off your path

"#]]
    );
}

#[test]
fn a_roadmap_without_hours_or_shelf_shows_neither() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "own.toml",
        "format = 1\nid = \"own\"\ntitle = \"Own\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"t\"\ntitle = \"T\"\n",
    );
    assert_data_eq!(
        sandbox.screens(&["--roadmap own.toml", "--roadmap own.toml skip t", "--roadmap own.toml status"]),
        str![[r#"
$ roadmap --roadmap own.toml
 In English; 要看中文：roadmap --roadmap own.toml config set lang zh
 Your record will lie in [HERE]/data, once there is one.
 Do it; when stuck, look up exactly that. Begin:
 roadmap --roadmap own.toml start t

 Own                                                           0 of 1 topic, 0%

 #  Stage  Progress      Done  Proven
 1  S ◂    ▱▱▱▱▱▱▱▱▱▱▱▱   0/1       0

 Next       roadmap --roadmap own.toml start t
            you can begin it right away
$ roadmap --roadmap own.toml skip t
 - t skipped    S 0/0, -
   t is off your path; 0 topics count. Only for now?
   roadmap --roadmap own.toml park t
$ roadmap --roadmap own.toml status
 Own                                                           0 of 0 topics, -

 #  Stage  Progress      Done  Proven
 1  S      ▱▱▱▱▱▱▱▱▱▱▱▱   0/0       0

 Next       nothing is left to start: every topic is done, parked or off your
            path

"#]]
    );
}
