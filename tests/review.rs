//! `roadmap review`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

#[test]
fn finished_topics_come_up_for_review_and_are_graded() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "review",
            "done attention rag",
            "review",
            "@2026-11-25T20:00:00+08:00",
            "review",
            "review attention good",
            "review rag 忘了",
            "review",
            "@2026-11-26T20:00:00+08:00",
            "review",
            "review rag easy",
            "log",
            "show rag",
            "undo",
            "review --json",
        ]),
        str![[r#"
$ roadmap review
 nothing to review yet: topics come up here some days after they are done
$ roadmap done attention rag
 ✓ attention done
 ✓ rag done
   now ready: transformer-block, positional-encoding, document-parsing, rag-chunking, embedding-models, and 5 more
$ roadmap review
 nothing to review today; the next is on 2026-11-25
$ roadmap review
 attention  Self-attention    last: Monday
   Answer in one line, or redo the heart of the practice:
     Why are attention scores divided by the square root of the head dimension?
     How does the causal mask keep a position from attending to later ones?
   then: roadmap review attention good, or again, hard, easy
 rag  RAG from scratch    last: Monday
   Answer in one line, or redo the heart of the practice:
     What does a RAG system do between the question and the answer?
     Why does a RAG system answer unanswerable questions unless you prevent it?
   then: roadmap review rag good, or again, hard, easy
$ roadmap review attention good
   attention comes back in 11 days, on 2026-12-06
$ roadmap review rag 忘了
   rag comes back tomorrow; its practice is the quickest way back in
$ roadmap review
 2 reviewed, enough for today; the next is on 2026-11-26
$ roadmap review
 rag  RAG from scratch    last: yesterday
   Answer in one line, or redo the heart of the practice:
     What does a RAG system do between the question and the answer?
     Why does a RAG system answer unanswerable questions unless you prevent it?
   then: roadmap review rag good, or again, hard, easy
$ roadmap review rag easy
   rag comes back in 4 days, on 2026-11-30
$ roadmap log
 2026-11-26
   4  20:00  rag: reviewed: easy
 2026-11-25
   3  20:00  rag: reviewed: again
   2  20:00  attention: reviewed: good
 2026-11-23
   1  20:00  attention: done
             rag: done
$ roadmap show rag
 3.4.1  rag                                                      ✓ done: Monday
 RAG from scratch
 Building LLM applications / RAG, the basics

 Retrieve passages first, then answer from them with citations, so that private or recent knowledge can be used without training.

 Practice
   In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.

 Requires      prompt-basics, embeddings
 Leans on      vectors: once vectors are normalized, one dot product per passage is enough to rank them
 Leads to      document-parsing, rag-chunking, embedding-models, vector-db, reranking, query-rewriting, rag-evaluation, finetune-or-not
 Time          5 h estimated
 Review        next on 2026-11-30

 Resources
   1. Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks (paper, en)
      https://arxiv.org/abs/2005.11401
   2. All-in-RAG：RAG 技术全栈指南 (book, zh)
      https://datawhalechina.github.io/all-in-rag/
   3. Tiny-Universe：手写 TinyRAG (repo, zh)
      https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG
$ roadmap undo
 took back 4:
   rag: reviewed: easy
$ roadmap review --json
{
  "schema": 1,
  "roadmap": "llm",
  "reviews": [
    {
      "topic": "rag",
      "title": "RAG from scratch",
      "last": "2026-11-25",
      "practice": "In at most 150 lines and without a framework: split 20 documents, embed them, retrieve by cosine similarity, answer with citations. Done when ten answerable questions cite the right source and five unanswerable ones are declined.",
      "recall": [
        {
          "ask": "What does a RAG system do between the question and the answer?",
          "answer": "It embeds the question, finds the chunks nearest to it, puts them into the prompt, and has the model answer from them with citations."
        },
        {
          "ask": "Why does a RAG system answer unanswerable questions unless you prevent it?",
          "answer": "Top-k search always returns something, relevant or not. Tell the model to decline if the passages lack the answer, or set a score threshold, and test it."
        }
      ]
    }
  ],
  "reviewed": 0,
  "unscheduled": 0,
  "next": null
}

"#]]
    );
}

#[test]
fn what_cannot_be_reviewed_is_refused() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "review rag good",
            "review rag",
            "review nothing good",
            "done rag",
            "review rag perfect",
            "review rag-core good",
            "review rag 3",
        ]),
        str![[r#"
$ roadmap review rag good
error: `rag` is not done: there is nothing to review yet
hint: when its practice works: roadmap done rag --did LINK
[exit 1]
$ roadmap review rag
error: `rag` is not done: there is nothing to review yet
hint: when its practice works: roadmap done rag --did LINK
[exit 1]
$ roadmap review nothing good
error: no topic `nothing` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap done rag
 ✓ rag done    Building LLM applications 1/32, 3%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   now ready: document-parsing, rag-chunking, embedding-models, vector-db, reranking, and 3 more
$ roadmap review rag perfect
error: no grade `perfect`
hint: again (forgotten), hard, good or easy
[exit 1]
$ roadmap review rag-core good
error: `rag-core` holds several topics, and one is wanted
hint: one of `rag`, `document-parsing`, `rag-chunking`, `embedding-models`, `vector-db`
[exit 1]
$ roadmap review rag 3
   rag comes back in 2 days, on 2026-11-25

"#]]
    );
}

