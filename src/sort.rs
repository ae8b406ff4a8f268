//! One sort for all that is short. That of the standard library is compiled for each type that it sorts, some
//! 5 KB every time: a tenth of the program.

#![allow(clippy::disallowed_methods, reason = "this is the one place for it")]

use std::cmp::Ordering;

/// Sorts; equal ones stay in their order.
pub fn sort<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Sorts by a key, which is worked out once for each; those of one key stay in their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    arrange(items, places(keys.len(), &|one, other| keys[one].cmp(&keys[other])));
}

/// Sorts by how two compare; equal ones stay in their order.
///
/// ```
/// let mut words = ["b", "a", "cc", "dd"];
/// roadmap::sort::by(&mut words, |one, other| other.len().cmp(&one.len()));
/// assert_eq!(words, ["cc", "dd", "b", "a"]);
/// ```
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|one, other| compare(&items[one], &items[other]));
    arrange(items, places);
}

/// Puts items where they belong: each place gets the item that lay at the place named there.
fn arrange<T>(items: &mut [T], mut from: Vec<usize>) {
    for to in 0..from.len() {
        // What lay at an earlier place was swapped away to where that place's own item came from.
        let mut at = from[to];
        while at < to {
            at = from[at];
        }
        from[to] = at;
        items.swap(to, at);
    }
}

/// The places of so many items, in the order of the items.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::{by_key, sort};

    #[test]
    fn everything_is_sorted_as_the_standard_library_does() {
        // All rows of up to six digits: every order, and all that are equal.
        for n in 0..=6_usize {
            for mut number in 0..6_usize.pow(u32::try_from(n).unwrap()) {
                let mut row = Vec::new();
                for at in 0..n {
                    row.push((number % 6, at));
                    number /= 6;
                }
                let (mut ours, mut theirs) = (row.clone(), row.clone());
                by_key(&mut ours, |(digit, _)| *digit);
                theirs.sort_by_key(|(digit, _)| *digit);
                assert_eq!(ours, theirs, "{row:?}");
                sort(&mut row);
                assert_eq!(row, theirs);
            }
        }
    }
}
