//! What `--help` says, in both languages. A field a command: one that a language leaves out
//! does not compile.
#![allow(missing_docs, reason = "a field is named after its command")]

/// The help of one command.
#[derive(Debug)]
pub struct CommandHelp {
    /// What it does, in a line.
    pub about: &'static str,
    /// Its arguments: id and what they are.
    pub args: &'static [(&'static str, &'static str)],
    /// Commands to paste.
    pub examples: &'static [&'static str],
}

/// What stands around the commands.
#[derive(Debug)]
pub struct GlobalHelp {
    pub about: &'static str,
    pub args: &'static [(&'static str, &'static str)],
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    /// The heading of options that every command has.
    pub everywhere: &'static str,
    pub examples: &'static str,
    /// The order of a study week.
    pub footer: &'static str,
}

/// The commands that have help: a field each, found by its name.
macro_rules! help {
    ($($name:ident),* $(,)?) => {
        /// All help texts of one language.
        #[derive(Debug)]
        pub struct Help {
            pub global: GlobalHelp,
            $(pub $name: CommandHelp,)*
        }

        impl Help {
            /// The help of a command, by its name.
            pub fn command(&self, name: &str) -> Option<&CommandHelp> {
                // `use` is a word of the language: its field ends in `_`.
                $(if stringify!($name).trim_end_matches('_') == name {
                    return Some(&self.$name);
                })*
                None
            }
        }
    };
}

help!(
    status,
    list,
    show,
    next,
    why,
    plan,
    log,
    start,
    stop,
    stuck,
    unstuck,
    term,
    done,
    reopen,
    park,
    skip,
    study,
    note,
    review,
    gaps,
    undo,
    redo,
    add,
    export,
    use_,
    new,
    check,
    import,
    sync,
    config,
    doctor,
    stats,
    report,
    open,
    completions,
    man,
    tui
);

