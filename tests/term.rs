//! `roadmap term`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_word_is_kept_explained_listed_and_taken_back() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "term",
                "term \"KV cache\"",
                "term kv  CACHE",
                "term RoPE -m \"turns q and k by their position\"",
                "term RoPE -m \"turns q and k by their position\"",
                "term rope",
                "term \"KV cache\" -m \"keys and values of earlier tokens\"",
                "term 温度 --json",
                "term",
                "export --format json",
                "log",
                "undo",
                "undo",
                "term",
            ])
            .lines()
            .filter(|line| !line.starts_with("  ")
                || line.contains("word")
                || line.contains("meaning")
                || line.contains("term"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap term
 no words yet: roadmap term "KV cache" keeps one
$ roadmap term "KV cache"
$ roadmap term kv  CACHE
$ roadmap term RoPE -m "turns q and k by their position"
$ roadmap term RoPE -m "turns q and k by their position"
$ roadmap term rope
$ roadmap term "KV cache" -m "keys and values of earlier tokens"
$ roadmap term 温度 --json
{
  "term": {
    "word": "温度",
    "meaning": ""
}
$ roadmap term
 ? 温度
$ roadmap export --format json
{
              "title": "The terms you will meet every day",
              "title": "Hybrid search: keywords plus vectors",
  "terms": [
      "word": "KV cache",
      "meaning": "keys and values of earlier tokens"
      "word": "RoPE",
      "meaning": "turns q and k by their position"
      "word": "温度",
      "meaning": ""
}
$ roadmap log
 2026-11-23
   4  20:00  word: 温度
   3  20:00  word: KV cache, "keys and values of earlier tokens"
   2  20:00  word: RoPE, "turns q and k by their position"
   1  20:00  word: KV cache
$ roadmap undo
 took back 4:
   word: 温度
$ roadmap undo
 took back 3:
   word: KV cache, "keys and values of earlier tokens"
$ roadmap term
 ? KV cache
"#]]
    );
}

#[test]
fn what_is_no_word_is_refused() {
    let long = format!("term {}", "a".repeat(81));
    assert_data_eq!(
        Sandbox::new().session(&[
            "term \"  \"",
            &long,
            "term -m meaning",
            "term RoPE -m \" \"",
            "term TCP/IP -m net",
            "term"
        ]),
        str![[r#"
$ roadmap term "  "
error: the text is empty
[exit 1]
$ roadmap term aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
error: a word has at most 80 characters
hint: what it means goes after -m
[exit 1]
$ roadmap term -m meaning
error: WORD is missing
hint: for example: roadmap term "KV cache"
hint: roadmap term --help
[exit 2]
$ roadmap term RoPE -m " "
error: the text is empty
[exit 1]
$ roadmap term TCP/IP -m net
   TCP/IP: net
$ roadmap term
   TCP/IP: net

"#]]
    );
}

#[test]
#[cfg(unix)]
fn on_a_terminal_it_says_how_to_explain_it() {
    let lines = ["term \"KV cache\"", "term", "status", "next 10m"];
    assert_data_eq!(
        Sandbox::new().screens(&lines),
        str![[r#"
$ roadmap term "KV cache"
   kept: KV cache
   once it is clear: roadmap term 'KV cache' -m "…"
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap term
 ? KV cache

 next: roadmap term 'KV cache' -m "…"
$ roadmap status
 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Words      KV cache, not explained yet: roadmap term

 Next       roadmap start learning-loop
            you can begin it right away
$ roadmap next 10m
 1. roadmap term 'KV cache' -m "…"
    KV cache
    not explained yet: say what it means in your own words
 2. roadmap start python
    Python for engineers (10 min of its 12 h)
    3 ready topics lean on it

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().screens(&lines[..2]),
        str![[r#"
$ roadmap term "KV cache"
   已记下：KV cache
   弄清以后：roadmap term 'KV cache' -m "…"
   下一步：roadmap start learning-loop    （随时可以开始）
$ roadmap term
 ? KV cache

 下一步：roadmap term 'KV cache' -m "…"

"#]]
    );
}