#[test]
fn at_most_three_are_asked_a_day() {
    let sandbox = Sandbox::new();
    sandbox.ok("done attention rag mcp vllm sft vectors");
    let names = |sandbox: &Sandbox| {
        let json = sandbox.ok("review --json");
        let topics = json.lines().filter_map(|line| line.trim().strip_prefix("\"topic\": "));
        topics.map(|topic| topic.trim_matches([',', '"']).to_owned()).collect::<Vec<_>>()
    };
    sandbox.at("2026-11-26T20:00:00+08:00");
    assert_eq!(names(&sandbox).len(), 3);
    sandbox.ok(&format!("review {} good", names(&sandbox)[0]));
    assert_eq!(names(&sandbox).len(), 2);
    for topic in names(&sandbox) {
        sandbox.ok(&format!("review {topic} hard"));
    }
    assert_eq!(names(&sandbox), Vec::<String>::new());
    sandbox.at("2026-11-27T20:00:00+08:00");
    assert_eq!(names(&sandbox).len(), 3);
}

#[test]
fn after_a_break_the_easiest_one_comes_first() {
    let sandbox = Sandbox::new();
    let first = |at: &str| {
        let json = sandbox.at(at).ok("review --json");
        json.lines().find_map(|line| line.trim().strip_prefix("\"topic\": ").map(str::to_owned))
    };
    sandbox.ok("done attention rag");
    sandbox.at("2026-11-24T20:00:00+08:00").ok("review rag again");
    sandbox.ok("done mcp");
    // Six days later what is nearest to being forgotten goes first, seven days later what sits best.
    assert_eq!(first("2026-11-30T20:00:00+08:00"), Some("\"rag\",".to_owned()));
    assert_eq!(first("2026-12-01T20:00:00+08:00"), Some("\"mcp\",".to_owned()));
}

#[test]
fn being_stuck_with_a_foundation_brings_its_review_forward() {
    assert_data_eq!(
        Sandbox::new()
            .session(&[
                "done vectors",
                "@2026-11-25T20:00:00+08:00",
                "review vectors easy",
                "show vectors --json",
                "@2026-11-27T20:00:00+08:00",
                "review",
                "stuck attention -m why --on vectors",
                "review",
            ])
            .lines()
            .filter(|line| !line.starts_with("  ") || line.contains("review_on"))
            .collect::<Vec<_>>()
            .join("\n"),
        str![[r#"
$ roadmap done vectors
 ✓ vectors done
$ roadmap review vectors easy
$ roadmap show vectors --json
{
  "review_on": "2026-12-14",
}
$ roadmap review
 nothing to review today; the next is on 2026-12-14
$ roadmap stuck attention -m why --on vectors
 ? attention: "why"
$ roadmap review
 vectors  Vectors, dot product and cosine    last: Wednesday
"#]]
    );
}

#[test]
fn a_whole_scope_ticked_at_once_schedules_nothing_until_it_is_reviewed_by_name() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "done first-contact",
            "@2026-11-30T20:00:00+08:00",
            "review",
            "review llm-essence good",
            "@2026-12-02T20:00:00+08:00",
            "review",
            "reopen llm-essence",
            "review",
            // Done once more, it begins anew.
            "done llm-essence",
            "review",
        ]),
        str![[r#"
$ roadmap done first-contact
 ✓ learning-loop done    LLM fundamentals, hands on first 5/21, 23%
 ✓ first-api-call done
 ✓ llm-essence done
 ✓ llm-glossary done
 ✓ model-families done
   5 topics; to take it back: roadmap undo
   now ready: tokenization, sampling, hallucination, training-pipeline, reading-benchmarks, and 3 more
$ roadmap review
 topics checked off as a whole module, stage or file come up here once you have graded each by name: roadmap review TOPIC good
$ roadmap review llm-essence good
   llm-essence comes back in 2 days, on 2026-12-02
$ roadmap review
 llm-essence  What an LLM really is: a statistical next-token predictor    last: Monday
   Answer in one line, or redo the heart of the practice:
     What does a language model compute at each step, before any token is chosen?
     Why can the top token have a probability above 0.9 after one prompt and below 0.2 after another?
   then: roadmap review llm-essence good, or again, hard, easy
$ roadmap reopen llm-essence
   llm-essence is pending again    LLM fundamentals, hands on first 4/21, 19%
$ roadmap review
 topics checked off as a whole module, stage or file come up here once you have graded each by name: roadmap review TOPIC good
$ roadmap done llm-essence
 ✓ llm-essence done    LLM fundamentals, hands on first 5/21, 23%
   now ready: tokenization, sampling, hallucination, training-pipeline
$ roadmap review
 nothing to review today; the next is on 2026-12-04

"#]]
    );
}

