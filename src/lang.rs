//! The language that is spoken, and how a locale names it. The words themselves live in `text`.

use serde::{Deserialize, Serialize};

/// A language that every sentence of the program exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English, also for every locale that is not Chinese.
    #[default]
    En,
    /// Chinese.
    Zh,
}

impl Lang {
    /// The language of a locale such as `zh_CN.UTF-8`; English for whatever is not Chinese.
    ///
    /// ```
    /// use roadmap::lang::Lang;
    /// assert_eq!(Lang::of_locale("zh-Hans"), Lang::Zh);
    /// assert_eq!(Lang::of_locale("de_DE.UTF-8"), Lang::En);
    /// ```
    pub fn of_locale(locale: &str) -> Self {
        Self::named(locale).unwrap_or(Self::En)
    }

    /// Its tag as web pages have it (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }

    /// What it is called in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The language that a person named with `--lang` or `ROADMAP_LANG`: `en` or `zh`, or a locale of either.
    pub fn named(name: &str) -> Option<Self> {
        let tag = name.split(['_', '-', '.', '@']).next().unwrap_or("").to_ascii_lowercase();
        match tag.as_str() {
            "en" => Some(Self::En),
            "zh" => Some(Self::Zh),
            _ => None,
        }
    }
}
