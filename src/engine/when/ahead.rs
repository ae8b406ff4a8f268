//! Days to come, and hours a week, as people write them in both languages.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::date::{full, month_and_day, weekday};
use super::duration::minutes_in;
use super::normal;
use super::number::whole_number;
use crate::engine::forecast::WEEK;

/// Why a text is no day to be done by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByFault {
    /// It does not read as a day.
    Unreadable,
    /// It is a day, but lies behind.
    Past(Date),
}

/// Reads a day to come: `2026-12-24`, `friday`, `tomorrow`, `3w`, `周五`, `下周五`, `3周后` … the next such
/// day, today included.
///
/// ```
/// use jiff::civil::date;
/// use roadmap::engine::when::read_by;
/// let tuesday = date(2026, 11, 24);
/// assert_eq!(read_by("monday", tuesday), Ok(date(2026, 11, 30)));
/// assert_eq!(read_by("３周后", tuesday), Ok(date(2026, 12, 15)));
/// ```
pub fn read_by(text: &str, today: Date) -> Result<Date, ByFault> {
    let text = normal(text);
    let date = named_day(&text, today).or_else(|| days_ahead(&text, today)).or_else(|| full(&text)).or_else(|| {
        let this_year = month_and_day(&text, today.year())?;
        if this_year < today { month_and_day(&text, today.year() + 1) } else { Some(this_year) }
    });
    match date {
        None => Err(ByFault::Unreadable),
        Some(date) if date < today => Err(ByFault::Past(date)),
        Some(date) => Ok(date),
    }
}

fn named_day(text: &str, today: Date) -> Option<Date> {
    let ahead = |days: i32| today.checked_add(Span::new().days(days)).ok();
    match text {
        "yesterday" | "昨天" | "昨日" => return today.yesterday().ok(),
        "today" | "今天" | "今日" => return Some(today),
        "tomorrow" | "明天" | "明日" => return ahead(1),
        "后天" => return ahead(2),
        "大后天" => return ahead(3),
        _ => {}
    }
    let of_week = |weekday: Weekday| i32::from(weekday.since(Weekday::Monday));
    // 下周五 is the Friday of the week after this one, which begins on Monday.
    if let Some(next) = text.strip_prefix('下').and_then(weekday) {
        return ahead(7 - of_week(today.weekday()) + of_week(next));
    }
    ahead(i32::from(weekday(text)?.since(today.weekday())))
}

/// What days ahead are counted in; the longest of two that end alike first.
const UNITS: [&str; 15] =
    ["days", "day", "d", "weeks", "week", "w", "months", "month", "天", "日", "个星期", "星期", "周", "个月", "年"];

fn days_ahead(text: &str, today: Date) -> Option<Date> {
    let text = text.strip_prefix("in").unwrap_or(text);
    let text = text.strip_suffix("之后").or_else(|| text.strip_suffix(['后', '内'])).unwrap_or(text);
    let unit = UNITS.into_iter().find(|unit| text.ends_with(unit))?;
    let n = whole_number(text.strip_suffix(unit)?)?;
    let span = match unit {
        "days" | "day" | "d" | "天" | "日" => Span::new().try_days(n),
        "months" | "month" | "个月" => Span::new().try_months(n),
        "年" => Span::new().try_years(n),
        _ => Span::new().try_weeks(n),
    };
    today.checked_add(span.ok()?).ok()
}

/// Reads hours a week as minutes, 1 … 10,080: `5`, `2.5`, `5h30m`, `5小时`.
///
/// ```
/// use roadmap::engine::when::read_hours_a_week;
/// assert_eq!(read_hours_a_week("2.5"), Some(150));
/// assert_eq!(read_hours_a_week("0"), None);
/// ```
pub fn read_hours_a_week(text: &str) -> Option<u32> {
    let text = normal(text);
    let bare = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let minutes = if bare { text.parse::<f64>().ok()? * 60.0 } else { minutes_in(&text)? };
    let minutes = minutes.round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 … 10,080 by the guard")]
    (1.0..=f64::from(WEEK)).contains(&minutes).then_some(minutes as u32)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{ByFault, read_by, read_hours_a_week};

    #[test]
    fn days_to_come_read_in_both_languages_as_the_next_such_day() {
        let wednesday = date(2026, 11, 25);
        for (text, (year, month, on)) in [
            ("2026-12-24", (2026, 12, 24)),
            ("today", (2026, 11, 25)),
            ("Tomorrow", (2026, 11, 26)),
            ("wednesday", (2026, 11, 25)),
            ("fri", (2026, 11, 27)),
            ("monday", (2026, 11, 30)),
            ("10d", (2026, 12, 5)),
            ("in 3 weeks", (2026, 12, 16)),
            ("6 months", (2027, 5, 25)),
            ("明天", (2026, 11, 26)),
            ("后天", (2026, 11, 27)),
            ("周五", (2026, 11, 27)),
            ("下周五", (2026, 12, 4)),
            ("下周一", (2026, 11, 30)),
            ("3周后", (2026, 12, 16)),
            ("三个月之后", (2027, 2, 25)),
            ("一年后", (2027, 11, 25)),
        ] {
            assert_eq!(read_by(text, wednesday), Ok(date(year, month, on)), "{text}");
        }
    }

    #[test]
    fn a_day_that_lies_behind_or_is_none_is_refused() {
        let today = date(2026, 11, 25);
        assert_eq!(read_by("2026-11-24", today), Err(ByFault::Past(date(2026, 11, 24))));
        assert_eq!(read_by("昨天", today), Err(ByFault::Past(date(2026, 11, 24))));
        for text in ["", "soon", "12-24", "2026-13-01", "-3d", "99999999999w", "下"] {
            assert_eq!(read_by(text, today), Err(ByFault::Unreadable), "{text}");
        }
    }

    #[test]
    fn hours_a_week_are_more_than_none_and_no_more_than_a_week_has() {
        for (text, minutes) in
            [("5", 300), ("２．５", 150), ("5h30m", 330), ("90m", 90), ("10小时", 600), ("168", 10_080)]
        {
            assert_eq!(read_hours_a_week(text), Some(minutes), "{text}");
        }
        for text in ["", "0", "-5", "169", "many", "1e3", "nan", "0.001", "5 hours a week", "."] {
            assert_eq!(read_hours_a_week(text), None, "{text}");
        }
    }
}