/// English.
pub(super) const EN: Help = Help {
    global: GlobalHelp {
        about: "A learning roadmap in the terminal: do it; when stuck, look up exactly that and go back.",
        args: &[
            ("roadmap", "The roadmap for this command: its id, or the path of a file or folder"),
            ("data_dir", "Where the record lies, instead of the usual folder"),
            ("lang", "The language: en or zh"),
            ("color", "Colours: auto, always or never"),
            ("ascii", "Plain ASCII marks and bars"),
            ("json", "The answer as one JSON object"),
            ("quiet", "Nothing but the answer and errors"),
            ("help", "This help"),
            ("version", "The version"),
        ],
        usage: "Usage:",
        commands: "Commands",
        arguments: "Arguments",
        options: "Options",
        everywhere: "Everywhere",
        examples: "Examples:",
        footer: "A topic is named by its id (attention), the beginning of one, its number (1.3.1) or its title.\n\
                 Days: 2026-11-23, yesterday, monday, 3d. Durations: 45m, 1h30m.\n\
                 Exit code: 0 done, 1 refused or failed and nothing recorded, 2 wrong usage.",
    },
    status: CommandHelp {
        about: "Show where you stand (short: st, or roadmap alone)",
        args: &[],
        examples: &["roadmap", "roadmap status --json"],
    },
    list: CommandHelp {
        about: "List topics with their marks (short: ls)",
        args: &[
            ("scope", "A topic, module or stage; all if left out"),
            ("status", "Only these: pending, learning, stuck, parked, done, skipped; may be repeated"),
            ("search", "Only those whose id or title holds this"),
        ],
        examples: &["roadmap list 3", "roadmap list --status learning --status stuck", "roadmap list --search cache"],
    },
    show: CommandHelp {
        about: "Show a topic whole: practice, what it builds on, resources, your notes",
        args: &[("scope", "A topic, module or stage; the topic in progress if left out")],
        examples: &["roadmap show attention", "roadmap show rag-core"],
    },
    next: CommandHelp {
        about: "Show what to do next, and why",
        args: &[
            ("time", "The time at hand: what does not fit is left out, short things come before new topics"),
            ("most", "How many at most, two in five of a kind; 5 if left out"),
        ],
        examples: &["roadmap next", "roadmap next 20m", "roadmap next -n 3"],
    },
    why: CommandHelp {
        about: "Show what a topic is good for: where it leads, or what leans on it",
        args: &[("topic", "The topic, or a foundation")],
        examples: &["roadmap why embeddings", "roadmap why vectors"],
    },
    plan: CommandHelp {
        about: "Show what is left in order, week by week, and when it may be done",
        args: &[
            ("scope", "The topic, module or stage to reach: all that leads there; the whole roadmap if left out"),
            ("by", "What it takes to be done by that day: 2026-12-24, friday, 3w"),
            ("hours_per_week", "Hours a week, instead of your own pace: 5, 2.5"),
        ],
        examples: &["roadmap plan rag", "roadmap plan rag --by 6months", "roadmap plan --hours-per-week 5"],
    },
    log: CommandHelp {
        about: "Show what you recorded, newest first",
        args: &[
            ("scope", "Only this topic, module or stage"),
            ("since", "Only what counts on this day or later"),
            ("most", "How many at most; 20 if neither this nor --since is given"),
        ],
        examples: &["roadmap log", "roadmap log rag --since monday"],
    },
    stats: CommandHelp {
        about: "Show what you studied in numbers: weeks, days, stages, being stuck",
        args: &[("since", "Only what counts on this day or later")],
        examples: &["roadmap stats", "roadmap stats --since 2026-09-01"],
    },
    start: CommandHelp {
        about: "Begin or continue a topic; the timer runs",
        args: &[("topic", "The topic; the first that `roadmap next` says to start if left out")],
        examples: &["roadmap start", "roadmap start attention"],
    },
    stop: CommandHelp {
        about: "Stop the timer and record its minutes (over four hours, it counts as forgotten)",
        args: &[],
        examples: &["roadmap stop", "roadmap stop --json"],
    },
    stuck: CommandHelp {
        about: "Say what you are stuck on, and see what to look up for it",
        args: &[
            ("topic", "The topic; the one in progress if left out"),
            ("message", "The question, in your own words"),
            ("on", "The foundation that it is about"),
        ],
        examples: &["roadmap stuck -m \"why divide by sqrt d?\"", "roadmap stuck attention --on vectors"],
    },
    unstuck: CommandHelp {
        about: "Answer what you were stuck on, and go back to where you were",
        args: &[
            ("topic", "The topic whose latest question it is; the innermost question if left out"),
            ("message", "What helped; it goes first in the topic's notes"),
            (
                "resource",
                "The number of the resource that helped, in the list of the foundation last looked up for it, else of the topic",
            ),
        ],
        examples: &["roadmap unstuck -m \"the variance grows with d\"", "roadmap unstuck attention --resource 2"],
    },
    term: CommandHelp {
        about: "Keep a word you tripped over, or explain it; without a word, list all, unexplained ones first",
        args: &[("word", "The word; all words if left out"), ("message", "What it means, in your own words")],
        examples: &["roadmap term \"KV cache\"", "roadmap term \"KV cache\" -m \"keys and values of earlier tokens\""],
    },
    done: CommandHelp {
        about: "Check topics off, with the evidence that the practice works",
        args: &[
            ("scope", "Topics, modules or stages; the topic in progress if left out"),
            ("did", "Evidence: a link, a path or a sentence; may be repeated"),
            ("spent", "Time studied, instead of the timer's"),
            ("date", "The day it was, if not today; a day ends at four in the morning"),
            ("message", "A note"),
        ],
        examples: &[
            "roadmap done attention --did https://example.com/attention.ipynb",
            "roadmap done rag --spent 40m --date yesterday -m \"chunk size matters\"",
        ],
    },
    reopen: CommandHelp {
        about: "Make topics pending again; what was recorded stays",
        args: &[("scope", "Topics, modules or stages")],
        examples: &["roadmap reopen attention", "roadmap reopen rag dify"],
    },
    park: CommandHelp {
        about: "Put topics aside for now: they will not sink in yet",
        args: &[
            ("scope", "Topics, modules or stages; the topic in progress if left out"),
            ("message", "Why, kept as a note"),
        ],
        examples: &["roadmap park moe", "roadmap park moe -m \"need the router first\""],
    },
    skip: CommandHelp {
        about: "Take topics off your path and out of the totals",
        args: &[("scope", "Topics, modules or stages"), ("message", "Why, kept as a note")],
        examples: &["roadmap skip tensorflow", "roadmap skip sglang -m \"vllm is enough here\""],
    },
    study: CommandHelp {
        about: "Record time that no timer measured",
        args: &[
            ("words", "The time and the topic, in either order; without a topic, the one in progress"),
            ("date", "The day it was, if not today; a day ends at four in the morning"),
            ("message", "A note"),
        ],
        examples: &["roadmap study attention 45m", "roadmap study 1h30m --date yesterday"],
    },
    note: CommandHelp {
        about: "Write a note on a topic, with -m, from a pipe or in your editor",
        args: &[("topic", "The topic; the one in progress if left out"), ("message", "The note")],
        examples: &["roadmap note -m \"K and V are cached, Q is not\"", "roadmap note kv-cache"],
    },
    review: CommandHelp {
        about: "Review finished topics, at most three a day; on a terminal it asks",
        args: &[
            ("topic", "A finished topic; those due today if left out"),
            ("grade", "How it went: again (forgotten), hard, good or easy"),
        ],
        examples: &["roadmap review", "roadmap review rag good"],
    },
    gaps: CommandHelp {
        about: "Show foundations that finished topics lean on, and that you never took down",
        args: &[],
        examples: &["roadmap gaps", "roadmap gaps --json"],
    },
    undo: CommandHelp {
        about: "Take back the last act, or the one of a number",
        args: &[("id", "The number that roadmap log shows")],
        examples: &["roadmap undo", "roadmap undo 17"],
    },
    redo: CommandHelp {
        about: "Bring back what the last undo took back",
        args: &[("id", "The number of the undo, or of what it took back")],
        examples: &["roadmap redo", "roadmap redo 18"],
    },
    add: CommandHelp {
        about: "Add a topic of your own",
        args: &[
            ("title", "Its title; its id is made from it"),
            (
                "after",
                "The topic it comes after; if neither this nor --to is given, the one in progress, else the end of the current stage",
            ),
            ("to", "The module or stage to put it at the end of"),
        ],
        examples: &["roadmap add \"My RAG project\" --after rag", "roadmap add \"Our models\" --to serving"],
    },
    export: CommandHelp {
        about: "Share your progress: Markdown, a web page, a picture, CSV, JSON",
        args: &[
            ("scope", "Only this topic, module or stage"),
            (
                "format",
                "markdown, html, svg, ics, json or csv; by the ending of FILE if left out, markdown if that has none. html is one page for any browser, svg a card for a README, ics the plan as a calendar",
            ),
            ("output", "The file; standard output if left out"),
            ("flavor", "Of Markdown: plain, or obsidian with `[/]`, `[-]` and the day behind `✅`"),
            ("map", "Of SVG: the map of all topics and what they require, instead of the card"),
            ("events", "Of CSV: what was recorded, act by act, instead of the topics"),
            ("csv_safe", "Of CSV: a `'` before each cell that a spreadsheet would take for a formula"),
            ("hours_per_week", "Of a calendar: hours a week, instead of your own pace"),
            ("notes", "With your notes, questions and answers, which are left out otherwise; not for svg and ics"),
            ("force", "Write over a file that roadmap did not write"),
        ],
        examples: &[
            "roadmap export -o progress.md",
            "roadmap export -o progress.html",
            "roadmap export --map -o map.svg",
            "roadmap export rag -o rag.ics --hours-per-week 5",
            "roadmap export training --format csv --notes",
        ],
    },
    report: CommandHelp {
        about: "Write the last seven days as Markdown to post, questions and answers included",
        args: &[("since", "From this day on, instead of the last seven; notes that answer no question stay out")],
        examples: &["roadmap report", "roadmap report --since 2026-11-01"],
    },
    use_: CommandHelp {
        about: "List the roadmaps there are, or take one into use",
        args: &[
            ("name", "The id of a roadmap, or the file or folder of one: it is checked and copied to the others"),
            ("changes", "Only tell what became of it since it was last taken into use here"),
        ],
        examples: &["roadmap use", "roadmap use llm", "roadmap use rust.toml", "roadmap use llm --changes"],
    },
    new: CommandHelp {
        about: "Begin a roadmap of your own: a small one, every key explained",
        args: &[("file", "The file to write, which must not be there yet")],
        examples: &["roadmap new rust.toml", "roadmap --lang zh new python.toml"],
    },
    check: CommandHelp {
        about: "Check a roadmap's files: all errors at once, and what is worth a second thought",
        args: &[
            ("path", "The file, the folder, or a file ID.local.toml that lies over a roadmap"),
            ("strict", "Fail also where there is something to think about"),
        ],
        examples: &["roadmap check rust.toml", "roadmap check rust.toml --strict"],
    },
    import: CommandHelp {
        about: "Make a roadmap of a list in Markdown, a roadmap.sh flow, a CSV or an outline; or read ticks back",
        args: &[
            ("path", "The file, or a roadmap.sh folder; a file that begins as an export does holds ticks"),
            ("id", "The id of the roadmap; of its title or file name if left out"),
            ("dry_run", "Only show what would be written or change"),
            ("statuses", "Of a list: take its own ticks too"),
            ("reopen", "Of ticks: empty boxes reopen topics that are done"),
            ("yes", "Of ticks: do not ask"),
        ],
        examples: &[
            "roadmap import README.md",
            "roadmap import list.csv --as rust --dry-run",
            "roadmap import progress.md",
        ],
    },
    sync: CommandHelp {
        about: "Bring the record of all your devices together, over a git repository of your own",
        args: &[(
            "init",
            "Set up, once a device: the address of your record's repository, empty for the first device; none keeps a history here alone",
        )],
        examples: &["roadmap sync --init git@example.com:me/record.git", "roadmap sync"],
    },
    config: CommandHelp {
        about: "Show the settings, set one, or edit them all",
        args: &[
            ("action", "get, set, or edit to open the file in your editor; shows all if left out"),
            (
                "key",
                "device: what this device is called on all of them; roadmap: the one in use; lang: en or zh; day_ends: when a study day ends; timer: whether start starts it",
            ),
            ("value", "What to set it to"),
        ],
        examples: &["roadmap config", "roadmap config get lang", "roadmap config set day_ends 3:30"],
    },
    doctor: CommandHelp {
        about: "Check the record: where it lies, who wrote it, what needs a hand; changes nothing",
        args: &[],
        examples: &["roadmap doctor", "roadmap doctor --json"],
    },
    open: CommandHelp {
        about: "Open a resource of a topic in the browser",
        args: &[
            ("topic", "The topic; the one in progress if left out"),
            ("number", "The number of the resource, as show has it; the first if left out"),
            ("yes", "Do not ask about an address that did not come with roadmap"),
        ],
        examples: &["roadmap open attention", "roadmap open attention 2"],
    },
    completions: CommandHelp {
        about: "Print what has a shell complete commands, topics, days and more at TAB",
        args: &[("shell", "bash, zsh, fish, elvish or powershell")],
        examples: &["roadmap completions bash", "roadmap completions fish"],
    },
    man: CommandHelp {
        about: "Show the manual, or write its pages where man finds them",
        args: &[
            ("command", "The command whose page is meant; that on the whole if left out"),
            ("to", "Write all pages in both languages below this folder"),
        ],
        examples: &["roadmap man done", "roadmap man --to ~/.local/share/man"],
    },
    tui: CommandHelp {
        about: "Browse and record in a full-screen view; ? lists its keys",
        args: &[],
        examples: &["roadmap tui", "roadmap tui --ascii"],
    },
};

