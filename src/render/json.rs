//! JSON: one object with `"schema": 1` first; fields are only ever added.

use serde::Serialize;

use super::Message;

#[derive(Serialize)]
struct Document<'a, T> {
    schema: u32,
    #[serde(flatten)]
    report: &'a T,
}

/// A report as one JSON object.
pub fn document<T: Serialize>(report: &T) -> String {
    let json = serde_json::to_string_pretty(&Document { schema: 1, report });
    json.unwrap_or_else(|_| unreachable!("reports have string keys")) + "\n"
}

/// An error as one JSON object.
pub fn error(message: &Message) -> String {
    #[derive(Serialize)]
    struct Error<'a> {
        error: &'a str,
        hints: &'a [String],
    }
    document(&Error { error: &message.what, hints: &message.hints })
}
