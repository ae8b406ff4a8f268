//! How a topic, module or stage is named.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

/// What a name stands for: the first line of `show` or the error.
fn meant(names: &[&str]) -> String {
    let sandbox = Sandbox::new();
    let one = |name: &&str| {
        let output = sandbox.run(&format!("show '{name}'"));
        let text = if output.status.success() { output.stdout } else { output.stderr };
        let text = String::from_utf8(text).unwrap();
        let words: Vec<&str> = text.lines().next().unwrap().split_whitespace().collect();
        format!("{name} -> {}\n", words.join(" "))
    };
    names.iter().map(one).collect()
}

#[test]
fn ids_in_any_case_beginnings_numbers_and_titles_in_both_languages() {
    assert_data_eq!(
        meant(&[
            "rag",
            "RAG",
            "atten",
            "3.4.1",
            "３．４．１",
            "RAG from scratch",
            "rag FROM  scratch",
            "从零实现 RAG",
            "从零实现RAG",
            "vectors",
            "rag-core",
            "3.4",
            "3",
            "fundamentals",
            "RAG, the basics",
            "大模型应用开发",
            "foundations",
            "llm/rag",
            "基础书架",
        ]),
        str![[r#"
rag -> 3.4.1 rag pending
RAG -> 3.4.1 rag pending
atten -> 1.3.1 attention pending
3.4.1 -> 3.4.1 rag pending
３．４．１ -> 3.4.1 rag pending
RAG from scratch -> 3.4.1 rag pending
rag FROM  scratch -> 3.4.1 rag pending
从零实现 RAG -> 3.4.1 rag pending
从零实现RAG -> 3.4.1 rag pending
vectors -> vectors pending
rag-core -> 3 Building LLM applications 0/32 0%
3.4 -> 3 Building LLM applications 0/32 0%
3 -> 3 Building LLM applications 0/32 0%
fundamentals -> 1 LLM fundamentals, hands on first 0/21 0%
RAG, the basics -> 3 Building LLM applications 0/32 0%
大模型应用开发 -> 3 Building LLM applications 0/32 0%
foundations -> Foundations, looked up when needed
llm/rag -> 3.4.1 rag pending
基础书架 -> Foundations, looked up when needed

"#]]
    );
}

#[test]
fn an_alias_stands_for_the_topic_it_became() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "own.toml",
        "format = 1\nid = \"own\"\naliases = [\"was\"]\ntitle = \"Own\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"t\"\naliases = [\"old-t\"]\ntitle = \"T\"\n",
    );
    sandbox.file(
        "before.toml",
        "format = 1\nid = \"was\"\ntitle = \"Was\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"old-t\"\ntitle = \"T\"\n",
    );
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap before.toml done old-t",
            "--roadmap own.toml list",
            "--roadmap own.toml done old-t"
        ]),
        str![[r#"
$ roadmap --roadmap before.toml done old-t
 ✓ old-t done    S 1/1, 100%
$ roadmap --roadmap own.toml list
 1 S                                                                  1/1  100%
   ✓   1.1  t  T
$ roadmap --roadmap own.toml done old-t
   t is done already; nothing to record

"#]]
    );
}

