//! One walk over the TOML tree of a roadmap: the draft, the spans, and all faults at once. `build.rs`
//! and the running program share it; reading the files is left to whoever calls.

mod draft;
mod fault;
mod overlay;
mod syntax;
mod table;

pub use fault::{Fault, Kind, SourceFile, What};
pub use overlay::overlay;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use toml::de::DeTable;

use crate::engine::roadmap::{
    Defect, Details, Outline, Place, Roadmap, Rule, address_defects, advice, id_of_title, is_web_address,
};
use crate::plain::Plain;
use crate::sort;
use draft::Draft;
use syntax::mend;
use table::{Walk, is_near};

/// A roadmap that keeps every rule, with what is not wrong but worth saying.
#[derive(Debug)]
pub struct Parsed {
    /// What every command needs.
    pub outline: Outline<'static>,
    /// What few commands show.
    pub details: Details<'static>,
    /// The outline, proven.
    pub roadmap: Roadmap,
    /// Keys that this version does not know.
    pub warnings: Vec<Fault>,
}

/// The most words and signs that a roadmap's files have together: what the parser makes of each takes
/// some 75 bytes. The built-in roadmap has 30,000.
const MAX_TOKENS: usize = 750_000;

/// How many words and signs a text has; counting takes no memory.
fn n_tokens(text: &str) -> usize {
    toml_parser::Source::new(text).lex().count()
}

/// The files that `stages` of a `roadmap.toml` names; faults are found by [`parse`].
pub fn stage_files(main: &str) -> Vec<String> {
    let table = if n_tokens(main) > MAX_TOKENS { None } else { DeTable::parse(main).ok() };
    let Some(table) = table else { return Vec::new() };
    let stages = table.get_ref().get("stages").and_then(|value| value.get_ref().as_array());
    let names = stages.into_iter().flatten().filter_map(|name| name.get_ref().as_str());
    names.filter(|name| is_file_name(name)).take(1000).map(str::to_owned).collect()
}

/// Where `stages` stands in a main file, key and value.
pub fn span_of_stages(main: &str) -> Option<Range<usize>> {
    let table = DeTable::parse(main).ok()?;
    let (key, value) = table.get_ref().iter().find(|(key, _)| key.get_ref() == "stages")?;
    Some(key.span().start..value.span().end)
}

/// Reads a roadmap from its files: the main one, then one a stage as [`stage_files`] names them.
///
/// # Errors
/// All faults of all files, in order.
pub fn parse(files: &[SourceFile]) -> Result<Parsed, Vec<Fault>> {
    let Walked { mut walk, draft, broken } = walk(files)?;
    let mut defects = address_defects(&draft.details.topics, &draft.places);
    match Roadmap::new(draft.outline.clone()) {
        Ok(roadmap) if defects.is_empty() && walk.faults.is_empty() => {
            sort::by_key(&mut walk.unknown, position);
            return Ok(Parsed { outline: draft.outline, details: draft.details, roadmap, warnings: walk.unknown });
        }
        Ok(_) => {}
        Err(found) => defects.extend(found),
    }
    Err(walk.all(&draft.outline, defects, &broken))
}

