//! What `new` writes: a small roadmap that passes `check`, with every key explained.

use crate::lang::Lang;
use crate::plain::Plain;

/// The template in a language, for a roadmap of an id and a title.
pub fn template(lang: Lang, id: &str, title: &Plain<'_>) -> String {
    let text = match lang {
        Lang::En => include_str!("template/en.toml"),
        Lang::Zh => include_str!("template/zh.toml"),
    };
    let title = toml::Value::String(title.to_string()).to_string();
    text.replacen("\"my-roadmap\"", &format!("\"{id}\""), 1).replacen("\"TITLE\"", &title, 1)
}
