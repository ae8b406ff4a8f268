//! 中文。

use super::{
    Checkup, Disk, Error, Export, Fault, Home, Imports, Log, Manual, Outcome, Overview, Page, Reason, Review, Roadmaps,
    Sync, Text, Topic, Tui, Usage, Word, help, history, plan, syntax,
};

pub(super) fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} 分钟"),
        (hours, 0) => format!("{hours} 小时"),
        (hours, minutes) => format!("{hours} 小时 {minutes} 分"),
    }
}

pub(super) fn hours(minutes: u32) -> String {
    format!("{} 小时", (minutes + 30) / 60)
}

/// 累计时长：分钟、带一位小数的小时、整小时。
pub(super) fn spent(minutes: u32) -> String {
    match minutes {
        0..60 => duration(minutes),
        60..600 => format!("{:.1} 小时", f64::from(minutes) / 60.0),
        _ => hours(minutes),
    }
}

/// 日期后面接汉字：数字与汉字之间空一格。
fn before_han(day: &str) -> String {
    if day.ends_with(|c: char| c.is_ascii_digit()) { format!("{day} ") } else { day.to_owned() }
}

/// 夹在汉字之间的日期：数字与汉字之间都空一格。
fn within_han(day: &str) -> String {
    if day.starts_with(|c: char| c.is_ascii_digit()) { format!(" {day} ") } else { day.to_owned() }
}

fn percent(percent: Option<usize>) -> String {
    percent.map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"))
}

fn ticked(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join("、")
}

/// 列出几个之后：另外还有几个。
fn and_others(more: usize) -> String {
    if more == 0 { String::new() } else { format!("，另有 {more} 个") }
}

/// 几项中的第一项后面：另外还有几项。
fn and_more(more: usize, unit: &str) -> String {
    if more == 0 { String::new() } else { format!("（另有 {more} {unit}类似）") }
}

