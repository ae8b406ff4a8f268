//! The built-in roadmap keeps every rule of `roadmap/README.md`, and the baked form is the same as
//! what a run-time reading of the files gives.

use std::fs;
use std::path::{Path, PathBuf};

use roadmap::engine::roadmap::{Bilingual, Detail, Roadmap, TopicIx};
use roadmap::source::schema::{self, Parsed, SourceFile};
use roadmap::source::{self, baked};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap")
}

fn parsed() -> Parsed {
    let file = |name: &str| SourceFile {
        path: roadmap::plain::Plain::line(name.to_owned()),
        text: fs::read_to_string(folder().join(name)).unwrap(),
    };
    let mut files = vec![file("roadmap.toml")];
    let names = schema::stage_files(&files[0].text);
    files.extend(names.iter().map(|name| file(name)));
    schema::parse(&files).unwrap()
}

#[test]
fn the_baked_roadmap_is_what_its_files_say() {
    let parsed = parsed();
    let bytes = baked::encode(&parsed.outline, &parsed.details).unwrap();
    assert_eq!(baked::outline(&bytes).unwrap(), parsed.outline);
    assert_eq!(baked::details(&bytes).unwrap(), parsed.details);
    let source::Opened { roadmap: built_in, source, .. } = source::built_in().unwrap();
    assert_eq!(*source.details().unwrap(), parsed.details);
    assert_eq!(format!("{built_in:?}"), format!("{:?}", parsed.roadmap));
    let source::Opened { roadmap: read, source, .. } = source::read(&folder()).unwrap();
    assert_eq!(*source.details().unwrap(), parsed.details);
    assert_eq!(format!("{read:?}"), format!("{built_in:?}"));
}

#[test]
fn baked_bytes_that_were_damaged_are_not_read() {
    let parsed = parsed();
    let bytes = baked::encode(&parsed.outline, &parsed.details).unwrap();
    for at in (0..bytes.len()).step_by(997) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        assert!(baked::outline(&damaged).is_none() || baked::details(&damaged).is_none(), "byte {at}");
    }
    assert!(baked::details(&bytes[..bytes.len() - 1]).is_none());
}

#[test]
fn it_has_four_stages_of_100_topics_and_a_shelf_of_20_foundations() {
    let Parsed { roadmap, warnings, .. } = parsed();
    let counts: Vec<(&str, usize, usize)> =
        roadmap.stages.iter().map(|stage| (stage.id.as_str(), stage.modules.len(), stage.topics().count())).collect();
    assert_eq!(
        counts,
        [
            ("fundamentals", 5, 21),
            ("local-inference", 4, 17),
            ("applications", 7, 32),
            ("training", 6, 30),
            ("foundations", 4, 20),
        ]
    );
    assert_eq!(warnings, []);
}

