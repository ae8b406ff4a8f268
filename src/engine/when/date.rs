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
/// day, today included; where it leaves the year or the month
/// open and is to come soon, it has not come yet.
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
    let date = date.or_else(|| of_a_year(&text, today)).or_else(|| of_a_month(&text, today));
    match date.filter(|date| date.year() >= FIRST_YEAR) {
        None => Err(DateFault::Unreadable),
        Some(date) if date > today => Err(DateFault::Future(date)),
        Some(date) => Ok(date),
    }
}

/// `11月23日`, of this year or the last one.
fn of_a_year(text: &str, today: Date) -> Option<Date> {
    latest(today, month_and_day(text, today.year()), month_and_day(text, today.year() - 1))
}

/// `23号`, of this month or the last one.
fn of_a_month(text: &str, today: Date) -> Option<Date> {
    let day = text.strip_suffix('号')?.parse().ok()?;
    let of = |month: Date| Date::new(month.year(), month.month(), day).ok();
    latest(today, of(today), of(today.checked_sub(Span::new().months(1)).ok()?))
}

/// So many days ahead, a day without its year or month is more likely meant than the same one that is past.
const SOON: i32 = 60;

/// The latest such day, unless the one to come is near, and nearer: that is meant then, and has not come yet.
fn latest(today: Date, this: Option<Date>, before: Option<Date>) -> Option<Date> {
    let Some((coming, before)) = this.filter(|this| *this > today).zip(before) else { return this.or(before) };
    let ahead = (coming - today).get_days();
    Some(if ahead <= SOON && ahead < (today - before).get_days() { coming } else { before })
}

/// `2026-11-23`, `2026/11/23`, `2026年11月23日`.
pub(super) fn full(text: &str) -> Option<Date> {
    let (year, rest) = text.split_at_checked(4)?;
    let year = year.parse().ok()?;
    if let Some(rest) = rest.strip_prefix('年') {
        return month_and_day(rest, year);
    }
    let sign = rest.chars().next().filter(|sign| "-/.".contains(*sign))?;
    let (month, day) = rest[1..].split_once(sign)?;
    Date::new(year, two_digits(month, sign)?, two_digits(day, sign)?).ok()
}

/// `11月23日` of a year.
pub(super) fn month_and_day(text: &str, year: i16) -> Option<Date> {
    let (month, day) = text.split_once('月')?;
    Date::new(year, month.parse().ok()?, day.strip_suffix(['日', '号'])?.parse().ok()?).ok()
}

/// A month or a day behind a sign: with a hyphen it has two digits, as ISO 8601 has it.
fn two_digits(text: &str, sign: char) -> Option<i8> {
    if text.len() == 2 || sign != '-' { text.parse().ok() } else { None }
}

fn named_day(text: &str, today: Date) -> Option<Date> {
    let back = |days: i32| today.checked_sub(Span::new().days(days)).ok();
    match text {
        "today" | "今天" | "今日" | "今晚" => return Some(today),
        "yesterday" | "昨天" | "昨日" | "昨晚" => return back(1),
        "前天" => return back(2),
        "大前天" => return back(3),
        "tomorrow" | "明天" => return today.tomorrow().ok(),
        _ => {}
    }
    if let Some(weekday) = weekday(text) {
        return back(i32::from(today.weekday().since(weekday)));
    }
    // 上周一 is the Monday of the week before this one, which begins on Monday; 这周一 that of this one.
    let of_week = |weekday: Weekday| i32::from(weekday.since(Weekday::Monday));
    let of = |before: &[&str]| before.iter().find_map(|before| weekday(text.strip_prefix(before)?));
    if let Some(this) = of(&["本", "这个", "这"]) {
        return back(of_week(today.weekday()) - of_week(this));
    }
    if let Some(before_last) = of(&["上上个", "上上"]) {
        return back(of_week(today.weekday()) + 14 - of_week(before_last));
    }
    back(of_week(today.weekday()) + 7 - of_week(of(&["上个", "上"])?))
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
            ("上上周五", (11, 13)),
            ("23号", (11, 23)),
            ("３天前", (11, 22)),
            ("三天前", (11, 22)),
            ("两周前", (11, 11)),
            ("1个月前", (10, 25)),
            ("2026年11月3日", (11, 3)),
            ("2026/11/3", (11, 3)),
            ("2026.11.03", (11, 3)),
            ("11月3日", (11, 3)),
            ("昨晚", (11, 24)),
            ("本周一", (11, 23)),
            ("这个星期二", (11, 24)),
            ("上个星期五", (11, 20)),
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
        assert_eq!(read_date("本周五", today), Err(DateFault::Future(date(2026, 11, 27))));
        // In Chinese month and day can be told apart.
        assert_eq!(read_date("3月1日", today), Ok(date(2026, 3, 1)));
        assert_eq!(read_date("8月1日", date(2026, 3, 1)), Ok(date(2025, 8, 1)));
        assert_eq!(read_date("12月1日", today), Err(DateFault::Future(date(2026, 12, 1))));
        assert_eq!(read_date("12月28日", date(2027, 1, 5)), Ok(date(2026, 12, 28)));
        assert_eq!(read_date("28号", today), Err(DateFault::Future(date(2026, 11, 28))));
        assert_eq!(read_date("31号", date(2027, 1, 5)), Ok(date(2026, 12, 31)));
        for text in [
            "11-20",
            "03/04",
            "soon",
            "",
            "2026-13-01",
            "一",
            "日",
            "23日",
            "-3d",
            "26年11月20日",
            "2026年13月1日",
            "2026-1-2",
            "1/2/2026",
        ] {
            assert_eq!(read_date(text, today), Err(DateFault::Unreadable), "{text}");
        }
    }
}
