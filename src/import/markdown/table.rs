//! A table whose rows are topics: which column has the titles, and which say how long it takes.

use super::hours::minutes;
use super::inline::Inline;
use super::link::first_address;
use super::title::{Leads, Said, heading, leads, said};
use crate::import::Tick;
use crate::import::checkbox::Mark;
use crate::import::columns::{self, Column};
use crate::sort;

/// Words in the title of a column that says how long something takes.
const TIME: [&str; 18] = [
    "duration",
    "effort",
    "time",
    "hour",
    "length",
    "workload",
    "week",
    "时长",
    "时间",
    "学时",
    "课时",
    "周期",
    "投入",
    "耗时",
    "用时",
    "dauer",
    "durée",
    "duración",
];

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    heads: Vec<String>,
    /// The column with the titles.
    title: usize,
    /// Titles that several rows have.
    repeated: Vec<String>,
}

/// What a row says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Its title; empty where it has none.
    pub(super) title: String,
    /// What the other cells say, a line each.
    pub(super) rest: Vec<String>,
    /// Minutes; 0 where none can be read.
    pub(super) minutes: u32,
    /// A tick in the title or alone in a cell.
    pub(super) tick: Option<Tick>,
    /// The first address of the title, or of the row where the title is no link.
    pub(super) address: Option<String>,
}

impl Columns {
    /// Finds out which column is what.
    pub(super) fn of(heads: &[Inline], rows: &[&[Inline]]) -> Self {
        let heads: Vec<String> = heads.iter().map(|head| heading(head).0).collect();
        let columns = rows.iter().map(|row| row.len()).max().unwrap_or_default();
        let titles = |column: usize| {
            let mut titles: Vec<String> =
                rows.iter().filter_map(|row| row.get(column)).map(|cell| said(cell).title).collect();
            sort::sort(&mut titles);
            titles
        };
        let first = (0..columns).find(|column| names_things(&titles(*column), *column)).unwrap_or_default();
        // Codes, weeks and what follows numbers name a row less well than a link that says what it is.
        let weak = first > 0 || half(&titles(0), is_code);
        let linked = |column: &usize| {
            let links = rows.iter().filter_map(|row| row.get(*column)).filter(|cell| is_link(cell)).count();
            links * 2 >= rows.len() && names_things(&titles(*column), *column)
        };
        let called = |column: usize| heads.get(column).and_then(|head: &String| Column::called(head));
        let is_place = matches!(called(first), Some(Column::Stage | Column::Module));
        let is_part = is_place || half(&titles(first), |title| is_code(title) || is_part(title));
        let differ = |column: usize| titles(column).chunk_by(|a, b| a == b).count();
        let named = |column: &usize| called(*column) == Some(Column::Title) && names_things(&titles(*column), *column);
        let named = (0..columns).filter(named).max_by_key(|column| (differ(*column), std::cmp::Reverse(*column)));
        let title = match named {
            Some(named) if named == first || is_part || differ(named) > differ(first) => named,
            _ if weak => (first..columns).find(linked).unwrap_or(first),
            _ => first,
        };
        let titles = titles(title);
        let repeated = titles.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
        Self { heads, title, repeated }
    }

    /// Reads a row.
    pub(super) fn row(&self, cells: &[Inline]) -> Row {
        let parts: Vec<Said> = cells.iter().map(said).collect();
        let tick = |(column, part): (usize, &Said)| {
            let alone = part.tick.filter(|_| column == self.title || part.title.is_empty());
            alone.or_else(|| self.ticked(column, &cells[column])?.tick())
        };
        let mut title = parts.get(self.title).map(|part| part.title.clone()).unwrap_or_default();
        // A title that several rows have says too little: what stands beside it says which.
        let beside = parts.get(self.title + 1).map(|part| part.title.as_str()).filter(|beside| !beside.is_empty());
        if let Some(beside) = beside.filter(|_| self.repeated.binary_search(&title).is_ok()) {
            title = if title.is_empty() { beside.to_owned() } else { format!("{title}: {beside}") };
        }
        if title.is_empty() {
            let worded = |title: &&String| title.chars().any(char::is_alphabetic);
            title = parts.iter().map(|part| &part.title).find(worded).cloned().unwrap_or_default();
        }
        let times = cells.iter().enumerate().filter(|(column, _)| self.is_time(*column));
        Row {
            rest: self.rest(cells, &parts),
            minutes: minutes(times.map(|(column, cell)| (self.head(column), cell.text.as_str()))),
            tick: parts.iter().enumerate().find_map(tick),
            address: match cells.get(self.title) {
                Some(cell) if !cell.links.is_empty() => first_address(cell),
                _ => cells.iter().find_map(first_address),
            },
            title,
        }
    }

