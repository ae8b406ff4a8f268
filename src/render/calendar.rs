//! The days studied as a grid: a column a week, a row a weekday, months above.

use super::{Screen, Tint, padded, width};
use crate::report::{CalendarWeek, Studied};

/// Columns that a day takes.
const CELL: usize = 2;

/// The lines of the grid: months, then Monday to Sunday, then what the marks mean. Where the screen is narrow the
/// earliest weeks are left out.
pub(super) fn calendar(weeks: &[CalendarWeek], screen: &Screen) -> Vec<String> {
    let words = &screen.text.history;
    let room = 1 + words.weekdays.iter().map(|day| width(day)).max().unwrap_or(0) + CELL;
    let fitting = screen.columns().saturating_sub(room + 1) / CELL;
    let weeks = &weeks[weeks.len().saturating_sub(fitting.max(1))..];
    let mut lines = vec![padded("", room) + &months(weeks, screen)];
    for (n, weekday) in words.weekdays.iter().enumerate() {
        let cells: Vec<String> = weeks.iter().map(|week| cell(week.days[n], screen)).collect();
        let line = format!("{}{}", padded(&format!(" {weekday}"), room), cells.join(" "));
        lines.push(line.trim_end().to_owned());
    }
    lines.extend(legend(room, screen));
    lines
}

/// What the marks mean, on one line where there is room.
fn legend(room: usize, screen: &Screen) -> Vec<String> {
    let marks = [Studied::WithTime, Studied::WithoutTime, Studied::No].into_iter().zip(screen.text.history.legend);
    let said: Vec<String> = marks.map(|(day, said)| format!("{} {said}", mark(day, screen))).collect();
    let line = padded("", room) + &said.join("   ");
    if width(&line) <= screen.columns() {
        vec![line]
    } else {
        said.iter().map(|said| padded("", room) + said).collect()
    }
}

fn cell(day: Option<Studied>, screen: &Screen) -> String {
    match day {
        None => " ".to_owned(),
        Some(Studied::No) => screen.paint(Tint::Faint, mark(Studied::No, screen)),
        Some(studied) => screen.paint(Tint::Done, mark(studied, screen)),
    }
}

fn mark(day: Studied, screen: &Screen) -> &'static str {
    match (day, screen.ascii) {
        (Studied::No, _) => ".",
        (Studied::WithoutTime, false) => "▱",
        (Studied::WithoutTime, true) => "+",
        (Studied::WithTime, false) => "▰",
        (Studied::WithTime, true) => "#",
    }
}

/// The months' names, each above its first week, where it does not run into the next one.
fn months(weeks: &[CalendarWeek], screen: &Screen) -> String {
    let month = |n: usize| weeks.get(n).map(|week| week.monday.month());
    let begins = |n: &usize| *n == 0 || month(*n) != month(*n - 1);
    let firsts: Vec<usize> = (0..weeks.len()).filter(begins).collect();
    let mut line = String::new();
    for (at, n) in firsts.iter().enumerate() {
        let number = usize::try_from(weeks[*n].monday.month()).unwrap_or(1) - 1;
        let name = screen.text.history.months[number];
        if firsts.get(at + 1).is_none_or(|next| (next - n) * CELL > width(name)) {
            line = padded(&line, n * CELL) + name;
        }
    }
    line
}
