//! Text made harmless: nothing that moves the cursor, recolours, hides or reorders. What enters
//! the program becomes [`Plain`] there; escaping for a file format is left to each renderer.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Text that cannot drive a terminal. All its constructors clean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Plain<'a>(Cow<'a, str>);

impl<'a> Plain<'a> {
    /// One line: tab and line ends become a space, other controls and what is no character U+FFFD; what is invisible or
    /// turns the direction of text goes, but for the two joiners that scripts and emoji need, and so
    /// does what is heaped on one letter beyond four marks.
    ///
    /// ```
    /// use roadmap::plain::Plain;
    /// assert_eq!(Plain::line("a\tb\u{1b}[31m\u{202e}").as_str(), "a b\u{fffd}[31m");
    /// ```
    pub fn line(text: impl Into<Cow<'a, str>>) -> Self {
        Self::cleaned(text.into(), false)
    }

    /// The path of a file or folder.
    pub fn path(path: &Path) -> Self {
        Self::line(path.display().to_string())
    }

    /// Several lines: as [`Plain::line`], but `\n` stays.
    pub fn block(text: impl Into<Cow<'a, str>>) -> Self {
        Self::cleaned(text.into(), true)
    }

    /// The same text, borrowed from this one.
    pub fn as_ref(&self) -> Plain<'_> {
        Plain(Cow::Borrowed(&self.0))
    }

    /// The same text, owned by itself.
    pub fn into_owned(self) -> Plain<'static> {
        Plain(Cow::Owned(self.0.into_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn cleaned(text: Cow<'a, str>, lines: bool) -> Self {
        if !may_be_dirty(text.as_bytes(), lines) {
            return Self(text);
        }
        let mut cleaner = Cleaner { lines, marks: 0 };
        if text.chars().all(|c| cleaner.clean(c) == Some(c)) {
            return Self(text);
        }
        let text = text.replace("\r\n", "\n");
        let mut cleaner = Cleaner { lines, marks: 0 };
        Self(Cow::Owned(text.chars().filter_map(|c| cleaner.clean(c)).collect()))
    }
}

/// Cleans character by character.
struct Cleaner {
    lines: bool,
    /// How many marks were just heaped on one letter.
    marks: usize,
}

impl Cleaner {
    /// The most marks that one letter bears; a heap of them covers the lines around it.
    const MARKS: usize = 4;

    fn clean(&mut self, c: char) -> Option<char> {
        self.marks = if is_mark(c) { self.marks + 1 } else { 0 };
        if self.marks > Self::MARKS { None } else { clean(c, self.lines) }
    }
}

/// Whether it is a mark that is set above or below any letter; those of single scripts are not meant.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether bytes occur that a character to be cleaned can begin with: a quick look that spares most
/// texts, Chinese ones too, the slow one.
fn may_be_dirty(bytes: &[u8], lines: bool) -> bool {
    if is_printable_ascii(bytes) {
        return false;
    }
    bytes.iter().enumerate().any(|(at, byte)| {
        SUSPECT[usize::from(*byte)] && {
            let next = bytes.get(at + 1).copied().unwrap_or(0);
            match byte {
                b'\n' => !lines,
                0xc2 => next < 0xa0,
                0xd8 => next == 0x9c,
                0xe1 => matches!(next, 0xa0 | 0xaa | 0xab | 0xb7),
                0xe2 => matches!(next, 0x80 | 0x81 | 0x83),
                0xef => matches!(next, 0xb7 | 0xb8 | 0xbb | 0xbf),
                0xf0..=0xf2 | 0xf4 => next & 0x0f == 0x0f && bytes.get(at + 2) == Some(&0xbf),
                _ => true,
            }
        }
    })
}

/// Whether all bytes are from space to tilde, eight at a time.
fn is_printable_ascii(bytes: &[u8]) -> bool {
    const ONES: u64 = u64::MAX / 0xff;
    let (eights, rest) = bytes.as_chunks();
    // What is below a space borrows into the highest bit, what is above a tilde has it, or gets it by one more.
    let printable =
        |eight: u64| (eight | eight.wrapping_add(ONES) | eight.wrapping_sub(ONES * 0x20)) & (ONES << 7) == 0;
    eights.iter().all(|eight| printable(u64::from_ne_bytes(*eight))) && rest.iter().all(|b| (b' '..=b'~').contains(b))
}

/// The bytes with which a character to be cleaned can begin.
const SUSPECT: [bool; 256] = {
    let mut suspect = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        suspect[byte] = matches!(byte, 0..0x20 | 0x7f | 0xc2 | 0xcc | 0xcd | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf0..=0xf4);
        byte += 1;
    }
    suspect
};

/// What one character becomes; `None` where it goes.
fn clean(c: char, lines: bool) -> Option<char> {
    match c {
        '\n' if lines => Some('\n'),
        '\t' | '\n' | '\r' => Some(' '),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some(char::REPLACEMENT_CHARACTER),
        // What stands for no character at all: pages and pictures may not hold it.
        _ if matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe => {
            Some(char::REPLACEMENT_CHARACTER)
        }
        '\u{200c}' | '\u{200d}' => Some(c),
        '\u{061c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        _ => Some(c),
    }
}

impl Deref for Plain<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Plain<'_> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Plain<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'de str>::deserialize(deserializer).map(Plain::block)
    }
}

#[cfg(test)]
mod tests {
    use super::Plain;

    #[test]
    fn printable_ascii_is_told_wherever_another_byte_stands() {
        for at in 0..20 {
            for byte in 0..=u8::MAX {
                let mut bytes = [b' ', b'~', b'a', b'0'].repeat(5);
                bytes[at] = byte;
                assert_eq!(super::is_printable_ascii(&bytes), (b' '..=b'~').contains(&byte), "{byte} at {at}");
            }
        }
    }

    #[test]
    fn text_that_is_clean_already_is_not_copied() {
        let text = String::from("学习 RAG — “块” 的大小");
        let plain = Plain::line(text.as_str());
        assert_eq!(plain.as_str().as_ptr(), text.as_ptr());
    }

    #[test]
    fn every_forbidden_character_is_replaced_or_dropped() {
        let bad = "\u{0}\u{7}\u{1b}\u{7f}\u{9b}x\u{200b}\u{200e}\u{2028}\u{202e}\u{2066}\u{feff}\u{61c}\u{180e}\u{fff9}\u{e0041}\r\ny\tz\u{fffe}\u{fdd0}\u{1ffff}";
        assert_eq!(Plain::line(bad).as_str(), "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}x y z\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(Plain::block("a\r\nb\rc").as_str(), "a\nb c");
    }

    #[test]
    fn the_quick_look_misses_no_character_that_is_cleaned() {
        for c in '\0'..=char::MAX {
            for lines in [false, true] {
                let text = c.to_string();
                let dirty = super::clean(c, lines) != Some(c) || super::is_mark(c);
                assert!(!dirty || super::may_be_dirty(text.as_bytes(), lines), "U+{:04X}", c as u32);
            }
        }
    }

    #[test]
    fn marks_are_kept_but_not_heaped_up() {
        let heap = |n: usize| format!("a{}b\u{301}", "\u{301}".repeat(n));
        assert_eq!(Plain::line(heap(4)).as_str(), heap(4));
        assert_eq!(Plain::line(heap(50)).as_str(), heap(4));
    }

    #[test]
    fn joiners_of_scripts_and_emoji_stay() {
        assert_eq!(Plain::line("👩\u{200d}💻 می\u{200c}خواهم").as_str(), "👩\u{200d}💻 می\u{200c}خواهم");
    }
}
