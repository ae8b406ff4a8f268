//! The journal on the disk: what is written stays readable, what is damaged stays local, and reading
//! changes nothing.

use std::fs;
use std::path::Path;

use roadmap::engine::event::{Decided, LineRef};
use roadmap::engine::journal::Journal;
use roadmap::store::{self, line};
use snapbox::{assert_data_eq, str};

use crate::sandbox::{Sandbox, dice};

/// A journal with some acts, and the sandbox it lies in.
fn evening() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in ["start attention", "done attention --spent 40m", "note rag -m \"块的大小很关键\"", "park moe"] {
        sandbox.ok(act);
    }
    sandbox
}

/// What `status` says of done topics and on standard error once the journal has been changed.
fn after(change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> String {
    let sandbox = evening();
    let journal = sandbox.journal();
    let changed = change(fs::read(&journal).unwrap());
    fs::write(&journal, &changed).unwrap();
    let output = sandbox.run("list --status done --status parked");
    assert_eq!(fs::read(&journal).unwrap(), changed, "reading changed the journal");
    sandbox.neutral(&[output.stdout, output.stderr].concat())
}

fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

#[test]
fn a_journal_of_version_1_reads_for_ever_and_is_written_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/v1");
    let sandbox = Sandbox::new();
    let mut all = String::new();
    for name in ["k3f9q2xw.jsonl", "p0x1zz44.jsonl"] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        sandbox.file(&format!("data/journal/{name}"), &text);
        all.push_str(&text);
    }
    let read = store::read(&sandbox.folders(), None).unwrap();
    assert_eq!((read.spoilt, read.newer.count, read.unknown.count, read.clashes), (vec![], 0, 0, vec![]));
    let mut written: Vec<String> = Vec::new();
    for event in read.journal.events() {
        let facts: Vec<Decided> = read
            .journal
            .said(event)
            .map(|fact| fact.map(|name| (*name).to_owned(), |text| (*text).to_owned(), |id| *id))
            .collect();
        written.push(line::write(&event.head, &facts));
    }
    let mut known: Vec<String> = all.split_inclusive('\n').map(str::to_owned).collect();
    known.sort();
    written.sort();
    assert_eq!(written, known);
    assert_data_eq!(
        sandbox.session(&["log", "status", "list rag-core", "export attention --notes"]),
        str![[r#"
$ roadmap log
 2026-11-24
   laptop.15  21:02  took back laptop.14
   laptop.14  21:01  moe: skipped  (taken back)
   laptop.13  21:00  rag: reviewed: good
 2026-11-23
   laptop.12  21:43  the device is named laptop
   laptop.11  21:42  my-agent: added, "我的智能体"
   laptop.10  21:41  my-rag: added, "My RAG"
    laptop.9  21:40  word: kv  Cache, "keys and values kept"
    laptop.8  21:39  word: KV cache
    laptop.7  21:38  attention: timer started, unstuck: "variance grows with d"
                     vectors: helped: https://example.com/vectors
    laptop.6  21:37  vectors: done, 30 min
     phone.2  22:21  the device is named phone
     phone.1  22:20  mcp: done, for 2026-11-20
                     rag: pending
                     checked off with progress.md
    laptop.5  21:07  vectors: learning, timer started, for attention
                     attention: 2 min
    laptop.4  21:06  attention: stuck: "why divide by sqrt d?", about vectors
    laptop.3  21:05  attention: learning, timer started
    laptop.2  21:04  rag: done, 40 min, evidence: https://example.com/rag, "chunk size matters"
    laptop.1  21:00  rag: learning, timer started
$ roadmap status
 Learning large language models, by doing
 1 of 102 topics (2 yours), 0%, 1.2 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▰▱▱▱▱▱▱▱▱▱▱▱  1/34       0       5/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 1 finished

 Learning   attention: 1 session, 2 min, since today
 Look at    rag: done on laptop, pending on phone, which had not seen it: the latter counts; record either again to settle it
$ roadmap list rag-core
 3 Building LLM applications                                         1/34    2%
  RAG, the basics
       3.4.1  rag               RAG from scratch                         5 h
              my-rag            My RAG (yours)
       3.4.2  document-parsing  Parsing real documents                   4 h
       3.4.3  rag-chunking      Chunking                                 3 h
       3.4.4  embedding-models  Embedding models for retrieval           3 h
       3.4.5  vector-db         Vector databases and approximate search  4 h
              my-agent          我的智能体 (yours)
$ roadmap export attention --notes
<!-- roadmap export: llm 409e1ec0 -->

# Learning large language models, by doing

## 1. LLM fundamentals, hands on first

### Inside the Transformer

- [ ] Self-attention `attention` *(learning)*
  - 2026-11-23: "why divide by sqrt d?" variance grows with d

"#]]
    );
}

#[test]
fn one_act_is_one_line_in_the_form_that_the_journal_promises() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag --spent 40m --did https://example.com/rag -m \"chunk size matters\" --date yesterday");
    sandbox.ok("undo");
    assert_data_eq!(
        fs::read_to_string(sandbox.journal()).unwrap(),
        str![[r#"
{"v":1,"id":"29j8dkxj-1-wndxb1","order":1795435200000,"at":"2026-11-23T20:00:00+08:00","set":{"llm/rag":"done"},"day":{"llm/rag":"2026-11-22"},"spent":{"llm/rag":40},"evidence":{"llm/rag":"https://example.com/rag"},"note":{"llm/rag":"chunk size matters"},"crc":"ba11d1d0"}
{"v":1,"id":"29j8dkxj-2-w592w4","order":1795435200001,"at":"2026-11-23T20:00:00+08:00","undo":["29j8dkxj-1-wndxb1"],"crc":"09a0ddef"}

"#]]
    );
}

#[test]
fn a_torn_last_line_is_kept_and_reported_and_the_next_act_begins_a_line_of_its_own() {
    let sandbox = evening();
    let journal = sandbox.journal();
    let whole = fs::read(&journal).unwrap();
    let last = lines(&whole).pop().unwrap();
    for cut in 2..last.len() {
        let torn = &whole[..whole.len() - cut];
        fs::write(&journal, torn).unwrap();
        let output = sandbox.run("done rag");
        assert!(output.status.success());
        let said = sandbox.neutral(&output.stderr);
        assert!(said.contains("line 4: cannot be read; kept, not counted"), "{cut}: {said}");
        let now = fs::read(&journal).unwrap();
        assert!(now.starts_with(&[torn, b"\n"].concat()), "{cut}");
        assert!(sandbox.ok("list --status done").contains("RAG from scratch"), "{cut}");
    }
    fs::write(&journal, &whole[..whole.len() - 1]).unwrap();
    assert_eq!(sandbox.neutral(&sandbox.run("status").stderr), "", "only the line end is missing: nothing is torn");
}

#[test]
fn line_ends_of_every_kind_and_a_byte_order_mark_are_no_damage() {
    let crlf = after(|bytes| bytes.replacen_all(b"\n", b"\r\n"));
    let nul = after(|bytes| bytes.replacen_all(b"\n", b"\0\0\0"));
    let mark = after(|bytes| [b"\xef\xbb\xbf".to_vec(), bytes].concat());
    let blank = after(|bytes| bytes.replacen_all(b"\n", b"\n\n"));
    let plain = after(|bytes| bytes);
    assert_data_eq!(
        plain.clone(),
        str![[r#"
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ~   1.3.6  moe        Mixture of experts  3 h

"#]]
    );
    assert_eq!([&crlf, &nul, &mark, &blank], [&plain; 4]);
}

trait Replace {
    fn replacen_all(&self, from: &[u8], to: &[u8]) -> Vec<u8>;
}

impl Replace for Vec<u8> {
    fn replacen_all(&self, from: &[u8], to: &[u8]) -> Vec<u8> {
        String::from_utf8(self.clone())
            .unwrap()
            .replace(std::str::from_utf8(from).unwrap(), std::str::from_utf8(to).unwrap())
            .into_bytes()
    }
}

#[test]
fn damage_stays_local_and_is_named_by_file_and_line() {
    let spoil = |at: usize, line: &'static [u8]| {
        move |bytes: Vec<u8>| {
            let mut lines = lines(&bytes);
            lines.insert(at, [line, b"\n"].concat());
            lines.concat()
        }
    };
    assert_data_eq!(
        [
            after(spoil(1, b"<<<<<<< HEAD")),
            after(spoil(0, b"{\"v\":1}")),
            after(spoil(4, b"\xff\xfe{\"v\":1}")),
            after(spoil(
                2,
                b"{\"v\":1,\"id\":\"aaaaaaaa-1-bbbbbb\",\"order\":-1,\"at\":\"2026-11-23T21:04:05+08:00\"}"
            )),
            after(|bytes| bytes.replacen_all(b"\"llm/rag\":\"\xe5\x9d\x97", b"\"llm/rag\":\"\xe5\x9b\x9e")),
        ]
        .join("---\n"),
        str![[r#"
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ~   1.3.6  moe        Mixture of experts  3 h
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 2: cannot be read; kept, not counted
hint: everything else is shown; a copy of the file from another device or a backup may have the line whole
---
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ~   1.3.6  moe        Mixture of experts  3 h
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 1: cannot be read; kept, not counted
hint: everything else is shown; a copy of the file from another device or a backup may have the line whole
---
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ~   1.3.6  moe        Mixture of experts  3 h
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 5: cannot be read; kept, not counted
hint: everything else is shown; a copy of the file from another device or a backup may have the line whole
---
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ~   1.3.6  moe        Mixture of experts  3 h
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 3: cannot be read; kept, not counted
hint: everything else is shown; a copy of the file from another device or a backup may have the line whole
---
 1 LLM fundamentals, hands on first                                  1/21    4%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ~   1.3.6  moe        Mixture of experts  3 h
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 3: was changed after it was written; kept, not counted
hint: everything else is shown; a copy of the file from another device or a backup may have the line whole

"#]]
    );
}

#[test]
fn a_great_many_damaged_lines_are_counted_not_listed() {
    let sandbox = evening();
    let journal = sandbox.journal();
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, ["x\n".repeat(500).into_bytes(), whole].concat()).unwrap();
    let said = sandbox.neutral(&sandbox.run("status").stderr);
    assert_eq!(said.lines().count(), 12, "{said}");
    assert!(said.contains("and 490 lines like it"), "{said}");
}

#[test]
fn what_a_newer_version_wrote_counts_as_far_as_it_is_known_and_stays() {
    let newer = br#"{"v":2,"id":"newer000-1-aaaaaa","order":1795439045000,"at":"2026-11-23T21:04:05+08:00","set":{"llm/rag":"done"},"mood":{"llm/rag":[1,{"a":null}]}}"#;
    let unknown = br#"{"v":1,"id":"newer000-2-aaaaaa","order":1795439046000,"at":"2026-11-23T21:04:06+08:00","set":{"llm/mcp":"dreaming","llm/moe":"done"}}"#;
    let shown = after(|bytes| [bytes, newer.to_vec(), b"\n".to_vec(), unknown.to_vec(), b"\n".to_vec()].concat());
    assert_data_eq!(
        shown,
        str![[r#"
 1 LLM fundamentals, hands on first                                  2/21    9%
  Inside the Transformer
   ✓   1.3.1  attention  Self-attention      6 h
   ✓   1.3.6  moe        Mixture of experts  3 h

 3 Building LLM applications                                         1/32    3%
  RAG, the basics
   ✓   3.4.1  rag        RAG from scratch    5 h
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 5: written by a newer roadmap; what this one knows of it counts
warning: [HERE]/data/journal/29j8dkxj.jsonl, line 6: holds something that this version does not know; kept

"#]]
    );
}

#[test]
fn two_acts_under_one_id_count_once_the_same_way_everywhere() {
    let line = |text: &str| {
        format!(
            r#"{{"v":1,"id":"clone000-1-aaaaaa","order":1795439045000,"at":"2026-11-23T21:04:05+08:00","note":{{"llm/rag":"{text}"}}}}"#
        )
    };
    let shown = |files: [&str; 2]| {
        let sandbox = Sandbox::new();
        for (name, text) in ["a", "b"].iter().zip(files) {
            sandbox.file(&format!("data/journal/{name}.jsonl"), line(text) + "\n");
        }
        sandbox.session(&["show rag"])
    };
    let shown_one = shown(["first", "second"]);
    assert_eq!(shown_one, shown(["second", "first"]));
    assert!(shown_one.contains("2026-11-23  second"), "{shown_one}");
    assert!(shown_one.contains("warning: clone000-1-aaaaaa: recorded twice in different words"), "{shown_one}");
}

#[test]
fn conflict_copies_and_duplicates_of_a_journal_change_nothing() {
    let sandbox = evening();
    let before = sandbox.session(&["status", "log"]);
    let journal = sandbox.journal();
    for copy in ["k.sync-conflict-20261123-210405-ABCDEFG.jsonl", "k (laptop's conflicted copy 2026-11-23).jsonl"] {
        fs::copy(&journal, journal.with_file_name(copy)).unwrap();
    }
    fs::write(journal.with_file_name(".syncthing.k.jsonl.tmp"), "half a li").unwrap();
    fs::write(journal.with_file_name("notes.txt"), "not a journal").unwrap();
    assert_eq!(sandbox.session(&["status", "log"]), before);
}

#[test]
fn reading_commands_leave_everything_as_it_was() {
    let sandbox = evening();
    let before = sandbox.tree();
    for command in [
        "",
        "status",
        "list",
        "show rag",
        "show",
        "next",
        "log",
        "stats",
        "export",
        "report",
        "--help",
        "--version",
        "done -h",
    ] {
        sandbox.run(command);
    }
    for refused in ["done nonsense", "done rag --spent 90", "park attention,", "stop", "undo 99"] {
        sandbox.run(refused);
    }
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn a_refusal_on_a_new_machine_leaves_no_folder_behind() {
    let sandbox = Sandbox::new();
    for refused in ["done nonsense", "undo", "stop", "done", "study rag 90", "reopen rag"] {
        sandbox.run(refused);
    }
    assert_eq!(fs::read_dir(sandbox.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn what_is_recorded_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = evening();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&sandbox.journal()), 0o600);
    for folder in ["data", "data/journal", "state/roadmap"] {
        assert_eq!(mode(&sandbox.path().join(folder)), 0o700, "{folder}");
    }
}

#[test]
fn a_journal_only_grows() {
    let sandbox = Sandbox::new();
    let mut before = Vec::new();
    for act in ["start rag", "stop", "done rag --spent 5m", "park moe", "skip mcp", "undo", "redo", "study rag 5m"] {
        sandbox.ok(act);
        let now = fs::read(sandbox.journal()).unwrap();
        assert!(now.starts_with(&before) && now.len() > before.len(), "{act}");
        before = now;
    }
}

#[test]
fn several_pieces_of_evidence_stand_under_one_key_a_line_each() {
    let sandbox = Sandbox::new();
    sandbox.ok("done rag --did https://example.com/a --did \"it works\"");
    let line = fs::read_to_string(sandbox.journal()).unwrap();
    assert!(line.contains(r#""evidence":{"llm/rag":"https://example.com/a\nit works"}"#), "{line}");
    assert!(sandbox.ok("show rag").contains(" Evidence      https://example.com/a\n               it works\n"));
}

/// A line of another device without a checksum.
fn line(seq: u32, order: u64, says: &str) -> String {
    format!(
        "{{\"v\":1,\"id\":\"otherdev-{seq}-aaaaaa\",\"order\":{order},\"at\":\"2026-11-23T21:04:05+08:00\",{says}}}\n"
    )
}

#[test]
fn keys_in_another_order_say_the_same() {
    let shown = |says: &str| {
        let sandbox = Sandbox::new();
        sandbox.file("data/journal/a.jsonl", line(1, 1, says));
        sandbox.session(&["status", "show rag"])
    };
    let canonical = shown(r#""set":{"llm/rag":"done"},"stuck":{"llm/rag":"why?"}"#);
    assert_eq!(shown(r#""stuck":{"llm/rag":"why?"},"set":{"llm/rag":"done"}"#), canonical);
}

#[test]
fn a_checksum_that_is_wrong_or_out_of_place_does_not_count() {
    let whole = r#"{"v":1,"id":"otherdev-1-aaaaaa","order":1,"at":"2026-11-23T21:04:05+08:00","note":{"llm/rag":"x"}"#;
    for tail in [
        r#","crc":"00000000"}"#,
        r#", "crc": "00000000"}"#,
        r#","crc":"00000000"} "#,
        r#","crc":"+1234567"}"#,
        r#","crc":"0000"}"#,
        r#","crc":"00000000","on":"llm/vectors"}"#,
    ] {
        let sandbox = Sandbox::new();
        sandbox.file("data/journal/a.jsonl", format!("{whole}{tail}\n"));
        let said = sandbox.session(&["log"]);
        assert!(said.contains("line 1: was changed after it was written; kept, not counted"), "{tail}: {said}");
        assert!(said.contains("nothing recorded yet"), "{tail}: {said}");
    }
}

#[test]
fn an_overlong_line_is_one_line_and_nothing_in_it_counts() {
    let hidden = line(1, 1, r#""set":{"llm/rag":"done"}"#);
    let text = format!("{}\ngarbage\n{}{hidden}garbage\n", "x".repeat(5 << 20), "y".repeat(2 << 20));
    let sandbox = Sandbox::new();
    sandbox.file("data/journal/a.jsonl", text);
    assert_data_eq!(
        sandbox.session(&["list --status done"]),
        str![[r#"
$ roadmap list --status done
 nothing here matches
warning: [HERE]/data/journal/a.jsonl, line 1: is longer than a line can be; kept, not counted
warning: [HERE]/data/journal/a.jsonl, line 2: cannot be read; kept, not counted
warning: [HERE]/data/journal/a.jsonl, line 3: is longer than a line can be; kept, not counted
warning: [HERE]/data/journal/a.jsonl, line 4: cannot be read; kept, not counted
hint: everything else is shown; a copy of the file from another device or a backup may have the line whole

"#]]
    );
}

#[test]
fn line_numbers_are_those_of_an_editor() {
    let sandbox = Sandbox::new();
    sandbox.file("data/journal/a.jsonl", format!("{}{}garbage\n", "\0".repeat(50), line(1, 1, r#""on":"llm/rag""#)));
    let said = sandbox.session(&["log"]);
    assert!(said.contains("a.jsonl, line 2: cannot be read"), "{said}");
}

#[test]
fn names_of_another_roadmap_stay_out_and_earlier_ids_of_this_one_count() {
    let sandbox = Sandbox::new();
    sandbox.file(
        "own.toml",
        "format = 1\nid = \"own\"\naliases = [\"was\"]\ntitle = \"Own\"\n[[stage]]\nid = \"s\"\ntitle = \"S\"\n[[stage.topic]]\nid = \"one\"\ntitle = \"One\"\n[[stage.topic]]\nid = \"two\"\ntitle = \"Two\"\n",
    );
    let says = [
        r#""term":{"piano/legato":"smooth"}"#,
        r#""term":{"was/rest":"silence"}"#,
        r#""add":{"was/mine":"Mine"},"after":"was/one""#,
    ];
    let lines: String = (1..).zip(says).map(|(n, says)| line(n, n.into(), says)).collect();
    sandbox.file("data/journal/a.jsonl", lines);
    assert_data_eq!(
        sandbox.ok("--roadmap own.toml export"),
        str![[r#"
<!-- roadmap export: own 8702d62a -->

# Own

## 1. S

0 of 3 topics done (0%), 0 with evidence

- [ ] One `one`
- [ ] Mine `mine`
- [ ] Two `two`

## Glossary

- **legato**: smooth
- **rest**: silence

"#]]
    );
}

#[test]
fn what_cannot_be_followed_by_anything_is_said_and_nothing_is_recorded() {
    let sandbox = Sandbox::new();
    sandbox.file("data/journal/a.jsonl", line(1, (1 << 52) - 1, r#""set":{"llm/rag":"done"}"#));
    assert_data_eq!(
        sandbox.session(&["reopen rag"]),
        str![[r#"
$ roadmap reopen rag
error: a journal holds an act that nothing can come after: its `order` or the number in its `id` is the last there is; nothing was saved
[exit 1]

"#]]
    );
    let sandbox = evening();
    let own = fs::read_to_string(sandbox.journal()).unwrap();
    let device = own.split_once("\"id\":\"").unwrap().1[..8].to_owned();
    let last = line(1, 9, r#""on":"llm/rag""#).replace("otherdev-1-", &format!("{device}-{}-", u32::MAX));
    sandbox.file("data/journal/b.jsonl", last);
    assert_data_eq!(
        sandbox.chinese().session(&["done mcp"]),
        str![[r#"
$ roadmap done mcp
错误：有一条记录的 `order` 或 `id` 中的编号已到上限，后面无法再排新记录，没有保存
[exit 1]

"#]]
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_journal_is_neither_read_nor_written() {
    let sandbox = evening();
    let journal = sandbox.journal();
    let real = sandbox.path().join("elsewhere.jsonl");
    fs::rename(&journal, &real).unwrap();
    std::os::unix::fs::symlink(&real, &journal).unwrap();
    let before = fs::read(&real).unwrap();
    assert_data_eq!(
        sandbox.session(&["done rag", "list --status done"]),
        str![[r#"
$ roadmap done rag
warning: [HERE]/data/journal/29j8dkxj.jsonl is not a regular file: passed over
error: cannot write [HERE]/data/journal/29j8dkxj.jsonl: it is not a regular file; nothing was saved
[exit 1]
$ roadmap list --status done
 nothing here matches
warning: [HERE]/data/journal/29j8dkxj.jsonl is not a regular file: passed over

"#]]
    );
    assert_eq!(fs::read(&real).unwrap(), before);
}

#[test]
fn eighty_thousand_lines_of_questions_words_and_topics_of_ones_own_are_no_bomb() {
    let sandbox = Sandbox::new();
    let mut lines = String::new();
    for n in 1..=20_000 {
        lines.push_str(&line(n * 4, u64::from(n) * 4, &format!(r#""stuck":{{"llm/rag":"{n}"}}"#)));
        lines.push_str(&line(
            n * 4 + 1,
            u64::from(n) * 4 + 1,
            &format!(r#""answer":{{"otherdev-{}-aaaaaa":"a"}}"#, n * 4),
        ));
        lines.push_str(&line(n * 4 + 2, u64::from(n) * 4 + 2, &format!(r#""term":{{"llm/word {n}":""}}"#)));
        lines.push_str(&line(n * 4 + 3, u64::from(n) * 4 + 3, &format!(r#""add":{{"llm/own-{n}":"Own"}}"#)));
    }
    sandbox.file("data/journal/a.jsonl", lines);
    let shown = sandbox.ok("status");
    assert!(shown.contains("0 of 9980 topics"), "{shown}");
}

#[test]
fn open_and_nested_questions_and_parked_topics_by_the_thousand_are_no_bomb() {
    let sandbox = Sandbox::new();
    let mut lines = String::new();
    let (mut seq, mut outer) = (0, String::new());
    let mut say = |facts: &str| {
        seq += 1;
        lines.push_str(&line(seq, u64::from(seq), facts));
        seq
    };
    for n in 0..9_000 {
        say(&format!(r#""set":{{"llm/own-{n}":"parked"}},"add":{{"llm/own-{n}":"Own"}}"#));
    }
    for n in 0..20_000 {
        let stuck =
            say(&format!(r#""set":{{"llm/rag":"learning"}},"stuck":{{"llm/rag":"{n}"}},"on":"llm/vectors"{outer}"#));
        outer = format!(r#","under":"otherdev-{stuck}-aaaaaa""#);
        say(&format!(r#""set":{{"llm/vectors":"learning"}},"timer":"llm/vectors"{outer}"#));
        say(r#""spent":{"llm/vectors":5}"#);
    }
    sandbox.file("data/journal/a.jsonl", lines);
    let shown = sandbox.ok("status") + &sandbox.ok("next") + &sandbox.ok("show vectors") + &sandbox.ok("unstuck");
    assert!(shown.contains("rag: \"19999\"") && shown.contains("20000 times, for rag"), "{shown}");
}

#[test]
fn a_byte_that_was_changed_is_noticed_wherever_it_is() {
    let text = fs::read_to_string(evening().journal()).unwrap();
    let facts = |line: &[u8]| {
        let mut journal = Journal::default();
        line::read(&mut line.to_vec(), LineRef::default(), &mut journal).ok()?;
        let event = &journal.events()[0];
        Some((event.head, format!("{:?}", journal.said(event).collect::<Vec<_>>())))
    };
    let mut changed = 0;
    for line in text.lines() {
        let known = facts(line.as_bytes());
        assert!(known.is_some());
        for at in 0..line.len() {
            for to in [b' ', b'0', b'"', b'}', 0xff, line.as_bytes()[at] ^ 1] {
                let mut bytes = line.as_bytes().to_vec();
                bytes[at] = to;
                let read = facts(&bytes);
                assert!(read.is_none() || read == known, "{}", String::from_utf8_lossy(&bytes));
                changed += 1;
            }
        }
    }
    println!("{changed} changes of one byte: each noticed, or without a difference");
}

#[test]
fn lines_split_over_files_of_any_name_in_any_order_add_up_to_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/v1");
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let all = text("k3f9q2xw.jsonl") + &text("p0x1zz44.jsonl");
    let lines: Vec<&str> = all.lines().collect();
    let names = [
        "k3f9q2xw.jsonl",
        "k3f9q2xw.sync-conflict-20261123-210405-ABCDEFG.jsonl",
        "k3f9q2xw (laptop's conflicted copy 2026-11-23).jsonl",
        "k3f9q2xw (1).jsonl",
        "k3f9q2xw 2.jsonl",
        "k3f9q2xw-LAPTOP.jsonl",
        "k3f9q2xw.Conflict.jsonl",
        "k3f9q2xw (conflicted copy 2026-11-23 210405).jsonl",
        "复件 k3f9q2xw.jsonl",
        "p0x1zz44_conf(0).jsonl",
    ];
    let shown = |sandbox: &Sandbox| sandbox.session(&["status", "log", "export --notes"]);
    let whole = Sandbox::new();
    whole.file("data/journal/all.jsonl", &all);
    let whole = shown(&whole);
    let mut roll = dice(5);
    for arrangement in 0..40 {
        let sandbox = Sandbox::new();
        let mut files = vec![String::new(); names.len()];
        let mut left = lines.clone();
        while !left.is_empty() {
            let line = left.swap_remove(roll(left.len()));
            // Some stand in two files.
            for _ in 0..=roll(2) {
                let file = &mut files[roll(names.len())];
                file.push_str(line);
                file.push('\n');
            }
        }
        for (name, text) in names.iter().zip(&files).filter(|(_, text)| !text.is_empty()) {
            sandbox.file(&format!("data/journal/{name}"), text);
        }
        assert_eq!(shown(&sandbox), whole, "arrangement {arrangement}");
    }
}

#[test]
fn a_device_whose_id_turns_out_to_be_shared_goes_on_under_a_new_one() {
    let sandbox = Sandbox::new().var("ROADMAP_SEED", "");
    sandbox.ok("done rag");
    let journal = sandbox.journal();
    let line = fs::read_to_string(&journal).unwrap();
    // The same number of the same device with another salt: a machine that was cloned did something else.
    let body = line.split(",\"crc\"").next().unwrap();
    let salt = body.find("-1-").unwrap() + 3;
    let clone = format!("{}000000{}}}\n", &body[..salt], &body[salt + 6..]);
    fs::write(journal.with_file_name("clone.jsonl"), clone).unwrap();
    sandbox.ok("done mcp");
    assert_eq!(sandbox.journals().len(), 3, "{:?}", sandbox.journals());
    assert_eq!(fs::read_to_string(&journal).unwrap(), line);
    let shown = sandbox.session(&["list --status done"]);
    assert!(shown.contains("RAG from scratch") && shown.contains("Model Context Protocol"), "{shown}");
}
