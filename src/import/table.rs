//! A table as a roadmap: CSV, or TSV where the first line has tabs and no comma, with a line of column
//! names. Rows of one stage and module come together where the first of them stands.

use csv::{ReaderBuilder, StringRecord, Trim};
use rustc_hash::FxHashMap;

use super::checkbox::Mark;
use super::columns::{self, Column};
use super::{Found, FoundModule, FoundStage, FoundTopic, LeftOut, Reason, Source, Unreadable, entry};
use crate::engine::roadmap::TopicIx;
use crate::engine::when::read_minutes;
use crate::plain::Plain;

/// The most hours that are believed of one topic.
const MOST_HOURS: f64 = 1_000.0;

/// Reads a table.
pub(super) fn read(source: &Source) -> Result<Found, Unreadable> {
    let text = source.text.trim_start_matches('\u{feff}');
    let head = text.lines().find(|line| !line.trim().is_empty()).ok_or(Unreadable::Empty)?;
    let delimiter = match [',', '\t', ';'].into_iter().find(|sign| head.contains(*sign)) {
        Some('\t') => b'\t',
        Some(';') => b';',
        _ => b',',
    };
    let mut rows = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .trim(Trim::All)
        .from_reader(text.as_bytes())
        .into_records()
        .flatten();
    let head = rows.next().ok_or(Unreadable::Empty)?;
    let columns = Columns::of(&head)?;
    let mut table = Table::of(&source.path, text);
    table.unknown_columns(&columns, &head);
    let n_columns = head.len();
    let mut last = head;
    for row in rows {
        table.row(&columns, &row);
        table.cells_beyond(n_columns, &row);
        last = row;
    }
    table.open_quote(&last);
    table.finish()
}

/// Where the columns stand: for each kind the one whose name comes first among those that it may have.
struct Columns([Option<usize>; Column::ALL.len()]);

impl Columns {
    fn of(head: &StringRecord) -> Result<Self, Unreadable> {
        let position = |column: Column| {
            let ranked = head.iter().enumerate().filter_map(|(at, name)| Some((column.rank(name)?, at)));
            ranked.min().map(|(_, at)| at)
        };
        let columns = Self(Column::ALL.map(position));
        if columns.0[Column::Title as usize].is_none() {
            return Err(Unreadable::NoTitleColumn(head.iter().map(entry::heading).collect()));
        }
        Ok(columns)
    }

    /// What a row has in a column; empty where it is too short, or there is none.
    fn get<'a>(&self, row: &'a StringRecord, column: Column) -> &'a str {
        self.0[column as usize].and_then(|at| row.get(at)).unwrap_or("")
    }

    /// Whether a column says something of a topic.
    fn is_read(&self, at: usize) -> bool {
        self.0.contains(&Some(at))
    }
}

/// A table as it is read.
struct Table<'a> {
    path: &'a Plain<'static>,
    text: &'a str,
    /// Where lines end.
    ends: Vec<usize>,
    found: Found,
    /// Where stages and their modules are.
    stages: FxHashMap<Plain<'static>, usize>,
    modules: FxHashMap<(usize, Plain<'static>), usize>,
    n: usize,
    /// The first line that there is no room for, and how many rows there are from it on.
    over: Option<(usize, usize)>,
}

impl<'a> Table<'a> {
    fn of(path: &'a Plain<'static>, text: &'a str) -> Self {
        Self {
            path,
            text,
            ends: memchr::memchr_iter(b'\n', text.as_bytes()).collect(),
            found: Found::default(),
            stages: FxHashMap::default(),
            modules: FxHashMap::default(),
            n: 0,
            over: None,
        }
    }

    fn leave_out(&mut self, line: usize, why: Reason) {
        self.found.left_out.push(LeftOut { path: self.path.clone(), line, n_lines: 1, why });
    }

