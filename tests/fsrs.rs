//! Our scheduler beside the crate of those who made it.

use fsrs::{FSRS, MemoryState, NextStates};
use roadmap::engine::fsrs::Memory;
use roadmap::engine::status::Grade;

use crate::sandbox::{dice, trials};

#[test]
fn due_dates_are_those_of_the_projects_own_crate() {
    let oracle = FSRS::default();
    let mut roll = dice(6);
    let (mut steps, mut furthest, mut apart) = (0_usize, 0_f64, 0);
    while steps < trials(120_000, 1_000_000) {
        let (mut ours, mut theirs): (Option<Memory>, Option<MemoryState>) = (None, None);
        for _ in 0..=roll(15) {
            let grade = Grade::ALL[roll(4)];
            // Same-day reviews, reviews about when they are due, and ones long overdue.
            let due = ours.map_or(0, |memory| usize::try_from(memory.interval()).unwrap());
            let days = u32::try_from([0, roll(3), due, roll(due * 3 + 2), roll(4_000)][roll(5)]).unwrap();
            let days = if ours.is_none() { 0 } else { days };
            let next = ours.map_or_else(|| Memory::first(grade), |memory| memory.reviewed(days, grade));
            let NextStates { again, hard, good, easy } = oracle.next_states(theirs, 0.9, days).unwrap();
            let expected = [again, hard, good, easy].into_iter().nth(grade as usize).unwrap();
            let (stability, difficulty) = (f64::from(expected.memory.stability), f64::from(expected.memory.difficulty));
            furthest =
                furthest.max((next.stability / stability - 1.0).abs()).max((next.difficulty / difficulty - 1.0).abs());
            let rounded = f64::from(expected.interval).round().max(1.0);
            let off = (f64::from(next.interval()) - rounded).abs();
            assert!(off <= 1.0, "{ours:?} after {days} days, {grade:?}: {next:?}, not {expected:?}");
            apart += usize::from(off > 0.0);
            (ours, theirs) = (Some(next), Some(expected.memory));
            steps += 1;
        }
    }
    println!("fsrs: {steps} steps, {apart} due dates a rounded day apart, worst relative difference {furthest:.1e}");
    assert!(furthest < 1e-3, "{furthest}");
}

#[test]
fn what_is_remembered_at_once_waits_longer_and_what_was_forgotten_comes_back_soon() {
    let days = |grades: [Grade; 3]| {
        let mut memory = Memory::first(Grade::Good);
        let mut days = vec![memory.interval()];
        for grade in grades {
            memory = memory.reviewed(u32::try_from(*days.last().unwrap()).unwrap(), grade);
            days.push(memory.interval());
        }
        days
    };
    assert_eq!(days([Grade::Good; 3]), [2, 11, 46, 163]);
    assert_eq!(days([Grade::Easy; 3]), [2, 19, 136, 741]);
    assert_eq!(days([Grade::Hard; 3]), [2, 8, 19, 36]);
    assert_eq!(days([Grade::Good, Grade::Again, Grade::Good]), [2, 11, 2, 5]);
    let memory = Memory::first(Grade::Easy);
    assert!((memory.retrievability(0) - 1.0).abs() < 1e-12);
    assert!((memory.retrievability(8) - 0.9).abs() < 0.01);
}
