//! A roadmap in the form that a start decodes: outline and details apart, each with a checksum, so
//! that what a command does not show it need not decode. `build.rs` writes it, the program reads it.

use crate::engine::roadmap::{Details, Outline};

const MAGIC: &[u8; 8] = b"roadmap3";

/// Writes outline and details.
///
/// # Errors
/// What postcard says; none is known for these types.
pub fn encode(outline: &Outline<'_>, details: &Details<'_>) -> Result<Vec<u8>, postcard::Error> {
    let mut bytes = MAGIC.to_vec();
    for part in [postcard::to_allocvec(outline)?, postcard::to_allocvec(details)?] {
        bytes.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(crc32fast::hash(&part).to_le_bytes());
        bytes.extend(part);
    }
    Ok(bytes)
}

/// Whether the bytes are what [`encode`] wrote, by their checksums.
pub fn is_whole(bytes: &[u8]) -> bool {
    let rest = bytes.strip_prefix(MAGIC).and_then(part).map(|(_, rest)| rest);
    rest.and_then(part).is_some_and(|(_, rest)| rest.is_empty())
}

/// Reads the outline; `None` if the bytes are not what [`encode`] wrote.
pub fn outline(bytes: &[u8]) -> Option<Outline<'_>> {
    let (part, _) = part(bytes.strip_prefix(MAGIC)?)?;
    postcard::from_bytes(part).ok()
}

/// Reads the details; `None` if the bytes are not what [`encode`] wrote.
pub fn details(bytes: &[u8]) -> Option<Details<'_>> {
    let (_, rest) = part(bytes.strip_prefix(MAGIC)?)?;
    let (part, _) = part(rest)?;
    postcard::from_bytes(part).ok()
}

/// The part at the front, if its checksum holds, and what follows it.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (len, rest) = bytes.split_first_chunk::<4>()?;
    let (crc, rest) = rest.split_first_chunk::<4>()?;
    let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*len) as usize)?;
    (crc32fast::hash(part) == u32::from_le_bytes(*crc)).then_some((part, rest))
}
