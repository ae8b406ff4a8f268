//! Journeys of keys on a screen in memory: whole screens are compared, and what a key asks to record.

use std::fmt::Write as _;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Size;
use roadmap::engine::standing::Standing;
use roadmap::engine::when::{Calendar, Date, Moment};
use roadmap::lang::Lang;
use roadmap::plain::Plain;
use roadmap::render::Screen;
use roadmap::report::Scene;
use roadmap::text::Text;
use roadmap::tui::desk::Desk;
use roadmap::tui::keys::update;
use roadmap::tui::model::{Act, Effect, Model};
use roadmap::tui::view::view;
use roadmap::{source, store};
use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr;

use crate::sandbox::Sandbox;

/// The evening of every sandbox: Monday, 23 November 2026, 20:00 in Shanghai.
const NOW: Moment = Moment { millis: 1_795_435_200_000, offset: 480 };

/// A terminal of a size, in a language, maybe of plain ASCII.
#[derive(Clone, Copy)]
struct Kind(u16, u16, Lang, bool);

/// Someone who sits at it: what they see and press.
struct Seat<'a> {
    desk: &'a Desk<'a>,
    model: Model,
    shown: String,
    effect: Effect,
}

impl Seat<'_> {
    /// Presses keys, written as people say them, and shows the screen after the last one.
    fn press(&mut self, keys: &str) -> &mut Self {
        writeln!(self.shown, "== {keys}").unwrap();
        for key in keys.split(' ') {
            self.feel(&event(key));
        }
        self.show()
    }

    /// Types a text.
    fn type_in(&mut self, text: &str) -> &mut Self {
        writeln!(self.shown, "== \"{text}\"").unwrap();
        for letter in text.chars() {
            self.feel(&Event::Key(KeyCode::Char(letter).into()));
        }
        self.show()
    }

    fn feel(&mut self, event: &Event) {
        self.effect = update(&mut self.model, event);
        self.desk.show(&mut self.model);
    }

    fn show(&mut self) -> &mut Self {
        let Size { width, height } = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view(frame, &self.model)).unwrap();
        for y in 0..height {
            let (mut line, mut x) = (String::new(), 0);
            while x < width {
                let symbol = terminal.backend().buffer()[(x, y)].symbol();
                line.push_str(symbol);
                x += u16::try_from(UnicodeWidthStr::width(symbol)).unwrap().max(1);
            }
            writeln!(self.shown, "{}", line.trim_end()).unwrap();
        }
        if self.effect != Effect::None {
            writeln!(self.shown, "-> {:?}", self.effect).unwrap();
        }
        self
    }
}

fn event(key: &str) -> Event {
    let code = match key {
        "Space" => KeyCode::Char(' '),
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgDn" => KeyCode::PageDown,
        "Back" => KeyCode::Backspace,
        "Ctrl-C" => return Event::Key(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL)),
        "Ctrl-Z" => return Event::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL)),
        key => match key.split_once('x').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?))) {
            Some((width, height)) => return Event::Resize(width, height),
            None => KeyCode::Char(key.chars().next().unwrap()),
        },
    };
    Event::Key(code.into())
}

/// A record of some evenings.
fn studied() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.at("2026-11-20T20:00:00+08:00");
    sandbox.ok("done learning-loop first-api-call llm-essence --did https://example.com/chat");
    sandbox.ok("done llm-glossary model-families");
    sandbox.ok("park moe");
    sandbox.ok("skip chat-app");
    sandbox.at("2026-11-21T20:00:00+08:00");
    sandbox.ok("start tokenization");
    sandbox.at("2026-11-21T20:50:00+08:00");
    sandbox.ok("done --did ~/llm/bpe.py -m '中文一个字常常是两三个 token'");
    sandbox.ok("start embeddings");
    sandbox.at("2026-11-21T21:20:00+08:00");
    sandbox.ok("stop");
    sandbox.ok("stuck embeddings -m '为什么向量的方向有意义？' --on vectors");
    sandbox
}

