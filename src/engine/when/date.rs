//! Days as people write them, in both languages.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::normal;
use super::number::whole_number;

/// A day before this year is a slip of the hand.
const FIRST_YEAR: i16 = 1970;

/// Why a text is no day to record on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It does not read as a day.
    Unreadable,
    /// It is a day, but has not come yet.
    Future(Date),
}

/// Reads a day: `2026-11-23`, `yesterday`, `monday`, `3d`, `昨天`, `上周一`, `3天前` … the latest such
/// day, today included.
///
/// ```
/// use jiff::civil::date;
/// use roadmap::engine::when::read_date;
/// let tuesday = date(2026, 11, 24);
/// assert_eq!(read_date("monday", tuesday), Ok(date(2026, 11, 23)));
/// assert_eq!(read_date("３天前", tuesday), Ok(date(2026, 11, 21)));
/// ```
pub fn read_date(text: &str, today: Date) -> Result<Date, DateFault> {
    let text = normal(text);
    let date = named_day(&text, today).or_else(|| days_ago(&text, today)).or_else(|| full(&text));
    match date.filter(|date| date.year() >= FIRST_YEAR) {
        None => Err(DateFault::Unreadable),
        Some(date) if date > today => Err(DateFault::Future(date)),
        Some(date) => Ok(date),
    }
}

/// `2026-11-23`, `2026年11月23日`.
pub(super) fn full(text: &str) -> Option<Date> {
    let is_iso = text.len() == 10 && text.bytes().filter(|b| *b == b'-').count() == 2;
    if is_iso { text.parse().ok() } else { chinese(text) }
}

fn chinese(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('年')?;
    let (month, day) = rest.split_once('月')?;
    let day = day.strip_suffix(['日', '号'])?;
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn named_day(text: &str, today: Date) -> Option<Date> {
    let back = |days: i32| today.checked_sub(Span::new().days(days)).ok();
    match text {
        "today" | "今天" | "今日" => return Some(today),
        "yesterday" | "昨天" | "昨日" => return back(1),
        "前天" => return back(2),
        "大前天" => return back(3),
        "tomorrow" | "明天" => return today.tomorrow().ok(),
        _ => {}
    }
    if let Some(weekday) = weekday(text) {
        return back(i32::from(today.weekday().since(weekday)));
    }
    // 上周一 is the Monday of the week before this one, which begins on Monday.
    let last = weekday(text.strip_prefix('上')?)?;
    back(i32::from(today.weekday().since(Weekday::Monday)) + 7 - i32::from(last.since(Weekday::Monday)))
}

pub(super) fn weekday(text: &str) -> Option<Weekday> {
    let chinese = ["周", "星期", "礼拜"].iter().find_map(|week| text.strip_prefix(week));
    Some(match chinese.unwrap_or(text) {
        "monday" | "mon" | "一" => Weekday::Monday,
        "tuesday" | "tue" | "二" => Weekday::Tuesday,
        "wednesday" | "wed" | "三" => Weekday::Wednesday,
        "thursday" | "thu" | "四" => Weekday::Thursday,
        "friday" | "fri" | "五" => Weekday::Friday,
        "saturday" | "sat" | "六" => Weekday::Saturday,
        "sunday" | "sun" | "日" | "天" => Weekday::Sunday,
        _ => return None,
    })
    .filter(|_| chinese.is_some() || text.is_ascii())
}

fn days_ago(text: &str, today: Date) -> Option<Date> {
    let ago = text.strip_suffix("ago").or_else(|| text.strip_suffix('前'));
    if ago.is_none() && text.ends_with('日') {
        // `23日` is a day of the month.
        return None;
    }
    let text = ago.unwrap_or(text);
    let units =
        ["days", "day", "d", "weeks", "week", "w", "天", "日", "个星期", "星期", "周", "months", "month", "个月"];
    let unit = units.into_iter().find(|unit| text.ends_with(unit))?;
    let n = whole_number(text.strip_suffix(unit)?)?;
    let span = match unit {
        "days" | "day" | "d" | "天" | "日" => Span::new().try_days(n),
        "months" | "month" | "个月" => Span::new().try_months(n),
        _ => Span::new().try_weeks(n),
    };
    today.checked_sub(span.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{DateFault, read_date};

    #[test]
    fn days_read_in_both_languages_as_the_latest_such_day() {
        let wednesday = date(2026, 11, 25);
        let day = |text| read_date(text, wednesday).unwrap();
        for (text, (month, on)) in [
            ("2026-11-20", (11, 20)),
            ("today", (11, 25)),
            ("Yesterday", (11, 24)),
            ("wednesday", (11, 25)),
            ("thu", (11, 19)),
            ("sun", (11, 22)),
            ("3日前", (11, 22)),
            ("3d", (11, 22)),
            ("3 days ago", (11, 22)),
            ("2w", (11, 11)),
            ("今天", (11, 25)),
            ("昨天", (11, 24)),
            ("前天", (11, 23)),
            ("周一", (11, 23)),
            ("星期四", (11, 19)),
            ("上周一", (11, 16)),
            ("上周日", (11, 22)),
            ("３天前", (11, 22)),
            ("三天前", (11, 22)),
            ("两周前", (11, 11)),
            ("1个月前", (10, 25)),
            ("2026年11月3日", (11, 3)),
            ("２０２６年１１月２０号", (11, 20)),
        ] {
            assert_eq!(day(text), date(2026, month, on), "{text}");
        }
    }

    #[test]
    fn a_day_to_come_or_without_a_year_is_refused() {
        let today = date(2026, 11, 25);
        assert_eq!(read_date("2026-11-26", today), Err(DateFault::Future(date(2026, 11, 26))));
        assert_eq!(read_date("明天", today), Err(DateFault::Future(date(2026, 11, 26))));
        for text in ["11-20", "03/04", "soon", "", "2026-13-01", "一", "日", "23日", "-3d", "11月20日", "26年11月20日", "2026年13月1日"] {
            assert_eq!(read_date(text, today), Err(DateFault::Unreadable), "{text}");
        }
    }
}