/// 中文。
pub(super) const ZH: Help = Help {
    global: GlobalHelp {
        about: "终端里的学习路线图：先动手；卡住了，只查卡住的那一点，查清就回来继续。",
        args: &[
            ("roadmap", "这次用哪份路线图：id，或文件、文件夹的路径"),
            ("data_dir", "学习记录的存放位置，代替默认文件夹"),
            ("lang", "语言：en 或 zh"),
            ("color", "颜色：auto、always 或 never"),
            ("ascii", "只用 ASCII 字符画标记和进度条"),
            ("json", "以一个 JSON 对象输出结果"),
            ("quiet", "只输出结果和错误"),
            ("help", "显示帮助"),
            ("version", "显示版本"),
        ],
        usage: "用法：",
        commands: "命令",
        arguments: "参数",
        options: "选项",
        everywhere: "通用选项",
        examples: "示例：",
        footer: "主题可以写 id（attention）、id 的开头、编号（1.3.1）或标题。\n\
                 日期：2026-11-23、昨天、上周一、3天前。时长：45m、1h30m、半小时。\n\
                 退出码：0 成功，1 未执行或失败（没有记录任何内容），2 用法错误。",
    },
    status: CommandHelp {
        about: "看看学到哪里了（简写 st，或直接输入 roadmap）",
        args: &[],
        examples: &["roadmap", "roadmap status --json"],
    },
    list: CommandHelp {
        about: "列出主题和状态（简写 ls）",
        args: &[
            ("scope", "主题、模块或阶段；默认列出全部"),
            ("status", "只列这些状态：未开始、学习中、卡住、先跳过、完成、不学；可多次使用"),
            ("search", "只列 id 或标题含有这段文字的"),
        ],
        examples: &["roadmap list 3", "roadmap list --status 学习中 --status 卡住", "roadmap list --search 缓存"],
    },
    show: CommandHelp {
        about: "查看一个主题：实践、前置、资料和自己的笔记",
        args: &[("scope", "主题、模块或阶段；默认为正在学的主题")],
        examples: &["roadmap show attention", "roadmap show rag-core"],
    },
    next: CommandHelp {
        about: "接下来学什么，为什么",
        args: &[
            ("time", "手头有多少时间：做不完的不列，短的排在新主题之前"),
            ("most", "最多列几条，每五条里同一类最多两条；默认 5 条"),
        ],
        examples: &["roadmap next", "roadmap next 20分钟", "roadmap next -n 3"],
    },
    why: CommandHelp {
        about: "学这个主题有什么用：通向哪里，或者哪些主题会用到它",
        args: &[("topic", "主题，或一个基础")],
        examples: &["roadmap why embeddings", "roadmap why vectors"],
    },
    plan: CommandHelp {
        about: "还剩哪些主题、按什么顺序、排在哪一周，大概什么时候学完",
        args: &[
            ("scope", "要学到的主题、模块或阶段：列出通往它的全部主题；默认整份路线图"),
            ("by", "要在这一天前学完，需要什么节奏：2026-12-24、下周五、3周后"),
            ("hours_per_week", "每周学几小时，代替你自己的节奏：5、2.5"),
        ],
        examples: &["roadmap plan rag", "roadmap plan rag --by 6个月后", "roadmap plan --hours-per-week 5"],
    },
    log: CommandHelp {
        about: "查看学习记录，新的在前",
        args: &[
            ("scope", "只看这个主题、模块或阶段"),
            ("since", "只看学习日期在这一天及以后的"),
            ("most", "最多列几条；没有 --since 时默认 20"),
        ],
        examples: &["roadmap log", "roadmap log rag --since 周一"],
    },
    stats: CommandHelp {
        about: "查看学习统计：每周、每天、各阶段，以及卡住了多久",
        args: &[("since", "只统计学习日期在这一天及以后的")],
        examples: &["roadmap stats", "roadmap stats --since 2026-09-01"],
    },
    start: CommandHelp {
        about: "开始或继续一个主题，同时计时",
        args: &[("topic", "主题；默认为 roadmap next 里第一个可以开始的")],
        examples: &["roadmap start", "roadmap start attention"],
    },
    stop: CommandHelp {
        about: "停止计时，记下学了多久（超过四小时视为忘了停，不计入）",
        args: &[],
        examples: &["roadmap stop", "roadmap stop --json"],
    },
    stuck: CommandHelp {
        about: "卡住了：记下问题，看看该查什么",
        args: &[("topic", "主题；默认为正在学的主题"), ("message", "问题，用自己的话写"), ("on", "问题出在哪个基础上")],
        examples: &["roadmap stuck -m \"为什么除以 sqrt d\"", "roadmap stuck attention --on vectors"],
    },
    unstuck: CommandHelp {
        about: "弄清了：记下是怎么想通的，回到卡住的地方",
        args: &[
            ("topic", "主题，回答它最近的问题；默认回答最里层的问题"),
            ("message", "怎么想通的，会记在这个主题笔记的最前面"),
            ("resource", "帮上忙的资料的编号：指为这个问题最后查的那个基础的资料；没查过基础，就是这个主题的资料"),
        ],
        examples: &["roadmap unstuck -m \"方差随 d 增大\"", "roadmap unstuck attention --resource 2"],
    },
    term: CommandHelp {
        about: "记下没弄懂的术语，或写上解释；不带参数就列出全部，没解释的在前",
        args: &[("word", "术语；默认列出全部"), ("message", "用自己的话写的解释")],
        examples: &["roadmap term \"KV cache\"", "roadmap term \"KV cache\" -m \"缓存前面各 token 的 K 和 V\""],
    },
    done: CommandHelp {
        about: "勾掉学完的主题，附上实践的成果",
        args: &[
            ("scope", "主题、模块或阶段；默认为正在学的主题"),
            ("did", "成果：链接、路径或一句话；可多次使用"),
            ("spent", "实际学了多久，不用计时的结果"),
            ("date", "哪一天学的，默认今天，凌晨四点之前算前一天"),
            ("message", "笔记"),
        ],
        examples: &[
            "roadmap done attention --did https://example.com/attention.ipynb",
            "roadmap done rag --spent 40分钟 --date 昨天 -m \"分块大小很关键\"",
        ],
    },
    reopen: CommandHelp {
        about: "把主题改回未开始，记录都保留",
        args: &[("scope", "主题、模块或阶段")],
        examples: &["roadmap reopen attention", "roadmap reopen rag dify"],
    },
    park: CommandHelp {
        about: "一时学不进去的，先跳过，以后再学",
        args: &[("scope", "主题、模块或阶段；默认为正在学的主题"), ("message", "原因，记作笔记")],
        examples: &["roadmap park moe", "roadmap park moe -m \"先弄懂路由\""],
    },
    skip: CommandHelp {
        about: "标记为不学，不再计入总数",
        args: &[("scope", "主题、模块或阶段"), ("message", "原因，记作笔记")],
        examples: &["roadmap skip tensorflow", "roadmap skip sglang -m \"这里用 vllm 就够了\""],
    },
    study: CommandHelp {
        about: "补记没有计时的学习时间",
        args: &[
            ("words", "时长和主题，先后不限；不写主题就记到正在学的主题上"),
            ("date", "哪一天学的，默认今天，凌晨四点之前算前一天"),
            ("message", "笔记"),
        ],
        examples: &["roadmap study attention 45m", "roadmap study 1小时30分 --date 昨天"],
    },
    note: CommandHelp {
        about: "给主题记笔记：用 -m、从管道读入，或在编辑器里写",
        args: &[("topic", "主题；默认为正在学的主题"), ("message", "笔记内容")],
        examples: &["roadmap note -m \"缓存的是 K 和 V，不是 Q\"", "roadmap note kv-cache"],
    },
    review: CommandHelp {
        about: "复习学完的主题，一天最多三个；在终端里会逐个提问",
        args: &[
            ("topic", "已完成的主题；默认为今天要复习的"),
            ("grade", "记得怎么样：忘了、费力、记得、轻松（again、hard、good、easy）"),
        ],
        examples: &["roadmap review", "roadmap review rag 记得"],
    },
    gaps: CommandHelp {
        about: "查缺口：学完的主题会用到、但你还没碰过的基础",
        args: &[],
        examples: &["roadmap gaps", "roadmap gaps --json"],
    },
    undo: CommandHelp {
        about: "撤销上一条记录，或指定编号的记录",
        args: &[("id", "roadmap log 里的编号")],
        examples: &["roadmap undo", "roadmap undo 17"],
    },
    redo: CommandHelp {
        about: "取消上一次撤销，恢复那条记录",
        args: &[("id", "那次撤销的编号，或被撤销的那条记录的编号")],
        examples: &["roadmap redo", "roadmap redo 18"],
    },
    add: CommandHelp {
        about: "加一个自己的主题",
        args: &[
            ("title", "标题；id 由它生成"),
            ("after", "排在哪个主题之后；这个和 --to 都不写，就排在正在学的主题之后，没有就排在当前阶段的末尾"),
            ("to", "排在哪个模块或阶段的末尾"),
        ],
        examples: &["roadmap add \"我的 RAG 项目\" --after rag", "roadmap add \"我们的模型\" --to serving"],
    },
    export: CommandHelp {
        about: "导出学习进度：Markdown、网页、图片、CSV、JSON",
        args: &[
            ("scope", "只导出这个主题、模块或阶段"),
            (
                "format",
                "markdown、html、svg、ics、json 或 csv；默认看文件名后缀，没有后缀就是 markdown。html 是一个独立网页，svg 是放进 README 的进度卡片，ics 是日历里的学习计划",
            ),
            ("output", "写入的文件；默认输出到标准输出"),
            ("flavor", "Markdown 的写法：plain，或 obsidian（带 `[/]`、`[-]` 和 `✅` 日期）"),
            ("map", "只用于 SVG：画出全部主题及其前置关系，代替卡片"),
            ("events", "只用于 CSV：逐条导出记录，代替主题列表"),
            ("csv_safe", "只用于 CSV：表格软件会当成公式的单元格，前面加 `'`"),
            ("hours_per_week", "只用于日历：每周学几小时，代替你自己的节奏"),
            ("notes", "连同笔记、问题和答案一起导出；默认不含这些，不用于 svg 和 ics"),
            ("force", "覆盖不是由 roadmap 写的文件"),
        ],
        examples: &[
            "roadmap export -o progress.md",
            "roadmap export -o progress.html",
            "roadmap export --map -o map.svg",
            "roadmap export rag -o rag.ics --hours-per-week 5",
            "roadmap export training --format csv --notes",
        ],
    },
    report: CommandHelp {
        about: "把最近七天写成可发布的 Markdown，含问题和解答",
        args: &[("since", "从这一天写起，而不是最近七天；不是解答的笔记不会写进去")],
        examples: &["roadmap report", "roadmap report --since 2026-11-01"],
    },
    use_: CommandHelp {
        about: "列出所有路线图，或换用其中一份",
        args: &[
            ("name", "路线图的 id，或它的文件、文件夹：检查后复制到路线图文件夹"),
            ("changes", "只显示它自上次在这里启用以来的变化"),
        ],
        examples: &["roadmap use", "roadmap use llm", "roadmap use rust.toml", "roadmap use llm --changes"],
    },
    new: CommandHelp {
        about: "写一份自己的路线图：从一份每个键都有说明的小模板开始",
        args: &[("file", "要写入的文件，不能已经存在")],
        examples: &["roadmap new rust.toml", "roadmap --lang en new python.toml"],
    },
    check: CommandHelp {
        about: "检查路线图文件：一次列出所有错误，以及值得再想想的地方",
        args: &[("path", "文件、文件夹，或盖在某份路线图上的 ID.local.toml"), ("strict", "有建议也算不通过")],
        examples: &["roadmap check rust.toml", "roadmap check rust.toml --strict"],
    },
    import: CommandHelp {
        about: "把 Markdown 清单、roadmap.sh 流程图、CSV 或大纲变成路线图；或读回导出文件里的勾选",
        args: &[
            ("path", "文件，或 roadmap.sh 的文件夹；本程序导出的文件只读回其中的勾选"),
            ("id", "路线图的 id；默认取自标题，标题里没有拉丁字母时取自文件名"),
            ("dry_run", "只显示会写入或改变什么"),
            ("statuses", "只用于清单：把其中已勾选的也记为完成"),
            ("reopen", "只用于读回勾选：没勾的也读，把已完成的改回未开始"),
            ("yes", "只用于读回勾选：不再询问"),
        ],
        examples: &[
            "roadmap import README.md",
            "roadmap import list.csv --as rust --dry-run",
            "roadmap import progress.md",
        ],
    },
    sync: CommandHelp {
        about: "通过自己的 git 仓库，把各台设备的记录合到一起",
        args: &[("init", "设置同步，每台设备一次：写上存放记录的仓库地址（第一台设备用空仓库）；不写就只在本机留历史")],
        examples: &["roadmap sync --init git@example.com:me/record.git", "roadmap sync"],
    },
    config: CommandHelp {
        about: "查看或修改设置",
        args: &[
            ("action", "get 查看，set 修改，edit 用编辑器打开设置文件；默认列出全部"),
            (
                "key",
                "device：这台设备的名字，各台设备都能看到；roadmap：使用哪份路线图；lang：en 或 zh；day_ends：一天到几点结束；timer：start 是否计时",
            ),
            ("value", "要设成什么"),
        ],
        examples: &["roadmap config", "roadmap config get lang", "roadmap config set day_ends 3:30"],
    },
    doctor: CommandHelp {
        about: "检查学习记录：存在哪里、谁写的、有什么要处理；只看不改",
        args: &[],
        examples: &["roadmap doctor", "roadmap doctor --json"],
    },
    open: CommandHelp {
        about: "在浏览器里打开主题的资料",
        args: &[
            ("topic", "主题；默认为正在学的主题"),
            ("number", "资料的编号，见 show；默认第一条"),
            ("yes", "地址不是随程序提供的也不询问"),
        ],
        examples: &["roadmap open attention", "roadmap open attention 2"],
    },
    completions: CommandHelp {
        about: "输出 shell 的补全脚本：按 TAB 补全命令、主题、日期等",
        args: &[("shell", "bash、zsh、fish、elvish 或 powershell")],
        examples: &["roadmap completions bash", "roadmap completions fish"],
    },
    man: CommandHelp {
        about: "查看手册，或把各页写到 man 能找到的地方",
        args: &[("command", "要看哪个命令的页；默认是总的一页"), ("to", "把两种语言的所有页写到这个文件夹下")],
        examples: &["roadmap man done", "roadmap man --to ~/.local/share/man"],
    },
    tui: CommandHelp {
        about: "在全屏视图里浏览和记录；按 ? 查看按键",
        args: &[],
        examples: &["roadmap tui", "roadmap tui --ascii"],
    },
};