    /// What the cells say beside the title.
    fn rest(&self, cells: &[Inline], parts: &[Said]) -> Vec<String> {
        let mut rest = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            let said = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if column == self.title {
                rest.extend(parts[column].rest.lines().map(str::to_owned));
            } else if self.ticked(column, cell).is_none() && cell.has_own_words(0..cell.text.len()) {
                let head = self.head(column);
                rest.push(if head.is_empty() { said } else { format!("{head}: {said}") });
            }
        }
        rest
    }

    fn head(&self, column: usize) -> &str {
        self.heads.get(column).map_or("", String::as_str)
    }

    /// What a cell says of whether the row is done: a box in any column, words in one that is called so.
    fn ticked(&self, column: usize, cell: &Inline) -> Option<Mark> {
        let is_meant = column != self.title && Column::called(self.head(column)) == Some(Column::Done);
        columns::tick(&cell.text).filter(|_| is_meant || cell.text.trim().starts_with('['))
    }

    fn is_time(&self, column: usize) -> bool {
        let head = self.head(column).to_lowercase();
        // The week of a timetable is no length.
        column != self.title && head != "week" && TIME.iter().any(|word| head.contains(word))
    }
}

/// Whether the sorted titles of a column name things: half of the rows have one with a letter, most that are
/// there have, and, but for the first column, half differ.
fn names_things(titles: &[String], column: usize) -> bool {
    let worded = titles.iter().filter(|title| title.chars().any(char::is_alphabetic)).count();
    let there = titles.iter().filter(|title| !title.is_empty()).count();
    let distinct = titles.chunk_by(|a, b| a == b).count();
    worded * 2 >= titles.len() && worded * 2 > there && (column == 0 || distinct * 2 >= titles.len())
}

/// Whether a cell begins with a link out of the page.
fn is_link(cell: &Inline) -> bool {
    matches!(leads(cell), Leads::Web | Leads::File)
}

/// Whether it is rather a code or a number than a title: `BIO 1311`, `Week 1`.
fn is_code(title: &str) -> bool {
    title.chars().count() <= 10 && title.chars().any(char::is_numeric)
}

/// Whether it rather says which part of something than what: `第一周`, `第 2 阶段`.
fn is_part(title: &str) -> bool {
    let part = title.strip_prefix('第').unwrap_or_default();
    let units = ["周", "天", "章", "节", "课", "讲", "期", "阶段", "部分"];
    let number = units.iter().find_map(|unit| part.strip_suffix(unit)).unwrap_or_default();
    let is_numeral = |c: char| "一二三四五六七八九十百 ".contains(c) || c.is_ascii_digit();
    !number.is_empty() && number.chars().all(is_numeral)
}

/// Whether at least half of the titles are so.
fn half(titles: &[String], is_so: impl Fn(&str) -> bool) -> bool {
    titles.iter().filter(|title| is_so(title)).count() * 2 >= titles.len()
}

#[cfg(test)]
mod tests {
    use super::{Columns, Inline, Row, Tick};
    use crate::import::markdown::inline::Link;

    fn cells(texts: &[&str]) -> Vec<Inline> {
        texts.iter().map(|text| Inline { text: (*text).into(), ..Inline::default() }).collect()
    }

