//! English.

use super::{
    Checkup, Disk, Error, Export, Fault, Home, Imports, Log, Manual, Outcome, Overview, Page, Reason, Review, Roadmaps,
    Sync, Text, Topic, Tui, Usage, Word, help, history, plan,
};

/// `1 topic`, `2 topics`.
pub(super) fn n(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

fn count(count: u32, one: &str) -> String {
    n(count as usize, one)
}

pub(super) fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

pub(super) fn hours(minutes: u32) -> String {
    format!("{} h", (minutes + 30) / 60)
}

/// Time spent, short: minutes, tenths of an hour, whole hours.
pub(super) fn spent(minutes: u32) -> String {
    match minutes {
        0..60 => duration(minutes),
        60..600 => format!("{:.1} h", f64::from(minutes) / 60.0),
        _ => hours(minutes),
    }
}

fn percent(percent: Option<usize>) -> String {
    percent.map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"))
}

fn ticked(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Behind some of many: how many others there are.
fn and_others(more: usize) -> String {
    if more == 0 { String::new() } else { format!(" and {more} more") }
}

/// Behind the first of several: how many more.
fn and_more(more: usize, one: &str) -> String {
    if more == 0 { String::new() } else { format!(" and {}", n(more, &format!("more {one}"))) }
}

/// A day behind a verb: `today`, `on 2026-12-07`.
fn on_day(day: &str) -> String {
    if day.starts_with(|c: char| c.is_ascii_digit()) { format!("on {day}") } else { day.to_owned() }
}

/// The phrases.
pub(super) const TEXT: Text = Text {
    word: Word {
        pending: "pending",
        learning: "learning",
        stuck: "stuck",
        parked: "parked",
        done: "done",
        skipped: "skipped",
        proven: "done, with evidence",
        again: "again",
        hard: "hard",
        good: "good",
        easy: "easy",
        error: "error",
        warning: "warning",
        advice: "advice",
        hint: "hint",
        today: "today",
        yesterday: "yesterday",
        weekday: |day, _| ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day],
        colon: ": ",
        topic: "TOPIC",
        duration,
        list: |names| names.join(", "),
        device: |letters| format!("device {letters}"),
        quoted: |text| format!("\"{text}\""),
    },
    overview: Overview {
        total: |done, topics, own, share, spent| {
            let own = if own == 0 { String::new() } else { format!(" ({own} yours)") };
            let done = format!("{done} of {}{own}, {}", n(topics, "topic"), percent(share));
            if spent == 0 { done } else { format!("{done}, {} spent", self::spent(spent)) }
        },
        stage: "Stage",
        progress: "Progress",
        done: "Done",
        proven: "Proven",
        hours: "Est. hours",
        shelf: |taken, finished| format!("{taken} taken down, {finished} finished"),
        running_label: "Running",
        learning_label: "Learning",
        stuck_label: "Stuck",
        parked_label: "Parked",
        contested_label: "Look at",
        next_label: "Next",
        running: |topic, minutes| format!("{topic}: the timer, {}", duration(minutes)),
        forgotten: |topic, minutes, study| {
            let ran = duration(minutes);
            format!("{topic}: the timer has run {ran}; forgotten, not counted. To say what it was:\n{study}")
        },
        forgotten_elsewhere: |topic, minutes, stop| {
            format!("{topic}: the timer has run {}; forgotten, not counted. To end it:\n{stop}", duration(minutes))
        },
        learning: |topic, sessions, minutes, since, serves| {
            let serves = if serves.is_empty() { String::new() } else { format!(", for {serves}") };
            match sessions {
                0 => format!("{topic}: since {since}{serves}"),
                _ => format!("{topic}: {}, {}, since {since}{serves}", count(sessions, "session"), duration(minutes)),
            }
        },
        stuck: |topic, question, long| {
            let said = if question.is_empty() { topic.to_string() } else { format!("{topic}: \"{question}\"") };
            match long {
                None => said,
                Some(minutes) => {
                    format!("{said}; {} spent looking it up: time to go back and try again", duration(minutes))
                }
            }
        },
        parked_until: |day| format!("until a related topic is done, or {day}"),
        parked_back: |near| format!("back, now that {near} is done"),
        parked_since: |day| format!("back, the wait ended {}", on_day(day)),
        review_label: "Review",
        review: |topics, command| format!("{}: {command}", topics.join(", ")),
        words_label: "Words",
        words: |words, more, command| match more {
            0 => format!("{}, not explained yet: {command}", words.join(", ")),
            _ => format!("{} and {more} more, not explained yet: {command}", words.join(", ")),
        },
        contested: |topic, status, by, other_status, other| {
            format!(
                "{topic}: {other_status} on {other}, {status} on {by}, which had not seen it: the latter counts; record either again to settle it"
            )
        },
        synced_label: "Synced",
        synced: |days, not_sent, command| {
            let when = match days {
                None => "not yet".to_owned(),
                Some(0) => "today".to_owned(),
                Some(1) => "yesterday".to_owned(),
                Some(days) => format!("{days} days ago"),
            };
            match not_sent {
                None => format!("not known on this device: {command}"),
                Some(0) => when,
                Some(not_sent) => format!("{when}, {} not sent: {command}", n(not_sent, "act")),
            }
        },
        kept_label: "History",
        kept: |days, not_kept, command| {
            let when = match days {
                None => "nothing kept yet".to_owned(),
                Some(0) => "today, on this machine only".to_owned(),
                Some(1) => "yesterday, on this machine only".to_owned(),
                Some(days) => format!("{days} days ago, on this machine only"),
            };
            match not_kept {
                None | Some(0) => when,
                Some(not_kept) => format!("{when}, {} not in it: {command}", n(not_kept, "act")),
            }
        },
        more: |count, command| format!("and {count} more: {command}"),
        greeting: |folder, set_lang, first, ascii| {
            [
                format!("In English; {}{set_lang} zh", if ascii { "in Chinese: " } else { "要看中文：" }),
                format!("Your record will lie in {folder}, once there is one."),
                format!("Do it; when stuck, look up exactly that. Begin: {first}"),
            ]
        },
    },
    topic: Topic {
        nothing: "nothing here matches",
        legend: |[learning, stuck, parked, done, proven, skipped]| {
            [
                format!("{done} done"),
                format!("{proven} with evidence"),
                format!("{learning} learning"),
                format!("{stuck} stuck"),
                format!("{parked} parked"),
                format!("{skipped} skipped"),
            ]
        },
        own: |title| format!("{title} (yours)"),
        practice: "Practice",
        requires: "Requires",
        leans_on: "Leans on",
        leads_to: "Leads to",
        same_as: "Same as",
        needed: "Needed",
        needed_for: |times, topics| match times {
            1 => format!("once, for {}", topics.join(", ")),
            _ => format!("{times} times, for {}", topics.join(", ")),
        },
        needed_short: |times, topics| format!("{times}x, for {}", topics.join(", ")),
        no_words: "stuck, the question was not written down",
        review: "Review",
        review_on: |day| format!("next on {day}"),
        returns: "Parked",
        time: "Time",
        evidence: "Evidence",
        notes: "Notes",
        questions: "Questions",
        question_on: |said, on| format!("{said} ({on})"),
        resources: "Resources",
        times: |estimate, sessions, minutes| match (estimate, sessions) {
            (0, 0) => "none yet".to_owned(),
            (0, _) => format!("{} in {}", duration(minutes), count(sessions, "session")),
            (_, 0) => format!("{} estimated", duration(estimate)),
            (..) => {
                format!("{} in {}, {} estimated", duration(minutes), count(sessions, "session"), duration(estimate))
            }
        },
        since: |status, day| format!("{status} since {day}"),
        on: |status, day| format!("{status}: {day}"),
        tags: |kind, lang| match (kind, lang) {
            ("", "") => String::new(),
            ("", tag) | (tag, "") => format!(" ({tag})"),
            _ => format!(" ({kind}, {lang})"),
        },
        helped: "helped",
    },
    reason: Reason {
        running: "the timer runs on it",
        continued: |sessions, minutes| match sessions {
            0 => "you have begun it".to_owned(),
            _ => format!("you have begun it: {}, {}", count(sessions, "session"), duration(minutes)),
        },
        after: |topic| format!("you finished {topic}, which it builds on"),
        parked: |topic| format!("{topic}, which it builds on, is parked"),
        free: "you can begin it right away",
        back_finished: |foundation| format!("you finished {foundation}: go back and try again"),
        back_studied: |foundation| format!("you looked up {foundation}: go back and try again"),
        back_long: "an hour or more went into looking this up: go back and try again",
        answer: |topic, question| {
            if question.is_empty() {
                format!("once your question on {topic} is clear, write down what helped")
            } else {
                format!("once \"{question}\" is clear, write down what helped")
            }
        },
        look_up: |topic, question| {
            if question.is_empty() {
                format!("you are stuck on {topic}: look this up")
            } else {
                format!("you are stuck on {topic}, look this up: \"{question}\"")
            }
        },
        question: |question| {
            if question.is_empty() {
                "look up what stopped you, and go back".to_owned()
            } else {
                format!("look up \"{question}\", and go back")
            }
        },
        review: |topic, day| format!("{topic}, last seen {day}: do you still know it?"),
        returned: |near| format!("you parked it, and {near} is done now"),
        rested: |day| format!("you parked it, and the wait ended {}", on_day(day)),
        term: "not explained yet: say what it means in your own words",
        elsewhere: |topic, day| match day {
            Some(day) => format!("`{topic}` is the same, and was done {}: this ticks it here too", on_day(day)),
            None => format!("`{topic}` is the same, and done: this ticks it here too"),
        },
        taste: |topics| match topics {
            1 => "1 ready topic leans on it".to_owned(),
            _ => format!("{topics} ready topics lean on it"),
        },
        often: |topic, times, take, park| match take {
            Some(take) => {
                format!("stuck on {topic} {times} times: learn the foundation first ({take}), or park {topic} ({park})")
            }
            None => format!("stuck on {topic} {times} times: you may park it for now ({park})"),
        },
        waiting: |topic, day| format!("nothing else is left to start; {topic}, which you parked, comes back on {day}"),
        nothing_fits: |minutes, command| {
            format!("nothing fits into {}; to see everything: {command}", duration(minutes))
        },
        because: |reason| format!("({reason})"),
        titled: |title, minutes| format!("{title} ({})", duration(minutes)),
        part: |title, part, minutes| format!("{title} ({} of its {})", duration(part), duration(minutes)),
        nothing: "nothing is left to start: every topic is done, parked or off your path",
        finished: |command| format!("every topic on your path is done. Show it: {command}"),
    },
    review: Review {
        ask: "Answer in one line, or redo the heart of the practice:",
        redo: "Redo the heart of it, or say in one line what it is about:",
        last: |day| format!("last: {day}"),
        reveal: "Enter shows the answer",
        grade: "How did it go? again (a), hard (h), good (g), easy (e); stop (s)",
        no_grade: |word| format!("no grade `{word}`"),
        no_grade_hint: "again (forgotten), hard, good or easy",
        how: |command| format!("then: {command}, or again, hard, easy"),
        rest: |reviewed, day| match reviewed {
            0 => format!("nothing to review today; the next is on {day}"),
            _ => format!("{reviewed} reviewed, enough for today; the next is on {day}"),
        },
        none: "nothing to review yet: topics come up here some days after they are done",
        unscheduled: |command| {
            format!(
                "topics checked off as a whole module, stage or file come up here once you have graded each by name: {command} TOPIC good"
            )
        },
        reviewed: |topic, days, date| match days {
            ..=1 => format!("{topic} comes back tomorrow"),
            _ => format!("{topic} comes back in {days} days, on {date}"),
        },
        forgotten: |topic| format!("{topic} comes back tomorrow; its practice is the quickest way back in"),
        stopped: "stopped; what you graded is kept",
        stopped_early: "stopped; nothing was graded",
        no_terms: |command| format!("no words yet: {command} keeps one"),
        term: |word, meaning| format!("{word}: {meaning}"),
        leads_to: "leads to",
        leads_nowhere: "nothing later requires it",
        chain: |length| format!("  ({})", n(length, "topic")),
        leaning: "what leans on it",
        leaning_none: "nothing leans on it",
        no_gaps: "no gaps: every foundation that your finished topics lean on was touched",
        no_shelf: "this roadmap has no shelf of foundations",
        no_gaps_yet: "no gaps yet: nothing is finished",
        gaps: "foundations that finished topics lean on, and that you never took down",
    },
    log: Log {
        elsewhere: |count| format!("{} on other roadmaps", n(count, "more act")),
        only_elsewhere: |count| format!("nothing recorded on this roadmap; {} on others", n(count, "act")),
        empty: |command| format!("nothing recorded yet: {command} shows where to begin"),
        nothing: "nothing recorded matches that",
        earlier: |count, most| {
            let them = if count == 1 { "it" } else { "them" };
            format!("{} before these: -n {most} shows {them}", n(count, "act"))
        },
        entry: |topic, said| format!("{topic}: {}", said.join(", ")),
        taken_back: |said| format!("{said}  (taken back)"),
        undo_of: |ids| format!("took back {}", ids.join(", ")),
        redo_of: |ids| format!("brought back {}", ids.join(", ")),
        evidence: |text| format!("evidence: {text}"),
        more: |count| format!("and {} more", n(count, "topic")),
        started: "timer started",
        question: |text| if text.is_empty() { "stuck".to_owned() } else { format!("stuck: \"{text}\"") },
        on: |foundation| format!("about {foundation}"),
        answer: |text| if text.is_empty() { "unstuck".to_owned() } else { format!("unstuck: \"{text}\"") },
        on_day: |day| format!("for {day}"),
        named: |name| format!("the device is named {name}"),
        serves: |topic| format!("for {topic}"),
        review: |grade| format!("reviewed: {grade}"),
        helped: |address| format!("helped: {address}"),
        added: |title| format!("added, \"{title}\""),
        from: |scope| format!("checked off with {scope}"),
        term: |word, meaning| {
            if meaning.is_empty() { format!("word: {word}") } else { format!("word: {word}, \"{meaning}\"") }
        },
    },
    outcome: Outcome {
        pending: |topic| format!("{topic} is pending again"),
        learning: |topic| format!("{topic} begun"),
        stuck: |topic| format!("{topic} is stuck"),
        parked: |topic| format!("{topic} parked: not now, not never"),
        done: |topic| format!("{topic} done"),
        proven: |topic| format!("{topic} done, with evidence"),
        skipped: |topic| format!("{topic} skipped"),
        still: |topic, status, device| format!("{topic} is {status} all the same: {device} recorded it too"),
        again: |topic, status| format!("{topic} is {status} again"),
        started: |topic| format!("the timer runs on {topic}"),
        evidence: |topic, more| {
            format!(
                "{topic}: {} kept",
                if more == 1 { "evidence".to_owned() } else { format!("{more} pieces of evidence") }
            )
        },
        notes: |topic, more| format!("{topic}: {} kept", count(more, "note")),
        minutes: |topic, minutes| format!("{topic}: {} recorded", duration(minutes)),
        settled: |topic, status| format!("{topic}: {status}, settled"),
        stopped: "the timer is stopped",
        stage: |stage, done, topics, share| format!("{stage} {done}/{topics}, {}", percent(share)),
        off_path: |topic, counted, command| {
            let count = if counted == 1 { "counts" } else { "count" };
            format!("{topic} is off your path; {} {count}. Only for now? {command}", n(counted, "topic"))
        },
        took: |taken, left, command| match left {
            0 => format!("{}; to take it back: {command}", n(taken, "topic")),
            1 => format!("{}, 1 more left as it was; to take it back: {command}", n(taken, "topic")),
            _ => format!("{}, {left} more left as they were; to take it back: {command}", n(taken, "topic")),
        },
        evidence_to_each: |count| format!("the evidence is kept with each of the {count} topics"),
        open_before: |topics| match topics {
            [one] => format!("it builds on {one}, which is still open"),
            _ => format!("{} of the topics it builds on are still open: {}", topics.len(), topics.join(", ")),
        },
        not_believed: |topic, minutes, command| {
            format!(
                "the timer on {topic} ran {}: forgotten, not counted. To say what it was:\n{command}",
                duration(minutes)
            )
        },
        runs_on: |topic, minutes| {
            format!("the timer on {topic} is still running ({} so far) and will count as well", duration(minutes))
        },
        timer_ended: |topic| format!("the forgotten timer on {topic} has ended; it does not count"),
        stays_done: |topic| format!("{topic} is done, and stays so"),
        on_day: |day| format!("counted on {day}"),
        more: |count| format!("and {count} more"),
        under_a_minute: |topic| format!("less than a minute on {topic}: not counted"),
        now_ready: |topics, more| match more {
            0 => format!("now ready: {}", topics.join(", ")),
            _ => format!("now ready: {}, and {more} more", topics.join(", ")),
        },
        brought_back: |topics| format!("parked, and worth another try now: {}", topics.join(", ")),
        closed: |topic, question| {
            if question.is_empty() {
                format!("closed: your question on {topic}")
            } else {
                format!("closed: \"{question}\"")
            }
        },
        keep: |command| format!("to write down what helped:\n{command}"),
        question: |topic, question| {
            if question.is_empty() { format!("{topic} is stuck") } else { format!("{topic}: \"{question}\"") }
        },
        leans_on: "it leans on",
        it_is_about: "it is about",
        leans_on_nothing: "this topic leans on no foundation: look up the question itself",
        leans_on_done: "what it leans on is done, parked or off your path: look up the question itself",
        look_up: "look it up:",
        look_one_up: "look one up:",
        when_clear: "when it is clear:",
        clear: |command| format!("when it is clear: {command}"),
        what_helped: "what helped",
        deep: "three questions deep or more: go back up and try; you may not need this answer",
        answered: |topic, question| {
            if question.is_empty() {
                format!("answered: your question on {topic}")
            } else {
                format!("answered: \"{question}\", on {topic}")
            }
        },
        first_note: |topic| format!("your answer stands first in the notes of {topic}"),
        helped: |address| format!("{address} helped: it stands first from now on"),
        shelved: |topic| format!("{topic} is back on the shelf"),
        still_open: |topic, question| {
            if question.is_empty() {
                format!("still open: your question on {topic}")
            } else {
                format!("still open: \"{question}\", on {topic}")
            }
        },
        serves: |topic, question| {
            if question.is_empty() { format!("for {topic}") } else { format!("for {topic}: \"{question}\"") }
        },
        parked_again: |topic| format!("{topic} parked once more"),
        was_parked: |topic| format!("{topic} was parked, and is open again"),
        was_skipped: |topic, counted| format!("{topic} was off your path, and counts again: {}", n(counted, "topic")),
        rests: |topic, question, command| {
            if question.is_empty() {
                format!("your question is parked along with it; once it is clear:\n{command}")
            } else {
                format!("\"{question}\" is parked along with {topic}; once it is clear:\n{command}")
            }
        },
        back_to: |topic| format!("back to {topic}"),
        hidden: |acts, command| {
            let count = if acts == 1 { "counts" } else { "count" };
            format!("{} on it {count} no longer; to have it back: {command}", n(acts, "act"))
        },
        added_on_shelf: "it stands on the shelf, outside all totals",
        done_no_more: |topic| format!("{topic} was done, and no longer counts as done"),
        was_done: |topic| format!("{topic} was done, and is open again"),
        comes_back: |day| format!("it comes back when a related topic is done, or on {day}"),
        term: |word| format!("kept: {word}"),
        explain: |command| format!("once it is clear: {command}"),
        term_known: |word, meaning| {
            if meaning.is_empty() {
                format!("{word} is kept already, but not explained yet")
            } else {
                format!("{word}: {meaning}")
            }
        },
        no_question: "no question is open; nothing to record",
        no_question_on: |topic| format!("no question is open on {topic}; nothing to record"),
        exists: |topic| format!("{topic} has that title already; nothing to record"),
        added: |id, title| format!("{id} added, a topic of your own: {title}"),
        added_after: |topic, module| {
            if module.is_empty() { format!("after {topic}") } else { format!("after {topic}, in \"{module}\"") }
        },
        added_into: |module| format!("at the end of \"{module}\""),
        practice_done: |command| format!("when the practice works: {command} LINK"),
        practice: |text| format!("practice: {text}"),
        next: |command| format!("next: {command}"),
        undid: |id| format!("took back {id}:"),
        redid: |id| format!("brought back what {id} had taken back:"),
        already: |topic, status| format!("{topic} is {status} already; nothing to record"),
        none_left: |status| match status.as_str() {
            "done" => "everything there is done or off your path; nothing to record".to_owned(),
            _ => format!("everything there is done, off your path or {status} already; nothing to record"),
        },
        none_closed: "nothing there is done, parked or off your path; nothing to record",
        running_already: |topic| format!("the timer runs on {topic} already; nothing to record"),
        no_timer: "no timer runs on this device; nothing to record",
        undone_before: |id| format!("{id} was taken back before; nothing to record"),
        named: |name| format!("this device is called {name}"),
        name_moved: |name, device| format!("{device} was called {name} until now: it goes by the letters of its id"),
        named_already: |name| format!("this device is called {name} already; nothing to record"),
        written: |path| format!("written: {path}"),
    },
    sync: Sync {
        set_up: |folder, remote| format!("{folder} is ready to sync with {remote}"),
        set_up_here: |folder, command| {
            format!(
                "{folder} is ready: each sync keeps its history here. To send it somewhere as well: {command} ADDRESS"
            )
        },
        name_it: |command| format!("to give this device a name: {command} NAME"),
        exchanged: |remote, sent, received| match (sent, received) {
            (0, 0) => format!("nothing new here or at {remote}"),
            (_, 0) => format!("{} sent to {remote}", n(sent, "act")),
            (0, _) => format!("{} received from {remote}", n(received, "act")),
            _ => format!("{} sent to {remote}, {received} received", n(sent, "act")),
        },
        kept: |acts, command| match acts {
            0 => format!("nothing new; to keep it somewhere else as well: {command} ADDRESS"),
            _ => format!(
                "{} kept in the history here; to keep it somewhere else as well: {command} ADDRESS",
                n(acts, "act")
            ),
        },
        roadmaps_went: |names| format!("roadmaps sent: {}", names.join(", ")),
        roadmaps_came: |names| format!("roadmaps received: {}", names.join(", ")),
        roadmap_too_large: |name| format!("{name} of another device is too large to be a roadmap: it was not taken"),
        roadmap_conflict: |name| {
            format!("{name} was changed here and there: yours stays, theirs lies beside it as {name}.theirs")
        },
        no_git: "there is no git on this machine, and sync works by it",
        no_git_hint: "install git 2.29 or later; all other commands do without",
        busy: |remote, words| format!("{remote} took nothing, it was busy with others each time: {words}"),
        again: |command| format!("what is recorded here is safe; to try again: {command}"),
        no_name: "this device has no name",
        init: |command| {
            format!("with the address of your record's git repository, empty for the first device: {command} ADDRESS")
        },
        not_set_up: |folder| format!("{folder} is not set up to sync"),
        elsewhere: |folder| format!("the .git of {folder} is no folder of its own: it leads elsewhere"),
        setting: |key, folder| {
            format!(
                "the repository in {folder} sets `{key}`, which can run programs or lead elsewhere; nothing was run"
            )
        },
        setting_hint: |key, folder| {
            format!(
                "if it is not yours, ask who put it there; to take it out: git -C {folder} config --unset-all {key}"
            )
        },
        bad_address: |address| format!("`{address}` is no address to sync with"),
        bad_address_hint: "https://… (http is not encrypted), ssh://…, user@host:path, or the path of a folder that is there",
        secret: |address| format!("{address} holds a password, and addresses are stored in plain text"),
        secret_hint: "leave it out: git asks for it, or has it from your credential helper",
        start: |words| format!("git could not be started: {words}"),
        offline: |remote, words| format!("cannot reach {remote}: {words}"),
        denied: |remote, words| format!("{remote} does not let you in: {words}"),
        denied_hint: |command| format!("see what git itself says: {command}"),
        nowhere: |remote, words| format!("there is no repository at {remote}: {words}"),
        refused: |remote, words| format!("{remote} did not take it: {words}"),
        refused_hint: |command| {
            format!(
                "what is recorded here is safe; it has rules of its own, for the branch perhaps: change them, or name another repository: {command} ADDRESS"
            )
        },
        too_large: "what the remote holds is larger than any record: not taken",
        too_large_hint: "see who else writes to that repository",
        failed: |words| format!("git failed: {words}"),
        work_folder: |remote| format!("{remote} is a work folder, with the branch main checked out: it takes nothing"),
        no_folder: |path| format!("there is no folder {path}"),
        make_bare: |command| format!("to make a repository to sync with: {command}"),
        foreign: |remote, names| format!("{remote} holds something else ({names}): nothing was sent"),
        broken: |folder, words| format!("the git repository in {folder} is not whole: {words}"),
        broken_hint: |aside, init| {
            format!("what is recorded lies beside it and is safe; to begin git's part anew: {aside} && {init} ADDRESS")
        },
        running: "another sync is running here",
        waiting: "waiting for another sync on this machine …",
        contacting: |remote| format!("contacting {remote} …"),
        new_device: |command| format!("this device is new to the record; to give it a name: {command} NAME"),
    },
    checkup: Checkup {
        data: "Data",
        state: "State",
        settings: "Settings",
        cache: "Cache",
        roadmap: "Roadmap",
        terminal: "Terminal",
        clock: "Clock",
        git: "Git",
        sync: "Sync",
        empty: |folder| format!("{folder} (nothing recorded yet)"),
        terminal_is: |utf8, columns| {
            let charset = if utf8 { "UTF-8" } else { "not UTF-8, so marks and bars are plain ASCII" };
            let columns = columns.map_or_else(|| "no terminal".to_owned(), |columns| n(columns, "column"));
            format!("English, {charset}, {columns}")
        },
        no_git: "none found; only sync needs it",
        no_sync: |command| format!("not set up: {command} ADDRESS"),
        sync_here: "a history here, no remote",
        device: "Device",
        id: "Id",
        acts: "Acts",
        last: "Last act",
        this: "this one",
        well: "all is well: nothing needs a hand",
        unwell: "what is marked with ! needs a hand",
        damaged_remedy: "delete the line: it counts for nothing; where another device or the last sync has it whole, roadmap sync brings that here",
        clash_remedy: "look for the id in the journals: two lines bear it; delete the one that is wrong",
        odd_remedy: "if it is a link to a journal, put the journal itself there; else move it away",
        shared_id: |id| format!("another machine has written as this device, {id}: a clone, or a restored backup"),
        shared_id_remedy: "nothing is lost; the next act here takes a new id by itself, and keeps the name",
        same_name: |name, device| format!("{device} was called {name}, too, until another device took the name"),
        same_name_remedy: |command| format!("where it is still in use, there: {command} NAME"),
        ahead: |device, at| format!("{device} has recorded something on {at}, which is still to come"),
        ahead_remedy: "set the clock right, of that device or of this one; the order of acts is safe, only their dates are off",
        open: |path| format!("others on this machine can look into {path}"),
        read_only: |path, why| format!("{path} cannot be written: {why}"),
        no_lock: |path, why| format!("{path} cannot be locked: {why}"),
        nested: "the data folder and the state folder lie inside each other",
        gone: |topic, acts| format!("{topic} is no topic of this roadmap; {} on it", n(acts, "act")),
        old_git: |version| format!("{version} is too old for sync, which needs 2.29 or later"),
        old_git_remedy: "install a newer git",
        taken_back: |topic, acts| format!("{topic} was added and taken back; {} on it", n(acts, "act")),
        taken_back_remedy: |command| format!("nothing is lost: {command} brings it back with all of them"),
        gone_remedy: "nothing is lost: a topic that has it in its aliases takes over what was recorded",
        faulty: |path, faults| format!("{path} cannot be used: {}", n(faults, "fault")),
        theirs: |path| format!("{path} is another device's edition of a roadmap that was changed here too"),
        theirs_remedy: |path| format!("take over what you want of it into the file beside it, then: rm {path}"),
        nameless: |path| format!("{path} is never read: a roadmap's file is called after its id"),
        unread_roadmap: |path| format!("{path} is never read: `llm` is built in"),
        unread_roadmap_remedy: "give it another id and name; to change the built-in one, lay llm.local.toml over it",
        copy: |path| format!("{path} is a copy that some tool made, and all of it stands in another journal"),
        copy_remedy: |path| format!("it can go: rm {path}"),
        copy_alone: |path, lines| {
            let lines = if lines == 1 { "1 line that stands".to_owned() } else { format!("{lines} lines that stand") };
            format!("{path} is a copy that some tool made, with {lines} nowhere else")
        },
        copy_alone_remedy: "keep it: all of it counts",
        newer_remedy: "update roadmap here; the lines stay as they are",
    },
    home: Home {
        no_browser: "no browser could be started here: open the address where you have one",
        may_open: |url, roadmap| format!("{url} is from `{roadmap}`, which did not come with roadmap. Open it? [y/N]"),
        not_opened: "nothing was opened",
        not_asked: |url, roadmap| {
            format!(
                "{url} was not opened: it is from `{roadmap}`, which did not come with roadmap, and nobody is here to ask"
            )
        },
        not_asked_hint: "--yes opens it",
        template: "\
# Settings of roadmap. Take the # before a line away to set it.

# The roadmap in use; roadmap use ID sets it too.
# roadmap = \"llm\"

# The language, en or zh; that of the locale if not set.
# lang = \"en\"

# When a study day ends: what you do after midnight and before that counts for the day before.
# day_ends = \"04:00\"

# Whether roadmap start starts the timer.
# timer = true
",
        days: &[
            "today",
            "yesterday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "3d",
        ],
        days_ahead: &["tomorrow", "friday", "sunday", "1w", "4w", "8w", "13w", "26w"],
        takes_id: "an id in quotes",
        takes_lang: "\"en\" or \"zh\"",
        takes_clock: "a time from \"00:00\" to \"12:00\"",
        takes_switch: "true or false",
        takes_on_off: "on or off",
        bad_value: |typed, key, takes| format!("`{typed}` does not fit `{key}`, which takes {takes}"),
        set_to: |key, value| format!("{key} is {value} from now on"),
        unknown_setting: |path, line, key, more| {
            format!("{path}:{line}: no setting `{key}`{}; it is passed over", and_more(more, "unknown setting"))
        },
        mend: |command| format!("to mend it: {command}"),
        no_editor: "no editor is set",
        no_editor_hint: |path| format!("set VISUAL or EDITOR, or change {path} by hand"),
        goes_on: |topic| format!("on with {topic}"),
        install: |command| format!("to have completions in every new shell: {command}"),
        pages: |folder, count| format!("{} written to {folder}", n(count, "page")),
        manual: Manual {
            title: "roadmap manual",
            name: "NAME",
            synopsis: "SYNOPSIS",
            description: "DESCRIPTION",
            commands: "COMMANDS",
            examples: "EXAMPLES",
            notes: "NOTES",
            environment: "ENVIRONMENT",
            variables: &[
                ("ROADMAP_LANG", "The language, en or zh; before the settings and the locale."),
                ("ROADMAP_DATA_DIR, XDG_DATA_HOME", "The folder of the record, and the one that it lies in."),
                ("ROADMAP_CONFIG_DIR, XDG_CONFIG_HOME", "The folder of the settings, and the one that it lies in."),
                ("XDG_STATE_HOME, XDG_CACHE_HOME", "Where this device's id and lock lie, and copies that may vanish."),
                ("NO_COLOR, CLICOLOR_FORCE", "No colours; colours off a terminal too."),
                ("COLUMNS", "The width of the terminal."),
                (
                    "ROADMAP_PAGER, PAGER",
                    "What shows text that is longer than the terminal, less if unset; cat or nothing for none.",
                ),
                ("FORCE_HYPERLINK", "1: addresses are links everywhere; 0: nowhere."),
                ("VISUAL, EDITOR", "The editor for notes and settings."),
                ("BROWSER", "The browser of roadmap open."),
                ("ROADMAP_NOW, ROADMAP_SEED", "A fixed clock (RFC 3339) and fixed ids, for tests and demonstrations."),
                ("ROADMAP_COMPLETE", "Set by shells that ask for completions."),
            ],
            files: "FILES",
            places: &[
                (
                    "~/.local/share/roadmap/journal/",
                    "The record: a text file a device, a line an act, only ever appended to.",
                ),
                ("~/.local/share/roadmap/roadmaps/", "Roadmaps of one's own, and files that lie over one."),
                ("~/.config/roadmap/config.toml", "The settings."),
                ("~/.local/state/roadmap/", "This device's id and lock; not to be copied to another one."),
            ],
        },
        timer_is_off: |command| format!("the timer is turned off, nothing to record; to turn it on: {command}"),
    },
    export: Export {
        total: |done, topics, share, proven| {
            format!("{done} of {} done ({}), {proven} with evidence", n(topics, "topic"), percent(share))
        },
        hours: |done, all| format!("What is done was estimated at {} of {}", hours(done), hours(all)),
        state: |status| format!("*({status})*"),
        glossary: "Glossary",
        question: |text| format!("Question: {text}"),
    },
    page: Page {
        skip: "Skip to the topics",
        stages: "Stages",
        days: "Days studied",
        days_said: |count, first, last, minutes| {
            let days = n(count, "day");
            let when = if count == 1 { format!("{days}, {first}") } else { format!("{days}, from {first} to {last}") };
            if minutes == 0 { when } else { format!("{when}, {}", spent(minutes)) }
        },
        day: |day, minutes| match minutes {
            0 => format!("{day}: studied"),
            _ => format!("{day}: {}", duration(minutes)),
        },
        map: "Map",
        map_said: "Each topic stands below what it requires; nothing is locked.",
        more: "Practice and resources",
        comma: ", ",
        card: "progress by stage",
        map_of: |title| format!("{title}: map of the topics and what they require"),
    },
    history: history::EN,
    imports: Imports {
        rest: "Further topics",
        head: |source, id| {
            format!(
                "Imported from {source}. Importing it again updates titles, hours, summaries and links. A topic that is\n\
                 known by its link, else by its title, keeps its id and what was added here by hand, but not comments.\n\
                 What is yours alone is safest in {id}.local.toml."
            )
        },
        counts: |id, stages, modules, topics| match modules {
            0 => format!("`{id}`: {} in {}", n(topics, "topic"), n(stages, "stage")),
            modules => format!("`{id}`: {} in {} and {}", n(topics, "topic"), n(stages, "stage"), n(modules, "module")),
        },
        written: |path| format!("written to {path}"),
        not_written: |path| format!("nothing is written: without --dry-run it would go to {path}"),
        renewed: |new, gone| match (new, gone) {
            ([], []) => "it was there before, with the same topics".to_owned(),
            (new, []) => format!("it was there before; new: {}", new.join(", ")),
            ([], gone) => format!("it was there before; gone: {}", gone.join(", ")),
            (new, gone) => format!("it was there before; new: {}; gone: {}", new.join(", "), gone.join(", ")),
        },
        kept: |kept| {
            format!("no longer in the list, kept for what you wrote in it or where you put it: {}", kept.join(", "))
        },
        gone_groups: |ids| format!("stages and modules that are no more: {}", ids.join(", ")),
        unlinked: |topic, named, gone| {
            let why = if gone { "is gone" } else { "stands behind it now" };
            format!("`{named}` {why}, so `{topic}` can no longer build on it: that link was taken out")
        },
        see_gone: |command| format!("what was recorded on those that are gone stays:\n{command}"),
        ticks: |count, command| {
            let were = if count == 1 { "was" } else { "were" };
            format!("{} of the list itself {were} not taken:\n{command}", n(count, "tick"))
        },
        left_out: |places, lines| format!("left out, in {} with {}:", n(places, "place"), n(lines, "line")),
        lines: |why, count| format!("{why}, {count} lines"),
        more_left_out: |count| format!("and {} more: in a pipe, or with --json, all are named", n(count, "place")),
        contents: "a list of contents",
        about: "about the list itself",
        no_topics: "a heading without topics",
        text: "running text",
        aside: "items of another form than the topics here",
        code: "code",
        pictures: "pictures or badges",
        markup: "markup",
        bad_address: |address| format!("`{address}` is no http or https address"),
        no_title: "something without a title",
        too_many: |count| format!("{count} more than a roadmap can have"),
        too_many_links: |count| format!("{count} more links than a topic can have"),
        too_long: "more text than a summary can hold",
        drawing: |kind, count| format!("drawn only: {count} of `{kind}`"),
        loose_edges: |count| format!("{} without a topic at one end", n(count, "line")),
        not_a_node: "no node",
        same_id: |id| format!("the id `{id}` stands for another one too; both are kept"),
        unknown_column: |name| {
            format!("column `{name}` says nothing that a topic has: title, stage, module, hours, url, done")
        },
        cells_beyond: |cells| format!("{} behind the last column that has a name", n(cells, "cell")),
        bad_hours: |hours| format!("`{hours}` is no number of hours; the topic is there without"),
        open_quote: "a quote that is never closed: all behind it is in one topic",
        comment: "a comment",
        other_file: "another file, not the roadmap",
        empty: "no topic was found in it",
        empty_hint: "topics are boxes, bullets or table rows in Markdown, nodes in a flow, rows of a CSV, lines of text",
        not_json: |line, column| format!("not JSON, at line {line}, byte {column}"),
        mockup: "a drawing of the older kind, which names no topics",
        mapping: "a table from ids to ids, and no roadmap",
        not_a_flow: "JSON without `nodes`",
        flow_hint: "give the file with `nodes` and `edges`, or the folder that holds it and `content/`",
        no_title_column: |columns| format!("no column `title`, but {}", ticked(columns)),
        columns_hint: "the first line names the columns: title, and maybe stage, module, hours, url, done",
        roadmap: "it is a roadmap already",
        roadmap_hint: "`roadmap use` takes it as it is",
        page: "a page, a picture or a calendar, which holds no list to read",
        page_hint: "ticks are read back from `roadmap export -o progress.md`",
        other_source: |id, path| format!("`{id}` is another roadmap already, at {path}"),
        other_source_hint: "give this one another id: --as ID",
        plan: |file, roadmap, boxes, changes| match changes {
            0 => format!("{file}: {} for `{roadmap}`, nothing new", n(boxes, "box").replace("boxs", "boxes")),
            changes => {
                let boxes = n(boxes, "box").replace("boxs", "boxes");
                format!("{file}: {boxes} for `{roadmap}`, {} would change", n(changes, "topic"))
            }
        },
        change: |status, day| match day {
            Some(day) => format!("{status} on {day}"),
            None => status.to_owned(),
        },
        unknown_id: |id, roadmap| format!("no topic `{id}` in `{roadmap}`"),
        no_id: |title| format!("no id behind \"{title}\""),
        unticked: |count| format!("{} done but empty here: --reopen takes these as well", n(count, "topic")),
        take: |count| format!("Take {}? [y/N]", n(count, "change")),
        yes: &["y", "yes"],
        not_taken: "nothing was taken",
        nothing_new: "the ticks tell nothing new",
        not_agreed: |count| format!("{} not taken: nobody is here to ask", n(count, "change")),
        not_agreed_hint: "--yes takes them, --dry-run shows them",
        unread: |path, count| format!("{path} holds {} not read yet", n(count, "tick")),
        unread_hint: |command| format!("{command} reads them; --force writes over them"),
        other_export: |path, id| format!("{path} is an export of `{id}`"),
        written_in: |path| format!("something was written into {path} that is only there"),
        written_in_hint: "what shows that a topic is done is recorded with `roadmap done TOPIC --did`, a thought with \
                          `roadmap note TOPIC`; then --force writes over the file",
        only_ticks: "more was written into it than ticks: that is not read",
        other_ticks: |path, theirs, asked| format!("the ticks in {path} are of `{theirs}`, not of `{asked}`"),
        other_ticks_hint: "without --roadmap they go to the roadmap that the file names",
    },
    roadmaps: Roadmaps {
        roadmap: "Roadmap",
        title: "Title",
        done: "Done",
        unreadable: "cannot be read",
        see_faults: |id, command| format!("what is wrong with `{id}`:\n{command}"),
        to_switch: |command| format!("to take another into use: {command}"),
        switched: |id, title, done, topics| format!("`{id}` is in use: {title}, {done} of {}", n(topics, "topic")),
        before_kept: |path| format!("the file that was there before is kept as {path}"),
        since: |id, day| match day {
            Some(day) => format!("`{id}` since it was last taken into use here, {}", on_day(day)),
            None => format!("`{id}` was not taken into use here before: what was recorded tells what it had"),
        },
        kept: "As it was",
        renamed: "Renamed",
        gone: "Gone",
        new: "New",
        topics: |count| n(count, "topic"),
        now_called: |from, to| format!("{from} is {to} now"),
        titled: |id, title| format!("{id}, {title}"),
        status_on: |status, day| match day {
            Some(day) => format!("{status} on {day}"),
            None => status.to_owned(),
        },
        notes: |count| n(count, "note"),
        nothing_recorded: "nothing was recorded on it",
        gone_hint: "what was recorded stays: it counts again once a topic has that id, or names it in `aliases`",
        checked: |path, errors, advice| match (errors, advice) {
            (0, 0) => format!("{path}: nothing is wrong"),
            (0, advice) => format!("{path}: no error, {} of advice", n(advice, "piece")),
            (errors, 0) => format!("{path}: {}", n(errors, "error")),
            (errors, advice) => format!("{path}: {}, {} of advice", n(errors, "error"), n(advice, "piece")),
        },
        faulty: |errors, advice| match errors {
            0 => format!("{} of advice, and --strict asks for none", n(advice, "piece")),
            errors => n(errors, "error"),
        },
        begun: |path| format!("{path} is written: a small roadmap, every key explained"),
        begun_next: |check, take| format!("{check}, then {take}"),
        reserved: |id| format!("`{id}` is the roadmap that is built in"),
        reserved_hint: "give yours another `id`; to change the built-in one, lay llm.local.toml over it",
        over_in_parts: |path, count| format!("{} passed over in {path}", n(count, "thing")),
        over_not: |path, count| format!("all of {path} is passed over, for {}", n(count, "fault")),
        over_hint: |command| format!("{command} shows them"),
        exists: |path| format!("{path} is there already"),
        exists_hint: "choose another name",
        other_hint: |path| {
            format!("give yours another `id`; if it is to take the place of that one, move {path} away first")
        },
        list: |path| format!("{path} is a list, not a roadmap"),
        list_hint: "`roadmap import` makes a roadmap of it",
        overlay: |path, id| format!("{path} is no roadmap: it lies over `{id}`, and is read with it"),
        overlay_hint: |id| format!("name `{id}` instead: that is the roadmap with this file over it"),
        stray: |path, id| format!("{path} lies over the roadmap `{id}`, and there is none"),
        stray_hint: "`roadmap use` lists those that there are; the name of the file begins with the id of its roadmap",
    },
    fault: Fault {
        syntax: |words| format!("not valid TOML: {words}"),
        unknown_key: |key| format!("unknown key `{key}`"),
        meant: |key| format!("did you mean `{key}`?"),
        missing: |key| format!("`{key}` is missing or empty"),
        want_text: |key| format!("`{key}` takes a text in quotes"),
        want_bilingual: |key| format!("`{key}` takes a text, or {{ en = \"…\", zh = \"…\" }}"),
        want_number: |key| format!("`{key}` takes a number"),
        want_flag: |key| format!("`{key}` takes true or false"),
        want_texts: |key| format!("`{key}` takes a list of texts"),
        want_tables: |key| format!("`{key}` takes tables"),
        not_one_of: |key, words| format!("`{key}` is one of {}", ticked(words)),
        too_long: |max| format!("this text is longer than {max} bytes"),
        too_much: |max| format!("too much for one roadmap: more than {max} words and signs in its files"),
        too_many: |max| format!("more than {max} of these"),
        format: "this version reads `format = 1`",
        topics_beside_modules: "a stage holds modules or topics, not both",
        full_width: "outside of texts, TOML takes plain punctuation and digits only: \", ',', =, 1",
        hours: "hours are above 0 and at most 1000",
        bad_file_name: |name| format!("`{name}` is not the plain name of a .toml file in this folder"),
        bad_id: |id| format!("`{id}` is not an id"),
        id_rule: "lower-case letters and digits, parts joined by `-`, at most 64; not a number, duration or day",
        duplicate: |id| format!("`{id}` already stands for something else"),
        unknown_topic: |id| format!("there is no topic `{id}`"),
        requires_foundation: |id| format!("`{id}` is a foundation, which nothing requires: use `leans_on`"),
        requires_later: |id| format!("`{id}` is of a later stage"),
        leans_on_topic: |id| format!("`{id}` is not a foundation: use `requires`"),
        foundation_requires: "a foundation requires nothing: it is taken down when needed",
        repeated: |id| format!("`{id}` is named twice, or by itself"),
        cycle: |ids| format!("these require one another in a circle: {}", ids.join(" > ")),
        second_shelf: "a roadmap has one shelf",
        no_topics: "there is no topic to study, only a shelf or nothing",
        bad_address: |url| format!("`{url}` is no http or https address in ASCII"),
        bad_twin: |name| format!("`{name}` names no topic of another roadmap"),
        twin_rule: "write the roadmap's id, a slash and the topic's id, as in `llm/attention`",
        implied: |id, through| format!("`{id}` comes with `{through}`, which requires it or what requires it"),
        implied_hint: "name what comes directly before, and leave the rest to that",
        empty: |id| format!("there is no topic in `{id}`"),
        unknown_group: |id| format!("there is no stage or module `{id}`"),
        stages_alone: "`stages` names the files of a folder, and this is one file",
        stages_alone_hint: "give the folder, or put the stages into this file",
        no_practice: |id| format!("no topic of stage `{id}` has a practice"),
        no_practice_hint: "add `practice = \"…\"` to a topic: something to do, with a result one can see",
        unused: |id| format!("no topic leans on foundation `{id}`"),
        unknown_twin: |roadmap, topic| format!("roadmap `{roadmap}` has no topic `{topic}`"),
        unknown_twin_hint: |roadmap| format!("see its ids with `roadmap list --roadmap {roadmap}`"),
        unused_hint: "name it in the `leans_on` of the topics where one gets stuck on it",
        one_language: |zh| format!("the text is there, but not in {}", if zh { "Chinese" } else { "English" }),
        long_title: |max| format!("this title is longer than {max} characters"),
        first_here: "first here",
        goes_on: "goes on here",
        implied_here: "required here",
        stands_here: "stands here",
        write: "write",
        more: |count| format!("and {count} more"),
    },
    error: Error {
        no_topic: |name, roadmap| format!("no topic `{name}` in `{roadmap}`"),
        no_scope: |name, roadmap| format!("no topic, module or stage `{name}` in `{roadmap}`"),
        more_letters: "write some more of it",
        meant: |names| {
            format!("did you mean {}?", names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or "))
        },
        see_list: |program| format!("{program} list shows them all, {program} list --search WORD finds one"),
        ambiguous: |name, names, more| format!("`{name}` could be {}{}", ticked(names), and_others(more)),
        not_a_topic: |name| format!("`{name}` holds several topics, and one is wanted"),
        its_topics: |names, more| format!("one of {}{}", ticked(names), and_others(more)),
        text_for_topic: |text| format!("`{text}` is no topic"),
        paste: |command| format!("if you meant it as text: {command}"),
        paste_day: |option| format!("if you meant a day: {option}"),
        search: |command| format!("to look for it: {command}"),
        nothing_in_progress: "no topic is in progress",
        name_a_topic: |program| format!("name one; {program} next shows what is ready"),
        one_topic: "time goes to one topic, and several are named",
        one_topic_hint: |program| format!("record it topic by topic: {program} study TOPIC 40m"),
        empty_text: "the text is empty",
        no_words: |typed| format!("`{typed}` stands for words of your own"),
        no_words_hint: "write them in its place, or leave the option out",
        date: |text| format!("`{text}` is no day"),
        date_hint: "for example 2026-11-23, yesterday, monday, 3d (three days ago)",
        future: |text, day| {
            if text == day {
                format!("{day} is still to come")
            } else {
                format!("`{text}` is {day}, which is still to come")
            }
        },
        future_hint: "today or an earlier day",
        bare: |number| format!("`{number}` of what?"),
        bare_hint: |number| match number {
            0..=24 => format!("`{number}m` for minutes, `{number}h` for hours"),
            _ => format!("`{number}m` for minutes"),
        },
        not_positive: |text| format!("`{text}` is no time"),
        too_long: |text| format!("`{text}` is more than a day"),
        duration: |text| format!("`{text}` is no duration"),
        duration_hint: "for example 45m, 1h30m, 1.5h",
        no_duration: "how long?",
        not_believed: |topic, minutes| {
            format!("the timer on {topic} has run {}: over four hours it is not believed", duration(minutes))
        },
        not_believed_hint: |command| format!("to say what it was, which ends it: {command}"),
        nothing_to_undo: "this device has recorded nothing that could be taken back",
        newer_elsewhere: |device, id| format!("the newest act is {id}, made on {device}: nothing was taken back"),
        undo_id: |command| format!("to take back this device's last: {command}"),
        no_event: |id| format!("no act `{id}`"),
        see_log: |program| format!("{program} log shows them with their numbers"),
        many_events: |id| format!("`{id}` is the number of several acts"),
        device_name: |typed| format!("`{typed}` is no name for a device"),
        device_name_hint: "letters, digits, - and _, one letter at least, at most 20 of them (10 Chinese): laptop, phone-2",
        no_foundation: |name| format!("`{name}` is no foundation, and --on takes one"),
        no_foundation_hint: |command| format!("{command} shows them"),
        keep_as_note: |command| format!("to keep it as a note: {command}"),
        no_resource: |topic, number| format!("`{topic}` has no resource {number}"),
        no_resource_hint: |count, command| match count {
            0 => "it has none".to_owned(),
            1 => format!("it has one: {command}"),
            _ => format!("1 to {count}: {command}"),
        },
        not_done: |topic| format!("`{topic}` is not done: there is nothing to review yet"),
        not_done_hint: |command| format!("when its practice works: {command} LINK"),
        long_term: |max| format!("a word has at most {max} characters"),
        long_term_hint: "what it means goes after -m",
        long_title: |max| format!("a title has at most {max} characters"),
        too_many_topics: |max| format!("a roadmap has at most {max} topics"),
        no_module: |name| format!("`{name}` is a topic, and --to takes a module or a stage"),
        no_module_hint: |option| format!("to put it after that topic: {option}"),
        nothing_to_redo: "nothing was taken back that could come again",
        recorded_since: "something was recorded since the last undo",
        redo_id: |command| format!("to bring back what it took all the same: {command}"),
        damaged_program: "the roadmap in this program is damaged: install it again",
        bad_roadmap: |faults| format!("{} in the roadmap", n(faults, "fault")),
        no_roadmap: |name| format!("no roadmap `{name}`"),
        no_roadmap_hint: "`roadmap use` lists them; a file or folder is named by its path",
        set_elsewhere: "the settings name it, but it is not here; `roadmap use` lists those that are",
        bad_config: |path, line, words| format!("{path}:{line}: not valid TOML: {words}"),
        bad_setting: |path, line, key, takes| format!("{path}:{line}: `{key}` takes {takes}"),
        misnamed: |path, id| format!("{path} holds roadmap `{id}`"),
        misnamed_hint: |id| format!("call the file {id}.toml"),
        too_large: |path| format!("{path} would be larger than a roadmap's file may be, 4 MiB"),
        nested: |data, state| format!("the data folder {data} and the state folder {state} lie inside each other"),
        nested_hint: "data may be copied between machines, state must not: set ROADMAP_DATA_DIR or XDG_STATE_HOME to another place",
        no_chance: "the system has no random numbers to make an id of; nothing was saved",
        no_order: "a journal holds an act that nothing can come after: its `order` or the number in its `id` is the last there is; nothing was saved",
        line_too_long: "this is longer than an act can be (1 MiB); nothing was saved",
        no_home: |what| format!("no place for {what}: there is no home folder"),
        no_home_hint: |variable| format!("set HOME or {variable}"),
        bad_now: |text| format!("ROADMAP_NOW is `{text}`, not a time such as 2026-11-23T21:04:05+08:00"),
        waiting: "waiting for another roadmap that is writing …",
        not_ours: |path| format!("{path} is there already, and is no such export"),
        not_ours_hint: "another name, or --force to write over it",
        note_kept: |path| format!("what you wrote is kept in {path}"),
        no_editor: "no editor is set, and no text was given",
        no_editor_hint: |program| format!("{program} note TOPIC -m \"…\", or set VISUAL or EDITOR"),
        editor_failed: |editor, words| format!("the editor `{editor}` failed: {words}"),
        pager_failed: |pager, words| format!("the pager `{pager}` failed: {words}; this is shown without it"),
        no_status: |word| format!("no status `{word}`"),
        statuses: |words| format!("one of {}", ticked(words)),
        input: |words| format!("cannot read what was piped in: {words}"),
        output: |words| format!("cannot write the answer: {words}"),
        spoilt: |path, line, why| format!("{path}, line {line}: {why}; kept, not counted"),
        spoilt_more: |count| format!("and {} like it", n(count, "line")),
        given_up: |path| format!("{path} is no journal: too many of its lines cannot be read, and the rest was not"),
        given_up_hint: "look at what it is, and move it away; a backup may have the journal",
        passed_over: |path| format!("{path} is not a regular file: passed over"),
        spoilt_hint: "everything else is shown; a copy of the file from another device or a backup may have the line whole",
        unreadable_line: "cannot be read",
        changed_line: "was changed after it was written",
        overlong_line: "is longer than a line can be",
        newer_lines: |path, line, more| {
            format!(
                "{path}, line {line}{}: written by a newer roadmap; what this one knows of it counts",
                and_more(more, "line")
            )
        },
        unknown_keys: |path, line, more| {
            format!(
                "{path}, line {line}{}: holds something that this version does not know; kept",
                and_more(more, "line")
            )
        },
        clashes: |id, more| {
            format!(
                "{id}{}: recorded twice in different words; one of the two counts, the same on every device",
                and_more(more, "act")
            )
        },
    },
    disk: Disk {
        read: |path, why| format!("cannot read {path}: {why}"),
        write: |path, why| format!("cannot write {path}: {why}; nothing was saved"),
        folder: |path, why| format!("cannot make the folder {path}: {why}; nothing was saved"),
        take_back: |path, why| {
            format!(
                "writing {path} failed: {why}; what was written could not be taken back either, so it may or may not be saved"
            )
        },
        take_back_hint: "once the disk is well, see whether roadmap log shows it; if not, record it again",
        busy: "another roadmap is writing; nothing was saved",
        busy_hint: |path| format!("try again; it holds {path}"),
        lock: |path, why| format!("cannot lock {path}: {why}; nothing was saved"),
        lock_hint: "the file system there may know no locks: have XDG_STATE_HOME name a folder on a disk of this machine",
        not_found: "it is not there",
        no_folder: "its folder is not there",
        denied: "permission denied",
        read_only: "it is read-only",
        full: "no space is left",
        is_folder: "it is a folder",
        not_regular: "it is not a regular file",
        not_folder: "part of the path is a file, not a folder",
        too_large: "it is too large",
        not_utf8: "it is not UTF-8 text",
        changed: "another program changed it at this moment",
    },
    tui: Tui {
        keys: &[
            ["Space", "done", "check the topic off"],
            ["s", "start", "start the topic, or go on with it: the timer runs"],
            ["x", "stuck", "say what you are stuck on"],
            ["p", "park", "park the topic: not now"],
            ["n", "note", "write a note on the topic"],
            ["e", "evidence", "check the topic off with evidence: a link, a path or a sentence"],
            ["o", "open", "open a resource or evidence in the browser"],
            ["/", "search", "search ids and titles, in both languages"],
            ["u", "undo", "take your last act back"],
            ["g", "next", "go to the next step"],
            ["f", "filter", "show only one status, then the next; Esc shows all again"],
            ["?", "keys", "show or leave this list"],
            ["q", "quit", "quit; all that you recorded is saved"],
            ["S", "", "stop the timer"],
            ["X", "", "answer the open question of the topic: what helped?"],
            ["U", "", "bring back what you took back"],
            ["Up Down, k j", "", "move, or scroll the topic"],
            ["Right, l, Enter", "", "unfold; on a topic, go into it to scroll"],
            ["Left, h, Esc", "", "fold, or go back to the tree"],
            ["PgUp PgDn, Home End", "", "move or scroll by a screen, to the beginning or end"],
            ["Mouse", "", "click a line, turn the wheel; with Shift the terminal marks text"],
            ["Ctrl-A Ctrl-E", "", "while you type: to the beginning, the end"],
            [
                "Ctrl-W Ctrl-U Ctrl-K",
                "",
                "while you type: take away the word before the cursor, all before it, all behind it",
            ],
            ["Ctrl-Z", "", "go back to the shell for a while; `fg` returns"],
        ],
        too_small: |columns, rows, typed| {
            let leave = if typed { ": what you typed is kept" } else { ", or press q" };
            format!("This view needs {columns} columns and {rows} rows. Make the window larger{leave}.")
        },
        no_screen: "the full-screen view needs a terminal to draw on",
        no_screen_hint: |status| format!("`{status}` shows where you stand"),
        only: |status, count| format!("Only {status}: {}", n(count, "topic")),
        found: |count| format!("{count} found"),
        history: "History",
        ask_question: |topic| format!("What is your question on {topic}? May stay empty."),
        ask_answer: |topic| format!("What helped with the question on {topic}? May stay empty."),
        ask_note: |topic| format!("A note on {topic}:"),
        ask_evidence: |topic| format!("{topic} is done: what shows it? A link, a path or a sentence."),
        ask_open: |number, count| format!("Open this address in the browser? ({number} of {count})"),
        no_address: "there is no address here to open",
        search: "Search: ",
        typing: "Enter record  Esc leave, text kept",
        searching: "Enter go  Esc leave  Up Down choose",
        opening: "Enter open  Esc leave  Up Down 1-9 choose",
        reading: "Up Down scroll  Left back",
        leaving: "Up Down scroll  any other key leaves",
        no_topic: |all| match all {
            Some(all) => format!("choose one of its topics; all at once: {all}"),
            None => "choose one of its topics".to_owned(),
        },
        elsewhere: |command| format!("the next step is no topic: {command}"),
        nothing_next: "nothing is to be done next",
        kept: "what you typed is kept: press the same key again",
        left: |command| format!("not recorded: {command}"),
        faults: |check| format!("{check} shows where and why"),
    },
    usage: Usage {
        no_command: |name| format!("no command `{name}`"),
        no_option: |name| format!("no option `{name}` here"),
        meant: |name| format!("did you mean `{name}`?"),
        unexpected: |text| format!("`{text}` is not expected here"),
        only_for: |option, format| format!("`{option}` is for --format {format} alone"),
        no_format: |extension| format!("no format goes by `.{extension}`"),
        no_format_hint: "md, html, svg, ics, json and csv do; --format says which for any other name",
        bad_value: |value, option, values| match values {
            [] => format!("`{value}` does not fit {option}"),
            _ => format!("`{value}` does not fit {option}, which takes {}", ticked(values)),
        },
        missing: |names| format!("{} is missing", names.join(" ")),
        example: |command| format!("for example: {command}"),
        no_count: |value, option| format!("`{value}` does not fit {option}, which takes a whole number, 1 or more"),
        missing_value: |option| format!("{option} needs a value"),
        twice: |option| format!("{option} is given twice"),
        conflict: |a, b| format!("{a} does not go together with {b}"),
        not_utf8: "an argument is not UTF-8",
        other: |words| words.to_string(),
        see_help: |command| format!("{command} --help"),
    },
    plan: plan::EN,
    help: help::EN,
};
