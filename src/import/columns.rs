//! The columns of a table that say something of a topic, by their names in English and in Chinese, and the
//! cells that say whether it is done.

use super::Tick;
use super::checkbox::{Mark, mark};

/// What a column says of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Stage,
    Module,
    Hours,
    Url,
    Done,
}

impl Column {
    /// All of them.
    pub(super) const ALL: [Self; 6] = [Self::Title, Self::Stage, Self::Module, Self::Hours, Self::Url, Self::Done];

    /// What it may be called; of several the first is meant.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Title => &[
                "title",
                "标题",
                "標題",
                "topic",
                "topics",
                "主题",
                "主題",
                "lesson",
                "lessons",
                "course",
                "courses",
                "课程",
                "课程名称",
                "課程",
                "name",
                "名称",
                "名稱",
                "课题",
                "知识点",
            ],
            Self::Stage => &["stage", "阶段", "階段", "phase", "part", "部分"],
            Self::Module => &[
                "module", "模块", "模塊", "section", "chapter", "章节", "章節", "章", "unit", "单元", "week", "周",
                "周次", "day", "天",
            ],
            Self::Hours => &[
                "hours",
                "小时",
                "小時",
                "hour",
                "时长",
                "時長",
                "学时",
                "课时",
                "duration",
                "effort",
                "time",
                "耗时",
                "用时",
                "预计时长",
                "时间",
            ],
            Self::Url => &["url", "链接", "連結", "网址", "網址", "link", "links", "地址"],
            Self::Done => &[
                "done",
                "完成",
                "completed",
                "complete",
                "finished",
                "status",
                "state",
                "状态",
                "狀態",
                "已完成",
                "完成情况",
                "是否完成",
                "✓",
                "✔",
                "✅",
            ],
        }
    }

    /// The column that a name means, whatever its case.
    pub(super) fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.rank(name).is_some())
    }

    /// Where among its names one stands; `None` where it is none of them.
    pub(super) fn rank(self, name: &str) -> Option<usize> {
        self.names().iter().position(|known| known.eq_ignore_ascii_case(name.trim()))
    }
}

/// What a cell says of whether its row is done, as a box would; `None` where it speaks of something else.
pub(super) fn tick(cell: &str) -> Option<Mark> {
    const DONE: [&str; 14] =
        ["x", "✓", "✔", "✔\u{fe0f}", "√", "☑", "✅", "yes", "true", "done", "completed", "是", "完成", "已完成"];
    const LEARNING: [&str; 4] = ["in progress", "learning", "进行中", "学习中"];
    const SKIPPED: [&str; 3] = ["skipped", "跳过", "不学"];
    const OPEN: [&str; 12] =
        ["✗", "✘", "❌", "☐", "no", "false", "todo", "not started", "pending", "否", "未完成", "未开始"];
    let cell = cell.trim();
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(cell));
    match () {
        () if is(&DONE) => Some(Mark::Ticked(Tick::Done(None))),
        () if is(&LEARNING) => Some(Mark::Ticked(Tick::Learning)),
        () if is(&SKIPPED) => Some(Mark::Ticked(Tick::Skipped)),
        () if is(&OPEN) => Some(Mark::Open),
        () => mark(cell).filter(|_| cell.len() == 3),
    }
}

#[cfg(test)]
mod tests {
    use super::Column::{self, Done, Hours, Module, Stage, Title, Url};
    use super::{Mark, Tick, tick};

    #[test]
    fn columns_have_names_in_both_languages() {
        let called = ["Title", " 主题 ", "阶段", "WEEK", "预计时长", "链接", "状态", "Notes", ""].map(Column::called);
        let known = [Title, Title, Stage, Module, Hours, Url, Done].map(Some);
        assert_eq!(called, [&known[..], &[None, None]].concat()[..]);
    }

    #[test]
    fn a_cell_says_done_or_not_done_or_something_else() {
        let done = Some(Mark::Ticked(Tick::Done(None)));
        assert_eq!(["x", "[X]", " ✔\u{fe0f} ", "Yes", "已完成"].map(tick), [done; 5]);
        assert_eq!(["no", "[ ]", "未开始", "☐"].map(tick), [Some(Mark::Open); 4]);
        assert_eq!(tick("[/]"), Some(Mark::Ticked(Tick::Learning)));
        assert_eq!(tick("跳过"), Some(Mark::Ticked(Tick::Skipped)));
        assert_eq!(["", "x2", "[x] a", "see below"].map(tick), [None; 4]);
    }
}
