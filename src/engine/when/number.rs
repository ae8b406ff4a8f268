//! Whole numbers in digits and in Chinese.

pub(super) fn whole_number(text: &str) -> Option<i64> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().ok()
    } else {
        chinese_number(text).map(i64::from)
    }
}

/// `一` … `九十九`.
pub(super) fn chinese_number(text: &str) -> Option<u32> {
    let digit = |c: char| {
        let at = "一二三四五六七八九".chars().position(|digit| digit == c);
        at.map(|at| u32::try_from(at).unwrap_or(0) + 1).or((c == '两').then_some(2))
    };
    let letters: Vec<char> = text.chars().collect();
    match letters[..] {
        ['十'] => Some(10),
        [c] => digit(c),
        ['十', c] => Some(10 + digit(c)?),
        [c, '十'] => Some(digit(c)? * 10),
        [a, '十', b] => Some(digit(a)? * 10 + digit(b)?),
        _ => None,
    }
}