#[test]
fn what_stands_for_nothing_or_several_things_names_the_nearest_and_records_nothing() {
    let sandbox = Sandbox::new();
    assert_data_eq!(
        sandbox.session(&[
            "done rga",
            "done atention",
            "done embed",
            "done agent",
            "done 9.9.9",
            "done xyzzy",
            "done 量化",
            "done cache",
            "start rag-core",
            "start 3",
            "done ''",
            "done ' '",
            "log",
        ]),
        str![[r#"
$ roadmap done rga
error: no topic `rga` in `llm`
hint: did you mean `rag`?
[exit 1]
$ roadmap done atention
error: no topic `atention` in `llm`
hint: did you mean `attention`?
[exit 1]
$ roadmap done embed
error: `embed` could be `embeddings`, `embedding-models`
hint: write some more of it
[exit 1]
$ roadmap done agent
error: `agent` could be `agent-loop`, `agent-patterns`, `agent-memory`, `agents`
hint: write some more of it
[exit 1]
$ roadmap done 9.9.9
error: no topic, module or stage `9.9.9` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap done xyzzy
error: no topic, module or stage `xyzzy` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap done 量化
error: no topic `量化` in `llm`
hint: did you mean `gguf` or `quantization`?
[exit 1]
$ roadmap done cache
error: no topic `cache` in `llm`
hint: did you mean `kv-cache` or `continuous-batching`?
[exit 1]
$ roadmap start rag-core
error: `rag-core` holds several topics, and one is wanted
hint: one of `rag`, `document-parsing`, `rag-chunking`, `embedding-models`, `vector-db`
[exit 1]
$ roadmap start 3
error: `applications` holds several topics, and one is wanted
hint: one of `prompt-basics`, `few-shot`, `chain-of-thought`, `structured-output`, `context-engineering`, `chat-app`, `function-calling`, `cost-latency` and 24 more
[exit 1]
$ roadmap done ''
error: no topic, module or stage `` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap done ' '
error: no topic, module or stage ` ` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap log
 nothing recorded yet: roadmap next shows where to begin

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().session(&["done rga", "done embed", "done xyzzy", "done 缓存", "start rag-core"]),
        str![[r#"
$ roadmap done rga
错误：路线图 `llm` 里没有主题 `rga`
提示：是不是 `rag`？
[exit 1]
$ roadmap done embed
错误：以 `embed` 开头的不止一个：`embeddings`、`embedding-models`
提示：请再多写几个字
[exit 1]
$ roadmap done xyzzy
错误：路线图 `llm` 里没有主题、模块或阶段 `xyzzy`
提示：roadmap list 列出全部主题，roadmap list --search 关键词 可以查找
[exit 1]
$ roadmap done 缓存
错误：路线图 `llm` 里没有主题 `缓存`
提示：是不是 `kv-cache` 或 `continuous-batching`？
[exit 1]
$ roadmap start rag-core
错误：`rag-core` 下面有多个主题，这里只能选一个
提示：可选：`rag`、`document-parsing`、`rag-chunking`、`embedding-models`、`vector-db`
[exit 1]

"#]]
    );
}

#[test]
fn text_where_a_topic_belongs_gets_the_line_to_paste() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "note \"why divide by sqrt d\"",
            "done 为什么除以√d",
            "start 'what is a \"token\" $HOME `x`'"
        ]),
        str![[r#"
$ roadmap note "why divide by sqrt d"
error: `why divide by sqrt d` is no topic
hint: if you meant it as text: roadmap note -m "why divide by sqrt d"
[exit 1]
$ roadmap done 为什么除以√d
error: `为什么除以√d` is no topic
hint: if you meant it as text: roadmap done --did "为什么除以√d"
[exit 1]
$ roadmap start 'what is a "token" $HOME `x`'
error: `what is a "token" $HOME `x`` is no topic
hint: to look for it: roadmap list --search 'what is a "token" $HOME `x`'
[exit 1]

"#]]
    );
    assert_data_eq!(
        Sandbox::new().chinese().session(&["note 为什么除以√d", "show 为什么除以√d"]),
        str![[r#"
$ roadmap note 为什么除以√d
错误：`为什么除以√d` 不是主题
提示：想记成文字：roadmap note -m "为什么除以√d"
[exit 1]
$ roadmap show 为什么除以√d
错误：`为什么除以√d` 不是主题
提示：想搜索：roadmap list --search "为什么除以√d"
[exit 1]

"#]]
    );
}

#[test]
fn an_id_goes_before_a_title_and_a_title_of_several_is_none() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "own.toml",
        "format = 1\nid = \"own\"\ntitle = \"Own\"\n\
         [[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.module]]\nid = \"agents\"\ntitle = \"M\"\n\
         [[stage.module.topic]]\nid = \"a\"\ntitle = \"Agents\"\n[[stage.module.topic]]\nid = \"b\"\ntitle = \"Exercises\"\n\
         [[stage.module]]\nid = \"n\"\ntitle = \"N\"\n[[stage.module.topic]]\nid = \"c\"\ntitle = \"Exercises\"\n",
    );
    assert_data_eq!(
        sandbox.session(&[
            "--roadmap own.toml list agents",
            "--roadmap own.toml done Exercises",
            "--roadmap own.toml list n"
        ]),
        str![[r#"
$ roadmap --roadmap own.toml list agents
 1 S                                                                  0/3    0%
  M
       1.1.1  a  Agents
       1.1.2  b  Exercises
$ roadmap --roadmap own.toml done Exercises
error: `Exercises` could be `b`, `c`
hint: write some more of it
[exit 1]
$ roadmap --roadmap own.toml list n
 1 S                                                                  0/3    0%
  N
       1.2.1  c  Exercises

"#]]
    );
}

#[test]
fn words_where_a_topic_belongs_are_taken_up_with_the_topic_that_was_named() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done rag \"it works\"",
            "done rag I built a chatbot",
            "skip moe not needed now",
            "done rag https://example.com/rag",
            "park rag \"too hard\"",
            "skip rag why",
            "note rag some words",
            "study yesterday 45m",
            "note -m I read something new",
            "done nonsense",
        ]),
        str![[r#"
$ roadmap done rag "it works"
error: `it works` is no topic
hint: if you meant it as text: roadmap done rag --did "it works"
[exit 1]
$ roadmap done rag I built a chatbot
error: `I` could be `inference-bottlenecks`, `information-theory`, `inside-transformer`, `inference-optimization`
hint: if you meant it as text: roadmap done rag --did "I built a chatbot"
[exit 1]
$ roadmap skip moe not needed now
error: no topic `not` in `llm`
hint: if you meant it as text: roadmap skip moe -m "not needed now"
[exit 1]
$ roadmap done rag https://example.com/rag
error: `https://example.com/rag` is no topic
hint: if you meant it as text: roadmap done rag --did "https://example.com/rag"
[exit 1]
$ roadmap park rag "too hard"
error: `too hard` is no topic
hint: if you meant it as text: roadmap park rag -m "too hard"
[exit 1]
$ roadmap skip rag why
error: no topic, module or stage `why` in `llm`
hint: if you meant it as text: roadmap skip rag -m "why"
[exit 1]
$ roadmap note rag some words
error: `some` is not expected here
hint: if you meant it as text: roadmap note rag -m 'some words'
hint: roadmap note --help
[exit 2]
$ roadmap study yesterday 45m
error: no topic `yesterday` in `llm`
hint: if you meant a day: --date "yesterday"
[exit 1]
$ roadmap note -m I read something new
error: `something` is not expected here
hint: roadmap note --help
[exit 2]
$ roadmap done nonsense
error: no topic, module or stage `nonsense` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]

"#]]
    );
}
