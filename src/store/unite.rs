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
/// file do, bytes are kept as they are; else it is by whole lines.
pub fn unite(here: &[u8], there: &[u8]) -> United {
    if let Some(more) = there.strip_prefix(here) {
        return United { more: more.to_vec(), received: lines(more).count(), ahead: 0 };
    }
    if let Some(ahead) = here.strip_prefix(there) {
        return United { ahead: lines(ahead).count(), ..United::default() };
    }
    let known: FxHashSet<&[u8]> = lines(here).collect();
    let theirs: FxHashSet<&[u8]> = lines(there).collect();
    let mut united = United { ahead: known.iter().filter(|line| !theirs.contains(*line)).count(), ..United::default() };
    let mut added: FxHashSet<&[u8]> = FxHashSet::default();
    for line in lines(there).filter(|line| !known.contains(line)) {
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

/// The lines that hold anything.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{United, unite};

    fn united(here: &str, there: &str) -> (String, usize, usize) {
        let United { more, received, ahead } = unite(here.as_bytes(), there.as_bytes());
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
        assert_eq!(united("a", "a\nb\n"), ("\nb\n".to_owned(), 1, 0));
    }

    #[test]
    fn copies_that_parted_are_united_by_lines_and_each_line_is_there_once() {
        assert_eq!(united("a\nd\n", "a\nb\nc\nb\n"), ("b\nc\n".to_owned(), 2, 1));
        assert_eq!(united("a\nd", "a\nb"), ("\nb\n".to_owned(), 1, 1));
    }
}
