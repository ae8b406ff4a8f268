//! Times on the clock, as settings hold them.

use super::normal;
use super::number::whole_number;

/// The latest time at which a study day ends, in minutes after midnight: noon.
const LATEST: i64 = 12 * 60;

/// A time from midnight to noon that someone typed, as minutes after midnight: `4:00`, `3:30`, `4`, `4点半`.
///
/// ```
/// use roadmap::engine::when::read_clock;
/// assert_eq!(read_clock("03:30"), Some(210));
/// assert_eq!(read_clock("13:00"), None);
/// ```
pub fn read_clock(typed: &str) -> Option<i64> {
    let typed = normal(typed).replace('点', ":").replace('半', "30");
    let (hours, minutes) = typed.split_once(':').unwrap_or((&typed, ""));
    let minutes = if minutes.is_empty() { 0 } else { whole_number(minutes).filter(|minutes| *minutes < 60)? };
    Some(whole_number(hours).filter(|hours| *hours < 24)? * 60 + minutes).filter(|clock| *clock <= LATEST)
}

/// The same as settings hold it: `04:00`.
pub fn clock(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
