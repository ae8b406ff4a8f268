//! The search: what is typed finds lines of the tree by their numbers, their ids and their titles in both
//! languages.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::line::Line;
use crate::engine::resolve::nearest;
use crate::engine::when::normal;
use crate::report::TreeRow;
use crate::sort;

/// A search that goes on.
#[derive(Debug, Default)]
pub struct Search {
    /// What is typed.
    pub line: Line,
    /// Rows that it finds, best first.
    pub found: Vec<usize>,
    /// Which of them is chosen.
    pub at: usize,
    /// The first of them that is seen.
    pub top: usize,
}

impl Search {
    /// Looks again, after something was typed.
    pub fn look(&mut self, rows: &[TreeRow]) {
        *self = Self { found: found(rows, self.line.text()), line: std::mem::take(&mut self.line), at: 0, top: 0 };
    }

    /// Chooses one so many further on.
    pub fn go(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.found.len().saturating_sub(1));
    }

    /// Whether something is typed, and nothing is called so.
    pub fn finds_nothing(&self) -> bool {
        self.found.is_empty() && !self.line.text().trim().is_empty()
    }

    /// The row that is chosen.
    pub fn chosen(&self) -> Option<usize> {
        self.found.get(self.at).copied()
    }

    /// Scrolls so that what is chosen is among so many that are seen.
    pub fn keep_in_sight(&mut self, height: usize) {
        self.top = self.top.clamp((self.at + 1).saturating_sub(height), self.at);
    }
}

/// The longest text, in bytes, that an id is compared with letter by letter.
const LONGEST: usize = 64;

/// The rows that a text fits, best first; those that fit equally well in the order of the roadmap. What fits no
/// more than three quarters as well as the best has its letters by chance; where nothing fits, the nearest id is meant.
fn found(rows: &[TreeRow], typed: &str) -> Vec<usize> {
    let words = typed.split_whitespace();
    let atom = |word| Atom::new(&normal(word), CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy, false);
    let mut pattern = Pattern::default();
    pattern.atoms = words.map(atom).collect();
    if pattern.atoms.is_empty() {
        return Vec::new();
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut chars = Vec::new();
    let name = normal(typed);
    let mut score = |row: &TreeRow| {
        let texts = [&row.id, &row.titles[0], &row.titles[1]];
        texts.iter().filter_map(|text| pattern.score(Utf32Str::new(text, &mut chars), &mut matcher)).max()
    };
    let mut found: Vec<(bool, u32, usize)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let is_it = *row.id == name || row.number == name;
            Some((is_it, score(row).or(is_it.then_some(0))?, at))
        })
        .collect();
    let best = found.iter().map(|(_, score, _)| *score).max().unwrap_or(0);
    found.retain(|(is_it, score, _)| *is_it || score * 4 > best * 3);
    sort::by_key(&mut found, |(is_it, score, at)| std::cmp::Reverse((*is_it, *score, std::cmp::Reverse(*at))));
    if found.is_empty()
        && name.len() <= LONGEST
        && let Some(near) = nearest(&name, rows.iter().map(|row| row.id.as_str()))
    {
        return rows.iter().position(|row| row.id.as_str() == near).into_iter().collect();
    }
    found.into_iter().map(|(.., at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::found;
    use crate::engine::resolve::Scope;
    use crate::plain::Plain;
    use crate::report::TreeRow;

    fn row(id: &'static str, en: &'static str, zh: &'static str) -> TreeRow {
        TreeRow {
            scope: Scope::Stage(0),
            depth: 0,
            id: Plain::line(id),
            number: String::new(),
            title: Plain::line(en),
            titles: [en, zh].map(Plain::line),
            status: None,
            proven: false,
            tally: None,
            current: false,
        }
    }

    #[test]
    fn ids_and_titles_of_both_languages_are_found_the_best_first() {
        let rows = [
            row("tokenization", "Tokenization and BPE", "分词与 BPE"),
            row("attention", "Self-attention", "自注意力机制"),
            row("efficient-attention", "Cheaper attention", "更省的注意力"),
            row("kv-cache", "KV cache", "KV 缓存"),
        ];
        assert_eq!(found(&rows, "attention"), [1, 2]);
        let numbered = TreeRow { number: "4.5.2".to_owned(), ..row("kv-cache", "KV cache", "KV 缓存") };
        let rows_of_cache = [row("cache", "The cache, twice: cache", ""), numbered];
        assert_eq!(found(&rows_of_cache, "4.5.2"), [1]);
        assert_eq!(found(&rows_of_cache, "KV-cache"), [1]);
        assert_eq!(found(&rows, "attn ch"), [2]);
        assert_eq!(found(&rows, "注力"), [1, 2]);
        assert_eq!(found(&rows, "缓存 KV"), [3]);
        assert_eq!(found(&rows, "tokenizatoin"), [0]);
        assert_eq!(found(&rows, "zzz"), [0; 0]);
        assert_eq!(found(&rows, " "), [0; 0]);
    }
}
