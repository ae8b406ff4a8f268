//! Instants, study days, and how people write dates and durations in two languages.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::Offset;
use jiff::{Span, Timestamp};

use super::event::{Head, MAX_MINUTES};

/// Turns instants into study days: a day ends some hours after midnight.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// Minutes after midnight at which a study day ends.
    pub day_ends: i64,
}

impl Default for Calendar {
    fn default() -> Self {
        Self { day_ends: 4 * 60 }
    }
}

impl Calendar {
    /// The study day of an event, by its own clock and offset.
    pub fn day_of(&self, head: &Head) -> Date {
        local(head.seconds - self.day_ends * 60, head.offset).date()
    }

    /// The study day of a moment.
    pub fn today(&self, now: &Moment) -> Date {
        local(now.seconds() - self.day_ends * 60, now.offset).date()
    }
}

/// Now, here: what `env` captured of clock and zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub millis: u64,
    /// Minutes east of UTC.
    pub offset: i16,
}

impl Moment {
    /// Seconds since 1970.
    pub fn seconds(&self) -> i64 {
        i64::try_from(self.millis / 1000).unwrap_or(i64::MAX)
    }

    /// Date and time on the wall.
    pub fn local(&self) -> DateTime {
        local(self.seconds(), self.offset)
    }
}

/// Date and time on the wall at an instant, some minutes east of UTC.
pub fn local(seconds: i64, offset: i16) -> DateTime {
    let at = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    Offset::from_seconds(i32::from(offset) * 60).unwrap_or(Offset::UTC).to_datetime(at)
}

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
    let date = named_day(&text, today).or_else(|| days_ago(&text, today)).or_else(|| {
        let iso = text.len() == 10 && text.bytes().filter(|b| *b == b'-').count() == 2;
        if iso { text.parse().ok() } else { None }
    });
    match date {
        None => Err(DateFault::Unreadable),
        Some(date) if date > today => Err(DateFault::Future(date)),
        Some(date) => Ok(date),
    }
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

fn weekday(text: &str) -> Option<Weekday> {
    let chinese = ["周", "星期", "礼拜"].iter().find_map(|week| text.strip_prefix(week));
    Some(match chinese.unwrap_or(text) {
        "monday" | "mon" | "一" => Weekday::Monday,
        "tuesday" | "tue" | "二" => Weekday::Tuesday,
        "wednesday" | "wed" | "三" => Weekday::Wednesday,
        "thursday" | "thu" | "四" => Weekday::Thursday,
        "friday" | "fri" | "五" => Weekday::Friday,
        "saturday" | "sat" | "六" => Weekday::Saturday,
        "sunday" | "sun" | "日" | "天" if text.len() != "日".len() => Weekday::Sunday,
        _ => return None,
    })
    .filter(|_| chinese.is_some() || text.is_ascii())
}

fn days_ago(text: &str, today: Date) -> Option<Date> {
    let text = text.strip_suffix("ago").or_else(|| text.strip_suffix('前')).unwrap_or(text);
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

/// Why a text is no time to record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationFault {
    /// It does not read as a duration.
    Unreadable,
    /// A number without a unit.
    Bare(u32),
    /// Nothing, or less.
    NotPositive,
    /// More than a day.
    TooLong,
}

