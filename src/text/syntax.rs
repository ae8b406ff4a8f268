//! What the TOML parser says, in Chinese.

/// What is wrong.
const WRONG: [(&str, &str); 67] = [
    ("`_` may only go between digits", "`_` 只能放在数字之间"),
    ("cannot extend value of type array with a dotted key", "不能用带点的键往数组里添加内容"),
    ("cannot extend value of type inline table with a dotted key", "不能用带点的键往内联表里添加内容"),
    ("cannot recurse further; max recursion depth met", "嵌套太深"),
    ("carriage return must be followed by newline", "回车符后面必须是换行符"),
    ("duplicate key", "键重复了"),
    ("extra `=`", "多了一个 `=`"),
    ("extra assignment between key-value pairs", "键值对之间多了一个 `=`"),
    ("extra comma in array", "数组里多了一个逗号"),
    ("extra comma in inline table", "内联表里多了一个逗号"),
    ("integers with a radix cannot be signed", "带进制前缀的整数不能有正负号"),
    ("invalid basic string", "字符串无效"),
    ("invalid binary number", "二进制数无效"),
    ("invalid boolean", "布尔值无效"),
    ("invalid comment character", "注释里有不允许的字符"),
    ("invalid date", "日期无效，应写成 2026-11-23"),
    ("invalid date-time", "日期时间无效"),
    ("invalid datetime", "日期时间无效"),
    ("invalid exponent", "小数的指数无效"),
    ("invalid float", "小数无效"),
    ("invalid fraction", "小数点后面无效"),
    ("invalid hexadecimal number", "十六进制数无效"),
    ("invalid inline table element", "内联表的内容无效"),
    ("invalid integer number", "整数无效"),
    ("invalid key-value pair", "键值对无效"),
    ("invalid literal string", "单引号字符串无效"),
    ("invalid mantissa", "小数的尾数无效"),
    ("invalid multi-line basic string", "多行字符串无效"),
    ("invalid multi-line literal string", "单引号多行字符串无效"),
    ("invalid octal number", "八进制数无效"),
    ("invalid offset", "时区无效，应写成 +08:00"),
    ("invalid string", "字符串无效"),
    ("invalid time", "时间无效，应写成 21:04:05"),
    ("invalid unquoted key", "不加引号的键里有不允许的字符"),
    ("invalid value", "值无效"),
    ("key with no value", "键没有值"),
    ("keys cannot be multi-line basic strings", "键不能是多行字符串"),
    ("keys cannot be multi-line literal strings", "键不能是单引号多行字符串"),
    ("missing array opening", "数组缺少开头的方括号"),
    ("missing assignment between key-value pairs", "键和值之间缺少 `=`"),
    ("missing comma between array elements", "数组元素之间缺少逗号"),
    ("missing comma between key-value pairs", "键值对之间缺少逗号"),
    ("missing comment start", "注释缺少开头的 `#`"),
    ("missing escaped value", "反斜杠后面缺少内容"),
    ("missing inline table opening", "内联表缺少开头的花括号"),
    ("missing key for inline table element", "内联表的值缺少键"),
    ("missing opening quote", "缺少开头的引号"),
    ("missing table open", "表头缺少开头的方括号"),
    ("missing value", "缺少值"),
    ("missing value for key", "键没有值"),
    ("radix must be lowercase", "进制前缀必须小写"),
    ("recursion limit", "嵌套太深"),
    ("redundant integer number prefix", "整数的前缀重复了"),
    ("redundant numeric sign", "正负号重复了"),
    ("string values must be quoted", "字符串必须加引号"),
    ("too few unicode value digits", "Unicode 编码的位数不够"),
    ("unclosed array", "数组没有结束"),
    ("unclosed array table", "表头没有结束"),
    ("unclosed inline table", "内联表没有结束"),
    ("unclosed table", "表头没有结束"),
    ("unexpected `=` in array", "数组里不能有 `=`"),
    ("unexpected content", "这里不该有内容"),
    ("unexpected content between comment and newline", "注释和行尾之间不该有内容"),
    ("unexpected key or value", "这里不该有键或值"),
    ("unexpected leading zero", "开头不能是 0"),
    ("unexpected sign", "这里不能有正负号"),
    ("unquoted keys cannot be empty", "不加引号的键不能为空"),
];

/// What belongs there instead.
const EXPECTED: [(&str, &str); 15] = [
    ("basic string", "字符串"),
    ("characters", "字符"),
    ("digits", "数字"),
    ("key", "键"),
    ("letters", "字母"),
    ("literal string", "单引号字符串"),
    ("multi-line basic string", "多行字符串"),
    ("newline", "换行"),
    ("non-double-quote visible characters", "双引号以外的可见字符"),
    ("non-single-quote characters", "单引号以外的字符"),
    ("non-single-quote visible characters", "单引号以外的可见字符"),
    ("numbers", "数字"),
    ("printable characters", "可打印的字符"),
    ("unicode hexadecimal value", "十六进制的 Unicode 编码"),
    ("value", "值"),
];

/// The parser's words in Chinese. Those that are not known stay out.
pub(super) fn chinese(words: &str) -> String {
    let said = |known: &[(&str, &'static str)], words: &str| {
        known.iter().find(|(english, _)| *english == words).map(|(_, chinese)| (*chinese).to_owned())
    };
    let (wrong, expected) = words.split_once(", expected ").unwrap_or((words, ""));
    let wrong = said(&WRONG, wrong).unwrap_or_else(|| "这里不符合语法".to_owned());
    let quoted = |sign: &str| (sign.starts_with('`') && sign.ends_with('`')).then(|| sign.to_owned());
    let expected: Vec<String> =
        expected.split(", ").filter_map(|sign| said(&EXPECTED, sign).or_else(|| quoted(sign))).collect();
    if expected.is_empty() { wrong } else { format!("{wrong}，这里应该是 {}", expected.join("、")) }
}
