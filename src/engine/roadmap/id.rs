//! What may be an id: short, typeable, and never mistaken for a number, a duration or a date.

/// The most characters an id has.
const MAX_ID: usize = 64;

/// Whether `text` may be an id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64, with a letter, and not
/// readable as a number, a duration (`45m`, `3d`) or a date; nor a name that Windows keeps for devices, as
/// roadmaps are files.
///
/// ```
/// use roadmap::engine::roadmap::is_id;
/// assert!(is_id("kv-cache") && is_id("4bit"));
/// assert!(!is_id("45minutes") && !is_id("1e5") && !is_id("tomorrow"));
/// assert!(!is_id("45m") && !is_id("1h30m") && !is_id("Rag") && !is_id("a--b") && !is_id("com1"));
/// ```
pub fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    let parts =
        bytes.windows(2).all(|pair| pair != b"--") && bytes.first() != Some(&b'-') && bytes.last() != Some(&b'-');
    parts
        && bytes.len() <= MAX_ID
        && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
        && bytes.iter().any(u8::is_ascii_lowercase)
        && !(bytes[0].is_ascii_digit() && (is_span(text) || text.parse::<f64>().is_ok()))
        && !DAYS.contains(&text)
        && !is_device(text)
}

/// The most words of a title that an id is made of.
const MAX_WORDS: usize = 5;

/// An id made of a title: its Latin words, at most five; empty where it has none, or they make no id.
///
/// ```
/// use roadmap::engine::roadmap::id_of_title;
/// assert_eq!(id_of_title("My RAG: 第一版 (v2)"), "my-rag-v2");
/// assert_eq!(id_of_title("提示词"), "");
/// ```
pub fn id_of_title(title: &str) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words.take(MAX_WORDS) {
        // Room for `-2` and the like.
        if id.len() + word.len() >= MAX_ID - 4 {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word.to_ascii_lowercase());
    }
    if is_id(&id) { id } else { String::new() }
}

/// Ids for a title, best first and without end: its Latin words, then those with a number; where it has
/// none, `within` with a number. `given` is how many of them are known to be taken.
///
/// ```
/// use roadmap::engine::roadmap::ids_for;
/// assert_eq!(ids_for("My RAG", "rag", 0).take(3).collect::<Vec<_>>(), ["my-rag", "my-rag-2", "my-rag-3"]);
/// assert_eq!(ids_for("提示词", "rag", 1).take(2).collect::<Vec<_>>(), ["rag-2", "rag-3"]);
/// assert_eq!(ids_for("5E", "", 0).take(2).collect::<Vec<_>>(), ["5e", "topic-5e-2"]);
/// ```
pub fn ids_for(title: &str, within: &str, given: usize) -> impl Iterator<Item = String> + use<> {
    let id = id_of_title(title);
    let room = |id: &str| id.get(..MAX_ID - 6).unwrap_or(id).trim_end_matches('-').to_owned();
    let (first, base) = if id.is_empty() { (1, room(within)) } else { (2, room(&id)) };
    // `5e-2` is a number, and so is whatever follows it.
    let base = if is_id(&format!("{base}-{first}")) { base } else { room(&id_of_title(&format!("topic {base}"))) };
    let alone = (!id.is_empty() && given == 0).then_some(id);
    let known = given.saturating_sub(first - 1);
    alone.into_iter().chain((first + known..).map(move |n| format!("{base}-{n}")))
}

/// Whether Windows keeps the name for a device: `con`, `nul`, `com1`.
fn is_device(text: &str) -> bool {
    let port = |text: &str| matches!(text.as_bytes(), [.., b'1'..=b'9']) && text.len() == 4;
    matches!(text, "con" | "prn" | "aux" | "nul") || (text.starts_with("com") || text.starts_with("lpt")) && port(text)
}

/// Words that `--date` reads as a day.
const DAYS: [&str; 17] = [
    "today",
    "tomorrow",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

/// Whether it reads as amounts of time: digits and a unit, once or more (`45m`, `1h30m`, `2w`).
fn is_span(text: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let end = unit.find(|c: char| c.is_ascii_digit()).unwrap_or(unit.len());
        let units = [
            "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "w",
            "week", "weeks", "month", "months",
        ];
        if unit.len() == rest.len() || !units.contains(&&unit[..end]) {
            return false;
        }
        rest = &unit[end..];
    }
    true
}