/// Reads minutes, 1 … 1440: `45m`, `1h30m`, `1.5h`, `半小时`, `1小时30分`. A bare number is refused.
///
/// ```
/// use roadmap::engine::when::{DurationFault, read_minutes};
/// assert_eq!(read_minutes("1.5h"), Ok(90));
/// assert_eq!(read_minutes("一个半小时"), Ok(90));
/// assert_eq!(read_minutes("90"), Err(DurationFault::Bare(90)));
/// ```
pub fn read_minutes(text: &str) -> Result<u16, DurationFault> {
    let text = normal(text);
    if let Some(positive) = text.strip_prefix('-') {
        let negative = !positive.starts_with('-') && read_minutes(positive).is_ok();
        return Err(if negative { DurationFault::NotPositive } else { DurationFault::Unreadable });
    }
    if text.is_empty() {
        return Err(DurationFault::Unreadable);
    }
    if let Ok(bare) = text.parse() {
        return Err(DurationFault::Bare(bare));
    }
    let mut rest = text.as_str();
    let mut minutes = 0.0;
    while !rest.is_empty() {
        let (amount, after) = amount(rest).ok_or(DurationFault::Unreadable)?;
        // `1h30`: what follows whole hours are minutes.
        let minutes_behind_hours = after.is_empty() && minutes > 0.0 && minutes % 60.0 == 0.0;
        let unit = if minutes_behind_hours { Some((1.0, after)) } else { unit(after) };
        let (unit, after) = unit.ok_or(DurationFault::Unreadable)?;
        minutes += amount * unit;
        rest = after;
        if let Some(after) = rest.strip_prefix('半') {
            minutes += unit / 2.0;
            rest = after;
        }
    }
    whole_minutes(minutes)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 1440 by the guards")]
fn whole_minutes(minutes: f64) -> Result<u16, DurationFault> {
    let minutes = minutes.round();
    if minutes < 1.0 {
        Err(DurationFault::NotPositive)
    } else if minutes > f64::from(MAX_MINUTES) {
        Err(DurationFault::TooLong)
    } else {
        Ok(minutes as u16)
    }
}

/// A leading amount: `45`, `1.5`, `半`, `两`, `一个半` … and what follows.
fn amount(text: &str) -> Option<(f64, &str)> {
    if let Some(rest) = text.strip_prefix('半') {
        return Some((0.5, rest.strip_prefix('个').unwrap_or(rest)));
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, mut rest) = if end > 0 {
        (text[..end].parse().ok()?, &text[end..])
    } else {
        let end = text.find(|c| !"一二两三四五六七八九十".contains(c))?;
        (f64::from(chinese_number(&text[..end])?), &text[end..])
    };
    let mut half = 0.0;
    if let Some(after) = rest.strip_prefix('个') {
        rest = after;
        if let Some(after) = rest.strip_prefix('半') {
            (half, rest) = (0.5, after);
        }
    }
    Some((number + half, rest))
}

/// A leading unit in minutes, and what follows.
fn unit(text: &str) -> Option<(f64, &str)> {
    const UNITS: [(&str, f64); 15] = [
        ("minutes", 1.0),
        ("minute", 1.0),
        ("mins", 1.0),
        ("min", 1.0),
        ("m", 1.0),
        ("hours", 60.0),
        ("hour", 60.0),
        ("hrs", 60.0),
        ("hr", 60.0),
        ("h", 60.0),
        ("分钟", 1.0),
        ("分", 1.0),
        ("小时", 60.0),
        ("钟头", 60.0),
        ("刻钟", 15.0),
    ];
    UNITS.iter().find_map(|(word, minutes)| Some((*minutes, text.strip_prefix(word)?)))
}

fn whole_number(text: &str) -> Option<i64> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().ok()
    } else {
        chinese_number(text).map(i64::from)
    }
}

/// `一` … `九十九`.
fn chinese_number(text: &str) -> Option<u32> {
    let digit = |c: char| {
        let at = "一二三四五六七八九".chars().position(|digit| digit == c);
        at.map(|at| u32::try_from(at).unwrap_or(0) + 1).or((c == '两').then_some(2))
    };
    let letters: Vec<char> = text.chars().collect();
    match letters[..] {
        ['十'] => Some(10),
        [c] => digit(c),
        ['十', c] => Some(10 + digit(c)?),
        [c, '十'] => Some(digit(c)? * 10),
        [a, '十', b] => Some(digit(a)? * 10 + digit(b)?),
        _ => None,
    }
}

/// Lower case, without spaces, full-width digits and points as ASCII.
pub fn normal(text: &str) -> String {
    let narrow = |c: char| match c {
        '０'..='９' | '．' | '－' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(narrow).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{DateFault, DurationFault, read_date, read_minutes};

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
        ] {
            assert_eq!(day(text), date(2026, month, on), "{text}");
        }
    }

    #[test]
    fn a_day_to_come_or_without_a_year_is_refused() {
        let today = date(2026, 11, 25);
        assert_eq!(read_date("2026-11-26", today), Err(DateFault::Future(date(2026, 11, 26))));
        assert_eq!(read_date("明天", today), Err(DateFault::Future(date(2026, 11, 26))));
        for text in ["11-20", "03/04", "soon", "", "2026-13-01", "一", "日", "-3d"] {
            assert_eq!(read_date(text, today), Err(DateFault::Unreadable), "{text}");
        }
    }

    #[test]
    fn durations_read_in_both_languages() {
        for (text, minutes) in [
            ("45m", 45),
            ("1h30m", 90),
            ("1h30", 90),
            ("1小时30", 90),
            ("1 h 20 min", 80),
            ("1.5h", 90),
            ("１．５小时", 90),
            ("45分钟", 45),
            ("半小时", 30),
            ("半个小时", 30),
            ("一个半小时", 90),
            ("2小时半", 150),
            ("1小时30分", 90),
            ("两小时", 120),
            ("一刻钟", 15),
            ("24h", 1440),
        ] {
            assert_eq!(read_minutes(text), Ok(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_to_record_is_refused_for_its_own_reason() {
        assert_eq!(read_minutes("90"), Err(DurationFault::Bare(90)));
        assert_eq!(read_minutes("0m"), Err(DurationFault::NotPositive));
        assert_eq!(read_minutes("-5m"), Err(DurationFault::NotPositive));
        assert_eq!(read_minutes("25h"), Err(DurationFault::TooLong));
        for text in ["", "m", "rag", "1x", "30m30", "1.2.3h", "十小"] {
            assert_eq!(read_minutes(text), Err(DurationFault::Unreadable), "{text}");
        }
    }
}
