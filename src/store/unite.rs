//! One journal from two copies of it: what the other copy has and this one lacks is added at the end.
//! Nothing is taken away, and what is there already keeps its place.

use rustc_hash::FxHashSet;

/// What the other copy has more, and how many lines each had that the other lacked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct United {
    /// The bytes to add.
    pub more: Vec<u8>,
    /// Lines that are new here.
    pub received: usize,
    /// Lines that the other copy lacks.
    pub ahead: usize,
}

/// Compares two copies of a journal. Where one goes on where the other ends, as those of an append-only
/// file do, bytes are kept as they are; else it is by whole lines. Lines that do not `count` make no
/// difference: one that somebody took out does not come back.
pub fn unite(here: &[u8], there: &[u8], counts: impl Fn(&[u8]) -> bool) -> United {
    // How many lines more count in the longer one: the shorter one may end within a line.
    let n_more = |long: &[u8], short: &[u8]| {
        let begin = short.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let n_counting = |bytes: &[u8]| lines(bytes).filter(|line| counts(line)).count();
        n_counting(&long[begin..]).saturating_sub(n_counting(&short[begin..]))
    };
    if let Some(more) = there.strip_prefix(here) {
        let received = n_more(there, here);
        let worth = received > 0 || here.is_empty();
        return United { more: if worth { more.to_vec() } else { Vec::new() }, received, ahead: 0 };
    }
    if here.starts_with(there) {
        return United { ahead: n_more(here, there), ..United::default() };
    }
    let known: FxHashSet<&[u8]> = lines(here).collect();
    let theirs: FxHashSet<&[u8]> = lines(there).collect();
    let ahead = known.iter().filter(|line| !theirs.contains(*line) && counts(line)).count();
    let mut united = United { ahead, ..United::default() };
    let mut added: FxHashSet<&[u8]> = FxHashSet::default();
    for line in lines(there).filter(|line| !known.contains(line) && counts(line)) {
        if !added.insert(line) {
            continue;
        }
        if united.received == 0 && !here.ends_with(b"\n") {
            united.more.push(b'\n');
        }
        united.received += 1;
        united.more.extend(line);
        united.more.push(b'\n');
    }
    united
}

/// The lines that hold anything; what a crash left of a file may be zeros.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n').filter(|line| line.iter().any(|byte| !matches!(byte, 0 | b'\r' | b' ')))
}

#[cfg(test)]
mod tests {
    use super::{United, unite};

    fn united(here: &str, there: &str) -> (String, usize, usize) {
        let United { more, received, ahead } =
            unite(here.as_bytes(), there.as_bytes(), |line| matches!(line, [_] | b"b-torn"));
        (String::from_utf8(more).unwrap(), received, ahead)
    }

    #[test]
    fn a_copy_that_goes_on_is_taken_over_byte_by_byte_and_a_shorter_one_adds_nothing() {
        assert_eq!(united("", "a\nb\n"), ("a\nb\n".to_owned(), 2, 0));
        assert_eq!(united("a\nb\n", "a\n"), (String::new(), 0, 1));
        assert_eq!(united("a\nb\n", "a\nb\n"), (String::new(), 0, 0));
    }

    #[test]
    fn a_line_that_a_crash_tore_is_completed() {
        assert_eq!(united("a\nb-to", "a\nb-torn\nc\n"), ("rn\nc\n".to_owned(), 2, 0));
        assert_eq!(united("a\nb-to", "a\nb-torn\n"), ("rn\n".to_owned(), 1, 0));
        assert_eq!(united("a\nb-torn\n", "a\nb-to"), (String::new(), 0, 1));
        assert_eq!(united("a", "a\nb\n"), ("\nb\n".to_owned(), 1, 0));
    }

    #[test]
    fn a_line_that_does_not_count_makes_no_difference() {
        assert_eq!(united("a\nb\n", "a\n#damaged\nb\n"), (String::new(), 0, 0));
        assert_eq!(united("a\n", "a\n#damaged\n"), (String::new(), 0, 0));
        assert_eq!(united("a\n#damaged\n", "a\nb\n"), ("b\n".to_owned(), 1, 0));
        assert_eq!(united("", "#damaged\na\n"), ("#damaged\na\n".to_owned(), 1, 0));
    }

    #[test]
    fn copies_that_parted_are_united_by_lines_and_each_line_is_there_once() {
        assert_eq!(united("a\nd\n", "a\nb\nc\nb\n"), ("b\nc\n".to_owned(), 2, 1));
        assert_eq!(united("a\nd", "a\nb"), ("\nb\n".to_owned(), 1, 1));
    }
}
