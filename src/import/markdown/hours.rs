//! How long something takes, where a table says so: `13 weeks` of `8–10 hours/week`, `45 min`.

use std::borrow::Cow;

/// An amount of time, maybe of each week.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Amount {
    number: f64,
    unit: Unit,
    per: Option<Unit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

impl Unit {
    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "m" | "min" | "mins" | "minute" | "minutes" | "分钟" | "分" => Self::Minute,
            "h" | "hr" | "hrs" | "hour" | "hours" | "小时" | "个小时" | "时" | "学时" | "時間" => Self::Hour,
            "d" | "day" | "days" | "天" | "日" => Self::Day,
            "w" | "wk" | "wks" | "week" | "weeks" | "周" | "星期" | "週" => Self::Week,
            "month" | "months" | "月" | "个月" => Self::Month,
            _ => return None,
        })
    }

    /// How many weeks it has.
    fn weeks(self) -> Option<f64> {
        match self {
            Self::Minute | Self::Hour => None,
            Self::Day => Some(1.0 / 7.0),
            Self::Week => Some(1.0),
            Self::Month => Some(52.0 / 12.0),
        }
    }

    /// How many minutes it has; a day is no amount of study.
    fn minutes(self) -> Option<f64> {
        match self {
            Self::Minute => Some(1.0),
            Self::Hour => Some(60.0),
            _ => None,
        }
    }
}

/// The most minutes that a topic may take: a thousand hours.
const MAX_MINUTES: f64 = 60_000.0;

/// The minutes that the cells of a row come to, each with the head of its column; 0 where they cannot be read.
pub(super) fn minutes<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> u32 {
    let amounts: Vec<Amount> = cells.flat_map(|(head, cell)| amounts(&with_unit(head, cell))).collect();
    let length =
        amounts.iter().find_map(|amount| Some(amount.number * amount.unit.weeks()?).filter(|_| amount.per.is_none()));
    let rate = amounts.iter().find_map(|amount| Some(amount.number * amount.unit.minutes()? / amount.per?.weeks()?));
    let alone: f64 = amounts
        .iter()
        .filter(|amount| amount.per.is_none())
        .filter_map(|amount| Some(amount.number * amount.unit.minutes()?))
        .sum();
    let minutes = match (length, rate) {
        (Some(length), Some(rate)) => length * rate,
        _ => alone,
    };
    let sane = minutes.is_finite() && (0.0..=MAX_MINUTES).contains(&minutes);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range was looked at")]
    if sane { minutes.round() as u32 } else { 0 }
}

/// A cell that is a number alone, with the unit that the head of its column names: `5` under `Hours`.
fn with_unit<'a>(head: &str, cell: &'a str) -> Cow<'a, str> {
    let head = head.to_lowercase();
    let starts = head.char_indices().map(|(at, _)| at).filter(|at| !head[..*at].ends_with(char::is_alphabetic));
    let mut words = starts.map(|at| &head[at..]);
    match words.find(|rest| rest.split(|c: char| !c.is_alphabetic()).next().and_then(Unit::read).is_some()) {
        Some(unit) if !cell.contains(char::is_alphabetic) => Cow::Owned(format!("{cell} {unit}")),
        _ => Cow::Borrowed(cell),
    }
}

/// The amounts that a text names.
fn amounts(text: &str) -> Vec<Amount> {
    let text = text.to_lowercase().replace(['–', '—', '~', '～', '−', '至'], "-");
    let each_week = ["每周", "每週", "weekly"].iter().any(|word| text.contains(word));
    let mut found: Vec<Amount> = Vec::new();
    let mut rest = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    while !rest.is_empty() {
        let (number, after) = range(rest);
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (word, tail) = longest_unit(&after[..end]);
        let after = &after[end - tail..];
        if let (Some(number), Some(unit)) = (number, word) {
            let per = per(after).or(each_week.then_some(Unit::Week)).filter(|_| unit.minutes().is_some());
            found.push(Amount { number, unit, per });
        }
        rest = after.trim_start_matches(|c: char| !c.is_ascii_digit());
    }
    found
}

/// The unit that a run of letters begins with, and how many bytes follow it; Chinese runs words together.
fn longest_unit(word: &str) -> (Option<Unit>, usize) {
    if word.is_ascii() {
        return (Unit::read(word), 0);
    }
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(3).collect::<Vec<_>>();
    let found = ends.into_iter().rev().find_map(|end| Some((Unit::read(&word[..end])?, word.len() - end)));
    found.map_or((None, 0), |(unit, tail)| (Some(unit), tail))
}

/// What an amount is of: `/week`, `per week`, `a week`.
fn per(after: &str) -> Option<Unit> {
    let after = after.trim_start();
    let after = ["/", "per ", "a ", "each ", "每"].iter().find_map(|word| after.strip_prefix(word))?.trim_start();
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    longest_unit(&after[..end]).0.filter(|unit| unit.weeks().is_some())
}

/// A number, or the middle of two with a dash between them.
fn range(text: &str) -> (Option<f64>, &str) {
    let (low, rest) = number(text);
    let dash = rest.trim_start().strip_prefix('-').or_else(|| rest.trim_start().strip_prefix("to "));
    if let (Some(low), Some(after)) = (low, dash.map(str::trim_start))
        && let (Some(high), rest) = number(after)
    {
        return (Some(f64::midpoint(low, high)), rest);
    }
    (low, rest)
}

fn number(text: &str) -> (Option<f64>, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    (text[..end].trim_end_matches('.').parse().ok(), &text[end..])
}

#[cfg(test)]
mod tests {
    use super::minutes;

    fn of(cells: &[&str]) -> u32 {
        minutes(cells.iter().map(|cell| ("", *cell)))
    }

    #[test]
    fn a_number_alone_has_the_unit_of_its_column() {
        let minutes = |head, cell| minutes([(head, cell)].into_iter());
        assert_eq!(minutes("Hours", "5"), 300);
        assert_eq!(minutes("Time (min)", "20-40"), 30);
        assert_eq!(minutes("学时", "2"), 120);
        assert_eq!(minutes("Hours", "20 min"), 20);
        assert_eq!(minutes("Effort", "5"), 0);
    }

    #[test]
    fn a_length_and_a_weekly_effort_are_multiplied() {
        assert_eq!(of(&["13 weeks", "8-10 hours/week"]), 13 * 9 * 60);
        assert_eq!(of(&["13 weeks", "8–10 hours/week"]), 13 * 9 * 60);
        assert_eq!(of(&["1 week", "30 minutes/week"]), 30);
        assert_eq!(of(&["6周", "每周 5 小时"]), 30 * 60);
        assert_eq!(of(&["6周", "5小时/周"]), 30 * 60);
        assert_eq!(of(&["3 months", "4 hours per week"]), 52 * 60);
    }

    #[test]
    fn an_amount_alone_is_the_whole() {
        assert_eq!(of(&["10h"]), 600);
        assert_eq!(of(&["~5 hours"]), 300);
        assert_eq!(of(&["45 min"]), 45);
        assert_eq!(of(&["1h 30m"]), 90);
        assert_eq!(of(&["1.5小时"]), 90);
    }

    #[test]
    fn what_cannot_be_read_as_hours_is_nothing() {
        let none =
            [&["-"][..], &["self-paced"], &["6 weeks"], &["8 hours/week"], &["12 lectures"], &["99999999 h"], &[]]
                .map(of);
        assert_eq!(none, [0; 7]);
    }
}