/// Sits down before a record, and does something there.
fn sit<T>(sandbox: &Sandbox, kind: Kind, act: impl FnOnce(&mut Seat<'_>) -> T) -> (String, T) {
    let Kind(width, height, lang, ascii) = kind;
    let opened = source::built_in().unwrap();
    let journal = store::read(&sandbox.folders(), None).unwrap().journal;
    let device = journal.events().first().map(|event| event.head.id.device);
    let standing = Standing::new(opened.roadmap, Vec::new(), journal, device, Calendar::default());
    let details = opened.source.details().unwrap();
    let desk = Desk::of(Scene { standing: &standing, lang, now: NOW, program: "roadmap" }, details);
    let screen = Screen {
        lang,
        text: Text::of(lang),
        width: None,
        ascii,
        color: true,
        next: true,
        today: Date::ZERO,
        program: Plain::line("roadmap"),
    };
    let mut model = Model::new(screen, Size::new(width, height));
    desk.fill(&mut model);
    let mut seat = Seat { desk: &desk, model, shown: String::new(), effect: Effect::None };
    let answer = act(&mut seat);
    (seat.shown, answer)
}

/// The same journey on every terminal: around the tree, into a topic, a search, a filter, a question, the keys.
fn tour(kind: Kind) -> String {
    let journey = |seat: &mut Seat<'_>| {
        seat.show();
        seat.press("Up Up l").press("Down Down Left").press("h h h Down l");
        seat.press("/").type_in("注意力 a").press("Enter");
        seat.press("f f").press("Esc").press("x").type_in("为什么除以√d? 👩‍💻").press("Left Left Back");
        seat.press("Enter").press("?").press("q g");
    };
    sit(&studied(), kind, journey).0
}

#[test]
fn a_tour_at_80_by_24() {
    assert_data_eq!(tour(Kind(80, 24, Lang::En, false)), snapbox::file!["80x24-en.txt"]);
    assert_data_eq!(tour(Kind(80, 24, Lang::Zh, false)), snapbox::file!["80x24-zh.txt"]);
}

#[test]
fn a_tour_at_120_by_40() {
    assert_data_eq!(tour(Kind(120, 40, Lang::En, false)), snapbox::file!["120x40-en.txt"]);
    assert_data_eq!(tour(Kind(120, 40, Lang::Zh, false)), snapbox::file!["120x40-zh.txt"]);
}

#[test]
fn a_tour_at_40_by_12() {
    assert_data_eq!(tour(Kind(40, 12, Lang::En, false)), snapbox::file!["40x12-en.txt"]);
    assert_data_eq!(tour(Kind(40, 12, Lang::Zh, false)), snapbox::file!["40x12-zh.txt"]);
}

#[test]
fn a_tour_in_plain_ascii() {
    let shown = tour(Kind(80, 24, Lang::En, true));
    // What the learner, or the roadmap, wrote is theirs.
    let theirs = ["为什么", "注意力", "课程", "👩", "中文", "·", "é", "“"];
    for line in shown.lines().filter(|line| !theirs.iter().any(|word| line.contains(word))) {
        assert!(line.is_ascii(), "{line}");
    }
    assert_data_eq!(shown, snapbox::file!["80x24-ascii.txt"]);
}

/// What keys ask to be done, one after another.
fn asked(keys: &[&str]) -> Vec<Effect> {
    let press = |seat: &mut Seat<'_>| {
        let mut asked = Vec::new();
        for key in keys.iter().flat_map(|keys| keys.split(' ')) {
            seat.feel(&event(key));
            asked.push(std::mem::replace(&mut seat.effect, Effect::None));
        }
        asked.into_iter().filter(|effect| *effect != Effect::None).collect()
    };
    sit(&studied(), Kind(80, 24, Lang::En, false), press).1
}

#[test]
fn each_key_asks_to_record_what_its_command_records() {
    let topic = || Plain::line("embeddings");
    let acts = [Act::Done(topic()), Act::Start(topic()), Act::Park(topic()), Act::Stop, Act::Undo, Act::Redo];
    assert_eq!(
        asked(&["Up Up h Down l l Home End Home / e m b e d d i n g s Enter", "Space s p S u U"]),
        acts.map(Effect::Act)
    );
    assert_eq!(asked(&["q"]), [Effect::Quit]);
    assert_eq!(asked(&["Ctrl-C"]), [Effect::Quit]);
    assert_eq!(asked(&["Ctrl-Z"]), [Effect::Suspend]);
    // While something is typed, letters are letters.
    assert_eq!(asked(&["n q u S Ctrl-C / q Esc ? q"]), []);
}