    /// The line that a row begins in. The reader of rows begins one before the end of the line above it, and
    /// before lines with nothing on them.
    fn line(&self, row: &StringRecord) -> usize {
        let begin = row.position().map_or(0, csv::Position::byte);
        let begin = usize::try_from(begin).unwrap_or(usize::MAX).min(self.text.len());
        let blank = self.text.as_bytes()[begin..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.ends.partition_point(|end| *end < begin + blank) + 1
    }

    /// A quote that is never closed swallows the rows below it; that of the last row alone can be open.
    fn open_quote(&mut self, last: &StringRecord) {
        let begin = last.position().map_or(0, csv::Position::byte);
        let begin = usize::try_from(begin).unwrap_or(usize::MAX).min(self.text.len());
        if memchr::memchr_iter(b'"', &self.text.as_bytes()[begin..]).count() % 2 == 1 {
            self.leave_out(self.line(last), Reason::OpenQuote);
        }
    }

    fn unknown_columns(&mut self, columns: &Columns, head: &StringRecord) {
        for (at, name) in head.iter().enumerate() {
            if !name.is_empty() && !columns.is_read(at) {
                self.leave_out(self.line(head), Reason::UnknownColumn(entry::heading(name)));
            }
        }
    }

    /// Cells of a row that stand under no name.
    fn cells_beyond(&mut self, n_columns: usize, row: &StringRecord) {
        let n = row.iter().skip(n_columns).filter(|cell| !cell.is_empty()).count();
        if n > 0 {
            self.leave_out(self.line(row), Reason::CellsBeyond(n));
        }
    }

    fn row(&mut self, columns: &Columns, row: &StringRecord) {
        let at = self.line(row);
        let Some(mut topic) = entry::topic(columns.get(row, Column::Title), "") else {
            if row.iter().any(|cell| !cell.is_empty()) {
                self.leave_out(at, Reason::NoTitle);
            }
            return;
        };
        if self.n == TopicIx::MAX {
            self.over = Some(self.over.map_or((at, 1), |(first, n)| (first, n + 1)));
            return;
        }
        match minutes(columns.get(row, Column::Hours)) {
            Some(minutes) => topic.minutes = minutes,
            None => self.leave_out(at, Reason::BadHours(entry::heading(columns.get(row, Column::Hours)))),
        }
        topic.tick = columns::tick(columns.get(row, Column::Done)).and_then(Mark::tick);
        for url in columns.get(row, Column::Url).split_whitespace() {
            match entry::resource("", &topic.title, url) {
                Ok(resource) => topic.resources.push(resource),
                Err(url) => self.leave_out(at, Reason::BadAddress(url)),
            }
        }
        if let Some(resource) = topic.resources.first() {
            topic.source_id = resource.url.clone();
        }
        self.place(
            entry::heading(columns.get(row, Column::Stage)),
            entry::heading(columns.get(row, Column::Module)),
            topic,
        );
    }

    fn place(&mut self, stage: Plain<'static>, module: Plain<'static>, topic: FoundTopic) {
        self.n += 1;
        let stages = &mut self.found.stages;
        let s = *self.stages.entry(stage.clone()).or_insert_with(|| {
            stages.push(FoundStage { title: stage, modules: Vec::new() });
            stages.len() - 1
        });
        let modules = &mut stages[s].modules;
        let m = *self.modules.entry((s, module.clone())).or_insert_with(|| {
            modules.push(FoundModule { title: module, topics: Vec::new() });
            modules.len() - 1
        });
        modules[m].topics.push(topic);
    }

    /// An address that several rows give does not tell them apart: their titles do.
    fn finish(mut self) -> Result<Found, Unreadable> {
        if let Some((line, n)) = self.over {
            self.leave_out(line, Reason::TooMany(n));
        }
        let mut found = self.found;
        let mut times: FxHashMap<Plain<'static>, usize> = FxHashMap::default();
        for topic in all(&mut found) {
            *times.entry(topic.source_id.clone()).or_default() += 1;
        }
        for topic in all(&mut found).filter(|topic| !topic.resources.is_empty()) {
            if times[&topic.source_id] > 1 {
                topic.source_id = topic.title.clone();
            }
        }
        if found.stages.is_empty() { Err(Unreadable::Empty) } else { Ok(found) }
    }
}

/// All topics of what was found.
fn all(found: &mut Found) -> impl Iterator<Item = &mut FoundTopic> {
    found.stages.iter_mut().flat_map(|stage| &mut stage.modules).flat_map(|module| &mut module.topics)
}

/// Hours as minutes: `2`, `1.5`, also `1,5`, with `h` after it or not; nothing is 0.
fn minutes(hours: &str) -> Option<u32> {
    if hours.is_empty() {
        return Some(0);
    }
    // As durations are typed elsewhere: `90m`, `1h30m`, `半小时`.
    if let Ok(minutes) = read_minutes(hours) {
        return Some(u32::from(minutes));
    }
    let number = hours.strip_suffix(['h', 'H']).unwrap_or(hours).trim_end().replace(',', ".");
    let digits = number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let hours: f64 = number.parse().ok().filter(|hours| digits && *hours <= MOST_HOURS)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 60,000, and never below 0")]
    Some((hours * 60.0).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::super::{Found, FoundModule, FoundStage, FoundTopic, LeftOut, Reason, Source, Unreadable, entry};
    use super::{minutes, read};
    use crate::plain::Plain;

    fn found(text: &str) -> Result<Found, Unreadable> {
        read(&Source { path: Plain::line("t.csv"), text: text.to_owned() })
    }

    fn left(line: usize, why: Reason) -> LeftOut {
        LeftOut { path: Plain::line("t.csv"), line, n_lines: 1, why }
    }

    fn plain(text: &str) -> Plain<'static> {
        Plain::line(text.to_owned())
    }

    fn topic(title: &str) -> FoundTopic {
        entry::topic(title, "").unwrap()
    }

    #[test]
    fn rows_of_one_stage_and_module_come_together_and_faults_name_their_line() {
        let text = "\u{feff}URL,Title,owner,Stage,module,HOURS\r\n\
            https://a.example/1,\"Boil\r\nwater\",me,Tea,Water,1.5\r\n\
            ftp://b.example,Cups,me,Table,,x\r\n\
            ,,me,Tea,Water,1\r\n\
            ,,,,,\r\n\r\n\
            ,,me,Cups\r\n\
            https://a.example/2,泡茶,you,Tea,Water,\r\n\
            ,Leaves,,Tea\r\n";
        let boil = FoundTopic {
            minutes: 90,
            source_id: plain("https://a.example/1"),
            resources: vec![entry::resource("", "Boil water", "https://a.example/1").unwrap()],
            ..topic("Boil water")
        };
        let brew = FoundTopic {
            source_id: plain("https://a.example/2"),
            resources: vec![entry::resource("", "泡茶", "https://a.example/2").unwrap()],
            ..topic("泡茶")
        };
        let module = |title: &str, topics| FoundModule { title: plain(title), topics };
        let tea = vec![module("Water", vec![boil, brew]), module("", vec![topic("Leaves")])];
        let expected = Found {
            title: Plain::default(),
            stages: vec![
                FoundStage { title: plain("Tea"), modules: tea },
                FoundStage { title: plain("Table"), modules: vec![module("", vec![topic("Cups")])] },
            ],
            left_out: vec![
                left(1, Reason::UnknownColumn(plain("owner"))),
                left(4, Reason::BadHours(plain("x"))),
                left(4, Reason::BadAddress(plain("ftp://b.example"))),
                left(5, Reason::NoTitle),
                left(8, Reason::NoTitle),
            ],
        };
        assert_eq!(found(text), Ok(expected));
    }

    #[test]
    fn an_address_given_twice_identifies_no_row() {
        let text = "title\turl\na\thttps://x.example\nb\thttps://x.example\nc\thttps://y.example\n";
        let found = found(text).unwrap();
        let ids: Vec<_> = found.stages[0].modules[0].topics.iter().map(|topic| topic.source_id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "https://y.example"]);
    }

