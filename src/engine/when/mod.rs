//! Instants and study days, and how people write dates and durations in two languages.

mod ahead;
mod clock;
mod date;
mod duration;
mod number;

pub use ahead::{ByFault, read_by, read_hours_a_week};
pub use clock::{clock, read_clock};
pub use date::{DateFault, read_date};
pub use duration::{DurationFault, read_minutes};
pub use jiff::civil::Date;
use jiff::civil::{DateTime, Time};
use jiff::tz::Offset;
use jiff::{Span, Timestamp};

use super::event::Head;

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

    /// Seconds since 1970 at which a day begins here.
    pub fn midnight(&self, day: Date) -> i64 {
        let utc = Offset::UTC.to_timestamp(day.to_datetime(Time::midnight()));
        utc.map_or(0, |utc| utc.as_second() - i64::from(self.offset) * 60)
    }

    /// Date and time on the wall.
    pub fn local(&self) -> DateTime {
        local(self.seconds(), self.offset)
    }
}

/// The day so many days before another.
pub fn days_before(date: Date, days: i32) -> Date {
    date.saturating_sub(Span::new().days(days))
}

/// Date and time on the wall at an instant, some minutes east of UTC.
pub fn local(seconds: i64, offset: i16) -> DateTime {
    let at = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    Offset::from_seconds(i32::from(offset) * 60).unwrap_or(Offset::UTC).to_datetime(at)
}

/// Date and time to the minute, as RFC 3339 writes them: `2026-11-23T21:04`.
pub fn to_minute(at: DateTime) -> String {
    format!("{}T{:02}:{:02}", at.date(), at.hour(), at.minute())
}

/// The day so many days later.
pub fn later(day: Date, days: u32) -> Date {
    day.saturating_add(Span::new().days(i64::from(days)))
}

/// RFC 3339 to the second: `2026-11-23T21:04:05+08:00`, as seconds since 1970 and minutes east.
pub fn read_instant(text: &[u8]) -> Option<(i64, i16)> {
    let (date, zone) = text.split_first_chunk::<19>()?;
    let [y1, y2, y3, y4, b'-', o1, o2, b'-', d1, d2, b'T', h1, h2, b':', m1, m2, b':', s1, s2] = *date else {
        return None;
    };
    let year = i16::from(pair(y1, y2)?) * 100 + i16::from(pair(y3, y4)?);
    let at = DateTime::new(year, pair(o1, o2)?, pair(d1, d2)?, pair(h1, h2)?, pair(m1, m2)?, pair(s1, s2)?, 0).ok()?;
    let offset = match *zone {
        [b'Z'] => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let minutes = i16::from(pair(h1, h2)?) * 60 + i16::from(pair(m1, m2)?);
            if sign == b'-' { -minutes } else { minutes }
        }
        _ => return None,
    };
    let east = Offset::from_seconds(i32::from(offset) * 60).ok()?;
    Some((east.to_timestamp(at).ok()?.as_second(), offset))
}

/// Two digits.
fn pair(tens: u8, ones: u8) -> Option<i8> {
    let digit = |byte: u8| byte.checked_sub(b'0').filter(|digit| *digit < 10);
    i8::try_from(digit(tens)? * 10 + digit(ones)?).ok()
}

/// Lower case, without spaces, full-width letters, digits and signs as ASCII.
pub fn normal(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(narrow).flat_map(char::to_lowercase).collect()
}