#[test]
fn what_is_asked_is_recorded_with_its_answer_and_what_was_left_comes_back() {
    let journey = |seat: &mut Seat<'_>| {
        seat.press("/").type_in("chunking").press("Enter e").type_in("~/rag/chunks.md").press("Esc");
        seat.press("n Esc e Enter").press("n Enter").press("x Enter");
    };
    let (shown, ()) = sit(&studied(), Kind(40, 12, Lang::En, false), journey);
    assert_data_eq!(
        shown,
        str![[r#"
== /
        6 of 99 topics, 6%, 1.3 h spent
 ▹  Local inference for o.. ▱▱▱▱▱  0/17
 ▹  Building LLM applicat.. ▱▱▱▱▱  0/31
 ▹  Training a model of y.. ▱▱▱▱▱  0/30
 ▿  Foundations, looked up when needed
  ▿  Mathematics
❯     Vectors, dot product and cosine
      Linear algebra
      Calculus: gradients and the chai..
────────────────────────────────────────
 Search:
 Enter go  Esc leave  Up Down choose
== "chunking"
 1 found
❯   Chunking







────────────────────────────────────────
 Search: chunking
 Enter go  Esc leave  Up Down choose
== Enter e
        6 of 99 topics, 6%, 1.3 h spent
  ▹  The skeleton of an LLM app     0/2
  ▹  Application frameworks         0/3
  ▿  RAG, the basics                0/5
      RAG from scratch
      Parsing real documents
❯     Chunking
────────────────────────────────────────
 rag-chunking is done: what shows it? A
 link, a path or a sentence.
 >
 Enter record  Esc leave, text kept
== "~/rag/chunks.md"
        6 of 99 topics, 6%, 1.3 h spent
  ▹  The skeleton of an LLM app     0/2
  ▹  Application frameworks         0/3
  ▿  RAG, the basics                0/5
      RAG from scratch
      Parsing real documents
❯     Chunking
────────────────────────────────────────
 rag-chunking is done: what shows it? A
 link, a path or a sentence.
 > ~/rag/chunks.md
 Enter record  Esc leave, text kept
== Esc
        6 of 99 topics, 6%, 1.3 h spent
  ▹  The skeleton of an LLM app     0/2
  ▹  Application frameworks         0/3
  ▿  RAG, the basics                0/5
      RAG from scratch
      Parsing real documents
❯     Chunking
────────────────────────────────────────
 Next   roadmap start vectors
        you are stuck on embeddings,
   ..
 Space done  s start  ? keys  q quit
== n Esc e Enter
        6 of 99 topics, 6%, 1.3 h spent
  ▹  The skeleton of an LLM app     0/2
  ▹  Application frameworks         0/3
  ▿  RAG, the basics                0/5
      RAG from scratch
      Parsing real documents
❯     Chunking
────────────────────────────────────────
 Next   roadmap start vectors
        you are stuck on embeddings,
   ..
 Space done  s start  ? keys  q quit
-> Act(Say(Ask { what: Evidence, topic: Plain("rag-chunking"), line: Line { text: "~/rag/chunks.md", at: 15 } }))
== n Enter
        6 of 99 topics, 6%, 1.3 h spent
  ▹  The skeleton of an LLM app     0/2
  ▹  Application frameworks         0/3
  ▿  RAG, the basics                0/5
      RAG from scratch
      Parsing real documents
❯     Chunking
────────────────────────────────────────
 Next   roadmap start vectors
        you are stuck on embeddings,
   ..
 Space done  s start  ? keys  q quit
== x Enter
        6 of 99 topics, 6%, 1.3 h spent
  ▹  The skeleton of an LLM app     0/2
  ▹  Application frameworks         0/3
  ▿  RAG, the basics                0/5
      RAG from scratch
      Parsing real documents
❯     Chunking
────────────────────────────────────────
 Next   roadmap start vectors
        you are stuck on embeddings,
   ..
 Space done  s start  ? keys  q quit
-> Act(Say(Ask { what: Question, topic: Plain("rag-chunking"), line: Line { text: "", at: 0 } }))

"#]]
    );
}

#[test]
fn a_module_is_not_taken_whole_by_one_key() {
    let journey = |seat: &mut Seat<'_>| {
        seat.press("Left Space").press("p").press("s");
    };
    let (shown, ()) = sit(&studied(), Kind(80, 12, Lang::En, false), journey);
    assert_data_eq!(
        shown,
        str![[r#"
== Left Space
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How models are made       0/3 │ Foundations, looked up when needed
 ▹  Local inference..  ▱▱▱▱▱  0/17 │  Mathematics
 ▹  Building LLM app.. ▱▱▱▱▱  0/31 │       vectors             Vectors, dot..
 ▹  Training a model.. ▱▱▱▱▱  0/30 │       linear-algebra      Linear algebra
 ▿  Foundations, looked up when n..│       calculus            Calculus:..
❯ ▿  Mathematics                   │       probability         Probability and..
      Vectors, dot product and co..│       discrete-math       Discrete..
      Linear algebra               │       information-theory  Entropy,..
────────────────────────────────────────────────────────────────────────────────
 choose one of its topics; all at once: roadmap done math
 Space done  s start  x stuck  p park  n note  e evidence  ? keys  q quit
== p
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How models are made       0/3 │ Foundations, looked up when needed
 ▹  Local inference..  ▱▱▱▱▱  0/17 │  Mathematics
 ▹  Building LLM app.. ▱▱▱▱▱  0/31 │       vectors             Vectors, dot..
 ▹  Training a model.. ▱▱▱▱▱  0/30 │       linear-algebra      Linear algebra
 ▿  Foundations, looked up when n..│       calculus            Calculus:..
❯ ▿  Mathematics                   │       probability         Probability and..
      Vectors, dot product and co..│       discrete-math       Discrete..
      Linear algebra               │       information-theory  Entropy,..
────────────────────────────────────────────────────────────────────────────────
 choose one of its topics; all at once: roadmap park math
 Space done  s start  x stuck  p park  n note  e evidence  ? keys  q quit
== s
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How models are made       0/3 │ Foundations, looked up when needed
 ▹  Local inference..  ▱▱▱▱▱  0/17 │  Mathematics
 ▹  Building LLM app.. ▱▱▱▱▱  0/31 │       vectors             Vectors, dot..
 ▹  Training a model.. ▱▱▱▱▱  0/30 │       linear-algebra      Linear algebra
 ▿  Foundations, looked up when n..│       calculus            Calculus:..
❯ ▿  Mathematics                   │       probability         Probability and..
      Vectors, dot product and co..│       discrete-math       Discrete..
      Linear algebra               │       information-theory  Entropy,..
────────────────────────────────────────────────────────────────────────────────
 choose one of its topics
 Space done  s start  x stuck  p park  n note  e evidence  ? keys  q quit

"#]]
    );
}

#[test]
fn a_window_that_is_too_small_says_so_and_goes_on_when_it_grows() {
    let journey = |seat: &mut Seat<'_>| {
        seat.press("39x12").press("40x11").press("Space").press("1x1").press("Home 40x12");
        seat.press("39x5 q");
    };
    let (shown, ()) = sit(&studied(), Kind(80, 24, Lang::En, false), journey);
    assert_data_eq!(
        shown,
        str![[r#"
== 39x12
This view needs 40 columns and 12 rows.
Make the window larger, or press q.










== 40x11
This view needs 40 columns and 12 rows.
Make the window larger, or press q.









== Space
This view needs 40 columns and 12 rows.
Make the window larger, or press q.









== 1x1
T
== Home 40x12
        6 of 99 topics, 6%, 1.3 h spent
 ▹  Local inference for o.. ▱▱▱▱▱  0/17
 ▹  Building LLM applicat.. ▱▱▱▱▱  0/31
 ▹  Training a model of y.. ▱▱▱▱▱  0/30
 ▿  Foundations, looked up when needed
  ▿  Mathematics
❯     Vectors, dot product and cosine
────────────────────────────────────────
 Next   roadmap start vectors
        you are stuck on embeddings,
   ..
 Space done  s start  ? keys  q quit
== 39x5 q
This view needs 40 columns and 12 rows.
Make the window larger, or press q.



-> Quit

"#]]
    );
}

#[test]
fn the_mouse_chooses_unfolds_and_scrolls() {
    let mouse = |kind, column, row| Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
    let journey = |seat: &mut Seat<'_>| {
        let click = |column, row| mouse(MouseEventKind::Down(MouseButton::Left), column, row);
        let chosen = |seat: &Seat<'_>| seat.model.chosen().unwrap().id.to_string();
        let mut log = Vec::new();
        let mut tell = |seat: &Seat<'_>, what: &str| {
            log.push(format!("{what}: {}, {:?}, {}", chosen(seat), seat.model.focus, seat.model.pane.top));
        };
        seat.feel(&event("Home"));
        seat.feel(&click(5, 2));
        tell(seat, "a click on a module");
        let n_lines = seat.model.tree.seen().count();
        seat.feel(&click(5, 3));
        tell(seat, "a click on a topic");
        seat.feel(&click(5, 3));
        tell(seat, "another");
        seat.feel(&mouse(MouseEventKind::ScrollDown, 60, 8));
        tell(seat, "the wheel over the text");
        seat.feel(&mouse(MouseEventKind::ScrollDown, 5, 8));
        tell(seat, "the wheel over the tree");
        seat.feel(&click(5, 2));
        tell(seat, "a click on the module again");
        assert!(seat.model.tree.seen().count() < n_lines, "it is folded");
        seat.feel(&click(60, 9));
        tell(seat, "a click on the text");
        seat.feel(&click(5, 20));
        tell(seat, "a click below the tree");
        log
    };
    let (_, log) = sit(&studied(), Kind(80, 24, Lang::En, false), journey);
    assert_data_eq!(
        log.join("\n"),
        str![[r#"
a click on a module: first-contact, Tree, 0
a click on a topic: learning-loop, Tree, 0
another: learning-loop, Pane, 0
the wheel over the text: learning-loop, Pane, 3
the wheel over the tree: llm-glossary, Pane, 0
a click on the module again: first-contact, Tree, 0
a click on the text: first-contact, Pane, 0
a click below the tree: first-contact, Pane, 0
"#]]
    );
}

#[test]
fn every_key_of_the_list_does_something_and_no_other_letter_does() {
    let known = Text::of(Lang::En).tui.keys.iter().map(|key| key[0]).collect::<Vec<_>>().join(" ");
    let works = |letter: char| {
        let press = |seat: &mut Seat<'_>| {
            let look = |model: &Model| format!("{model:?}");
            seat.feel(&event("Down"));
            let before = look(&seat.model);
            seat.feel(&Event::Key(KeyCode::Char(letter).into()));
            look(&seat.model) != before || seat.effect != Effect::None
        };
        sit(&studied(), Kind(80, 24, Lang::En, false), press).1
    };
    let words: Vec<&str> = known.split([' ', ',']).collect();
    for letter in ('a'..='z').chain('A'..='Z').chain(['/', '?']) {
        assert_eq!(works(letter), words.contains(&letter.to_string().as_str()), "{letter}");
    }
}

#[test]
fn a_number_or_an_id_finds_its_topic_a_digit_chooses_an_address_and_an_answer_needs_a_question() {
    let journey = |seat: &mut Seat<'_>| {
        seat.press("/").type_in("3.4.1").press("Enter o").press("3").press("9").press("Esc X").press("/ r a g");
    };
    let (shown, ()) = sit(&studied(), Kind(80, 16, Lang::En, false), journey);
    assert_data_eq!(
        shown,
        str![[r#"
== /
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  From text to vectors      1/3 │ vectors                            pending
  ▹  Inside the Transformer    0/6 │ Vectors, dot product and cosine
  ▹  How text is generated     0/4 │ Foundations, looked up when needed /
  ▹  How models are made       0/3 │ Mathematics
 ▹  Local inference..  ▱▱▱▱▱  0/17 │
 ▹  Building LLM app.. ▱▱▱▱▱  0/31 │ A list of numbers with a length and a
 ▹  Training a model.. ▱▱▱▱▱  0/30 │ direction; the dot product measures how
 ▿  Foundations, looked up when n..│ much two of them agree, which is the core
  ▿  Mathematics                   │ of both attention and retrieval.
❯     Vectors, dot product and co..│
────────────────────────────────────────────────────────────────────────────────
 Search:
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Enter go  Esc leave  Up Down choose
== "3.4.1"
 1 found                                        6 of 99 topics, 6%, 1.3 h spent
❯   RAG from scratch               │ 3.4.1  rag                         pending
                                   │ RAG from scratch
                                   │ Building LLM applications / RAG, the
                                   │ basics
                                   │
                                   │ Retrieve passages first, then answer from
                                   │ them with citations, so that private or
                                   │ recent knowledge can be used without
                                   │ training.
                                   │
────────────────────────────────────────────────────────────────────────────────
 Search: 3.4.1
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Enter go  Esc leave  Up Down choose
== Enter o
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How text is generated     0/4 │ 3.4.1  rag                         pending
  ▹  How models are made       0/3 │ RAG from scratch
 ▹  Local inference..  ▱▱▱▱▱  0/17 │ Building LLM applications / RAG, the
 ▿  Building LLM app.. ▱▱▱▱▱  0/31 │ basics
  ▹  Prompt engineering        0/5 │
  ▹  The skeleton of an LLM..  0/2 │ Retrieve passages first, then answer from
  ▹  Application frameworks    0/3 │ them with citations, so that private or
  ▿  RAG, the basics           0/5 │ recent knowledge can be used without
❯     RAG from scratch             │ training.
────────────────────────────────────────────────────────────────────────────────
 Open this address in the browser? (1 of 3)
   https://arxiv.org/abs/2005.11401
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Enter open  Esc leave  Up Down 1-9 choose
== 3
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How text is generated     0/4 │ 3.4.1  rag                         pending
  ▹  How models are made       0/3 │ RAG from scratch
 ▹  Local inference..  ▱▱▱▱▱  0/17 │ Building LLM applications / RAG, the
 ▿  Building LLM app.. ▱▱▱▱▱  0/31 │ basics
  ▹  Prompt engineering        0/5 │
  ▹  The skeleton of an LLM..  0/2 │ Retrieve passages first, then answer from
  ▹  Application frameworks    0/3 │ them with citations, so that private or
  ▿  RAG, the basics           0/5 │ recent knowledge can be used without
❯     RAG from scratch             │ training.
────────────────────────────────────────────────────────────────────────────────
 Open this address in the browser? (3 of 3)
   https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Enter open  Esc leave  Up Down 1-9 choose
== 9
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How text is generated     0/4 │ 3.4.1  rag                         pending
  ▹  How models are made       0/3 │ RAG from scratch
 ▹  Local inference..  ▱▱▱▱▱  0/17 │ Building LLM applications / RAG, the
 ▿  Building LLM app.. ▱▱▱▱▱  0/31 │ basics
  ▹  Prompt engineering        0/5 │
  ▹  The skeleton of an LLM..  0/2 │ Retrieve passages first, then answer from
  ▹  Application frameworks    0/3 │ them with citations, so that private or
  ▿  RAG, the basics           0/5 │ recent knowledge can be used without
❯     RAG from scratch             │ training.
────────────────────────────────────────────────────────────────────────────────
 Open this address in the browser? (3 of 3)
   https://github.com/datawhalechina/tiny-universe/tree/main/content/TinyRAG
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Enter open  Esc leave  Up Down 1-9 choose
== Esc X
 Learning large language models, by doing       6 of 99 topics, 6%, 1.3 h spent
  ▹  How text is generated     0/4 │ 3.4.1  rag                         pending
  ▹  How models are made       0/3 │ RAG from scratch
 ▹  Local inference..  ▱▱▱▱▱  0/17 │ Building LLM applications / RAG, the
 ▿  Building LLM app.. ▱▱▱▱▱  0/31 │ basics
  ▹  Prompt engineering        0/5 │
  ▹  The skeleton of an LLM..  0/2 │ Retrieve passages first, then answer from
  ▹  Application frameworks    0/3 │ them with citations, so that private or
  ▿  RAG, the basics           0/5 │ recent knowledge can be used without
❯     RAG from scratch             │ training.
      Parsing real documents       │
────────────────────────────────────────────────────────────────────────────────
 no question is open on rag; nothing to record
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Space done  s start  x stuck  p park  n note  e evidence  ? keys  q quit
== / r a g
 5 found                                        6 of 99 topics, 6%, 1.3 h spent
❯   RAG from scratch               │ 3.4.1  rag                         pending
 ▿  RAG, the basics            0/5 │ RAG from scratch
    Chunking                       │ Building LLM applications / RAG, the
 ▹  RAG, beyond the basics     0/4 │ basics
    Evaluating RAG                 │
                                   │ Retrieve passages first, then answer from
                                   │ them with citations, so that private or
                                   │ recent knowledge can be used without
                                   │ training.
                                   │
────────────────────────────────────────────────────────────────────────────────
 Search: rag
 Next   roadmap start vectors
        you are stuck on embeddings, look this up: "为什么向量的方向有意义？"
 Enter go  Esc leave  Up Down choose

"#]]
    );
}