/// All that is wrong with the files of a roadmap, and all that is worth a second thought, in order;
/// `others` finds the roadmaps that it names.
pub fn check(files: &[SourceFile], others: impl FnOnce(&Outline<'static>) -> Vec<Roadmap>) -> Vec<Fault> {
    let Walked { mut walk, draft, broken } = match walk(files) {
        Ok(walked) => walked,
        Err(faults) => return faults,
    };
    let mut defects = address_defects(&draft.details.topics, &draft.places);
    defects.extend(Roadmap::new(draft.outline.clone()).err().unwrap_or_default());
    if broken.is_empty() {
        defects.extend(advice(&draft.outline, &draft.details, &others(&draft.outline)));
    }
    walk.faults.append(&mut walk.thoughts);
    walk.all(&draft.outline, defects, &broken)
}

/// Files that were gone through, and the blocks that are not TOML.
struct Walked {
    walk: Walk,
    draft: Draft,
    broken: Vec<(usize, Range<usize>)>,
}

fn walk(files: &[SourceFile]) -> Result<Walked, Vec<Fault>> {
    let mut walked = Walked { walk: Walk::default(), draft: Draft::default(), broken: Vec::new() };
    let mut tokens = 0;
    for (n, file) in files.iter().enumerate() {
        let walk = &mut walked.walk;
        walk.file = n;
        tokens += n_tokens(&file.text);
        if tokens > MAX_TOKENS {
            walk.fault(0..0, What::TooMuch(MAX_TOKENS));
            return Err(std::mem::take(&mut walk.faults));
        }
        if let Ok(tree) = DeTable::parse(&file.text) {
            walked.draft.file(walk, &tree, n == 0, files.len() == 1);
            continue;
        }
        let mended = mend(&file.text);
        for (span, words) in mended.faults {
            walk.fault(span, What::Syntax(Plain::line(words)));
        }
        walked.broken.extend(mended.broken.into_iter().map(|block| (n, block)));
        if let Ok(tree) = DeTable::parse(&mended.text) {
            walked.draft.file(walk, &tree, n == 0, files.len() == 1);
        }
    }
    Ok(walked)
}

/// For at most so many defects something is sought that could stand in their place: each looks at all topics.
const MOST_EDITS: usize = 1_000;

/// Where everything was found: file and bytes.
type Spans = FxHashMap<Place, (usize, Range<usize>)>;

/// By what faults are ordered.
fn position(fault: &Fault) -> (usize, usize) {
    (fault.file, fault.span.start)
}

impl Walk {
    /// Where what defects are about was found, the first time.
    fn spans(&self, defects: &[Defect]) -> Spans {
        let places = defects.iter().flat_map(|defect| std::iter::once(&defect.at).chain(&defect.also));
        let sought: FxHashSet<Place> = places.flat_map(|at| nearer(*at)).collect();
        let mut spans = FxHashMap::default();
        for (place, file, span) in self.spans.iter().filter(|(place, ..)| sought.contains(place)) {
            spans.entry(*place).or_insert_with(|| (*file, span.clone()));
        }
        spans
    }

    /// The faults of a walk, the defects of what it found, and keys that nobody knows, in order; without
    /// those that something else has brought about.
    fn all(self, outline: &Outline<'static>, mut defects: Vec<Defect>, broken: &[(usize, Range<usize>)]) -> Vec<Fault> {
        let told_already = !self.faults.is_empty();
        defects.retain(|defect| !(told_already && is_consequence(&defect.rule)));
        let spans = self.spans(&defects);
        let mut faults = self.faults;
        faults.extend(defects.into_iter().enumerate().map(|(n, defect)| {
            let edit = if n < MOST_EDITS { replacement(&defect, outline) } else { None };
            locate(&spans, defect, edit)
        }));
        faults.extend(self.unknown);
        let in_broken =
            |fault: &Fault| broken.iter().any(|(file, block)| *file == fault.file && block.contains(&fault.span.start));
        let needs_all = |what: &What| matches!(what, What::Rule(Rule::UnknownTopic(_) | Rule::NoTopics));
        faults.retain(|fault| match &fault.what {
            What::Syntax(_) => true,
            what => broken.is_empty() || !in_broken(fault) && !needs_all(what),
        });
        sort::by_key(&mut faults, position);
        faults
    }
}

/// Whether a rule may be broken only because something else is missing.
fn is_consequence(rule: &Rule) -> bool {
    match rule {
        Rule::BadId(id) | Rule::DuplicateId(id) | Rule::BadAddress(id) | Rule::UnknownTopic(id) => id.is_empty(),
        Rule::NoTopics => true,
        _ => false,
    }
}

/// A place, and the places around it: of the item the key, and the table.
fn nearer(at: Place) -> [Place; 3] {
    [at, Place { item: None, ..at }, Place { item: None, key: "", ..at }]
}

/// The span of a defect's place: of the item, else the key, else the table, else the first file.
fn locate(spans: &Spans, defect: Defect, edit: Option<String>) -> Fault {
    let span_of = |at: Place| nearer(at).iter().find_map(|place| spans.get(place)).cloned();
    let (file, span) = span_of(defect.at).unwrap_or((0, 0..0));
    let also = defect.also.iter().copied().filter_map(span_of).collect();
    let edit = edit.map(|text| (span.clone(), format!("\"{text}\"")));
    Fault { also, edit, ..Fault::new(file, span, What::Rule(defect.rule)) }
}

/// What could stand in the place of a text that breaks a rule, and would break none itself.
fn replacement(defect: &Defect, outline: &Outline<'static>) -> Option<String> {
    match &defect.rule {
        Rule::BadId(id) => Some(id_of_title(id)).filter(|id| !id.is_empty()),
        Rule::UnknownTopic(id) => {
            let on_shelf = defect.at.key == "leans_on";
            let place = |s, m, t| (Some(s), Some(m), Some(t));
            let own = (defect.at.stage, defect.at.module, defect.at.topic);
            let stages = outline.stages.iter().enumerate().filter(|(_, stage)| stage.shelf == on_shelf);
            let modules =
                stages.flat_map(|(s, stage)| stage.modules.iter().enumerate().map(move |(m, module)| (s, m, module)));
            let topics = modules.flat_map(|(s, m, module)| {
                module.topics.iter().enumerate().map(move |(t, topic)| (place(s, m, t), topic))
            });
            let asks =
                own.0.zip(own.1).zip(own.2).and_then(|((stage, module), topic)| {
                    outline.stages.get(stage)?.modules.get(module)?.topics.get(topic)
                });
            let stands = |id| asks.is_some_and(|asks| asks.requires.contains(id) || asks.leans_on.contains(id));
            let near = topics.filter(|(at, topic)| *at != own && is_near(&topic.id, id) && !stands(&topic.id));
            near.map(|(_, topic)| topic.id.to_string()).next()
        }
        Rule::BadAddress(url) => {
            let scheme = url.split_once("://").map_or("https".to_owned(), |(scheme, _)| scheme.to_ascii_lowercase());
            let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
            let mended = format!("{scheme}://{}", encoded(rest));
            // A word alone is no address that somebody forgot the beginning of.
            let plausible = rest.contains('.') && !rest.split('/').next().unwrap_or("").contains(':');
            Some(mended).filter(|url| plausible && is_web_address(url))
        }
        _ => None,
    }
}

/// An address with letters that are not ASCII as browsers send them.
fn encoded(rest: &str) -> String {
    let byte = |byte: u8| if byte.is_ascii() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    rest.bytes().map(byte).collect()
}

fn is_file_name(name: &str) -> bool {
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    plain
        && name.len() <= 80
        && !name.starts_with('.')
        && std::path::Path::new(name).extension().is_some_and(|e| e == "toml")
}
