//! Durations as people write them, in both languages.

use super::normal;
use super::number::chinese_number;
use crate::engine::event::MAX_MINUTES;

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

/// Reads minutes, 1 … 1440: `45m`, `1h30m`, `1:30`, `1.5h`, `半小时`, `1小时30分`. A bare number is refused.
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
    whole_minutes(minutes_in(&text).ok_or(DurationFault::Unreadable)?)
}

/// The minutes of a text that is [`normal`] and not empty.
pub(super) fn minutes_in(text: &str) -> Option<f64> {
    if let Some((hours, minutes)) = text.split_once(':') {
        return clock(hours, minutes);
    }
    let mut rest = text;
    let (mut minutes, mut after_hours, mut before) = (0.0, false, f64::INFINITY);
    while !rest.is_empty() {
        let (amount, after) = amount(rest)?;
        // `1h30`: what follows whole hours are minutes.
        let unit = if after.is_empty() && after_hours { Some((1.0, after)) } else { unit(after) };
        // Units shrink: `10m20m` is a slip of the hand.
        let (unit, after) = unit.filter(|(unit, _)| *unit < before)?;
        before = unit;
        minutes += amount * unit;
        (rest, after_hours) = (after, unit > 59.0);
        if let Some(after) = rest.strip_prefix('半') {
            minutes += unit / 2.0;
            rest = after;
        }
        if let Some(after) = rest.strip_prefix('零').filter(|after| !after.is_empty()) {
            rest = after;
        }
    }
    Some(minutes)
}

/// `1:30`, as hours are shown.
fn clock(hours: &str, minutes: &str) -> Option<f64> {
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| !text.starts_with('+'));
    let minutes = number(minutes).filter(|n| minutes.len() == 2 && *n < 60)?;
    Some(f64::from(number(hours)?) * 60.0 + f64::from(minutes))
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

#[cfg(test)]
mod tests {
    use super::{DurationFault, read_minutes};

    #[test]
    fn durations_read_in_both_languages() {
        for (text, minutes) in [
            ("45m", 45),
            ("1h30m", 90),
            ("1h30", 90),
            ("1小时30", 90),
            ("1小时零5分", 65),
            ("1:30", 90),
            ("０：４５", 45),
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
        assert_eq!(read_minutes("0:00"), Err(DurationFault::NotPositive));
        for text in [
            "",
            "m",
            "rag",
            "1x",
            "30m30",
            "60m30",
            "1.2.3h",
            "十小",
            "1:5",
            "1:60",
            ":30",
            "1:",
            "1:30m",
            "-1:-30",
            "1:+5",
            "1小时零",
        ] {
            assert_eq!(read_minutes(text), Err(DurationFault::Unreadable), "{text}");
        }
    }
}
