//! 中文。

use super::{Disk, Error, Export, Fault, Log, Outcome, Overview, Reason, Text, Topic, Usage, Word, help};

fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} 分钟"),
        (hours, 0) => format!("{hours} 小时"),
        (hours, minutes) => format!("{hours} 小时 {minutes} 分"),
    }
}

fn hours(minutes: u32) -> String {
    format!("{} 小时", (minutes + 30) / 60)
}

fn percent(percent: Option<usize>) -> String {
    percent.map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"))
}

fn ticked(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join("、")
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
        error: "错误",
        warning: "警告",
        hint: "提示",
        today: "今天",
        yesterday: "昨天",
        weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        duration,
        hours,
        list: |names| names.join("、"),
        quoted: |text| format!("“{text}”"),
    },
    overview: Overview {
        total: |done, topics, share, spent| match spent {
            0 => format!("{done}/{topics} 个主题，{}", percent(share)),
            _ => format!(
                "{done}/{topics} 个主题，{}，已学 {}",
                percent(share),
                if spent < 60 { duration(spent) } else { hours(spent) }
            ),
        },
        stage: "阶段",
        progress: "进度",
        done: "完成",
        proven: "有成果",
        hours: "预计小时",
        shelf: |taken, finished| format!("取用 {taken}，学完 {finished}"),
        running_label: "计时",
        learning_label: "学习中",
        stuck_label: "卡住",
        parked_label: "先跳过",
        contested_label: "请确认",
        next_label: "下一步",
        running: |topic, minutes| format!("{topic}：计时中，{}", duration(minutes)),
        forgotten: |topic, minutes| {
            format!("{topic}：已计时 {}，太长，不会计入；实际时长请用 roadmap study {topic} 2h 补记", duration(minutes))
        },
        learning: |topic, sessions, minutes, since| match sessions {
            0 => format!("{topic}：{since}开始"),
            _ => format!("{topic}：学了 {sessions} 次，共 {}，{since}开始", duration(minutes)),
        },
        stuck: |topic, question| {
            if question.is_empty() { topic.to_string() } else { format!("{topic}：“{question}”") }
        },
        parked: |topic, since| format!("{topic}：{since}起"),
        contested: |topic, status, by, other_status, other| {
            format!("{topic}：{other} 上记为“{other_status}”，{by} 没看到这条记录，又记为“{status}”")
        },
        more: |count| format!("还有 {count} 个"),
        greeting: [
            "先动手做；卡住了，只查卡住的那一点，查清就回来。",
            "roadmap start 开始一个主题，done 勾掉学完的，park 先跳过学不进去的。",
            "没有锁住的主题，每一步都能撤销，记录都在你自己手里。",
        ],
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
        time: "时间",
        evidence: "成果",
        notes: "笔记",
        questions: "问题",
        resources: "资料",
        times: |estimate, sessions, minutes| match (estimate, sessions) {
            (0, 0) => "还没有".to_owned(),
            (0, _) => format!("学了 {sessions} 次，共 {}", duration(minutes)),
            (_, 0) => format!("预计 {}", duration(estimate)),
            (..) => format!("学了 {sessions} 次，共 {}，预计 {}", duration(minutes), duration(estimate)),
        },
        since: |status, day| format!("{status}，{day}起"),
        helped: "上次帮上了忙",
    },
    reason: Reason {
        running: "正在计时",
        continued: |sessions, minutes| match sessions {
            0 => "已经开始了".to_owned(),
            _ => format!("已经开始了：学了 {sessions} 次，共 {}", duration(minutes)),
        },
        after: |topic| format!("它的前置 {topic} 已经学完"),
        parked: |topic| format!("它的前置 {topic} 先跳过了"),
        free: "没有前置，随时可以开始",
        because: |reason| format!("（{reason}）"),
        titled: |title, minutes| format!("{title}（{}）", duration(minutes)),
        nothing: "没有可以开始的主题了：都已完成、先跳过或不学",
    },
    log: Log {
        empty: "还没有任何记录；从哪里开始，看 roadmap next",
        nothing: "没有符合条件的记录",
        earlier: |count, most| format!("更早的还有 {count} 条，加 -n {most} 可以看到"),
        entry: |topic, said| format!("{topic}：{}", said.join("，")),
        taken_back: |said| format!("{said}（已撤销）"),
        undo_of: |ids| format!("撤销了 {}", ids.join("、")),
        started: "开始计时",
        question: |text| format!("卡住：“{text}”"),
        answer: |text| format!("想通：{text}"),
        on_day: |day| format!("记在 {day}"),
    },
    outcome: Outcome {
        pending: |topic| format!("{topic} 回到未开始"),
        learning: |topic| format!("{topic} 开始学习"),
        stuck: |topic| format!("{topic} 卡住了"),
        parked: |topic| format!("{topic} 先跳过，以后再学"),
        done: |topic| format!("{topic} 完成"),
        proven: |topic| format!("{topic} 完成，有成果"),
        skipped: |topic| format!("{topic} 不学了"),
        again: |topic, status| format!("{topic} 恢复为“{status}”"),
        started: |topic| format!("{topic} 开始计时"),
        evidence: |topic, more| format!("{topic}：记下 {more} 项成果"),
        notes: |topic, more| format!("{topic}：记下 {more} 条笔记"),
        minutes: |topic, minutes| format!("{topic}：记下 {}", duration(minutes)),
        less: |topic| format!("{topic}：这次记录的内容已撤销"),
        stopped: "计时结束",
        stage: |stage, done, topics, share| format!("{stage} {done}/{topics}，{}", percent(share)),
        off_path: |topic, counted| {
            format!("{topic} 不再计入，还剩 {counted} 个主题。只是现在不想学？roadmap park {topic}")
        },
        took: |taken, left| match left {
            0 => format!("共 {taken} 个主题；撤销用 roadmap undo"),
            _ => format!("共 {taken} 个主题，另有 {left} 个保持原样；撤销用 roadmap undo"),
        },
        evidence_to_each: |count| format!("这 {count} 个主题都记下了同一份成果"),
        open_before: |topics| format!("它的前置还有 {} 个没学完：{}", topics.len(), topics.join("、")),
        not_believed: |topic, minutes| {
            format!("{topic} 已计时 {}，太长，没有计入。实际时长请补记：roadmap study {topic} 2h", duration(minutes))
        },
        under_a_minute: |topic| format!("{topic} 不到一分钟，没有计入"),
        now_ready: |topics| format!("现在可以学：{}", topics.join("、")),
        closed: |topic, question| {
            if question.is_empty() {
                format!("{topic} 的问题已关闭；想记下是怎么想通的：roadmap note {topic} -m \"…\"")
            } else {
                format!("已关闭问题“{question}”；想记下是怎么想通的：roadmap note {topic} -m \"…\"")
            }
        },
        practice_done: |topic| format!("做出来之后：roadmap done {topic} --did 链接"),
        practice: |text| format!("实践：{text}"),
        next: |command| format!("下一步：{command}"),
        undid: |id| format!("已撤销 {id}："),
        redid: |id| format!("已恢复 {id} 所撤销的："),
        already: |topic, status| format!("{topic} 已经是“{status}”，无需记录"),
        none_left: |status| format!("这里的主题都已完成、不学或已是“{status}”，无需记录"),
        none_closed: "这里没有已完成或不学的主题，无需记录",
        running_already: |topic| format!("{topic} 已经在计时，无需记录"),
        no_timer: "这台设备没有在计时，无需记录",
        undone_before: |id| format!("{id} 之前已经撤销，无需记录"),
        written: |path| format!("已写入 {path}"),
    },
    export: Export {
        total: |done, topics, share, proven| {
            format!("完成 {done}/{topics} 个主题（{}），其中 {proven} 个有成果", percent(share))
        },
        hours: |done, all| format!("预计时长：已完成 {}，共 {}", hours(done), hours(all)),
        parked: "先跳过",
        skipped: "不学",
        learning: "学习中",
        stuck: "卡住",
        glossary: "术语表",
        question: "问题：",
    },
    fault: Fault {
        syntax: |words| format!("TOML 语法错误：{words}"),
        unknown_key: |key| format!("未知的键 `{key}`"),
        meant: |key| format!("是不是想写 `{key}`？"),
        missing: |key| format!("缺少 `{key}`"),
        want_text: |key| format!("`{key}` 应为带引号的文本"),
        want_bilingual: |key| format!("`{key}` 应为文本，或 {{ en = \"…\", zh = \"…\" }}"),
        want_number: |key| format!("`{key}` 应为数字"),
        want_flag: |key| format!("`{key}` 应为 true 或 false"),
        want_texts: |key| format!("`{key}` 应为文本列表"),
        want_tables: |key| format!("`{key}` 应为表"),
        not_one_of: |key, words| format!("`{key}` 只能是 {}", ticked(words)),
        too_long: |max| format!("文本超过 {max} 字节"),
        too_many: |max| format!("数量超过 {max}"),
        format: "这个版本只认 `format = 1`",
        topics_beside_modules: "一个阶段要么分模块，要么直接放主题，不能都有",
        hours: "小时数应在 0 到 1000 之间",
        bad_file_name: |name| format!("`{name}` 不是本文件夹里 .toml 文件的文件名"),
        bad_id: |id| format!("`{id}` 不能用作 id"),
        id_rule: "只用小写字母和数字，用 `-` 连接，最长 64 个字符；不能像数字、时长或日期",
        duplicate: |id| format!("`{id}` 已被占用"),
        unknown_topic: |id| format!("没有主题 `{id}`"),
        requires_foundation: |id| format!("`{id}` 是基础，不能作前置：请用 `leans_on`"),
        requires_later: |id| format!("`{id}` 属于更后面的阶段"),
        leans_on_topic: |id| format!("`{id}` 不在基础书架上：请用 `requires`"),
        foundation_requires: "基础没有前置：用到时再查",
        repeated: |id| format!("`{id}` 重复，或指向自身"),
        cycle: |ids| format!("前置关系成环：{}", ids.join(" > ")),
        second_shelf: "一份路线图只有一个书架",
        no_topics: "没有可学的主题，只有书架，或什么都没有",
        bad_address: |url| format!("`{url}` 不是 http 或 https 地址"),
        more: |count| format!("还有 {count} 处"),
    },
    error: Error {
        no_topic: |name, roadmap| format!("`{roadmap}` 里没有主题 `{name}`"),
        meant: |names| {
            format!("是不是 {}？", names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" 或 "))
        },
        see_list: "roadmap list 列出全部主题，roadmap list --search 关键词 可以查找",
        ambiguous: |name, names| format!("以 `{name}` 开头的不止一个：{}", ticked(names)),
        not_a_topic: |name| format!("`{name}` 含有多个主题，这里只能指定一个"),
        its_topics: |names| format!("可选：{}", ticked(names)),
        text_for_topic: |text| format!("`{text}` 不是主题"),
        paste: |command| format!("如果想记的是文字：{command}"),
        search: |command| format!("如果想查找：{command}"),
        nothing_in_progress: "没有正在学的主题",
        name_a_topic: "请指定一个；roadmap next 会列出可以学的",
        one_topic: "时长只能记在一个主题上，这里有好几个",
        one_topic_hint: "请逐个记录：roadmap study 主题 40m",
        empty_text: "文字是空的",
        date: |text| format!("`{text}` 不是日期"),
        date_hint: "例如 2026-11-23、昨天、上周一、3天前",
        future: |text, day| {
            if text == day { format!("{day} 还没到") } else { format!("`{text}` 是 {day}，还没到") }
        },
        future_hint: "只能记录已经发生的：今天或更早",
        bare: |number| format!("`{number}` 没有单位"),
        bare_hint: |number| format!("分钟写 `{number}m` 或 `{number}分钟`，小时写 `{number}h` 或 `{number}小时`"),
        not_positive: |text| format!("`{text}` 不是有效的时长"),
        too_long: |text| format!("`{text}` 超过一天"),
        duration: |text| format!("`{text}` 不是时长"),
        duration_hint: "例如 45m、1h30m、半小时、1小时30分",
        no_duration: "学了多久？",
        not_believed: |topic, minutes| format!("{topic} 已计时 {}，长得不像真的", duration(minutes)),
        not_believed_hint: |topic| format!("请补记实际时长，计时也随之结束：roadmap study {topic} 2h"),
        nothing_to_undo: "这台设备还没有可以撤销的记录",
        newer_elsewhere: |device, id| format!("最新的一条 {id} 来自 {device}，没有撤销任何记录"),
        undo_id: |id| format!("撤销这台设备的上一条：roadmap undo {id}"),
        no_event: |id| format!("没有编号为 `{id}` 的记录"),
        see_log: "roadmap log 会列出记录和编号",
        many_events: |id| format!("编号 `{id}` 对应多条记录"),
        nothing_to_redo: "没有可以恢复的撤销",
        recorded_since: "上次撤销之后又有了新记录",
        redo_id: |id| format!("仍要恢复：roadmap redo {id}"),
        damaged_program: "程序内置的路线图已损坏，请重新安装",
        bad_roadmap: |faults| format!("路线图有 {faults} 处错误"),
        no_built_in: |name| format!("没有路线图 `{name}`"),
        no_built_in_hint: "内置的是 `llm`；其他路线图请给出文件或文件夹的路径",
        nested: |data, state| format!("数据文件夹 {data} 与状态文件夹 {state} 互相嵌套"),
        nested_hint: "数据可以在设备间复制，状态不可以：请用 ROADMAP_DATA_DIR 或 XDG_STATE_HOME 换个位置",
        no_chance: "系统没有可用的随机数来生成编号，没有保存",
        no_order: "有一条记录的 `order` 已到上限，后面无法再排新记录，没有保存",
        line_too_long: "内容超过一条记录的上限（1 MiB），没有保存",
        no_home: |what| format!("没有地方存放 {what}：找不到主目录"),
        no_home_hint: |variable| format!("请设置 HOME 或 {variable}"),
        bad_now: |text| format!("ROADMAP_NOW 是 `{text}`，应形如 2026-11-23T21:04:05+08:00"),
        not_ours: |path| format!("{path} 已经存在，而且不是 roadmap 写的"),
        not_ours_hint: "换个文件名，或加 --force 覆盖",
        note_kept: |path| format!("写好的内容保留在 {path}"),
        no_editor: "没有给出文字，也没有设置编辑器",
        no_editor_hint: "用 roadmap note -m \"…\"，或设置 VISUAL 或 EDITOR",
        editor_failed: |editor, words| format!("编辑器 `{editor}` 出错：{words}"),
        no_status: |word| format!("没有状态 `{word}`"),
        statuses: |words| format!("可选：{}", ticked(words)),
        stdout: |words| format!("无法输出结果：{words}"),
        spoilt: |path, line, why| format!("{path} 第 {line} 行{why}；原样保留，不计入"),
        spoilt_more: |count| format!("另有 {count} 行类似"),
        passed_over: |path| format!("{path} 不是普通文件，已略过"),
        spoilt_hint: "其余内容照常显示；其他设备或备份里的同名文件也许有完整的这一行",
        unreadable_line: "无法读取",
        changed_line: "写入后被改动过",
        overlong_line: "超过一行的上限",
        newer_lines: |count| format!("有 {count} 行由更新版本的 roadmap 写入：认得的部分照常计入"),
        unknown_keys: |count| format!("有 {count} 行含有这个版本不认识的内容，原样保留"),
        clashes: |count| format!("有 {count} 条记录出现了内容不同的两份：各取一份，每台设备取的都一样"),
    },
    disk: Disk {
        read: |path, why| format!("无法读取 {path}：{why}"),
        write: |path, why| format!("无法写入 {path}：{why}"),
        folder: |path, why| format!("无法创建文件夹 {path}：{why}"),
        busy: "另一个 roadmap 正在写入，没有保存",
        busy_hint: |path| format!("请重试；它占用着 {path}"),
        lock: |path, why| format!("无法锁定 {path}：{why}"),
        not_found: "不存在",
        denied: "没有权限",
        read_only: "只读",
        full: "空间不足",
        is_folder: "是文件夹",
        not_regular: "不是普通文件",
        not_folder: "路径中有一段是文件，不是文件夹",
        too_large: "太大",
        not_utf8: "不是 UTF-8 文本",
        nothing_saved: "没有保存",
    },
    usage: Usage {
        no_command: |name| format!("没有命令 `{name}`"),
        no_option: |name| format!("这里没有选项 `{name}`"),
        meant: |name| format!("是不是 `{name}`？"),
        unexpected: |text| format!("这里不需要 `{text}`"),
        bad_value: |value, option, values| match values {
            [] => format!("`{value}` 不适用于 {option}"),
            _ => format!("`{value}` 不适用于 {option}，可选：{}", ticked(values)),
        },
        missing: |names| format!("缺少 {}", names.join(" ")),
        missing_value: |option| format!("{option} 需要一个值"),
        twice: |option| format!("{option} 出现了两次"),
        conflict: |a, b| format!("{a} 不能和 {b} 一起用"),
        not_utf8: "有参数不是 UTF-8",
        other: |words| words.to_string(),
        see_help: |command| format!("{command} --help"),
    },
    help: help::ZH,
};