/// What is wrong with the topics, one line each.
fn faults(rule: impl Fn(&Roadmap, TopicIx, &Detail<'_>) -> Option<String>) -> Vec<String> {
    let Parsed { roadmap, details, .. } = parsed();
    let each = roadmap.topic_ixs().zip(&details.topics);
    each.filter_map(|(ix, detail)| Some(format!("{}: {}", roadmap.topic(ix).id, rule(&roadmap, ix, detail)?))).collect()
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn every_text_stands_in_both_languages() {
    let wrong = faults(|_, _, detail| {
        let texts = [("summary", &detail.summary), ("practice", &detail.practice)];
        texts.iter().find(|(_, text)| is_chinese(&text.en) || !is_chinese(&text.zh)).map(|(key, _)| (*key).to_owned())
    });
    assert_eq!(wrong, Vec::<String>::new());
    let Parsed { outline, details, .. } = parsed();
    let stages = outline.stages.iter().zip(&details.stages).flat_map(|(stage, detail)| [&stage.title, &detail.summary]);
    let modules = outline.stages.iter().flat_map(|stage| &stage.modules).map(|module| &module.title);
    let above: Vec<_> = [&details.summary, &details.method].into_iter().chain(stages).chain(modules).collect();
    let wrong: Vec<_> = above.iter().filter(|text| is_chinese(&text.en) || !is_chinese(&text.zh)).collect();
    assert_eq!((above.len(), wrong), (2 + 2 * 5 + 26, vec![]));
    // A title may be a name, the same in both languages, but then it is short.
    let titles = faults(|roadmap, ix, _| {
        let title = &roadmap.topic(ix).title;
        (is_chinese(&title.en) || !is_chinese(&title.zh) && title.zh.len() > 24).then(|| title.zh.to_string())
    });
    assert_eq!(titles, Vec::<String>::new());
}

#[test]
fn every_lean_has_a_reason_of_its_own_and_every_topic_something_to_recall() {
    let Parsed { roadmap, details, .. } = parsed();
    let reasons: Vec<(&str, &str)> = roadmap
        .topic_ixs()
        .zip(&details.topics)
        .flat_map(|(ix, detail)| {
            assert_eq!(roadmap.topic(ix).leans_on.len(), detail.because.len());
            detail.because.iter().map(|because| (because.en.as_str(), because.zh.as_str()))
        })
        .collect();
    let mut different = reasons.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!((reasons.len(), different.len()), (114, 114));
    // They stand behind a name and a colon, on one line or two of a terminal.
    let odd = reasons.iter().filter(|(en, zh)| {
        is_chinese(en)
            || !is_chinese(zh)
            || en.ends_with('.')
            || zh.ends_with('。')
            || en.len() > 90
            || zh.chars().count() > 45
    });
    assert_eq!(odd.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
    let wrong = faults(|_, _, detail| {
        let told = |text: &Bilingual<'_>, most: usize| {
            !is_chinese(&text.en) && is_chinese(&text.zh) && (1..=most).contains(&text.en.len())
        };
        let told = detail.recall.iter().all(|recall| told(&recall.ask, 130) && told(&recall.answer, 210));
        (!told || !(1..=2).contains(&detail.recall.len())).then(String::new)
    });
    assert_eq!((wrong, details.topics.len()), (Vec::<String>::new(), 120));
}

#[test]
fn every_topic_has_a_practice_with_a_result_that_someone_else_can_see() {
    let wrong = faults(|_, _, detail| {
        let told = detail.practice.en.contains("Done when") && detail.practice.zh.contains("完成标准：");
        (!told).then(|| detail.practice.en.to_string())
    });
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_topic_has_hours_and_an_english_and_a_chinese_resource() {
    let wrong = faults(|roadmap, ix, detail| {
        let has = |lang: &str| detail.resources.iter().any(|resource| resource.lang.as_str() == lang);
        let whole = has("en") && has("zh") && detail.resources.iter().all(|resource| !resource.kind.is_empty());
        (!whole || roadmap.topic(ix).minutes == 0).then(String::new)
    });
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_prerequisite_is_implied_by_another() {
    let wrong = faults(|roadmap, ix, _| {
        let requires = &roadmap.topic(ix).requires;
        let implied = |topic: &TopicIx| {
            let mut behind: Vec<TopicIx> = requires.iter().copied().filter(|other| other != topic).collect();
            while let Some(next) = behind.pop() {
                if next == *topic {
                    return true;
                }
                behind.extend(&roadmap.topic(next).requires);
            }
            false
        };
        requires.iter().find(|topic| implied(topic)).map(|topic| roadmap.topic(*topic).id.to_string())
    });
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_example_of_the_format_page_is_a_roadmap_without_a_fault() {
    let page = fs::read_to_string(folder().join("README.md")).unwrap();
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let file = SourceFile { path: roadmap::plain::Plain::line("bread.toml"), text: example.to_owned() };
    let Parsed { roadmap, warnings, .. } = schema::parse(&[file]).unwrap();
    assert_eq!((roadmap.topics().len(), warnings), (3, vec![]));
}