#[test]
#[cfg(unix)]
fn on_a_terminal_it_asks_shows_the_answer_and_takes_a_grade() {
    let sandbox = Sandbox::new();
    sandbox.ok("done attention rag");
    sandbox.at("2026-11-25T20:00:00+08:00");
    assert_data_eq!(
        sandbox.screens(&["review <<< /what?/h//s/", "review rag <<< /4/", "review"]),
        str![[r#"
$ roadmap review
 attention  Self-attention    last: Monday
   Answer in one line, or redo the heart of the practice:
     Why are attention scores divided by the square root of the head dimension?
     How does the causal mask keep a position from attending to later ones?
   Enter shows the answer:      With independent components of mean 0 and variance 1 a dot product has
     standard deviation sqrt(d); undivided, softmax saturates and its gradients
     nearly vanish.
     It sets the scores of later positions to minus infinity before the
     softmax, so their weights are 0 and the others still sum to 1.
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    again (forgotten), hard, good or easy
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    attention comes back in 8 days, on 2026-12-03

 rag  RAG from scratch    last: Monday
   Answer in one line, or redo the heart of the practice:
     What does a RAG system do between the question and the answer?
     Why does a RAG system answer unanswerable questions unless you prevent it?
   Enter shows the answer:      It embeds the question, finds the chunks nearest to it, puts them into the
     prompt, and has the model answer from them with citations.
     Top-k search always returns something, relevant or not. Tell the model to
     decline if the passages lack the answer, or set a score threshold, and
     test it.
   How did it go? again (a), hard (h), good (g), easy (e); stop (s): 
   stopped; what you graded is kept
$ roadmap review rag
 rag  RAG from scratch    last: Monday
   Answer in one line, or redo the heart of the practice:
     What does a RAG system do between the question and the answer?
     Why does a RAG system answer unanswerable questions unless you prevent it?
   Enter shows the answer:      It embeds the question, finds the chunks nearest to it, puts them into the
     prompt, and has the model answer from them with citations.
     Top-k search always returns something, relevant or not. Tell the model to
     decline if the passages lack the answer, or set a score threshold, and
     test it.
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    rag comes back in 19 days, on 2026-12-14
   next: roadmap start document-parsing
      (you finished rag, which it builds on)
$ roadmap review
 2 reviewed, enough for today; the next is on 2026-12-03

"#]]
    );
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    sandbox.ok("--roadmap own.toml done core");
    sandbox.at("2026-11-25T20:00:00+08:00");
    assert_data_eq!(
        sandbox.screens(&["--roadmap own.toml review <<< g/"]),
        str![[r#"
$ roadmap --roadmap own.toml review
 core  Core    last: Monday
   Redo the heart of it, or say in one line what it is about:
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    core comes back in 11 days, on 2026-12-06
   next: roadmap --roadmap own.toml start extra    (you can begin it right away)

"#]]
    );
}

#[test]
fn what_is_done_once_more_begins_anew() {
    let sandbox = Sandbox::new();
    let review_on = |sandbox: &Sandbox| {
        let sheet = sandbox.ok("show rag --json");
        sheet.lines().find(|line| line.contains("review_on")).map(|line| line.trim().to_owned())
    };
    sandbox.ok("done rag");
    sandbox.at("2026-11-25T20:00:00+08:00").ok("review rag easy");
    assert_eq!(review_on(&sandbox), Some("\"review_on\": \"2026-12-14\",".to_owned()));
    sandbox.ok("reopen rag");
    assert_eq!(review_on(&sandbox), Some("\"review_on\": null,".to_owned()));
    sandbox.ok("done rag");
    assert_eq!(review_on(&sandbox), Some("\"review_on\": \"2026-11-27\",".to_owned()));
}

#[test]
fn a_review_by_a_device_that_had_not_seen_the_reopening_counts_for_nothing() {
    let (laptop, phone) = (Sandbox::new(), Sandbox::new());
    laptop.ok("done moe");
    phone.device("phone").receive(&laptop);
    laptop.at("2026-11-24T20:00:00+08:00").ok("reopen moe");
    phone.at("2026-11-24T20:05:00+08:00").ok("review moe easy");
    laptop.receive(&phone);
    laptop.at("2026-11-25T20:00:00+08:00").ok("done inside-transformer");
    let sheet = laptop.ok("show moe --json");
    assert!(sheet.contains("\"review_on\": null"), "{sheet}");
    // A topic that is named beside a scope is ticked by name.
    laptop.ok("done rag agents");
    assert!(laptop.ok("show rag --json").contains("\"review_on\": \"2026-11-27\""));
}
