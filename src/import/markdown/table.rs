//! A table whose rows are topics: which column has the titles, and which say how long it takes.

use super::hours::minutes;
use super::inline::Inline;
use super::link::first_address;
use super::title::{Leads, Said, heading, leads, said};
use crate::import::Tick;

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
        let heads = heads.iter().map(|head| heading(head).0).collect();
        let columns = rows.iter().map(|row| row.len()).max().unwrap_or_default();
        let titles = |column: usize| {
            let mut titles: Vec<String> =
                rows.iter().filter_map(|row| row.get(column)).map(|cell| said(cell).title).collect();
            titles.sort_unstable();
            titles
        };
        let first = (0..columns).find(|column| names_things(&titles(*column), *column)).unwrap_or_default();
        // Codes, weeks and what follows numbers name a row less well than a link that says what it is.
        let weak = first > 0 || half(&titles(0), is_code);
        let linked = |column: &usize| {
            let links = rows.iter().filter_map(|row| row.get(*column)).filter(|cell| is_link(cell)).count();
            links * 2 >= rows.len() && names_things(&titles(*column), *column)
        };
        let title = if weak { (first..columns).find(linked).unwrap_or(first) } else { first };
        let titles = titles(title);
        let repeated = titles.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
        Self { heads, title, repeated }
    }

    /// Reads a row.
    pub(super) fn row(&self, cells: &[Inline]) -> Row {
        let parts: Vec<Said> = cells.iter().map(said).collect();
        let tick = |(column, part): (usize, &Said)| part.tick.filter(|_| column == self.title || part.title.is_empty());
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
            } else if cell.has_own_words(0..cell.text.len()) {
                let head = self.head(column);
                rest.push(if head.is_empty() { said } else { format!("{head}: {said}") });
            }
        }
        rest
    }

    fn head(&self, column: usize) -> &str {
        self.heads.get(column).map_or("", String::as_str)
    }

    fn is_time(&self, column: usize) -> bool {
        let head = self.head(column).to_lowercase();
        column != self.title && TIME.iter().any(|word| head.contains(word))
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
    fn a_title_that_several_rows_have_takes_the_next_column_along() {
        let found = titles(&["Part", "Lesson"], &[&["Trees", "Heaps"], &["Trees", "Tries"], &["Graphs", "Paths"]]);
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