    #[test]
    fn a_table_needs_a_column_of_titles_and_a_row() {
        assert_eq!(found("what,hours\na,1\n"), Err(Unreadable::NoTitleColumn(vec![plain("what"), plain("hours")])));
        assert_eq!(found("title\n"), Err(Unreadable::Empty));
        assert_eq!(found(" \n"), Err(Unreadable::Empty));
    }

    #[test]
    fn rows_beyond_what_a_roadmap_holds_are_counted() {
        let text = format!("title\n{}", "x\n".repeat(10_002));
        assert_eq!(found(&text).unwrap().left_out, [left(10_002, Reason::TooMany(2))]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_named() {
        let found = found("title\na\n\"b\nc\nd\n").unwrap();
        assert_eq!(found.left_out, [left(3, Reason::OpenQuote)]);
        assert_eq!(found.stages[0].modules[0].topics, [topic("a"), topic("b c d")]);
    }

    #[test]
    fn hours_are_read_with_a_point_or_a_comma() {
        assert_eq!(["", "2", "1.5", "1,5", "0.25 h", "0"].map(minutes), [0, 120, 90, 90, 15, 0].map(Some));
        assert_eq!(["-1", "1e3", "inf", "NaN", "1.5.2", "x", "1,000.5", "99999", "."].map(minutes), [None; 9]);
    }
}
