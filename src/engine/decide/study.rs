//! `study`: minutes on a topic that no timer measured.

use super::{Act, Decision, Refusal, Remark, name_of, one_topic, say_day, text};
use crate::engine::event::Decided;
use crate::engine::standing::{Standing, Timer};
use crate::engine::when::{Date, Moment};

/// Decides a session. A timer on the same topic that is not believed ends here: this is the way to
/// say what it should have measured.
pub fn study(
    standing: &Standing,
    typed: Option<&str>,
    minutes: u16,
    day: Option<Date>,
    note: Option<&str>,
    now: &Moment,
) -> Result<Decision, Refusal> {
    let topic = one_topic(standing, typed)?;
    let name = name_of(standing, topic);
    let mut act = Act::default();
    say_day(&mut act, &name, day);
    act.say(Decided::Spent(name.clone(), minutes));
    if let Some(timer) = standing.timer().filter(|timer| timer.topic == Some(topic)) {
        let minutes = timer.minutes(now);
        if minutes > Timer::BELIEVED {
            act.say(Decided::TimerOff);
            act.remarks.push(Remark::Ended(timer.label()));
        } else if day.is_none() {
            act.remarks.push(Remark::RunsOn(timer.label(), minutes));
        }
    }
    if let Some(note) = note {
        act.say(Decided::Note(name, text(note)?));
    }
    Ok(Decision::Act(act))
}