    fn rows(heads: &[&str], rows: &[&[&str]]) -> Vec<Row> {
        let rows: Vec<Vec<Inline>> = rows.iter().map(|row| cells(row)).collect();
        let columns = Columns::of(&cells(heads), &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
        rows.iter().map(|row| columns.row(row)).collect()
    }

    fn titles(heads: &[&str], texts: &[&[&str]]) -> Vec<String> {
        rows(heads, texts).into_iter().map(|row| row.title).collect()
    }

    #[test]
    fn a_row_is_a_topic_with_its_hours_and_what_else_it_says() {
        let found =
            rows(&["Course", "Duration", "Effort", "Needs", ""], &[&["Sorting", "2 weeks", "3-5 h/week", "-", "✅"]]);
        let row = Row {
            title: "Sorting".into(),
            rest: vec!["Duration: 2 weeks".into(), "Effort: 3-5 h/week".into()],
            minutes: 480,
            tick: Some(Tick::Done(None)),
            address: None,
        };
        assert_eq!(found, [row]);
    }

    #[test]
    fn numbers_and_days_before_the_titles_are_none() {
        assert_eq!(titles(&["#", "Lesson"], &[&["01", "Sorting"], &["02", "Graphs"]]), ["Sorting", "Graphs"]);
        assert_eq!(
            titles(&["Date", "Paper"], &[&["2026-01", "Sorting"], &["2026-02", "Graphs"]]),
            ["Sorting", "Graphs"]
        );
        assert_eq!(titles(&["Lesson", "#"], &[&["3D", "01"], &["2D", "02"]]), ["3D", "2D"]);
    }

    #[test]
    fn a_column_that_is_called_so_has_the_titles_where_it_tells_rows_apart() {
        let weeks: &[&[&str]] = &[&["1", "Week 1", "Sorting", "x"], &["2", "Week 1", "Graphs", ""]];
        assert_eq!(titles(&["#", "Week", "Topic", "Done"], weeks), ["Sorting", "Graphs"]);
        let stages: &[&[&str]] = &[&["第一周", "排序"], &["第二周", "图"]];
        assert_eq!(titles(&["进度", "主题"], stages), ["排序", "图"]);
        let providers: &[&[&str]] = &[&["MIT", "Sorting"], &["MIT", "Graphs"], &["ETH", "Heaps"]];
        assert_eq!(titles(&["Provider", "Course"], providers), ["Sorting", "Graphs", "Heaps"]);
        assert_eq!(titles(&["Provider", "Notes"], providers), ["MIT: Sorting", "MIT: Graphs", "ETH"]);
        let alone: &[&[&str]] = &[&["Sorting", "Ann"], &["Graphs", "Bob"]];
        assert_eq!(titles(&["Subject", "Name"], alone), ["Sorting", "Graphs"]);
        let chapters: &[&[&str]] = &[&["第一章 语言", "一"], &["第二章 模型", "二"]];
        assert_eq!(titles(&["章节", "要点"], chapters), ["第一章 语言", "第二章 模型"]);
    }

    #[test]
    fn a_title_that_several_rows_have_takes_the_next_column_along() {
        let found = titles(&["Part", "What"], &[&["Trees", "Heaps"], &["Trees", "Tries"], &["Graphs", "Paths"]]);
        assert_eq!(found, ["Trees: Heaps", "Trees: Tries", "Graphs"]);
    }

    #[test]
    fn where_the_column_of_titles_is_empty_the_first_words_of_the_row_are_the_title() {
        let found = titles(
            &["#", "Lesson", "Text"],
            &[&["1", "Trees", "a"], &["2", "", "Quiz"], &["3", "Heaps", "b"], &["4", "", ""]],
        );
        assert_eq!(found, ["Trees", "Quiz", "Heaps", ""]);
    }

    #[test]
    fn codes_before_links_are_no_titles() {
        let link = |text: &str| Inline {
            text: text.into(),
            links: vec![Link { at: 0..text.len(), url: "https://a.org".into() }],
            ..Inline::default()
        };
        let of = |code: &str, other: &str| {
            let rows =
                [vec![cells(&[code]).remove(0), link("Sorting")], vec![cells(&[other]).remove(0), link("Graphs")]];
            let columns = Columns::of(&[], &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
            rows.map(|row| columns.row(&row).title)
        };
        assert_eq!(of("BIO 1311", "BIO 1312"), ["Sorting", "Graphs"]);
        assert_eq!(of("Searching", "Walking"), ["Searching", "Walking"]);
    }

    #[test]
    fn a_tick_counts_in_the_title_or_alone_in_a_cell() {
        let tick = |row: &[&str]| rows(&["Lesson", "State"], &[row])[0].tick;
        assert_eq!(tick(&["✅ Sorting", ""]), Some(Tick::Done(None)));
        assert_eq!(tick(&["Sorting", "works ✅"]), None);
        assert_eq!(tick(&["Sorting", "已完成"]), Some(Tick::Done(None)));
        assert_eq!(tick(&["Sorting", "未完成"]), None);
        let beside = |head| rows(&["Lesson", head, "Notes"], &[&["Sorting", "done", "[x]"]]).remove(0);
        assert_eq!(beside("Status").rest, Vec::<String>::new());
        assert_eq!(beside("Remark").rest, ["Remark: done"]);
        assert_eq!(beside("Remark").tick, Some(Tick::Done(None)));
    }

    #[test]
    fn the_address_is_the_titles_and_where_that_is_no_link_the_rows() {
        let link = |url: &str| Inline {
            text: "x".into(),
            links: vec![Link { at: 0..1, url: url.into() }],
            ..Inline::default()
        };
        let address = |row: Vec<Inline>| Columns::of(&[], &[&row]).row(&row).address;
        assert_eq!(address(vec![link("https://a.org"), link("https://b.org")]).as_deref(), Some("https://a.org"));
        assert_eq!(address(vec![link("a.md"), link("https://b.org")]), None);
        let plain = Inline { text: "x".into(), ..Inline::default() };
        assert_eq!(address(vec![plain, link("https://b.org")]).as_deref(), Some("https://b.org"));
    }
}
