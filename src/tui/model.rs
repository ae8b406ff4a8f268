//! What the full-screen view shows and what is typed into it. Where all that comes from is left to `desk`,
//! what a key does to it to `keys`, how it looks to `view`.

use ratatui::layout::Size;
use ratatui::text::Line as Painted;

use super::line::Line;
use super::paint;
use super::search::Search;
use super::tree::Tree;
use crate::engine::resolve::Scope;
use crate::plain::Plain;
use crate::render::{Screen, wrap};
use crate::report::TreeRow;

/// All that is shown.
#[derive(Debug)]
pub struct Model {
    /// What text is laid out for; its width is that of the terminal.
    pub screen: Screen,
    /// Whether colours are added to what is bold, faint and marked anyway.
    pub color: bool,
    /// Columns and rows of the terminal.
    pub size: Size,
    /// The roadmap's title.
    pub title: String,
    /// What of the whole is done.
    pub total: String,
    /// The tree at the left.
    pub tree: Tree,
    /// What is chosen in it, at the right.
    pub pane: Pane,
    /// Which of the two the keys move in, and a narrow terminal shows.
    pub focus: Focus,
    /// What the keys do.
    pub mode: Mode,
    /// The next step.
    pub next: Vec<Painted<'static>>,
    /// Where that leads.
    pub step: Step,
    /// What was said of the last act, until the next key, or until the files change.
    pub said: Vec<Painted<'static>>,
    /// What was typed and left, or could not be recorded: the same question brings it back.
    pub left: Vec<Ask>,
}

/// The text at the right.
#[derive(Debug, Default)]
pub struct Pane {
    /// Its lines.
    pub lines: Vec<Painted<'static>>,
    /// The first that is seen.
    pub top: usize,
    /// What it is about, and for how many columns it is laid out.
    pub of: Option<(Scope, u16)>,
    /// The addresses in it: of resources, then of evidence.
    pub addresses: Vec<Plain<'static>>,
}

/// Where keys move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// In the tree.
    Tree,
    /// In the text at the right.
    Pane,
}

/// What keys do.
#[derive(Debug)]
pub enum Mode {
    /// They move and act.
    Browse,
    /// They write an answer.
    Ask(Ask),
    /// They choose which of the addresses is opened.
    Open(usize),
    /// They write what is searched.
    Search(Search),
    /// The list of keys is shown, from a line on.
    Keys(usize),
}

/// The next step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// A topic.
    Topic(Plain<'static>),
    /// Something else: the command.
    Command(Plain<'static>),
    /// There is none.
    #[default]
    None,
}

/// Something that is asked, on a topic, and what is written so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What.
    pub what: What,
    /// The topic's id.
    pub topic: Plain<'static>,
    /// The answer.
    pub line: Line,
}

impl Ask {
    /// Whether any word is written.
    pub fn is_written(&self) -> bool {
        !self.line.text().trim().is_empty()
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The question that one is stuck on.
    Question,
    /// What helped with it.
    Answer,
    /// A note.
    Note,
    /// What shows that the topic is done.
    Evidence,
}

impl What {
    /// The command that records it.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Question => "stuck",
            Self::Answer => "unstuck",
            Self::Note => "note",
            Self::Evidence => "done",
        }
    }
}

/// What is to be done that a model cannot do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// To end.
    Quit,
    /// To go back to the shell for a while.
    Suspend,
    /// To read the record anew: another process changed it, or the minute is over.
    Read,
    /// To open an address in the browser.
    Open(Plain<'static>),
    /// To record something.
    Act(Act),
}

/// Something to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A topic is done.
    Done(Plain<'static>),
    /// A topic is started.
    Start(Plain<'static>),
    /// A topic is parked.
    Park(Plain<'static>),
    /// The timer is stopped.
    Stop,
    /// What was asked and answered.
    Say(Ask),
    /// The last act is taken back.
    Undo,
    /// What was taken back comes again.
    Redo,
}

impl Model {
    /// An empty one.
    pub fn new(screen: Screen, size: Size) -> Self {
        Self {
            color: screen.color,
            // What is bold or faint stays so without colours.
            screen: Screen { color: true, next: false, width: Some(size.width.into()), ..screen },
            size,
            title: String::new(),
            total: String::new(),
            tree: Tree::default(),
            pane: Pane::default(),
            focus: Focus::Tree,
            mode: Mode::Browse,
            next: Vec::new(),
            step: Step::None,
            said: Vec::new(),
            left: Vec::new(),
        }
    }

    /// The row that the text at the right is about: the chosen one of the search or of the tree.
    pub fn chosen(&self) -> Option<&TreeRow> {
        match &self.mode {
            Mode::Search(search) if search.finds_nothing() => None,
            Mode::Search(search) if !search.found.is_empty() => search.chosen().map(|row| &self.tree.rows()[row]),
            _ => self.tree.chosen(),
        }
    }

    /// Goes to what the search chose, if it found anything, and leaves it.
    pub fn choose(&mut self) {
        if let Mode::Search(search) = std::mem::replace(&mut self.mode, Mode::Browse)
            && let Some(row) = search.chosen()
        {
            self.focus = Focus::Tree;
            self.tree.show(row);
        }
    }

    /// Whether something is typed that is not recorded yet.
    pub fn is_typing(&self) -> bool {
        matches!(&self.mode, Mode::Ask(ask) if ask.is_written())
    }

    fn question(&self, ask: &Ask) -> String {
        let words = &self.screen.text.tui;
        let asked = match ask.what {
            What::Question => words.ask_question,
            What::Answer => words.ask_answer,
            What::Note => words.ask_note,
            What::Evidence => words.ask_evidence,
        };
        asked(&ask.topic)
    }

    /// What was typed and never recorded, as commands that would, to be said when the view is left.
    pub fn unsaid(&self) -> Vec<String> {
        let open = if let Mode::Ask(ask) = &self.mode { Some(ask) } else { None };
        let said = |ask: &Ask| {
            let option = if ask.what == What::Evidence { "--did" } else { "-m" };
            let command = self.screen.line(&[ask.what.verb(), &ask.topic, option, ask.line.text().trim()]);
            (self.screen.text.tui.left)(&command)
        };
        self.left.iter().chain(open).filter(|ask| ask.is_written()).map(said).collect()
    }

    /// What is asked, folded; of an address that is to be opened, that too.
    pub fn asked(&self) -> Vec<String> {
        let columns = usize::from(self.size.width).saturating_sub(2);
        match &self.mode {
            Mode::Ask(ask) => wrap(&self.question(ask), columns),
            Mode::Open(at) => {
                let asked = (self.screen.text.tui.ask_open)(at + 1, self.pane.addresses.len());
                let asked = wrap(&asked, columns);
                let address = self.pane.addresses.get(*at).map(|address| Painted::from(format!("  {address}")));
                let address = paint::broken(address.into_iter().collect(), columns);
                asked.into_iter().chain(address.iter().map(ToString::to_string)).collect()
            }
            Mode::Browse | Mode::Search(_) | Mode::Keys(_) => Vec::new(),
        }
    }

    /// Goes on at another size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.screen.width = Some(size.width.into());
    }

    /// Says what `render` laid out, until the next key.
    pub fn say(&mut self, text: &str) {
        self.said = paint::broken(paint::lines(text, self.color), self.size.width.into());
    }

    /// Says a sentence or two, until the next key.
    pub fn remark(&mut self, words: &str) {
        let lines = wrap(words, usize::from(self.size.width).saturating_sub(2));
        self.say(&format!(" {}", lines.join("\n ")));
    }
}