/// The phrases.
pub(super) const TEXT: Text = Text {
    word: Word {
        pending: "未开始",
        learning: "学习中",
        stuck: "卡住",
        parked: "先跳过",
        done: "完成",
        skipped: "不学",
        proven: "完成，有成果",
        again: "忘了",
        hard: "费力",
        good: "记得",
        easy: "轻松",
        error: "错误",
        warning: "警告",
        advice: "建议",
        hint: "提示",
        today: "今天",
        yesterday: "昨天",
        weekday: |day, this_week| {
            let days = if this_week {
                ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
            } else {
                ["上周一", "上周二", "上周三", "上周四", "上周五", "上周六", "上周日"]
            };
            days[day]
        },
        colon: "：",
        topic: "主题",
        duration,
        list: |names| names.join("、"),
        device: |letters| format!("设备 {letters}"),
        quoted: |text| format!("“{text}”"),
    },
    overview: Overview {
        total: |done, topics, own, share, spent| {
            let own = if own == 0 { String::new() } else { format!("（自己加的 {own} 个）") };
            let done = format!("{done}/{topics} 个主题{own}，{}", percent(share));
            if spent == 0 { done } else { format!("{done}，已学 {}", self::spent(spent)) }
        },
        stage: "阶段",
        progress: "进度",
        done: "完成",
        proven: "有成果",
        hours: "预计小时",
        shelf: |taken, finished| format!("取用 {taken} 个，完成 {finished} 个"),
        running_label: "计时",
        learning_label: "学习中",
        stuck_label: "卡住",
        parked_label: "先跳过",
        contested_label: "请确认",
        next_label: "下一步",
        running: |topic, minutes| format!("{topic}：{}", duration(minutes)),
        forgotten: |topic, minutes, study| {
            format!("{topic}：{}，多半是忘了停，不会计入。补记实际时长：\n{study}", duration(minutes))
        },
        forgotten_elsewhere: |topic, minutes, stop| {
            format!("{topic}：{}，多半是忘了停，不会计入。结束计时：\n{stop}", duration(minutes))
        },
        learning: |topic, sessions, minutes, since, serves| {
            let serves = if serves.is_empty() { String::new() } else { format!("，为 {serves} 而查") };
            match sessions {
                0 => format!("{topic}：{}开始{serves}", before_han(since)),
                _ => {
                    format!("{topic}：学了 {sessions} 次，共 {}，{}开始{serves}", duration(minutes), before_han(since))
                }
            }
        },
        stuck: |topic, question, long| {
            let said = if question.is_empty() { topic.to_string() } else { format!("{topic}：“{question}”") };
            match long {
                None => said,
                Some(minutes) => format!("{said}；已经查了 {}，先回去试试", duration(minutes)),
            }
        },
        parked_until: |day| format!("任一相关主题学完，或到 {day}"),
        parked_back: |near| format!("可以再学了，{near} 已完成"),
        parked_since: |day| format!("{}起可以再学", before_han(day)),
        review_label: "复习",
        review: |topics, command| format!("{}：{command}", topics.join("、")),
        words_label: "术语",
        words: |words, more, command| match more {
            0 => format!("{}，还没写解释：{command}", words.join("、")),
            more => format!("{}（共 {} 个），还没写解释：{command}", words.join("、"), words.len() + more),
        },
        contested: |topic, status, by, other_status, other| {
            format!(
                "{topic}：{other} 记为“{other_status}”，{by} 后来记为“{status}”（当时还没同步到前一条），目前算“{status}”；任选一个再记一次即可确认"
            )
        },
        synced_label: "同步",
        synced: |days, not_sent, command| {
            let when = match days {
                None => "还没有同步过".to_owned(),
                Some(0) => "今天".to_owned(),
                Some(1) => "昨天".to_owned(),
                Some(days) => format!("{days} 天前"),
            };
            match not_sent {
                None => format!("本机没有同步记录：{command}"),
                Some(0) => when,
                Some(not_sent) => format!("{when}，还有 {not_sent} 条未发送：{command}"),
            }
        },
        kept_label: "历史",
        kept: |days, not_kept, command| {
            let when = match days {
                None => "还没有存过".to_owned(),
                Some(0) => "今天，只存在本机".to_owned(),
                Some(1) => "昨天，只存在本机".to_owned(),
                Some(days) => format!("{days} 天前，只存在本机"),
            };
            match not_kept {
                None | Some(0) => when,
                Some(not_kept) => format!("{when}，还有 {not_kept} 条未存入：{command}"),
            }
        },
        more: |count, command| format!("还有 {count} 个：{command}"),
        greeting: |folder, set_lang, first, _| {
            [
                format!("界面语言是中文；for English: {set_lang} en"),
                format!("学习记录会存在 {folder}，记下第一条之前不写任何文件。"),
                format!("先动手做，卡住了只查那一点。第一步：{first}"),
            ]
        },
    },
    topic: Topic {
        nothing: "没有符合条件的主题",
        legend: |[learning, stuck, parked, done, proven, skipped]| {
            [
                format!("{done} 完成"),
                format!("{proven} 有成果"),
                format!("{learning} 学习中"),
                format!("{stuck} 卡住"),
                format!("{parked} 先跳过"),
                format!("{skipped} 不学"),
            ]
        },
        own: |title| format!("{title}（自己加的）"),
        practice: "实践",
        requires: "前置",
        leans_on: "会用到",
        leads_to: "后续",
        same_as: "同一内容",
        needed: "取用",
        needed_short: |times, topics| format!("{times} 次：{}", topics.join("、")),
        no_words: "卡住了，没写下问题",
        needed_for: |times, topics| format!("{times} 次：{}", topics.join("、")),
        review: "复习",
        review_on: |day| format!("下次 {day}"),
        returns: "先跳过",
        time: "用时",
        evidence: "成果",
        notes: "笔记",
        questions: "问题",
        question_on: |said, on| format!("{said}（{on}）"),
        resources: "资料",
        times: |estimate, sessions, minutes| match (estimate, sessions) {
            (0, 0) => "暂无记录".to_owned(),
            (0, _) => format!("学了 {sessions} 次，共 {}", duration(minutes)),
            (_, 0) => format!("预计 {}", duration(estimate)),
            (..) => format!("学了 {sessions} 次，共 {}，预计 {}", duration(minutes), duration(estimate)),
        },
        since: |status, day| format!("{status}，{}起", before_han(day)),
        on: |status, day| format!("{status}：{day}"),
        tags: |kind, lang| {
            let kind = match kind {
                "course" => "课程",
                "book" => "书",
                "paper" => "论文",
                "docs" => "文档",
                "repo" => "代码",
                "article" => "文章",
                "video" => "视频",
                other => other,
            };
            let lang = match lang {
                "en" => "英文",
                "zh" => "中文",
                other => other,
            };
            match (kind, lang) {
                ("", "") => String::new(),
                ("", tag) | (tag, "") => format!("（{tag}）"),
                _ => format!("（{kind}，{lang}）"),
            }
        },
        helped: "帮上过忙",
    },
    reason: Reason {
        running: "正在计时，做出来就勾掉",
        continued: |sessions, minutes| match sessions {
            0 => "已经开了头".to_owned(),
            _ => format!("已经开了头：学了 {sessions} 次，共 {}", duration(minutes)),
        },
        after: |topic| format!("前置主题 {topic} 已完成"),
        parked: |topic| format!("前置主题 {topic} 先跳过了"),
        free: "随时可以开始",
        back_finished: |foundation| format!("{foundation} 学完了：回去再试一次"),
        back_studied: |foundation| format!("查过 {foundation} 了：回去再试一次"),
        back_long: "已经查了一小时以上：先回去试试",
        answer: |topic, question| {
            if question.is_empty() {
                format!("{topic} 的问题弄清以后，记下是怎么想通的")
            } else {
                format!("“{question}”弄清以后，记下是怎么想通的")
            }
        },
        look_up: |topic, question| {
            if question.is_empty() {
                format!("{topic} 卡住了，先查这个")
            } else {
                format!("{topic} 卡住了，先查这个：“{question}”")
            }
        },
        question: |question| {
            if question.is_empty() {
                "查清卡住的那一点，再回来".to_owned()
            } else {
                format!("查清“{question}”，再回来")
            }
        },
        review: |topic, day| format!("{topic} 上次是{}学的，还记得吗？", within_han(day)),
        returned: |near| format!("之前先跳过了，现在相关的 {near} 已完成"),
        rested: |day| format!("之前先跳过了，{}起可以再学", before_han(day)),
        term: "还没写解释的术语，用自己的话写一句",
        elsewhere: |topic, day| match day {
            Some(day) => format!("与 `{topic}` 是同一内容，那边{}已完成：用这条命令在这里也记为完成", within_han(day)),
            None => format!("与 `{topic}` 是同一内容，那边已完成：用这条命令在这里也记为完成"),
        },
        taste: |topics| format!("有 {topics} 个可以开始的主题会用到它"),
        often: |topic, times, take, park| match take {
            Some(take) => format!("{topic} 已经卡住 {times} 次：先补基础（{take}），或者先跳过（{park}）"),
            None => format!("{topic} 已经卡住 {times} 次：可以先跳过（{park}）"),
        },
        waiting: |topic, day| format!("没有别的可以开始了；之前先跳过的 {topic} 到 {day} 可以再学"),
        nothing_fits: |minutes, command| format!("没有 {} 内能做完的；查看全部：{command}", duration(minutes)),
        because: |reason| format!("（{reason}）"),
        titled: |title, minutes| format!("{title}（{}）", duration(minutes)),
        part: |title, part, minutes| format!("{title}（共 {}，先学 {}）", duration(minutes), duration(part)),
        nothing: "没有可以开始的主题了（都已完成、先跳过或标为“不学”）",
        finished: |command| format!("路线上的主题全部完成了。展示成果：{command}"),
    },
    review: Review {
        ask: "用一句话回答，或者把实践里最关键的一步重做一遍：",
        redo: "把最关键的一步重做一遍，或者用一句话说说它讲的是什么：",
        last: |day| format!("上次：{day}"),
        reveal: "按回车看答案",
        grade: "记得怎么样？忘了 a、费力 h、记得 g、轻松 e，也可以直接写这些词；s 停",
        no_grade: |word| format!("没有 `{word}` 这个评分"),
        no_grade_hint: "可用：忘了、费力、记得、轻松（或 again、hard、good、easy）",
        how: |command| format!("然后评分：{command}（或“忘了”“费力”“轻松”）"),
        rest: |reviewed, day| match reviewed {
            0 => format!("今天没有要复习的；下次是 {day}"),
            _ => format!("今天已复习 {reviewed} 个，够了；下次是 {day}"),
        },
        none: "还没有要复习的：主题完成几天以后会出现在这里",
        unscheduled: |command| {
            format!("按模块、阶段或文件整批勾掉的主题，要先逐个评一次分，之后才会出现在这里：{command} 主题 记得")
        },
        reviewed: |topic, days, date| match days {
            ..=1 => format!("{topic} 明天再复习"),
            _ => format!("{topic} {days} 天后再复习（{date}）"),
        },
        forgotten: |topic| format!("{topic} 明天再复习；重做一遍它的实践，想起来最快"),
        stopped: "先到这里，评过的都已记下",
        stopped_early: "先到这里，还没有评分",
        no_terms: |command| format!("还没有术语，记一个：{command}"),
        term: |word, meaning| format!("{word}：{meaning}"),
        leads_to: "通向",
        leads_nowhere: "后面没有主题以它为前置",
        chain: |length| format!("（{length} 个主题）"),
        leaning: "哪些主题会用到它",
        leaning_none: "没有主题会用到它",
        no_gaps: "没有缺口：学完的主题会用到的基础，你都碰过了",
        no_shelf: "这份路线图没有基础书架",
        no_gaps_yet: "还没有缺口：还没有学完的主题",
        gaps: "学完的主题会用到、但你还没碰过的基础",
    },
    log: Log {
        elsewhere: |count| format!("别的路线图上还有 {count} 条"),
        only_elsewhere: |count| format!("这份路线图还没有记录；别的路线图上有 {count} 条"),
        empty: |command| format!("还没有任何记录；从哪里开始，看 {command}"),
        nothing: "没有符合条件的记录",
        earlier: |count, most| format!("更早的还有 {count} 条，加 -n {most} 可以看到"),
        entry: |topic, said| format!("{topic}：{}", said.join("，")),
        taken_back: |said| format!("{said}（已撤销）"),
        undo_of: |ids| format!("撤销了第 {} 条", ids.join("、")),
        redo_of: |ids| format!("恢复了第 {} 条", ids.join("、")),
        evidence: |text| format!("成果：{text}"),
        more: |count| format!("还有 {count} 个主题"),
        started: "开始计时",
        question: |text| if text.is_empty() { "卡住".to_owned() } else { format!("卡住：“{text}”") },
        on: |foundation| format!("问题出在 {foundation}"),
        answer: |text| if text.is_empty() { "想通".to_owned() } else { format!("想通：“{text}”") },
        on_day: |day| format!("记在 {day}"),
        named: |name| format!("设备命名为“{name}”"),
        serves: |topic| format!("为 {topic} 而查"),
        review: |grade| format!("复习：{grade}"),
        helped: |address| format!("帮上忙的资料：{address}"),
        added: |title| format!("新增“{title}”"),
        from: |scope| format!("随 {scope} 一起勾选"),
        term: |word, meaning| {
            if meaning.is_empty() { format!("术语：{word}") } else { format!("术语：{word}，“{meaning}”") }
        },
    },
    outcome: Outcome {
        pending: |topic| format!("{topic} 改回“未开始”"),
        learning: |topic| format!("{topic} 开始学习"),
        stuck: |topic| format!("{topic} 卡住了"),
        parked: |topic| format!("{topic} 先跳过，以后再学"),
        done: |topic| format!("{topic} 完成"),
        proven: |topic| format!("{topic} 完成，有成果"),
        skipped: |topic| format!("{topic} 不学了"),
        still: |topic, status, device| format!("{topic} 仍是“{status}”：{device} 也这样记过"),
        again: |topic, status| format!("{topic} 恢复为“{status}”"),
        started: |topic| format!("{topic} 开始计时"),
        evidence: |topic, more| format!("{topic}：记下 {more} 项成果"),
        notes: |topic, more| format!("{topic}：记下 {more} 条笔记"),
        minutes: |topic, minutes| format!("{topic}：记下 {}", duration(minutes)),
        settled: |topic, status| format!("{topic}：确认为“{status}”"),
        stopped: "计时结束",
        stage: |stage, done, topics, share| format!("{stage} {done}/{topics}，{}", percent(share)),
        off_path: |topic, counted, command| {
            format!("{topic} 不再计入，总数变为 {counted} 个主题。只是暂时不想学？{command}")
        },
        took: |taken, left, command| match left {
            0 => format!("共 {taken} 个主题；要撤销：{command}"),
            _ => format!("共 {taken} 个主题，另有 {left} 个未改动；要撤销：{command}"),
        },
        evidence_to_each: |count| format!("这 {count} 个主题都附上了同样的成果"),
        open_before: |topics| match topics {
            [one] => format!("前置主题 {one} 还没完成"),
            _ => format!("还有 {} 个前置主题没完成：{}", topics.len(), topics.join("、")),
        },
        not_believed: |topic, minutes, command| {
            format!("{topic} 已计时 {}，多半是忘了停，没有计入。补记实际时长：\n{command}", duration(minutes))
        },
        runs_on: |topic, minutes| format!("{topic} 的计时仍在继续，已有 {}，会另外计入", duration(minutes)),
        timer_ended: |topic| format!("{topic} 上忘了停的计时已结束，不计入"),
        stays_done: |topic| format!("{topic} 仍是“完成”"),
        on_day: |day| format!("记在 {day}"),
        more: |count| format!("还有 {count} 个"),
        under_a_minute: |topic| format!("{topic} 不到一分钟，没有计入"),
        now_ready: |topics, more| match more {
            0 => format!("现在可以学：{}", topics.join("、")),
            _ => format!("现在可以学：{}，还有 {more} 个", topics.join("、")),
        },
        brought_back: |topics| format!("之前先跳过的，现在可以学了：{}", topics.join("、")),
        closed: |topic, question| {
            if question.is_empty() {
                format!("{topic} 的问题已关闭")
            } else {
                format!("已关闭：“{question}”")
            }
        },
        keep: |command| format!("想记下是怎么想通的：\n{command}"),
        question: |topic, question| {
            if question.is_empty() { format!("{topic} 卡住了") } else { format!("{topic}：“{question}”") }
        },
        leans_on: "会用到",
        it_is_about: "问题出在",
        leans_on_nothing: "这个主题没有列出会用到的基础：直接查这个问题",
        leans_on_done: "会用到的基础都已完成、先跳过或标为“不学”：直接查这个问题",
        look_up: "查一下：",
        look_one_up: "先查一个：",
        when_clear: "弄清以后：",
        clear: |command| format!("弄清以后：{command}"),
        what_helped: "怎么想通的",
        deep: "已经一层套一层查了三个以上的问题：先回上一层试试，未必非弄清这一点不可",
        answered: |topic, question| {
            if question.is_empty() {
                format!("{topic} 的问题已解决")
            } else {
                format!("{topic} 的问题已解决：“{question}”")
            }
        },
        first_note: |topic| format!("答案已记在 {topic} 笔记的最前面"),
        helped: |address| format!("{address} 帮上了忙，以后排在最前"),
        shelved: |topic| format!("{topic} 放回书架"),
        still_open: |topic, question| {
            if question.is_empty() {
                format!("还没解决：{topic} 的问题")
            } else {
                format!("还没解决：“{question}”（{topic}）")
            }
        },
        serves: |topic, question| {
            if question.is_empty() {
                format!("为 {topic} 而查")
            } else {
                format!("为 {topic} 而查：“{question}”")
            }
        },
        parked_again: |topic| format!("{topic} 再次先跳过"),
        was_parked: |topic| format!("{topic} 之前先跳过了，现在接着学"),
        was_skipped: |topic, counted| format!("{topic} 之前标为“不学”，现在重新计入，共 {counted} 个主题"),
        rests: |topic, question, command| {
            if question.is_empty() {
                format!("它的问题也先放着；弄清以后：\n{command}")
            } else {
                format!("“{question}”和 {topic} 一起先放着；弄清以后：\n{command}")
            }
        },
        back_to: |topic| format!("回到 {topic}"),
        hidden: |acts, command| format!("它的 {acts} 条记录不再计入；要恢复：{command}"),
        added_on_shelf: "放在书架上，不计入总数",
        done_no_more: |topic| format!("{topic} 之前已完成，现在不再算作完成"),
        was_done: |topic| format!("{topic} 之前已完成，现在重新学"),
        comes_back: |day| format!("任一相关主题学完，或到 {day}，会再提醒你"),
        term: |word| format!("已记下：{word}"),
        explain: |command| format!("弄清以后：{command}"),
        term_known: |word, meaning| {
            if meaning.is_empty() {
                format!("“{word}”已经记过了，还没写解释")
            } else {
                format!("{word}：{meaning}")
            }
        },
        no_question: "没有待解决的问题，什么也没改",
        no_question_on: |topic| format!("{topic} 没有待解决的问题，什么也没改"),
        exists: |topic| format!("{topic} 就是这个标题，什么也没改"),
        added: |id, title| format!("已加入自己的主题 {id}：{title}"),
        added_after: |topic, module| {
            if module.is_empty() {
                format!("排在 {topic} 之后")
            } else {
                format!("排在 {topic} 之后，属于“{module}”")
            }
        },
        added_into: |module| format!("排在“{module}”的末尾"),
        practice_done: |command| format!("做出来之后：{command} 链接"),
        practice: |text| format!("实践：{text}"),
        next: |command| format!("下一步：{command}"),
        undid: |id| format!("已撤销第 {id} 条："),
        redid: |id| format!("已恢复被第 {id} 条撤销的："),
        already: |topic, status| format!("{topic} 已经是“{status}”，什么也没改"),
        none_left: |status| match status.as_str() {
            "完成" => "这里的主题都已完成或标为“不学”，什么也没改".to_owned(),
            _ => format!("这里的主题都已完成、标为“不学”，或已是“{status}”，什么也没改"),
        },
        none_closed: "这里没有完成、不学或先跳过的主题，什么也没改",
        running_already: |topic| format!("{topic} 已经在计时，什么也没改"),
        no_timer: "这台设备没有在计时，什么也没改",
        undone_before: |id| format!("第 {id} 条已经撤销过了，什么也没改"),
        named: |name| format!("这台设备现在叫“{name}”"),
        name_moved: |name, device| format!("{device} 原来叫“{name}”，今后改用编号的前几个字符"),
        named_already: |name| format!("这台设备已经叫“{name}”，什么也没改"),
        written: |path| format!("已写入 {path}"),
    },
    sync: Sync {
        set_up: |folder, remote| format!("同步已设置好：{folder} 与 {remote}"),
        set_up_here: |folder, command| {
            format!("{folder} 已准备好，每次同步都会在本机留一份历史。想同时发送到别处：{command} 地址")
        },
        name_it: |command| format!("给这台设备起个名字：{command} 名字"),
        exchanged: |remote, sent, received| match (sent, received) {
            (0, 0) => format!("本机和 {remote} 都没有新记录"),
            (_, 0) => format!("已向 {remote} 发送 {sent} 条记录"),
            (0, _) => format!("从 {remote} 收到 {received} 条记录"),
            _ => format!("已向 {remote} 发送 {sent} 条记录，收到 {received} 条"),
        },
        kept: |acts, command| match acts {
            0 => format!("没有新记录。想同时发送到别处：{command} 地址"),
            _ => format!("{acts} 条记录已存入本机的历史。想同时发送到别处：{command} 地址"),
        },
        roadmaps_went: |names| format!("送出的路线图：{}", names.join("、")),
        roadmaps_came: |names| format!("收到的路线图：{}", names.join("、")),
        roadmap_too_large: |name| format!("另一台设备上的 {name} 太大，不能当作路线图：没有接收"),
        roadmap_conflict: |name| format!("{name} 两边都改过：保留你这边的，对方的放在旁边，名为 {name}.theirs"),
        no_git: "这台机器上没有 git，而同步要靠它",
        no_git_hint: "请安装 git 2.29 或更新的版本；其他命令不需要它",
        busy: |remote, words| format!("{remote} 一直忙于接收别的设备，这次没轮到：{words}"),
        again: |command| format!("本机的记录都在；再试一次：{command}"),
        no_name: "这台设备还没有名字",
        init: |command| format!("写上存放记录的 git 仓库地址（第一台设备用空仓库）：{command} 地址"),
        not_set_up: |folder| format!("{folder} 还没有设置同步"),
        elsewhere: |folder| format!("{folder} 里的 .git 不是普通文件夹，而是指向别处"),
        setting: |key, folder| format!("{folder} 的仓库设置了 `{key}`，它可能运行程序或指向别处；什么都没有执行"),
        setting_hint: |key, folder| {
            format!("如果不是自己设的，请弄清是谁放的；要去掉它：git -C {folder} config --unset-all {key}")
        },
        bad_address: |address| format!("`{address}` 不是可以同步的地址"),
        bad_address_hint: "可以是 https://…（http 不加密）、ssh://…、user@host:path，或已有文件夹的路径",
        secret: |address| format!("{address} 里有密码，而地址是以明文保存的"),
        secret_hint: "请去掉密码：git 会询问，或从凭据助手取得",
        start: |words| format!("无法启动 git：{words}"),
        offline: |remote, words| format!("连不上 {remote}：{words}"),
        denied: |remote, words| format!("{remote} 拒绝访问：{words}"),
        denied_hint: |command| format!("查看 git 的完整报错：{command}"),
        nowhere: |remote, words| format!("{remote} 处没有 git 仓库：{words}"),
        refused: |remote, words| format!("{remote} 拒绝了这次推送：{words}"),
        refused_hint: |command| {
            format!("本机的记录都在。远端可能设了规则（例如保护分支）：请修改规则，或换一个仓库：{command} 地址")
        },
        too_large: "远端的内容大得不像学习记录，没有取用",
        too_large_hint: "请看看还有谁在写那个仓库",
        failed: |words| format!("git 出错：{words}"),
        work_folder: |remote| format!("{remote} 是带工作区的仓库，正检出着 main 分支，无法接收"),
        no_folder: |path| format!("没有文件夹 {path}"),
        make_bare: |command| format!("建一个用来同步的仓库：{command}"),
        foreign: |remote, names| format!("{remote} 里已有其他内容（{names}），没有发送"),
        broken: |folder, words| format!("{folder} 里的 git 仓库已损坏：{words}"),
        broken_hint: |aside, init| format!("学习记录在它旁边，完好无损；重新设置 git：{aside} && {init} 地址"),
        running: "本机正在进行另一次同步",
        waiting: "正在等待本机的另一次同步 …",
        contacting: |remote| format!("正在连接 {remote} …"),
        new_device: |command| format!("这台设备第一次写入这份记录，起个名字吧：{command} 名字"),
    },
    checkup: Checkup {
        data: "数据",
        state: "状态",
        settings: "设置",
        cache: "缓存",
        roadmap: "路线图",
        terminal: "终端",
        clock: "时钟",
        git: "git",
        sync: "同步",
        empty: |folder| format!("{folder}（还没有任何记录）"),
        terminal_is: |utf8, columns| {
            let charset = if utf8 { "UTF-8" } else { "不是 UTF-8，标记和进度条只用 ASCII" };
            let columns = columns.map_or_else(|| "输出不是终端".to_owned(), |columns| format!("{columns} 列"));
            format!("中文，{charset}，{columns}")
        },
        no_git: "没有找到；只有同步需要它",
        no_sync: |command| format!("还没有设置：{command} 地址"),
        sync_here: "只在本机留历史，没有远端",
        device: "设备",
        id: "编号",
        acts: "记录",
        last: "最后一条",
        this: "本机",
        well: "一切正常，没有需要处理的",
        unwell: "上面标 ! 的项目需要处理",
        damaged_remedy: "请删掉这一行，它不计入；如果别的设备或上次同步里有完整的，roadmap sync 会补回来",
        clash_remedy: "在日志里搜这个编号，有两行；删掉不对的那一行",
        odd_remedy: "如果是指向日志的链接，请把日志本身放在这里；否则请移走",
        shared_id: |id| format!("另一台机器也用这台设备的编号 {id} 写过记录：可能是克隆的机器，或恢复了备份"),
        shared_id_remedy: "记录都在；下一次记录时会自动换用新编号，名字不变",
        same_name: |name, device| format!("{device} 原来也叫“{name}”，后来别的设备用了这个名字"),
        same_name_remedy: |command| format!("如果那台设备还在用，请在上面执行：{command} 名字"),
        ahead: |device, at| format!("{device} 有一条 {at} 的记录，而这个时间还没到"),
        ahead_remedy: "请校准那台设备或这台设备的时钟；记录的先后不受影响，只是日期不准",
        open: |path| format!("这台机器上的其他用户可以查看 {path}"),
        read_only: |path, why| format!("{path} 不可写：{why}"),
        no_lock: |path, why| format!("{path} 无法锁定：{why}"),
        nested: "数据文件夹与状态文件夹互相嵌套",
        gone: |topic, acts| format!("{topic} 不是这份路线图里的主题，有 {acts} 条记录"),
        old_git: |version| format!("{version} 太旧，同步需要 2.29 或更新的版本"),
        old_git_remedy: "请安装新版 git",
        taken_back: |topic, acts| format!("{topic} 加入后又撤销了，上面还有 {acts} 条记录"),
        taken_back_remedy: |command| format!("什么都没丢：{command} 可以连同记录一起恢复"),
        gone_remedy: "记录都在：哪个主题的 aliases 里写上它，就由哪个主题接续",
        faulty: |path, faults| format!("{path} 无法使用：{faults} 处错误"),
        theirs: |path| format!("{path} 是另一台设备上的版本，而这份路线图在这里也改过"),
        theirs_remedy: |path| format!("把需要的内容并入旁边的文件，然后：rm {path}"),
        nameless: |path| format!("{path} 不会被读取：路线图的文件名要用它的 id"),
        unread_roadmap: |path| format!("{path} 不会被读取：`llm` 是内置的"),
        unread_roadmap_remedy: "请换一个 id 和文件名；想改内置的，用 llm.local.toml 盖在上面",
        copy: |path| format!("{path} 是同步工具留下的副本，内容在别的日志里都有"),
        copy_remedy: |path| format!("可以删除：rm {path}"),
        copy_alone: |path, lines| format!("{path} 是同步工具留下的副本，其中 {lines} 行只在这里有"),
        copy_alone_remedy: "请保留：全部计入",
        newer_remedy: "请更新这里的 roadmap；这些行会原样保留",
    },
    home: Home {
        no_browser: "这里打不开浏览器，请在有浏览器的地方打开这个地址",
        may_open: |url, roadmap| format!("{url} 来自路线图 `{roadmap}`，不是随程序提供的。打开吗？[y/N]"),
        not_opened: "没有打开",
        not_asked: |url, roadmap| {
            format!("没有打开 {url}：它来自路线图 `{roadmap}`，不是随程序提供的，而这里没有人可以确认")
        },
        not_asked_hint: "加 --yes 直接打开",
        template: "\
# roadmap 的设置。去掉行首的 # 即可生效。

# 正在使用的路线图；也可以用 roadmap use ID 设置。
# roadmap = \"llm\"

# 界面语言，en 或 zh；不设置就跟随系统。
# lang = \"zh\"

# 一天到几点结束：过了零点、在这之前学的，算前一天。
# day_ends = \"04:00\"

# roadmap start 是否开始计时。
# timer = true
",
        days: &["今天", "昨天", "前天", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "上周一", "3天前"],
        days_ahead: &["明天", "周五", "周日", "下周五", "4周后", "8周后", "3个月后", "6个月后"],
        takes_id: "带引号的 id",
        takes_lang: " en 或 zh（写在文件里要加引号）",
        takes_clock: "从 00:00 到 12:00 的时刻（写在文件里要加引号）",
        takes_switch: " true 或 false",
        takes_on_off: " on 或 off",
        bad_value: |typed, key, takes| format!("`{typed}` 不行：`{key}` 要设为{takes}"),
        set_to: |key, value| format!("{key} 已设为 {value}"),
        unknown_setting: |path, line, key, more| match more {
            0 => format!("{path}:{line}：没有设置项 `{key}`，已跳过"),
            _ => format!("{path}:{line}：没有设置项 `{key}`，另有 {more} 项也不认识，都已跳过"),
        },
        mend: |command| format!("要改正它：{command}"),
        no_editor: "没有设置编辑器",
        no_editor_hint: |path| format!("请设置 VISUAL 或 EDITOR，或者直接修改 {path}"),
        goes_on: |topic| format!("继续学 {topic}"),
        install: |command| format!("要在每个新开的 shell 里都能补全：{command}"),
        pages: |folder, count| format!("已把 {count} 页写入 {folder}"),
        manual: Manual {
            title: "roadmap 手册",
            name: "名称",
            synopsis: "用法",
            description: "说明",
            commands: "命令",
            examples: "示例",
            notes: "备注",
            environment: "环境变量",
            variables: &[
                ("ROADMAP_LANG", "界面语言，en 或 zh；优先于设置和系统语言。"),
                ("ROADMAP_DATA_DIR, XDG_DATA_HOME", "学习记录的文件夹，以及它所在的文件夹。"),
                ("ROADMAP_CONFIG_DIR, XDG_CONFIG_HOME", "设置的文件夹，以及它所在的文件夹。"),
                ("XDG_STATE_HOME, XDG_CACHE_HOME", "本机编号和锁文件的位置，以及随时可以删除的缓存的位置。"),
                ("NO_COLOR, CLICOLOR_FORCE", "不用颜色；不在终端里也用颜色。"),
                ("COLUMNS", "终端的宽度。"),
                ("ROADMAP_PAGER, PAGER", "内容超过一屏时用的分页程序，默认是 less；设为 cat 或空则不分页。"),
                ("FORCE_HYPERLINK", "1：总是把网址输出成可点击的链接；0：从不。"),
                ("VISUAL, EDITOR", "写笔记和改设置用的编辑器。"),
                ("BROWSER", "roadmap open 用的浏览器。"),
                ("ROADMAP_NOW, ROADMAP_SEED", "固定的时间（RFC 3339）和固定的编号，供测试和演示用。"),
                ("ROADMAP_COMPLETE", "由请求补全的 shell 设置。"),
            ],
            files: "文件",
            places: &[
                ("~/.local/share/roadmap/journal/", "学习记录：每台设备一个文本文件，每次操作一行，只追加，不改写。"),
                ("~/.local/share/roadmap/roadmaps/", "自己的路线图，以及盖在某份路线图上的文件。"),
                ("~/.config/roadmap/config.toml", "设置。"),
                ("~/.local/state/roadmap/", "本机编号和锁文件，不要复制到其他设备。"),
            ],
        },
        timer_is_off: |command| format!("计时已关闭，什么也没改；要打开：{command}"),
    },
    export: Export {
        total: |done, topics, share, proven| {
            format!("完成 {done}/{topics} 个主题（{}），其中 {proven} 个有成果", percent(share))
        },
        hours: |done, all| format!("预计时长共 {}，已完成的占 {}", hours(all), hours(done)),
        state: |status| format!("*（{status}）*"),
        glossary: "术语表",
        question: |text| format!("问题：{text}"),
    },
    page: Page {
        skip: "跳到主题列表",
        stages: "阶段",
        days: "学习日历",
        days_said: |count, first, last, minutes| {
            let when = if count == 1 {
                format!("{first} 学习 1 天")
            } else {
                format!("{first} 至 {last}，共学习 {count} 天")
            };
            if minutes == 0 { when } else { format!("{when}，{}", spent(minutes)) }
        },
        day: |day, minutes| match minutes {
            0 => format!("{day}：学习过"),
            _ => format!("{day}：{}", duration(minutes)),
        },
        map: "主题地图",
        map_said: "每个主题都排在它的前置主题下方；没有任何主题是锁住的。",
        more: "实践与资料",
        comma: "、",
        card: "各阶段进度",
        map_of: |title| format!("{title}：主题与前置关系图"),
    },
    history: history::ZH,
    imports: Imports {
        rest: "其他主题",
        head: |source, id| {
            format!(
                "由 {source} 导入。再次导入会更新标题、小时数、简介和链接；按链接认主题，没有链接的按标题认，\n\
                 认得出的主题保留 id 和手工添加的内容，但不保留注释。只属于你自己的改动，写进 {id}.local.toml 最稳妥。"
            )
        },
        counts: |id, stages, modules, topics| match modules {
            0 => format!("`{id}`：{stages} 个阶段，{topics} 个主题"),
            modules => format!("`{id}`：{stages} 个阶段，{modules} 个模块，{topics} 个主题"),
        },
        written: |path| format!("已写入 {path}"),
        not_written: |path| format!("没有写入任何文件；去掉 --dry-run 会写到 {path}"),
        renewed: |new, gone| match (new, gone) {
            ([], []) => "之前导入过，主题没有增减".to_owned(),
            (new, []) => format!("之前导入过；新增：{}", new.join("、")),
            ([], gone) => format!("之前导入过；删去：{}", gone.join("、")),
            (new, gone) => format!("之前导入过；新增：{}；删去：{}", new.join("、"), gone.join("、")),
        },
        kept: |kept| format!("清单里已经没有，但你写过内容或挪动过，所以保留：{}", kept.join("、")),
        gone_groups: |ids| format!("不再有的阶段和模块：{}", ids.join("、")),
        unlinked: |topic, named, gone| {
            let why = if gone { "已经删去" } else { "现在排在它后面" };
            format!("`{named}` {why}，`{topic}` 不能再依赖它，这条关联已去掉")
        },
        see_gone: |command| format!("删去的主题上的记录都还在：\n{command}"),
        ticks: |count, command| format!("清单里自带的 {count} 处勾选没有读入：\n{command}"),
        left_out: |places, lines| format!("有 {places} 处没有导入，共 {lines} 行："),
        lines: |why, count| format!("{why}，{count} 行"),
        more_left_out: |count| format!("还有 {count} 处：用管道或 --json 可以看到全部"),
        contents: "目录",
        about: "关于清单本身的内容",
        no_topics: "没有主题的标题",
        text: "普通段落",
        aside: "写法和其他主题不一样的条目",
        code: "代码",
        pictures: "图片或徽章",
        markup: "HTML、分隔线等标记",
        bad_address: |address| format!("`{address}` 不是 http 或 https 地址"),
        no_title: "没有标题的内容",
        too_many: |count| format!("超出路线图的主题上限 {count} 个"),
        too_many_links: |count| format!("超出一个主题的链接上限 {count} 个"),
        too_long: "超出简介长度的文字",
        drawing: |kind, count| format!("只是画面元素：{count} 个 `{kind}`"),
        loose_edges: |count| format!("{count} 条连线有一端没有主题"),
        not_a_node: "不是节点",
        same_id: |id| format!("id `{id}` 出现了不止一次，两个都保留"),
        unknown_column: |name| format!("列 `{name}` 不是标题、阶段、模块、小时、链接、完成之一"),
        cells_beyond: |cells| format!("有 {cells} 个单元格超出了有名字的列"),
        bad_hours: |hours| format!("`{hours}` 不是小时数；主题已导入，不带小时数"),
        open_quote: "引号没有闭合：后面的内容都进了同一个主题",
        comment: "注释",
        other_file: "另一个文件，不是路线图",
        empty: "里面没有找到主题",
        empty_hint: "主题可以是 Markdown 里的复选框、列表项或表格行，flow 的节点，CSV 的行，或一行行文本",
        not_json: |line, column| format!("不是 JSON：第 {line} 行第 {column} 字节"),
        mockup: "旧式的草图，里面没有带名字的主题",
        mapping: "id 到 id 的对照表，不是路线图",
        not_a_flow: "JSON 里没有 `nodes`",
        flow_hint: "请给出带 `nodes` 和 `edges` 的文件，或同时放着它和 `content/` 的文件夹",
        no_title_column: |columns| format!("没有“标题”或 `title` 列，只有 {}", ticked(columns)),
        columns_hint: "第一行是列名：标题（title），以及可选的阶段（stage）、模块（module）、小时（hours）、链接（url）、完成（done）",
        roadmap: "它本身就是路线图",
        roadmap_hint: "直接用 `roadmap use` 即可",
        page: "网页、图片或日历里没有可以读取的列表",
        page_hint: "要读回勾选，请用 `roadmap export -o progress.md` 导出的文件",
        other_source: |id, path| format!("`{id}` 已经是另一份路线图，在 {path}"),
        other_source_hint: "请换一个 id：--as ID",
        plan: |file, roadmap, boxes, changes| match changes {
            0 => format!("{file}：`{roadmap}` 的 {boxes} 个复选框，没有新变化"),
            changes => format!("{file}：`{roadmap}` 的 {boxes} 个复选框，有 {changes} 个主题会改变"),
        },
        change: |status, day| match day {
            Some(day) => format!("{status}，{day}"),
            None => status.to_owned(),
        },
        unknown_id: |id, roadmap| format!("`{roadmap}` 里没有主题 `{id}`"),
        no_id: |title| format!("“{title}”后面没有 id"),
        unticked: |count| format!("有 {count} 个已完成的主题在这里没有勾：加 --reopen 才会重新打开"),
        take: |count| format!("读入这 {count} 处变化？[y/N]"),
        yes: &["y", "是", "好"],
        not_taken: "没有读入",
        nothing_new: "勾选里没有新内容",
        not_agreed: |count| format!("{count} 处变化没有读入：这里没有人可以确认"),
        not_agreed_hint: "加 --yes 直接读入，加 --dry-run 只看变化",
        unread: |path, count| format!("{path} 里有 {count} 处勾选还没有读入"),
        unread_hint: |command| format!("{command} 读入它们；--force 直接覆盖"),
        other_export: |path, id| format!("{path} 是 `{id}` 的导出"),
        written_in: |path| format!("有人在 {path} 里写了别处没有的内容"),
        written_in_hint: "成果用 `roadmap done 主题 --did` 记录，想法用 `roadmap note 主题` 记录；之后用 --force 覆盖",
        only_ticks: "文件里除了勾选还写了别的内容：那些不会读入",
        other_ticks: |path, theirs, asked| format!("{path} 里的勾选属于 `{theirs}`，不是 `{asked}`"),
        other_ticks_hint: "不写 --roadmap，就会记到文件里写明的路线图",
    },
    roadmaps: Roadmaps {
        roadmap: "路线图",
        title: "标题",
        done: "完成",
        unreadable: "无法读取",
        see_faults: |id, command| format!("查看 `{id}` 的问题：\n{command}"),
        to_switch: |command| format!("换用另一份：{command}"),
        switched: |id, title, done, topics| format!("现在使用 `{id}`：{title}，已完成 {done}/{topics}"),
        before_kept: |path| format!("原来的文件保留为 {path}"),
        since: |id, day| match day {
            Some(day) => format!("`{id}` 与上次在这里启用时（{day}）相比："),
            None => format!("`{id}` 还没有在这里启用过：以前有哪些主题，只能从记录里看出来"),
        },
        kept: "未变",
        renamed: "改名",
        gone: "已删除",
        new: "新增",
        topics: |count| format!("{count} 个主题"),
        now_called: |from, to| format!("{from} 现在叫 {to}"),
        titled: |id, title| format!("{id}，{title}"),
        status_on: |status, day| match day {
            Some(day) => format!("{day} {status}"),
            None => status.to_owned(),
        },
        notes: |count| format!("{count} 条笔记"),
        nothing_recorded: "没有记录",
        gone_hint: "记录都还在：只要有主题用回这个 id，或把它写进 `aliases`，就会重新计入",
        checked: |path, errors, advice| match (errors, advice) {
            (0, 0) => format!("{path}：没有问题"),
            (0, advice) => format!("{path}：没有错误，{advice} 条建议"),
            (errors, 0) => format!("{path}：{errors} 处错误"),
            (errors, advice) => format!("{path}：{errors} 处错误，{advice} 条建议"),
        },
        faulty: |errors, advice| match errors {
            0 => format!("有 {advice} 条建议，而 --strict 要求一条也没有"),
            errors => format!("{errors} 处错误"),
        },
        begun: |path| format!("已写好 {path}：一份小路线图，每个键都有说明"),
        begun_next: |check, take| format!("{check}，然后 {take}"),
        reserved: |id| format!("`{id}` 是内置的路线图"),
        reserved_hint: "请给你的路线图换一个 `id`；想改内置的，用 llm.local.toml 盖在上面",
        over_in_parts: |path, count| format!("{path} 里有 {count} 处没有采用"),
        over_not: |path, count| format!("{path} 有 {count} 处错误，整个文件没有采用"),
        over_hint: |command| format!("查看：{command}"),
        exists: |path| format!("{path} 已经存在"),
        exists_hint: "请换一个名字",
        other_hint: |path| format!("请给你的路线图换一个 `id`；确实要替换那一份，就先移走 {path}"),
        list: |path| format!("{path} 是一份清单，不是路线图"),
        list_hint: "`roadmap import` 可以把它变成路线图",
        overlay: |path, id| format!("{path} 不是路线图，而是盖在 `{id}` 上面的文件，会随它一起读入"),
        overlay_hint: |id| format!("请改写 `{id}`：用的就是盖上了这个文件的那份路线图"),
        stray: |path, id| format!("{path} 要盖在路线图 `{id}` 上面，但没有这份路线图"),
        stray_hint: "`roadmap use` 列出已有的路线图；文件名的开头要与路线图的 id 一致",
    },
    fault: Fault {
        syntax: |words| format!("TOML 语法错误：{}", syntax::chinese(words)),
        unknown_key: |key| format!("未知的键 `{key}`"),
        meant: |key| format!("是不是想写 `{key}`？"),
        missing: |key| format!("缺少 `{key}`，或内容为空"),
        want_text: |key| format!("`{key}` 应为带引号的文本"),
        want_bilingual: |key| format!("`{key}` 应为文本，或 {{ en = \"…\", zh = \"…\" }}"),
        want_number: |key| format!("`{key}` 应为数字"),
        want_flag: |key| format!("`{key}` 应为 true 或 false"),
        want_texts: |key| format!("`{key}` 应为文本列表"),
        want_tables: |key| format!("`{key}` 应为表（[[…]]）"),
        not_one_of: |key, words| format!("`{key}` 只能是 {}", ticked(words)),
        too_long: |max| format!("文本超过 {max} 字节"),
        too_much: |max| format!("内容太多，不像一份路线图：各文件的词和符号合计超过 {max}"),
        too_many: |max| format!("数量超过 {max}"),
        format: "这个版本只认 `format = 1`",
        topics_beside_modules: "一个阶段要么分模块，要么直接放主题，不能都有",
        full_width: "这里用了中文标点或全角字符；除了文本内容，TOML 只认半角",
        hours: "小时数应大于 0，不超过 1000",
        bad_file_name: |name| format!("`{name}` 不是本文件夹里 .toml 文件的文件名"),
        bad_id: |id| format!("`{id}` 不能用作 id"),
        id_rule: "只用小写字母和数字，用 `-` 连接，最长 64 个字符；不能写成数字、时长或日期的样子",
        duplicate: |id| format!("id `{id}` 已经用过了"),
        unknown_topic: |id| format!("没有主题 `{id}`"),
        requires_foundation: |id| format!("`{id}` 是基础，不能作前置：请用 `leans_on`"),
        requires_later: |id| format!("`{id}` 在更后面的阶段，不能作前置"),
        leans_on_topic: |id| format!("`{id}` 不在基础书架上：请用 `requires`"),
        foundation_requires: "基础不能写 `requires`：用到时再查",
        repeated: |id| format!("`{id}` 写重了，或写的是主题自己"),
        cycle: |ids| format!("前置关系成环：{}", ids.join(" > ")),
        second_shelf: "只能有一个书架",
        no_topics: "没有任何阶段里有主题",
        bad_address: |url| format!("`{url}` 不是 http 或 https 地址（只能用 ASCII 字符）"),
        bad_twin: |name| format!("`{name}` 不是别的路线图里的主题"),
        twin_rule: "写法是“路线图 id/主题 id”，例如 `llm/attention`",
        implied: |id, through| format!("有了 `{through}`，就已经带上前置 `{id}`"),
        implied_hint: "只写直接的前置，其余的由它带出",
        empty: |id| format!("`{id}` 里没有主题"),
        unknown_group: |id| format!("没有阶段或模块 `{id}`"),
        stages_alone: "`stages` 列的是文件夹里的文件，而这是单独一个文件",
        stages_alone_hint: "请给出文件夹，或把各阶段写进这个文件",
        no_practice: |id| format!("阶段 `{id}` 没有任何主题带实践"),
        no_practice_hint: "给某个主题加上 `practice = \"…\"`：一件动手做、看得到结果的事",
        unused: |id| format!("没有主题用到基础 `{id}`"),
        unknown_twin: |roadmap, topic| format!("路线图 `{roadmap}` 里没有主题 `{topic}`"),
        unknown_twin_hint: |roadmap| format!("运行 `roadmap list --roadmap {roadmap}` 查看它的 id"),
        unused_hint: "哪些主题会卡在这里，就写进它们的 `leans_on`",
        one_language: |zh| format!("这段文本缺{}", if zh { "中文" } else { "英文" }),
        long_title: |max| format!("标题超过 {max} 个字符"),
        first_here: "先在这里用了",
        goes_on: "接着到这里",
        implied_here: "这里已有前置",
        stands_here: "在这里",
        write: "改成",
        more: |count| format!("还有 {count} 处"),
    },
    error: Error {
        no_topic: |name, roadmap| format!("路线图 `{roadmap}` 里没有主题 `{name}`"),
        no_scope: |name, roadmap| format!("路线图 `{roadmap}` 里没有主题、模块或阶段 `{name}`"),
        more_letters: "请再多写几个字",
        meant: |names| match names {
            [most @ .., last] if !most.is_empty() => format!("是不是 {} 或 `{last}`？", ticked(most)),
            _ => format!("是不是 {}？", ticked(names)),
        },
        see_list: |program| format!("{program} list 列出全部主题，{program} list --search 关键词 可以查找"),
        ambiguous: |name, names, more| format!("以 `{name}` 开头的不止一个：{}{}", ticked(names), and_others(more)),
        not_a_topic: |name| format!("`{name}` 下面有多个主题，这里只能选一个"),
        its_topics: |names, more| format!("可选：{}{}", ticked(names), and_others(more)),
        text_for_topic: |text| format!("`{text}` 不是主题"),
        paste: |command| format!("想记成文字：{command}"),
        paste_day: |option| format!("如果指的是日期：{option}"),
        search: |command| format!("想搜索：{command}"),
        nothing_in_progress: "没有正在学的主题",
        name_a_topic: |program| format!("请指定一个；{program} next 会列出可以学的"),
        one_topic: "时长只能记在一个主题上，这里有好几个",
        one_topic_hint: |program| format!("请逐个记录：{program} study 主题 40m"),
        empty_text: "内容为空",
        no_words: |typed| format!("`{typed}` 只是占位，请换成自己的内容"),
        no_words_hint: "写上内容，或者去掉这个选项",
        date: |text| format!("`{text}` 不是日期"),
        date_hint: "例如 2026-11-23、昨天、上周一、3天前",
        future: |text, day| {
            if text == day { format!("{day} 还没到") } else { format!("`{text}` 是 {day}，还没到") }
        },
        future_hint: "请用今天或更早的日期",
        bare: |number| format!("`{number}` 没有单位"),
        bare_hint: |number| match number {
            0..=24 => format!("分钟写 `{number}m` 或 `{number}分钟`，小时写 `{number}h` 或 `{number}小时`"),
            _ => format!("分钟写 `{number}m` 或 `{number}分钟`"),
        },
        not_positive: |text| format!("`{text}` 不是有效的时长"),
        too_long: |text| format!("`{text}` 超过一天"),
        duration: |text| format!("`{text}` 不是时长"),
        duration_hint: "例如 45m、1h30m、半小时、1小时30分",
        no_duration: "没写学了多久",
        not_believed: |topic, minutes| format!("{topic} 已计时 {}：超过四小时，多半是忘了停", duration(minutes)),
        not_believed_hint: |command| format!("补记实际时长，计时会同时结束：{command}"),
        nothing_to_undo: "这台设备还没有可以撤销的记录",
        newer_elsewhere: |device, id| format!("最新的记录 {id} 来自另一台设备（{device}），没有撤销"),
        undo_id: |command| format!("撤销这台设备的上一条：{command}"),
        no_event: |id| format!("没有编号为 `{id}` 的记录"),
        see_log: |program| format!("{program} log 会列出记录和编号"),
        many_events: |id| format!("编号 `{id}` 对应多条记录"),
        device_name: |typed| format!("`{typed}` 不能用作设备名"),
        device_name_hint: "可用汉字、字母、数字、- 和 _，至少含一个汉字或字母，最多 10 个汉字或 20 个字母，例如 laptop、书房台式机",
        no_foundation: |name| format!("`{name}` 不是基础，而 --on 后面要写一个基础"),
        no_foundation_hint: |command| format!("查看有哪些基础：{command}"),
        keep_as_note: |command| format!("想记成笔记：{command}"),
        no_resource: |topic, number| format!("`{topic}` 没有第 {number} 条资料"),
        no_resource_hint: |count, command| match count {
            0 => "它没有列出资料".to_owned(),
            1 => format!("只有一条：{command}"),
            _ => format!("可选 1 到 {count}：{command}"),
        },
        not_done: |topic| format!("`{topic}` 还没完成，没有可复习的"),
        not_done_hint: |command| format!("实践做出来以后：{command} 链接"),
        long_term: |max| format!("一个术语最多 {max} 个字符"),
        long_term_hint: "解释写在 -m 后面",
        long_title: |max| format!("标题最多 {max} 个字符"),
        too_many_topics: |max| format!("一份路线图最多 {max} 个主题"),
        no_module: |name| format!("`{name}` 是主题，而 --to 后面要写模块或阶段"),
        no_module_hint: |option| format!("想排在这个主题之后：{option}"),
        nothing_to_redo: "没有可以恢复的撤销",
        recorded_since: "上次撤销之后又有了新记录",
        redo_id: |command| format!("仍要恢复：{command}"),
        damaged_program: "程序内置的路线图已损坏，请重新安装",
        bad_roadmap: |faults| format!("路线图有 {faults} 处错误"),
        no_roadmap: |name| format!("没有路线图 `{name}`"),
        no_roadmap_hint: "`roadmap use` 列出所有路线图；文件或文件夹请写路径",
        set_elsewhere: "设置里用的是它，但这里没有；`roadmap use` 列出现有的路线图",
        bad_config: |path, line, words| format!("{path}:{line}：TOML 语法错误：{}", syntax::chinese(words)),
        bad_setting: |path, line, key, takes| format!("{path}:{line}：`{key}` 应为{takes}"),
        misnamed: |path, id| format!("{path} 里的路线图是 `{id}`"),
        misnamed_hint: |id| format!("请把文件改名为 {id}.toml"),
        too_large: |path| format!("{path} 会超过路线图文件的上限 4 MiB"),
        nested: |data, state| format!("数据文件夹 {data} 与状态文件夹 {state} 互相嵌套"),
        nested_hint: "数据可以在设备间复制，状态不可以：请用 ROADMAP_DATA_DIR 或 XDG_STATE_HOME 换个位置",
        no_chance: "无法从系统取得随机数来生成编号，没有保存",
        no_order: "有一条记录的 `order` 或 `id` 中的编号已到上限，后面无法再排新记录，没有保存",
        line_too_long: "内容超过一条记录的上限（1 MiB），没有保存",
        no_home: |what| format!("没有地方存放 {what}：找不到主目录"),
        no_home_hint: |variable| format!("请设置 HOME 或 {variable}"),
        bad_now: |text| format!("ROADMAP_NOW 是 `{text}`，应形如 2026-11-23T21:04:05+08:00"),
        waiting: "正在等待另一个 roadmap 写完 …",
        not_ours: |path| format!("{path} 已经存在，而且不是这种导出文件"),
        not_ours_hint: "换个文件名，或加 --force 覆盖",
        note_kept: |path| format!("写好的内容保留在 {path}"),
        no_editor: "没有给出文字，也没有设置编辑器",
        no_editor_hint: |program| format!("用 {program} note 主题 -m \"…\"，或设置 VISUAL 或 EDITOR"),
        editor_failed: |editor, words| format!("编辑器 `{editor}` 出错：{words}"),
        pager_failed: |pager, words| format!("分页程序 `{pager}` 出错：{words}，这次直接显示"),
        no_status: |word| format!("没有状态 `{word}`"),
        statuses: |words| format!("可选：{}", ticked(words)),
        input: |words| format!("无法读取管道输入：{words}"),
        output: |words| format!("无法输出结果：{words}"),
        spoilt: |path, line, why| format!("{path} 第 {line} 行{why}；原样保留，不计入"),
        spoilt_more: |count| format!("另有 {count} 行类似"),
        given_up: |path| format!("{path} 不是日志：无法读取的行太多，后面的没有再读"),
        given_up_hint: "请看看它是什么，再移走；备份里也许有原来的日志",
        passed_over: |path| format!("{path} 不是普通文件，已略过"),
        spoilt_hint: "其余内容照常显示；其他设备或备份里的同名文件也许有完整的这一行",
        unreadable_line: "无法读取",
        changed_line: "写入后被改动过",
        overlong_line: "超过一行的上限",
        newer_lines: |path, line, more| {
            format!("{path} 第 {line} 行{}由更新版本的 roadmap 写入：认得的部分照常计入", and_more(more, "行"))
        },
        unknown_keys: |path, line, more| {
            format!("{path} 第 {line} 行{}含有这个版本不认识的内容，原样保留", and_more(more, "行"))
        },
        clashes: |id, more| {
            let id = if more == 0 { format!("{id} ") } else { format!("{id}{}", and_more(more, "条")) };
            format!("记录 {id}有两个不同的版本：只取其中一个，各台设备取的都相同")
        },
    },
    disk: Disk {
        read: |path, why| format!("无法读取 {path}：{why}"),
        write: |path, why| format!("无法写入 {path}：{why}；没有保存"),
        folder: |path, why| format!("无法创建文件夹 {path}：{why}；没有保存"),
        take_back: |path, why| format!("写入 {path} 时出错：{why}；已写的部分也没能撤回，这一条可能已保存，也可能没有"),
        take_back_hint: "磁盘恢复正常后，用 roadmap log 看看这一条在不在，不在就再记一次",
        busy: "另一个 roadmap 进程正在写入，这次没有保存",
        busy_hint: |path| format!("请稍后重试（锁：{path}）"),
        lock: |path, why| format!("无法锁定 {path}：{why}；没有保存"),
        lock_hint: "这个位置的文件系统可能不支持锁：请用 XDG_STATE_HOME 把状态文件夹放到本机磁盘上",
        not_found: "不存在",
        no_folder: "所在的文件夹不存在",
        denied: "没有权限",
        read_only: "只读",
        full: "磁盘空间不足",
        is_folder: "是文件夹",
        not_regular: "不是普通文件",
        not_folder: "路径中有一段是文件，不是文件夹",
        too_large: "太大",
        not_utf8: "不是 UTF-8 文本",
        changed: "就在这时被别的程序改动了",
    },
    tui: Tui {
        keys: &[
            ["空格", "完成", "把这个主题标为完成"],
            ["s", "开始", "开始或继续这个主题，并开始计时"],
            ["x", "卡住", "记下卡在哪里"],
            ["p", "先跳过", "先跳过这个主题，以后再回来"],
            ["n", "笔记", "给这个主题写一条笔记"],
            ["e", "成果", "标为完成并附上成果：链接、路径或一句话"],
            ["o", "打开", "用浏览器打开资料或成果"],
            ["/", "搜索", "按 id 和中英文标题搜索"],
            ["u", "撤销", "撤销上一次操作"],
            ["g", "下一步", "跳到下一步的主题"],
            ["f", "筛选", "只看一种状态，再按换下一种；Esc 恢复全部"],
            ["?", "按键", "打开或关闭这个列表"],
            ["q", "退出", "退出；记录的内容都已保存"],
            ["S", "", "停止计时"],
            ["X", "", "写下这个主题的问题是怎么想通的"],
            ["U", "", "恢复撤销的操作"],
            ["上下键、k j", "", "移动，或滚动主题内容"],
            ["右键、l、回车", "", "展开；在主题上则进入内容，可以滚动"],
            ["左键、h、Esc", "", "折叠，或回到目录"],
            ["PgUp PgDn、Home End", "", "翻一屏，或到开头、结尾"],
            ["鼠标", "", "单击选择，滚轮滚动；按住 Shift 可选中文字"],
            ["Ctrl-A Ctrl-E", "", "输入时：到行首、行尾"],
            ["Ctrl-W Ctrl-U Ctrl-K", "", "输入时：删掉前一个词、光标前的全部、光标后的全部"],
            ["Ctrl-Z", "", "暂时回到 shell，用 `fg` 返回"],
        ],
        too_small: |columns, rows, typed| {
            let leave = if typed { "，刚才输入的内容还在" } else { "，或按 q 退出" };
            format!("全屏视图至少需要 {columns} 列、{rows} 行。请放大窗口{leave}。")
        },
        no_screen: "全屏视图只能在终端里显示",
        no_screen_hint: |status| format!("`{status}` 可以查看进度"),
        only: |status, count| format!("只看“{status}”：{count} 个主题"),
        found: |count| format!("找到 {count} 项"),
        history: "历史",
        ask_question: |topic| format!("{topic} 卡在哪里？可以留空。"),
        ask_answer: |topic| format!("{topic} 的问题是怎么想通的？可以留空。"),
        ask_note: |topic| format!("给 {topic} 写一条笔记："),
        ask_evidence: |topic| format!("{topic} 完成了，成果是什么？链接、路径或一句话。"),
        ask_open: |number, count| format!("用浏览器打开这个地址？（第 {number} 个，共 {count} 个）"),
        no_address: "这里没有可以打开的地址",
        search: "搜索：",
        typing: "回车 记录  Esc 返回，草稿保留",
        searching: "回车 跳到  Esc 返回  上下键 选择",
        opening: "回车 打开  Esc 返回  上下键、数字键 选择",
        reading: "上下键 滚动  左键 返回",
        leaving: "上下键 滚动  其他键 返回",
        no_topic: |all| match all {
            Some(all) => format!("请选其中一个主题；要一次处理整组：{all}"),
            None => "请选其中一个主题".to_owned(),
        },
        elsewhere: |command| format!("下一步不是某个主题：{command}"),
        nothing_next: "没有下一步了",
        kept: "输入的内容还在：再按一次刚才的键",
        left: |command| format!("没有记下：{command}"),
        faults: |check| format!("哪里有错，见 {check}"),
    },
    usage: Usage {
        no_command: |name| format!("没有命令 `{name}`"),
        no_option: |name| format!("没有选项 `{name}`"),
        meant: |name| format!("是不是 `{name}`？"),
        unexpected: |text| format!("多余的参数 `{text}`"),
        only_for: |option, format| format!("`{option}` 只能配合 --format {format} 使用"),
        no_format: |extension| format!("没有后缀是 `.{extension}` 的格式"),
        no_format_hint: "可用的后缀：md、html、svg、ics、json、csv；用别的文件名时请加 --format",
        bad_value: |value, option, values| match values {
            [] => format!("{option} 不支持 `{value}`"),
            _ => format!("{option} 不支持 `{value}`，可选：{}", ticked(values)),
        },
        missing: |names| format!("缺少 {}", names.join(" ")),
        example: |command| format!("例如 {command}"),
        no_count: |value, option| format!("{option} 要写大于 0 的整数，`{value}` 不行"),
        missing_value: |option| format!("{option} 后面缺少内容"),
        twice: |option| format!("{option} 出现了两次"),
        conflict: |a, b| format!("{a} 不能和 {b} 一起用"),
        not_utf8: "有参数不是 UTF-8",
        other: |words| words.to_string(),
        see_help: |command| format!("用法见 {command} --help"),
    },
    plan: plan::ZH,
    help: help::ZH,
};
